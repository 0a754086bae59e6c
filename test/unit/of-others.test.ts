import { describe, expect, it } from "vitest";
import { messages, reasons, table } from "./told.ts";

const others = "This is the share of the others, whom the number beside it does not count.";

describe("a rate beside the number of the others", () => {
  it.each([
    "Of 640 letters, 212 never came back (return rate 67%).",
    "We invited 640 women; 212 did not attend (attendance 67%).",
    "Among 84 swabs 12 were falsely negative (sensitivity: 86%).",
    "Of the 420 tumours, 357 were seen at screening and 63 turned up later (programme sensitivity, 85%).",
    "In 940 households 799 stayed healthy (attack rate 15%).",
    "Of 84 kits, 63 were left over, an uptake of 25%.",
  ])("says nothing of who is counted: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text)).toEqual([others]);
  });

  it.each([
    ["Of 640 letters, 212 never came back (return rate 65%).", "212 of 640 is 33.1%, not 65%"],
    ["Among 84 swabs 12 were falsely negative (sensitivity: 68%).", "12 of 84 is 14.3%, not 68%"],
    ["In 940 households 141 fell ill (attack rate 51%).", "141 of 940 is 15.0%, not 51%"],
    ["Of 640 letters, 428 (33%) came back.", "428 of 640 is 66.9%, not 33%"],
    ["Of 250 calves, 50 died, a mortality rate of 80%.", "50 of 250 is 20.0%, not 80%"],
    ["Of 80 ewes, 24 conceived (conception rate 70%).", "24 of 80 is 30.0%, not 70%"],
    ["Of 420 pupils, 84 came (participation 80%).", "84 of 420 is 20.0%, not 80%"],
    ["In 300 flats 45 had mould, a rate of 85%.", "45 of 300 is 15.0%, not 85%"],
    ["Of 90 kits, 18 gave a positive result (prevalence 80%).", "18 of 90 is 20.0%, not 80%"],
    ["Of 150 moles, 30 were recognised by dermoscopy (sensitivity 80%).", "30 of 150 is 20.0%, not 80%"],
  ])("hides no misprint: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});

describe("a failure beside the number of those who did well", () => {
  it.each([
    "The wastage rate was 35% (1,430 of 2,200 vials used).",
    "Attrition was 12% (352 of 400 completed the course).",
    "Attrition was 12% (352 of 400 seedlings survived).",
  ])("is not theirs: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text)).toEqual([others]);
  });

  it.each([
    ["Use was 35% (1,430 of 2,200 vials used).", "1,430 of 2,200 is 65.0%, not 35%"],
    ["Attrition was 21% (352 of 400 completed the course).", "352 of 400 is 88.0%, not 21%"],
  ])("hides no misprint: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});

describe("figures beside one that counts the others", () => {
  it.each([
    "In all 66 of 220 lambs were still infected (cure rate 70%), against 150 of 198 (24%) after placebo.",
    "In all 31 of 310 had moved away (retention, 90%), compared with 44 of 305 (86%) in the town.",
    "At six months 276 of 300 were still enrolled (attrition 8%), as were 357 of 420 (15%) abroad.",
    "Cure was 70% (66 of 220 still infected) and 24% (150 of 198).",
    "Adherence was 90% (12 of 120 stopped) with tablets and 80% (24 of 120) with syrup.",
  ])("are read as it is: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text)).toEqual([others, others]);
  });

  it.each([
    ["In all 66 of 220 lambs were still infected (cure rate 70%), against 150 of 198 (34%) after placebo.", "150 of 198 is 75.8%, not 34%"],
    ["In all 66 of 220 lambs were still infected (30%), against 150 of 198 (24%) after placebo.", "150 of 198 is 75.8%, not 24%"],
    ["In all 18 of 180 had moved away (retention 90%), and 36 of 180 farmers (80%) had a dog.", "36 of 180 is 20.0%, not 80%"],
    ["In all 60 of 200 hens were lost (retention 70%), 25 of 100 (75%) were brown.", "25 of 100 is 25.0%, not 75%"],
    ["Adherence was 90% (12 of 120 stopped) with tablets and 70% (24 of 120) with syrup.", "24 of 120 is 20.0%, not 70%"],
  ])("hide no misprint: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));

  it("are those of each other where they have been swapped", () => {
    expect(messages("Of the 200 pupils, 90 (55%) were boys and 110 (45%) girls.")[0]).toContain("swapped");
  });
});

describe("a column of shares of the others", () => {
  it.each([
    ["Group | Randomised | Lost | Followed up, %", "Daily | 450 | 41 | 90.9", "Weekly | 448 | 49 | 89.1"],
    ["Site | Enrolled | Completed | Drop-out rate, %", "East | 120 | 102 | 15.0", "West | 118 | 97 | 17.8"],
    ["Site | Sample size | Non-response, n | Response rate (%)", "East | 1,200 | 402 | 66.5", "West | 1,180 | 350 | 70.3"],
    ["Drug | N | Eggs in stool | Cure rate, % (95% CI)", "Old | 120 | 31 | 74.2 (65.4–81.7)", "New | 118 | 44 | 62.7 (53.3–71.4)"],
  ])("accuses nobody: %s", (...rows) => {
    const text = table(...(rows as [string, ...string[]]));
    expect(messages(text)).toEqual([]);
    expect(new Set(reasons(text))).toEqual(new Set([others]));
  });

  it.each([
    ["Study | Patients | Implants | Failures | Survival rate (%)", "Adler 2012 | 30 | 60 | 2 | 96.7", "Brown 2015 | 104 | 312 | 9 | 97.1"],
    ["Centre | Patients (N) | Plates | Loosened, n | Fixed, %", "East | 60 | 71 | 9 | 87.3", "West | 112 | 140 | 14 | 90.0"],
  ])("may be of other things of its rows: %s", (...rows) => {
    const text = table(...(rows as [string, ...string[]]));
    expect(messages(text)).toEqual([]);
    expect(new Set(reasons(text))).toEqual(new Set(["Most of this column follows from other numbers of its rows; the table does not say for sure from which."]));
  });

  it("is accused where it follows from none of them", () => {
    expect(messages(table("Study | Patients | Implants | Failures | Survival rate (%)", "Adler 2012 | 30 | 60 | 2 | 69.7", "Brown 2015 | 104 | 312 | 9 | 79.1"))).toHaveLength(2);
  });

  it.each([
    ["Herd | Lame, n/N (%)", "East | 10/200 (95.0)", "West | 30/200 (85.0)", "North | 100/200 (50.0)"],
    ["Farm | Enrolled | Calved, n | Calved, %", "Elm | 150 | 120 | 20.0", "Oak | 240 | 210 | 12.5"],
  ])("is none where it has the name of its counts: %s", (...rows) => expect(messages(table(...(rows as [string, ...string[]])))).toHaveLength(2));

  it("has its misprints marked", () => {
    expect(messages(table("Site | Invited | Refused | Participation, %", "East | 450 | 41 | 90.9", "West | 448 | 49 | 89.1", "North | 300 | 30 | 80.0")))
      .toEqual([expect.stringContaining("30 of 300 is 10.0%, not 80.0%")]);
  });

  it("is none where one cell alone is so, or two have been swapped", () => {
    expect(messages(table("Site | Invited | Took part | Participation, %", "East | 450 | 409 | 90.9", "West | 448 | 49 | 89.1", "North | 300 | 270 | 90.0")))
      .toEqual([expect.stringContaining("49 of 448 is 10.9%, not 89.1%")]);
    expect(messages(table("Sex | Asthma, n/N (%)", "Boys | 90/200 (55.0)", "Girls | 110/200 (45.0)"))).toHaveLength(2);
  });
});

describe("a column of fractions of one", () => {
  it.each([
    ["Study | Events | Total | Proportion (95% CI)", "Adler 2015 | 44 | 210 | 0.21 (0.16–0.27)", "Brown 2017 | 21 | 180 | 0.12 (0.07–0.17)"],
    ["Study | n | N | Prevalence (95% CI)", "Adler 2015 | 44 | 210 | 0.210 [0.157; 0.271]", "Brown 2017 | 21 | 180 | 0.116 [0.073; 0.173]"],
    ["Study | Cases | Sample | Event rate (95% CI) | Weight (%)", "Adler 2015 | 44 | 210 | 0.21 (0.16 to 0.27) | 45.2", "Brown 2017 | 180 | 180 | 1.00 (0.98 to 1.00) | 54.8"],
  ])("is no column of percentages: %s", (...rows) => expect(messages(table(...(rows as [string, ...string[]])))).toEqual([]));

  it.each([
    [["Study | Events | Total | Proportion, % (95% CI)", "Adler 2015 | 44 | 210 | 21.0 (15.7–27.1)", "Brown 2017 | 21 | 180 | 0.12 (0.07–0.17)"], "21 of 180 is 11.67%, not 0.12%"],
    [["Study | Events | Total | Proportion (95% CI)", "Adler 2015 | 4 | 2100 | 0.19 (0.05–0.49)", "Brown 2017 | 3 | 1800 | 0.71 (0.03–0.49)"], "3 of 1800 is 0.17%, not 0.71%"],
  ])("is none where others are percentages: %s", (rows, message) => expect(messages(table(...(rows as [string, ...string[]])))).toEqual(expect.arrayContaining([expect.stringContaining(message)])));
});
