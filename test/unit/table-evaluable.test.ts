import { describe, expect, it } from "vitest";
import { marked, table, told } from "./told.ts";

describe("a cell of fewer people than its row or column has", () => {
  it.each([
    ["those of a fraction in its row", table("Trial | N | Healed, n/N (%) | Scarred, n (%) | Left, n (%)", "East | 72 | 31/66 (47.0) | 5 (7.6) | 4 (5.6)", "West | 95 | 40/91 (44.0) | 8 (8.8) | 7 (7.4)"), "8.8 8/91", "8.8", "9.9"],
    ["those of a fraction above it", table("Outcome | Gel (n=72) | Foam (n=95)", "Healed | 31/72 (43%) | 40/87 (46%)", "Scarred | 9 (13%) | 23 (26%)", "Itch | 18 (25%) | 39 (41%)"), "26% 23/87", "26%", "62%"],
    ["those of one of two analyses", table("Endpoint | Result", "Randomised | 142", "Operated | 109", "Cure (operated) | 72% (79/109)", "Cure (all) | 56% (79/142)", "Leak (operated) | 37 (34%)", "Leak (all) | 37 (26%)"), "34% 37/109", "34%", "43%"],
    ["a second number in the column of sizes", table("Trial | N | Seizure-free", "East | 142 (131 assessable) | 39 (29.8%)", "West | 64 | 21 (32.8%)"), "29.8% 39/131", "29.8%", "28.9%"],
    ["a note with a mark at the size", `${table("Trial | N | Seizure-free", "East | 142† | 39 (29.8%)", "West | 64 | 21 (32.8%)")}\n†131 assessable at one year.\n`, "29.8% 39/131", "29.8%", "28.9%"],
    ["a note of those who were not", `${table("Trial | N | Seizure-free", "East | 142† | 39 (29.8%)", "West | 64 | 21 (32.8%)")}\n†Eleven patients were not evaluable.\n`, "29.8% 39/131", "29.8%", "28.9%"],
    ["a note without a mark", `${table("Trial | N | Seizure-free, n (%) | Rash, n (%)", "East | 142 | 39 (29.8) | 20 (14.1)", "West | 118 | 42 (37.5) | 13 (11.0)")}\nFreedom from seizures is that of evaluable patients (131 and 112, respectively).\n`, "29.8 39/131", "29.8", "28.9"],
  ])("may be of %s", (_, text, share, right, wrong) => {
    expect(told(text)).toContain(share);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace(right, wrong))).toContain(wrong);
  });
});

describe("a cell that a smaller number beside it explains by chance", () => {
  it("is none of the women in brackets behind the size", () =>
    expect(marked(table("Clinic | N | Relapse, n (%)", "East | 80 (60 women) | 12 (20.0)", "West | 70 (40 women) | 7 (10.0)", "North | 90 (45 women) | 18 (20.0)"))).toEqual(["20.0"]));

  const plots = (...rows: string[]): string => table("Sign | Peat (n=200) | Bark (n=200)", "Rooted | 62/100 (62%) | 80/160 (50%)", ...rows);

  it.each([
    ["a fraction above, of which its row is not", plots("Wilted | 20 (20%) | 46 (23%)", "Mouldy | 36 (18%) | 78 (39%)"), "20%"],
    ["a fraction above, in the last of the row", plots("Wilted | 18 (9%) | 40 (25%)", "Mouldy | 36 (18%) | 78 (39%)"), "25%"],
    ["a fraction in its row, of which its column is not", table("Site | N | Rooted, n/N (%) | Wilted, n (%) | Eaten, n (%)", "North | 144 | 62/132 (47.0) | 16 (12.1) | 8 (5.6)", "South | 190 | 80/182 (44.0) | 16 (8.4) | 14 (7.4)"), "12.1"],
    ["a note of one number without a mark", `${table("Site | N | Wilted, n (%) | Eaten, n (%)", "North | 142 | 39 (27.5) | 20 (14.1)", "South | 118 | 42 (35.6) | 13 (11.6)")}\nA total of 112 plants were assessable for rooting.\n`, "11.6"],
  ])("is not of %s", (_, text, wrong) => expect(marked(text)).toEqual([wrong]));
});

describe("a row whose label gives a number of people", () => {
  it.each(["Leak (of 45 with a drain)", "Leak, of 45 with a drain", "Leak, of 45 drains", "Leak, 45 drained", "Leak, 45 evaluable"])("may be of these: %s", (label) => {
    const text = table("Outcome | n (%)", "Patients | 80", "Drain | 48 (60)", "Fever | 20 (25)", "Wound reopened | 12 (15)", `${label} | 18 (40)`);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("18 (40)", "18 (46)"))).toEqual(["46"]);
  });
});

describe("a row whose label gives no number of people", () => {
  it.each([["Leak of 40 ml", "16 (40)"], ["Age of 70 years or more", "28 (40)"], ["Platelets of 40 or less", "16 (40)"]])("is of its column: %s", (label, cell) => {
    expect(marked(table("Outcome | n (%)", "Patients | 80", "Drain | 48 (60)", "Fever | 20 (25)", "Wound reopened | 12 (15)", `${label} | ${cell}`))).toEqual(["40"]);
  });
});

describe("a row of shares of the row above", () => {
  const arms = (...rows: string[]): string => table("Event | Drug (n = 83) | Placebo (n = 79)", ...rows);
  const lone = (...rows: string[]): string => table("Event | All (n = 210)", ...rows);

  it("in whole percentages", () => {
    const text = arms("Bleeding | 29 (35%) | 18 (23%)", "Needing transfusion | 9 (31%) | 7 (39%)", "Stopped by itself | 20 (69%) | 11 (61%)", "Fever | 7 (8%) | 4 (5%)", "Settled | 7 (100%) | 3 (75%)", "Nausea | 30 (36%) | 25 (32%)");
    expect(told(text).slice(2, 6)).toEqual(["31% 9/29", "39% 7/18", "69% 20/29", "61% 11/18"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("(39%)", "(49%)"))).toContain("49%");
    expect(marked(text.replace("(32%)", "(23%)"))).toEqual(["23%"]);
  });

  it("in one column", () => {
    const text = lone("Rash | 64 (30%)", "– leading to withdrawal | 17 (27%)", "– with blisters | 9 (14%)", "Cough | 51 (24%)", "Fatigue | 38 (18%)", "Fever | 21 (10%)");
    expect(told(text).slice(1, 3)).toEqual(["27% 17/64", "14% 9/64"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("27%", "72%"))).toContain("72%");
    expect(marked(text.replace("(24%)", "(42%)"))).toEqual(["42%"]);
  });

  it("but not by chance, in whole percentages", () => {
    expect(marked(lone("Cough | 84 (40%)", "Itch | 63 (75%)", "Fatigue | 38 (18%)", "Fever | 21 (10%)"))).toEqual(["75%"]);
    expect(marked(table("Sign | Hens (n = 400)", "Mites | 200 (50%)", "Lice | 80 (40%)", "Scaly leg | 40 (10%)", "Bare back | 60 (15%)"))).toEqual(["40%"]);
    expect(marked(table("Event | Gel (n = 200) | Foam (n = 200)", "Itch | 80 (40%) | 40 (20%)", "Scaling | 20 (25%) | 10 (25%)", "Redness | 24 (12%) | 30 (15%)", "Swelling | 18 (9%) | 10 (5%)"))).toEqual(["25%", "25%"]);
  });

  it("but not of one that it makes up the column with", () => {
    expect(marked(table("Sex | All (n = 80)", "Women | 48 (60%)", "Men | 32 (67%)"))).toEqual(["67%"]);
  });
});
