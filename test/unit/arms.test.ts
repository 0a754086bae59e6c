import { describe, expect, it } from "vitest";
import { marked, messages, reasons, table, told, verdicts } from "./told.ts";

describe("an arm that is named in the end of a clause", () => {
  const trial = "We randomised 120 women, 62 to group A and 58 to group B.\n\nAfter a year, ";

  it.each([
    ["31 women (50%) had pain and 40 (65%) had fever in group A, while 36 women (62%) had pain and 20 (34%) had fever in group B.", ["50% 31/62", "65% 40/62", "62% 36/58", "34% 20/58"]],
    ["31 women (50%) in group A had pain, while 25 (40%) had fever and 20 (34%) died in group B.", ["50% 31/62", "40% 25/62", "34% 20/58"]],
    ["31 women (50%) had pain in group A, whereas 20 (34%) had pain and 10 (17%) died in group B.", ["50% 31/62", "34% 20/58", "17% 10/58"]],
  ])("is that of all who are told of in it: %s", (text, expected) => {
    expect(told(trial + text)).toEqual(expected);
    expect(messages(trial + text)).toEqual([]);
  });

  it("accuses nobody of a share of the arm before", () => {
    const text = `${trial}31 women (50%) had pain and 40 (65%) had fever in group A, while 36 women (91%) had pain and 20 (34%) had fever in group B.`;
    expect(verdicts(text)).toEqual(["consistent", "consistent", "inconsistent", "consistent"]);
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain("does not follow from 58");
  });
});

describe("what is said of both arms", () => {
  const trial = "In all, 88 patients in the steroid group and 94 patients in the control group were chosen for the blinded reading. ";

  it.each([
    ["The reading was normal more often in the steroid group (66 (75.0%) vs 47 (50.0%)).", ["75.0% 66/88", "50.0% 47/94"]],
    ["The blinded reading was normal in more of the steroid group (66 (75.0%) vs 47 (50.0%)).", ["75.0% 66/88", "50.0% 47/94"]],
    ["The reading was normal in 66 patients (75.0%) in the steroid group.", ["75.0% 66/88"]],
  ])("is the name of none: %s", (text, expected) => {
    expect(told(trial + text)).toEqual(expected);
    expect(messages(trial + text)).toEqual([]);
  });

  it("still names an arm where each has words of its own", () => {
    const text = "Of 182 patients, 88 in the first group were given steroids and 94 in the second group were given saline. Sleep was poor in 33 (37.5%) of those on steroids and 47 (50.0%) on saline.";
    expect(told(text)).toEqual(["37.5% 33/88", "50.0% 47/94"]);
  });
});

describe("a list of kinds that makes up a whole", () => {
  it("has no arms, though some of it are as many as one", () => {
    const text = "Fractures were seen in 41 patients (22 hip, 14 wrist and 5 rib) of the vitamin group. In patients with hip fractures healing was commoner in the vitamin group (20 (83.3%) vs. 14 (53.8%)).";
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["unverifiable", "unverifiable"]);
  });

  it("has those that are few among its names", () => {
    const text = "We enrolled 120 in the vitamin group and 118 in the control group. Fractures were seen in 41 patients (22 hip, 14 wrist and 5 rib fractures) and in 37 patients (19 hip, 15 wrist and 3 rib fractures), respectively.\n\nIn patients with hip fractures, healing was commoner in the vitamin group (20 (83.3%) vs. 14 (53.8%)).";
    expect(messages(text)).toEqual([]);
  });

  it("has arms where they are all", () => {
    expect(told("We treated 36 patients (22 hip, 14 wrist). Healing was seen in 11 (50.0%) of the hip group and 7 (50.0%) of the wrist group.")).toEqual(["50.0% 11/22", "50.0% 7/14"]);
  });
});

describe("those who were given a drug in several arms", () => {
  const trial = "We randomised 420 patients: 95 to placebo, 105 to velorin 5 mg, 108 to 10 mg and 112 to 20 mg. Placebo was completed by 57 (60%) and ";

  it.each(["260 (80%) velorin-treated patients stayed.", "260 (80%) actively treated patients stayed."])("are nobody of whom the text gives the number: %s", (text) => {
    expect(messages(trial + text)).toEqual([]);
    expect(verdicts(trial + text)[1]).toBe("unverifiable");
  });

  it("are added up where each of the arms says so", () => {
    const text = "We randomised 420 patients, 95 to placebo, 105 to velorin 5 mg, 108 to velorin 10 mg and 112 to velorin 20 mg. The trial was completed by 260 (80%) velorin-treated patients.";
    expect(told(text)).toEqual(["80% 260/325"]);
  });

  it("are all where there are no arms", () => {
    expect(messages("We enrolled 420 patients. Pain was seen in 260 (80%) velorin-treated patients.")).toHaveLength(1);
  });
});

describe("the rest of a whole", () => {
  const trial = "| Event | Velorin (n = 71) | Rival (n = 71) |\n|---|---|---|\n| Death | 0 | 1 |\n\n";

  it("is none of another arm, though both had as many", () => {
    const text = `${trial}Falls were seen in four velorin patients (5.6%). Oedema was seen in 20 velorin patients (28.2%) and in nine rival patients (13.4%).`;
    expect(reasons(text)[2] ?? "").not.toContain("those who are not among the 4");
    expect(messages(text)).toHaveLength(1);
  });
});

describe("two figures of two of three arms that are named behind them", () => {
  const sizes = "Patients got placebo (n = 189), 2 mg (n = 184) or 4 mg (n = 281).";

  it("are of these in their order, where they follow", () => {
    const text = `${sizes} Lipids rose in 61 (33%) and 113 (40%) of the patients on 2 mg and 4 mg.`;
    expect(told(text)).toEqual(["33% 61/184", "40% 113/281"]);
    expect(marked(text)).toEqual([]);
  });

  it("may be two things", () => {
    expect(marked(`${sizes} Nausea and a rash were seen in 61 (33%) and 13 (7%) patients on 2 mg and 4 mg.`)).toEqual([]);
  });
});

describe("what is found now, beside what was found before", () => {
  const audits = (first: string, second: string): string => `${table(`Item | ${first} | ${second}`, "Oxygen | 77 (70) | 104 (80)")}\n`;

  it.each([
    [audits("2021 (n=110)", "2023 (n=130)"), "last time"],
    [audits("First audit (n=110)", "Second audit (n=130)"), "in the previous audit"],
  ])("comes first", (above, when) => {
    const text = `${above}Mortality was 14% (18 patients), compared with 19% (21 patients) ${when}.`;
    expect(told(text).slice(-2)).toEqual(["14% 18/130", "19% 21/110"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("19%", "91%"))[0]).toContain("21 of 110 is 19.1%, not 91%");
  });

  it("may come first where no word says so", () => {
    expect(messages(`${audits("2021 (n=110)", "2023 (n=130)")}Mortality was 14% (18 patients), compared with 19% (21 patients).`)).toEqual([]);
    expect(told(`${audits("2021 (n=110)", "2023 (n=130)")}Mortality was 19% (21 patients) vs 14% (18 patients).`).slice(-2)).toEqual(["19% 21/110", "14% 18/130"]);
  });

  it("says nothing of arms of which one does not follow", () => {
    expect(messages(`${audits("Drug (n=110)", "Sham (n=130)")}Mortality was 14% (18 patients), compared with 23% (21 patients).`)).not.toEqual([]);
  });
});

describe("a second round whose people are not named again", () => {
  it("has its size", () => {
    const text = "The first audit covered 110 patients and the second 130. Mortality was 14% (18 patients), compared with 19% (21 patients) last time.";
    expect(told(text)).toEqual(["14% 18/130", "19% 21/110"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("two times", () => {
  it.each([
    ["There were 140 patients before the change and 122 after it. Pain was noted in 22 (18%) and 21 (15%), respectively.", ["18% 22/140", "15% 21/122"]],
    ["There were 140 patients in 2022 and 122 in 2024. Pain was noted in 22 (18%) compared with 21 (15%) in 2024.", ["18% 22/140", "15% 21/122"]],
  ])("have their order where the words say so: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toHaveLength(2);
  });
});

describe("arms whose names in short are pronouns in small letters", () => {
  it.each([["sleep hygiene education", "SHE"], ["home exercise", "HE"], ["ultrasound", "US"]])("%s (%s)", (name, short) => {
    const text = (percent: string): string => `We randomised 210 to online therapy and 208 to ${name} (${short}). At week 9, 171 in the online group (171 of 210, 81.4%) and 184 in the ${short} group (184 of 208, 88.5%) were seen. Remission was reached by 63 in the online group (36.8%) and 23 in the ${short} group (${percent}).`;
    expect(told(text("12.5%")).slice(-2)).toEqual(["36.8% 63/171", "12.5% 23/184"]);
    expect(marked(text("12.5%"))).toEqual([]);
    expect(marked(text("15.2%"))).toEqual(["15.2%"]);
  });

  it("are not named by the pronouns", () => {
    const text = "We randomised 150 to ultrasound (US) and 170 to sham. At one year 64 (20.0%) sent letters to us.";
    expect(told(text)).toEqual(["20.0% 64/320"]);
    expect(told("We randomised 150 to exercise (SHE) and 170 to sham. At follow-up she had 32 (10.0%).")).toEqual(["10.0% 32/320"]);
  });
});
