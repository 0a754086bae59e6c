import { describe, expect, it } from "vitest";
import { marked, table, verdicts } from "./told.ts";

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
