import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a number that looks like a count", () => {
  const arms = "Patients were randomised to the drug (n = 125) or to placebo (n = 120). ";
  it.each([
    [`${arms}ACR 50 was reached in 90 patients (72.0%) in the drug group and 30 patients (25.0%) in the placebo group.`, ["72.0% 90/125", "25.0% 30/120"]],
    [`${arms}At week 16, PASI 75 was seen in 90 patients (72.0%) on the drug.`, ["72.0% 90/125"]],
    ["In all, 150 eyes were treated. A vision of 20/40 was reached in 90 eyes (60.0%) and one of 20/25 in 60 (40.0%).", ["60.0% 90/150", "40.0% 60/150"]],
    ["Of 400 women, one fall was recorded in 200 women, two falls in 120 and three or more falls in 50 (50.0%, 30.0% and 12.5%, respectively).", ["50.0% 200/400", "30.0% 120/400", "12.5% 50/400"]],
    ["In the sacubitril/valsartan 97/103 group (12%) hypotension was common.", []],
    ["Of 80 patients, cough was most common with salmeterol/fluticasone 50/500 (10%).", []],
    ["The 30 studies included 8,200 women. The pooled prevalence was 38.4% by self-report (20 studies) and 22.7% by interview (10 studies).", []],
    ["There were 43 true positives and 7 false negatives in 150 children, giving a sensitivity of 86.0%.", []],
  ])("is none: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We included 30 studies. Allocation was concealed in 50.0% (12 studies).", "12 of 30 is 40.0%"],
    ["Of 80 patients, 12/40 (25%) on the drug had cough.", "12 of 40 is 30.0%"],
  ])("is one: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("a heading that runs into its sentence", () => {
  it.each(["**Results** Of 800 women with asthma, 200 (52.0%) died.", "Findings Among 800 women with asthma, 200 (52.0%) died."])("leaves the frame of the sentence: %s", (text) => {
    expect(messages(text)[0]).toContain("200 of 800 is 25.0%");
  });
});
