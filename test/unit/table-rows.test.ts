import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("a row of sizes in the midst of a table", () => {
  const response = (sizes: string): string => table("Item | Low dose (n=31) | High dose (n=34) | Both (n=65)",
    "Any event | 26 (83.9%) | 30 (88.2%) | 56 (86.2%)", sizes,
    "CR | 2 (7.1%) | 3 (10.0%) | 5 (8.6%)", "PR | 6 (21.4%) | 9 (30.0%) | 15 (25.9%)", "SD | 11 (39.3%) | 10 (33.3%) | 21 (36.2%)", "PD | 9 (32.1%) | 8 (26.7%) | 17 (29.3%)",
    "ORR | 8 (28.6%) | 12 (40.0%) | 20 (34.5%)");

  it.each([
    "Best overall response, n evaluable", "Evaluable for response, n", "Response-evaluable, n", "Number evaluable", "Efficacy: n assessed", "With data at week 8, n", "Assessed for response (n)",
  ])("gives the people of those below it: %s", (stub) => {
    const text = response(`${stub} | 28 | 30 | 58`);
    expect(told(text).slice(0, 6)).toEqual(["83.9% 26/31", "88.2% 30/34", "86.2% 56/65", "7.1% 2/28", "10.0% 3/30", "8.6% 5/58"]);
    expect(told(text).slice(-3)).toEqual(["28.6% 8/28", "40.0% 12/30", "34.5% 20/58"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("83.9", "89.3"))).toEqual(["89.3%"]);
    expect(messages(text.replace("21.4", "24.1"))[0]).toContain("6 of 28 is 21.4%, not 24.1%");
  });

  const trial = ["Any event, n (%) | 44 (62.9) | 41 (59.4)", "Serious event, n (%) | 7 (10.0) | 5 (7.2)", "Evaluable patients, n | 64 | 61", "Responders, n (%) | 29 (45.3) | 13 (21.3)", "Remission, n (%) | 16 (25.0) | 6 (9.8)", "Partial response, n (%) | 13 (20.3) | 7 (11.5)"];
  const heads = " | Drug (N=70) | Sham (N=69)";

  it("says nothing of the rows above it", () => {
    expect(marked(table(heads, ...trial))).toEqual([]);
    expect(marked(table(heads, ...trial).replace("62.9", "69.2"))).toEqual(["69.2"]);
  });

  it("gives the people of a cell whose row follows from it", () => {
    expect(messages(table(heads, "Evaluable patients, n | 64 | 61", "Responders, n (%) | 29 (45.3) | 13 (31.2)", "Died, n (%) | 7 (10.0) | 6 (8.7)", "Left, n (%) | 14 (20.0) | 12 (17.4)"))[0]).toContain("13 of 61 is 21.3%, not 31.2%.");
  });

  it("need not give the people of all rows below it", () => {
    expect(marked(table(heads, ...trial, "Died, n (%) | 7 (10.0) | 6 (8.7)"))).toEqual([]);
    expect(marked(table(heads, ...trial, "Biopsy, n (%) | 12 (20.7) | 11 (19.6)"))).toEqual([]);
  });

  it("need not be what the rows below it follow from", () => {
    expect(marked(table(heads, "Any event, n (%) | 44 (62.9) | 41 (59.4)", "Evaluable patients, n | 64 | 61", "Responders, n (%) | 28 (40.0) | 13 (18.8)", "Remission, n (%) | 16 (22.9) | 6 (8.7)"))).toEqual([]);
  });
});

describe("a cell whose row follows", () => {
  it("is no share of another column's people", () => {
    const text = table("Event | Low (n=40) | High (n=50)", "Any event | 30 (60.0%) | 35 (70.0%)", "Evaluable, n | 36 | 45", "CR | 9 (25.0%) | 9 (20.0%)", "PR | 9 (25.0%) | 18 (40.0%)", "SD | 18 (50.0%) | 18 (40.0%)");
    expect(marked(text)).toEqual(["60.0%"]);
  });
});

describe("the parts of a row", () => {
  const heads = " | Drug A (N=210) | Sham (N=205)";
  const severity = table(heads, "Any event, n (%) | 40 (19.0) | 32 (15.6)", "Mild | 22 (55.0) | 19 (59.4)", "Moderate | 14 (35.0) | 9 (28.1)", "Severe | 4 (10.0) | 4 (12.5)");
  const reasons = table(heads, "Stopped early, n (%) | 25 (11.9) | 20 (9.8)", "Main reason, n (%)^a | | ", "Adverse event | 11 (44.0) | 6 (30.0)", "Own wish | 9 (36.0) | 10 (50.0)", "Other | 5 (20.0) | 4 (20.0)");

  it.each([
    ["directly below it", severity, "35.0", "53.0"],
    ["below a line that opens a section", reasons, "44.0", "54.0"],
    ["below its number alone", severity.replace("40 (19.0) | 32 (15.6)", "40 | 32"), "28.1", "21.8"],
    ["in one column", table(" | N=210, n (%)", "Any event | 40 (19.0)", "Mild | 22 (55.0)", "Moderate | 14 (35.0)", "Severe | 4 (10.0)"), "55.0", "58.0"],
  ])("are shares of it, %s", (_, text, right, wrong) => {
    expect(marked(text)).toEqual([]);
    expect(told(text).filter((t) => /\/(?:40|32|25|20)$/.test(t)).length).toBe(text.includes("Sham") ? 6 : 3);
    expect(marked(text.replace(`(${right})`, `(${wrong})`))).toEqual([wrong]);
  });

  it("may have a count that is wrong, where another column adds up", () => {
    expect(marked(severity.replace("14 (35.0)", "16 (35.0)"))).toEqual(["35.0"]);
  });

  it("may be shares of the column", () => {
    const text = table(heads, "Any event, n (%) | 40 (19.0) | 32 (15.6)", "Mild | 22 (10.5) | 19 (9.3)", "Moderate | 14 (6.7) | 9 (4.4)", "Severe | 4 (1.9) | 4 (2.0)");
    expect(marked(text)).toEqual([]);
    expect(told(text)[2]).toBe("10.5 22/210");
  });

  it("are none where they only happen to follow", () => {
    expect(marked(table(heads, "Any event, n (%) | 40 (19.0) | 32 (15.6)", "Rash | 22 (10.5) | 19 (9.3)", "Pain | 18 (8.6) | 8 (3.9)", "Fever | 13 (6.2) | 12 (5.9)"))).toEqual([]);
  });

  it("leave the rows behind them to the column", () => {
    const more = `${severity}| Died, n (%) | 21 (10.0) | 10 (4.9) |\n| Relapse, n (%) | 30 (14.3) | 24 (11.7) |\n`;
    expect(marked(more)).toEqual([]);
    expect(marked(more.replace("14.3", "13.4"))).toEqual(["13.4"]);
  });
});

describe("a row of some of the people", () => {
  const heads = "Event, n (%) | Drug (N=250) | Sham (N=240)";
  const others = ["Headache | 30 (12.0) | 18 (7.5)", "Nausea | 25 (10.0) | 12 (5.0)"];

  describe("of one sex, which has a row", () => {
    const sexes = ["Men | 130 (52.0) | 132 (55.0)", "Women | 120 (48.0) | 108 (45.0)"];
    it.each([
      "Vaginal discharge (women)", "Vaginal discharge (women only)", "Vaginal discharge, women", "Vaginal discharge in women", "Vaginal discharge (among women)", "Vaginal discharge, females^b", "Women with vaginal discharge",
    ])("%s", (stub) => {
      const row = `${stub} | 9 (7.5) | 4 (3.7)`;
      for (const rows of [[...sexes, ...others, row], [row, ...others, ...sexes]]) {
        const text = table(heads, ...rows);
        expect(told(text)).toEqual(expect.arrayContaining(["7.5 9/120", "3.7 4/108"]));
        expect(marked(text)).toEqual([]);
        expect(marked(text.replace("(10.0)", "(11.0)"))).toEqual(["11.0"]);
      }
    });

    it("is marked where its percentage follows from nobody", () => {
      expect(marked(table(heads, ...sexes, ...others, "Vaginal discharge (women) | 9 (8.5) | 4 (3.7)"))).toEqual(["8.5"]);
    });

    it("may still be of everybody", () => {
      const text = table(heads, ...sexes, ...others, "Pregnancy (women) | 5 (2.0) | 6 (2.5)");
      expect(told(text).slice(-2)).toEqual(["2.0 5/250", "2.5 6/240"]);
      expect(marked(text)).toEqual([]);
    });

    it("with counts and percentages in columns of their own", () => {
      const text = table("Event | Drug (N=250) n | Drug % | Sham (N=240) n | Sham %", "Men | 130 | 52.0 | 132 | 55.0", "Women | 120 | 48.0 | 108 | 45.0", "Headache | 30 | 12.0 | 18 | 7.5", "Mastitis (women) | 9 | 7.5 | 4 | 3.7");
      expect(told(text).slice(-2)).toEqual(["7.5 9/120", "3.7 4/108"]);
      expect(marked(text)).toEqual([]);
    });
  });

  it.each([
    "Impotence (men)", "Impotence, males only", "Impotence (male patients only)", "Relapse (responders only)", "Relapse (of those in remission)", "Bleeding (patients with ulcers)", "Pregnant (n=66, 58, 8)",
  ])("whose number the table does not give accuses nobody: %s", (stub) => {
    const text = table(heads, ...others, `${stub} | 6 (9.1) | 3 (5.2)`);
    expect(told(text).slice(-2)).toEqual(["9.1 6/?", "5.2 3/?"]);
    expect(marked(text)).toEqual([]);
  });

  it.each(["Sex, female", "Female sex, n (%)", "Gender: women", "Hypertension (treated)", "Deaths (all patients)", "Any rash (grade 3 only)", "Adherence (no. of patients)"])("is not one like %s", (stub) => {
    expect(marked(table(heads, ...others, `${stub} | 50 (20.0) | 60 (52.0)`))).toEqual(["52.0"]);
  });

  it.each([
    ["Vaginal discharge (n=120, 108)", "7.5 9/120", "3.7 4/108"],
    ["Vaginal discharge (n=120 and 108)", "7.5 9/120", "3.7 4/108"],
    ["Vaginal discharge (n=120; n=108)", "7.5 9/120", "3.7 4/108"],
    ["Vaginal discharge, n = 120/108", "7.5 9/120", "3.7 4/108"],
  ])("with its numbers in its label: %s", (stub, ...expected) => {
    const text = table(heads, ...others, `${stub} | 9 (7.5) | 4 (3.7)`);
    expect(told(text).slice(-2)).toEqual(expected);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("(3.7)", "(4.7)"))).toEqual(["4.7"]);
  });

  it("with one number in its label, and something else behind it", () => {
    expect(told(table(heads, ...others, "Relapse (n = 90, 2 years) | 9 (10.0) | 18 (20.0)")).slice(-2)).toEqual(["10.0 9/90", "20.0 18/90"]);
  });
});

describe("a note below the table", () => {
  const heads = "Event, n (%) | Drug (N=250) | Sham (N=240)";
  const others = ["Headache | 30 (12.0) | 18 (7.5)", "Nausea | 25 (10.0) | 12 (5.0)"];
  const noted = (stub: string, note: string, cells = "9 (7.5) | 4 (3.7)"): string => `${table(heads, ...others, `${stub} | ${cells}`)}\n${note}\n`;

  it.each([
    ["Vaginal discharge^a", "^a Denominators: 120 and 108 women."],
    ["Vaginal discharge*", "\\*Percentages are based on the number of female patients (N=120 and N=108)."],
    ["Vaginal discharge^a", "^a N = 120 and 108."],
    ["Vaginal discharge^a", "^a Of 120 and 108 women."],
    ["Vaginal discharge†", "Abbreviations: n, number.\n\n† Among women (120/108)."],
    ["Vaginal discharge<sup>a</sup>", "<sup>a</sup>Percentages are of the women: 120 and 108."],
  ])("gives the people of a row: %s", (stub, note) => {
    expect(told(noted(stub, note)).slice(-2)).toEqual(["7.5 9/120", "3.7 4/108"]);
    expect(marked(noted(stub, note))).toEqual([]);
  });

  it("gives the people from whom one cell does not follow", () => {
    expect(messages(noted("Vaginal discharge^a", "^a Denominators: 120 and 108 women.", "9 (8.5) | 4 (3.7)"))).toEqual(["9 of 120 is 7.5%, not 8.5%. Perhaps one digit of 8.5% is mistyped for 7.5%."]);
  });

  it.each([
    ["Vaginal discharge^a", "^a Percentages are based on the number of female subjects."],
    ["Vaginal discharge<sup>a</sup>", "<sup>a</sup>Percentages are based on the number of female subjects."],
    ["Vaginal discharge\\[1\\]", "\\[1\\] Percentage of female subjects."],
    ["Vaginal discharge [1]", "[1] Percentage of female subjects."],
    ["Vaginal discharge^b", "^a P < 0.05. ^b Female subjects only."],
    ["Vaginal discharge‡", "† Treated twice.\n‡ Calculated among women."],
    ["Vaginal discharge ᵃ", "ᵃ Women only"],
    ["Vaginal discharge", "Note: percentages of vaginal discharge are based on women."],
    ["Vaginal discharge^a", "* P < 0.05\n* ^a Women only"],
  ])("accuses nobody where it speaks of some people: %s, %s", (stub, note) => {
    expect(told(noted(stub, note)).slice(-2)).toEqual(["7.5 9/?", "3.7 4/?"]);
    expect(marked(noted(stub, note))).toEqual([]);
  });

  it("may stand in the last row", () => {
    expect(marked(`${table(heads, ...others, "Vaginal discharge^a | 9 (7.5) | 4 (3.7)")}^a Percentages are based on the number of female subjects.\n`)).toEqual([]);
    expect(marked(`${table(heads, ...others, "Vaginal discharge^a | 9 (7.5) | 4 (3.7)", "^a Percentages are based on the number of female subjects. | | ")}`)).toEqual([]);
  });

  it.each([
    "^a Percentages are based on the number of female subjects.", "Percentages are based on the number of patients in each treatment group.", "Percentages do not add to 100 because of rounding.",
    "* P < 0.05 against sham.", "The drug was given to women only from the second year on.", "Only 12% of the women had a rash.",
  ])("leaves the rows alone that it does not mean: %s", (note) => {
    expect(marked(`${table(heads, ...others, "Vaginal discharge^a | 9 (7.5) | 4 (3.7)", "Rash | 20 (8.0) | 24 (11.0)")}\n${note}\n`)).toContain("11.0");
    expect(marked(`${table(heads, ...others, "Rash | 20 (6.0) | 24 (7.0)")}\n${note.replace("female ", "")}\n`)).toEqual(["6.0", "7.0"]);
  });

  it("behind a heading is not the table's", () => {
    expect(marked(`${table(heads, ...others, "Rash^a | 9 (7.5) | 4 (3.7)")}\n## Next\n\n^a Women only\n`)).toEqual(["7.5", "3.7"]);
  });
});

describe("a row that is a share of one a little above", () => {
  it.each([
    ["a part by its place", table(" | Visits (n=310) | None (n=320)", "Parity, n (%) | | ", "First | 150 (48.4) | 160 (50.0)", "Later | 160 (51.6) | 160 (50.0)", "Smoker, n (%) | 31 (10.0) | 32 (10.0)", "Quit | 12 (38.7) | 11 (34.4)"), ["38.7 12/31", "34.4 11/32"]],
    ["of these", table("Variable, n (%) | A (N=88) | B (N=90)", "Smoker | 40 (45.5) | 45 (50.0)", "Of these, heavy | 10 (25.0) | 9 (20.0)", "Of these, willing | 20 (50.0) | 18 (40.0)", "Asthma | 8 (9.1) | 9 (10.0)"), ["25.0 10/40", "20.0 9/45", "50.0 20/40", "40.0 18/45"]],
    ["those assessed", table("Symptom | A (N=88) | B (N=90)", "Assessed, n (%) | 80 (90.9) | 75 (83.3)", "Pain, n (%) | 20 (25.0) | 30 (40.0)", "Swelling, n (%) | 16 (20.0) | 12 (16.0)"), ["25.0 20/80", "40.0 30/75", "20.0 16/80", "16.0 12/75"]],
  ])("follows from it: %s", (_, text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected));
    expect(messages(text)).toEqual([]);
  });

  it("and a row behind it is of everybody again", () => {
    const text = table(" | A (N=88) | B (N=90)", "Admitted | 20 (22.7) | 18 (20.0)", "of whom to ICU | 5 (25.0) | 6 (33.3)", "of whom died | 2 (10.0) | 3 (16.7)", "Fracture | 8 (9.1) | 9 (10.0)", "Fall | 18 (20.5) | 19 (21.1)");
    expect(told(text)).toEqual(expect.arrayContaining(["9.1 8/88", "10.0 9/90"]));
    expect(messages(text)).toEqual([]);
  });
});

describe("a row of which one cell is no share of the row above", () => {
  const clinic = (...rows: string[]): string => table("Item, n (%) | A (N = 211) | B (N = 208) | C (N = 205) | D (N = 209)", "Female | 101 (47.9) | 99 (47.6) | 98 (47.8) | 100 (47.8)", ...rows);

  it("is not accused by that row", () => {
    // of those with data: 200, 198, 197 and 193
    const kept = clinic("Rural | 200 (94.8) | 198 (95.2) | 197 (96.1) | 204 (97.6)", "Current drinker | 60 (30.0) | 48 (24.2) | 43 (21.8) | 61 (31.6)");
    expect(messages(kept).filter((m) => m.includes("of 204"))).toEqual([]);
  });

  it("is taken for one of a row further above that fits it", () => {
    const text = clinic("Scan done | 160 (75.8) | 150 (72.1) | 155 (75.6) | 140 (67.0)", "Scan read | 160 (75.8) | 150 (72.1) | 155 (75.6) | 131 (62.7)", "Stone | 32 (20.0) | 33 (22.0) | 31 (20.0) | 35 (25.0)");
    expect(marked(text)).toEqual([]);
    expect(told(text).slice(-1)).toEqual(["25.0 35/140"]);
  });
});

describe("a total of studies of which one has not reported it", () => {
  const studies = (total: string): string => table("Study | N | Women | Diabetes", "Smith 2001 | 120 | 50 (41.7%) | 24 (20.0%)", "Tan 2005 | 218 | 101 (46.3%) | 50 (22.9%)", "Ueda 2012 | 86 | 39 (45.3%) | NR", `Total | 424 | 190 (44.8%) | 74 (${total})`);
  it("is of those that have", () => {
    expect(told(studies("21.9%")).at(-1)).toBe("21.9% 74/338");
    expect(messages(studies("21.9%"))).toEqual([]);
  });

  it("or wrong", () => expect(messages(studies("27.9%"))[0]).toContain("74 of 424 is 17.5%, not 27.9%"));
});

describe("numbers of a note whose mark cannot be seen", () => {
  it.each(["Data available for 270 and 860 patients.", "Denominators: 270 and 860 patients."])("explain a whole row: %s", (note) => {
    const text = `${table(" | Drug (n = 276) | Placebo (n = 874)", "Female | 90 (32.6%) | 270 (30.9%)", "Creatinine<sup>a</sup> | 30 (11.1%) | 44 (5.1%)", "Death | 22 (8.0%) | 26 (3.0%)")}\n<sup>a</sup> ${note}\n`;
    expect(told(text)).toEqual(expect.arrayContaining(["11.1% 30/270", "5.1% 44/860"]));
    expect(messages(text)).toEqual([]);
  });
});

describe("a note without its mark", () => {
  it.each(["Female\tsubjects only.", "Female subjects only 🎉."])("is one with whatever white space and signs it has: %s", (note) => {
    const text = `${table("Event | Drug (n = 100) | Placebo (n = 98)", "Candidiasis | 9 (19.0) | 8 (17.2)", "Cough | 10 (10.0) | 12 (12.2)", "Fever | 20 (20.0) | 15 (15.3)")}\n${note}\n`;
    expect(messages(text)).toEqual([]);
  });
});

describe("prose behind a table that is no note", () => {
  it.each([
    "Patients were followed for two years only, and many of them were treated again.", "Patients with data were included, and only those.",
    "Only patients with data were included. The drug was given to 45 and to 47.", "Men in the cohort were older. Proportions were compared among men and women.",
  ])("excuses no cell: %s", (prose) => {
    const text = `${table("Event | Drug (n = 100) | Placebo (n = 98)", "Rash | 9 (19.0) | 8 (8.2)", "Cough | 10 (10.0) | 12 (12.2)", "Fever | 20 (20.0) | 15 (15.3)")}\n${prose}\n`;
    expect(messages(text)[0]).toContain("9 of 100 is 9.0%, not 19.0%");
  });

  it("nor does a mark that is part of a power", () => {
    const text = `${table("Event | Drug (n = 100) | Placebo (n = 98)", "Platelets < 10^9/L | 9 (19.0) | 8 (8.2)", "Cough | 10 (10.0) | 12 (12.2)", "Fever | 20 (20.0) | 15 (15.3)")}\n^9 Percentages are based on women.\n`;
    expect(messages(text)[0]).toContain("9 of 100 is 9.0%, not 19.0%");
  });
});

describe("two categories that are everybody", () => {
  const text = table("Outcome | Exposed | Not exposed", "**Death** | |", "Yes | 36 (30.0%) | 63 (70.0%)", "No | 84 (70.0%) | 27 (30.0%)", "**Relapse** | |", "Yes | 48 (40.0%) | 18 (20.0%)", "No | 72 (60.0%) | 72 (80.0%)");

  it("are shares of what they add up to, where the table gives no size", () => {
    expect(told(text)).toEqual(["30.0% 36/120", "70.0% 63/90", "70.0% 84/120", "30.0% 27/90", "40.0% 48/120", "20.0% 18/90", "60.0% 72/120", "80.0% 72/90"]);
    expect(messages(text)).toEqual([]);
  });

  it("but not where they are less than a hundred percent", () => {
    expect(told(table("Outcome | Exposed", "**Death** |", "At home | 36 (15.0%)", "In hospital | 84 (35.0%)"))).toEqual(["15.0% 36/?", "35.0% 84/?"]);
  });
});

describe("time in the label of a row", () => {
  it("is measured, or people have none", () => {
    const text = table("Barrier | n (%)", "Lack of time | 40 (40)", "Working full-time | 25 (25)", "Operating time | 45 (12)", "Cost | 30 (30)");
    expect(told(`Of 100 nurses, all replied.\n\n${text}`)).toEqual(["40 40/100", "25 25/100", "30 30/100"]);
  });
});

describe("a column of shares of the column beside it", () => {
  const text = table("Sex | Patients | Died", "Men | 90 (60%) | 36 (40%)", "Women | 60 (40%) | 33 (55%)", "Total | 150 (100%) | 69 (46%)");
  const screening = table("Year | Invited | Attended (%) | Recalled (%)", "2017 | 3280 | 2296 (70.0) | 92 (4.0)", "2018 | 2780 | 1718 (61.8) | 60 (3.5)", "2019 | 2390 | 1303 (54.5) | 48 (3.7)");

  it("is read, where all of it follows", () => {
    expect(told(`We saw 150 patients.\n\n${text}`)).toEqual(["60% 90/150", "40% 36/90", "40% 60/150", "55% 33/60", "100% 150/150", "46% 69/150"]);
    expect(told(screening)).toEqual(["70.0 2296/3280", "4.0 92/2296", "61.8 1718/2780", "3.5 60/1718", "54.5 1303/2390", "3.7 48/1303"]);
    expect(messages(text + screening)).toEqual([]);
  });

  it("and says nothing where one does not", () => {
    expect(told(screening.replace("48 (3.7)", "48 (7.3)")).filter((t) => t.endsWith("/?"))).toHaveLength(3);
    expect(messages(screening.replace("48 (3.7)", "48 (7.3)"))).toEqual([]);
  });
});

describe("a row whose label ends with its people", () => {
  const row = (label: string, cells: string, head = "n | %"): string => `We treated 60 men.\n\n${table(`Outcome | ${head}`, head === "n | %" ? "No pain | 36 | 60.0" : "No pain | 36 (60.0) | 30 (50.0)", `${label} | ${cells}`)}`;

  it("is of these", () => {
    expect(told(row("Joints healed (of 44 men)", "33 | 75.0"))).toEqual(["60.0 36/60", "75.0 33/44"]);
    expect(messages(row("Joints healed (of the 44 assessed)", "33 | 57.0"))[0]).toContain("33 of 44 is 75.0%, not 57.0%");
  });

  it("is of nobody where they may be those of all columns, or no people", () => {
    expect(messages(row("Joints healed (of 44 men)", "15 (75.0) | 15 (62.5)", "Drug, n (%) | Sham, n (%)"))).toEqual([]);
    expect(told(row("Doses taken (of 2 doses)", "33 | 55.0"))[1]).toBe("55.0 33/60");
  });
});

describe("a row of all people of its columns, as its bracket says", () => {
  it.each(["of adults who were randomised", "of patients who were treated", "of children with at least one dose"])("is judged: (%s)", (whom) => {
    expect(marked(table("Item, n (%) | A (N = 64) | B (N = 66)", "Rural | 41 (64.1) | 38 (57.6)", `Compliant (${whom}) | 20 (31.3) | 22 (38.3)`, "Rash | 8 (12.5) | 10 (15.2)"))).toEqual(["38.3"]);
  });
});

describe("a row of an arm below the heads of studies", () => {
  const rows = ["Enrolled, n | 80 | 120", "Men, n (%) | 44 (55%) | 60 (50%)", "Smokers, n (%) | 20 (25%) | 42 (35%)"];

  it.each([
    ["Withdrew (placebo), n (%)", "Withdrew (active), n (%)"],
    ["Withdrew, control", "Withdrew, intervention"],
    ["Withdrew in the control group", "Withdrew in the treatment group"],
    ["Withdrawals: sham", "Withdrawals: drug"],
  ])("is not of all people of the study: %s", (control, active) => {
    const text = table("Characteristic | Lee 2011 | Moss 2014", ...rows, `${control} | 10 (25%) | 6 (10%)`, `${active} | 4 (10%) | 9 (15%)`);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("42 (35%)", "42 (53%)"))).toHaveLength(1);
  });

  it.each([
    ["Placebo", "Active", "Stopped, treatment"],
    ["Lee 2011", "Moss 2014", "Still on treatment"],
    ["Lee 2011", "Moss 2014", "Disease control"],
  ])("is told from one of everybody: %s, %s, %s", (one, other, label) => {
    expect(messages(table(`Characteristic | ${one} | ${other}`, ...rows, `${label} | 10 (13%) | 16 (31%)`))[0]).toContain("16 of 120 is 13.3%, not 31%");
  });
});
