import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

/** Each percentage of a text with its count and its denominator. */
const told = (text: string): string[] => review(text).statements
  .flatMap((s) => (s.kind === "proportion" ? [`${s.percent.text} ${s.count ? `${s.count.value}/${s.denominator?.value ?? "?"}` : "-"}`] : []));
const messages = (text: string): string[] => review(text).findings.map((f) => f.message);

describe("a statement whose sentence has passed another count", () => {
  it.each([
    ["Of 640 women, 200 had a scan and 50 (25.0%) had a cyst.", ["25.0% 50/200"]],
    ["Of the 640 women, 200 were smokers, 30 (15.0%) of whom gave up.", ["15.0% 30/200"]],
    ["Of 640 women, 160 (25.0%) relapsed; 40 of these (25.0%) were treated again and 120 (75.0%) were not.", ["25.0% 160/640", "25.0% 40/160", "75.0% 120/160"]],
    ["We wrote to 640 doctors; 231 answered, leaving 224 for analysis. Of these, 84 (37.5%) were surgeons.", ["37.5% 84/224"]],
    ["Of 18 members, 16 voted; 12 of these (75%) were in favour and 4 (25%) against.", ["75% 12/16", "25% 4/16"]],
    ["Of 320 patients, 40 stopped: 20 (50.0%) for harms, 10 (25.0%) for lack of effect and 10 (25.0%) for other reasons.", ["50.0% 20/40", "25.0% 10/40", "25.0% 10/40"]],
    ["We followed 640 patients. A scan was available for 512. A clot was seen in 16 (3.1%).", ["3.1% 16/512"]],
  ])("may speak of it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Of 640 women, 200 had a scan and 50 (24.0%) had a cyst.", "50 of 640 is 7.8%, not 24.0%."],
    ["Of the 640 women, 200 were smokers, 30 (51.0%) of whom gave up.", "30 of 640 is 4.7%, not 51.0%."],
  ])("is accused where it follows from neither: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("percentages and fractions in one list", () => {
  it.each([
    ["Mortality was similar (15.0% vs 12.5%; 30/200 vs 25/200).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was similar (15.0% and 12.5%, 30 of 200 and 25 of 200; P = 0.4).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was similar (15.0% vs 12.5% [30/200 vs 25/200]).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was similar (30/200 vs 25/200; 15.0% vs 12.5%).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was 15.0% vs 12.5%; 30/200 vs 25/200.", ["15.0% 30/200", "12.5% 25/200"]],
    ["The outcome occurred in 15.0% of the drug group and 12.5% of the placebo group (30 of 200 and 25 of 200).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Pain, cough and fever affected 20, 30 and 25 patients of the 200 respectively (10%, 15% and 12.5%).", ["10% 20/200", "15% 30/200", "12.5% 25/200"]],
    ["Pneumonia developed in 15.0% vs 12.5% (n = 30 vs n = 25) of 200 and 200 patients.", ["15.0% 30/200", "12.5% 25/200"]],
    ["Mortality was 15.0% vs 12.5% (30 of 200 [15.0%] and 25 of 200 [12.5%]).", ["15.0% 30/200", "12.5% 25/200"]],
    ["Surgery made up 13.8% of the cohort (30 of 200 and 25 of 200).", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("shows swapped groups", () => {
    expect(messages("The outcome occurred in 12.5% of the drug group and 15.0% of the placebo group (30 of 200 and 25 of 200).")).toHaveLength(2);
  });
});

describe("a percentage that is a limit", () => {
  it.each([
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
    ["The germs were *S. aureus* (n = 44; 37.3%), *E. coli* (n = 39; 33.1%) and others (n = 35; 29.7%).", ["37.3% 44/?", "33.1% 39/?", "29.7% 35/?"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("denominators that the text prints", () => {
  it.each([
    ["Rash was seen in 40 of 400 (10.0%). Falls were reported in 30 patients (2.0% of 1,500).", ["10.0% 40/400", "2.0% 30/1500"]],
    ["There were 12 deaths among 300 patients (4.0%) and 6 among 200 (3.0%).", ["4.0% 12/300", "3.0% 6/200"]],
    ["Bei 14 von 160 Patienten (8,75 %) und bei 27 von 158 (17,1 %) trat sie auf.", ["8,75 % 14/160", "17,1 % 27/158"]],
    ["The scan was positive in 45 of the 50 children with appendicitis (sensitivity 90.0%, 95% CI 78.6 to 95.7).", ["90.0% 45/50"]],
    ["- Randomised: 400\n- Completed: 320 (80.0%)\n- Lost: 80 (20.0%)", ["80.0% 320/400", "20.0% 80/400"]],
    ["In the drug arm (n = 243) and the control arm (n = 243), harm was seen in 57 of 241 (23.7%) and 131 of 236 (55.5%). Rash occurred in 4 (1.7%) vs 72 (30.5%).", ["23.7% 57/241", "55.5% 131/236", "1.7% 4/241", "30.5% 72/236"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("groups that are named once", () => {
  it("for all the figures behind them", () => {
    const text = "Patients received drug A (n = 400) or placebo (n = 200). With drug A, 40 (10.0%) had nausea and 60 (15.0%) headache. The corresponding numbers with placebo were 5 (2.5%) and 12 (6.0%).";
    expect(told(text)).toEqual(["10.0% 40/400", "15.0% 60/400", "2.5% 5/200", "6.0% 12/200"]);
    expect(messages(text)).toEqual([]);
  });

  it("and in which something happened so many times", () => {
    const text = "In all, 1,251 patients received the drug and 1,248 placebo. Ninety infections emerged, 30 in the drug group and 60 in the placebo group. Weight loss occurred in 25 patients receiving the drug (2.0%).";
    expect(told(text)).toEqual(["2.0% 25/1251"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("a number that says something of those who were counted", () => {
  it.each([
    ["Of 160 patients, 100 received 2 doses (62.5%) and 60 received 3 doses (37.5%).", ["62.5% 100/160", "37.5% 60/160"]],
    ["Of 160 patients, 100 had 3 or more relapses (62.5%).", ["62.5% 100/160"]],
    ["Of 160 patients, 100 had a body mass index above 30 (62.5%) and 60 a body mass index of 30 or less (37.5%).", ["62.5% 100/160", "37.5% 60/160"]],
    ["Of 160 patients, 100 had a score of 2 (62.5%).", ["62.5% 100/160"]],
    ["Of 160 eyes, 100 had an acuity of 6/12 or better (62.5%).", ["62.5% 100/160"]],
    ["Of 160 patients, 100 had a blood pressure below 140/90 mmHg (62.5%).", ["62.5% 100/160"]],
    ["Of 50 patients, 20 met two of three criteria (40%).", ["40% 20/50"]],
  ])("is not the count: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is one where the count of the clause before fits by chance", () => {
    expect(messages("Of 160 patients, 100 were women and 60 (62.5%) were men.")).toHaveLength(1);
  });
});

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
    ["Of 30 infants, 3 (10%) died, all 3 (100%) of sepsis.", ["10% 3/30", "100% 3/?"]],
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

describe("numbers that look like something else", () => {
  it.each([
    ["a year", "Death occurred in 105/2010 (5.2%) and 88/1946 (4.5%).", ["5.2% 105/2010", "4.5% 88/1946"]],
    ["a label", "In the earlier study 46/320 (14.4%) bled, and in the last phase 73 out of 365 (20%).", ["14.4% 46/320", "20% 73/365"]],
    ["a range", "We enrolled 200 patients. Stenosis was severe in 50 (25%), and of 50–69% in 40 (20%).", ["25% 50/200", "20% 40/200"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("statements beside each other", () => {
  it("may be the parts of their own sum", () => {
    const text = "We screened 64 people. The dataset comprised 19 (53%) people on placebo and 17 (47%) on the drug.";
    expect(told(text)).toEqual(["53% 19/36", "47% 17/36"]);
    expect(messages(text)).toEqual([]);
  });

  it("are not judged by groups that are formed later", () => {
    expect(messages("Among 1328 women, 140 (11%) were vaccinated and 1188 (89%) were not. Caesarean delivery was performed in 43 vaccinated women (30.7%).\n\nVaccinated women (133) were matched to unvaccinated women (399).")).toEqual([]);
  });

  it("are not judged by a population that is far from them and named by nothing", () => {
    expect(messages("The trial enrolled 400 patients.\n\nSome time later, relief was felt by 12 (85%).")).toEqual([]);
    expect(messages("The trial enrolled 400 patients.\n\nSome time later, relief was felt by 348 (78%).")).toHaveLength(1);
  });
});

describe("response rates without their count", () => {
  it.each([
    ["Of 100 patients, 58 (58%) had a complete response and 25 (25%) a partial response, for an objective response rate of 84%.", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["A total of 111 patients were enrolled. Among the 100 treated patients, the objective response rate was 84%, with a complete response in 58 patients (58%) and a partial response in 25 (25%).", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["Of 100 patients, 48 (48%) had a response and 30 (30%) had stable disease. The disease control rate was 75%.", "48 + 30 = 78 of 100 is 78.0%, not 75%."],
  ])("%s", (text, message) => expect(messages(text).map((m) => m.slice(0, message.length))).toEqual([message]));

  it("are nothing to check where stable disease is not counted", () => {
    expect(told("Of 100 patients, 48 (48%) had a response. The disease control rate was 75%.")).toEqual(["48% 48/100"]);
  });
});

describe("members of one list", () => {
  it("share their population", () => {
    const text = "Of 118 enrolled patients, 109 were evaluable for response. A complete response was seen in 7 patients (6.4%) and a partial response in 41 (34.7%).";
    expect(messages(text)).toEqual(['41 of 109 is 37.6%, not 34.7%. It would follow from 118, "118 enrolled patients": the number may be an old one.']);
  });
});

describe("arms that do not add up to their total", () => {
  it.each([
    ["A total of 616 patients were randomly assigned: 311 to the drug and 302 to placebo.", "The arms add up to 613 (311 + 302), not 616."],
    ["In total, 616 patients underwent randomisation: 311 were assigned to the drug and 302 to placebo.", "The arms add up to 613 (311 + 302), not 616."],
    ["Altogether, 455 patients were randomly assigned in a 1:1:1 ratio to observation (n = 149), a low dose (n = 153), or a high dose (n = 150).", "The arms add up to 452 (149 + 153 + 150), not 455."],
  ])("%s", (text, message) => expect(messages(text)).toEqual([message]));
});

describe("groups whose names stand before their numbers", () => {
  it("are the arms", () => {
    const text = "The high-flow group included 740 infants and the standard group included 730. Failure occurred in 74 infants (10.0%) in the high-flow group and 74 infants (10.0%) in the standard group.";
    expect(told(text)).toEqual(["10.0% 74/740", "10.0% 74/730"]);
  });
});

describe("figures of people whom the text does not name", () => {
  it("are no remarks, where they have a number in common", () => {
    const text = "We enrolled 300 patients. At discharge, 120 (61.5%) walked, 45 (23.1%) did not, and 82 (42.1%) were in pain.";
    expect(told(text)).toEqual(["61.5% 120/?", "23.1% 45/?", "42.1% 82/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("are one, where they have none", () => {
    expect(messages("We enrolled 300 patients. At discharge, 120 (40.0%) walked, 45 (16.0%) did not, and 81 (27.0%) were in pain.")).toHaveLength(1);
  });
});
