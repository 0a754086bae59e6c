import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told, verdicts } from "./told.ts";

describe("an estimate over time with the crude share beside it", () => {
  it.each([
    "The Kaplan-Meier estimate of relapse at 3 years was 21.4% with the pump (60 of 300 patients) and 26.1% with pens (75 of 305).",
    "The cumulative incidence of relapse at 3 years was 21.4% (60/300 patients) on the pump.",
    "Actuarial mortality at 5 years was 21.4% (60/300).",
    "By life-table analysis, relapse at 3 years was 21.4% (60/300) and 26.1% (75/305).",
    "Relapse was seen in 60 of 300 patients (21.4%) on the pump and 75 of 305 (26.1%) on pens; percentages are Kaplan–Meier estimates.",
    "Relapse was seen in 60 of 300 patients (21.4%) on the pump and 75 of 305 (26.1%) on pens. All percentages are Kaplan–Meier estimates.",
    "At 3 years, 60 of 300 patients on the pump (Kaplan-Meier rate, 21.4%) and 75 of 305 on pens (26.1%) had relapsed.",
    "We assigned 300 patients to the pump and 305 to pens. The 3-year cumulative incidence of relapse was 21.4% (60 patients) with the pump and 26.1% (75 patients) with pens.",
  ])("cannot be checked: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it.each([
    "By life-table analysis, relapse at 3 years was 21.4% (60/300) with pumps, 26.1% (75/305) with pens, and 31.2% (90/310) with syringes.",
    "Kaplan-Meier methods were used to estimate relapse at 3 years, which was 21.4% (60/300).",
    "Relapse at 3 years (life-table rate) was 21.4% (60/300).",
    "We followed 300 hips. The cumulative revision at 12 years was 7% (11 hips).",
    "We followed 300 hips. The cumulative four-year implant loss was 17% (11 hips).",
    "We followed 300 hips. Cumulative percent revision at 12 years was 7% (11 hips).",
    "We followed 300 hips. The cumulative proportion of hips that failed was 7% (11 failures).",
    "We followed 300 hips. The cumulative success at 12 years was 93% (240 hips).",
    "We followed 300 women. The cumulative clinical pregnancy rate was 55% (110 women).",
    "We followed 300 patients. Implant loss (actuarial 4-year rate) was 17% (11 losses).",
    "We followed 300 patients. Relapse at 4 years (cumulative incidence method) was 17% (11 events).",
  ])("is named in many ways: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it.each([
    "We followed 300 patients. The cumulative dose was reached by 17% (11 patients).",
    "We followed 300 patients. The cumulative symptom score was high in 17% (11 patients).",
    "We followed 300 patients. Relapse (Kaplan-Meier rate 12%) was no concern, and rash was seen in 17% (11 patients).",
  ])("is no sum, and none of another figure: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("11 of 300 is 3.7%, not 17%")]));

  it("is consistent where it follows from the share", () => {
    expect(told("The cumulative incidence of relapse was 20.0% (60/300) with the pump and 24.6% (75/305) with pens.")).toEqual(["20.0% 60/300", "24.6% 75/305"]);
  });

  it.each([
    "The Kaplan-Meier estimate of survival was 84.2%, and a response was seen in 70 of 200 patients (45%).",
    "The Kaplan-Meier estimate of survival was 84.2%; response was 45% (70 of 200 patients).",
    "Kaplan-Meier curves were drawn for 70 of 200 patients (45%).",
    "The cumulative dose was too high in 70 of 200 patients (45%).",
    "A response was seen in 70 of 200 patients (45%). Survival rates were estimated by the Kaplan-Meier method.",
    "A response was seen in 70 of 200 patients (45%). The Kaplan-Meier estimate of survival was 84.2%.",
    "The cumulative risk score was high in 45% (70 of 200 patients).",
    "Cumulative risk factors were present in 45% (70 of 200 patients).",
    "Kaplan-Meier analysis was planned, and 70 of 200 patients (45%) relapsed.",
    "Kaplan-Meier methods were used, and 70 of 200 patients (45%) died.",
    "Kaplan-Meier estimates of survival were compared by the log-rank test, and 45% (70 of 200 patients) responded.",
    "Survival was described by life-table analysis in both groups, and 45% (70 of 200 patients) responded.",
    "With cumulative incidence as the main outcome, 45% (70 of 200 patients) were enrolled in the north.",
  ])("is not every figure near such a word: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("70 of 200 is 35.0%, not 45%")]));
});

describe("a figure at a point in time", () => {
  it.each([
    "Two-year survival was 90.3% (182 of 200 patients alive).",
    "The 3-year relapse rate was 21.4% (60 of 300 patients).",
    "The incidence of relapse at 36 months was 21.4% (60/300).",
    "Progression-free survival after 2 years was 55.1% (114/200).",
    "Overall survival at 24 months was 54.0% (54/98) versus 39.1% (39/96).",
    "The 2-year event rate was 21.4% (60 of 300 patients).",
    "Treatment failure at 2 years was 21.4% (60 of 300 patients).",
  ])("may be an estimate where it is a little further on than the share beside it: %s", (text) => {
    const { findings } = review(text);
    expect(new Set(findings.map((f) => f.severity))).toEqual(new Set(["information"]));
    for (const { message } of findings) expect(message).toMatch(/%\. It may be an estimate over time\.$/);
  });

  it.each([
    "We followed 300 patients. The 3-year relapse rate was 21.4% (60 patients).",
    "We followed 200 patients. Two-year survival was 90.3% (182 alive).",
  ])("cannot be checked where no number of people stands beside it: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["unverifiable"]);
  });

  it.each([
    "Smoking, a risk factor for 5-year mortality, was present in 21.4% (60 of 300).",
    "Among patients with 4-year follow-up, adverse events occurred in 21.4% (60 of 300).",
    "In the 18-month trial, treatment failure was seen in 21.4% (60 of 300).",
    "In 3-year olds, the failure rate was 21.4% (60 of 300).",
    "Enrolment in the 3-year mortality study was 21.4% (60 of 300).",
    "Relapse at 18 months was 21.4% (60/300) with pumps and 15% (45/300) with pens.",
    "Relapse at 18 months was 15% (45/300) with pumps and 21.4% (60/300) with pens.",
  ])("is not every share near a time: %s", (text) => {
    const { findings } = review(text);
    expect(findings.map((f) => [f.severity, f.message])).toEqual([["warning", expect.stringContaining("60 of 300 is 20.0%, not 21.4%")]]);
  });

  it.each([
    ["Two-year survival was 94.3% (182 of 200 patients alive).", "182 of 200 is 91.0%"],
    ["Two-year survival was 19.3% (182 of 200 patients alive).", "182 of 200 is 91.0%"],
    ["The 3-year relapse rate was 18.4% (60 of 300 patients).", "60 of 300 is 20.0%"],
    ["The 3-year relapse rate was 40.2% (60 of 300 patients).", "60 of 300 is 20.0%"],
    ["The 2-year relapse rate was 20.0% (60/300), and fever was seen in 21.4% (60 of 300 patients).", "60 of 300 is 20.0%"],
    ["The response rate at 2 years was 21.4% (60 of 300 patients).", "60 of 300 is 20.0%"],
    ["The relapse rate was 21.4% (60 of 300 patients).", "60 of 300 is 20.0%"],
    ["At 2 years the clinic had closed, and the relapse rate was 21.4% (60 of 300 patients).", "60 of 300 is 20.0%"],
    ["Relapse at 3 years was seen in 60 of 300 patients (21.4%).", "60 of 300 is 20.0%"],
  ])("is none where it lags behind, is far, or counts first: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});

describe("a change over time", () => {
  it("is no rate that a share may be one of", () => {
    expect(messages("Prices were assumed to fall by 3.1% a year. Among the girls, 31 of 50 (26.0%) were vaccinated.")[0]).toContain("31 of 50 is 62.0%, not 26.0%");
    expect(messages("Costs were discounted at 3.5% per year. Of 50 girls, 31 (26.0%) were vaccinated.")[0]).toContain("31 of 50 is 62.0%, not 26.0%");
    expect(messages("Of 500 men, 37 bled (6.8% per year). Stroke occurred in 12 (1.0%).")).toEqual([]);
  });
});
