/** Whether what cells print follows from each other. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { cellAt, type Piece } from "./column.ts";

/** Whether a percentage, as it is printed, is that of a count among so many people, rounded or cut off. */
export const follows = (count: number, size: number, percent: string): boolean =>
  count <= size && classify(count, size, parseDecimal(percent)) !== "inconsistent";

/** The least part of some people who may be all that have data. */
const fewestOfAll = 0.8;

/** Whether a percentage is too high for so many people, and that of slightly fewer: of those with data. */
export function followsFromFewer(count: number, size: number, percent: string): boolean {
  const people = (count * 100) / Number(percent);
  return [Math.floor(people), Math.ceil(people)].some((fewer) => fewer < size && fewer >= Math.max(count, size * fewestOfAll) && classify(count, fewer, parseDecimal(percent)) === "consistent");
}

/** A count with its percentage, as a row prints them, and the column of the count. */
export interface Printed {
  count: number;
  percent: string;
  column: number;
}

/** Sizes by column. */
export type Sizes = readonly ({ value: number } | null | undefined)[];

/** Of each percentage, whether it follows from the size of its column. */
export const followEach = (printed: readonly Printed[], sizes: Sizes): boolean[] => printed.map(({ count, column, percent }) => follows(count, sizes[column]?.value ?? 0, percent));

/** A share that a row prints in several cells. */
interface Share {
  count: number;
  size: number;
  percent: string;
}

/**
 * How many rows print a share, and how many of the percentages follow.
 *
 * @param read the share of a row, undefined for none, "other" where the row shows that the columns hold something else
 */
export function sharesIn(rows: readonly (readonly Piece[])[], read: (at: (column: number) => Piece | undefined) => Share | "other" | undefined): { all: number; follow: number } {
  let all = 0;
  let follow = 0;
  for (const row of rows) {
    const share = read((column) => cellAt(row, column));
    if (share === "other") return { all: 0, follow: 0 };
    if (!share) continue;
    all += 1;
    if (share.size > 0 && follows(share.count, share.size, share.percent)) follow += 1;
  }
  return { all, follow };
}
