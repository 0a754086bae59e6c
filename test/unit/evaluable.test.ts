import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, reasons, table, told, verdicts } from "./told.ts";

describe("a few people fewer than the text gives", () => {
  const arms = "In all, 138 were randomised (drug, 65; placebo, 73).";

  it("leave a figure of them unchecked, with the number that it needs", () => {
    const text = `${arms} Symptoms fell in 46 (75%) patients in the drug group.`;
    expect(verdicts(text)).toEqual(["unverifiable"]);
    expect(messages(text)).toEqual(["46 of 65 is 70.8%, not 75%. 75% needs 61; the text gives 65."]);
  });

  it("and all numbers that would do", () => {
    expect(messages("In all, 174 were randomised (drug, 87; placebo, 87). Four (6%) patients in the drug group left.")[0]).toContain("6% needs 62 to 72; the text gives 87.");
  });

  it("do not explain two percentages that were exchanged", () => {
    const text = `${arms} Symptoms fell in 46 (68%) patients in the drug group and 50 (71%) in the placebo group.`;
    expect(verdicts(text)).toEqual(["inconsistent", "inconsistent"]);
  });

  it("nor a figure that needs many fewer", () => {
    expect(verdicts(`${arms} Symptoms fell in 46 (85%) patients in the drug group.`)).toEqual(["inconsistent"]);
  });
});

describe("fewer people than an arm had", () => {
  const arms = "Eighty patients were randomly assigned to the drug (n = 40) or placebo (n = 40). ";
  it.each([
    [`${arms}Neutropenia was more frequent with the drug (18/39, 46.2%) than with placebo (13/39, 33.3%). Nobody died of it. Treatment was stopped in 13 drug patients (33.3%) and 4 placebo patients (10.3%).`, ["46.2% 18/39", "33.3% 13/39", "33.3% 13/39", "10.3% 4/39"]],
    ["Of 88 patients in the game group, 69 finished. Those 69 were included in the final analysis. Another 65 were in the control group. Success was seen in 30 (43%) in the game group and 13 (20%) in the control group.", ["43% 30/69", "20% 13/65"]],
    ["Of 100 patients allocated to surgery, 80 completed follow-up and were analysed. Recurrence was seen in 8 (10%) patients in the surgery group.", ["10% 8/80"]],
    ["Eighty patients were enrolled; 5 were lost to follow-up. Relapse occurred in 30 patients (40%).", ["40% 30/75"]],
    ["Eighty patients were enrolled; three withdrew and two were ineligible. Relapse occurred in 30 patients (40%).", ["40% 30/75"]],
    ["The laparoscopic group (LG) included 189 patients and the open group (OG) 274. Mortality was 7.4% in the LG (n = 14) and 16.8% in the OG (n = 46).", ["7.4% 14/189", "16.8% 46/274"]],
  ])("may be those of whom it is said: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("people who are introduced once", () => {
  it.each([
    ["We enrolled 300 children with sickle cell disease. A stroke occurred in 36 (16.0%).", "36 of 300 is 12.0%"],
    ["The trial randomised 300 children who had had a stroke. Another one occurred in 36 (16.0%).", "36 of 300 is 12.0%"],
    ["In this study 300 children were treated. A stroke occurred in 36 (16.0%).", "36 of 300 is 12.0%"],
    ["Fifty cells were made; 40 infused. A response was seen in 12 of the infused patients (35%).", "12 of 40 is 30.0%"],
    ["We tested 400 *K. pneumoniae* isolates. Resistance was found in 100 isolates (35%).", "100 of 400 is 25.0%"],
    ["A total of 400 isolates of *K. pneumoniae* were tested. Resistance was found in 100 isolates (35%).", "100 of 400 is 25.0%"],
    ["We studied 400 children with St. Vitus dance. Relapse occurred in 100 children (35%).", "100 of 400 is 25.0%"],
  ])("are a whole, whatever describes them: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("are those of whom the next sentences speak, where there are no others", () => {
    expect(messages("Of 150 children with eczema, 90 (60.0%) slept badly. Asthma was present in 45 children (20.0%).")[0]).toContain("45 of 150 is 30.0%");
    expect(review("Of 150 children with eczema, 90 (60.0%) slept badly. Asthma was present in 45 children (20.0%).").findings[0]?.severity).toBe("information");
    expect(messages("Of 150 children with eczema, 90 (60.0%) slept badly. The drug was new. It was dear. Nobody knew why. Asthma was present in 45 children (20.0%) in Brown 2011.")).toEqual([]);
  });

  it.each([
    "We randomised 200 patients. The trial included 40 patients with brain metastases. A response was seen in 80 patients (40%).",
    "Relapse occurred in 12 (30%) of 40 patients in group I. In group II, 20 of 50 patients (40%) relapsed.",
  ])("but not some of them: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("the sizes of two arms in their order", () => {
  const arms = "We randomised 205 patients to the drug (n = 103) or placebo (n = 102). ";
  it.each([
    [`${arms}Ninety-one and 95 patients, respectively, were assessable. A response was seen in 45 patients (49.5%) in the drug group and 19 (20.0%) in the placebo group.`, ["49.5% 45/91", "20.0% 19/95"]],
    [`${arms}Of these, 198 were treated (100 and 98, respectively). Nausea was reported by 45 patients (45.0%) on the drug and 20 (20.4%) on placebo.`, ["45.0% 45/100", "20.4% 20/98"]],
    ["Eighty patients were assigned to A (group A, 44 patients) or B (group B, 36 patients). CR, PR, SD and PD were seen in 4, 20, 10 and 10 patients in group A and 2, 10, 9 and 15 patients in group B. Nausea was reported by 22 patients (50.0%) in group A and 9 (25.0%) in group B.", ["50.0% 22/44", "25.0% 9/36"]],
  ])("are those of the arms that were named before: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and counts of what happened are none", () => {
    const text = `${arms}Deaths were few in those treated (12 and 9, respectively). Nausea was reported by 45 patients (43.7%) on the drug and 20 (19.6%) on placebo.`;
    expect(told(text).slice(-2)).toEqual(["43.7% 45/103", "19.6% 20/102"]);
  });
});

describe("a few who may have been lost", () => {
  const whole = "A cohort of 650 patients was studied. In total, 390 patients (60.0%), 130 patients (20.0%) and 130 (20.0%) had A, B and C, respectively. ";

  it("are asked for, and nobody is accused by what other sentences say of all", () => {
    expect(told(`${whole}After 50 months, 250 patients (38.7%) had relapsed.`).at(-1)).toBe("38.7% 250/?");
    expect(review(`${whole}After 50 months, 250 patients (38.7%) had relapsed.`).findings.map((f) => f.severity)).toEqual(["information"]);
  });

  it("are no more than a few", () => {
    expect(messages(`${whole}After 50 months, 250 patients (35.8%) had relapsed.`)[0]).toContain("250 of 650 is 38.5%, not 35.8%");
  });
});

describe("those of whom safety was described", () => {
  const trial = "Berg randomised 608 patients, 301 to the gel and 307 to foam.\n\n";
  const left = "Five patients in the gel arm and sixteen in the foam arm were never treated, so safety was described in 296 and 291 patients. ";

  it("are those of the arms in their order", () => {
    const said = `${trial}${left}Rash was seen in 28 (9.6%) given foam and 130 (43.9%) given gel, and pain was commoner with gel (19 patients, 6.4%).`;
    expect(told(said)).toEqual(["9.6% 28/291", "43.9% 130/296", "6.4% 19/296"]);
    expect(messages(said)).toEqual([]);
    expect(messages(said.replace("6.4%", "4.6%"))[0]).toContain("19 of 296 is 6.4%, not 4.6%");
  });

  it("are nobody who had something", () => {
    expect(told(`${trial}Improvement was assessed in 36 and 40 patients with gout. Rash was seen in 30 (10.0%) on gel and 31 (10.1%) on foam.`)).toEqual(["10.0% 30/301", "10.1% 31/307"]);
  });
});

describe("half of those who were divided", () => {
  const trials = table("Trial | Outcome | Video | Control", "Bell 2017 | Better | 44/63 (69.8%) | 41/60 (68.3%)", "Iyer 2018 | Better | 17/31 (54.8%) | 13/33 (39.4%)");
  const said = (percent: string): string => `In Bell 2017, 130 people were randomised equally to video or clinic. In the video group 59 (${percent}) attended.\n\n${trials}`;

  it("may be an arm of which the text tells only who was looked at for another outcome", () => {
    expect(messages(said("90.8%"))).toEqual([]);
    expect(reasons(said("90.8%"))[0]).toBe("It follows from 65, which is half of the 130.");
    expect(marked(said("80.8%"))).toEqual(["80.8%"]);
  });
});

describe("those of an arm who are told in a list", () => {
  const flow = "Of 400 people screened, 260 were sent to drops (130 patients) or tablets (130 patients). What became of them:\n\n- drops: 12 (9.2%) moved away; 118 were assessed at week 6;\n- tablets: 20 (15.4%) moved away; 110 were assessed at week 6.\n\n";
  it("may be those of whom a paragraph behind it speaks", () => {
    const text = `${flow}The itch was gone in 80 (67.8%) on drops and 96 (87.3%) on tablets.`;
    expect(messages(text)).toEqual([]);
    expect(told(text).slice(2)).toEqual(["67.8% 80/118", "87.3% 96/110"]);
  });

  it("but leave a mistake to be told", () => {
    expect(messages(`${flow}The itch was gone in 80 (76.8%) on drops and 96 (87.3%) on tablets.`)).toHaveLength(1);
  });

  it("are not looked for where the arm explains the figure", () => {
    expect(told(`${flow}The itch was gone in 80 (61.5%) on drops.`).at(-1)).toBe("61.5% 80/130");
  });
});

describe("sizes of those of whom something is known", () => {
  it.each<[string, string[]]>([
    ["The tablets were given to 357 and placebo to 354 women. Data on bleeding were available for 348 and 345. It came back in 59 (17.0%) and 82 (23.8%).", ["17.0% 59/348", "23.8% 82/345"]],
    ["The tablets were given to 357 and placebo to 354 women. Results were to hand for 348 and 345. It came back in 59 (17.0%) on tablets and 82 (23.8%) on placebo.", ["17.0% 59/348", "23.8% 82/345"]],
    ["Rerupture was rarer with a cast: 11 (6.2%) v 15 (8.5%) with a brace (evaluated 178 and 176).", ["6.2% 11/178", "8.5% 15/176"]],
    ["Rerupture was rarer with a cast: 11 (6.2%) v 15 (8.5%) with a brace (analysed: 178 and 176).", ["6.2% 11/178", "8.5% 15/176"]],
    ["The course met weekly, and 176 (83.0%) came at least four times (assigned: 212).", ["83.0% 176/212"]],
    ["The course met weekly, and 176 (83.0%) came at least four times. (Enrolled: 212.)", ["83.0% 176/212"]],
    ["Resistance was tested in 131 strains:\n\n- ampicillin: 97 (74.0%)\n- linezolid: 4 (3.1%)", ["74.0% 97/131", "3.1% 4/131"]],
  ])("are found: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("leave a mistake to be told", () => {
    for (const text of [
      "The course met weekly, and 176 (38.0%) came at least four times (assigned: 212).",
      "Rerupture was rarer with a cast: 11 (6.2%) v 15 (5.8%) with a brace (evaluated 178 and 176).",
    ]) expect(messages(text), text).toHaveLength(1);
  });

  it.each([
    ["We treated 200 adults. Falls (total: 240) were seldom serious, and 30 (15.0%) had pain.", "15.0% 30/200"],
    ["We treated 200 adults. Falls were frequent (total: 240). A rash was seen in 30 (15.0%).", "15.0% 30/200"],
    ["We treated 200 adults. Tumours (treated: 540) were many. Overall, 30 (15.0%) had pain.", "15.0% 30/200"],
  ])("are no events in a bracket: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are no more than those who left, or what was found, in a bracket", () => {
    expect(told("Pain was rare (excluded: 30), and 18 of 60 (30%) slept badly; 24 (40%) snored.")).toEqual(["30% 18/60", "40% 24/60"]);
  });
});

describe("those of whom the statement before is a share", () => {
  it("are gone on about, where a figure follows from them", () => {
    expect(told("The registry holds 3164 first repairs. 2231 (70.5%) of these were done at night. A drain was left in 1107 (35.0%), and 2057 (65.0%) had none.")).toEqual(["70.5% 2231/3164", "35.0% 1107/3164", "65.0% 2057/3164"]);
  });

  it("but nobody is accused by them", () => {
    expect(messages("The registry holds 3164 first repairs. 2231 (70.5%) of these were done at night. A drain was left in 1107 (53.0%).")).toEqual([]);
  });
});

describe("fetuses", () => {
  it("are those who are born, and not their mothers", () => {
    const text = (percent: string): string => `The trial enrolled 204 women and 408 fetuses. Jaundice was seen in 98 newborns (${percent}).`;
    expect(told(text("24.0%"))).toEqual(["24.0% 98/408"]);
    expect(messages(text("24.0%"))).toEqual([]);
    expect(messages(text("42.0%"))).toHaveLength(1);
  });
});
