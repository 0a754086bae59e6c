import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told, verdicts } from "./told.ts";

describe("a number that looks like a count", () => {
  const arms = "Patients were randomised to the drug (n = 125) or to placebo (n = 120). ";
  it.each([
    [`${arms}ACR 50 was reached in 90 patients (72.0%) in the drug group and 30 patients (25.0%) in the placebo group.`, ["72.0% 90/125", "25.0% 30/120"]],
    [`${arms}At week 16, PASI 75 was seen in 90 patients (72.0%) on the drug.`, ["72.0% 90/125"]],
    ["In all, 150 eyes were treated. A vision of 20/40 was reached in 90 eyes (60.0%) and one of 20/25 in 60 (40.0%).", ["60.0% 90/150", "40.0% 60/150"]],
    ["Of 400 women, one fall was recorded in 200 women, two falls in 120 and three or more falls in 50 (50.0%, 30.0% and 12.5%, respectively).", ["50.0% 200/400", "30.0% 120/400", "12.5% 50/400"]],
    ["In the sacubitril/valsartan 97/103 group (12%) hypotension was common.", []],
    ["The 30 studies included 8,200 women. The pooled prevalence was 38.4% by self-report (20 studies) and 22.7% by interview (10 studies).", []],
    ["In all, 90 patients had surgery. The stage was T1/2 in 60 (67%) and T3/4 in 30 (33%); the score was IHC2/3 in 45 (50%).", ["67% 60/90", "33% 30/90", "50% 45/90"]],
    ["We enrolled 2,500 patients. The 0/2-hour protocol ruled out 1,500 (60.0%).", ["60.0% 1500/2500"]],
    ["In all, 200 patients were treated. An IGA of 0/1 was reached by 90 patients (45%).", ["45% 90/200"]],
    ["There were 43 true positives and 7 false negatives in 150 children, giving a sensitivity of 86.0%.", ["86.0% 43/50"]],
    ["Uptake by cells coated with BG507 NATIV.721 fell in all (41%).", []],
    ["Intervals of 430–460 ms were found in few (6%).", []],
    ["The reason is the high proportion of 0 values in the sum (38.2%).", []],
    ["The clinics sent only 1 letter and relied on posters (4.8% & 5.3%).", []],
    ["Of 150 adults, relapses were seen in 30 MS patients (20%).", ["20% 30/150"]],
    ["Of 150 adults, 0 scored below ten (0%) and 30 scored above (20%).", ["0% 0/150", "20% 30/150"]],
    ["It was well tolerated.30 of 150 adults (20%) had a cough.", ["20% 30/150"]],
  ])("is none: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We included 30 studies. Allocation was concealed in 50.0% (12 studies).", "12 of 30 is 40.0%"],
    ["Of 80 patients, 12/40 (25%) on the drug had cough.", "12 of 40 is 30.0%"],
  ])("is one: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("a percentage that a sentence assumes", () => {
  it.each([
    "At a prevalence of 20%, 45 of 90 women who test positive would be ill.",
    "If only 30% attended, 12 of 60 tumours would be found early; with full attendance, 40 of 60.",
    "Cost is what counts: for an uptake of 70%, 14/50 practices would need a second nurse.",
  ])("is no share of those counted behind it: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["At week 12 the response rate was 45%, 36 of 90 patients.", "36 of 90 is 40.0%, not 45%"],
    ["For placebo the response rate was 45%, 36/90.", "36 of 90 is 40.0%, not 45%"],
    ["With chemotherapy the response rate was 25%, or 12 of 40 patients.", "12 of 40 is 30.0%, not 25%"],
    ["At baseline 62%, 45 of 82, had pain.", "45 of 82 is 54.9%, not 62%"],
    ["With a response rate of 45%, 36 of 90 patients, the trial failed.", "36 of 90 is 40.0%, not 45%"],
    ["With a response rate of 45%, 36 of 90 patients responded.", "36 of 90 is 40.0%, not 45%"],
    ["Under the new rules there was an attendance of 45%, 36 of 90 patients.", "36 of 90 is 40.0%, not 45%"],
  ])("is none where a time or an arm opens the clause: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("is one where it follows from them, or the sentence states it", () => {
    expect(told("With an attendance of 70%, 35 of 50 women, the trial fell short.")).toEqual(["70% 35/50"]);
    expect(messages("The attendance was 80%, 35 of 50 women.")[0]).toContain("35 of 50 is 70.0%, not 80%");
  });
});

describe("a heading that runs into its sentence", () => {
  it.each(["**Results** Of 800 women with asthma, 200 (52.0%) died.", "Findings Among 800 women with asthma, 200 (52.0%) died."])("leaves the frame of the sentence: %s", (text) => {
    expect(messages(text)[0]).toContain("200 of 800 is 25.0%");
  });
});

describe("numbers of another kind beside an interval", () => {
  it.each([
    "The ORR was 39% (CR 2, PR 5; 95% CI 17 to 64).",
    "The OS HR was 0.81 and the PFS HR 0.62 (95% CI 0.70 to 0.94 and 0.51 to 0.75, respectively).",
    "The adjusted OR was 1.2 and the crude OR 2.9 (95% CI 0.9 to 1.5 and 2.1 to 4.0).",
    "Patients with an LVEF of 35% (95% CI 60% to 75%) were left out.",
    "At a threshold of 50%, 95% CI 80% to 90%.",
  ])("are not its estimate: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Survival was longer (HR 0.95; 95% CI, 0.58-0.89).", "0.95 lies outside its own 95% interval, 0.58 to 0.89."],
    ["The response rate was 30% (95% CI 17% to 27%).", "30% lies outside its own 95% interval, 17% to 27%."],
  ])("are marked where they are: %s", (text, message) => expect(messages(text)).toEqual([message]));
});

describe("limits of which the words in front of their bracket speak", () => {
  it.each([
    "The interval around the three of seven for surgery (9.9% to 81.6%) is wide.",
    "So large is the uncertainty about the two of 16 with a stent (2%–38%).",
  ])("are no share: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it("are told from a share", () => {
    expect(messages("The interval for the three of seven (52.9%) is wide.")[0]).toContain("3 of 7 is 42.9%, not 52.9%");
    expect(messages("The range was wide for three of seven (52.9%; 9.9% to 81.6%).")[0]).toContain("3 of 7 is 42.9%, not 52.9%");
  });
});

describe("what a shape might take for a count", () => {
  it.each([
    "Of 120 patients, 50 had a scan; stenosis in 50 patients (median, 65%).",
    "Adverse events occurred in 60% of 200 patients (150 events).",
    "We studied 200 patients. Samples of 80 patients were needed, to a 5% error rate.",
    "We aimed for 40 patients but 48 patients (120%) took part.",
  ])("is none: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Nausea/vomiting 12/40 (35%) was common.", "12 of 40 is 30.0%, not 35%"],
    ["Of 50 patients, UC 28 (56%), CD 22 (46%).", "22 of 50 is 44.0%, not 46%"],
  ])("is one: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("right texts that a looser reading would accuse", () => {
  it.each([
    "Of 200 patients, more reached ACR 20 (62%) and ACR 50 (41%) with the drug.",
    "Of 120 patients, 60 took the tablets (adherence, 95%).",
    "Of 80 patients, 40 had a low ejection fraction, that is 35% or less.",
    "There were 120 (12%) of 2012 and 240 (15%) in 2013.",
    "Cough was seen with salmeterol/fluticasone 25/250 (12%) and fluticasone/vilanterol 92/22 (9%).",
    "Of 120 patients, 50 men (FVC, 65%) were included.",
    "Of 60 patients, 22 responded. The response rate was 54% (week 24).",
    "The 24 trials randomised 2,518 people: 1,263 to home-based rehabilitation and 1,255 to a comparator. Thirteen trials (54%) compared it with usual care and eleven (46%) with centre-based rehabilitation.",
    "We included 32 trials; 21 trials (66%, n = 4102) reported mortality.",
    "Of 30 studies, 12 (40%; n = 2315) were from Europe and nine (30%; n = 1804) from Asia.",
    "Eighty-four patients (42 in each arm) were enrolled. In the 48 patients with visible disease (24 per arm), a response was seen in 18 (75%) v 11 (46%). Severe events were seen in 4 (10%) v 5 (12%).",
    "There were 412 patients: 207 in the laparoscopic group and 205 in the open group. Conversion to open surgery was needed in 23 patients (11.1%).",
  ])("%s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Of 40 patients, 52 (130%) had a scan. Consent was not needed.", "52 of 40"],
    ["Survival at 5 years was 60% (95% CI 40% to 50%).", "60% lies outside"],
    ["The mean difference was 12 mmHg (95% CI 14 to 20).", "12 lies outside"],
    ["Of the 160 articles assessed, 146 were excluded: wrong people (n = 61, 41.8%), wrong drug (n = 38, 62.0%), no data (n = 29, 19.9%) and duplicates (n = 18, 12.3%).", "38 of 146 is 26.0%, not 62.0%"],
  ])("and wrong ones: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("the year of a study", () => {
  it("is no number of people", () => {
    const sizes = (text: string): number[] => review(text).statements.flatMap((s) => (s.kind === "size" ? [s.value] : []));
    expect(sizes("Hall 2015 randomised 103 people to yoga and 101 to rest. Ito 2018 enrolled 60 people.")).not.toContain(2015);
  });
});

describe("people in the bracket of their places", () => {
  it.each([
    ["Eight homes (400 residents) had the programme and 8 homes (360 residents) served as controls. Falls occurred in 100 residents (25.0%) in the programme homes and 126 residents (35.0%) in the control homes.", ["25.0% 100/400", "35.0% 126/360"]],
    ["Sixteen clinics (1,200 patients) were assigned to the intervention and 16 clinics (1,000 patients) to usual care. Death occurred in 60 patients (5.0%) in the intervention group and 80 patients (8.0%) in the usual-care group.", ["5.0% 60/1200", "8.0% 80/1000"]],
    ["In total 24 villages (513 adults) took part: 12 villages (n = 252 adults) were randomised to nets and 12 villages (n = 261 adults) to spraying. Malaria occurred in 43 (17%) in the nets group and 65 (25%) in the spraying group.", ["17% 43/252", "25% 65/261"]],
    ["We randomised 28 wards, 14 to the exercise group (203 patients) and 14 to the usual care group (216 patients). Delirium occurred in 13 (6.4%) patients in the exercise group and 31 (14.4%) in the usual care group.", ["6.4% 13/203", "14.4% 31/216"]],
    ["We randomised 28 surgeries, 14 to prompts (n = 203) and 14 to control (n = 216). A smear was taken from 73 (36.0%) women in the prompts group and 54 (25.0%) in the control group.", ["36.0% 73/203", "25.0% 54/216"]],
  ])("are those of the arm that is told behind it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("accuse where nothing else explains a figure", () => {
    expect(messages("We randomised 28 wards, 14 to the exercise group (203 patients) and 14 to the usual care group (216 patients). Delirium occurred in 13 (8.9%) patients in the exercise group and 31 (14.4%) in the usual care group.")).toEqual([expect.stringContaining("13 of 203 is 6.4%")]);
  });

  it("are some of an arm where they are fewer", () => {
    const text = "We randomised 300 patients, 148 to gel (61 smokers) and 152 to sham (70 smokers). Pain occurred in 37 (25.0%) patients in the gel group and 19 (12.5%) in the sham group.";
    expect(told(text)).toEqual(["25.0% 37/148", "12.5% 19/152"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("those who are said not to be of a group", () => {
  it.each([
    "Of 400 doctors asked, 300 (75%) replied. Of those who did not reply, 45 (45%) had retired.",
    "Of 400 children, 300 (75.0%) were vaccinated. Of those who were not vaccinated, 31 (31.0%) fell ill.",
    "Of 400 patients, 100 (25.0%) were women. Fever occurred in 40 women (40.0%) and 90 men (30.0%). Death occurred in 10 women (10.0%) and 18 men (6.0%).",
    "We audited 150 case notes before and 160 after the course. Weight was noted in 60 case notes (40%) before and 120 case notes (75%) after.",
    "In all, 60 patients received drug A and 70 drug B.\n\nIn the drug B group 21 out of 70 patients (30%) recovered.",
    "The IRIS trial (n = 300) saw bleeding in 21 patients (7.0%), whereas LOTUS (n = 500) reported it in 45 (9.0%). In the ASTER trial, 8 of 100 participants (8.0%) bled. Stroke occurred in 3 patients (1.0%) in IRIS, in 7 (1.4%) in LOTUS and in 1 (1.0%) in ASTER.",
  ])("are no share of it: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("a number that could be a year", () => {
  it.each([
    ["Of 9,500 mothers, 1980 mothers (20.8%) smoked.", ["20.8% 1980/9500"]],
    ["Among 9,500 people; 1995 older men (21.0%) smoked.", ["21.0% 1995/9500"]],
  ])("counts people where their share stands behind them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each(["Of 9,500 people seen in June, 1980 men (21.0%) smoked.", "Of 9,500 people seen since 1980 men (40.0%) smoked most.", "In 1980, men (40.0%) smoked more often than now."])("is one behind a month or a word of time: %s", (text) => {
    expect(told(text).join()).not.toContain("1980");
  });
});

describe("an ordinary space between thousands", () => {
  it.each([
    ["Forty trials took part. They enrolled 31 250 healthy volunteers. Of these, as many as 12 500 healthy volunteers (40.0%) were women.", ["40.0% 12500/31250"]],
    ["We screened 1 450 newly admitted patients. Fever was found in 29 (2.0%).", ["2.0% 29/1450"]],
  ])("is one where words describe the people behind it: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ["Of 480 women seen in 2014 120 treated women (25.0%) had left.", ["25.0% 120/480"]],
    ["Of 480 women, those of grade 2 120 treated women (25.0%) had left.", ["25.0% 120/480"]],
    ["Of 480 women seen, in Hospital 1 120 treated women (25.0%) had left.", ["25.0% 120/480"]],
    ["Of 12 mothers 3 100 day old infants (25.0%) were brought.", ["25.0% 3/12"]],
    ["Of 480 women in Table 4 120 treated women (25.0%) had left.", ["25.0% 120/480"]],
  ])("does not make one number of a label or a year and a count: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("people who are named again", () => {
  it("are not counted by the share of those among them who had something", () => {
    const text = "Fever was the first sign in these 80 infants (72.5%).";
    expect(told(text)).toEqual([]);
    expect(messages(text)).toEqual([]);
  });

  it("are counted where the sentence begins with them", () => {
    expect(told("Of 160 infants, 80 were small. These 80 infants (50.0%) were fed by tube.")).toEqual(["50.0% 80/160"]);
  });
});

describe("how much people had at the most or the least", () => {
  const included = "Eighty patients were included. ";
  it.each([
    [`${included}Relapse was rarer in patients who had fewer than two previous episodes of infection (10.4%).`, []],
    [`${included}Relapse was commoner in those with more than 3 prior courses (31.0%).`, []],
    [`${included}Relapse occurred in 12 patients with fewer than two previous episodes (15.0%).`, ["15.0% 12/80"]],
    [`${included}Relapse was seen in fewer than 20 patients (25%).`, ["25% 20/80"]],
  ])("is no count of them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("the letter of a group", () => {
  const arms = "Of the patients, 90 received regimen A and 95 placebo. ";
  it.each(["In the regimen A group 36 (40%) improved.", "In the A group 36 (40%) improved."])("is no article: %s", (text) => {
    expect(told(arms + text)).toEqual(["40% 36/90"]);
  });

  it("is no article, and the number behind it may be its own", () => {
    expect(told("In group A 2 (40%) was a misprint.")).toEqual(told("In group B 2 (40%) was a misprint."));
  });
});

describe("a year of two digits", () => {
  it("goes before the people of a list of dates", () => {
    const text = "Between March 97 and June 02, 44 consecutive patients were enrolled. Remission was reached in 33 patients (75%).";
    expect(told(text)).toEqual(["75% 33/44"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We enrolled 36 women. On days 1, 8, 36 samples were taken in 12 (33%).", ["33% 12/36"]],
    ["We enrolled 36 women. On June 2, 16 of May, 12 (33%) were seen.", ["33% 12/36"]],
  ])("or a day is a label elsewhere: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("stable disease", () => {
  it.each([
    ["Sixty patients were treated; 21 SD ≥16 weeks (35%) and 9 PR (15%) were seen.", ["35% 21/60", "15% 9/60"]],
    ["Sixty patients were treated, with 9 PR (15%), 21 SD (35%) and 30 PD (50%).", ["15% 9/60", "35% 21/60", "50% 30/60"]],
  ])("is counted beside other categories: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Sixty patients were treated; all values lay within 2 SD (95%).",
    "Sixty patients were treated; 9 PR were seen at a dose of 50 ± 12 SD (95%).",
  ])("is no standard deviation: %s", (text) => expect(told(text)).toEqual([]));
});

describe("words for a threshold before a percentage", () => {
  it("may be what was counted", () => {
    expect(told("We read 150 trials. The margin was reported for 46% (69) of trials.")).toEqual(["46% 69/150"]);
  });

  it("may name the clause before a share", () => {
    expect(messages("At the 6 ng/L cut-off, sensitivity was 89.7% (158/162).")[0]).toContain("158 of 162 is 97.5%, not 89.7%");
    expect(messages("At a threshold of 15%, 17 of 40 were found.")).toEqual([]);
  });

  it("may stand before a share of the numbers beside it", () => {
    expect(told("We placed 240 stents in 110 people. At patient level 80% (88/110) stayed open.")).toEqual(["80% 88/110"]);
    expect(told("At a cut-off of 20%, sensitivity was given. At a level of 30% (88/110) it was not.")).toEqual([]);
  });

  it.each(["We read 150 trials. With a margin of 46% (69) it was easy.", "At a cut-off of 10%, 18 of 20 were found."])("are mostly one: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("references behind a count", () => {
  it("are passed over, as many as were counted", () => {
    const text = "We read 40 trials. Of these, 10 [1-10] (25%) were blinded and 20 [11-30] (50%) open.";
    expect(told(text)).toEqual(["25% 10/40", "50% 20/40"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("50%", "80%"))[0]).toContain("20 of 40 is 50.0%, not 80%");
  });
});

it("reads a share behind its percentage in one bracket", () => {
  expect(told("Growth was seen in 56 (47.5% 56/118).")).toEqual(["47.5% 56/118"]);
  expect(messages("Growth was seen in 56 (49.5% 56/118).")[0]).toContain("56 of 118 is 47.5%, not 49.5%");
  expect(told("They took 56 tablets (2.5% 20/25 mg).")).toEqual([]);
});

describe("an interval in fractions beside a percentage", () => {
  it.each([
    "Relapse was seen in 30% (9/30; 95% CI 0.15–0.49).",
    "Of 30 women, 9 (30%, 95% CI 0.15-0.49) relapsed.",
    "Relapse was seen in 0% (0/30; 95% CI 0.00 to 0.12).",
    "Relapse was seen in 0.9% (9/1000; 95% CI 0.004 to 0.017).",
    "| Site | n/N (%) | 95% CI |\n|---|---|---|\n| Hip | 9/30 (30.0) | 0.15–0.49 |\n| Knee | 27/30 (90.0) | 0.73–0.98 |\n",
  ])("is left alone: %s", (text) => expect([messages(text), verdicts(text).every((v) => v === "consistent"), verdicts(text).length > 0]).toEqual([[], true, true]));

  it("is one in percent where it is near", () => {
    expect(messages("Relapse was seen in 1.3% (13/1000; 95% CI 0.3 to 0.9).")).toEqual(["1.3% lies outside its own 95% interval, 0.3 to 0.9."]);
    expect(messages("Relapse was seen in 0% (0/1000; 95% CI 0.00 to 0.37).")).toEqual([]);
    expect(messages("Relapse was seen in 30% (9/30; 95% CI 32 to 49).")).toHaveLength(1);
  });
});

describe("a fraction behind a label and a comma", () => {
  it.each([
    ["At week 8, 18/45 (40%) slept; at week 16, 27/45 (60%) did.", ["40% 18/45", "60% 27/45"]],
    ["In year 3, 12/48 (25%) fell.", ["25% 12/48"]],
    ["After cycle 4, 36/48 patients (75%) went home.", ["75% 36/48"]],
    ["Falls of grade 2, 3/4 (75%) were rare.", []],
  ])("is a share: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("is judged", () => expect(messages("In year 3, 12/48 (35%) fell.")[0]).toContain("12 of 48 is 25.0%, not 35%"));
});

describe("a number behind a period or a phase", () => {
  it.each([
    ["During the study period 48 operations were done. Bleeding followed 6 operations (12.5%).", ["12.5% 6/48"]],
    ["Ninety-two children entered. In the open part 87 children were treated, of whom 70 (80.5%) responded.", ["80.5% 70/87"]],
    ["In the acute phase 32 patients were seen. Fever was found in 12 patients (37.5%).", ["37.5% 12/32"]],
  ])("counts people and things where there are more than a trial has periods: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is its name where it is small, or nothing that is counted stands behind it", () => {
    expect(verdicts("In period 2 patients changed over to the gel. Fever was found in 1 patient (20%).")).toEqual(["unverifiable"]);
    expect(verdicts("In period 12 the rate fell. Fever was found in 3 patients (20%).")).toEqual(["unverifiable"]);
  });
});

describe("a denominator that could be a year", () => {
  it.each([
    ["Pain followed 214 of 1945 injections (11.0%).", ["11.0% 214/1945"]],
    ["A leak was seen in 214 of 1945 treated eyes (11.00%).", ["11.00% 214/1945"]],
    ["It was found in 3% of samples (61/2034).", ["3% 61/2034"]],
    ["It was found in 3.0% of all stored samples (61 of 2034).", ["3.0% 61/2034"]],
    ["There were 240 cycles (12.0% of 2003) without a transfer.", ["12.0% 240/2003"]],
    ["There were 240 stopped cycles (12.0% of 2003) in all.", ["12.0% 240/2003"]],
  ])("is one where the percentage follows: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["There were 12 of 2015 vintage (20%).", "20% 12/?"],
    ["There were 30 cycles (12.0% of 2015) without a transfer.", "12.0% 30/?"],
    // a date
    ["The rate was 0.6% in winter (12/2015).", "0.6% 12/?"],
  ])("and a year where it does not, or in a date: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });
});

describe("a share behind when it was, or on what", () => {
  it.each([
    "We enrolled 60 patients. The dose was lowered in 12 patients, on average (40%) in the first week.",
    "We enrolled 60 patients. Of the 48 who came back, after surgery (30%), 3 had died.",
  ])("is none of those in front where it says something else: %s", (text) => expect(told(text)).toEqual([]));
});

describe("people behind a time that has its name", () => {
  it.each([
    ["During the year 742 operations were done. The drug was given in 371 (50.0%). Letters came back from 210 of 300 patients (70.0%).", ["50.0% 371/742", "70.0% 210/300"]],
    ["Throughout the study 16,400 knee replacements were registered. The cement was used in 8,200 operations (50.0%).", ["50.0% 8200/16400"]],
    ["We treated 20 patients. At six weeks five patients (25%) were well, and at 12 weeks 9 (45%).", ["25% 5/20", "45% 9/20"]],
    ["We followed 160 patients. During the trial 24 patients (15%) died.", ["15% 24/160"]],
    ["We followed 160 patients. In the third year 24 patients (15%) died.", ["15% 24/160"]],
    ["We followed 160 patients. This year 24 patients died (15%).", ["15% 24/160"]],
  ])("are counted: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are accused of what does not follow", () => {
    expect(messages("We followed 160 patients. In the second year 24 patients (51%) died.")[0]).toContain("24 of 160 is 15.0%, not 51%");
  });

  it.each([
    "We followed 160 patients. At the last week 12 visit (15%) all were well.",
    "We asked 160 pupils. In the second year 9 pupils (51%) were boys.",
    "We followed 160 patients. During the study 75 mg (51%) was given, and in the year 2012 (33%) less.",
    "We followed 160 patients. In weeks 12 (51%) and 16 (62%) they were better.",
  ])("are none where the number is the time's, or measures: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("joints that were replaced", () => {
  it("are counted in whatever words", () => {
    const text = "During the year 9,240 primary total knee replacements were registered. Cement was used in 6,930 operations (75.0%). Letters came back from 6,000 of 7,500 patients (80.0%).";
    expect(told(text)).toEqual(["75.0% 6930/9240", "80.0% 6000/7500"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("a bracket far from a number", () => {
  it.each([
    "We included 15 trials. Five of these had lost more of their patients than the protocol of the review allowed (20%).",
    "We screened 300 records. One of the authors checked a random sample of the excluded records (10%).",
    "We studied 300 women. Nine of the women had a severe stenosis of the left main stem (>70%).",
    "We enrolled 150 women. The pain score fell more on the drug (28 versus 21; 25%).",
    "We enrolled 150 women. The pain score fell on the drug (between 14 and 21; 25%).",
    "We used two rinses, both with chlorhexidine (2%), in 150 women.",
    "We used two rinses, both in ethanol (70%), in 150 women.",
    "A nurse was on call in 60% of the wards of the region at all times of day or night (24/7).",
    "Sight was better in 60% of the eyes in the drug arm at the end of the first year (20/40).",
  ])("is none of its share: %s", (text) => expect(told(text)).toEqual([]));

  it("is one of its percentage where that follows", () =>
    expect(told("Only 45% of the cooks on the late shift had been told of it at any time (18/40).")).toEqual(["45% 18/40"]));
});

describe("people of whom all were in one arm", () => {
  const arms = "We randomised 240 patients, 120 to surgery and 120 to exercise.";

  it.each([
    [`${arms} There were 6 deaths, all in the exercise arm (2.5%).`, "2.5% 6/240"],
    [`${arms} There were 6 deaths, all in the exercise arm (5.0%).`, "5.0% 6/120"],
    [`${arms} Infection was seen in six patients, all after surgery (2.5%).`, "2.5% 6/240"],
  ])("may be a share of these or of all: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it("are to be a share of one of the two", () => expect(messages(`${arms} There were 6 deaths, all in the exercise arm (8.0%).`)).toHaveLength(1));
});

describe("a count of things behind a label", () => {
  it.each([
    ["On day 9, 36 of these 45 ulcers (80%) were dry.", ["80% 36/45"]],
    ["On day 9, 36 of the 45 chronic ulcers (80%) were dry.", ["80% 36/45"]],
    ["Of 60 patients, the drug was given on days 9, 36 and 45. By day 50, 30 (50%) were well.", ["50% 30/60"]],
  ])("is no label: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("is none where no share follows", () => {
    expect(told("Of 60 patients, 15 (25%) were seen on days 1, 8 of six cycles.")).toEqual(["25% 15/60"]);
  });
});

describe("the name of a receptor", () => {
  const text = "Fifty patients were enrolled. Disease had progressed early in 20 patients (40%).";

  it("is no progressive disease", () => {
    expect(messages(`${text} A response was seen in 6 of those with a high PD-1 score (50%).`)).toEqual([]);
    expect(told(`${text} There was PD in 12 patients. A rash was seen in 6 of those with PD (50%).`).at(-1)).toBe("50% 6/12");
  });
});

describe("a second cancer", () => {
  it("is no time", () => {
    expect(told("We followed 520 children. There were three second cancers (0.6%).")).toEqual(["0.6% 3/520"]);
    expect(messages("We followed 520 children. There were three second cancers (1.6%).")).toHaveLength(1);
    expect(told("We followed 520 children. Pauses of three second intervals (1.6%) were rare.")).toEqual([]);
  });
});

describe("what more is said of those who were counted", () => {
  it.each(["We saw 120 of 400 children aged 5 years, 45% female.", "It leaked in 12 of 40 women, 58% of whom smoked.", "It leaked in 12 of 40 women, 25% of them within a month."])(
    "is no share of all: %s", (text) => expect(messages(text)).toEqual([]));

  it("is told from their own share", () => expect(messages("It leaked in 12 of 40 women, 35%.")).toEqual([expect.stringContaining("12 of 40 is 30.0%, not 35%")]));
});
