import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("one count with two percentages", () => {
  it.each([
    ["Of 400 treated patients, 80 (20.0%) had colitis; the event was severe in 24 (30.0%; 6.0% of all patients).", ["20.0% 80/400", "30.0% 24/80", "6.0% 24/400"]],
    ["Severe colitis occurred in 24 patients (6.0% of all 400 treated; 30.0% of the 80 with colitis).", ["6.0% 24/400", "30.0% 24/80"]],
    ["Among the 80 patients with colitis, it was severe in 24 (30.0%; 6.0% of all 400 treated patients).", ["30.0% 24/80", "6.0% 24/400"]],
  ])("is a share of both: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and the second may be the wrong one", () => {
    expect(messages("Severe colitis occurred in 24 patients (6.0% of all 400 treated; 35.0% of the 80 with colitis).")[0]).toContain("24 of 80 is 30.0%, not 35.0%");
  });

  it.each(["We treated 200 patients. Death occurred in 20 (10%; 95% of them men).", "We treated 200 patients. Colitis occurred in 20 (10%; 4 severe, 20% of them)."])("unless it says something of those who were counted: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("one count between two percentages", () => {
  it.each([
    ["Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 30.0% (n = 60; 12.0% of all women) had surgery.", ["40.0% 200/500", "30.0% 60/200", "12.0% 60/500"]],
    ["Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 30.0% (n = 60, 12.0% of the 500) had surgery.", ["40.0% 200/500", "30.0% 60/200", "12.0% 60/500"]],
  ])("is a share of both: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and either may be wrong", () => {
    expect(messages("Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 35.0% (n = 60; 12.0% of all women) had surgery.")[0]).toContain("60 of 200 is 30.0%, not 35.0%");
    expect(messages("Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 30.0% (n = 60; 21.0% of the 500) had surgery.")[0]).toContain("60 of 500 is 12.0%, not 21.0%");
  });

  it.each(["Of 500 people, 40.0% (n = 200; 25% of them men) had a biopsy.", "Of 500 women, 40.0% (n = 200, 30% of the younger) had a biopsy.", "Of 500 women, 40.0% (200; 30% of the younger and 50% of the others) had a biopsy."])("unless the second is of some of them: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});
