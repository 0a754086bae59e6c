import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told, verdicts } from "./told.ts";

const loud = (text: string): string[] => review(text).findings.filter((f) => f.severity === "warning" || f.severity === "error").map((f) => f.message);

describe("two counts of people whose number is not in the text", () => {
  it.each([
    "In all, 285 (95%) pupils sat the first test and 270 (90%) the second.",
    "A total of 190 (95%) mothers kept the diary and 170 (85%) came back.",
    "A total of 160 (80%) midwives replied. 120 (60%) had a degree.",
  ])("are not shares of each other: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["unverifiable", "unverifiable"]);
  });

  it("are a matter of doubt in one sentence where they have no size in common", () => {
    expect(loud("A total of 160 (80%) midwives replied and 120 (73%) had a degree.")).toEqual([]);
    expect(messages("A total of 160 (80%) midwives replied and 120 (73%) had a degree.")).toHaveLength(1);
  });

  it.each([
    "A total of 160 (80%) midwives replied, of whom 120 (73%) had a degree.",
    "A total of 160 (80%) midwives replied. 120 (73%) had a degree.",
    "A total of 160 nurses replied. Of these, 120 (73%) had a degree.",
  ])("are judged where the one is clearly the whole: %s", (text) => expect(loud(text)).toHaveLength(1));
});

describe("a figure that is cut off among those of people who are not named", () => {
  it("is of them as well", () => {
    const text = "The 21 men gave 50 samples, which were kept. 15 (28.8%) were clear, 19 (36.5%) cloudy, 11 (21.1%) brown and 7 (13.5%) black.";
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["unverifiable", "unverifiable", "unverifiable", "unverifiable"]);
  });

  it("is remarked on where it is more than cut off", () => {
    const text = "The 21 men gave 50 samples, which were kept. 15 (28.8%) were clear, 19 (36.5%) cloudy, 11 (24.1%) brown and 7 (13.5%) black.";
    expect(messages(text)).toHaveLength(1);
  });
});

describe("a badly rounded figure beside another of one sentence", () => {
  it("is of the same people, whatever else it follows from", () => {
    expect(told("Among the 267 adults, 240 were women. Back pain was seen in 128 (47.9%), and fever in 2 (0.8%).")).toEqual(["47.9% 128/267", "0.8% 2/267"]);
  });

  it("is of some of them where its words say so", () => {
    expect(told("Among the 267 adults, 240 were women. Back pain was seen in 128 (47.9%), and 2 women (0.8%) were pregnant.")).toEqual(["47.9% 128/267", "0.8% 2/240"]);
  });
});

describe("two figures and one number of people behind them", () => {
  it("are both of those people", () => {
    const text = "We enrolled 50 patients. Film and scan showed nodes in 21 (72%) and 35 (70%) of 50 patients, respectively.";
    expect(told(text)).toEqual(["72% 21/50", "70% 35/50"]);
    expect(loud(text)).toHaveLength(1);
  });

  it.each([
    "We enrolled 50 patients. Film and scan showed nodes in 21 (42%) and 35 (70%) of 50 patients, respectively.",
    "We saw 30 children and 50 adults. Nodes were found in 21 (70%) and 35 (70%) of 50, respectively.",
  ])("are accused of nothing where they fit: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("pairs of one sentence", () => {
  const opening = "Of the 220 and 230 people in the early and late arms, 44 (20.0%) vs 69 (30.0%) had moved by week 8 and ";

  it("are of the same arms", () => {
    expect(told(`${opening}33 (15.0%) vs 46 (26.0%) by week 16.`)).toEqual(["20.0% 44/220", "30.0% 69/230", "15.0% 33/220", "26.0% 46/230"]);
    expect(loud(`${opening}33 (15.0%) vs 46 (26.0%) by week 16.`)).toHaveLength(1);
  });

  it("may be of those of the first", () => {
    expect(told(`${opening}11 (25.0%) vs 23 (33.3%) of these had come back.`).slice(2)).toEqual(["25.0% 11/44", "33.3% 23/69"]);
    expect(messages(`${opening}11 (25.0%) vs 23 (33.3%) of these had come back.`)).toEqual([]);
  });
});

describe("lists of one sentence, one behind the other", () => {
  const trial = "Patients were randomised to placebo (n = 150), low dose (n = 50), or high dose (n = 80).";

  it("are of the arms that are named behind the last", () => {
    const text = `${trial} Nausea was reported by 10 (20%), 12 (15%) and 15 (10%), and vomiting by 4 (8%), 8 (10%), and 9 (6%), of the patients on low dose, high dose and placebo.`;
    expect(told(text)).toEqual(["20% 10/50", "15% 12/80", "10% 15/150", "8% 4/50", "10% 8/80", "6% 9/150"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("12 (15%)", "12 (19%)"))).toEqual([expect.stringContaining("12 of 80 is 15.0%, not 19%")]);
  });

  it("keep the order that is named in front of each", () => {
    const text = `${trial} Nausea was reported on high dose, low dose and placebo by 12 (15%), 10 (20%) and 15 (10%), and vomiting by 4 (8%), 8 (10%), and 9 (6%), of those on low dose, high dose and placebo.`;
    expect(told(text)).toEqual(["15% 12/80", "20% 10/50", "10% 15/150", "8% 4/50", "10% 8/80", "6% 9/150"]);
  });
});

describe("two figures of which the last has a verb of its own", () => {
  it.each([
    ["Of 300 women, 180 took iron and 120 did not. Fever was seen in 60 (20%) and 48 (16%) vomited.", ["20% 60/300", "16% 48/300"]],
    ["We randomised 300 women to iron (n = 180) or placebo (n = 120). Fever was seen in 60 (20%) and 48 (16%) had a rash.", ["20% 60/300", "16% 48/300"]],
    ["We randomised 300 women to iron (n = 180) or placebo (n = 120). Thirty-six (20%) and 48 (40%) vomited.", ["20% 36/180", "40% 48/120"]],
    ["We randomised 300 women to iron (n = 180) or placebo (n = 120). Fever was seen in 36 (20%) and 48 (40%).", ["20% 36/180", "40% 48/120"]],
  ])("are of two things: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("two figures that nothing but a word joins", () => {
  const trial = "We randomised 300 women to iron (n = 180) or placebo (n = 120).";

  it.each([
    "Fever was seen in 36 (20%) and 48 (40%) of those on iron and placebo.",
    "Fever was seen in 36 (20%) and 48 (40%) of the women given iron and placebo, respectively.",
    "Fever was seen in 36 (20%) vs 48 (40%) of women in the iron and placebo groups.",
  ])("are of the arms that are named together behind the last: %s", (text) => {
    expect(told(`${trial} ${text}`)).toEqual(["20% 36/180", "40% 48/120"]);
    expect(messages(`${trial} ${text}`)).toEqual([]);
  });

  it("are of those arms in the order in which they are named", () => {
    const text = `${trial} Fever was seen in 48 (40%) and 36 (20%) of the women in the placebo and iron groups.`;
    expect(told(text)).toEqual(["40% 48/120", "20% 36/180"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Fever and rash were seen in 24 (20%) and 48 (40%) of those on placebo.",
    "Fever and rash were seen in 24 (20%) and 48 (40%) women in the placebo group, respectively.",
    "At 6 and 12 weeks, 24 (20%) and 48 (40%) of the placebo group had anaemia.",
  ])("are of one arm where no other is named behind them: %s", (text) => {
    expect(told(`${trial} ${text}`)).toEqual(["20% 24/120", "40% 48/120"]);
    expect(messages(`${trial} ${text}`)).toEqual([]);
  });

  it("are of the arms in their order where the one behind them is named in another clause", () => {
    const text = `${trial} Fever was seen in 36 (20%) and 48 (40%) women; it was never high on placebo.`;
    expect(told(text)).toEqual(["20% 36/180", "40% 48/120"]);
  });
});

describe("two figures in front of which one arm is named", () => {
  const trial = "We randomised 300 women to iron (n = 180) or placebo (n = 120).";

  it("are of that arm and of the other, which is named behind them", () => {
    const text = `${trial} In the placebo group, 48 women (40%) had fever, compared with 36 (20%) in the iron group.`;
    expect(told(text)).toEqual(["40% 48/120", "20% 36/180"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Compared with the placebo group, 36 (20%) vs 48 (40%) women had fever, in favour of iron.",
    "Superiority over placebo was shown: 36 (20%) against 48 (40%) had fever, with iron well tolerated.",
  ])("are of the arms in their order where it is what the first is compared with: %s", (text) => {
    expect(told(`${trial} ${text}`)).toEqual(["20% 36/180", "40% 48/120"]);
    expect(messages(`${trial} ${text}`)).toEqual([]);
  });

  it("are of the arms in their order where a comparison follows in a clause of its own", () => {
    const text = `${trial} Fever was seen in 36 (20%) and 48 (40%) women, more often on placebo.`;
    expect(told(text)).toEqual(["20% 36/180", "40% 48/120"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("two figures beside the names of two of three arms", () => {
  const trial = "Women were randomised to placebo (n = 200), iron (n = 150) or folate (n = 120).";

  it.each([
    "In the placebo group, fever and rash were seen in 40 (20%) and 20 (10%) women, more often than with iron and folate.",
    "The difference between placebo and iron in fever was clear (15 [10%] vs 40 [20%]).",
    "Iron and folate did not differ; fever and rash were seen in 40 (20%) and 20 (10%) of the placebo group.",
  ])("are not of those in their order where something else is said of them: %s", (text) => expect(loud(`${trial} ${text}`)).toEqual([]));
});
