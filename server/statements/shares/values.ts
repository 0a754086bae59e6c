/** Numbers in front of a percentage that count nobody: values of a scale, results of a calculation, ends of a change. */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { averages } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

const scales = /^(?:status|scores?|grades?|stages?|class|ratings?|ecog|parity|gravidity|gravida|para)$/;
const needed = /^(?:nnts?|nnhs?)$/;
const times = /^(?:years?|months?|weeks?|days?|person-years?|patient-years?|annum)$/;

/** Tokens between the ends of a change. */
const changeReach = 5;
/** As many steps a scale has. */
const mostSteps = 9;

/** Whether a number beside a percentage is a value, and no count. */
export const isValue = (reading: Reading, percent: number, count: number): boolean =>
  isOfScale(reading, count) || isOfSteps(reading, percent, count) || isEndOfChange(reading, percent, count) || isNextOfChange(reading, percent, count) || isPerTime(reading, percent) || isStep(reading, percent, count) || isAveraged(reading, percent, count);

/** "The 60 participants attended a median of 9 sessions (75%)": a share of what each of them had; "60 with a mean of two lesions (30%)" were counted. */
function isAveraged({ tokens }: Reading, percent: number, count: number): boolean {
  let averaged = false;
  for (let i = count + 1; i < percent; i += 1) {
    const token = tokens[i]!;
    if (isOpening(token) && i < percent - 1) return false;
    if (/^(?:with|having|who|whom|whose|that|which|at)$/.test(word(token))) return false;
    // not "30 scored above the median (60%)"
    averaged ||= averages.test(word(token)) && [1, 2, 3].some((d) => i + d + 1 < percent && word(tokens[i + d]) === "of" && tokens[i + d + 1]!.number !== null);
  }
  return averaged;
}

/** "Performance status was 0 (45%)", "the NNT was 12 (8%)" */
function isOfScale({ tokens }: Reading, count: number): boolean {
  if (!/^(?:was|were|is|of|=)$/.test(tokens[count - 1]?.text ?? "")) return false;
  return needed.test(word(tokens[count - 2])) || (scales.test(word(tokens[count - 2])) && isOpening(tokens[count + 1]));
}

/** "Admissions fell from 40 to 30 (25%)": the percentage is the change; in "rose from 20 to 30 (15%)" it is not. */
function isEndOfChange({ tokens, sentence }: Reading, percent: number, count: number): boolean {
  if (word(tokens[count - 1]) !== "to" || tokens[count]!.number!.inWords) return false;
  const printed = parseDecimal(tokens[percent]!.number!.value);
  let numbered = false;
  for (let i = count - 2; i >= 0 && i > count - 2 - changeReach && sentence[i] === sentence[count]; i -= 1) {
    if (tokens[i]!.number?.percent) return false;
    const from = tokens[i]!.number?.count ?? 0;
    const change = Math.abs(from - tokens[count]!.number!.count!);
    if (from > 0) numbered = [from, Math.max(from, tokens[count]!.number!.count!)].some((of) => classify(change, of, printed) !== "inconsistent");
    else if (word(tokens[i]) === "from") return numbered;
  }
  return false;
}

/** Tokens from the number of one step to the bracket behind it: "to 90 in 2019 (25%)", and how many are followed back. */
const stepReach = 5;
const mostChanges = 3;

/** "… from 120 to 90 in 2019 (25%) and to 72 (20%)": the next step of a change, which begins where that before it has ended. */
function isNextOfChange(reading: Reading, percent: number, count: number, steps = mostChanges): boolean {
  const { tokens, partner, sentence } = reading;
  if (word(tokens[count - 1]) !== "to" || steps === 0) return false;
  const close = /^(?:and|then|,)$/.test(tokens[count - 2]?.text ?? "") ? [count - 3, count - 4].find((at) => isClosing(tokens[at])) : undefined;
  const open = close === undefined ? -1 : partner[close]!;
  if (open < 0 || !tokens[open + 1]!.number?.percent || sentence[open] !== sentence[count]) return false;
  let before = open - 1;
  while (before > open - stepReach && word(tokens[before - 1]) !== "to") before -= 1;
  const from = tokens[before]?.number?.count ?? 0;
  if (from <= 0 || word(tokens[before - 1]) !== "to") return false;
  const change = Math.abs(from - tokens[count]!.number!.count!);
  return classify(change, from, parseDecimal(tokens[percent]!.number!.value)) !== "inconsistent" && (isEndOfChange(reading, open + 1, before) || isNextOfChange(reading, open + 1, before, steps - 1));
}

/** "23 strokes (2.1% per year)": a rate over time is no share of those who were counted. */
const isPerTime = ({ tokens }: Reading, percent: number): boolean =>
  (word(tokens[percent + 1]) === "per" && times.test(word(tokens[percent + 2]))) || (word(tokens[percent + 1]) === "a" && times.test(word(tokens[percent + 2])));

/** "0 (45%) or 1 (55%)", "one (45%), two (30%) or …": steps of a scale behind each other, whose percentages do not grow with them. */
function isStep(reading: Reading, percent: number, count: number): boolean {
  const { tokens } = reading;
  if (count + 2 !== percent || !isClosing(tokens[percent + 1])) return false;
  const next = stepBehind(reading, percent);
  const last = stepBefore(reading, count);
  return (next > 0 && rises(reading, count, next, percent)) || (last >= 0 && rises(reading, last, count, percent));
}

/** A value with its share, in tokens. */
interface Step {
  value: number;
  percent: number;
}

/** "ECOG status was 0 (55%) or 1 (45%) among the 240 patients": a value, though people stand behind it. */
export const isValueAmong = (reading: Reading, percent: number, count: number, denominator: number): boolean =>
  denominator > percent && !isShareOf(reading, { value: count, percent }, reading.tokens[denominator]!.number!.count!) &&
  (isStep(reading, percent, count) || isOfSteps(reading, percent, count) || isOfScale(reading, count));

/**
 * "Parity was 0 (40%), 1 (35%), 2 (15%) and 3 or more (10%)", "a score of 0 (0%), 1 (25%) or more": steps of a scale that is
 * named, or begins with some at nought, or whose shares are all there is and no shares of what the steps add up to.
 */
function isOfSteps(reading: Reading, percent: number, count: number): boolean {
  const steps = stepsAround(reading, { value: count, percent });
  if (steps.length < 2) return false;
  const { tokens } = reading;
  const [first] = steps;
  const shareOf = (step: Step): number => Number(tokens[step.percent]!.number!.value);
  const valueOf = (step: Step): number => tokens[step.value]!.number!.count!;
  if (isOfScale(reading, first!.value) || (valueOf(first!) === 0 && shareOf(first!) > 0)) return true;
  // "of the 12, 3 (33%), 4 (25%) and 5 (42%) …": people who add up, of whom some figures are wrong
  if (isCountedBefore(reading, first!.value)) return false;
  const all = steps.reduce((sum, step) => sum + shareOf(step), 0);
  const slack = steps.reduce((sum, step) => sum + 10 ** -tokens[step.percent]!.number!.decimals / 2, 0);
  const counted = steps.reduce((sum, step) => sum + valueOf(step), 0);
  return Math.abs(all - 100) <= slack && steps.some((step) => !isShareOf(reading, step, counted));
}

/** Whether people or things are counted in a sentence before a token. */
function isCountedBefore({ tokens, sentence, sentences }: Reading, before: number): boolean {
  return tokens.slice(Math.max(sentences[sentence[before]!]!, before - countedReach), before).some(({ number }) => number !== null && number.percent === null && number.count !== null);
}

/** Tokens before the first step in which those are looked for. */
const countedReach = 24;

/** Whether a percentage is the share that its number has in some whole. */
const isShareOf = ({ tokens }: Reading, { value, percent }: Step, whole: number): boolean =>
  whole > 0 && classify(tokens[value]!.number!.count!, whole, parseDecimal(tokens[percent]!.number!.value)) !== "inconsistent";

/** The steps of a scale among which one stands, each one more than the last. */
function stepsAround(reading: Reading, step: Step): Step[] {
  const steps = [step];
  for (let last = shareBehind(reading, step); last && steps.length < mostSteps && isOneMore(reading, steps.at(-1)!, last); last = shareBehind(reading, last)) steps.push(last);
  for (let first = shareBefore(reading, step); first && steps.length < mostSteps && isOneMore(reading, first, steps[0]!); first = shareBefore(reading, first)) steps.unshift(first);
  return steps;
}

function isOneMore({ tokens }: Reading, one: Step, other: Step): boolean {
  const [a, b] = [tokens[one.value]!.number!, tokens[other.value]!.number!];
  return a.count !== null && b.count === a.count + 1 && b.count <= mostSteps && a.inWords === b.inWords;
}

/** "…, 1 (35%)", "…, 1+ (35%)", "… and 3 or more (10%)": the next number with its share. */
function shareBehind({ tokens }: Reading, { percent }: Step): Step | undefined {
  if (!isClosing(tokens[percent + 1])) return undefined;
  let at = percent + 2;
  if (/^[,;]$/.test(mark(tokens[at]))) at += 1;
  if (/^(?:or|and)$/.test(word(tokens[at]))) at += 1;
  const open = isOrMore(tokens[at + 1], tokens[at + 2]) ? at + 3 : mark(tokens[at + 1]) === "+" ? at + 2 : at + 1;
  return at > percent + 2 && tokens[at]?.number && isOpening(tokens[open]) && tokens[open + 1]?.number?.percent ? { value: at, percent: open + 1 } : undefined;
}

/** The number before, with its share. */
function shareBefore({ tokens }: Reading, { value }: Step): Step | undefined {
  let at = value - 1;
  if (/^(?:or|and)$/.test(word(tokens[at]))) at -= 1;
  if (/^[,;]$/.test(mark(tokens[at]))) at -= 1;
  return at < value - 1 && isClosing(tokens[at]) && tokens[at - 1]?.number?.percent && isOpening(tokens[at - 2]) && tokens[at - 3]?.number ? { value: at - 3, percent: at - 1 } : undefined;
}

const isOrMore = (joint: Token | undefined, more: Token | undefined): boolean =>
  /^(?:or|and)$/.test(word(joint)) && /^(?:more|higher|greater|above|over|worse)$/.test(word(more));

/** The number of the step that follows with a percentage of its own, or -1. */
function stepBehind({ tokens }: Reading, percent: number): number {
  let at = percent + 2;
  if (mark(tokens[at]) === ",") at += 1;
  if (word(tokens[at]) === "or") at += 1;
  return at > percent + 2 && tokens[at]?.number && isOpening(tokens[at + 1]) && tokens[at + 2]?.number?.percent ? at : -1;
}

/** The number of the step before, or -1. */
function stepBefore({ tokens }: Reading, count: number): number {
  let at = count - 1;
  if (word(tokens[at]) === "or") at -= 1;
  if (mark(tokens[at]) === ",") at -= 1;
  return at < count - 1 && isClosing(tokens[at]) && tokens[at - 1]?.number?.percent && isOpening(tokens[at - 2]) && tokens[at - 3]?.number ? at - 3 : -1;
}

/** Tokens behind a step within which a list of steps goes on: "one (45%), two (30%) or three or more (25%)". */
const listReach = 12;

/** Two steps of which the second is one more, and whose percentages could not be those of one group. */
function rises({ tokens, sentence }: Reading, first: number, second: number, percent: number): boolean {
  const [a, b] = [tokens[first]!.number!, tokens[second]!.number!];
  if (a.count === null || b.count !== a.count + 1 || b.count > mostSteps || a.inWords !== b.inWords) return false;
  let isOr = false;
  for (let i = first; i < percent + listReach && sentence[i] === sentence[first]; i += 1) isOr ||= word(tokens[i]) === "or";
  const [p, q] = [Number(tokens[first + 2]!.number!.value), Number(tokens[second + 2]!.number!.value)];
  // counts of one group grow as their percentages do; those of two arms are joined by "and"
  return isOr && (a.count === 0 ? p > 0 : p >= q);
}
