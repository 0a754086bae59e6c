import { describe, expect, it } from "vitest";
import { marked, table, told } from "./told.ts";

describe("a label that declares n/N", () => {
  it("says that behind the counts stand their people, whatever follows from what", () => {
    expect(marked(table(" | Tablet | Sham", "Cure, % (n/N) | 40 (18/45) | 75 (16/49)"))).toEqual(["75"]);
    expect(marked(table(" | A | B | C", "Relapse, % (n/N) | 0 (0/4) | 63 (10/17) | 69 (9/20)"))).toEqual(["63", "69"]);
  });

  it("need not be there", () => {
    expect(marked(table(" | Tablet | Sham", "Living with others/alone, n (% alone) | 10/30 (75) | 16/34 (68)"))).toEqual([]);
  });
});

describe("a percentage in brackets in a column of its own", () => {
  it.each(["(60)", "(60%)"])("goes with the count beside it: %s", (cell) => {
    const text = `All 50 trials were read.\n\n${table("Item | n | (%)", `Flow | 30 | ${cell}`, `Aims | 25 | ${cell.replace("60", "50")}`, `Sample | 10 | ${cell.replace("60", "80")}`)}`;
    expect(told(text).slice(0, 2).map((t) => t.split(" ")[1])).toEqual(["30/50", "25/50"]);
    expect(marked(text)).toEqual([cell.slice(1, -1).replace("60", "80")]);
  });

  it("takes the size of the head that it belongs to", () => {
    const text = table("Item | All (N=60) n | (%) | Old (N=40) n | (%)", "Flow | 30 | (50) | 10 | (25)", "Aims | 15 | (25) | 8 | (90)", "Sample | 12 | (20) | 20 | (50)");
    expect(told(text).slice(0, 2)).toEqual(["50 30/60", "25 10/40"]);
    expect(marked(text)).toEqual(["90"]);
  });
});

describe("a column \"Total\"", () => {
  it("holds counts where nothing but percentages stands beside it", () => {
    const text = `Table 1. Items told by the trials (N = 50)\n\n${table("Item | Total | %", "Flow | 30 | 60", "Aims | 25 | 50", "Sample | 10 | 80")}`;
    expect(marked(text)).toEqual(["80"]);
  });

  it("holds people beside counts, and accuses nobody of the shares of a text that it does not fit", () => {
    expect(told(table("Site | Total | Died | %", "East | 60 | 12 | 20", "West | 50 | 5 | 10"))).toEqual(["20 12/60", "10 5/50"]);
    expect(marked(`In all, 1000 people took part.\n\n${table("Site | Total | %", "East | 300 | 40", "West | 150 | 70", "North | 77 | 20")}`)).toEqual([]);
  });
});

describe("a size in words at the head", () => {
  const rows = ["Flow | 30 | 60", "Aims | 25 | 50", "Sample | 10 | 80"];
  it.each(["Item | Number of reviews that told it, out of 50 | %", "Item (out of 50 reviews) | n | %"])("is that of its counts: %s", (head) => {
    expect(told(table(head, ...rows))).toEqual(["60 30/50", "50 25/50", "80 10/50"]);
    expect(marked(table(head, ...rows))).toEqual(["80"]);
  });

  it("is none of a scale", () => {
    expect(marked(table("Item | Points, out of 50 | %", ...rows))).toEqual([]);
    expect(marked(table("Item (points out of 50) | n | %", ...rows))).toEqual([]);
  });

  it("may be one of things", () => {
    const text = table("Item | 50 Danish reviews | 40 other reviews", "Flow | 30 (60%) | 10 (25%)", "Aims | 25 (50%) | 8 (90%)", "Sample | 10 (20%) | 20 (50%)");
    expect(marked(text)).toEqual(["90%"]);
    expect(told(text)[0]).toBe("60% 30/50");
  });

  it.each(["24 month trials | 36 month trials", "2019 trials | 2024 trials"])("is no time: %s", (heads) => {
    expect(marked(table(`Item | ${heads}`, "Flow | 10 (60%) | 10 (25%)", "Aims | 5 (50%) | 8 (90%)"))).toEqual([]);
  });

  it("may be a total", () => {
    const text = `${table(" | Seen | Not seen", " | (Total = 60) | Not seen (Total = 80)", "Women | 30 (50.0) | 20 (25.0)", "Smokers | 15 (25.0) | 16 (29.0)", "Old | 12 (20.0) | 40 (50.0)")}`;
    expect(marked(text)).toEqual(["29.0"]);
  });
});

describe("heads that have run together with those above them", () => {
  const rows = ["Rash | 30 (12.5) | 6 (2.5) | 22 (10.0) | 11 (5.0)", "Cough | 24 (10.0) | 12 (5.0) | 11 (5.0) | 4 (1.8)", "Fever | 12 (5.0) | 3 (9.3) | 33 (15.0) | 2 (0.9)"];
  it("give their size to the columns up to the next, where they repeat", () => {
    const text = table("Event | Tablet (N = 240) Any | Severe | Sham (N = 220) Any | Severe", ...rows);
    expect(told(text).slice(0, 4)).toEqual(["12.5 30/240", "2.5 6/240", "10.0 22/220", "5.0 11/220"]);
    expect(marked(text)).toEqual(["9.3"]);
  });

  it("say nothing where they do not", () => {
    expect(marked(table("Event | Tablet (N = 240) Any | Severe | Sham (N = 220) Any | Fatal", ...rows))).toEqual([]);
  });
});

describe("a cell with more than one fraction", () => {
  const cell = (text: string): string => table("Study | Result", `Hill 2018 | ${text}`);
  it.each([
    ["12/60 (20%) v 30/60 (90%)", "90%"], ["Tablet 12/60 (40%); sham 30/60 (50%)", "40%"], ["Cure in 6/20 (60%) at 6 months; relapse in 5/20 (25%)", "60%"],
  ])("is read in full: %s", (text, wrong) => {
    expect(marked(cell(text))).toEqual([wrong]);
    expect(told(cell(text))).toHaveLength(2);
  });

  it.each(["Men/women 8/10 (44%), aged 12/13 (48%)", "Pressure 130/80 (90%) and 12/60 (20%)"])("is not where it is something else: %s", (text) => {
    expect(marked(cell(text))).toEqual([]);
  });
});
