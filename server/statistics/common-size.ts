/** The number of people from which most of some percentages follow, whatever it is. */
import { parseDecimal } from "./decimal.ts";
import { impliedSizes, type Range } from "./rounding.ts";

/** A count with its percentage, as printed. */
export interface PrintedShare {
  count: number;
  percent: string;
}

/** How many of some shares are of the same people, and how many people these may be. */
export interface CommonSize extends Range {
  follow: number;
}

/** The whole numbers from which most shares follow; shares of nobody follow from none. */
export function commonSize(shares: readonly PrintedShare[]): CommonSize {
  const edges: [at: number, step: 1 | -1][] = [];
  for (const { count, percent } of shares) {
    const sizes = impliedSizes(count, parseDecimal(percent));
    if (sizes) edges.push([sizes.low, 1], [sizes.high + 1, -1]);
  }
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const most: CommonSize = { follow: 0, low: 0, high: -1 };
  let now = 0;
  for (const [i, [at, step]] of edges.entries()) {
    now += step;
    if (now > most.follow) [most.follow, most.low, most.high] = [now, at, edges[i + 1]![0] - 1];
  }
  return most;
}
