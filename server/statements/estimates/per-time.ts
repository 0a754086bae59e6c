/** Rates over time, "3.9% per year": no share of people, whatever count stands beside them. */
import { firstIndex } from "../../lists.ts";
import type { Found } from "../found.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** What a text with such a rate has. */
const told = /(?:\/|\b(?:per|an?|each|every)\s)[^.;,()]{0,30}(?:year|yr|month|annum)|\b(?:annual|year|month)ly\b/i;
const units = /^(?:(?:(?:patient|person|subject|participant|child|woman|eye|graft)s?-)?(?:years?|yrs?|months?)|annum)$/;
const people = /^(?:patients?|persons?|subjects?|participants?|child|wom[ae]n|eyes?|grafts?)$/;
const adverbs = /^(?:annually|yearly|monthly)$/;
/** "A year later": when it was. */
const ends = /^(?:later|after|ago|earlier|before|on|into|from|following|or|of)$/;

/** Whether a unit of time is told at a token: "per year", "/patient-year", "per 100 person-years", "a year", "annually". */
function tellsUnit({ tokens }: Reading, i: number): boolean {
  if (adverbs.test(word(tokens[i]))) return true;
  const article = /^an?$/.test(word(tokens[i]));
  if (!article && mark(tokens[i]) !== "/" && !/^(?:per|each|every)$/.test(word(tokens[i]))) return false;
  let k = tokens[i + 1]?.number ? i + 2 : i + 1;
  if (people.test(word(tokens[k]))) {
    k += 1;
    // "per patient per year", "per patient year"
    if (tokens[k]?.kind === "mark" || /^(?:per|a)$/.test(word(tokens[k]))) k += 1;
  }
  return units.test(word(tokens[k])) && !(article && ends.test(word(tokens[k + 1])));
}

/** The percentages of a text that are rates over time, in their order: the unit stands behind each, or behind the bracket beside it. */
export function ratesOverTime(reading: Reading): number[] {
  const { tokens, partner } = reading;
  if (!told.test(reading.prose.text)) return [];
  return reading.numbers.filter((i) => {
    if (!tokens[i]!.number!.percent) return false;
    const close = isOpening(tokens[i + 1]) ? partner[i + 1]! : isClosing(tokens[i + 1]) ? i + 1 : -1;
    return tellsUnit(reading, i + 1) || (close >= 0 && tellsUnit(reading, close + 1));
  });
}

/** Whether a statement is one of them. */
export const isPerTime = ({ percent }: Found, rates: readonly number[]): boolean => rates[firstIndex(rates, (rate) => rate >= percent)] === percent;

/** Sentences over which a unit that was given once may be understood. */
const reach = 3;

/** "37 events (6.8% per year) … Stroke occurred in 12 (2.2%) and 15 (1.0%)": whether the unit of those before may go without saying. */
export function mayBePerTime(reading: Reading, { percent }: Found, rates: readonly number[]): boolean {
  if (rates.length === 0) return false;
  const { sentence } = reading;
  const last = rates[firstIndex(rates, (rate) => sentence[rate]! > sentence[percent]!) - 1];
  return last !== undefined && sentence[percent]! - sentence[last]! <= reach && !isOfChange(reading, last);
}

const changes = /^(?:declin|discount|increas|decreas|grow|grew|rose|ris(?:e|ing)|fell|fall|inflat|reduc|chang)/;
/** Words between a change and how much it is: "a decline in birth weight of". */
const changeReach = 5;

/** "A decline of 2.3% a year", "costs were discounted at 3.5% a year": no rate of events. */
function isOfChange({ tokens, sentence }: Reading, percent: number): boolean {
  for (let i = percent - 1; i >= 0 && i >= percent - changeReach && sentence[i] === sentence[percent]; i -= 1) if (changes.test(word(tokens[i]))) return true;
  return false;
}
