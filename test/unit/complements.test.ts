import { describe, expect, it } from "vitest";
import { marked, messages, reasons, told, verdicts } from "./told.ts";

const cohort = "We followed 130 patients who stopped the drug. ";

describe("those who are left of a whole", () => {
  it.each([
    `${cohort}In patients treated for five years or more (n = 80), relapse was rarer (20 patients, 25.0%) than in the others (21 patients, 42.0%).`,
    `${cohort}In patients treated for long (n = 80), 20 (25.0%) relapsed, against 21 (42.0%) of the remaining patients.`,
    `${cohort}Of the 80 patients treated for long, 20 (25.0%) relapsed, compared with 21 (42.0%) of the rest.`,
    `${cohort}Of the 80 patients treated for long, 20 (25.0%) relapsed; in the rest, 21 (42.0%) did.`,
    `${cohort}Of the 80 patients treated for long, 20 (25.0%) relapsed. Of the others, 21 (42.0%) did.`,
  ])("are as many as the others leave: %s", (text) => {
    expect(told(text)).toEqual(["25.0% 20/80", "42.0% 21/?"]);
    expect(messages(text)).toEqual([]);
    expect(reasons(text)[1]).toContain("It follows from 50: of the 130, those who are not among the 80.");
  });

  it("accuse nobody where it follows from nothing", () => {
    const text = `${cohort}In patients treated for long (n = 80), 20 (25.0%) relapsed, against 21 (52.0%) of the remaining patients.`;
    expect(told(text)).toEqual(["25.0% 20/80", "52.0% 21/?"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Of 60 patients, 20 (33.3%) had a CR, with a PR in the remaining 40 (66.7%).", ["33.3% 20/60", "66.7% 40/60"]],
    ["Of 60 patients, 20 (33.3%) had a CR, with a PR in the others (40; 66.7%).", ["33.3% 20/60", "66.7% 40/60"]],
    ["Patients were assigned to A (n = 40) or B (n = 50). In A, 10 (25.0%) relapsed, against 20 (40.0%) of the other patients.", ["25.0% 10/40", "40.0% 20/50"]],
    ["Of 60 patients, 20 (33.3%) had a CR; 10 (25.0%) of the other 40 had a PR.", ["33.3% 20/60", "25.0% 10/40"]],
  ])("may be counted themselves, or have their number: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Of 60 patients, 20 (33.3%) had a CR and the remaining 40 (76.7%) a PR.", "40 of 60 is 66.7%, not 76.7%"],
    ["Of 60 patients, 20 (33.3%) had a CR; 10 (35.0%) of the other 40 had a PR.", "10 of 40 is 25.0%, not 35.0%"],
    ["Of the 60 patients, 20 (33.3%) had a CR with A, and 10 (26.7%) with the other drug.", "10 of 60 is 16.7%, not 26.7%"],
  ])("hide no mistake then: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("the rest of a printed whole", () => {
  it.each([
    "In all 112 of 320 devices were recalled, and 208 (75%) were not.",
    "We traced 112 out of 320 devices and 208 (75%) could not be found.",
    "We had 700 leads. We traced 112/320 devices (35%); the other 208 (75%) had left the market.",
    "Of the 700 leads, 112 of the 320 old ones broke and 208 did not (75%).",
    "We had 700 leads. Of 320 devices, 112 of 320 broke, the remaining 208 (75%) did well.",
  ])("is a share of it: %s", (text) => {
    expect(messages(text)).toEqual([expect.stringContaining("208 of 320 is 65.0%, not 75%")]);
    expect(marked(text.replace("75%", "65%"))).toEqual([]);
    expect(told(text.replace("75%", "65%")).at(-1)).toBe("65% 208/320");
  });

  it.each([
    ["where it follows from others", "We had 700 patients. We saw 112 of 320 women improve, and 208 (29.7%) did not.", "29.7% 208/700"],
    ["of the frame", "Of the 700 leads, 112 of 320 old ones broke, and 208 (29.7%) did not.", "29.7% 208/700"],
    ["of whom the words name", "We had 700 patients. We saw 112 of 320 women improve; 208 (29.7%) of all patients did not.", "29.7% 208/700"],
    ["where nothing tells that it is", "In all 112 of 320 devices were recalled, and 208 (75%) leads broke.", "75% 208/?"],
    ["where it is fewer", "In all 112 of 320 devices were recalled, and 200 (75%) were not.", "75% 200/?"],
  ])("is none %s", (_, text, last) => {
    expect(told(text).at(-1)).toBe(last);
    expect(marked(text)).toEqual([]);
  });
});

describe("the remaining ones, with those before", () => {
  it.each([
    "In all, 240 men were enrolled. Of these, 30 were lost. Repair was done in 131 of 210 (62.4%); the remaining 79 (37.6%) did without.",
    "Of 240 men, 30 were lost to follow-up. Repair was done in 131 (62.4%). The remaining 79 (37.61%) did without.",
    "Of 240 men, 30 (12.5%) had a leak. The remaining 79 (37.61%) had pain only.",
    "In all, 240 men were enrolled; 30 were lost. Of 210, repair was done in 61 of 210 (29.0%) and drainage in 70 (33.3%); the other 79 (37.6%) did without.",
  ])("are shares of what they add up to, though one is cut off: %s", (text) => expect(messages(text)).toEqual([]));

  it("are shares of those who are left, where both are cut off", () => {
    expect(verdicts("We saw 244 men. A leak was found in 30 (12.2%). They were older. The remaining 80 (37.3%) had pain only.")).toEqual(["rounding", "unverifiable"]);
  });

  it.each([
    ["Of 240 men, 180 (75.0%) had a repair; the remaining 60 (35.0%) did without.", "60 of 240 is 25.0%, not 35.0%"],
    ["We enrolled 240 men. Repair was done in 180 (75.0%); the other 60 (35.0%) did without.", "60 of 240 is 25.0%, not 35.0%"],
  ])("are judged where they are no such shares: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("those who make up a whole with the others of their sentence", () => {
  it("are its share, and not one of those who are left", () => {
    const remaining = "Among 60 women, the commonest reason was cost (n=33, 55%), followed by time (n=18, 30%); the remaining nine (33%) gave none.";
    expect(messages(remaining)).toEqual([expect.stringContaining("9 of 60 is 15.0%, not 33%")]);
    const rest = "There were 240 pupils. Asthma was mild in 84 pupils (35%) and severe in the rest (156 pupils, 56%).";
    expect(messages(rest)).toEqual([expect.stringContaining("156 of 240 is 65.0%, not 56%")]);
  });

  it("are none where others are counted", () => {
    expect(messages("Of 200 pupils, 80 (40%) had asthma; of the remaining, 12 (10%) had eczema.")).toEqual([]);
    expect(messages("Of 200 pupils, 80 (40%) had asthma and in the rest (12 pupils, 10%) eczema was seen.")).toEqual([]);
  });
});

describe("those who are left by the part that stands behind", () => {
  it.each([
    "We followed 1,287 patients. Relapse was seen in 11 patients with a fistula (11.5%) and 59 of the 1,191 without (5.0%).",
    "We followed 1,287 women. Of the smokers, 11 (11.5%) relapsed, compared with 59 of 1,191 others (5.0%).",
    "The cohort numbered 1,287 people. There were 11 deaths (11.5%) in the frail and 59/1,191 (5.0%) in the rest.",
  ])("are as many as it leaves: %s", (text) => {
    expect(told(text)).toEqual(["11.5% 11/?", "5.0% 59/1191"]);
    expect(messages(text)).toEqual([]);
  });

  it("may be set against all", () => {
    const text = "Of 90 patients, 30 were treated early. Death occurred in 18 [20%] versus 15 [25%].";
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("25%", "28%"))).toHaveLength(1);
  });

  it.each([
    "Five patients (10%) withdrew before treatment, leaving 45, of whom 27 (60%) were cured.",
    "Twelve women (10%) were lost to follow-up, leaving 108 for analysis.",
  ])("may be left by those who are told of: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("10%", "14%"))).toHaveLength(1);
  });

  it("hide no mistake", () => {
    expect(messages("We followed 1,287 patients. Relapse was seen in 11 patients (11.9%) and death in 59 of the 1,191 without a fistula (5.0%).")[0]).toContain("11 of 1,287 is 0.9%, not 11.9%");
    expect(messages("We followed 1,287 patients. Relapse was seen in 100 (1.9%) and death in 59 of the 1,191 without a fistula (5.0%).")[0]).toContain("100 of 1,287 is 7.8%, not 1.9%");
  });

  it.each([
    ["Among 250 lambs there were 30 (15.0%) with a cough, and 5/50 (10.0%) had a fracture.", "30 of 250 is 12.0%, not 15.0%"],
    ["Of 300 nurses, 27 (13.5%) had eczema and 12/100 (12.0%) of those without gloves had a wart.", "27 of 300 is 9.0%, not 13.5%"],
    ["A total of 120 nurses replied. Back pain was told by 27 (30.0%) and 6 of 30 men (20.0%) had retired.", "27 of 120 is 22.5%, not 30.0%"],
    ["A total of 120 nurses replied. Back pain was told by 27 (30.0%) and 6 of 30 without a child (20.0%) had retired.", "27 of 120 is 22.5%, not 30.0%"],
  ])("are not meant where nothing says so: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});
