import { describe, expect, it } from "vitest";
import { marked, table, told, verdicts } from "./told.ts";

const unverifiable = (text: string): boolean => verdicts(text).length > 0 && verdicts(text).every((v) => v === "unverifiable");

describe("the size of a row that its arms share", () => {
  const trials = ["Adler | 120 | 33 (55) | 12 (20)", "Bruno | 200 | 63 (63) | 27 (27)", "Costa | 90 | 11 (24) | 5 (11)"];

  it.each([
    ["one row", table("Trial | N | Drug, n (%) | Sham, n (%)", "Adler | 120 | 30 (50) | 12 (20)")],
    ["trials", table("Trial | N | Drug, n (%) | Sham, n (%)", ...trials)],
    ["trials and all of them", table("Trial | N | Drug, n (%) | Sham, n (%)", ...trials, "All | 410 | 107 (52) | 44 (21)")],
    ["with a number of people at each head", table("Sex | n | Drug (N = 120), response | Sham (N = 120), response", "Male | 130 | 13 (20%) | 11 (17%)", "Female | 110 | 22 (40%) | 14 (25%)")],
    ["under other names", table("Country | Randomised | Finished drug | Finished sham", "France | 80 | 36 (90%) | 30 (75%)", "Italy | 60 | 24 (80%) | 21 (70%)")],
    ["both arms in one cell", table("Trial | N | Response, drug vs sham", "Adler | 120 | 30 (50%) vs 12 (20%)", "Bruno | 240 | 60 (50%) vs 24 (20%)")],
    ["three arms", table("Trial | N | Low, n (%) | High, n (%) | Sham, n (%)", "Adler | 150 | 20 (40) | 25 (50) | 10 (20)", "Bruno | 90 | 12 (40) | 18 (60) | 3 (10)")],
    ["counts and percentages apart", table("Trial | N | Drug, n | Drug, % | Sham, n | Sham, %", "Adler | 120 | 30 | 50 | 12 | 20", "Bruno | 240 | 60 | 50 | 24 | 20")],
  ])("accuses none of them: %s", (_, text) => {
    expect(marked(text)).toEqual([]);
    expect(unverifiable(text)).toBe(true);
  });

  const outcomes = ["Adler | 120 | 30 (25) | 12 (10)", "Bruno | 240 | 60 (25) | 24 (10)", "Costa | 90 | 18 (20) | 9 (10)"];

  it("is that of outcomes that follow from it", () => {
    const text = table("Trial | N | Died, n (%) | Relapsed, n (%)", ...outcomes);
    expect(marked(text)).toEqual([]);
    expect(told(text)[2]).toBe("25 60/240");
    expect(marked(text.replace("24 (10)", "24 (12)"))).toEqual(["12"]);
    expect(marked(text.replace("60 (25) | 24 (10)", "60 (52) | 24 (12)"))).toEqual(["52", "12"]);
  });

  it("is that of one column", () => {
    expect(marked(table("Trial | N | Died, n (%)", "Adler | 120 | 30 (50)"))).toEqual(["50"]);
    expect(marked(table("Trial | N | Died, n (%) | Left, n (%)", "Adler | 120 | 30 (25)| 12 (20)"))).toEqual(["20"]);
  });

  it("is not shared where the groups would be more than there are", () => {
    expect(marked(table("Trial | N | Died, n (%) | Left, n (%)", "Adler | 120 | 30 (26) | 12 (9)", "Bruno | 200 | 50 (24) | 20 (11)")).length).toBeGreaterThan(0);
  });

  it("is that of a cell that compares, where it follows", () => {
    expect(marked(table("Trial | N | Response, drug vs sham", "Adler | 120 | 30 (25%) vs 12 (20%)", "Bruno | 240 | 60 (52%) vs 24 (20%)", "Costa | 90 | 9 (10%) vs 12 (20%)"))).toEqual(["52%"]);
  });
});
