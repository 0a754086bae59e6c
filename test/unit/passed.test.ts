import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

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
    ["Of the 800 men with gout, 150 were followed up, 100 (66.6%) improved.", "66.6% 100/150"],
    ["Of 800 men screened, 150 were eligible and 100 (66.6%) took part.", "66.6% 100/150"],
  ])("explains a figure that is cut off: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(review(text).findings.map((f) => f.rule)).toEqual(["percent-rounding"]);
  });

  it.each([
    ["Of 800 men screened, 150 were eligible and 100 (66.5%) took part.", "100 of 800 is 12.5%, not 66.5%."],
    ["Of 640 women, 200 had a scan and 50 (24.0%) had a cyst.", "50 of 640 is 7.8%, not 24.0%."],
    ["Of the 640 women, 200 were smokers, 30 (51.0%) of whom gave up.", "30 of 200 is 15.0%, not 51.0%."],
  ])("is accused where it follows from neither: %s", (text, message) => expect(messages(text)[0]).toContain(message));
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

describe("statements beside each other", () => {
  it("may be the parts of their own sum", () => {
    const text = "We screened 64 people. The dataset comprised 19 (53%) people on placebo and 17 (47%) on the drug.";
    expect(told(text)).toEqual(["53% 19/36", "47% 17/36"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Of 410 dogs, housing was a kennel (160; 39.8%), a flat (121; 30.1%), a yard (81; 20.1%), or none (40; 10.0%).",
    "Of 410 women, 160 (39.8%) lived alone, 121 (30.1%) with parents, 81 (20.1%) with children and 40 (10.0%) with others.",
    "We asked 410 women. They lived alone in 160 (39.8%), with parents in 121 (30.1%), with children in 81 (20.1%) and with others in 40 (10.0%).",
  ])("may be the parts of those of whom something is known: %s", (text) => {
    expect(told(text)).toEqual(["39.8% 160/402", "30.1% 121/402", "20.1% 81/402", "10.0% 40/402"]);
    expect(messages(text)).toEqual([]);
  });

  it("are not all of them where one is missing, or another follows from nothing", () => {
    expect(told("Of 410 women, 160 (39.8%) lived alone, 121 (30.1%) with parents and 81 (20.1%) with children.").some((one) => one.includes("/402"))).toBe(false);
    expect(messages("Of 410 dogs, housing was a kennel (160; 39.8%), a flat (121; 33.1%), a yard (81; 20.1%), or none (40; 10.0%).")).not.toEqual([]);
    expect(messages("Of 410 dogs, housing was a kennel (164; 40.0%), a flat (123; 33.0%), a yard (82; 20.0%), or none (41; 10.0%).")).toEqual([expect.stringContaining("123 of 410 is 30.0%")]);
  });

  it("are not judged by groups that are formed later", () => {
    expect(messages("Among 1328 women, 140 (11%) were vaccinated and 1188 (89%) were not. Caesarean delivery was performed in 43 vaccinated women (30.7%).\n\nVaccinated women (133) were matched to unvaccinated women (399).")).toEqual([]);
  });

  it("are not judged by a population that is far from them and named by nothing", () => {
    expect(messages("The trial enrolled 400 patients.\n\nSome time later, relief was felt by 12 (85%).")).toEqual([]);
    expect(messages("The trial enrolled 400 patients.\n\nSome time later, relief was felt by 348 (78%).")).toHaveLength(1);
  });
});

describe("members of one list", () => {
  it("share their population", () => {
    const text = "Of 118 enrolled patients, 109 were evaluable for response. A complete response was seen in 7 patients (6.4%) and a partial response in 41 (34.7%).";
    expect(messages(text)).toEqual(['41 of 109 is 37.6%, not 34.7%. 34.7% would fit 41 of 118, "118 enrolled patients": the number may be an old one.']);
  });
});

describe("a step of several, one after the other", () => {
  const steps = "In all, 1,020 women attended. Of them, 98.0% (1,000/1,020) were offered a test, 95% (950/1,000) accepted and 40 (4.2%) tested positive. ";
  it("is a share of the step before, and not of people of whom the text speaks later", () => {
    expect(told(`${steps}The prevalence was 4.5% (43/958).`).at(-2)).toBe("4.2% 40/950");
  });

  it("may be one of people who come later, where nobody before explains it", () => {
    const text = "We saw 300 women. A test was positive in 40 (16.0%). Of 250 women with a test, 25 of 250 (10.0%) were referred.";
    expect(messages(text)).toEqual([]);
  });
});

describe("a share of those just counted, to two decimals", () => {
  const grew = "We processed 15,000 samples. Growth was found in 1200 (8.0%). Of the isolates, 341 ";
  it("may be cut off", () => expect(messages(`${grew}(28.41%) were resistant.`)).toEqual(["341 of 1200 is 28.4167%: 28.41% is cut off, rounded it is 28.42%."]));
  it("or right", () => expect(messages(`${grew}(28.42%) were resistant.`)).toEqual([]));
  it("or not be theirs, which accuses nobody", () => expect(messages(`${grew}(28.61%) were resistant.`)).toEqual([]));
});

describe("people who are divided after they were counted", () => {
  const same = "One hundred fifty patients had similar baseline values. Ninety subjects ";
  const divided = " met the criteria. Forty-six subjects received drug A and 44 continued drug B.";
  it("are a share of the people with whom the text begins", () => {
    expect(told(`${same}(60%)${divided}`)).toEqual(["60% 90/150"]);
    expect(messages(`${same}(60%)${divided}`)).toEqual([]);
    expect(messages(`${same}(80%)${divided}`)).toEqual([expect.stringContaining("90 of 150 is 60.0%, not 80%")]);
  });
});

describe("further people, with the percentage of all up to there", () => {
  it.each([
    ["We included 300 patients. Fifteen patients (5.0%) had relapsed at six months, and a further nine (8.0%) at one year.", ["5.0% 15/300", "8.0% 24/300"]],
    ["Of 160 wounds, 40 (25.0% of wounds) were closed within a month and another 24 (40.0% of wounds) within three.", ["25.0% 40/160", "40.0% 64/160"]],
    ["Of 300 patients, 30 (10.0%) were well at 2 weeks, an additional 60 (30.0%) at 4 weeks and a further 15 (35.0%) at 6 weeks.", ["10.0% 30/300", "30.0% 90/300", "35.0% 105/300"]],
    ["We included 300 patients. Fifteen patients (5.0%) had relapsed at six months. Nine further patients (8.0%) relapsed later.", ["5.0% 15/300", "8.0% 24/300"]],
    // or of those alone
    ["We included 300 patients. Fifteen patients (5.0%) had relapsed at six months, and a further nine (3.0%) at one year.", ["5.0% 15/300", "3.0% 9/300"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We included 300 patients. Fifteen patients (5.0%) had relapsed at six months, and a further nine (6.0%) at one year.", "9 of 300 is 3.0%, not 6.0%."],
    // nobody is added where the words do not say so
    ["We included 300 patients. Fifteen patients (5.0%) had relapsed at six months, and nine (8.0%) had a fever.", "9 of 300 is 3.0%, not 8.0%."],
  ])("a wrong figure: %s", (text, expected) => {
    expect(messages(text)[0]).toContain(expected);
  });
});

describe("a subset that the sentence has counted with its own percentage", () => {
  it.each([
    ["Of the 120 patients, 83 (69%) had a scan, and stones were seen in 29 (34%).", "34% 29/83"],
    ["Of the 240 patients, 180 (75%) were operated on and 43 (18%) had a leak, 11 (25%) of them fatal.", "25% 11/43"],
  ])("explains a figure that is cut off: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
    expect(review(text).findings.map((f) => `${f.severity} ${f.rule}`)).toEqual(["hint percent-rounding"]);
  });

  it.each([
    ["Of the 120 patients, 83 (69%) had a scan, and stones were seen in 29 (33%).", "29 of 120 is 24.2%, not 33%."],
    // rounded up is not cut off
    ["Of the 120 patients, 83 (69%) had a scan, and stones were seen in 27 (33.0%).", "27 of 120 is 22.5%, not 33.0%."],
    ["Of the 240 patients, 180 (75%) were operated on and 43 (18%) had a leak, 11 (29%) of them fatal.", "11 of 43 is 25.6%, not 29%."],
  ])("does not where it is not: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});

describe("a rate with a name of its own behind some of those counted before", () => {
  it.each([
    ["In the gel group, 30 (29%) of 102 had surgery, 26 of whom had a stone (recurrence rate 25%).", "25% 26/102"],
    ["In the gel group, 30 (29.4% [20.8–39.3]) of 102 had surgery, 24 of whom had a stone (recurrence rate 23.5%; 15.7 to 33.0).", "23.5% 24/102"],
    ["Of 80 nurses, 20 (25%) fell ill, 12 of whom had shingles (attack rate 15%).", "15% 12/80"],
  ])("may be of them all: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is told where it follows from neither", () =>
    expect(messages("In the gel group, 30 (29%) of 102 had surgery, 26 of whom had a stone (recurrence rate 52%).")[0]).toContain("26 of 30 is 86.7%, not 52%"));
});
