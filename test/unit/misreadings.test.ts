import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("a statement is checked", () => {
  it.each([
    ["beside a drug that was added", "Of 100 men, 25 (27%, with ezetimibe added) slept.", "27%"],
    ["beside a bracket of those who had none", "Of 90 patients, 65% (54 had no fits) were free of fits at one year.", "65%"],
    ["of what was sent to others", "Of 100 men randomised to gel, healing 65% (55); of 100 randomised to foam, healing 40% (40).", "65%"],
    ["of what drops", "In 300 adults blood pressure drops 25% (60 patients) were noted.", "25%"],
    ["of drops without a drug", "Of 300 adults, 25% drops (n = 60) and 15% spray (n = 45).", "25%"],
  ])("%s", (_, text, odd) => expect(marked(text)).toEqual([odd]));
});

describe("a statement is not accused", () => {
  it.each([
    ["in a row below a label with its mark", "We allocated 148 men to gel and 74 to foam. Smokers, current/former: 40 (18.0%) / 60 (27.0%)."],
    ["that is one of two of everybody", "We allocated 148 men to gel and 74 to foam. Pain: 37 (16.7%) / 44 (19.8%)."],
    ["that is the end of a range", "We allocated 148 men to gel and 74 to foam. It ranged from 37 (25.0%) – 44 (29.7%)."],
    ["at one of several times", "We allocated 148 men to gel and 74 to foam. Itch: 37 (25.0%) – 44 (29.7%) of patients on several days."],
    ["that is imputed where data were missing", "The rate was 80 of 200 (42%) when missing outcomes were imputed by multiple imputation."],
    ["that is imputed", "Of 200 adults, a response was seen in 90 (47%; missing data were imputed)."],
    ["behind two months", "We studied 300 adults. In March 120 had fever and in April 180 had a cough. Pain: 24 (8%) and 36 (12%)."],
    ["below a round number", "We enrolled\n~ 400 adults, of whom 100 (24%) came."],
    ["of a directive", "Compliance with the directive was 79.1% (1506/1985)."],
    ["of a week", "The share was 79.1% (45/1985)."],
    ["of an unknown study", "We include two trials, STAR (n = 200) and COMET (n = 300). Deaths: STAR 40 (20%), COMET 60 (20%)."],
  ])("%s", (_, text) => expect(messages(text)).toEqual([]));
});

describe("a row of a table", () => {
  it("does not count one as the commonest", () => {
    expect(told(table("| Gel (n = 68) | Foam (n = 72)", "Most common parity | One (45%) | One (30%)", "Rash | Zero (2.5%) | 3 (4.2%)"))).toEqual(["4.2% 3/72"]);
  });

  it("of those who were allocated is one like others further down", () => {
    expect(messages(table("Outcome | Gel, n (%) | Foam, n (%)", "Enrolled | 60 | 60", "Men | 30 (50.0) | 24 (40.0)", "Allocated | 40 | 50", "Died | 6 (10.0) | 12 (20.0)"))).toEqual([]);
  });
});

describe("seizure freedom", () => {
  it("counts those who had none", () => expect(told("We treated 90 patients. Freedom from fits was 60% (54 had no fits).")).toEqual(["60% 54/90"]));
});

describe("a bracket that says more behind a percentage and its count", () => {
  it.each(["n = 28; p = 0.02", "n = 28, P<0.001", "28 women; p=0.04", "n=28; 95% CI 10–20"])("%s", (rest) => {
    const text = `We saw 200 adults. Rash was frequent (14%, ${rest}).`;
    expect(told(text)).toEqual(["14% 28/200"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("14%", "19%"))).not.toEqual([]);
  });

  it("may give the size of a group, and is none of a pair", () => {
    expect(messages("We saw 200 adults. Rash was rare (6%, n = 110; p = 0.02).")).toEqual([]);
    expect(told("We saw 200 adults. Rash was frequent (14%, n = 14, vs 6%, n = 6; p = 0.02).")).toEqual([]);
  });
});

describe("a fraction behind its percentage and its interval", () => {
  it("is not that of the next group, which has one of its own", () => {
    const text = "The drug: 58.3% (95% CI 51–65), 119/204; placebo 22.0% (24/109).";
    expect(told(text)).toEqual(["22.0% 24/109"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("22.0%", "27.0%"))).toEqual([expect.stringContaining("24 of 109 is 22.0%, not 27.0%")]);
  });
});
