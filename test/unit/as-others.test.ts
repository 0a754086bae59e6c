import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

/** What is marked in a text: "4.7%". */
const marked = (text: string): string[] => review(text).findings.map((f) => text.slice(f.start, f.end));

describe("a statement that says nothing of whose share it is", () => {
  const gel = (cold: string, pain: string): string =>
    `Among those who used the gel (218 warm, 217 cold), redness was seen in 38 (17.4%) and 16 (${cold}), itching in 61 (28.0%) and 44 (20.3%), and pain in 19 (8.7%) and ${pain}.`;

  it("is of those of whom those in its place of other runs are", () => {
    expect(marked(gel("7.4%", "22 (10.1%)"))).toEqual([]);
    expect(marked(gel("4.7%", "22 (10.1%)"))).toEqual(["4.7%"]);
    expect(marked(gel("7.4%", "22 (12.9%)"))).toEqual(["12.9%"]);
  });

  it("may be of a few less", () => {
    expect(marked(gel("7.4%", "22 (10.6%)"))).toEqual([]);
    expect(marked(gel("7.6%", "22 (10.1%)"))).toEqual([]);
  });

  const crossed = (worst: string): string =>
    `All 548 responders entered the extension; 301 had been given the low dose and 247 the high dose. Of the placebo patients, 148 crossed over, and by week 52 129 (87.2%) had clear skin, 97 (65.5%) no itch and 52 (${worst}) no plaque.`;

  it("is of those of whom all the rest of its sentence is", () => {
    expect(marked(crossed("35.1%"))).toEqual([]);
    expect(marked(crossed("15.3%"))).toEqual(["15.3%"]);
    expect(marked(crossed("30.1%"))).toEqual(["30.1%"]);
  });

  it.each([
    "All 548 responders entered the extension; 301 had been given the low dose and 247 the high dose. Of the placebo patients, 148 crossed over, and by week 52 129 (87.2%) had clear skin, 97 (65.5%) no itch and 26 of the smokers (44.1%) no plaque.",
    "Among those who used the gel (218 warm, 217 cold), redness was seen in 38 (17.4%) and 16 (7.4%), itching in 61 (28.0%) and 44 (20.3%), and, in the smokers, pain in 19 (31.7%) and 22 (33.8%).",
  ])("may be of some whom its words name: %s", (text) => {
    expect(marked(text)).toEqual([]);
  });
});
