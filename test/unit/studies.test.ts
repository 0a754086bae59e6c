import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, table, told } from "./told.ts";

/** What is marked in a text above a remark. */
const warned = (text: string): string[] => review(text).findings.filter((f) => f.severity === "warning").map((f) => text.slice(f.start, f.end));

const abel = "Abel 2001 randomised 50 women to gel and 52 to foam.";
const cole = "Cole et al. (2005) randomised 80 women to gel and 84 to foam.";

describe("the people of the study that is named", () => {
  it.each([
    ["behind each pair", "Eriksen 2011 (90 per group) and Falk 2014 (app 140, leaflet 136) were included. Pain was reported by 9 (10.0%) vs 18 (20.0%) in Eriksen 2011 and 21 (15.0%) vs 34 (25.0%) in Falk 2014.", ["10.0% 9/90", "20.0% 18/90", "15.0% 21/140", "25.0% 34/136"]],
    ["by its acronym", "We found two trials: ORBIT (N = 500; 250 per arm) and LUNAR (N = 360; drug 240, placebo 120). Falls occurred in 20 (8.0%) and 25 (10.0%) patients in ORBIT, and in 12 (5.0%) and 9 (7.5%) patients in LUNAR.", ["8.0% 20/250", "10.0% 25/250", "5.0% 12/240", "7.5% 9/120"]],
    ["before a size that stands behind its figures", "Gill 2003 found relapse in 22 of 88 adults (25.0%) in the diet group and 30 of 90 (33.3%) in the advice group. Huang 2009 found relapse in 12 (20.0%) and 15 (25.0%) adults, respectively (60 per group).", ["25.0% 22/88", "33.3% 30/90", "20.0% 12/60", "25.0% 15/60"]],
    ["in a paragraph of its own", `${abel} Dropout was 5 (10.0%) and 13 (25.0%).\n\n${cole}\n\nBleeding was rare.\n\nAbel 2001 found bleeding in 4 (8.0%) and 9 (17.3%) women. Cole 2005 found it in 8 (10.0%) and 21 (25.0%) women.`, ["10.0% 5/50", "25.0% 13/52", "8.0% 4/50", "17.3% 9/52", "10.0% 8/80", "25.0% 21/84"]],
    ["and in the sentences that go on about it", `${abel} Bleeding was seen in 4 (8.0%) women given gel and 9 (17.3%) given foam. ${cole} Bleeding was seen in 8 (10.0%) women given gel and 21 (25.0%) given foam.`, ["8.0% 4/50", "17.3% 9/52", "10.0% 8/80", "25.0% 21/84"]],
    ["by a year with a letter", "Gill 2003a enrolled 40 adults. Gill 2003b enrolled 60 adults.\n\nIn Gill 2003a, 10 (25.0%) relapsed; in Gill 2003b, 12 (20.0%).", ["25.0% 10/40", "20.0% 12/60"]],
    ["behind a list of them", "The six trials randomised 1,750 people.\n\n- Imai 2010: 2 sites, n = 220 (110 per group)\n- Jung 2012: 1 site, n = 84 (42 per group)\n\nIn Imai 2010, 55 people (50.0%) in the intervention group and 44 (40.0%) in the control group recovered; in Jung 2012, 21 (50.0%) and 14 (33.3%).", ["50.0% 55/110", "40.0% 44/110", "50.0% 21/42", "33.3% 14/42"]],
    ["behind a table of them", "| Study | N | Smokers n (%) |\n|---|---|---|\n| Kato 1999 | 240 | 60 (25.0%) |\n| Lund 2004 | 150 | 45 (30.0%) |\n\nBoth had 390 people; 105 people (26.9%) smoked. Asthma was present in 36 people (15.0%) in Kato 1999 and 12 (8.0%) in Lund 2004.", ["25.0% 60/240", "30.0% 45/150", "26.9% 105/390", "15.0% 36/240", "8.0% 12/150"]],
    ["behind a table of their arms", "| Study | Yoga, n | Control, n |\n|---|---|---|\n| Kato 1999 | 120 | 125 |\n| Lund 2004 | 70 | 80 |\n\nIn Kato 1999, 30 (25.0%) in the yoga group and 50 (40.0%) in the control group improved; in Lund 2004, 28 (40.0%) and 24 (30.0%).", ["25.0% 30/120", "40.0% 50/125", "40.0% 28/70", "30.0% 24/80"]],
    ["with arms in the bracket behind its name", "In Moss 2016 (84 active, 80 sham), 21 people (25.0%) on active treatment and 8 (10.0%) on sham treatment left.", ["25.0% 21/84", "10.0% 8/80"]],
    ["with sizes before the names of the arms", "In Moss 2016 (n = 84 active, n = 80 sham), 21 people (25.0%) on active treatment and 8 (10.0%) on sham treatment left.", ["25.0% 21/84", "10.0% 8/80"]],
    ["in capitals, before a number", "The ORBIT trial enrolled 500 patients. The LUNAR trial enrolled 360 patients.\n\nIn ORBIT 50 (10.0%) died, in LUNAR 72 (20.0%).", ["10.0% 50/500", "20.0% 72/360"]],
    ["beside another kind of name", "The ORBIT trial enrolled 500 patients. Gill 2003 enrolled 178 patients (89 per group).\n\nIn Gill 2003, 18 (10.1%) died, in ORBIT 60 (12.0%). Rash was seen in 25 (5.0%).", ["10.1% 18/178", "12.0% 60/500", "5.0% 25/500"]],
  ])("is meant %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["that would fit another's", `${abel} ${cole} Bleeding was seen in 4 (8.0%) women in the gel group and 9 (17.3%) in the foam group of Abel 2001. Cole 2005 found bleeding in 8 (16.0%) women in the gel group and 21 (25.0%) in the foam group.`, ["16.0%"]],
    ["as many in each of its groups", "Nair 2014 recruited 80 women, 40 in each group; pain relief was needed by 6 women in the massage group (7.9%) and 10 in the control group (25.0%). Olsen 2018 recruited 152 women, of whom 76 received massage; it was needed by 19 (25.0%) of them.", ["7.9%"]],
    ["in all", "Abel 2001 (n = 102) and Cole 2005 (n = 164) were included. Bleeding occurred in 9 (7.0%) women of Abel 2001.", ["7.0%"]],
  ])("are those by which a figure is wrong %s", (_, text, expected) => expect(warned(text)).toEqual(expected));
});

describe("nobody is accused by the people of one study", () => {
  it.each([
    ["of figures of another, of which the text gives no size", `Two studies reported bleeding. ${abel} In Baker 2003, bleeding was seen in 11 (9.2%) women in the gel group.`],
    ["of figures of both", "Petrov 2010 (n = 88) and Quint 2014 (n = 412) reported falls. In both Petrov 2010 and Quint 2014 few fell: 50 (10.0%) in all."],
    ["of figures of all", "In two trials, Novak 2015 (n = 180) and Orsini 2017 (n = 300), recurrence was rare. It occurred in 9 (5.0%) of the participants of Novak 2015. Overall, 15 (3.1%) of the participants had a recurrence."],
    ["of figures of a trial without a name", `${abel} A second trial randomised 80 women to gel and 82 to foam. Bleeding occurred in 8 (10.0%) and 10 (12.2%).`],
    ["of our own", "We randomised 240 adults (120 to mesh, 120 to suture). In Novak 2015, 44 of 90 (48.9%) had pain. In our trial, pain was seen in 30 (25.0%) of the mesh group and 42 (35.0%) of the suture group."],
    ["where it only gave a scale", "Of 200 patients, 100 were assigned to apixaban and 100 to placebo. By the Miller 1981 criteria, 30 (30.0%) in the apixaban group and 12 (12.0%) in the placebo group responded. Relapse was seen in 5 (5.0%) and 9 (9.0%)."],
    ["of those it is compared with", "Abel 2001 (n = 100) and Cole 2005 (n = 300) were included. In Cole 2005, bleeding was seen in 30 women (10.0%), compared with 8 (8.0%) in Abel 2001."],
    ["of those of two in their order", "Ahn 2013 (n = 60) and Bose 2016 (n = 90) were at high risk of bias, since 12 (20.0%) and 9 (10.0%) participants, respectively, were lost."],
    ["of those of three behind their figures", "Stroke occurred in 15 (5.0%), 4 (2.0%) and 3 (3.0%) of the participants in Ahn 2013 (n = 300), Bose 2016 (n = 200) and Cho 2018 (n = 100), respectively."],
    ["of those of three before their figures", "Ahn 2013 (n = 300), Bose 2016 (n = 200) and Cho 2018 (n = 100) reported stroke: 15 (5.0%), 4 (2.0%) and 3 (3.0%), respectively."],
    ["where it is a month", "In March 2012, 120 patients were enrolled. In May 2014, 60 (50.0%) were alive."],
  ])("%s", (_, text) => expect(messages(text)).toEqual([]));
});

describe("a right figure of one study", () => {
  it.each([
    "Abel 2001 compared gel (n = 50) with foam (n = 52). In the trial by Cole et al. (2005), 80 women used gel and 82 foam. Discontinuation was rare in Abel 2001 (2 [4.0%] vs 3 [5.8%]) but common in Cole 2005 (20 [25.0%] vs 22 [26.8%]).",
    "Three studies (Abel 2001; Baker 2003; Cole 2005) reported bleeding. Abel 2001 randomised 50 to gel and 52 to foam; bleeding was seen in 4 (8.0%) and 9 (17.3%).",
    "Ahn 2013 randomised 30 to laser and 30 to sham.\n\nBose 2016 randomised 44 to laser and 46 to sham.\n\nPain relief was reported in 12 (40.0%) of the laser group (Ahn 2013) and 22 (50.0%) of the laser group (Bose 2016).",
    "Of the 50 women given gel in Abel 2001, 4 (8.0%) bled; of the 80 in Cole 2005, 8 (10.0%) did.",
    "Unlike Abel 2001 (n = 102), in which 13 (12.7%) bled, Cole 2005 (n = 162) found bleeding in 18 (11.1%).",
  ])("is right: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("figures of a study that gives no sizes", () => {
  it.each([
    "In Smith 2010, 87% in the drug group (192 of 221 patients) and 77% in the control group (166 of 216) responded. In Jones 2012, rash was seen in 17 (8.5%) and 22 (11.0%), respectively.",
    "In Smith 2010, a response was seen in 88 of 109 (81%) and 32 of 109 (29%). In Jones 2012, of the responders, 6 (34%) and 12 (41%) relapsed.",
    "In Smith 2010, 5 patients had a CR and 23 a PR, for a response rate of 35% in 80 patients. In Jones 2012, fifteen responders (30%) relapsed.",
  ])("are not those of the study before: %s", (text) => expect(review(text).findings).toEqual([]));
});

describe("studies without a year or a name", () => {
  it.each([
    "Of 80 men in Trial A, 20 (25%) fell; in Trial B, 18 (30%) did.",
    "Of 80 men in Moss 2016, 20 (25%) fell; in Nair 2014, 18 (30%) did.",
    "Of 80 men in Moss 2016, 20 (25%) fell, whereas Nair 2014 reported 18 (30%).",
    "Of 80 Irish men, 20 (25%) fell, against 18 (30%) in the Finnish cohort.",
    "Of 80 men in the first study, 20 (25%) fell, compared with 18 (30%) in the second study.",
    "Of the 80 men of Moss, 20 (25%) fell and 8 (10%) broke a hip, whereas Nair reported a fall in 18 (30%) and a fracture in 6 (10%).",
    "Moss et al. followed 80 men: 20 (25%) fell. Nair et al. reported that 18 men (30%) fell. Olsen and Petrov et al. found 9 (45%).",
    "The first study (80 men) reported 20 falls (25%). A third study reported 18 falls (30%). A smaller extension followed 20 men; 5 (25%) fell.",
    "A meta-analysis of 3 trials (900 men) found fewer falls (8.0% vs 12.0%). A registry reported 60 falls (5.5%).",
    "Of 80 men described in the literature, 20 (25%) fell. In our own series, 6 (40%) fell.",
    "In GRIP-1, 180 men received the device and 90 none; a fall was seen in 45 (25.0%) and 36 (40.0%). In GRIP-2, a fall was seen in 40 (26.7%) with the device and 33 (44.0%) without.",
  ])("have people of their own: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["where they are counted", "The first study enrolled 80 men. The second study, in which 60 men took part, reported 18 falls (35%).", "18 of 60 is 30.0%, not 35%"],
    ["in the sentences that go on about them", "A second trial enrolled 80 men. A fall was seen in 20 (35%).", "20 of 80 is 25.0%, not 35%"],
    ["where the year is told once", "Moss et al. (2016) followed 80 men. Moss et al. found a fall in 20 (35%).", "20 of 80 is 25.0%, not 35%"],
    ["where their numbers tell them apart", "In GRIP-1, 180 men were treated. In GRIP-2, 150 men were treated; 40 (26.0%) fell.", "40 of 150 is 26.7%, not 26.0%"],
  ])("are accused by their own people %s", (_, text, message) => expect(messages(text)[0]).toContain(message));

  it.each([
    ["an author who is only cited", "We followed 80 men, as Moss et al. did. A fall was seen in 20 (35%).", "20 of 80"],
    ["the trial itself", "We followed 80 men. In the trial, 20 (35%) fell.", "20 of 80"],
    ["a frame that goes on", "Of 80 men in the first study, 20 (25%) fell; in all, 10 (22%) broke a hip.", "10 of 80"],
    ["our series, where no other is spoken of", "We followed 80 men. In our own series, 20 (35%) fell.", "20 of 80"],
    ["a total that is divided among studies", "Of 80 men, 20 (25%) were in Moss 2016 and 60 (85%) in Nair 2014.", "60 of 80"],
  ])("are not meant by %s", (_, text, message) => expect(messages(text)[0]).toContain(message));
});

describe("headings that are the names of studies", () => {
  const sections = (third: string): string => `## Moss 2016\n\nParticipants: 80 men; 20 (25%) smoked.\n\n## Nair et al. (2014)\n\nParticipants: men; 18 (30%) smoked; 12 left (20%).\n\n## Olsen 2018\n\n${third}`;
  it("open sections with people of their own", () => {
    expect(messages(sections("Outcomes: 20 (25%) fell."))).toEqual([]);
    expect(told(sections("Outcomes: 20 (25%) fell."))).toEqual(["25% 20/80", "30% 18/?", "20% 12/?", "25% 20/?"]);
  });

  it("hide no mistake in what is counted in them", () => {
    expect(messages(sections("Participants: 60 men.\n\n### Results\n\n18 men (35%) fell."))[0]).toContain("18 of 60 is 30.0%, not 35%");
  });

  it("are told from other headings", () => {
    expect(messages("## Participants\n\nWe enrolled 80 men.\n\n## Falls in 2016\n\n20 men (35%) fell.")[0]).toContain("20 of 80 is 25.0%, not 35%");
  });
});

describe("headings that tell what they report, and of which study", () => {
  const trials = (one: string, two: string): string => `# Review\n\n## ${one}\n\nThey had syrup (n = 150) or the control drink (control, n = 150).\n\n## ${two}\n\nThe trial treated 8,000 pupils: 4,010 with drops, 3,990 with water. Two given drops (0.05%) and eight controls (0.20%) fainted.`;
  it.each([
    ["1. Safety in infants (Wirth 2011)", "2. Efficacy in schools (Amsel 2014)"],
    ["Efficacy: Wirth et al., 2011", "Efficacy: Amsel et al., 2014"],
    ["Follow-up – Wirth and Lang 2011", "Safety – Amsel 2014"],
  ])("divide the studies: %s, %s", (one, two) => {
    const text = trials(one, two);
    expect(told(text)).toEqual(["0.05% 2/4010", "0.20% 8/3990"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("0.05", "0.50"))).toHaveLength(1);
  });

  it("divide none where they end with a date", () => {
    const text = "# Review\n\n## Methods (Spring 2011)\n\nWe treated 80 pupils.\n\n## Results (March 2014)\n\nCough was seen in 20 pupils (35.0%).";
    expect(messages(text)).toHaveLength(1);
    expect(told(text)).toEqual(["35.0% 20/80"]);
  });
});

describe("what is called a trial or a study, or looks like the name of one", () => {
  it.each([
    "We treated 80 women. A trial of labour had failed in 32 (50%).",
    "We treated 80 women. A study nurse reported falls in 32 (50%).",
    "We treated 80 women. A trial investigator observed falls in 32 (50%).",
    "We treated 80 women. In NYHA-2, 32 (50%) fell.",
  ])("and is no other study: %s", (text) => expect(messages(text)[0]).toContain("32 of 80 is 40.0%, not 50%"));

  it.each(["We treated 80 women. A registry reported 32 falls (50%).", "We treated 80 women. A trial in Kenya found relapse in 32 (50%).", "We treated 80 women. A study of older women found falls in 32 (50%)."])("and is another: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("names in capitals that are set against each other", () => {
  it.each([
    ["Of 120 adults in HAVEN, 30 (25%) relapsed; in CEDAR, 18 (36%) did.", ["25% 30/120", "36% 18/?"]],
    ["In HAVEN, 120 adults were enrolled and 30 (25%) relapsed. In CEDAR, 18 adults (36%) relapsed.", ["25% 30/120", "36% 18/?"]],
    ["In HAVEN, 30 of 120 adults (25%) relapsed, and in CEDAR 18 (36%).", ["25% 30/120", "36% 18/?"]],
  ])("are studies: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are accused by the people of their own", () => {
    expect(messages("In HAVEN, 120 adults were enrolled. In CEDAR, 50 adults were enrolled. In HAVEN, 30 (25%) relapsed; in CEDAR, 18 (63%) did.")[0]).toContain("18 of 50 is 36.0%, not 63%");
  });

  it.each([
    ["genes", "We enrolled 120 adults. In KRAS, 30 (25%) were mutated; in BRAF, 18 (24%) were."],
    ["analyses", "We enrolled 120 adults. In ITT, 18 (24%) relapsed; in PPS, 12 (10%) did."],
    ["wards", "We enrolled 120 adults in intensive care (NCCU) or a stroke unit (HASU). In NCCU, 30 (25%) fell; in HASU, 18 (24%) did."],
    ["drugs", "We enrolled 120 adults; they were given FOLFOX or FOLFIRI. In FOLFOX, 30 (25%) fell; in FOLFIRI, 18 (24%) did."],
  ])("are none where they are %s", (_, text) => expect(messages(text)[0]).toContain("18 of 120 is 15.0%, not 24%"));
});

describe("studies whose noun is not said again", () => {
  it.each([
    "Three trials compared yoga with advice. In the first (n = 80), 20 (50%) v 8 (20%) fell; in the second (n = 60), 15 (50%) v 9 (30%); in the third (n = 120) 36 (60%) v 30 (50%).",
    "Two trials compared yoga with advice. In the first (n = 80), 20 (50%) v 8 (20%) fell; in the second (n = 60), 15 (50%) v 9 (30%).",
    "Two trials compared yoga with advice. In the first (n = 4000) 1000 (50%) v 400 (20%) fell; in the second (n = 600) 150 (50%) v 90 (30%).",
    "In the three studies with a low risk of bias (n = 300), 15 (10%) fell with yoga and 30 (20%) with advice. In the others (n = 200), 10 (10%) and 20 (20%) fell.",
  ])("have arms whose sizes are not given: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Two trials were found. In the first (n = 80), 20 (25%) fell; in the second (n = 60), 15 (35%) did.", "15 of 60 is 25.0%, not 35%"],
    ["There were two groups. In the first (n = 80), 20 (25%) fell; in the second (n = 60), 15 (35%) did.", "15 of 60 is 25.0%, not 35%"],
    ["In the two large trials (n = 600), 60 (10%) fell; in the remaining trials (n = 200), 30 (25%) did.", "30 of 200 is 15.0%, not 25%"],
  ])("are accused by their own people: %s", (text, message) => {
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain(message);
  });
});

describe("authors with their people in a bracket", () => {
  it("have people of their own", () => {
    const text = "Moss et al. (n = 80) reported a fall in 20 men (52%), whereas Nair et al. (n = 60) found it in 18 (30%).";
    expect(told(text)).toEqual(["52% 20/80", "30% 18/60"]);
    expect(messages(text)[0]).toContain("20 of 80 is 25.0%, not 52%");
  });
});

describe("studies whose sentences begin alike", () => {
  it.each([
    ["numbered", "Study 1 treated 90 men and 45 (50%) improved. In Study 2, 31 men (38.8%) improved."],
    ["of two places", "In Oslo, 90 men were treated and 45 (50%) improved. In Turin, 31 men (38.8%) improved."],
    ["of two authors", "Lind treated 90 men and 45 (50%) improved. Moreau reported improvement in 31 men (38.8%)."],
    ["with a number in their name", "CEDAR-3 treated 90 men and 45 (50%) improved. In CEDAR-4, 31 men (38.8%) improved."],
    ["of one place and one author", "Lind treated 90 men and 45 (50%) improved; in the Dutch registry 31 men (38.8%) improved."],
    ["with the name as a title", "**Lind (2019).** Of 90 men, 45 (50%) improved.\n\n**Moreau (2020).** A multicentre dose-finding trial. 31 men (38.8%) improved."],
    ["with the name as a title in a list", "1. **Lind (2019).** Of 90 men, 45 (50%) improved.\n2. **Moreau (2020).** An open-label study. Improvement was seen in 31 men (38.8%)."],
  ])("have people of their own: %s", (_, text) => {
    expect(told(text)).toEqual(["50% 45/90", "38.8% 31/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("keep their own", () => {
    expect(told("In Oslo, 90 men were treated and 45 (50%) improved. In Turin, 80 men were treated and 31 (38.8%) improved.")).toEqual(["50% 45/90", "38.8% 31/80"]);
    expect(told("**Lind (2019).** A trial in Kenya enrolled 90 men. 45 men (50%) improved.\n\n**Moreau (2020).** A trial. It enrolled 80 men, and 31 (38.8%) improved.")).toEqual(["50% 45/90", "38.8% 31/80"]);
    expect(messages("In Oslo, 90 men were treated and 45 (55%) improved. In Turin, 80 men were treated and 31 (48.8%) improved.")).toHaveLength(2);
  });

  it("are none where only one of them is named, or nobody is counted of the first", () => {
    expect(messages("We treated 90 men. In Turin, 31 men (38.8%) improved, and 45 (50%) in all.")[0]).toContain("31 of 90");
    expect(messages("We recruited 100 women (60 in Oslo and 40 in Turin). In Oslo, 15 women relapsed (35%). In Turin, 4 (20%) relapsed.")).toHaveLength(2);
    expect(messages("We recruited 100 women (60 in Oslo and 40 in Turin). In Oslo, 30 women were seen and 12 (40%) relapsed. In Turin, 4 (20%) relapsed.")).toHaveLength(1);
    expect(messages("A total of 200 women were enrolled. In Norway, 20 women (10%) relapsed. In Italy, 30 (25%) relapsed.")[0]).toContain("30 of 200 is 15.0%, not 25%");
    expect(messages("We treated 90 men. In January, 45 (50%) improved. In March, 31 men (38.8%) improved.")[0]).toContain("31 of 90");
    expect(messages("Staff treated 90 men and 45 (50%) improved. Patients reported pain in 31 cases (38.8%).")[0]).toContain("31 of 90");
  });
});

describe("studies of one programme over the columns of a table", () => {
  const results = table(" | GLIDE-1 | | GLIDE-2 | ", " | Spray | Sham | Spray | Sham", "N | 320 | 160 | 240 | 120", "Cured, n (%) | 160 (50.0) | 40 (25.0) | 96 (40.0) | 24 (20.0)");
  const sized = table(" | GLIDE-1 | | GLIDE-2 | ", " | Spray (n = 320) | Sham (n = 160) | Spray (n = 240) | Sham (n = 120)", "Cured, n (%) | 160 (50.0) | 40 (25.0) | 96 (40.0) | 24 (20.0)");

  it.each([["in a row", results], ["in the heads", sized]])("have the people of their columns, whose sizes stand %s", (_, text) => {
    const said = `${text}\nNausea occurred in 32 of the patients on the spray in GLIDE-1 (10.0%). In GLIDE-2, 12 patients on sham (10.0%) withdrew.`;
    expect(told(said).slice(4)).toEqual(["10.0% 32/320", "10.0% 12/120"]);
    expect(marked(said)).toEqual([]);
    expect(marked(said.replace("GLIDE-1 (10.0%)", "GLIDE-1 (13.0%)"))).toEqual(["13.0%"]);
  });

  it("are none by other names", () => {
    const said = `${results.replace("GLIDE-1", "Women").replace("GLIDE-2", "Men")}\nNausea occurred in 32 of the patients on the spray (10.0%).`;
    expect(told(said).slice(4)).toEqual(["10.0% 32/?"]);
  });
});

describe("rows of fractions that are of a study each", () => {
  const trials = table("Trial | Year | Gel: cured, n/N | % | Control: cured, n/N | %", "ORBIT | 2009 | 63/210 | 30.0 | 41/205 | 20.0", "LUNA-2 | 2014 | 48/160 | 30.0 | 33/165 | 20.0", "All trials | | 111/370 | 30.0 | 74/370 | 20.0");

  it("give the people of its arms", () => {
    const said = `${trials}\nIn ORBIT, 42 patients on the gel (20.0%) and 22 on control (10.7%) left. Fewer left in LUNA-2, where 16 patients (10.0%) in the gel and 8 patients (4.8%) in the control group did.`;
    expect(told(said).slice(-4)).toEqual(["20.0% 42/210", "10.7% 22/205", "10.0% 16/160", "4.8% 8/165"]);
    expect(marked(said)).toEqual([]);
    expect(marked(said.replace("(10.0%)", "(12.0%)"))).toEqual(["12.0%"]);
  });

  it("give those of two arms, of which one is of controls", () => {
    const others = [trials.replace("Control", "Foam"), table("Trial | Cured, n/N | % | Control: cured, n/N | % | Control: left, n/N | %", "ORBIT | 63/210 | 30.0 | 41/205 | 20.0 | 20/200 | 10.0")];
    for (const text of others) expect(told(`${text}\nIn ORBIT, 42 patients on the gel (20.0%) left.`).at(-1)).toBe("20.0% 42/?");
  });

  it("leave it open whether others were there for another outcome", () => {
    const said = `${trials}\nIn ORBIT, 42 patients on the gel (19.5%) left.`;
    expect(review(said).findings.map(({ severity }) => severity)).toEqual(["information"]);
  });

  it("give those of all trials together in their last row, wherever none is named", () => {
    const all = `${trials}\nNausea was seen in 37 patients on the gel (10.0%) and 26 on control (7.0%).\n\n- **Stroke.** 11 (3.0%) against 15 (4.1%).\n`;
    expect(told(all).slice(-4)).toEqual(["10.0% 37/370", "7.0% 26/370", "3.0% 11/370", "4.1% 15/370"]);
    expect(marked(all)).toEqual([]);
    expect(marked(all.replace("10.0%)", "16.0%)"))).toEqual(["16.0%"]);
    expect(told(all.replace("All trials | ", "Both sexes | ")).slice(-4)).toEqual(["10.0% 37/?", "7.0% 26/?", "3.0% 11/?", "4.1% 15/?"]);
  });
});

describe("an arm of another section", () => {
  const trial = "## Trial\n\nWe randomised 120 men to gel and 130 to foam.\n\n";

  it("is nobody of whom a section with people of its own gives a share", () => {
    const other = "## Survey\n\nA survey had 300 participants. Rash was reported by 30 men on the gel (20.0%).";
    expect(told(trial + other)).toEqual(["20.0% 30/?"]);
    expect(marked(trial + other)).toEqual([]);
  });

  it("may explain a figure there", () => {
    const later = "## Safety\n\nRash was reported by 24 men on the gel (20.0%) and 39 on foam (30.0%). Pain was looked for in some (n = 90): 9/45 (20.0%) versus 5/45 (11.1%).";
    expect(told(trial + later).slice(0, 2)).toEqual(["20.0% 24/120", "30.0% 39/130"]);
    expect(marked(trial + later)).toEqual([]);
  });

  it("is not meant where it is not named, or everybody is", () => {
    expect(messages(`${trial}## Survey\n\nA survey had 300 participants. Rash was reported by 30 men (20.0%).`)[0]).toContain("30 of 300");
    expect(messages(`${trial}## Survey\n\nA survey had 300 participants. Overall, rash from the gel was reported by 30 (20.0%).`)[0]).toContain("30 of 300");
  });
});

describe("the arms of all studies", () => {
  const row = table("Study | Gel: n | Healed | Foam: n | Healed", "Ames 2011 | 90 | 9 (10.0) | 80 | 4 (5.0)", "Bell 2014 | 150 | 12 (8.0) | 160 | 24 (15.0)", "Total | 240 | 21 (8.8) | 240 | 28 (11.7)");

  it("are those of a row that sums up the studies", () => {
    const text = `${row}\nIn all, 21 (8.8%) were healed by gel and 28 (11.7%) by foam.`;
    expect([told(text).slice(-2), messages(text)]).toEqual([["8.8% 21/240", "11.7% 28/240"], []]);
    expect(messages(text.replace("(11.7%)", "(17.1%)"))).toEqual([expect.stringContaining("28 of 240 is 11.7%, not 17.1%")]);
  });

  it("may be meant again behind a sentence on one of them", () => {
    const text = "## Studies\n\nSix studies randomised 900 adults, 440 to gel and 460 to foam.\n\n## Results\n\nIn Ames 2011, 90 had gel and 80 foam, and 9 of 90 (10.0%) and 4 of 80 (5.0%) were healed. A rash was rare (11, 2.5% v 23, 5.0%).";
    expect([told(text).slice(-2), messages(text)]).toEqual([["2.5% 11/440", "5.0% 23/460"], []]);
  });
});

describe("the number of a protocol", () => {
  const other = table("Reaction | Gel (N = 800) | Foam (N = 790)", "Pain | 200 (25.0) | 79 (10.0)");
  const trials = table("Trial | Gel cases / N | Placebo cases / N", "Trial 007, mild disease | 60 / 3,000 | 124 / 3,100", "Trial 009, mild disease | 45 / 4,500 | 90 / 4,600");

  it("tells the people of one trial from those of another", () => {
    const said = `${other}\n${trials}\nSwelling was reported by 600 (20.0%) on the gel and 310 (10.0%) on placebo in Trial 007.`;
    expect(told(said).slice(-2)).toEqual(["20.0% 600/3000", "10.0% 310/3100"]);
    expect(marked(said)).toEqual([]);
    expect(marked(said.replace("(20.0%)", "(26.0%)"))).toEqual(["26.0%"]);
  });

  it("is no number of an arm, and nothing that is counted", () => {
    expect(told("Trial 2 had 200 patients; 50 (25%) fell.")).toEqual(["25% 50/200"]);
    expect(messages("The trial 150 patients entered was small: 50 (25%) of the 150 fell.")[0]).toContain("50 of 150");
  });
});

describe("a study that goes on to be described", () => {
  const said = "*Abel 2001.* Sixty adults were randomised, 40 to gel and 20 to foam. Cure was seen in 22 of the 40 (55%).\n\n*Cole 2005.* In this larger trial (gel, n = 90; foam, n = 45), cure, defined as a score above 50 in at least 75% of the last eight weeks, was seen in 33 (37%) and three (7%) patients. Pain was less in 58 (64%) and seven (16%).";

  it("keeps its own people, whatever an adjective says of it", () => {
    expect(told(said).slice(1)).toEqual(["37% 33/90", "7% 3/45", "64% 58/90", "16% 7/45"]);
    expect(messages(said)).toEqual([]);
    expect(messages(said.replace("(16%)", "(61%)"))[0]).toContain("7 of 45 is 15.6%, not 61%");
  });

  it("has no third arm in a value", () => {
    expect(told("We randomised 90 to gel and 45 to foam, with a value above 50 in the last week. Cure was seen in 30 (33%) and nine (20%).")).toEqual(["33% 30/90", "20% 9/45"]);
  });
});

describe("figures of all trials together", () => {
  const trial = "Abel (2001) randomised 240 people: 121 to gel, 119 to foam. Cure was seen in 49 (40%) with gel and in 18 (15%) with foam.";

  it("are no shares of one trial's arms", () => {
    expect(messages(`${trial}\n\nOver all trials, 107 people (23%) given gel and 70 (15%) given foam left early.`)).toEqual([]);
  });

  it("are shares of all, where the text counts these", () => {
    expect(messages("We included 8 trials with 400 participants. Over all trials, 107 participants (32%) left early.")[0]).toContain("107 of 400 is 26.8%, not 32%");
    expect(messages(`${trial.replace("(15%)", "(51%)")}`)[0]).toContain("18 of 119");
  });

  it.each([
    "Rowan randomised 1,137 patients. In Elder 486 patients were randomised.\n\nFor both trials together 490 of the patients randomised died (30.2%).",
    "Falls occurred in 12 of 569 men (2.1%) and 16 of 568 men (2.8%) on the coast, and in 58 of 244 (23.8%) and 77 of 242 (31.8%) inland. Over both trials together, 490 died (30.2%).",
  ])("accuse by no one trial: %s", (text) => expect(messages(text)).toEqual([]));

  it("leave what is said of one trial", () => {
    expect(messages("Rowan randomised 1,137 patients, of whom 214 (81.8%) died.")[0]).toContain("214 of 1,137 is 18.8%, not 81.8%");
  });
});

describe("a study that the text calls a trial", () => {
  const others = "\n\n**Falk 2020** enrolled 178 adults. Ninety were given a vest and 88 a belt. Pain was noted in nine (10.0%) and";

  it.each(["was the smallest trial, with 48 adults", "was a small trial of 48 adults", "is the only randomised study, of 48 adults", "allotted 48 adults"])("has its own people: %s", (was) => {
    const text = `**Eck 2017** ${was} (24 per group).${others}`;
    expect(told(`${text} 22 (25.0%).`)).toEqual(["10.0% 9/90", "25.0% 22/88"]);
    expect(messages(`${text} 22 (25.0%).`)).toEqual([]);
    expect(messages(`${text} 22 (52.0%).`)).toEqual([expect.stringContaining("22 of 88 is 25.0%")]);
  });
});

describe("a study that is told by its number and named behind it", () => {
  const pooled = `\n\n## Results\n\n${table("Trial | Events, gel | Total, gel | %, gel | Events, foam | Total, foam | %, foam", "Aas 2008 | 31 | 213 | 14.6 | 13 | 207 | 6.3", "Bo 2011 | 15 | 92 | 16.3 | 7 | 90 | 7.8")}\n`;
  it.each([
    "A third trial (**Dahl 2020**, New Zealand) had no foam: 453 were sent to gel and 457 to tape.",
    "A third trial (Dahl 2020) randomised 453 to gel and 457 to tape.",
    "A third trial, Dahl 2020, randomised 453 to gel and 457 to tape.",
    "Another trial (Dahl et al., 2020) assigned 453 to gel and 457 to tape.",
    "The third study [Dahl 2020] assigned 453 to gel and 457 to tape.",
  ])("has its people: %s", (text) => {
    expect(told(`${text}${pooled}In Dahl 2020, 98 (21.6%) on gel and 69 (15.1%) on tape were well.`).slice(-2)).toEqual(["21.6% 98/453", "15.1% 69/457"]);
    expect(marked(`${text}${pooled}In Dahl 2020, 98 (26.1%) on gel and 69 (15.1%) on tape were well.`)).toEqual(["26.1%"]);
  });
  it("also where its number comes again", () => {
    const text = "A first trial (Aas 2008) assigned 213 to gel and 207 to foam. A second trial (Berg 2014, Norway) assigned 120 to gel and 125 to foam. ";
    expect(told(`${text}In the second trial, 30 (25%) and 50 (40%) had pain.`)).toEqual(["25% 30/120", "40% 50/125"]);
  });
  it("but not where several are named", () => {
    expect(told(`A pilot trial (Aas 2008; Bo 2011) assigned 80 to gel and 82 to tape.${pooled}In Aas 2008, 40 (18.8%) on gel were better.`).at(-1)).toBe("18.8% 40/213");
  });
});

describe("studies that are told by their order, with arms of their own", () => {
  it.each([
    "In the first trial, 60 were given gel and 62 foam, and in the second 80 gel and 82 foam. In the first trial healing was seen in 30 (50.0%) and 31 (50.0%), and in the second in 20 (25.0%) and 41 (50.0%).",
    "In the smaller study, 60 were given gel and 62 foam; in the larger, 80 were given gel and 82 foam. In the smaller study healing occurred in 30 (50.0%) and 31 (50.0%); in the larger in 20 (25.0%) and 41 (50.0%).",
    "In the first trial, 60 were given gel and 62 foam, and in the second trial 80 gel and 82 foam. In the second trial healing was seen in 20 (25.0%) and 41 (50.0%).",
  ])("accuse none of the other: %s", (text) => {
    expect(marked(text)).toEqual([]);
  });

  it("and are still read for what is wrong", () => {
    const text = "In the first trial, 60 were given gel and 62 foam. In the first trial healing was seen in 30 (50.0%) and 31 (55.0%).";
    expect(marked(text)).toEqual(["55.0%"]);
  });

  it("but visits and years of one study are none", () => {
    expect(marked("We randomised 100 men to gel and 102 to foam. In the first study year relapse was seen in 20 (20.0%) and 51 (50.0%), and in the second in 10 (10.0%) and 12 (14.8%).")).toEqual(["14.8%"]);
  });
});

describe("studies and sources that are cited in passing", () => {
  const own = "We randomised 210 adults to splints and 208 to tape. ";
  it.each([
    "In the only earlier trial in athletes, 33 adults (61%) healed.",
    "The only other trial found healing in 33 adults (61%).",
    "In an earlier trial in sprinters 33 adults (61%) healed.",
    "In the earlier study by Okoro, 33 adults (61%) healed.",
    "In a conference abstract, 133 adults (61%) had healed.",
    "In a market research report quoted by the sponsor, 112 adults (73%) had heard of it.",
  ])("have people of whom nothing is known: %s", (sentence) => {
    expect(marked(own + sentence)).toEqual([]);
    expect(marked(`${own}Pain was seen in 40 (19.0%) and 41 (29.7%). ${sentence}`)).toEqual(["29.7%"]);
  });

  it("but no form or letter of the study itself", () => {
    expect(marked("We treated 200 men. In a short letter 60 (33.0%) declined.")).toEqual(["33.0%"]);
    expect(marked("We treated 200 men. In the only report form that was kept, 60 (33.0%) had a scar.")).toEqual(["33.0%"]);
  });
});

describe("what is no other study", () => {
  const own = "We enrolled 420 men with gout. ";
  it.each([
    "In the extension study, pain was seen in 63 (25.0%).", "In a nurse report, 63 (25.0%) told of pain.", "In a letter from the clinic, 63 (25.0%) told of pain.",
    "The only other event of the trial, gout, was seen in 63 (25.0%).", "In the first trial stage was gout less common: 63 (25.0%).",
  ])("but the trial itself: %s", (sentence) => {
    expect(marked(own + sentence)).toEqual(["25.0%"]);
  });
});

describe("a name in capitals that randomised people is that of a trial", () => {
  const others = "DULCIMER (Malta) set gel (130 women) against foam (121).";

  it.each(["GAVOTTE randomised 640 adults, 320 to the app and 320 to a list.", "*GAVOTTE (Peru)* randomised 640 adults, 320 to the app and 320 to a list."])("%s", (first) => {
    const text = `${first}\n\n${others}\n\nDULCIMER, a blinded trial, saw no harm.\n\nWith 128 (20.0%) lost in GAVOTTE, its findings are weak.`;
    expect(told(text)).toEqual(["20.0% 128/640"]);
    expect(marked(text.replace("20.0%", "22.0%"))).toEqual(["22.0%"]);
  });
});
