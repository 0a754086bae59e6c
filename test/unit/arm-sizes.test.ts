import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

describe("as many people in each arm", () => {
  it.each([
    ["We randomised 240 women, 120 per arm. Infection was seen in 30 women (25.0%) in arm A and 18 (15.0%) in arm B.", ["25.0% 30/120", "15.0% 18/120"]],
    ["The study (n = 140) had 70 patients per group. Fractures occurred in 7 (10.0%) and 14 (20.0%) patients.", ["10.0% 7/70", "20.0% 14/70"]],
    ["We randomised 120 children to two groups of 60. Success was seen in 54 children (90.0%) in group A and 45 (75.0%) in group B.", ["90.0% 54/60", "75.0% 45/60"]],
    ["Of 900 screened, 400 were randomised (200 to each arm); 10 (5.0%) and 18 (9.0%) died.", ["5.0% 10/200", "9.0% 18/200"]],
    ["1. **Ames 2011** (n = 90). 45 per arm. Relapse: 9 (20.0%) vs 18 (40.0%).\n2. **Boyd 2014** (n = 60). Relapse: 3/30 (10.0%) vs 6/30 (20.0%).\n\nAcross the trials, 150 patients were randomised.", ["20.0% 9/45", "40.0% 18/45", "10.0% 3/30", "20.0% 6/30"]],
    ["We saw 240 early and 600 late births. In the matched sample (2 × 150), fever occurred in 30 (20.0%) and 45 (30.0%) mothers.", ["20.0% 30/150", "30.0% 45/150"]],
    ["We saw 240 early and 600 late births. In matched pairs (2 x 150) fever occurred in 30 (20.0%) and 45 (30.0%) mothers.", ["20.0% 30/150", "30.0% 45/150"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("but not as many times what each is given", () => {
    expect(told("We saw 240 early births. Iron was given in capsules (2 × 150). Fever occurred in 30 (12.5%) mothers.")).toEqual(["12.5% 30/240"]);
    expect(told("We saw 240 early births. Iron was given to groups (2 × 150 mg). Fever occurred in 30 (12.5%) mothers.")).toEqual(["12.5% 30/240"]);
  });

  it("of a section and not of those beside it", () => {
    const text = "## Births\n\nWe saw 260 early and 600 late births. In the matched sample (2 × 150), fever occurred in 30 (20.0%) and 45 (30.0%) mothers.\n\n## Callers\n\nThe form came back from 200/260 (76.9%). Visits were paid by 24 and calls made by 18 callers (12.0% and 9.0%).";
    expect(told(text)).toEqual(["20.0% 30/150", "30.0% 45/150", "76.9% 200/260", "12.0% 24/200", "9.0% 18/200"]);
    expect(messages(text)).toEqual([]);
  });

  it("of this trial and not of the one before", () => {
    const text = "## Trial A\n\nA trial randomised 4000 patients to the drug (n = 2000) or placebo (n = 2000).\n\n## Trial B\n\nWe randomised 500 patients, 250 per arm. Death occurred in 15 patients (6.0%) given the drug.";
    expect(told(text)).toEqual(["6.0% 15/250"]);
  });

  it("beside the smaller numbers that one outcome was looked at in", () => {
    const text = "We randomised 220 children (110 per arm). Carriage was found in 30 of the 100 children given A (30.0%) and 6 of the 106 given B (5.7%). Vomiting: 4.5% (n=5) with A; 6.4% (n=7) with B.";
    expect(told(text)).toEqual(["30.0% 30/100", "5.7% 6/106", "4.5% 5/110", "6.4% 7/110"]);
  });

  it.each([
    ["Two (1%) women in each group withdrew.", "1% 2/166"],
    ["Two women (1.2%) in each group withdrew.", "1.2% 2/166"],
    // of all, whatever it says
    ["Two women (0.6%) in each group withdrew.", "0.6% 2/334"],
  ])("or nearly as many: %s", (text, expected) => {
    expect(told(`We randomised 334 women: 166 to early and 168 to late feeding. ${text}`)).toEqual([expected]);
    expect(messages(`We randomised 334 women: 166 to early and 168 to late feeding. ${text}`)).toEqual([]);
  });

  it("and a percentage that follows from it in no way", () => {
    expect(messages("We randomised 240 women, 120 per arm. Infection was seen in 30 women (25.0%) in arm A and 18 (51.0%) in arm B."))
      .toEqual(["18 of 120 is 15.0%, not 51.0%. Perhaps 51.0% is 15.0% with two digits swapped."]);
  });
});

describe("arms that are named", () => {
  it.each([
    ["by a name that ends in a digit", "Patients were assigned to mFOLFOX6 (102) or FOLFIRI (98). Rash occurred in 51 (50.0%) with mFOLFOX6 and 49 (50.0%) with FOLFIRI.", ["50.0% 51/102", "50.0% 49/98"]],
    ["by what they were exposed to", "A total of 640 subjects took part, with 600 exposed to mannitol and 620 to saline.\n\nThere were 510 (85.0%) subjects who coughed during the mannitol challenge and 465 (75.0%) during the saline challenge.", ["85.0% 510/600", "75.0% 465/620"]],
    ["once, for both of their drugs", "We randomised 200 patients to group A and 100 to group B. In group B, 41 patients (41%) and 43 patients (43%) had less irinotecan and 5-FU, respectively.", ["41% 41/100", "43% 43/100"]],
    ["behind all who got any drug", "A total of 640 patients received study drug. Of these patients, 100 were assigned to placebo, 200 received FF 200 mcg and 340 received FF 400 mcg. The study was completed by 65 (65%) placebo-treated patients and 459 (85%) FF-treated patients.", ["65% 65/100", "85% 459/540"]],
    ["by sizes that could be years", "Patients were randomised to the vaccine (n = 1985) or placebo (n = 2016). Influenza was confirmed in 155 patients (7.8%) in the vaccine group and in 127 (6.3%) in the placebo group.", ["7.8% 155/1985", "6.3% 127/2016"]],
    ["by such sizes and their verb", "We enrolled 4001 women: 1985 were assigned to the vaccine and 2016 to placebo. Influenza was confirmed in 155 women (7.8%) in the vaccine group and in 127 (6.3%) in the placebo group.", ["7.8% 155/1985", "6.3% 127/2016"]],
    ["by such sizes in a list", "Of 5929 women, 1985 were assigned to the vaccine, 1928 to the drug and 2016 to placebo. Influenza was confirmed in 155 women (7.8%) in the vaccine group, 192 (10.0%) in the drug group and 127 (6.3%) in the placebo group.", ["7.8% 155/1985", "10.0% 192/1928", "6.3% 127/2016"]],
    ["in a bracket behind their sum", "Participants: 210 (intervention 105; control 105). The target was reached by 42 participants (40.0%) in the intervention arm and 21 (20.0%) in the control arm.", ["40.0% 42/105", "20.0% 21/105"]],
    ["in lines of their own", "- Randomised: 241\n- Intervention: 120\n- Control: 121\n- Died: intervention 30 (25.0%), control 44 (36.4%)", ["25.0% 30/120", "36.4% 44/121"]],
    ["between count and percentage", "In all, 281 children were enrolled; 140 received the 5-day course and 141 the 10-day course. Recurrence was seen in 8 (5-day arm, 5.7%) and 5 (10-day arm, 3.5%).", ["5.7% 8/140", "3.5% 5/141"]],
    ["by all of their words, each of which another arm has", "Patients received letrozole plus palbociclib (n=101), letrozole plus placebo (n=104) or placebo alone (n=111). Death occurred in 33 patients (32.7%) in the letrozole plus palbociclib group, 29 patients (27.9%) in the letrozole plus placebo group and 30 (27.0%) in the placebo alone group.", ["32.7% 33/101", "27.9% 29/104", "27.0% 30/111"]],
    ["by what one was against", "Aspirin (n=310) was compared with placebo (n=400). Bleeding was more common with aspirin: 37 (11.9%) against 20 (5.0%).", ["11.9% 37/310", "5.0% 20/400"]],
    ["once, and counted anew", "We allocated 211 patients to CMF (arm A) and 215 to capecitabine (arm B). Eleven were ineligible, leaving 206 and 209 for analysis.\n\nNeutropenia occurred in 57 (27.7%) vs 6 (2.9%).", ["27.7% 57/206", "2.9% 6/209"]],
    ["after another trial with as many in each", "Chen randomised 330 participants (165 per arm). Dubois assigned 1,204 participants to three arms (402 usual care, 401 app, 401 coach). Dropout was 80 (20.0%) in the app arm and 48 (12.0%) in the coach arm.", ["20.0% 80/401", "12.0% 48/401"]],
    ["with as many in each of them", "The A group (n = 100) and the B group (n = 100) were similar. The left leg was used for 97 patients (97.0%) in each group.", ["97.0% 97/100"]],
    ["with their verb once", "The A arm had 142 patients and the B arm 142. One hundred seventy-one (60.2%) patients answered.", ["60.2% 171/284"]],
    ["by where they come from", "There were 2300 participants from Uganda and 1000 from Zimbabwe. A total of 330 (10%) patients were positive.", ["10% 330/3300"]],
    ["by a word that two doses share", "Of 640 randomised patients, 100 were assigned to placebo, 210 received FF 200 mcg and 330 received FF 400 mcg. The study was completed by 65 (65%) placebo-treated patients and 459 (85%) FF-treated patients.", ["65% 65/100", "85% 459/540"]],
    ["before a mean and its deviation", "Patients had usual care (n = 48) or the intervention (n = 51). Mean energy needs in both groups were 2092 (392) kcal and 103 (21) g. There were 16 (33%) and 18 (35%) patients in the usual care and intervention groups, respectively, on an antibiotic.", ["33% 16/48", "35% 18/51"]],
    ["behind the bracket with their fraction", "The rate was 10.0% (70 of 700) in the drug group and 20.0% (150 of 750) in the usual-care group. Rash occurred in 14 patients (2.0%) in the drug group and 30 (4.0%) in the usual-care group.", ["10.0% 70/700", "20.0% 150/750", "2.0% 14/700", "4.0% 30/750"]],
    ["by a short name in the bracket with their size", "Patients were randomised to an implant (NI; 102 patients) or a sham (PL; 98 patients). Deaths: three (2.9%) in the NI group and four (4.1%) in the PL group.", ["2.9% 3/102", "4.1% 4/98"]],
    ["as the control group, whatever it gets", "Eighty participants were allocated to counselling (n=41) or a waiting list (n=39). Recovery was seen in 30 (73.2%) in the counselling group and 12 (30.8%) in the control group.", ["73.2% 30/41", "30.8% 12/39"]],
    ["behind their total, of which the sentence speaks no more", "In 800 patients (400 on the drug, 400 on placebo), stroke occurred in 24 (6.0%) of the drug group.", ["6.0% 24/400"]],
    ["between their total and their figures", "Of the 80 participants, 40 received drug A and 40 received drug B; 30 (75%) and 22 (55%) improved.", ["75% 30/40", "55% 22/40"]],
    ["as parts of those who agreed", "- 410 women were eligible\n- 250 of the 410 (61.0%) agreed to randomisation: 125 progesterone, 125 placebo\n- early birth: 25 (20.0%) vs. 50 (40.0%)", ["61.0% 250/410", "20.0% 25/125", "40.0% 50/125"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("but not by where those came from who were lost", () => {
    const text = "Follow-up was complete for 90.0% of patients (720/800); of the 80 patients lost, 50 (62.5%) had been allocated to surgery and 30 (37.5%) to a cast. In all, six patients (1.2%) in the surgery group declined it and 7 (2.1%) in the cast group had it.";
    expect(messages(text)).toEqual([]);
  });

  it("and none in a table that has lost its borders", () => {
    expect(messages("There were 16 (33%) and 18 (35%) patients on an antibiotic in the two groups. Table 3OutcomesGRV, n (%)23 (48)28 (55)0.49 Distention14 (29)16 (31)0.81 Nausea8 (17)13 (26)0.28")).toEqual([]);
  });

  it.each([
    ["those in whom something happened", "We randomised 400 patients. Death occurred in 99 patients (49 on FOLFOX4, 50 on FOLFOX7). The form came back from 65 (38.0%) vs 70 (40.9%) patients.", [49, 50]],
    ["those who were planned", "We treated 200 people. An estimated 61 subjects per group were needed. Six had an episode: 4 (4.7%), 1 (1.2%) and 1 (1.1%) with a low dose, a high dose and placebo, respectively.", [61]],
  ])("but not %s", (_, text, sizes) => {
    for (const size of sizes) expect(told(text).join()).not.toContain(`/${size}`);
  });

  it("but not what was looked at in those with a finding", () => {
    expect(told("The 30.0% reversal rate (12/40) of severe pain and 35.0% reversal rate (14/40) of severe fatigue were seen. Pain fell in 20 (50.0%).")).toEqual(["30.0% 12/40", "35.0% 14/40", "50.0% 20/40"]);
  });
});

describe("groups with a dose in their name", () => {
  const sizes = "We randomised 400 adults, 200 to Zelor 5 mg and 200 to placebo. The safety set comprised 396 adults (Zelor 5 mg, 198; placebo, 198). ";
  it("are known by all of it in a bracket", () => {
    expect(told(`${sizes}150 (75.0%) adults in the Zelor 5 mg group and 99 (50.0%) in the placebo group finished.`)).toEqual(["75.0% 150/200", "50.0% 99/198"]);
    const doses = "The safety set comprised 590 adults (Zelor 5 mg, 195; Zelor 10 mg, 197; placebo, 198). ";
    expect(told(`${doses}Rash was seen in 39 (20.0%) on 5 mg, 59 (29.9%) on 10 mg and 20 (10.1%) on placebo.`)).toEqual(["20.0% 39/195", "29.9% 59/197", "10.1% 20/198"]);
    expect(messages(`${doses}Rash was seen in 39 (23.0%) adults in the Zelor 5 mg group.`)[0]).toContain("39 of 195 is 20.0%, not 23.0%");
  });
});

describe("those who were given a vaccine", () => {
  const arms = "We randomised 5,000 adults: 2,480 to the vaccine and 2,520 to placebo. ";
  it.each([
    [`${arms}Influenza was confirmed in 12 (0.5%) of 2,400 vaccinees and 61 (2.5%) of 2,410 placebo recipients.\n\nPain was reported by 992 (40.0%) vaccine recipients and 252 (10.0%) placebo recipients.`, ["0.5% 12/2400", "2.5% 61/2410", "40.0% 992/2480", "10.0% 252/2520"]],
    [`${arms}\n\nAfter the first dose, pain was noted in 310 (12.5%) vaccinees, after the second in 240 of 2,400 (10.0%).`, ["12.5% 310/2480", "10.0% 240/2400"]],
    [`${arms}Pain was noted by 1934 of 2480 vaccinees (78.0%).`, ["78.0% 1934/2480"]],
  ])("are counted as people: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("are judged by their arm", () => {
    expect(messages(`${arms}Pain was reported by 992 (43.0%) vaccine recipients and 252 (10.0%) placebo recipients.`)[0]).toContain("992 of 2,480 is 40.0%, not 43.0%");
  });
});

describe("a number that could be a year", () => {
  it.each([
    ["counts people where it begins a sentence", "We enrolled 2500 women. 1904 women were evaluable. In the evaluable population, 347 (18.2%) recovered.", ["18.2% 347/1904"]],
    ["counts those who were included", "Of 3027 women assessed, 1922 were included. Rash was seen in 673 women (35.0%).", ["35.0% 673/1922"]],
    ["counts people with their share", "We enrolled 2500 women. Rash occurred in 1999 women (80.0%), of whom 1000 (50.0%) needed treatment.", ["80.0% 1999/2500", "50.0% 1000/1999"]],
    ["counts people in a bracket", "We enrolled 2500 women. The commonest events were rash (1999 women, 80.0%) and fever (500, 20.0%).", ["80.0% 1999/2500", "20.0% 500/2500"]],
    ["counts those who were included behind 'and'", "We assessed 3027 women, of whom many declined, and 1922 were included. Rash was seen in 673 women (35.0%).", ["35.0% 673/1922"]],
    ["counts those who said something", "Of 2500 women, 2000 (80.0%) replied. The question was answered by 1940 (97.0%), of whom 485 (25.0%) agreed.", ["80.0% 2000/2500", "97.0% 1940/2000", "25.0% 485/1940"]],
    ["is one by which something was done", "Of 2500 women, 2000 (80.0%) replied. The fly had been eliminated by 1995 (97.0%), and 500 women (20.0%) knew it.", ["80.0% 2000/2500", "20.0% 500/2500"]],
    ["is one behind a word of time", "We enrolled 2500 women. In 1999, women came twice, and 500 (20.0%) came in 2004. In May, 1999 women came, of whom 250 (10.0%) smoked.", ["20.0% 500/2500", "10.0% 250/2500"]],
    ["is one in front of a share of those of that time", "We enrolled 2500 women. In 1999 women (500, 20.0%) came twice.", ["20.0% 500/2500"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    "Women treated from 2005 to 2010 were included. Rash was seen in 30 women (10%).",
    "Trials published up to the end of 2015 were included. Rash was seen in 30 women (10%).",
    "Women who gave birth in the autumn of 2009 and 2010 were recruited. Rash was seen in 30 women (10%).",
    "Women seen in the winter of 2010 were eligible. Rash was seen in 30 women (10%).",
    "After the second wave, 2009 patients with asthma were younger; 40 (20%) died.",
    "This is known from Moss et al., 2012 patient survey, and 40 (20%) agreed.",
    "This is known from Moss et al. 2012 patient survey, and 40 (20%) agreed.",
    "This is known from one source (2012 patient survey), and 40 (20%) agreed.",
    "The registry held 3200 patients; however, in 2005 women (56%) outnumbered men.",
    "Smoking fell: in 1995 men (40%) and in 2005 women (30%) smoked most. Among 3000 adults, 600 (20%) smoked.",
  ])("counts nobody where it may as well be one: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(told(text).join()).not.toMatch(/(?:19|20)\d\d/);
  });
});

describe("what becomes of the treatment of either arm", () => {
  const arms = "There were 144 adults in the aspirin group and 175 in the placebo group.";
  it.each([
    ["names none", `${arms} With placebo, 18 (10.3%) stopped treatment; with aspirin, 12 (8.3%) did so.`, ["10.3% 18/175", "8.3% 12/144"]],
    ["names none, whatever it is called", `${arms} With placebo, 18 (10.3%) discontinued the study drug.`, ["10.3% 18/175"]],
    ["is not the arm that gets it", `${arms} There were 18 adults (12.5%) with pain in the treatment group, and 18 (12.5%) who stopped smoking on treatment.`, ["12.5% 18/144", "12.5% 18/144"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));
});

describe("two figures behind an arm that is compared with the other", () => {
  const arms = "We randomised 847 adults to aspirin (n = 426) or placebo (n = 421).";
  it.each([
    ["are mostly of that arm first", `${arms} Compared with placebo, aspirin prevented strokes (74 adults [17.4%] vs 89 [21.1%]).`, ["17.4% 74/426", "21.1% 89/421"]],
    ["may be of the other first", `${arms} Compared with placebo, aspirin prevented strokes (89 adults [21.1%] vs 74 [17.4%]).`, ["21.1% 89/421", "17.4% 74/426"]],
    ["are in order where both are compared", `${arms} We compared aspirin with placebo: strokes were seen in 74 adults (17.4%) and 89 (21.1%).`, ["17.4% 74/426", "21.1% 89/421"]],
    ["may be of the other first behind those on it", `${arms} Compared with those on placebo, aspirin prevented strokes (89 adults [21.1%] vs 74 [17.4%]).`, ["21.1% 89/421", "17.4% 74/426"]],
    ["are in order where the comparison follows the first", `${arms} Strokes were commoner on placebo compared with aspirin (89 [21.1%] vs 74 [17.4%]).`, ["21.1% 89/421", "17.4% 74/426"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("accuse where they follow from neither", () => {
    expect(messages(`${arms} Compared with placebo, aspirin prevented strokes (74 adults [19.4%] vs 89 [21.1%]).`)).toEqual([expect.stringContaining("Perhaps 17.4% was meant: that is 74 of 426")]);
    for (const said of ["We compared aspirin with placebo:", "When we compared aspirin with placebo,", "When compared, aspirin and placebo differed:", "The relative effect of aspirin and placebo was small:", "We compared aspirin and placebo:"]) {
      expect(messages(`${arms} ${said} strokes were seen in 89 adults (21.1%) and 74 (17.4%).`).length, said).toBeGreaterThan(0);
    }
    expect(messages(`${arms} Strokes were commoner on placebo compared with aspirin (89 [20.9%] vs 74 [17.4%]).`)).toEqual([expect.stringContaining("89 of 421 is 21.1%, not 20.9%")]);
  });
});

describe("people who were sent to one arm, with their share, beside those of the other", () => {
  const arms = "There were 25 adults in the aspirin group and 54 in the placebo group.";
  it("are none of those with whom they are joined", () => {
    const text = `${arms} At 6 months, 20 adults (80.0%) assigned to aspirin and 14 (25.9%) assigned to placebo needed a second drug.`;
    expect([told(text), messages(text)]).toEqual([["80.0% 20/25", "25.9% 14/54"], []]);
  });

  it("share what is said behind both", () => {
    const text = "Of 180 and 180 adults, 162 (90%) and 153 (85%) were assessed. Pain was felt by 81 (50%) and 51 (33%), respectively.";
    expect([told(text), messages(text)]).toEqual([["90% 162/180", "85% 153/180", "50% 81/162", "33% 51/153"], []]);
  });
});

describe("arms that are sized in a list", () => {
  it.each([
    ["Of 310 patients, 160, 80 and 70 were randomised to 300 mg, 150 mg and placebo. A response was seen in 80 (50%), 32 (40%) and 14 (20%), respectively.", ["50% 80/160", "40% 32/80", "20% 14/70"]],
    ["568, 451 and 355 patients were included in the three groups. Failure occurred in 90 (16%), 131 (29%) and 49 (14%).", ["16% 90/568", "29% 131/451", "14% 49/355"]],
    ["Of 655 rifampicin, 536 ethambutol and 439 control patients, 127 (19%), 111 (21%) and 88 (20%) had an event.", ["19% 127/655", "21% 111/536", "20% 88/439"]],
    ["Of 450 patients who were randomised, 50 were excluded, leaving 400 for analysis (210 aspirin and 190 placebo). Stroke occurred in 42 (20.0%) and 57 (30.0%), respectively.", ["20.0% 42/210", "30.0% 57/190"]],
  ])("have their order: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

it("reads millions in groups of three", () => {
  expect(told("We included 1 482 113 births, of which 98 404 (6.6%) were preterm.")).toEqual(["6.6% 98404/1482113"]);
});


describe("the size of each, behind a list of treatments", () => {
  it.each([
    ["Ninety women were randomly allocated to lidocaine, ketamine or saline (n = 30 each). Pain was felt by 6 women (20%) in the lidocaine group and 15 (50%) in the saline group.", ["20% 6/30", "50% 15/30"]],
    ["Ninety women were randomly allocated to lidocaine, ketamine or saline (n = 30 per group). Pain was felt by 6 women (20%) in the lidocaine group and 15 (50%) in the saline group.", ["20% 6/30", "50% 15/30"]],
    ["We randomised 90 women to lidocaine, ketamine or saline (n = 30 in each). Of the 90, 63 (70%) were nulliparous. Pain was felt by 6 women (20%) with lidocaine and 15 (50%) with saline.", ["70% 63/90", "20% 6/30", "50% 15/30"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("two periods are two groups", () => {
  it.each([
    ["In the pre-implementation period 450 patients were admitted, compared with 512 in the post-implementation period. Screening increased from 180 (40%) to 384 (75%).", ["40% 180/450", "75% 384/512"]],
    ["We reviewed 150 records before and 160 records after the campaign. Completeness rose from 45 (30%) to 112 (70%).", ["30% 45/150", "70% 112/160"]],
    ["We reviewed 150 charts before and 160 after the campaign. In all, 31 charts (10%) were lost.", ["10% 31/310"]],
    ["Before surgery 110 men were asked, and after surgery 96 men. Pain was felt by 55 (50%) and 24 (25%).", ["50% 55/110", "25% 24/96"]],
    // one group, twice
    ["We followed 80 patients for a year after surgery. Use of a stick fell from 40 (50%) to 20 (25%).", ["50% 40/80", "25% 20/80"]],
    ["Of 200 patients seen before noon, 150 came back after a week. Fever was found in 30 of the 150 (20%).", ["20% 30/150"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("also where a figure is wrong", () => {
    expect(messages("We reviewed 150 charts before and 160 after the campaign. Completeness rose from 45 (35%) to 112 (70%).")).toEqual(["45 of 150 is 30.0%, not 35%. 35% needs 127 to 130; the text gives 150."]);
  });
});

describe("arms that are told again", () => {
  it.each([
    ["There were 310 in the early-feeding group and 305 in the late-feeding group. Sepsis occurred in 10.0% (31 of 310) of the early group and 12.1% (37 of 305) of the late-feeding group. Jaundice was present in 123 infants (20.0%).", ["10.0% 31/310", "12.1% 37/305", "20.0% 123/615"]],
    // known from their fractions alone
    ["Healing was seen in 62% of the honey group (93 of 150 patients) and 50% of the gel group (72 of 144 patients). Pain was felt by 15 (10.0%) and 18 (12.5%) patients, respectively.", ["62% 93/150", "50% 72/144", "10.0% 15/150", "12.5% 18/144"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("in fractions alone accuse nobody", () => {
    const text = "Healing was seen in 62% of the honey group (93 of 150 patients) and 50% of the gel group (72 of 144 patients). Pain was felt by 15 (13.0%) and 18 (12.5%) patients, respectively.";
    expect(review(text).findings.map((f) => [f.severity, f.message])).toEqual([["information", "15 of 150 is 10.0%, not 13.0%, and it does not follow from 294, 144 or 72 either. Perhaps one digit of 13.0% is mistyped for 10.0%."]]);
  });

  it("are cases and controls", () => {
    expect(told("The study comprised 180 adults with gout and 180 controls. Obesity was reported in 90 v 45 (50% v 25%).")).toEqual(["50% 90/180", "25% 45/180"]);
    expect(messages("The study comprised 180 adults with gout and 180 controls. Obesity was reported in 90 v 45 (50% v 29%).")).toEqual(["45 of 180 is 25.0%, not 29%. 29% needs 153 to 157; the text gives 180."]);
    expect(messages("The study comprised 180 adults with gout and 150 matched controls. Obesity was reported in 90 (50%) and 45 (30%), and in 135 (41%) overall.")).toEqual([]);
  });
});

describe("the ratio of two arms, behind the figures of the second", () => {
  const arms = "There were 300 women left in the drug group and 350 in the placebo group. ";
  it.each([
    [`${arms}Fever occurred in 12 women (4.0%) in the drug group, as compared with 28 (8.0%) in the placebo group (odds ratio in the drug group, 0.48; P = 0.03).`, ["4.0% 12/300", "8.0% 28/350"]],
    [`${arms}Fever occurred in 12 women (4.0%) in the drug group and 28 (8.0%) in the placebo group; the relative risk in the drug group was 0.5.`, ["4.0% 12/300", "8.0% 28/350"]],
    [`${arms}Fever occurred in 12 (4.0%) with the drug versus 28 (8.0%) with placebo (RR with the drug, 0.5).`, ["4.0% 12/300", "8.0% 28/350"]],
    [`${arms}Fever occurred in 28 (8.0%) vs 12 (4.0%) (odds ratio for placebo vs drug, 2.1).`, ["8.0% 28/350", "4.0% 12/300"]],
    [`${arms}Fever occurred in 12 (4.0%) (odds ratio 0.48) in the drug group.`, ["4.0% 12/300"]],
  ])("says nothing of whose they are: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("hides no mistake", () => {
    expect(messages(`${arms}Fever occurred in 12 women (4.0%) in the drug group, as compared with 28 (9.3%) in the placebo group (odds ratio in the drug group, 0.48).`)).toEqual([expect.stringContaining("28 of 350 is 8.0%, not 9.3%")]);
  });
});

describe("counts of what happened in the arms, set against each other", () => {
  it.each([
    ["In all, 250 patients took part. Four in arm A relapsed compared with 18 in arm B and 12 in arm C. Twenty patients had a rash (8.0%).", ["8.0% 20/250"]],
    ["In all, 250 patients took part. Nine patients in the drug group relapsed, as compared with 18 in the placebo group. Twenty patients had a rash (8.0%).", ["8.0% 20/250"]],
    ["We randomised 100 patients in the drug group as compared with 104 in the placebo group. A rash was seen in 10 (10%) and 26 (25%).", ["10% 10/100", "25% 26/104"]],
    ["There were 100 women in the drug group versus 104 in the placebo group. A rash was seen in 10 (10%) and 26 (25%).", ["10% 10/100", "25% 26/104"]],
  ])("are no sizes of theirs, but those who were sent there are: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("hide no mistake", () => {
    expect(messages("In all, 250 patients took part. Four in arm A relapsed compared with 18 in arm B and 12 in arm C. Twenty patients had a rash (9.0%).")[0]).toContain("20 of 250 is 8.0%, not 9.0%");
  });
});

describe("people who were divided among arms without sizes", () => {
  it("are in no one arm", () => {
    const text = "Of 9,000 men screened, 1,800 were at risk. Of these, 1,200 men agreed and were randomly assigned to receive zinc or placebo. Twelve (2.1%) men in the zinc group compared with 31 (5.0%) in the placebo group had gout.";
    expect(told(text)).toEqual(["2.1% 12/?", "5.0% 31/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("are everybody", () => {
    const all = "One hundred eighty patients were randomized to regimen ABC, ABD, or ACD, all for 5 days. ";
    expect(told(`${all}Altogether 120 patients (66.7%) had an ulcer.`)).toEqual(["66.7% 120/180"]);
    expect(messages(`${all}Altogether 120 patients (91%) had an ulcer.`)).toEqual([expect.stringContaining("120 of 180 is 66.7%, not 91%")]);
  });

  it.each([
    ["We randomised 240 patients: 120 were assigned to zinc with or without iron and 120 to placebo. Gout occurred in 12 (10%) in the zinc group and 24 (20%) with placebo.", ["10% 12/120", "20% 24/120"]],
    ["A total of 240 patients were randomised to zinc (n = 118) or placebo (n = 122). Gout occurred in 12 (10.2%) in the zinc group.", ["10.2% 12/118"]],
  ])("are not those whom a number follows, or a choice within one arm: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("arms that are counted as they were sent out", () => {
  const opening = "600 patients were randomised (301 [50%] to drug X and 299 [50%] to placebo). ";

  it("are the arms of what follows", () => {
    const text = `${opening}280 (93%) participants in the drug X group and 282 (94%) participants in the placebo group were treated.`;
    expect(told(text)).toEqual(["50% 301/600", "50% 299/600", "93% 280/301", "94% 282/299"]);
    expect(messages(text)).toEqual([]);
  });

  it("accuse as arms do", () => {
    const text = `${opening}280 (93%) participants in the drug X group and 282 (49%) participants in the placebo group were treated.`;
    expect(review(text).findings.map((f) => [f.severity, f.message.split(",")[0]])).toEqual([["warning", "282 of 299 is 94.3%"]]);
  });

  it("are none where they are not all of a whole", () => {
    const text = "Of 600 patients, 120 (20%) were moved to wards and 90 (15%) to homes. Falls on wards were seen in 60 (10%).";
    expect(told(text).at(-1)).toBe("10% 60/600");
    expect(messages(text)).toEqual([]);
  });
});

describe("a pair of figures for one of several drugs", () => {
  it.each([
    ["410 women received zinc and 400 did not; 390 received iron and 420 did not. Anaemia was seen in 40 (10.3%) versus 45 (10.7%) for iron."],
    ["412 women were assigned to zinc and 416 to placebo; 430 were assigned to iron and 398 to placebo. Anaemia was seen in 33 (8.0%) versus 45 (10.8%) for zinc."],
  ])("has in the second place nobody of its arm: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["the drug, against the placebo", "250 women received zinc and 200 placebo. Anaemia was seen in 25 (10.0%) versus 40 (20.0%) for zinc.", []],
    ["the placebo, which stands second", "250 women received zinc and 200 placebo. Anaemia was seen in 25 (10.0%) versus 40 (25.0%) for placebo.", ["40 of 200 is 20.0%, not 25.0%. 25.0% would be 50 of 200."]],
    ["the drug and the placebo, each behind its own", "250 women received zinc and 200 placebo. Anaemia was seen in 40 (20.0%) for placebo versus 25 (18.0%) for zinc.", ["25 of 250 is 10.0%, not 18.0%. 18.0% would be 45 of 250."]],
  ])("is of those who are named where it says so: %s", (_, text, expected) => expect(messages(text)).toEqual(expected));
});

describe("as many in each group, told behind the figures", () => {
  it.each([
    "Among 96 women who fell, 36 (9.0%) were assigned to zinc and 60 (15.0%) to placebo; 400 women were assigned to each group.",
    "Among 96 women who fell, 36 (9.0%) were assigned to zinc and 60 (15.0%) to placebo. There were 400 women in each group.",
  ])("may be those of whom they are shares: %s", (text) => expect(told(text)).toEqual(["9.0% 36/400", "15.0% 60/400"]));

  it("are not where the figures are shares of those with whom the sentence began", () => {
    const text = "Among 96 women who fell, 36 (37.5%) were assigned to zinc and 60 (65.2%) to placebo; 400 women were assigned to each group.";
    expect(told(text)).toEqual(["37.5% 36/96", "65.2% 60/96"]);
    expect(messages(text)).toHaveLength(1);
  });
});

describe("groups that are told apart by what they have", () => {
  it("where the text opens with them", () => {
    const text = "We compared 84 eyes with narrow and 76 eyes with wide angles. Pressure fell in 21 eyes (25.0%) in the narrow group and 19 (25.0%) in the wide group. In all, 80 eyes (50.0%) were blind.";
    expect(told(text)).toEqual(["25.0% 21/84", "25.0% 19/76", "50.0% 80/160"]);
    expect(messages(text.replace("21 eyes (25.0%)", "21 eyes (55.0%)"))[0]).toContain("21 of 84 is 25.0%, not 55.0%.");
  });

  it("and not where they are some of the people", () => {
    const text = "Of 400 eyes, we operated on 84 eyes with narrow and 76 eyes with wide angles. In all, 80 eyes (20.0%) were blind.";
    expect(told(text)).toEqual(["20.0% 80/400"]);
  });
});

describe("two groups with whom a sentence opens, each with an article", () => {
  it.each([
    ["Of the 150 patients given iron and the 300 given placebo, anaemia persisted in 15 (10%) and 90 (30%).", ["10% 15/150", "30% 90/300"]],
    ["Of the 150 women assigned to yoga and the 300 assigned to usual care, 15 (10%) and 90 (30%), respectively, had pain.", ["10% 15/150", "30% 90/300"]],
    ["Of the 150 exposed children and the 300 controls, 15 (10%) and 90 (30%) wheezed.", ["10% 15/150", "30% 90/300"]],
    ["Among the 150 patients on the drug and the 300 on placebo, 15 (10%) and 90 (30%) fell.", ["10% 15/150", "30% 90/300"]],
    ["Of the 150 patients given iron and the 300 given placebo, 90 (20%) were women.", ["20% 90/450"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and a percentage that follows from neither", () => {
    expect(messages("Of the 150 exposed children and the 300 controls, 15 (10%) and 90 (60%) wheezed.")).toHaveLength(1);
  });

  it("but one size alone still holds for all of its sentence", () => {
    expect(told("Of the 150 patients with anaemia, 15 (10%) had iron and 30 (20%) had the placebo.")).toEqual(["10% 15/150", "20% 30/150"]);
  });
});

describe("treatments of which some got two", () => {
  it.each([
    ["Of 300 patients, 150 received aspirin, 120 statins and 90 both. Death, stroke and bleeding occurred in 30 (10%), 45 (15%) and 60 (20%).", ["10% 30/300", "15% 45/300", "20% 60/300"]],
    ["We treated 200 patients. Aspirin was given to 120 patients and statins to 150. Death and stroke occurred in 20 (10%) and 30 (15%).", ["10% 20/200", "15% 30/200"]],
    // their people are still named
    ["We treated 200 patients; 120 received aspirin and 150 received statins. Bleeding occurred in 12 (10%) on aspirin and 30 (20%) on statins.", ["10% 12/120", "20% 30/150"]],
  ])("are no arms in their order: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("as many outcomes as figures", () => {
  const trial = "We randomised 200 patients, 120 to the drug and 80 to placebo. ";
  it.each([
    [`${trial}Death and stroke occurred in 20 (10%) and 10 (5%).`, ["10% 20/200", "5% 10/200"]],
    [`${trial}Nausea and severe pain were seen in 20 (10%) and 10 (5%), respectively.`, ["10% 20/200", "5% 10/200"]],
    // arms
    [`${trial}Death occurred in 12 (10%) and 16 (20%).`, ["10% 12/120", "20% 16/80"]],
    [`${trial}Deaths in the drug and placebo groups occurred in 12 (10%) and 16 (20%).`, ["10% 12/120", "20% 16/80"]],
  ])("are of all: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("three groups with whom a sentence opens, told apart by their order", () => {
  it.each([
    "Of the 50, 150 and 200 patients in groups 1, 2 and 3, respectively, 5 (10%), 30 (20%) and 60 (30%) relapsed.",
    "In groups 1, 2 and 3 (50, 150 and 200 patients, respectively), 5 (10%), 30 (20%) and 60 (30%) relapsed.",
    "Among the 50, 150 and 200 women given A, B and C, 5 (10%), 30 (20%) and 60 (30%) relapsed.",
    "Of 50, 150 and 200 knees in the three groups, 5 (10%), 30 (20%) and 60 (30%) swelled.",
    // the third is as many as the others together
    "Of the 50, 150 and 200 patients in groups 1, 2 and 3, 5 (10%), 30 (20%) and 60 (30%) relapsed.",
  ])("%s", (text) => {
    expect(told(text)).toEqual(["10% 5/50", "20% 30/150", "30% 60/200"]);
    expect(messages(text)).toEqual([]);
  });

  it("each with an article", () => {
    const text = "Of the 50 patients in group 1, the 150 in group 2 and the 210 in group 3, 5 (10%), 30 (20%) and 63 (30%) relapsed.";
    expect(told(text)).toEqual(["10% 5/50", "20% 30/150", "30% 63/210"]);
    expect(messages(text)).toEqual([]);
    // counts of the first
    expect(told("Of the 50 patients with asthma, the 10 (20%) with rhinitis and the 5 (10%) with eczema were older.")).toEqual(["20% 10/50", "10% 5/50"]);
  });

  it("but not those in whom something was seen", () => {
    const text = "We randomised 900 patients, 300 per group. Rash was seen in groups 1, 2 and 3 (40, 50 and 60 patients, respectively), and pain in 30 (10%), 36 (12%) and 39 (13%).";
    expect(told(text)).toEqual(["10% 30/300", "12% 36/300", "13% 39/300"]);
  });

  it("and not a whole before its parts", () => {
    expect(told("Of the 400, 50, 150 and 200 patients came from A, B and C; 80 (20%) relapsed.")).toEqual(["20% 80/400"]);
  });
});

describe("the second of two groups that says the noun for both", () => {
  it.each([
    ["There were 203 patients in the early and 210 in the late group. Sepsis was seen in 39 (19%) and 40 (19%).", ["19% 39/203", "19% 40/210"]],
    ["The trial included 203 infants in the early and 210 in the late arm. Deaths were 39 (19%) and 84 (40%).", ["19% 39/203", "40% 84/210"]],
    ["Sepsis was seen in 19% (n = 39) in the early and 40% (n = 84) in the late group (203 and 210 patients).", ["19% 39/203", "40% 84/210"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("but not where those had something", () => {
    for (const text of [
      "We randomised 400 patients, 200 per arm. Falls: 40 patients in the early and 50 in the late group. Pain was seen in 20 (10%) and 24 (12%).",
      "We randomised 400 patients, 200 per arm. There were 40 patients in the early and 50 in the late group with falls. Pain was seen in 20 (10%) and 24 (12%).",
      "We randomised 400 patients, 200 per arm. Rash was seen in 20 (10%) and pain in 24 (12%), more often in the late group (60 and 70 patients).",
    ]) expect(told(text)).toEqual(["10% 20/200", "12% 24/200"]);
  });
});

describe("as many each", () => {
  it.each([
    ["We randomised 180 patients (90 each to open and closed repair). Infection occurred in 9 (10%) and 18 (20%).", ["10% 9/90", "20% 18/90"]],
    ["We randomised 180 patients (90 each). Infection occurred in 9 (10%) and 18 (20%).", ["10% 9/90", "20% 18/90"]],
    ["We randomised 270 patients (90 each in the low-dose, high-dose and placebo groups). Infection occurred in 9 (10%), 18 (20%) and 27 (30%).", ["10% 9/90", "20% 18/90", "30% 27/90"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("but not of those in whom something was seen", () => {
    const text = "We randomised 180 patients. Rash and fever were seen in 34 (17 each). Pain occurred in 9 (5%) and nausea in 18 (10%).";
    expect(told(text)).toEqual(["5% 9/180", "10% 18/180"]);
  });
});

describe("two analyses, each with its own people of the arms", () => {
  const text = "In the per-protocol population (n = 140 in the 5-day group and n = 136 in the 10-day group), cure was achieved in 126 (90.0%) and 119 (87.5%). In the intention-to-treat population (160 and 158), 128 (80.0%) and 123 (77.8%) were cured.";

  it("at the head of their sentences", () => {
    expect(told(text)).toEqual(["90.0% 126/140", "87.5% 119/136", "80.0% 128/160", "77.8% 123/158"]);
    expect(messages(text)).toEqual([]);
    expect(review(text).statements.filter((s) => s.kind === "proportion" && s.denominator?.fitted)).toEqual([]);
  });

  it("whether or not the noun of the people stands behind them", () => {
    expect(told("In the full analysis set (160 and 158 patients), 128 (80.0%) and 123 (77.8%) were cured.")).toEqual(["80.0% 128/160", "77.8% 123/158"]);
  });

  it("but not of what may be two references", () => {
    expect(told("In this population (36 and 40), 9 (15.0%) and 10 (17.0%) were cured.")).toEqual(["15.0% 9/?", "17.0% 10/?"]);
  });

  it("and a percentage that follows from none of them", () => {
    expect(messages(text.replace("77.8", "71.8"))).toHaveLength(1);
  });
});

it("reads the sizes of four arms behind one sign as those of one trial", () => {
  const text = "In all, 527 women received placebo, 5 mg, 10 mg or 20 mg (n = 112, 125, 137 and 153, respectively). Itching occurred in 28 (25.0%), 25 (20.0%), 35 (25.5%) and 45 (29.4%) women, respectively.";
  expect(told(text)).toEqual(["25.0% 28/112", "20.0% 25/125", "25.5% 35/137", "29.4% 45/153"]);
  expect(messages(text)).toEqual([]);
});

describe("three groups in a list", () => {
  it.each([
    ["whose last names the people", "There were 84 never, 96 former and 75 current smokers. Cough was heard in 21 (25.0%), 36 (37.5%) and 45 (60.0%), respectively.", ["25.0% 21/84", "37.5% 36/96", "60.0% 45/75"]],
    ["each of some of whom more is said", "Class A, B and C cirrhosis was found in 84, 96 and 75 patients, of whom 21 (25.0%), 36 (37.5%) and 45 (60.0%), respectively, bled.", ["25.0% 21/84", "37.5% 36/96", "60.0% 45/75"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("37.5%", "57.3%"))).toHaveLength(1);
  });

  it.each([
    "There were 3 mild, 4 moderate and 9 severe cases.", "Rash, cough and fever were seen in 84, 60 and 30 patients, of whom 12 stopped.",
  ])("but none who had something: %s", (text) => {
    expect(told(`We enrolled 300 patients. ${text} Nausea, pain and itching occurred in 30 (10.0%), 60 (20.0%) and 24 (8.0%), respectively.`)).toEqual(["10.0% 30/300", "20.0% 60/300", "8.0% 24/300"]);
  });
});

describe("the arms of an analysis", () => {
  const trial = "We randomised 240 women to gel (n = 118) or foam (n = 122).";

  it.each([
    ["in a sentence that only counts them", "The safety set included 112 women on gel and 117 on foam. Itching occurred in 28 (25.0%) on gel and 13 (11.1%) on foam.", ["25.0% 28/112", "11.1% 13/117"]],
    ["behind a semicolon", "The per-protocol set included 101 women on gel and 104 on foam; the safety set included 112 on gel and 117 on foam. In the safety set, itching occurred in 28 (25.0%) on gel and 13 (11.1%) on foam.", ["25.0% 28/112", "11.1% 13/117"]],
    ["of whom something is known", "Tolerability was assessed in 112 women on gel and 117 on foam; 28 (25.0%) and 13 (11.1%), respectively, had itching.", ["25.0% 28/112", "11.1% 13/117"]],
    ["in a bracket", "The safety population (112 gel, 117 foam) had itching in 28 (25.0%) and 13 (11.1%) cases, respectively.", ["25.0% 28/112", "11.1% 13/117"]],
    ["in two pairs, told apart by their order", "The per-protocol population comprised 101 and 104 women and the safety population 112 and 117 women, respectively. In the per-protocol analysis, 44 (43.6%) in the gel group and 21 (20.2%) in the foam group were cured.", ["43.6% 44/101", "20.2% 21/104"]],
    ["in two pairs without their noun", "The per-protocol population consisted of 101 and 104 women, and the safety population of 112 and 117 women, respectively. In the safety population, 28 (25.0%) on gel and 13 (11.1%) on foam had itching.", ["25.0% 28/112", "11.1% 13/117"]],
    ["who remained", "Seventeen women on gel and 18 on foam stopped; the remaining 101 and 104 women formed the per-protocol population, of whom 44 (43.6%) and 21 (20.2%), respectively, were cured.", ["43.6% 44/101", "20.2% 21/104"]],
  ])("%s", (_, text, expected) => {
    expect(told(`${trial} ${text}`)).toEqual(expected);
    expect(messages(`${trial} ${text}`)).toEqual([]);
  });

  it("and both of them together", () => {
    const text = `${trial} The per-protocol population comprised 101 and 104 women and the safety population 112 and 117 women, respectively. In the safety population, 41 (17.9%) women had itching.`;
    expect(told(text)).toEqual(["17.9% 41/229"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["The sample included 36 and 40 women with diabetes.", "25.3%"], ["The safety population included 36 and 40 women with diabetes.", "25.3%"], ["The remaining 36 and 40 women had diabetes.", "25.3%"],
    ["There was little harm in the safety population (36 rash, 40 nausea).", "50.0%"],
  ])("but nobody who only had something: %s", (text, wrong) => {
    expect(told(`${trial} ${text} Itching occurred in 18 (15.3%) and 20 (16.4%).`)).toEqual(["15.3% 18/118", "16.4% 20/122"]);
    expect(messages(`${trial} ${text} Itching occurred in 18 (${wrong}) and 20 (16.4%).`)).not.toEqual([]);
  });

  it("and a figure that follows from none of them", () => {
    expect(messages(`${trial} The safety set included 112 women on gel and 117 on foam. Itching occurred in 28 (35.0%) on gel and 13 (11.1%) on foam.`)).toHaveLength(1);
  });
});

it("reads the people behind the bracket with an interval for the second of two as well", () => {
  const text = "Healing was seen in 106 (53.0%, 95% CI 45.8–60.1) of 200 and 62 (31.0%, 26.0–39.8) of 190.";
  expect(told(text)).toEqual(["53.0% 106/200", "31.0% 62/190"]);
  expect(messages(text)).toEqual([expect.stringContaining("62 of 190 is 32.6%, not 31.0%.")]);
  expect(messages(text.replace("31.0%", "32.6%"))).toEqual([]);
});
describe("people who are divided like those before", () => {
  const trials = "Marlow had 240 adults (160 gel, 80 sham); Keats had 140 (100 gel, 40 sham).";
  it.each([
    [`${trials}\n\nIn Keats, pain was felt by 25 adults (25%) on gel and 12 (30%) on sham.\n\n**Keats.** Rash was reported by 15 (15%) on gel.`, ["25% 25/100", "30% 12/40", "15% 15/100"]],
    [`${trials}\n\nIn Marlow, pain was felt by 40 adults (25%) on gel and 24 (30%) on sham.`, ["25% 40/160", "30% 24/80"]],
    ["In all, 240 adults were randomised (160 gel, 80 sham); pain was felt by 100 (70 gel, 30 sham). Rash was seen in 14 (8.8%) on gel and 6 (7.5%) on sham.", ["8.8% 14/160", "7.5% 6/80"]],
  ])("have arms as well: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("are no arms where they only had an event", () => {
    expect(messages("In all, 240 adults were randomised (160 gel, 80 sham); pain was felt by 100 (70 gel, 30 sham). Rash was seen in 14 (11%) on gel.")[0]).toContain("14 of 160");
  });
});

describe("some of several arms, named side by side", () => {
  const four = "Adults were randomised to placebo (n = 64), 5 mg (n = 79), 10 mg (n = 86) or 20 mg (n = 96).";

  it.each([
    ["that share a unit", "Pain was felt by 34 (43%), 22 (26%) and 27 (28%) adults with 5, 10 and 20 mg, respectively.", ["43% 34/79", "26% 22/86", "28% 27/96"]],
    ["with hyphens", "Pain was felt by 34 (43%), 22 (26%) and 27 (28%) adults in the 5-, 10- and 20-mg groups, respectively.", ["43% 34/79", "26% 22/86", "28% 27/96"]],
    ["behind a comparative", "Pain was less common with 10 mg than with placebo (22 [26%] vs 32 [50%]).", ["26% 22/86", "50% 32/64"]],
    ["but not the one with which another is compared", "Compared with placebo, pain was commoner with 10 mg (43 [50%] vs 16 [25%]).", ["50% 43/86", "25% 16/64"]],
    ["but not of two clauses", "With placebo, nausea was mild; with 5 mg, nausea and headache were seen in 34 (43%) and 20 (25%) adults.", ["43% 34/79", "25% 20/79"]],
  ])("%s", (_, text, expected) => expect([told(`${four} ${text}`), messages(`${four} ${text}`)]).toEqual([expected, []]));

  it("show what is wrong in its place", () => {
    expect(messages(`${four} Pain was felt by 34 (43%), 22 (26%) and 27 (31%) adults with 5, 10 and 20 mg, respectively.`)).toEqual([expect.stringContaining("27 of 96 is 28.1%, not 31%")]);
  });
});

describe("two groups, each named in the bracket behind its number", () => {
  it.each([
    "The safety population consisted of 240 (drug) and 260 (placebo) patients. At week 8, 36 (15.0%) and 26 (10.0%) had left.",
    "240 (drug) and 260 (placebo) patients were analysed.\n\nAt week 8, 26 (10.0%) on placebo and 36 (15.0%) on the drug had left.",
  ])("are its arms: %s", (text) => {
    expect(told(text).sort()).toEqual(["10.0% 26/260", "15.0% 36/240"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("15.0%", "25.0%"))[0]).toContain("36 of 240 is 15.0%, not 25.0%");
  });

  it.each(["Rash was seen in 24 (drug) and 26 (placebo) patients.", "Those who left included 24 (drug) and 26 (placebo) patients with a rash."])("unless they had something: %s", (said) => {
    expect(told(`We enrolled 500 patients. ${said} Death occurred in 5 (1.0%).`)).toEqual(["1.0% 5/500"]);
  });
});

describe("sizes of an arm that a table gives again", () => {
  const text = (percent: string): string => `| | Drug (N = 402) | Placebo (N = 201) |\n|---|---|---|\n| Men, n (%) | 201 (50.0) | 67 (33.3) |\n\nA fall was seen in 372 patients (${percent}) on the drug.\n\n| Term | Drug (N = 395) | Placebo (N = 198) |\n|---|---|---|\n| Pain | 79 (20.0) | 22 (11.1) |\n`;

  it("may be meant, and no other", () => {
    expect(messages(text("94.2%"))).toEqual([]);
    expect(messages(text("92.5%"))).toEqual([]);
    expect(messages(text("84.2%"))[0]).toContain("372 of 402 is 92.5%, not 84.2%");
  });
});

describe("audits one after the other", () => {
  const text = (percent: string): string => `The chart was signed in 54 cases (${percent}).\n\n| Standard | Audit 1 (n=80) | Audit 2 (n=60) |\n|---|---|---|\n| Weight | 40 (50%) | 45 (75%) |\n`;

  it("may each be meant, and both together", () => {
    expect(messages(text("90%"))).toEqual([]);
    expect(messages(text("39%"))).toEqual([]);
    expect(messages(text("99%"))).toHaveLength(1);
  });
});

describe("the people of the parts that they are added up from", () => {
  it("are no whole of these", () => {
    const text = "| | Drug | Placebo |\n|---|---|---|\n| N | 200 | 100 |\n| Cure, n (%) | 80 (40.0) | 20 (20.0) |\n\nThose who left were 12 (6.0%) and 9 (9.0%); no reason was given for seven of these 21 patients (33.3%).";
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("33.3%", "43.3%"))[0]).toContain("7 of 21 is 33.3%, not 43.3%");
  });
});

describe("a round figure of a group whose number is not given", () => {
  it("is not held to that of all", () => {
    expect(messages("We studied 1,900 men. There were 24 falls in the yoga groups (about 2% of men).")).toEqual([]);
    expect(messages("We studied 1,900 men. There were 24 falls (2% of men).")).toHaveLength(1);
  });
});

describe("people who were planned for", () => {
  it.each([
    ["Seventy women per arm were planned; 66 and 72 were enrolled. Cure was 44 (66.7%) vs 51 (70.8%).", ["66.7% 44/66", "70.8% 51/72"]],
    ["We planned for 70 women per arm and recruited 66 and 72. Cure was 44 (66.7%) vs 51 (70.8%).", ["66.7% 44/66", "70.8% 51/72"]],
    ["The planned sample size was 70 per group, and 66 and 72 women were randomised. Cure was 44 (66.7%) vs 51 (70.8%).", ["66.7% 44/66", "70.8% 51/72"]],
  ])("are nobody yet: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "We planned to recruit 70 women per arm. Cure was 44 (66.7%) vs 51 (70.8%).",
    "The trial aimed to recruit 50 women per group. Cure was seen in 27 (57%) on the drug and 19 (40%) on placebo.",
    "We planned to recruit 70 women. Cure was seen in 44 (66.7%).",
  ])("accuse nobody: %s", (text) => expect(messages(text)).toEqual([]));

  it("are meant by nothing once others came", () => {
    expect(told("The trial was planned for 90 per arm and recruited 81 and 79. Relapse was seen in 27 (30%) and 16 (20%).")[0]).not.toContain("/90");
  });

  it.each([
    ["As planned, 70 women per arm were enrolled. Cure was 44 (62.9%) vs 51 (74.9%).", "51 of 70 is 72.9%, not 74.9%."],
    ["Seventy women per arm were planned and enrolled. Cure was 44 (62.9%) vs 51 (74.9%).", "51 of 70 is 72.9%, not 74.9%."],
    ["In the trial, 70 women were planned to undergo caesarean and 74 to deliver vaginally. Cure was seen in 44 (66.9%).", "44 of 70 is 62.9%, not 66.9%."],
    ["In all, 70 women were planned for vaginal birth. Cure was seen in 44 (66.9%).", "44 of 70 is 62.9%, not 66.9%."],
    ["The target of 70 women was reached. Cure was seen in 44 (66.9%).", "44 of 70 is 62.9%, not 66.9%."],
  ])("came: %s", (text, expected) => {
    expect(messages(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("cases and controls", () => {
  const text = (percent: string): string => `Cases were 164 stillbirths; controls were 570 women of the same weeks. Smoking: 38 cases, ${percent}; 72 controls, 13%.`;

  it("are two groups where a clause says how many of them there were", () => {
    expect(told(text("23%"))).toEqual(["23% 38/164", "13% 72/570"]);
    expect(messages(text("23%"))).toEqual([]);
    expect(messages(text("33%"))[0]).toContain("38 of 164 is 23.2%, not 33%");
  });
});

describe("the people of so many trials", () => {
  it("are no arm of one", () => {
    const text = "Twelve trials (2,400 participants) were included. Six compared A (n = 700) with B (n = 720). Overall, 1,260 (52.5%) were women.";
    expect(told(text)).toEqual(["52.5% 1260/2400"]);
    expect(messages(text.replace("52.5", "62.5"))[0]).toContain("Perhaps 52.5% was meant: that is 1,260 of 2,400");
  });
});

describe("people by what they do", () => {
  it("are all who were included", () => {
    expect(messages("We included 900 riders. Fever was seen in 34 (4.8%).")[0]).toContain("34 of 900 is 3.8%, not 4.8%");
    expect(messages("We included 900 riders. Fever was seen in 34 (3.8%).")).toEqual([]);
  });
});

describe("arms on lines that begin with their names", () => {
  const trial = "We randomised 90 adults to three groups: splint (36), exercise (30) and rest (24).\n\n";
  it.each([
    [`${trial}- Rest: 6 adults (25%)\n- Splint: 27 adults (75%)\n- Exercise: 12 adults (40%)`, ["25% 6/24", "75% 27/36", "40% 12/30"]],
    [`${trial}Relapse: splint, 9 adults (25%); exercise: 3 adults (10%); rest: 3 adults (12%).`, ["25% 9/36", "10% 3/30", "12% 3/24"]],
  ])("are these: %s", (text, expected) => expect(told(text)).toEqual(expected));

  const pair = "We randomised 120 adults to aspirin and 120 to placebo.";
  it.each([
    `${pair}\n\nDrugs at entry:\n\n- Aspirin: 36 adults (15%)\n- Statin: 72 adults (30%)`,
    `${pair}\n\nReasons for refusal:\n\n- Dislike of aspirin: 24 adults (10%)\n- Lack of time: 36 adults (15%)`,
    `${pair} Preferred drug; aspirin: 36 (15%); none: 204 (85%).`,
    `${pair}\n\nPreferred drug:\n\n- Aspirin: 72 adults (30%)\n- Placebo: 168 adults (70%)`,
    "We randomised 110 to chemotherapy and 110 to radiotherapy.\n\nTreatment before:\n\n- Chemotherapy: 44 (20%)\n- Radiotherapy: 22 (10%)\n- None: 154 (70%)",
  ])("are none of them in a list of something else: %s", (text) => expect(messages(text)).toEqual([]));

  it("and none of those on the other lines", () => {
    expect(messages(`${trial}- Splint: 27 adults (75%)\n- Exercise: 9 adults (30%)\n- Rest: 6 adults (35%)`)).toEqual([expect.stringContaining("6 of 24 is 25.0%, not 35%")]);
  });
});

describe("the other of two groups", () => {
  it.each([
    ["In all, 150 patients were given iron and 160 had surgery. Fever was seen in 30 after iron (20%) and 48 after surgery (30%).", ["20% 30/150", "30% 48/160"]],
    ["We enrolled 350 women in clinics with a midwife and 380 in the others. A fall: 70 (20%) v 57 (15%).", ["20% 70/350", "15% 57/380"]],
    ["In all, 350 women were enrolled in clinics with a midwife and 380 in the others. Falls happened in the clinics to 73 (10%).", ["10% 73/730"]],
    ["The trial had two arms (2 × 120 women). Fever was seen in 24 women (20%) in the early arm.", ["20% 24/120"]],
  ])("is one though its words say little: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("is not meant where its treatment was not given", () => {
    expect(messages("In all, 150 patients were given iron and 160 had surgery. The wound healed without any surgery in 105 (70%).")).toEqual([]);
  });

  it("is none of those who had something", () => {
    expect(told("In all, 150 patients were given iron and 40 had fever. Rash was seen in 30 (20%).")).toEqual(["20% 30/150"]);
  });

  it("is not of the trial before, whose people are known from a share", () => {
    const text = "Pain was felt by 24 of 120 children given gel (20.0%). In the Bern trial, 50 children received foam and 60 wax, and a rash was seen in 10 (20.0%) and 12 (25.0%).";
    expect(messages(text)).toEqual([expect.stringContaining("12 of 60 is 20.0%, not 25.0%")]);
  });
});

describe("arms that are counted twice", () => {
  const arms = "We randomised 240 pupils to one dose of velorin (15 mg/kg; n = 118) or five of zinc (5 mg daily for a week; n = 122).";
  const seen = "One hundred and ten pupils in the velorin group and 101 in the zinc group came back.";

  it("are named in front of the bracket that tells of their dose", () => {
    expect(told(`${arms} Vomiting was seen in 6 pupils (5.1%) in the velorin group and 20 (16.4%) in the zinc group.`)).toEqual(["5.1% 6/118", "16.4% 20/122"]);
    expect(messages(`${arms} Vomiting was seen in 20 pupils (14.6%) in the zinc group.`)).toEqual([expect.stringContaining("20 of 122 is 16.4%")]);
  });

  it("may be those who were randomised, or those who came back", () => {
    const text = `${arms} ${seen} Growth was cleared in 70 of 92 pupils (76%) given velorin and in 60 of 84 (71%) given zinc.`;
    expect(messages(`${text} Vomiting was seen in six pupils (5%) in the velorin group and 20 (16%) in the zinc group.`)).toEqual([]);
    expect(messages(`${text} Cure was seen in 99 pupils (90%) in the velorin group and 91 (90%) in the zinc group.`)).toEqual([]);
    expect(messages(`${text} Vomiting was seen in 20 (61%) in the zinc group.`)).toHaveLength(1);
  });
});

describe("a sentence that begins with a time", () => {
  const text = "We enrolled 560 men; 280 were assigned to each group. Treatment was started by 276 men in the short group and 272 in the long group. 3-year data were available for 230 and 234 men, respectively.";

  it("counts the arms anew", () => {
    expect(told(`${text} Leakage was reported by 46 men (20.0%) in the short group and 58 (24.8%) in the long group.`)).toEqual(["20.0% 46/230", "24.8% 58/234"]);
    expect(messages(`${text} Leakage was reported by 46 men (30.0%) in the short group.`)).toHaveLength(1);
  });
});

describe("those who were vaccinated", () => {
  const arms = "Adults were given 10 μg (n = 151), 20 μg (n = 149) or 40 μg (n = 153) of vaccine, or placebo (n = 148).";

  it("are all arms but the control", () => {
    expect(told(`${arms} Fever was reported in 17 vaccinees (3.8%) and 6 placebo recipients (4.1%).`)).toEqual(["3.8% 17/453", "4.1% 6/148"]);
    expect(messages(`${arms} Fever was reported in 17 vaccinees (4.8%).`)).toHaveLength(1);
  });

  it("are an arm where it is named", () => {
    const text = "Adults were given a low dose (n = 151), a high dose (n = 149) or placebo (n = 148). Fever was reported in 12 low-dose vaccinees (7.9%).";
    expect(told(text)).toEqual(["7.9% 12/151"]);
  });
});

describe("a few behind those who were given something", () => {
  it.each([
    ["had an operation", "257 patients were given antibiotics and 30 had surgery. Pain was seen in 51 (20%) and fever in 48 (15%).", "48 of 257"],
    ["came for the second dose", "120 women were given the first dose and 90 the second. Fever was seen in 30 women (25%) and rash in 24 (10%).", "24 of 120"],
  ])("are no other arm: they %s", (_, text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));
});

describe("cases that have a number already", () => {
  it("get none from those of them who smoke", () => {
    for (const verb of ["included", "comprised", "were"]) expect(messages(`We compared 100 cases with 100 controls. Cases ${verb} 40 smokers and controls 25 smokers. Alcohol was used by 30 cases (30%) and 20 controls (20%).`)).toEqual([]);
  });
});

describe("arms that a trial is divided into", () => {
  it.each([
    ["behind a ratio", "NADIR randomised 300 adults 2:1 (zinc, 198; placebo, 102). Fever was seen in 33 adults on zinc (16.7%) and 34 on placebo (33.3%).", ["16.7% 33/198", "33.3% 34/102"]],
    ["behind a ratio in words", "In all, 300 adults were randomised in a 2:1 ratio (zinc: 198; placebo: 102). Fever was seen in 33 (16.7%) and 34 (33.3%).", ["16.7% 33/198", "33.3% 34/102"]],
    ["with the ratio in their bracket", "We randomised 300 adults (2:1; zinc, 198; placebo, 102). Fever was seen in 33 adults on zinc (16.7%) and 34 on placebo (33.3%).", ["16.7% 33/198", "33.3% 34/102"]],
    ["with their names in front", "Ito 2009 allocated 97 infants. In the early arm there were 50 and in the late arm 47. Sepsis: 9 (18.0%) and 12 (25.5%).", ["18.0% 9/50", "25.5% 12/47"]],
    ["without a noun", "Ito 2009 enrolled 96 (48 + 48). Sepsis was seen in 9 (18.8%) v 12 (25.0%).", ["18.8% 9/48", "25.0% 12/48"]],
    ["without a noun, with their names", "The trial randomised 97 (50 early, 47 late). Sepsis was seen in 9 (18.0%) and 12 (25.5%).", ["18.0% 9/50", "25.5% 12/47"]],
  ])("are read %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    // the last figure misprinted
    const misprinted = text.replace(/33\.3%\)?\.$|33\.3%\) and|25\.[05]%\)\.$/, (s) => s.replace(/\d\d\.\d/, "41.6"));
    if (misprinted !== text) expect(messages(misprinted)).toHaveLength(1);
  });

  it("are not those in whom something was seen", () => {
    const text = "The trial of 300 adults told of strokes. In the drug group there were 12 and in the control group 25.";
    expect(messages(`${text} A fall was seen in 6 (4%) and 9 (6%).`)).toEqual([]);
  });
});

describe("those who are left", () => {
  it.each(["leaving", "which leaves", "and this left", "which left"])("are counted behind \"%s\"", (leaves) => {
    const text = `Of 300 adults, 150 were given iron and 150 placebo. Ten did not come back (six and four), ${leaves} 144 and 146 for the per-protocol (PP) analysis.`;
    expect(told(`${text} Anaemia was cured in 72 (50.0%) and 37 (25.3%).`)).toEqual(["50.0% 72/144", "25.3% 37/146"]);
    expect(messages(`${text} Anaemia was cured in 72 (50.0%) and 37 (52.3%).`)).toEqual([expect.stringContaining("37 of 146 is 25.3%")]);
  });

  it("are everybody where there are no groups", () => {
    expect(told("The trial enrolled 300 adults; 12 withdrew, which left 288. Rash was seen in 36 (12.5%).")).toEqual(["12.5% 36/288"]);
  });
});

describe("some of those who were allocated something", () => {
  it.each([
    "We randomised 912 women. Bleeding occurred in 96 (21.1%) women in the oxytocin arm and 131 (28.7%) allocated usual care. A second drug was given to 60 (13.2%) women allocated oxytocin and 84 (18.4%) allocated usual care.",
    "We randomised 912 women. A second drug was needed by 60 (13.2%) women assigned to oxytocin and by 84 (18.4%) assigned to usual care. Fever was seen in 27 (5.9%) of those assigned to oxytocin.",
  ])("are no arm: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(told(text).every((one) => one.endsWith("/?"))).toBe(true);
  });

  it("are not those who were sent there", () => {
    const text = "We randomised 912 women: 456 (50.0%) women allocated to oxytocin and 456 (50.0%) allocated to usual care. Fever was seen in 27 (5.9%) women on oxytocin and in 44 (6.9%) on usual care.";
    expect(messages(text).join()).toContain("44 of 456 is 9.6%, not 6.9%");
  });
});

describe("arms with one drug in several strengths", () => {
  const found = "\n\nHealing was seen in 38 patients (36%) on atropine 0.5%. Dryness was told of by 22 (21%) with the 1% drops.";
  it.each([
    "We assigned 318 adults to atropine 0.5% (106 patients), atropine 1% (105) or vehicle (107).",
    "We assigned 318 adults to 0.5% atropine (n = 106), 1% atropine (n = 105) or vehicle (n = 107).",
    "We randomly assigned 318 adults, in a 1:1:1 ratio, to atropine 0.5% drops (106 patients), atropine 1% drops (105) or vehicle (107).",
  ])("are told apart by these: %s", (arms) => {
    expect(told(arms + found).slice(-2)).toEqual(["36% 38/106", "21% 22/105"]);
    expect(messages(arms + found)).toEqual([]);
    expect(messages(arms + found.replace("36%", "46%"))).toEqual([expect.stringContaining("38 of 106 is 35.8%, not 46%")]);
  });

  it("whatever the drug", () => {
    const text = "Adults were allocated to esmolol 0.5% (106), esmolol 1% (105) or vehicle (107).";
    expect(told(text)).toEqual([]);
  });

  it("but not what was had by some", () => {
    expect(told("We randomised 318 adults. Nausea was seen at one week in 15% (48) and nausea at two weeks in 12% (38).")).toEqual(["15% 48/318", "12% 38/318"]);
    expect(told("We randomised 200 adults to gel (100) or foam (100), nausea 15% (15) and nausea 12% (12).")).toEqual(["15% 15/100", "12% 12/100"]);
  });

  it("behind the years in which they were treated", () => {
    const text = "All 1,248 residents aged ≥ 65 operated on in 2018–2020; 812 early (≤ 24 h) and 436 late.\n\nDeath followed in 101 (12.4%) of early and 68 (15.6%) of late operations.";
    expect(told(text)).toEqual(["12.4% 101/812", "15.6% 68/436"]);
    expect(messages(text.replace("15.6", "16.5"))).toHaveLength(1);
  });
});
