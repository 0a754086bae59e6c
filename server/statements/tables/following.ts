/** Whether what cells print follows from each other. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";

/** Whether a percentage, as it is printed, is that of a count among so many people, rounded or cut off. */
export const follows = (count: number, size: number, percent: string): boolean =>
  count <= size && classify(count, size, parseDecimal(percent)) !== "inconsistent";
