/** Counts of all groups first, and their percentages behind them: "| Drug, n/N | Sham, n/N | Drug, % | Sham, % |". */
import type { Column, Piece } from "./columns.ts";
import { parseCell } from "./parsed-cells.ts";

/**
 * Notes for columns of percentages side by side that their counts stand in as many columns before them, which the heads name in the same order.
 * Beside counts of whom nothing says how many they are of, "Women, n" and "Women over 65, %", the heads have to say the same.
 *
 * @param below the filled cells of each column
 */
export function pairApart(columns: readonly Column[], below: readonly (readonly Piece[])[]): void {
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
    if (isNamed) for (const [i, c] of counts.entries()) percents[i]!.countsIn = c;
  }
}

/** "Drug, n", or "14/140" below "Drug". */
const holdsCounts = ({ kind }: Column, cells: readonly Piece[]): boolean => kind === "count" || (kind === "other" && cells.length > 0 && cells.every(({ reading }) => (parseCell(reading)?.denominator ?? -1) >= 0));
