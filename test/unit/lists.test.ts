import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("percentages and fractions in one list", () => {
  it.each([
    ["Mortality was similar (15.0% vs 12.5%; 30/200 vs 25/200).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was similar (15.0% and 12.5%, 30 of 200 and 25 of 200; P = 0.4).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was similar (15.0% vs 12.5% [30/200 vs 25/200]).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was similar (30/200 vs 25/200; 15.0% vs 12.5%).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was 15.0% vs 12.5%; 30/200 vs 25/200.", ["15.0% 30/200", "12.5% 25/200"]],
    ["The outcome occurred in 15.0% of the drug group and 12.5% of the placebo group (30 of 200 and 25 of 200).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Pain, cough and fever affected 20, 30 and 25 patients of the 200 respectively (10%, 15% and 12.5%).", ["10% 20/200", "15% 30/200", "12.5% 25/200"]],
    ["Pneumonia developed in 15.0% vs 12.5% (n = 30 vs n = 25) of 200 and 200 patients.", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was 15.0% vs 12.5% (30 of 200 [15.0%] and 25 of 200 [12.5%]).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Surgery made up 13.8% of the cohort (30 of 200 and 25 of 200).", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("shows swapped groups", () => {
    expect(messages("The outcome occurred in 12.5% of the drug group and 15.0% of the placebo group (30 of 200 and 25 of 200).")).toHaveLength(2);
  });
});
