/**
 * Whether a printed percentage follows from a count and a denominator, in whole numbers only: 100 · count / denominator
 * is compared with digits / 10^decimals by multiplying out. After the granularity tests of Brown & Heathers (2017,
 * Soc Psychol Personal Sci 8:363–369) and the rounding options of scrutiny (Jung).
 */
import { power, type Decimal } from "./decimal.ts";

export type Rounding = "consistent" | "rounding" | "inconsistent";
/** Whole numbers from the lowest to the highest. */
export interface Range {
  low: number;
  high: number;
}
export type Bound = "<" | ">" | "≤" | "≥";

/** 100 · count · 10^d − digits · denominator: the difference in units of the last place, times the denominator. */
const difference = (count: number, denominator: number, printed: Decimal): bigint =>
  100n * BigInt(count) * power(printed.decimals) - printed.digits * BigInt(denominator);

/** Whole numbers below this are exact as floats, and so is twice the difference of two of them. */
const exactBelow = 2 ** 51;
const powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** The same as a number, where every step to it is exact; NaN elsewhere. Nearly all that is printed is so small. */
function smallDifference(count: number, denominator: number, { safe, decimals }: Decimal): number {
  const exact = 100 * count * (powers[decimals] ?? Infinity);
  const shown = safe * denominator;
  return exact < exactBelow && shown < exactBelow ? exact - shown : NaN;
}

/** Negative, zero or positive as the exact percentage is below, equal to or above the printed one. Denominator above 0. */
export function compareExact(count: number, denominator: number, printed: Decimal): number {
  const small = smallDifference(count, denominator, printed);
  if (!Number.isNaN(small)) return Math.sign(small);
  const d = difference(count, denominator, printed);
  return d < 0n ? -1 : d > 0n ? 1 : 0;
}

/**
 * The verdict on a printed percentage.
 *
 * @param count numerator, a whole number
 * @param denominator a whole number above 0
 * @param printed percent as printed; its decimals are the precision
 * @param bound printed in front of it: "<1%" is consistent when the exact percentage is below 1
 * @returns consistent: rounds to it, ties either way; rounding: off by less than one unit of the last place
 */
export function classify(count: number, denominator: number, printed: Decimal, bound?: Bound): Rounding {
  if (bound) {
    const side = compareExact(count, denominator, printed);
    const holds = bound === "<" ? side < 0 : bound === ">" ? side > 0 : bound === "≤" ? side <= 0 : side >= 0;
    return holds ? "consistent" : "inconsistent";
  }
  const small = Math.abs(smallDifference(count, denominator, printed));
  if (!Number.isNaN(small)) return 2 * small <= denominator ? "consistent" : small < denominator ? "rounding" : "inconsistent";
  const unit = BigInt(denominator);
  const signed = difference(count, denominator, printed);
  const off = signed < 0n ? -signed : signed;
  return 2n * off <= unit ? "consistent" : off < unit ? "rounding" : "inconsistent";
}

/** The percentage as a float, for reading only. */
export const exactPercent = (count: number, denominator: number): number => (100 * count) / denominator;

/** The percentage rounded half up to a number of decimals, exactly: formatPercent(43, 270, 1) is "15.9". */
export function formatPercent(count: number, denominator: number, decimals: number): string {
  const n = BigInt(denominator);
  const rounded = (200n * BigInt(count) * power(decimals) + n) / (2n * n);
  const digits = rounded.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * The range of whole counts whose percentage rounds to the printed one, ties either way.
 *
 * @returns undefined where there is none
 */
export function impliedRange(printed: Decimal, denominator: number): Range | undefined {
  if (!Number.isSafeInteger(denominator) || denominator <= 0) return undefined;
  const n = BigInt(denominator);
  const scale = 200n * power(printed.decimals);
  // (2·digits − 1)·n / scale ≤ count ≤ (2·digits + 1)·n / scale
  const least = (2n * printed.digits - 1n) * n;
  const low = least <= 0n ? 0n : (least + scale - 1n) / scale;
  let high = ((2n * printed.digits + 1n) * n) / scale;
  if (high > n) high = n;
  return low <= high ? { low: Number(low), high: Number(high) } : undefined;
}

/**
 * The range of denominators from which a count gives the printed percentage, ties either way.
 *
 * @param count numerator, a whole number
 * @param printed percent as printed, above 0
 * @returns undefined where there is none: no number of people makes 3 of them 40.1 %
 */
export function impliedSizes(count: number, printed: Decimal): Range | undefined {
  const { safe, decimals } = printed;
  if (safe <= 0 || count <= 0) return undefined;
  // (2·digits − 1)·n ≤ 200·count·10^d ≤ (2·digits + 1)·n
  const small = 200 * count * (powers[decimals] ?? Infinity) + 2 * safe;
  // the quotient of whole numbers that are so small together is never rounded up to the next
  if (small < exactBelow) {
    const [from, to] = [Math.floor(small / (2 * safe + 1)), Math.floor((small - 2 * safe) / (2 * safe - 1))];
    return from <= to ? { low: from, high: to } : undefined;
  }
  const scaled = 200n * BigInt(count) * power(printed.decimals);
  const low = (scaled + 2n * printed.digits) / (2n * printed.digits + 1n);
  const high = scaled / (2n * printed.digits - 1n);
  return low <= high ? { low: Number(low), high: Number(high) } : undefined;
}

/** The whole counts whose percentage rounds to the printed one; at most `most`, from the lowest. */
export function impliedCounts(printed: Decimal, denominator: number, most: number): number[] {
  const range = impliedRange(printed, denominator);
  if (!range) return [];
  const length = Math.min(range.high - range.low + 1, most);
  const counts: number[] = [];
  for (let i = 0; i < length; i += 1) counts.push(range.low + i);
  return counts;
}
