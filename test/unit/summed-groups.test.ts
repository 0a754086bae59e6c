import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, told } from "./told.ts";

/** The last statement of a text. */
const last = (text: string): unknown => review(text).statements.findLast((s) => s.kind === "proportion");

describe("groups whose sizes stand side by side, and of whom a figure is told together", () => {
  it.each<[string, number]>([
    ["Zinc was given to 118 pupils while 121 controls had syrup only. Cough was seen in nine of the controls (7.4%). Adding up both groups, 64 (26.8%) had been ill before. (118 + 121 at entry)", 239],
    ["The clinics have reported on their cases: 88 from Meran and 57 from the clinic of Trent. Of the children of both places, 96 (66%) were wheezing.", 145],
    ["Nausea was met in the safety set (205 and 190 patients who had a dose): 98 (47.8%) on the drug and 99 (52.1%) on placebo. Falls, taking both groups of that set together, came to 58 (14.7%).", 395],
    ["Rossi treated 66 and Blanc 52 patients. A haematoma was found in five (7.6%) in the one, four (7.7%) in the other, hence 9 (7.6%) in the two (66 + 52).", 118],
    ["Taking the two groups together, headache befell 11 persons (3.7%) (149 and 149 in all).", 298],
    ["Irrespective of the dose, rash struck 28 people (31%). (45 + 46 with the tablet.)", 91],
    ["Sleeplessness was found in 36 of all inpatients (47.4%). The three subgroups (14, 33 and 29) had not been drawn by lot.", 76],
    ["In both trials combined, 41 (20.6%) of the mice died (94 and 105).", 199],
    ["Shunt: fever in nine of 94 rats (9.6%); sham: 31 of 105 (29.5%). *The others were well.* Loss of weight in 41 (20.6%) of both groups combined.", 199],
    ["Fever: 9/94 (9.6%) with the shunt, 31/105 (29.5%) without. Taking both groups together, 41 (20.6%) lost weight.", 199],
    ["Across the two sites (n = 94 and n = 105), 41 tumours (20.6%) had grown.", 199],
  ])("are one whole by their sum: %s", (text, value) => {
    expect(messages(text)).toEqual([]);
    expect(last(text)).toMatchObject({ verdict: "consistent", denominator: { value, relation: "sum" } });
  });

  it("stay one whole in the sentences behind", () => {
    const text = "The clinics have reported on their cases: 88 from Meran and 57 from the clinic of Trent. Of the children of both places, 96 (66%) were wheezing, 31 (21%) had fever and 18 (12%) both. Asthma was known in 67 (46%).";
    expect(messages(text)).toEqual([]);
    expect(review(text).statements.map((s) => (s.kind === "proportion" ? s.denominator?.value : undefined)).filter(Boolean)).toEqual([145, 145, 145, 145]);
  });

  it("are each of their own where two sums stand behind two figures", () => {
    const text = "Rash struck 28 people (31%) with the tablet and 17 people (19%) with the drops. (45 + 46 had the tablet, 45 + 45 the drops.)";
    expect(messages(text)).toEqual([]);
    expect(last(text)).toMatchObject({ denominator: { value: 90, relation: "sum" } });
  });

  it("may be all but the control, where the words are of those who took the drug", () => {
    const text = "Of 432 people, 180 were given velamor 60 mg, 152 velamor 20 mg and 100 a dummy tablet.\n\nBlood tests were out of range in ";
    expect(messages(`${text}4 people who took the drug (1.2%).`)).toEqual([]);
    expect(told(`${text}4 people who took the drug (1.2%).`)).toEqual(["1.2% 4/332"]);
    expect(messages(`${text}36 people who took the drug (9.7%).`)).toHaveLength(1);
    expect(messages(`${text}36 people (9.7%).`)).toHaveLength(1);
  });

  it.each([
    "Forty-eight (24.0%) of the pupils wore glasses.",
    "All told, 390 (92.9%) finished and 30 (9.1%) did not.",
    "In total, 48 (24.0%) who took the drug moved.",
    "Of all who took the drug, 48 (24.0%) moved.",
  ])("are not all but one of them: %s", (sentence) => {
    const text = "We randomised 420 pupils: 90 to a patch, 110 to a spray and 220 to placebo. ";
    for (const said of told(text + sentence)) expect(said).not.toMatch(/\/(?:200|310|330)$/);
  });

  it("leave a mistake to be told", () => {
    for (const text of [
      "Zinc was given to 118 pupils while 121 controls had syrup only. Adding up both groups, 64 (28.6%) had been ill before. (118 + 121 at entry)",
      "A haematoma was found in 9 (6.7%) in the two (66 + 52).",
    ]) expect(messages(text), text).toHaveLength(1);
  });

  it("are no sizes without a sum that is written out", () => {
    for (const text of ["In both groups, 12 (10%) had headache (40 vs 60 expected).", "In the two hospitals, 30 (25%) fell (120 and 150 beds)."]) expect(messages(text), text).toEqual([]);
  });

  it("are none where nothing says that several are meant, or the numbers are something else", () => {
    for (const text of [
      "Rossi saw 66 patients and Blanc 52. There were 9 falls (7.6%).",
      "The drug was given for 66 days and then 52 days. Of both drugs, 9 (7.6%) were new.",
      "Both fever and rash were met in 9 (7.6%), after 66 calls and 52 visits.",
      "Of the nurses, 9 (7.6%) smoked in 2001 and 66 (12%) and 52 (30%) later, in both wards.",
    ]) expect(last(text), text).not.toMatchObject({ denominator: { value: 118 } });
  });
});

describe("a number right behind both groups", () => {
  it.each([
    ["Over both groups 130 (41.9%) were well.", "41.9% 130/310"],
    ["Across both arms 130 (41.9%) were well.", "41.9% 130/310"],
    ["In both groups 130 (41.9%) were well.", "41.9% 130/310"],
  ])("counts people: %s", (sentence, expected) => {
    expect(told(`We randomised 150 adults to yoga and 160 to walking. ${sentence}`).at(-1)).toBe(expected);
    expect(marked(`We randomised 150 adults to yoga and 160 to walking. ${sentence.replace("41.9", "45.9")}`)).toEqual(["45.9%"]);
  });
  it("but groups that are numbered are labels", () => {
    expect(told("We randomised 150 adults to yoga and 160 to walking. In both groups 1 (41.9%) and 2 (43.1%) weight fell.")).toEqual([]);
  });
});

describe("arms that are taken together by their names", () => {
  const sent = "A nursery sent 60 infants to syrup, 56 to honey and 58 to tea. ";
  const even = "Of 144 rowers randomised (48 per group), ";
  it.each<[string, number]>([
    [`${sent}Nine (15.0%) cried on syrup, against twelve (10.5%) on honey and tea together.`, 114],
    [`${sent}Nine cried on syrup (15.0%), against twelve on honey and tea combined (10.5%).`, 114],
    [`${sent}On syrup and tea pooled, 14 (11.9%) slept badly.`, 118],
    [`${sent}Colic was met in 13 infants of the honey and syrup groups together (11.2%).`, 116],
    ["We sent 60 infants to syrup and 56 to honey. Colic was met in 13 (11.2%) with syrup and honey taken together.", 116],
    [`${even}12 (25.0%) left group A, as against 24 (25.0%) in groups B and C together.`, 96],
    [`${even}seven (7.3%) fell out in groups A and C combined.`, 96],
  ])("%s", (text, value) => {
    expect(messages(text)).toEqual([]);
    expect(last(text)).toMatchObject({ verdict: "consistent", denominator: { value } });
    expect(messages(text.replace(/(?<=.*)\d(?=\.\d%\)[^%]*$)/, "8"))).toHaveLength(1);
  });

  it.each([
    ["Nurses had training (n = 60), rest (n = 56) or both (n = 58). Burnout was seen in 14 (24.1%) after training and rest together.", "14/116"],
    ["Boys were sent to yoga (n = 80), judo (n = 70) or combined classes (n = 50). Injury occurred in 10 boys (20.0%) sent to yoga and judo combined.", "10/150"],
    [`${even}12 (12.5%) had influenza A and B combined.`, "12/96"],
    [`${sent}Twelve were pale. Of those who were pale, 3 (25.0%) on syrup and honey combined slept.`, "3/116"],
  ])("are not asked where others are meant: %s", (text, both) => {
    expect(told(text).at(-1)).not.toContain(both);
    expect(messages(text).join(" ")).not.toContain(both.replace("/", " of "));
  });

  it.each([
    [`${sent}Of the 114 infants on honey and tea combined, 12 (20.0%) coughed.`, "12 of 114"],
    [`${sent}Nine coughed on syrup (15.0%), against twelve on honey and tea together (20.0%).`, "12 of 56"],
  ])("excuse no figure of others: %s", (text, said) => expect(messages(text)).toEqual([expect.stringContaining(said)]));

  it.each([
    `${sent}On honey and tea together, twelve (10.5%) cried, and on syrup nine (18.0%).`,
    `${sent}Nine (18.0%) on syrup cried together with their mothers.`,
  ])("leave what is said of another arm: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("9 of 60 is 15.0%, not 18.0%")]));
});
