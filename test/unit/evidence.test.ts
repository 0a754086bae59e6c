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

describe("a percentage behind people, in the bracket of their studies", () => {
  it.each([
    "Of 24 trials, 18 trials (1,400 participants; 85%) were blinded.",
    "Of the 24 trials (n = 1,900), eighteen (1,400 women; 85%) were blinded.",
    "The 24 trials had 1,900 participants. Of these, 18 (1,400 participants, 85%) were blinded.",
    "We found 24 trials with 1,900 participants; 18 small trials (n = 1,400, 85%) were blinded.",
  ])("may be of either, and accuses nobody: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(told(text)).toEqual(["85% 1400/?"]);
  });

  it("is of the studies where it follows from theirs", () => {
    expect(told("Of the 24 trials, eighteen (1,400 participants; 75%) were blinded.")).toEqual(["75% 18/24"]);
  });

  it.each([
    ["We saw 900 women. At week 4 (450 women; 60%) few were ill.", "450 of 900 is 50.0%, not 60%"],
    ["Of 24 trials, 18 trials (85%) were blinded.", "18 of 24 is 75.0%, not 85%"],
    ["Of 900 women, many (450 women; 60%) were ill.", "450 of 900 is 50.0%, not 60%"],
  ])("is told from others: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it.each([
    "We found 40 reviews. Twelve reviews (30%) had a protocol. Of such reviews, 5 (50%) were registered.",
    "We found 40 reviews. Twelve reviews (30%) had a protocol; five of such reviews (50%) were registered.",
  ])("is of those counted just before where it says \"such\": %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("5 of 12 is 41.7%, not 50%")]));
});

describe("reports of studies", () => {
  it.each([
    ["We found 350 records. In the end, 9 reports of 4 trials stayed in (2.6%).", "2.6% 9/350"],
    ["We found 350 records, of which 11 papers of six studies were kept (3.1%).", "3.1% 11/350"],
    ["Of 350 records, 9 articles of four studies were read (2.6%).", "2.6% 9/350"],
  ])("are no share of these: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it("do not excuse a misprint", () => {
    expect(messages("Of 350 records, 9 articles of four studies were read (3.6%).")[0]).toContain("9 of 350 is 2.6%");
    expect(messages("In all, 45 trials of 40 trials were small (112.5%).")).toHaveLength(1);
  });
});
