import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

/** A section that tells of the arms, and one that tells of some of them behind its first paragraphs. */
const reviewed = (harms: string, later: string): string =>
  `## Who took part\n\nIn all, 812 people took part: 409 people were to have a brace and 403 people were to have a cast.\n\n## Harms\n\n${harms}\n\n${later}`;
const laters = [
  "After four years we saw 158 people from the brace groups and 163 from the cast groups again.",
  "X-rays were there for 158 people with a brace and 163 people with a cast. Wear was seen in 40 (25%) and 33 (20%).",
  "Two trials went on for longer (brace, n = 158; cast, n = 163).",
];

describe("arms of whom only a later paragraph of the section tells", () => {
  it.each(laters)("are not those of a list before it: %s", (later) => {
    const text = reviewed("1. Sores: 29 after a brace (7.1%), 17 in the cast groups (4.2%)\n2. Falls: 12 after a brace (2.9%), 64 in the cast groups (15.9%)", later);
    expect(told(text).slice(0, 4)).toEqual(["7.1% 29/409", "4.2% 17/403", "2.9% 12/409", "15.9% 64/403"]);
    expect(messages(text)).toEqual([]);
  });

  it.each(laters)("nor of a sentence: %s", (later) => {
    const text = reviewed("In all, 246 people (60.1%) who were given a brace slept well, and so did 200 people (49.6%) with a cast.", later);
    expect(told(text).slice(0, 2)).toEqual(["60.1% 246/409", "49.6% 200/403"]);
    expect(messages(text)).toEqual([]);
  });

  it.each(laters)("unless the figures follow from them: %s", (later) => {
    const text = reviewed("Those seen again walked well: 79 with a brace (50.0%), 49 with a cast (30.1%).", later);
    expect(told(text).slice(0, 2)).toEqual(["50.0% 79/158", "30.1% 49/163"]);
    expect(messages(text)).toEqual([]);
  });

  it.each(laters)("and what follows from neither is marked: %s", (later) => {
    expect(marked(reviewed("- Sores: 29 after a brace (7.1%), 17 in the cast groups (4.7%)\n- Falls: 12 after a brace (2.9%), 64 in the cast groups (19.5%)", later))).toEqual(["4.7%", "19.5%"]);
  });
});

describe("arms of whom another sentence prints only some", () => {
  const arms = "We assigned 299 to gel 15%, 300 to gel 5% and 149 to a foam.\n\nOf those treated before, 66 (65%) of 101 on gel 15%, 50 (49%) of 103 on gel 5% and 0 (0%) of 44 on the foam were well.\n\n";
  it("are meant where the figures follow", () => {
    expect(told(`${arms}Of these, 20 (19.8%), 10 (9.7%) and 4 (9.1%) had itch.`).slice(3)).toEqual(["19.8% 20/101", "9.7% 10/103", "9.1% 4/44"]);
  });
});

describe("arms of another study in a section before", () => {
  it.each([
    ["as many are sent there later", "## Phase 2\n\nA total of 50 patients got drug A and 52 got drug B.\n\n## Phase 3\n\nGrade 4 toxicity was seen in 15 (5%) with drug A and 18 (6%) with drug B.\n\nEnrolment closed with 300 patients on drug A and 300 patients on drug B.", ["5% 15/300", "6% 18/300"]],
    ["fewer are assigned later", "## Study 1\n\nIn all, 409 people were assigned to a brace and 403 people to a cast.\n\n## Study 2\n\nSores were found in 32 people with a brace (20.3%) and 41 with a cast (25.2%).\n\nWe had assigned 158 people to a brace and 163 people to a cast.", ["20.3% 32/158", "25.2% 41/163"]],
  ])("are not those of this one, where %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("nor is an arm that a heading names forgotten because its people are told behind", () => {
    expect(told("## Results\n\n### Gel\n\nHealing was complete in 75 patients (50.0%).\n\n### Foam\n\nHealing was complete in 60 patients (40.0%).\n\n## Methods\n\nWe randomly assigned 150 patients to gel and 150 patients to foam.")).toEqual(["50.0% 75/150", "40.0% 60/150"]);
  });
});
