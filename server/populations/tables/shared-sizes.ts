/** A size of the row that several arms share: "| Adler | 120 | 30 (50) | 12 (20) |" under "Drug" and "Placebo". */
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { byKey, groupBy, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits } from "../fitting.ts";

/** Where the people of a row stand, outside the cell that they are the denominator of. */
const sizeBeside = ({ located: { mention: { cell, count, denominator, percent } } }: Ballot): number | undefined =>
  !denominator || !count || cell!.local.some(({ start }) => start === denominator.start) || (denominator.start > Math.min(count.start, percent.start) && denominator.end < Math.max(count.end, percent.end)) ? undefined : denominator.start;

const ofRow = ({ located: { mention } }: Ballot): number => mention.denominator!.value;

const follows = (b: Ballot): boolean => fits(b.count, ofRow(b), b.percent);

/**
 * Accuses no cells by the size of their row that follow from parts of it: in most rows nothing of such columns follows from
 * the size, and everything from groups that add up to it, or to less.
 */
export function sharesOfParted(cells: readonly Ballot[]): void {
  const beside = cells.filter((b) => b.count > 0 && sizeBeside(b) !== undefined);
  if (!beside.some(({ judgement: { verdict } }) => verdict === "inconsistent")) return;
  const odd = new Set(groupBy(beside, (b) => b.located.mention.cell!.column).filter((column) => column.filter(follows).length * 2 < column.length).flat());
  const rows = [...byKey([...odd], (b) => sizeBeside(b)!).values()].filter((row) => row.length > 1 || row[0]!.located.mention.cell!.compared === true);
  const parted = rows.filter((row) => !row.some(follows) && partsOf(row) <= ofRow(row[0]!)).length;
  if (parted * 2 <= rows.length) return;
  for (const ballot of rows.flat()) {
    if (ballot.judgement.verdict === "inconsistent") withdraw(ballot, `The columns share the ${ofRow(ballot)} people of the row; the table does not say how many each of them has.`);
  }
}

/** The fewest people from whom all cells of a row follow, each from its own; more than any size has where one follows from none. */
const partsOf = (row: readonly Ballot[]): number =>
  row.reduce((sum, { count, percent }) => {
    const sizes = percent.bound ? undefined : impliedSizes(count, parseDecimal(percent.value));
    return sum + (sizes ? Math.max(sizes.low, count) : Infinity);
  }, 0);
