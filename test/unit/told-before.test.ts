import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("those of whom a statement before has told, with what they had in front of it", () => {
  it.each([
    ["what was reported", "Cough was reported by 240 of 300 miners (80.0%). It was dry in 150 (50.0%). Of those with cough, 60 (35.0%) had seen a doctor.", "60 of 240 is 25.0%, not 35.0%"],
    ["what occurred", "Fever occurred in 80 (20.0%) of 400 children. Among children with fever, 20 (35%) had a rash.", "20 of 80 is 25.0%, not 35%"],
    ["what was done", "A scan was done in 80 (20.0%) of 400 women. Of those who had a scan, 20 (35%) had gallstones.", "20 of 80 is 25.0%, not 35%"],
    ["what was given", "Antivenom was given to 90 of the 150 patients (60.0%); among those who received it, 18 died (30.0%).", "18 of 90 is 20.0%, not 30.0%"],
    ["in the phrase behind a count", "Cough was reported by 240 of 300 miners (80.0%), and 60 (35.0%) of those with cough had seen a doctor.", "60 of 240 is 25.0%, not 35.0%"],
    ["those who lived", "Of 300 patients, 140 (46.7%) survived to discharge. Among survivors, 35 (35.0%) came back.", "35 of 140 is 25.0%, not 35.0%"],
  ])("are meant: %s", (_, text, message) => expect(messages(text)[0]).toContain(message));

  it.each([
    "Cough was reported by 240 of 300 miners (80.0%). Of those with cough, 60 (25.0%) had seen a doctor.",
    "Antivenom was given to 90 of the 150 patients (60.0%); among those who received it, 18 died (20.0%).",
  ])("are followed from: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["of others", "Asthma was found in 45 of 300 girls (15.0%) and 35 of 200 boys. Of those with asthma, 20 (25.0%) had an inhaler.", "25.0% 20/?"],
    ["of others, with their share", "Chills were seen in 40 of 250 nurses (16.0%) after one dose and in 60 of 250 (24.0%) after two. Of those with chills, 25 (25.0%) stayed at home.", "25.0% 25/?"],
    ["of others, from whom it would not follow either", "Asthma was found in 45 of 300 girls (15.0%) and 35 of 200 boys. Of those with asthma, 20 (80.0%) had an inhaler.", "80.0% 20/?"],
    ["of further people", "A scan was done in 60 of 240 women (25.0%) within a day; a further 40 had one later. Among those who had a scan, 20 (20.0%) had gallstones.", "20.0% 20/?"],
    ["of some to whom it was given", "The serum was given to 50 of 160 patients (31.3%) at once and to 30 later; among those who received it, 20 died (25.0%).", "25.0% 20/?"],
    ["of another time", "Pain was present in 30 of 90 women (33.3%) at 3 months. At 12 months, of those with pain, 6 (50.0%) took tablets.", "50.0% 6/?"],
    ["of more of them elsewhere", "Fever occurred in 80 (20.0%) of 400 children. Among children with fever, 20 (15.0%) had a rash.", "15.0% 20/?"],
  ])("may not be all, where the text tells %s", (_, text, last) => {
    expect(told(text).at(-1)).toBe(last);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["more of it", "A severe cough was reported by 240 of 300 miners (80.0%). Of those with cough, 40 (14.3%) had seen a doctor.", "14.3% 40/?"],
    ["that it was not so", "Cough was not reported by 240 of 300 miners (80.0%). Of those with cough, 21 (35%) had seen a doctor.", "35% 21/?"],
    ["each of two arms", "Cough was seen in 60 (30%) and 80 (40%) of 200 and 200 patients, respectively. Of those with cough, 49 (35%) were men.", "35% 49/?"],
  ])("are not those of whom it says %s", (_, text, last) => {
    expect(told(text).at(-1)).toBe(last);
    expect(messages(text)).toEqual([]);
  });
});

describe("those of two arms of whom a pair has told", () => {
  const text = "We randomised 230 adults: 116 got iron and 114 zinc. Anaemia was confirmed in 84 (72%) and 79 (69%) adults.";

  it("are meant arm by arm", () => {
    expect(told(`${text} Among adults with confirmed anaemia, nine (11%) and sixteen (20%) died.`).slice(2)).toEqual(["11% 9/84", "20% 16/79"]);
    expect(messages(`${text} Among adults with confirmed anaemia, nine (21%) and sixteen (20%) died.`)).toHaveLength(1);
  });

  it("are not meant by other words, nor in one figure", () => {
    expect(messages(`${text} Among adults with confirmed gout, nine (21%) and sixteen (20%) died.`)).toEqual([]);
    expect(messages(`${text} Among adults with confirmed anaemia, nine (5.5%) died.`)).toEqual([]);
  });
});

describe("some of a number that has a percentage itself", () => {
  it.each([
    "Of 86 (6%) inpatients, 13 (0.9%) died.",
    "We followed 1,433 farmers. Of the 86 (6%) who were admitted, 13 (0.9%) died and 20 (1.4%) went home late.",
    "Among the 240 (12%) women with diabetes, 30 (1.5%) had a stillbirth.",
    "A fall was reported by 150 (25%) residents, of whom 12 (2%) broke a hip.",
    "Leaks were found in 150 (25%) valves; of these, 12 (2%) were replaced.",
  ])("may be told as a share of all: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Of 86 (6%) inpatients, 13 (18%) died.", "13 of 86 is 15.1%, not 18%."],
    ["Among the 240 (12%) women with diabetes, 30 (2.5%) had a stillbirth.", "30 of 240 is 12.5%, not 2.5%."],
    ["A fall was reported by 150 (25%) residents, of whom 12 (9%) broke a hip.", "12 of 150 is 8.0%, not 9%."],
  ])("but not where both follow from no number: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});
