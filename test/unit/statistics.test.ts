import { describe, expect, it } from "vitest";
import { intervalAgreement, levelsThatFit } from "../../server/statistics/agreement.ts";
import { compareDecimals, parseDecimal } from "../../server/statistics/decimal.ts";
import { intervals } from "../../server/statistics/intervals.ts";
import { classify, formatPercent, impliedCounts, impliedRange } from "../../server/statistics/rounding.ts";

const verdict = (count: number, n: number, printed: string): string => classify(count, n, parseDecimal(printed));

describe("rounding", () => {
  it.each([
    [43, 270, "16", "consistent"], [43, 270, "15.9", "consistent"], [43, 270, "15.93", "consistent"], [43, 270, "15", "rounding"],
    [43, 270, "15.8", "inconsistent"], [43, 270, "17", "inconsistent"], [43, 270, "19", "inconsistent"],
    [9, 144, "6.2", "consistent"], [9, 144, "6.3", "consistent"], [1, 8, "12", "consistent"], [1, 8, "13", "consistent"],
    [3, 58, "5.1", "rounding"], [16, 1284, "1.3", "rounding"], [0, 20, "0", "consistent"], [20, 20, "100", "consistent"],
    [1, 3, "33.3", "consistent"], [2, 3, "66", "rounding"], [30, 20, "150", "consistent"],
  ])("%i of %i as %s%% is %s", (count, n, printed, expected) => {
    expect(verdict(count, n, printed)).toBe(expected);
  });

  it("judges a bound by the exact value", () => {
    expect(classify(1, 100, parseDecimal("1"), "<")).toBe("inconsistent");
    expect(classify(1, 101, parseDecimal("1"), "<")).toBe("consistent");
    expect(classify(1, 100, parseDecimal("1"), "≤")).toBe("consistent");
  });

  it.each([
    [43, 270, "16"], [43, 270, "15"], [43, 270, "19"], [9, 144, "6.25"], [9, 144, "6.24"], [1, 3, "33.333333"], [1, 3, "33.3333333"], [1, 8, "12"], [0, 20, "0"],
  ])("judges %i of %i as %s%% like the same share of numbers beyond the range of exact floats", (count, n, printed) => {
    const large = 2 ** 43;
    expect(verdict(count * large, n * large, printed)).toBe(verdict(count, n, printed));
    const bounds = ["<", ">", "≤", "≥"] as const;
    expect(bounds.map((bound) => classify(count * large, n * large, parseDecimal(printed), bound))).toEqual(bounds.map((bound) => classify(count, n, parseDecimal(printed), bound)));
  });

  it("judges a percentage with more digits than a float has", () => {
    expect([verdict(1, 3, "33.3333333333333333"), verdict(1, 3, "33.3333333333333334"), verdict(1, 3, "33.3333333333333335")]).toEqual(["consistent", "rounding", "inconsistent"]);
  });

  it("writes percentages exactly", () => {
    expect([formatPercent(43, 270, 1), formatPercent(1, 8, 0), formatPercent(1, 1000, 0), formatPercent(1, 3, 4), formatPercent(5, 5, 1)]).toEqual(["15.9", "13", "0", "33.3333", "100.0"]);
  });

  it("finds the counts that a percentage implies", () => {
    expect(impliedCounts(parseDecimal("16"), 270, 9)).toEqual([42, 43, 44]);
    expect(impliedCounts(parseDecimal("23.5"), 17, 9)).toEqual([4]);
    expect(impliedRange(parseDecimal("24.0"), 17)).toBeUndefined();
    expect(impliedRange(parseDecimal("24"), 0)).toBeUndefined();
  });

  it("compares decimals of any precision", () => {
    expect(compareDecimals(parseDecimal("12.0"), parseDecimal("12"))).toBe(0);
    expect(compareDecimals(parseDecimal("0.5"), parseDecimal("0.49"))).toBe(1);
  });
});

/** Newcombe (1998) Stat Med 17:857–872, table I; proportions times a hundred. */
const newcombe: [number, number, Record<string, [number, number]>][] = [
  [81, 263, {
    "Wald": [25.22, 36.38], "Wald with continuity correction": [25.03, 36.57], "Wilson": [25.53, 36.62],
    "Wilson with continuity correction": [25.35, 36.82], "Clopper–Pearson": [25.27, 36.76], "mid-P": [25.44, 36.58],
  }],
  [15, 148, {
    "Wald": [5.27, 15.0], "Wald with continuity correction": [4.94, 15.34], "Wilson": [6.24, 16.05],
    "Wilson with continuity correction": [5.98, 16.44], "Clopper–Pearson": [5.78, 16.17], "mid-P": [6.01, 15.81],
  }],
  [0, 20, { "Wilson": [0, 16.11], "Wilson with continuity correction": [0, 20.05], "Clopper–Pearson": [0, 16.84], "mid-P": [0, 13.91] }],
  [1, 29, {
    "Wald": [0, 10.09], "Wilson": [0.61, 17.18], "Wilson with continuity correction": [0.18, 19.63], "Clopper–Pearson": [0.09, 17.76], "mid-P": [0.17, 15.85],
  }],
];

describe("intervals for a proportion", () => {
  for (const [count, n, methods] of newcombe) {
    it.each(Object.entries(methods))(`${count} of ${n} by %s, as published`, (method, [low, high]) => {
      const found = intervals(count, n, 95).find((i) => i.method === method)!;
      expect(found.low).toBeCloseTo(low, 2);
      expect(found.high).toBeCloseTo(high, 2);
    });
  }

  it("are none for arguments out of range", () => {
    for (const [count, n, level] of [[1, 0, 95], [-1, 10, 95], [11, 10, 95], [1, 10, 0], [1, 10, 100], [Number.NaN, 10, 95], [1.5, 10, 95]] as const) {
      expect(intervals(count, n, level)).toEqual([]);
    }
  });

  it("agree with what is printed within one unit of the last place", () => {
    const computed = intervals(43, 270, 95, 16);
    const fits = (low: string, high: string): string[] =>
      intervalAgreement(parseDecimal(low), parseDecimal(high), computed).flatMap((a, i) => (a.fits ? [computed[i]!.method] : []));
    expect(fits("11.8", "20.8")).toContain("Clopper–Pearson");
    expect(fits("12.0", "20.8")).toContain("Wilson");
    expect(fits("5.0", "29.0")).toEqual([]);
  });

  it("name the level that would fit", () => {
    const ninety = intervals(20, 48, 90).find((i) => i.method === "Clopper–Pearson")!;
    expect(levelsThatFit(20, 48, parseDecimal(ninety.low.toFixed(1)), parseDecimal(ninety.high.toFixed(1)))).toContain(90);
  });
});
