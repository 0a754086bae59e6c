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
    "Of 438 men, 74 were excluded (31 did not meet the criteria, 32 declined, 12 could not be reached and 9 for other reasons), and 364 took part.",
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
    // said of others than those who left
    "After 12 dropouts, 84 women had marks: scars (31), moles (32), tattoos (12) and freckles (19).",
    "Excluding pregnant women, 84 women had marks: scars (31), moles (32), tattoos (12) and freckles (19).",
    "After discontinuation of the drug, 84 women had relapses: skin (31), joints (32), eyes (12) and nails (19).",
    "In the 84 women who had been seen before the drug was stopped the marks were scars (31), moles (32), tattoos (12) and freckles (19).",
    "The reasons for exclusion in the 94 studies were wrong design (31), wrong people (32), no comparator (12) and duplicate (9).",
    // who they were
    "In all, 74 adults were excluded (31 women, 32 smokers, 12 drinkers and 9 nurses).",
    "A total of 74 men withdrew (31 on warfarin, 32 on aspirin, 12 on heparin and 9 on nothing).",
    "We excluded 74 reports (31 cluster trials, 32 crossover trials, 12 letters and 9 reviews).",
    // several each
    `Reports could be excluded for any of four reasons. In all, 74 women were excluded because of ${list}.`,
    `Up to two reasons were noted. In all, 74 women were excluded because of ${list}.`,
    `In all, 74 women were excluded because of ${list}. Each criterion was counted.`,
    `In all, 74 women were excluded because of ${list}; the numbers do not sum to 74 as nine are counted twice.`,
    `In all, 74 women were excluded because of age and/or ill health: age (31), asthma (32), gout (12) and others (9).`,
    `In all, 74 women were excluded because of ${list} (>1 possible).`,
    "In all, 74 women discontinued because of side effects: rash (31), pain (32), fever (12) and cough (9).",
    "In all, 74 women discontinued for toxicity: rash (31), pain (32), fever (12) and cough (9).",
    // the others have a reason that is told elsewhere
    "Reasons for excluding 74 reports are given in Table S2: wrong design (31), wrong people (12), no comparator (12) and duplicate (9).",
    "The reasons for which 74 women were excluded were age (31), refusal (12), distance (12) and illness (9). In the last ten the reason is not on file.",
    "The reasons for which 74 women were excluded were age (31), refusal (12), distance (12) and illness (9). The remaining women moved.",
  ])("keep quiet: %s", (text) => expect(messages(text)).toEqual([]));
});
