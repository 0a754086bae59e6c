import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("the places in which those who are counted were", () => {
  it.each([
    "Attendance was 71% (2,905 girls in 36 villages).",
    "Case fatality was 6.1% (77 deaths from 14 hospitals).",
    "Stunting ranged from 9% (54 toddlers in 7 towns) to 27% (812 toddlers in 11 towns).",
    "Return of the forms: 63% (1,118 forms from 41 clinics).",
    "Hand hygiene was seen in 58% (2,208 opportunities in 9 of 15 wards).",
    "Zinc was given to 44% (n = 630 visits in the 25 communities).",
    "Relapse was 12% (3 patients in 15 hospitals).",
    "We followed 7,400 mothers in 18 districts. Caesarean section was done in 4% (330 women in 5 districts) and 29% (410 women in 6 districts).",
  ])("are not their whole: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).not.toContain("inconsistent");
  });

  it("leave the whole that the text gives", () => {
    expect(told("Of 4,090 girls invited, 71% (2,905 girls in 36 villages) came.")).toEqual(["71% 2905/4090"]);
    expect(told("We found 14 trials with 1,263 patients. Case fatality was 6.1% (77 deaths in 14 trials).")).toEqual(["6.1% 77/1263"]);
  });

  it("excuse no misprint of people, nor of the places themselves", () => {
    expect(messages("Attendance was 81% (2,905 of 4,090 girls in 36 villages).")).toHaveLength(1);
    expect(messages("Of 4,090 girls invited, 81% (2,905 girls in 36 villages) came.")).toHaveLength(1);
    expect(messages("The test was offered by 75% (14 of 21 clinics).")).toHaveLength(1);
    expect(messages("Relapse was seen in 45% (12 in 40 patients).")).toHaveLength(1);
    expect(messages("Pain was reported by 84% (55 of 40 patients).")).toEqual([expect.stringContaining("more people")]);
  });

  it("and the people in whom events were have the percentage where it follows", () => {
    expect(told("Falls were recorded in 5.5% (96 falls in 71 of 1,290 residents).")).toEqual(["5.5% 71/1290"]);
    expect(told("Ulcers were found in 12.4% (61 ulcers among 38 of the 307 inpatients).")).toEqual(["12.4% 38/307"]);
  });
});

describe("places that are counted themselves", () => {
  const trial = "We randomised 48 villages (24 per arm). At one year 820 children in intervention and 790 in control villages were seen. ";
  it.each([
    `${trial}Two villages (4%) withdrew, both in the control arm.`,
    `${trial}One control village (2%) was flooded.`,
    "Twenty-six health centres were randomised, 13 to each arm; 2,410 women were enrolled, 1,230 in intervention and 1,180 in control centres. One control centre (4%) closed.",
    "We enrolled 50 schools with 6,100 pupils, 3,000 in the exercise and 3,100 in the control schools. Three control schools (6%) left.",
    "Of the 30 districts, 18 (60%) reported cases. In total 540 cases were notified, 324 (60%) of them in three districts (10%).",
  ])("are no share of the people in them: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).not.toContain("inconsistent");
  });

  it("are a share of the places", () => {
    expect(told("We visited 40 districts. In all 900 cases were reported. Twelve districts (30%) had none.")).toEqual(["30% 12/40"]);
    expect(messages("We visited 40 districts. In all 900 cases were reported. Eight districts (25%) had none.")).toHaveLength(1);
    expect(messages("We enrolled 60 villages and 1,830 children. Three villages (8%) withdrew.")).toHaveLength(1);
    expect(messages("We enrolled 60 villages and 1,830 children. Three villages (5%) withdrew; 183 children (12%) moved.")).toEqual([expect.stringContaining("183 of 1,830")]);
  });

  it("are not the count, where they left with their people", () => {
    expect(told("Three control schools dropped out with 190 pupils (8%).")).toEqual(["8% 190/?"]);
    expect(messages("Dropouts were six out of forty pupils (25%).")).toHaveLength(1);
  });
});

describe("numbers of studies beside an estimate", () => {
  it.each([
    "Specificity was pooled for adults (11 studies; 91%, 95% CI 87–94) and children (8 studies; 74%, 95% CI 66–81).",
    "The prevalence was higher in prisons (6 studies; 28%, 19–39).",
    "Depression was frequent in carers (19 surveys: 33.1%, 95% CI 27.0 to 39.9).",
    "Pooled mortality differed: in wards (9 studies, 14%), in intensive care (5 studies, 41%).",
    "Sensitivity was pooled from 13 studies of sputum (93%, 95% CI 88–96).",
  ])("are no share: %s", (text) => {
    expect(messages(`We included 24 studies. ${text}`)).toEqual([]);
  });

  it("are one where the sentence speaks of studies", () => {
    expect(told("We included 24 studies. Most studies were small (18 studies; 75%).")).toEqual(["75% 18/24"]);
    expect(messages("We included 24 studies. Most studies were small (18 studies; 65%).")).toHaveLength(1);
    expect(messages("We included 24 studies. Bias was low in most (18 studies; 65%).")).toHaveLength(1);
    expect(messages("We included 24 studies. Blinding was reported in 18 studies (65.0%).")).toHaveLength(1);
  });
});

describe("shares of the results of a test", () => {
  const tested = "We tested 300 adults, 80 with and 220 without the disease. ";
  it.each([
    "Eleven results were false positive (5%; 14% of all positive tests).",
    "Eleven results were false positive (5%; 14% of positive results).",
    "Eleven results were false positive (5%; 14% of those testing positive) and six false negative (7.5%; 2.7% of the test-negatives).",
  ])("are of nobody whom the text counts: %s", (text) => {
    expect(messages(tested + text)).toEqual([]);
  });

  it("are of those who are counted", () => {
    expect(told(`${tested}The test was positive in 79 adults. Eleven results were false positive (5%; 14% of positive tests).`).at(-1)).toBe("14% 11/79");
    expect(messages(`${tested}Eleven results were false positive (8%; 14% of positive tests).`)).toHaveLength(1);
    expect(messages(`${tested}Of the 79 positive tests, 11 (24%) were false.`)).toHaveLength(1);
  });

  it("are not of those who were put right in all", () => {
    expect(messages("It was right in 72 of the 80 patients with (90%) and 198 of the 220 without the disease (90%), or 270 in all (90.0%). Nine results (3.0%) were unclear.")).toEqual([]);
  });
});

describe("a count behind the word level", () => {
  it("is a count", () => {
    expect(told("Of 96 patients, 70 had stones. At the per-stone level 131 of 172 stones were seen (76%).")).toEqual(["76% 131/172"]);
    expect(told("At the patient level 42/56 (75%) were found.")).toEqual(["75% 42/56"]);
    expect(messages("At the per-stone level 131 of 172 stones were seen (86%).")).toHaveLength(1);
  });
});
