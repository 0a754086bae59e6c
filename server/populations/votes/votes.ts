/**
 * Second thoughts: statements vote on each other's denominators. A size from which most of its column follows is the
 * column's denominator, and what does not follow is worth a remark; a size from which hardly anything follows is not,
 * however well it seemed to fit the words. Nothing here invents a population: a verdict is only moved to a population
 * that the text gives, or withdrawn.
 *
 * The statements of a block vote among themselves. What then is left of the verdicts of a block may still be doubted
 * because of what the other blocks say.
 */
import type { TableNote } from "../../statements/tables/notes.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import type { Ballot } from "../judging/ballots.ts";
import type { Group } from "../people/enrolment.ts";
import { voteInProse } from "./prose-votes.ts";
import type { PlacedNote } from "../tables/estimates.ts";
import { voteInTable } from "../tables/votes.ts";
import { intersectSizes } from "./unsized.ts";

/** Lets the statements of a block vote; `tableAt` gives the facts of a table by its part, `notes` and `estimates` are those of its tables, `groups` the lists of arms around it. */
export function vote(ballots: readonly Ballot[], tableAt: (part: number) => TableFacts | null, notes: readonly TableNote[], estimates: readonly PlacedNote[], groups: () => readonly Group[]): void {
  const tables = new Map<number, Ballot[]>();
  const prose: Ballot[] = [];
  for (const ballot of ballots) {
    const { cell } = ballot.located.mention;
    if (!cell) {
      prose.push(ballot);
      continue;
    }
    const list = tables.get(cell.table);
    if (list) list.push(ballot);
    else tables.set(cell.table, [ballot]);
  }
  for (const [part, cells] of tables) {
    const facts = tableAt(part);
    if (facts) voteInTable(cells, facts, notes, estimates, groups);
  }
  if (prose.length === 0) return;
  voteInProse(prose);
  intersectSizes(prose);
}
