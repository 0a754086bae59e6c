/** A first row that gives the people, or the things, of each column under a name of its own: "Transplants, n | 30 | 18 | 12". */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { plainCount } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import type { Piece } from "./columns.ts";

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
  let [all, follow] = [0, 0];
  for (const row of rows.slice(heads + 1, heads + 1 + asked)) {
    for (const { reading, column } of row) {
      const cell = column > 0 ? parseCell(reading) : undefined;
      if (!cell || cell.count < 0 || cell.percent < 0 || cell.denominator >= 0) continue;
      const [count, size] = [reading.tokens[cell.count]!.number!.count ?? 0, sizes.get(column) ?? 0];
      if (count === 0) continue;
      all += 1;
      if (count <= size && classify(count, size, parseDecimal(reading.tokens[cell.percent]!.number!.value)) === "consistent") follow += 1;
    }
  }
  return counted.test(stub.text) ? follow > 2 && follow * 2 > all : follow >= untold.fewest && follow >= all * untold.share;
}
