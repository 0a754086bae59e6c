import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

describe("a percentage that is introduced as a rate", () => {
  it.each([
    ["A response was seen in 97 of 540 patients, a response rate of 12.0%.", "12.0% 97/540"],
    ["Relapse occurred in 97 of 540 patients, i.e. 12.0%.", "12.0% 97/540"],
    ["Of 122 patients treated, 51 responded, for an objective response rate of 50%.", "50% 51/122"],
    ["Among 270 patients there were 43 responders (response rate: 19%).", "19% 43/270"],
    ["We sent the form to 1530 doctors, 612 of whom replied (response rate 45%).", "45% 612/1530"],
    ["Among 203 patients, 61 died, a case fatality of 23%.", "23% 61/203"],
    ["In the drug group 22 of 32 improved (60%).", "60% 22/32"],
  ])("%s", (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ["is of another outcome", "Of 540 patients, 97 had stable disease (ORR 12.0%)."],
    ["is that of the others", "Of 40 patients, 12 of 40 died, a survival rate of 70%."],
    ["is that of the others, by its name", "In all, 98 of 196 patients completed the study (dropout rate: 13.6%)."],
    ["is compared", "In all, 12 of 40 patients relapsed, compared with a rate of 20%."],
    ["is none of people", "In all, 12 of 40 patients relapsed, for a relative reduction in the rate of 20%."],
    ["is expected", "In all, 12 of 40 patients responded (historical response rate 20%)."],
    ["is one of two", "Rescue medication was given to 4 and 11 children, i.e. 9% and 24%."],
    ["is of somebody else", "In all, 12 of 40 patients relapsed, giving 5% of the cohort."],
  ])("is not taken where it %s", (_, text) => {
    expect(told(text).filter((one) => /\d\/\d/.test(one))).toEqual([]);
    expect(review(text).findings).toEqual([]);
  });
});

describe("a percentage with its denominator behind a count", () => {
  it.each([
    ["There remained 412 scans, that is 92.0% of the 448.", "92.0% 412/448"],
    ["In the end 57 mothers came, which is 71.3% of the 80 who were asked.", "71.3% 57/80"],
    ["We traced 57 mothers, amounting to 71.3% of the 80.", "71.3% 57/80"],
    ["The lead was moved in 33 of them, or 41.3% of the 80.", "41.3% 33/80"],
  ])("is read: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([[expected], []]));

  it.each([
    ["There remained 412 scans, that is 94.0% of the 448.", "412 of 448 is 92.0%, not 94.0%"],
    ["In the end 57 mothers came, which is 61.3% of the 80 who were asked.", "57 of 80 is 71.3%, not 61.3%"],
    ["We traced 57 mothers, amounting to 77.3% of the 80.", "57 of 80 is 71.3%, not 77.3%"],
  ])("is recounted: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it.each([
    "There were 12 relapses and 8 deaths, that is 10% of the 200.",
    "Of the 200, 12 men and 8 women left, which is 10% of the 200.",
    "About 60 scans, or 28.6% of the 200, were lost.",
    "The 80 mothers, of which 33 (41.3% of the 80) came, were asked.",
  ])("may be that of more, or of fewer: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("a rate with a bracket behind its name", () => {
  it.each([
    ["Forms went to 300 nurses. We got 126 forms back, a response rate (by post) of 42%.", "42% 126/300"],
    ["Forms went to 300 nurses. We got 126 forms back, a response rate (on those delivered) of 42%.", "42% 126/300"],
    ["Forms went to 300 nurses. From them 126 forms came back, a return rate (by post) of 42%.", "42% 126/300"],
  ])("is read: %s", (text, expected) => {
    expect([told(text), messages(text)]).toEqual([[expected], []]);
    expect(messages(text.replace("42%", "52%"))[0]).toContain("126 of 300 is 42.0%, not 52%");
  });

  it("is not that of a pain in the back", () => expect(told("Of 40 men, 12 had back pain, a response rate of 60%.")).toEqual(["60% -"]));
});

describe("a number behind a score", () => {
  it("counts nobody", () => {
    const text = "Of 233 patients, an IGA score of 0 or 1 was observed in 90 patients (38.6%).";
    expect(told(text)).toEqual(["38.6% 90/233"]);
    expect(review(text).findings).toEqual([]);
  });
});

describe("a predictive value", () => {
  it.each([
    ["Stones were found in 60 of 400 patients (positive predictive value 25%).", "60 of 400 is 15.0%"],
    ["Stones were confirmed in 60 of the 80 test-positive patients (PPV, 85%).", "60 of 80 is 75.0%"],
    ["Of 400 people screened, 60 had a stone (yield 25%).", "60 of 400 is 15.0%"],
  ])("is a share of those who were tested: %s", (text, message) => {
    expect(review(text).findings[0]?.message).toContain(message);
  });

  it.each(["The test was positive in 60 of 400 patients (PPV 25%).", "The scan was abnormal in 60 of 400 patients (PPV 25%).", "It was seen in 60 of 400 patients (mean value 25%)."])("but none of all where the others were counted: %s", (text) => {
    expect(review(text).findings).toEqual([]);
  });
});

describe("an estimate of a comparison", () => {
  it("leaves the figures before it what they are", () => {
    expect(review("Relapse was seen in 20/50 (40.0%) on the drug and 10/40 (35.0%) on placebo (pooled RR 1.6, 95% CI 0.8 to 3.0).").findings.map((f) => f.message)[0]).toContain("10 of 40 is 25.0%");
  });
});

describe("a rate that is brought in by with", () => {
  it.each([
    ["Anaemia was found in 120 of 400 women, with an incidence of 36.0%.", "120 of 400 is 30.0%"],
    ["Anaemia was found in 120/400 women, with an overall prevalence of 36.0%.", "120 of 400 is 30.0%"],
    ["Of 400 women, 120 relapsed, with a relapse rate of 36.0%.", "120 of 400 is 30.0%"],
    ["Of 400 women, 120 died, with a mortality of 36.0%.", "120 of 400 is 30.0%"],
    ["Of 400 women, 120 replied, with a 36.0% response rate.", "120 of 400 is 30.0%"],
  ])("is that of those who were counted, where it is called so: %s", (text, message) => {
    expect(review(text).findings.map((f) => f.message)[0]).toContain(message);
  });

  it.each([
    "Sepsis was found in 120 of 400 women, with a mortality of 12.0%.",
    "Anaemia was found in 120 of 400 women, with a malaria prevalence of 12.0%.",
    "Of 400 women, 120 completed all cycles, with a response rate of 60.0%.",
    "Of 400 women, 120 had a response, with a relapse rate of 12.0%.",
    "Of 400 women, 120 with a previous response were treated again, with a response rate of 60.0%.",
    "Of 400 women, 120 relapsed, with an annual incidence of 12.0%.",
    "Of 400 women, 120 relapsed, with an incidence of 12.0% in the first year.",
  ])("is another's where it is called otherwise: %s", (text) => {
    expect(review(text).findings).toEqual([]);
  });
});

describe("an interval in a bracket within the bracket of the counts", () => {
  it.each([
    ["Relapse was seen in 25% of the women (20/80 [95% CI, 16%-36%]).", "25% 20/80"],
    ["Relapse was seen in 25% of the women (20/80 [95% CI, 16 to 36]).", "25% 20/80"],
  ])("is no share of its own: %s", (text, expected) => expect(told(text)).toEqual([expected]));

  it("but a share in it is", () => {
    expect(told("The prevalence of asthma was 25% of the women (30/100 [30%] of 2 samples).")).not.toContain("25% 30/100");
  });
});

describe("a rate that follows from the counts beside it", () => {
  it.each([
    ["Forms came back from 210 of 280 nurses (response rate 75%): 168 (80%) were content, 25 (12%) neutral and 17 (8%) not.", ["75% 210/280", "80% 168/210", "12% 25/210", "8% 17/210"]],
    ["In all, 210 of 280 nurses (response rate, 75%) took part.", ["75% 210/280"]],
    ["In all, 210/280 nurses (response rate 75%) took part.", ["75% 210/280"]],
  ])("is theirs, whatever it is called: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("is another where it does not follow", () => expect(told("In all, 210 of 280 nurses had stable disease (response rate 65%).")).toEqual(["65% -"]));
});

describe("an interval before the counts in their bracket", () => {
  it.each([
    ["The prevalence was 15% (95% CI, 13–17; 150 of 1000).", ["15% 150/1000"]],
    ["Its incidence was 15% (95% CI 13 to 17; 150/1000 nurses).", ["15% 150/1000"]],
    ["The difference was 12% (95% CI, 10–14; 150 of 1000 vs 30 of 1000).", []],
  ])("is stepped over: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("may be of a pooled share, which is none of those people", () => expect(told("The prevalence was 18.0% (95% CI, 14.2–21.4; 1500 of 6000).")).toEqual([]));
});

describe("shares of two wholes in one bracket", () => {
  it("are each of those whom the bracket names", () => {
    expect(told("We invited 900 men and 600 (66.7%) attended. Recall was needed in 60 (10% of attenders), and 12 (20% of those recalled; 2% of attenders) had cancer.")).toEqual(["66.7% 600/900", "10% 60/600", "20% 12/60", "2% 12/600"]);
  });
});

describe("those who agreed", () => {
  it.each([
    ["We approached 800 nurses, and 320 consented (40.0% acceptance).", "40.0% 320/800"],
    ["We asked 800 nurses, of whom 320 agreed (40.0% uptake).", "40.0% 320/800"],
  ])("have the rate that the bracket tells: %s", (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    "We invited 320 nurses by letter (40% acceptance).",
    "Of 800 nurses, 320 had surgery (40% response).",
    "Of 800 nurses, 320 agreed (55% female).",
  ])("have it not where that is of others: %s", (text) => expect(told(text)).toEqual([]));
});

describe("those who came of those who were asked", () => {
  it.each([
    ["This left 552 forms for analysis, a response rate of 51.9% (1,064 sent).", "51.9% 552/1064"],
    ["We asked 1,064 nurses. Twelve replies were blank, which left 552 for analysis, a usable response rate of 51.9%.", "51.9% 552/1064"],
    ["A total of 420 mothers were selected. A total of 399 mothers were included, giving a response rate of 95.0%.", "95.0% 399/420"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it("are not those who were included and responded", () => {
    const text = "In all, 60 patients were treated. Of these, 45 were included in the analysis, for a response rate of 40%.";
    expect(told(text)).toEqual(["40% -"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("a rate of those who did what it is called by, behind others", () => {
  it.each([
    "We mailed 1000 questionnaires; 381 nurses responded and 351 were analysed (response rate 38%).",
    "A total of 600 invitations were sent. 240 replied and 210 were usable (response rate, 40%).",
    "Of 500 farmers approached, 150 answered, of whom 138 were included, a response rate of 30%.",
    "Of 400 pupils invited, 120 attended and 90 gave blood (attendance rate 30%).",
  ])("is none of the others: %s", (text) => expect(messages(text)).toEqual([]));

  it("but may be theirs, or nobody's", () => {
    expect(told("We mailed 1000 questionnaires; 381 nurses responded and 351 were analysed (response rate 35%).")).toEqual(["35% 351/1000"]);
    expect(messages("We mailed 1000 questionnaires; 381 nurses responded and 351 were analysed (response rate 31%).")).toEqual([expect.stringContaining("351 of 1000 is 35.1%, not 31%")]);
  });
});

describe("a rate without a count behind things", () => {
  it.each(["Of 240 forms, the response rate was 60%.", "Among 240 clinics, the uptake rate was 60%."])("is read, and of nobody that is counted: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("a response rate behind those who came back", () => {
  it.each([
    "Of 500 adults, 120 were back at work (response rate 60%).",
    "Forty of the 240 questionnaires came back blank (response rate 60%).",
    "Of 200 letters 40 came back unopened (response rate 75%).",
    "Of 200 nurses, 40 reported backache (response rate 75%).",
  ])("is not theirs where they came back otherwise: %s", (text) => expect(messages(text)).toEqual([]));

  it("is theirs where no more is said", () => {
    expect(messages("Of 240 questionnaires, 126 came back (response rate 62%).")[0]).toContain("126 of 240 is 52.5%, not 62%");
  });
});

describe("a rate behind a colon or a dash", () => {
  it.each([
    "Of 200 invited, 120 came, 30 of them late: a participation rate of 60%.",
    "Of 122 patients, 15 had CR and 36 PR – a response rate of 42%.",
    "We invited 200 women; 120 replied and 20 refused: a response rate of 60%.",
    "Of 40 patients, 12 stopped smoking: a relapse rate of 70%.",
    "Of 240 invited, 120 replied, a response rate (excluding wrong addresses) of 60%.",
    "The form was sent to 240 doctors at 200 practices, and 120 practices replied: a response rate of 60%.",
    "Of 240 forms sent, 40 came back undelivered: a response rate of 60%.",
    "Of 40 patients, 12 responded: a failure rate of 70%.",
    "Of 40 patients, 12 did not come: an attendance rate of 70%.",
  ])("may be that of more, or of others: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([["Of 200 invited, 120 came: a participation rate of 65%.", "120 of 200 is 60.0%"], ["We asked 200 women, and 120 of them took part — a participation rate of 65%.", "120 of 200 is 60.0%"]])("is that of those who came: %s", (text, message) => {
    expect(messages(text)[0]).toContain(message);
  });
});

describe("a percentage of a number, behind more counts than one", () => {
  it.each([
    "Sixty women, 20 of them smokers, that is 75% of the 80, came.",
    "Data came from 60 women at 3 sites, which is 75% of the 80 women.",
    "In the end 12 died, 8 were lost, or 25% of the 80.",
    "Twelve dropped out and the rest, that is 85% of the 80, finished.",
    "All but 12, that is 85% of the 80, came.",
  ])("is not that of the last: %s", (text) => expect(messages(text)).toEqual([]));

  it("is that of those who are left", () => {
    expect(messages("In the end 12 had died and 8 could not be traced, leaving 60 scans, that is 57% of the 80.")[0]).toContain("60 of 80 is 75.0%, not 57%");
  });
});
