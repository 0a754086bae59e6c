/**
 * Values, limits and things in front of those who have them: "the score was 6 in 50 (25%), 7 in 90 (45%) and 8 in 60 (30%)", "a load
 * below 50 copies/ml in 60 patients (30%)", "two drugs were stopped in 60 patients (30%)". They count nobody, unless the percentage
 * is their share of those.
 */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { gradedWords } from "./behind-labels.ts";
import { isShare } from "./counted-people.ts";
import { eventNouns, occasionNouns, peopleNouns, seenVerbs } from "../lexicon.ts";
import { isLimitedBy } from "./named-by-number.ts";
import { isClosing, isDash, isOpening, mark, word } from "./words-and-marks.ts";

const verbs = /^(?:was|were|is|are|remained)$/;
/** Of which a number is the number of those who are counted. */
const counted = /^(?:numbers?|totals?|sums?|counts?|there|it|who|that|which)$/;

/** Of a unit, "50 copies/ml in", or of what was done, "two drugs had been stopped in". */
const mostSaid = 5;
/** Between those who have a value and their share. */
const mostWords = 3;
/** Tokens between a value and the next: "6 in 50 of the men (25%) and 7". */
const mostBetween = 13;
/** More things nobody was given. */
const mostThings = 9;
/** What is given to a person, put into one or found in one, and who judges each; not "nine revisions", "nine abscesses". */
export const things = /^(?:drugs?|regimens?|therap(?:y|ies)|treatments?|mutations?|reductions?|interruptions?|delays?|sites?|organs?|metastas[ie]s|transfusions?|comorbidit(?:y|ies)|factors?|tablets?|pills?|capsules?|agents?|medicines?|medications?|antibiotics?|vaccines?|sutures?|screws?|drains?|devices?|implants?|stents?|grafts?|catheters?|electrodes?|leads?|embryos?|lesions?|nod(?:ul)?es?|vessels?|samples?|swabs?|items?|raters|readers|observers|reviewers)$/;

/** The percentage of those behind a value, "6 in 50 men (25%)", where it does not follow from the value; -1 where there is none. */
function shareOfThose(tokens: readonly Token[], i: number): number {
  let at = i + 1;
  while (at <= i + mostSaid && word(tokens[at]) !== "in" && (tokens[at]?.kind === "word" || mark(tokens[at]) === "/")) at += 1;
  const those = tokens[at + 1];
  if (word(tokens[at]) !== "in" || those?.number?.percent !== null || those.number.count === null) return -1;
  let open = at + 2;
  while (open < at + 2 + mostWords && tokens[open]?.kind === "word") open += 1;
  const share = tokens[open + 1];
  return isOpening(tokens[open]) && share?.number?.percent && !isShare(tokens[i], those, share) ? open + 1 : -1;
}

/** "The score was 6", "status is 0–1" */
function isBehindScale(tokens: readonly Token[], i: number): boolean {
  const ends = isDash(tokens[i - 1]) || /^(?:to|or)$/.test(word(tokens[i - 1]));
  const verb = ends && tokens[i - 2]?.kind === "number" ? i - 3 : i - 1;
  return verbs.test(word(tokens[verb])) && (gradedWords.test(word(tokens[verb - 1])) || /^(?:parity|gravidity)$/.test(word(tokens[verb - 1])));
}

/** Where the words begin that make a number one of "over 30", "more than 30", or the number where there are none. */
const fromLimit = (tokens: readonly Token[], i: number): number =>
  /^(?:over|under)$/.test(word(tokens[i - 1])) ? i - 1 : word(tokens[i - 1]) === "than" && /^(?:more|less)$/.test(word(tokens[i - 2])) ? i - 2 : i;

/** "Weight below 50", "the index was over 30", but not "the number of deaths was over 30" */
function isBehindLimit(tokens: readonly Token[], i: number): boolean {
  if (isLimitedBy(tokens, i)) return true;
  const from = fromLimit(tokens, i);
  const noun = word(tokens[from - 2]);
  return from < i && verbs.test(word(tokens[from - 1])) && noun !== "" && !counted.test(noun) && !peopleNouns.has(noun) && !eventNouns.has(noun);
}

/** "6 in 50 (25%) and 7 in 90 (45%)", "over 30 in 90 (45%), less than 20 in 12 (6%)": goes on with values. */
function goesOn(tokens: readonly Token[], roles: readonly string[], i: number): boolean {
  const from = fromLimit(tokens, i);
  const joint = /^(?:and|or)$/.test(word(tokens[from - 1])) ? from - 1 : from;
  const close = mark(tokens[joint - 1]) === "," ? joint - 2 : joint - 1;
  if (close >= from - 1 || !isClosing(tokens[close])) return false;
  for (let last = close - 2; last > 0 && last > close - mostBetween; last -= 1) {
    if ((roles[last] === "measure" || roles[last] === "label") && shareOfThose(tokens, last) === close - 1) return true;
  }
  return false;
}

/** What a number is how often it was seen: "relapse was 4 in 50 (8%), 5 in 60 (8%)". */
const outcomes = /^(?:relapses?|rates?|prevalence|incidence|mortality|morbidity|frequency|remissions?|response|recurrence|progression|survival|infection|failure|death)$/;
const isOutcome = (noun: string): boolean => outcomes.test(noun) || eventNouns.has(noun);

/** "1 in 22 (25%), 2–3 in 30 (34%)": another value follows directly, and neither percentage is a share of what stands beside it. */
function leadsOn(tokens: readonly Token[], i: number, share: number): boolean {
  // those behind the first go on as it does
  if (!isClosing(tokens[share + 1]) || isClosing(tokens[i - 1]) || isClosing(tokens[i - 2]) || isClosing(tokens[i - 3])) return false;
  const isCounted = verbs.test(word(tokens[i - 1])) && (isOutcome(word(tokens[i - 2])) || word(tokens[i - 2]) === "there");
  // "11 recurrences in 742 (1.5%) and 14 in 744 (1.9%)": so many were counted
  if (isOutcome(word(tokens[i + 1]))) return false;
  let at = share + 2;
  if (/^[,;]$/.test(mark(tokens[at]))) at += 1;
  if (/^(?:and|or)$/.test(word(tokens[at]))) at += 1;
  if (at === share + 2) return false;
  if (isDash(tokens[at + 1]) && tokens[at + 2]?.number) at += 2;
  if (tokens[at]?.number?.percent !== null) return false;
  const next = shareOfThose(tokens, at);
  return next > 0 && (!isCounted || (tokens[i]!.number!.count! <= mostThings && areOfOne(tokens, [share, next])));
}

/** "Earlier failures were two in 95 (39%), three in 93 (38%)": whether the people in front of some percentages are shares of one number. */
function areOfOne(tokens: readonly Token[], percents: readonly number[]): boolean {
  let [low, high] = [0, Infinity];
  for (const percent of percents) {
    let those = percent - 2;
    while (!tokens[those]!.number) those -= 1;
    const sizes = impliedSizes(tokens[those]!.number!.count!, parseDecimal(tokens[percent]!.number!.value));
    [low, high] = [Math.max(low, sizes?.low ?? Infinity), Math.min(high, sizes?.high ?? 0)];
  }
  return low <= high;
}

/** "One drug was stopped in 60 patients (30%)": what was done to each of them; "nine hernias were mended in 60" tells of nine of them. */
function isDone(tokens: readonly Token[], i: number): boolean {
  if ((tokens[i]!.number!.count ?? 0) > mostThings) return false;
  let at = i + 1;
  while (at <= i + 2 && tokens[at]?.kind === "word" && !auxiliary.test(tokens[at]!.text)) at += 1;
  const noun = word(tokens[at - 1]);
  if (!(things.test(noun) || (occasionNouns.has(noun) && !eventNouns.has(noun))) || !auxiliary.test(word(tokens[at]))) return false;
  const verb = word(tokens[at + 1]) === "been" ? at + 2 : at + 1;
  return tokens[verb]?.kind === "word" && !/^(?:in|not|no|all|fatal|diagnosed|documented|confirmed|identified|registered|needed|required)$/.test(tokens[verb].text) && !seenVerbs.test(word(tokens[verb])) && [1, 2].some((d) => word(tokens[verb + d]) === "in");
}
const auxiliary = /^(?:was|were|had|has|have)$/;

/** "Failure of one drug was seen in 305 (76%), of two in 72 (18%)": of so many, in another number. */
const isOfWhat = (tokens: readonly Token[], i: number): boolean =>
  word(tokens[i - 1]) === "of" && /^(?:[,;]|and|or)$/.test(tokens[i - 2]?.text ?? "") && word(tokens[i + 1]) === "in" && tokens[i + 2]!.number!.count! > tokens[i]!.number!.count!;

/** "4–5 in 26 (25.7%)": the end of a range. */
const endsRange = (tokens: readonly Token[], i: number): boolean => isDash(tokens[i - 1]) && !tokens[i]!.spaced && !tokens[i - 1]!.spaced && tokens[i - 2]?.number?.percent === null;

/** Whether a number is a value, or a limit, of those who are counted behind it with their share. */
export function isOfThose(tokens: readonly Token[], roles: readonly string[], i: number): boolean {
  const share = shareOfThose(tokens, i);
  if (share < 0) return false;
  // "an acuity of 0.8 in 20 eyes (33%)": so many are nobody
  return tokens[i]!.number!.count === null || endsRange(tokens, i) || isBehindScale(tokens, i) || isBehindLimit(tokens, i) || isOfWhat(tokens, i) || goesOn(tokens, roles, i) || leadsOn(tokens, i, share) || isDone(tokens, i);
}
