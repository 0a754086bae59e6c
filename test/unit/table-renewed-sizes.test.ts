/** Rows in the midst of a table that give all columns new sizes, "No. tested | (n = 61) | Total (n = 118)". */
import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

const head = "Village | Kisoro (n = 70) n (%) | Total (n = 151) n (%)";
const first = "Stool positive | 38 (54.2) | 96 (63.5)";

describe("a row of new sizes, and a heading below it", () => {
  it("gives the rows below both their sizes, cut off or not", () => {
    const text = table(head, first, "No. treated | (n = 38) | (n = 96)", "Second sample | | ", "Negative | 27 (71.0) | 71 (73.9)", "Positive | 11 (28.9) | 25 (26.0)");
    expect(told(text).slice(2)).toEqual(["71.0 27/38", "73.9 71/96", "28.9 11/38", "26.0 25/96"]);
    expect(messages(text).filter((m) => m.includes(", not "))).toEqual([]);
  });

  it("may say \"Total\" in one cell", () => {
    const text = table(head, first, "No. treated | (n = 38) | Total (n = 96)", "Second sample | | ", "Negative | 27 (71.0) | 71 (73.9)");
    expect(told(text).slice(2)).toEqual(["71.0 27/38", "73.9 71/96"]);
    expect(messages(text).filter((m) => m.includes(", not "))).toEqual([]);
  });

  it("is what a wrong cell is judged by", () => {
    const text = table(head, first, "No. treated | (n = 38) | (n = 96)", "Second sample | | ", "Negative | 27 (71.1) | 71 (74.0)", "Positive | 11 (28.9) | 25 (62.0)");
    expect(messages(text)).toEqual(expect.arrayContaining([expect.stringContaining("25 of 96 is 26.0%, not 62.0%")]));
  });

  it("holds until the next of its kind", () => {
    const text = table(head, first, "Women | (n = 40) | (n = 80)", "First sample | | ", "Cured | 30 (75.0) | 52 (65.0)", "Men | (n = 30) | (n = 71)", "First sample | | ", "Cured | 21 (70.0) | 38 (53.5)");
    expect(told(text).slice(2)).toEqual(["75.0 30/40", "65.0 52/80", "70.0 21/30", "53.5 38/71"]);
    expect(messages(text).filter((m) => m.includes(", not "))).toEqual([]);
  });

  it("leaves those below of whom the heads speak again", () => {
    const text = table(head, "Women | (n = 40) | (n = 80)", "Cured | 30 (75.0) | 52 (65.0)", "Everybody | | ", "Cured | 51 (72.9) | 90 (59.6)", "Lost | 7 (10.0) | 15 (9.9)");
    expect(told(text)).toEqual(["75.0 30/40", "65.0 52/80", "72.9 51/70", "59.6 90/151", "10.0 7/70", "9.9 15/151"]);
    expect(messages(text)).toEqual([]);
  });
});
