import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const arms = "We randomised 39 patients to surgery and 41 to rest.";

describe("one count with the percentage of each group", () => {
  it.each([
    [`${arms} One death occurred in each arm (2.6% v 2.4%).`, ["2.6% 1/39", "2.4% 1/41"]],
    [`${arms} There was one serious event in each group (2.6% and 2.4%, respectively).`, ["2.6% 1/39", "2.4% 1/41"]],
    [`${arms} Two patients in each group died (5.1% vs. 4.9%, P = 0.9).`, ["5.1% 2/39", "4.9% 2/41"]],
    [`${arms} Rest was preferred by 10 patients in each group (26% v 24%).`, ["26% 10/39", "24% 10/41"]],
    ["We randomised 39 patients to surgery, 41 to rest and 20 to exercise. One relapse was seen in each arm (2.6%, 2.4% and 5.0%).", ["2.6% 1/39", "2.4% 1/41", "5.0% 1/20"]],
  ])("is that of both: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is checked against each of them", () => {
    expect(messages(`${arms} One death occurred in each arm (2.6% v 3.4%).`)).toEqual([expect.stringContaining("1 of 41 is 2.4%, not 3.4%")]);
  });

  it.each([
    `${arms} Response after two cycles was similar in each arm (65% v 68%).`,
    `${arms} Most took two drugs in each arm (65% v 68%).`,
    `${arms} At least one event was seen in each arm (26% v 24%).`,
    `${arms} One or more events occurred in each arm (26% v 24%).`,
    `${arms} One year of follow-up was completed in each arm (65% v 68%).`,
    "There were 50 patients in each arm (25% v 30% women).",
    "There were 50 patients in each arm (25% v 30%).",
  ])("is none where something else is counted: %s", (text) => expect(told(text)).toEqual([]));
});
