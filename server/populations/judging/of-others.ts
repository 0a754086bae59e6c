/** Figures that are the share of those whom the number beside them does not count: "of 640 letters, 212 never came back (return rate 67%)". */
import type { TableFacts } from "../../statements/tables/facts.ts";
import { tells } from "../../statements/estimates/others-beside.ts";
import { fitsOthers } from "../fitting.ts";
import { withdraw, type Ballot } from "./ballots.ts";
import { sharedByOthers } from "./judge.ts";

/**
 * Takes back what was said of figures that are exactly the share of the others, where another of their sentence is read so, "49 of 448 were lost
 * (retention 89%), against 41 of 450 (91%)", or where most of a column is: "| Enrolled | Lost | Followed up, % |". A figure that tells of something
 * else, "and 30 of 120 (75%) had pain", does not go on from that one.
 *
 * @param lines sentences, or columns of a table
 * @param facts of that table
 */
export function leaveOthers(lines: Iterable<readonly Ballot[]>, facts?: TableFacts): void {
  for (const line of lines) {
    const others = line.filter(({ count, percent, judgement: { verdict, denominator }, located: { mention: { after } } }) => verdict === "inconsistent" && !percent.bound && fitsOthers(count, denominator!.value, percent) && !tells.test(after[0]?.stem ?? ""));
    if (others.length > 0 && (line.some(({ judgement: { reason } }) => reason === sharedByOthers) || (facts && areOfOther(line[0]!, facts) && isMost(others, line)))) for (const ballot of others) withdraw(ballot, sharedByOthers);
  }
}

/** A column of percentages that is called other than that of its counts: not "Women, n/N (%)", nor "Completed | Completed, %". */
function areOfOther({ located: { mention } }: Ballot, { columns }: TableFacts): boolean {
  const { column } = mention.cell!;
  const { kind, countsIn = column - 1, head } = columns[column]!;
  return kind === "percent" && nameOf(head) !== nameOf(columns[countsIn]!.head);
}

/** A head without its units: "completed" for "Completed, n". */
const nameOf = (head: string): string => head.toLowerCase().replace(/[^\p{L}]+(?:n\b)?/gu, " ").trim();

/** More than half of the cells of a column; "men 90 (55%)" above "women 110 (45%)" have been swapped. */
function isMost(others: readonly Ballot[], line: readonly Ballot[]): boolean {
  const [one, other] = others as [Ballot, Ballot?];
  return other !== undefined && !(others.length === 2 && one.count + other.count === one.judgement.denominator!.value) &&
    others.length * 2 > line.filter(({ count }) => count > 0).length;
}
