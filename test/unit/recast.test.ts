import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { Writing } from "../property/writing.ts";
import { messages, table, verdicts } from "./told.ts";

const smokers = "Of the 2,400 adults, 612 (27.3%) smoked and 300 (11.4%) drank daily.";
const results = (methods: string): string => `## Methods\n\n${methods}\n\n## Results\n\n${smokers}`;
const alarms = (text: string): string[] => review(text).findings.filter((f) => f.severity === "warning" || f.severity === "error").map((f) => f.rule);

describe("percentages that the text calls weighted, standardised or adjusted", () => {
  it.each([
    `All percentages are weighted and all counts unweighted. ${smokers}`,
    `${smokers} Proportions were weighted to the age structure of the country.`,
    `We present weighted proportions with unweighted counts. ${smokers}`,
    `The estimates were post-stratified by region. ${smokers}`,
    results("Survey weights were applied in all analyses."),
    results("Prevalences were standardised to the European population."),
    results("The questionnaire was sent by post, and results were weighted for non-response."),
    "Weighted by region, 27.3% (612/2,400) were smokers.",
    "Using sampling weights, 612 of 2,400 adults (27.3%) smoked.",
    "After direct standardisation, asthma was found in 7.1% of boys (61/920) and 5.9% of girls (52/840).",
    "Attendance was 52.4% (430/790) with letters and 44.0% (352/830) without, after adjustment for list size.",
    "The prevalence, corrected for misclassification, was 4.4% (96 of 1,850).",
    "Adjusted for deprivation, 4.4% (96 of 1,850) were underweight.", "Asthma was found in 7.1% of boys (61/920) and 5.9% of girls (52/840), rates corrected for age.",
  ])("accuse nobody: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toContain("unverifiable");
  });

  it.each([
    smokers,
    results("Percentages are not weighted."),
    results("No sampling weights were used."),
    results("The regression was weighted by the inverse of the sampling probability."),
    results("The odds ratios were adjusted for age."),
    results("Data were collected by a standardised questionnaire."),
    results("Agreement was expressed as a weighted kappa."),
    `## Garcia 2012\n\nSurvey weights were applied to all estimates.\n\n## Lopez 2015\n\n${smokers}`,
    "The difference remained after adjustment for age: 52.4% (430/790) and 44.0% (352/830).",
    `Marginal ulcers are a complication. Among 2,400 adults, 612 of 2,400 (27.3%) had marginal ulcers.`,
    // far from what weights do
    `All percentages are weighted. Of the 2,400 adults, 612 (72.5%) smoked.`,
    `All percentages are weighted. Of the 2,400 adults, 612 (38.5%) smoked.`,
    `All percentages are weighted. Of 200 adults, 112 (65%) smoked.`,
    `## Introduction\n\nRates are standardised to the world population.\n\n## Results\n\n${smokers}`,
    results("Prevalences in the included studies were weighted for non-response."),
    results("In the forest plots, proportions were weighted by study size."),
    results("National rates are standardised to the census."),
    results("Data of the trials were weighted by their sample size."), results("The results were weighted by variance."), results("Effect sizes were weighted estimates."),
    results("Source population weights lay between 41 and 102 kg."), results("All data were T1 weighted scans."), results("Response weighting was not planned."),
    "The meta-analysis covered 60 trials; 33 of 60 (58%) were blinded.",
    "Twenty reviews reported a pooled prevalence, of which 9 of 20 (51%) were recent.",
    // methods that are counted
    "Among 50 included studies, 21 (47%) gave I².", "Of 50 trials, 21 (47%) corrected for multiple testing.", "21 of 50 surveys (47%) had survey weights.", "Of the 50 papers, 21 (47%) had a random-effects analysis.",
    // what is no share of people
    "Models were corrected for sex, and 21 of 50 patients (47%) relapsed.", "In 21 of 50 patients (47%) pressure was corrected for posture.", "Of 50 women, 21 (47%) relapsed, and age was adjusted for in all analyses.",
    "The washout was standardised for everyone; 21 of 50 women (47%) relapsed.", "Doses were standardised to weight in 21 of 50 children (47%).",
  ])("are looked at where it speaks of something else: %s", (text) => {
    expect(alarms(text)).toContain("percent-mismatch");
  });

  it("are those of one table where its note says so", () => {
    const rows = "| Habit | n/N | % |\n|---|---|---|\n| Smoking | 612/2,400 | 27.3 |\n";
    expect(alarms(`${rows}\nPercentages are weighted.\n\nThen.\n\n${smokers}`)).toEqual(["percent-mismatch", "percent-mismatch"]);
  });
});

describe("pooled percentages", () => {
  it.each([
    "It was 14.2% in adults (8 studies; 610/4,900; 95% CI 10.1–19.0; I² = 91%) and 9.9% in children (5 studies; 240/2,050; 95% CI 6.2–14.4; I² = 88%).",
    "A meta-analysis gave 9.9% (240/2,050) in children and 14.2% (610/4,900) in adults.",
    "A meta-analysis gave 9.9% (240/2,050) in children; in adults it was 14.2% (610/4,900).",
    table("Setting | Events | Total | Prevalence, % (95% CI) | I²", "Wards | 610 | 4,900 | 14.2 (10.1–19.0) | 91%", "Homes | 240 | 2,050 | 9.9 (6.2–14.4) | 88%"),
  ])("accuse nobody: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it("are not those from which they are pooled", () => {
    const pooled = (rate: string): string => `Carriage ranged from ${rate} (21/88) to 40% (63/157); pooling gave 35% (95% CI 28–42) in a random-effects model.`;
    expect(alarms(pooled("24%"))).toEqual([]);
    expect(alarms(pooled("28%"))).toEqual(["percent-mismatch"]);
    expect(alarms("Cure was seen in 12.5% (50/400) and 24.0% (84/410); the pooled prevalence was 16.5% (95% CI 12.1 to 21.0).")).toEqual(["percent-mismatch"]);
  });

  it("are not those beside a pooled ratio, nor shares beside heterogeneity", () => {
    expect(alarms("Sepsis occurred in 50/400 (12.5%) and 84/410 (24.0%); pooled risk ratio 0.61, I² = 12%.")).toEqual(["percent-mismatch"]);
    expect(alarms("Sepsis occurred in 50/400 (12.5%) and 84/410 (24.0%), a pooled reduction by 39% (random effects).")).toEqual(["percent-mismatch"]);
    expect(alarms(table("Review | Drug, n/N (%) | Control, n/N (%) | I²", "Wards | 61/490 (12.4) | 84/410 (24.0) | 31%", "Homes | 24/205 (11.7) | 30/200 (15.0) | 8%"))).toEqual(["percent-mismatch"]);
  });
});

describe("intervals of clustered samples", () => {
  const wide = "Coverage was 62.0% (310/500; 95% CI 54.1–69.4).";
  const slip = "Coverage was 62.0% (310/500; 95% CI 51.6–66.3).";
  const ways = [
    "Confidence intervals account for clustering.", "We did a two-stage cluster survey.", "The 25 clusters of 20 households were drawn at random.",
    "We used generalised estimating equations.", "Villages were primary sampling units.", "The design effect was 2.1.", "Data were analysed with the svy commands.",
    "The standard errors take the design into account.", "Households came from multistage sampling.", "In each of the 40 clusters of 7–10 children swabs were taken.", "A cluster-randomised trial was conducted.",
  ];
  it.each(ways)("are not recounted: %s", (said) => {
    expect(messages(`${said} ${wide}`)).toEqual([]);
    expect(messages(`## Methods\n\n${said}\n\n## Results\n\n${wide}`)).toEqual([]);
    // one limit is that of a simple sample, the other is not
    expect(alarms(`${said} ${slip}`)).toEqual(["interval-mismatch"]);
  });

  it("are those of a table that says so", () => {
    const rows = table("Sign | n/N | % (95% CI)", "Wasting | 310/500 | 62.0 (54.1–69.4)");
    expect(alarms(rows)).toEqual(["interval-mismatch"]);
    expect(messages(`${rows}\n95% CI adjusted for the survey design.`)).toEqual([]);
    expect(messages(table("Sign | n/N | % (95% CI) | Design effect", "Wasting | 310/500 | 62.0 (54.1–69.4) | 3.1"))).toEqual([]);
  });

  it("are recounted elsewhere", () => {
    expect(alarms(wide)).toEqual(["interval-mismatch"]);
    for (const said of ["Men with cluster headache took part.", "Sites were clustered by the Ward method.", "Three clusters of symptoms were seen.", "Clusters of differentiation were stained.", "Clusters of 2 to 4 outbreaks were reported.", "Late-stage samples were thawed.", "We excluded cluster-randomised trials.", "Cluster-randomised studies were excluded."]) expect(alarms(`${said} ${wide}`)).toEqual(["interval-mismatch"]);
    expect(alarms("Confidence intervals account for clustering. Coverage was 62.0% (310/500; 95% CI 54.1–82.4).")).toEqual(["interval-mismatch"]);
  });
});

describe("what is said of all percentages", () => {
  it("holds from the edit with which it comes to the one with which it goes", () => {
    const writing = new Writing(results("The survey was sent by post."));
    writing.check({});
    for (const methods of ["Survey weights were applied in all analyses.", "The survey was sent by post.", "Confidence intervals account for clustering."]) {
      writing.write(results(methods));
      writing.check({});
    }
    expect(alarms(results("The survey was sent by post."))).not.toEqual(alarms(results("Survey weights were applied in all analyses.")));
  });
});
