/** Limits in the cells of tables: where they cannot be, and where they are limits of something else. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, table } from "./told.ts";

type Lines = [string, ...string[]];

describe("an estimate outside of its limits", () => {
  it.each([
    ["below a head that says so", ["Measure | Value (95% CI)", "Sensitivity | 88.2 (82.0–93.1)", "NPV | 97.1 (98.0–99.1)"], "97.1 lies outside its own 95% interval, 98.0 to 99.1."],
    ["beside a label that says so", ["Endpoint | Gel (N = 120) | Foam (N = 118)", "Cured, % (95% CI) | 40.0 (41.2–49.3) | 20.3 (13.5–28.8)"], "40.0 lies outside its own 95% interval, 41.2 to 49.3."],
    ["with percent signs", ["Region | Prevalence (90% CI)", "North | 12% (13% to 19%)", "South | 10% (8% to 12%)"], "12% lies outside its own 90% interval, 13% to 19%."],
    ["in brackets of another kind", ["Group | Readmitted, % [95% CI]", "Men | 12.5 [13.1; 18.0]", "Women | 10.1 [8.0; 12.5]"], "12.5 lies outside its own 95% interval, 13.1 to 18.0."],
    ["of a ratio", ["Outcome | Relative effect (95% CI)", "Death | RR 0.82 (0.85 to 1.10)", "Stroke | RR 0.90 (0.70 to 1.20)"], "0.82 lies outside its own 95% interval, 0.85 to 1.10."],
    ["of a cell that announces them itself", ["Outcome | Effect", "Death | HR 0.82 (95% CI 0.85 to 1.10)"], "0.82 lies outside its own 95% interval, 0.85 to 1.10."],
    ["in the column behind", ["Site | Incidence, % | 95% CI", "North | 12.5 | 13.6 to 20.8", "South | 10.1 | 5.0 to 17.8"], "12.5 lies outside its own 95% interval, 13.6 to 20.8."],
    ["of an adjusted ratio", ["Outcome | Adjusted OR (95% CI)", "Death | 0.82 (0.85–1.10)"], "0.82 lies outside its own 95% interval, 0.85 to 1.10."],
    ["with a comma between the limits", ["Outcome | Odds ratio (95% CI)", "Death | 0.82 (0.85, 1.10)"], "0.82 lies outside its own 95% interval, 0.85 to 1.10."],
    ["of the second of two arms", ["Outcome | Gel, % | 95% CI | Foam, % | 95% CI", "Cured | 40.0 | 31.2–49.3 | 20.3 | 23.5–28.8"], "20.3 lies outside its own 95% interval, 23.5 to 28.8."],
    ["of a ratio behind the percentages of two arms", ["Outcome | Gel, % | Foam, % | RR | 95% CI", "Death | 12.1 | 15.2 | 0.80 | 0.85–1.10"], "0.80 lies outside its own 95% interval, 0.85 to 1.10."],
  ] as [string, Lines, string][])("is marked %s", (_, lines, message) => expect(messages(table(...lines))).toEqual([message]));
});

describe("limits in the wrong order", () => {
  it.each([
    [["Region | Prevalence, % (95% CI)", "North | 12.5 (18.0 to 9.1)", "South | 10.1 (8.0 to 12.5)"], "18.0 to 9.1"],
    [["Endpoint | Gel (N = 120)", "Cured, n (%) [95% CI] | 24 (20.0) [28.3–13.3]"], "28.3–13.3"],
    [["Outcome | Odds ratio | 95% CI", "Death | 0.90 | 1.20–0.70"], "1.20–0.70"],
    [["Outcome | Adjusted HR (95% CI)", "Death | 0.90 (1.20–0.70)"], "1.20–0.70"],
  ] as [Lines, string][])("are marked and can be swapped: %j", (lines, where) => {
    const text = table(...lines);
    expect(marked(text)).toEqual([where]);
    expect(review(text).findings[0]!.fixes).toHaveLength(1);
  });
});

describe("numbers in brackets", () => {
  it.each([
    ["that hold their estimate", ["Test | Sensitivity, % (95% CI)", "Smear | 61.0 (52.0–69.5)", "PCR | 88.0 (88.0–95.5)"]],
    ["of a range, on purpose", ["Item | Gel", "Score, median (IQR) | 5.0 (7.0–3.0)", "Age, mean (range) | 52.1 (71.0–18.0)"]],
    ["that nobody announces", ["Item | Gel", "Score | 5.0 (7.0–6.0)"]],
    ["below nought", ["Outcome | Effect (95% CI)", "Pain | -2.4 (-0.9 to -3.1)", "Mood | −2.4 (−3.1, −0.9)", "Sleep | 1.2 (-0.9 to 3.1)"]],
    ["of a difference", ["Outcome | Mean difference (95% CI)", "Sleep | 2.4 (3.1 to 0.9)"]],
    ["of a number needed to treat", ["Outcome | NNT (95% CI)", "Death | 12.0 (18.0 to 9.0)"]],
    ["on a scale of their own", ["Outcome | Log OR (95% CI)", "Death | 0.82 (1.20 to 1.90)"]],
    ["of the change beside a mean", ["Group | Week 12 mean (95% CI of change)", "Gel | 52.1 (1.1–5.3)"]],
    ["of a percentage behind a count", ["Study | n (95% CI)", "Adams 2009 | 48 (31–45)", "Brook 2012 | 12 (5.0–10.0)"]],
    ["with other decimals", ["Study | Prevalence, % (95% CI)", "Adams 2009 | 12 (12.1–18.0)"]],
    ["of what is predicted", ["Outcome | OR (95% prediction interval)", "Death | 0.82 (0.85–1.10)"]],
    ["beside a standard error", ["Outcome | RR | SE | 95% CI", "Death | 0.82 | 0.10 | 0.70 to 0.95"]],
    ["beside a weight", ["Study | Weight, % | 95% CI", "Adams 2009 | 30.0 | 0.7 to 0.9"]],
    ["beside a cumulative incidence", ["Event | 5-year CI, %", "Relapse | 12.5 (13.1–18.0)"]],
    ["of risks per thousand", ["Outcome | Risk with gel (95% CI)", "Death | 98 per 1000 (106 to 127)"]],
    ["of two estimates", ["Outcome | HR (95% CI)", "Death | 0.62 vs 0.82 (0.50–0.70)"]],
    ["of a difference between two percentages", ["Outcome | Gel, % | Foam, % | 95% CI", "Death | 12.1 | 15.2 | 0.6–5.1"]],
    ["of a difference between two that have counts", ["Outcome | Gel, n | Gel, % | Foam, n | Foam, % | 95% CI", "Death | 12 | 12.1 | 15 | 15.2 | 0.6–5.1"]],
    ["of a ratio beside a percentage", ["Outcome | Cured, % | 95% CI of OR", "Week 4 | 12.1 | 0.6–5.1"]],
    ["of a ratio beside a percentage with its count", ["Outcome | Cured, n | Cured, % | 95% CI of OR", "Week 4 | 12 | 12.1 | 0.6–5.1"]],
    ["per thousand", ["Region | Prevalence, % | 95% CI, ‰", "North | 1.2 | 9.1–15.2"]],
    ["of a number needed to treat that they announce themselves", ["Outcome | NNT", "Death | 12 (95% CI 18 to 9)"]],
    ["of a number needed to treat in a row", ["Measure | Gel vs foam", "NNTB | 12 (95% CI 18 to 9)"]],
    ["of a change that they announce themselves", ["Outcome | Change from baseline", "Pain | 2.4 (95% CI 3.1 to 0.9)"]],
    ["of a contrast beside a mean", ["Outcome | Mean score (95% CI vs control)", "Pain | 52.1 (1.1–5.3)"]],
    ["of a comparison beside a mean", ["Outcome | Mean (95% CI, compared with foam)", "Sleep | 7.1 (0.2–1.3)"]],
    ["of which one is a P value", ["Outcome | Estimate (95% CI), P", "Pain | 0.92 (0.60, 0.11)"]],
    ["in which a comma divides anything", ["Outcome | Odds ratio (95% CI)", "Pain | 0.92 (0.95, 0.11)"]],
    ["of a time of day", ["Group | Acrophase, h (95% CI)", "Gel | 23.5 (22.8–0.2)"]],
  ] as [string, Lines][])("are left %s", (_, lines) => expect(messages(table(...lines))).toEqual([]));
});
