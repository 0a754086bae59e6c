import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("shares below heads that have all words of a column of counts", () => {
  const trials = (cell: string): string => table("Trial | Zinc, n | Sham, n | Colds zinc, n (%) | Colds sham, n (%)", "Abel 2003 | 80 | 75 | 16 (20.0) | 18 (24.0)", `Baker 2007 | 120 | 50 | 18 (15.0) | ${cell}`, "Cole 2011 | 64 | 66 | 8 (12.5) | 11 (16.7)");

  it("are of those", () => {
    expect(told(trials("9 (18.0)"))).toEqual(["20.0 16/80", "24.0 18/75", "15.0 18/120", "18.0 9/50", "12.5 8/64", "16.7 11/66"]);
    expect(marked(trials("9 (18.0)"))).toEqual([]);
    expect(messages(trials("9 (28.0)"))[0]).toContain("9 of 50 is 18.0%, not 28.0%");
  });

  it("are of the column with the most of them", () => {
    const text = table("Trial | Zinc plus iron, n | Zinc, n | Colds zinc plus iron, n (%) | Colds zinc, n (%)", "Abel 2003 | 80 | 75 | 16 (20.0) | 18 (24.0)", "Baker 2007 | 120 | 50 | 18 (15.0) | 9 (28.0)", "Cole 2011 | 64 | 66 | 8 (12.5) | 11 (16.7)");
    expect(marked(text)).toEqual(["28.0"]);
  });

  it("are of something else where they do not follow from those", () => {
    expect(marked(table("Trial | Zinc, n | Sham, n | Rash among colds zinc, n (%)", "Abel 2003 | 80 | 75 | 4 (25.0)", "Baker 2007 | 120 | 50 | 9 (50.0)", "Cole 2011 | 64 | 66 | 3 (37.5)"))).toEqual([]);
  });
});

describe("shares of those whom the first row names", () => {
  const steps = ["Eligible | 250 | 50.0", "Enrolled | 160 | 32.0", "Completed | 95 | 19.0"];

  it.each([["Step | n | % of invited"], ["Step | n | % of those invited"], ["Step | Number | Share, % of invited"]])("follow from its number: %s", (head) => {
    const text = table(head, "Invited | 500 | 100", ...steps);
    expect(told(text)).toEqual(["100 500/500", "50.0 250/500", "32.0 160/500", "19.0 95/500"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("19.0", "29.0"))[0]).toContain("95 of 500 is 19.0%, not 29.0%");
  });

  it("follow from it in one column", () => {
    const text = table("Step | n (% of invited)", "Invited | 500 (100)", "Eligible | 250 (50.0)", "Enrolled | 160 (32.0)", "Completed | 95 (19.0)");
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("19.0", "29.0"))).toEqual(["29.0"]);
  });

  it("need not where the row is of some of them", () => {
    expect(marked(table("Step | n | % of enrolled", "Enrolled | 200 | 100", "Treated | 180 | 90.0", "Responders | 60 | 30.0", "Relapsed among responders | 12 | 20.0"))).toEqual([]);
    expect(marked(table("Step | n | % of enrolled", "Enrolled | 200 | 100", "Treated | 180 | 90.0", "Responders | 60 | 30.0", "Relapsed among responders | 12 | 24.0"))).toEqual(["24.0"]);
  });

  it("need not where the head names others, or the row is not all of them", () => {
    expect(marked(table("Step | n | % of step before", "Invited | 500 | 100", "Eligible | 250 | 50.0", "Enrolled | 160 | 64.0", "Completed | 95 | 59.4"))).toEqual([]);
    expect(marked(table("Step | n | % of invited", "Invited again | 50 | 10.0", ...steps))).toEqual([]);
  });
});

describe("a column of counts from which the one behind it follows", () => {
  const reviews = ["Abel 2015 | 9 | 9 (100.0) | 1,870", "Cole 2018 | 24 | 17 (70.8) | 7,412", "Hall 2020 | 8 | 5 (62.5) | 1,204", "Ivor 2021 | 12 | 11 (91.7) | 4,317"];
  const head = "Review | Primary studies | Randomised, n (%) | Participants";

  it("holds its wholes", () => {
    expect(told(table(head, ...reviews))).toEqual(["100.0 9/9", "70.8 17/24", "62.5 5/8", "91.7 11/12"]);
    expect(marked(table(head, ...reviews))).toEqual([]);
    expect(marked(table(head, ...reviews).replace("(62.5)", "(65.2)"))).toEqual(["65.2"]);
  });

  it("does not where they follow from others", () => {
    const women = table("Review | Sites | Women, n (%) | Participants", "Abel 2015 | 90 | 45 (25.0) | 180", "Cole 2018 | 24 | 12 (10.0) | 120", "Hall 2020 | 80 | 40 (50.0) | 80");
    expect(told(women)).toEqual(["25.0 45/180", "10.0 12/120", "50.0 40/80"]);
    expect(marked(women)).toEqual([]);
  });
});

describe("counts and percentages behind a column of things", () => {
  const series = (percent: string): string => table("Series | Knees | Months | Revised, n | Revised, %", `Abel | 17 | 6 | 4 | ${percent}`, "Baker | 42 | 12 | 9 | 21.4", "Cole | 29 | 6 | 3 | 10.3", "Dean | 63 | 12 | 16 | 25.4");

  it("are of those from which all but one follow", () => {
    expect(told(series("23.5"))).toEqual(["23.5 4/17", "21.4 9/42", "10.3 3/29", "25.4 16/63"]);
    expect(marked(series("23.5"))).toEqual([]);
    expect(messages(`One trial enrolled 190 patients (n = 190).\n\n${series("41.2")}`)).toEqual([expect.stringContaining("4 of 17 is 23.5%, not 41.2%")]);
  });

  it("are of nobody known where they follow from none of them", () => {
    expect(marked(table("Series | Knees | Months | Revised, n | Revised, %", "Abel | 17 | 6 | 4 | 40.0", "Baker | 42 | 12 | 9 | 32.1", "Cole | 29 | 6 | 3 | 20.0"))).toEqual([]);
  });
});

describe("a row with its own size, in which nobody had the other outcome", () => {
  it("is judged by what its column follows from", () => {
    const text = table(" | Any grade, n | % | Severe, n | %", "Study A (n = 154) | 12 | 7.8 | 4 | 2.6", "Study B (n = 127) | 5 | 3.7 | 0 | 0.0", "Study C (n = 90) | 4 | 4.4 | 0 | 0.0");
    expect(messages(text)).toEqual([expect.stringContaining("5 of 127 is 3.9%, not 3.7%")]);
    expect(marked(text.replace("3.7", "3.9"))).toEqual([]);
  });
});
