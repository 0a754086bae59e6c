import { describe, expect, it } from "vitest";
import { messages, reasons, told } from "./told.ts";

describe("the opposites of those who were counted", () => {
  it.each([
    "We followed 90 patients. Of the 30 vaccinated patients, 12 (40%) were admitted compared with 21 (35%) of unvaccinated patients.",
    "We followed 90 patients. Among 30 responders, 12 died (40%), whereas 21 of the non-responders died (35%).",
    "We followed 90 patients. Of 30 smokers, 12 (40%) relapsed. Of nonsmokers, 21 (35%) relapsed.",
    "Of 90 patients, 30 were HPV positive. Twelve HPV-positive patients (40%) and 21 HPV-negative patients (35%) relapsed.",
    "Of 90 patients, 30 had a stroke. Fever was seen in 12 (40%) of those with and 21 (35%) of those without a stroke.",
    "Ninety patients were followed. Of 30 women, 12 fell (40%), and 21 men fell (35%).",
    "Ninety patients were followed. Of 30 seronegative patients, 12 (40%) had a rash, as had 21 seropositive patients (35%).",
    "Ninety patients were followed. Fever was seen in 12 (40%) of 30 patients with a drain and in 21 (35%) of patients without it.",
    "Ninety patients were followed. Among the 30 with a drain, 12 had fever (40%) versus 21 of those without (35%).",
    "Ninety patients were followed. Of the 30 who answered, 12 (40%) agreed, against 21 (35%) of those who did not.",
    "We followed 90 patients. Of 30 patients given early feeding, 12 (40%) vomited, as against 21 (35%) given late feeding.",
    "We followed 90 women. Of 30 BRCA-mutant tumours, 12 (40%) recurred, and 35% (21) of BRCA wild-type tumours.",
    "Among 90 patients, those at low risk (n = 30) bled in 12 cases (40%); at high risk, 21 patients did (35%).",
  ])("are as many as these leave: %s", (text) => {
    expect(told(text)).toEqual(["40% 12/30", "35% 21/?"]);
    expect(messages(text)).toEqual([]);
    expect(reasons(text)[1]).toBe("It follows from 60: of the 90, those who are not among the 30.");
  });

  it.each([
    "We followed 90 patients. Of the 30 vaccinated patients, 12 (40%) were admitted compared with 21 (55%) of unvaccinated patients.",
    "Of the 30 patients who did not answer, 12 (40%) had moved, as had 21 (55%) of those who answered.",
    "Of 30 infants without fever, 12 (40%) were sent home, and 21 (55%) with fever.",
  ])("accuse nobody where it follows from nothing: %s", (text) => {
    expect(told(text)).toEqual(["40% 12/30", "55% 21/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("are those who were counted as such", () => {
    const people = "Of 90 patients, 30 were women and 60 men. ";
    expect(told(`${people}Of the 30 women, 12 (40%) fell compared with 21 men (35%).`)).toEqual(["40% 12/30", "35% 21/60"]);
    expect(messages(`${people}Of the 30 women, 12 (40%) fell compared with 21 men (39%).`)[0]).toContain("21 of 60 is 35.0%, not 39%");
  });
});

describe("people who are no opposites", () => {
  it.each([
    ["Of the 30 women, 12 (40%) fell, and 6 women (35%) broke a bone.", "6 of 30 is 20.0%, not 35%"],
    ["Of the 30 patients with early disease, 12 (40%) fell and 6 (35%) died late.", "6 of 30 is 20.0%, not 35%"],
    ["Of the 30 patients with HPV-positive tumours, 12 (40%) relapsed, and 6 (35%) had EBV-negative tumours.", "6 of 30 is 20.0%, not 35%"],
    ["Of the 30 patients without a stroke, 12 (40%) fell, and 6 (35%) had a stroke later.", "6 of 30 is 20.0%, not 35%"],
    ["Of the 30 inpatients, 12 (40%) fell, and 6 of the inpatients (35%) broke a bone.", "6 of 30 is 20.0%, not 35%"],
    ["Of 90 patients, 75 were women and 15 men (19%).", "15 of 90 is 16.7%, not 19%"],
    ["Thirty vaccinated people were seen. There were 90 admissions, 20 (22%) in vaccinated people and 70 (87%) in unvaccinated people.", "70 of 90 is 77.8%, not 87%"],
    ["Of 90 patients, 60 were women (67%) and 30 men (38%).", "30 of 90 is 33.3%, not 38%"],
  ])("hide no mistake: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("may be the arms of a trial", () => {
    expect(told("Patients were assigned to fasting (n = 50) or no fasting (n = 60). Relapse was seen in 10 (20%) with fasting and 15 (25%) with no fasting.")).toEqual(["20% 10/50", "25% 15/60"]);
  });
});

describe("some of the opposites", () => {
  const people = "Of 180 patients, 70 were women and 110 men. ";
  const cured = "Of 180 patients, 70 were responders and 110 nonresponders. ";
  it.each([
    `${people}Among women, 35 (50%) smoked; among men with asthma, 33 (55%) smoked.`,
    `${people}Among women, 35 (50%) smoked. Stroke was found in 33 (55%) of the men who fell.`,
    `${people}Among women, 35 (50%) smoked. Of the men who were called back, 33 (55%) smoked.`,
    `${people}Among women, 35 (50%) smoked. Of the men called back, 33 (55%) smoked.`,
    `${people}Among women, 35 (50%) smoked; among widowed men, 33 (55%) did.`,
    `${cured}Among responders, 35 (50%) smoked. Among nonresponders who switched, 33 (55%) did.`,
    `${cured}Of the responders, 35 (50%) smoked; of the nonresponders with scans, 33 (55%) did.`,
  ])("are no others than the text counts: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    `${people}Among women, 35 (50%) smoked; among men, 33 (55%) smoked.`,
    `${people}Of the 70 women, 35 (50%) smoked, and 33 men did (55%).`,
    `${people}Of the 70 women, 35 (50%) smoked, as against 33 (55%) of the men.`,
    `${cured}Among responders, 35 (50%) smoked. Among nonresponders, 33 (55%) did.`,
  ])("are not meant where nothing more is said: %s", (text) => {
    expect(messages(text)[0]).toContain("33 of 110 is 30.0%, not 55%");
  });
});

describe("arms that are opposites", () => {
  it.each([
    ["Death occurred in 133 of 1,021 infants in the early group and 172 of 819 in the late group. Sepsis was seen in 20 infants (2.0%) in the early group and 25 (3.1%) in the late group.", []],
    ["Death occurred in 133 of 1,021 infants in the early group and 172 of 819 in the late group. Sepsis was seen in 20 infants (2.0%) in the early group and 25 (3.9%) in the late group.", [expect.stringContaining("25 of 819 is 3.1%, not 3.9%")]],
    ["We studied 600 infants: 400 in the high-dose group and 200 in the low-dose group. Sepsis was seen in 20 infants (5%) in the high-dose group and 30 (25%) in the low-dose group.", [expect.stringContaining("30 of 200 is 15.0%, not 25%")]],
  ])("bind as others do that are named: %s", (text, expected) => expect(messages(text)).toEqual(expected));
});
