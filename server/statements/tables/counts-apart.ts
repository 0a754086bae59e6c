/** Counts of all groups first, and their percentages behind them: "| Drug, n/N | Sham, n/N | Drug, % | Sham, % |". */
import { pairFrom } from "./columns-beside.ts";
import type { Column, Piece } from "./column.ts";
import { follows } from "./following.ts";
import { parseCell } from "./parsed-cells.ts";

/**
 * Notes for columns of percentages side by side that their counts stand in as many columns before them, which the heads name in the same order.
 * Beside counts of whom nothing says how many they are of, "Women, n" and "Women over 65, %", the heads have to say the same.
 *
 * @param rows those below the heads
 * @param below the filled cells of each column
 */
export function pairApart(rows: readonly (readonly Piece[])[], columns: readonly Column[], below: readonly (readonly Piece[])[]): void {
  const isPercent = (c: number): boolean => columns[c]?.kind === "percent";
  for (let from = 1; from < columns.length; from += 1) {
    if (!isPercent(from) || isPercent(from - 1)) continue;
    let end = from + 1;
    while (isPercent(end)) end += 1;
    const counts: number[] = [];
    for (let c = from - 1; c > 0 && counts.length < end - from && (columns[c]!.kind === "size" || holdsCounts(columns[c]!, below[c]!)); c -= 1) if (columns[c]!.kind !== "size") counts.unshift(c);
    if (counts.length < 2 || counts.length < end - from) continue;
    const percents = columns.slice(from, end);
    const words = new Set(percents.flatMap(({ label }) => label));
    const isNamed = counts.every((c, i) => {
      const { kind, label, size } = columns[c]!;
      const own = label.filter((stem) => words.has(stem));
      const named = percents[i]!.label;
      const sized = kind === "other" || size !== null || columns[c + 1]!.kind === "size";
      return own.length > 0 && own.every((stem) => named.includes(stem)) && (sized || named.every((stem) => label.includes(stem)));
    });
    if (!isNamed) continue;
    for (const [i, c] of counts.entries()) percents[i]!.countsIn = c;
    // "Drug, adjusted %": of nobody's counts
    if (!follow(rows, columns, percents)) for (const percent of percents) percent.countsIn = -1;
  }
}

/** Whether half of the percentages, or more, follow from the counts and sizes that stand apart from them, where these give both. */
function follow(rows: readonly (readonly Piece[])[], columns: readonly Column[], percents: readonly Column[]): boolean {
  let odd = 0;
  for (const row of rows) {
    for (const piece of row) {
      const cell = percents.includes(columns[piece.column]!) ? parseCell(piece.reading) : undefined;
      const { count, denominator } = cell ? pairFrom(row, columns, piece, { ...cell, count: -1 }) : { count: null, denominator: null };
      if (!cell || !count || !denominator) continue;
      const numeral = piece.reading.tokens[Math.max(cell.count, cell.percent)]?.number;
      odd += numeral && follows(count.value, denominator.value, numeral.value) ? -1 : 1;
    }
  }
  return odd <= 0;
}

/** "Drug, n", or "14/140" below "Drug". */
const holdsCounts = ({ kind }: Column, cells: readonly Piece[]): boolean => kind === "count" || (kind === "other" && cells.length > 0 && cells.every(({ reading }) => (parseCell(reading)?.denominator ?? -1) >= 0));
