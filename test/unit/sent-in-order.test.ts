import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("groups that are named behind or in front of their numbers", () => {
  it.each([
    ["in their order", "In all, 601 and 402 patients were assigned to surgery and physiotherapy, respectively. Pain persisted in 60 (14.9%) after physiotherapy and 31 (5.2%) after surgery.", ["14.9% 60/402", "5.2% 31/601"]],
    ["in their order, which goes without saying", "A total of 201 and 398 adults were randomly allocated to a cast or a brace. Pain was felt by 40 (10.1%) with a brace and 10 (5.0%) with a cast.", ["10.1% 40/398", "5.0% 10/201"]],
    ["in the order of three", "Of 900 women, 150, 350 and 400 received gel, foam and placebo, respectively. Itching was felt with placebo in 40 (10.0%), with foam in 70 (20.0%) and with gel in 15 (10.0%).", ["10.0% 40/400", "20.0% 70/350", "10.0% 15/150"]],
    ["behind a verb that is said once", "In the trial, 405 were given aspirin, 308 clopidogrel and 201 placebo. Death occurred in 20 (10.0%) on placebo, 60 (19.5%) on clopidogrel and 41 (10.1%) on aspirin.", ["10.0% 20/201", "19.5% 60/308", "10.1% 41/405"]],
    ["behind a verb of four", "Altogether, 405 patients received aspirin, 308 clopidogrel, 210 ticagrelor, and 201 placebo. Death occurred in 42 (20.0%) on ticagrelor and 60 (19.5%) on clopidogrel.", ["20.0% 42/210", "19.5% 60/308"]],
    ["as what was given to them", "Aspirin was given to 402 patients and placebo to 505. Bleeding was seen in 60 (11.9%) of the placebo group and 41 (10.2%) of the aspirin group.", ["11.9% 60/505", "10.2% 41/402"]],
    ["in front of a list, which they precede", "The gel, foam and placebo groups included 80, 90 and 150 women, respectively. Itching was felt by 60 (40%) in the placebo group and 45 (50%) in the foam group.", ["40% 60/150", "50% 45/90"]],
    ["in front of two, with an article each", "The surgery and the physiotherapy groups comprised 201 and 398 adults. Pain persisted in 40 (10.1%) after physiotherapy and 10 (5.0%) after surgery.", ["10.1% 40/398", "5.0% 10/201"]],
    ["as what was given to them by somebody", "We gave gel to 402 women, foam to 305 and placebo to 505. Itching was felt by 60 (11.9%) of the placebo group, 30 (9.8%) of the foam group and 41 (10.2%) of the gel group.", ["11.9% 60/505", "9.8% 30/305", "10.2% 41/402"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("accuse of their own number", () => {
    expect(messages("In all, 601 and 402 patients were assigned to surgery and physiotherapy, respectively. Pain persisted in 31 (5.9%) after surgery and 60 (14.9%) after physiotherapy."))
      .toEqual([expect.stringContaining("31 of 601 is 5.2%, not 5.9%")]);
  });

  it.each([
    ["of whom it is said what they had", "Of 300 patients, 60 and 48 women had pain and fever, respectively (20% and 16%).", ["20% 60/300", "16% 48/300"]],
    ["who did something else", "We saw 500 patients. In all, 405 received aspirin, 308 completed the trial and 21 died. Bleeding was seen in 50 (10%).", ["10% 50/500"]],
    ["of one sex", "We saw 500 patients, 250 on gel and 250 on foam. The gel and foam groups included 120 and 130 women. Itching was felt by 30 (12%) in the gel group.", ["12% 30/250"]],
    ["that happened in such groups", "We saw 500 patients, 250 on gel and 250 on foam. The gel and foam groups had 20 and 30, respectively. Pain was felt by 30 (12%) in the gel group.", ["12% 30/250"]],
    ["who responded in such groups", "We saw 500 patients, 250 on gel and 250 on foam. The gel and foam groups included 20 and 30 responders. Pain was felt by 30 (12%) in the gel group.", ["12% 30/250"]],
    ["who are cases in such groups", "We saw 500 patients, 250 on gel and 250 on foam. The gel and foam groups had 20 and 30 cases, respectively. Pain was felt by 30 (12%) in the gel group.", ["12% 30/250"]],
    ["who had something in such groups", "We saw 500 patients, 250 on gel and 250 on foam. The gel and foam groups had 20 and 30 patients with itching. Pain was felt by 30 (12%) in the gel group.", ["12% 30/250"]],
    ["who got each of two drugs at some time", "We saw 500 patients. In all, 405 and 398 patients received aspirin and a statin. Bleeding was seen in 50 (10%).", ["10% 50/500"]],
    ["up to whom a number rose", "We saw 500 patients. Visits rose to 40 and calls to 60 patients. Bleeding was seen in 50 (10%).", ["10% 50/500"]],
  ])("are not those %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("groups that are named in front of one bracket with their numbers", () => {
  const three = "Adults were randomly allocated in a 1:1:1 ratio to gel, foam, or no treatment (n = 90, 64, and 150, respectively).";

  it.each([
    ["with a sign for all", `${three} Itching was felt by 16 (25%) with foam, 60 (40%) with no treatment and 45 (50%) with gel.`, ["25% 16/64", "40% 60/150", "50% 45/90"]],
    ["with a sign each", "Women received gel or foam (n = 90 and n = 64). Itching was felt by 16 (25%) with foam and 45 (50%) with gel.", ["25% 16/64", "50% 45/90"]],
    ["with their noun", "Women were assigned to gel, foam or tape (90, 64 and 150 women, respectively). Itching was felt by 60 (40%) with tape and 45 (50%) with gel.", ["40% 60/150", "50% 45/90"]],
    ["as doses", "Adults received placebo, 5 mg, 10 mg or 20 mg (n = 90, 64, 150 and 80, respectively). Pain was felt by 60 (40%) with 10 mg and 20 (25%) with 20 mg.", ["40% 60/150", "25% 20/80"]],
    ["and together are all", `${three} In all, 76 adults (25%) felt it.`, ["25% 76/304"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("accuse of their own number", () => {
    expect(messages(`${three} Itching was felt by 16 (52%) with foam and 60 (40%) with no treatment.`)).toEqual([expect.stringContaining("16 of 64 is 25.0%, not 52%")]);
  });

  it.each([
    ["in whom something happened", "We saw 300 adults. Deaths in adults randomised to gel, foam and tape (n = 27, 20 and 58, respectively) were counted. Overall, 105 (35%) died."],
    ["who developed something", "We saw 300 adults. Those given gel developed rash, fever or nausea (n = 12, 9 and 30, respectively). Overall, 105 (35%) died."],
  ])("are not those %s", (_, text) => expect([told(text), messages(text)]).toEqual([["35% 105/300"], []]));
});

describe("groups of which each goes on from the one before", () => {
  it.each([
    ["behind a verb that is said once", "The low-dose group comprised 80 adults, the high-dose group 90 and the placebo group 150. Pain was felt by 45 (50%) in the high-dose group.", ["50% 45/90"]],
    ["with their noun", "The low-dose group comprised 80 adults, the high-dose group 90 adults and the placebo group 150 adults. Pain was felt by 60 (40%) in the placebo group and 45 (50%) in the high-dose group.", ["40% 60/150", "50% 45/90"]],
    ["behind a verb that says of whom", "The gel group consisted of 80 adults, and the placebo group of 150. Pain was felt by 20 (25%) in the gel group and 60 (40%) in the placebo group.", ["25% 20/80", "40% 60/150"]],
    ["to doses", "Of 320 adults, 80 were assigned to placebo, 90 to 20 mg and 150 to 40 mg. Pain was felt by 45 (50%) on 20 mg and 60 (40%) on 40 mg.", ["50% 45/90", "40% 60/150"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    ["a range of doses", "We saw 200 adults. In all, 82 were assigned to 5 mg, 10 to 20 mg or placebo. Pain was felt by 40 (20%)."],
    ["some of a group", "We saw 200 adults. The cohort had 90 smokers, and a group of 60 had asthma. Pain was felt by 40 (20%)."],
    ["those who had something", "We saw 200 adults. In the drug group 24 and the placebo group 16 had pain. Pain was felt by 40 (20%)."],
  ])("are not %s", (_, text) => expect([told(text), messages(text)]).toEqual([["20% 40/200"], []]));
});

describe("groups told apart by a number whose unit is said once", () => {
  it.each([
    ["We randomised 215 adults, 96 to 20 mg and 119 to 40. Rash was seen in 24 (25.0%) on 20 mg and in 30 (25.2%) on 40 mg.", ["25.0% 24/96", "25.2% 30/119"]],
    ["The trial randomised 420 children (210 to five days and 210 to ten). Fever came back in 21 (10%) after five days and 42 (20%) after ten.", ["10% 21/210", "20% 42/210"]],
  ])("are these: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("are none in a range", () => {
    expect(told("We randomised 120 adults, 8 to 12 weeks after surgery and up to 20. Rash was seen in 24 (20%).")).toEqual(["20% 24/120"]);
  });
});

describe("sizes behind the figures of their groups", () => {
  it.each([
    ["We splinted 75 wrists briefly and 75 for long. Stiffness was seen in 5 (6.9%) men in the brief and 12 (18.2%) in the long group (72 and 66 men analysed).", ["6.9% 5/72", "18.2% 12/66"]],
    ["Sleep was restored in 21 (48.8%) melatonin and 14 (35.9%) sham recipients (43 and 39 with complete data).", ["48.8% 21/43", "35.9% 14/39"]],
    ["Gout recurred in 35 (5.1%) of those given colchicine, and 52 (7.6%) of those given placebo (687 and 685 randomised). Diarrhoea was seen in 41 (6.0%) on colchicine.", ["5.1% 35/687", "7.6% 52/685", "6.0% 41/687"]],
    ["Stiffness was seen in 5 (6.9%) of the brief and 12 (18.2%) of the long group (n = 72 and 66).", ["6.9% 5/72", "18.2% 12/66"]],
    ["Pain eased in 77 (42.3%) v 50 (28.1%) of the 182 and 178 patients.", ["42.3% 77/182", "28.1% 50/178"]],
    ["Pain eased in 42.3% (77) vs 28.1% (50) of 182 and 178 patients.", ["42.3% 77/182", "28.1% 50/178"]],
    ["Cure was 47 (47%) v 33 (33%) with the lost as failures (100 per group), and 47 (58.8%) v 33 (43.4%) among the 80 and 76 who stayed.", ["47% 47/100", "33% 33/100", "58.8% 47/80", "43.4% 33/76"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("show what is wrong with one of them", () => {
    expect(messages("Stiffness was seen in 5 (9.6%) men in the brief and 12 (18.2%) in the long group (72 and 66 men analysed).")).toEqual([expect.stringContaining("5 of 72 is 6.9%, not 9.6%.")]);
  });

  it.each([
    // people of whom something else is said
    ["Itch and pain were seen in 3 (10%) and 12 (40%) of 30, 9 had fever and 6 slept badly.", ["10% 3/30", "40% 12/30"]],
    ["Itch and pain were seen in 3 (10%) and 6 (20%) of 30, and 9 men had fever.", ["10% 3/30", "20% 6/30"]],
    ["Itch and pain were seen in 3 (10%) and 6 (20%) of 30 and 9 men had fever.", ["10% 3/30", "20% 6/30"]],
    // ages, and people who had something else
    ["Of 140 men, stiffness was seen in 6 (4.3%) and pain in 11 (7.9%), mostly in the older group (63 and 71 years old).", ["4.3% 6/140", "7.9% 11/140"]],
    ["Stiffness was seen in 60 (42.9%) of 140 men and pain in 48 (34.3%), more often in the long group (35 and 30 patients).", ["42.9% 60/140", "34.3% 48/140"]],
    ["Of 120 adults, 60 (50%) had a rash, and 20 (33%) of the 60 and 15 (25%) of the 60 others were treated.", ["50% 60/120", "33% 20/60", "25% 15/60"]],
  ])("but not in: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("a list of numbers that is named behind it, of a set that was divided", () => {
  const arms = "We enrolled 311 on gel, 308 on foam and 304 on sham.\n\n";

  it.each([
    ["behind their sum", "Harms refer to the safety set (one dose or more; 619 people, namely 210, 206 and 203 in the gel, foam and sham arms). Rash affected 45 on foam (21.8%) and 9 on sham (4.4%).", ["21.8% 45/206", "4.4% 9/203"]],
    ["of two", "The full analysis population included 421 adults (209 and 212 on gel and sham, respectively). Pain was felt by 30 on gel (14.4%) and 60 on sham (28.3%).", ["14.4% 30/209", "28.3% 60/212"]],
    ["behind the name of the set", "The safety set comprised 210, 206 and 203 patients given gel, foam and sham. Rash affected 45 on foam (21.8%) and 9 on sham (4.4%).", ["21.8% 45/206", "4.4% 9/203"]],
  ])("has arms, %s", (_, text, expected) => {
    expect(told(arms + text)).toEqual(expected);
    expect(messages(arms + text)).toEqual([]);
  });

  it("accuses a percentage that follows from none of them", () => {
    expect(messages(arms + "Harms refer to the safety set (619 people, namely 210, 206 and 203 in the gel, foam and sham arms). Rash affected 45 on foam (27.8%) and 9 on sham (4.4%).")[0]).toContain("45 of 206 is 21.8%, not 27.8%");
  });

  it("has none where they had something", () => {
    expect(told("We enrolled 311 on gel, 308 on foam and 304 on sham. Rash was seen in 47 patients, namely 20, 16 and 11 on gel, foam and sham. Pain affected 45 on foam (14.6%).")).toEqual(["14.6% 45/308"]);
  });
});

describe("two ranges of doses", () => {
  it.each([
    "Participants were assigned to one of two regimens (50 to 100 mg and 150 to 300 mg). Nausea was felt by 12 patients (20%).",
    "Patients were randomised to aspirin, 70 to 140 mg and 280 to 320 mg, or placebo. Nausea was felt by 12 patients (20%).",
    "Women were allocated to two ages at first scan, 20 to 24 weeks and 28 to 32 weeks. Nausea was felt by 12 women (20%).",
  ])("are no arms: %s", (text) => expect([told(text), messages(text)]).toEqual([["20% 12/?"], []]));
});

describe("those who treat or judge", () => {
  it.each(["The exercise was delivered by 40 physiotherapists. Twelve patients (20%) dropped out.", "Fifteen experts took part. Agreement was reached on 12 items (60%)."])("are nobody's whole: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});
