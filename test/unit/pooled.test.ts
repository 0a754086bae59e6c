import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("the line of everybody beside those of the arms", () => {
  it.each([
    ["Gel: 33/150 relapses (22%); foam: 48/150 relapses (32%); total 81 (27%).", ["22% 33/150", "32% 48/150", "27% 81/300"]],
    ["Event maturity was 27% (81 relapses), with 33 of 150 women (22%) and 48 of 150 (32%) relapsing on gel and foam.", ["27% 81/300", "22% 33/150", "32% 48/150"]],
    ["Group A (n = 50): fever 15 (30%); group B (n = 30): fever 6 (20%); combined: 21 (26%).", ["30% 15/50", "20% 6/30", "26% 21/80"]],
    ["Group A (n = 50): fever 15 (30%); group B (n = 30): fever 6 (20%). Combined: 21 (26%).", ["30% 15/50", "20% 6/30", "26% 21/80"]],
  ])("is of all of them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Gel: 33/150 relapses (22%); foam: 48/150 relapses (32%); total 81 (37%).",
    "Group A (n = 50): fever 15 (30%); group B (n = 30): fever 6 (20%); combined: 21 (36%).",
    "Group A (n = 50): fever 15 (30%); group B (n = 30): fever 6 (20%); combined: 24 (26%).",
  ])("is flagged where it does not follow: %s", (text) => expect(messages(text)).toHaveLength(1));
});
