import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

describe("numbers that stand side by side", () => {
  it.each([
    ["are counts of two groups, not one of the other", "Bleeding occurred in 22 patients (3.8%) and in 23 patients (4.0%), respectively.", ["3.8% 22/?", "4.0% 23/?"]],
    ["are none of each other's denominators", "Death occurred in 50 patients (25%) and 60 patients (30%).", ["25% 50/?", "30% 60/?"]],
    ["may be two sizes in one frame", "Among 45 cases and 90 controls, 18 (40%) and 18 (20%) were smokers.", ["40% 18/45", "20% 18/90"]],
    ["may be sizes of groups", "Mortality was 12% (n = 120) with A and 18% (n = 118) with B.", ["12% 120/?", "18% 118/?"]],
    ["may be contrasted", "The difference was 10% (40/100 vs 30/100).", []],
    ["may be behind a threshold", "At a cut-off of 10%, 18 of 20 cancers were detected.", []],
    ["may explain the percentage before them", "The response rate was 56% (28/50; 24% CR and 32% PR).", ["56% 28/50"]],
    ["may be one of the other beneath a threshold", "Of the 50 patients, 40 (80%) took at least 24 of the 30 doses (80%).", ["80% 40/50"]],
    ["may have an arm with its size behind them", "Ten children died, four (0.3%) in the intervention arm of 1,505 and six (0.4%) in the control arm of 1,509.", ["0.3% 4/1505", "0.4% 6/1509"]],
    ["may have their denominator in a bracket", "Sick leave was taken by 38 (of 89 employed, 43%) and 44 (of 92 employed, 48%) participants.", ["43% 38/89", "48% 44/92"]],
    ["may be read in order in a trial without a number", "In the first trial 20 of 50 patients (40%) responded.", ["40% 20/50"]],
    ["may look like a year", "In total 1998 of 2,400 participants (83.3%) replied.", ["83.3% 1998/2400"]],
    ["may go on behind a label", "At week 10, 18 of 20 (90%) were well.", ["90% 18/20"]],
    ["lead to the nearest titles", "We identified 500 records and screened 400 titles, of which 300 (75%) were excluded.", ["75% 300/400"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(review(text).findings).toEqual([]);
  });

  it("leave the others of a group unaccused when the text gives no number of them", () => {
    expect(review("Of 100 patients, 60 were women. Nausea was seen in 15 (25%) of the women and 8 (20%) of the men.").findings).toEqual([]);
  });
});

describe("complete and partial responses in one breath", () => {
  it.each([
    ["There were 17 complete and 26 partial responses among 270 patients, a response rate of 19%.", ["19% 43/270"], 1],
    ["There were 17 complete and 26 partial responses among 270 patients (16%).", ["16% 43/270"], 0],
    ["270 patients were treated. Seventeen complete responses and 26 partial responses were seen (objective response rate 16%).", ["16% 43/270"], 0],
    ["There were 17 complete responses (6%) and 26 partial responses (10%) among 270 patients.", ["6% 17/270", "10% 26/270"], 0],
  ])("%s", (text, expected, findings) => {
    expect(told(text)).toEqual(expected);
    expect(review(text).findings).toHaveLength(findings);
  });
});

const table = (...lines: string[]): string => `${lines.join("\n")}\n`;

describe("rows of a table that are shares of something else than their column", () => {
  it.each([
    ["of a row above, by its label", table("| | A (N=200) |", "|---|---|", "| Any infection, n (%) | 40 (20.0) |", "| Serious, n (% of infections) | 10 (25.0) |", "| Death, n (%) | 10 (5.0) |", "| Fever, n (%) | 30 (15.0) |")],
    ["of those whom a row above leaves", table("| | A (N=200) |", "|---|---|", "| Female, n (%) | 120 (60.0) |", "| Prostate cancer, n (% of men) | 8 (10.0) |", "| Smoker, n (%) | 50 (25.0) |", "| Drinker, n (%) | 30 (15.0) |")],
    ["of another column of their row", table("| Study | Patients | Eyes | Success, n (%) |", "|---|---|---|---|", "| A | 100 | 130 | 65 (50) |", "| B | 80 | 120 | 30 (25) |", "| C | 60 | 90 | 45 (50) |")],
    ["of nobody, as an estimate", table("| | A (N=200) |", "|---|---|", "| Events, n (KM rate, %) | 35 (33.1) |", "| Fever, n (%) | 30 (15.0) |", "| Rash, n (%) | 20 (10.0) |")],
  ])("%s", (_, text) => expect(review(text).findings).toEqual([]));

  it("but one that follows from nothing is marked", () => {
    const text = table("| | A (N=200) |", "|---|---|", "| Infection, n (%) | 40 (20.0) |", "| Fever, n (%) | 30 (19.0) |", "| Rash, n (%) | 20 (10.0) |");
    expect(review(text).findings.map((f) => f.rule)).toEqual(["percent-mismatch"]);
  });
});

describe("a column of percentages", () => {
  it.each([
    ["may name the rate", table("| Study | N | Responders | Response rate (%) |", "|---|---|---|---|", "| A | 100 | 65 | 72.0 |", "| B | 20 | 16 | 80.0 |", "| C | 37 | 24 | 64.9 |"), ["72.0 65/100", "80.0 16/20", "64.9 24/37"]],
    ["may be of whole numbers", table("| Study | n/N | % |", "|---|---|---|", "| A | 30/120 | 25 |", "| B | 51/344 | 22 |", "| C | 19/87 | 22 |"), ["25 30/120", "22 51/344", "22 19/87"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(review(text).findings.map((f) => f.rule)).toEqual(["percent-mismatch"]);
  });

  it("has a row for stable disease, which is no deviation", () => {
    const text = table("| Best response | A (N=154) |", "|---|---|", "| Complete response | 15 (9.7) |", "| Stable disease (SD) | 37 (31.0) |", "| Progressive disease | 46 (29.9) |", "| Partial response | 40 (26.0) |", "| Not evaluable | 16 (10.4) |");
    expect(review(text).findings.map((f) => f.rule)).toEqual(["percent-mismatch"]);
  });

  it("may give weights, which are no share of people", () => {
    for (const head of ["Weight (%)", "Weight, %", "Weight %"]) {
      expect(told(table(`| Study | Events | N | ${head} |`, "|---|---|---|---|", "| A | 30 | 120 | 25 |", "| B | 51 | 344 | 45.2 |", "| C | 19 | 87 | 29.8 |"))).toEqual([]);
    }
  });
});

describe("a list keeps one population", () => {
  it("where the rest of it fits exactly, and one of its members is badly rounded of others", () => {
    const text = "We included 180 patients, started the scan in 160 and completed it in 120. Cysts were seen in the liver (n = 50, 31%), the kidney (n = 27, 17%) and the spleen (n = 8, 5%).";
    expect(told(text)).toEqual(["31% 50/160", "17% 27/160", "5% 8/160"]);
    expect(messages(text)).toEqual([]);
  });

  it("and one that is badly rounded of the same is told", () => {
    expect(messages("We included 180 patients. Cysts were seen in 56 (31%) and stones in 8 (5%).")).toEqual(["8 of 180 is 4.44%: 5% is rounded up, rounded it is 4%."]);
  });
});

describe("a list of which most is no share of those whom the text names", () => {
  it("accuses none of the rest", () => {
    const text = "The study was about 2,850 drainages. In all, 340 patients had complications; pancreatitis was seen in 140 (4.9%) patients, bleeding in 128 (4.5%) patients, cholangitis in 66 (2.3%) patients and perforation in 3 (0.11%) patients.";
    expect(review(text).findings).toEqual([]);
  });

  it("and tells of the one that is alone", () => {
    expect(messages("In all, 300 patients were seen: cough in 30 (10.0%), fever in 60 (20.0%) and rash in 45 (1.5%).")).toHaveLength(1);
  });
});

describe("reasons that add up to those of whom they are told", () => {
  const list = (last: string): string => `We saw 700 patients and excluded 500: too old (150, 30%), no date (90, 18%), unsigned (45, 9%), not addressed (65, 13%), illegible (${last}).`;

  it("are all shares of these, the last of many as well", () => {
    expect(told(list("150, 30%"))).toEqual(["30% 150/500", "18% 90/500", "9% 45/500", "13% 65/500", "30% 150/500"]);
    expect(messages(list("150, 30%"))).toEqual([]);
  });

  it("are remarked on where they do not follow from these", () => expect(messages(list("150, 36%"))).toHaveLength(1));

  it("are shares of no other reason, nor of all that were seen", () => {
    const text = "Of 240 reports, 120 were left out: allocation was not randomised in 60 (50.0%), the dose was unknown in 24 (26.0%) and 36 (30.0%) were letters.";
    expect(messages(text)).toEqual([expect.stringContaining("24 of 120 is 20.0%, not 26.0%")]);
    expect(messages(text.replace("26.0", "20.0"))).toEqual([]);
  });
});

describe("a figure that is badly rounded of the people of all others in its sentence", () => {
  const text = (figure: string): string => "Itch came back in 14/161 (8.7%) adults given short and 12/163 (7.4%) given long courses.\n\n# A trial\n\n" +
    `Adults had three days (short course, 102 adults analysed) or ten (long course, 102 adults analysed). Rash was seen in 9 adults (8.8%) versus 17 (${figure}), loose stools in 12 (11.8%) versus 22 (21.6%).`;
  it("is of them", () => expect(messages(text("16.6%"))).toEqual([expect.stringContaining("17 of 102 is 16.667%")]));
  it("is told where it is mistyped", () => expect(messages(text("61.7%"))).toHaveLength(1));
});
