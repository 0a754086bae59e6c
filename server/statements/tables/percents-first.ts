/**
 * Percentages that stand before their counts, in columns, "| Drug, % | n | Sham, % | n |", or in cells of which no head says so,
 * "| 16.3 (96) | 15.4 (90) |": the numbers tell, where most of them are of the same people.
 */
import { commonSize, type PrintedShare } from "../../statistics/common-size.ts";
import { countIn, stubOf } from "./added-up.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import { follows } from "./following.ts";
import { isMeasured, isPercentFirst, isWorkedOut } from "./labels.ts";
import { isCount } from "../pattern.ts";
import { isOpening } from "../reading/reading.ts";

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
  for (let c = 1; c < own.length - 1; c += 1) {
    // "| n | % | n |": the percentages may be those of the counts before them
    if (!named(c, percentHead) || !named(c + 1, countHead) || (named(c - 1, countHead) && first.at(-1) !== c - 2)) continue;
    first.push(c);
    if (named(c + 2, percentHead) && !named(c + 3, countHead)) return;
  }
  if (first.length === 0 || first.some((c) => wholeOf(sharesBeside(rows.slice(heads), c + 1, c)) === 0)) return;
  for (const row of rows.slice(heads - 1)) {
    for (const c of first) {
      const [percent, count] = [c, c + 1].map((column) => cellAt(row, column));
      if (percent && count) [percent.column, count.column] = [c + 1, c];
    }
    row.sort((a, b) => a.column - b.column);
  }
}

/**
 * How many people explain most of some shares, those of three counts at least, and all but a quarter.
 *
 * @param size the only number that they may be
 * @returns 0 where no number does
 */
export function wholeOf(shares: readonly PrintedShare[], size?: number): number {
  const { follow, low, high } = commonSize(shares);
  const whole = size ?? low;
  return follow * 4 >= shares.length * 3 && whole >= low && whole <= high && new Set(shares.map(({ count }) => count)).size >= fewest ? whole : 0;
}

/** The counts of a column with the percentages that another has in their rows, but for those of nobody. */
export function sharesBeside(rows: readonly (readonly Piece[])[], count: number, percent: number): PrintedShare[] {
  return rows.slice(0, asked).flatMap((row) => {
    const of = countIn(cellAt(row, count));
    const { numbers = [], tokens = [] } = cellAt(row, percent)?.reading ?? {};
    return of > 0 && numbers.length === 1 ? [{ count: of, percent: tokens[numbers[0]!]!.number!.value }] : [];
  });
}

/**
 * The rows whose cells give the percentage first, as those of most rows do; beside them "63.1 (11)" may be a mean and its deviation.
 * Their columns hold counts with percentages.
 */
export function turnedRows(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): ReadonlySet<number> {
  const found = new Set<number>();
  const odd = new Set<number>();
  const said = isPercentFirst(columns[0]?.head ?? "");
  for (const [c, column] of columns.entries()) {
    if (!(column.kind === "other" || (said && column.kind === "count-percent" && c > 0))) continue;
    const shares = turnedIn(rows, heads, c, said ? 0 : 1);
    const whole = wholeOf(shares, column.size?.value);
    if (whole === 0 || isWorkedOut(column.head) || isMeasured(column.head)) continue;
    column.kind = "count-percent";
    for (const { row, count, percent } of shares) (follows(count, whole, percent) ? found : odd).add(row);
  }
  // a mean and its deviation beside one that follows by chance
  for (const row of odd) found.delete(row);
  return found;
}

/** The shares of a column whose percentage has at least so many decimals and stands first, but for those of rows of measurements. */
function turnedIn(rows: readonly (readonly Piece[])[], heads: number, column: number, decimals: number): (PrintedShare & { row: number })[] {
  const shares: (PrintedShare & { row: number })[] = [];
  for (let row = heads; row < rows.length; row += 1) {
    const piece = cellAt(rows[row]!, column);
    if (!piece || !isTurned(piece, decimals) || isMeasured(stubOf(rows[row]!))) continue;
    const [percent, , count] = piece.reading.tokens;
    shares.push({ count: count!.number!.count!, percent: percent!.number!.value, row });
  }
  return shares;
}

/** "16.3 (96)", with at least so many decimals */
function isTurned({ reading }: Piece, decimals: number): boolean {
  const { tokens } = reading;
  return tokens.length === 4 && (tokens[0]!.number?.decimals ?? -1) >= decimals && isOpening(tokens[1]) && isCount(reading, 2) && tokens[2]!.number!.count! > 0;
}
