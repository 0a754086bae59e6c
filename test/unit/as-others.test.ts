import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages } from "./told.ts";

/** What is marked in a text: "4.7%". */
const marked = (text: string): string[] => review(text).findings.map((f) => text.slice(f.start, f.end));

describe("a statement that says nothing of whose share it is", () => {
  const crossed = (worst: string): string =>
    `All 548 responders entered the extension; 301 had been given the low dose and 247 the high dose. Of the placebo patients, 148 crossed over, and by week 52 129 (87.2%) had clear skin, 52 (${worst}) no itch and 97 (65.5%) no plaque.`;

  it("is of those of whom all the rest of its sentence is", () => {
    expect(marked(crossed("35.1%"))).toEqual([]);
    expect(marked(crossed("15.3%"))).toEqual(["15.3%"]);
    // no slip of a digit: it may be of some whom nobody names
    expect(marked(crossed("20.9%"))).toEqual([]);
  });

  it.each([
    "All 548 responders entered the extension; 301 had been given the low dose and 247 the high dose. Of the placebo patients, 148 crossed over, and by week 52 129 (87.2%) had clear skin, 97 (65.5%) no itch and 26 of the smokers (44.1%) no plaque.",
    "Among those who used the gel (218 warm, 217 cold), redness was seen in 38 (17.4%) and 16 (7.4%), itching in 61 (28.0%) and 44 (20.3%), and, in the smokers, pain in 19 (31.7%) and 22 (33.8%).",
  ])("may be of some whom its words name: %s", (text) => {
    expect(marked(text)).toEqual([]);
  });

  it.each([
    "but 40 (26.1%) no scar",
    "at week 104 40 (18.9%) no scar",
    "in an earlier cohort 40 (18.9%) no scar",
    "on re-examination 40 (18.9%) no scar",
    "40 ulcers (18.9%) closed",
    "Meyer saw 40 (18.9%) relapse",
  ])("may be of others: %s", (odd) => {
    expect(marked(`All 548 responders entered the extension; 301 had been given the low dose and 247 the high dose. Of the placebo patients, 160 crossed over, and by week 52 129 (80.6%) had clear skin, ${odd}, and 97 (60.6%) no plaque.`)).toEqual([]);
  });

  it.each([
    "At six months 160 (50.0%) were at work, 80 (25.0%) slept better, in an earlier series 29 (4.4%) felt ill, and 32 (10.0%) could not say.",
    "At six months 160 (50.0%) were at work, 80 (25.0%) slept better and, in an earlier series, 29 (19.1%) felt ill.",
    "Poor sleep was told by 160 (50.0%), low mood by 80 (25.0%) and, in an earlier series, pain by 68 (31.3%).",
  ])("is not of those here where its words tell of an earlier series: %s", (said) => {
    expect(marked(`We interviewed 320 nurses. ${said}`)).toEqual([]);
  });

  it("is no warning", () => {
    expect(review(crossed("15.3%")).findings.map((f) => f.severity)).toEqual(["information"]);
  });
});

describe("a count that slipped among shares of one number", () => {
  it.each([
    ["Fifty-two guidelines were rated. Rigour was high in 8 (15.4%), fair in 14 (26.9%), low in 31 (40.4%) and very low in 9 (17.3%).", "31 of 52 is 59.6%, not 40.4%. 40.4% would be 21 of 52."],
    ["Thirty-two people were seen. Spinal fluid was available from 19. It showed cells in four (21.1%) and protein in nine (47.4%), and was normal in eighteen (42.1%).", "18 of 19 is 94.7%, not 42.1%."],
    ["Forms were complete for 228. Fatigue was found in 74 (32.5%) before and 49 (21.5%) after the course; for pain the numbers were 51 (22.4%) and 93 (17.1%).", "93 of 228 is 40.8%, not 17.1%. 17.1% would be 39 of 228."],
  ])("is told: %s", (text, message) => expect(messages(text)).toEqual([message]));

  it.each([
    // right, or of some of them, of others or of another time
    "Fifty-two guidelines were rated. Rigour was high in 8 (15.4%), fair in 14 (26.9%), low in 21 (40.4%) and very low in 9 (17.3%).",
    "Fifty-two guidelines were rated. Rigour was high in 8 (15.4%), fair in 14 (26.9%) and, in an earlier series, low in 31 (40.4%).",
    "Forty-one people were seen. Spinal fluid was available from 19. It showed cells in four (21.1%) and protein in nine (47.4%), and sugar in 16 (43.2%).",
  ])("is not: %s", (text) => expect(messages(text)).toEqual([]));
});
