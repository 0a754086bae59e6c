import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

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

describe("fractions and percentages in one bracket, in their order", () => {
  it.each([
    "Nausea was more frequent with the drug (12/40 vs. 10/50; 30% vs. 20%; P = 0.27).",
    "Mortality was similar (12 of 40 vs 10 of 50; 30% vs 20%).",
    "Mortality was similar (12/40 and 10/50, 30% and 20%).",
    "Nausea was more frequent with the drug than without: 12/40 vs 10/50; 30% vs 20%.",
  ])("%s", (text) => {
    expect(told(text)).toEqual(["30% 12/40", "20% 10/50"]);
    expect(messages(text)).toEqual([]);
  });

  it("are marked where one is wrong", () => {
    expect(messages("Mortality was similar (12/40 vs 10/50; 30% vs 26%).")).toEqual([expect.stringContaining("10 of 50 is 20.0%, not 26%")]);
  });

  it.each([
    ["Remission was seen in 72.4%, 58.3% and 2.9% of patients in the three groups, respectively (244/337, 98/168 and 5/170).", ["72.4% 244/337", "58.3% 98/168", "2.9% 5/170"]],
    ["Cough was seen in 8.6%, 7.7% and 7.7% of patients in the 300 mg, 150 mg and placebo groups (29 of 336, 13 of 168 and 13 of 169).", ["8.6% 29/336", "7.7% 13/168", "7.7% 13/169"]],
  ])("three of them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("counts in a bracket behind the percentages of two groups", () => {
  const arms = "We assigned 100 patients to surgery and 102 to medical care. ";
  it.each([
    [`${arms}Improvement was seen in 31.0% of the patients in the surgery group and 8.8% of those in the medical-care group (31 and 9 patients, respectively).`, ["31.0% 31/100", "8.8% 9/102"]],
    [`${arms}Improvement was more frequent with surgery than with medical care (31.0% vs. 8.8%; 31 vs. 9 patients).`, ["31.0% 31/100", "8.8% 9/102"]],
    ["Of 540 students, 30.9% were female and 69.1% male (167 and 373 students, respectively).", ["30.9% 167/540", "69.1% 373/540"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Improvement was seen in 31% and 9% of them (12 and 24 weeks, respectively).",
    "Improvement was seen in 31% and 9% of them (3.2 and 4.5).",
  ])("are counts of people: %s", (text) => expect(told(text)).toEqual([]));
});

describe("one of a list that follows from nothing", () => {
  it.each([
    ["Nausea, rash and fever occurred in 12 (30%), 8 (25%) and 4 (10%) of 40 patients.", "8 of 40 is 20.0%, not 25%"],
    ["Of 200 patients on the drug, 180 (90%) had an event. The commonest were fever (45%; n = 90), rash (40%; n = 80) and cough (52%; n = 44).", "44 of 200 is 22.0%, not 52%"],
    ["In a cohort of 1,486 patients, an infection developed in 201 (31.5%).", "201 of 1,486 is 13.5%, not 31.5%"],
    ["A total of 71 patients were enrolled in the expansion cohort. Rash was seen in 51 (17.8%).", "51 of 71 is 71.8%, not 17.8%"],
    ["A total of 400 students took part. Of the total participants, 118 (29.5%) had ever smoked and 202 (50.8%) had ever drunk.", "202 of 400 is 50.5%, not 50.8%"],
  ])("belongs to the others: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

it("does not take an arm's percentage for one of the other arm", () => {
  expect(messages("We saw 100 patients. There were 16 (33%) and 18 (35%) patients with fever in the usual care and the drug arm.")).toEqual([]);
});

describe("arms that are named behind the figures, each with its size or its fraction", () => {
  it.each([
    ["Cough was noted in 12, 20 and 6 patients (10.0%, 16.5% and 5.1%) in the 5 mg (n=120), 10 mg (n=121) and placebo (n=118) groups, respectively.", ["10.0% 12/120", "16.5% 20/121", "5.1% 6/118"]],
    ["Relapse was seen in 25.0% and 40.0% of patients in the drug (30/120) and placebo (48/120) groups, respectively.", ["25.0% 30/120", "40.0% 48/120"]],
    ["Relapse rates were 25.0%, 30.0% and 40.0% of patients in the 5 mg (30/120), 10 mg (36/120) and placebo (48/120) groups.", ["25.0% 30/120", "30.0% 36/120", "40.0% 48/120"]],
    ["Relapse was seen in 25.0% and 37.5% of patients in the drug (n = 120) and placebo (n = 128) groups (30 and 48 patients, respectively).", ["25.0% 30/120", "37.5% 48/128"]],
  ])("are taken in their order: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and a wrong one among them is marked", () => {
    expect(messages("Relapse was seen in 25.0% and 40.0% of patients in the drug (30/120) and placebo (58/120) groups, respectively.")[0]).toContain("58 of 120 is 48.3%, not 40.0%");
  });
});

describe("percentages around an abbreviated versus", () => {
  const arms = "In all, 420 people were enrolled, 220 in the early-start arm and 200 in the late-start arm. ";

  it("share the sign of the last", () => {
    const text = `${arms}Six had a stroke, five in the early-start arm and one in the late-start arm (2.27 vs. 0.50%).`;
    expect(told(text)).toEqual(["2.27 5/220", "0.50% 1/200"]);
    expect(messages(text)).toEqual([]);
  });

  it("are none behind the end of a sentence", () => {
    expect(told(`${arms}Five in the early-start arm and one in the late-start arm had a stroke in 2. 50% smoked.`)).toEqual([]);
  });
});

describe("a count that a label follows behind a comma", () => {
  it("is a count beside another with its share", () => {
    const text = "In all, 240 births were seen; 180 were classified as early (75.0%) and 60, as late (25.0%).";
    expect(told(text)).toEqual(["75.0% 180/240", "25.0% 60/240"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("25.0%", "35.0%"))[0]).toContain("60 of 240 is 25.0%, not 35.0%");
  });

  it.each(["Of 240 births, sepsis was seen in 60, as expected (30.0%).", "Of 240 births, 180 (75.0%) were early, and sepsis was seen in 60, as in Norway (30.0%)."])("and none where the share is another's: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("items of a list behind bullets that Markdown does not know", () => {
  it.each(["\n", " "])("end where the next begins", (gap) => {
    const items = ["• Patients: n = 1200; children = 700 vs adults = 500", "• Fever: children vs adults = 532 (76%) vs 330 (66%)", "• 55% of adults were admitted within 30 days"];
    expect(told(items.join(gap))).toEqual(["76% 532/700", "66% 330/500"]);
    expect(messages(items.join(gap))).toEqual([]);
    expect(messages(items.join(gap).replace("66%", "69%"))).toEqual([expect.stringContaining("330 of 500 is 66.0%, not 69%")]);
  });

  it.each(["\n", " "])("are of those whom the words in front of them name", (gap) => {
    const row = (...items: string[]): string => items.join(`${gap}• `);
    expect(told(row("Of 300 patients, 80 relapsed, of whom:", "16 (20%) died", "12 (15%) were lost", "8 (10%) were treated"))).toEqual(["20% 16/80", "15% 12/80", "10% 8/80"]);
    expect(messages(row("Of 300 patients, 80 relapsed, of whom:", "16 (20%) died", "12 (15%) were lost", "8 (10%) were treated"))).toEqual([]);
    expect(messages(row("Of the 80 patients on A, adverse events were:", "16 (40%) fever", "12 (15%) rash", "4 (5%) pain"))[0]).toContain("16 of 80 is 20.0%, not 40%");
    expect(messages(row("Of 250 patients:", "nausea, 50 (30%)", "rash, 25 (10%)"))[0]).toContain("50 of 250 is 20.0%, not 30%");
    expect(messages(row("Of 250 patients", "nausea, 50 (30%)", "rash, 25 (10%)"))[0]).toContain("50 of 250 is 20.0%, not 30%");
    expect(messages(row("Of 80 on A:", "16 (20%) fever", "Of 50 on B:", "10 (20%) fever"))).toEqual([]);
  });

  it("are not joined by the colon of a heading", () => {
    const text = "Results: • Patients: n = 1200; children = 700 vs adults = 500 • Fever: children vs adults = 532 (76%) vs 330 (66%) • 55% of adults were admitted within 30 days";
    expect(told(text)).toEqual(["76% 532/700", "66% 330/500"]);
    expect(messages(text)).toEqual([]);
  });

  it("are no points in a product", () => {
    expect(told("Of 40 patients on 5 mg•kg a day, 12 (30%) relapsed.")).toEqual(["30% 12/40"]);
  });
});

describe("people and their percentage at the end of a line", () => {
  const list = (...items: string[]): string => `We followed 640 patients.\n\n${items.map((item) => `- ${item}\n`).join("")}`;

  it("are a count and its share behind what happened to them", () => {
    const text = list("falls, 32 patients, 5.0%", "fracture, 8 women, 1.3%", "surgery, 48 patients, 7.5%");
    expect(told(text)).toEqual(["5.0% 32/640", "1.3% 8/640", "7.5% 48/640"]);
    expect(messages(text.replace("7.5%", "5.7%"))).toEqual([expect.stringContaining("48 of 640 is 7.5%, not 5.7%")]);
  });

  it("may be a group and what it had", () => {
    expect(told(list("Turin: 40 patients, 60%", "40 patients with pain, 60%", "pain, 40 patients, 60% on both sides"))).toEqual([]);
  });
});

describe("counts of two arms, and then their percentages", () => {
  const arms = "We randomised 215 to the sensor and 213 to usual care. Values were available for 201 and 190 participants, ";

  it.each(["i.e. 93.5% and 89.2% of those randomised.", "that is, 93.5% and 89.2%.", "corresponding to 93.5% and 89.2%.", "representing 93.5% and 89.2%, respectively."])("are told one after the other: %s", (rest) => {
    expect(told(arms + rest)).toEqual(["93.5% 201/215", "89.2% 190/213"]);
    expect(messages(arms + rest)).toEqual([]);
  });

  it("are judged each by its own", () => expect(messages(`${arms}i.e. 93.5% and 79.2%.`)[0]).toContain("190 of 213 is 89.2%, not 79.2%"));

  it("are none of what each of them took", () => {
    expect(told("We treated 150 women. They were given 8 and 9 tablets, corresponding to 80% and 90% of the planned doses.")).toEqual([]);
  });

  it("are none where the percentages say something else", () => expect(told(`${arms}with costs of 93.5% and 89.2%.`)).toEqual([]));
});

describe("an item of a list of which another says whose share it is", () => {
  const list = (copied: string): string => `We read 110 forms (clinic A 60, clinic B 50). Thirty were void, leaving 80 forms to judge.\n\n- Signed: 60 of 80 (75.0%)\n- Dated: 72 (90.0%)\n- Copied: 8 (${copied})\n`;

  it("is of the same", () => {
    expect(told(list("10.0%"))).toEqual(["75.0% 60/80", "90.0% 72/80", "10.0% 8/80"]);
    expect(messages(list("41.0%"))).toEqual([expect.stringContaining("8 of 80 is 10.0%, not 41.0%")]);
  });
});

describe("items of a list that is none in Markdown", () => {
  const arms = "We gave gel to 188 women and foam to 197 women.\n\n";
  it.each(["~", "•"])("are each of their own arm: %s", (sign) => {
    const text = `${arms}Itch:\n${sign} gel — 27 (14.4%)\n${sign} foam — 35 (17.8%)\n`;
    expect(told(text)).toEqual(["14.4% 27/188", "17.8% 35/197"]);
    expect(marked(text.replace("14.4%", "13.7%"))).toEqual(["13.7%"]);
  });
});

describe("counts behind the limits of their categories, and their percentages in one bracket", () => {
  it.each([
    "Age was below 40 in 30, 40–59.9 in 120 and ≥60 years in 50 of 200 women (15%, 60% and 25%).",
    "The supply was full (over 90%) in 30, fair (60–89%) in 120 and poor (<60%) in 50 of the 200 women (15%, 60%, and 25%).",
    "Density was ≥75% in 30 women, 50–74% in 120 and <50% in 50 (15%, 60% and 25% of 200).",
    "Of 200 women examined, density was >75% for 30, 50% to 75% for 120 and <50% for 50 (15%, 60% and 25%).",
  ])("are paired in their order: %s", (text) => {
    expect(told(text)).toEqual(["15% 30/200", "60% 120/200", "25% 50/200"]);
    expect(messages(text)).toEqual([]);
  });

  it("are marked where one is wrong", () => {
    expect(messages("Age was below 40 in 30, 40–59.9 in 120 and ≥60 years in 50 of 200 women (15%, 69% and 25%).")).toEqual([expect.stringContaining("120 of 200 is 60.0%, not 69%")]);
  });

  it.each([
    "We treated 450 women. The drug reduced relapse in two trials in 450 women (30% vs 20%).",
    "We treated 450 women. In two trials, 3 doses were better in 450 women (30% vs 20%).",
    "We treated 450 women. Relapse was rarer in 30 centres with <5 beds and, for 90, in 12 with more, as the drug was used (30%, 20% and 10%).",
    "Age was below 40 in a few, 40–59 in most and ≥60 years in 50 of 200 women (15%, 60% and 25%).",
  ])("are none where they are no list: %s", (text) => expect(messages(text)).toEqual([]));

  it("are looked at where nothing shows that another percentage is meant", () => {
    expect(messages("Age was ≥60 years in 50 of 200 women (35%, 60% and 29%).")).toHaveLength(1);
  });
});

describe("the sizes of groups behind the percentages of all", () => {
  it.each([
    "Of 939 men, rash was seen in 16.3%, 55.0%, and 27.3% of those on the gel, the cream and the wash, respectively (n = 313, 315, and 311).",
    "We saw 410 cows. Mastitis came in 12% and 31% (n = 200 and 210).",
  ])("count nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 400 men, 12% and 31% (n = 48 and 52) had a rash and a cough.", "52 of 400 is 13.0%, not 31%"],
    ["Of 400 men, 12.0%, 31.0% and 12.5% (n = 48, 52 and 50) had a rash, a cough and gout.", "52 of 400 is 13.0%, not 31.0%"],
    ["Of 400 men, 28.0% and 12.0% (n = 112 and 121) had a rash and a cough.", "121 of 400 is 30.3%, not 12.0%"],
    ["Of 1,000 cows, 7%, 70% and 7.2% (n = 70, 70 and 72) had mastitis, lameness and fever.", "70 of 1,000 is 7.0%, not 70%"],
  ])("but counts of which one gives its percentage: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));

  it("but counts that are as far apart as the percentages do", () => {
    expect(told("Of 400 men, 12% and 31% (n = 48 and 124) had a rash and a cough.")).toEqual(["12% 48/400", "31% 124/400"]);
    expect(messages("Of 400 men, 12% and 31% (n = 48 and 134) had a rash and a cough.")).toHaveLength(1);
  });
});

describe("how many there were before and after", () => {
  it.each([
    ["False alarms went down from 71 to 38 of 275 scans (25.8% to 13.8%).", ["25.8% 71/275", "13.8% 38/275"]],
    ["With the 100 µg threshold, smokers fell from 60 to 45 of the 150 nurses (40% to 30%).", ["40% 60/150", "30% 45/150"]],
  ])("%s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    "Smoking fell from 60 to 45 of the 150 who came back (30% to 30%); at the start there were 200.",
    "Smokers fell from 60 to 45 of the 150 nurses (46% to 30%).",
    "Dropouts ranged from 3 to 18 of 60 participants (2% to 30%).",
    "Two hundred nurses were asked. Smokers fell from 66 to 45 of the 150 nurses (36% to 30%).",
    "We asked 150 nurses. Smokers fell from 66 to 45 of the 150 nurses (36% to 30%).",
  ])("of other people before: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["False alarms went down from 71 to 38 of 275 scans (25.8% to 18.3%).", "38 of 275 is 13.8%, not 18.3%"],
    ["Smokers fell from 60 to 45 of the 150 nurses (40% to 33%).", "45 of 150 is 30.0%, not 33%"],
    ["Smokers fell from 60 to 45 of the 150 nurses (30% to 33%).", "45 of 150 is 30.0%, not 33%"],
  ])("with a slip: %s", (text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));
});

describe("fractions, and their percentages behind them", () => {
  const fractions = "It leaked in 12 of 80 in Bergen, 9 of 60 in Oslo and 11 of 44 in Troms";
  const followed = ["15.0% 12/80", "15.0% 9/60", "25.0% 11/44"];

  it.each([
    ": 15.0%, 15.0% and 25.0%.", ", i.e. 15.0%, 15.0% and 25.0% respectively.", ", or 15.0%, 15.0% and 25.0%, respectively.", " (risks of 15.0%, 15.0% and 25.0%).",
    " (leak rates 15.0%, 15.0% and 25.0%).", ", giving leak rates of 15.0%, 15.0% and 25.0%.", ", i.e. rates of 15.0%, 15.0% and 25.0%.", ", corresponding to rates of 15.0%, 15.0% and 25.0%.",
  ])("are paired in their order: %s", (rest) => {
    expect(told(fractions + rest)).toEqual(followed);
    expect(messages(fractions + rest.replace("25.0%", "35.0%"))).toEqual([expect.stringContaining("11 of 44 is 25.0%, not 35.0%")]);
  });

  it.each([
    " (adjusted rates of 18.1%, 16.2% and 30.3%).", " (2-year rates of 18.1%, 16.2% and 30.3%).", ", giving estimated leak rates of 18.1%, 16.2% and 30.3%.",
    " (cumulative incidences of 18.1%, 16.2% and 30.3%).",
  ])("are not those of rates that are worked out otherwise: %s", (rest) => expect(messages(fractions + rest)).toEqual([]));

  it.each([
    "Follow-up was complete in 30 of 40 and 40 of 50, giving attrition rates of 25% and 20%.",
    "Cure was seen in 30 of 40 and 40 of 50 (relapse rates of 25% and 20%).",
    "Surgery went well in 32 of 40 and 45 of 50 (complication rates of 20% and 10%).",
    "Relapse occurred in 10 of 221 men and 7 of 191 women (risks of 5.1% and 4.4% at two years).",
    "Relapse occurred in 10 of 221 men and 7 of 191 women, giving relapse rates of 2.3% and 1.8% per year.",
    "Relapse occurred in 12 of 40 and 20 of 50 completers, giving ITT rates of 24% and 33%.",
    "In the end 12 of 40 and 20 of 50 came: 70% and 60%, respectively, did not.",
  ])("are not those of the others, or of more than the sentence counts: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([" (relapse rates of 30% and 44%).", " (event rates of 30% and 44%; P = 0.2).", ", giving relapse rates of 30% and 44%, respectively.", ", giving crude risks of 30% and 44%."])("are those of what the sentence counts: %s", (rest) => {
    expect(messages(`Two groups were treated, and relapses were seen in 12 of 40 and 20 of 50${rest}`)).toEqual([expect.stringContaining("20 of 50 is 40.0%, not 44%")]);
  });

  it("do not wait for those of another clause", () => {
    expect(messages(`${fractions}: 40%, 50% and 60% of the patients, respectively, had been at a low risk.`)).toEqual([]);
  });

  it("are no list where a level stands behind the first", () => {
    expect(messages("It was told rightly in 11 of 44 women without it (specificity 35.0%, 95% CI 15.6% to 39.9%).")).toEqual([expect.stringContaining("11 of 44 is 25.0%, not 35.0%")]);
  });

  it("may name what was counted in front of whom: \"10 falls among 221 men\"", () => {
    const text = "There were 10 falls among 221 men and 7 among the 191 women (4.5% and 3.7%).";
    expect(told(text)).toEqual(["4.5% 10/221", "3.7% 7/191"]);
    expect(messages(text.replace("3.7", "4.7"))).toEqual([expect.stringContaining("7 of 191 is 3.7%, not 4.7%")]);
  });
});

describe("fractions in other words", () => {
  it("are so many in so many", () => {
    const text = "Infection was seen in 12 in 150 on A and 9 in 140 on B (8.0% and 6.4%).";
    expect(told(text)).toEqual(["8.0% 12/150", "6.4% 9/140"]);
    expect(messages(text.replace("6.4", "7.4"))).toEqual([expect.stringContaining("9 of 140 is 6.4%, not 7.4%")]);
  });

  it.each([
    "We saw 24 events among 300 women on gel and 16 events among 290 on placebo (60% and 40% of the 40 events).",
    "There were 30 relapses in 12 women and 20 in 10 men (60% and 40%).",
    "There were 12 in 3 families and 8 in 2 families (60% and 40%).",
    "There were 12 deaths among 80 trials and 15 deaths among 90 trials (15% and 12% of patients).",
    "Errors were found in 12 among 800 records and 28 among 900 references (30% and 70%).",
    "There were 30 in 1890 and 70 in 1899 (30% and 70%).",
  ])("are not parts of one sum, nor among what is no whole of theirs: %s", (text) => expect(messages(text)).toEqual([]));

  it("are not so many in a year", () => expect(told("Cases rose from 12 in 2010 to 15 and 9 in 2011 (8.0% and 6.4%).")).toEqual([]));

  it("may end with a time whose unit goes without saying", () => {
    const text = "Clots formed in 6 of the 304 women treated for a week and in 15 of the 301 treated for two (2.0% versus 5.0%).";
    expect(told(text)).toEqual(["2.0% 6/304", "5.0% 15/301"]);
    expect(messages(text.replace("5.0", "6.0"))).toEqual([expect.stringContaining("15 of 301 is 5.0%, not 6.0%")]);
  });
});

describe("counts of all arms, of whom an earlier sentence tells", () => {
  const arms = "The 402 men were spread over the arms as follows: 115 on 2 mg, 117 on 5 mg, 114 on 10 mg and 56 on placebo. ";

  it.each([" (50.4%, 63.2%, 70.2% and 25.0%, respectively).", "; that is 50.4%, 63.2%, 70.2% and 25.0%, respectively.", ", that is, 50.4%, 63.2%, 70.2% and 25.0%."])("are told in their order: %s", (rest) => {
    const text = `${arms}A low value was seen in 58, 74, 80 and 14 of them${rest}`;
    expect(told(text)).toEqual(["50.4% 58/115", "63.2% 74/117", "70.2% 80/114", "25.0% 14/56"]);
    expect(messages(text.replace("70.2", "72.0"))).toEqual([expect.stringContaining("80 of 114 is 70.2%, not 72.0%")]);
  });
});

describe("a rate behind a colon or a dash", () => {
  it.each([": a", " – a", ", a"])("is that of the count in front: %s rate", (mark) => {
    const text = `We wrote to 1,154 nurses and got 463 answers${mark} response rate of 40.1%.`;
    expect(told(text)).toEqual(["40.1% 463/1154"]);
    expect(messages(text.replace("40.1", "41.0"))).toEqual([expect.stringContaining("463 of 1,154 is 40.1%, not 41.0%")]);
  });
});

describe("a fraction with a few words behind it, and its percentage", () => {
  it("stand in one bracket", () => {
    const text = "They came more often at first (16 of 40 women aged 60–69, 40%).";
    expect(told(text)).toEqual(["40% 16/40"]);
    expect(messages(text.replace("40%", "46%"))).toEqual([expect.stringContaining("16 of 40 is 40.0%, not 46%")]);
  });

  it.each([
    "Relapse occurred in 12 of 40 women in the gel group, 58% of whom were smokers.",
    "We included 120 of the 400 women aged 60–69 years; 45% smoked.",
    "Pain came back in 9 of 60 men on the wait list, 35% of them farmers.",
  ])("are of two things outside one: %s", (text) => expect(messages(text)).toEqual([]));
});
