import { describe, expect, it } from "vitest";
import { marked, messages, table, verdicts } from "./told.ts";

const all = "The trial had 80 patients.\n\n";

describe("a percentage behind several columns of counts", () => {
  it.each([
    ["one of which is mostly 0", all + table("Event | Grade 3 | Grade 4 | Grade ≥3, %", "Rash | 4 | 12 | 20", "Fever | 0 | 8 | 10", "Nausea | 0 | 4 | 5")],
    ["each with its people", table("Event | Grade 3 (N = 80) | Grade 4 (N = 80) | Grade ≥3, %", "Rash | 4 | 12 | 20", "Fever | 0 | 8 | 10", "Nausea | 0 | 4 | 5")],
    ["of boys and girls", `All 200 children were examined.\n\n${table("Symptom | Boys (No.) | Girls (No.) | All (%)", "Cough | 20 | 30 | 25", "Fever | 10 | 14 | 12", "Rash | 0 | 16 | 8", "Pain | 0 | 4 | 2")}`],
    ["of which one is empty", all + table("Event | Grade 1 | Grade 2 | Grade 3 | Grade 4 | Grade 3–4 (%)", "Rash | 9 | 5 | 4 | 12 | 20", "Fever | 3 | 6 | 8 | | 10", "Nausea | 7 | 2 | | 4 | 5")],
    ["three of them", all + table("Event | Grade 2 | Grade 3 | Grade 4 | Any, %", "Rash | 4 | 6 | 6 | 20", "Fever | 0 | 0 | 8 | 10")],
  ])("may be of their sum, %s", (_, text) => expect(marked(text)).toEqual([]));

  it("is of the last of them where that is what it follows from", () => {
    const text = all + table("Event | Mild, n | Severe, n | Severe, %", "Rash | 12 | 4 | 5", "Cough | 20 | 8 | 10", "Fever | 9 | 12 | 15", "Pain | 8 | 16 | 20");
    expect(new Set(verdicts(text))).toEqual(new Set(["consistent"]));
    expect(marked(text.replace("| 20 |\n", "| 30 |\n"))).toEqual(["30"]);
  });
});

describe("a share of everybody behind the bare counts of arms", () => {
  const arms = (total: string, ...more: string[]): string =>
    table("Sign | Turin (n = 14) | Kyoto (n = 9) | Lyon (n = 22) | All (n = 45)", "Ataxia | 11 | 6 | 18 | 35 (77.8%)", `Stridor | 8 | 7 | 14 | ${total}`, "Chorea | 5 | 2 | 9 | 16 (35.6%)", "Insomnia | 9 | 6 | 15 | 30 (66.7%)", ...more);

  it("is of the people of its own column, and its count their sum", () => {
    expect(messages(arms("29 (64.4%)"))).toEqual([]);
    expect(messages(arms("39 (64.4%)"))).toEqual(["The columns add up to 29, not 39 (8 + 7 + 14).", expect.stringContaining("39 of 45 is 86.7%, not 64.4%")]);
    expect(messages(arms("29 (46.4%)"))).toEqual([expect.stringContaining("29 of 45 is 64.4%, not 46.4%")]);
    expect(messages(arms("39 (86.7%)"))).toEqual(["The columns add up to 29, not 39 (8 + 7 + 14)."]);
  });

  it("need not be the sum of what is no count, nor of arms that are not all", () => {
    expect(messages(arms("29 (64.4%)", "Age, years | 61 | 66 | 59 | 62", "Days in hospital | 12 | 9 | 14 | 12", "Positive | 10/12 | 3/7 | 15/19 | 28/38 (73.7%)"))).toEqual([]);
    expect(messages(arms("39 (86.7%)").replace("n = 45", "n = 50").replace(/\(\d\d\.\d%\)/g, (share) => ({ "(77.8%)": "(70.0%)", "(86.7%)": "(78.0%)", "(35.6%)": "(32.0%)", "(66.7%)": "(60.0%)" })[share] ?? share))).toEqual([]);
  });
});
