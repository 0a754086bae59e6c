/** Numbers that stand beside what they are made up of, in prose: people and their arms, responders and their categories. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const said = (text: string): string[] => review(text).findings.map(({ severity, message }) => `${severity}: ${message}`);

describe("people and the arms in a list directly behind them", () => {
  it.each([
    ["Nine trials with 2,310 adults (1,160 intervention, 1,140 control) were pooled.", "information: The arms add up to 2300 (1160 + 1140), not 2310."],
    ["The study recruited 184 women: 96 in the massage group and 84 in the walking group.", "information: The arms add up to 180 (96 + 84), not 184."],
    ["The study recruited 184 women (massage, n = 96; placebo, n = 84).", "information: The arms add up to 180 (96 + 84), not 184."],
    ["The study recruited 184 women (96 [52%] massage, 92 [50%] control).", "warning: The arms add up to 188 (96 + 92), not 184."],
    ["In all, 184 women were randomised (massage 96, sham 84).", "warning: The arms add up to 180 (96 + 84), not 184."],
    ["In all, 330 women were randomised to massage (n = 110), walking (n = 104) or swimming (n = 92).", "warning: The arms add up to 306 (110 + 104 + 92), not 330."],
    ["A total of 640 adults (330 women, 340 men) took part.", "warning: The men and women add up to 670 (330 + 340), not 640."],
  ])("do not add up: %s", (text, message) => expect(said(text)).toEqual([message]));

  it.each([
    "Nine trials with 2,310 adults (1,160 intervention, 1,150 control) were pooled.",
    "The study recruited 184 women: 96 in the massage group and 88 in the walking group.",
    "A total of 640 adults (330 women and 250 men; sex not known in 60) took part.",
    "A total of 640 adults (330 women, 250 men) took part.",
    // some left, or are told of elsewhere
    "The study recruited 184 women (96 massage, 84 placebo); four withdrew.",
    "The study recruited 184 women (96 massage, 84 placebo). Four women never came.",
    "The study recruited 184 women: 96 in the massage group, 84 in the walking group, and 4 in both.",
    "The study recruited about 184 women (96 massage, 84 placebo).",
    // what happened to some of them, and where they live
    "Rash was seen in 40 of 184 women (96 massage, 84 placebo).",
    "Complications occurred in 184 women: 90 with bleeding, 92 with fever, 12 with both.",
    "The study recruited 184 women: 90 from Oslo and 84 from Bergen.",
    "We excluded 184 women: 90 declined and 84 had moved.",
    "The study recruited 184 women (64 massage 10 min, 60 placebo).",
    "The study recruited 184 women (mean age 54 years; 96 massage).",
    "In this crossover trial, 184 women (96 massage, 92 placebo) were seen.",
    "In all, 330 women were randomised to massage (n = 110), walking or diet (n = 104) or swimming (n = 92).",
    "In all, 330 women were randomised to massage, walking (n = 104) or swimming (n = 92).",
  ])("and nothing is said: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("responders and the categories beside them", () => {
  it.each([
    ["The ORR was 36% (29/80), with 8 CRs and 20 PRs.", "warning: The responses add up to 28 (8 + 20), not 29."],
    ["In all, 29 of 80 women responded (8 complete and 20 partial responses).", "warning: The responses add up to 28 (8 + 20), not 29."],
    ["There were 29 objective responses (8 complete and 22 partial).", "warning: The responses add up to 30 (8 + 22), not 29."],
    ["The ORR was 36% (29 of 80), including 8 (10%) complete and 20 (25%) partial responses.", "information: The responses add up to 28 (8 + 20), not 29."],
    ["There were 8 complete and 20 partial responses, for a response rate of 36% (29/80).", "warning: The responses add up to 28 (8 + 20), not 29."],
  ])("do not add up: %s", (text, message) => expect(said(text)).toEqual([message]));

  it.each([
    "The ORR was 36% (29/80), with 9 CRs and 20 PRs.",
    "There were 9 complete and 20 partial responses, for a response rate of 36% (29/80).",
    "The ORR was 36% (29/80), with 8 CRs, 20 PRs and 1 unconfirmed PR.",
    "The ORR was 36% (29/80), with 8 CRs and 20 PRs. One minor response was not classified.",
    "The ORR was 36% (29/80), with 8 CR, 1 CRi and 20 PR.",
    "The ORR was 36% (29/80), with 2 sCR, 7 CR, 12 VGPR and 8 PR.",
    "The ORR was 36% (29/80), with 8 CRs and 20 PRs by central review.",
    "The ORR was 35% (28/80) after two cycles and 36% (29/80) after six, with 8 CRs and 20 PRs.",
    "The ORR was 36% (29/80), with 8 CRs.",
  ])("and nothing is said: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("those who are included in a number, in two groups", () => {
  it.each([
    "Serious events occurred in 50 patients (4.2%), including 20 (3.3%) given the drug and 30 (5.0%) given placebo.",
    "Fifty deaths (4.2%) occurred, including 20 (3.3%) in the drug group and 30 (5.0%) in the placebo group.",
  ])("are shares of their groups: %s", (text) => expect(messages(text)).toEqual([]));

  it("are shares of that number where they say what it was", () => {
    const text = "Serious events occurred in 50 patients (4.2%), including 20 (40%) with sepsis and 10 (20%) with stroke.";
    expect(told(text)).toContain("40% 20/50");
    expect(messages(text.replace("20%", "30%"))).not.toEqual([]);
  });
});

describe("arms that are more than were divided", () => {
  it.each([
    ["20,019 children were randomised: 10,005 received the new vaccine and 10,041 the old one.", "The arms add up to 20046 (10005 + 10041), not 20019."],
    ["We randomised 270 women: 136 received gel and 143 received foam.", "The arms add up to 279 (136 + 143), not 270."],
    ["The trial randomised 1,520 boys; 760 received drops and 771 received a spray.", "The arms add up to 1531 (760 + 771), not 1520."],
    ["We randomised 407 women: 201 were treated with gel and 216 with foam. All were seen again in spring.", "The arms add up to 417 (201 + 216), not 407."],
  ])("are told of, though they got it: %s", (text, expected) => expect(said(text)).toEqual([`information: ${expected}`]));

  it.each([
    "We randomised 270 women: 136 received gel and 130 received foam.",
    "We randomised 270 women: 136 received gel and 134 received foam.",
    "We randomised 270 women: 136 received gel and 143 received foam, 9 of them both.",
    "We randomised 270 women: 136 received gel, and 179 received foam as well.",
    "We randomised 270 women: 136 received gel and 143 received foam. Nine received both.",
    "We randomised 270 women: 136 received gel and 143 received foam. A second tube was given to nine.",
    "We randomised 270 women: 136 received gel and 143 received foam, with nine crossing over.",
    "We randomised 270 women: 136 received gel and 143 received foam (9 switched).",
    "We randomised 270 women: 136 received gel and 143 received foam; nine had the two in turn.",
    "We randomised 270 women: 136 received gel and 143 received foam, 9 of whom had had gel first.",
    "We randomised 270 women: 136 received gel and 143 received foam or gel.",
    "We randomised 270 boys; 136 started yoga and 143 started judo. Nine did one after the other.",
    "We randomised 270 boys: 136 started yoga and 143 started judo; some switched.",
    "We randomised 270 boys: 136 started yoga and 143 judo. Eleven did each for a month.",
    "We randomised 270 boys: 136 got yoga and 135 got judo, and one got yoga before judo.",
    "We randomised 270 boys: 136 started yoga and 149 started judo. Fifteen changed sides.",
    "We randomised 270 boys: 136 started yoga and 143 started judo (as treated).",
    "We randomised 270 knees: 136 received gel and 143 received foam, nine with each.",
    "We randomised 270 patients: 140 eyes received gel and 148 eyes received foam.",
    "We randomised 60 mothers: 31 babies got drops and 32 babies got a spray.",
    "Of 270 randomised women, 136 received gel and 143 received foam.",
    "In all, 270 women were randomised, 136 received gel and 143 received foam.",
  ])("or are not: %s", (text) => expect(messages(text)).toEqual([]));

  it("and are warned of where they were sent", () =>
    expect(said("We randomised 270 women: 136 to gel and 143 to foam.")).toEqual(["warning: The arms add up to 279 (136 + 143), not 270."]));

  it.each([
    ["The 24 studies randomised 9,412 women: 4,720 to gel and 4,692 to placebo or no treatment. Fifteen of 24 (63%) were blinded.", []],
    ["The 24 studies randomised 9,412 women: 4,720 to gel and 4,629 to placebo or no treatment. Fifteen of 24 (63%) were blinded.", ["The arms add up to 9349 (4720 + 4629), not 9412."]],
    ["We included 18 trials and randomised 1,610 men: 806 to walking and 840 to cycling. Allocation was concealed in 11 of 18 (61%).", ["The arms add up to 1646 (806 + 840), not 1610."]],
  ])("whatever number of studies is told behind them: %s", (text, expected) => expect(messages(text)).toEqual(expected));
});

describe("a total with its parts behind a colon or a comma", () => {
  it.each([
    ["We screened 900 adults. Of these, 300 were not enrolled (180 did not qualify and 120 declined), and 590 underwent randomisation: 302 were assigned to gel and 298 to sham.", "The arms add up to 600 (302 + 298), not 590."],
    ["Nineteen patients died, 9 in the gel group and 12 in the sham group; no death was related to treatment.", "The arms add up to 21 (9 + 12), not 19."],
    ["We included 120 adults, 80 in the surgery group and 50 in the control group.", "The arms add up to 130 (80 + 50), not 120."],
    ["The review covers ninety-one people, 38 women (46.9%) and 43 men (53.1%).", "The men and women add up to 81 (38 + 43), not 91."],
    ["The three reviews cover 45,252 women: 31,204 in the iron review, 11,308 in the folate review and 3,010 in the review on salt.", "The parts add up to 45522 (31204 + 11308 + 3010), not 45252."],
    ["The trials randomised 1119 adults: 623 in SPRING, 337 in BROOK-2 and 239 in LAKE.", "The parts add up to 1199 (623 + 337 + 239), not 1119."],
  ])("does not add up: %s", (text, message) => expect(messages(text)).toEqual([message]));

  it.each([
    // adds up
    "Nineteen patients died, 9 in the gel group and 10 in the sham group.",
    "The review covers eighty-one people, 38 women (46.9%) and 43 men (53.1%).",
    "The trials randomised 1199 adults: 623 in SPRING, 337 in BROOK-2 and 239 in LAKE.",
    // others are among them, or some are in both
    "Nineteen patients died, 8 in the gel group and 9 in the sham group.",
    "Nineteen patients died, 9 in the gel group and 12 in the sham group, two of whom had crossed over.",
    "Nineteen patients died, mainly 9 in the gel group and 12 in the sham group.",
    "We included 120 adults, 80 in the surgery group and 50 in the control group; 10 were in both.",
    "The review covers ninety-one people, 38 women (41.8%) and 43 men (47.3%).",
    // places and times are no studies, and not all of them are named
    "The programme enrolled 230 adults: 120 in Norway, 100 in Spain.",
    "The trials enrolled 230 adults: 120 in USA and 100 in UK.",
    "The service saw 240 adults (120 in January, 130 in February), the last ones in March.",
    "The trials enrolled 230 adults: 120 in Chad, 210 in Togo. The rest lived in Benin.",
    "The trials randomised 1119 adults: 623 in SPRING, 337 in BROOK-2 and 239 in LAKE. The others were in smaller trials.",
    // some were in several
    "The trials randomised 1119 adults, each being counted once: 623 in SPRING, 337 in BROOK-2 and 239 in LAKE.",
    "The trials randomised 1119 adults: 623 in SPRING, 337 in BROOK-2 and 239 in LAKE. Some took part in two of them.",
    "The three reviews overlap. They cover 45,252 women: 31,204 in the iron review, 11,308 in the folate review and 3,010 in the review on salt.",
    "The trials randomised 1319 adults: 623 in SPRING, 337 in BROOK-2 and 239 in LAKE.",
  ])("may add up: %s", (text) => expect(messages(text)).toEqual([]));
});
