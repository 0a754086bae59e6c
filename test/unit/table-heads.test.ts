import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, table, told } from "./told.ts";

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

describe("heads that stand in another", () => {
  it("give their own size, not that of the group around them", () => {
    const text = table("Outcome | Full set (n = 240): sham (n = 80) | Drug (n = 160) | Subset (n = 200): sham (n = 70) | Drug (n = 130)", "Response, n (%) | 20 (25) | 64 (40) | 14 (20) | 52 (40)", "Death, n (%) | 4 (5) | 8 (5) | 7 (10) | 13 (10)");
    expect(told(text).slice(0, 4)).toEqual(["25 20/80", "40 64/160", "20 14/70", "40 52/130"]);
    expect(marked(text.replace("20 (25)", "20 (52)"))).toEqual(["52"]);
  });

  it("have the size of their group, which stands in the first of them", () => {
    const text = table("Event | Drug (N = 150): on drug | on rescue | Total | Sham (N = 160): on sham | on rescue | Total", "Rash | 15 (10.0) | 3 (2.0) | 18 (12.0) | 8 (5.0) | 4 (2.5) | 12 (7.5)", "Fever | 30 (20.0) | 6 (4.0) | 36 (24.0) | 16 (10.0) | 8 (5.0) | 24 (15.0)", "Cough | 3 (2.0) | 8 (5.0) | 11 (7.3) | 16 (10.0) | 0 (0.0) | 16 (10.0)");
    expect(told(text).slice(0, 6)).toEqual(["10.0 15/150", "2.0 3/150", "12.0 18/150", "5.0 8/160", "2.5 4/160", "7.5 12/160"]);
    // 8 of 160 is 5.0%, but of the other group
    expect(told(text)[13]).toBe("5.0 8/150");
  });

  it("have no size of a group whose columns are others", () => {
    expect(told(table("Event | Drug (N = 150): on drug | Late | Sham (N = 160): on sham | Early", "Rash, n (%) | 15 (10.0) | 3 (3.3) | 8 (5.0) | 4 (4.4)"))[1]).toBe("3.3 3/?");
  });
});

describe("a column of those without data", () => {
  it("is of everybody, as the head of all says", () => {
    const text = `We took 920 of 2000 who were screened.\n\n${table("Variable | Missing, n (%) | Whole cohort (n = 1000) | Men (n = 600) | Women (n = 400)", "Smoker | 46 (4.6) | 190 (20.0) | 114 (20.0) | 76 (20.0)", "Stroke | 92 (9.2) | 98 (10.0) | 59 (10.0) | 39 (10.0)")}`;
    expect(told(text).slice(-2)).toEqual(["4.6 46/1000", "9.2 92/1000"]);
    expect(marked(text.replace("9.2", "10.0"))).toEqual(["10.0"]);
  });

  it("may be of the two together where no head is that of all", () => {
    expect(told(table("Variable | Missing, n (%) | Men (n = 600) | Women (n = 400)", "Smoker | 46 (4.6) | 114 (20.0) | 76 (20.0)"))[0]).toBe("4.6 46/1000");
  });
});

describe("\"Patients\" beside percentages", () => {
  const all = "All 80 patients were treated.\n\n";

  it.each(["Patients, n", "Patients", "Participants (n)"])("are those whom a row counts, where nothing else is: %s", (head) => {
    const text = all + table(`Adverse event | ${head} | % | Events`, "Rash | 20 | 25 | 31", "Fever | 8 | 10 | 9", "Cough | 4 | 5 | 5");
    expect(told(text)).toEqual(["25 20/80", "10 8/80", "5 4/80"]);
    expect(marked(text.replace("| 5 |", "| 7 |"))).toEqual(["7"]);
  });

  it.each(["Per cent", "Percent", "Percentage", "% of patients"])("are so whatever the percentages are called: %s", (head) => {
    const text = all + table(`Stage | Patients | ${head}`, "I | 20 | 25.0", "II | 52 | 65.0", "III | 8 | 10.0", "Total | 80 | 100");
    expect(told(text)).toEqual(["25.0 20/80", "65.0 52/80", "10.0 8/80", "100 80/80"]);
    expect(marked(text.replace("65.0", "56.0"))).toEqual(["56.0"]);
    expect(told(all + table(`Trial | Cured | Patients | ${head}`, "Adler | 10 | 40 | 25", "Bruno | 12 | 60 | 20"))).toEqual(["25 10/40", "20 12/60"]);
  });

  it("are the people of their row where others are counted", () => {
    expect(told(all + table("Trial | Events | Patients, n | %", "Adler | 10 | 40 | 25", "Bruno | 12 | 60 | 20"))).toEqual(["25 10/40", "20 12/60"]);
    expect(told(all + table("Site | Patients | % | Died | %", "North | 40 | 50 | 10 | 25", "South | 40 | 50 | 8 | 20"))).toEqual(["25 10/40", "20 8/40"]);
  });

  it.each(["Event | Events | Patients | %", "Infection | Episodes | Participants, n | % of participants", "Term | Reports, n | No. of subjects | Percentage", "Complication | Number of events | Women | % | Rate per 100 years"])("are those affected where events beside them are more: %s", (heads) => {
    const text = all + table(heads, "Any | 41 | 28 | 35.0 | 9.1", "Rash | 20 | 16 | 20.0 | 4.4", "Cough | 9 | 8 | 10.0 | 2.2", "Sepsis | 2 | 2 | 2.5 | 0.5");
    expect(told(text)).toEqual(["35.0 28/80", "20.0 16/80", "10.0 8/80", "2.5 2/80"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("20.0", "26.0"))).toEqual(["26.0"]);
    // nowhere a size
    expect(messages(text.slice(all.length))).toEqual([]);
  });

  it("are so on either side of the events, and below the name of a group", () => {
    expect(told(all + table("Event | Patients | Events | %", "Any | 28 | 41 | 35.0", "Rash | 16 | 20 | 20.0", "Sepsis | 2 | 2 | 2.5"))).toEqual(["35.0 28/80", "20.0 16/80", "2.5 2/80"]);
    expect(told(all + table("Stage | Women | Both sexes | %", "I | 12 | 20 | 25.0", "II | 36 | 52 | 65.0", "III | 2 | 8 | 10.0"))).not.toContain("25.0 12/80");
    const arms = `80 patients were randomised to cream and 50 to sham.\n\n${table(" | Cream | | | Sham | | ", " | Events | Patients | % | Events | Patients | %", "Any | 41 | 28 | 35.0 | 19 | 15 | 30.0", "Rash | 20 | 16 | 20.0 | 8 | 5 | 10.0", "Cough | 9 | 8 | 10.0 | 2 | 2 | 4.0")}`;
    expect(messages(arms)).toEqual([]);
    expect(told(arms)).toEqual(["35.0 28/80", "30.0 15/50", "20.0 16/80", "10.0 5/50", "10.0 8/80", "4.0 2/50"]);
    expect(marked(arms.replace("20.0", "27.0"))).toEqual(["27.0"]);
  });

  it("are all of their row where more stand beside them that are no events, or shares of them behind", () => {
    const rows = (heads: string): string => table(heads, "Ito | 280 | 140 | 55.0 | 14 | 10.0", "Kerr | 310 | 150 | 60.0 | 15 | 10.0", "Lund | 188 | 90 | 41.3 | 9 | 12.0");
    for (const heads of ["Clinic | Cases | Women | % | Bled | %", "Study | Beds | Children | % girls | Drowned | %"]) expect(told(rows(heads))).toContain("12.0 9/90");
    expect(messages(table("Dose | Healed | Women | %", "Low | 50 | 25 | 50.0", "Mid | 60 | 30 | 50.0", "High | 40 | 12 | 30.0"))).toHaveLength(3);
  });
});

describe("\"Total no.\" above numbers", () => {
  it("is the number of people of each row, where most rows follow from it", () => {
    const arms = table("Trial | Drug: total no. | Total events | Incidence rate | Sham: total no. | Total events | Incidence rate", "Adler | 80 | 20 | 25.0% | 90 | 9 | 10.0%", "Bruno | 120 | 30 | 25.0% | 110 | 22 | 20.0%", "Costa | 50 | 10 | 20.0% | 60 | 6 | 10.0%");
    expect(told(arms).slice(0, 2)).toEqual(["25.0% 20/80", "10.0% 9/90"]);
    expect(marked(arms.replace("30 | 25.0%", "30 | 52.0%"))).toEqual(["52.0%"]);
    // padded to two decimals
    expect(marked(table("Trial | Total no. | Total events | Incidence rate", "Adler | 3992 | 74 | 1.90%", "Bruno | 3294 | 51 | 1.60%", "Costa | 3203 | 76 | 2.40%"))).toEqual([]);
  });

  it("is none where it is of events", () => {
    expect(told(table("Arm (N = 80) | Patients, n (%) | Total no. of events", "Drug | 20 (25) | 44"))).toEqual(["25 20/80"]);
  });
});

describe("numbers in the brackets of heads", () => {
  const events = (heads: string, cough = "9 (8.0)"): string => table(`Event | ${heads}`, "Fever | 17 (13.3) | 21 (18.8)", "Rash | 6 (4.7) | 13 (11.6)", `Cough | 11 (8.6) | ${cough}`);

  it.each([(t: string): string => `${t}\nValues are n (%).\n`, (t: string): string => `Table 3. Side effects. Values are n (%).\n\n${t}`, (t: string): string => t.replace("Event", "Event, n (%)")])("are the people of columns that follow from them, however the shares are announced", (around) => {
    const text = around(events("Cream (128) | Sham (112)"));
    expect(told(text)).toEqual(["13.3 17/128", "18.8 21/112", "4.7 6/128", "11.6 13/112", "8.6 11/128", "8.0 9/112"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("8.0", "8.9"))).toEqual(["8.9"]);
  });

  it("are none from which nothing follows", () => {
    expect(told(events("Cream (12) | Sham (13)"))).toEqual([]);
    expect(told(events("Hill (2004) | Moor (2011)"))).toEqual([]);
  });
});

describe("heads that count two things", () => {
  const trial = (drug: string, sham: string, ...rows: string[]): string => table(` | Drug (${drug}) | Sham (${sham})`, "Men, n (%) | 33 (41.3) | 30 (50.0)", ...rows);

  it.each([
    ["n = 80; 130 eyes", "n = 60; 96 eyes"], ["n = 80, 130 eyes", "n = 60, 96 eyes"], ["80 patients, 130 eyes", "60 patients, 96 eyes"], ["n = 130 eyes; 80 patients", "n = 96 eyes; 60 patients"], ["n = 80; 130 treated eyes", "n = 60; 96 treated eyes"],
  ])("give each row the size of what it counts: %s", (drug, sham) => {
    const text = trial(drug, sham, "Eyes with oedema, n (%) | 52 (40.0) | 72 (75.0)", "Cataract, n (%) | 13 (10.0) | 24 (25.0)");
    expect(told(text)).toEqual(["41.3 33/80", "50.0 30/60", "40.0 52/130", "75.0 72/96", "10.0 13/130", "25.0 24/96"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("75.0", "57.0"))[0]).toContain("72 of 96 is 75.0%, not 57.0%");
    expect(messages(text.replace("41.3", "31.4"))[0]).toContain("33 of 80 is 41.3%, not 31.4%");
  });

  it.each([
    ["Urban clusters, n (%) | 7 (29) | 3 (25)"], ["**Cluster level** | |", "Urban, n (%) | 7 (29) | 3 (25)"], ["Urban, n (%) | 7 (29) | 3 (25)"],
  ])("may count fewer than its people: %s", (...rows) => {
    const text = trial("24 clusters, n = 80", "12 clusters, n = 60", ...rows);
    expect(told(text).slice(2)).toEqual(["29 7/24", "25 3/12"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("50.0", "55.0"))).toEqual(["55.0"]);
  });

  it("give what is said per thing, on lines of their own", () => {
    const text = table(" | Early<br>24 wards<br>80 patients | Late<br>12 wards<br>60 patients", "Falls per ward, n (%) | 6 (25.0) | 9 (75.0)", "Men, n (%) | 33 (41.3) | 30 (50.0)");
    expect(told(text)).toEqual(["25.0 6/24", "75.0 9/12", "41.3 33/80", "50.0 30/60"]);
    expect(marked(text)).toEqual([]);
  });

  it("give no size by weeks, doses, or some of the people", () => {
    expect(marked(trial("n = 80, 3 doses", "n = 60, 3 doses", "All doses received, n (%) | 44 (55.0) | 24 (45.0)"))).toEqual(["45.0"]);
    expect(marked(trial("12 weeks, n = 80", "12 weeks, n = 60", "Weeks missed, n (%) | 6 (50.0) | 6 (10.0)"))).toEqual(["50.0"]);
    expect(marked(trial("n = 80; 33 men", "n = 60; 30 men", "Men with fever, n (%) | 40 (60.0) | 3 (5.0)"))).toEqual(["60.0"]);
  });

  it("give a row no size that its other cells do not follow from", () => {
    const eyes = (...rows: string[]): string => trial("n = 80; 160 eyes", "n = 60; 120 eyes", ...rows);
    expect(messages(eyes("Diabetes, n (%) | 16 (10.0) | 15 (25.0)"))).toEqual([expect.stringContaining("16 of 80 is 20.0%")]);
    expect(messages(trial("n = 80; 5 centres", "n = 60; 5 centres", "Relapse, n (%) | 3 (60.0) | 3 (5.0)"))).toEqual([expect.stringContaining("3 of 80")]);
    expect(messages(eyes("Eye pain, n (%) | 20 (25.0) | 21 (55.0)"))).toEqual([expect.stringContaining("21 of 60 is 35.0%")]);
    expect(messages(eyes("Eyes with oedema, n (%) | 20 (25.0) | 21 (55.0)"))).toEqual([expect.stringContaining("21 of 60 is 35.0%")]);
  });

  it("give a row that names a unit no other", () => {
    expect(messages(trial("n = 80; 160 eyes", "n = 60; 120 eyes", "Eyes with oedema, n (%) | 40 (28.0) | 30 (25.0)"))).toEqual([expect.stringContaining("40 of 160 is 25.0%")]);
    expect(marked(trial("n = 80; 160 eyes", "n = 60; 120 eyes", "Patients with oedema, n (%) | 16 (10.0) | 12 (10.0)"))).toHaveLength(2);
  });
});

describe("a head that repeats the name of a group", () => {
  const text = (second: string): string => table(`Event | Gel (N = 250), any grade | ${second} | Sham (N = 160), any grade | Sham, severe`, "Rash | 75 (30.0) | 30 (12.0) | 40 (25.0) | 8 (5.0)", "Fever | 50 (20.0) | 15 (6.0) | 32 (20.0) | 4 (2.5)");

  it.each(["Gel, severe", "Gel: severe", "Gel – severe"])("has its size: %s", (second) => {
    expect(told(text(second))).toEqual(["30.0 75/250", "12.0 30/250", "25.0 40/160", "5.0 8/160", "20.0 50/250", "6.0 15/250", "20.0 32/160", "2.5 4/160"]);
    expect(marked(text(second).replace("12.0", "21.0"))).toEqual(["21.0"]);
  });

  it.each(["Gel, week 12", "Gel, follow-up", "Gel: after treatment"])("accuses nobody for sure of another time: %s", (second) => {
    expect(review(text(second).replace("30 (12.0)", "30 (13.0)").replace("15 (6.0)", "15 (6.5)")).findings.filter(({ severity }) => severity === "warning")).toEqual([]);
  });

  it.each(["Gelatine, severe", "Gel responders", "Severe"])("has not by another name: %s", (second) => expect(marked(text(second).replace("12.0", "21.0"))).toEqual([]));
});

describe("a head that says of how many its percentages are", () => {
  it.each([
    ["Sign | No. | % of 25", (n: number, p: number): string => `${n} | ${p}`],
    ["Sign | No. (% of 25)", (n: number, p: number): string => `${n} (${p})`],
  ])("gives the people of its column: %s", (head, cells) => {
    const text = (fever: number): string => `Of 90 guests, 25 fell ill. Eleven were men.\n\n${table(head, `Rash | ${cells(20, 80)}`, `Fever | ${cells(14, fever)}`)}`;
    expect(told(text(56)).slice(-2)).toEqual(["80 20/25", "56 14/25"]);
    expect(messages(text(65))[0]).toContain("14 of 25 is 56.0%, not 65%");
  });

  it.each(["Guests | % of 1,250", "People | Percent of 1250", "Women | Per cent of 1,250", "Participants, n | Percentage of the 1,250", "Patients | % of 1,250 women"])("is that of the people in front of it: %s", (head) => {
    const text = (fever: string): string => table(`Sign | ${head}`, "Rash | 481 | 38.5", `Fever | 97 | ${fever}`, "Cough | 35 | 2.8");
    expect(told(text("7.8"))).toEqual(["38.5 481/1250", "7.8 97/1250", "2.8 35/1250"]);
    expect(messages(text("8.7"))).toEqual([expect.stringContaining("97 of 1")]);
  });

  it.each(["% of 2017 level", "% of 2017", "% of 640 visits", "% of 14 tablets", "Percentage of the 90 points", "% of 400"])("is none of a year, of things, or of fewer than are counted: %s", (head) => {
    expect(told(table(`Region | Patients | ${head}`, "North | 512 | 91.4", "South | 388 | 77.3", "West | 429 | 84.9"))).toEqual([]);
  });
});

describe("a row of how long something was so", () => {
  it.each(["Nights with time in range above 85%", "Time spent lying above 60% of the day", "Time in range, mean (SD)", "Time below 90%", "Time in bed"])("counts no people: %s", (label) => {
    const text = table("Aim | Collar (n = 90) | | Bell (n = 50) |", " | No. | % | No. | %", `${label} | 41 | 12.0 | 27 | 11.0`, "Both | 9 | 10.0 | 3 | 6.0");
    expect(told(text)).toEqual(["10.0 9/90", "6.0 3/50"]);
    expect(marked(text)).toEqual([]);
  });
});
