import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

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

describe("a note that gives the whole of a row", () => {
  const items = (row: string, note: string): string => `${table(" | n = 50 (%)", "Aims told | 20 (40.0)", "Sample told | 10 (20.0)", row)}\n${note}\n`;

  it.each([
    ["Reported at each call*", "*Out of 88 calls"], ["Reported at each call†", "† From a total of 88 calls."], ["Reported at each call^a^", "^a^ From 88 calls."],
    ["Reported at each call^b", "^b Of 88 calls."],
  ])("in so many words: %s, %s", (stub, note) => {
    expect(told(items(`${stub} | 12 (13.6)`, note)).at(-1)).toBe("13.6 12/88");
    expect(marked(items(`${stub} | 12 (13.6)`, note))).toEqual([]);
    expect(marked(items(`${stub} | 12 (31.6)`, note))).toEqual([]);
  });

  it("is one where it says nothing else", () => {
    expect(marked(items("Reported at each call | 12 (13.6)", "From 88 calls we learned little more than from the files."))).toEqual(["13.6"]);
    expect(marked(items("Reported at each call* | 12 (13.6)", "*Out of 88 calls").replace("20 (40.0)", "20 (47.0)"))).toContain("47.0");
  });

  it("accuses one row, where another with its mark follows", () => {
    const text = (other: string): string => `${table(" | All (N = 90)", "Ever had a biopsy, n (%) | 50 (55.6)", "Fibrosis^b, n (%) | 11 (22.0)", `Steatosis^b, n (%) | ${other}`)}\n^b Percent was calculated based on patients with a biopsy (n = 50).\n`;
    expect(told(text("6 (12.0)")).slice(1)).toEqual(["22.0 11/50", "12.0 6/50"]);
    expect(marked(text("6 (21.0)"))).toEqual(["21.0"]);
  });
});

describe("a note that gives the people of each point in time", () => {
  const visits = (head = "Outcome, n (%) | Week 2 | Week 6 | Week 10", pain = "17 (20.0)"): string =>
    table(head, `Relief | 30 (33.0) | 42 (47.7) | 51 (60.0)`, `Cure | 11 (12.1) | 17 (19.3) | 24 (28.2)`, `Pain | 45 (49.5) | 29 (33.0) | ${pain}`);
  const right = ["33.0 30/91", "47.7 42/88", "60.0 51/85", "12.1 11/91", "19.3 17/88", "28.2 24/85", "49.5 45/91", "33.0 29/88", "20.0 17/85"];

  it.each([
    ["n = 91, 88 and 85 at weeks 2, 6 and 10, respectively.", "Week 2 | Week 6 | Week 10"],
    ["*n = 91, 88, and 85 at weeks 2, 6, and 10.*", "Week 2 | Week 6 | Week 10"],
    ["Note: N = 91 at month 2, 88 at month 6 and 85 at month 10.", "2 months | 6 months | 10 months"],
    ["Week 2, n = 91; week 6, n = 88; week 10, n = 85.", "Week 2 | Week 6 | Week 10"],
    ["n = 85, 88 and 91 at days 10, 6 and 2, respectively.", "Day 2 | Day 6 | Day 10"],
    ["n = 91, 88 and 85 at baseline, year 1 and year 2.", "Baseline | Year 1 | Year 2"],
  ])("speaks for the columns of those times: %s", (note, heads) => {
    const text = (pain?: string): string => `We enrolled 100 patients.\n\n${visits(`Outcome, n (%) | ${heads}`, pain)}\n${note}\n`;
    expect(told(text())).toEqual(right);
    expect(marked(text())).toEqual([]);
    expect(messages(text("17 (22.0)"))).toEqual([expect.stringContaining("17 of 85 is 20.0%, not 22.0%")]);
  });

  it.each([
    ["other times", "n = 91, 88 and 85 at weeks 1, 3 and 5."], ["fewer times", "n = 91, 88 and 85 at weeks 2 and 6."], ["a number of something else", "n = 91, 88 and 85 at weeks 2, 6 and 10 of 12."],
    ["people from whom nothing follows", "n = 71, 78 and 73 at weeks 2, 6 and 10."],
  ])("accuses nobody with %s", (_, note) => expect(marked(`${visits(undefined, "17 (22.0)")}\n${note}\n`)).toEqual([]));

  it("yields to the sizes at the heads", () => {
    expect(told(`${visits("Outcome, n (%) | Week 2 (n = 91) | Week 6 (n = 88) | Week 10 (n = 85)")}\nn = 61, 58 and 55 at weeks 2, 6 and 10.\n`)).toEqual(right);
  });
});

describe("a note that gives the people of its rows in their order", () => {
  const rows = (mark: string, note: string): string => `${table("Outcome | Tablet (n = 189) | Patch (n = 340)", "Death, n (%) | 19 (10.1) | 34 (10.0)", `Culture negative${mark}, n (%) | 72 (43.1) | 99 (30.0)`)}\n${note}\n`;

  it.each([
    ["‡", "‡ Assessed in 167 and 330 patients, respectively."], ["ᵃ", "ᵃ Of 167 and 330 infants."], ["^b^", "^b^ Cultures were available from 167 and 330 patients."], ["†", "† Data on 167 vs 330 women."],
  ])("speaks for the row with its mark: %s, %s", (mark, note) => {
    const text = rows(mark, note);
    expect(told(text).slice(2)).toEqual(["43.1 72/167", "30.0 99/330"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("43.1", "34.1"))).toEqual([expect.stringContaining("72 of 167 is 43.1%, not 34.1%.")]);
    expect(marked(text.replace("10.0", "12.0"))).toEqual(["12.0"]);
  });

  it("does not where it counts those who were not", () => {
    expect(marked(rows("†", "† Not assessed in 4 and 6 patients, respectively."))).toEqual(["43.1"]);
  });

  it.each(["‡ Assessed in 167 and 330, respectively.", "‡ Tested in 167 or 330 hospitalised patients.", "‡ Known for 497 women."])("names people, or is of one number a column: %s", (note) => {
    expect(marked(rows("‡", note))).toEqual([]);
  });

  it.each([
    "‡ Recorded for 30 days after surgery.", "‡ Tested by PCR in 3 central laboratories.", "‡ Data for 2 years of follow-up.", "‡ Measured in 2 positions.", "‡ In 2 or 3 positions.", "‡ Recorded for 30 days in patients at home.",
  ])("counts nothing else: %s", (note) => {
    expect(marked(rows("‡", note).replace("99 (30.0)", "102 (30.0)"))).toEqual(["43.1"]);
  });
});

describe("a note without a mark, of which most rows are", () => {
  const rows = ["Any relief, n (%) | 33 (60.0) | 26 (50.0)", "Half or more, n (%) | 22 (40.0) | 13 (25.0)", "Gone, n (%) | 11 (20.0) | 9 (17.3)"];
  const all = "We allotted 281 people to the patch and 279 to the tablet.\n\n";
  const under = (note: string, ...others: string[]): string => `${all}${table("Outcome | Patch | Tablet", ...(others.length > 0 ? others : rows))}\n${note}\n`;
  const note = "The table refers to the 55 patch and 52 tablet patients who had pain at entry.";

  it.each([
    note, "This table is restricted to the 55 and 52 patients with pain at entry.", "The table is based on 55 patch and 52 tablet users with pain.",
    "Percentages are of the 55 patch and 52 tablet patients who had pain.", "Note: denominators are 55 on the patch and 52 on the tablet.", "% of 55 and 52 people with pain.",
  ])("speaks for all: %s", (says) => {
    expect(told(under(says))).toEqual(["60.0 33/55", "50.0 26/52", "40.0 22/55", "25.0 13/52", "20.0 11/55", "17.3 9/52"]);
    expect(messages(under(says))).toEqual([]);
    expect(messages(under(says).replace("25.0", "29.0"))).toEqual([expect.stringContaining("13 of 52 is 25.0%, not 29.0%.")]);
  });

  it.each([
    ["which leaves some out", note.replace(".", ", except for the last row."), rows],
    ["of which few rows are", note, [rows[0]!, "Asleep, n (%) | 12 (30.0) | 20 (41.7)", "Gone, n (%) | 11 (26.2) | 9 (22.5)"]],
    ["which gives one number for two columns", note.replace(" patch and 52 tablet", ""), rows],
  ])("accuses nobody where it is one %s", (_, says, cells) => {
    const [first, second, last] = cells;
    expect(messages(under(says, first!, second!, last!.replace("17.3", "27.3")))).toEqual([]);
  });

  it("leaves a row alone of which no cell follows from it, or one from the arm", () => {
    const text = under("Percentages for relief are based on 55 patch and 52 tablet patients.", ...rows, "Fell, n (%) | 28 (10.0) | 16 (5.3)");
    expect(messages(text).filter((message) => /of 5[25]/.test(message))).toEqual([]);
  });
});
