import { describe, expect, it } from "vitest";
import { marked, table, told } from "./told.ts";

describe("a row whose label spanned the rows above it, and is lost", () => {
  const heads = ["Characteristic | | All (n = 80) | Ward (n = 50) | Home (n = 30) | P"];
  const rows = ["Sex | Men | 32 (40.0) | 22 (44.0) | 10 (33.3) | 0.4", "Women | 48 (60.0) | 28 (56.0) | 20 (66.7) | |", "Pain | None | 20 (25.0) | 10 (20.0) | 10 (33.3) | 0.2", "Some | 36 (45.0) | 24 (48.0) | 12 (40.0) | |", "Severe | 24 (30.0) | 16 (32.0) | 8 (26.7) | |"];
  const right = ["40.0 32/80", "44.0 22/50", "33.3 10/30", "60.0 48/80", "56.0 28/50", "66.7 20/30", "25.0 20/80", "20.0 10/50", "33.3 10/30", "45.0 36/80", "48.0 24/50", "40.0 12/30", "30.0 24/80", "32.0 16/50", "26.7 8/30"];

  it.each([
    ["below heads with sizes", table(heads[0]!, ...rows)],
    ["below a named column of categories", table(heads[0]!.replace("| |", "| Category |"), ...rows)],
    ["below a row of sizes", table("Characteristic | | All | Ward | Home | P", "| | (n = 80) | (n = 50) | (n = 30) |", ...rows)],
    ["in a table without a column behind", table("Item | Level | All (n = 80) | Ward (n = 50) | Home (n = 30)", ...rows.map((row) => row.replace(/ \|[ \d.]*$/, "")))],
  ])("has its values one column to the right, %s", (_, text) => {
    expect(told(text)).toEqual(right);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("56.0", "65.0"))).toEqual(["65.0"]);
  });

  it("is none where the second column has people of its own", () => {
    const text = table("Event, n (%) | Drug (n = 50) | Sham (n = 40) | Both (n = 90)", "Pain | not asked | 8 (20.0) | 8 (8.9)", "Rash | 5 (10.0) | 6 (15.0) |", "Cough | 10 (20.0) | 4 (10.0) | 14 (15.6)");
    expect(told(text)).toEqual(["20.0 8/40", "8.9 8/90", "10.0 5/50", "15.0 6/40", "20.0 10/50", "10.0 4/40", "15.6 14/90"]);
  });

  it("is none where it holds as much as those around it", () => {
    const text = table("Event | | Drug (n = 50) | Sham (n = 40)", "Pain | Any | 10 (20.0) | 8 (20.0)", "Rash | 5 (12.5) | 5 (10.0) | 6 (15.0)");
    expect(told(text).slice(-2)).toEqual(["10.0 5/50", "15.0 6/40"]);
  });

  it("is none where nobody is written as a word, or sizes stand in a row", () => {
    const answers = table("Outcome | Responses | Non-responses | P", "No. of patients | 80 | 50 | ", "Fever | None | 10 (20) | 0.02", "Rash | 12 (15) | 10 (20) | ", "Pain | 20 (29) | 5 (10) | ");
    expect(told(answers)).toEqual(["20 10/50", "15 12/80", "20 10/50", "29 20/80", "10 5/50"]);
    expect(marked(answers)).toEqual(["29"]);
  });
});
