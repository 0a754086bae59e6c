import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("heads that name a group and what a column gives of it", () => {
  const rows = ["Alder | 31 | 412 | 7.5 | 47 | 409 | 11.5", "Birch | 18 | 220 | 8.2 | 25 | 218 | 11.5", "Cedar | 12 | 150 | 8.0 | 19 | 148 | 12.8"];

  it.each([
    "Trial | Gel: events | Gel: total | Gel: % | Foam: events | Foam: total | Foam: %",
    "Trial | Gel – events | Gel – total | Gel – % | Foam – events | Foam – total | Foam – %",
    "Trial | Gel, events | Gel, N | Gel, risk (%) | Foam, events | Foam, N | Foam, risk (%)",
    "Trial | n: gel | N: gel | %: gel | n: foam | N: foam | %: foam",
  ])("are read: %s", (heads) => {
    const text = table(heads, ...rows);
    expect(told(text)).toEqual(["7.5 31/412", "11.5 47/409", "8.2 18/220", "11.5 25/218", "8.0 12/150", "12.8 19/148"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("12.8", "15.8"))).toEqual(["15.8"]);
  });

  it("are read in another order", () => {
    const text = table("Trial | Gel: total | Gel: events | Gel: % | Foam: total | Foam: events | Foam: %", "Alder | 412 | 31 | 7.5 | 409 | 47 | 11.5", "Birch | 220 | 18 | 8.2 | 218 | 25 | 11.5", "Cedar | 150 | 12 | 8.0 | 148 | 19 | 15.8");
    expect(messages(text)).toEqual([expect.stringContaining("19 of 148 is 12.8%, not 15.8%.")]);
  });

  it("say nothing where there are no counts, or two", () => {
    expect(marked(table("Trial | Gel: total | Gel: %", "Alder | 412 | 7.5", "Birch | 220 | 8.2"))).toEqual([]);
    expect(marked(table("Trial | Falls: events | Falls: cases | Falls: %", "Alder | 41 | 30 | 7.5", "Birch | 22 | 18 | 8.2"))).toEqual([]);
  });

  it("are no share of people where they give a rate in time", () => {
    expect(marked(table("Trial | Gel: events | Gel: N | Gel: incidence", "Alder | 31 | 412 | 3.2", "Birch | 18 | 220 | 4.1"))).toEqual([]);
  });
});

describe("N and % below the names of groups", () => {
  const text = (heads: string, ...rows: string[]): string => table(heads, " | **N** | **%** | **N** | **%**", ...rows);
  const sides = ["Right | 1,204 | 56.79 | 1,297 | 56.15", "Left | 868 | 40.94 | 952 | 41.21", "Both | 48 | 2.26 | 61 | 2.64"];

  it("are counts and their percentages of a row of everybody", () => {
    const all = text(" | 2021 | | 2022 | ", "All operations | 2,120 | 100 | 2,310 | 100", ...sides);
    expect(told(all).slice(2)).toEqual(["56.79 1204/2120", "56.15 1297/2310", "40.94 868/2120", "41.21 952/2310", "2.26 48/2120", "2.64 61/2310"]);
    expect(marked(all)).toEqual([]);
    expect(marked(all.replace("2.64", "3.64"))).toEqual(["3.64"]);
  });

  it("are the people of each row and a rate where the percentages follow from nobody's sum", () => {
    expect(told(text(" | Gel | | Foam | ", "Cured | 120 | 56.8 | 130 | 61.3", "Better | 118 | 40.6 | 128 | 41.1", "Worse | 119 | 2.8 | 127 | 3.6"))).toEqual([]);
  });
});

describe("the whole of percentages behind their sign", () => {
  const rows = ["Noise | 94 (35.9)", "Kit | 71 (27.1)", "Staff | 53 (20.2)", "Other | 44 (16.8)"];

  it.each(["Theme | n (%) of 262", "Theme | n (% of 262)", "Theme | Comments, n (% of 262)", "Theme, n (%) of 262 | Comments"])("stands in a head: %s", (heads) => {
    const text = table(heads, ...rows);
    expect(told(text)).toEqual(["35.9 94/262", "27.1 71/262", "20.2 53/262", "16.8 44/262"]);
    expect(marked(text.replace("20.2", "29.2"))).toEqual(["29.2"]);
  });

  it.each([
    ["in a note", (rated: string): string => `${rated}\n\nFigures are numbers of trials (% of 52).`],
    ["in a caption", (rated: string): string => `**Table 4.** Judgements, numbers of trials (% of 52).\n\n${rated}`],
  ])("stands %s", (_, told52) => {
    const text = told52(table("Domain | Low risk | High risk", "Sequence | 34 (65) | 18 (35)", "Blinding | 21 (40) | 29 (56)", "Data | 29 (56) | 20 (38)"));
    expect(told(text)).toEqual(["65 34/52", "35 18/52", "40 21/52", "56 29/52", "56 29/52", "38 20/52"]);
    expect(marked(text.replace("20 (38)", "20 (58)"))).toEqual(["58"]);
  });

  it("is no number of something measured", () => {
    expect(told("Intake fell (% of 24 h). In all, 12 (10%) fell.")).toEqual(["10% 12/?"]);
  });
});

describe("labels of rows with a time or a limit in them", () => {
  const text = (label: string, cell = "12 (10.0)"): string => table("Item | Gel (n = 120) | Foam (n = 118)", "One fall | 20 (16.7) | 30 (25.4)", `${label} | ${cell} | 14 (11.9)`, "Fracture | 4 (3.3) | 6 (5.1)");

  it.each(["Less time with patients", "Time off work", "Pain score above 4", "Score of 8 or more", "Duration of pain more than 6 weeks", "Hospital stay of 10 days or longer"])("count people: %s", (label) => {
    expect(told(text(label)).slice(2, 4)).toEqual(["10.0 12/120", "11.9 14/118"]);
    expect(marked(text(label, "12 (19.0)"))).toEqual(["19.0"]);
  });

  it.each(["Stay, days", "Walking, min per day", "Weight loss (kg)", "Time to discharge", "Operating time", "Time above 10 mmol/l", "Duration of pain", "Pain score", "Mean score above 4", "Urine (ml 12 h)", "Price (€ 2018)", "Morphine, mg 0–48 h", "Night-time pulse"])("are measured: %s", (label) => {
    expect(told(text(label, "52 (19.0)"))).toHaveLength(4);
    expect(marked(text(label, "52 (19.0)"))).toEqual([]);
  });

  it.each(["Creatinine, week 6", "Cough VAS (day 2)", "Urine (ml 12 h)", "Night-time pulse"])("are measured where most are means: %s", (label) => {
    expect(marked(text(label, "52 (19.0)").replace("Item", "Item, mean (SD) or n (%)"))).toEqual([]);
  });
});

describe("a number of people over one of two columns", () => {
  const text = (last: string, drug = "Gel", sham = "Foam (n = 120)"): string => table(`Outcome | ${drug} | ${sham}`, "Better | 60 (50%) | 33 (28%)", "Well | 22 (18%) | 12 (10%)", `Died | ${last} | 2 (2%)`);

  it("says nothing of the other", () => {
    expect(marked(text("8 (9%)"))).toEqual([]);
    expect(told(text("8 (9%)"))).toEqual(["50% 60/?", "28% 33/120", "18% 22/?", "10% 12/120", "9% 8/?", "2% 2/120"]);
    expect(marked(text("8 (9%)").replace("33 (28%)", "33 (38%)"))).toEqual(["38%"]);
  });

  it("accuses no cell of the other, though most of it follow from as many", () => {
    expect(marked(table("Outcome | Gel | Foam (n = 120)", "Better | 60 (50%) | 33 (28%)", "Well | 22 (18%) | 12 (10%)", "Died | 18 (15%) | 2 (2%)", "Rash | 4 (3%) | 2 (2%)", "Pain | 10 (8%) | 2 (2%)", "Left | 99 (80%) | 2 (2%)"))).toEqual([]);
  });

  it("is that of all where its column is", () => {
    expect(told(text("8 (7%)", "Women", "All (n = 120)")).at(-2)).toBe("7% 8/120");
  });
});

describe("a row of those who were looked at", () => {
  it.each(["Patients exposed", "Exposed", "Answered", "Respondents", "Number answering"])("gives the people of those below it: %s", (stub) => {
    const text = table(" | Gel | Foam", `${stub} | 281 | 239`, "Serious event, n (%) | 1 (<1) | 2 (<1)", "Zoster, n (%) | 3 (1) | 5 (2)", "Low mood, n (%) | 6 (2) | 9 (4)");
    expect(told(text)).toEqual(["1 1/281", "1 2/239", "1 3/281", "2 5/239", "2 6/281", "4 9/239"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("9 (4)", "9 (8)"))).toEqual(["8"]);
  });

  it("gives none where it is a row of shares", () => {
    expect(told(table(" | Gel (n = 300) | Foam (n = 250)", "Answered, n (%) | 281 (93.7) | 239 (95.6)", "Content, n (%) | 90 (30.0) | 50 (20.0)"))).toEqual(["93.7 281/300", "95.6 239/250", "30.0 90/300", "20.0 50/250"]);
  });
});

describe("a percentage that is less than what is printed", () => {
  const text = (cell: string): string => table("Event | Gel (n = 281) | Foam (n = 239)", `Serious, n (%) | ${cell} | 2 (<1)`, "Zoster, n (%) | 30 (10.7) | 5 (2.1)", "Fever, n (%) | 60 (21.4) | 9 (3.8)");

  it("is read in a cell", () => {
    expect(told(text("2 (<1)")).slice(0, 2)).toEqual(["1 2/281", "1 2/239"]);
    expect(marked(text("2 (<1)"))).toEqual([]);
    expect(marked(text("20 (<1)"))).toEqual(["1"]);
  });

  it("is taken back where its column has nothing else", () => {
    const column = table("Event | Gel (n = 100) | Foam (n = 100)", "Rash | 5 (<1%) | 6 (6%)", "Pain | 7 (<2%) | 8 (8%)", "Fever | 9 (<2%) | 10 (10%)");
    expect(marked(column)).toEqual([]);
    expect(told(column)).toEqual(["1% 5/?", "6% 6/100", "2% 7/?", "8% 8/100", "2% 9/?", "10% 10/100"]);
  });

  it("is none where it is a P value", () => {
    expect(marked(text("20 (<0.05)"))).toEqual([]);
    expect(told(text("20 (<0.05)"))).toHaveLength(5);
  });

  it("says nothing of the size of a column", () => {
    expect(marked(table("Event | Gel (n = 60)", "Serious, n (%) | 1 (<2)", "Zoster, n (%) | 30 (12.0)", "Fever, n (%) | 50 (20.0)", "Rash, n (%) | 25 (10.0)"))).toEqual([]);
  });
});

describe("three rows of which nothing says that they are shares", () => {
  it("are, where two follow from the number at the head of their column", () => {
    expect(marked(table("Outcome | Gel (n = 120)", "Death | 20 (16.7)", "Stroke | 12 (20.0)", "Bleeding | 4 (3.3)"))).toEqual(["20.0"]);
  });

  it.each(["Age | 54 (12.3)", "LVEF | 34 (6.3)", "Weight | 12 (20.0)", "Body mass index | 25 (20.9)"])("vouch for none that is measured: %s", (row) => {
    const text = table("Characteristic | Patients (N = 50)", row, "Male | 25 (50.0)", "Diabetes | 10 (20.0)");
    expect(told(text)).toEqual(["50.0 25/50", "20.0 10/50"]);
    expect(marked(text)).toEqual([]);
  });

  it("are none where one does, or where they are whole", () => {
    expect(told(table("Outcome | Gel (n = 120)", "Weight | 70 (16.7)", "Height | 20 (16.7)", "Pulse | 24 (3.3)"))).toEqual([]);
    expect(told(table("Outcome | Gel (n = 120)", "Weight | 70 (17)", "Height | 20 (17)", "Pulse | 24 (20)"))).toEqual([]);
  });
});

describe("the people of a table without sizes at its heads", () => {
  const heads = "Characteristic | Gel | Foam | Total";
  const text = (stub: string, prose: string): string => `${table(heads, `${stub} | 142 | 138 | 280`, "Female | 83 (58) | 77 (56) | 160 (57)", "Alone | 41 (29) | 36 (26) | 77 (28)")}\n${prose}\n`;

  it.each(["*n*", "N", "No. of patients", "Participants, n", "Enrolled"])("are those of the arms and of all in the prose: %s", (stub) => {
    const prose = "Surgery went ahead in 131 participants (92%) in the gel group and 124 (90%) in the foam group. In all, 70 (25%) smoked.";
    expect(told(text(stub, prose)).slice(-3)).toEqual(["92% 131/142", "90% 124/138", "25% 70/280"]);
    expect(marked(text(stub, prose))).toEqual([]);
  });

  it("are not those of whom a row counts some", () => {
    expect(told(text("Smokers, n", "Surgery went ahead in 131 participants (92%) in the gel group.")).at(-1)).toBe("92% 131/?");
  });

  it("are not taken from a table of measurements", () => {
    expect(told(`${table("Item | Gel | Foam", "n | 142 | 138", "Weight | 75.9 ± 13.4 | 76.2 ± 13.6")}\nA rash was seen in 31 (25%) and 20 (16%).\n`)).toEqual(["25% 31/?", "16% 20/?"]);
  });

  const arms = table("Arm | Patients | Any event | Rash", "Placebo | 189 | 97 (51) | 4 (2)", "2 mg | 184 | 101 (55) | 11 (6)", "4 mg | 281 | 169 (60) | 16 (6)");

  it("may stand in rows", () => {
    const prose = "A rash was reported by four patients on placebo (2%), 11 on 2 mg (6%) and 16 on 4 mg (6%).";
    expect(told(`${arms}\n${prose}\n`).slice(-3)).toEqual(["2% 4/189", "6% 11/184", "6% 16/281"]);
    expect(marked(`${arms}\n${prose.replace("16 on 4 mg (6%)", "16 on 4 mg (16%)")}\n`)).toEqual(["16%"]);
  });

  it("are no arms of one trial where rows are of several", () => {
    expect(told(`${arms.replace("Any event", "Trials").replace("97 (51)", "3").replace("101 (55)", "4").replace("169 (60)", "5")}\nA rash was reported by four patients on placebo (2%).\n`).at(-1)).toBe("2% 4/?");
  });

  it("are no arms where rows are no groups", () => {
    expect(told(`${arms.replace("Arm |", "Ward |").replace("Placebo", "North")}\nA rash was reported by four patients on North (2%).\n`).at(-1)).toBe("2% 4/?");
  });
});

describe("a rate of response without a count in a table", () => {
  const heads = "Response | Gel (n = 50) | Foam (n = 48)";
  const [complete, partial, stable] = ["CR, n (%) | 5 (10.0) | 3 (6.3)", "PR, n (%) | 10 (20.0) | 9 (18.8)", "SD, n (%) | 20 (40.0) | 19 (39.6)"];

  it("is made up of the categories above it", () => {
    const text = table(heads, complete, partial, stable, "Not evaluable, n (%) | 4 (8.0) | 3 (6.3)", "ORR, % (95% CI) | 30.0 (17.9–44.6) | 25.0 (13.6–39.6)", "Disease control rate, % | 70.0 | 64.6");
    expect(told(text).slice(-4)).toEqual(["30.0 15/50", "25.0 12/48", "70.0 35/50", "64.6 31/48"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("25.0 (13.6", "35.0 (13.6"))[0]).toContain("3 + 9 = 12 of 48 is 25.0%, not 35.0%.");
  });

  it.each([
    ["where another category may be one", [complete, "CRi, n (%) | 5 (10.0) | 3 (6.3)", partial]],
    ["where a category is missing", [complete, stable]],
    ["where one stands there twice", [complete, partial, "CR by site, n (%) | 8 (16.0) | 3 (6.3)"]],
  ])("is of nobody's counts %s", (_, rows) => {
    expect(told(table(heads, ...rows, "ORR, % | 44.0 | 25.0"))).toHaveLength(rows.length * 2);
  });

  it("is not judged by a size that its column does not bear out", () => {
    expect(marked(table(heads, "CR, n (%) | 5 (12.5) | 3 (7.5)", "PR, n (%) | 10 (25.0) | 9 (22.5)", "SD, n (%) | 20 (50.0) | 19 (47.5)", "ORR, % | 37.5 | 30.0"))).toEqual([]);
  });
});

describe("a study a row, with cells of prose", () => {
  const heads = "Study | Population | Arms | Result | Comments";
  const first = "Adler 2013 | 402 adult smokers, 322 (80%) men | Calls (n = 201) / none (n = 201) | 24/201 (12%) v 13/201 (6%) | 91 (23%) were lost";
  const text = (result: string, comments = "Unblinded"): string => table(heads, first, `Berg 2015 | 1,590 students | Calls (n = 783) / none (n = 807) | ${result} | ${comments}`);

  it("gives its people, and those of its arms", () => {
    expect(told(text("26% (203) v 15% (121), P < 0.001", "318 (20%) moved"))).toEqual(["80% 322/402", "12% 24/201", "6% 13/201", "23% 91/402", "26% 203/783", "15% 121/807", "20% 318/1590"]);
    expect(told(text("203 (26%) versus 121 (15%)")).slice(-2)).toEqual(["26% 203/783", "15% 121/807"]);
  });

  it("is wrong where its own people say so", () => {
    expect(marked(text("26% (203) v 15% (105)"))).toEqual(["15%"]);
    expect(marked(text("26% (203) v 15% (121)").replace("322 (80%)", "322 (60%)"))).toEqual(["60%"]);
  });

  it("counts nobody by a percentage behind its people", () => {
    const rows = ["Adler 2013 | 184 adults, 38% women, mean age 51 | Calls (90)", "Berg 2014 | 97 children, 61% girls | Calls (48)"];
    expect(told(table("Study | Population | Arm", ...rows))).toEqual([]);
    expect(told(table("Study | n | Population | Arm", ...rows.map((row, i) => row.replace(" | ", ` | ${[184, 97][i]} | `))))).toEqual([]);
  });

  it("is not wrong where a cell goes on with some of them", () => {
    expect(marked(text("26% (203) v 15% (121)", "47 (6%) in the arm with calls moved"))).toEqual([]);
    expect(marked(text("26% (203) v 15% (121)", "40 (5%) of the controls moved"))).toEqual([]);
    expect(marked(table("Study | Participants | Result", "Adler 2013 | 402 | 12 (6%) in the arm with calls fell", "Berg 2014 | 310 | 15 (10%) of the controls fell"))).toEqual([]);
  });
});

describe("one column with a number", () => {
  const prose = "\n\nFatigue was seen in 60 patients (35%). Diarrhoea occurred in 50 patients (25%).";

  it.each(["Any grade (N = 200) | Grade 3–4", "Patients (N = 200) | Grade 3–4", "Whole cohort (N = 200) | Men"])("gives that of the others and of the prose where their figures follow: %s", (heads) => {
    const text = table(`Adverse event | ${heads}`, "Nausea | 40 (20%) | 10 (5%)", "Rash | 60 (30%) | 4 (2%)") + prose;
    expect(told(text)).toEqual(["20% 40/200", "5% 10/200", "30% 60/200", "2% 4/200", "35% 60/200", "25% 50/200"]);
    expect(marked(text)).toEqual(["35%"]);
  });

  it("gives none where they do not", () => {
    expect(marked(table("Adverse event | Gel | Foam (n = 120)", "Nausea | 12 (10%) | 6 (5%)", "Rash | 24 (20%) | 12 (10%)") + "\n\nFatigue was seen in 30 patients (26%) on the gel.")).toEqual([]);
    expect(marked(table("Adverse event | Gel | Foam (n = 200)", "Nausea | 17 (6.5%) | 10 (5.0%)", "Rash | 60 (23.0%) | 4 (2.0%)") + prose)).toEqual([]);
  });
});

describe("what a cell begins with", () => {
  it("is no number of people where its noun is of something else", () => {
    for (const [first, second] of [["310 residents, 7 homes", "7 homes, 310 residents"], ["9 schools, 600 (52%) girls", "8 schools, 500 (51%) girls"], ["60 pairs", "50 pairs"]]) expect(marked(table("Study | Participants | Lost", `A | ${first} | 31 (10%)`, `B | ${second} | 31 (10%)`))).toEqual([]);
    expect(told(table("Study | Participants | Lost", "A | 310 residents, 7 homes | 31 (10%)", "B | 310 residents with pain | 31 (10%)"))).toEqual(["10% 31/310", "10% 31/310"]);
  });

  it("is no denominator of cases in a column of whole towns", () => {
    expect(marked(table("Region | Population | Cases, n (%)", "East | 110,000 | 120 (30%)", "West | 210,000 | 280 (70%)"))).toEqual([]);
  });
});

describe("a rate below the counts of its categories", () => {
  const rows = ["CR, n (%) | 6 (10)", "PR, n (%) | 12 (20)", "SD, n (%) | 12 (20)", "PD, n (%) | 30 (50)"];

  it.each(["ORR (BICR), %", "ORR, confirmed, %", "ORR at week 12, %", "Intracranial response rate, %", "Difference in ORR, %", "Pooled ORR (95% CI), %", "6-month DCR, %", "DCR (CR + PR + SD for at least 12 weeks), %", "Clinical benefit (CR + PR + SD ≥ 6 months), %"])("is not that of all of them: %s", (label) => {
    expect(marked(table("Response | Gel (n = 60)", ...rows, `${label} | 41.0`))).toEqual([]);
  });

  it.each([["ORR, %", "36.0"], ["Objective response rate (ORR), % (95% CI)", "36.0 (25.1–49.2)"], ["DCR, %", "56.0"]])("is where its label says no more: %s", (label, cell) => {
    expect(marked(table("Response | Gel (n = 60)", ...rows, `${label} | ${cell}`))).toHaveLength(1);
  });
});

describe("a row that ends in a unit, or has a span of time", () => {
  it.each(["Blood loss over 24 h, ml", "Pain score over 12 weeks", "Length of time in hospital", "Weight above 60, kg"])("is measured: %s", (label) => {
    expect(marked(table("Outcome | Gel (n = 120) | Foam (n = 118)", "Female | 60 (50) | 59 (50)", `${label} | 42 (15) | 50 (16)`, "Diabetes | 24 (20) | 26 (22)"))).toEqual([]);
  });

  it.each(["Time off work", "Time with pain"])("is measured where its corner says so: %s", (label) => {
    expect(marked(table("Outcome, n (%) or mean (SD) | Gel (n = 120) | Foam (n = 118)", "Female | 60 (50) | 59 (50)", `${label} | 12 (5) | 14 (6)`, "Diabetes | 24 (20) | 26 (22)"))).toEqual([]);
  });
});

describe("the groups of a row of n", () => {
  it("are no arms of the text where they are kinds of people", () => {
    expect(messages(`${table(" | Men | Women", "n | 120 | 124", "Cured | 60 (50%) | 62 (50%)")}\nIn Norway 50 men (20%) and 40 women (15%) smoke.\n`)).toEqual([]);
  });
});

describe("the size of one group", () => {
  it("is not that of another, which has none", () => {
    expect(marked(table("Study | Gel: events | Gel: total | Foam: events | Foam: total | Overall: events | Overall: %", "A | 4 | 40 | 16 | 42 | 20 | 24", "B | 6 | 60 | 24 | 62 | 30 | 25"))).toEqual([]);
  });
});

describe("a cell that goes on behind its share", () => {
  const rows = (behind: string): string => table("Study | N | Deaths", `Adler 2013 | 40 | 12 (45%) ${behind}`, `Berg 2014 | 60 | 18 (38%) ${behind}`);

  it.each(["in hospital", "on day 28", "of patients", "in total", "in both arms", "of which 3 serious"])("is of the people of its row: %s", (behind) => {
    expect(marked(rows(behind))).toEqual(["45%", "38%"]);
  });

  it.each(["in the text arm", "of the controls", "in the usual care group"])("may be of others: %s", (behind) => {
    expect(marked(rows(behind))).toEqual([]);
  });
});
