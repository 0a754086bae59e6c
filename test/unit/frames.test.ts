import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("when or how often people were treated", () => {
  it.each([
    ["The trial enrolled 150 patients. Within three courses, 63 patients (42%) reached CR or CRi: 48 (32%) CR and 15 (10%) CRi.", ["42% 63/150", "32% 48/150", "10% 15/150"]],
    ["The trial enrolled 150 patients. In two cycles, 63 patients (42%) reached CR.", ["42% 63/150"]],
    ["We treated 150 patients. Within the 4 sessions, 63 (42%) felt better and 3 (2%) felt worse.", ["42% 63/150", "2% 3/150"]],
    ["We treated 150 patients. In 12 visits, 9 patients (6%) had a fall.", ["6% 9/150"]],
    ["We treated 150 patients. Within six induction cycles, 3 (2%) died and 63 (42%) responded.", ["2% 3/150", "42% 63/150"]],
    ["We treated 150 patients. In 30 wards, 63 (42%) felt better.", ["42% 63/150"]],
  ])("is no population: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["In 250 IVF cycles, 60 pregnancies (24%) were seen.", ["24% 60/250"]],
    ["Of the 40 cycles, 10 (25%) were cancelled.", ["25% 10/40"]],
    ["In 80 lesions, 20 (25%) were malignant.", ["25% 20/80"]],
    ["In 40 patients who had cycles of chemotherapy, 10 (25%) relapsed.", ["25% 10/40"]],
  ])("is one where it is counted itself: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("does not hide that there are more than there are", () => {
    expect(messages("In 40 patients, 45 (90%) responded.")[0]).toContain("45 of 40");
    expect(messages("Of the 40 lesions, 10 (35%) were malignant.")[0]).toContain("10 of 40 is 25.0%, not 35%");
  });
});

describe("the study in which it happened", () => {
  it.each([
    ["We enrolled 250 patients. Ten patients died during the study (4.0%).", ["4.0% 10/250"]],
    ["We enrolled 250 patients. Ten patients who left before the trial ended (4.0%) were replaced.", ["4.0% 10/250"]],
  ])("is not what is counted: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("hides no mistake", () => {
    expect(messages("Of 250 patients, 100 (40.0%) relapsed. Ten patients died during the study (9.0%); in 4 of the 10 (40.0%) it was the drug.")[0]).toContain("10 of 250 is 4.0%, not 9.0%");
  });

  it("is counted elsewhere", () => {
    expect(messages("The review covered 8,200 women in 30 studies. Bias was high in 12 studies (40.0%).")).toEqual([]);
    expect(messages("The review covered 8,200 women. Bias was high in 12 studies (40.0%).")).toEqual([]);
  });
});

describe("groups that are told apart by having or lacking something", () => {
  it.each([
    ["There were three cohorts: gene fusions (n = 90), other mutations (n = 40) and no mutations (n = 20). In the last two, 8 (20.0%) and 2 (10.0%), respectively, had stable disease.", ["20.0% 8/40", "10.0% 2/20"]],
    ["Patients were grouped as with metastases (n = 80) and without metastases (n = 40). Death occurred in 20 (25.0%) vs 4 (10.0%).", ["25.0% 20/80", "10.0% 4/40"]],
  ])("are two: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});
