import { describe, expect, it } from "vitest";
import { messages, verdicts } from "./told.ts";

describe("a figure that goes on from an estimate", () => {
  it.each([
    "The pooled nausea rate was 7.9% (52/802) for tablets and 2.6% (18/911) for patches.",
    "The pooled nausea rate was 7.9% (52/802) for tablets, 2.6% (18/911) for patches and 9.1% (44/540) for drops.",
    "The adjusted rate was 42% (60 of 150) v 31% (42 of 151).",
    "Regrowth had occurred in 52 of 610 polyps (Kaplan–Meier estimate, 9.9%) after snaring and in 70 of 605 (13.2%) after lifting.",
    "The cumulative incidence of stroke was 7.9% (52/802), of bleeding 4.6% (31/802) and of fracture 2.4% (15/802).",
    "The estimated 5-year rate of revision was 9.9% (52 of 610 hips) with steel and 13.2% (70 of 605 hips) with titanium.",
    "At 2 years, 9.9% (52 of 610; Kaplan-Meier estimate) with steel and 13.2% (70 of 605) had loosened.",
  ])("is one, too: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it.each([
    "The pooled nausea rate was 7.9% (52/802) for tablets, with a crude rate of 3.6% (18/911) for patches.",
    "The pooled nausea rate was 7.9% (52/802) and itching was seen in 3.6% (18/911).",
    "The pooled nausea rate was 7.9% (52/802); itching, 3.6% (18/911).",
    "The cumulative incidence of falls was 7.9% (52/802), and 3.6% (18/911) needed a splint.",
    "The pooled rate of nausea was 7.9% (52/802) for tablets, and itching in 3.6% (18/911).",
    "The adjusted rate was 7.9% (52/802), and 3.6% of patients (18/911) were lost.",
  ])("is none of its own clause: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("18 of 911 is 2.0%, not 3.6%")]));

  it("is consistent where it follows from the numbers beside it", () =>
    expect(verdicts("The pooled nausea rate was 7.9% (52/802) for tablets and 2.0% (18/911) for patches.")).toEqual(["unverifiable", "consistent"]));
});

describe("what is said once of all figures, before or behind them", () => {
  it.each([
    "Percentages are Kaplan-Meier estimates at 2 years. Regrowth was seen in 52 patients (9.9%) of 610.",
    "Event rates were calculated with the Kaplan–Meier method. Stroke occurred in 52 of 610 patients (9.9%) and bleeding in 31 of 610 (6.1%).",
    "The reported percentages are actuarial estimates. Two arms were compared. Regrowth was seen in 52 of 610 (9.9%).",
    "Event rates at 24 months were estimated by the Kaplan-Meier method. Regrowth was seen in 52 of 610 (9.9%).",
    "Regrowth was seen in 52 of 610 polyps after snaring and 70 of 605 after lifting (9.9% vs. 13.2%; HR 0.74; 95% CI 0.52 to 1.05; Kaplan–Meier estimates).",
    "Regrowth was 9.9% after snaring (52 of 610 polyps) as compared with 13.2% after lifting (70 of 605) (hazard ratio, 0.74; 95% CI, 0.52 to 1.05), by Kaplan–Meier analysis.",
    "Regrowth was 9.9% (52 of 610) after snaring and 13.2% (70 of 605) after lifting (Kaplan-Meier estimates).",
  ])("holds for each: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it.each([
    "Event rates were calculated with the Kaplan–Meier method. Stroke occurred in 52 of 610 patients (58%).",
    "Survival rates were calculated with the Kaplan–Meier method. A response was seen in 52 of 610 patients (9.9%).",
    "Regrowth occurred in 52 of 610 patients (9.9%), and survival by Kaplan–Meier analysis was 88%.",
    "Regrowth occurred in 52 of 610 patients (9.9%); survival was 80% (240 of 300), by Kaplan–Meier analysis.",
    "Percentages are Kaplan-Meier estimates. At baseline, 52 of 610 patients (9.9%) limped.",
    "Event rates were calculated with the Kaplan–Meier method. Of 610 patients, 52 (9.9%) were men.",
    "Event rates were calculated with the Kaplan–Meier method. Smokers were 52 of 610 patients (9.9%).",
    "Event rates were calculated with the Kaplan–Meier method. Pain was felt by 52 of 610 patients (9.9%).",
    "Event rates were calculated with the Kaplan–Meier method. A rash was seen in 52 of 610 patients (9.9%).",
    "Rates of revision are Kaplan-Meier estimates. Cramps were seen in 52 of 610 patients (9.9%).",
    "End-points were calculated with the Kaplan–Meier method. Of 610 patients, 52 (9.9%) lived alone.",
    "Cramps were seen in 52 of 610 patients (9.9%), implant survival being calculated by the Kaplan-Meier method.",
    "Cramps were seen in 52 of 610 patients (9.9%), with a mean time to the first of 4 days by Kaplan-Meier analysis.",
    "Cramps were seen in 52 of 610 patients (9.9%), with curves by Kaplan-Meier.",
    "Cramps were seen in 52 of 610 patients (9.9%) and median freedom from them, from Kaplan-Meier estimates, was 12 months.",
    "Cramps were seen in 52 of 610 patients (9.9%), with survival assessed by Kaplan-Meier.",
  ])("does not hold for others: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("52 of 610 is 8.5%")]));
});

describe("a measurement with the number of those in whom it was made", () => {
  it.each([
    "Body weight loss was 24% at 1 year (180 of 192 patients) and 21% at 3 years (133 of 192).",
    "After treatment triglycerides had fallen by 44% (71 of 80 patients) and cholesterol by 21% (68 of 80).",
    "Mean bone loss was 6.4% at 6 months (in 55 of 60 jaws) and 9.8% at 2 years (41 jaws).",
    "Grip strength averaged 83% of the other side (41 of 50 patients) and 92% at 2 years (37 of 50).",
    "CT showed a mean volume reduction of 38% at 6 months (33/40) and 51% at 12 months (30/40).",
    "The decrease in intraocular pressure was 31% (70 of 78 eyes) v 12% (74 of 79 eyes).",
    "Pain had improved by 52% (71 of 80), function by 31% (70 of 80) and sleep by 22% (66 of 80).",
    "Bone loss was 24% (71 of 80 jaws) and in the controls 5% (70 of 80 jaws).",
    "Mean weight gain was 12% (71 of 80) at 1 year, and at 2 years 5% (70 of 80).",
    "The mean adherence was 91% (83 of 90 girls).",
    "The mean fertilisation rate was 66% (83 of 90 girls).",
    "Loss of bone was 24% (71 of 80 women) and loss of height was 12% (70 of 80).",
    "The ejection fraction was 41% (66 of 70 patients) at rest.",
    "The average gain in height was 4.5% (61 of 66 children) versus 2.0% (59 of 66).",
  ])("is no share of them: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Weight loss was seen in 24% of patients (180 of 192).", "180 of 192 is 93.8%, not 24%"],
    ["Graft loss was 24% (9 of 90 patients).", "9 of 90 is 10.0%, not 24%"],
    ["Weight loss was 98.3% (180 of 192 patients).", "180 of 192 is 93.8%, not 98.3%"],
    ["After a mean follow-up of 3 years, mortality was 24% (72 of 90 patients).", "72 of 90 is 80.0%, not 24%"],
    ["In patients with a mean age of 60 years, the response was 24% (72 of 90 patients).", "72 of 90 is 80.0%, not 24%"],
    ["Pain had improved by 52% (71 of 80), but cough was seen in 24% (72 of 90).", "72 of 90 is 80.0%, not 24%"],
    ["Pain had improved by 52% (71 of 80), and 24% (72 of 90) withdrew.", "72 of 90 is 80.0%, not 24%"],
    ["Costs were cut by 52% and 24% (72/90) of women had pain.", "72 of 90 is 80.0%, not 24%"],
    ["The mean dose was 52% and 24% of women (72 of 90) had pain.", "72 of 90 is 80.0%, not 24%"],
    ["Pain had improved by 52% with heat (71/80) and stiffness in 24% (72/90).", "72 of 90 is 80.0%, not 24%"],
    ["The decrease was 12% with heat, and the recovery 24% (72 of 90).", "72 of 90 is 80.0%, not 24%"],
    ["Spending rose by 12%, compared with 24% (72 of 90) who were ill.", "72 of 90 is 80.0%, not 24%"],
    ["Clinical regression was 24% (72 of 90) with drops.", "72 of 90 is 80.0%, not 24%"],
    ["The average uptake was 46% (96 of 150 girls).", "96 of 150 is 64.0%, not 46%"],
    ["The mean remission rate was 34% (36 of 90 women).", "36 of 90 is 40.0%, not 34%"],
    ["Loss to review was 24% (72 of 90 women).", "72 of 90 is 80.0%, not 24%"],
    ["Implant loss was 24% (72 of 90 implants).", "72 of 90 is 80.0%, not 24%"],
    ["Change in management: 24% (72 of 90 women).", "72 of 90 is 80.0%, not 24%"],
    ["Dose reduction was 24% (72 of 90 women).", "72 of 90 is 80.0%, not 24%"],
    ["Hair loss was 39% (84 of 90 women) after a year.", "84 of 90 is 93.3%, not 39%"],
    ["The proportion with weight gain was 24% (72 of 90) at 1 year.", "72 of 90 is 80.0%, not 24%"],
    ["Tumour shrinkage was 24% (72 of 90) with pills and 36% (36 of 100) without.", "72 of 90 is 80.0%, not 24%"],
  ])("is told from a share: %s", (text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));
});
