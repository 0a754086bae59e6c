/** Figures at a point in time: estimates of survival, which are no count divided by a number of people, whatever stands beside them. */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { announcementsIn, areCalled, areCalledAtEnd, isBesideCalled, isCalled, wereCalled } from "./called.ts";
import type { Found } from "../found.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { isVerb } from "../reading/verbs.ts";

const methods = /^(?:kaplan(?:[-‐‑]meier)?|actuarial|life-table|product-limit)$/;
/** What is drawn, and no figure. */
const drawings = /^(?:curves?|plots?|graphs?)$/;
const accumulated = /^(?:incidences?|probability|probabilities|risks?|rates?|mortality|survival)$/;
/** What adds up, and is no share of people that grows: "the cumulative dose", "the cumulative risk score". */
const amounts = /^(?:doses?|dosages?|numbers?|scores?|factors?|exposures?|durations?)$/;
/** What is done with a method: "were used", "was planned". */
const procedures = /^(?:used|compared|planned|applied|employed|performed|plotted|constructed)$/;
const aims = /^(?:end-?points?|end|outcomes?|measures?|variables?)$/;
/** What one of the words that call a figure an estimate begins with. */
const told = /kaplan|actuarial|life.table|product-limit|cumulative|estimated/i;

/** Whether a text has such a word at all: few have. */
export const tellsOfTime = ({ prose }: Reading): boolean => told.test(prose.text);

/** Tokens within which it is told what is done with a method. */
const procedureReach = 8;

/** "Kaplan-Meier methods were used", "cumulative incidence as the endpoint": what was done or looked for, which says nothing of a figure. */
function isProcedure(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k <= i + procedureReach && (tokens[k]?.kind === "word" || isDash(tokens[k])); k += 1) {
    if (word(tokens[k]) === "as" && [1, 2, 3].some((d) => aims.test(word(tokens[k + d])))) return true;
    // "Kaplan-Meier methods were used to estimate relapse, which was …" tells how the figure was made
    if (procedures.test(word(tokens[k])) && [1, 2].some((d) => /^(?:was|were|is|are)$/.test(word(tokens[k - d])))) return word(tokens[k + 1]) !== "to";
  }
  return false;
}

/**
 * "Kaplan-Meier", "life table", "cumulative incidence", "cumulative 2-year risk"; but not "Kaplan-Meier curves", "the cumulative dose".
 *
 * @param bare the count stands alone, so that any other thing that is cumulative may be an estimate: "cumulative graft loss"
 */
function namesEstimate(tokens: readonly Token[], i: number, bare = false): boolean {
  const w = word(tokens[i]);
  if (w === "cumulative") {
    const named = bare ? ![1, 2, 3].some((d) => amounts.test(word(tokens[i + d]))) : [1, 2, 3].some((d) => accumulated.test(word(tokens[i + d])) && !amounts.test(word(tokens[i + d + 1])));
    return named && !isProcedure(tokens, i);
  }
  // "the estimated 3-year rate"; not "the estimated prevalence"
  if (w === "estimated") return glued.test(word(tokens[i + 1])) && [2, 3, 4].some((d) => accumulated.test(word(tokens[i + d])));
  const named = methods.test(w) || (w === "life" && /^tables?$/.test(word(tokens[i + 1])));
  return named && ![1, 2, 3].some((d) => drawings.test(word(tokens[i + d]))) && !isProcedure(tokens, i);
}

/** Where a text says of all its figures that they are such estimates. */
export const estimatesAnnounced = (reading: Reading): number[] => announcementsIn(reading, namesEstimate);

/** A method, and nothing that is only called cumulative or estimated. */
const namesMethod = (tokens: readonly Token[], i: number): boolean => methods.test(word(tokens[i])) && namesEstimate(tokens, i);

/** Whether the words around a statement call its percentage an estimate over time, or those by which the figures before it were announced. */
export const isOverTime = (reading: Reading, one: Found, announced: readonly number[]): boolean =>
  isCalled(reading, one, namesEstimate) || areCalled(reading, one, namesEstimate) || areCalledAtEnd(reading, one, namesMethod) || isBesideCalled(reading, one, namesEstimate) || wereCalled(reading, one, announced);

/** What fewer and fewer have, as time goes on, and what more and more. */
const lasting = /^(?:survival|survived|surviving|alive|freedom|patency|(?:event|disease|progression|relapse|recurrence)-free)$/;
const growing = /^(?:mortality|deaths?|incidence|recurrence|recurrences|relapse|relapses|events?|failure|failures|progression)$/;
/** "2-year", "24-month", "two-year" */
const glued = /^[a-z\d]{1,9}-(?:years?|months?)$/;
/** Of these a text has many that are counted: "5-year event rate", but not "5-year adverse events". */
const countable = /^(?:events?|failures?)$/;
/** What lasts so long, or is so old, and no figure: "2-year follow-up", "2-year mortality study". */
const spans = /^(?:follow-?ups?|follow|trials?|stud(?:y|ies)|periods?|olds?|surveys?|cohorts?|analys[ie]s|intervals?)$/;
/** Tokens in which the time and what happens stand. */
const timeReach = 24;

/** Whether a word is what falls or rises: not the "mortality" of "a risk factor for 5-year mortality", of "the mortality study". */
function tellsCourse(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i]);
  if (!lasting.test(w) && !growing.test(w)) return false;
  if (spans.test(word(tokens[i + 1]))) return false;
  return ![1, 2, 3, 4].some((d) => /^(?:for|of)$/.test(word(tokens[i - d])) && /^(?:factors?|predictors?|markers?)$/.test(word(tokens[i - d - 1])));
}

/** "5-year mortality", "two-year progression-free survival"; "at 2 years": whether a token begins or ends the time of such a figure. */
function tellsTime(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i]);
  if (/^(?:years?|months?)$/.test(w)) return tokens[i - 1]?.number !== undefined && /^(?:at|by|after)$/.test(word(tokens[i - 2]));
  if (!glued.test(w)) return false;
  for (let k = i + 1; k <= i + 3 && tokens[k]?.kind === "word" && !spans.test(word(tokens[k])); k += 1) {
    if (tellsCourse(tokens, k)) return !countable.test(word(tokens[k])) || /^(?:rates?|incidences?|probability)$/.test(word(tokens[k + 1]));
  }
  return false;
}

/** Whether a statement follows exactly from the number of people printed with it. */
function isExact({ tokens }: Reading, { percent, count, denominator }: Found): boolean {
  const n = tokens[count]?.number?.count;
  const size = tokens[denominator]?.number?.count;
  return typeof n === "number" && typeof size === "number" && size > 0 && classify(n, size, parseDecimal(tokens[percent]!.number!.value)) === "consistent";
}

/**
 * "Two-year survival was 91.2% (184 of 200)", "the event rate at 2 years was 10.4% (88 of 900)": of a figure that is told before
 * the count, at a time, whether it falls or rises as time goes on; undefined for any other. In "recurrence at 12 months was 23%
 * (40/200) with A and 15% (30/200) with B" the second is no estimate, and neither is the first.
 *
 * @param beside the statements before and behind it
 */
export function atTime(reading: Reading, { percent, count }: Found, beside: readonly (Found | undefined)[]): "falls" | "rises" | undefined {
  if (count < percent) return undefined;
  const { tokens, sentence, partner } = reading;
  let timed = false;
  let course: "falls" | "rises" | undefined;
  let clauses = 0;
  for (let i = percent - 1; i >= 0 && i > percent - timeReach && sentence[i] === sentence[percent] && !isOpening(tokens[i]) && mark(tokens[i]) !== ";"; i -= 1) {
    // "54% (54/98) versus 40% (40/96)": over the bracket of the one before
    const open = isClosing(tokens[i]) ? partner[i]! : -1;
    if (open >= 0) {
      i = open;
      continue;
    }
    if (isVerb(tokens, i)) clauses += 1;
    if (clauses > 1) return undefined;
    if (tellsCourse(tokens, i)) {
      if (lasting.test(word(tokens[i]))) course = "falls";
      else course ??= "rises";
    } else if (tellsTime(tokens, i)) timed = true;
  }
  if (!timed || !course) return undefined;
  return beside.some((b) => b && sentence[b.percent] === sentence[percent] && b.count > b.percent && isExact(reading, b)) ? undefined : course;
}
