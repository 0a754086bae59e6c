import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

/** A pipe table of lines with cells between bars. */
function table(head: string, ...rows: string[]): string {
  const dashes = head.split("|").map(() => "---").join(" | ");
  return [head, dashes, ...rows].map((line) => `| ${line} |\n`).join("");
}

describe("a row of sizes in the midst of a table", () => {
  const response = (sizes: string): string => table("Item | Low dose (n=31) | High dose (n=34) | Both (n=65)",
    "Any event | 26 (83.9%) | 30 (88.2%) | 56 (86.2%)", sizes,
    "CR | 2 (7.1%) | 3 (10.0%) | 5 (8.6%)", "PR | 6 (21.4%) | 9 (30.0%) | 15 (25.9%)", "SD | 11 (39.3%) | 10 (33.3%) | 21 (36.2%)", "PD | 9 (32.1%) | 8 (26.7%) | 17 (29.3%)",
    "ORR | 8 (28.6%) | 12 (40.0%) | 20 (34.5%)");

  it.each([
    "Best overall response, n evaluable", "Evaluable for response, n", "Response-evaluable, n", "Number evaluable", "Efficacy: n assessed", "With data at week 8, n", "Assessed for response (n)",
  ])("gives the people of those below it: %s", (stub) => {
    const text = response(`${stub} | 28 | 30 | 58`);
    expect(told(text).slice(0, 6)).toEqual(["83.9% 26/31", "88.2% 30/34", "86.2% 56/65", "7.1% 2/28", "10.0% 3/30", "8.6% 5/58"]);
    expect(told(text).slice(-3)).toEqual(["28.6% 8/28", "40.0% 12/30", "34.5% 20/58"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("83.9", "89.3"))).toEqual(["89.3%"]);
    expect(messages(text.replace("21.4", "24.1"))[0]).toContain("6 of 28 is 21.4%, not 24.1%");
  });

  const trial = ["Any event, n (%) | 44 (62.9) | 41 (59.4)", "Serious event, n (%) | 7 (10.0) | 5 (7.2)", "Evaluable patients, n | 64 | 61", "Responders, n (%) | 29 (45.3) | 13 (21.3)", "Remission, n (%) | 16 (25.0) | 6 (9.8)", "Partial response, n (%) | 13 (20.3) | 7 (11.5)"];
  const heads = " | Drug (N=70) | Sham (N=69)";

  it("says nothing of the rows above it", () => {
    expect(marked(table(heads, ...trial))).toEqual([]);
    expect(marked(table(heads, ...trial).replace("62.9", "69.2"))).toEqual(["69.2"]);
  });

  it("need not give the people of all rows below it", () => {
    expect(marked(table(heads, ...trial, "Died, n (%) | 7 (10.0) | 6 (8.7)"))).toEqual([]);
    expect(marked(table(heads, ...trial, "Biopsy, n (%) | 12 (20.7) | 11 (19.6)"))).toEqual([]);
  });

  it("need not be what the rows below it follow from", () => {
    expect(marked(table(heads, "Any event, n (%) | 44 (62.9) | 41 (59.4)", "Evaluable patients, n | 64 | 61", "Responders, n (%) | 28 (40.0) | 13 (18.8)", "Remission, n (%) | 16 (22.9) | 6 (8.7)"))).toEqual([]);
  });
});

describe("a cell whose row follows", () => {
  it("is no share of another column's people", () => {
    const text = table("Event | Low (n=40) | High (n=50)", "Any event | 30 (60.0%) | 35 (70.0%)", "Evaluable, n | 36 | 45", "CR | 9 (25.0%) | 9 (20.0%)", "PR | 9 (25.0%) | 18 (40.0%)", "SD | 18 (50.0%) | 18 (40.0%)");
    expect(marked(text)).toEqual(["60.0%"]);
  });
});

describe("the parts of a row", () => {
  const heads = " | Drug A (N=210) | Sham (N=205)";
  const severity = table(heads, "Any event, n (%) | 40 (19.0) | 32 (15.6)", "Mild | 22 (55.0) | 19 (59.4)", "Moderate | 14 (35.0) | 9 (28.1)", "Severe | 4 (10.0) | 4 (12.5)");
  const reasons = table(heads, "Stopped early, n (%) | 25 (11.9) | 20 (9.8)", "Main reason, n (%)^a | | ", "Adverse event | 11 (44.0) | 6 (30.0)", "Own wish | 9 (36.0) | 10 (50.0)", "Other | 5 (20.0) | 4 (20.0)");

  it.each([
    ["directly below it", severity, "35.0", "53.0"],
    ["below a line that opens a section", reasons, "44.0", "54.0"],
    ["below its number alone", severity.replace("40 (19.0) | 32 (15.6)", "40 | 32"), "28.1", "21.8"],
    ["in one column", table(" | N=210, n (%)", "Any event | 40 (19.0)", "Mild | 22 (55.0)", "Moderate | 14 (35.0)", "Severe | 4 (10.0)"), "55.0", "58.0"],
  ])("are shares of it, %s", (_, text, right, wrong) => {
    expect(marked(text)).toEqual([]);
    expect(told(text).filter((t) => /\/(?:40|32|25|20)$/.test(t)).length).toBe(text.includes("Sham") ? 6 : 3);
    expect(marked(text.replace(`(${right})`, `(${wrong})`))).toEqual([wrong]);
  });

  it("may have a count that is wrong, where another column adds up", () => {
    expect(marked(severity.replace("14 (35.0)", "16 (35.0)"))).toEqual(["35.0"]);
  });

  it("may be shares of the column", () => {
    const text = table(heads, "Any event, n (%) | 40 (19.0) | 32 (15.6)", "Mild | 22 (10.5) | 19 (9.3)", "Moderate | 14 (6.7) | 9 (4.4)", "Severe | 4 (1.9) | 4 (2.0)");
    expect(marked(text)).toEqual([]);
    expect(told(text)[2]).toBe("10.5 22/210");
  });

  it("are none where they only happen to follow", () => {
    expect(marked(table(heads, "Any event, n (%) | 40 (19.0) | 32 (15.6)", "Rash | 22 (10.5) | 19 (9.3)", "Pain | 18 (8.6) | 8 (3.9)", "Fever | 13 (6.2) | 12 (5.9)"))).toEqual([]);
  });

  it("leave the rows behind them to the column", () => {
    const more = `${severity}| Died, n (%) | 21 (10.0) | 10 (4.9) |\n| Relapse, n (%) | 30 (14.3) | 24 (11.7) |\n`;
    expect(marked(more)).toEqual([]);
    expect(marked(more.replace("14.3", "13.4"))).toEqual(["13.4"]);
  });
});
