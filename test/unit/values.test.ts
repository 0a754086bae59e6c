import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

describe("numbers that count nobody", () => {
  it.each([
    "We enrolled 80 men. Performance status was 0 (60%) or 1 (40%).",
    "We enrolled 80 men. They had had one (50%), two (30%) or three or more (20%) courses.",
    "We enrolled 80 men. Genotype 1 (70%), genotype 2 (20%) and genotype 3 (10%) were seen.",
    "We enrolled 80 men. There were 6 falls (4.0% per year).",
    "We enrolled 80 men. The NNT was 16 (6%).",
    "We enrolled 80 men. Falls decreased from 24 to 18 (25%).",
  ])("are no statement: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["We enrolled 20 men. One (5%), two (10%) and three (15%) had a fall, a fracture and a burn.", ["5% 1/20", "10% 2/20", "15% 3/20"]],
    ["We enrolled 80 men. Falls rose from 20 (25%) to 24 (30%).", ["25% 20/80", "30% 24/80"]],
    ["We enrolled 80 men. The number who fell was 20 (25%).", ["25% 20/80"]],
    ["We enrolled 80 men. Falls were seen in 20 (25%) per protocol.", ["25% 20/80"]],
  ])("are told from counts: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("are counts where the percentage is no change, or the list no choice, and a misprint stays one", () => {
    expect(messages("Among 160 men, the number in pain fell from 100 to 40 (35%).")[0]).toContain("40 of 160 is 25.0%, not 35%");
    expect(told("Men on gel (n = 20), foam (n = 50) and oil (n = 60) fell in two (10%), three (6%) and four (7%).")).toEqual(["10% 2/20", "6% 3/50", "7% 4/60"]);
    expect(messages("Of 50 men, falls of three kinds were seen in three (6%), four (3%) and nine (18%).")[0]).toContain("4 of 50 is 8.0%, not 3%");
  });
});

describe("one percentage of two fractions", () => {
  it("is no share of the first where it lies between them", () => {
    const text = "Falls were seen in 23% (5/25, 7/28) in each ward.";
    expect([told(text), messages(text)]).toEqual([[], []]);
  });

  it.each(["Cure was seen in 33% (50/200, 6/18 after a second course).", "Sensitivity was 95% (90/100; 40/45 in women).", "Cure was seen in 33% (50/200, 12/40)."])("is one where the second explains a part of it, or it lies beyond both: %s", (text) => {
    expect(messages(text)).toHaveLength(1);
  });
});

describe("a number of all, in front of categories with nothing but percentages", () => {
  it.each([
    "We studied 130 men. Overall, 110 genotypes were found either as single strains (46.0%) or as several strains (54.0%).",
    "We studied 130 men. In all, 110 infections were treated with oral (44%) or intravenous (56%) drugs.",
    "We enrolled 800 men. In all, 610 men from 14 centres received drug A (58%) or drug B (42%).",
  ])("is a share of nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 200 men, 120 were given oral (60%) and 80 intravenous (40%) drugs.", ["60% 120/200", "40% 80/200"]],
    ["Of 200 men, 120 had surgery (60%), the rest radiotherapy (40%).", ["60% 120/200"]],
  ])("is told from the first category: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("is none where they do not make up a hundred", () => {
    expect(messages("Of 200 men, 120 had surgery (50%) and radiotherapy (30%).")[0]).toContain("120 of 200 is 60.0%, not 50%");
  });
});

describe("strengths of what arms were given, with their sizes", () => {
  it.each([
    "We randomised 220 men to 30% (n=110) or 80% (n=110) oxygen.",
    "We gave 120 boys atropine 0.5% (n = 50), 0.1% (n = 40), or 0.01% (n = 30).",
    "We randomised 90 men to 1% (n = 30), 2% (n = 30) or 5% (n = 30) minoxidil.",
    "Of 130 men, washes were chlorhexidine 2% (65 men) or povidone-iodine 10% (65 men).",
  ])("are no shares: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it("are told from shares of those who were given it", () => {
    expect(told("Infection on chlorhexidine was seen in 12% (n = 12) of 100 men.")).toEqual(["12% 12/100"]);
    expect(told("Of 100 men, 12% (n = 12) on oxygen fell.")).toEqual(["12% 12/100"]);
  });
});

describe("a percentage rounded to one place and printed with two", () => {
  it("is a matter of rounding", () => {
    const text = "A cure was seen in 85.71% (42 men) of group A (n = 49) and in 54.20% (26 men) of group B (n = 48).";
    expect(messages(text)).toEqual([expect.stringContaining("54.20% is rounded up, rounded it is 54.17%")]);
    expect(review(text).findings[0]!.rule).toBe("percent-rounding");
  });

  it("is none where it is wrong to one place, or printed with one", () => {
    expect(messages("Of 48 men, 26 (54.30%) fell.")[0]).toContain("26 of 48 is 54.17%, not 54.30%");
    expect(messages("Of 48 men, 26 (55.0%) fell.")[0]).toContain("26 of 48 is 54.2%, not 55.0%");
  });
});
