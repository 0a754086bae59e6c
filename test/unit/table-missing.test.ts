import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, reasons, table } from "./told.ts";

/** What is found in a text, with how much it weighs: "warning 53.5". */
const remarks = (text: string): string[] => review(text).findings.map((f) => `${f.severity} ${text.slice(f.start, f.end)}`);

describe("a row of which most follows from fewer people than its columns have", () => {
  const rash = (...cells: string[]): string => table("Event, n (%) | Low (n = 26) | High (n = 140) | Sham (n = 80)", "Fever | 13 (50.0) | 35 (25.0) | 12 (15.0)", "Cough | 4 (15.4) | 7 (5.0) | 16 (20.0)", `Rash | ${cells.join(" | ")}`);

  it("is that of a row with missing data, though one arm has all of its own", () => {
    expect(remarks(rash("2 (7.7)", "9 (7.0)", "6 (8.3)"))).toEqual([]);
  });

  it("is none where the percentages are too low, or too high", () => {
    expect(remarks(rash("2 (7.7)", "9 (6.0)", "6 (7.1)"))).toEqual(["warning 6.0", "warning 7.1"]);
    expect(remarks(rash("2 (7.7)", "9 (9.4)", "6 (9.7)"))).toEqual(["warning 9.4", "warning 9.7"]);
  });

  it("is none where one cell alone is wrong", () => {
    expect(remarks(rash("2 (7.7)", "9 (7.0)", "6 (7.5)"))).toEqual(["warning 7.0"]);
  });
});

describe("a cell alone in its row", () => {
  const clinic = (cell: string): string => table("Characteristic | n (%), n = 120", "Male | 60 (50.0)", "Smoker | 30 (25.0)", "Diabetes | 45 (37.5)", `Gout | ${cell}`);

  it("is asked about, not accused, where a few people without data would explain it", () => {
    expect(remarks(clinic("58 (50.4)"))).toEqual(["information 50.4"]);
    expect(remarks(clinic("52 (45.2)"))).toEqual(["information 45.2"]);
  });

  it.each([
    ["where a slip in the percentage explains it as well", "55 (47.8)"],
    ["where a slip in the count explains it as well", "63 (54.2)"],
    ["where many would have to be missing", "58 (54.7)"],
    ["where the percentage is too low", "58 (46.0)"],
    ["where whole percentages say nothing of how many", "58 (50)"],
  ])("is accused %s", (_, cell) => {
    expect(remarks(clinic(cell)).map((r) => r.split(" ")[0])).toEqual(["warning"]);
  });
});

describe("categories above those of whom nothing is known", () => {
  const stages = (...rows: string[]): string => table("Characteristic | n (%), n = 120", "Male | 60 (50)", "**Stage** |", ...rows);

  it.each([
    ["in one row", ["I | 41 (35)", "II | 37 (32)", "III | 39 (33)", "Unknown | 3"]],
    ["in two rows", ["I | 41 (35)", "II | 37 (32)", "III | 38 (33)", "Unknown | 3", "Not done | 1"]],
  ])("are shares of those who are left, %s", (_, rows) => {
    expect(remarks(stages(...rows))).toEqual([]);
    expect(remarks(stages(...rows).replace("| **Stage** | |\n", ""))).toEqual([]);
  });

  it("are shares of the column where they follow from it", () => {
    expect(review(stages("I | 41 (34)", "II | 37 (31)", "III | 39 (33)", "Unknown | 3")).statements.map((s) => (s.kind === "proportion" ? s.denominator?.value : 0))).toEqual([120, 120, 120, 120]);
  });

  it("are asked about where they do not add up to those who are left", () => {
    expect(remarks(stages("I | 41 (35)", "II | 37 (31)", "III | 39 (33)", "Unknown | 5"))).toEqual(["hint 35"]);
    expect(remarks(stages("I | 41 (34.2)", "II | 37 (38.0)", "III | 39 (32.5)", "Unknown | 3"))).toEqual(["warning 38.0"]);
  });
});

describe("a note that says whose data are missing", () => {
  const baseline = (mark: string, note: string, cell = "41 (25.6)"): string =>
    `${table("Characteristic | Gel (n = 164) | Sham (n = 158)", "Female, n (%) | 82 (50.0) | 79 (50.0)", `Smoker, n (%)${mark} | ${cell} | 32 (20.3)`, "Asthma, n (%) | 20 (12.2) | 19 (12.0)")}\n${note}\n`;

  it.each([
    ["\\*", "\\* Missing for 4 patients in the gel group."], ["\\*", "\\* Data missing for 4 patients in the gel group and 3 in the sham group."],
    ["ᵃ", "ᵃ Four patients in the gel group had missing data."], ["<sup>b</sup>", "<sup>b</sup> Smoking status was not recorded in four patients (gel)."],
    ["^c^", "^c^ Missing data: 4 (2.4%) in the gel group."], ["[^a]", "[^a]: Missing in 4 patients of the gel group."], ["†", "† Unknown for some."],
    ["", "Data were missing for 4 patients in the gel group."],
  ])("explains a cell that follows from so many less: %s %s", (mark, note) => {
    expect(remarks(baseline(mark, note))).toEqual([]);
  });

  it("explains one that is rounded oddly", () => {
    expect(remarks(baseline("†", "† Missing for 4 patients in the gel group.", "24 (15)"))).toEqual([]);
    expect(remarks(baseline("", "", "23 (14.1)"))).toHaveLength(1);
    expect(remarks(baseline("†", "† Missing for 1 patient in the gel group.", "23 (14.1)"))).toEqual([]);
  });

  it("tells from how many it follows", () => {
    expect(reasons(baseline("†", "† Missing for 4 patients in the gel group."))[2]).toContain("follows from 160");
  });

  it.each([
    ["from fewer than are left", "†", "† Missing for 4 patients in the gel group.", "41 (26.6)"], ["from more than there are", "†", "† Missing for 4 patients in the gel group.", "41 (24.0)"],
    ["where the mark is another row's", "", "† Missing for 4 patients in the gel group.", "41 (25.6)"],
    ["where they were counted all the same", "†", "† Patients with missing data were counted as non-smokers.", "41 (27.6)"],
  ])("excuses nothing that follows %s", (_, mark, note, cell) => {
    expect(remarks(baseline(mark, note, cell))).toHaveLength(1);
  });

  it("says nothing of other rows", () => {
    expect(remarks(baseline("†", "† Missing for 4 patients in the gel group.").replace("12.2", "12.9"))).toEqual(["warning 12.9"]);
  });
});

describe("a column of those without data", () => {
  const survey = (smokers: string, without: string, head = "Missing, n"): string => table(`Variable, n (%) | Active (n = 44) | Sham (n = 60) | ${head}`, "Female | 22 (50.0) | 27 (45.0) | 0", `Smoker | ${smokers} | ${without}`, "Diabetes | 11 (25.0) | 12 (20.0) | 0");

  it.each(["Missing, n", "Missing", "Missing data", "Data missing", "Unknown"])("tells why a cell follows from a few people less: %s", (head) => {
    expect(remarks(survey("20 (46.5) | 18 (30.0)", "1", head))).toEqual([]);
    expect(reasons(survey("20 (46.5) | 18 (30.0)", "1", head))[2]).toContain("(43 here), as where data are missing");
  });

  it("may tell their percentage as well", () => {
    expect(remarks(survey("20 (50.0) | 18 (30.0)", "4 (3.8)", "Missing, n (%)"))).toEqual([]);
  });

  it("tells nothing of a cell that follows from fewer, or from more", () => {
    expect(remarks(survey("20 (48.8) | 18 (30.0)", "1"))).toEqual(["warning 48.8"]);
    expect(remarks(survey("20 (43.5) | 18 (30.0)", "1"))).toEqual(["warning 43.5"]);
    expect(remarks(survey("20 (64.5) | 18 (30.0)", "1"))).toEqual(["warning 64.5"]);
  });

  it("tells nothing of other rows", () => {
    expect(remarks(survey("20 (46.5) | 18 (30.0)", "1").replace("11 (25.0)", "11 (29.0)"))).toEqual(["warning 29.0"]);
  });

  it("may be one of people of whom something is unknown", () => {
    const tumours = (head: string): string => table(`Feature, n (%) | Positive (n = 400) | ${head}`, "Grade 3 | 150 (39.5) | 30 (30.0)", "Node positive | 180 (45.0) | 40 (40.0)");
    for (const head of ["Unknown (n = 100)", "Missing (n = 100)"]) expect(remarks(tumours(head))).toEqual(["warning 39.5"]);
  });

  it("does not tell of so many that a slip is likelier", () => {
    const text = (smokers: string, without: number): string => table("Variable, n (%) | All (n = 530) | Missing, n", `Smoker | ${smokers} | ${without}`, "Diabetes | 180 (34.0) | 0");
    expect(remarks(text("120 (28.6)", 120))).toEqual(["warning 28.6"]);
    expect(remarks(text("120 (28.6)", 110))).toEqual([]);
  });
});

describe("two cells of a row that follow from nothing", () => {
  const rows = (pain: string): string => table("Event | Drug (N=640) | Sham (N=620)", pain, "Fever | 160 (25.0) | 124 (20.0)");

  it.each([["of few in one column and of many in the other", "272 (43.3)"], ["of as many in both", "272 (56.7)"]])("may have data missing: %s", (_, cell) => {
    expect(messages(rows(`Pain, n (%) | ${cell} | 186 (40.3)`))).toEqual([]);
  });

  it("have none where one of them needs more people than its column has", () => {
    expect(messages(rows("Pain, n (%) | 272 (38.3) | 186 (40.3)")).join(" ")).toContain("186 of 620 is 30.0%, not 40.3%");
  });
});

describe("numbers of those whose data are missing, in the table or below it", () => {
  const heads = "Event | Drug (N = 400) | Placebo (N = 200)";
  const male = ["Male | 200 (50.0) | 100 (50.0)", "Smoker | 80 (20.0) | 30 (15.0)", "Cough | 44 (11.0) | 50 (25.0)"];

  it("may stand in the row below", () => {
    expect(messages(table(heads, ...male, "Fever | 60 (15.5) | 31 (15.8)", "Missing data | 13 | 4"))).toEqual([]);
    expect(messages(table(heads, ...male, "Fever | 60 (51.0) | 31 (15.8)", "Missing data | 13 | 4"))).toEqual([expect.stringContaining("60 of 400")]);
  });

  it("are as many in the arms as in all of them", () => {
    const arms = "Event | A (N = 66) | B (N = 68) | All (N = 134)";
    const women = "Women | 33 (50.0) | 34 (50.0) | 67 (50.0)";
    expect(messages(table(arms, women, "Fever | 30 (46.2) | 33 (48.5) | 63 (47.4)"))).toEqual([]);
    expect(messages(table(arms, women, "Fever | 30 (46.2) | 33 (48.5) | 63 (47.0)"))).toEqual([expect.stringContaining("30 of 66")]);
  });

  it.each(["† : not known for 1 woman of the drug group", "1. † : not known for 1 woman of the drug group"])("may be told by a note with the mark of a heading: %s", (note) => {
    const text = table(" | Drug | Placebo", "Number of women | 281 | 280", "Work, n (%)† | | ", "None | 93 (33.2) | 70 (25.0)", "Some | 187 (66.8) | 210 (75.0)");
    expect(messages(`${text}\n${note}\n`)).toEqual([]);
  });

  it("may be of those left out of a row, by its note", () => {
    const text = table("Outcome, n (%) | Drug, n=150 | Placebo, n=120", "In shock at entry | 15 (10) | 12 (10)", "Died | 30 (20) | 6 (5)", "New shock[^c] | 27 (20) | 18 (15)");
    expect(messages(`${text}\n[^c]: Patients in shock at entry were excluded for this outcome (n=27).\n`)).toEqual([]);
    expect(messages(`${text}\n[^c]: As the investigators judged.\n`)).not.toEqual([]);
  });
});
