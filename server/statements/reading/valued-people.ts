/**
 * Values and limits in front of those who have them: "the score was 6 in 50 (25%), 7 in 90 (45%) and 8 in 60 (30%)", "a load below 50
 * copies/ml in 60 patients (30%)". They count nobody, unless the percentage is their share of those.
 */
import type { Token } from "../../numerals/tokens.ts";
import { gradedWords } from "./behind-labels.ts";
import { isShare } from "./counted-people.ts";
import { eventNouns, peopleNouns } from "../lexicon.ts";
import { isLimitedBy } from "./named-by-number.ts";
import { isClosing, isDash, isOpening, mark, word } from "./words-and-marks.ts";

const verbs = /^(?:was|were|is|are|remained)$/;
/** Of which a number is the number of those who are counted. */
const counted = /^(?:numbers?|totals?|sums?|counts?|there|it|who|that|which)$/;

/** Of a unit, "50 copies/ml in", and between those who have a value and their share. */
const mostWords = 3;
/** Tokens between a value and the next: "6 in 50 of the men (25%) and 7". */
const mostBetween = 11;

/** The percentage of those behind a value, "6 in 50 men (25%)", where it does not follow from the value; -1 where there is none. */
function shareOfThose(tokens: readonly Token[], i: number): number {
  let at = i + 1;
  while (at <= i + mostWords && word(tokens[at]) !== "in" && (tokens[at]?.kind === "word" || mark(tokens[at]) === "/")) at += 1;
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
    if (roles[last] === "measure" && shareOfThose(tokens, last) === close - 1) return true;
  }
  return false;
}

/** Whether a number is a value, or a limit, of those who are counted behind it with their share. */
export const isOfThose = (tokens: readonly Token[], roles: readonly string[], i: number): boolean =>
  shareOfThose(tokens, i) > 0 && (isBehindScale(tokens, i) || isBehindLimit(tokens, i) || goesOn(tokens, roles, i));
