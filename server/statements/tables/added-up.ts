/**
 * Totals that are what counts add up to, in a column, "| Nausea | 30 (55.6%) | 31 (49.2%) | 61 |", or in a row, "| Total | 54 | 138 |": they are
 * what the counts are shares of where most percentages say so.
 */
import { isBounded, plainCount } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import { pairColumn, pairFrom } from "./columns-beside.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import { followEach, follows, type Printed, type Sizes } from "./following.ts";
import { isTotal } from "./labels.ts";

/** Takes the only column of sizes for one of counts where it holds the sums of its rows, and most percentages do not follow from them. */
export function leaveRowSums(rows: readonly (readonly Piece[])[], columns: readonly Column[]): void {
  const sizes = columns.flatMap(({ kind }, c) => (kind === "size" ? [c] : []));
  const [size] = sizes;
  if (size === undefined || sizes.length > 1) return;
  let [all, sums, shares, follow] = [0, 0, 0, 0];
  for (const row of rows) {
    const whole = countIn(cellAt(row, size));
    const printed = whole > 0 ? sharesOf(row, columns) : [];
    if (printed.length < 2) continue;
    all += 1;
    if (sumOf(printed) === whole) sums += 1;
    shares += printed.length;
    follow += followers(printed, whole);
  }
  // half of a table may follow by chance, where rows and columns have the same totals; half of a row hardly does
  if (sums * 2 > all && (follow * 2 < shares || (all > 1 && follow * 2 === shares))) columns[size]!.kind = "count";
}

/** Columns that may add up to the one behind them, and rows in which they do so by no chance. */
const mostAddends = 6;
const fewestSums = 2;

/**
 * "| Diagnosis | Women | Men | All | % |": numbers that add up to the one in front of a percentage are no sizes of their rows, and the
 * percentage is of what their sum counts.
 */
export function leaveAddends(rows: readonly (readonly Piece[])[], columns: readonly Column[]): void {
  for (let c = 4; c < columns.length; c += 1) {
    const sum = columns[c - 1]!;
    if (columns[c]!.kind !== "percent" || sum.size || !/^(?:count|size|other)$/.test(sum.kind)) continue;
    const from = firstAddend(rows, columns, c - 1);
    // "| Survived | Died | Patients | Died, % |": the sum is what one of them is a share of
    if (from < 0 || isOfAddend(rows, columns, from, c)) continue;
    sum.kind = "count";
    for (let a = from; a < c - 1; a += 1) columns[a]!.kind = "other";
  }
}

/** Whether most percentages of a column are those of one of the columns that add up to the one before it. */
function isOfAddend(rows: readonly (readonly Piece[])[], columns: readonly Column[], from: number, percent: number): boolean {
  let all = 0;
  const followed = columns.map(() => 0);
  for (const row of rows) {
    const value = valueIn(cellAt(row, percent));
    const whole = countIn(cellAt(row, percent - 1));
    if (value === undefined || whole === 0) continue;
    all += 1;
    for (const piece of row) if (piece.column >= from && piece.column < percent - 1 && follows(countIn(piece), whole, value)) followed[piece.column]! += 1;
  }
  return followed.some((n) => n * 2 > all);
}

/** The number of a cell that has one alone. */
const valueIn = (piece: Piece | undefined): string | undefined => (piece?.reading.numbers.length === 1 ? piece.reading.tokens[piece.reading.numbers[0]!]!.number!.value : undefined);

/** The first of several columns directly before one that add up to it in nearly all rows; -1 where none do. */
function firstAddend(rows: readonly (readonly Piece[])[], columns: readonly Column[], whole: number): number {
  const numbers = rows.map((row) => {
    const own: number[] = [];
    for (const piece of row) if (piece.column <= whole && piece.column >= whole - mostAddends) own[whole - piece.column] = countIn(piece);
    return own;
  }).filter(([sum]) => sum !== undefined && sum > 0);
  if (numbers.length < fewestSums) return -1;
  const sums = numbers.map(() => 0);
  for (let back = 1; back <= mostAddends && whole - back > 0 && !columns[whole - back]!.size && /^(?:count|size|other)$/.test(columns[whole - back]!.kind); back += 1) {
    let agree = 0;
    for (const [r, own] of numbers.entries()) {
      sums[r]! += own[back] ?? 0;
      if (sums[r] === own[0]) agree += 1;
    }
    if (back > 1 && agree >= fewestSums && agree >= numbers.length - 1) return whole - back;
  }
  return -1;
}

/**
 * The columns in which the number of a row of totals is the sum of the counts above it, where most percentages of these follow from it.
 *
 * @param from index of the first row that may be added up
 * @param r index of the row of totals
 * @returns for each column the first of the rows that are added up
 */
export function columnSums(rows: readonly (readonly Piece[])[], columns: readonly Column[], from: number, r: number): ReadonlyMap<number, number> {
  const open = new Map(rows[r]!.flatMap((p) => (p.column > 0 && countIn(p) > 0 ? [[p.column, { whole: countIn(p), sum: 0, printed: [] as Printed[] }]] : [])));
  const sums = new Map<number, number>();
  let [shares, follow] = [0, 0];
  const above = { first: r, shares: 0, follow: 0 };
  for (let i = r - 1; i >= from && open.size > 0 && !isTotal(stubOf(rows[i]!)); i -= 1) {
    for (const share of sharesOf(rows[i]!, columns)) {
      const added = open.get(share.column);
      if (!added) continue;
      if (added.sum === added.whole) {
        above.first = i;
        above.shares += 1;
        above.follow += followers([share], added.whole);
        continue;
      }
      added.sum += share.count;
      added.printed.push(share);
      if (added.sum > added.whole || (added.sum === added.whole && added.printed.length < 2)) open.delete(share.column);
      if (added.sum !== added.whole || added.printed.length < 2) continue;
      sums.set(share.column, i);
      shares += added.printed.length;
      follow += followers(added.printed, added.whole);
    }
  }
  // "Cured", "Completed" above "Success", which is the sum of them and one of those that are added up
  if (above.shares > 0 && above.follow * 4 >= above.shares * 3) for (const c of sums.keys()) sums.set(c, above.first);
  return follow * 2 > shares ? sums : new Map();
}

/** The number that stands alone in a cell; 0 where none does. */
export const countIn = (piece: Piece | undefined): number => piece?.reading.tokens[plainCount(piece.reading)]?.number?.count ?? 0;

/** The label of a row. */
export const stubOf = (row: readonly Piece[]): string => cellAt(row, 0)?.text ?? "";

const sumOf = (printed: readonly Printed[]): number => printed.reduce((sum, { count }) => sum + count, 0);

/** How many percentages follow from a size. */
const followers = (printed: readonly Printed[], size: number): number => printed.filter(({ count, percent }) => follows(count, size, percent)).length;

/** Whether a row is of some people rather than of others: one of its cells follows from those alone, and none from the others alone. */
export function leans(row: readonly Printed[], to: Sizes, from: Sizes): boolean {
  const [those, others] = [followEach(row, to), followEach(row, from)];
  return those.some((follow, i) => follow && !others[i]) && !others.some((follow, i) => follow && !those[i]);
}

/** The counts of a row that have a percentage, but for those of nobody. */
export function sharesOf(row: readonly Piece[], columns: readonly Column[]): Printed[] {
  const shares: Printed[] = [];
  for (const piece of row) {
    const { tokens } = piece.reading;
    const cell = piece.column > 0 ? parseCell(piece.reading) : undefined;
    if (!cell || isBounded(piece.reading, cell.percent)) continue;
    const alone = columns[piece.column]?.kind === "percent" && cell.bare && cell.percent < 0;
    const percent = tokens[alone ? cell.count : cell.percent]?.number?.value;
    const pair = pairFrom(row, columns, piece, alone ? { ...cell, count: -1 } : cell);
    const count = !alone && cell.count >= 0 ? tokens[cell.count]!.number!.count : pair.count?.value;
    if (percent !== undefined && count) shares.push({ count, percent, column: pairColumn(pair, piece) });
  }
  return shares;
}
