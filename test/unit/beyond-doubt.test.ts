import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { table } from "./told.ts";

/** What is marked in a text, and how loudly: "warning 61.9%". */
const heard = (text: string): string[] => review(text).findings.map((f) => `${f.severity} ${text.slice(f.start, f.end)}`);

describe("digits that were swapped", () => {
  const of = (figures: string): string => `A total of 181 men were enrolled; 160 were treated. A leak was seen in ${figures}.`;

  it("tell whom a percentage is of", () => {
    expect(heard(of("27 (61.9%)"))).toEqual(["warning 61.9%"]);
  });

  it("tell nothing where there are two of them, as many percentages are made of the same", () => {
    expect(heard(of("27 (71%)"))).toEqual(["information 71%"]);
  });

  it("tell nothing where a few people less would do as well", () => {
    expect(heard(of("25 (16.5%)"))).toEqual(["information 16.5%"]);
  });

  it("are more than one other digit, which is one of many", () => {
    expect(heard(of("27 (26.9%)"))).toEqual(["information 26.9%"]);
  });
});

describe("parts that add up to their whole", () => {
  it.each([
    ["Between March and June, 309 (53%) patients were assigned to the drug and 311 (50%) to placebo.", "53%"],
    ["Between March and June, 309 (50%) patients were assigned to the drug and 311 (5%) to placebo.", "5%"],
    ["In a second group of 33 babies, 20 were fed early. All 60 mothers were divided in two groups: 29 (38.3%) had a nurse and 31 (51.7%) had none.", "38.3%"],
  ])("are all shares of it: %s", (text, percent) => {
    expect(heard(text)).toEqual([`warning ${percent}`]);
  });

  it("may be items of a list", () => {
    const list = (...items: string[]): string => `Of 91 reports, 70 were read. The 63 exclusions, out of 70 that were read, were for these reasons:\n\n${items.map((item) => `- ${item}\n`).join("")}`;
    expect(heard(list("wrong people: 30 (4.8%)", "wrong drug: 21 (33.3%)", "not randomised: 12 (19.0%)"))).toEqual(["warning 4.8%"]);
    expect(heard(list("wrong people: 30 (4.8%)", "wrong drug: 21 (33.3%)", "not randomised: 11 (17.5%)"))).toEqual(["information 4.8%"]);
  });

  it("are none where the sentence goes on", () => {
    const text = "We saw 90 patients; 80 were followed. Cough was seen in 36 (16.5%), fever in 54 (60.0%)";
    expect(heard(`${text}.`)).toEqual(["warning 16.5%"]);
    expect(heard(`${text} and rash in 9 (10.0%).`)).toEqual(["information 16.5%"]);
  });

  it("are none where one of them follows from a part", () => {
    expect(heard("We saw 80 patients. Cure was seen in 50 (62.5%) and relapse in 30 (60%).")).toEqual([]);
  });
});

describe("parts of a whole beside what has its own", () => {
  it("are all shares of it", () => {
    const text = (figure: string): string => `We read 31 letters, and 24 answers. Of these answers the tone was kind in 5 (20.8%), cool in 11 ${figure} and rude in 8 (33.3%); that is to say, 19 of the 24 (79.2%) were of no use.`;
    expect(heard(text("(45.8%)"))).toEqual([]);
    expect(heard(text("(53.8%)"))).toEqual(["warning 53.8%"]);
  });
});

describe("those of whom the text has just given the number", () => {
  it.each([
    ["We found 410 reports and read 131. Eight of these (6.1%) were letters.", "(6.1%)", "(14.1%)"],
    ["Resistance was found in 26 of the 104 children (25.0%), of whom five (19.2%) were cured.", "(19.2%)", "(39.9%)"],
    ["The 118 fractures: hip 61 (52%), wrist 41 (35%), ankle 9 (8%), unknown 7 (6%).", "9 (8%)", "9 (17%)"],
  ])("are those that the words name: %s", (text, right, wrong) => {
    expect(heard(text)).toEqual([]);
    expect(heard(text.replace(right, wrong))).toEqual([`warning ${/[\d.]+%/.exec(wrong)![0]}`]);
  });

  it("may be others who were told of since", () => {
    expect(heard("Of these 120 people, 12 (10.0%) died. An autopsy was done in some of them, and of these, 3 (60.0%) had emboli.")).toEqual(["information 60.0%"]);
    expect(heard("Of these 120 people, 12 (10.0%) died. Autopsies were made. Of these, 3 (60.0%) showed emboli.")).toEqual(["information 60.0%"]);
  });
});

describe("one of a list", () => {
  const of = (figures: string): string => `We saw 160 patients; 120 were followed. Pain was reported by 90 (56.3%), ${figures}, and rash by 40 (25.0%).`;

  it("is of the people of those around it, where it would be of many more", () => {
    expect(heard(of("fever by 32 (2.9%)"))).toEqual(["warning 2.9%"]);
  });

  it("is of their people where a slip explains it", () => {
    expect(heard(of("fever by 22 (73.8%)"))).toEqual(["warning 73.8%"]);
  });

  it.each([
    "impotence by 22 (35.0%)", "pregnancy by 22 women (35.0%)", "in smokers cough by 22 (35.0%)", "neutropenia by 22 with a count (35.0%)",
  ])("may be of some of them: %s", (figures) => {
    expect(heard(of(figures)).filter((h) => h.startsWith("warning"))).toEqual([]);
  });

  it("may be of others where it stands at the end", () => {
    expect(heard("We saw 160 patients; 120 were followed. Pain was reported by 90 (56.3%), rash by 40 (25.0%) and, in an earlier series, fever by 32 (2.9%).")).toEqual([]);
  });

  it("counts people as they do", () => {
    expect(heard(of("pitting of 32 nails (2.9%)")).filter((h) => h.startsWith("warning"))).toEqual([]);
  });
});

describe("one of two arms", () => {
  const trial = (...figures: string[]): string => `We randomised 304 patients to mesh and 299 to suture. ${figures.join(" ")}`;

  it("is of its own where the other follows from its", () => {
    expect(heard(trial("A hernia developed in 38 (12.5%) after mesh and in 58 (49.4%) after suture.", "Seroma was seen in 91 (29.9%) after mesh and in 64 (51.4%) after suture."))).toEqual(["warning 49.4%", "warning 51.4%"]);
  });

  it("may be of some of it where neither follows", () => {
    expect(heard(trial("A hernia developed in 38 (27.5%) after mesh and in 58 (49.4%) after suture.", "Seroma was seen in 91 (69.9%) after mesh and in 64 (51.4%) after suture.")).filter((h) => h.startsWith("warning"))).toEqual([]);
  });

  it("may have been left by some", () => {
    expect(heard(trial("A hernia developed in 38 (12.5%) after mesh and in 58 (21.9%) after suture.", "Seroma was seen in 91 (29.9%) after mesh and in 64 (24.2%) after suture.")).filter((h) => h.startsWith("warning"))).toEqual([]);
  });
});

describe("an interval", () => {
  const of = (figures: string): string => `A total of 95 patients were enrolled; 90 were treated. A response was seen in 20 (${figures}).`;

  it("tells of whom the count is, where it is that of the count and not of the percentage", () => {
    expect(heard(of("42.0%; 95% CI 14 to 32"))).toEqual(["warning 42.0%"]);
    expect(heard(of("24.2%; 95% CI 14.1 to 32.2"))).toEqual(["warning 24.2%"]);
  });

  it("tells nothing where it is that of the percentage", () => {
    expect(heard(of("42.0%; 95% CI 28 to 57"))).toEqual(["information 42.0%"]);
    expect(heard(of("20.0%; 95% CI 13 to 29"))).toEqual(["information 20.0%"]);
  });

  it("contradicts its percentage whomever it is of", () => {
    expect(heard(of("42.0%; 95% CI 28.5 to 40.1"))).toEqual(["information 42.0%", "error 28.5 to 40.1"]);
  });
});

describe("a cell", () => {
  it("is judged by its table alone", () => {
    const text = table("Event | Drug (N = 60) | Placebo (N = 62)", "Any | 30 (50.0) | 31 (50.0)", "Fever | 12 (20.7) | 13 (22.0)", "Rash | 6 (10.0) | 8 (12.9)");
    expect(heard(text).filter((h) => h.startsWith("warning"))).toEqual([]);
  });
});

describe("digits that were swapped, of more people than there are", () => {
  const of = (figures: string): string => `A total of 181 men were enrolled; 160 were treated. A leak was seen in ${figures}.`;

  it("tell whom a percentage is of where only more people than there are would explain it", () => {
    expect(heard(of("77 (41.8%)"))).toEqual(["warning 41.8%"]);
    expect(heard(of("77 (43.8%)"))).toEqual(["information 43.8%"]);
  });

  it("tell nothing where a tenth of the people may be meant, or all of those counted", () => {
    expect(heard(of("4 (25.0%)"))).toEqual(["information 25.0%"]);
    expect(heard(of("16 (100%)"))).toEqual(["information 100%"]);
  });

  it("tell nothing where people are named who may be as many", () => {
    expect(heard("The trial enrolled 240 patients; 188 completed it. Nausea was seen in 91 (44.8%) of the safety population.")).not.toContain("warning 44.8%");
  });
});
