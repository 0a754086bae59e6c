import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("the denominator of a statement beside one that no word binds", () => {
  it.each([
    ["In all, 372 took a dose. Of 588 people who replied, 404 (68.7%) were enrolled. Smokers made up 51.7% (209), and 24.8% (100) had asthma.", ["68.7% 404/588", "51.7% 209/404", "24.8% 100/404"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("does not explain what is said of another arm", () => {
    const text = (percent: string): string => `We treated 66 patients in cohort A and 87 in cohort B. A response was seen in 23 of 66 (34.8%) in cohort A and 25 of 87 (28.7%) in cohort B. It was complete in 5 patients (7.6%) of cohort A and 3 patients (${percent}) of cohort B.`;
    expect(messages(text("3.4%"))).toEqual([]);
    expect(messages(text("4.5%"))).toHaveLength(1);
  });
});

describe("people who are sent to nothing", () => {
  it.each(["none", "no treatment"])("are an arm: %s", (name) => {
    const text = (percent: string): string => `A practice randomised 420 patients, 212 to massage and 208 to ${name}. Pain occurred in 37 (${percent}) and 66 (31.7%) patients, respectively.`;
    expect(told(text("17.5%"))).toEqual(["17.5% 37/212", "31.7% 66/208"]);
    expect(messages(text("17.5%"))).toEqual([]);
  });

  it("are not counted by an arm of the same name in another section", () => {
    const table = "| | Massage (N = 107) | Placebo (N = 105) |\n|---|---|---|\n| Pain | 30 (28.0) | 41 (39.0) |";
    const own = (percent: string): string => `## One trial\n\n${table}\n\n## Another\n\nIt randomised 420 patients, 212 to massage and 208 to none. Pain occurred in 37 (17.5%) and 66 (${percent}) patients, in this order.`;
    expect(messages(own("31.7%"))).toEqual([]);
    expect(messages(own("13.7%"))).toHaveLength(1);
  });

  it("are counted as 0 where they have a percentage", () => expect(told("Pain fell from 12 of 50 (24%) to none (0%).")).toEqual(["24% 12/50", "0% 0/50"]));
});

describe("the rest of a whole, by what they did", () => {
  const reasons = "\n\n- Dizziness: 21 (38%)\n- Pain: 14 (25%)\n- Nobody at home: 8 (15%)\n- Something else: 12 (22%)";
  it.each(["The other 55 stayed. Why?", "The remaining 55 declined for these reasons:", "The other 55 chose to wait.", "Reasons in the other 55:", "Among the remaining 55 the reasons were:", "What kept the others away, by word of the other 55:"])("%s", (sentence) => {
    const text = `Of the 244 adults, 189 (77%) went home. ${sentence}${reasons}`;
    expect(told(text).slice(1)).toEqual(["38% 21/55", "25% 14/55", "15% 8/55", "22% 12/55"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("15%", "51%"))).toHaveLength(1);
  });

  it.each(["In the other 55 rooms:", "Of the other 55 visits:"])("is told from what is no person: %s", (sentence) => expect(messages(`Of the 244 adults, 189 (77%) went home. ${sentence}\n\n- Dizziness in 51 adults (21%)\n- Pain in 34 (14%)`)).toEqual([]));

  it("is told from things that are needed", () => expect(told("Of 244 adults, 61 (25%) went home. The other 12 needed tests were done in 61 (25%).")).toEqual(["25% 61/244", "25% 61/244"]));
});

describe("parts of a number whose percentages are of other people", () => {
  it.each([
    "In all 29 eyes had an infection, 9 (0.03%) with and 20 (0.18%) without the drug.",
    "Of 29 patients with a stroke, 9 (0.9%) had been given the drug and 20 (2.0%) placebo.",
  ])("%s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Of 29 patients, 9 (31%) had been given the drug and 20 (96%) placebo.", 1],
    ["Of 29 patients, 9 (13%) had been given the drug and 20 (96%) placebo.", 2],
  ])("%s", (text, number) => expect(messages(text)).toHaveLength(number));
});

describe("a share in a bracket behind those whom it describes", () => {
  it.each([
    "Of 612 patients, four of the 168 (27.5%) who stopped had a stroke, as against three in the 444 (72.5%) who went on.",
    "There were 612 patients. Strokes were seen in three in the 444 (72.5%) who went on.",
  ])("%s", (text) => expect(messages(text)).toEqual([]));

  it.each(["A stroke was seen in five in the 40 (12.5%) who had surgery.", "Five of the 40 (12.5%) who had surgery had a stroke."])("is none: %s", (text) => expect(told(text)).toEqual(["12.5% 5/40"]));
  it("hides no mistake", () => expect(messages("Of 612 patients, five of the 40 (15.2%) who had surgery had a stroke.")).toHaveLength(1));
});

describe("what a frame counts", () => {
  it.each([
    "Of 872 patients, 857 (98.3%) came. Of 4 secondary outcomes, 3 differed, including delay (19 [4.3%] vs 52 [12.0%]).",
    "Of 3 co-primary endpoints, two were met: relief (38 patients, 19%) and sleep.",
    "Of 1,074 persons who replied, 714 (66.5%) were excluded; of the remaining 360, 301 (83.6%) failed the tests, so that only 59 donors (5.5%) could be accepted.",
  ])("are no people, or not all of them: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    "Of 40 patients, 45 (90%) had pain.",
    "Of 1,074 persons who replied, 714 (66.5%) were excluded; of the remaining 360, 301 (83.6%) failed the tests, so that only 59 donors (6.5%) could be accepted.",
  ])("are people: %s", (text) => expect(messages(text)).toHaveLength(1));
});

describe("what hides no mistake", () => {
  it.each([
    ["Of 60 patients, 20 (3.3%) had surgery and 40 (6.7%) chemotherapy.", 2],
    ["We randomised 400 patients. 250 (26.5%) were men and 150 (17.5%) women.", 2],
    ["Of 200 patients, 120 (90%) were men and 80 (90%) were women.", 2],
    ["Of 320 patients, 6 of the 40 (12.5%) who had surgery had a stroke.", 1],
    ["Of 120 patients, all (120; 98%) completed the study.", 1],
  ])("%s", (text, number) => expect(messages(text)).toHaveLength(number));
});

describe("none that is a number", () => {
  it.each([
    ["The number of deaths fell from 12 of 160 (7.5%) to none of 160 patients (0%).", ["7.5% 12/160", "0% 0/160"]],
    ["Deaths dropped from 5 in 100 (5%) to none in 98 (0%).", ["5% 5/100", "0% 0/98"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});
