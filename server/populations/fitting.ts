/** Whether a printed percentage follows from a count and a size. */
import type { PrintedPercent } from "../review/types.ts";
import type { ProportionMention } from "../statements/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, compareExact } from "../statistics/rounding.ts";
import { slipOfPercent } from "../statistics/slips.ts";

/** The percentage follows from a size, or is off by rounding alone. */
export const fits = (count: number, n: number, percent: PrintedPercent): boolean =>
  n >= count && n > 0 && classify(count, n, parseDecimal(percent.value), percent.bound) !== "inconsistent";

/** The percentage is the count divided by a size, rounded. */
export const fitsExactly = (count: number, n: number, percent: PrintedPercent): boolean =>
  n >= count && n > 0 && classify(count, n, parseDecimal(percent.value), percent.bound) === "consistent";

/** The percentage is the count divided by a size, cut off behind its decimals: many authors do so. */
export const fitsCutOff = (count: number, n: number, percent: PrintedPercent): boolean =>
  percent.value.includes(".") && !percent.bound && fits(count, n, percent) && compareExact(count, n, parseDecimal(percent.value)) > 0;

/** The percentage is exactly that of the others, who are not counted. */
export const fitsOthers = (count: number, n: number, percent: PrintedPercent): boolean => count <= n && !fits(count, n, percent) && fitsExactly(n - count, n, percent);

/** A slip of a digit makes the percentage of a size the printed one. */
export const slips = (count: number, size: number, { value }: PrintedPercent): boolean => slipOfPercent(count, size, value) !== undefined;

/** Whether a percentage is exactly the share that its count has in a number; of alleles, in that of the people, or in two of each. */
export const follows = ({ percent, count, perPerson }: ProportionMention, { value }: { value: number }): boolean =>
  count !== null && count.value > 0 && !percent.bound && (fitsExactly(count.value, value, percent) || (perPerson?.always === true && fitsExactly(count.value, perPerson.most * value, percent)));
