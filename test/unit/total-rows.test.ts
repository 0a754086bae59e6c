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
    ["what the percentages are of", ["Diagnosis | n (%)", "Asthma | 66 (55.0)", "COPD | 54 (45.0)", "Total | 102 (100)"], "warning 120"],
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

describe("a row of totals below heads that name arms alone", () => {
  it("is added up where the other arm comes out", () => {
    expect(messages(table("Reason for withdrawal | Gel | Foam", "Pain | 12 | 5", "Cost | 4 | 14", "Moved away | 7 | 6", "Total | 33 | 25"))).toEqual(["The rows add up to 23, not 33 (12 + 4 + 7)."]);
    expect(messages(table("Event | Gel | Foam", "Nausea | 12 | 2", "Rash | 28 | 7", "Total | 38 | 9"))).toEqual([]);
  });
});
