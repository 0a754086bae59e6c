/**
 * Second thoughts: statements vote on each other's denominators. A size from which most of its column follows is the
 * column's denominator, and what does not follow is worth a remark; a size from which hardly anything follows is not,
 * however well it seemed to fit the words. Nothing here invents a population: a verdict is only moved to a population
 * that the text gives, or withdrawn.
 */
import type { TableFacts } from "../statements/tables.ts";
import { doubt, type Ballot } from "./ballots.ts";
import { voteInProse } from "./prose-votes.ts";
import { voteInTable } from "./table-votes.ts";
import { intersectSizes } from "./unsized.ts";

/** Lets the statements of a document vote; `tables` gives the facts of a table by block and part. */
export function vote(ballots: readonly Ballot[], tableAt: (block: number, part: number) => TableFacts | null): void {
  const tables = new Map<string, Ballot[]>();
  const prose: Ballot[] = [];
  for (const ballot of ballots) {
    const { cell } = ballot.located.mention;
    if (!cell) {
      prose.push(ballot);
      continue;
    }
    const key = `${ballot.located.block}:${cell.table}`;
    const list = tables.get(key);
    if (list) list.push(ballot);
    else tables.set(key, [ballot]);
  }
  for (const cells of tables.values()) {
    const { block, mention } = cells[0]!.located;
    const facts = tableAt(block, mention.cell!.table);
    if (facts) voteInTable(cells, facts);
  }
  voteInProse(prose);
  intersectSizes(prose);
  needSupport(prose, ballots);
}

/** Statements of a longer text than an abstract. */
const long = 30;

/**
 * In a long text a population is only accused by when something else follows from it: the nearest size may belong to
 * another study, or to a part of this one.
 */
function needSupport(prose: readonly Ballot[], ballots: readonly Ballot[]): void {
  if (ballots.length <= long) return;
  const placeOf = (b: Ballot): number => b.judgement.denominator?.parts[0]?.start ?? -1;
  const followed = new Set(ballots.filter((b) => b.judgement.verdict === "consistent" && !b.judgement.denominator?.fitted).map(placeOf));
  for (const ballot of prose) {
    if (ballot.judgement.verdict !== "inconsistent" || (ballot.candidates[0]?.tier ?? 0) < 2) continue;
    if (!followed.has(placeOf(ballot))) doubt(ballot);
  }
}
