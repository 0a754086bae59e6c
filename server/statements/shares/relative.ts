/**
 * Percentages that set one group against another: "a 50% lower risk (20 events among 400 patients, 40 among 400)", "vaccine efficacy was
 * 75%", "reduced by 30%". They are no share of those who are counted beside them.
 */
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";

/** What was lower, and how it was said to be so. */
const risks = /^(?:risks?|rates?|odds|hazards?|incidence|mortality|chances?|likelihood|probability|prevalence|frequency|burden|events?|deaths?|cases?)$/;
const compared = /^(?:lower|higher|greater|smaller)$/;
const often = /^(?:likely|often|frequent|frequently|common|commonly)$/;
const goesOn = /^(?:with|in|on|for|among|after|by|than|and|but|compared)$/;

/** "50% lower risk", "50% fewer events", "was 50% lower than with placebo", "50% less likely"; not "30% lower than 5 mg". */
function isComparedBehind({ tokens }: Reading, percent: number): boolean {
  const [how, next] = [word(tokens[percent + 1]), word(tokens[percent + 2])];
  if (next === "than" && tokens[percent + 3]?.number) return false;
  if (/^(?:less|more)$/.test(how)) return often.test(next);
  if (/^(?:fewer|effective|protective|protection)$/.test(how)) return true;
  // "25% lower limb fractures", "25% reduced their dose"
  if (compared.test(how) && (next === "" || goesOn.test(next))) return true;
  return /^(?:lower|higher|greater|smaller|(?:re|de|in)(?:duced|creased))$/.test(how) && (risks.test(next) || risks.test(word(tokens[percent + 3])));
}

const changed = /^(?:reduc|decreas|declin|drop|f[ae]ll|lower|cut|shr[aiu]nk|increas|r[oi]se|grew|improv|differ)/;
/** Words between a change and its "by". */
const changeReach = 8;

/** "The risk was reduced by 50%", "mortality fell by 50%", but not "salt was reduced by 50% of them". */
function isChange({ tokens, sentence }: Reading, percent: number): boolean {
  if (word(tokens[percent - 1]) !== "by" || word(tokens[percent + 1]) === "of") return false;
  for (let i = percent - 2; i >= 0 && i > percent - changeReach && sentence[i] === sentence[percent]; i -= 1) {
    if (changed.test(word(tokens[i]))) return true;
    if (tokens[i]!.kind !== "word") return false;
  }
  return false;
}

const effects = /^(?:efficacy|effectiveness|effect)$/;
const ofVaccine = /^(?:vaccine|vaccination|protective|preventive|relative)$/;
const protection = /^(?:ve|protection|preventable|prevented|attributable|rrr)$/;
/** Tokens from the name of an effect to its percentage. */
const effectReach = 12;

/** "Vaccine efficacy was 75%", "the preventable fraction was 75%", but not "protection was seen in 75%". */
function isEffect({ tokens, sentence }: Reading, percent: number): boolean {
  if (/^(?:in|by|for|among)$/.test(word(tokens[percent - 1]))) return false;
  for (let i = percent - 1; i >= 0 && i > percent - effectReach && sentence[i] === sentence[percent]; i -= 1) {
    const w = word(tokens[i]);
    if (tokens[i]!.number || mark(tokens[i]) === ";") return false;
    // "efficacy of the vaccine"
    if (protection.test(w) || (effects.test(w) && [-1, 2, 3].some((d) => ofVaccine.test(word(tokens[i + d]))))) return true;
  }
  return false;
}

/** Words from a count to those whom it is of. */
const mostWords = 4;

/** Points by which a printed comparison may be off the one of the counts, as it was adjusted or made of person-years. */
const offPoints = 2;

/** "74.8% (19 cases among 770 vaccinees, 76 among 776 on placebo)": what the share is less or more than another in its bracket, which has no percentage of its own. */
function comparesShares(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens, inside, partner } = reading;
  const open = inside[count]!;
  const close = open >= 0 && inside[denominator] === open ? partner[open]! : -1;
  let joined = false;
  for (let i = denominator + 1; i < close; i += 1) {
    // "of whom 20 of 38": of some of those
    if (/^(?:whom|which|these|those|including)$/.test(word(tokens[i])) || isPercent(reading, i)) return false;
    joined ||= /^[,;]$/.test(mark(tokens[i])) || word(tokens[i]) === "and";
    if (!joined || !isCount(reading, i)) continue;
    const whole = wholeOf(reading, i, close);
    // "33% (50/200, 6/18 after a second course)": the share of the second
    if (whole < 0 || follows(reading, percent, i, whole)) return false;
    const [one, other] = [shareOf(tokens, count, denominator), shareOf(tokens, i, whole)];
    const printed = Number(tokens[percent]!.number!.value);
    return [1 - one / other, 1 - other / one, one - other].some((c) => Math.abs(Math.abs(100 * c) - printed) <= offPoints);
  }
  return false;
}

const shareOf = (tokens: Reading["tokens"], count: number, whole: number): number => tokens[count]!.number!.count! / tokens[whole]!.number!.count!;

const follows = ({ tokens }: Reading, percent: number, count: number, whole: number): boolean =>
  classify(tokens[count]!.number!.count!, Math.max(1, tokens[whole]!.number!.count!), parseDecimal(tokens[percent]!.number!.value)) === "consistent";

/** The whole in "76 among 776", "76 cases in the 776", "76/776", with no percentage behind; -1 where there is none. */
function wholeOf(reading: Reading, count: number, close: number): number {
  const { tokens } = reading;
  let at = count + 1;
  while (at < count + mostWords && tokens[at]?.kind === "word" && !/^(?:of|in|among|from)$/.test(word(tokens[at]))) at += 1;
  if (mark(tokens[at]) !== "/" && !/^(?:of|in|among|from)$/.test(word(tokens[at]))) return -1;
  const whole = /^(?:the|all|these|those)$/.test(word(tokens[at + 1])) ? at + 2 : at + 1;
  if (!isCount(reading, whole)) return -1;
  for (let i = whole + 1; i < close; i += 1) if (isPercent(reading, i) || isClosing(tokens[i])) return -1;
  return whole;
}

/** Whether a percentage sets groups against each other, and is not, by its number, the share beside it. */
export function isRelative(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const beside = denominator >= 0 && shape.startsWith("p% (n");
  if (!isComparedBehind(reading, percent) && !isChange(reading, percent) && !(beside && (isEffect(reading, percent) || comparesShares(reading, percent, count, denominator)))) return false;
  return denominator < 0 || !follows(reading, percent, count, denominator);
}
