import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const rules = (text: string): string[] => review(text).findings.map((f) => f.rule);

describe("people of whom the words say something else than of an arm", () => {
  const tested = "We saw 900 women. By culture, 240 (26.7%) were infected. Women positive by microscopy (n = 310) were older than those negative by microscopy (n = 590).";

  it("are not those who are positive by another test", () => {
    expect(told(`${tested} Treatment was given to 60 women (25.0%) positive by culture.`).at(-1)).toBe("25.0% 60/240");
    expect(messages(`${tested} Treatment was given to 60 women (25.0%) positive by culture.`)).toEqual([]);
    expect(messages("Of 80 adults, HIV-positive ones (n = 30) and HIV-negative ones (n = 50) were seen. Warts were found in 9 (45%) positive for HPV.")).toEqual([]);
  });

  it("are those of the arm where the test is its own", () => {
    expect(messages(`${tested} Treatment was given to 62 women (25.0%) positive by microscopy.`)).toEqual([expect.stringContaining("62 of 310 is 20.0%, not 25.0%")]);
    expect(messages(`${tested} Treatment was given to 62 positive women (25.0%).`)).toHaveLength(1);
  });

  const doses = "We reviewed 390 smokers. Drugs were used in 150 adults (38.5%). Among users, the relapse rate was 12.5% (8/64) in those on dual therapy and 20.9% (18/86) in those on a single drug. ";
  it("had something or had it not", () => {
    expect(messages(`${doses}Counselling was given to 210 adults; falls were seen later in 10.0% of them (21 adults) versus 15.0% (27 adults) without it.`)).toEqual([]);
    expect(messages(`${doses}Fever was seen in 21 (32.8%) versus 27 (41.4%).`)).toEqual([expect.stringContaining("27 of 86")]);
  });

  it("are those of an arm that had it not", () => {
    const arms = "Patients were randomised to zinc (n = 60) or to placebo (n = 64). ";
    expect(messages(`${arms}Fever was seen in 15 (25.0%) with zinc versus 24 (47.5%) without it.`)).toEqual([expect.stringContaining("24 of 64 is 37.5%, not 47.5%")]);
    expect(messages("Of 124 patients, 60 were treated with zinc and 64 without zinc. Fever was seen in 15 (25.0%) versus 24 (47.5%) without zinc.")).toEqual([expect.stringContaining("24 of 64 is 37.5%, not 47.5%")]);
  });
});

describe("the numbers in the name of one arm", () => {
  it("are no names where the other has none", () => {
    const text = "Reminders were sent in weeks 1, 3 and 9 (n = 361), or care went on as usual (n = 360). Attendance was seen in 249 (69.0%) in the reminder group vs 216 (60.0%) in the usual care group (difference, 9%; grade 3).";
    expect(told(text)).toEqual(["69.0% 249/361", "60.0% 216/360"]);
    expect(messages(text)).toEqual([]);
  });

  it("tell the arms of two doses apart", () => {
    const arms = "Patients got the drug at 5 mg (n = 80), at 20 mg (n = 82) or placebo (n = 84). ";
    expect(told(`${arms}Rash was seen in 16 (20.0%) on 5 mg and 41 (50.0%) on 20 mg.`)).toEqual(["20.0% 16/80", "50.0% 41/82"]);
    expect(told("Patients got 1 dose (n = 80) or a sham (n = 82). Rash was seen in 16 (20.0%) after 1 dose.")).toEqual(["20.0% 16/80"]);
  });
});

describe("as many of several groups", () => {
  it.each([
    "We allocated the women to two equal groups of 130. ",
    "The women formed three equal-sized study groups of 130. ",
    "The women were split into equal groups of 130. ",
  ])("are told by what kind of groups they were: %s", (start) => {
    expect(told(`${start}Headache was seen in 13 (10.0%) and 26 (20.0%), respectively.`)).toEqual(["10.0% 13/130", "20.0% 26/130"]);
    expect(rules(`${start}Headache was seen in 13 (10.0%) and 26 (24.0%), respectively.`)).toHaveLength(1);
  });

  it("who are seen several times are no whole", () => {
    const text = "For 70 other foci, sensitivity was 70.0% (49/70) for MRI and 78.6% (55/70) for CT, and so was the value of both: 49 of 70 (70.0%) against 55 of 90 (61.1%). Surgery was changed in 23 women (11.4%).";
    expect(told(text).at(-1)).toBe("11.4% 23/?");
    expect(messages(text)).toEqual([]);
    expect(told("Relapse was seen in 20 of 67 (29.9%) on the drug and 30 of 67 (44.8%) on placebo, 50 in all (37.3%).").at(-1)).toBe("37.3% 50/134");
  });
});

describe("a number behind the word for a study", () => {
  it("counts its people where the words point at the study", () => {
    expect(told("In this large, single-centre study 250 women were seen. Anaemia was found in 40 women (16.0%).")).toEqual(["16.0% 40/250"]);
    expect(messages("In this large, single-centre study 250 women were seen. Anaemia was found in 40 women (18.0%).")).toHaveLength(1);
  });

  it("is its name elsewhere", () => {
    expect(told("This agrees with study 250 women remember. Anaemia was found in 40 women (16.0%).")).toEqual(["16.0% 40/?"]);
  });
});

describe("things that people had, more than one each", () => {
  const start = "Of 905 forms, 880 were valid for the safety set. 132 patients in the safety set had 180 events (15.0%), ";
  it("leave the share to the people", () => {
    expect(told(`${start}and 22 had 31 serious events (2.5%).`).at(-1)).toBe("2.5% 22/880");
    expect(messages(`${start}and 22 had 31 serious events (2.5%).`)).toEqual([]);
    expect(told("We treated 880 patients. Harm was reported by 22 patients (31 events; 2.5%).")).toEqual(["2.5% 22/880"]);
  });

  it("may be counted themselves", () => {
    expect(told("We treated 880 patients. Harm was reported by 22 patients (31 events; 3.5%).")).toEqual(["3.5% 31/880"]);
    expect(messages("We treated 880 patients. Harm was reported by 22 patients (31; 4.5%).")).toHaveLength(1);
    expect(messages(`${start}and 22 had 31 serious events (4.2%).`)).toHaveLength(1);
  });
});

describe("a whole with a space between its thousands", () => {
  it("opens a sentence with people or things of any name", () => {
    expect(told("Of 24 310 ICSRs sent in, 120 (0.5%) named it.")).toEqual(["0.5% 120/24310"]);
    expect(messages("Of 24 310 ICSRs sent in, 120 (0.7%) named it.")).toHaveLength(1);
  });

  it("is no number behind a label or in front of a unit", () => {
    expect(told("In week 4 120 rashes were seen in 240 patients; 60 (25%) were severe.")).not.toContain("25% 60/4120");
    expect(told("Of 12 300 mg doses, 6 (50%) were missed.")).toEqual(["50% 6/12"]);
  });
});

describe("an interval that is called credible", () => {
  it("is no remission with incomplete recovery", () => {
    const text = "Of 80 patients, 52% had a remission (CR, 20, 25%; CRi, 22, 28%).";
    expect(told(text)).toEqual(expect.arrayContaining(["25% 20/80", "28% 22/80"]));
    expect(messages(text)).toEqual([]);
    expect(rules("Of 80 patients, 20 (25%; 95% CrI 26 to 38) relapsed.")).toEqual(["interval-excludes-estimate"]);
    expect(rules("Of 80 patients, 20 (25%; CrI 26 to 38) relapsed.")).toEqual(["interval-excludes-estimate"]);
  });
});

describe("counts and percentages that stand apart", () => {
  const arms = "We randomised 130 patients to the clinic and 115 to usual care. ";
  it.each([
    [`${arms}Admission (13 vs 9; 10% vs 8%) and death (4 vs 2; 3% vs 2%) were rare.`, ["10% 13/130", "8% 9/115", "3% 4/130", "2% 2/115"]],
    [`${arms}Admission (n = 13 vs n = 9, 10.0% vs 7.8%) was rare, as was death (4 and 2).`, ["10.0% 13/130", "7.8% 9/115"]],
    [`${arms}Falls were seen in 13 (clinic; 10%) and 9 (usual; 8%) people.`, ["10% 13/130", "8% 9/115"]],
    ["We randomised 98 eyes to fixed and 96 eyes to flexible dosing. There was one rupture (2 eyes, fixed; 2.0%) and one leak (3 eyes, flexible; 3.1%).", ["2.0% 2/98", "3.1% 3/96"]],
    ["Of 850 children, 50 day cases (5.9%) stayed on for fever (20), thirst (18) or bleeding (12) – 40%, 36% and 24%, respectively.", ["5.9% 50/850", "40% 20/50", "36% 18/50", "24% 12/50"]],
    ["Of 850 children, 170 came back: for fever (n = 85), thirst (n = 51) or bleeding (n = 34), 10%, 6% and 4%, respectively.", ["10% 85/850", "6% 51/850", "4% 34/850"]],
  ])("belong together by their order or their name: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are checked in their order", () => {
    expect(messages(`${arms}Admission (13 vs 9; 10% vs 8%) and death (4 vs 2; 3% vs 7%) were rare.`)).toEqual([expect.stringContaining("2 of 115 is 1.7%, not 7%")]);
  });

  it.each([
    `${arms}Falls were seen in 13 (mean; 10%) of them.`,
    `${arms}Scores were 13 (range; 10%) at first, and then 13 (median; 10%) and 9 (mean; 8%).`,
    `${arms}They were sent for fever (20) or thirst (18), 10% and 20% more than before.`,
  ])("say nothing of each other elsewhere: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("a rate of those who were counted before it", () => {
  it.each([
    ["Out of 640 mothers, 608 were interviewed yielding a response rate of 95.0%.", "95.0% 608/640"],
    ["There were 11 deaths among 220 patients yielding a mortality of 5.0%.", "5.0% 11/220"],
    ["We saw 220 children. There were 11 deaths, a lethality of 5.0%; most were boys.", "5.0% 11/220"],
    ["Of 220 women, 11 died, which corresponds to 5.0%.", "5.0% 11/220"],
    ["Of 220 women, 11 died, what gives 5.0%.", "5.0% 11/220"],
    ["We treated 220 women. Fractures during treatment occurred in 11 patients, 5.0%.", "5.0% 11/220"],
  ])("is theirs: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace(/(\d)(\.0%)/, (_, digit: string, rest: string) => `${String(Number(digit) + 3).slice(-1)}${rest}`))).toHaveLength(1);
  });

  it("is none where it frames what follows", () => {
    expect(told("We treated 220 women. Scans were made in 11 patients, 60%, a low value.")).toEqual([]);
    expect(told("We treated 220 women. A survival of 40 months was reached in 11 patients, giving a hazard ratio of 5.0%.")).toEqual([]);
  });
});

describe("people told by where they came from", () => {
  const pupils = "In all, 1,200 pupils replied (response rate, 60.0%): 420 from Graz, 430 from Pula and 350 from Lodz. ";
  it("are groups in their order", () => {
    const text = `${pupils}Asthma was found in 63 (15.0%) of Austrian, 86 (20.0%) of Croatian and 35 (10.0%) of Polish pupils. Figures for hay fever were 42 (10.0%), 43 (10.0%) and 70 (20.0%).`;
    expect(told(text).slice(1)).toEqual(["15.0% 63/420", "20.0% 86/430", "10.0% 35/350", "10.0% 42/420", "10.0% 43/430", "20.0% 70/350"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("43 (10.0%)", "43 (14.0%)"))).toEqual([expect.stringContaining("43 of 430 is 10.0%, not 14.0%")]);
  });

  it("are none where something happened to them", () => {
    expect(messages("Of 1,200 pupils, 120 (10.0%) had asthma: 70 from Graz and 50 from Pula. Hay fever was found in 84 (12.0%) and 75 (15.0%).")).toEqual([]);
  });
});

describe("things counted beside people", () => {
  const start = "We reviewed 410 patients with 520 lesions who underwent resection. ";
  it("are all of their kind, whatever is said of the people", () => {
    expect(told(`${start}Complete resection was achieved in 468 lesions (90.0%), and fever was seen in 41 patients (10.0%).`)).toEqual(["90.0% 468/520", "10.0% 41/410"]);
    expect(messages(`${start}Complete resection was achieved in 468 lesions (94.0%).`)).toEqual([expect.stringContaining("468 of 520 is 90.0%, not 94.0%")]);
    expect(told("In 178 women with 186 cancers, the size agreed in 81.2% and 79.6% (151 and 148 lesions).")).toEqual(["81.2% 151/186", "79.6% 148/186"]);
  });

  it("are no whole of people", () => {
    expect(told("We screened 9,000 women. There were 150 cancers. Recall was needed in 90 women (1.0%).")).toEqual(["1.0% 90/9000"]);
  });
});

describe("people of other names", () => {
  it.each(["travellers", "parturients", "villagers", "toddlers"])("are counted: %s", (noun) => {
    expect(told(`Four hundred and twenty ${noun} were seen. Fever was found in 63 (15.0%).`)).toEqual(["15.0% 63/420"]);
    expect(messages(`We studied 420 ${noun}. Fever was found in 63 (16.0%).`)).toHaveLength(1);
  });
});

describe("a percentage, its fraction, and another percentage", () => {
  it.each([
    "Cough was rarer with gel (30%, 27/90, vs 45%, 36/80).",
    "Cough was rarer with gel (gel 30%, 27/90; sham 45%, 36/80; P = 0.04).",
    "Cough: gel 30%, 27/90, sham 45%, 36/80.",
  ])("are two shares: %s", (text) => {
    expect(told(text)).toEqual(["30% 27/90", "45% 36/80"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("30%", "38%"))[0]).toContain("27 of 90 is 30.0%, not 38%");
  });

  it("are one where the fraction is that of the one behind", () => expect(told("Cough was seen in 12%, 27/90, 30%.")).toEqual(["30% 27/90"]));
});

describe("what something was due to", () => {
  const arms = "Of 876 residents, 429 were allocated to the pharmacist and 447 to usual care. ";

  it.each([
    "The commonest reason for admission was pneumonia (pharmacist 31, 25.6%; usual care 37, 27.8%).",
    "The commonest cause of death was pneumonia, in 31 (25.6%) with the pharmacist and 37 (27.8%) with usual care.",
  ])("may be a share of those to whom it happened: %s", (said) => expect(messages(arms + said)).toEqual([]));

  it("is a share of all where it is near to that", () => {
    expect(messages(`${arms}The commonest reason for stopping was nausea (pharmacist 31, 7.2%; usual care 37, 8.9%).`)[0]).toContain("37 of 447 is 8.3%, not 8.9%");
    expect(messages(`${arms}Pneumonia was common (pharmacist 31, 25.6%; usual care 37, 27.8%).`)).toHaveLength(2);
  });
});

describe("a bracket that says of how many", () => {
  it.each([
    ["Eleven voted for it and two against, with one abstention (79% of 14 members).", ["79% 11/14"]],
    ["Of 40 women, 12 relapsed and two died (30% of 40 women relapsed).", ["30% 12/40"]],
    ["Two women died (6% of 40 women).", ["6% 2/40"]],
    ["Of 40 women, 12 relapsed and two died (6% of 40 women).", ["6% 2/40"]],
  ])("tells of the count that it follows from, where the nearest is far from that: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("a percentage behind its count that says of whom it is", () => {
  it.each([
    ["In the end 287 were stopped, 55.0% of the 522.", ["55.0% 287/522"]],
    ["At 12 months, 1,689 participants, 83.6% of the 2,021, were seen.", ["83.6% 1689/2021"]],
    ["Three cases were seen among 38,177 recipients of all trials, 0.008%.", ["0.008% 3/38177"]],
  ])("is read: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "The rate was lower after 30 days, 5% of the 60 who had it.",
    "All 120 were women, 30% of the 50 who smoked were old.",
    "In all, 12 were women, 30% of the 50 smokers were old.",
  ])("is none of another count: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("those after something", () => {
  const text = "Ninety patients were enrolled.";

  it("are some of the people, whose number is not given", () => {
    expect(messages(`${text} A response was seen in 13 of those after surgery alone (20%).`)).toEqual([]);
    expect(messages(`${text} A response was seen in 13 of those with a scar (20%).`)).toEqual([]);
  });

  it("are those of an arm where they were given it, and all where nothing tells them from others", () => {
    expect(messages("Patients were randomised to zinc (n = 60) or placebo (n = 64). A response was seen in 13 of those given zinc (31.7%).")).toHaveLength(1);
    expect(messages(`${text} A response was seen in 13 of those patients (20%).`)).toHaveLength(1);
  });
});

describe("those who are called evaluable", () => {
  const text = "Forty patients were treated, of whom 36 had a scan. A marker was found in 7 of 38 samples (18.4%).";

  it("may be others than those of whom the text gives a number", () => {
    expect(messages(`${text} The tumour shrank in 11 (31.4%) of the evaluable patients.`)).toEqual([]);
  });

  it("are those whom the text calls so", () => {
    expect(messages(`${text} Thirty-five patients were evaluable. The tumour shrank in 11 (41.4%) of the evaluable patients.`)).toEqual([expect.stringContaining("11 of 35 is 31.4%")]);
  });
});

describe("what is said of all behind what was said of the arms", () => {
  const arms = "The trial randomised 48 people (24 hosiery, 24 bandages); ten (41.7%) healed with hosiery as against eleven (45.8%) with bandages,";

  it.each(["five in all", "in all five", "five people in total", "five all told", "five altogether"])("is of all: %s", (said) => {
    expect(told(`${arms} and ${said} (10.4%) were lost to follow-up.`).at(-1)).toBe("10.4% 5/48");
    expect(messages(`${arms} and ${said} (10.4%) were lost to follow-up.`)).toEqual([]);
    expect(messages(`${arms} and ${said} (14.0%) were lost to follow-up.`)).toEqual([expect.stringContaining("5 of 48 is 10.4%")]);
  });

  it("is of an arm where it names one", () => {
    expect(told(`${arms} and three on hosiery (12.5%) were lost to follow-up.`).at(-1)).toBe("12.5% 3/24");
  });

});

describe("half of the reviews", () => {
  const people = "Allen 2013 analysed 2,941 adults (1,470 zinc, 1,471 placebo).\n\n";

  it.each(["Half of the reviews", "Most reviews", "A third of the included reviews"])("are of reviews alone: %s", (some) => {
    expect(messages(`${people}${some} (11, 50%) did not tell who paid.`)).toEqual([]);
    expect(told(`We found 22 reviews. ${people}${some} (11, 50%) did not tell who paid.`)).toEqual(["50% 11/22"]);
    expect(messages(`We found 22 reviews. ${people}${some} (11, 70%) did not tell who paid.`)).toHaveLength(1);
  });
});

describe("some of a part that was counted, told as a share of the whole", () => {
  it.each([
    ["Four hundred women were screened. Of the 36 with bacteriuria, five (1.3% overall) had fever.", "1.3% 5/400"],
    ["A stricture formed in 18 of 150 patients (12.0%), and 6 of the 18 strictures were dilated (4.0% overall dilatation rate).", "4.0% 6/150"],
    ["Of 240 stays, falls occurred in 31 (12.9%); 7 of the 31 falls broke a bone, giving an overall fracture rate of 2.9%.", "2.9% 7/240"],
    ["Among 150 patients, 6 of 18 strictures needed surgery, for a surgical rate of 4.0%.", "4.0% 6/150"],
    ["We treated 150 patients. Of the 18 with a stricture, six (33.3%, or 4.0% overall) were dilated.", "4.0% 6/150"],
    ["We treated 150 patients. Of the 18 with a stricture, six (33.3%; 4.0% overall) were dilated.", "4.0% 6/150"],
  ])("follows from that: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
    expect(messages(text)).toEqual([]);
    const [percent] = expected.split(" ");
    expect(messages(text.replace(percent!, `7${percent!}`))).toHaveLength(1);
  });

  it.each([
    ["We randomised 480 women. On gel, 36 of 240 women fell, for a fall rate of 7.5%.", "36 of 240 is 15.0%, not 7.5%"],
    ["Of 360 lambs, 120 were given zinc, 120 copper and 120 chaff. On zinc, 18 of 120 died, giving a mortality rate of 5.0%.", "18 of 120 is 15.0%, not 5.0%"],
    ["We randomised 400 men, 80 of them to gel. On gel, 20 of the 80 responded, an overall response rate of 5.0%.", "20 of 80 is 25.0%, not 5.0%"],
  ])("is not that of an arm: %s", (text, message) => expect(messages(text).join()).toContain(message));

  it.each([
    ["Of 40 men, 18 had a stricture. Nine of the 18 were dilated, for an overall dilatation rate of 22.5%.", "22.5% 9/40"],
    ["Of 40 men, 18 had a stricture, and nine of these 18 were dilated, for a dilatation rate of 22.5%.", "22.5% 9/40"],
  ])("may be that of a good part to which the words point back: %s", (text, expected) => expect([told(text).at(-1), messages(text)]).toEqual([expected, []]));

  it("has to follow from one of them", () => {
    expect(messages("Among 150 patients, 6 of 18 strictures needed surgery, for a surgical rate of 3.3%.")).toEqual([expect.stringContaining("6 of 18 is 33.3%, not 3.3%")]);
    expect(messages("We treated 150 patients. Of the 18 with a stricture, six (4.0%) were dilated.")).toHaveLength(1);
  });
});

describe("those who go over to an arm", () => {
  it.each([
    "Women were allocated to gel (n = 120) or foam (n = 112). Eleven switched: six (5.0%) to foam and five (4.5%) to gel.",
    "Knees received gel (n = 120) or foam (n = 112). There were crossovers in six (5.0%) to foam, and in five (4.5%) to gel.",
  ])("may be of the other: %s", (text) => {
    expect(told(text).map((t) => t.split(" ")[1])).toEqual(["6/120", "5/112"]);
    expect(messages(text)).toEqual([]);
  });
});
