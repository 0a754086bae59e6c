/** The rules on sums, parts, impossible numbers and comments: what each marks, and where it keeps quiet. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import type { Finding, RuleName } from "../../server/review/types.ts";

/** "warning «19%»" of everything that a rule finds. */
const said = (rule: RuleName, text: string): string[] =>
  review(text).findings.filter((f) => f.rule === rule).map((f) => `${f.severity} «${text.slice(f.start, f.end)}»`);

const first = (text: string): Finding => review(text).findings[0]!;

/** A table of the given lines, the first being its head. */
const table = (...lines: string[]): string => `${[lines[0]!, lines[0]!.replace(/[^|]+/g, "---"), ...lines.slice(1)].join("\n")}\n`;

describe("part-exceeds-whole", () => {
  const rule = "part-exceeds-whole";
  it.each([
    ["grade 3 or worse above any grade", table("| Event, n (%) | Any grade (N = 80) | Grade ≥3 (N = 80) |", "| Anaemia | 12 (15.0) | 21 (26.3) |", "| Rash | 40 (50.0) | 4 (5.0) |"), "21"],
    ["the same for the second of two arms", table(
      "| Event, n (%) | Abatril any grade (N = 80) | Abatril grade 3–4 (N = 80) | Placebo any grade (N = 78) | Placebo grade 3–4 (N = 78) |",
      "| Anaemia | 12 (15.0) | 8 (10.0) | 6 (7.7) | 9 (11.5) |",
    ), "9"],
    ["complete above overall response in a column", table("| Response, n (%) | Abatril (N = 90) |", "| Complete response | 27 (30.0) |", "| Objective response | 20 (22.2) |"), "27"],
    ["complete above overall response in a sentence", "Of 90 evaluable patients, the objective response rate was 20% (18/90), with 21 (23%) complete responses.", "21"],
  ])("marks %s", (_, text, where) => {
    expect(said(rule, text)).toEqual([`warning «${where}»`]);
  });

  it.each([
    ["a part within its whole", table("| Event, n (%) | Any grade (N = 80) | Grade ≥3 (N = 80) |", "| Anaemia | 21 (26.3) | 12 (15.0) |")],
    ["the part that is the whole", table("| Event, n (%) | Any grade (N = 80) | Grade ≥3 (N = 80) |", "| Anaemia | 12 (15.0) | 12 (15.0) |")],
    ["grades that are no parts of each other", table("| Event, n (%) | Grade 1–2 (N = 80) | Grade 3–4 (N = 80) |", "| Anaemia | 12 (15.0) | 21 (26.3) |")],
    ["arms, each with its own", table("| Event, n (%) | Placebo any grade (N = 80) | Abatril grade 3–4 (N = 80) |", "| Anaemia | 12 (15.0) | 21 (26.3) |")],
    ["different people", table("| Event, n (%) | Any grade (N = 78) | Grade ≥3 (N = 80) |", "| Anaemia | 12 (15.4) | 21 (26.3) |")],
    ["two assessors in a table", table("| Response, n (%) | Abatril (N = 90) |", "| Complete response (investigators) | 27 (30.0) |", "| Objective response (central review) | 20 (22.2) |")],
    ["two assessors in a sentence", "Of 90 evaluable patients, the objective response rate was 20% (18/90) by central review, with 21 (23%) complete responses by the investigators."],
    ["two times", "Of 90 evaluable patients, there were 21 complete responses (23%) at week 24 and 18 overall responses (20%) at week 6."],
    ["two trials", "In one trial the response rate was 20% (18/90). In another there were 21 complete responses (21/70, 30%)."],
    ["what percent-mismatch says already", "Of 90 evaluable patients, the objective response rate was 20% (18/90), with 21 (12%) complete responses."],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });
});

describe("category-sum", () => {
  const rule = "category-sum";
  const stages = (...total: string[]): string => table(
    "| Stage | Daily (N = 60), n (%) | Weekly (N = 62), n (%) |",
    "| I | 12 (20.0) | 14 (22.6) |", "| II | 31 (51.7) | 27 (43.5) |", "| III | 17 (28.3) | 21 (33.9) |", `| Total | ${total.join(" | ")} |`,
  );
  const centres = (abatril: number, placebo: number): string =>
    table("| Centre | Abatril, n | Placebo, n |", "| North | 31 | 30 |", "| West | 22 | 25 |", "| South | 14 | 13 |", `| Total | ${abatril} | ${placebo} |`);
  it.each([
    ["a Total row that is less than its rows", centres(65, 68), "information «65»"],
    ["a Total row that is more, softly: somebody may be missing", centres(69, 68), "information «69»"],
    ["a Total row with percentages", stages("60 (100)", "60 (96.8)").replace("14 (22.6)", "12 (19.4)").replace("12 (20.0)", "13 (21.7)"), "warning «60»"],
    ["best responses of more people than there are", table(
      "| Best response, n (%) | Daily (N = 60) |",
      "| Complete response | 6 (10.0) |", "| Partial response | 20 (33.3) |", "| Stable disease | 24 (40.0) |", "| Progressive disease | 14 (23.3) |",
    ), "warning «6»"],
  ])("marks %s", (_, text, expected) => {
    expect(said(rule, text)).toEqual([expected]);
  });

  it.each([
    ["rows that add up", centres(67, 68)],
    ["rows of which no column adds up: they are no categories", centres(60, 61)],
    ["events that one person can have two of, though the other column adds up", table(
      "| Event | Abatril (N = 60), n (%) | Placebo (N = 62), n (%) |",
      "| Nausea | 12 (20.0) | 2 (3.2) |", "| Vomiting | 28 (46.7) | 7 (11.3) |", "| Total | 35 (58.3) | 9 (14.5) |",
    )],
    ["a column that adds up by zeros alone", table("| Event | Abatril, n | Placebo, n |", "| Nausea | 12 | 0 |", "| Vomiting | 28 | 7 |", "| Total | 35 | 7 |")],
    ["an overall response, which has its own rule", table(
      "| Response, n (%) | Daily (N = 60) | Weekly (N = 62) |",
      "| Complete response | 9 (15.0) | 9 (14.5) |", "| Partial response | 18 (30.0) | 17 (27.4) |", "| Overall response | 28 (46.7) | 26 (41.9) |",
    )],
    ["a row with a gap", centres(69, 68).replace("| 22 |", "| – |")],
    ["a row that sums up those right above it", table("| Doses | Children, n | Measles, n |", "| None | 288 | 40 |", "| One | 77 | 9 |", "| Two | 23 | 0 |", "| ≥1 dose | 100 | 0 |", "| Total | 388 | 49 |")],
    ["a row that sums up those right below it", table("| Smoking | Men, n | Women, n |", "| Never | 120 | 90 |", "| Ever | 70 | 0 |", "| Former | 40 | 12 |", "| Current | 30 | 10 |", "| Total | 190 | 112 |")],
    ["the sizes of the columns above the categories", table("| Centre | Abatril, n | Placebo, n |", "| Total | 90 | 68 |", "| North | 31 | 30 |", "| West | 22 | 38 |")],
    ["best responses of fewer people: some could not be assessed", table(
      "| Best response, n (%) | Daily (N = 60) |",
      "| Complete response | 6 (10.0) |", "| Partial response | 20 (33.3) |", "| Stable disease | 20 (33.3) |", "| Progressive disease | 10 (16.7) |",
    )],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });

  it.each([
    ["where a row is not what those above it add up to", table("| Doses | Children, n | Measles, n |", "| None | 288 | 40 |", "| One | 77 | 9 |", "| Two | 23 | 0 |", "| Unknown | 90 | 0 |", "| Total | 388 | 49 |"), "388"],
    ["beside one that sums up some", table("| Doses | Children, n | Measles, n |", "| None | 288 | 40 |", "| One | 77 | 9 |", "| Two | 23 | 0 |", "| ≥1 dose | 100 | 0 |", "| Total | 379 | 49 |"), "379"],
    ["where some rows add up to one by chance", table("| Ward | Falls, n | Ulcers, n |", "| East | 11 | 7 |", "| West | 14 | 9 |", "| North | 25 | 4 |", "| Total | 25 | 20 |"), "25"],
    ["where one row is another", table("| Site | Men, n | Women, n |", "| East | 50 | 12 |", "| West | 50 | 10 |", "| North | 0 | 9 |", "| Total | 50 | 31 |"), "50"],
  ])("marks a total %s", (_, text, total) => expect(said(rule, text)).toEqual([`information «${total}»`]));

  it("offers the sum in the style of the total, and nothing in a quotation", () => {
    const text = table("| Centre | Abatril, n | Placebo, n |", "| North | 1,031 | 30 |", "| West | 422 | 25 |", "| Total | 1,543 | 55 |");
    expect(first(text).fixes.map((f) => f.title)).toEqual(["Change the total 1,543 to 1,453"]);
    expect(first(text.replace(/^/gm, "> ")).fixes).toEqual([]);
  });
});

describe("a correction of a sum", () => {
  const change = (text: string): string[] => first(text).fixes.map(({ title, edits }) => {
    let changed = text;
    for (const e of [...edits].sort((a, b) => b.start - a.start)) changed = changed.slice(0, e.start) + e.text + changed.slice(e.end);
    expect(review(changed).findings).toEqual([]);
    return title;
  });
  it("takes the percentage along, before the count and behind it", () => {
    expect(change("The objective response rate was 46% (23/50): 10 patients (20%) had a complete response and 12 (24%) a partial response."))
      .toEqual(["Change 23 (46%) to 22 (44%)"]);
    expect(change(table(
      "| Response, n (%) | Daily (N = 60) |", "| Complete response | 9 (15.0) |", "| Partial response | 18 (30.0) |", "| Overall response | 28 (46.7) |",
    ))).toEqual(["Change 28 (46.7%) to 27 (45.0%)"]);
    expect(change(table(
      "| Stage | Daily (N = 60), n (%) | Weekly (N = 62), n (%) | Monthly (N = 62), n (%) |",
      "| I | 13 (21.7) | 12 (19.4) | 12 (19.4) |", "| II | 31 (51.7) | 27 (43.5) | 27 (43.5) |", "| III | 16 (26.7) | 21 (33.9) | 21 (33.9) |",
      "| Total | 60 (100) | 59 (95.2) | 60 (96.8) |",
    ))).toEqual(["Change 59 (95.2%) to 60 (96.8%)"]);
  });

  it("leaves a percentage that follows from the sum", () => {
    const text = table("| Response, n (%) | Daily (N = 900) |", "| Complete response | 9 (1.0) |", "| Partial response | 18 (2.0) |", "| Overall response | 28 (3) |");
    expect(change(text)).toEqual(["Change the overall response 28 to 27"]);
  });
});

describe("total-mismatch", () => {
  const rule = "total-mismatch";
  it.each([
    ["In all, 270 patients were randomised to abatril (n = 136) or placebo (n = 131).", "270"],
    ["In all, 270 patients were randomly assigned to abatril (n = 136) or placebo (n = 131).", "270"],
    ["A total of 270 patients were randomised (136 to abatril and 131 to placebo).", "270"],
    ["In all, 270 patients were allocated, 136 to abatril and 137 to placebo.", "270"],
    ["In all, 402 patients were randomised to abatril (n = 136), cortamab (n = 135) or placebo (n = 133).", "402"],
    ["We randomised 270 patients to abatril (n = 136) or placebo (n = 131).", "270"],
    ["We randomly assigned 270 patients to receive abatril (n = 136) or placebo (n = 131).", "270"],
    ["We randomised 100 patients to drug A (n = 52) or drug B (n = 49).", "100"],
    ["A total of 270 patients were randomly assigned to receive abatril (136 patients) or placebo (131 patients).", "270"],
    ["In all, 270 patients were randomised 1:1 to abatril (n = 136) or placebo (n = 131).", "270"],
    ["In all, 270 patients were randomised (136 abatril, 131 placebo).", "270"],
    ["In all, 270 patients were randomised to one of two arms (136 on abatril and 137 on placebo).", "270"],
    ["Of 270 patients, 136 were randomised to abatril and 137 to placebo.", "270"],
    ["Of the 270 patients who were randomised, 136 were assigned to abatril and 131 to placebo.", "270"],
    ["We randomised 270 patients: 136 to abatril and 137 to placebo.", "270"],
  ])("marks: %s", (text, where) => {
    expect(said(rule, text)).toEqual([`warning «${where}»`]);
  });

  it("only tells of people of whom nothing says that all of them were divided", () => {
    expect(said(rule, "Of 270 patients, 136 were randomised to abatril and 131 to placebo.")).toEqual(["information «270»"]);
    expect(said(rule, "Of 270 patients seen, 262 (97.0%) were randomised to abatril (136) or placebo (131).")).toEqual(["information «270»"]);
  });

  it("offers each of the numbers that is a digit away, and [sic] in a quotation", () => {
    const fixes = (text: string): string[] => first(text).fixes.map((f) => f.title);
    const text = "We randomised 1,257 patients to abatril (n = 636) or placebo (n = 631).";
    expect(fixes(text)).toEqual(["Change the total 1,257 to 1,267", "Change the arm 636 to 626", "Change the arm 631 to 621"]);
    expect(fixes("We randomised 270 patients to abatril (n = 136) or placebo (n = 145).")).toEqual([]);
    expect(fixes(`> ${text}`)).toEqual(["Insert [sic] behind 1,257"]);
  });

  it("finds the arms that were miscounted, though an analysis is told behind them", () => {
    expect(said(rule, "We randomised 270 patients to abatril (n = 136) or placebo (n = 131); the safety population comprised 133 and 129 patients, respectively.")).toHaveLength(1);
  });

  it.each([
    ["arms that add up", "In all, 267 patients were randomised to abatril (n = 136) or placebo (n = 131)."],
    ["three that add up", "In all, 402 patients were randomised to abatril (n = 136), cortamab (n = 135) or placebo (n = 131)."],
    ["people who were excluded between", "In all, 270 patients were randomised; after three were excluded, 136 received abatril and 131 placebo."],
    ["another verb", "In all, 270 patients were enrolled. Of these, 136 received abatril and 131 received placebo."],
    ["the treated of each arm", "In all, 270 patients were randomised, and 136 treated with abatril and 131 treated with placebo were analysed."],
    ["another verb in the sentence", "In all, 270 patients were randomised, 136 received abatril and 131 received placebo."],
    ["people who were excluded behind", "In all, 270 patients were randomised to abatril (n = 136) or placebo (n = 131), and three were excluded."],
    ["people of whom some were analysed", "We randomised 270 patients to abatril (n = 136) or placebo (n = 131), of whom 260 were analysed."],
    ["people who were screened in front", "Of 280 patients, 10 were excluded, 136 were randomised to abatril and 131 to placebo."],
    ["people who were counted on the way", "Of 280 patients seen, 267 (95.4%) were randomised to abatril (136) or placebo (131)."],
    ["those who were assigned, of those assessed", "Of 280 patients assessed for eligibility, 267 (95.4%) were assigned to abatril (n = 136) or placebo (n = 131)."],
    ["what else a bracket tells of them", "In all, 270 patients were randomised (136 with diabetes, 131 from Europe)."],
    ["a bracket that adds up", "In all, 267 patients were randomised (136 abatril, 131 placebo)."],
    ["men and women", "In all, 270 patients were randomised (136 men, 131 women)."],
    ["groups without a total", "We assigned 106 people to abatril and 108 to placebo."],
    ["a third arm behind a colon", "We randomised 402 patients: 136 to abatril, 131 to placebo and the rest to usual care."],
    ["those who were treated", "We randomised 270 patients and treated 136 with abatril and 131 with placebo."],
    ["an arm that is divided itself", "We randomised 402 patients to abatril (n = 270; high dose n = 136, low dose n = 134) or placebo (n = 132)."],
    ["places", "We randomised 270 patients at two sites (136 in Leeds, 131 in York)."],
    ["those who changed sides", "Of 270 patients, 136 were randomised to abatril and 137 crossed over to placebo."],
    ["people who had both", "We randomised 60 patients to abatril first (n = 58) or placebo first (n = 57), in two periods."],
    ["eyes of people", "We randomised 100 eyes of 90 patients to abatril (n = 52) or placebo (n = 48)."],
    ["eyes of people who were randomised", "A total of 100 eyes of 90 patients were randomised: 52 to abatril and 48 to placebo."],
    ["things that are known for nothing else", "A total of 130 renal stones in 118 children were randomised: 66 to laser and 64 to shock waves."],
    ["things before a bracket with their people", "A total of 100 wounds (90 patients) were randomised: 52 to honey and 48 to silver."],
    ["the people, though their eyes are counted beside them", "A total of 100 eyes of 90 patients were randomised: 46 to abatril and 44 to placebo."],
    ["another stage", "Among 100 patients randomised in the first stage, 52 were re-randomised to abatril and 46 to placebo."],
    ["a run-in", "In all, 270 patients entered a run-in, and we randomised 136 to abatril and 131 to placebo."],
    ["an arm that is not named", "In all, 402 patients were randomised to one of three arms, among them abatril (n = 136) and placebo (n = 131)."],
    ["columns of a table", table("| Of 270 randomised, n (%) | Abatril (N = 136) | Placebo (N = 131) |", "| Response | 34 (25.0) | 26 (19.8) |")],
    ["an analysis behind the arms", "We randomised 267 patients to abatril (n = 136) or placebo (n = 131); the safety population comprised 133 and 129 patients, respectively."],
    ["an analysis in the same sentence", "We randomised 267 patients to abatril or placebo; the safety population comprised 133 and 129 patients, respectively."],
    ["the same arms once more", "We randomised 267 patients to abatril (n = 136) or placebo (n = 131), and counted 134 in the abatril and 129 in the placebo group at home."],
    ["two sentences", "We randomised 270 patients. The safety set had 136 on abatril (n = 136) and others on placebo (n = 131)."],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });

  it("leaves the total out of the arms that percentages are taken of", () => {
    const { statements } = review("In all, 270 patients were randomised to abatril (n = 136) or placebo (n = 131). A response was seen in 34 (25%) vs 26 (20%).");
    expect(statements.map((s) => (s.kind === "proportion" ? `${s.count?.value}/${s.denominator?.value}` : ""))).toEqual(["34/136", "26/131", "", "", ""]);
  });
});

describe("count-exceeds-total", () => {
  const rule = "count-exceeds-total";
  it.each([
    ["Response in 42/40 (95%).", "42"],
    ["Response occurred in 42/40 patients (95%).", "42"],
    ["Response occurred in 42/40 patients (95.0%).", "42"],
    ["Response was seen in only 42/40 (95%).", "42"],
  ])("marks: %s", (text, where) => {
    expect(said(rule, text)).toEqual([`error «${where}»`]);
  });

  it("offers to change the two, where the percentage follows from them the other way round", () => {
    const text = "Response occurred in 42/40 patients (95%).";
    expect(first(text).fixes.map((f) => f.title)).toContain("Swap 42 and 40");
    expect(first(`> ${text}`).fixes.map((f) => f.title)).not.toContain("Swap 42 and 40");
    expect(first(text.replace("(95%)", "(85%)")).fixes.map((f) => f.title)).not.toContain("Swap 42 and 40");
  });

  it.each([
    ["those of whom the second are a share", "Randomised/analysed: 250/241 (96.4%)."],
    ["episodes", "There were 42 episodes/40 patients (105%)."],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });
});

describe("impossible-number", () => {
  const rule = "impossible-number";
  it.each([
    ["a P value above 1", "Pain was rarer with abatril (P = 1.03).", "P = 1.03"],
    ["limits in the wrong order", "The hazard ratio was 0.71 (95% CI 0.92 to 0.55).", "0.92 to 0.55"],
    ["more than all of the people", "Adherence was seen in 112% of patients.", "112%"],
    ["more than all of people whose number is not given", "In the north, 12 patients (130%) responded.", "130%"],
    ["more than all of those in whom something was seen", "Fever was seen in 47 (320%).", "320%"],
    ["more than all of the second group", "Blood was given to 47 (24%) and 66 (330%), respectively.", "330%"],
  ])("marks %s", (_, text, where) => {
    expect(said(rule, text)).toEqual([`warning «${where}»`]);
  });

  it.each([
    ["P values", "Here P = 0.03, there p < 0.001, and P = 1.00 or P > 0.99 elsewhere."],
    ["a power of ten", "The variant was associated with response (P = 5.2 × 10^-8^)."],
    ["negative limits", "The mean difference was -3.1 (95% CI -5.0 to -1.2), or −1.2 (95% CI −1.9 to 0.4)."],
    ["a change", "Counts rose by 112%, an increase of 130% in patients with infection."],
    ["more than were planned", "We recruited 48 patients (120%), of 40 who were planned; 48 patients (120%) were recruited."],
    ["a change of a number", "Of 40 patients, CRP rose by 30 (150%), and platelets to 300 (200%)."],
    ["events", "There were 52 falls (130%), or 52 (130%) in all."],
    ["events in two groups", "Visits: 52 (80%) and 73 (110%). The cost came to 52 (80%) and 73 (110%)."],
    ["an increase that was seen", "An increase was seen in 73 (110%)."],
    ["events per person", "There were 56 infections in 52 patients (108%), and 70 doses for the 52 patients (135%)."],
    ["a share of a norm", "The median was 104% of predicted."],
    ["what belongs to people", "They got 150% of patients' usual dose, or 150% of the patients’ weight."],
    ["all of them", "Nausea was seen in 100% of the women."],
    ["a list behind an interval", "It was 12 (95% CI 10, 14; 2012)."],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });

  it("marks limits in the wrong order behind those that are announced", () => {
    expect(said(rule, "The risk ratio was 1.42 (95% CI 1.10–1.83) with zinc and 1.27 (1.02–0.59) with iron.")).toEqual(["warning «1.02–0.59»"]);
    expect(said(rule, "The difference was −6.4 (95% CI −5.1 to −9.3).")).toEqual([]);
  });

  it("leaves a share of people whose number is given to percent-mismatch, which has a correction", () => {
    const { rule: by, fixes } = first("Of 40 patients, 12 (130%) responded.");
    expect([by, fixes.map((f) => f.title)]).toEqual(["percent-mismatch", ["Change 130% to 30%"]]);
    expect(first("Of the 200 patients, 30 (150%) responded.").fixes.map((f) => f.title)).toEqual(["Change 150% to 15%"]);
  });

  it("says alone that limits are in the wrong order, not that the estimate is outside of them", () => {
    expect(review("A response was seen in 43 of 270 patients (16%; 95% CI, 21% to 12%).").findings.map((f) => f.rule)).toEqual([rule]);
  });
});

describe("interval-excludes-estimate", () => {
  const rule = "interval-excludes-estimate";
  it.each([
    ["a ratio by its short name", "Survival was longer (HR 0.95; 95% CI, 0.58-0.89; P = .003).", "0.58-0.89"],
    ["an odds ratio", "Response was likelier (OR 1.45, 95% CI 1.50 to 2.10, P = 0.03).", "1.50 to 2.10"],
    ["a ratio in words", "The adjusted hazard ratio (HR) for death was lower, at a rate ratio of 0.41 (95% CI 0.45–0.80).", "0.45–0.80"],
    ["a short name behind the words", "The relative risk (RR) was 2.31 [95% confidence interval 1.10 to 2.13].", "1.10 to 2.13"],
    ["an equals sign", "It was rarer (RR = 0.92, 95% CI: 0.51, 0.88).", "0.51, 0.88"],
    ["a difference", "The mean difference was 1.45 (95% CI 1.50 to 2.10).", "1.50 to 2.10"],
    ["a difference with a unit", "The mean difference was 4.5 points (95% CI 1.2 to 3.9).", "1.2 to 3.9"],
    ["fewer decimals in the estimate", "The risk ratio was 1.4 (95% CI 1.50 to 2.10).", "1.50 to 2.10"],
    ["a percentage without a count", "Response was 30% (95% CI 17% to 27%).", "17% to 27%"],
    ["limits without a sign behind a percentage", "The carriage rate was 8.7% (95% CI 9.4 to 11.2).", "9.4 to 11.2"],
    ["such limits near the rest of a hundred", "At 2 years, the event-free survival rate was 46.8% (95% CI, 51.3 to 57.0).", "51.3 to 57.0"],
    ["such limits in square brackets", "Graft survival at 3 years was 81.5% [95% CI 70.2–79.9; P = 0.04].", "70.2–79.9"],
    ["the first of two with such limits", "Sensitivity was 77.4% (95% CI 79.1–85.0) and specificity 90.2% (95% CI 86.3–93.5).", "79.1–85.0"],
    ["the second of two with such limits", "Sensitivity was 77.4% (95% CI 70.1–83.0) and specificity 90.2% (95% CI 82.3–89.5).", "82.3–89.5"],
    ["a percentage that is a difference", "Pain fell by 12.4% (95% CI, 14.1% to 20.5%).", "14.1% to 20.5%"],
    ["percentage points", "The gain in graft survival at 3 years was 12.5 percentage points (95% CI 13.8 to 19.2).", "13.8 to 19.2"],
    ["percentage points with a sign", "Caries was rarer (difference, −6.4 percentage points; 95% confidence interval [CI], −5.9 to −1.3).", "−5.9 to −1.3"],
    ["points with a hyphen for a sign, outside of brackets", "Caries was rarer by -6.4 pp, 95% confidence interval (CI) -5.9 to -1.3.", "-5.9 to -1.3"],
    ["points of a scale", "Itch fell by 3.4 points (95% CI 3.9 to 6.1).", "3.9 to 6.1"],
    ["a ratio that is named farther back", "The odds ratio for a second fracture in week 12 was 0.83 (95% CI 0.51 to 0.79).", "0.51 to 0.79"],
    ["a difference with a sign", "The mean difference was −2.15 (95% CI −1.90 to 0.45).", "−1.90 to 0.45"],
    ["a percentage with a sign", "Volume changed by −12.4% (95% CI −11.1% to −3.5%).", "−11.1% to −3.5%"],
    ["the second of two of a sort", "Uptake was 61.3% (95% CI 55.0% to 67.4%) for one jab and 84.8% (95% CI 79.9% to 82.1%) for both.", "79.9% to 82.1%"],
    ["a percentage that gives nothing with the one before", "Cure came in 41.2% of all (N = 85) and in 44.9% (95% CI 46.2 to 58.3) of the treated.", "46.2 to 58.3"],
    ["a ratio behind one whose limits have a level", "The risk ratio was 1.42 (95% CI 1.10-1.83) with zinc and 1.27 (1.02-1.19) with iron.", "1.02-1.19"],
    ["the last of several", "Effects were 5.3 (95% CrI 3.9 to 7.1) for A 200 mg, 4.8 (3.6 to 6.3) for B and 3.9 (2.4 to 3.5) for C.", "2.4 to 3.5"],
    ["one with a sign among several", "The MD was −0.44 (95% CI −0.61 to −0.27) in girls and −0.38 (−0.33 to −0.14) in boys.", "−0.33 to −0.14"],
    ["a percentage behind one whose limits have a level", "Myopia was found in 31% (95% CI 25 to 38) of the boys and 19% (21 to 27) of the girls.", "21 to 27"],
  ])("marks the interval of %s", (_, text, where) => {
    expect(said(rule, text)).toEqual([`error «${where}»`]);
  });

  it("says which estimate and which interval", () => {
    const { message, related } = first("Survival was longer (HR 0.95; 90% CI, 0.58-0.89; P = .003).");
    expect(message).toBe("0.95 lies outside its own 90% interval, 0.58 to 0.89.");
    expect(related.map((r) => r.message)).toEqual(["Estimate: 0.95"]);
  });

  it.each([
    ["an estimate inside", "Survival was longer (HR 0.75; 95% CI, 0.58-0.89), the mean difference being 1.5 (95% CI 1.5 to 2.1)."],
    ["what rounding explains", "The risk ratio was 1.5 (95% CI 1.53 to 2.10)."],
    ["the interval of a comparison", "Response was 30% vs 20% (95% CI 2% to 18%), or 30% against 20% (95% CI 2% to 18%)."],
    ["the interval of a difference behind two shares", "It rose from 20% to 30% (95% CI 2% to 18%)."],
    ["two shares and one interval", "Response was 30% with abatril and 20% (95% CI 2% to 18%) with placebo."],
    ["another scale", "The risk fell by 30% (95% CI 0.55 to 0.89), the odds ratio being 0.70 (95% CI 55% to 89%)."],
    ["the interval of another number", "The odds ratio was 1.45 in 64 patients (95% CI 1.50 to 2.10)."],
    ["a number without a name", "Of the values, 1.45 (95% CI 1.50 to 2.10) was the least."],
    ["the second of two", "The hazard ratios were 0.95 and 1.10 (95% CI 0.58 to 0.89)."],
    ["logarithms", "The log odds ratio was 0.45 (95% CI 1.20 to 2.10)."],
    ["an estimate inside of limits without a sign", "Sensitivity was 77.4% (95% CI 70.1–83.0) and specificity 90.2% (95% CI 86.3–93.5)."],
    ["limits without a sign behind two percentages", "Relapse was rarer: 8.7% versus 14.2% (95% CI 1.6 to 9.4), or 8.7% against 14.2% (95% CI 1.6 to 9.4)."],
    ["limits without a sign of a change", "The carriage rate was reduced by 8.7% (95% CI 9.4 to 11.2), a drop of 8.7% (95% CI 9.4 to 11.2)."],
    ["limits without a sign in other words", "The carriage rate was 8.7% (95% CI 9.4 to 11.2 months), then 8.7% (95% CI 9.4 to 11.2 for the difference)."],
    ["limits that are proportions", "The carriage rate was 8.7% (95% CI 0.094 to 0.112), or 9% (95% CI 0 to 1)."],
    ["limits per thousand", "The carriage rate was 8.7% (95% CI 81.4 to 93.2), or 0.9% (95% CI 8.1 to 9.3 per 1000)."],
    ["limits that may be those of a ratio", "The carriage rate was 8.7% (95% CI 1.1 to 2.4)."],
    ["limits of the others", "Graft survival was 84.0% (95% CI 12.1 to 19.7)."],
    ["limits without a sign behind a ratio", "The carriage rate was 8.7% (odds ratio 1.6, 95% CI 1.1 to 2.4)."],
    ["a sign", "The mean difference was −1.45 (95% CI 1.50 to 2.10), or 1.45 (95% CI −2.10 to −1.50)."],
    ["a bound", "Response was below 30% (95% CI 31% to 37%), at least <1% (95% CI 2% to 3%)."],
    ["a prediction interval", "The risk ratio was 0.95 (95% prediction interval 0.58 to 0.89)."],
    ["limits in the wrong order", "The hazard ratio was 0.95 (95% CI 0.89 to 0.58)."],
    ["the conjunction", "There were 12, or 1.45 (95% CI 1.50 to 2.10)."],
    ["an absolute effect", "Pain recurred in 36/240 (15%) versus 60/240 (25%) (100 fewer per 1000, 95% CI 30 to 160 fewer)."],
    ["an absolute effect of people", "Stroke occurred in 24 of 400 men (6%) (15 men fewer, 95% CI 10 to 30)."],
    ["people in a thousand", "Stroke occurred in 24 of 400 men (6%), against 75 per 1000 (95% CI 50 to 110)."],
    ["a difference that the interval names", "Cure: 120/400 (30%) with the drug (95% CI for the difference 8 to 19)."],
    ["a ratio that the interval names", "Cure: 120/400 (30%) with the drug (95% CI of the odds ratio 1.2 to 2.6)."],
    ["a difference that is named behind the limits", "Cure: 120/400 (30%) with the drug (95% CI 8 to 19 for the difference)."],
    ["percentage points", "Cure: 120/400 (30%) with the drug (95% CI 8 to 19 percentage points)."],
    ["two counted shares", "Cure: 120/400 (30%) versus 72/400 (18%) (95% CI 6 to 17)."],
    ["two counted shares before a comma", "Cure: 120/400 (30%) versus 72/400 (18%), 95% CI 6 to 17."],
    ["two counted shares in its bracket", "More were cured (120/400 [30%] versus 72/400 [18%]; 95% CI 6 to 17)."],
    ["a number with a unit", "Stroke occurred in 24 of 400 men (6%), whose pressure fell by 9 mmHg (95% CI 7 to 11)."],
    ["the number per thousand", "Stillbirth occurred in 12/1000 (1.2%; 95% CI 9 to 15) and 26/1000 (2.6%) (21 to 31)."],
    ["the number per thousand, of counts", "Anaemia: 402/4010 (10%) (95% CI 91 to 110 per 1000)."],
    ["the number per thousand, in a cell", "| Outcome | Salt (events/N) | Iron |\n|---|---|---|\n| Anaemia | 240/2000 (12%) | 200/2000 (10%; 95% CI 88 to 114) |\n"],
    ["the number per hundred thousand", "Measles occurred in 40/100,000 (0.04%; 95% CI 29 to 54)."],
    ["a number of a scale", "Stroke occurred in 24 of 400 men (6%), with a score of 9 (95% CI 7 to 11)."],
    ["a least difference", "The margin was at least 10 percentage points (95% CI 12 to 20), or 10 percentage points (95% CI 12 to 20)."],
    ["the points of two groups", "Scores fell by 5.1 versus 3.4 points (95% CI 0.5 to 2.9), and by 5.1 and 3.4 percentage points (95% CI 0.5 to 2.9)."],
    ["limits far from a fall", "Itch fell by 5.1 points (95% CI 0.5 to 1.9), and by 5.1 (95% CI 0.5 to 1.9 against placebo)."],
    ["a reduction and the interval of a comparison", "The reduction was 2.6 points (95% CI 0.9 to 2.1 versus placebo)."],
    ["a fall of two signs", "The fall, as a mean difference, was 1.45 (95% CI −2.10 to 0.30)."],
    ["limits below nought behind two percentages", "The event rate was 12.4% versus 10.1% (95% CI −1.1% to 5.7%), or 12.4% and 10.1% (95% CI −1.1% to 5.7%)."],
    ["a deviation", "The fall in the older group was 9.3% (SD, 11.5%; 95% CI 7.7% to 10.9%)."],
    ["two percentages and the interval of their ratio", "Cure came in 40% of the boys and 20% of the girls; cure came in 40% and 20% (95% CI 35% to 70%)."],
    ["limits without a level that hold their estimates", "The risk ratio was 1.42 (95% CI 1.10-1.83) with zinc and 1.27 (1.02-1.59) with iron."],
    ["references, doses, and ranges behind an interval", "It was 31% (95% CI 25–38) in one study and 19% (21–27) in others; the odds ratio was 1.52 (95% CI 1.20 to 1.95) at a mean of 2.51 (3.10 to 4.20)."],
    ["a P value behind a limit", "The odds ratio was 1.52 (95% CI 1.20, 1.95), then 1.22 (1.05, 0.03)."],
    ["numbers of another make behind an interval", "The odds ratio was 1.52 (95% CI 1.20 to 1.95) at 2.5 (3.1 to 4.0) mmol/l, 30 (18 to 25) and 1.31 (range 2.10 to 2.50)."],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });

  it.each([
    ["that has lost a point", "Fever was seen in 18 of 300 (6.0%; 95% CI 37 to 91).", "37 to 91"],
    ["of no scale, near a thousand", "Scabies was found in 24/2000 (1.2%; 95% CI 1.8 to 18).", "1.8 to 18"],
    ["of no scale that is named", "The rate was 5% (15/300; 95% CI 10 to 90).", "10 to 90"],
    ["of no scale", "Stillbirth occurred in 12/1000 (1.2%; 95% CI 13 to 19).", "13 to 19"],
    ["where a number of people stands between", "Stroke occurred in 6% (24 of 400 men; 95% CI 8 to 11).", "8 to 11"],
    ["where so many or more of something stand between", "Stroke occurred in 24 of 400 (6%) with 3 or more risks (95% CI 8 to 11).", "8 to 11"],
    ["of the second of two shares, in its own bracket", "Cure: 120/400 (30%) versus 72/400 (18%; 95% CI 6 to 17).", "6 to 17"],
    ["of the second of two shares, where the first has its own", "Cure: 120/400 (30%) (95% CI 26 to 35) versus 72/400 (18%) (95% CI 6 to 17).", "6 to 17"],
    ["of a group that is named behind it", "Stroke occurred in 24 of 400 (6%) (95% CI 8 to 11 for men).", "8 to 11"],
  ])("marks the interval of a counted share %s", (_, text, where) => {
    expect(said(rule, text)).toEqual([`error «${where}»`]);
  });
});

describe("unused-directive", () => {
  const rule = "unused-directive";
  it.each([
    ["43 of 270 (16%) <!-- ratecheck-ignore -->.", "<!-- ratecheck-ignore -->"],
    ["43 of 270 (19%). <!-- ratecheck-ignore percent-rounding -->", "<!-- ratecheck-ignore percent-rounding -->"],
    ["43 of 270 (16%) <!-- ratecheck-as-published in table 2 -->.", "<!-- ratecheck-as-published in table 2 -->"],
    ["Words. <!-- ratecheck-disable-line -->", "<!-- ratecheck-disable-line -->"],
    ["43 of 270 (19%) in spring, said the board. <!-- ratecheck-ignore -->", "<!-- ratecheck-ignore -->"],
  ])("marks: %s", (text, where) => {
    expect(said(rule, text)).toEqual([`information «${where}»`]);
  });

  it.each([
    ["a comment that is needed", "43 of 270 (19%) <!-- ratecheck-ignore -->."],
    ["a comment that keeps a hint away", "43 of 270 (15%) <!-- ratecheck-ignore percent-rounding -->."],
    ["a precaution over a stretch", "<!-- ratecheck-disable percent-rounding -->\n\n43 of 270 (16%).\n\n<!-- ratecheck-enable percent-rounding -->\n"],
    ["a precaution over a file", "<!-- ratecheck-disable-file category-sum -->\n\n43 of 270 (16%).\n"],
    ["a stated population", "<!-- ratecheck n=270 -->\n\n43 of 270 (16%).\n"],
    ["comments to others", "43 of 270 (16%) <!-- see the ratecheck comment below -->."],
    ["a comment on such a comment", "43 of 270 (16%) <!-- ratecheck-ignore --> <!-- ratecheck-ignore unused-directive -->."],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });

  it("offers to remove the comment", () => {
    expect(first("43 of 270 (16%) <!-- ratecheck-ignore -->.").fixes.map((f) => f.title)).toEqual(["Remove the comment"]);
  });
});

describe("bad-directive", () => {
  const rule = "bad-directive";
  it.each([
    ["a slip of the keyboard", "Words. <!-- ratecheck-ignroe -->", "<!-- ratecheck-ignroe -->"],
    ["a rule that is none", "43 of 270 (16%) <!-- ratecheck-ignore percent-mistake -->", "<!-- ratecheck-ignore percent-mistake -->"],
    ["a population that is no number", "Words. <!-- ratecheck n=all -->", "<!-- ratecheck n=all -->"],
    ["a population of nobody", "Words. <!-- ratecheck n=0 -->", "<!-- ratecheck n=0 -->"],
    ["front matter", "---\nratecheck:\n  size: 270\n---\n\nWords.\n", "ratecheck:"],
  ])("marks %s", (_, text, where) => {
    expect(said(rule, text)).toEqual([`warning «${where}»`]);
  });

  it.each([
    ["comments that are understood", "43 of 270 (19%) <!-- ratecheck-ignore percent-mismatch percent-rounding -->. <!-- ratecheck n=1,270 -->"],
    ["other comments", "Words. <!-- TODO: check rates --> <!-- ratechecker off -->"],
    ["comments in code", "```html\n<!-- ratecheck-ignroe -->\n```\n\nand `<!-- ratecheck-ignroe -->`.\n"],
    ["other front matter", "---\ntitle: Ratecheck\nn: many\n---\n\nWords.\n"],
    ["front matter that is understood", "---\nratecheck:\n  n: 270\n---\n\nWords.\n"],
  ])("keeps quiet about %s", (_, text) => {
    expect(said(rule, text)).toEqual([]);
  });
});

describe("a comment behind what is found without a statement", () => {
  it.each([
    "In all, 270 patients were randomised to abatril (n = 136) or placebo (n = 131)<!-- ratecheck-ignore total-mismatch -->.",
    "In all, 270<!-- ratecheck-ignore total-mismatch --> patients were randomised to abatril (n = 136) or placebo (n = 131).",
    "Pain was rarer with abatril (P = 1.03)<!-- ratecheck-ignore impossible-number -->.",
    "Words. <!-- ratecheck-ignroe --> <!-- ratecheck-ignore bad-directive -->",
    "| Centre | Abatril, n | Placebo, n |\n|---|---|---|\n| North | 31 | 30 |\n| West | 22 | 25 |\n| Total | 51<!-- ratecheck-ignore category-sum --> | 55 |\n",
  ])("silences it: %s", (text) => {
    expect(review(text).findings).toEqual([]);
    expect(review(text.replace(/ ?<!-- ratecheck-ignore [a-z-]+ -->/, "")).findings).toHaveLength(1);
  });

  it("does not silence what stands elsewhere", () => {
    expect(said("impossible-number", "Once P = 1.03<!-- ratecheck-ignore impossible-number -->, then P = 1.04.")).toEqual(["warning «P = 1.04»"]);
  });
});

describe("responders of whom something else is said", () => {
  it.each([
    "Of 60 patients, 20 (33%) responded. Of these, five (25%) were complete responses and 15 (75%) were partial responses. At data cut-off, 12 (60%) of the 20 responders had an ongoing response.",
    "Of 60 patients, 20 (33%) responded. Of these, five (25%) were complete responses and 15 (75%) were partial responses. A durable response was seen in nine (45%) of the 20 responders.",
  ])("are not the sum of the responses: %s", (text) => expect(review(text).findings).toEqual([]));
});

describe("arms and a total, where somebody is missing", () => {
  it.each([
    "We randomised 101 patients: 50 to mesh and 50 to suture, and one died before treatment.",
    "We randomised 101 patients to mesh (n = 50) or suture (n = 50); one refused.",
    "We randomised 101 patients: 50 to mesh and 50 to suture, and one dropped out.",
  ])("accuses nobody: %s", (text) => expect(review(text).findings).toEqual([]));
});
