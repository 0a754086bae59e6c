import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, told } from "./told.ts";

describe("shares of those who were counted just before", () => {
  it.each([
    ["Bleeding was seen in 18 (9%) of 200 patients on the drug and 30 (15%) of 200 on placebo; it was major in 6 (33%) and 12 (40%) of these, respectively.", ["9% 18/200", "15% 30/200", "33% 6/18", "40% 12/30"]],
    ["Of 200 patients in each group, 20 (10%) and 10 (5%) had an infection; 5 (25%) and 2 (20%) of these infections were deep.", ["10% 20/200", "5% 10/200", "25% 5/20", "20% 2/10"]],
    ["Bleeding was seen in 18 (9%) of 200 patients on the drug and 30 (15%) of 200 on placebo; major in 6 (33%) and 12 (40%).", ["9% 18/200", "15% 30/200", "33% 6/18", "40% 12/30"]],
  ])("are read group by group: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("all of those who were counted just before", () => {
  it.each([
    ["Of 90 dogs, 50 (56%) were given the drug and 40 (44%) placebo; a response was seen in 50 (100%) and 30 (75%), respectively.", ["56% 50/90", "44% 40/90", "100% 50/50", "75% 30/40"]],
    ["Of 66 cats, 36 (54.5%) were seropositive; all seropositive cats (36, 100%) had a fever.", ["54.5% 36/66", "100% 36/36"]],
    ["Of 120 patients, surgery was offered to 102 (85%) and was successful in 102 (100%).", ["85% 102/120", "100% 102/102"]],
  ])("are a hundred percent of them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Of 90 dogs, 50 (56%) were given the drug and 40 (44%) placebo; a response was seen in 44 (100%) and 31 (77.5%), respectively.",
    "Of 90 dogs, 50 (56%) were given the drug and 40 (44%) placebo; a response was seen in 50 (90%) and 31 (77.5%), respectively.",
    "Of 120 patients, surgery was offered to 102 (85%) and was successful in 97 (100%).",
  ])("are not where another number is called so: %s", (text) => expect(messages(text)).toHaveLength(1));
});

describe("those to whom a sentence points with their number", () => {
  it("are meant, and nobody who was counted before them", () => {
    const text = "We treated 250 women. Treatment helped 190 (76%); the other 60 (24%) had surgery, and of those 60, six (10%) bled.";
    expect(told(text)).toEqual(["76% 190/250", "24% 60/250", "10% 6/60"]);
    expect(messages(text.replace("10%", "3%"))).toEqual([expect.stringContaining("6 of 60 is 10.0%, not 3%")]);
  });
});

describe("how much each of them had", () => {
  it.each([
    ["Vaginal birth was tried by 310 of the 455 women with one previous section (68.1%) and came about in 226 (72.9%).", ["68.1% 310/455", "72.9% 226/310"]],
    ["Mortality was 18.5 per 1000 births. Surgery was needed in 24 of the 60 women with two previous sections (40.0%).", ["40.0% 24/60"]],
    ["Fever was seen in 10.8% (215 of 1985) of the older, and in 331 (15.8%) of 2090 younger people.", ["10.8% 215/1985", "15.8% 331/2090"]],
    ["The test found 27 of 61 S. aureus isolates (44.3%).", ["44.3% 27/61"]],
    ["We assigned 271 patients to the drug and 271 to placebo. Response occurred in 149 v 127 patients (55.0% v 46.9%).", ["55.0% 149/271", "46.9% 127/271"]],
    ["The prevalence was 46.2% (n = 277, 95% CI 42.2 to 50.2) in 600 boys and 28.9% (n = 188, 95% CI 25.5 to 32.6) in 650 girls.", ["46.2% 277/600", "28.9% 188/650"]],
    ["275 children (153 boys, 55.6%; 122 girls, 44.4%) were admitted.", ["55.6% 153/275", "44.4% 122/275"]],
    ["Among 94 patients (120 eyes), two eyes (1.7%) of two patients had low pressure.", ["1.7% 2/120"]],
  ])("is no count: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("arms some of whom were excluded", () => {
  it.each([
    "A total of 300 patients were randomised, 150 to each arm; 10 in the surgery arm and 4 in the control arm were excluded after randomisation. Success was seen in 91 (65.0%) and 73 (50.0%).",
    "Patients were randomised to A (n=100) or B (n=100). Eight and five did not receive the treatment. In the per-protocol analysis, response occurred in 46 (50.0%) and 38 (40.0%).",
    "We randomised 412 patients: 206 to each group. Five withdrew consent, leaving 203 and 204 for the analysis. Delirium developed in 38 (19%) and 59 (29%) patients.",
  ])("are as many as are left: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("a group to which the sentence has come since its frame", () => {
  const fixes = (text: string): string[] => review(text).findings.flatMap((f) => f.fixes.map((fix) => fix.title));

  it("may be meant where the statement follows from nobody", () => {
    const text = "Of the 60 women in remission, 40 had a scan, and 18 (35.0%) had a residue.";
    expect(messages(text)).toEqual([expect.stringContaining("18 of 60 is 30.0%, not 35.0%. Of the 40 named just before, it would be 45.0%.")]);
    expect(fixes(text)).toEqual(expect.arrayContaining(["Change 35.0% to 30.0%", "Change 35.0% to 45.0% (of the 40)"]));
  });

  it("may be meant behind others of whom something was said", () => {
    expect(messages("Forty patients had anaemia, of whom 10 (25.0%) relapsed; 50 had fever and 20 (60.0%) relapsed.")[0]).toContain("Of the 50 named just before, it would be 40.0%");
  });

  it("is meant where the words point back to it", () => {
    const text = "Forty patients had anaemia, of whom 10 (25.0%) relapsed; 50 had fever and 20 of these relapsed (30.0%).";
    expect(told(text)).toEqual(["25.0% 10/40", "30.0% 20/50"]);
    expect(messages(text)).toEqual([expect.stringContaining("20 of 50 is 40.0%, not 30.0%")]);
  });

  it.each([
    "Of the 60 women in remission, 40 had a scan, and 18 (45.0%) had a residue.",
    "Of the 60 women in remission, 40 had a scan, and 18 (30.0%) had fever.",
    "Forty patients had anaemia, of whom 10 (25.0%) relapsed; 50 had fever and 20 of these relapsed (40.0%).",
    "Forty patients had anaemia, of whom 10 (25.0%) relapsed; 8 of these died (20.0%).",
  ])("is nothing to look at where it is right: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Of the 60 women, 40 (66.7%) had a scan and 18 (35.0%) had none.", "have a percentage of their own"],
    ["Of the 60 women, 40 had a scan, and 18 of 50 (35.0%) had a residue.", "or the statement has its own"],
  ])("is not told of where they have: %s", (text) => expect(messages(text)[0]).not.toContain("nearer"));
});

describe("those who responded", () => {
  const added = "We enrolled 80 patients. Of these, 8 achieved a CR and 20 a PR, for an ORR of 35.0%. ";
  it.each([
    [`${added}Among the responders, 14 were still in remission (50.0%).`, ["35.0% 28/80", "50.0% 14/28"]],
    [`${added}Fourteen of the responding patients (50.0%) were still in remission.`, ["35.0% 28/80", "50.0% 14/28"]],
    [`${added}Seven responders (25.0%) went on to surgery.`, ["35.0% 28/80", "25.0% 7/28"]],
    ["We treated 80 patients, of whom 50 (62.5%) responded. Ten responders (20.0%) relapsed.", ["62.5% 50/80", "20.0% 10/50"]],
    ["We treated 80 patients, of whom 50 (62.5%) responded. There were 10 complete responders (12.5%).", ["62.5% 50/80", "12.5% 10/80"]],
    ["Each group had 179 patients. The ORR was 53.6% with A (CR 1, PR 95) and 37.4% with B (CR 3, PR 64). Among the responders, 48 (50.0%) on A relapsed.", ["53.6% 96/179", "37.4% 67/179", "50.0% 48/?"]],
  ])("are counted by their categories, too, and are who is spoken of: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${added}Among the responders, 14 were still in remission (60.0%).`, "14 of 28 (8 + 20) is 50.0%, not 60.0%"],
    ["We treated 80 patients, of whom 50 (62.5%) responded. Ten responders (18.0%) relapsed.", "10 of 50 is 20.0%, not 18.0%"],
  ])("make a wrong share of them stand out: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  const arms = "A response was seen in 80 of 200 patients (40.0%) versus 50 of 200 (25.0%) on placebo";
  it.each([
    [`${arms}. Of the responders, 20 (25.0%) and 10 (20.0%), respectively, relapsed.`, ["40.0% 80/200", "25.0% 50/200", "25.0% 20/80", "20.0% 10/50"]],
    [`${arms}; of the responders, 25.0% (n = 20) and 20.0% (n = 10), respectively, relapsed.`, ["40.0% 80/200", "25.0% 50/200", "25.0% 20/80", "20.0% 10/50"]],
    [`${arms}; nausea was seen in 20 (10.0%) and 10 (5.0%).`, ["40.0% 80/200", "25.0% 50/200", "10.0% 20/200", "5.0% 10/200"]],
  ])("are those of each arm: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are told arm by arm where it is wrong", () => {
    const found = messages(`${arms}; of the responders, 35.0% (n = 20) and 30.0% (n = 10), respectively, relapsed.`);
    expect(found).toEqual([expect.stringContaining("20 of 80 is 25.0%, not 35.0%"), expect.stringContaining("10 of 50 is 20.0%, not 30.0%")]);
  });
});

describe("things that are counted before a statement", () => {
  it("are no people who stand nearer", () => {
    expect(messages("Of 200 patients in the trial, 120 had at least 30 lesions, and 20 (20%) relapsed.")[0]).not.toContain("Of the 30");
  });
});

describe("what happened in each of two arms, and how often it was of a kind", () => {
  const arms = "Of 240 patients, 120 were given the drug and 120 placebo. ";
  it.each([
    "There were 10 and 15 deaths, respectively. Of the deaths, 6 (60.0%) and 8 (53.3%) were cardiac.",
    "There were 10 versus 15 deaths. Of the deaths, 6 (60.0%) and 8 (53.3%) were cardiac.",
    "There were 10 deaths in the drug group and 15 in the placebo group. Of the deaths, 6 (60.0%) and 8 (53.3%) were cardiac.",
    "There were 10 deaths in the drug group and 15 in the placebo group. Six (60.0%) and 8 (53.3%) of the deaths were cardiac.",
  ])("are shares of those of each arm: %s", (text) => {
    expect(told(arms + text)).toEqual(["60.0% 6/10", "53.3% 8/15"]);
    expect(messages(arms + text)).toEqual([]);
  });

  it("may be a share of those of both", () => {
    expect(messages(`${arms}There were 10 and 15 deaths. Of the deaths, 9 (36%) were cardiac.`)).toEqual([]);
  });

  it("is a share of those who were counted once", () => {
    expect(messages(`${arms}There were 15 deaths. Of the deaths, 8 (60.0%) were cardiac.`)[0]).toContain("8 of 15 is 53.3%, not 60.0%");
    expect(messages(`${arms}Fever was seen in 10 and 15 patients. There were 20 deaths. Of the deaths, 8 (60%) were cardiac.`)[0]).toContain("8 of 20 is 40.0%, not 60%");
  });
});

describe("shares of what was counted in each arm just before", () => {
  const arms = "300 patients received the drug and 310 received placebo. ";
  it.each([
    [`${arms}80 patients died on the drug and 90 on placebo. The cause was cardiac in 44 (55%) and 36 (40%) of those who died.`, ["55% 44/80", "40% 36/90"]],
    [`${arms}There were 80 deaths with the drug and 90 with placebo; cardiovascular causes explained 44 (55%) and 36 (40%) of these.`, ["55% 44/80", "40% 36/90"]],
    [`${arms}There were 80 deaths in the drug group and 90 in the placebo group; 44 (55%) and 36 (40%) of these deaths, respectively, were cardiac.`, ["55% 44/80", "40% 36/90"]],
    [`${arms}320 adverse events were reported with the drug and 120 with placebo; most were mild (176 [55%] and 48 [40%]).`, ["55% 176/320", "40% 48/120"]],
    [`${arms}Biopsies were taken from 80 patients on the drug and 90 on placebo; inflammation was seen in 44 (55%) and 36 (40%).`, ["55% 44/80", "40% 36/90"]],
    [`${arms}In the subgroup with asthma (80 v 90 patients), 44 (55.0%) and 36 (40.0%) had an event.`, ["55.0% 44/80", "40.0% 36/90"]],
  ])("are read arm by arm: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${arms}80 patients died on the drug and 90 on placebo. Bleeding was seen in 42 (14%) and 31 (10%).`, ["14% 42/300", "10% 31/310"]],
  ])("unless they are of the arms: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and a figure that follows from neither is remarked on", () => {
    expect(messages(`${arms}80 patients died on the drug and 90 on placebo. Bleeding was seen in 42 (41%) and 31 (10%).`)[0]).toContain("42 of 300 is 14.0%, not 41%");
  });
});

describe("those of one part, of whom some are counted", () => {
  it("are named in front of \"whom\"", () => {
    const text = "Ward A treated 300, of whom 30 (10%) died, and ward B 200, of whom 40 (20%) died.";
    expect(told(text)).toEqual(["10% 30/300", "20% 40/200"]);
    expect(messages(text.replace("10%", "20%"))[0]).toContain("30 of 300 is 10.0%, not 20%");
  });

  it("and may be named behind it", () => {
    const text = "We randomised 400 patients to A (n = 200) or B (n = 200). Eighty relapsed, of whom 30 (15%) were in group A.";
    expect(told(text)).toEqual(["15% 30/200"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("two shares side by side, the second of whom", () => {
  const arms = "All 230 women got it. In study 21 (n = 90) and study 22 (n = 140) all were seen. ";

  it("is of those who were counted first", () => {
    const text = `${arms}Cramps were felt by 69 women (30.0%), and resolved in 62 of these 69 (89.9%). Falls were seen in 12 women (5.2%), nine (75%) of whom had fits.`;
    expect(told(text).slice(-2)).toEqual(["5.2% 12/230", "75% 9/12"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("75%", "57%"))).toHaveLength(1);
  });

  it("are of two groups all the same where nobody is pointed to", () => {
    expect(told(`${arms}Falls were seen in 9 (10.0%) and 28 (20.0%).`)).toEqual(["10.0% 9/90", "20.0% 28/140"]);
  });
});

describe("those of whom something is known", () => {
  const arms = "We randomised 300 pupils to velorin (n = 152) or zinc (n = 148). Follow-up data were available for 131 pupils (86.2%) in the velorin group and 125 (84.5%) in the zinc group. The mean score fell from 20.2 to 14.1 and from 20.4 to 16.2.";

  it("may be the people of the pairs behind them", () => {
    const text = `${arms} Headache was gone in 44 pupils (33.6%) versus 21 pupils (16.8%).`;
    expect(told(text).slice(2)).toEqual(["33.6% 44/131", "16.8% 21/125"]);
    expect(messages(text)).toEqual([]);
    expect(messages(`${arms} Headache came back in 19 (12.5%) and 37 (25.0%) pupils.`)).toEqual([]);
  });

  it("do not excuse one figure of a pair", () => {
    expect(messages(`${arms} Headache was gone in 44 pupils (33.6%) versus 21 pupils (18.8%).`)).not.toEqual([]);
  });

  it("are none where something was found in them", () => {
    const other = arms.replace("Follow-up data were available for", "Fever was seen in");
    expect(told(`${other} Headache was gone in 44 pupils (33.6%) versus 21 pupils (16.8%).`).slice(2)).not.toEqual(["33.6% 44/131", "16.8% 21/125"]);
  });
});

describe("a pair of those who were counted in two arms", () => {
  const text = "Ulcers healed in 420 adults given honey and 510 given silver; of these adults, 310 (73.8%) and 401 (78.6%), respectively, came back.";

  it("is of these, each of its own", () => {
    expect(told(text)).toEqual(["73.8% 310/420", "78.6% 401/510"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("78.6%", "82.6%"))).toEqual(["82.6%"]);
  });

  it("or of the arms, of which nothing is told, where it is far below", () => {
    const far = text.replace("73.8%", "14.2%").replace("78.6%", "18.1%");
    expect(told(far)).toEqual(["14.2% 310/?", "18.1% 401/?"]);
    expect(messages(far)).toEqual([]);
  });
});
