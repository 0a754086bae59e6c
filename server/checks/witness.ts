/** Which of two numbers that contradict each other a third one supports. */
import { intervalAgreement } from "../statistics/agreement.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { intervals } from "../statistics/intervals.ts";
import { impliedCounts } from "../statistics/rounding.ts";
import type { ProportionStatement } from "../review/types.ts";

export type Witness = { side: "count" } | { side: "percent"; count: number } | undefined;

/** Most counts that are tried against an interval. */
const most = 12;

/** What the printed interval says: it agrees with the count, or with the percentage and the count that this would need. */
export function witnessOf({ interval, count, denominator, percent }: ProportionStatement): Witness {
  if (!interval?.computed || !count || !denominator || percent.bound) return undefined;
  if (interval.methods!.length > 0) return { side: "count" };
  const low = parseDecimal(interval.low.value);
  const high = parseDecimal(interval.high.value);
  for (const implied of impliedCounts(parseDecimal(percent.value), denominator.value, most)) {
    if (intervalAgreement(low, high, intervals(implied, denominator.value, interval.level)).some((a) => a.exact)) return { side: "percent", count: implied };
  }
  return undefined;
}
