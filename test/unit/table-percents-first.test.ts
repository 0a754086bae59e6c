import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("percentages in columns before those of their counts", () => {
  const rows = ["Earache | 30.0 | 48 | 40.0 | 60", "Nausea | 12.5 | 20 | 10.0 | 15", "Rash | 5.0 | 8 | 6.0 | 9", "Cough | 24.4 | 39 | 20.7 | 31"];

  it.each([
    ["below the names of the arms", "Complaint | Balm % | n | Sham % | n", "Of 310 patients, 160 were given balm and 150 sham.\n\n"],
    ["in words", "Complaint | Balm, per cent | Balm, n | Sham, per cent | Sham, n", "Divers had balm (n = 160) or sham (n = 150).\n\n"],
  ])("are of the counts behind them: %s", (_, head, text) => {
    expect(told(text + table(head, ...rows)).slice(0, 4)).toEqual(["30.0 48/160", "40.0 60/150", "12.5 20/160", "10.0 15/150"]);
    expect(marked(text + table(head, ...rows))).toEqual([]);
    expect(messages(text + table(head, ...rows).replace("20.7", "27.0"))[0]).toContain("31 of 150 is 20.7%, not 27.0%");
    expect(messages(text + table(head, ...rows).replace("12.5", "15.2"))[0]).toContain("20 of 160 is 12.5%, not 15.2%");
  });

  it("may stand below heads that span two columns", () => {
    const text = table(" | Balm | | Sham | ", " | % | n | % | n", ...rows.slice(0, 3), "Total | 100 | 160 | 100 | 150");
    expect(told(text).slice(0, 2)).toEqual(["30.0 48/160", "40.0 60/150"]);
    expect(marked(text.replace("40.0", "44.0"))).toEqual(["44.0"]);
  });

  it("are of all that the title counts", () => {
    const text = `**Table 1.** Complaints (N = 240)\n\n${table("Complaint | % | n", "Earache | 30.0 | 72", "Nausea | 12.5 | 30", "Rash | 5.0 | 12", "Cough | 24.2 | 58")}`;
    expect(told(text)[1]).toBe("12.5 30/240");
    expect(marked(text.replace("5.0 |", "7.0 |"))).toEqual(["7.0"]);
  });

  it("are none of sizes, nor taken from the counts before them", () => {
    expect(told(table("Centre | Cured, % | n", "Oslo | 30.0 | 72", "Lund | 42.5 | 40", "Turku | 57.0 | 100", "Aarhus | 44.2 | 52"))).toEqual([]);
    expect(told(table("Complaint | Balm (N = 160), n | % | Sham (N = 150), n | %", "Earache | 48 | 30.0 | 60 | 40.0", "Nausea | 20 | 12.5 | 15 | 10.0", "Rash | 8 | 5.0 | 9 | 6.0")).slice(0, 2)).toEqual(["30.0 48/160", "40.0 60/150"]);
  });
});

describe("cells with the percentage first, of which no head says so", () => {
  const head = "Finding | Balm (n = 160) | Sham (n = 150)";
  const rows = ["Earache | 30.0 (48) | 40.0 (60)", "Nausea | 12.5 (20) | 10.0 (15)", "Rash | 5.0 (8) | 6.0 (9)", "Cough | 24.4 (39) | 20.7 (31)"];

  it("are read where most of a column are of its people", () => {
    expect(told(table(head, ...rows)).slice(0, 2)).toEqual(["30.0 48/160", "40.0 60/150"]);
    expect(marked(table(head, ...rows))).toEqual([]);
    // a mean and its deviation beside one that follows by chance
    expect(marked(table(head, ...rows, "Oxygen uptake | 20.0 (32) | 25.0 (5)"))).toEqual([]);
    expect(told(`Divers had balm (n = 160) or sham (n = 150).\n\n${table("Finding | Balm | Sham", ...rows)}`)[3]).toBe("10.0 15/150");
  });

  it("may have means beside them, and are none themselves", () => {
    expect(marked(table(head, "Age | 43.1 (11) | 44.0 (12)", ...rows))).toEqual([]);
    expect(told(table(head, "Pain | 43.1 (11) | 44.0 (12)", "Mood | 50.0 (10) | 41.0 (10)", "Sleep | 52.5 (13) | 51.0 (15)", "Fear | 20.0 (5) | 21.0 (6)", "Hope | 24.4 (6) | 20.7 (5)"))).toEqual([]);
    expect(told(table("Score, mean (SD) | Balm (n = 160) | Sham (n = 150)", ...rows.map((row) => row.replace(/^/, "Depth ")))).length).toBeLessThan(9);
  });

  it("are read so where the head of the labels says it", () => {
    const text = `Divers had balm (n = 160) or sham (n = 150).\n\n${table("Finding, % (n) | Balm | Sham", "Earache | 30 (48) | 40 (60)", "Nausea | 13 (20) | 10 (15)", "Rash | 5 (8) | 6 (9)", "Fever, n (%) | 16 (10) | 30 (20)")}`;
    expect(told(text)).toEqual(["30 48/160", "40 60/150", "13 20/160", "10 15/150", "5 8/160", "6 9/150", "10 16/160", "20 30/150"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("40 (60)", "46 (60)"))).toEqual(["46"]);
  });
});

describe("a column of counts by any name", () => {
  it.each(["Deaths by cause", "Isolates", "Operations", "Episodes"])("has its shares beside it: %s", (name) => {
    const text = table(`Kind | ${name} | Share (%)`, "First | 103 | 25.0", "Second | 206 | 50.0", "Third | 62 | 15.0", "Fourth | 41 | 10.0", "Total | 412 | 100");
    expect(told(text).slice(0, 2)).toEqual(["25.0 103/412", "50.0 206/412"]);
    expect(marked(text.replace("15.0", "51.0"))).toEqual(["51.0"]);
  });

  it("may have a rate of each row beside it", () => {
    expect(messages(`There were 400 operations.\n\n${table("Hospital | Operations | Infected (%)", "A | 40 | 10.0", "B | 120 | 30.0", "C | 160 | 40.0", "D | 88 | 35.0")}`)).toEqual([]);
  });

  it("has them behind it without a head where they are of the size above it", () => {
    const rows = ["Earache | 48 | 30.0 | 60 | 40.0", "Nausea | 20 | 12.5 | 15 | 10.0", "Rash | 8 | 5.0 | 9 | 6.0", "Cough | 39 | 24.4 | 31 | 20.7"];
    const text = table("Finding | Balm (n = 160) | | Sham (n = 150) | ", ...rows);
    expect(told(text).slice(0, 2)).toEqual(["30.0 48/160", "40.0 60/150"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("20.7", "27.0"))).toEqual(["27.0"]);
    expect(told(table("Finding | Balm | | Sham | ", ...rows))).toEqual([]);
    expect(told(table("Finding | Balm (n = 94) | ", "Earache | 1 | 1", "Nausea | 1 | 1", "Rash | 1 | 1", "Cough | 1 | 1"))).toEqual([]);
  });

  it("may have the people of each row before it", () => {
    const text = table("Group | At risk, n | Strokes | Risk (%) | HR", "Men | 180 | 20 | 11.1 | 0.8", "Women | 140 | 20 | 14.3 | 0.9", "Old | 100 | 30 | 30.0 | 0.7", "Young | 90 | 9 | 10.0 | 0.7");
    expect(told(text)).toEqual(["11.1 20/180", "14.3 20/140", "30.0 30/100", "10.0 9/90"]);
    expect(marked(text.replace("14.3", "41.3"))).toEqual(["41.3"]);
    expect(told(table("Trial | Seen | Strokes | Weight (%)", "Oslo | 180 | 20 | 11.1", "Lund | 140 | 20 | 14.3", "Turku | 100 | 30 | 30.0", "Bergen | 90 | 9 | 10.0"))).toEqual([]);
  });

  it("gives its arm to the percentages beside it, whose head gives none", () => {
    const text = `Divers had balm (n = 160), oil (n = 156) or water (n = 150).\n\n${table("Finding | Balm, n | % | Oil, n | % | Water, n | %", "Earache | 48 | 30.0 | 39 | 25.0 | 60 | 40.0", "Nausea | 20 | 12.5 | 31 | 19.9 | 15 | 10.0", "Rash | 8 | 5.0 | 12 | 7.7 | 9 | 6.0")}`;
    expect(told(text).slice(0, 3)).toEqual(["30.0 48/160", "25.0 39/156", "40.0 60/150"]);
    expect(messages(text.replace("19.9", "91.9"))[0]).toContain("31 of 156 is 19.9%, not 91.9%");
  });
});

describe("thousands that stand apart in a cell", () => {
  const text = table("Register | Births | Malformed | %", "North | 12 345 | 204 | 1.65", "South | 8 210 | 102 | 1.24", "East | 5 111 | 77 | 1.51", "West | 2 101 | 21 | 1.00");

  it("are one number", () => {
    expect(told(text)).toEqual(["1.65 204/12345", "1.24 102/8210", "1.51 77/5111", "1.00 21/2101"]);
    expect(marked(text.replace("1.24", "2.14"))).toEqual(["2.14"]);
  });

  it("may be a number with its percentage, two of two", () => {
    expect(marked(table("Register | Balm, n % | Sham, n %", "North | 2 100 | 4 100", "South | 7 100 | 3 100"))).toEqual([]);
  });
});
