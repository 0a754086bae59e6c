import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("numbers that count nobody", () => {
  it.each([
    // an index, a power
    ["In 31 infants we found 84% of the episodes in which FEV(1) was low.", []],
    ["Of 88 women, 28% had a BMI above 30 kg/m(2).", []],
    // how severe it was
    ["Of 120 patients, 48 had stenosis (>70%).", []],
    ["Of 60 children, five had severe reflux (>10%) and nine had mild reflux (<5%).", []],
    // groups
    ["Adherence differed between the 2 arms (0.52%) in 189 patients.", []],
    // a condition
    ["Closure was seen in 188 of 240 patients (78.3%). The success rate (within 3 attempts: 96.9%) was high.", ["78.3% 188/240"]],
    // others are added
    ["In 23 patients, tumours were found in 3 of the remaining 4 in addition to the 19 patients (overall rate 96%).", []],
    // limits
    ["Of 120 patients, those with a count <or = 6 did worse than those with a count >or = 6 (33% vs. 1%, respectively).", []],
  ])("are no share: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Of 600 patients, two had a rash (<1%) and 590 (>95%) came back.", ["1% 2/600", "95% 590/600"]],
    ["There were 150 patients. In this group 90 (60%) were men.", ["60% 90/150"]],
    ["Compared with culture, the test had 90% sensitivity (9/10).", ["90% 9/10"]],
    ["Of 122 patients, most were men (88 or 72.1%).", ["72.1% 88/122"]],
    ["In 100 patients, the response was 12 responders/40 (30%) in the second line.", ["30% 12/40"]],
    ["Five trials had 612 participants; relapse was reported in one (16 events in 122, 13%).", ["13% 16/122"]],
    ["Pain followed 95 of 380 second doses (25.0%).", ["25.0% 95/380"]],
  ])("are not seen where people are counted: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "The kit reported 93% sensitivity (9/10).",
    "Of 60 patients, two (<1%) had a rash.",
    "Pain followed 95 of 380 second doses (35.0%).",
    "In 100 patients, the response was 12 responders/40 (35%) in the second line.",
  ])("do not hide a wrong share: %s", (text) => expect(messages(text)).toHaveLength(1));
});

describe("two groups in front of what is said of both", () => {
  it.each([
    ["There were 150 patients. Among 90 (60%) men and 60 (40%) women, outcome was alike.", ["60% 90/150", "40% 60/150"]],
    ["There were 150 patients. Of 90 smokers (60%) and 60 ex-smokers (40%), few came back.", ["60% 90/150", "40% 60/150"]],
  ])("are shares of all: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are not what one group is for those behind it", () => {
    expect(told("There were 150 patients. Among 90 (60%) smokers, 30 (33.3%) had cancer.")).toEqual(["60% 90/150", "33.3% 30/90"]);
    expect(messages("There were 150 patients. Among 90 (60%) men and 60 (44.5%) women, outcome was alike.")).toHaveLength(1);
  });
});

describe("a fraction behind its percentage and its interval", () => {
  it("is not that of the next group, which has one of its own", () => {
    const text = "The drug: 58.3% (95% CI 51–65), 119/204; placebo 22.0% (24/109).";
    expect(told(text)).toEqual(["22.0% 24/109"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("22.0%", "27.0%"))).toEqual([expect.stringContaining("24 of 109 is 22.0%, not 27.0%")]);
  });
});

describe("those who are included in a number, in two groups", () => {
  it.each([
    "Serious events occurred in 50 patients (4.2%), including 20 (3.3%) given the drug and 30 (5.0%) given placebo.",
    "Fifty deaths (4.2%) occurred, including 20 (3.3%) in the drug group and 30 (5.0%) in the placebo group.",
  ])("are shares of their groups: %s", (text) => expect(messages(text)).toEqual([]));

  it("are shares of that number where they say what it was", () => {
    const text = "Serious events occurred in 50 patients (4.2%), including 20 (40%) with sepsis and 10 (20%) with stroke.";
    expect(told(text)).toContain("40% 20/50");
    expect(messages(text.replace("20%", "30%"))).not.toEqual([]);
  });
});
