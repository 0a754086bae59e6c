/** Rows of which one person may be in several, below the row of all who are in any: "Metastases | 90 (30.0)", "Liver | 54 (60.0)", "Lung | 45 (50.0)". */
import type { Denominator } from "../../review/types.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import type { NumberMention } from "../../statements/types.ts";
import { groupBy, settle, type Ballot, type Cells } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { shareOf } from "./parents.ts";
import { sectionStarts } from "./shares.ts";

/** "Site (% of patients with metastases)", "Site, n (%) of those" */
const ofThese = /% ?\)? ?of \p{L}/iu;

/** Rows above such a heading that it may speak of. */
const reach = 3;

/** Takes the cells below a heading that names others for shares of a count right above it, and those that go on below shares of a row for shares of it, too. */
export function sharesOfSeveral({ columns }: Cells, facts: TableFacts): void {
  const { rows } = facts;
  const starts = rows.some(({ stub }) => ofThese.test(stub)) ? sectionStarts(facts) : [];
  for (const column of columns.values()) {
    for (const section of starts.length > 0 ? groupBy(column, (b) => starts[b.located.mention.cell!.row]!) : []) {
      const start = starts[section[0]!.located.mention.cell!.row]!;
      if (start > 0 && ofThese.test(rows[start]!.stub)) settleAsShares(section, start, column, facts);
    }
    goOn(column);
  }
}

const rowOf = ({ located: { mention } }: Ballot): number => mention.cell!.row;
const isOdd = ({ judgement: { verdict }, located: { mention } }: Ballot): boolean => mention.denominator === null && (verdict === "inconsistent" || verdict === "unverifiable");

/** Two or more of a section, and most of it, follow exactly from a count right above its heading, and fewer from their column. */
function settleAsShares(section: readonly Ballot[], start: number, column: readonly Ballot[], facts: TableFacts): void {
  const counted = section.filter(({ count }) => count > 0);
  const ofColumn = counted.filter(({ count, percent, candidates: [first] }) => first !== undefined && fits(count, first.denominator.value, percent)).length;
  for (const above of column.filter((b) => rowOf(b) < start && start - rowOf(b) <= reach).reverse()) {
    const parent: NumberMention | null = above.located.mention.count;
    if (!parent || section.some(({ count }) => count > parent.value)) continue;
    const follow = counted.filter(({ count, percent }) => fitsExactly(count, parent.value, percent)).length;
    if (follow < 2 || follow * 2 <= counted.length || follow <= ofColumn) continue;
    for (const b of section) if (isOdd(b)) settle(b, shareOf(parent, b.located.start, facts.rows[rowOf(above)]!.stub), follow > 2);
    return;
  }
}

/** "Liver | 54 (60.0)", "Lung | 36 (40.0)", "Bone | 18 (20.0)" of 90: the first two are all of them already, and the third is a share of them as well. */
function goOn(column: readonly Ballot[]): void {
  for (let i = 1; i < column.length; i += 1) {
    const ballot = column[i]!;
    const before = column[i - 1]!;
    const { judgement: { verdict, denominator } } = before;
    if (!isOdd(ballot) || ballot.count === 0 || rowOf(ballot) !== rowOf(before) + 1 || verdict !== "consistent" || !isOfRow(denominator)) continue;
    if (fitsExactly(ballot.count, denominator.value, ballot.percent)) settle(ballot, denominator, false);
  }
}

/** It is a share of a row above, as arithmetic told. */
const isOfRow = (denominator: Denominator | null): denominator is Denominator => denominator?.relation === "subset" && denominator.fitted === true;
