import { describe, expect, it } from "vitest";
import { messages } from "./told.ts";

const list = "age (31), refusal (32), distance (12) and other reasons (9)";
const found = "The reasons add up to 84 (31 + 32 + 12 + 9), not 74.";

describe("reasons that do not add up to those who were left out", () => {
  it.each([
    `In all, 74 women were excluded because of ${list}.`,
    "We excluded 74 reports: wrong design (31), wrong people (32), no comparator (12), duplicate (9).",
    "We read 81 reports; 74 of these (91.4%) were excluded: wrong design (n = 31), wrong people (n = 32), no comparator (n = 12) and duplicate (n = 9).",
    "Reasons for the exclusion of the 74 reports were wrong design (31), wrong people (32), no comparator (12) and duplicates (9).",
    "Seventy-four did not complete the course, the reasons being pain (31), a move (32), holidays (12) and death (9).",
    "A total of 74 men withdrew (31 moved, 32 refused, 12 were ill and 9 for other reasons), and the others stayed.",
  ])("are told: %s", (text) => {
    expect(messages(text)).toEqual([found]);
    expect(messages(text.replace("32", "22"))).toEqual([]);
  });

  it("are fewer where another reason is named, or all are promised", () => {
    const fewer = "The reasons add up to 64 (31 + 12 + 12 + 9), not 74.";
    expect(messages("In all, 74 women were excluded because of age (31), refusal (12), distance (12) and other reasons (9).")).toEqual([fewer]);
    expect(messages("The reasons for which 74 women were excluded were age (31), refusal (12), distance (12) and illness (9).")).toEqual([fewer]);
    expect(messages("In all, 74 women were excluded because of age (31), refusal (12), distance (12) and illness (9).")).toEqual([]);
  });
});

describe("reasons that need not add up", () => {
  it.each([
    "In all, 74 women were excluded, mainly because of age (31), refusal (32), distance (12) and cost (9).",
    `In all, 74 women were excluded because of ${list}; some had more than one reason.`,
    `In all, 74 women were excluded because of ${list}. Several were given for 10 of them.`,
    `In all, 74 women were excluded because of ${list}, of whom 3 came back.`,
    "In all, 74 women were excluded, for reasons such as age (31), refusal (32), distance (12) and cost (9).",
    "In all, 74 women had pain because of a fall (31), a burn (32), a bite (12) or an operation (9).",
    "In all, 74 women were excluded because of age (31), refusal (32), distance (12) and cost (9; 3 in Bergen).",
    "In all, 74 women were excluded: age (31%), refusal (32%), distance (12%), cost (9%).",
    "In all, 260 women were excluded because of age (31), refusal (32), distance (12) and other reasons (9).",
  ])("keep quiet: %s", (text) => expect(messages(text)).toEqual([]));
});
