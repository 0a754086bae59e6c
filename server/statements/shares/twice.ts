/**
 * One count with two percentages: in its bracket, "37 patients (7.7% of all treated; 25.9% of those with an event)", "three (12.5%, or 1.6% overall)", or on
 * either side, "25.9% (n = 37; 7.7% of all treated)", and behind it, "37 had it, i.e. 7.7% of the 482 treated or 25.9% of the 143";
 * or a share that is said again of others, "36 of 97 (37%), or 36% of all 101".
 */
import { firstIndex } from "../../lists.ts";
import type { Found } from "../found.ts";
import { eventNouns, restWords } from "../lexicon.ts";
import { countAt, isCount, isPercent } from "../pattern.ts";
import { plausible } from "./plausible.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";

/** Words between the count and its bracket, and between the percentages. */
const mostWords = 4;
const mostBetween = 10;

/** Each pair of percentages of one count. */
export function findTwice(reading: Reading, percents: readonly number[]): [Found, Found][] {
  const { tokens, inside, partner } = reading;
  const pairs: [Found, Found][] = [];
  for (const [k, percent] of percents.entries()) {
    const other = percents[k + 1];
    const around = aroundCount(reading, percent, other);
    if (around) pairs.push(around);
    const behind = behindCount(reading, percent, other);
    if (behind) pairs.push(behind);
    const open = inside[percent]!;
    if (other === undefined || open < 0 || percent !== open + 1 || inside[other] !== open || other - percent > mostBetween || !isPercent(reading, other)) continue;
    // "three (12.5%, or 1.6% overall)"
    const saysAll = word(tokens[other + 1]) === "overall" && other <= percent + 3;
    if (!isOpening(tokens[open]) || !(saysAll || word(tokens[other + 1]) === "of") || !(/^[;,]$/.test(mark(tokens[other - 1])) || word(tokens[other - 1]) === "or")) continue;
    // "20 (10%; 95% of them men)": a share of the 20
    if (/^(?:them|these|whom|which)$/.test(word(tokens[other + 2]))) continue;
    // "332 (8.0%; 7.4% of boys, 8.6% of girls)": shares of parts that are not counted
    const third = percents[k + 2];
    if (third !== undefined && inside[third] === open && word(tokens[third + 1]) === "of" && sizeBehind(reading, other) < 0) continue;
    // "60 (20% of eyes; 27% of patients, n = 40)": the second is of another count
    if (mark(tokens[partner[open]! - 2]) === "=") continue;
    const count = countBefore(reading, open);
    if (count < 0 || !plausible(reading, percent, count, -1, "n (p%)")) continue;
    const first = sizeBehind(reading, percent);
    // another number between them is said of something else
    const between = firstIndex(reading.numbers, (i) => i > percent);
    if (reading.numbers.slice(between, between + mostBetween).some((i) => i < other && i !== first)) continue;
    const found = (p: number): Found => ({ shape: "n (p%; p% of …)", percent: p, count, denominator: sizeBehind(reading, p), from: count, to: partner[open]! + 1 });
    pairs.push([found(percent), found(other)]);
  }
  return pairs;
}

/** "34.0% (n = 51; 10.2% of all infants)": a count in the bracket of the first percentage, before the second, which says of whom it is. */
function aroundCount(reading: Reading, percent: number, other: number | undefined): [Found, Found] | undefined {
  const { tokens, inside, partner } = reading;
  const open = other === undefined ? -1 : inside[other]!;
  if (other === undefined || open !== percent + 1 || !isPercent(reading, percent) || !isPercent(reading, other) || word(tokens[other + 1]) !== "of") return undefined;
  const count = countAt(reading, open + 1);
  if (count < 0 || other !== count + 2 || !/^[;,]$/.test(mark(tokens[count + 1])) || (sizeBehind(reading, other) < 0 && !/^(?:all|everybody)$/.test(word(tokens[other + 2])))) return undefined;
  if (!plausible(reading, percent, count, -1, "p% (n)")) return undefined;
  const found = (p: number): Found => ({ shape: "p% (n; p% of …)", percent: p, count, denominator: sizeBehind(reading, p), from: percent, to: partner[open]! + 1 });
  return [found(percent), found(other)];
}

/** Tokens from a count to the first of its percentages. */
const countReach = 10;

/**
 * "134 were well: 41% of the 326 followed up and 37% of the 361 enrolled", "134, i.e. 41% of the 326 completers (37% of all 361)": shares of
 * one count where either follows from it; "134 patients: 41% of the 80 women and 37% of the 54 men" are of others.
 */
function behindCount(reading: Reading, percent: number, other: number | undefined): [Found, Found] | undefined {
  const { tokens, sentence } = reading;
  const [size, whole] = other === undefined ? [-1, -1] : [sizeBehind(reading, percent), sizeBehind(reading, other)];
  if (other === undefined || size < 0 || whole < 0 || sentence[other] !== sentence[percent] || !isPercent(reading, percent) || !isPercent(reading, other)) return undefined;
  if (other - size > mostBetween || !(/^(?:and|or)$/.test(word(tokens[other - 1])) || mark(tokens[other - 1]) === "," || isOpening(tokens[other - 1]))) return undefined;
  for (let i = size + 1; i < other; i += 1) if (tokens[i]!.number) return undefined;
  let count = percent - 1;
  while (count >= 0 && count > percent - countReach && sentence[count] === sentence[percent] && !tokens[count]!.number) count -= 1;
  if (sentence[count] !== sentence[percent] || !isCount(reading, count) || /^(?:of|in|among|the)$/.test(word(tokens[count - 1])) || mark(tokens[count - 1]) === "/") return undefined;
  const follows = (p: number, of: number): boolean => roundingOf(tokens[count]!, tokens[of]!, tokens[p]!) === "consistent";
  if (!(follows(percent, size) || follows(other, whole)) || !plausible(reading, percent, count, size, "n (p% of N)")) return undefined;
  const found = (p: number, denominator: number): Found => ({ shape: "n: p% of N and p% of N", percent: p, count, denominator, from: count, to: whole + 1 });
  return [found(percent, size), found(other, whole)];
}

/** Tokens from a share to the one that says it again. */
const againReach = 14;
const equals = /^(?:corresponding|equivalent|equal|equals|amounting)$/;

/**
 * "36 of 97 (37%) improved, or 36% of all 101", "62% (200), corresponding to 54% of the 370 enrolled": the same count is a share of more
 * people. "8 (20%) and 4 (10%), corresponding to 30% of the 40" is said of the sum, so it has to follow where the sentence tells of more.
 */
export function findRestated(reading: Reading, found: readonly Found[], percents: readonly number[], taken: ReadonlySet<number>): Found[] {
  const { tokens, sentence, inside, roles } = reading;
  const open = percents.filter((p) => !taken.has(p) && isPercent(reading, p) && inside[p]! < 0 && sizeBehind(reading, p) >= 0 && saysAgain(reading, p));
  if (open.length === 0) return [];
  const shares = new Map(found.filter((f) => f.count >= 0).flatMap((f) => [f.percent, f.count, f.denominator].map((i) => [i, f] as const)));
  return open.flatMap((percent): Found[] => {
    const denominator = sizeBehind(reading, percent);
    // another number between them is said of something else
    let last = percent - 1;
    while (last > percent - againReach && sentence[last] === sentence[percent] && !(tokens[last]!.number && roles[last] === "free")) last -= 1;
    const first = sentence[last] === sentence[percent] ? shares.get(last) : undefined;
    if (!first || first.percent > percent || tokens[first.count]!.number!.count! > tokens[denominator]!.number!.count!) return [];
    if (!countsPeopleOnly(reading, denominator)) return [];
    if (roundingOf(tokens[first.count]!, tokens[denominator]!, tokens[percent]!) !== "consistent" && !tellsOfNoOther(reading, first, percent, denominator)) return [];
    return [{ shape: "n (p%), or p% of N", percent, count: first.count, denominator, from: first.count, to: denominator + 1 }];
  });
}

/** "Of all 101", "of the 60 women", but not "of the 600 patient-years" or "of all 45 embolic events". */
function countsPeopleOnly({ tokens, sentence }: Reading, denominator: number): boolean {
  for (let i = denominator + 1; i <= denominator + mostWords && sentence[i] === sentence[denominator] && (tokens[i]!.kind === "word" || isDash(tokens[i])); i += 1) {
    if (eventNouns.has(word(tokens[i])) || /(?:^|-)years$/.test(word(tokens[i]))) return false;
  }
  return true;
}

/** Whether a share of all stands right behind the bracket of another, and no third count in their sentence: "27 of 90 (30%), or 18% of all 150". */
function tellsOfNoOther({ tokens, sentence, sentences, roles }: Reading, first: Found, percent: number, denominator: number): boolean {
  if (word(tokens[denominator - 1]) !== "all" || !isClosing(tokens[first.percent + 1]) || percent > first.percent + 4 + mostWords) return false;
  const own = [first.count, first.denominator, first.percent];
  for (let i = sentences[sentence[percent]!]!; i < percent; i += 1) {
    if (tokens[i]!.number && roles[i] === "free" && !own.includes(i)) return false;
    // "27 of 90 (30%) in part A, or 28% of all 150": of both parts
    if (i > first.percent && (/^(?:and|but|in|on|at|among|with|from)$/.test(word(tokens[i])) || restWords.test(word(tokens[i])))) return false;
  }
  return true;
}

/** Whether a percentage is led up to by ", or", ", that is,", ", i.e." or ", corresponding to". */
function saysAgain({ tokens }: Reading, percent: number): boolean {
  let at = percent - 1;
  while (at > percent - 3 && /^[,.]$/.test(mark(tokens[at]))) at -= 1;
  const w = word(tokens[at]);
  if ((w === "is" && word(tokens[at - 1]) === "that") || (w === "to" && equals.test(word(tokens[at - 1])))) at -= 1;
  else if (w === "e" && word(tokens[at - 2]) === "i") at -= 2;
  else if (w !== "or" && w !== "representing") return false;
  return /^[,;)\]]$/.test(mark(tokens[at - 1]));
}

/** The count in front of a bracket, with a few words between; -1 where there is none. */
function countBefore(reading: Reading, open: number): number {
  for (let i = open - 1; i >= 0 && i >= open - 1 - mostWords && reading.sentence[i] === reading.sentence[open]; i -= 1) {
    if (isCount(reading, i)) return word(reading.tokens[i - 1]) === "of" || mark(reading.tokens[i - 1]) === "/" ? -1 : i;
    if (reading.tokens[i]!.kind !== "word") return -1;
  }
  return -1;
}

/** The number in "of the 143", "of all 482", behind a percentage; -1 where it says none. */
function sizeBehind(reading: Reading, percent: number): number {
  if (word(reading.tokens[percent + 1]) !== "of") return -1;
  const at = /^(?:the|all|these|those|our)$/.test(word(reading.tokens[percent + 2])) ? percent + 3 : percent + 2;
  return isCount(reading, at) ? at : -1;
}
