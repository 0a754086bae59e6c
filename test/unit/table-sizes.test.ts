import { describe, expect, it } from "vitest";
import { marked, messages, table, told, verdicts } from "./told.ts";

describe("a row that names those who were analysed", () => {
  it.each([
    ["Per-protocol analysis — no.", "Intention-to-treat analysis — no."], ["Per-protocol population, n", "ITT population, n"], ["Per-protocol (n)", "Modified intention-to-treat (n)"],
  ])("gives the people of the rows below it: %s", (first, second) => {
    const text = table("Outcome | Drug | Sham", `${first} | 80 | 75`, "Cured — no. (%) | 60 (75.0) | 45 (60.0)", `${second} | 100 | 90`, "Cured — no. (%) | 64 (64.0) | 54 (60.0)");
    expect(told(text)).toEqual(["75.0 60/80", "60.0 45/75", "64.0 64/100", "60.0 54/90"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("64.0", "46.0"))).toEqual(["46.0"]);
  });

  it("does not where it gives a share", () => {
    expect(told(table("Outcome, n (%) | Drug (n = 100) | Sham (n = 90)", "Per-protocol, n (%) | 80 (80.0) | 72 (80.0)", "Cured | 60 (60.0) | 45 (50.0)")).slice(2)).toEqual(["60.0 60/100", "50.0 45/90"]);
  });
});

describe("a first row with a name of its own", () => {
  const centre = (first: string, ...rows: string[]): string => table("Item | Early | Late", first, ...rows);
  const rows = ["Men, n (%) | 12 (50.0) | 8 (50.0)", "Rejected, n (%) | 6 (25.0) | 4 (25.0)", "Infected, n (%) | 3 (12.5) | 2 (12.5)", "Died, n (%) | 1 (4.2) | 1 (6.3)"];

  it.each(["Grafts, n", "Kidneys (n)", "Grafts — no.", "Number of kidneys"])("gives the people of the columns, where most of the table follows: %s", (stub) => {
    expect(told(centre(`${stub} | 24 | 16`, ...rows))).toEqual(["50.0 12/24", "50.0 8/16", "25.0 6/24", "25.0 4/16", "12.5 3/24", "12.5 2/16", "4.2 1/24", "6.3 1/16"]);
    expect(marked(centre(`${stub} | 24 | 16`, ...rows))).toEqual([]);
    expect(marked(centre(`${stub} | 24 | 16`, ...rows).replace("8 (50.0)", "8 (55.0)").replace("3 (12.5)", "3 (15.2)"))).toEqual(["55.0", "15.2"]);
  });

  it("does not where most of the table follows from something else", () => {
    const text = centre("Grafts, n | 48 | 40", ...rows);
    expect(told(text).every((t) => t.endsWith("/?"))).toBe(true);
    expect(marked(text)).toEqual([]);
  });

  it("does not below heads with sizes", () => {
    const text = table("Item | Early (n = 24) | Late (n = 16)", "Visits, n | 48 | 40", ...rows);
    expect(told(text).slice(0, 2)).toEqual(["50.0 12/24", "50.0 8/16"]);
  });
});

describe("a row that says what stands in its brackets", () => {
  it.each(["total number of events", "number of episodes", "events"])("is no share of people: (%s)", (what) => {
    const text = table("Infants | Drug, n = 120 | Sham, n = 125", `With fever (${what}) | 15 (21) | 25 (38)`, `With cough (${what}) | 12 (13) | 20 (31)`, "With any of these, number (%) | 24 (20.0%) | 50 (45.0%)");
    expect(told(text)).toEqual(["20.0% 24/120", "45.0% 50/125"]);
    expect(messages(text)[0]).toContain("50 of 125 is 40.0%, not 45.0%.");
  });

  it("is one where the brackets hold percentages", () => {
    expect(told(table("Infants | Drug, n = 120 | Sham, n = 125", "With fever (events) | 15 (12.5%) | 25 (20.0%)"))).toEqual(["12.5% 15/120", "20.0% 25/125"]);
    expect(told(table("Infants, n (%) | Drug, n = 120 | Sham, n = 125", "Number of events | 15 (12.5) | 25 (20.0)"))).toEqual(["12.5 15/120", "20.0 25/125"]);
  });
});

describe("a column of percentages with intervals in square brackets", () => {
  it("goes with the counts on its left", () => {
    const text = table("Event | Vaccine (n = 2000): n | % [95% CI] | Sham (n = 1000): n | % [95% CI]", "Fever | 40 | 2.00 [1.4–2.7] | 5 | 0.50 [0.2–1.2]", "Rash | 10 | 0.50 [0.2–0.9] | 8 | 0.80 [0.3–1.6]");
    expect(told(text)).toEqual(["2.00 40/2000", "0.50 5/1000", "0.50 10/2000", "0.80 8/1000"]);
  });
});

describe("a column that names the one of which it is a share", () => {
  const sites = (...rows: string[]): string => table("Site | Invited | Tested (% of invited) | Positive, n (% of those tested) | Treated (% of positive)", ...rows);
  const rows = ["North | 200 | 150 (75.0) | 30 (20.0) | 21 (70.0)", "South | 400 | 220 (55.0) | 55 (25.0) | 33 (60.0)", "West | 250 | 200 (80.0) | 20 (10.0) | 5 (25.0)"];

  it("is one of its people", () => {
    expect(told(sites(...rows))).toEqual(["75.0 150/200", "20.0 30/150", "70.0 21/30", "55.0 220/400", "25.0 55/220", "60.0 33/55", "80.0 200/250", "10.0 20/200", "25.0 5/20"]);
    expect(marked(sites(...rows))).toEqual([]);
    expect(messages(sites(...rows).replace("| 5 (25.0)", "| 5 (52.0)"))[0]).toContain("5 of 20 is 25.0%, not 52.0%.");
  });

  it("may be of others all the same", () => {
    const ofInvited = sites("North | 200 | 150 (75.0) | 30 (15.0) | 21 (10.5)", "South | 400 | 220 (55.0) | 60 (15.0) | 34 (8.5)", "West | 250 | 200 (80.0) | 20 (8.0) | 5 (2.0)");
    expect(marked(ofInvited)).toEqual([]);
  });

  it("is told by no column, where two have the name", () => {
    expect(told(table("Site | Tested, first | Tested, second | Positive (% of tested)", "North | 150 | 120 | 30 (25.0)", "South | 220 | 200 | 50 (25.0)"))).toEqual([]);
  });
});

describe("heads on three lines", () => {
  it("that are limits have the people of the heads which span them", () => {
    const text = table(" | Dose | | |", " | Low (n = 80) | | High (n = 60) |", " | ≥2 | ≥3 | ≥2 | ≥3", "Nausea, n (%) | 40 (50.0) | 12 (15.0) | 30 (50.0) | 6 (10.0)", "Rash, n (%) | 16 (20.0) | 4 (5.0) | 9 (15.0) | 3 (5.0)", "Fever, n (%) | 20 (25.0) | 8 (10.0) | 12 (20.0) | 9 (51.0)");
    expect(told(text).slice(0, 4)).toEqual(["50.0 40/80", "15.0 12/80", "50.0 30/60", "10.0 6/60"]);
    expect(messages(text)[0]).toContain("9 of 60 is 15.0%, not 51.0%.");
  });

  it("are no P values", () => {
    const text = table(" | Drug | Sham | P", " | (n = 80) | (n = 60) | ", " | | | <0.01", "Nausea, n (%) | 40 (50.0) | 12 (20.0) | 0.01");
    expect(told(text)).toEqual(["50.0 40/80", "20.0 12/60"]);
  });
});

describe("a first row of which nothing says that it counts", () => {
  const table = (row: string, liver = "90 (30.00)"): string => `| Characteristic | Total | Stab | Fall |
|---|---|---|---|
${row}
| Solid organs (n%) | 300 (60.00) | 60 (30.00) | 240 (80.00) |
| Kidney (n%) | 110 (22.00) | 20 (10.00) | ${liver} |
`;

  it("gives the sizes from which the percentages follow", () => {
    expect(told(table("| Identified injuries | 500 | 200 | 300 |"))).toEqual(["60.00 300/500", "30.00 60/200", "80.00 240/300", "22.00 110/500", "10.00 20/200", "30.00 90/300"]);
    expect(messages(table("| Identified injuries | 500 | 200 | 300 |", "90 (40.00)"))[0]).toContain("90 of 300 is 30.00%, not 40.00%.");
  });

  it("gives none where they do not follow", () => {
    expect(messages(table("| Mean age | 52 | 48 | 55 |"))).toEqual([]);
    expect(messages(table("| Identified injuries | 470 | 190 | 280 |"))).toEqual([]);
  });
});

describe("sizes of a later visit in the middle of a table", () => {
  it("hold for the rows behind them", () => {
    const text = `| Outcome | Early n = 300 | Late n = 400 |
|---|---|---|
| Any event, number of infants (%) | 150 (80.0%) | 100 (25.0%) |
| Visit at 3 months | n = 280 | n = 350 |
| Low weight, n (%) | 14 (5%) | 35 (10%) |
| Readmitted, n (%) | 28 (10%) | 70 (20%) |
`;
    expect(told(text).slice(1)).toEqual(["25.0% 100/400", "5% 14/280", "10% 35/350", "10% 28/280", "20% 70/350"]);
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain("150 of 300 is 50.0%, not 80.0%.");
  });
});

describe("a row of people above rows of events", () => {
  it.each(["Patients assessed", "Participants evaluated", "Women examined"])("gives them: %s", (stub) => {
    const text = table("Outcome | Gel | Sham", `${stub} | 117 | 131`, "Healed, n (%) | 44 (37.6) | 28 (21.4)");
    expect(told(text)).toEqual(["37.6 44/117", "21.4 28/131"]);
    expect(marked(text)).toEqual([]);
  });

  it("is one where its own shares are a hundred percent", () => {
    const apart = (people: string): string => table("Event | Gel n | Gel % | Sham n | Sham %", `Patients | ${people}`, "Fever | 19 | 21.8 | 26 | 25.0", "Rash | 8 | 9.2 | 13 | 12.5");
    expect(told(apart("87 | 100 | 104 | 100.0")).slice(2)).toEqual(["21.8 19/87", "25.0 26/104", "9.2 8/87", "12.5 13/104"]);
    expect(marked(apart("87 | 100 | 104 | 100.0").replace("12.5", "15.2"))).toEqual(["15.2"]);
    expect(told(apart("87 | 100 | 80 | 76.9")).slice(2)).toEqual(["21.8 19/?", "25.0 26/?", "9.2 8/?", "12.5 13/?"]);
    expect(told(table("Event | Gel | Sham", "Patients, n (%) | 87 (100) | 104 (100)", "Fever, n (%) | 19 (21.8) | 26 (25.0)")).slice(2)).toEqual(["21.8 19/87", "25.0 26/104"]);
  });
});

describe("people behind the share of a cell", () => {
  const heads = "Outcome | Drug (n = 72) | Sham (n = 70)";

  it.each([
    ["with n =", "Culture negative, n (%) | 28 (45), n = 62 | 30 (50), n = 60"], ["on a line of their own", "Culture negative, n (%) | 28 (45)<br>n = 62 | 30 (50)<br>n = 60"], ["in its bracket", "Culture negative | 28 (45%; n = 62) | 30 (50%; n = 60)"],
    ["in a bracket that the label announces", "Culture negative, n (%) [N] | 28 (45) [62] | 30 (50) [60]"], ["in words", "Culture negative, n (%) [N evaluated] | 28 (45) [62] | 30 (50) [60]"], ["in round brackets", "Culture negative, n (%) (N) | 28 (45) (62) | 30 (50) (60)"],
  ])("are those of the cell: %s", (_, row) => {
    const text = table(heads, "Death, n (%) | 7 (10) | 14 (20)", row);
    expect(told(text).map((s) => s.replace("%", "")).slice(2)).toEqual(["45 28/62", "50 30/60"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("30 (50", "30 (58"))).toEqual([expect.stringContaining("30 of 60 is 50.0%, not 58%.")]);
  });

  it("are the only ones where no column has any", () => {
    expect(messages(table("Group | Week 4 | Week 8", "Drug | 60 (50%), n = 120 | 40 (53%), n = 110"))).toEqual([expect.stringContaining("40 of 110 is 36.4%, not 53%.")]);
  });

  it.each([
    ["events", "Event, n (%) [N events] | 7 (10) [12] | 14 (20) [23]"], ["events in short", "Event, n (%) [E] | 7 (10) [12] | 14 (20) [23]"], ["a source, or what nobody knows", "Event, n (%) | 7 (10) [12] | 14 (20) [23]"],
    ["the count behind its percentage", "Event | 10% (n = 7) | 20% (n = 14)"],
  ])("are not %s", (_, row) => expect(told(table(heads, row)).map((s) => s.replace("%", ""))).toEqual(["10 7/72", "20 14/70"]));

  it.each([
    ["n (%) [N AEs]", "[93]", "[9]"], ["n (%) (N lesions)", "(93)", "(9)"], ["n (%) [N missing]", "[8]", "[9]"], ["n (%) [N patients with relapses]", "[8]", "[9]"], ["n (%) [N]", "[93]", "[9]"], ["n (%) [N]", "[8]", "[9]"],
    ["patients (%), events", ", n = 93", ", n = 9"], ["patients (%), events", ", n = 8", ", n = 9"],
  ])("are no people but episodes, where the column gives the percentages: %s with %s", (head, first, last) => {
    const text = table(`Event, ${head} | Gel (n = 80), ${head} | Sham (n = 50), ${head}`, `Fever | 8 (10.0) ${first} | 8 (16.0) ${first}`, `Rash | 6 (7.5) ${last} | 7 (14.0) ${last}`);
    expect(told(text)).toEqual(["10.0 8/80", "16.0 8/50", "7.5 6/80", "14.0 7/50"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("14.0", "41.0"))).toEqual([expect.stringContaining("7 of 50 is 14.0%, not 41.0%")]);
  });

  it("are none where a legend counts episodes and the caption gives the people", () => {
    const text = `**Events (gel, n = 80; sham, n = 50)**\n\n${table("Event | Gel, n (%) [N] | Sham, n (%) [N]", "Fever | 8 (10.0) [93] | 8 (16.0) [12]", "Rash | 6 (7.5) [9] | 7 (14.0) [9]")}\n[N], number of episodes.\n`;
    expect(told(text)).toEqual(["10.0 8/80", "16.0 8/50", "7.5 6/80", "14.0 7/50"]);
    expect(marked(text)).toEqual([]);
  });
});

describe("people on a line of their own in a head", () => {
  it("are those of the column", () => {
    const text = table("Outcome | Drug<br>461 patients | Sham<br>470 patients", "Death | 50 (10.8%) | 70 (14.9%)", "Relapse | 80 (17.4%) | 90 (19.1%)");
    expect(told(text)[0]).toBe("10.8% 50/461");
    expect(marked(text.replace("14.9", "19.4"))).toEqual(["19.4%"]);
  });

  it("are so below other things as well", () => {
    expect(told(table("Outcome | Drug<br>20 clinics<br>461 patients", "Death | 50 (10.8%)"))).toEqual(["10.8% 50/461"]);
  });

  it("are not where they are a rate", () => {
    expect(told(table("Outcome | Cases per<br>1000 patients", "Death | 50 (10.8%)"))).toEqual(["10.8% 50/?"]);
  });
});

describe("arms in the title of a table", () => {
  const baseline = `**Table 1. Baseline**\n\n${table("Item | Drug (n = 150) | Sham (n = 240)", "Women, n (%) | 90 (60) | 96 (40)", "Smokers, n (%) | 45 (30) | 72 (30)")}`;
  const safety = `**Table 2. Harms (safety set; drug, n = 140; sham, n = 225)**\n\n${table("Event | Drug | Sham", "Rash, n (%) | 70 (50) | 27 (12)", "Fever, n (%) | 35 (25) | 36 (16)", "Any, n (%) | 98 (70) | 153 (68)")}`;
  const expected = ["60 90/150", "40 96/240", "30 45/150", "30 72/240", "50 70/140", "12 27/225", "25 35/140", "16 36/225", "70 98/140", "68 153/225"];

  it("are those of its columns, and not those of the table before", () => {
    expect(told(`${baseline}\n${safety}`)).toEqual(expected);
    expect(messages(`${baseline}\n${safety}`)).toEqual([]);
    expect(marked(`${baseline}\n${safety.replace("35 (25)", "35 (52)")}`)).toEqual(["52"]);
  });

  it("and of nothing else", () => {
    expect(told(`${baseline}\n${safety}\nStroke occurred in 30 patients on the drug (20%).`)).toEqual([...expected, "20% 30/150"]);
    expect(told(`We randomised 150 patients to the drug and 240 to sham.\n\n${safety}\nStroke occurred in 30 patients on the drug (20%).`)).toEqual([...expected.slice(4), "20% 30/150"]);
  });
});

describe("the arm of a later table", () => {
  it("is not that of a statement by a whole percentage", () => {
    const later = `Table 2. Survivors.\n\n${table("Item | Drug (N = 100) | Placebo (N = 95)", "Readmitted, n (%) | 12 (12.0) | 19 (20.0)")}`;
    expect(told(`The trial randomised 120 patients to the drug and 118 to placebo. Remission was seen in 45 (45%) with the drug and 30 (25%) with placebo.\n\n${later}`)[0]).toBe("45% 45/120");
  });
});

describe("a column with people at its head", () => {
  it("is no share of the counts of another arm", () => {
    const text = table("Item | Active (N = 240) | Sham", "Men, n (%) | 24 (40.0) | 60", "Smokers, n (%) | 10 (20.0) | 50", "Diabetes, n (%) | 20 (50.0) | 40");
    expect(told(text)).toEqual(["40.0 24/?", "20.0 10/?", "50.0 20/?"]);
  });
});

describe("arms in the heading of a section", () => {
  const section = (said: string): string => `## Trial of Berg 2010 (drug, n = 136; placebo, n = 137)\n\nHeadache occurred in 34 patients (${said}) on the drug and in 27 (19.7%) on placebo.`;

  it("are those of its prose, and of no other section", () => {
    expect(told(section("25.0%"))).toEqual(["25.0% 34/136", "19.7% 27/137"]);
    expect(messages(section("25.0%"))).toEqual([]);
    expect(messages(section("35.0%"))[0]).toContain("34 of 136 is 25.0%, not 35.0%");
    expect(messages(`${section("25.0%")}\n\n## Trial of Dahl 2011\n\nHeadache occurred in 30 patients (35.0%) on the drug.`)).toEqual([]);
  });
});

describe("a row of sizes in which a column is left out", () => {
  it.each([["a section", "**Part 2**", "n = 90"], ["a row of sizes", "N", "90"]])("gives them to the rest: %s", (_, stub, size) => {
    for (const nobody of ["–", "NA", "not tested", "stopped", ""]) {
      const text = table("Part | Low dose | High dose", "**Part 1** | n = 120 | n = 125", "Cured | 60 (50.0%) | 75 (60.0%)", `${stub} | ${nobody} | ${size}`, `Cured | ${nobody} | 63 (70.0%)`);
      expect(told(text)).toEqual(["50.0% 60/120", "60.0% 75/125", "70.0% 63/90"]);
      expect(marked(text)).toEqual([]);
      expect(marked(text.replace("70.0", "79.0"))).toEqual(["79.0%"]);
    }
  });

  it.each(["P", "P value", "Risk ratio", "95% CI"])("is none of %s: no row of counts opens a section there", (head) => {
    const text = table(`Item | Value (N = 120) | ${head}`, "Women | n = 60 | –", "Diabetes, n (%) | 15 (25.0) | 0.5", "Smoker, n (%) | 36 (30.0) | 0.4");
    expect(told(text)).toEqual(["25.0 15/120", "30.0 36/120"]);
    expect(marked(text)).toEqual(["25.0"]);
  });

  it("goes before the sizes of the heads", () => {
    const text = table("Part | Drug (n = 120) | Sham (n = 125)", "Cured | 60 (50.0%) | 75 (60.0%)", "*Part 2* | n = 90 | –", "Cured | 63 (70.0%) | –");
    expect(told(text)).toEqual(["50.0% 60/120", "60.0% 75/125", "70.0% 63/90"]);
  });

  it("takes the size of the column from what stands below", () => {
    expect(told(table("Part | Low | High", "N | 120 | 125", "Cured | 60 (50.0%) | 75 (60.0%)", "N | 90 | closed", "Cured | 63 (70.0%) | 75 (83.3%)")).at(-1)).toBe("83.3% 75/?");
  });

  it("gives none where two groups are compared", () => {
    expect(told(table("Event | Drug (n = 120) | Sham (n = 125) | P", "Death | n = 60 | n = 75 | NS", "Relapse | 12 (10.0%) | 25 (20.0%) | NS"))).toEqual(["10.0% 12/120", "20.0% 25/125"]);
  });
});

describe("a first row of what a table is of", () => {
  const ward = (first: string, ...rows: string[]): string => table("Measure | Before | After", first, "Falls, n (%) | 36 (9.0) | 21 (4.2)", ...rows);

  it.each(["Admissions", "Hospital admissions", "Births", "Women admitted", "Operations"])("gives the sizes of the rows that bear it out: %s", (stub) => {
    const text = ward(`${stub} | 400 | 500`, "Bed days | 1880 | 1930", "Hip fracture, n (% of falls) | 6 (16.7) | 2 (9.5)");
    expect(told(text)).toEqual(["9.0 36/400", "4.2 21/500", "16.7 6/36", "9.5 2/21"]);
    expect(marked(text)).toEqual([]);
    expect(messages(ward(`${stub} | 400 | 500`, "Pain, n (%) | 44 (11.0) | 35 (7.0)").replace("4.2", "2.4"))[0]).toContain("21 of 500 is 4.2%, not 2.4%");
  });

  it.each(["Deaths", "Staff hours", "Infections", "Beds"])("is none by another name: %s", (stub) => expect(told(ward(`${stub} | 400 | 500`))).toEqual(["9.0 36/?", "4.2 21/?"]));

  it("gives them to no row that does not follow, nor where nothing does", () => {
    expect(told(ward("Admissions | 400 | 500", "Trained, n (%) | 30 (60.0) | 45 (90.0)")).slice(2)).toEqual(["60.0 30/?", "90.0 45/?"]);
    expect(told(ward("Admissions | 410 | 520"))).toEqual(["9.0 36/?", "4.2 21/?"]);
    // whole percentages follow by chance
    expect(told(table("Measure | Before | After", "Admissions | 400 | 500", "Falls, n (%) | 36 (9) | 21 (5)"))).toEqual(["9 36/?", "5 21/?"]);
  });

  it("gives none to a column that does not bear it out", () => {
    const text = table("Visit | Active | Sham", "Women | 80 | 70", "Week 2, cured, n (%) | 40 (50.0) | 35 (50.0)", "Week 4, cured, n (%) | 20 (25.0) | 15 (25.0)", "Week 6, cured, n (%) | 16 (20.0) | 15 (27.3)");
    expect(told(text)).toEqual(["50.0 40/80", "50.0 35/?", "25.0 20/80", "25.0 15/?", "20.0 16/80", "27.3 15/?"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("20 (25.0)", "20 (28.0)"))).toEqual([]);
  });

  it("gives them to all rows where its name says so", () => {
    expect(marked(table("Measure | Before | After", "Patients | 400 | 500", "Falls, n (%) | 36 (9.0) | 21 (4.2)", "Pain, n (%) | 44 (11.0) | 30 (9.0)"))).toEqual(["9.0"]);
  });
});

describe("a row of everybody below one of some", () => {
  const text = (all: string, ...below: string[]): string => table("Item | Drug | Sham", "Patients, n (%) | 140 (100) | 130 (100)", "Women assessed | 70 | 50", "Pregnant, n (%) | 14 (20.0) | 9 (18.0)", all, ...below);

  it("ends what is said of these", () => {
    const whole = text("All patients, n (%) | 140 (100) | 130 (100)", "Rash, n (%) | 14 (10.0) | 26 (20.0)");
    expect(told(whole).slice(2)).toEqual(["20.0 14/70", "18.0 9/50", "100 140/140", "100 130/130", "10.0 14/140", "20.0 26/130"]);
    expect(marked(whole)).toEqual([]);
    expect(marked(whole.replace("26 (20.0)", "26 (25.0)"))).toEqual(["25.0"]);
  });

  it("is none of what people had", () => {
    const events = table("Item | Drug | Sham", "N | 60 | 70", "All events, n (%) | 180 (100) | 210 (100)", "Mild | 90 (50.0) | 84 (40.0)", "Severe | 90 (50.0) | 126 (60.0)", "Any event, n (%) | 30 (50.0) | 42 (60.0)");
    expect(told(events).slice(-2)).toEqual(["50.0 30/60", "60.0 42/70"]);
  });

  it("is none by another name, or with some who are no more", () => {
    expect(marked(text("Examined again, n (%) | 77 (100) | 55 (100)")).length).toBe(2);
    expect(told(text("All patients, n (%) | 70 (100) | 55 (100)", "Rash, n (%) | 14 (20.0) | 10 (20.0)")).slice(-2)).toEqual(["20.0 14/70", "20.0 10/50"]);
  });
});

describe("studies that a title counts", () => {
  const bias = table("Domain | Low | Unclear | High", "Sequence | 12 (60%) | 6 (30%) | 2 (10%)", "Masking | 0 (0%) | 9 (45%) | 11 (55%)", "Reporting | 16 (80%) | 4 (20%) | 0 (0%)");
  const before = "We read 64 reports in full. Reports excluded, n = 44.\n\n";

  it.each(["## Quality of the 20 studies", "**Table 3.** Quality of the 20 included trials", "## Quality across 20 trials"])("are those that the table beside it divides: %s", (title) => {
    const text = `${before}${title}\n\n${bias}`;
    expect(told(text)).toEqual(["60% 12/20", "30% 6/20", "10% 2/20", "0% 0/20", "45% 9/20", "55% 11/20", "80% 16/20", "20% 4/20", "0% 0/20"]);
    expect(marked(text.replace("45%", "54%"))).toEqual(["54%"]);
  });

  it("are none whom the cells count", () => {
    const events = table("Event | Drug, n (%) | Sham, n (%)", "Rash | 9 (4.5%) | 2 (1.0%)", "Fever | 3 (1.5%) | 8 (4.0%)", "Cough | 6 (3.0%) | 7 (3.5%)");
    expect(marked(`${before}**Table 3.** Events in the 20 trials\n\n${events}`)).toEqual([]);
    expect(marked(`${before}**Table 3.** Events in the 20 trials\n\n${table("Trial | Fell, n (%)", "Adler | 9 (4.5%)", "Bruno | 12 (15.0%)")}`)).toEqual([]);
  });
});

describe("the size in a heading below a table", () => {
  it("is that of the next section", () => {
    const text = `We treated 80 men.\n\n${table("Event | n (%)", "Rash | 8 (10%)", "Fever | 6 (12%)")}\n## Women (N = 50)\n\nNone fell.`;
    expect(told(text)[0]).toBe("10% 8/80");
    expect(marked(text)).toEqual([]);
  });
});

describe("a row of those who were sent to each arm", () => {
  const rows = (label: string): string => table(" | Film | Talk | Text", `${label} | 150 | 160 | 140`, "Followed up, n | 120 | 125 | 110", "Sober | 30 (25.0%) | 25 (20.0%) | 33 (30.0%)");
  const said = "\nSome were lost: 30 (20.0%) in the film group, 35 (21.9%) in the talk group and 28 (20.0%) in the text group.";

  it.each(["Randomised, n", "No. randomised", "Number of patients randomised", "Patients randomised", "Randomized"])("gives the people of the arms in the text: %s", (label) => {
    expect(told(rows(label) + said).slice(-3)).toEqual(["20.0% 30/150", "21.9% 35/160", "20.0% 28/140"]);
    expect(marked(rows(label) + said)).toEqual([]);
    expect(marked(rows(label) + said.replace("28 (20.0%)", "28 (22.0%)"))).toEqual(["22.0%"]);
  });

  it("is none of those who are some of them, or of anybody", () => {
    for (const label of ["Evaluable, n", "Randomised and treated", "Visits, n"]) expect(told(rows(label) + said).slice(-3)).toEqual(["20.0% 30/?", "21.9% 35/?", "20.0% 28/?"]);
  });
});

describe("the people of a first row, whose columns add up to the last", () => {
  const text = (size: string, percent: string): string => `${table("Characteristic | Exercise | Usual care | Total", `n | 142 | 138 | ${size}`, "Women | 83 (58) | 77 (56) | 160 (57)", "Both knees | 75 (53) | 68 (49) | 143 (51)")}
More than half of the participants (160; ${percent}) were women. Of the 143 people with pain in both knees, 52 (36%) had one replaced.`;

  it("are those of the text beside it", () => {
    expect(told(text("280", "57%")).slice(-2)).toEqual(["57% 160/280", "36% 52/143"]);
    expect(messages(text("280", "67%"))[0]).toContain("160 of 280 is 57.1%, not 67%");
  });
});

describe("a number in front of the counts of each group", () => {
  const rows = ["Ames 2011 | 90 | 9 (10.0) | 80 | 4 (5.0)", "Bell 2014 | 150 | 12 (8.0) | 160 | 24 (15.0)", "Cole 2016 | 45 | 9 (20.0) | 48 | 12 (25.0)"];
  it.each([["Splint, n", "Rest, n"], ["Splint: No.", "Rest: No."], ["Splint (n)", "Rest (n)"]])("gives its people: %s", (first, second) => {
    const text = table(`Trial | ${first} | Pain | ${second} | Pain`, ...rows);
    expect([told(text), messages(text)]).toEqual([["10.0 9/90", "5.0 4/80", "8.0 12/150", "15.0 24/160", "20.0 9/45", "25.0 12/48"], []]);
    expect(messages(text.replace("15.0", "16.0"))).toEqual([expect.stringContaining("24 of 160 is 15.0%, not 16.0%")]);
    expect(told(`${text}\nIn Bell 2014, 15 (10%) came back with the splint.`).at(-1)).toBe("10% 15/150");
  });

  it("does not where the percentages do not follow", () => {
    const text = table("Event | Splint: events, n | Splint | Rest: events, n | Rest", "Pain | 90 | 60 (30.0) | 80 | 40 (20.0)", "Rash | 15 | 12 (6.0) | 16 | 14 (7.0)");
    expect(messages(`We gave 200 a splint and 200 rest.\n\n${text}`)).toEqual([]);
  });
});

describe("sizes in the label of a section", () => {
  it.each(["Relapse (full analysis, 64 vs. 62)", "Relapse (n = 64 vs. n = 62)", "Relapse (ITT, 64 v 62)"])("are of the columns with counts: %s", (label) => {
    const text = table("Outcome | Gel, n (%) | Foam, n (%) | RR", `**${label}** | | |`, "Relapse-free | 29 (45.3) | 4 (6.5) | 7.02", "Clear | 57 (89.1) | 14 (22.6) | 3.94");
    expect(told(text)).toEqual(["45.3 29/64", "6.5 4/62", "89.1 57/64", "22.6 14/62"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("22.6", "26.2"))).toEqual([expect.stringContaining("14 of 62 is 22.6%, not 26.2%")]);
  });

  it("are no values", () => {
    expect(verdicts(table("Outcome | Gel, n (%) | Foam, n (%)", "Dose (5 vs. 10) | |", "Clear | 29 (45.3) | 4 (6.5)"))).not.toContain("consistent");
    expect(told(table("Outcome | Gel (n = 64) | Foam (n = 62)", "Stay, weeks | 29 (45.3) | 14 (6.5)"))).toEqual([]);
    const events = table("Outcome | Gel, n (%) | Foam, n (%) | RR", "**Serious events (40 vs 32)** | | |", "Stroke | 12 (30.0) | 8 (4.2) | 2.1", "Sepsis | 20 (10.0) | 15 (7.9) | 1.2", "Falls | 8 (4.0) | 9 (4.7) | 0.9");
    expect(marked(`We randomised 200 adults to gel and 190 to foam.\n\n${events}`)).toEqual(["30.0"]);
  });
});

describe("sizes in the first row of each section, under a name of their own", () => {
  const text = (percent = "29%"): string => table(
    " | Gel | Foam | All", "**At the start** | | | ", "Pupils | 120 | 114 | 234", "Cough | 30 (25%) | 33 (29%) | 63 (27%)", "Fever | 13 (11%) | 17 (15%) | 30 (13%)",
    "**In June** | | | ", "Pupils at school | 101 | 98 | 199", `Cough | 24 (24%) | 28 (${percent}) | 52 (26%)`, "Fever | 9 (9%) | 15 (15%) | 24 (12%)",
  );
  it("are those of the section", () => {
    expect(told(text())).toEqual(["25% 30/120", "29% 33/114", "27% 63/234", "11% 13/120", "15% 17/114", "13% 30/234", "24% 24/101", "29% 28/98", "26% 52/199", "9% 9/101", "15% 15/98", "12% 24/199"]);
    expect(messages(text())).toEqual([]);
    expect(marked(text("92%"))).toEqual(["92%"]);
  });

  it("are those of the rows above the first label, too", () => {
    const rows = text().split("\n");
    const untitled = [...rows.slice(0, 2), ...rows.slice(3)].join("\n");
    expect(told(untitled)).toEqual(told(text()));
    expect(messages(untitled)).toEqual([]);
    expect(told(untitled.replace(/\| Pupils at school.*\n/, ""))[6]).toBe("24% 24/?");
  });

  it("say nothing of another section", () => {
    const other = text().replace(/\| Pupils at school.*\n/, "");
    expect(told(other).slice(6)).toEqual(["24% 24/?", "29% 28/?", "26% 52/?", "9% 9/?", "15% 15/?", "12% 24/?"]);
    expect(messages(other)).toEqual([]);
  });
});

describe("what opens a section and is nobody", () => {
  it.each(["Age, years", "Patient age", "Days at home", "Mean weight, kg"])("%s", (stub) => {
    const text = table("Sign | Syrup | Water", "**At entry** | | ", `${stub} | 52 | 51`, "Croup | 1 (2%) | 2 (4%)", "Rash | 2 (4%) | 3 (6%)", "Colic | 18 (36%) | 4 (8%)", "Thrush | 5 (10%) | 1 (2%)");
    expect(told(text).every((t) => t.endsWith("/?"))).toBe(true);
    expect(messages(text)).toEqual([]);
  });

  it.each(["Seen in June", "Infants seen in June"])("leaves the rows and the sections behind to those before: %s", (stub) => {
    const text = table("Sign | Syrup | Water", "N | 240 | 228", "**Lungs** | | ", `${stub} | 238 | 226`, "Croup | 60 (25%) | 66 (29%)", "Colds | 26 (11%) | 34 (15%)", "Asthma | 12 (5%) | 11 (5%)", "**Skin** | | ", "Thrush | 24 (10%) | 23 (10%)", "Rash | 12 (5%) | 32 (41%)");
    expect(told(text)[0]).toBe("25% 60/240");
    expect(marked(text)).toEqual(["41%"]);
  });

  it("gives way to those before behind its own section", () => {
    const text = table("Sign | Syrup | Water", "N | 240 | 228", "**At school** | | ", "Pupils at school | 120 | 114", "Croup | 30 (25%) | 33 (29%)", "Colds | 13 (11%) | 17 (15%)", "Asthma | 6 (5%) | 8 (7%)", "**Skin** | | ", "Thrush | 24 (10%) | 23 (10%)", "Rash | 12 (5%) | 32 (41%)");
    expect(told(text)[0]).toBe("25% 30/120");
    expect(told(text)[6]).toBe("10% 24/240");
    expect(marked(text)).toEqual(["41%"]);
  });
});

describe("what is counted in the brackets of the heads", () => {
  const heads = "Event | Drops (62 visits) | Water (58 visits)";
  it.each([
    [heads, ["Cough | 21 (33.9%) | 24 (41.4%)", "Fever | 9 (14.5%) | 11 (19.0%)"]],
    [heads, ["Cough | 21, 33.9% | 24, 41.4%", "Fever | 9, 14.5% | 11, 19.0%"]],
  ])("is what the rows are shares of: %s", (head, rows) => {
    const text = table(head, ...rows);
    expect(told(text)).toEqual(["33.9% 21/62", "41.4% 24/58", "14.5% 9/62", "19.0% 11/58"]);
    expect(messages(text)).toEqual([]);
    expect(told(table(head, rows[0]!, rows[1]!.replace("14.5", "41.5")))[0]).toBe("33.9% 21/?");
  });

  it.each([
    table("Feature | Drops (26 studies) | Water (33 studies)", "Masked | 13 (50%) | 22 (67%)", "Funded | 6 (23%) | 11 (33%)", "Falls | 41 (7%) | 36 (6%)"),
    table("Event | Drops (41 cycles) | Water (43 cycles)", "Delay | 9 (22%) | 18 (42%)", "Cut | 6 (15%) | 8 (19%)", "Women with rash | 7 (33%) | 8 (38%)"),
  ])("is nobody where a row may be of others", (text) => {
    expect(told(text).every((t) => t.endsWith("/?"))).toBe(true);
    expect(messages(text)).toEqual([]);
  });

  it("is nobody where the rows do not follow from it", () => expect(messages(table("Event | Drops (12 visits) | Water (14 visits)", "Cough | 5 (33.9%) | 6 (19.0%)", "Fever | 9 (14.5%) | 11 (41.4%)"))).toEqual([]));
});

describe("a row further down that counts other things", () => {
  const feet = table("Feature | n (%)", "Patients | 130", "Women | 71 (54.6)", "Smokers | 29 (22.3)", "Ulcers | 209", "Infected | 88 (42.1)", "On the heel | 31 (14.8)", "Wounds, n | 240", "Closed | 197 (82.1)");
  const arms = table("Feature | Gel (n = 60) | Foam (n = 62)", "Women | 33 (55.0%) | 30 (48.4%)", "Number of limbs | 81 | 79", "With pain | 14 (17.3%) | 11 (13.9%)", "Occluded | 74 (91.4%) | 70 (88.6%)");
  const mixed = table("Feature | N = 60", "Women | 33 (55.0)", "Total teeth | 181", "Molars | 64 (35.4)", "Lost | 11 (6.1)", "Diabetes | 12 (20.0)");

  it.each([
    [feet, ["54.6 71/130", "22.3 29/130", "42.1 88/209", "14.8 31/209", "82.1 197/240"]],
    [arms, ["55.0% 33/60", "48.4% 30/62", "17.3% 14/81", "13.9% 11/79", "91.4% 74/81", "88.6% 70/79"]],
    [mixed, ["55.0 33/60", "35.4 64/181", "6.1 11/181", "20.0 12/60"]],
  ])("gives the size of the rows below it that follow from it", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("accuses one that does not", () => {
    expect(messages(feet.replace("42.1", "24.1"))).toEqual([expect.stringContaining("88 of 209 is 42.1%, not 24.1%")]);
    expect(messages(arms.replace("13.9", "31.9"))).toEqual([expect.stringContaining("11 of 79 is 13.9%, not 31.9%")]);
  });

  it("gives none where the rows follow from the people", () => {
    const text = table("Feature | n (%)", "Patients | 130", "Lesions | 209", "Women | 71 (54.6)", "Smokers | 29 (23.2)");
    expect(messages(text)).toEqual([expect.stringContaining("29 of 130 is 22.3%, not 23.2%")]);
  });
});

describe("a head that gives the sizes of people and of things, each behind its name", () => {
  it.each(["Patients (n = 70) or knees (n = 96), n (%)", "Patients (n = 70) / knees (n = 96)", "Knees (n = 96); patients (n = 70)"])("allows either: %s", (head) => {
    const text = table(`Feature | ${head}`, "Women | 39 (55.7%)", "Smokers | 12 (17.1%)", "Left | 51 (53.1%)", "Revised | 11 (11.5%)");
    expect(told(text)).toEqual(["55.7% 39/70", "17.1% 12/70", "53.1% 51/96", "11.5% 11/96"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("53.1", "35.1"))).toHaveLength(1);
  });
});
