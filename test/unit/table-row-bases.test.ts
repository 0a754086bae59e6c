import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

const clinic = (...rows: string[]): string => table("Outcome | Fresh (n = 160) | Frozen (n = 45)", ...rows);

describe("rows below one that counts what people have several of", () => {
  it.each([
    ["Attempts, total", "Attempts without a stylet", "Bougie used, by attempt"],
    ["Punctures, n", "Punctures above L2", "Blood in the needle (by puncture)"],
    ["No. of manoeuvres", "Manoeuvres with a stent", "Clot seen, by manoeuvre"],
    ["Total attempts", "Failed attempts", "Bougie used in the attempt"],
    ["Transfers", "Transfer of two embryos", "Cancelled transfers, n (%)"],
  ])("are shares of them: %s", (base, first, second) => {
    const text = clinic("Success | 120 (75.0) | 36 (80.0)", `${base} | 200 | 80`, `${first} | 180 (90.0) | 50 (62.5)`, `${second} | 170 (85.0) | 24 (30.0)`);
    expect(told(text).slice(2)).toEqual(["90.0 180/200", "62.5 50/80", "85.0 170/200", "30.0 24/80"]);
    expect(marked(text)).toEqual([]);
    // "Failed attempts" may be of those that were seen
    for (const odd of [text.replace("(62.5)", "(65.2)"), text.replace("(30.0)", "(33.0)")]) expect(marked(odd)).toEqual([]);
  });

  it("need not be, where they are shares of the people", () => {
    const text = clinic("Symptoms, n | 200 | 80", "Symptoms at night | 40 (25.0) | 18 (40.0)", "Symptoms at rest | 32 (20.0) | 9 (25.0)");
    expect(told(text)).toEqual(["25.0 40/160", "40.0 18/45", "20.0 32/160", "25.0 9/45"]);
    expect(marked(text)).toEqual(["25.0"]);
  });

  it("may be shares of some of them", () => {
    const shares = (...rows: string[]): string => table("Outcome, n (%) | Fresh (n = 160) | Frozen (n = 45)", ...rows);
    expect(marked(shares("Samples | 200 | 40", "Samples cultured | 150 | 40", "Cloudy samples | 75 (50.0) | 10 (25.0)"))).toEqual([]);
    expect(marked(shares("Cultured, n | 150 | 40", "Scars, n | 200 | 40", "Painful scars among those cultured | 75 (50.0) | 10 (25.0)"))).toEqual([]);
    const nested = shares("Flares | 80 | 30", "Long flares | 40 (50.0) | 12 (40.0)", "Long flares with fever | 10 (25.0) | 3 (10.0)");
    expect(told(nested).slice(0, 2)).toEqual(["50.0 40/80", "40.0 12/30"]);
    expect(marked(nested)).toEqual([]);
    expect(told(shares("Flares | 80 | 30", "Long flares | 40 (50.0) | 30 (100.0)", "Long flares with fever | 30 (75.0) | 3 (10.0)")).slice(2)).toEqual(["75.0 30/40", "10.0 3/30"]);
  });
});

describe("a way in which something was found", () => {
  it.each(["Stone (by scan)", "Stone, by scan"])("is not the whole of it: %s", (label) => {
    const text = (share: string): string => table("Outcome, n (%) | Adults (n = 160)", "First scan | 60 (37.5)", "Second scan | 20 (12.5)", `${label} | 24 (${share})`);
    expect(messages(text("51.0"))).toEqual([expect.stringContaining("24 of 160 is 15.0%, not 51.0%")]);
    expect(messages(text("25.0"))).toEqual([expect.stringContaining("24 of 160 is 15.0%, not 25.0%")]);
  });
});

describe("a row that names the row above of which it is a share", () => {
  it.each([
    ["Clinical pregnancy per transfer, n (%)", "Miscarriage per clinical pregnancy, n (%)"],
    ["Clinical pregnancy, n (% of transfers)", "Miscarriage, n (% of clinical pregnancies)"],
    ["Clinical pregnancy, n (% of the embryo transfers)", "Miscarriage, n (% of all pregnancies)"],
  ])("has its numbers: %s", (pregnancy, miscarriage) => {
    // 20% and 33% would also be shares of the women of one arm
    const text = clinic("Embryo transfers, n | 150 | 40", `${pregnancy} | 60 (40) | 18 (45)`, `${miscarriage} | 12 (20) | 6 (33)`, "Live birth per woman, n (%) | 48 (30) | 9 (20)");
    expect(told(text)).toEqual(["40 60/150", "45 18/40", "20 12/60", "33 6/18", "30 48/160", "20 9/45"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("(33)", "(43)"))[0]).toContain("6 of 18 is 33.3%, not 43%");
  });

  it("may be a share of its columns all the same", () => {
    expect(marked(clinic("Embryo transfers, n | 150 | 40", "Births, n (% of transfers) | 48 (30.0) | 9 (20.0)"))).toEqual([]);
  });

  it("says nothing for sure where two are called so", () => {
    expect(marked(clinic("Clinical pregnancy, n (%) | 60 (37.5) | 18 (40.0)", "Ongoing pregnancy, n (%) | 48 (30.0) | 16 (35.6)", "Loss per pregnancy, n (%) | 12 (25.0) | 4 (25.0)"))).toEqual([]);
  });

  it("names none by a part of something", () => {
    expect(told(clinic("<10% of the biopsy, n (%) | 40 (25) | 9 (20)", "10–50% of the biopsy, n (%) | 16 (10) | 9 (20)"))).toEqual(["25 40/160", "20 9/45", "10 16/160", "20 9/45"]);
  });

  it("is one of the people of its column where it names these", () => {
    const text = clinic("Women with a transfer, n | 150 | 40", "Birth per woman, n (%) | 48 (30) | 9 (20)", "Birth, n (% of patients) | 48 (30) | 9 (37)");
    expect(told(text).slice(0, 2)).toEqual(["30 48/160", "20 9/45"]);
    expect(marked(text)).toEqual(["37"]);
  });

  it("begins with the things that another counts", () => {
    const text = clinic("Lesions, n | 190 | 55", "Lesions resected, n (%) | 38 (20) | 33 (60)", "Lesions left, n (%) | 152 (80) | 22 (40)");
    expect(told(text)).toEqual(["20 38/190", "60 33/55", "80 152/190", "40 22/55"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("(60)", "(70)"))[0]).toContain("33 of 55 is 60.0%, not 70%");
  });

  it("need not be one of them where people have them", () => {
    expect(marked(clinic("Lesions, n | 190 | 55", "Lesions of the hand, n (%) | 32 (20) | 9 (20)"))).toEqual([]);
    expect(marked(clinic("Infections, n | 190 | 55", "Infections treated at home, n (%) | 32 (20) | 9 (26)"))).toEqual(["26"]);
  });

  it("is told by a note", () => {
    const text = (note: string): string => `${clinic("Embryo transfers, n | 190 | 55", "Pregnancyᵃ, n (%) | 60 (30) | 18 (30)", "Born, n (%) | 48 (30) | 9 (20)", "Male, n (%) | 32 (20) | 9 (20)")}\nᵃ ${note}\n`;
    expect(marked(text("Per embryo transfer."))).toEqual([]);
    expect(marked(text("Per protocol analysis."))).toEqual(["30", "30"]);
  });

  it("is told by a note only where the table counts what the note names", () => {
    const text = (note: string): string => `${clinic("Clinical pregnancy, n (%) | 80 (50.0) | 18 (40.0)", "Responseᵃ, n (%) | 60 (47.5) | 18 (40.0)")}\nᵃ ${note}\n`;
    for (const note of ["Per RECIST version 1.1.", "Per independent review.", "Per local laboratory reference range."]) expect(marked(text(note))).toEqual(["47.5"]);
    for (const note of ["Per clinical pregnancy.", "Per clinical pregnancy in the first year.", "Per pregnancy, not per woman."]) expect(marked(text(note))).toEqual([]);
  });

  it("is none of some of those that it names", () => {
    const text = clinic("Cancelled cycles, n (%) | 16 (10.0) | 9 (20.0)", "Live birth per cycle, n (%) | 8 (5.0) | 5 (11.1)", "Loss per cycle, n (%) | 8 (9.0) | 3 (6.7)");
    expect(marked(text)).toEqual(["9.0"]);
    expect(messages(text)[0]).toContain("8 of 160 is 5.0%");
  });

  it("is one of the row that has that name alone", () => {
    const text = clinic("Transfers, n | 150 | 40", "Fresh transfers, n (%) | 75 (50.0) | 20 (50.0)", "Birth per transfer, n (%) | 60 (43.0) | 18 (45.0)");
    expect(messages(text)).toEqual([expect.stringContaining("60 of 150 is 40.0%, not 43.0%")]);
  });

  it("is one of its columns where another of its cells is", () => {
    for (const label of ["Lesions resected", "Lesion recurrence"]) expect(messages(clinic("Lesions, n | 190 | 55", `${label}, n (%) | 38 (28.8) | 18 (40.0)`))).toEqual([expect.stringContaining("38 of 160")]);
    expect(messages(clinic("Lesions, n | 190 | 55", "Lesion recurrence, n (%) | 38 (18.8) | 18 (34.0)", "Death, n (%) | 16 (10.0) | 9 (20.0)"))[0]).toContain("38 of 160");
  });
});

describe("a row of numbers in the midst of a table", () => {
  it("gives the people of a whole row that follows from it, though one of its cells fits its column", () => {
    const text = clinic("Women over 40, n (%) | 40 (25) | 9 (20)", "Infants, n | 164 | 49", "Boys, n (%) | 80 (49) | 21 (43)", "In hospital, n (%) | 16 (10) | 7 (14)");
    expect(told(text).slice(2)).toEqual(["49 80/164", "43 21/49", "10 16/164", "14 7/49"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("(20)", "(29)"))).toEqual(["29"]);
  });

  it("is none of a row that does not", () => {
    expect(marked(clinic("Infants, n | 164 | 49", "Boys, n (%) | 80 (50) | 21 (57)"))).toEqual(["57"]);
  });
});

describe("a section with the sizes of its columns in its label", () => {
  const young = (label: string): string => clinic("Fever, n (%) | 16 (10.0) | 9 (20.0)", `${label} | |`, "Cured, n (%) | 40 (50.0) | 5 (25.0)", "Worse, n (%) | 16 (20.0) | 3 (15.0)");

  it.each(["**Children** (n = 80 and n = 20)", "Children (n = 80/20)", "Children (n = 80, n = 20)"])("gives them in their order: %s", (label) => {
    expect(told(young(label)).slice(2)).toEqual(["50.0 40/80", "25.0 5/20", "20.0 16/80", "15.0 3/20"]);
    expect(marked(young(label))).toEqual([]);
    expect(marked(young(label).replace("15.0", "51.0"))).toEqual(["51.0"]);
  });

  it("accuses nobody where there are more of them", () => {
    expect(marked(young("Children (n = 80, n = 20, n = 5)"))).toEqual([]);
  });
});

describe("a row of days", () => {
  it("is none that a share of what stands in its name is of", () => {
    const text = clinic("With a drain, n (%) | 40 (25.0) | 9 (20.0)", "Drain days | 320 | 88", "Infected, n (% of drains) | 10 (25.0) | 3 (33.3)");
    expect(told(text).slice(2)).toEqual(["25.0 10/40", "33.3 3/9"]);
    expect(marked(text)).toEqual([]);
  });
});

describe("a row of those whom a row above counts under another form of the word", () => {
  const sites = (...rows: string[]): string => table("Outcome | Oak (N = 118) | Elm (N = 97) | All (N = 215)", ...rows);

  it.each([
    ["Completed the course, n (%)", "– of completers, seen at a year, n (%)"],
    ["Objective response, n (%)", "Of responders, still in response, n (%)"],
    ["Survived to discharge, n (%)", "Good outcome among the survivors, n (%)"],
    ["Treated, n (%)", "Of those treated, stopped early"],
    ["Finished the diary, n (%)", "Wrote daily (of patients finishing), n (%)"],
  ])("is a share of them: %s, %s", (base, part) => {
    const text = sites(`${base} | 99 (83.9) | 78 (80.4) | 177 (82.3)`, `${part} | 90 (90.9) | 69 (88.5) | 159 (89.8)`, "Rash | 12 (10.2) | 9 (9.3) | 21 (9.8)");
    expect(told(text).slice(3, 6)).toEqual(["90.9 90/99", "88.5 69/78", "89.8 159/177"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("(89.8)", "(88.9)"))).toEqual([expect.stringContaining("159 of 177 is 89.8%, not 88.9%")]);
    expect(messages(text.replace("(80.4)", "(84.0)"))).toEqual([expect.stringContaining("78 of 97 is 80.4%, not 84.0%")]);
  });

  it("is that of its columns where these explain it", () => {
    expect(told(sites("Completed, n (%) | 99 (83.9) | 78 (80.4) | 177 (82.3)", "Among completers, seen, n (%) | 90 (76.3) | 66 (68.0) | 156 (72.6)")).slice(3)).toEqual(["76.3 90/118", "68.0 66/97", "72.6 156/215"]);
  });

  it("accuses nobody where half of it follows from fewer", () => {
    const text = table("Outcome | Oak (N = 118) | Elm (N = 97)", "Completed, n (%) | 99 (83.9) | 78 (80.4)", "Among completers, seen, n (%) | 90 (90.9) | 66 (86.8)");
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Of completers, seen, n (%)", "36 (75.0)"],
    ["Good outcome among completers, n (%)", "36 (73.5)"],
    ["Of completers, with data, n (%)", "36 (70.0)"],
    ["Of completers assessed, well, n (%)", "36 (70.0)"],
  ])("accuses no cell that may be of those of them who have data: %s %s", (part, cell) =>
    expect(messages(table("Outcome | Oak (N = 60) | Elm (N = 58) | Ash (N = 57)", "Completed, n (%) | 55 (91.7) | 50 (86.2) | 50 (87.7)", `${part} | 44 (80.0) | 40 (80.0) | ${cell}`))).toEqual([]));

  it("accuses a cell that would be of more than them", () => {
    const text = (percent: string): string => table("Outcome | Oak (N = 60) | Elm (N = 58) | Ash (N = 57)", "Completed, n (%) | 55 (91.7) | 50 (86.2) | 50 (87.7)", `Of completers, seen, n (%) | 44 (80.0) | 40 (80.0) | 36 (${percent})`);
    expect(messages(text("72.0"))).toEqual([]);
    expect(messages(text("70.0"))).toEqual([expect.stringContaining("36 of 50 is 72.0%, not 70.0%")]);
  });

  it("is not one of those who did not", () => {
    expect(messages(sites("Not treated, n (%) | 40 (33.9) | 20 (20.6) | 60 (27.9)", "Of those treated, cured, n (%) | 39 (50.0) | 33 (42.9) | 72 (46.5)"))).toEqual([]);
  });
});
