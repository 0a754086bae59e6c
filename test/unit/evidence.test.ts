import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a share of the people of some studies", () => {
  it.each([
    "We found 15 trials (n = 2,400). Six trials (35% of participants) were blinded.",
    "The 9 studies were short: two studies (18% of the women) lasted a year.",
    "Of 15 trials, 6 trials (35% of the weight) were blinded.",
    "We found 15 trials. Six small trials (35% of the evidence) were blinded.",
  ])("is no share of the studies: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["We found 15 trials. Six trials (35% of trials) were blinded.", "6 of 15 is 40.0%, not 35%"],
    ["We found 15 trials. Six trials (35%) were blinded.", "6 of 15 is 40.0%, not 35%"],
  ])("is told from one of the studies: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("what some studies found", () => {
  it.each([
    "We found 15 trials. Falls were fewer with training (9 trials; 35%).",
    "We found 15 trials. Falls occurred with and without training (9 trials; 35% versus 48%). Fractures were more common without (5 trials, 12% vs 18%).",
  ])("is no share of them: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    "We found 15 trials. Most were small (9 trials; 65%).",
    "We found 15 trials. Blinding was better in the later trials (9 trials; 65%).",
  ])("is told from how they were made: %s", (text) => expect(messages(text)[0]).toContain("9 of 15 is 60.0%, not 65%"));
});
