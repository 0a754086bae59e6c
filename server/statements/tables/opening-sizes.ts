/**
 * Sizes of columns that arithmetic tells, not words: in a first row that gives the people, or the things, of each column under a name of
 * its own, "Transplants, n | 30 | 18 | 12", or in the brackets of the heads, "Drug (146) | Placebo (162)".
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { plainCount } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import type { Column, Piece } from "./columns.ts";
import { numberMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening } from "../reading/reading.ts";

/** "Transplants, n", "Procedures (n)", "Number of centres" */
const counted = /(?:,|[—–]|\() ?(?:n|no\.?)\)?$|^(?:number|no\.?) of /i;

/** Percentages that have to follow where nothing says that the row counts, "Identified injuries | 500 | 200 | 300", and their least share. */
const untold = { fewest: 5, share: 0.8 };

/** Rows below that are asked. */
const asked = 60;

/**
 * Whether most percentages below the first row under the heads follow from the numbers that stand in it.
 *
 * @param rows all rows of a table whose heads give no sizes, of which the first `heads` are heads
 */
export function opensWithSizes(rows: readonly (readonly Piece[])[], heads: number): boolean {
  const [stub, ...cells] = rows[heads] ?? [];
  const filled = cells.filter((p) => p.text !== "");
  if (!stub || stub.text === "" || filled.length < 2) return false;
  const sizes = new Map(filled.map((p) => [p.column, p.reading.tokens[plainCount(p.reading)]?.number?.count ?? 0]));
  if ([...sizes.values()].includes(0)) return false;
  const { all, follow } = followers(rows.slice(heads + 1), sizes);
  return counted.test(stub.text) ? follow > 2 && follow * 2 > all : follow >= untold.fewest && follow >= all * untold.share;
}

/** How many percentages some rows print, and how many of them follow from the sizes of their columns. */
function followers(rows: readonly (readonly Piece[])[], sizes: ReadonlyMap<number, number>): { all: number; follow: number } {
  let [all, follow] = [0, 0];
  for (const row of rows.slice(0, asked)) {
    for (const { reading, column } of row) {
      const cell = column > 0 ? parseCell(reading) : undefined;
      if (!cell || cell.count < 0 || cell.percent < 0 || cell.denominator >= 0) continue;
      const [count, size] = [reading.tokens[cell.count]!.number!.count ?? 0, sizes.get(column) ?? 0];
      if (count === 0) continue;
      all += 1;
      if (count <= size && classify(count, size, parseDecimal(reading.tokens[cell.percent]!.number!.value)) === "consistent") follow += 1;
    }
  }
  return { all, follow };
}

/** Gives columns without sizes the numbers in the brackets of their heads, where most percentages follow from them: "Drug (146)". */
export function sizeByBrackets(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): void {
  const sized = (rows[heads - 1] ?? []).flatMap(({ reading, column }) => {
    const { tokens } = reading;
    const at = tokens.length - 2;
    const isBracket = column > 0 && at > 1 && isCount(reading, at) && isOpening(tokens[at - 1]) && isClosing(tokens[at + 1]);
    return isBracket ? [{ column, size: numberMention(reading, at) }] : [];
  });
  if (sized.length < 2) return;
  const { all, follow } = followers(rows.slice(heads), new Map(sized.map(({ column, size }) => [column, size.value])));
  if (follow > 2 && follow * 2 > all) for (const { column, size } of sized) columns[column]!.size = size;
}
