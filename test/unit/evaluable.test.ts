import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

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

describe("fewer people than an arm had", () => {
  const arms = "Eighty patients were randomly assigned to the drug (n = 40) or placebo (n = 40). ";
  it.each([
    [`${arms}Neutropenia was more frequent with the drug (18/39, 46.2%) than with placebo (13/39, 33.3%). Nobody died of it. Treatment was stopped in 13 drug patients (33.3%) and 4 placebo patients (10.3%).`, ["46.2% 18/39", "33.3% 13/39", "33.3% 13/39", "10.3% 4/39"]],
    ["Of 88 patients in the game group, 69 finished. Those 69 were included in the final analysis. Another 65 were in the control group. Success was seen in 30 (43%) in the game group and 13 (20%) in the control group.", ["43% 30/69", "20% 13/65"]],
    ["Of 100 patients allocated to surgery, 80 completed follow-up and were analysed. Recurrence was seen in 8 (10%) patients in the surgery group.", ["10% 8/80"]],
    ["Eighty patients were enrolled; 5 were lost to follow-up. Relapse occurred in 30 patients (40%).", ["40% 30/?"]],
    ["Eighty patients were enrolled; three withdrew and two were ineligible. Relapse occurred in 30 patients (40%).", ["40% 30/?"]],
    ["The laparoscopic group (LG) included 189 patients and the open group (OG) 274. Mortality was 7.4% in the LG (n = 14) and 16.8% in the OG (n = 46).", ["7.4% 14/189", "16.8% 46/274"]],
  ])("may be those of whom it is said: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});
