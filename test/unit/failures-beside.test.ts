import { describe, expect, it } from "vitest";
import { messages, reasons, verdicts } from "./told.ts";

describe("the share of those who stayed well, beside a count of the others", () => {
  it.each([
    "Five-year local control was 92% (9 of 110 patients relapsed).",
    "Overall survival was 76% (29/110 deaths).",
    "Graft survival was 90.9% (10/110 lost).",
    "The event-free rate was 89.1% (12/110 events).",
    "Disease-free survival was 86% (14 events in 110 men).",
    "Freedom from progression was 71% (13 of 50 men had progressed).",
    "Freedom from reoperation was 95% (6/120).",
    "Patency was 94% (7 of 110 grafts occluded).",
    "Continence was kept in 93% (8 of 110 lost it).",
    "We followed 110 men. Implant survival was 95.5% (5 implants failed).",
    "PFS was 55.2% with gel (50 events in 110 men).",
  ])("cannot be checked: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["unverifiable"]);
    expect(reasons(text)[0]).toContain("those who stayed well");
  });

  it.each([
    "Three-year limb survival was 91% with gel (10 losses among 110 limbs) and 86.2% with foam (14 losses among 101).",
    "Freedom from leakage was 91% (10 leaks among 110 men, all of them losses) with gel and 83% (20 among 120) with foam.",
    "OS at one year: 75% (26/110 died) and 63% (36/98 died).",
    "PFS was 82% (20/110 events) on gel, 74.3% (26/101 events) on foam and 65% (35/100 events) on neither.",
  ])("cannot be checked in any of the groups: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it("are others where each names its own outcome, or is far off", () => {
    expect(messages("Survival was 90% (11/110 died) with gel and the response was 74% (46 of 98) with foam.")[0]).toContain("46 of 98 is 46.9%, not 74%");
    expect(messages("Survival was 84% (18 deaths among 110), and itch occurred in 70% (33/110).")[0]).toContain("33 of 110 is 30.0%, not 70%");
    expect(messages("Survival was 90% (11/110 died) with gel and 54% (19 of 98) with foam.")[0]).toContain("19 of 98 is 19.4%, not 54%");
  });

  it.each([
    ["Survival was 30% (44 of 110 survivors).", "44 of 110 is 40.0%, not 30%"],
    ["Mortality was 76% (29/110 deaths).", "29 of 110 is 26.4%, not 76%"],
    ["Local control was 92% (91 of 110 controlled).", "91 of 110 is 82.7%, not 92%"],
    ["Overall survival was 40% (33/110 deaths).", "33 of 110 is 30.0%, not 40%"],
  ])("is none where the count is of the same, or the rest is far from it: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("the share of those whom the number beside it does not count", () => {
  it.each([
    "The completion rate was 92.0% (16 of 200 dropped out).",
    "The follow-up rate was 92.0% (16 of 200 lost to follow-up) with gel and 88.5% (23 of 200 lost) with foam.",
    "Compliance was 92% (16 of 200 women stopped).",
    "Dryness was regained by 92% (16 of 200 remained wet).",
    "Concordance was 92.0% (16 discrepant of 200 slides).",
    "The success rate was 92.0%: 16 of 200 procedures failed.",
    "Specificity was 92.0% (16 false positives in 200 controls), and sensitivity 88.5% (23 false negatives in 200 cases).",
    "The negative predictive value was 92% (16 stones among 200 negative scans).",
    "Sensitivity was 92% (16 missed of 200 stones).",
    "Specificity was 92% (16 of 200 controls tested positive).",
    "Recovery was seen in 92% (16 of 200 women in the gel arm died).",
    "Recovery was seen in 92% (16 of 200 women did not recover).",
  ])("cannot be checked where it is exactly what the number leaves: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it.each([
    ["Recovery was seen in 92% (16/200).", "16 of 200 is 8.0%, not 92%"],
    ["Recovery was seen in 92% (16 of 200 women).", "16 of 200 is 8.0%, not 92%"],
    ["Recovery was seen in 92% (16 of 200 women treated).", "16 of 200 is 8.0%, not 92%"],
    ["Recovery was seen in 92% (16 of 200 treated women).", "16 of 200 is 8.0%, not 92%"],
    ["The response rate was 92% (16 of 200 women responded).", "16 of 200 is 8.0%, not 92%"],
    ["Recurrence was seen in 92% (16 of 200 women relapsed).", "16 of 200 is 8.0%, not 92%"],
    ["Adherence was 90% (16 of 200 women stopped).", "16 of 200 is 8.0%, not 90%"],
    ["Itch was seen in 92% (16 of 200 in the gel arm).", "16 of 200 is 8.0%, not 92%"],
    ["The cure rate was 92% (16 of 200 women healed).", "16 of 200 is 8.0%, not 92%"],
    ["Relief was found in 92% (16 of 200 improved).", "16 of 200 is 8.0%, not 92%"],
    ["Healing was seen in 92% (16 of 200 wounds closed without recurrence).", "16 of 200 is 8.0%, not 92%"],
  ])("is a misprint where no other outcome is named, or something else is left: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("is the share of those who are counted where it follows", () => {
    expect(verdicts("The success rate was 50% (100 of 200 procedures failed to heal later).")).toEqual(["consistent"]);
  });
});

describe("those who stayed well, by whatever befell the others", () => {
  it.each([
    "Limb salvage was 89.7% (7 of 68 legs amputated).",
    "Freedom from a second operation was 93.0% (14 of 200 women reoperated).",
    "Freedom from leaks was 93.8% (11 leaks in 178 men) versus 88.9% (20 leaks in 180 men).",
    "Freedom from device faults was 96.6% (9 of 293 women had an event; lower 95% confidence limit, 94.8%).",
    "Fault-free use was 89.8%: 42 of 412 pumps stalled.",
    "Tooth survival was 95.4% (12 of 259 extracted), and crown survival 94.2% (6 of 104 remade).",
    "Retention was 96.3% (8 of 217 veneers debonded).",
    "The ten-year survivorship was 94.2% (17 of 301 knees revised).",
    "Absence of cough was noted in 92.3% (6 of 78 children coughed).",
    "The weed-free rate was 90.2% (14 of 143 with residual thistles).",
  ])("cannot be checked: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it.each([
    ["Limb salvage was 87.9% (7 of 68 legs amputated).", "7 of 68 is 10.3%, not 87.9%"],
    ["Survival was 80.0% (20 of 100 alive).", "20 of 100 is 20.0%, not 80.0%"],
    ["Graft patency was 92.5% (6 of 80 grafts patent).", "6 of 80 is 7.5%, not 92.5%"],
    ["Freedom from stroke was 95.0% (6 of 120 free of stroke).", "6 of 120 is 5.0%, not 95.0%"],
    ["The seizure-free rate was 90.0% (12 of 120 seizure-free).", "12 of 120 is 10.0%, not 90.0%"],
    ["Glycaemic control was reached by 94.0% (9 of 150 on insulin).", "9 of 150 is 6.0%, not 94.0%"],
    ["Fault-free use was 92.0% (16/200 patients receiving gas).", "16 of 200 is 8.0%, not 92.0%"],
    ["Freedom from cough was 92.0% (16/200 women on syrup).", "16 of 200 is 8.0%, not 92.0%"],
    ["Mortality was 92.0% (16/200 men treated successfully).", "16 of 200 is 8.0%, not 92.0%"],
    ["Tooth loss was 95.4% (12 of 259 extracted).", "12 of 259 is 4.6%, not 95.4%"],
  ])("are none where the count is of the same, or something else is left: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});
