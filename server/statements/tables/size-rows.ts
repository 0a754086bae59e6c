/** Rows of sizes: "No. of patients | 120 | 118". */
import { plainCount, sizeAt } from "./cells.ts";
import type { Column, Piece } from "./column.ts";
import { everybodyIn, holdsShares, type Total } from "./totals.ts";
import type { TableFacts } from "./facts.ts";
import { numberMention } from "../found.ts";
import { isSizes, isTotal } from "./labels.ts";
import type { Line } from "./lines.ts";
import { isLeftOut } from "./sections.ts";
import type { LocalSize } from "../types.ts";

/**
 * Whether a row gives the sizes of its columns. "Total | 158 (100%)" closes the rows above it.
 *
 * @param where whether something beside its label says so, and whether it is the first below the heads
 */
export const isRowOfSizes = ({ stub, pieces, filled }: Line, columns: readonly Column[], { told, first }: { told: boolean; first: boolean }): boolean =>
  holdsSizes(filled, isTotal(stub) ? holdsCount : holdsSize) && (told || isSizes(stub, first)) && !holdsShares(pieces, columns);

/** "N | 44 | closed", but not "N | – | –" */
const holdsSizes = (filled: readonly Piece[], holds: (piece: Piece) => boolean): boolean =>
  filled.every((p) => holds(p) || isLeftOut(p)) && (filled.length === 0 || filled.some(holds));

const holdsCount = ({ reading }: Piece): boolean => plainCount(reading) >= 0;
const holdsSize = ({ reading }: Piece): boolean => sizeAt(reading) >= 0;

/** "n | 627 (%) | 636 (%)": says what the rows below it hold. */
export const announcesShares = ({ filled }: Line): boolean => filled.every((p) => p.text.endsWith("(%)"));

/**
 * Takes the sizes of a row for all rows below it; below counts they are also the sum of those. Those that are the sum of rows
 * above, as the percentages there say, speak for these only.
 *
 * @param rowSizes by column
 * @param totals those of the row, by column
 */
export function readSizes(facts: TableFacts, { index, filled }: Line, rowSizes: (LocalSize | undefined)[], totals: readonly (Total | undefined)[]): void {
  for (const piece of filled) {
    const { reading, column, span } = piece;
    if (isLeftOut(piece)) {
      rowSizes[column] = undefined;
      continue;
    }
    const size = numberMention(reading, sizeAt(reading));
    for (let c = column; c < column + span; c += 1) rowSizes[c] = totals[c]?.from !== undefined ? undefined : { relation: "arm", binds: true, population: facts.columns[c]?.head ?? "", ...size };
    const kind = facts.columns[column]?.kind;
    if (facts.rows[index]!.total && (kind === "count" || kind === "size")) facts[kind === "count" ? "counts" : "sizes"].push({ row: index, column, proportion: -1, ...size });
  }
}

/** Ends what a section, or a row of sizes, says of some of the people at a row of everybody that has more of them: "All patients, n (%) | 120 (100)" below "Women assessed | 60". */
export function endOutgrown({ pieces }: Line, columns: readonly Column[], sectionSizes: (LocalSize | undefined)[], rowSizes: (LocalSize | undefined)[]): void {
  if (rowSizes.length === 0 && sectionSizes.length === 0) return;
  const everybody = everybodyIn(pieces, columns);
  const some = (c: number): number | undefined => (sectionSizes[c] ?? rowSizes[c])?.value;
  if (!everybody.some((total, c) => total && total.size.value > (some(c) ?? Infinity)) || everybody.some((total, c) => total?.size.value === some(c) && total)) return;
  for (const [c, total] of everybody.entries()) {
    if (!total) continue;
    sectionSizes[c] = undefined;
    rowSizes[c] = { relation: "arm", binds: true, population: columns[c]!.head, ...total.size };
  }
}
