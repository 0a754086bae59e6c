import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, told } from "./told.ts";

describe("ways of speaking", () => {
  it.each([
    ["About 1 in 5 people (19.6%, 53 of 270) had a headache.", ["19.6% 53/270"]],
    ["Nearly 9 out of 10 (88.1%) were satisfied.", []],
    ["Over 90% (93/100) agreed.", ["90% 93/100"]],
    ["No more than 60% (111/200) agreed.", ["60% 111/200"]],
    ["Under 60% (111/200) agreed.", ["60% 111/200"]],
    ["Nearly 60% (117/200) agreed.", ["60% 117/?"]],
    ["Every one of the 28 women (100%) agreed.", []],
    ["Not one of the 75 women (0%) left.", []],
    ["Of 30 infants, 3 (10%) died, all 3 (100%) of sepsis.", ["10% 3/30", "100% 3/3"]],
    ["Of 30 infants, 2 had surgery; neither of the 2 (0%) survived.", ["0% 2/?"]],
    ["A third of the 270 patients (32.6%, n = 88) improved.", ["32.6% 88/270"]],
    ["Twelve (12) of the 40 women (30%) left.", ["30% 12/40"]],
    ["The figure was similar in the two groups (77.5% vs. 71.0%).", []],
    ["Six conditions (0, 5, 10, 15, 20, and 25%) were tried in 500 runs.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("a percentage that is a limit", () => {
  it.each([
    "On days 28/84 (60%), most had pain.",
    "At months 12/24 (50%) and weeks 30/78 (48%), few had.",
    "Of 240 patients, 58 were excluded because LVEF was below 40% (n = 31) or HbA1c exceeded 9% (n = 12).",
    "Of 240 patients, reasons were LVEF <40% (n = 31), HbA1c >9% (n = 12) or a saturation of 90% (n = 15).",
    "Of 300 patients, a fall of at least 50% (n = 120) counted as response.",
  ])("is no share: %s", (text) => expect(review(text).statements.filter((s) => s.kind === "proportion")).toEqual([]));

  it("is one behind a preposition", () => expect(told("Of 400 patients, harm was seen in <1% (n = 3).")).toEqual(["1% 3/400"]));
});

describe("numbers that are no counts", () => {
  it.each([
    ["We studied 200 patients. A score of 0 or 1 was seen in 130 patients (65.0%).", ["65.0% 130/200"]],
    ["For every 1,000 patients treated, about 19 more would bleed (3.2% vs 1.3%).", []],
    ["The error was 2.5% for the hypotheses (1) and (2) and 1.25% for the hypotheses (3) and (4). We treated 40 patients.", []],
    ["The rates of the sites differ by 8.5 per 100 (8.5%) births.", []],
    ["A fall was relevant in only 3 of the 22 subjects. We took it for one in only 3 subjects (i.e., >3%).", []],
    ["On average 18 (range 2 to 22) of the 22 (80%) sessions were attended.", []],
    ["We randomised 750 women to control and 620 to the programme. Attendance of four visits was similar in both arms (39% with control and 37% with the programme).", []],
    ["At one year, 4 were lost to follow-up (75%) (n = 30) of the 40 participants.", ["75% 30/40"]],
    ["Adults were randomised to a balanced solution (n = 20) or 0.9% saline solution (n = 30).", []],
    ["Of 2188 children, 2012 (92.0%) were followed up.", ["92.0% 2012/2188"]],
    ["Grade 3 neutropenia was noted in 18 of 53 patients (34%). The count fell in all 20 patients (100%) tested.", ["34% 18/53", "100% 20/20"]],
    ["The trial was conducted between 2014 and 2016 to compare A with B in 200 patients. Death occurred in 20 (10.0%).", ["10.0% 20/200"]],
    ["A total of 120 patients were enrolled and transfusion was required in 30 (25%).", ["25% 30/120"]],
    ["By June 2012, 240 patients had been randomised. Rash was seen in 24 patients (10.0%).", ["10.0% 24/240"]],
    ["Of 400 patients, 200 had the drug and 200 placebo. Serious events were rare, 4 in each group; 2 (1.0%) in the drug group withdrew.", ["1.0% 2/200"]],
    ["The germs were *S. aureus* (n = 44; 37.3%), *E. coli* (n = 39; 33.1%) and others (n = 35; 29.7%).", ["37.3% 44/118", "33.1% 39/118", "29.7% 35/118"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("numbers that look like something else", () => {
  it.each([
    ["a year", "Death occurred in 105/2010 (5.2%) and 88/1946 (4.5%).", ["5.2% 105/2010", "4.5% 88/1946"]],
    ["a label", "In the earlier study 46/320 (14.4%) bled, and in the last phase 73 out of 365 (20%).", ["14.4% 46/320", "20% 73/365"]],
    ["a place", "We enrolled 60 patients: 36 (60%) from one hospital and 24 (40%) from 7 other hospitals.", ["60% 36/60", "40% 24/60"]],
    ["a way of speaking", "The run-in included 12 patients. At level 2 there was one DLT in six patients (17%).", ["17% 1/6"]],
    ["a name that begins small", "Of 296 screened, 182 were randomised (92 to the drug, 90 to placebo). mRS 0–2 was achieved by 46 (50%) and 18 (20%) patients.", ["50% 46/92", "20% 18/90"]],
    ["a range", "We enrolled 200 patients. Stenosis was severe in 50 (25%), and of 50–69% in 40 (20%).", ["25% 50/200", "20% 40/200"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("a label with a slash or an end", () => {
  it.each([
    "In phase 2/3, 40% of the patients responded.",
    "Stage 3/4, 62% of all, was common.",
    "Question 3 of 12 (20%) was left out.",
    "The sample included 12 items; 3 (20%) were missing.",
  ])("is no share of people: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("places, causes and pairs of labels", () => {
  it.each([
    ["Of 80 patients, 8 (10%) from 20 centres relapsed.", ["10% 8/80"]],
    ["**Randomised/analysed:** 250/241 (96.4%).", []],
    ["A 95% confidence interval that includes both 40% and 0% says little.", []],
    ["Resistance was found in 58 of 380 *E. coli* isolates (15.3%).", ["15.3% 58/380"]],
    ["There were 604 patients: 306 on the short course, 298 on the long course. Relapse was seen in 8 (2.6%) vs 9 (3.0%).", ["2.6% 8/306", "3.0% 9/298"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("a wrong percentage", () => {
  it.each([
    "Aortic stenosis was found in 30% (12 of 60).",
    "About 1% (35/1000) died.",
    "Of 60 patients, all had scans and 12 (100%) responded.",
    "Patients received the drug (n = 100) or placebo (n = 98). Four patients had diabetes. Rash was seen in 24 patients (25.0%) in the drug arm.",
  ])("is no round figure, no measurement and none of all: %s", (text) => expect(messages(text).length).toBeGreaterThan(0));

  it("of two is no sum of theirs, where they are more than there are", () => {
    expect(messages("We treated 90 patients. Of these, 45 (45%) were men and 55 (55%) were women.")).toHaveLength(2);
  });
});

describe("a small group that is named", () => {
  it("is no way of speaking", () => {
    expect(messages("Forty patients were treated. A response was seen in 4 (70%) in the 10 resistant patients.")[0]).toContain("4 of 10 is 40.0%, not 70%");
  });
});

describe("so many in every hundred", () => {
  it("is a share of the hundred", () => {
    expect(told("Seven people in every 100 (7%) are spared it. Three in every 10 (30%) relapse.")).toEqual(["7% 7/100", "30% 3/10"]);
    expect(messages("Seven people in every 100 (17%) are spared it.")[0]).toContain("7 of 100 is 7.0%, not 17%");
    expect(messages("Falls were seen in three in every ten residents (45%).")[0]).toContain("3 of 10 is 30.0%, not 45%");
  });

  it.each(["About 3 in every 10 women (35%) relapse.", "We saw 240 women. Some 3 in every 10 (31%) relapsed, 75 (31.3%) in all.", "Three in every ten residents (32%) fell.", "Fever was seen in 7 in every 100 (7.3%)."])("is a way of speaking where it is not exact, and no number of people: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("all but so many", () => {
  it.each([
    ["All but six of 390 adults (2%) came back.", ["2% 6/390"]],
    ["The trial randomised 390 adults. Blinding held in all but six participants (2%).", ["2% 6/390"]],
    ["All but six of 390 adults (98%) came back.", ["98% 384/390"]],
    ["The trial randomised 390 adults. Blinding held in all but six participants (98%).", ["98% 384/390"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is judged where the percentage can be that of those alone", () => expect(messages("All but six of 390 adults (5%) came back.")[0]).toContain("6 of 390 is 1.5%, not 5%"));
});

describe("people are counted behind a word that could number them", () => {
  it.each([
    ["a year", "After a year 92 of the 115 who had healed (80%) were still well.", "80% 92/115"],
    ["a month", "Within a month 92 of 115 nurses (80%) had answered.", "80% 92/115"],
    ["a period", "During the period 412 knees were listed: 309 (75.0%) had a replacement.", "75.0% 309/412"],
    ["visits", "Calls 21/84 (25.0%), visits 33/88 (37.5%).", "37.5% 33/88"],
    ["a dose in words", "Antibodies were found after dose three in 92 of 115 men bled (80%).", "80% 92/115"],
    ["a week with its number", "Of 200 swabs, 24 of 96 week 8 swabs (25.0%) were positive.", "25.0% 24/96"],
    ["a year of pupils", "Of 200 pupils, 24 of 96 year 1 pupils (25.0%) took part.", "25.0% 24/96"],
    ["a visit in words", "At visit two in 92 of the 115 women (80%) the scar had faded.", "80% 92/115"],
  ])("%s", (_, text, last) => {
    expect(told(text).at(-1)).toBe(last);
    const percent = last.slice(0, last.indexOf(" "));
    expect(marked(text.replace(percent, percent.replace("5", "7").replace("80", "60")))).toHaveLength(1);
  });

  it.each([
    ["a way of speaking", "One in 12 (8%) had a fever."],
    ["a label", "At week 6 of 12 (50%) it was stopped."],
    ["a year of several", "In year 3 of 4 (90%) it was taught."],
    ["a range", "The rates ran from 12/40 – 45% over the wards."],
  ])("but not behind %s", (_, text) => expect(marked(text)).toEqual([]));

  it("and a dash leads to the percentage of a fraction", () => {
    expect(told("1. Ward A: 21/28 – 75%\n2. Ward B: 18/24 — 75.0%\n3. Ward C: 9/20 - 45%")).toEqual(["75% 21/28", "75.0% 18/24", "45% 9/20"]);
    expect(marked("1. Ward A: 21/28 – 75%\n2. Ward B: 18/24 – 57.0%")).toEqual(["57.0%"]);
  });
});
