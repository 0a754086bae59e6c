import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const verdicts = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.verdict] : []));

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
  ])("is not every figure near such a word: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("70 of 200 is 35.0%, not 45%")]));
});

describe("a figure at a point in time", () => {
  it.each([
    "Two-year survival was 90.3% (182 of 200 patients alive).",
    "The 3-year relapse rate was 21.4% (60 of 300 patients).",
    "The incidence of relapse at 36 months was 21.4% (60/300).",
    "Progression-free survival after 2 years was 55.1% (114/200).",
    "Overall survival at 24 months was 54.0% (54/98) versus 39.1% (39/96).",
  ])("may be an estimate where it is a little further on than the share: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
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
