/** Corrections: what is offered, what is not, and what stands in the text afterwards. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages } from "./told.ts";

const offered = (text: string) => review(text).findings.flatMap((f) => f.fixes);
const titles = (text: string): string[] => offered(text).map((f) => f.title);

/** The text with a correction. */
const corrected = (text: string, title: string): string => offered(text).find((f) => f.title === title)!.edits
  .toSorted((a, b) => b.start - a.start).reduce((now, e) => now.slice(0, e.start) + e.text + now.slice(e.end), text);

const percents = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.percent.value] : []));

describe("a percentage that Markdown spells in its own way", () => {
  it.each([
    ["37 \\(14\\.2\\%\\)", "Change 14.2% to 14.8%", "37 \\(14\\.8\\%\\)"],
    ["37 (14&#46;2&percnt;)", "Change 14.2% to 14.8%", "37 (14&#46;8&percnt;)"],
    ["37 (14&middot;2%)", "Change 14·2% to 14·8%", "37 (14&middot;8%)"],
    ["37&nbsp;(14&#44;2&#8239;%)", "Change 14,2\u202f% to 14,8\u202f%", "37&nbsp;(14&#44;8&#8239;%)"],
    ["37 (1&#52;.2%)", "Change 14.2% to 14.8%", "37 (14.8%)"],
    ["37 (*14.2*%)", "Change 14.2% to 14.8%", "37 (*14.8*%)"],
    ["37 (<b>14.2</b>%)", "Change 14.2% to 14.8%", "37 (<b>14.8</b>%)"],
    ["37 (14.2&#37;)", "Change 14.2% to 14.8%", "37 (14.8&#37;)"],
    ["37 (14.2&thinsp;%)", "Change 14.2\u2009% to 14.8\u2009%", "37 (14.8&thinsp;%)"],
    ["37 ($14.2\\%$)", "Change 14.2% to 14.8%", "37 ($14.8\\%$)"],
  ])("is corrected as a whole: %s", (printed, title, expected) => {
    const text = corrected(`Of 250 patients, ${printed} had anaemia.`, title);
    expect(text).toBe(`Of 250 patients, ${expected} had anaemia.`);
    expect(percents(text)).toEqual(["14.8"]);
  });

  it.each(["**37 (14**.**2%)**", "37 (14.**2**%)", "37 ($14{,}2\\%$)", "37 (1<!-- c -->4.2%)"])("is left alone where something stands in it: %s", (printed) => {
    const text = `Of 250 patients, ${printed} had anaemia.`;
    expect(percents(text)).toHaveLength(1);
    expect(titles(text).filter((t) => t.includes("%"))).toEqual([]);
  });

  it("is no reason to tear a count apart", () => {
    expect(titles("We saw 3**4** of 270 (16%).")).toEqual(["Change 16% to 13%"]);
    expect(corrected("We saw 3&#52; of 270 (16%).", "Change the count 34 to 43 (42 to 44 would fit)")).toBe("We saw 43 of 270 (16%).");
  });

  it("is named on one line", () => {
    expect(titles("In the trial, 14 of 40 patients (thirty-two\npercent) responded.")[0]).toBe("Change 32% to 35%");
  });
});

describe("a correction is not offered", () => {
  it.each([
    ["of a count with which the interval agrees", "Of 40 patients, 12 (35%, 95% CI 17 to 47) responded.", ["Change 35% to 30%"]],
    ["of anything but the percentage where that is off by rounding", "Of 301 patients, 52 (17.2%) responded.", ["Change 17.2% to 17.3%"]],
    ["of a denominator from which others follow", "Of 205 patients, 37 (14.8%) responded and 41 (20.0%) had nausea.", ["Change 14.8% to 18.0%"]],
    ["of a denominator that would be fewer than are counted", "Of 350 patients, 45 (30.0%) responded and 203 of them (58.0%) had nausea.", ["Change 30.0% to 12.9%"]],
    ["of a denominator that the text gives twice", "Of the 100 patients, 40 (40%) responded. Of the 40 responders, 12 (40%) relapsed.", ["Change 40% to 30%", "Change the count 12 to 16"]],
    ["where several slips would explain a denominator", "Of 50 patients, 1 (3%) died.", ["Change 3% to 2%"]],
    ["where several slips would explain a count", "Of 215 patients, 174 (82%) responded.", ["Change 82% to 81%"]],
    ["of one of two counts that make up the whole", "Of 40 patients, 12 (30%) responded and 28 (30%) did not.", ["Change 30% to 70%"]],
  ])("%s", (_, text, expected) => expect(titles(text)).toEqual(expected));
});

describe("a digit slipped in the percentage of another population that the text allows", () => {
  it.each([
    ["an arm that the words do not name", "Of 231 women, 112 received docetaxel alone and 119 docetaxel plus carboplatin. Surgery was possible in 64 (57.1%) of the docetaxel group and 75 (33.0%) of the combined group.", ["Change 33.0% to 67.0%", "Change 33.0% to 63.0% (of 119)"]],
    ["those who were evaluable", "The drug was given to 318 patients and 302 were response-evaluable. Two patients had CR, 21 had VGPR and 54 had PR (ORR 52.5%).", ["Change 52.5% to 24.2%", "Change 52.5% to 25.5% (of 302)"]],
    ["a group counted before", "We treated 83 patients. KRAS mutations were found in 18 patients (21.7%), with a response rate of 39% (6 patients).", ["Change 39% to 7%", "Change 39% to 33% (of 18)"]],
    ["or in its count", "Of 231 women, 112 received docetaxel alone and 119 docetaxel plus carboplatin. Surgery was possible in 64 (57.1%) of the docetaxel group and 57 (63.0%) of the combined group.", ["Change 63.0% to 50.9%", "Change the count 57 to 75 (of 119)"]],
  ])("is offered: %s", (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
    expect(messages(corrected(text, expected[1]!))).toEqual([]);
  });

  it("is told where the percentage has digits enough", () => {
    expect(messages("The drug was given to 318 patients and 302 were response-evaluable. Two patients had CR, 21 had VGPR and 54 had PR (ORR 52.5%).")).toEqual([
      "Two + 21 + 54 = 77 of 318 is 24.2%, not 52.5%, and it does not follow from 302 either. Perhaps 25.5% was meant: that is Two + 21 + 54 = 77 of 302.",
    ]);
    expect(messages("We treated 83 patients. KRAS mutations were found in 18 patients (21.7%), with a response rate of 39% (6 patients).")).toEqual([
      "6 of 83 is 7.2%, not 39%, and it does not follow from 18 either.",
    ]);
  });

  it("is not looked for where the words name somebody", () => {
    expect(titles("Of 231 women, 112 received docetaxel and 119 carboplatin. Surgery was possible in 64 (57.1%) of the docetaxel group and 75 (37.0%) of the carboplatin group.")).toEqual(["Change 37.0% to 63.0%"]);
  });
});

describe("two percentages, each of which is the other's", () => {
  it.each([
    ["Nausea occurred in 12/40 (24.0%) vs 12/50 (30.0%) patients.", "Nausea occurred in 12/40 (30.0%) vs 12/50 (24.0%) patients."],
    [
      "| n (%) | Drug (N = 40) | Placebo (N = 50) |\n| --- | --- | --- |\n| Nausea | 12 (24.0) | 12 (30.0) |\n| Rash | 13 (32.5) | 10 (20.0) |\n| Pain | 20 (50.0) | 10 (20.0) |\n",
      "| n (%) | Drug (N = 40) | Placebo (N = 50) |\n| --- | --- | --- |\n| Nausea | 12 (30.0) | 12 (24.0) |\n| Rash | 13 (32.5) | 10 (20.0) |\n| Pain | 20 (50.0) | 10 (20.0) |\n",
    ],
  ])("can be swapped: %s", (text, expected) => {
    expect(messages(text)).toEqual([
      "12 of 40 is 30.0%, not 24.0%. 24.0% and 30.0% may have been swapped: each would be right for the other.",
      "12 of 50 is 24.0%, not 30.0%. 30.0% and 24.0% may have been swapped: each would be right for the other.",
    ]);
    expect(titles(text).filter((t) => t.startsWith("Swap"))).toEqual(["Swap 24.0% and 30.0%", "Swap 24.0% and 30.0%"]);
    expect(corrected(text, "Swap 24.0% and 30.0%")).toBe(expected);
    expect(messages(expected)).toEqual([]);
  });

  it("swaps the numbers and leaves their signs", () => {
    expect(corrected("Nausea occurred in 12/40 (*24\\.0*%) vs 12/50 (30 per cent) patients.", "Swap 24.0% and 30 per cent")).toBe("Nausea occurred in 12/40 (*30*%) vs 12/50 (24.0 per cent) patients.");
  });
});

describe("other corrections", () => {
  it.each([
    ["a bound goes with its sign", "Of 250 patients, 4 (<1%) died.", "Change <1% to 2%", "Of 250 patients, 4 (2%) died."],
    ["an escaped one too", "Of 250 patients, 4 (\\<1%) died.", "Change <1% to 2%", "Of 250 patients, 4 (2%) died."],
    ["limits in the wrong order are swapped", "The hazard ratio was 0.71 (95% CI 0.92 to 0.55).", "Swap 0.92 and 0.55", "The hazard ratio was 0.71 (95% CI 0.55 to 0.92)."],
    ["and keep their signs", "Of 40 patients, 12 (30%, 95% CI 47% to 17%) responded.", "Swap 47 and 17", "Of 40 patients, 12 (30%, 95% CI 17% to 47%) responded."],
  ])("%s", (_, text, title, expected) => {
    expect(corrected(text, title)).toBe(expected);
    expect(messages(expected)).toEqual([]);
  });

  it("are not of a bound in words, nor in a quotation", () => {
    expect(titles("Of 250 patients, 100 (less than 1%) died.")).toEqual([]);
    expect(titles("> The hazard ratio was 0.71 (95% CI 0.92 to 0.55).")).toEqual([]);
  });
});

describe("a message", () => {
  it.each([
    ["gives a shared sign to each number", "Of 40 patients, 12 and 14 (32 and 35%) responded.", "12 of 40 is 30.0%, not 32%. 32% would be 13 of 40."],
    ["has number words in digits", "Thirty-two percent (14/40) of patients responded.", "14 of 40 is 35.0%, not 32%. 32% would be 13 of 40."],
    ["keeps the thousands marks", "Of 12,500 patients, 1,375 (12%) responded.", "1,375 of 12,500 is 11.0%, not 12%. Perhaps one digit of 12% is mistyped for 11%."],
    ["keeps the decimal mark", "Of 250 patients, 37 (14,2 %) had anaemia.", "37 of 250 is 14,8%, not 14,2 %. Perhaps one digit of 14,2 % is mistyped for 14,8%."],
    ["says a bound in words", "Of 250 patients, 4 (<1%) died.", "4 of 250 is 1.6%, not less than 1%."],
    ["tells of a missing digit", "Of 250 patients, 37 (1.8%) died.", "37 of 250 is 14.8%, not 1.8%. Perhaps 1.8% is 14.8% with a digit missing."],
    ["tells all the numbers that would fit", "Of 50 patients, 1 (3%) died.", "1 of 50 is 2.0%, not 3%. 3% would fit 1 of 29 to 40."],
    ["names no number that others follow from", "Of 205 patients, 37 (14.8%) responded and 41 (20.0%) had nausea.", "37 of 205 is 18.0%, not 14.8%."],
    ["does not doubt a count that the interval bears out", "Of 40 patients, 12 (35%, 95% CI 17 to 47) responded.", "12 of 40 is 30.0%, not 35%. The interval agrees with the count. Perhaps one digit of 35% is mistyped for 30%."],
  ])("%s", (_, text, expected) => expect(messages(text)).toEqual([expected]));
});

describe("a count with a prime between its thousands", () => {
  it("is corrected with the same mark", () => {
    expect(corrected("Statins were given to 1′870 (50.0%) of 3′600 men.", titles("Statins were given to 1′870 (50.0%) of 3′600 men.")[1]!)).toContain("given to 1′800 (50.0%)");
  });
});
