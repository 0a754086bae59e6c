/** Figures that are the share of those whom the number beside them does not count: "of 640 letters, 212 never came back (return rate 67%)". */
import { tells } from "../../statements/estimates/others-beside.ts";
import { fitsOthers } from "../fitting.ts";
import { withdraw, type Ballot } from "./ballots.ts";

/** Why such a figure cannot be checked. */
export const sharedByOthers = "This is the share of the others, whom the number beside it does not count.";

/**
 * Takes back what was said of figures that are exactly the share of the others, where another of their sentence is read so, "49 of 448 were lost
 * (retention 89%), against 41 of 450 (91%)", or where most of a column is: "| Enrolled | Lost | Followed up, % |". A figure that tells of something
 * else, "and 30 of 120 (75%) had pain", does not go on from that one.
 *
 * @param lines sentences, or columns of a table
 */
export function leaveOthers(lines: Iterable<readonly Ballot[]>): void {
  for (const line of lines) {
    const others = line.filter(({ count, percent, judgement: { verdict, denominator }, located: { mention: { after } } }) => verdict === "inconsistent" && !percent.bound && fitsOthers(count, denominator!.value, percent) && !tells.test(after[0]?.stem ?? ""));
    if (others.length > 0 && (line.some(({ judgement: { reason } }) => reason === sharedByOthers) || isMost(others, line))) for (const ballot of others) withdraw(ballot, sharedByOthers);
  }
}

/** More than half of the cells of a column; "men 90 (55%)" above "women 110 (45%)" have been swapped. */
function isMost(others: readonly Ballot[], line: readonly Ballot[]): boolean {
  const [one, other] = others as [Ballot, Ballot?];
  return one.located.mention.cell !== undefined && other !== undefined && !(others.length === 2 && one.count + other.count === one.judgement.denominator!.value) &&
    others.length * 2 > line.filter(({ count }) => count > 0).length;
}
