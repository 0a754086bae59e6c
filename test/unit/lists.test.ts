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

describe("fractions and percentages in one bracket, in their order", () => {
  it.each([
    "Nausea was more frequent with the drug (12/40 vs. 10/50; 30% vs. 20%; P = 0.27).",
    "Mortality was similar (12 of 40 vs 10 of 50; 30% vs 20%).",
    "Mortality was similar (12/40 and 10/50, 30% and 20%).",
    "Nausea was more frequent with the drug than without: 12/40 vs 10/50; 30% vs 20%.",
  ])("%s", (text) => {
    expect(told(text)).toEqual(["30% 12/40", "20% 10/50"]);
    expect(messages(text)).toEqual([]);
  });

  it("are marked where one is wrong", () => {
    expect(messages("Mortality was similar (12/40 vs 10/50; 30% vs 26%).")).toEqual([expect.stringContaining("10 of 50 is 20.0%, not 26%")]);
  });

  it.each([
    ["Remission was seen in 72.4%, 58.3% and 2.9% of patients in the three groups, respectively (244/337, 98/168 and 5/170).", ["72.4% 244/337", "58.3% 98/168", "2.9% 5/170"]],
    ["Cough was seen in 8.6%, 7.7% and 7.7% of patients in the 300 mg, 150 mg and placebo groups (29 of 336, 13 of 168 and 13 of 169).", ["8.6% 29/336", "7.7% 13/168", "7.7% 13/169"]],
  ])("three of them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});
