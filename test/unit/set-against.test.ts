import { describe, expect, it } from "vitest";
import { messages, reasons, told } from "./told.ts";

const cohort = "We followed 700 patients. ";

describe("people with whom those of a frame are compared", () => {
  const sentences: [before: string, behind: string][] = [
    ["In patients over 75 years (n = 150), 60 (40.0%) fell, versus 44 (", ") of those below 75."],
    ["Of patients aged 75 or more (n = 150), 60 (40.0%) fell, compared with 44 (", ") aged less than 75."],
    ["In patients over 75 years (n = 150), 60 (40.0%) fell, as did 44 (", ") of the younger patients."],
    ["Of the 150 born before 1950, 60 (40.0%) fell, against 44 (", ") born later."],
    ["Of the 150 with a pump, 60 (40.0%) fell, whereas of the patients treated otherwise, 44 (", ") did."],
    ["Of the 150 with a pump, 60 (40.0%) fell versus 44 (", ") without."],
    ["Of the 150 with a pump, 60 (40.0%) fell, while among patients not treated 44 (", ") did."],
  ];

  it.each(sentences)("are those whom it leaves of a whole: %s8.0%%%s", (before, behind) => {
    const text = `${cohort}${before}8.0%${behind}`;
    expect(told(text)).toEqual(["40.0% 60/150", "8.0% 44/?"]);
    expect(messages(text)).toEqual([]);
    expect(reasons(text)[1]).toBe("It follows from 550: of the 700, those who are not among the 150.");
  });

  it.each(sentences)("accuse nobody where it follows from nothing: %s9.9%%%s", (before, behind) => {
    const text = `${cohort}${before}9.9%${behind}`;
    expect(told(text)).toEqual(["40.0% 60/150", "9.9% 44/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("have their own number where the text gives it", () => {
    const text = "Of the 150 aged 75 or more, 60 (40.0%) fell, versus 44 (8.0%) of the 550 who were younger.";
    expect(told(text)).toEqual(["40.0% 60/150", "8.0% 44/550"]);
    expect(messages(text.replace("(8.0%)", "(9.9%)"))[0]).toContain("44 of 550 is 8.0%, not 9.9%");
  });

  it.each([
    ["Of the 150 patients, 60 (40.0%) fell in the first year, versus 44 (39.3%) in the second.", "44 of 150 is 29.3%, not 39.3%"],
    ["Of the 150 patients, 60 (40.0%) fell, but 44 (39.3%) of these patients were not hurt.", "39.3%"],
    ["Of the 150 patients, 60 (40.0%) fell, but 44 patients (39.3%) kept on their feet.", "44 of 150 is 29.3%, not 39.3%"],
    ["Of the 150 patients, 60 (40.0%) took aspirin, compared with 44 (39.3%) under heparin.", "44 of 150 is 29.3%, not 39.3%"],
  ])("are the same where no others are named: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("those who are not among the people beside them", () => {
  it.each([
    ["Asthma was found in 120 of 400 children (30.0%), 40 (10.0%) of them girls.\n\nFever rose in 20 (5.0%) of the 400: in 15 (12.5%) with asthma and in 5 (1.8%) without.", 280],
    ["We saw 400 children. Asthma was found in 120 (30.0%).\n\nChildren with asthma missed school more often (15, 12.5%) than those without (5, 1.8%).", 280],
    ["We saw 400 children. Those with a sibling (n = 120) missed school in 15 cases (12.5%), only children in 5 (1.8%).", 280],
  ])("are what is left of a whole: %s", (text, left) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text).at(-1)).toBe(`It follows from ${left}: of the 400, those who are not among the 120.`);
  });

  it("are counted before anybody is accused by a misprint", () => {
    expect(messages("Fever rose in 20 (5.0%) of 400 children: in 15 (12.5%) of the 120 with asthma and in 5 (2.8%) without.")).toEqual([]);
  });

  it.each([
    ["We saw 400 children. Of the 120 girls, 15 (12.5%) had a cold and 5 (3.2%) a cough.", "5 of 120 is 4.2%, not 3.2%"],
    ["We randomised 400 children, 120 to A and 280 to B. A cold was seen in 15 (12.5%) on A and in 5 (2.8%) on B.", "5 of 280 is 1.8%, not 2.8%"],
    ["We saw 400 children. Asthma was found in 120 (30.0%) and a cold in 60 (18.0%).", "60 of 400 is 15.0%, not 18.0%"],
  ])("hide no mistake: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});
