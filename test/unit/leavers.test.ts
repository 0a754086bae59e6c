import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const reasons = (text: string): (string | null)[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.reason] : []));

describe("people who were left out before", () => {
  it.each([
    "A total of 240 patients were enrolled. Of these, 30 were excluded because of early disease, and 10 were excluded because of missing scans. Leakage occurred in 13 patients (6.5%).",
    "A total of 240 patients were enrolled. Forty were excluded because of infection. Leakage occurred in 13 patients (6.5%).",
    "Of 240 patients enrolled, 30 were not eligible and 10 were lost to follow-up. The remaining patients were analysed. Leakage was seen in 13 patients (6.5%).",
    "Two hundred and forty patients were enrolled; 30 patients cancelled, and ten were ineligible. Surgery took a median of 2 hours. Leakage was seen in 13 patients (6.5%).",
    "We enrolled 240 patients. After exclusion of 40 who were too ill, leakage occurred in 13 patients (6.5%).",
    "We enrolled 240 patients. We excluded 40 patients with infection. Leakage occurred in 13 patients (6.5%).",
  ])("are none of those of whom the percentage is: %s", (text) => {
    expect(told(text)).toEqual(["6.5% 13/?"]);
    expect(messages(text)).toEqual([]);
    expect(reasons(text)[0]).toBe("It follows from 200, which is 40 fewer than the 240 of the group.");
  });

  it.each([
    ["A total of 240 patients were enrolled. Forty were excluded because of infection. Leakage occurred in 13 patients (4.5%).", "13 of 240 is 5.4%, not 4.5%"],
    ["Of 300 screened patients, 40 were excluded. A total of 240 patients were enrolled. Leakage occurred in 13 patients (6.5%).", "13 of 240 is 5.4%, not 6.5%"],
    ["A total of 240 patients were enrolled. Forty gained weight. Leakage occurred in 13 patients (6.5%).", "13 of 240 is 5.4%, not 6.5%"],
    ["A total of 240 patients were enrolled; 40 were excluded, and 200 remained. Leakage occurred in 13 of 240 patients (6.5%).", "13 of 240 is 5.4%, not 6.5%"],
  ])("excuse nothing else: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("change nothing where the whole is meant", () => {
    expect(told("A total of 240 patients were enrolled. Forty were excluded because of infection. Leakage occurred in 13 patients (5.4%).")).toEqual(["5.4% 13/240"]);
  });
});
