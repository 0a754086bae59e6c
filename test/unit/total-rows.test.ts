/** Rows of totals in tables: when they are added up, and when nobody says that they are a sum. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, table } from "./told.ts";

/** "warning 85": each wrong sum with its severity. */
const sums = (...lines: [string, ...string[]]): string[] => review(table(...lines)).findings.flatMap((f) => (f.rule === "category-sum" ? [`${f.severity} ${/up to (\S+),/.exec(f.message)![1]}`] : []));

const studies = (...cells: string[]): string[] => ["Adams 2009", "Brook 2012", "Chen 2015"].map((study, i) => `${study} | ${cells[i]}`);

describe("a row of totals of fractions", () => {
  const rows = studies("12/120", "9/88", "30/230");
  it.each([
    ["counts that are more than the total", ["Study | Deaths, n/N", ...rows, "Total | 49/438"], "warning 51"],
    ["counts that are fewer", ["Study | Deaths, n/N", ...rows, "Total | 53/438"], "information 51"],
    ["sizes, by the counts", ["Study | Deaths", ...rows, "**Total** | 51/483"], "information 438"],
    ["sizes that are more, where a study has its own people", ["Study | Deaths", ...rows, "Total | 51/428"], "warning 438"],
    ["one arm of two", ["Study | Statin n/N | Placebo n/N | RR (95% CI)", ...studies("12/120 | 20/118 | 0.59 (0.30 to 1.15)", "9/88 | 14/90 | 0.66 (0.30 to 1.44)", "30/230 | 41/229 | 0.73 (0.47 to 1.13)"), "Total (95% CI) | 51/438 | 57/437 | 0.68 (0.49 to 0.95)"], "warning 75"],
    ["fractions with their percentages", ["Trial | Cured, n/N (%)", "Gel | 12/60 (20.0)", "Foam | 15/60 (25.0)", "Total | 29/120 (24.2)"], "information 27"],
    ["of what may divide people, softly", ["Country | Falls, n/N", "France | 14/80", "Spain | 11/92", "Total | 23/172"], "information 25"],
    ["one arm of two by age", ["Age group | Gel, n | Foam, n", "18–39 | 52 | 40", "40–64 | 110 | 98", "≥65 | 48 | 53", "Total | 201 | 191"], "warning 210"],
    ["men and women", ["Subgroup | Falls/N", "Men | 14/80", "Women | 11/92", "Total | 25/170"], "warning 172"],
  ] as [string, [string, ...string[]], string][])("adds up %s", (_, lines, expected) => expect(sums(...lines)).toEqual([expected]));

  it.each([
    ["that come out", ["Study | Deaths, n/N", ...rows, "Total | 51/438"]],
    ["of which a row is not told", ["Study | Deaths, n/N", "Adams 2009 | 12/120", "Brook 2012 | not told", "Chen 2015 | 30/230", "Total | 51/350"]],
    ["of the same people in each row", ["Severity | Gel n/N | Foam n/N", "Mild | 10/60 | 12/62", "Severe | 5/60 | 8/62", "Total | 15/60 | 20/62"]],
    ["of nearly the same people", ["Event | Gel n/N | Foam n/N", "Nausea | 12/60 | 2/62", "Rash | 28/59 | 7/61", "Total | 35/60 | 9/62"]],
    ["of people who may be in several rows", ["Subgroup | Falls/N", "Women | 12/60", "Aged over 65 | 10/50", "Total | 22/80"]],
    ["of points in time", ["Visit | Pain-free", "Week 4 | 12/58", "Week 8 | 15/55", "Total | 30/60"]],
    ["of tests on everybody", ["Test | Positive/tested", "Smear | 41/120", "Culture | 60/118", "Total | 80/120"]],
    ["of two sexes", ["Study | Men/women", "Adams 2009 | 40/52", "Brook 2012 | 41/60", "Total | 81/112"]],
    ["of an arm that has its controls in common with another", ["Study | Drug n/N | Control n/N", "Tan 2011 low dose | 12/60 | 20/60", "Tan 2011 high dose | 9/60 | 20/60", "Chen 2015 | 30/230 | 41/229", "Total | 51/350 | 61/289"]],
    ["of which one arm is left out", ["Study | Drug n/N | Control n/N", "Tan low dose | 12/60 | 20/60", "Tan high dose | 9/60 | 20/60", "Chen | 30/230 | 41/229", "Total | 51/350 | 61/289"]],
    ["of outcomes", ["Outcome | Gel n/N | Foam n/N", "Healed | 40/60 | 30/58", "Free of pain | 35/60 | 31/57", "Total | 70/120 | 61/115"]],
    ["of two errors or none", ["Study | Deaths, n/N", ...rows, "Total | 60/460"]],
  ] as [string, [string, ...string[]]][])("leaves those %s", (_, lines) => expect(sums(...lines)).toEqual([]));
});

describe("a row of totals of one column", () => {
  it.each([
    ["studies", ["Study | Participants", ...studies("120", "88", "230"), "Total | 428"], "warning 438"],
    ["stages", ["Stage | Patients", "I | 12", "II | 31", "III | 17", "Total | 58"], "warning 60"],
    ["sexes", [" | n", "Men | 61", "Women | 59", "All | 118"], "warning 120"],
    ["age groups", ["Age group (years) | n", "18–39 | 52", "40–64 | 110", "≥65 | 48", "Total | 201"], "warning 210"],
    ["fewer than the total", ["Country | Randomised", "France | 41", "Spain | 33", "Total | 84"], "information 74"],
    ["reasons, which may be incomplete", ["Reason for exclusion | n", "Wrong population | 41", "Wrong design | 27", "No outcome | 12", "Total | 90"], "information 80"],
    ["reasons, with a slip", ["Reason for exclusion | Records", "Wrong population | 41", "Wrong design | 27", "Duplicate | 12", "Total | 70"], "information 80"],
    ["databases, with a slip", ["Database | Records", "MEDLINE | 1,204", "Embase | 2,311", "CENTRAL | 410", "Total | 3,295"], "information 3,925"],
    ["what the percentages are of", ["Diagnosis | n (%)", "Asthma | 66 (55.0)", "COPD | 54 (45.0)", "Total | 102 (100)"], "information 120"],
    ["what the percentages beside are of", ["Diagnosis | Patients | %", "Asthma | 66 | 55.0", "COPD | 54 | 45.0", "Total | 130 | 100"], "information 120"],
  ] as [string, [string, ...string[]], string][])("adds up %s", (_, lines, expected) => expect(sums(...lines)).toEqual([expected]));

  it.each([
    ["reasons of which one person may have several", ["Reason for withdrawal | n", "Adverse event | 14", "Lack of efficacy | 9", "Consent withdrawn | 8", "Total | 28"]],
    ["the main reasons", ["Reason for exclusion (main) | n", "Wrong population | 41", "Wrong design | 27", "Total | 80"]],
    ["events", ["Adverse event | Patients, n", "Nausea | 41", "Rash | 27", "Itch | 12", "Total | 70"]],
    ["comorbidities", ["Comorbidity | n", "Hypertension | 61", "Diabetes | 40", "Total | 91"]],
    ["records without duplicates", ["Database | Records", "MEDLINE | 1,204", "Embase | 2,311", "CENTRAL | 410", "Total | 2,871"]],
    ["a total of something else", ["Database | Records", "MEDLINE | 1,204", "Embase | 2,311", "Total after removal of duplicates | 3,315"]],
    ["a row without a number", ["Study | Participants", ...studies("120", "NR", "230"), "Total | 360"]],
    ["the arms of one study", ["Study | Participants", "Adams 2009a | 120", "Adams 2009b | 128", "Chen 2015 | 230", "Total | 418"]],
    ["reports of one author", ["Study | Participants", "Adams 2009 | 120", "Adams 2012 | 88", "Chen 2015 | 230", "Total | 428"]],
    ["reports that overlap", ["Study | Participants", "Adams 2009 | 120", "Brook 2012 (37 in common) | 88", "Total | 171"]],
    ["reports of the same people", ["Study | Participants | Remarks", "Adams 2009 | 120 | ", "Brook 2012 | 88 | same cohort as Adams", "Total | 180 | "]],
    ["what a mark says more of", ["Study | Participants", "Adams 2009 | 120", "Brook 2012<sup>a</sup> | 88", "Total | 180"]],
    ["reports by author", ["Author | Patients", "Adams | 120", "Brook | 88", "Total | 180"]],
    ["genotypes of which one may have two", ["Genotype | Patients", "1a | 40", "1b | 33", "2 | 21", "Total | 90"]],
    ["hospitals between which some were moved", ["Hospital | Patients", "North | 140", "West | 133", "Total | 261"]],
    ["severities of events", ["Severity | n", "Mild | 40", "Severe | 13", "Total | 48"]],
    ["those who switched", ["Study arm | Patients", "Gel | 60", "Foam | 64", "Total | 119"]],
    ["a total that leaves some out", ["Sex | n", "Men | 61", "Women | 59", "Total less dropouts | 112"]],
    ["a total without duplicates", ["Study | Participants", ...studies("120", "88", "230"), "Total minus duplicates | 428"]],
    ["a total of analyses", ["Study | n", ...studies("120", "88", "230"), "All analyses | 428"]],
    ["those who had it", ["Sex | n", "Men | 61", "Women | 59", "Total responders | 112"]],
    ["scores of two studies", ["Study | NOS", "Adams 2009 | 7", "Brook 2012 | 1", "Total | 7"]],
    ["surgeons of several studies", ["Study | Surgeons", "Adams 2009 | 9", "Brook 2012 | 5", "Total | 13"]],
    ["percentages of what was mentioned", ["Symptom | n (%)", "Pain | 66 (55.0)", "Itch | 54 (45.0)", "Total patients | 102"]],
    ["percentages of what was mentioned, below a plain total", ["Symptom | n (%)", "Pain | 66 (55.0)", "Itch | 54 (45.0)", "Total | 110"]],
    ["a total of everything behind others", ["Country | Randomised", "France | 41", "Spain | 33", "Total | 74", "Japan | 52", "China | 50", "Total | 176"]],
    ["stages with their parts", ["Stage | Patients", "II | 31", "IIA | 20", "IIB | 11", "III | 170", "Total | 201"]],
    ["parts of the row above", ["Sex | n", "Women | 61", "of whom pregnant | 4", "Men | 59", "Total | 118"]],
    ["cumulative ages", ["Age | n", "≥60 | 90", "≥70 | 12", "≥80 | 4", "Total | 100"]],
    ["means", ["Stage | Mean age", "I | 60", "IV | 9", "All | 62"]],
    ["scores", ["Study | Score", "Adams 2009 | 7", "Brook 2012 | 1", "Overall | 7"]],
    ["trials in several countries", ["Country | Trials", "France | 14", "Spain | 9", "Total | 20"]],
    ["countries in several trials", ["Study | Countries", "Adams 2009 | 14", "Brook 2012 | 9", "Total | 20"]],
    ["weights", ["Study | Weight", ...studies("30", "21", "50"), "Total | 100"]],
    ["percentages of the total: data are missing", ["Stage | n (%)", "I | 12 (19.4)", "II | 31 (50.0)", "III | 17 (27.4)", "Total | 62 (100)"]],
    ["rows below the total", ["Sex | n", "Women | 61", "Men | 59", "Total | 122", "Not recorded | 2"]],
    ["two columns of which neither comes out", ["Country | Randomised | Treated", "France | 41 | 38", "Spain | 33 | 30", "Total | 79 | 71"]],
  ] as [string, [string, ...string[]]][])("leaves %s", (_, lines) => expect(sums(...lines)).toEqual([]));

  it("offers the sum, and its percentage", () => {
    const [finding] = review(table("Study | Participants", ...studies("120", "88", "1,230"), "Total | 1,483")).findings;
    expect([finding!.message, finding!.fixes.map((f) => f.title)]).toEqual(["The rows add up to 1,438, not 1,483 (120 + 88 + 1,230).", ["Change the total 1,483 to 1,438"]]);
  });
});

describe("a column that adds up", () => {
  it.each([
    ["trials in several countries", ["Country | Patients | Trials", "France | 410 | 5", "Spain | 310 | 4", "Total | 720 | 8"]],
    ["trials of several drugs", ["Drug | Participants | Trials", "Statin | 410 | 5", "Fibrate | 310 | 4", "Total | 720 | 8"]],
    ["trials of several outcomes", ["Outcome | Participants | Trials", "Pain | 410 | 5", "Sleep | 310 | 4", "Total | 720 | 8"]],
    ["staff", ["Age group | Patients | Surgeons", "18–64 | 41 | 5", "≥65 | 31 | 4", "Total | 72 | 8"]],
    ["nurses, though they are counted", ["Age group | Patients, n | Nurses, n", "18–64 | 41 | 5", "≥65 | 31 | 4", "Total | 72 | 8"]],
    ["households", ["Age group | Cases | Households", "18–64 | 41 | 25", "≥65 | 31 | 14", "Total | 72 | 36"]],
    ["beds", ["Month | Patients | Beds", "May | 41 | 25", "June | 31 | 24", "Total | 72 | 45"]],
    ["scores", ["Study | Patients | NOS", "Adams 2009 | 120 | 7", "Brook 2012 | 88 | 1", "Total | 208 | 7"]],
    ["events of which one may have two", ["Adverse event | Gel (n) | Foam (n)", "Nausea | 3 | 22", "Rash | 45 | 13", "Total | 48 | 31"]],
    ["comorbidities", ["Comorbidity | Gel | Foam", "Asthma | 3 | 22", "Diabetes | 45 | 13", "Total | 48 | 31"]],
    ["symptoms", ["Symptom | Girls | Boys", "Cough | 3 | 22", "Fever | 45 | 13", "Total | 48 | 31"]],
    ["domains", ["Domain | Low | Unclear | High", "Selection | 3 | 4 | 5", "Attrition | 6 | 4 | 2", "Total | 9 | 7 | 6"]],
  ] as [string, [string, ...string[]]][])("does not convict one of %s", (_, lines) => expect(sums(...lines)).toEqual([]));
});

describe("a row of totals below heads that name arms alone", () => {
  it("is added up where the other arm comes out", () => {
    expect(messages(table("Reason for withdrawal | Gel | Foam", "Pain | 12 | 5", "Cost | 4 | 14", "Moved away | 7 | 6", "Total | 33 | 25"))).toEqual(["The rows add up to 23, not 33 (12 + 4 + 7)."]);
    expect(messages(table("Event | Gel | Foam", "Nausea | 12 | 2", "Rash | 28 | 7", "Total | 38 | 9"))).toEqual([]);
  });
});
