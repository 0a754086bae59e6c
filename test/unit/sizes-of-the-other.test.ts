import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("the size of the other arm is nobody's whom the words of a statement name", () => {
  it.each([
    ["Cough was reported by 45 patients (30.0%) on ramipril (n=150) and 36 patients (24.0%) on losartan (n=144).", "36 of 144 is 25.0%"],
    ["In the ramipril group (n=150), 45 patients (30.0%) coughed, versus 36 patients (24.0%) in the losartan group (n=144).", "36 of 144 is 25.0%"],
    ["The cough rate was 30.0% (n = 45) in the ramipril group (N = 150) and 24.0% (n = 36) in the losartan group (N = 144).", "36 of 144 is 25.0%"],
    ["In patients with early sepsis (n=160), clearance was 45.0% (72 patients); in those with late sepsis (n=125) it was 37.5% (60 patients).", "60 of 125 is 48.0%"],
    ["In patients with early sepsis (n=160), clearance was 45.0% (72 patients), whereas in those with late sepsis (n=125) it was 37.5% (60 patients).", "60 of 125 is 48.0%"],
    ["Patients were given ramipril (n=150) or losartan (n=144). In the losartan group, 36 (24.0%) coughed.", "36 of 144 is 25.0%"],
    ["Patients were given ramipril (n=150) or losartan (n=144). Of those given losartan, 36 (24.0%) coughed.", "36 of 144 is 25.0%"],
    ["Children received a splint (n=64) or no splint (n=80). Pain was present in 12 (15.0%) in the splint group and 24 (30.0%) in the no-splint group.", "12 of 64 is 18.8%"],
    ["Ito (n = 160) found neglect in 72 (45.0%) and Park (n = 250) in 96 (60.0%).", "96 of 250 is 38.4%"],
  ])("%s", (text, message) => {
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain(message);
  });

  it.each([
    "Cough was reported by 45 patients (30.0%) on ramipril (n=150) and 36 patients (25.0%) on losartan (n=144).",
    "In the ramipril group (n=150), 45 patients (30.0%) coughed, versus 36 patients (25.0%) in the losartan group (n=144).",
    "In patients with early sepsis (n=160), clearance was 45.0% (72 patients); in those with late sepsis (n=125) it was 48.0% (60 patients).",
    "Patients were given ramipril (n=150) or losartan (n=144). In the losartan group, 36 (25.0%) coughed, of whom nine (25.0%) stopped.",
    "Children received a splint (n=64) or no splint (n=80). Pain was present in 12 (18.8%) in the splint group and 24 (30.0%) in the no-splint group.",
    "Children wore shoes with a splint (n=64) or without a splint (n=80). Pain was present in 24 (30.0%) without a splint and 12 (18.8%) with a splint.",
    "Ito (n = 160) found neglect in 72 (45.0%) and Park (n = 250) in 96 (38.4%).",
  ])("and its own stays: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    // who changes from one arm to the other is of the first
    ["In the ramipril group (n=150), 45 patients (30.0%) coughed and 36 (24.0%) switched to the losartan group (n=144).", "24.0% 36/150"],
    // "the former" is not the one whose name stands nearest
    ["Among patients on ramipril (n=150) and losartan (n=144), 36 (24.0%) coughed in the former and 36 (25.0%) in the latter.", "24.0% 36/150"],
    // as many at two times are no arms
    ["Cases rose by 30 (20%) to 180 in 2015 and by 36 (20%) to 216 in 2016.", "20% 36/180"],
    // the name of the second goes back over what is told of the first
    ["The losartan group (n=144) had 36 coughs (25.0%), the ramipril group (n=150) 45 (30.0%).", "25.0% 36/144"],
  ])("unless they may be meant: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("all people are nobody's either, where the other arm beside it is a share of its own", () => {
  it("and the one is not", () => {
    const text = "We randomised 294 patients, 150 to ramipril and 144 to losartan. Cough occurred in 45 patients (30.0%) in the ramipril group and 36 patients (12.2%) in the losartan group.";
    expect(told(text)).toEqual(["30.0% 45/150", "12.2% 36/144"]);
    expect(messages(text)).toHaveLength(1);
  });

  it.each([
    "We randomised 294 patients, 150 to ramipril and 144 to losartan. Cough occurred in 45 patients (15.3%) in the ramipril group and 36 patients (12.2%) in the losartan group.",
    "We randomised 294 patients, 150 to ramipril and 144 to losartan. Cough occurred in 81 patients (27.6%): 45 (15.3%) in the ramipril group and 36 (12.2%) in the losartan group.",
    "We randomised 294 patients, 150 to ramipril and 144 to losartan. Cough occurred in 45 patients (30.0%) in the ramipril group and 36 patients (25.0%) in the losartan group.",
  ])("but they may be, where both are shares of all: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("the people of another study", () => {
  it.each([
    "Moreau 2015 (n = 250) found that 40 women (16.0%) had anaemia. Haas 2019 (n = 180) reported 36 cases (14.4%).",
    "Moreau 2015 (n = 250) found that 40 women (16.0%) had anaemia. Haas 2019 enrolled 180 women and reported anaemia in 36 (14.4%).",
  ])("are not those of one that has counted its own: %s", (text) => {
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain("36 of 180 is 20.0%");
  });

  it.each([
    "Moreau 2015 (n = 250) found that 40 women (16.0%) had anaemia. Haas 2019 (n = 180) reported 36 cases (20.0%).",
    "Moreau 2015 (n = 250) found that 40 women (16.0%) had anaemia. A later report of the same trial (Haas 2019, n = 180) counted 36 cases (14.4%).",
    "Moreau 2015 (n = 250) found that 40 women (16.0%) had anaemia. Haas 2019 (n = 180) re-analysed this cohort and counted 36 cases (14.4%).",
  ])("unless that tells of them again: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("groups that are called by letters in front of their sizes", () => {
  it.each([
    ["Groups A, B and C comprised 50, 44 and 60 children, respectively. Vomiting occurred in 10 (20%), 11 (25%) and 27 (45%) children, respectively.", ["20% 10/50", "25% 11/44", "45% 27/60"]],
    ["Groups A and B included 50 and 44 children. Vomiting occurred in 11 (25%) in group B and 10 (20%) in group A.", ["25% 11/44", "20% 10/50"]],
  ])("have them in that order: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and none has another's", () => {
    const text = "Groups A, B and C comprised 50, 44 and 60 children, respectively; 10 (20%), 11 (25%) and 27 (54%) children, respectively, vomited.";
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain("27 of 60 is 45.0%");
  });

  it("but may have so many of something else", () =>
    expect(messages("Groups A, B and C had 10, 12 and 14 deaths, respectively. Of 150 children, 36 (24%) died.")).toEqual([]));
});
