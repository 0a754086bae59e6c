import { describe, expect, it } from "vitest";
import { marked, messages, told, verdicts } from "./told.ts";

describe("a number that a bracket says again", () => {
  it.each([
    ["Of 640 people invited, most came. Of 320 patients enrolled (320, or 50.0%, of those invited), 160 had gel.", "50.0% 320/640"],
  ])("is a share of others than those of its frame: %s", (text, expected) => {
    expect(told(text)[0]).toBe(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is held to them", () => {
    expect(messages("Of 640 people invited, most came. Of 320 patients enrolled (320, or 58.0%, of those invited), 160 had gel.")[0]).toContain("320 of 640 is 50.0%, not 58.0%");
    expect(messages("Of 320 patients enrolled, 330 (98.0%) came.")).not.toEqual([]);
  });
});

describe("an analysis with the sizes of its two arms in a bracket", () => {
  const enrolled = "We randomised 400 patients: 201 to drug and 199 to placebo.\n\n";

  it.each([
    "The per-protocol population (180 and 170 patients) was smaller. In the per-protocol population, death occurred in 36 (20.0%) and 34 (20.0%).",
    "After exclusion of violations, the per-protocol set (180 and 170) remained. In it, death occurred in 36 (20.0%) and 34 (20.0%).",
  ])("gives their arms: %s", (text) => {
    expect(told(enrolled + text)).toEqual(["20.0% 36/180", "20.0% 34/170"]);
    expect(messages(enrolled + text)).toEqual([]);
  });

  it("accuses what follows from neither", () => {
    expect(messages(`${enrolled}The per-protocol population (180 and 170 patients) was smaller. In the per-protocol population, death occurred in 36 (20.0%) and 34 (25.0%).`)[0]).toContain("34 of 170 is 20.0%, not 25.0%");
  });

  it("is not told by people who had something", () => {
    expect(told(`${enrolled}Few had rash in the safety population (36 and 40). Death occurred in 20 (10.0%) and 40 (20.1%).`)).toEqual(["10.0% 20/201", "20.1% 40/199"]);
    expect(verdicts(`${enrolled}Few had rash in the safety population (36 and 40). Death occurred in 18 (50.0%) and 20 (50.0%).`)).not.toContain("consistent");
  });

  it.each(["gave blood", "provided samples"])("may be those who %s", (did) => {
    const text = `${enrolled}At month 6, 120 and 110 ${did}; antibodies were found in 60 (50.0%) and 33 (30.0%), respectively.`;
    expect(told(text)).toEqual(["50.0% 60/120", "30.0% 33/110"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("30.0%", "35.0%"))[0]).toContain("33 of 110 is 30.0%, not 35.0%");
  });
});

describe("two sizes without a name, behind those of the arms", () => {
  const sent = "We assigned 201 adults to gel and 199 to foam.";

  it.each([
    "At week 8, 120 and 110 gave samples.\n\nRelapse was seen in 20 (10.0%) and 18 (9.5%).",
    "The per-protocol population (180 and 170 adults) was small.\n\nRelapse was seen in 20 (10.0%) and 18 (9.5%).",
    "Biopsies were available for 90 and 88. Relapse was seen in 20 (10.0%) and 40 (20.6%).",
    "Results were available for 90 and 88.\n\nRelapse was seen in 20 (10.0%) and 40 (20.6%).",
  ])("accuse no other sentence: %s", (text) => {
    expect(verdicts(`${sent} ${text}`)).toEqual(["consistent", "unverifiable"]);
    expect(messages(`${sent} ${text}`)).toEqual([expect.stringContaining("of 199")]);
  });

  it("explain another sentence", () => {
    expect(told(`${sent} At week 8, 120 and 110 gave samples.\n\nIn these, nickel was found in 60 (50.0%) and 33 (30.0%).`)).toEqual(["50.0% 60/120", "30.0% 33/110"]);
  });
});

describe("arms", () => {
  it.each([
    ["Of 600 adults, 190 were assigned to aspirin, 210 to folate and 200 to both. Stroke occurred in 19 (10.0%), 42 (20.0%) and 60 (30.0%).", ["10.0% 19/190", "20.0% 42/210", "30.0% 60/200"]],
    ["We assigned 190 women to yoga, 210 to diet and 200 to neither. Pain was seen in 19 (10.0%), 42 (20.0%) and 60 (30.0%).", ["10.0% 19/190", "20.0% 42/210", "30.0% 60/200"]],
    ["We assigned 190 women to yoga, 210 to diet and 200 to both. Overall, 300 (50.0%) were followed.", ["50.0% 300/600"]],
  ])("of a factorial trial are told by what they got together, or not at all: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "to both. In the yoga and diet groups taken together, stress was felt by 120 (30.0%).",
    "to both. With either alone, stress was felt by 120 (30.0%).",
    "to neither. In both active groups, stress was felt by 120 (30.0%).",
  ])("of a factorial trial may be taken without those who got both, or neither: %s", (text) => {
    expect(told(`We assigned 190 women to yoga, 210 to diet and 200 ${text}`)).toEqual(["30.0% 120/400"]);
    expect(messages(`We assigned 190 women to yoga, 210 to diet and 200 ${text}`)).toEqual([]);
  });

  it("of a factorial trial are held to it", () => {
    expect(messages("Of 600 adults, 190 were assigned to aspirin, 210 to folate and 200 to both. Stroke occurred in 19 (10.0%), 42 (20.0%) and 60 (35.0%).")[0]).toContain("60 of 200 is 30.0%, not 35.0%");
  });

  it.each([
    ["There were 150 patients in the intravenous group and 120 in the oral group. Six (4.0%) in the intravenous group and six (5.0%) in the oral group had nausea.", ["4.0% 6/150", "5.0% 6/120"]],
    ["Iron was given in the intravenous group (n = 150) and the oral group (n = 120). Oral ulcers were found in 54 (20.0%) women.", ["20.0% 54/270"]],
    ["We compared intravenous (n = 150) with oral (n = 120) fluids. Oral feeding was begun early in 27 (10.0%) babies.", ["10.0% 27/270"]],
  ])("are not named by what else is oral: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "We wrote to 2,000 residents, allocated to one of two strategies: 1,100 letter, 900 telephone call.\n\nA reply came from 330 (30.0%) after the letter and 180 (20.0%) after the telephone call.",
    "We randomised 2,000 adults to one of two diets: 1,100 low fat, 900 low carbohydrate.\n\nRelapse was seen in 330 (30.0%) on the low fat and 180 (20.0%) on the low carbohydrate diet.",
  ])("are those behind the number of all, whatever is told of one of two: %s", (text) => {
    expect(told(text)).toEqual(["30.0% 330/1100", "20.0% 180/900"]);
    expect(messages(text.replace("20.0%", "25.0%"))[0]).toContain("180 of 900 is 20.0%, not 25.0%");
  });

  it("that are active are taken together", () => {
    const text = "300 patients were randomised: 100 to 5 mg, 110 to 10 mg and 90 to placebo. Taking both active arms together, 105 patients (50.0%) slept well.";
    expect(told(text)).toEqual(["50.0% 105/210"]);
    expect(messages(text.replace("50.0%", "55.0%"))[0]).toContain("105 of 210");
  });

  it("are not those whom a trial would have needed for its power", () => {
    const text = "We calculated that 280 patients would give 90% power for each endpoint.\n\nWe randomised 300 patients: 160 to drug and 140 to placebo. The course was completed by 152 (95.0%) and 133 (98.0%).";
    expect(messages(text)).toEqual([expect.stringContaining("133 of 140 is 95.0%, not 98.0%")]);
  });

  it("are not named by the number of a phase", () => {
    const text = "We assigned 181 patients to injections every week, 178 to injections every 2 weeks and 182 to placebo. In an earlier phase 2 study of the drug 27 participants (58.7%) responded.";
    expect(messages(text)).toEqual([]);
  });

  it("stand above the sections of their report, whatever the flow of its people is called", () => {
    const text = "# Results\n\n## Participant flow\n\nWe randomised 300 patients: 160 to drug and 140 to placebo.\n\n## Nausea\n\nNausea was seen in 16 (10.0%) on drug and 28 (20.0%) on placebo.";
    expect(told(text)).toEqual(["10.0% 16/160", "20.0% 28/140"]);
    expect(messages(text.replace("20.0%", "25.0%"))[0]).toContain("28 of 140 is 20.0%, not 25.0%");
  });
});

describe("statements of one whole", () => {
  it.each([
    ["Of 300 women, 80 had a fall; in 40 of them (50%) it was at night, and 20 of them (25%) had fallen before.", ["50% 40/80", "25% 20/80"]],
    ["We saw 300 women. In all, 80 women withdrew, 40 (50%) of them at once and 20 (25%) in the end.", ["50% 40/80", "25% 20/80"]],
  ])("are of one them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("25%", "29%"))[0]).toContain("20 of 80 is 25.0%, not 29%");
  });

  it.each([
    "Of 300 women, 80 had a fall; in 40 of them (50%) it was at night, and 20 of them (50%) hurt themselves.",
    "Of 300 women, 80 left, 40 (50%) of them at once, and 30 (10%) were lost.",
  ])("may be of others all the same: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["the last", "We saw 600 patients. Treatment was stopped in 40 patients (6.7%), because of rash in ten (25%), cost in eight (20%), travel in twelve (30%) and other reasons in ten (52%).", "10 of 40 is 25.0%, not 52%"],
    ["the first", "9,000 replied. There were 500 positive tests (5.6%; 500/9,000). Of the people concerned, 400 had a scan (88.0%), whereas 60 (12.0%) declined and 40 (8.0%) were unfit.", "400 of 500 is 80.0%, not 88.0%"],
  ])("that they make up are its shares, %s of them too", (_, text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));

  it("are of the total that explains all of their sentence", () => {
    const text = "94 patients were treated. 87 were evaluable. Rash was seen in 29 (31%), fever in 9 (10%) and pain in 7 (7%).";
    expect(told(text)).toEqual(["31% 29/94", "10% 9/94", "7% 7/94"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("completed weeks", () => {
  it("are no people", () => {
    expect(told("We followed 200 women. The rate was 12% for preterm birth (37 completed weeks).").join()).not.toContain("37/");
  });

  it("that people completed are some", () => {
    expect(told("Of 40 patients, 37 completed weeks 1 to 12 (92.5%).")).toEqual(["92.5% 37/40"]);
  });
});

describe("an arm that is told again alone, with a few less", () => {
  const arms = "## Summary\n\nWe assigned 299 to gel 15%, 300 to gel 5% and 149 to foam.\n\n## Methods\n\n";
  it.each([
    "One patient assigned to 15% was never treated, so the safety set included 298 patients for the stronger gel and all patients in the other groups.",
    "The safety population comprised 298 patients in the group with the stronger gel and everybody in the others.",
  ])("may be the base: %s", (set) => {
    const text = `${arms}${set}\n\n## Results\n\nOf 748 people, 299 were assigned to gel 15%, 300 to gel 5% and 149 to foam.\n\nItch was seen in 49 (16.4%) on gel 15%. Sores were seen in 10 (3.4%) on gel 15%.`;
    expect(told(text)).toEqual(["16.4% 49/299", "3.4% 10/298"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("3.4%", "4.3%"))).toEqual(["4.3%"]);
  });
});

describe("those who were counted in an abstract, whatever it is called", () => {
  it.each(["Abstract", "Structured abstract", "STRUCTURED ABSTRACT", "Summary"])("may be named again: %s", (title) => {
    const text = (share: string): string => `# Pumps for children\n\nWe enrolled 480 children.\n\n## ${title}\n\nOf 480 children, a pump was fitted in 471 (98.1%).\n\n## Results\n\nThe outcome was known for 458 of those fitted (${share}).`;
    expect(told(text("97.2%")).at(-1)).toBe("97.2% 458/471");
    expect(marked(text("97.2%"))).toEqual([]);
    expect(marked(text("92.7%"))).toEqual(["92.7%"]);
  });
});
