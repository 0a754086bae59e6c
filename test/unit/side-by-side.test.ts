import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const severities = (text: string): string[] => review(text).findings.map((f) => f.severity);

describe("groups that are listed side by side", () => {
  it.each([
    "We studied 150 men and 250 women. Overall, 180 (45%) had asthma.",
    "We studied 150 men and 250 women. Asthma was found in 180 participants (45%).",
    "We studied 150 men and 250 women. Of all participants, 180 (45%) had asthma.",
    "We studied 150 men and 250 women. Of these, 180 (45%) had asthma.",
    "We studied 150 men and 250 women, of whom 180 (45%) had asthma.",
    "We studied 150 men and 250 women; 180 of them (45%) had asthma.",
    "Participants (150 men, 250 women) were followed for a year. Overall, 180 (45%) had asthma.",
    "There were 150 smokers and 250 non-smokers. Overall, 180 (45%) had asthma.",
    "We compared 150 smokers with 250 non-smokers. A total of 180 (45%) had asthma.",
    "There were 150 mutation carriers and 250 non-carriers. Overall, 180 (45%) had asthma.",
    "The drug arm enrolled 150 patients and the placebo arm 250. Overall, 180 (45%) had asthma.",
    "There were 150 cases and 250 controls. A total of 180 (45%) smoked.",
    "We compared 150 boys with 250 girls. Of 180 children with asthma (45%), 60 (33%) were boys.",
    "There were 150 patients in 2011 and 250 patients in 2016. Asthma was found in 180 patients (45%).",
    "In this cohort, 150 workers were exposed and 250 were not. Asthma was found in 180 (45%).",
    "We studied 70 patients with colitis, 90 with ileitis and 240 healthy controls. Overall, 260 (65%) had anaemia.",
    "The sample consisted of 50 nurses, 100 doctors and 250 students. Overall, 260 (65%) had anaemia.",
  ])("are one whole together: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(review(text).statements[0]).toMatchObject({ verdict: "consistent", denominator: { value: 400, relation: "sum" } });
  });

  it("are so beside figures of each", () => {
    expect(messages("We studied 120 boys and 80 girls. Asthma was found in 42 boys (35%) and 36 girls (45%), that is 78 in total (39%).")).toEqual([]);
  });

  it("leave a mistake in a figure of all to be told, and one in a figure of each", () => {
    for (const said of ["Overall, 180 (54%)", "Of all participants, 180 (54%)", "Of these, 180 (54%)"]) expect(severities(`We studied 150 men and 250 women. ${said} had asthma.`)).toEqual(["information"]);
    expect(severities("We studied 150 boys and 250 girls. Asthma was found in 60 boys (47%) and 50 girls (20%).")).toEqual(["information"]);
  });

  it("are none where the one counts some of the other, or something else", () => {
    for (const text of [
      "We enrolled 400 patients, 250 women among them. Asthma was found in 180 (28%).",
      "Of 400 patients screened, 250 were randomised. Asthma was found in 180 (28%).",
      "The drug was given to 400 patients, and 250 were evaluable. Asthma was found in 180 (28%).",
      "We examined 400 patients and 250 eyes. Asthma was found in 180 (28%).",
      "We enrolled 400 patients, 50 of whom left. Asthma was found in 180 (40%).",
      "We saw 400 people, 150 men and 250 women. Asthma was found in 180 (23%).",
      "There were 400 admissions and 250 deaths. Overall, 182 (28%) were due to asthma.",
      "We screened 400 patients, 250 with a cough. In all, 182 (28%) had asthma.",
      "We followed 400 mothers and 250 infants. Asthma was found in 182 (28%).",
      "We asked 400 patients and 250 caregivers. Overall, 182 (28%) had asthma.",
    ]) expect(told(text).join(), text).not.toContain("sum");
  });

  it("are each told apart by 'of whom' right behind the last, where it does not follow from all", () => {
    expect(messages("We counted 150 smokers and 60 patients with a cough, of whom 15 (30%) died.")).toEqual([expect.stringContaining("15 of 60 is 25.0%, not 30%")]);
    expect(messages("We counted 150 smokers and 60 patients with a cough, of whom 15 (25%) died.")).toEqual([]);
    expect(messages("We counted 150 smokers and 60 patients with a cough, of whom 21 (10%) died.")).toEqual([]);
  });

  it("of events in two arms are not those of whom a pair of figures is told", () => {
    const text = "We randomised 400 patients to the gel (n = 198) or the foam (n = 202). There were 90 adverse events in the gel group and 70 in the foam group, of which 54 (60%) and 35 (50%) were mild.";
    expect(severities(text)).not.toContain("warning");
    expect(told("We randomised 400 patients to the gel (n = 198) or the foam (n = 202). There were 90 events on the gel and 70 events on the foam, of which 54 (60%) and 35 (55%) were mild.")).toEqual(["60% 54/90", "55% 35/70"]);
  });

  it("have each a figure in one sentence", () => {
    for (const opening of ["Unlike girls (40, 16.67%)", "Relative to girls (16.67%; 40)", "Compared with girls (40, 16.67%)"]) expect(messages(`In all, 90 boys and 240 girls took part. ${opening}, boys had asthma less often (11, 12.22%).`)).toEqual([]);
  });
});

describe("cases and controls", () => {
  it.each([
    "Compared with 75 controls (25%), 60 cases (50%) smoked.",
    "50% of cases and 25% of controls (60 v 75) smoked.",
    "More cases than controls smoked (50% [60] v 25% [75]).",
    "Smoking was less common in controls than in cases (75 [25%] v 60 [50%]).",
    "In 105 cases (25%), the diagnosis was made late.",
  ])("are told apart by their nouns: %s", (said) => {
    expect(messages(`The study included 120 cases and 300 controls. ${said}`)).toEqual([]);
    expect(messages(`The study included 120 patients and 300 controls. ${said.replaceAll("cases", "patients")}`)).toEqual([]);
  });

  it("are so where the controls are matched", () => {
    expect(messages("The study included 120 cases and 300 matched controls. Compared with 75 controls (25%), 60 cases (50%) smoked.")).toEqual([]);
  });

  it("are each held to their own number", () => {
    expect(messages("The study included 120 cases and 300 controls. Compared with 75 controls (25%), 60 cases (55%) smoked.")).toHaveLength(1);
    expect(messages("The study included 120 cases and 300 controls. More cases than controls smoked (50% [60] v 52% [75]).")).toHaveLength(1);
  });
});

describe("people of whom it is told who they are", () => {
  it.each([
    "We studied 200 boys and 430 girls. Of those with asthma, 92 were boys (40%) and 138 were girls (60%).",
    "We studied 200 boys and 430 girls. Of those with asthma, 92 (40%) were boys and 138 (60%) were girls.",
    "There were 200 cases and 430 controls. Of those with asthma, 92 were cases (40%) and 138 were controls (60%).",
    "There were 200 smokers and 430 drinkers. Of those with asthma, 92 were smokers (40%) and 138 were drinkers (60%).",
  ])("are no share of all who are such: %s", (text) => expect(messages(text)).toEqual([]));

  it("are one of those who have it", () => {
    expect(severities("We studied 200 boys and 430 girls. Asthma was found in 92 boys (49%).")).toEqual(["information"]);
  });
});

describe("patients before and after a change", () => {
  const sizes = "Data were available for 250 patients before the intervention and 520 after the intervention.";

  it.each([
    "100 patients (40%) before the intervention died, compared with 286 (55%) after the intervention.",
    "Mortality was 40% (100 deaths) before the intervention and 55% (286 deaths) after the intervention.",
    "386 patients died, 100 before the intervention (40%) and 286 after the intervention (55%).",
  ])("are not told apart by the name of the change: %s", (said) => expect(messages(`${sizes} ${said}`)).toEqual([]));

  it("are held to their numbers in their order", () => {
    expect(messages(`${sizes} 100 patients (45%) before the intervention died, compared with 286 (55%) after the intervention.`)).toHaveLength(1);
  });
});
