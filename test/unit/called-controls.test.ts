import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, told } from "./told.ts";

describe("people who are called controls", () => {
  const trial = "We allocated 100 to the placebo group and 200 to the iron group. ";

  it.each([
    ["Of 300 patients 90 (30%) had fever (50 [25%] patients in the iron group and 40 [40%] controls).", ["30% 90/300", "25% 50/200", "40% 40/100"]],
    ["Fever was seen in 50 patients (25%) on iron and in 40 controls (40%).", ["25% 50/200", "40% 40/100"]],
    ["Fever was seen in 50 (25%) patients on iron and in 40 (40%) control patients.", ["25% 50/200", "40% 40/100"]],
  ])("are those of the arm without a drug: %s", (text, expected) => {
    expect(told(trial + text)).toEqual(expected);
    expect(marked(trial + text)).toEqual([]);
    expect(marked((trial + text).replace("40%", "60%"))).toEqual(["60%"]);
  });

  it("are others where they are told of alone, or beside cases", () => {
    expect(marked(`${trial}Healthy controls were recruited too; fever was found in 10 (12.5%) controls.`).length).toBeLessThan(2);
    expect(told(`${trial}In the nested case-control study, fever was found in 9 (30.0%) cases and in 6 (10.0%) controls.`)[1]).not.toBe("10.0% 6/100");
  });

  it.each([
    "Pain control was good in 60 (20%), and control of bleeding in 90 (30%).",
    "They came to 60 (20%) control visits.",
  ])("are not meant by every control: %s", (text) => {
    expect(marked(trial + text)).toEqual([]);
  });
});

describe("arms in whose brackets a share stands", () => {
  const trial = "Fever was rarer in the iron group (60 of 200 patients [30.0%]) than in the placebo group (120 of 300 [40.0%]). ";

  it("are those of what follows", () => {
    const text = `${trial}Fewer died in the iron group (20 patients [10.0%]) than in the placebo group (45 [15.0%]).`;
    expect(told(text).slice(2)).toEqual(["10.0% 20/200", "15.0% 45/300"]);
    expect(marked(text.replace("15.0%", "51.0%"))).toEqual(["51.0%"]);
  });

  it("may be others for each outcome", () => {
    expect(marked(`${trial}Healing was seen in the iron group (48 of 160 [30.0%]) and the placebo group (99 of 220 [45.0%]). Fewer died in the iron group (18 patients [10.0%]) than in the placebo group (40 [16.0%]).`)).toEqual([]);
  });
});

describe("brackets of shares that are of some, or of things", () => {
  it.each([
    "Infection was commoner in the control group (12 of 40 wounds [30.0%]) than in the honey group (4 of 45 [8.9%]). Four patients (10.0%) in the control group and 3 (12.0%) in the honey group died.",
    "Healing among those with ulcers was commoner in the drug group (60 of 100 patients [60.0%]) than in the placebo group (30 of 90 [33.3%]). Rash was seen in 20 patients (10.0%) in the drug group and in 10 patients (5.0%) in the placebo group.",
  ])("give no arm: %s", (text) => expect(review(text).findings.filter((f) => f.severity === "warning")).toEqual([]));
});

describe("three arms that are named in their order", () => {
  const trial = "We randomised patients to the fixed-dose (n = 137), shock-dependent (n = 146), and no (n = 101) steroid groups. ";

  it("are none that the last of them names", () => {
    const text = `${trial}Fever was seen in 14 (10.2%), 15 (10.3%), and 12 (11.9%) patients in the fixed-dose, shock-dependent, and no steroid groups, respectively.`;
    expect(told(text)).toEqual(["10.2% 14/137", "10.3% 15/146", "11.9% 12/101"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("11.9%", "19.1%"))).toEqual(["19.1%"]);
  });
});
