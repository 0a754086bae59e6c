import { describe, expect, it } from "vitest";
import { marked, messages, table, told, verdicts } from "./told.ts";

const consistent = (text: string): boolean => verdicts(text).length > 0 && verdicts(text).every((v) => v === "consistent");

describe("percentages of a row", () => {
  const heads = "Age | Cured (N = 100), n (%) | Not cured (N = 80), n (%)";
  const rows = ["<40 | 30 (60) | 20 (40)", "40–60 | 45 (75) | 15 (25)", ">60 | 25 (36) | 45 (64)"];

  it.each([
    ["of two columns", table(heads, ...rows), "60 30/50"],
    ["of which one follows from its column by chance", table("Stage | Died (N = 50) | Alive (N = 150)", "I | 10 (20%) | 40 (80%)", "II | 15 (25%) | 45 (75%)"), "20% 10/50"],
    ["of three columns, one of which is half", table("Age | Cured (N = 100) | Not cured (N = 110) | Lost (N = 40)", "<40 | 30 (50%) | 20 (33%) | 10 (17%)", "40–60 | 45 (45%) | 45 (45%) | 10 (10%)", ">60 | 25 (28%) | 45 (50%) | 20 (22%)"), "50% 30/60"],
    ["with their total", table("Age | Cured (N = 100) | Not cured (N = 80) | All (N = 180)", "<40 | 30 (60%) | 20 (40%) | 50 (100%)", "40–60 | 45 (75%) | 15 (25%) | 60 (100%)"), "60% 30/50"],
    ["in a single row", table("Stage | Died (N = 50) | Alive (N = 150)", "I | 10 (20%) | 40 (80%)"), "20% 10/50"],
    ["among rows of their columns", table("Stage | Died (N = 50) | Alive (N = 150)", "I | 10 (20%) | 40 (80%)", "Men | 15 (30%) | 75 (50%)", "Smoker | 20 (40%) | 30 (20%)"), "20% 10/50"],
    ["in columns that say so, beside one of the column", table("Stage | Died, n (row %) | Alive, n (row %) | All, n (column %)", "I | 10 (20) | 40 (80) | 50 (25)", "II | 15 (25) | 45 (75) | 60 (30)", "III | 25 (28) | 65 (72) | 90 (45)"), "20 10/50"],
  ])("are shares of its sum: %s", (_, text, first) => {
    expect(marked(text)).toEqual([]);
    expect(told(text)[0]).toBe(first);
    expect(consistent(text)).toBe(true);
  });

  it("are wrong where most rows follow from their sum, and half of one", () => {
    const text = table(heads, ...rows, "Unknown | 20 (57) | 20 (50)");
    expect(marked(text)).toEqual(["57"]);
    expect(messages(table("Stage | Died, n (row %) | Alive, n (row %)", "I | 10 (20) | 40 (80)", "II | 15 (25) | 45 (75)", "III | 25 (28) | 65 (27)"))[0]).toContain("65 of 90 (25 + 65) is 72.2%, not 27%.");
  });

  it("accuse no row of which nothing follows from its sum", () => {
    expect(marked(table(heads, ...rows, "Asked again | 12 (70) | 31 (91)"))).toEqual([]);
  });

  it("are no percentages of columns", () => {
    const columns = table("Stage | Died (N = 50) | Alive (N = 150)", "I | 10 (20%) | 42 (28%)", "II | 15 (30%) | 43 (29%)", "III | 25 (50%) | 65 (43%)");
    expect(told(columns)[1]).toBe("28% 42/150");
    expect(marked(columns.replace("28%", "82%"))).toEqual(["82%"]);
    // halves of two columns, of which one is wrong
    expect(marked(table("Stage | Died (N = 40) | Alive (N = 50)", "I | 20 (50%) | 20 (50%)", "II | 8 (20%) | 20 (40%)", "III | 12 (30%) | 10 (20%)"))).toEqual(["50%"]);
  });
});
