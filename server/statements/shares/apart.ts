/** What two shares that are set against each other are apart, or together: "40/120 vs 22/121 (15.2%)", "compared with 4 out of 100 (2% more)". It is the share of neither. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { slipOfPercent } from "../../statistics/slips.ts";
import { peopleNouns } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Words from a count to its whole, and from a percentage to the bracket that it is of. */
const mostWords = 4;
const bracketReach = 12;

/** Tokens from what sets a share against one in front to the second, and from there back to the first. */
const againstReach = 4;
const firstReach = 30;

/**
 * Whether a percentage stands behind two shares that are set against each other and of which the first has none, "40/120 vs 22/121
 * (15.2%)": it is how far they are apart, or has been worked out from both.
 */
export function isBehindTwoShares(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens, sentence, inside } = reading;
  if (percent < denominator) return false;
  let against = count - 1;
  while (against > count - againstReach && tokens[against]?.kind === "word" && !setAgainst.test(word(tokens[against]))) against -= 1;
  // "v.", "vs."
  if (mark(tokens[against]) === "." && against > 0) against -= 1;
  if (!setAgainst.test(word(tokens[against]))) return false;
  for (let i = against - 1; i > 0 && i > against - firstReach && sentence[i] === sentence[count]; i -= 1) {
    if (isPercent(reading, i)) return false;
    const first = isCount(reading, i) ? countBefore(reading, i) : -1;
    if (first >= 0) return (inside[first] === inside[count] || !(inside[first]! >= 0 && hasPercentBefore(reading, inside[first]!))) && !isMisprint(reading, percent, [first, count], [i, denominator]);
  }
  return false;
}

/** "60/120 vs 41/121 (43.9%)": a slip away from the second share, and no point near their difference, one as a share of the other, or the share of both. */
function isMisprint({ tokens }: Reading, percent: number, ...pairs: [first: number, second: number][]): boolean {
  const [counts, wholes] = pairs.map((pair) => pair.map((at) => tokens[at]!.number!.count!)) as [[number, number], [number, number]];
  const { value } = tokens[percent]!.number!;
  if (wholes.includes(0) || slipOfPercent(counts[1], wholes[1], value) === undefined) return false;
  const [p, q] = [counts[0] / wholes[0], counts[1] / wholes[1]];
  return [p - q, p / q, q / p, 1 - p / q, 1 - q / p, (counts[0] + counts[1]) / (wholes[0] + wholes[1])].every((of) => !(Math.abs(100 * Math.abs(of) - Number(value)) <= 1));
}

const setAgainst = /^(?:vs?|versus|against|than|compared)$/;

/** The count in "12 of 40", "12 patients out of 40", "12/40", by the token of the 40; -1 where there is none. */
function countBefore(reading: Reading, whole: number): number {
  const { tokens } = reading;
  let at = whole - 1;
  if (mark(tokens[at]) !== "/") {
    if (/^(?:the|all|these|those)$/.test(word(tokens[at]))) at -= 1;
    if (!/^(?:of|in|among|from)$/.test(word(tokens[at]))) return -1;
    if (word(tokens[at - 1]) === "out") at -= 1;
  }
  for (let i = at - 1; i >= 0 && i > at - 1 - mostWords; i -= 1) {
    if (isCount(reading, i)) return i;
    if (tokens[i]!.kind !== "word") return -1;
  }
  return -1;
}

/** "30% of those on gel (40/120)" */
function hasPercentBefore(reading: Reading, open: number): boolean {
  for (let i = open - 1; i >= 0 && i > open - bracketReach && reading.tokens[i]!.kind !== "mark"; i -= 1) if (isPercent(reading, i)) return true;
  return false;
}

/** "(+18%)", "62/120 vs 41/121; +18%" */
export const isSigned = ({ tokens }: Reading, percent: number): boolean => mark(tokens[percent - 1]) === "+" && (isOpening(tokens[percent - 2]) || /^[;,:]$/.test(mark(tokens[percent - 2])));

/** So many times the second count, the first is that of them all. */
const mostTimes = 5;
/** Tokens between two counts and what joins them. */
const jointReach = 5;

/** "4 vs 6 (5% overall)", "12 on gel, 10 on foam (10% in total)", "12/112 and 10/108 (10% overall)": whether a percentage, alone in its bracket, is that of two counts together. */
export function isOfBoth(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens } = reading;
  if (count > percent || !isOpening(tokens[percent - 1])) return false;
  const last = word(tokens[percent + 1]) === "in" ? percent + 2 : percent + 1;
  if (!/^(?:overall|total|all)$/.test(word(tokens[last])) || !isClosing(tokens[last + 1])) return false;
  let joint = count - 1;
  while (joint > count - jointReach && tokens[joint]?.kind === "word" && !joins.test(word(tokens[joint]))) joint -= 1;
  if (mark(tokens[joint]) === ".") joint -= 1;
  const comma = mark(tokens[joint]) === ",";
  if (!comma && !joins.test(word(tokens[joint]))) return false;
  for (let i = joint - 1; i > joint - 1 - jointReach && i >= 0; i -= 1) {
    const first = denominator > count && isCount(reading, i) ? countBefore(reading, i) : -1;
    // "12/112 and 10/108 (16% overall)" is not that of both
    const [a, b, m, n] = [first, count, i, denominator].map((at) => tokens[at]?.number?.count ?? 0) as [number, number, number, number];
    if (first >= 0 && classify(a + b, Math.max(1, m + n), parseDecimal(tokens[percent]!.number!.value)) === "inconsistent") return false;
    if (isCount(reading, i)) return tokens[i]!.number!.count! <= mostTimes * tokens[Math.max(count, denominator)]!.number!.count! && !(comma && /^(?:of|the|in|among)$/.test(word(tokens[i - 1])));
    if (tokens[i]!.kind !== "word" || (comma && peopleNouns.has(word(tokens[i])))) return false;
  }
  return false;
}

const joins = /^(?:and|vs?|versus|against)$/;
