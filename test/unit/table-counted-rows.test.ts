import { describe, expect, it } from "vitest";
import { marked, messages, table, told, verdicts } from "./told.ts";

describe("a row of numbers without percentages", () => {
  const heads = "Event | Drug (N = 50) | Sham (N = 62)";

  it.each([
    ["with a bare 0 among its parts", ["Number of serious events | 8 | 14", "Life threatening | 1 (13%) | 0", "Hospital admission | 5 (63%) | 14 (100%)", "Disability | 2 (25%) | 0"], ["13% 1/8", "63% 5/8", "100% 14/14", "25% 2/8"]],
    ["not all of whose parts are told", ["Number of events | 7 | 16", "Fatal | 1 (14%) | 0", "Hospital admission | 5 (71%) | 16 (100%)"], ["14% 1/7", "71% 5/7", "100% 16/16"]],
    ["whose parts end before others", ["No. of relapses | 8 | 14", "With steroids | 2 (25.0) | 7 (50.0)", "In hospital | 5 (62.5) | 12 (85.7)", "Left the trial | 5 (10.0) | 6 (9.7)"], ["25.0 2/8", "50.0 7/14", "62.5 5/8", "85.7 12/14", "10.0 5/50", "9.7 6/62"]],
    ["with one that is cut off", ["Number of events | 8 | 14", "Fatal | 1 (12.5%) | 2 (14.2%)", "Hospital admission | 5 (62.5%) | 12 (85.7%)"], ["12.5% 1/8", "14.2% 2/14", "62.5% 5/8", "85.7% 12/14"]],
  ])("gives the events that the rows below it divide, %s", (_, rows, shares) => {
    const text = table(heads, ...rows);
    expect(told(text)).toEqual(shares);
    expect(messages(text).filter((m) => !m.includes("cut off"))).toEqual([]);
  });

  it("accuses a part of it where nearly all follow", () => {
    expect(marked(table(heads, "Number of events | 8 | 14", "Fatal | 1 (12.5%) | 2 (14.3%)", "Hospital admission | 5 (62.5%) | 12 (58.7%)", "Disability | 2 (25.0%) | 1 (7.1%)"))).toEqual(["58.7%"]);
  });

  it.each([
    ["studies", " | Study A | Study B"],
    ["arms with sizes", " | Drug (N = 80) | Sham (N = 120)"],
  ])("gives the people of a visit under heads of %s", (_, head) => {
    const text = table(head, "Cured at week 2, n (%) | 20 (25) | 36 (30)", "Week 4, n | 60 | 100", "Cured, n (%) | 30 (50) | 40 (40)", "Relapsed, n (%) | 9 (15) | 18 (18)", "Week 8, n | 50 | 90", "Cured, n (%) | 20 (40) | 18 (20)", "Relapsed, n (%) | 4 (8) | 36 (40)");
    expect(told(text).slice(2)).toEqual(["50 30/60", "40 40/100", "15 9/60", "18 18/100", "40 20/50", "20 18/90", "8 4/50", "40 36/90"]);
    expect(marked(text)).toEqual([]);
  });

  it("gives sizes that bind where it says so", () => {
    const text = table("Item | Early | Late | All", "No. of reports | n = 23 | n = 13 | n = 36", "Retracted | 1 (4.3%) | 2 (15.4%) | 3 (8.3%)", "Corrected | 3 (13.0%) | 1 (7.1%) | 4 (11.1%)");
    expect(marked(text)).toEqual(["7.1%"]);
  });

  it("says nothing of rows that follow from their columns", () => {
    const text = table(heads, "Number of events | 20 | 31", "Fatal | 1 (2%) | 2 (3%)", "Hospital admission | 5 (10%) | 16 (26%)", "Left the trial | 5 (10%) | 9 (15%)");
    expect(told(text)[0]).toBe("2% 1/50");
    expect(marked(text.replace("26%", "62%"))).toEqual(["62%"]);
  });
});

describe("a section that divides some of the people", () => {
  const drain = (section: string, ...rows: string[]): string => table(" | Tight (N = 58), n (%) | Loose (N = 60), n (%)", "Age over 50 | 29 (50) | 33 (55)", section, "Yes | 2 (100) | 1 (25)", "No | 0 | 3 (75)", ...rows);

  it.each(["Drain used (mastectomy only) | | ", "Drain used | | "])("accuses nobody where one column has a bare 0: %s", (section) => {
    const text = drain(section, "Smoker | 12 (21) | 9 (15)", "Bedridden | 29 (50) | 30 (50)");
    expect(marked(text)).toEqual([]);
    expect(told(text).slice(2, 5)).toEqual(["100 2/?", "25 1/4", "75 3/4"]);
  });

  it("ends after a few rows", () => {
    expect(marked(drain("Drain used (mastectomy only) | | ", "Smoker | 12 (21) | 9 (15)", "Bedridden | 29 (50) | 30 (50)", "Fever | 29 (50) | 12 (20)", "Cough | 29 (50) | 21 (53)"))).toEqual(["53"]);
  });

  it("is one of all where its rows follow from the columns", () => {
    expect(marked(table(" | Tight (N = 58), n (%) | Loose (N = 60), n (%)", "Drain used | | ", "Yes | 29 (100) | 15 (25)", "No | 29 (50) | 45 (75)"))).toEqual(["100"]);
  });
});

describe("a row that opens a section with its size", () => {
  const ages = (...adults: string[]): string => table(" | Drug | Sham", "**Adults, n** | 150 | 140", ...adults, "**Children, n** | 90 | 80", "Cured, n (%) | 18 (20) | 20 (25)", "Worse, n (%) | 9 (10) | 28 (35)");

  it("asks about the one of four that does not follow from it", () => {
    expect(marked(ages("Cured, n (%) | 30 (20) | 63 (45)", "Worse, n (%) | 33 (22) | 28 (20)"))).toEqual([]);
    expect(marked(ages("Cured, n (%) | 30 (20) | 63 (45)", "Worse, n (%) | 33 (22) | 28 (11)"))).toEqual(["11"]);
  });

  it("asks nobody where two of four do not", () => {
    expect(marked(ages("Cured, n (%) | 30 (20) | 63 (45)", "Worse, n (%) | 33 (31) | 28 (11)"))).toEqual([]);
  });
});

describe("columns of two cells whose sizes stand in the caption", () => {
  const events = (caption: string, pain: string, rash = "48 (20.0)"): string => `**Events (${caption})**\n\n${table("Event | Surgery | Radiotherapy", `Pain, n (%) | ${pain} | ${rash}`, "Fever, n (%) | 62 (10.0) | 36 (15.0)")}`;

  it.each([["a share of the row above", "24 (40.0)"], ["one of fewer people", "93 (16.0)"], ["a misprint, perhaps", "93 (51.0)"]])("accuse none that does not follow, for it may be %s", (_, pain) => {
    const text = events("surgery, n = 620; radiotherapy, n = 240", pain);
    expect(marked(text)).toEqual([]);
    expect(verdicts(text).filter((verdict) => verdict === "unverifiable")).toHaveLength(1);
  });

  it("follow from them", () => {
    expect(verdicts(events("surgery, n = 620; radiotherapy, n = 240", "93 (15.0)"))).toEqual(["consistent", "consistent", "consistent", "consistent"]);
  });
});

describe("a column of sizes that is not called so, below another number of people", () => {
  const isolates = (last: string): string => `Cultures were positive in 95 patients.\n\n${table("Organism | Isolates, n | Resistant, n (%)", "E. coli | 80 | 18 (22.5)", "Klebsiella | 50 | 17 (34.0)", "Proteus | 40 | 6 (15.0)", `S. aureus | 88 | ${last}`)}`;

  it("has the sizes of its rows where they follow from it", () => {
    expect(told(isolates("11 (12.5)"))).toEqual(["22.5 18/80", "34.0 17/50", "15.0 6/40", "12.5 11/88"]);
    expect(marked(isolates("11 (12.5)"))).toEqual([]);
    expect(marked(isolates("11 (21.5)"))).toEqual(["21.5"]);
  });
});

describe("a row of those who were seen", () => {
  const heads = "At one year | Yoga, n = 84 | Books, n = 90";
  const above = ["Back pain | 21 (25.0) | 36 (40.0)", "Fall | 6 (7.1) | 9 (10.0)"];
  const below = ["Works full time | 40 (57.1) | 33 (42.9)", "Sleeps well | 49 (70.0) | 44 (57.1)"];

  it.each(["Completers of the year", "Seen at one year", "Those assessed at home", "Participants with data at one year"])("has those below it as its shares: %s", (stub) => {
    const text = table(heads, ...above, `${stub} | 70 | 77`, ...below, "**Harms** | | ", "Any | 21 (25.0) | 18 (20.0)");
    expect(told(text).slice(4)).toEqual(["57.1 40/70", "42.9 33/77", "70.0 49/70", "57.1 44/77", "25.0 21/84", "20.0 18/90"]);
    expect(marked(text)).toEqual([]);
  });

  it("and what follows from neither is reported, as is a cell of the section behind them", () => {
    const text = table(heads, ...above, "Seen at one year | 70 | 77", ...below, "Drives | 35 (50.0) | 22 (82.6)", "**Harms** | | ", "Any | 21 (25.0) | 18 (20.0)", "Serious | 3 (6.3) | 9 (10.0)");
    expect(marked(text)).toEqual(["82.6", "6.3"]);
  });
});
