import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a range of years, ages or times", () => {
  it.each([
    "Most had taught for 1-5 years (53.2%).",
    "Most had taught between 1 and 10 years (53.2%).",
    "Most were between 30 and 39 years of age (46.8%).",
    "Most were aged 30 to 39 (46%).",
    "Most were aged between 30 and 39 (46%).",
    "Most swam 2 to 3 times a week (35%).",
    "Most took 2 or 3 mg (35%).",
  ])("is no count: %s", (sentence) => {
    expect(told(`A total of 320 teachers answered. ${sentence}`)).toEqual([]);
    expect(messages(`A total of 320 teachers answered. ${sentence}`)).toEqual([]);
  });

  it("leaves a count that stands beside a time", () => {
    expect(told("A total of 320 teachers answered. By 12 weeks, 80 (25%) had left, and 64 (20%) by 24 weeks.")).toEqual(["25% 80/320", "20% 64/320"]);
    expect(told("A total of 320 teachers answered; 160 aged 18, 64 (20%) and 32 (10%) were ill.")).toEqual(["20% 64/320", "10% 32/320"]);
  });
});

describe("a limit in per cent in front of the share of those within it", () => {
  it.each([
    ["Cure was seen in 18 of 48 men with a marker <5% (38%) and in 33 of 60 with ≥5% (55%).", ["38% 18/48", "55% 33/60"]],
    ["Leaks were found in 14 of 40 veins with ≥60% narrowing (35%).", ["35% 14/40"]],
    ["Leaks were found in 14 of 40 veins with 50–59% narrowing (35%).", ["35% 14/40"]],
    ["We saw 40 men. Leaks were found in 14 with >60% narrowing (35%).", ["35% 14/40"]],
  ])("is no share: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("is none where what stands behind it lies between its ends", () => {
    expect(messages("Of 40 men, 36 had an ejection fraction of 50–60% (55%).")).toEqual([]);
  });

  it("hides no misprint, and is a share where it stands alone", () => {
    expect(messages("Leaks were found in 14 of 40 veins with ≥60% narrowing (45%).")[0]).toContain("14 of 40 is 35.0%, not 45%");
    expect(told("Leaks were found in 14 of 40 veins (<60%).")).toEqual(["60% 14/40"]);
  });
});

describe("values of a score in front of their percentages", () => {
  it("are no counts", () => {
    expect(told("We examined 150 men. Cancer was found in 60 (40.0%). It was commoner the higher the score (2: 20.4%, 3: 40.4%, 4: 56.7%).")).toEqual(["40.0% 60/150"]);
  });

  it("are not what counts are", () => {
    expect(told("Of 300 patients, deaths were few (12: 4.0%, 9: 3.0%).")[0]).toBe("4.0% 12/300");
  });
});

describe("a limit in per cent in front of the number of those within it", () => {
  it.each([
    "Screening failed because haemoglobin A1c lay outside a range of 7.5% to 11.0% (n = 9).",
    "Weight fell by 5% to 10% (n = 31), or by between 10% and 15% (n = 22).",
    "Those who took 75% or less (n = 12) were left out, and so were those with reversibility of 15% or more (n = 8).",
    "Those who lost 30% or above (n = 12) were treated again.",
    "Those with ≥40% improvement (n = 70) went on, those with <40% (n = 44) left.",
  ])("is no share: %s", (sentence) => expect([told(`We saw 160 men. ${sentence}`), messages(`We saw 160 men. ${sentence}`)]).toEqual([[], []]));

  it("hides no misprint", () => {
    expect(messages("We saw 160 men. Pain was felt by 25% (n = 48) and nausea by 10% (n = 16).")).toEqual([expect.stringContaining("48 of 160 is 30.0%, not 25%")]);
    expect(messages("Of the 160 men, rash was seen in <5% (n = 12).")[0]).toContain("12 of 160 is 7.5%, not less than 5%");
    expect(messages("We saw 160 men. Pain was felt by 50% or more of them (n = 70).")).toHaveLength(1);
  });
});
