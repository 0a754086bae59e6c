/** Lists that share out the number in front of their colon: "reasons were noted for 30: no bed (12, 40%), a late referral (10, 33%) and others (8, 27%)". */
import type { Found } from "../found.ts";
import { isCount } from "../pattern.ts";
import { isShare } from "../reading/counted-people.ts";
import { mark, type Reading } from "../reading/reading.ts";

/** Tokens between a number and the colon behind what is said of it. */
const colonReach = 8;
/** A list has no more items. */
const mostItems = 12;

/**
 * The number that the list behind a colon shares out: its counts add up to it, and most of its percentages follow from it. In "30 had
 * complications: pain (12, 9%), …" they are shares of all.
 *
 * @param next the first of the statements found that stands behind the colon
 * @returns its token, or -1
 */
export function sharedOut(reading: Reading, colon: number, found: readonly Found[], next: number): number {
  const { tokens, sentence, inside } = reading;
  if (mark(tokens[colon]) !== ":" || inside[colon]! >= 0) return -1;
  let size = colon - 1;
  while (size > colon - colonReach && size > 0 && !tokens[size]!.number) size -= 1;
  if (sentence[size] !== sentence[colon] || !isCount(reading, size)) return -1;
  let [sum, following, items] = [0, 0, 0];
  for (let k = next; k < found.length && k < next + mostItems && sentence[found[k]!.from] === sentence[colon]; k += 1) {
    const { count, denominator, percent } = found[k]!;
    if (count < 0 || denominator >= 0) return -1;
    items += 1;
    sum += tokens[count]!.number!.count!;
    if (isShare(tokens[count], tokens[size]!, tokens[percent])) following += 1;
  }
  return sum === tokens[size]!.number!.count && following > 1 && following * 2 >= items ? size : -1;
}
