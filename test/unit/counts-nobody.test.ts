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
    // of a time
    ["Rounds took place on 25 of 30 days (83%), with 400 children seen, 120 of whom (30%) were new.", ["30% 120/400"]],
    ["We followed 400 cows. Pumps ran for 18 out of the 24 hours (75%).", []],
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

describe("how many places people are counted in", () => {
  it.each([
    ["In Kenya, 226 of the 1,065 adults in two studies had anaemia (21.2%).", ["21.2% 226/1065"]],
    ["Of all, 84 of the 612 pupils sampled in these three schools wore glasses (13.7%).", ["13.7% 84/612"]],
    ["48/320 babies from four hospitals were readmitted (15.0%).", ["15.0% 48/320"]],
    ["Of 24 trials, blinding was described for 226 of the 1,065 women in two trials (8%).", ["8% 2/24"]],
    ["We included 24 studies. Hypoglycaemia was seen in 40 of 500 patients in 6 studies that reported it (25%).", ["25% 6/24"]],
    ["Of 40 trials, data from 300 of the 500 patients in 4 trials were lost (10%).", ["10% 4/40"]],
    ["We found 24 trials. Data came from 1,065 of 2,000 women in 12 trials judged good (50%).", ["50% 12/24"]],
    ["We wrote to 30 clinics. Of the 412 nurses, 96 of 412 nurses in 12 clinics never replied (40%).", ["40% 12/30"]],
  ])("%s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    ["In Kenya, 226 of the 1,065 adults in two studies had anaemia (31.2%).", "226 of 1,065 is 21.2%, not 31.2%"],
    ["48/320 babies from the four hospitals were readmitted (51.0%).", "48 of 320 is 15.0%, not 51.0%"],
  ])("leaves a wrong share of these people wrong: %s", (text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));
});
