import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages } from "./told.ts";

const verdicts = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.verdict] : []));

describe("a few people fewer than the text gives", () => {
  const arms = "In all, 138 were randomised (drug, 65; placebo, 73).";

  it("leave a figure of them unchecked, with the number that it needs", () => {
    const text = `${arms} Symptoms fell in 46 (75%) patients in the drug group.`;
    expect(verdicts(text)).toEqual(["unverifiable"]);
    expect(messages(text)).toEqual(["46 of 65 is 70.8%, not 75%. 75% needs 61; the text gives 65."]);
  });

  it("and all numbers that would do", () => {
    expect(messages("In all, 174 were randomised (drug, 87; placebo, 87). Four (6%) patients in the drug group left.")[0]).toContain("6% needs 62 to 72; the text gives 87.");
  });

  it("do not explain two percentages that were exchanged", () => {
    const text = `${arms} Symptoms fell in 46 (68%) patients in the drug group and 50 (71%) in the placebo group.`;
    expect(verdicts(text)).toEqual(["inconsistent", "inconsistent"]);
  });

  it("nor a figure that needs many fewer", () => {
    expect(verdicts(`${arms} Symptoms fell in 46 (85%) patients in the drug group.`)).toEqual(["inconsistent"]);
  });
});
