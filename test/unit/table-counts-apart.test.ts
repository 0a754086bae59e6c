import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("percentages behind the counts of all arms", () => {
  it.each([
    ["as fractions", "Outcome | Honey, n/N | Sham, n/N | Honey, % | Sham, %", "Cure | 24/80 | 18/75 | 30.0 | 24.0"],
    ["as events and totals", "Outcome | Honey events | Honey total | Sham events | Sham total | Honey % | Sham %", "Cure | 24 | 80 | 18 | 75 | 30.0 | 24.0"],
    ["as counts of arms with their sizes", "Outcome | Honey (n = 80), n | Sham (n = 75), n | Risk honey, % | Risk sham, %", "Cure | 24 | 18 | 30.0 | 24.0"],
    ["with signs in the cells", "Outcome | Honey n/N | Sham n/N | Risk honey | Risk sham", "Cure | 24/80 | 18/75 | 30.0% | 24.0%"],
    ["where one arm has more than the other", "Outcome | Honey + rest, events | Honey + rest total | Rest, events | Rest total | Honey + rest, % | Rest, %", "Cure | 24 | 80 | 18 | 75 | 30.0 | 24.0"],
    ["of arms that only a word without weight tells apart", "Outcome | Honey, n/N | No honey, n/N | Honey, % | No honey, %", "Cure | 24/80 | 18/75 | 30.0 | 24.0"],
  ])("are of the counts that have their names: %s", (_, head, row) => {
    const text = table(head, row);
    expect(told(text).map((t) => t.replace("%", ""))).toEqual(["30.0 24/80", "24.0 18/75"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("24.0", "42.0"))[0]).toContain("18 of 75 is 24.0%, not 42.0%");
    expect(messages(text.replace("30.0", "33.0"))[0]).toContain("24 of 80 is 30.0%, not 33.0%");
  });

  it.each([
    ["apart", "Outcome | Honey, n | Sham, n | Honey, % | Sham, %", ["N | 80 | 75 | |", "Cure | 24 | 18 | 30.0 | 24.0", "Relapse | 8 | 15 | 10.0 | 20.0"]],
    ["beside them", "Outcome | Honey, n | % | Sham, n | %", ["N | 80 | | 75 |", "Cure | 24 | 30.0 | 18 | 24.0", "Relapse | 8 | 10.0 | 15 | 20.0"]],
  ])("are of the sizes in a row above the counts, %s", (_, head, rows) => {
    expect(told(table(head, ...rows))).toEqual(["30.0 24/80", "24.0 18/75", "10.0 8/80", "20.0 15/75"]);
    expect(marked(table(head, ...rows))).toEqual([]);
    expect(marked(table(head, ...rows).replace("20.0", "40.0"))).toEqual(["40.0"]);
  });

  it("are of the nearest where the heads do not name the arms in that order", () => {
    expect(told(table("Site | Invited, n | Screened, n | Screened, % | Enrolled, %", "East | 80 | 60 | 75.0 | 40.0"))[0]).toBe("75.0 60/?");
    expect(told(table("Event | Honey (N = 80), n | % | Sham (N = 75), n | %", "Rash | 24 | 30.0 | 18 | 24.0"))).toEqual(["30.0 24/80", "24.0 18/75"]);
  });

  it("are of no counts from which most of them do not follow", () => {
    expect(marked(table("Outcome | Honey, n/N | Sham, n/N | Honey, adjusted % | Sham, adjusted %", "Cure | 24/80 | 18/75 | 31.2 | 22.9", "Relapse | 8/80 | 15/75 | 11.1 | 21.3"))).toEqual([]);
  });

  it("need not be of counts that only share a word with them", () => {
    expect(marked(`We examined 100 people.\n\n${table("Site | Smokers, n | Drinkers, n | Smokers over 65, % | Drinkers over 65, %", "East | 50 | 50 | 12 | 14", "West | 40 | 60 | 15 | 20")}`)).toEqual([]);
  });
});
