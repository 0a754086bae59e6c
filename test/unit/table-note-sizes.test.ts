import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

/** A pipe table of lines with cells between bars. */
function table(head: string, ...rows: string[]): string {
  const dashes = head.split("|").map(() => "---").join(" | ");
  return [head, dashes, ...rows].map((line) => `| ${line} |\n`).join("");
}

describe("a note that gives the people of each column", () => {
  const heads = "Outcome, n (%) | Tablet | Patch";
  const rows = ["Relief† | 45 (75.0) | 36 (60.0)", "Cure‡ | 5 (8.9) | 4 (7.5)"];
  const right = ["75.0 45/60", "60.0 36/60", "8.9 5/56", "7.5 4/53"];

  it.each([
    ["lines of one paragraph", `${table(heads, ...rows)}\n† Tablet, n = 60; patch, n = 60.\n‡ Tablet, n = 56; patch, n = 53.\n`],
    ["rows of the table", table(heads, ...rows, "† Tablet, n = 60; patch, n = 60 | |", "‡ Tablet, n = 56; patch, n = 53 | |")],
    ["a paragraph each", `${table(heads, ...rows)}\n† Tablet: n = 60; patch: n = 60.\n\n‡ Tablet: n = 56; patch: n = 53.\n`],
  ])("speaks for the rows with its mark: %s", (_, text) => {
    expect(told(text)).toEqual(right);
    expect(marked(text)).toEqual([]);
  });

  it("accuses the cell that does not follow, where the other does", () => {
    const text = table(heads, ...rows, "† Tablet, n = 60; patch, n = 60 | |", "‡ Tablet, n = 56; patch, n = 53 | |");
    expect(messages(text.replace("8.9", "9.8"))[0]).toContain("5 of 56 is 8.9%, not 9.8%.");
  });

  it("goes before people of the column that nearly fit", () => {
    const text = `${table("Outcome, n (%) | Tablet (n = 120) | Patch (n = 118)", "Relief | 60 (50) | 59 (50)", "Cure† | 11 (10) | 6 (5)")}\n† Tablet, n = 114; patch, n = 115.\n`;
    expect(told(text).slice(2)).toEqual(["10 11/114", "5 6/115"]);
    expect(marked(text)).toEqual([]);
  });

  it("says no more of the people behind its first sentence", () => {
    const text = `${table("Outcome, n (%) | Tablet (n = 60) | Patch (n = 60)", "Relief | 45 (75.0) | 36 (60.0)", "Cure† | 5 (8.9) | 3 (5.0)")}\n† Among those with data, n = 56; one more came late, of the 58 who were asked.\n`;
    expect(told(text)).toEqual(["75.0 45/60", "60.0 36/60", "8.9 5/?", "5.0 3/60"]);
  });
});
