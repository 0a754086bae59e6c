import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("an age or a name between a count and its percentage", () => {
  it.each([
    ["Pain was gone in 42 of the 120 women over 75 who were given it (35.0%).", ["35.0% 42/120"]],
    ["Pain was gone in 42 of 120 women older than 75 in both arms (35.0%).", ["35.0% 42/120"]],
    ["Of 60 patients, all had been given anti-PD-(L)1 (60) and 75% a taxane before (45).", ["75% 45/60"]],
    ["Of 60 patients, 75% had a prior anti-PD-(L)1 (45).", ["75% 45/60"]],
  ])("is stepped over: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("does not hide a misprint", () => {
    expect(messages("Pain was gone in 42 of the 120 women over 75 who were given it (53.0%).")).toEqual([expect.stringContaining("42 of 120 is 35.0%, not 53.0%")]);
  });

  it("leaves people who are counted so", () => {
    expect(told("Of 400 patients over 80 patients (20%) fell.")).toEqual([]);
    expect(told("Of 60 men, those over 65 were 12 (20%).")).toEqual(["20% 12/60"]);
  });
});

describe("a count behind a word that is as often followed by a label", () => {
  it.each([
    ["Of 160 patients infused, rash of any grade 64 (40.0%), grade 3 or more 8 (5.0%).", ["40.0% 64/160", "5.0% 8/160"]],
    ["We treated 160 women. By the end of the year 80 (50.0%) in all had come back.", ["50.0% 80/160"]],
    ["We treated 160 women. At the start of the trial 48 patients (30.0%) smoked.", ["30.0% 48/160"]],
  ])("is one: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it.each(["Of 160 patients, any grade 3 (5.0%) was noted.", "Of 160 women, those of the year 12 (5.0%) were asked."])("is a label all the same: %s", (text) => expect(told(text)).toEqual([]));

  it("is marked where it is misprinted", () => {
    expect(messages("Of 160 patients infused, rash of any grade 64 (46.0%) was seen.")).toEqual([expect.stringContaining("64 of 160 is 40.0%, not 46.0%")]);
  });
});

describe("a fraction behind a word whose number stands in front", () => {
  it.each([
    ["We enrolled 96 pupils. A week after the first dose 66 of 80 tested pupils (82.5%) had antibodies.", "82.5% 66/80"],
    ["We enrolled 96 pupils. In the second week 24 of 80 observed pupils (30.0%) were hoarse.", "30.0% 24/80"],
    ["We enrolled 96 pupils. At the third visit 20/80 (25.0%) were hoarse.", "25.0% 20/80"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace(/\d\.\d%/, "9.9%"))).toHaveLength(1);
  });
  it.each(["In the second stage 2/3 study (40%), 31 nurses were ill.", "The first phase 1/2 trial (35%) went well.", "The second grade 2/4 ulcer (1.5%) healed."])("is told from grades and phases: %s", (text) => expect(messages(text)).toEqual([]));
  it("is told from a value", () => expect(told("We saw 60 adults. At the third visit 20/25 or better was read by 45 adults (75%).")).toEqual(["75% 45/60"]));
  it("is told from a label", () => expect(told("We enrolled 96 pupils. By dose 2 of 3, 24 pupils (25.0%) were hoarse.")).toEqual(["25.0% 24/96"]));
});

describe("any of several", () => {
  it("is no count", () => {
    const text = "Sickness with any of the three lower doses occurred in 24 women (20.0%).";
    expect([told(text), messages(text)]).toEqual([["20.0% 24/?"], []]);
  });
});

describe("counts and percentages in their order", () => {
  it.each([
    ["Of 80, 60 and 50 women in the three arms, it was seen in 40, 24 and 10 patients, in that order, or 50%, 40% and 20%.", ["50% 40/80", "40% 24/60", "20% 10/50"]],
    ["It was seen in 40 and 24 patients, or 50% and 30%, of 80 each.", ["50% 40/?", "30% 24/?"]],
  ])("are paired behind \"or\": %s", (text, expected) => expect(told(text).map((t, i) => (expected[i]!.endsWith("?") ? t.replace(/\/.*/, "/?") : t))).toEqual(expected));
});

describe("a share that another is set against", () => {
  it("is read", () => {
    expect(told("In that case it would be 36 of 80, i.e. 45%, against 24 of 60 (40%).")).toEqual(["45% 36/80", "40% 24/60"]);
    expect(messages("In that case it would be 36 of 80, i.e. 54%, against 24 of 60 (40%).")).toEqual([expect.stringContaining("36 of 80 is 45.0%, not 54%")]);
  });
});

describe("ages that end in those who have them", () => {
  const clinic = "The clinic followed 900 people.";

  it.each(["18- to 25-year-olds", "18-to-25-year-olds", "18–25-year-olds", "18-25 year-olds", "18-to-25s", "5- and 6-year-olds"])("count nobody: the %s", (ages) => {
    expect(messages(`${clinic}\n\nA pump was worn by 112 (46.3%) of the ${ages}.`)).toEqual([]);
    expect(told(`${clinic}\n\nA pump was worn by 112 of the ${ages} (46.3%).`)).toEqual(["46.3% 112/?"]);
  });

  it.each(["under-18s", "over-65s", "under-fives", "65-and-overs", "12-month-olds", "40-year-olds"])("tell some of the people: the %s", (ages) => {
    expect(messages(`${clinic} Forms came back from 270 (30.0%).\n\nA pump was worn by 112 (46.3%) of the ${ages}.`)).toEqual([]);
  });

  it("leave misprints beside them", () => {
    expect(messages(`${clinic} Of the 18- to 25-year-olds, some had a pump. Asthma was found in 90 (19.0%).`)[0]).toContain("90 of 900 is 10.0%, not 19.0%");
    expect(messages("A pump was worn by 30 of the 120 under-18s (52.0%).")[0]).toContain("30 of 120 is 25.0%, not 52.0%");
    expect(messages("Of 60 patients, 18–25 (30%) were seen, and 30 of 60 (90%) fell.")).toHaveLength(1);
  });
});
