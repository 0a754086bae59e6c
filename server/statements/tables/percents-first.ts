/**
 * Percentages that stand before their counts, in columns, "| Drug, % | n | Sham, % | n |", or in cells of which no head says so,
 * "| 16.3 (96) | 15.4 (90) |": the numbers tell, where most of them are of the same people.
 */
import { commonSize, type PrintedShare } from "../../statistics/common-size.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { plainCount } from "./cells.ts";
import type { Column, Piece } from "./column.ts";
import { isMeasured, isWorkedOut } from "./labels.ts";
import { parseCell } from "./parsed-cells.ts";
import { stubOf } from "./added-up.ts";

/** Rows that are asked. */
const asked = 60;
/** As many do not agree by chance. */
const fewest = 3;

const percentHead = /%\)?$|\bper ?cent(?:age)?$/i;
const countHead = /(?:^|[,:] ?)\(?(?:n|no\.?|number)\)?$/i;

/** Moves the percentages of such columns behind their counts. */
export function turnColumns(rows: readonly Piece[][], heads: number): void {
  const own = rows[heads - 1] ?? [];
  const named = (c: number, head: RegExp): boolean => own.some((p) => p.column === c && head.test(p.text));
  const first: number[] = [];
  let c = 1;
  while (c < own.length - 1) {
    if (named(c, percentHead) && !named(c, countHead) && !named(c - 1, countHead)) while (named(c, percentHead) && named(c + 1, countHead)) {
      first.push(c);
      c += 2;
    }
    // "| % | n | % |": the counts may be those of the percentages behind them
    if (first.at(-1) === c - 2 && named(c, percentHead)) return;
    c += 1;
  }
  if (first.length === 0 || !first.every((at) => agree(sharesBeside(rows.slice(heads, heads + asked), at + 1, at)))) return;
  for (const row of rows.slice(heads - 1)) {
    for (const at of first) {
      const [percent, count] = [at, at + 1].map((column) => row.find((p) => p.column === column));
      if (percent && count) [percent.column, count.column] = [at + 1, at];
    }
    row.sort((a, b) => a.column - b.column);
  }
}

/** Whether a number of people explains most of some shares: three at least, and all but a quarter. */
export const agree = (shares: readonly PrintedShare[]): boolean => {
  const { follow } = commonSize(shares);
  return follow >= fewest && follow * 4 >= shares.length * 3;
};

/** The counts of a column with the percentages that another has in their rows, but for those of nobody. */
export function sharesBeside(rows: readonly (readonly Piece[])[], count: number, percent: number): PrintedShare[] {
  return rows.flatMap((row) => {
    const [n, p] = [count, percent].map((column) => row.find((piece) => piece.column === column)?.reading);
    const [whole, part] = [n && n.tokens[plainCount(n)]?.number?.count, p?.numbers.length === 1 ? p.tokens[p.numbers[0]!]!.number!.value : undefined];
    return whole && part !== undefined ? [{ count: whole, percent: part }] : [];
  });
}

/**
 * The rows whose cells give the percentage first, as those of most rows do; beside them "63.1 (11)" may be a mean and its deviation.
 * Their columns hold counts with percentages.
 */
export function turnedRows(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): ReadonlySet<number> {
  const turned = new Set<number>();
  for (const [c, column] of columns.entries()) {
    if (column.kind !== "other" || isWorkedOut(column.head) || isMeasured(column.head)) continue;
    const cells = rows.slice(heads).flatMap((row, r) => {
      const piece = row.find((p) => p.column === c);
      const share = piece && !isMeasured(stubOf(row)) ? percentWithCount(piece) : undefined;
      return share ? [{ row: heads + r, ...share }] : [];
    });
    const { follow, low, high } = commonSize(cells);
    const size = column.size?.value ?? low;
    if (follow < fewest || follow * 2 <= cells.length || size < low || size > high) continue;
    column.kind = "count-percent";
    for (const { row, count, percent } of cells) {
      const sizes = impliedSizes(count, parseDecimal(percent));
      if (sizes && sizes.low <= size && sizes.high >= size) turned.add(row);
    }
  }
  return turned;
}

/** "16.3 (96)" */
function percentWithCount({ reading }: Piece): PrintedShare | undefined {
  const cell = parseCell(reading, true);
  const [count, percent] = [reading.tokens[cell?.count ?? -1]?.number, reading.tokens[cell?.percent ?? -1]?.number];
  return count?.count && percent && percent.decimals > 0 && cell!.percent < cell!.count && cell!.denominator < 0 ? { count: count.count, percent: percent.value } : undefined;
}
