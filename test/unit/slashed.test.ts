import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("counts with slashes between, and as many percentages", () => {
  it.each([
    ["Of 90 women, ER-positive/ER-negative tumours were found in 60/30 women (67%/33%).", ["67% 60/90", "33% 30/90"]],
    ["Grade 3/4 anaemia was noted in 12/6 (30%/15%) of 40 patients.", ["30% 12/40", "15% 6/40"]],
    ["Grade 3/4 anaemia was noted in 12/6 of the 40 patients (30%/15%).", ["30% 12/40", "15% 6/40"]],
    ["In all, 80 patients took part (M/F 50/30; 63%/38%).", ["63% 50/80", "38% 30/80"]],
    ["In all, 80 patients took part (M/F 50/30 [63/38%]).", ["63 50/80", "38% 30/80"]],
    ["In all, 80 patients took part (M/F: 63%/38% [n = 50/30]).", ["63% 50/80", "38% 30/80"]],
    ["We treated 40 patients. CR/PR was seen in 2/14 (5%/35%).", ["5% 2/40", "35% 14/40"]],
    ["Among 200 patients, the CR/PR/SD rates were 10/50/90 (5%/25%/45%).", ["5% 10/200", "25% 50/200", "45% 90/200"]],
    ["Among 60 patients, PS 0/1/2 was 20/30/10 (33%/50%/17%).", ["33% 20/60", "50% 30/60", "17% 10/60"]],
    ["Of 60 patients, PS was 0/1 in 20/40 patients (33%/67%).", ["33% 20/60", "67% 40/60"]],
    ["Falls were seen with A/B in 12/8 of 60/50 patients (20%/16%).", ["20% 12/60", "16% 8/50"]],
  ])("belong together in their order: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are marked where one is wrong", () => {
    expect(messages("Of 90 women, ER-positive/ER-negative tumours were found in 60/30 women (67%/43%).")).toEqual([expect.stringContaining("30 of 90 is 33.3%, not 43%")]);
  });

  const arms = "We randomised 60 patients to the drug and 50 to placebo. ";
  it.each([
    [`${arms}In the drug arm, grade 3/4 anaemia was seen in 12/6 (20%/10%).`, ["20% 12/60", "10% 6/60"]],
    [`${arms}Falls were seen in 12/8 patients (20%/16%).`, ["20% 12/60", "16% 8/50"]],
    [`${arms}Grade 3/4 anaemia was seen in 22/11 (20%/10%).`, ["20% 22/110", "10% 11/110"]],
    [`${arms}Grade 3/4 anaemia was seen in 12/6 (20%/10%) with the drug and in 4/1 (8%/2%) with placebo.`, ["20% 12/60", "10% 6/60", "8% 4/50", "2% 1/50"]],
  ])("may be categories, or arms: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    // how many of how many, with two percentages
    ["Of 60 patients, rash was seen in 12/40 (30%/20%).", ["30% 12/40"]],
    ["Rash was seen in 12/40 and 5/40 (30%/12.5%).", ["30% 12/40", "12.5% 5/40"]],
    ["The two rates were 30%/12.5% (12/40, 5/40).", ["30% 12/40", "12.5% 5/40"]],
    // values of a scale
    ["Of 50 patients, PS 1/2 (60%/40%) was recorded.", []],
    ["Of 50 patients, KPS 0/1 (60%/40%) was recorded.", []],
    // strengths
    ["They took ramipril/amlodipine 20/5 mg (40%/60%).", []],
  ])("are something else in %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("do not change one share of people", () => {
    expect(messages("Of 60 patients, rash was seen in 12/40 (35%).")).toEqual([expect.stringContaining("12 of 40 is 30.0%, not 35%")]);
  });
});

describe("classes with slashes in front of their percentage", () => {
  it.each([
    "Response rates were TC2/3: 31%; TC1/2/3: 22%; all: 19% of 420 patients.",
    "The features were: TC 2/3: 31%.",
    "The features were grade 1/2: 55%; grade 3/4: 26%; ECOG PS 1/2: 45%; HER 1/2/3+: 80%.",
    "PS 0/1 (60%) was usual.",
  ])("are no shares: %s", (text) => {
    expect(told(text).filter((one) => !one.endsWith("-"))).toEqual([]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Rash: 12/40: 30%; CR 1/2: 50%.", ["30% 12/40", "50% 1/2"]],
    ["Rash was seen in 2/3 (67%).", ["67% 2/3"]],
  ])("are told from %s", (text, expected) => expect(told(text)).toEqual(expected));
});
