import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, table, told } from "./told.ts";

describe("a column with the sums of its rows", () => {
  const rows = ["Cough | 24 (48.0%) | 18 (30.0%) | 42", "Fever | 10 (20.0%) | 15 (25.0%) | 25"];

  it.each(["Total", "N", "n", "Total (N)", "Patients", "Total patients, n"])("is not what its rows are shares of: %s", (head) => {
    const text = table(`Event | Active (n = 50) | Sham (n = 60) | ${head}`, ...rows);
    expect(told(text)).toEqual(["48.0% 24/50", "30.0% 18/60", "20.0% 10/50", "25.0% 15/60"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("25.0%", "52.0%"))[0]).toContain("15 of 60 is 25.0%, not 52.0%");
  });

  it.each([
    ["first of the columns", table("Event | Total | Active (n = 50) | Sham (n = 60)", "Cough | 42 | 24 (48.0%) | 18 (30.0%)")],
    ["in a table of one row", table("Event | Active (n = 50) | Sham (n = 60) | Total", rows[0]!)],
    ["with the people in the caption", `**Table 2. Events (n = 80)**\n\n${table("Event | Mild, n (%) | Severe, n (%) | Total", "Cough | 20 (25) | 8 (10) | 28", "Fever | 12 (15) | 4 (5) | 16")}`],
    ["with the people in the text", `We assigned 50 patients to pollen (n = 50) or sham (n = 60).\n\n${table("Event | Pollen | Sham | Total", ...rows)}`],
    ["with percentages in columns of their own", table("Event | Active (n = 50), n | % | Sham (n = 60), n | % | Total", "Cough | 24 | 48.0 | 18 | 30.0 | 42", "Fever | 10 | 20.0 | 15 | 25.0 | 25")],
    ["with nobody in a cell", table("Event | Active (n = 50) | Sham (n = 60) | Total", ...rows, "Rash | 0 | 3 (5.0%) | 3")],
  ])("is none, %s", (_, text) => expect(marked(text)).toEqual([]));

  it("is what they are shares of where the percentages say so", () => {
    const text = table("Centre | Boys, n (%) | Girls, n (%) | Total", "East | 24 (57.1) | 18 (42.9) | 42", "West | 10 (40.0) | 15 (60.0) | 25");
    expect(told(text)).toEqual(["57.1 24/42", "42.9 18/42", "40.0 10/25", "60.0 15/25"]);
    expect(marked(text.replace("42.9", "49.2"))).toEqual(["49.2"]);
    expect(marked(table("Centre | Boys, n (%) | Girls, n (%) | Total", "East | 24 (57.1) | 18 (49.2) | 42"))).toEqual(["49.2"]);
  });

  it("is what they are shares of where it is more than they add up to", () => {
    const text = table("Centre | Cured, n (%) | Improved, n (%) | Total", "East | 24 (48.0) | 16 (32.0) | 50", "West | 10 (25.0) | 15 (35.7) | 40");
    expect(marked(text)).toEqual(["35.7"]);
  });
});

describe("a last row with the sums of its columns", () => {
  const cross = table(" | Ill | Well | Total", "Positive | 36 (75.0%) | 6 (5.0%) | 42", "Negative | 12 (25.0%) | 114 (95.0%) | 126", "Total | 48 | 120 | 168");

  it("is what the cells are shares of where the percentages say so", () => {
    expect(told(cross)).toEqual(["75.0% 36/48", "5.0% 6/120", "25.0% 12/48", "95.0% 114/120"]);
    expect(marked(cross)).toEqual([]);
    expect(messages(cross.replace("5.0%) | 42", "8.0%) | 42"))[0]).toContain("6 of 120 is 5.0%, not 8.0%");
  });

  it("is so where rows and columns have the same totals", () => {
    expect(marked(table(" | Ill | Well | Total", "Positive | 20 (80.0%) | 5 (5.0%) | 25", "Negative | 5 (20.0%) | 95 (95.0%) | 100", "Total | 25 | 100 | 125"))).toEqual([]);
  });

  it("is so beside shares of everybody", () => {
    const text = table("Fate | Mild | Severe | All", "Died, n (%) | 4 (8) | 15 (30) | 19 (19)", "Lived, n (%) | 46 (92) | 35 (70) | 81 (81)", "Total, n | 50 | 50 | 100");
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("4 (8)", "4 (18)"))[0]).toContain("4 of 50 is 8.0%, not 18%");
  });

  it.each([
    ["where the rows divide themselves", table("Centre | Boys | Girls", "East | 24 (57.1%) | 18 (42.9%)", "West | 10 (40.0%) | 15 (60.0%)", "Total | 34 | 33")],
    ["where the cells are shares of everybody", table("Reader | Yes | No | Total", "Yes | 20 (40%) | 5 (10%) | 25 (50%)", "No | 10 (20%) | 15 (30%) | 25 (50%)", "Total | 30 | 20 | 50 (100%)")],
    ["where deaths of all causes are added up", table("Death | Active (N=200) | Sham (N=200)", "Cardiac, n (%) | 12 (6.0) | 16 (8.0)", "Other, n (%) | 8 (4.0) | 10 (5.0)", "All deaths | 20 | 26")],
  ])("is not, %s", (_, text) => expect(marked(text)).toEqual([]));

  it("says nothing of the rows that it does not add up", () => {
    const text = (...below: string[]): string => table("Discontinuation, n (%) | Active | Sham", "Completed | 80 (80.0) | 85 (81.0)", "Screened twice | 5 (5) | 4 (4)", "Adverse event | 12 (60.0) | 11 (55.0)", "Lack of effect | 8 (40.0) | 9 (45.0)", "Total | 20 | 20", ...below);
    for (const row of ["Completed | 80 (80.0) | 85 (81.0)", "Crossed over | 2 (2) | 3 (3)"]) {
      expect(told(text(row)).slice(4, 8)).toEqual(["60.0 12/20", "55.0 11/20", "40.0 8/20", "45.0 9/20"]);
      expect(marked(text(row))).toEqual([]);
    }
    expect(marked(text("Completed | 80 (80.0) | 85 (81.0)").replace("45.0", "54.0"))).toEqual(["54.0"]);
  });
});

describe("rows below the last row of totals", () => {
  const text = (...below: string[]): string => table("Item, n (%) | Active | Sham", "Mild | 30 (37.5) | 20 (28.6)", "Severe | 50 (62.5) | 50 (71.4)", "Total | 80 (100) | 70 (100)", ...below);

  it("are shares of everybody where most of them follow", () => {
    expect(told(text("Cough | 16 (20.0) | 7 (10.0)", "Fever | 12 (15.0) | 21 (30.0)")).slice(6)).toEqual(["20.0 16/80", "10.0 7/70", "15.0 12/80", "30.0 21/70"]);
    expect(marked(text("Cough | 16 (20.0) | 7 (10.0)", "Fever | 12 (15.0) | 21 (33.0)"))).toEqual(["33.0"]);
  });

  it("are not where nothing of a row does", () => {
    const others = text("Operated | 40 (50.0) | 28 (40.0)", "Cured by it | 20 (50.0) | 14 (50.0)", "Cough | 16 (20.0) | 7 (10.0)", "Fever | 12 (15.0) | 21 (30.0)");
    expect(review(others).findings.filter(({ severity }) => severity === "warning")).toEqual([]);
  });

  it("are not where fewer do", () => {
    expect(told(text("Cough | 16 (20.0) | 7 (14.0)", "Fever | 12 (30.0) | 21 (42.0)")).slice(6)).toEqual(["20.0 16/?", "14.0 7/?", "30.0 12/?", "42.0 21/?"]);
  });
});

describe("rows above those that a row of totals adds up", () => {
  const rows = ["Healed | 141 (27.2) | 319 (38.5)", "Improved | 249 (48.0) | 335 (40.4)", "Better | 390 (75.1) | 654 (78.9)", "Unchanged | 58 (11.2) | 75 (9.0)", "Worse | 71 (13.7) | 100 (12.1)", "Total | 519 | 829"];

  it("are of the total where they follow from it, as the parts of one of the rows do", () => {
    const text = table("Course | Balm, n (%) | Sham, n (%)", ...rows);
    expect(told(text).slice(0, 2)).toEqual(["27.2 141/519", "38.5 319/829"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("40.4", "44.0"))).toEqual(["44.0"]);
  });

  it("are of others where they do not", () => {
    expect(marked(table("Course | Balm, n (%) | Sham, n (%)", "Bled | 12 (31.2) | 9 (22.4)", "Fell | 30 (44.1) | 28 (35.9)", ...rows.slice(2)))).toEqual([]);
  });
});

describe("columns that add up to the one in front of a percentage", () => {
  const rows = ["Arthritis | 118 | 72 | 190 | 63.3", "Fracture | 44 | 13 | 57 | 19.0", "Other | 31 | 22 | 53 | 17.7"];
  const total = "Total | 193 | 107 | 300 | 100.0";
  const shares = ["63.3 190/300", "19.0 57/300", "17.7 53/300"];

  it.each(["Diagnosis | Women | Men | All | Share of all, %", "Diagnosis | Women | Men | Total | %", "Diagnosis | Screened | Referred | Both | Percentage", "Diagnosis | 2021 | 2022 | Sum | %"])("are no sizes of their rows: %s", (head) => {
    expect(told(table(head, ...rows, total))).toEqual([...shares, "100.0 300/300"]);
    expect(told(table(head, ...rows))).toEqual(shares);
    expect(marked(table(head, ...rows, total))).toEqual([]);
    expect(messages(table(head, ...rows, total).replace("19.0", "12.0"))).toEqual([expect.stringContaining("57 of 300 is 19.0%, not 12.0%")]);
  });

  it("leave the size in front of them", () => {
    const text = table("Site | Invited | Refused | Absent | Not seen | %", "East | 200 | 18 | 12 | 30 | 15.0", "West | 100 | 4 | 13 | 17 | 17.0", "South | 50 | 3 | 2 | 5 | 10.0");
    expect(told(text)).toEqual(["15.0 30/200", "17.0 17/100", "10.0 5/50"]);
    expect(marked(text.replace("17.0", "71.0"))).toEqual(["71.0"]);
  });
});

describe("a column that is one of two which add up", () => {
  it.each([
    ["Trial | Survived | Died | Patients | Died, %", ["A | 170 | 30 | 200 | 15.0", "B | 83 | 17 | 100 | 71.0", "C | 45 | 5 | 50 | 10.0"], ["15.0 30/200", "71.0 17/100", "10.0 5/50"]],
  ])("has its share of the sum: %s", (head, rows, expected) => {
    expect(told(table(head, ...rows))).toEqual(expected);
    expect(marked(table(head, ...rows))).toEqual(["71.0"]);
  });
});

describe("rows that count more than the people in front of them", () => {
  it("are of others", () => {
    expect(marked(table("Site | Men | Fractures | % of all", "East | 10 | 30 | 38.0", "West | 14 | 21 | 26.6", "South | 12 | 28 | 35.4"))).toEqual([]);
  });

  it("are wrong where the other rows follow from those", () => {
    expect(marked(table("Site | Patients | Died | %", "East | 10 | 3 | 30.0", "West | 14 | 21 | 15.0", "South | 12 | 6 | 50.0"))).toEqual(["21"]);
    expect(marked(table("Site | Died/treated | %", "East | 30/10 | 30.0", "West | 21/14 | 15.0", "South | 6/12 | 50.0"))).toEqual(["30", "21"]);
  });
});

describe("a row of totals", () => {
  it.each(["Readmitted (%)", "Readmitted, %", "Per cent readmitted"])("does not add up percentages: %s", (head) => {
    expect(messages(table(`Ward | n | Falls (%) | ${head}`, "East | 120 | 8 | 21", "West | 180 | 12 | 31", "All | 300 | 10 | 27"))).toEqual([]);
  });

  it("adds up counts with their percentages", () => {
    expect(messages(table("Ward | Patients | Falls (%)", "East | 120 | 12 (10.0)", "West | 180 | 27 (15.0)", "All | 300 | 42 (14.0)"))).toEqual(["The rows add up to 39, not 42 (12 + 27)."]);
  });
});

describe("a column of totals", () => {
  const rows = ["Transfers | 300 | 200 | 500", "Pregnancy | 90 (30.0) | 80 (40.0) | 170 (34.0)", "Miscarriage | 15 (5.0) | 10 (5.0) | 25 (5.0)", "Twins | 6 (2.0) | 8 (4.0) | 14 (2.8)"];
  const head = "Outcome, n (%) | Day 3 | Day 5 | Total";

  it("counts those in several columns once", () => {
    expect(messages(table(head, ...rows, "Women | 250 | 180 | 390", "Women with a birth | 80 (32.0) | 72 (40.0) | 148 (37.9)"))).toEqual([]);
  });

  it("does not excuse those of whom each is in one", () => {
    expect(messages(table(head, ...rows, "Women | 250 | 180 | 430", "Women with a birth | 80 (32.0) | 72 (40.0) | 148 (34.4)"))).toEqual(["The columns add up to 152, not 148 (80 + 72)."]);
  });
});
