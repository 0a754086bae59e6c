import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("when or how often people were treated", () => {
  it.each([
    ["The trial enrolled 150 patients. Within three courses, 63 patients (42%) reached CR or CRi: 48 (32%) CR and 15 (10%) CRi.", ["42% 63/150", "32% 48/150", "10% 15/150"]],
    ["The trial enrolled 150 patients. In two cycles, 63 patients (42%) reached CR.", ["42% 63/150"]],
    ["We treated 150 patients. Within the 4 sessions, 63 (42%) felt better and 3 (2%) felt worse.", ["42% 63/150", "2% 3/150"]],
    ["We treated 150 patients. In 12 visits, 9 patients (6%) had a fall.", ["6% 9/150"]],
    ["We treated 150 patients. Within six induction cycles, 3 (2%) died and 63 (42%) responded.", ["2% 3/150", "42% 63/150"]],
    ["We treated 150 patients. In 30 wards, 63 (42%) felt better.", ["42% 63/150"]],
  ])("is no population: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["In 250 IVF cycles, 60 pregnancies (24%) were seen.", ["24% 60/250"]],
    ["Of the 40 cycles, 10 (25%) were cancelled.", ["25% 10/40"]],
    ["In 80 lesions, 20 (25%) were malignant.", ["25% 20/80"]],
    ["In 40 patients who had cycles of chemotherapy, 10 (25%) relapsed.", ["25% 10/40"]],
  ])("is one where it is counted itself: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("does not hide that there are more than there are", () => {
    expect(messages("In 40 patients, 45 (90%) responded.")[0]).toContain("45 of 40");
    expect(messages("Of the 40 lesions, 10 (35%) were malignant.")[0]).toContain("10 of 40 is 25.0%, not 35%");
  });
});

describe("the study in which it happened", () => {
  it.each([
    ["We enrolled 250 patients. Ten patients died during the study (4.0%).", ["4.0% 10/250"]],
    ["We enrolled 250 patients. Ten patients who left before the trial ended (4.0%) were replaced.", ["4.0% 10/250"]],
  ])("is not what is counted: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("hides no mistake", () => {
    expect(messages("Of 250 patients, 100 (40.0%) relapsed. Ten patients died during the study (9.0%); in 4 of the 10 (40.0%) it was the drug.")[0]).toContain("10 of 250 is 4.0%, not 9.0%");
  });

  it("is counted elsewhere", () => {
    expect(messages("The review covered 8,200 women in 30 studies. Bias was high in 12 studies (40.0%).")).toEqual([]);
    expect(messages("The review covered 8,200 women. Bias was high in 12 studies (40.0%).")).toEqual([]);
  });
});

describe("groups that are told apart by having or lacking something", () => {
  it.each([
    ["There were three cohorts: gene fusions (n = 90), other mutations (n = 40) and no mutations (n = 20). In the last two, 8 (20.0%) and 2 (10.0%), respectively, had stable disease.", ["20.0% 8/40", "10.0% 2/20"]],
    ["Patients were grouped as with metastases (n = 80) and without metastases (n = 40). Death occurred in 20 (25.0%) vs 4 (10.0%).", ["25.0% 20/80", "10.0% 4/40"]],
  ])("are two: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("people who are set against the group of a frame", () => {
  const groups = "Of 100 tumours, 50 had variant A (50%), 30 L858R (30%) and 20 T790M (20%). ";
  it.each([
    [`${groups}Of the variant A group, 40 responded (80.0%), compared with 12 (40.0%) with L858R and 5 (25.0%) with T790M.`, ["50% 50/100", "30% 30/100", "20% 20/100", "80.0% 40/50", "40.0% 12/30", "25.0% 5/20"]],
    [`${groups}Of the variant A group, 40 (80.0%) responded and 10 (20.0%) did not.`, ["50% 50/100", "30% 30/100", "20% 20/100", "80.0% 40/50", "20.0% 10/50"]],
    ["We randomised 360 patients to the drug (n = 200) or placebo (n = 160). Of the drug group, 40 (20.0%) relapsed, compared with 48 (30.0%) with placebo.", ["20.0% 40/200", "30.0% 48/160"]],
    ["Of the 60 patients in the drug group, 30 (50.0%) improved, versus 12 (20.0%) with worse pain.", ["50.0% 30/60", "20.0% 12/60"]],
  ])("are not of it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are told of where they are wrong", () => {
    expect(messages(`${groups}Of the variant A group, 40 responded (80.0%), compared with 12 (43.0%) with L858R.`)[0]).toContain("12 of 30 is 40.0%, not 43.0%");
  });
});

describe("the people of a pair, in their order", () => {
  const arms = "We randomised men to the drug (n = 600) or placebo (n = 300). ";
  it.each([
    ["Response was assessed in the 400 and 200 men with measurable disease; 100 (25.0%) and 8 (4.0%) responded.", ["25.0% 100/400", "4.0% 8/200"]],
    [`${arms}Among the 400 and 200 men with measurable disease, 100 (25.0%) and 8 (4.0%) responded. Fatigue occurred in 60 (10.0%) and 15 (5.0%).`, ["25.0% 100/400", "4.0% 8/200", "10.0% 60/600", "5.0% 15/300"]],
    [`${arms}Of the 400 and 200 men with measurable disease, 60 (10.0%) and 15 (5.0%) died.`, ["10.0% 60/600", "5.0% 15/300"]],
    ["We treated 50 men. Pain was worse in the 12 and 8 men with fractures; 10 (20.0%) slept badly.", ["20.0% 10/50"]],
  ])("may be given before it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are its denominators where it is wrong", () => {
    expect(messages(`${arms}Response was assessed in the 400 and 200 men with measurable disease; 100 (22.0%) and 8 (7.0%) responded.`))
      .toEqual([expect.stringContaining("100 of 400 is 25.0%, not 22.0%"), expect.stringContaining("8 of 200 is 4.0%, not 7.0%")]);
  });
});

describe("a clause that turns to others", () => {
  it.each([
    ["Of the 30 events in the drug arm, 18 (60.0%) were mild and 12 (40.0%) severe; in the placebo arm 24 (48.0%) were mild and 26 (52.0%) severe of 50.", ["60.0% 18/30", "40.0% 12/30", "48.0% 24/50", "52.0% 26/50"]],
    ["We assigned 120 patients (62 drug, 58 placebo). In the per-protocol analysis (n = 100), 30 of 52 (57.7%) and 20 of 48 (41.7%) improved; in the intention-to-treat analysis, 30 (48.4%) and 20 (34.5%) did.", ["57.7% 30/52", "41.7% 20/48", "48.4% 30/62", "34.5% 20/58"]],
    ["In one trial (n = 120), 24 people who had advice (n = 60, 40.0%) and 15 who had usual care (n = 60, 25.0%) stopped.", ["40.0% 24/60", "25.0% 15/60"]],
  ])("leaves the frame: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and one that goes on with the same people does not", () => {
    expect(messages("Of 200 patients, 80 (40%) were women; in all, 50 (35%) relapsed.")[0]).toContain("50 of 200 is 25.0%");
  });
});

describe("two units of a cluster trial", () => {
  it("have a whole each", () => {
    const text = "In all, 50 schools with 5,000 pupils took part; 45 schools (90.0%) and 4,600 pupils (82.0%) finished it.";
    expect(messages(text)[0]).toContain("4,600 of 5,000 is 92.0%, not 82.0%");
    expect(messages("The eight RCTs randomised 2,000 participants; 1,800 (80.0%) completed.")[0]).toContain("1,800 of 2,000 is 90.0%");
  });
});

describe("an arm that gets something besides what the other gets", () => {
  it("is the combination, and the other the monotherapy", () => {
    const text = "Patients received drug A (100 patients) or drug A plus drug B (60 patients). A response was seen in 20 patients (30%) in the monotherapy group and 15 (25%) in the combination group.";
    expect(told(text)).toEqual(["30% 20/100", "25% 15/60"]);
    expect(messages(text)[0]).toContain("20 of 100 is 20.0%, not 30%");
  });
});

describe("some of those before, without a comma", () => {
  it.each([
    ["We followed 90 infants of whom 27 (30%) had colic.", ["30% 27/90"]],
    ["There were 240 biopsies of which 36 (15%) were inadequate and 12 (5%) were lost.", ["15% 36/240", "5% 12/240"]],
    ["The registry has 700 births. We saw 90 infants among whom 27 infants (30%) had colic.", ["30% 27/90"]],
    ["Colic was assessed in 30 of whom 12 (40%) had it.", ["40% 12/30"]],
    ["We followed 90 infants, of whom 27 of 54 boys (50%) had colic.", ["50% 27/54"]],
  ])("are a share of them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and their errors are told", () => {
    expect(messages("We followed 90 infants of whom 27 (35%) had colic.")[0]).toContain("27 of 90 is 30.0%, not 35%");
  });
});

describe("a number directly behind the word that points to people", () => {
  const enrolled = "We enrolled 500 children. ";
  it.each([
    [`${enrolled}Of these 60 (12%) left, 350 (70%) recovered and 90 (18%) did not.`, ["12% 60/500", "70% 350/500", "18% 90/500"]],
    [`${enrolled}Of those 60 children (12%) left and 350 (70%) recovered.`, ["12% 60/500", "70% 350/500"]],
    [`${enrolled}Among these 200 (40%) had fever, 60 (12%) had cough and 15 (3%) had both.`, ["40% 200/500", "12% 60/500", "3% 15/500"]],
    [`${enrolled}Of the total 60 (12%) left, 350 (70%) recovered.`, ["12% 60/500", "70% 350/500"]],
    [`${enrolled}Of these 60 died, 350 (70%) recovered and 90 (18%) did not.`, ["70% 350/500", "18% 90/500"]],
    [`${enrolled}Of these 60 relapsed, 350 (70%) recovered and 90 (18%) did not.`, ["70% 350/500", "18% 90/500"]],
    [`${enrolled}Of these 60 left the study and 350 (70%) recovered.`, ["70% 350/500"]],
    [`${enrolled}Of these 60 children were lost and 350 (70%) recovered.`, ["70% 350/500"]],
    ["Of 2,400 women invited 800 were eligible. Of those 80 (10%) declined and 720 (90%) took part.", ["10% 80/800", "90% 720/800"]],
  ])("may begin a clause: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${enrolled}Of these 60 (12%), 45 (75%) were boys.`, ["12% 60/500", "75% 45/60"]],
    [`${enrolled}Of those 60 (12%) who left, 45 (75%) were boys.`, ["12% 60/500", "75% 45/60"]],
    [`${enrolled}Of these 60 (12%) children, 45 (75%) were boys.`, ["12% 60/500", "75% 45/60"]],
    [`${enrolled}Sixty left. Of these 60 children, 45 (75%) were boys and 15 (25%) were girls.`, ["75% 45/60", "25% 15/60"]],
    ["We examined 300 eyes. Of these 60 left eyes, 45 (75%) were myopic and 15 (25%) were not.", ["75% 45/60", "25% 15/60"]],
    [`${enrolled}Of those 60 treated, 45 (75%) were boys and 15 (25%) were girls.`, ["75% 45/60", "25% 15/60"]],
  ])("or say how many they are: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and errors are told of whom it says so", () => {
    expect(messages(`${enrolled}Of these 60 (12%) left, 350 (77%) recovered and 90 (18%) did not.`)).toEqual([expect.stringContaining("350 of 500 is 70.0%, not 77%")]);
    expect(messages(`${enrolled}Of these 60 (12%), 45 (85%) were boys.`)).toEqual([expect.stringContaining("45 of 60 is 75.0%, not 85%")]);
  });
});

describe("the study population", () => {
  const all = "A total of 2500 births were included. ";
  it.each(["Out of the study population 150 (6.0%) women", "Of the whole cohort, 150 (6.0%)", "Of the study sample, 150 (6.0%)"])("is everybody: %s", (words) => {
    expect(told(`${all}${words} had diabetes.`)).toEqual(["6.0% 150/2500"]);
    expect(messages(`${all}${words.replace("6.0", "8.3")} had diabetes.`)).toEqual([expect.stringContaining("150 of 2500 is 6.0%, not 8.3%")]);
  });

  it.each(["Of the safety population,", "Of the exposed cohort,", "Of cohort B,", "Of the migrant population"])("is none of which more is said: %s", (words) => {
    expect(messages(`${all}${words} 150 (8.3%) had diabetes.`)).toEqual([]);
  });
});

describe("those of whom the frame has just counted", () => {
  const text = "Eighty patients were accrued and 76 were eligible. Twelve (15%) were not assessable. Testing succeeded in 50 (63%): 20 (40%) were mutated, of whom 9 (45%) responded, as against 15 (50%) of the 30 others.";
  it("are the people of what follows", () => {
    expect(told(text).at(-2)).toBe("45% 9/20");
    expect(messages(text)).toEqual([]);
  });

  it("are not those who were not assessable", () => {
    expect(messages(text.replace("9 (45%) responded", "9 (55%) responded")).join(" ")).not.toContain("of 12 is");
  });
});

describe("those who were not assessable", () => {
  it("are nobody in whom something was found", () => {
    expect(messages("Forty patients were enrolled. Eight were not assessable. A response was seen in 5 (17%).").join(" ")).not.toContain("5 of 8");
  });

  it("are not meant by those who were", () => {
    expect(told("Forty patients were enrolled, and 32 were assessable. A response was seen in 8 (25%).")).toEqual(["25% 8/32"]);
  });
});

describe("the participants, with the article alone", () => {
  it("are those of whom the text has spoken", () => {
    expect(messages("A total of 900 participants were randomised. Of the participants, 630 (90%) were men.")).toEqual([expect.stringContaining("630 of 900 is 70.0%, not 90%")]);
    expect(messages("A total of 900 participants were randomised. Of the participants, 630 (70%) were men.")).toEqual([]);
  });

  it("are not some of them who are named", () => {
    expect(messages("A total of 900 participants were randomised. Of the women, 320 (80%) were well.")).toEqual([]);
    expect(messages("A total of 900 participants were randomised. Of the participants with asthma, 320 (80%) were well.")).toEqual([]);
  });
});

describe("people of some kind, with whom a sentence opens", () => {
  it.each([
    "Smith studied 1,000 women with cancer.\n\nIn women with cancer, 98 (14.0%) bled.",
    "In women with cancer, 98 (7.0%) bled. We found three more trials; the largest had 200 women with cancer.",
    "Smith studied 200 women with cancer.\n\nIn women with cancer, 98 (7.0%) bled, and in those without cancer, 120 (9.0%) did.",
  ])("may be others than those of whom another paragraph tells, or a later sentence: %s", (text) => expect(messages(text)).toEqual([]));

  it("are those of whom the sentence before tells", () => {
    expect(messages("Smith studied 1,000 women with cancer. In women with cancer, 98 (14.0%) bled.")).toHaveLength(1);
  });
});

describe("figures side by side behind two frames", () => {
  it.each([
    "Of the 80 relapses on the drug, 20 (25%) were severe; of the 150 on placebo, 45 (30%) were. Admission followed 32 (40%) and 72 (48%) relapses, respectively.",
    "Of the 80 relapses on the drug, 20 (25%) were severe and 4 (5%) fatal; of the 150 on placebo, 45 (30%) were severe. Admission followed 32 (40%) and 72 (48%).",
    "Of the 80 relapses on the drug, 20 (25%) were severe. Of the 150 on placebo, 45 (30%) were severe. Admission followed 32 (40%) and 72 (48%), respectively.",
  ])("are shares of the two: %s", (text) => {
    expect(told(text).slice(-2)).toEqual(["40% 32/80", "48% 72/150"]);
    expect(messages(text)).toEqual([]);
  });

  it("are told where they follow from neither", () => {
    expect(messages("Of the 80 relapses on the drug, 20 (25%) were severe; of the 150 on placebo, 45 (30%) were. Admission followed 32 (60%) and 72 (48%), respectively.")).toEqual([
      expect.stringContaining("32 of 80 is 40.0%, not 60%"),
    ]);
  });

  it("are of the first where the second is of those whom that has counted", () => {
    expect(told("Of 120 women, 30 (25%) had nausea; of the 30, 10 (33%) vomited. Rash was seen in 12 (10%) and 9 (8%), respectively.").slice(-2)).toEqual(["10% 12/120", "8% 9/120"]);
  });
});

describe("some of the people, with whom a sentence opens", () => {
  const people = "We enrolled 1,300 patients. ";
  it.each([
    `${people}In patients younger than 40 years, 91 (10.5%) relapsed.`,
    `${people}In those with a fistula, 91 (10.5%) relapsed.`,
    `${people}For older men with gout, 91 (10.5%) needed surgery.`,
    `${people}Relapse was rare; in patients at high risk, 91 (10.5%) had one.`,
    `${people}In adults aged 40 years or less, 91 (10.5%) relapsed.`,
    `${people}In patients who smoked, 91 (10.5%) relapsed.`,
  ])("are fewer than all, and may be as many as it needs: %s", (text) => {
    expect(told(text)).toEqual(["10.5% 91/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("are some of each arm, too", () => {
    const arms = "Of 160 infants, 80 were given milk and 80 formula. ";
    expect(messages(`${arms}In infants below 1200 g, 12 (24%) and 15 (30%) had an infection.`)).toEqual([]);
    expect(messages(`${arms}In infants below 1200 g, 12 (24%) fed milk and 15 (30%) fed formula had an infection.`)).toEqual([]);
  });

  it("are no more than all", () => {
    expect(messages(`${people}In patients younger than 40 years, 91 (5.0%) relapsed.`)[0]).toContain("91 of 1,300 is 7.0%, not 5.0%");
  });

  it("are those who were counted as such", () => {
    const some = "We saw 110 patients, 40 of whom had a fistula. In patients with a fistula, ";
    expect(told(`${some}12 (30%) bled.`)).toEqual(["30% 12/40"]);
    expect(messages(`${some}12 (35%) bled.`)[0]).toContain("12 of 40 is 30.0%, not 35%");
  });

  it.each([
    ["We enrolled 380 patients. In patients with cancer, 45 (14%) of 380 responded.", "45 of 380 is 11.8%, not 14%"],
    ["We enrolled 380 patients with cancer. In patients with cancer, 45 (14%) responded.", "45 of 380 is 11.8%, not 14%"],
    ["We enrolled 200 patients on placebo and 210 on drug. In patients on placebo, 30 (16%) fell.", "30 of 200 is 15.0%, not 16%"],
    ["We enrolled 200 patients on placebo and 210 on drug. In patients who received placebo, 30 (16%) fell.", "30 of 200 is 15.0%, not 16%"],
    ["We enrolled 400 adults with asthma. In this study of adults with asthma, 40 (13%) had eczema.", "40 of 400 is 10.0%, not 13%"],
    ["We enrolled 120 patients. In our patients, 12 (15%) bled.", "12 of 120 is 10.0%, not 15%"],
    ["We enrolled 120 patients. In total, 12 (15%) bled.", "12 of 120 is 10.0%, not 15%"],
  ])("are not meant: %s", (text, message) => {
    expect(messages(text)[0]).toContain(message);
  });
});

describe("some of the people, of whom a statement is", () => {
  const people = "We enrolled 150 patients. ";
  it.each([
    `${people}Fever was seen in 57 (60%) of the completers.`,
    `${people}Fever was seen in 57 (60%) of survivors.`,
    `${people}Fever was seen in 57 (60%) of the patients with a fistula.`,
    `${people}Fever was seen in 57 patients (60% of the non-smokers).`,
    `${people}In all, 52 (35%) died. Fever was seen in 57 (60%) of the survivors.`,
    `${people}In all, 90 (60%) were seen twice. Of the completers, 57 (60%) had fever.`,
    `${people}In all, 60 (40%) were seen twice. Of the smokers, 57 (60%) had fever.`,
    "We enrolled 150 patients; 55 died. Fever was seen in 57 (60%) of the survivors.",
  ])("are fewer than all, and may be as many as it needs: %s", (text) => {
    expect(told(text).at(-1)).toMatch(/^60% 57\/(?:\?|95)$/);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${people}Fever was seen in 57 (60%) of participants.`, "57 of 150 is 38.0%, not 60%"],
    [`${people}Fever was seen in 57 (30%) of the completers.`, "57 of 150 is 38.0%, not 30%"],
    ["We enrolled 150 smokers. Fever was seen in 57 (60%) of the smokers.", "57 of 150 is 38.0%, not 60%"],
    ["We enrolled 150 patients, 95 with a fistula. Fever was seen in 57 (68%) of the patients with a fistula.", "57 of 95 is 60.0%, not 68%"],
    ["We enrolled 150 patients; 95 completed the study. Of the completers, 57 (55%) had fever.", "57 of 95 is 60.0%, not 55%"],
    ["Of 150 patients, 75 were on the drug and 75 on placebo. Fever was seen in 45 (65%) of the patients on placebo.", "45 of 75 is 60.0%, not 65%"],
  ])("are not meant, or counted: %s", (text, message) => {
    expect(messages(text)[0]).toContain(message);
  });
});

describe("a frame that names the whole of two arms", () => {
  const arms = "We randomised 190 women, 98 to early and 92 to late clamping. ";

  it.each([
    ["Of the 190 women, 57 (30%) were nulliparous: 34 (35%) and 23 (25%).", ["30% 57/190", "35% 34/98", "25% 23/92"]],
    ["Of the 190 women, 57 were nulliparous: 34 (35%) and 23 (25%).", ["35% 34/98", "25% 23/92"]],
    ["Of the 190 women, 67 (35%) were nulliparous and 48 (25%) obese.", ["35% 67/190", "25% 48/190"]],
    ["Of the 190 women, 67 (35%) and 48 (25%) had a boy and a girl.", ["35% 67/190", "25% 48/190"]],
  ])("goes on to figures of these: %s", (text, expected) => {
    expect(told(`${arms}${text}`)).toEqual(expected);
    expect(messages(`${arms}${text}`)).toEqual([]);
  });

  it("and tells where one is not", () => {
    expect(messages(`${arms}Of the 190 women, 57 (30%) were nulliparous: 34 (35%) and 23 (52%).`)).toEqual([expect.stringContaining("23 of 92 is 25.0%, not 52%.")]);
  });
});

describe("two groups in front of what is said of both", () => {
  it.each([
    ["There were 150 patients. Among 90 (60%) men and 60 (40%) women, outcome was alike.", ["60% 90/150", "40% 60/150"]],
    ["There were 150 patients. Of 90 smokers (60%) and 60 ex-smokers (40%), few came back.", ["60% 90/150", "40% 60/150"]],
  ])("are shares of all: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are not what one group is for those behind it", () => {
    expect(told("There were 150 patients. Among 90 (60%) smokers, 30 (33.3%) had cancer.")).toEqual(["60% 90/150", "33.3% 30/90"]);
    expect(messages("There were 150 patients. Among 90 (60%) men and 60 (44.5%) women, outcome was alike.")).toHaveLength(1);
  });
});
