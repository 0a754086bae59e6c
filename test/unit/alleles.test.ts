import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("alleles in prose", () => {
  it.each([
    ["In 90 women the G and A alleles were 117 (65%) and 63 (35%).", ["65% 117/180", "35% 63/180"]],
    ["In cases (n = 110), the frequencies of T and G alleles were 132 (60.0%) and 88 (40.0%), and in controls (n = 125), 175 (70.0%) and 75 (30.0%).", ["60.0% 132/220", "40.0% 88/220", "70.0% 175/250", "30.0% 75/250"]],
    ["Of 70 patients, the G allele frequency was 62.9% (88) and the A allele 37.1% (52).", ["62.9% 88/140", "37.1% 52/140"]],
    ["In 90 women, GG, GA and AA genotypes were 40 (44.4%), 37 (41.1%) and 13 (14.4%), and the G and A alleles 117 (65%) and 63 (35%).", ["44.4% 40/90", "41.1% 37/90", "14.4% 13/90", "65% 117/180", "35% 63/180"]],
    ["Ninety women were typed. There were 63 mutant alleles (35%).", ["35% 63/180"]],
    ["Of 64 patients, 48 chromosomes (37.5%) carried the deletion.", ["37.5% 48/128"]],
    ["In 50 patients (100 alleles), A was found in 32 alleles (32%).", ["32% 32/100"]],
  ])("are shares of two of each: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are shares of the people where they follow from these", () => {
    expect(told("Of 90 women, the A allele was seen in 45 (50%), and there were 63 A alleles (70%).")).toEqual(["50% 45/90", "70% 63/90"]);
  });

  it.each([
    ["In 90 women the G and A alleles were 117 (65%) and 68 (35%).", "68 of 180 (90 + 90) is 37.8%, not 35%"],
    ["The A genotype was 35% (n = 63) among 90 women.", "63 of 90 is 70.0%, not 35%"],
    ["Of 90 women, carriers of the A allele were 63 (35%).", "63 of 90 is 70.0%, not 35%"],
    ["Of 90 women, 63 A allele carriers (35%) had a relapse.", "63 of 90 is 70.0%, not 35%"],
    ["Of 90 women, patients with the A allele were 63 (35%).", "63 of 90 is 70.0%, not 35%"],
    ["Of 90 women, the A allele was found in 63 (35%).", "63 of 90 is 70.0%, not 35%"],
    ["In 90 women the genotypes were determined, and 63 (35%) had the A allele.", "63 of 90 is 70.0%, not 35%"],
  ])("are marked where neither explains them, and people who carry them as ever: %s", (text, expected) => {
    expect(messages(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("parts of people", () => {
  it.each([
    "Of the 52 miners, 71 hands (68.3%) were numb.",
    "In 52 patients, loosening was found in 33 hips (31.7%).",
    "Among 52 patients, 71 (68.3%) ears were dry.",
    "Of 30 children, 54 first lower molars (45.0%) were carious.",
    "In the 70 cows, 21 quarters (7.5%) were dry.",
    "Thirty-five patients had surgery on both sides; erosion was seen in 7 knees (10%) and stiffness in 14 (20%).",
    "Of 52 patients, 33 lesions (22%) were removed.",
  ])("are of as many as were looked at, which is not said: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it("are of the people where they follow from these, and of their own sum", () => {
    expect(told("Of 52 patients, 13 eyes (25%) were blind.")).toEqual(["25% 13/52"]);
    expect(told("Forty patients were seen; 56 eyes (70%) had a cataract, 16 eyes (20%) glaucoma and 8 (10%) neither.")).toEqual(["70% 56/80", "20% 16/80", "10% 8/80"]);
  });

  it.each([
    ["Of the 52 miners, 71 women (68.3%) were numb.", "71 of 52"],
    ["In 52 patients, loosening was found in 33 patients (31.7%).", "33 of 52 is 63.5%, not 31.7%"],
    ["In 52 patients, loosening was found in 33 hips (13.7%).", "33 of 52 is 63.5%, not 13.7%"],
    ["Of 52 operations in 40 patients, 33 of 52 knees (36.5%) were stiff.", "33 of 52 is 63.5%, not 36.5%"],
    ["We saw 92 eyes of 52 patients. A cataract was found in 33 eyes (53.9%).", "33 of 92 is 35.9%, not 53.9%"],
    ["Of 52 patients, 126 (68.5%) showed tumour shrinkage.", "126 of 52"],
  ])("are marked where they need more than people can have, where the text numbers them, and where people are counted: %s", (text, expected) => {
    expect(messages(text)).toEqual([expect.stringContaining(expected)]);
  });
});
