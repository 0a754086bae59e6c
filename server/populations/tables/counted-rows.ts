/** Rows of numbers without percentages that the rows below them are shares of: "Number of serious events | 8 | 14", "Week 4, n | 60 | 100". */
import { append } from "../../lists.ts";
import type { RowFacts, TableFacts } from "../../statements/tables/facts.ts";
import type { NumberMention } from "../../statements/types.ts";
import { groupBy, settle, withdraw, type Ballot, type Cells } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { shareOf, take } from "./parents.ts";

/** "Number of serious events", "No. with a biopsy", "Week 4, n", "Total bleeds", "Completers of the year" */
const counted = /^(?:total )?(?:number|no\.?) (?:of|with) |^total |[,(—–-] ?(?:n|no\.?|number)\)?$|^(?:(?:all|those|patients|participants|women|people|children) )?(?:completers|completed|seen|followed|assessed|examined|with data|data) /i;

/** Rows below one that may be shares of it. */
const reach = 12;
/** Cells from which on those of a block that follow from nothing are accused. */
const sure = 4;

/**
 * Takes the cells below such a row, down to the next, for shares of it where most of them follow from it, and not from their
 * columns. What follows from neither is a share of it, too, and cut off or wrong.
 */
export function sharesOfCountedRows({ rows: byRow }: Cells, facts: TableFacts): void {
  for (const [r, row] of facts.rows.entries()) {
    if (row.numbers.length === 0 || byRow.has(r) || !counted.test(row.stub)) continue;
    const block = blockBelow(r, facts.rows, byRow);
    // "No. of reports | n = 23 | n = 14" opens a section, and gives its sizes already
    if (block.some((b) => b.candidates[0]?.denominator.relation !== "subset" && isOf(b, row))) continue;
    const follow = block.filter((b) => followsFrom(b, row)).length;
    const apart = block.filter((b) => followsFrom(b, row) && !ofColumn(b)).length;
    if (apart < 2 || follow * 2 <= block.length || follow <= block.filter(ofColumn).length) {
      settleWholeRows(block, row);
      continue;
    }
    const most = follow > 2 && follow * 4 >= block.length * 3;
    for (const ballot of block) settleBelow(ballot, row, most, most && follow >= sure);
  }
}

/**
 * "Infants, n | 94 | 659", and below it "Male, n (%) | 43 (46) | 358 (54)", of 93 and 621 mothers: a row all of which follows exactly
 * from it, though some fits the people of its column as well.
 */
function settleWholeRows(block: readonly Ballot[], row: RowFacts): void {
  for (const list of groupBy(block, (b) => b.located.mention.cell!.row)) {
    const isShare = list.length > 1 && list.every((b) => b.candidates.length > 0 && fitsExactly(b.count, numberOver(b, row)?.value ?? 0, b.percent));
    if (!isShare || !list.some((b) => b.judgement.verdict === "inconsistent")) continue;
    for (const b of list) settleAs(b, row, false);
  }
}

/** "Birth per transfer" below "Transfers, n": whether its words make a cell a share of a row already. */
const isOf = (b: Ballot, row: RowFacts): boolean => b.candidates[0] !== undefined && b.candidates[0].denominator.value === numberOver(b, row)?.value;

/** The number of a row in the column of a cell. */
const numberOver = ({ located: { mention } }: Ballot, row: RowFacts): NumberMention | undefined => row.numbers.find((n) => n.column === mention.cell!.column);

function followsFrom(ballot: Ballot, row: RowFacts): boolean {
  const number = numberOver(ballot, row);
  return number !== undefined && fits(ballot.count, number.value, ballot.percent);
}

/** Whether a cell follows from the people of its column. */
const ofColumn = ({ candidates: [first], count, percent }: Ballot): boolean => first !== undefined && fits(count, first.denominator.value, percent);

/** The cells with a count below a row, as far as they may be shares of it: none counts more, and no row follows from its columns alone. */
function blockBelow(r: number, rows: readonly RowFacts[], byRow: ReadonlyMap<number, readonly Ballot[]>): Ballot[] {
  const block: Ballot[] = [];
  for (let below = r + 1; below < rows.length && below <= r + reach; below += 1) {
    const list = (byRow.get(below) ?? []).filter((b) => b.count > 0 && !b.located.mention.denominator);
    if (block.length > 0 && rows[below]!.section !== rows[r]!.section) break;
    // a bare 0 has no percentage
    if (list.length === 0 && rows[below]!.numbers.some(({ value }) => value > 0)) break;
    if (list.some((b) => b.count > (numberOver(b, rows[r]!)?.value ?? 0))) break;
    if (list.length > 0 && list.every(ofColumn) && !list.every((b) => followsFrom(b, rows[r]!))) break;
    append(block, list);
  }
  return block;
}

/** Of three that follow in a table that gives its columns no other size, the fourth is worth a question. */
function settleBelow(ballot: Ballot, row: RowFacts, most: boolean, certain: boolean): void {
  const number = numberOver(ballot, row)!;
  if (isOf(ballot, row)) return;
  if (ofColumn(ballot) && !fitsExactly(ballot.count, number.value, ballot.percent)) return;
  const sized = ballot.candidates[0] !== undefined && ballot.candidates[0].tier <= 2;
  if (!certain && !followsFrom(ballot, row) && (sized || !most)) withdraw(ballot, `Most of the rows below "${row.stub}" are shares of its numbers; this one does not follow from ${number.value}.`);
  else settleAs(ballot, row, certain);
  ballot.ofCategories = true;
}

/** Takes a cell for a share of a row: it says nothing of the people of its column. */
function settleAs(ballot: Ballot, row: RowFacts, certain: boolean): void {
  const denominator = shareOf(numberOver(ballot, row)!, ballot.located.start, row.stub);
  settle(ballot, denominator, certain);
  take(ballot, { denominator, tier: 1, binds: true });
}
