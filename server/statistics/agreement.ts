/** Whether a printed interval is what a method gives. */
import { toNumber, type Decimal } from "./decimal.ts";
import { intervals } from "./intervals.ts";
import type { ComputedInterval } from "./types.ts";

export interface Agreement {
  /** Both limits lie within one unit of the last printed place, numerical error in the text's favour. */
  fits: boolean;
  /** Both limits round to what is printed. */
  exact: boolean;
}

const unitOf = (printed: Decimal): number => 10 ** -printed.decimals;

/** For each computed interval, in their order, whether the printed limits (percent) agree with it. */
export function intervalAgreement(low: Decimal, high: Decimal, computed: readonly ComputedInterval[]): Agreement[] {
  const off = (printed: Decimal, value: number): number => Math.abs(toNumber(printed) - value) / unitOf(printed);
  return computed.map((interval) => {
    const nearest = (printed: Decimal, cut: number, uncut = cut): number => Math.min(off(printed, cut), off(printed, uncut)) - interval.error / unitOf(printed);
    // some print what Wald's method gives below 0 and above 100
    const a = nearest(low, interval.low, interval.uncut?.low);
    const b = nearest(high, interval.high, interval.uncut?.high);
    return { fits: a <= 1 + 1e-9 && b <= 1 + 1e-9, exact: a <= 0.5 + 1e-9 && b <= 0.5 + 1e-9 };
  });
}

/** Confidence levels, in percent, that are in use. */
const levels = [80, 90, 95, 97.5, 98, 99, 99.9] as const;

/** The usual levels at which some method gives the printed limits exactly. */
export function levelsThatFit(count: number, denominator: number, low: Decimal, high: Decimal): number[] {
  return levels.filter((level) => intervalAgreement(low, high, intervals(count, denominator, level)).some((a) => a.exact));
}
