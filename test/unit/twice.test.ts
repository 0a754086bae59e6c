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
