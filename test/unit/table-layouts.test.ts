import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("the people of a row stand in a column", () => {
  it.each([
    ["headed n", table("Study | n | Cured, n (%)", "Berg 2015 | 120 | 42 (35.0)", "Dahl 2019 | 204 | 71 (34.8)"), ["35.0 42/120", "34.8 71/204"]],
    ["headed Patients, n", table("Centre | Patients, n | Died, n (%)", "Lund | 200 | 13 (6.5)", "Bergen | 160 | 8 (5.0)"), ["6.5 13/200", "5.0 8/160"]],
    ["headed with a group's name", table("Study | Drug events | Drug total | Drug % | Sham events | Sham total | Sham %", "Berg | 12 | 110 | 10.9 | 20 | 100 | 20.0", "Dahl | 5 | 50 | 10.0 | 9 | 60 | 15.0"),
      ["10.9 12/110", "20.0 20/100", "10.0 5/50", "15.0 9/60"]],
    ["headed with a group in brackets", table("Study | Events (drug) | Total (drug) | Risk, %", "Berg | 12 | 110 | 10.9", "Dahl | 5 | 50 | 10.0"), ["10.9 12/110", "10.0 5/50"]],
    ["headed Screened", table("Region | Screened | Positive | Positivity, %", "North | 500 | 41 | 8.2", "South | 800 | 120 | 15.0"), ["8.2 41/500", "15.0 120/800"]],
    ["under a rate whose name may be a count's", table("Trial | N | Responders | ORR", "Alpha | 119 | 65 | 55%", "Beta | 206 | 98 | 48%"), ["55% 65/119", "48% 98/206"]],
    ["with the sign in the cells of percentages", table("Study | Cases | Sample | Prevalence", "Berg | 31 | 402 | 7.7%", "Dahl | 88 | 1240 | 7.1%"), ["7.7% 31/402", "7.1% 88/1240"]],
    ["with an interval behind them", table("Study | N | Cases | Prevalence (95% CI)", "Berg | 402 | 31 | 7.7% (5.5–10.7)", "Dahl | 1240 | 88 | 7.1% (5.8–8.7)"), ["7.7% 31/402", "7.1% 88/1240"]],
    ["from which the rows follow, however it is headed", table("Drug | Procedures | Clots | %", "Aspirin | 3,000 | 30 | 1.0", "Heparin | 9,000 | 180 | 2.0", "None | 400 | 10 | 2.5"), ["1.0 30/3000", "2.0 180/9000", "2.5 10/400"]],
    ["headed N randomised", table("Study | Country | N randomised | Female, n (%)", "Berg | NO | 120 | 66 (55.0)", "Dahl | SE | 200 | 90 (45.0)"), ["55.0 66/120", "45.0 90/200"]],
    ["in front of a count without a name for it", table("Survey | Asked | Responded | Response rate", "Berg | 900 | 405 | 45.0%", "Dahl | 1,250 | 400 | 32.0%"), ["45.0% 405/900", "32.0% 400/1250"]],
    ["in front of a rate with its interval", table("Study | Cases | Sample | Prevalence % (95% CI)", "Berg | 47 | 112 | 42.0 (32.7–51.7)", "Dahl | 61 | 140 | 43.6 (35.2–52.2)"), ["42.0 47/112", "43.6 61/140"]],
    ["of doses", table("Arm | N | Response, n (%)", "300 mg | 245 | 200 (81.6)", "Placebo | 246 | 11 (4.5)"), ["81.6 200/245", "4.5 11/246"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(marked(text)).toEqual([]);
  });

  it("and the row that does not follow is marked where the others do", () => {
    expect(marked(table("Drug | Procedures | Clots | %", "Aspirin | 3,000 | 30 | 1.0", "Heparin | 9,000 | 180 | 2.0", "None | 400 | 10 | 2.5", "Both | 600 | 18 | 9.0"))).toEqual(["9.0"]);
  });
});

describe("people with whom the cells of a column begin", () => {
  const rows = ["Adler 2008 | 50 (25 + 25); 30 (60.0%) women | 45 (90.0%)", "Bruno 2010 | 120, 66 (55.0%) women | 84 (70.0%)", "Costa 2013 | 40 | 34 (85.0%)", "Dorn 2019 | 90 (30 per arm) | Walked home in 54 of 81 (66.7%)"];
  const studies = (head: string): string => table(`Study | ${head} | Completed`, ...rows);

  it.each(["Participants", "Patients", "Sample", "No. of patients"])("are those of their rows, and of what follows them: %s", (head) => {
    expect(told(studies(head))).toEqual(["60.0% 30/50", "90.0% 45/50", "55.0% 66/120", "70.0% 84/120", "85.0% 34/40", "66.7% 54/81"]);
    expect(marked(studies(head).replace("55.0", "50.5").replace("85.0", "58.0"))).toEqual(["50.5%", "58.0%"]);
  });

  it("are those of their study in the text", () => {
    expect(told(`${studies("Participants")}\nIn Bruno 2010, 30 women fell (25.0%).`).at(-1)).toBe("25.0% 30/120");
  });

  it("are none where they may be counts", () => {
    expect(told(studies("Setting"))).not.toContain("60.0% 30/50");
    expect(marked(table("Study | Patients | Completed", "Adler 2008 | 30 (60%) | 45 (90.0%)", "Bruno 2010 | 66 (55%) | 84 (70.0%)"))).toEqual([]);
  });
});

describe("counts in words", () => {
  const text = table("| Gel (n = 68) | Foam (n = 72)", "Sleep | eleven (16.2%) | 31 (43.1%)", "Rash | Two (2.9%) | none (0%)", "Gout | one of those in front (2%) | 4 (5.6%)");
  it("are read where nothing else stands in their cell", () => {
    expect(told(text)).toEqual(["16.2% 11/68", "43.1% 31/72", "2.9% 2/68", "0% 0/72", "5.6% 4/72"]);
    expect(marked(text.replace("16.2%", "12.6%"))).toEqual(["12.6%"]);
  });
});

describe("the people of a column stand", () => {
  it("in its row of totals", () => {
    const text = table("Genotype | Cases, n (%) | Controls, n (%)", "CC | 120 (40.0) | 200 (50.0)", "CT | 135 (45.0) | 160 (40.0)", "TT | 45 (15.0) | 44 (10.0)", "Total | 300 (100.0) | 400 (100.0)");
    expect(told(text).slice(0, 6)).toEqual(["40.0 120/300", "50.0 200/400", "45.0 135/300", "40.0 160/400", "15.0 45/300", "10.0 44/400"]);
    expect(marked(text)).toContain("10.0");
  });

  it("in its row of totals, beside a hundred percent", () => {
    const text = table("Sex | n | %", "Male | 47 | 54.7", "Female | 39 | 46.3", "Total | 86 | 100.0");
    expect(told(text).slice(0, 2)).toEqual(["54.7 47/86", "46.3 39/86"]);
    expect(marked(text)).toEqual(["46.3"]);
  });

  it.each([
    ["in a row named Number (n)", "Number (n) | 40 | 50"],
    ["in a row with the parts of each", "Patients, n (F/M) | 40 (19/21) | 50 (30/20)"],
    ["in a row that says what is below", "n | 40 (%) | 50 (%)"],
    ["in a row named Total participants", "Total participants | 40 | 50"],
    ["in a row named Total number", "Total number | 40 | 50"],
    ["in a row named All patients", "All patients, n | 40 | 50"],
  ])("%s", (_, sizes) => {
    const text = table("| Group A | Group B", sizes, "Palsy, n (%) | 8 (20.0) | 6 (12.0)", "Paresis, n (%) | 2 (5.0) | 3 (16.0)");
    expect(told(text)).toEqual(["20.0 8/40", "12.0 6/50", "5.0 2/40", "16.0 3/50"]);
    expect(marked(text)).toEqual(["16.0"]);
  });

  it.each([
    ["beside their percentage", table("Event | n | %", "Total | 40 | 100", "Nausea | 12 | 30", "Rash | 10 | 25", "Fever | 8 | 22"), "100"],
    ["with their percentage", table("Event | n (%)", "All patients | 40 (100.0)", "Nausea | 12 (30)", "Rash | 10 (25)", "Fever | 8 (22)"), "100.0"],
  ])("in a row of totals that comes first, %s", (_, text, all) => {
    expect(told(text)).toEqual([`${all} 40/40`, "30 12/40", "25 10/40", "22 8/40"]);
    expect(marked(text)).toEqual(["22"]);
  });

  it("in a row of totals, whatever percentage stands beside them", () => {
    expect(told(table("Group | Died, n | %", "All patients | 40 | 20", "Men | 30 | 25", "Women | 10 | 12"))).toEqual(["20 40/?", "25 30/?", "12 10/?"]);
  });

  it("in the row of heads itself", () => {
    expect(told(table("Number (n) | 40 | 50", "Palsy, n (%) | 8 (20.0) | 6 (12.0)"))).toEqual(["20.0 8/40", "12.0 6/50"]);
  });

  it("behind a name that has run into the n", () => {
    const text = table("| Interventionn = 40 | Controln = 50", "Male, n (%) | 8 (20.0) | 6 (12.0)", "Smoker, n (%) | 2 (5.0) | 3 (16.0)");
    expect(told(text)).toEqual(["20.0 8/40", "12.0 6/50", "5.0 2/40", "16.0 3/50"]);
    expect(told(table("| Column = 40 | Main = 50", "Male, n (%) | 8 (20.0) | 6 (12.0)"))).toEqual(["20.0 8/?", "12.0 6/?"]);
  });

  it("in the label of each row, for all columns", () => {
    const text = table("Time | Surgery, n (%) | Cast, n (%)", "3 months (n = 480/310) | 96 (20.0) | 31 (10.0)", "6 months (n = 470/300) | 245 (62.1) | 45 (15.0)");
    expect(told(text)).toEqual(["20.0 96/480", "10.0 31/310", "62.1 245/470", "15.0 45/300"]);
    expect(marked(text)).toEqual(["62.1"]);
  });

  it("at the head of the column of its counts, named twice", () => {
    expect(told(table("Event | Drug (N=400) n | Drug (N=400) %", "Any | 254 | 63.5", "Pain | 80 | 20.0"))).toEqual(["63.5 254/400", "20.0 80/400"]);
  });

  it("in a row with a hundred percent", () => {
    const text = table("| None, No. (%) | Some, No. (%)", "No. of patients | 350 (100%) | 136 (100%)", "Negative | 320 (91.4) | 113 (98.1)", "Node | 35 (10.0) | 68 (50.0)");
    expect(told(text)).toEqual(["91.4 320/350", "98.1 113/136", "10.0 35/350", "50.0 68/136"]);
    expect(marked(text)).toEqual(["98.1"]);
  });

  it("nowhere: each section adds up to those with data", () => {
    const text = table("| Control n (%) (N = 758) | Drug n (%) (N = 627)", "Saved money | 273 (36.0) | 362 (57.7)", "**Place** | |", "Hospital | 142 (19.0) | 433 (71.8)", "Home | 598 (80.2) | 166 (27.5)", "Nursing home | 6 (0.8) | 4 (0.7)");
    expect(told(text)).toEqual(["36.0 273/758", "57.7 362/627", "19.0 142/746", "71.8 433/603", "80.2 598/746", "27.5 166/603", "0.8 6/746", "0.7 4/603"]);
    expect(marked(text)).toEqual([]);
  });

  it("nowhere: the rows add up to them", () => {
    const text = table("Item | Yes | No | Unclear", "Frame | 38 (73.1%) | 9 (17.3%) | 5 (9.6%)", "Sample | 29 (65.8%) | 14 (26.9%) | 9 (17.3%)", "Size | 31 (59.6%) | 21 (40.4%) | 0 (0.0%)");
    expect(told(text)).toEqual(["73.1% 38/52", "17.3% 9/52", "9.6% 5/52", "65.8% 29/52", "26.9% 14/52", "17.3% 9/52", "59.6% 31/52", "40.4% 21/52", "0.0% 0/52"]);
    expect(marked(text)).toEqual(["65.8%"]);
  });

  it("at the head of the column of its counts", () => {
    const text = table("Event | Drug (N = 200) n | Drug % | Sham (N = 160) n | Sham %", "Pain | 30 | 15.0 | 24 | 15.0", "Rash | 20 | 10.0 | 8 | 4.0", "Cough | 10 | 5.0 | 16 | 10.0");
    expect(told(text)).toEqual(["15.0 30/200", "15.0 24/160", "10.0 20/200", "4.0 8/160", "5.0 10/200", "10.0 16/160"]);
    expect(marked(text)).toEqual(["4.0"]);
  });
});

describe("categories of fewer people than the text gives", () => {
  const text = (rows: string[], size = 127): string => `The study had ${size} patients.\n\n${table("Education | n (%)", ...rows)}`;
  const rows = ["None | 40 (31.7)", "School | 50 (39.7)", "College | 30 (23.8)", "Other | 6 (4.8)"];

  it.each([
    ["their total alone", [...rows, "Total | 126"]],
    ["their total with its percentage", [...rows, "Total | 126 (100)"]],
    ["what they add up to", rows],
  ])("are shares of %s", (_, right) => {
    expect(told(text(right)).slice(0, 4)).toEqual(["31.7 40/126", "39.7 50/126", "23.8 30/126", "4.8 6/126"]);
    expect(marked(text(right))).toEqual([]);
    expect(marked(text(right).replace("39.7", "38.7"))).toEqual(["38.7"]);
  });

  it("are shares of their total where they do not quite add up to it", () => {
    expect(told(text(["None | 40 (31.7)", "School | 50 (39.7)", "College | 35 (28.6)", "Total | 126"]))).toEqual(["31.7 40/126", "39.7 50/126", "28.6 35/126"]);
  });

  it("are no shares rounded up of the text's", () => {
    expect(marked(text(["None | 40 (32)", "School | 50 (40)", "College | 36 (29)"]))).toEqual([]);
    expect(marked(text(["None | 404 (31.84)", "School | 503 (39.64)", "College | 362 (28.53)", "Total | 1269"], 1270))).toEqual([]);
  });

  it("may be events, of which there is a total of its own", () => {
    const events = text(["Nausea | 40 (31.5)", "Rash | 50 (39.4)", "Fever | 30 (23.6)", "Total | 120"]);
    expect(told(events)).toEqual(["31.5 40/127", "39.4 50/127", "23.6 30/127"]);
    expect(marked(events)).toEqual([]);
  });
});

describe("percentages without a head", () => {
  it("beside fractions", () => {
    const text = table("Country | Positive | ", "All | 103/280 | 36.8", "Uganda | 51/130 | 39.2", "Zimbabwe | 52/150 | 43.7");
    expect(told(text)).toEqual(["36.8 103/280", "39.2 51/130", "43.7 52/150"]);
    expect(marked(text)).toEqual(["43.7"]);
  });

  it("in front of their counts, as the row says", () => {
    expect(told(table("Variable | Usual care (n = 1340) | Drug (n = 840)", "Adherent, % (n) | 70.0 (938) | 75.0 (630)"))).toEqual(["70.0 938/1340", "75.0 630/840"]);
  });
});

describe("cells that may be counts and percentages", () => {
  it("are, where most of the table holds", () => {
    const text = table("Outcome | Surgery (n = 118) | Drugs (n = 122)", "Relapse | 14 (11.9) | 33 (20.7)", "Reoperation | 9 (7.6) | 21 (17.2)", "Death | 3 (2.5) | 5 (7.1)", "Stoma | 11 (9.3) | 4 (3.3)");
    expect(marked(text)).toEqual(["20.7", "7.1"]);
  });

  it("are no counts where they are means and deviations", () => {
    expect(told(table("Scale | Surgery (n = 118) | Drugs (n = 122)", "Pain | 14 (11.9) | 33 (20.7)", "Sleep | 9 (7.1) | 21 (17.9)", "Mood | 3 (2.2) | 5 (7.1)"))).toEqual([]);
  });
});

describe("a fraction with a percentage", () => {
  it("may divide the people of its cell, or be turned round", () => {
    expect(marked(table(" | Drug | Sham", "Patients, n (females/males) | 15 (9/6) | 16 (10/6)", "Randomised/analysed | 250/241 (96.4%) | 250/240 (96.0%)"))).toEqual([]);
  });

  it("is a share of its denominator, where another one of the row is", () => {
    const text = table("Outcome | Drug | Sham", "Readmission | 33/322 (10.2%) | 45/318 (12.4%)");
    expect(told(text)).toEqual(["10.2% 33/322", "12.4% 45/318"]);
    expect(marked(text)).toEqual(["12.4%"]);
  });

  it("may compare two numbers, where the whole row does", () => {
    expect(marked(table(" | Drug | Sham", "Male/female (% male) | 30/20 (60.0) | 45/30 (60.0)"))).toEqual([]);
  });
});

describe("a column of totals", () => {
  const head = "Characteristic | Drug (N = 200) | Sham (N = 200) | Total (N = 400)";
  const rows = ["Women | 110 (55.0%) | 120 (60.0%) | 230 (57.5%)", "Smokers | 30 (15.0%) | 40 (20.0%) | 70 (17.5%)", "Diabetes | 10 (5.0%) | 12 (6.0%) | 22 (5.5%)"];

  it("is the sum of the others, where it nearly always is", () => {
    const text = table(head, ...rows, "Surgery | 50 (25.0%) | 46 (23.0%) | 86 (21.5%)");
    expect(messages(text)).toEqual(["The columns add up to 96, not 86 (50 + 46)."]);
    expect(marked(text)).toEqual(["86"]);
  });

  it("may be of more people than the others", () => {
    expect(marked(table(head, ...rows, "Surgery | 50 (25.0%) | 46 (23.0%) | 100 (25.0%)", "Asthma | 20 (10.0%) | 20 (10.0%) | 44 (11.0%)"))).toEqual([]);
  });
});

describe("a row of totals", () => {
  it("also sums up the people of the rows", () => {
    const text = table("Arm | N | Response, n", "Drug | 245 | 200", "Sham | 246 | 11", "Total | 746 | 211");
    expect(messages(text)).toEqual(["The rows add up to 491, not 746 (245 + 246)."]);
  });
});

describe("what is measured in per cent", () => {
  const women = "Women, n (%) | 60 (50.0) | 59 (50.0)";
  const heads = "Variable | A (n=120) | B (n=118)";

  it.each([
    ["by a mean in its label", table(heads, women, "LVEF, %, mean (SD) | 55 (8) | 54 (9)", "Mean haematocrit (%) | 41 (4) | 38 (5)")],
    ["by an error in its label", table("Arm | N | Survival, % (SE)", "A | 100 | 72 (5)", "B | 90 | 70 (6)")],
    ["by nothing but its numbers", table(heads, women, "Haematocrit, % | 41 (4) | 38 (5)", "Adherence (%) | 81 (4) | 78 (5)")],
    ["in a column", table("Study | N | Male, n (%) | Hct (%)", "Berg | 100 | 50 (50) | 41 (4)", "Dahl | 80 | 40 (50) | 40 (5)")],
    ["where the table holds both", table("Variable, mean (SD) or n (%) | A (n=120) | B (n=118)", women, "LVEF, % | 55 (8) | 54 (9)")],
  ])("is no count: %s", (_, text) => expect(marked(text)).toEqual([]));

  it("and what is counted under a bare sign is, where one of its row holds", () => {
    expect(marked(table(heads, women, "Smokers (%) | 12 (10.0) | 18 (25.3)"))).toEqual(["25.3"]);
  });
});

describe("cells and heads in other orders", () => {
  it.each([
    ["% (n)", table("Arm | N | ORR, % (n)", "A | 100 | 45.0 (45)", "B | 120 | 15.0 (60)"), ["45.0 45/100", "15.0 60/120"], ["15.0"]],
    ["p (n/N)", table("Germ | AMP %S", "E. coli | 59 (59/100)", "Klebsiella | 87 (47/100)"), ["59 59/100", "87 47/100"], ["87"]],
    ["% with an interval", table("Outcome | n/N | % (95% CI)", "Response | 16/64 | 25.0 (15.0–37.4)", "Control | 24/48 | 52.0 (35.2–64.8)"), ["25.0 16/64", "52.0 24/48"], ["52.0"]],
    ["% cured", table("Study | N | Cured | % cured", "Berg | 100 | 55 | 75.0", "Dahl | 120 | 60 | 50.0"), ["75.0 55/100", "50.0 60/120"], ["75.0"]],
    ["a row of those assessed", table(" | Week 4 | Week 12", "N assessed | 120 | 110", "Remission, n (%) | 60 (50.0) | 33 (39.0)", "Response, n (%) | 90 (75.0) | 55 (50.0)"), ["50.0 60/120", "39.0 33/110", "75.0 90/120", "50.0 55/110"], ["39.0"]],
  ])("%s", (_, text, expected, wrong) => {
    expect(told(text)).toEqual(expected);
    expect(marked(text)).toEqual(wrong);
  });
});

describe("a percentage in front of its count", () => {
  const heads = "Variable | Drug (n = 28) | Sham (n = 30)";

  it.each([
    "% Female (n)", "%Female (n)", "Female % (n)", "Female, % (n)", "% (n) female", "Sex, % female (n)", "Percent female (n)", "Percentage of women (n)", "Female (%, n)",
  ])("is told by %s", (label) => {
    const text = table(heads, `${label} | 57.1 (16) | 50.0 (15)`);
    expect(told(text)).toEqual(["57.1 16/28", "50.0 15/30"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("50.0", "52.0"))).toEqual(["52.0"]);
  });

  it("is told by the n in the cell", () => {
    expect(told(table(heads, "Female | 57% (n = 16) | 50% (n = 15)"))).toEqual(["57% 16/28", "50% 15/30"]);
  });

  it("stands behind it where more would be counted than there are", () => {
    expect(told(table(heads, "Female (%, n) | 16 (57) | 15 (50)"))).toEqual(["57 16/28", "50 15/30"]);
  });

  it("may be a change", () => {
    expect(marked(table(heads, "% change in weight (n) | 16.0 (27) | 15.0 (30)"))).toEqual([]);
  });
});

describe("several shares in one cell", () => {
  const heads = "Variable | Drug (n = 51) | Sham (n = 50)";
  const right = ["80% 41/51", "20% 10/51", "84% 42/50", "16% 8/50"];

  it.each([
    ["a slash", "41 (80%)/10 (20%) | 42 (84%) / 8 (16%)"],
    ["a line break", "41 (80%)<br />10 (20%) | 42 (84%)<br>8 (16%)"],
    ["a semicolon or a comma", "41 (80%); 10 (20%) | 42 (84%), 8 (16%)"],
    ["their names", "male 41 (80%), female 10 (20%) | male: 42 (84%); female: 8 (16%)"],
  ])("with %s between them", (_, cells) => {
    const text = table(heads, `Male/female, n (%) | ${cells}`);
    expect(told(text)).toEqual(right);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("16%", "26%"))).toEqual(["26%"]);
  });

  it("have the column's sign", () => expect(told(table(heads, "Male/female, n (%) | 41 (80)/10 (20) | 42 (84)/8 (16)"))).toEqual(right.map((t) => t.replace("%", ""))));

  it.each([
    ["of arms, with their names", table("Study | N | Result", "Berg | 80 | Drug: 12 (30%), placebo: 10 (25%)", "Dahl | 60 | Drug: 12 (40%), placebo: 12 (40%)")],
    ["of arms, with the people of the row", table("Study | N | Drug/placebo, n (%)", "Berg | 80 | 12 (30)/10 (25)", "Dahl | 60 | 12 (40)/12 (40)")],
    ["that are compared", table("Outcome | Result (N = 80)", "Response | 12 (30%) vs 10 (25%)")],
    ["that are means", table("Scale | A (n = 40) | B (n = 50)", "Women, n (%) | 20 (50) | 25 (50)", "Pain/sleep | 12 (3)/10 (2) | 14 (3)/11 (4)")],
  ])("may be %s", (_, text) => expect(marked(text)).toEqual([]));
});

describe("a share behind its name", () => {
  const text = table("Variable | Positive (n = 8) | Negative (n = 109)", "Infiltrate, n (%) | low, 7 (88) | low, 48 (44)", "PD-L1, n (%) | ≤1%, 7 (88%) | ≤1%, 50 (46%)", "Prior, n (%) | None: 3 (38%) | None: 50 (46%)");

  it("is one of its column", () => {
    expect(told(text)).toEqual(["88 7/8", "44 48/109", "88% 7/8", "46% 50/109", "38% 3/8", "46% 50/109"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("48 (44)", "48 (48)"))).toEqual(["48"]);
  });
});

describe("heads that stand one column to the left of their cells", () => {
  const head = "Outcome | Drug n=181 | Sham n=226 | P | ";

  it("are those of the cells to the right", () => {
    const text = table(head, "Death, n (%) |  | 90 (49.7) | 101 (44.7) | .31", "Stroke, n (%) |  | 30 (16.6) | 41 (18.1) | .61");
    expect(told(text)).toEqual(["49.7 90/181", "44.7 101/226", "16.6 30/181", "18.1 41/226"]);
    expect(marked(text.replace("18.1", "28.1"))).toEqual(["28.1"]);
  });

  it("do so only where the first column is empty and the last has no head", () => {
    expect(told(table(head, "Death, n (%) | 90 (49.7) | 101 (44.7) | .31 | ", "Stroke, n (%) | 30 (16.6) | 41 (18.1) | .61 | "))).toEqual(["49.7 90/181", "44.7 101/226", "16.6 30/181", "18.1 41/226"]);
  });
});

describe("a number of the text", () => {
  const text = (size: number): string => `The study had ${size} patients.\n\n${table("Score | n (%)", "Good | 41 (57.2)", "Fair | 21 (35.0)", "Poor | 8 (11.1)")}`;

  it("is no population of a column of which a single cell follows from it", () => {
    expect(told(text(60))).toEqual(["57.2 41/?", "35.0 21/?", "11.1 8/?"]);
    expect(marked(text(60))).toEqual([]);
  });

  it("is one where most of it follows from it", () => {
    expect(marked(text(72).replace("57.2", "56.9"))).toEqual(["35.0"]);
  });
});

describe("columns without a head behind one", () => {
  const events = table("Event | Subjects, n (%) | ", "Nausea | 8 (20) | 5 (10)", "Rash | 4 (10) | 10 (20)", "Fever | 2 (5) | 6 (12)");
  const shares = ["20 8/40", "10 5/50", "10 4/40", "20 10/50", "5 2/40", "12 6/50"];

  it.each([
    ["the text", "We randomised 90 patients to the drug (n = 40) or placebo (n = 50)."],
    ["the table before", `${table(" | Drug (n = 40) | Sham (n = 50)", "Women, n (%) | 20 (50) | 25 (50)")}`],
  ])("are those of the arms of %s, in their order", (_, before) => {
    const text = `${before}\n\n${events}`;
    expect(told(text).slice(-6)).toEqual(shares);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("6 (12)", "6 (22)"))).toEqual(["22"]);
  });

  it("may be of arms in another order", () => {
    expect(marked(`We randomised 90 patients to the drug (n = 50) or placebo (n = 40).\n\n${events}`)).toEqual([]);
  });

  it("are none of the arms where the rows are", () => {
    const text = table("Arm | Favourable, n (%) | ", "Drug group | 18 (90) | 2 (10)", "Sham group | 20 (95) | 1 (5)");
    expect(marked(`We randomised patients to the drug group (n = 20) or the sham group (n = 21).\n\n${text}`)).toEqual([]);
  });
});

describe("people of the rows with their percentages", () => {
  it.each([
    ["counts with percentages", table("Group | No. of patients (%) | Cured, n (%)", "A | 55 (11.3) | 22 (40.0)", "B | 432 (88.7) | 108 (25.0)", "C | 400 (82.1) | 108 (27.0)"), ["40.0 22/55", "25.0 108/432", "27.0 108/400"]],
    ["a rate", table("Group | No. of patients (%) | Died | Rate (%)", "A | 55 (11.3) | 22 | 40.0", "B | 432 (88.7) | 108 | 25.0", "C | 400 (82.1) | 108 | 27.0"), ["40.0 22/55", "25.0 108/432", "27.0 108/400"]],
  ])("are those of %s to their right", (_, text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected));
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("27.0", "29.0"))).toEqual(["29.0"]);
  });

  it("are not, where the column does not follow from them", () => {
    expect(told(table("Stage | Patients, n (%) | Men, n (%)", "I | 40 (40) | 20 (38)", "II | 60 (60) | 32 (62)"))).toEqual(["40 40/100", "38 20/52", "60 60/100", "62 32/52"]);
    expect(told(table("Stage | Patients, n (%) | Men, n (%)", "I | 40 (20) | 20 (19)", "II | 60 (30) | 32 (31)"))).toEqual(["20 40/?", "19 20/?", "30 60/?", "31 32/?"]);
  });
});

describe("a row of both sexes", () => {
  const text = (sexes: string): string => table("Characteristic | A | B", sexes, "Smokers, n (%) | 6 (33) | 3 (33)", "Diabetes, n (%) | 9 (50) | 4 (44)");
  const shares = ["33 6/18", "33 3/9", "50 9/18", "44 4/9"];

  it.each([
    ["with its percentages", text("Sex, males/females | 8/10 (44) | 7/2 (78)")],
    ["that adds up to a number of the text", `We randomised 27 patients.\n\n${text("F/M | 10/8 | 2/7")}`],
  ])("gives the people of the columns, %s", (_, right) => {
    expect(told(right).slice(-4)).toEqual(shares);
    expect(marked(right)).toEqual([]);
    expect(marked(right.replace("4 (44)", "4 (54)"))).toEqual(["54"]);
  });

  it("gives them only where the columns follow from it", () => {
    const other = text("M/F | 8/12 | 7/3");
    expect(told(other)).toEqual(["33 6/?", "33 3/?", "50 9/?", "44 4/?"]);
    expect(marked(other)).toEqual([]);
  });

  it("does not, where the heads do", () => {
    expect(told(table("Characteristic | A (n = 20) | B (n = 10)", "M/F | 8/10 | 7/2", "Smokers, n (%) | 6 (30) | 3 (30)", "Diabetes, n (%) | 9 (45) | 4 (40)"))).toEqual(["30 6/20", "30 3/10", "45 9/20", "40 4/10"]);
  });
});

describe("a row of sizes with the name of a set", () => {
  it.each(["Total randomised", "Total enrolled", "ITT population", "Number in safety set", "Safety population, n", "Safety set, N"])("%s", (name) => {
    expect(told(table("| Vaccine | Placebo", `${name} | 1,300 | 1,340`, "Any event | 390 (30.0%) | 335 (25.0%)"))).toEqual(["30.0% 390/1300", "25.0% 335/1340"]);
  });
});

describe("a table in plain words", () => {
  const cells = ["Tiredness | 36 people (12%) | 27 people (9%)", "Itching | 15% (45 people) | 5% (15 people)", "Cough | 24 out of 300 people (8%) | 4% (12 out of 300 people)", "Fever | 30 (10%) | 21 (7%)"];
  it.each([
    "Side effect | Drug A (300 people) | Dummy (300 people)",
    "Side effect | Drug A (out of 300 people) | Dummy (out of 300 people)",
    "Side effect | 300 people who took drug A | 300 people who took the dummy",
    "Side effect | Drug A: 300 adults | Dummy: 300 adults",
    "Side effect | Drug A, out of a total of 300 children | Dummy, total of 300 children",
  ])("counts people in its cells and at its heads: %s", (head) => {
    const text = table(head, ...cells);
    expect(marked(text)).toEqual([]);
    expect(told(text)).toEqual(["12% 36/300", "9% 27/300", "15% 45/300", "5% 15/300", "8% 24/300", "4% 12/300", "10% 30/300", "7% 21/300"]);
    expect(marked(text.replace("12%", "21%"))).toEqual(["21%"]);
  });

  it.each([
    "Side effect | Cases per 1000 people | Deaths per 1000 people",
    "Side effect | 1 in 20 people | 1 in 30 people",
    "Side effect | Patients with 2 lesions | Patients with 3 lesions",
    "Side effect | Group 2 patients | Group 3 patients",
    "Side effect | Aged 65 people | Aged 75 people",
  ])("has other numbers at its heads: %s", (head) => {
    const text = table(head, "Fever | 3 (10%) | 2 (7%)", "Cough | 2 (7%) | 2 (7%)");
    expect(told(text)).toEqual(["10% 3/?", "7% 2/?", "7% 2/?", "7% 2/?"]);
    expect(marked(text)).toEqual([]);
  });
});

describe("a cell without a sign below those that have it", () => {
  const rows = (cell: string): string => table("Outcome | Gel | Foam", "Healed | 75/150 (50.0%) | 60/160 (37.5%)", "Better | 96/150 (64.0%) | 80/160 (50.0%)", `Rash (1 trial) | ${cell} | 18/80 (22.5)`);

  it("holds a percentage as well", () => {
    expect(told(rows("12/70 (17.1)"))).toEqual(["50.0% 75/150", "37.5% 60/160", "64.0% 96/150", "50.0% 80/160", "17.1 12/70", "22.5 18/80"]);
    expect(messages(rows("12/70 (17.1)"))).toEqual([]);
    expect(messages(rows("12/70 (11.7)"))).toEqual([expect.stringContaining("12 of 70 is 17.1%")]);
  });

  it("may hold something else where it is no slip away", () => {
    expect(messages(rows("12/70 (0.85)"))).toEqual([]);
    expect(messages(rows("12/70 (44)"))).toEqual([]);
  });

  it.each([
    table("Outcome | Events/total (no. of trials)", "Death | 10/80 (12.5%)", "Stroke | 24/80 (3)", "Falls | 40/80 (5)"),
    table("Variable | Patients", "Diabetes | 10/80 (12.5%)", "Right eye | 20/40 (5)", "Left eye | 20/50 (4)", "Smoker | 24/80 (30.0%)"),
    table("Finding | Gel | Foam", "Anaemia | 12/80 (15.0%) | 20/80 (25.0%)", "Male/female | 30/50 (80) | 36/44 (80)", "Right/left | 38/42 (80) | 40/41 (81)"),
  ])("holds anything where few of them have one: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});
