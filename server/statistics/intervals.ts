/**
 * Confidence intervals for a binomial proportion, by every method that is in use.
 *
 * Sources: Clopper & Pearson (1934) Biometrika 26:404–413; Wilson (1927) J Am Stat Assoc 22:209–212; Newcombe (1998)
 * Stat Med 17:857–872 (continuity corrections, worked examples); Agresti & Coull (1998) Am Stat 52:119–126; Brown, Cai &
 * DasGupta (2001) Stat Sci 16:101–133 (Jeffreys); Lancaster (1961) J Am Stat Assoc 56:223–234 (mid-P).
 */
import jStat from "jstat";
import type { ComputedInterval, IntervalMethod } from "./types.ts";

/** Largest denominator for the methods that go through the beta distribution. */
const mostExact = 1e8;

/**
 * All intervals for a proportion.
 *
 * @param count numerator, 0 ≤ count ≤ denominator
 * @param denominator above 0
 * @param level confidence level in percent, between 0 and 100, exclusive
 * @param printedPercent the printed percentage, for the Wald interval worked out from it; left out without it
 * @returns limits in percent, cut at 0 and 100 and as they are, with a bound on their numerical error; empty for arguments out of range
 */
export function intervals(count: number, denominator: number, level: number, printedPercent?: number): ComputedInterval[] {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(denominator) || denominator <= 0 || count < 0 || count > denominator || !(level > 0 && level < 100)) return [];
  const n = denominator;
  const p = count / n;
  const alpha = 1 - level / 100;
  const z = normalQuantile(1 - alpha / 2);
  const out: ComputedInterval[] = [];
  const add = (method: IntervalMethod, low: number, high: number, error = 1e-6): void => {
    out.push({ method, low: 100 * Math.min(Math.max(low, 0), 1), high: 100 * Math.min(Math.max(high, 0), 1), error, ...(low < 0 || high > 1 ? { uncut: { low: 100 * low, high: 100 * high } } : {}) });
  };
  if (n <= mostExact) {
    const quantile = (q: number, a: number, b: number): number => jStat.ibetainv(q, a, b);
    add("Clopper–Pearson", count === 0 ? 0 : quantile(alpha / 2, count, n - count + 1), count === n ? 1 : quantile(1 - alpha / 2, count + 1, n - count));
    const mid = midP(count, n, alpha);
    add("mid-P", mid.low, mid.high, 1e-5);
    add("Jeffreys", count === 0 ? 0 : quantile(alpha / 2, count + 0.5, n - count + 0.5), count === n ? 1 : quantile(1 - alpha / 2, count + 0.5, n - count + 0.5));
  }
  const zz = z * z;
  const centre = (count + zz / 2) / (n + zz);
  const half = (z / (n + zz)) * Math.sqrt(n * p * (1 - p) + zz / 4);
  add("Wilson", centre - half, centre + half);
  const low = (2 * count + zz - 1 - z * Math.sqrt(zz - 2 - 1 / n + 4 * p * (n * (1 - p) + 1))) / (2 * (n + zz));
  const high = (2 * count + zz + 1 + z * Math.sqrt(zz + 2 - 1 / n + 4 * p * (n * (1 - p) - 1))) / (2 * (n + zz));
  add("Wilson with continuity correction", count === 0 ? 0 : low, count === n ? 1 : high);
  const wald = z * Math.sqrt((p * (1 - p)) / n);
  add("Wald", p - wald, p + wald);
  add("Wald with continuity correction", p - wald - 1 / (2 * n), p + wald + 1 / (2 * n));
  if (printedPercent !== undefined && printedPercent >= 0 && printedPercent <= 100) {
    const q = printedPercent / 100;
    const w = z * Math.sqrt((q * (1 - q)) / n);
    add("Wald from the printed percent", q - w, q + w);
  }
  const adjusted = (x: number, m: number, method: IntervalMethod): void => {
    const q = x / m;
    const w = z * Math.sqrt((q * (1 - q)) / m);
    add(method, q - w, q + w);
  };
  adjusted(count + zz / 2, n + zz, "Agresti–Coull");
  adjusted(count + 2, n + 4, "Agresti–Coull (add two successes and two failures)");
  return out;
}

/** Of the standard normal distribution: where its distribution function is p. */
const normalQuantile = (p: number): number => -Math.SQRT2 * jStat.erfcinv(2 * p);

/**
 * The mid-P interval: the limits at which P(X > count) + P(X = count)/2 is alpha/2, and the other way about. Each tail
 * is a mean of two regularised incomplete beta functions, falling in p, so that halving finds the limit.
 */
function midP(count: number, n: number, alpha: number): { low: number; high: number } {
  // P(X ≥ k) = I_p(k, n − k + 1)
  const atLeast = (k: number, p: number): number => (k <= 0 ? 1 : k > n ? 0 : Number(jStat.ibeta(p, k, n - k + 1)));
  const upperTail = (p: number): number => (atLeast(count, p) + atLeast(count + 1, p)) / 2;
  const solve = (target: number): number => {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 40; i += 1) {
      const middle = (low + high) / 2;
      if (upperTail(middle) < target) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return { low: count === 0 ? 0 : solve(alpha / 2), high: count === n ? 1 : solve(1 - alpha / 2) };
}
