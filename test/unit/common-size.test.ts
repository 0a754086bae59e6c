import { describe, expect, it } from "vitest";
import { commonSize } from "../../server/statistics/common-size.ts";

describe("commonSize", () => {
  it("finds the people from whom most shares follow", () => {
    expect(commonSize([{ count: 48, percent: "30.0" }, { count: 20, percent: "12.5" }, { count: 39, percent: "24.4" }])).toEqual({ follow: 3, low: 160, high: 160 });
    expect(commonSize([{ count: 160, percent: "100" }, { count: 20, percent: "12.5" }, { count: 39, percent: "42.4" }])).toMatchObject({ follow: 2 });
  });

  it("finds nobody of nobody", () => {
    expect(commonSize([])).toEqual({ follow: 0, low: 0, high: -1 });
    expect(commonSize([{ count: 0, percent: "0.0" }, { count: 3, percent: "40.1" }])).toEqual({ follow: 0, low: 0, high: -1 });
  });
});
