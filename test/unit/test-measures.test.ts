import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

const results = "There were 180 true positives, 20 false negatives, 282 true negatives and 18 false positives";

describe("what a test is worth, worked out from its results", () => {
  it.each([
    [`${results}, giving a sensitivity of 90% (95% CI 85.0–93.8) and a specificity of 94.0%.`, ["90% 180/200", "94.0% 282/300"]],
    [`${results}. The positive predictive value was 90.9%, NPV 93.4% and the accuracy 92.4%.`, ["90.9% 180/198", "93.4% 282/302", "92.4% 462/500"]],
    ["TP = 180, FN = 20. Sensitivity was 90%.", ["90% 180/200"]],
    ["We saw 180 true-positive and 20 false-negative films: sensitivity 90%.", ["90% 180/200"]],
    ["True positives were 180, false negatives 20. In women, sensitivity was 90%.", ["90% 180/200"]],
  ])("is right: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    [`${results}, giving a sensitivity of 80%.`, "180 of 200 (180 + 20) is 90.0%, not 80%"],
    [`${results}, giving a sensitivity of 90% and an accuracy of 94.2%.`, "462 of 500 (180 + 20 + 282 + 18) is 92.4%, not 94.2%"],
  ])("is wrong: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it.each([
    `${results}. In women, sensitivity was 80%.`,
    `${results}. Sensitivity was 80% in women.`,
    "CT had 180 true positives and 20 false negatives; MRI had a sensitivity of 80%.",
    "CT had 180 true positives and 20 false negatives. MRI sensitivity was 80%.",
    "CT had 180 true positives and 20 false negatives. The sensitivity of MRI was 80%.",
    `${results}. The pooled sensitivity was 80%.`,
    "CT had 180 true positives and 20 false negatives. MRI yielded a sensitivity of 80%.",
    `${results}. Smears did worse (sensitivity 60%, specificity 80%).`,
    `${results}. The study was powered for a sensitivity of 80%.`,
    `${results}; a sensitivity of 95% had been assumed.`,
    `${results}, and MRI did worse, with a sensitivity of 80%.`,
    `${results}. Corrected for verification bias, sensitivity was 70%.`,
    "There were 180 true positives and 18 false positives. Sensitivity was 80%.",
    "The first test had 180 true positives and 20 false negatives, the second 160 true positives and 40 false negatives; sensitivity was 85%.",
  ])("may be that of others: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it("is told once of the results", () => {
    const text = `${results}. Sensitivity was 90%. Among smokers the sensitivity was 80%.`;
    expect([told(text), messages(text)]).toEqual([["90% 180/200"], []]);
  });
});

describe("a table of test results", () => {
  const head = "Study | TP | FP | FN | TN | Sensitivity, % (95% CI) | Specificity, % (95% CI)";
  it("has its measures worked out, row by row", () => {
    const text = table(head, "Klee 2011 | 90 | 8 | 10 | 192 | 90.0 (82.4–95.1) | 96.0 (92.3–98.3)", "Lenz 2014 | 36 | 5 | 4 | 95 | 90.0 (76.3–97.2) | 95.0 (88.7–98.4)");
    expect(told(text)).toEqual(["90.0 90/100", "96.0 192/200", "90.0 36/40", "95.0 95/100"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("90.0 (82.4", "93.0 (82.4"))[0]).toContain("90 of 100 (90 + 10) is 90.0%, not 93.0%");
  });

  it("goes before the people of its rows", () => {
    const text = table("Study | Women | Ill | TP | FN | Sensitivity, % | FP | TN | Specificity, %", "Klee 2011 | 300 | 100 | 90 | 10 | 90.0 | 8 | 192 | 96.0", "Lenz 2014 | 140 | 40 | 36 | 4 | 90.0 | 5 | 95 | 95.0");
    expect([told(text), messages(text)]).toEqual([["90.0 90/100", "96.0 192/200", "90.0 36/40", "95.0 95/100"], []]);
    expect(messages(text.replace("36 | 4 | 90.0", "36 | 4 | 96.0"))).toEqual([expect.stringContaining("36 of 40 (36 + 4) is 90.0%, not 96.0%")]);
  });

  it("may name them in full", () => {
    const text = table("Study | True positives | False negatives | Sensitivity (%)", "Klee 2011 | 90 | 10 | 90.0", "Lenz 2014 | 36 | 4 | 90.0");
    expect(told(text)).toEqual(["90.0 90/100", "90.0 36/40"]);
  });

  it("tells nothing where some of the results are not there", () => {
    expect(told(table("Study | TP | TN | Sensitivity, %", "Klee 2011 | 90 | 192 | 90.0", "Lenz 2014 | 36 | 95 | 90.0"))).toEqual([]);
  });

  it("is not held against estimates: those pooled, and those with a result of nought", () => {
    const rows = ["Klee 2011 | 90 | 8 | 10 | 192 | 90.0 | 96.0", "Lenz 2014 | 12 | 5 | 0 | 95 | 96.2 | 95.0", "Mohr 2015 | 20 | 0 | 0 | 80 | 100 | 99.4"];
    const text = (last: string): string => table("Study | TP | FP | FN | TN | Sensitivity, % | Specificity, %", ...rows, `${last} | 122 | 13 | 10 | 367 | 88.5 | 95.9`);
    for (const last of ["Pooled", "Summary estimate", "Overall"]) expect(messages(text(last))).toEqual([]);
    expect(told(text("Pooled"))).toEqual(["90.0 90/100", "96.0 192/200", "95.0 95/100", "100 20/20"]);
  });

  it("gives no share of the ill, or of all", () => {
    const text = table("Study | N | Cases | Sensitivity, % | Specificity, %", "Klee | 120 | 40 | 90 | 85", "Lenz | 200 | 50 | 80 | 88");
    expect([told(text), messages(text)]).toEqual([[], []]);
  });

  it("may give the true positives alone, of those whom the text counts", () => {
    expect(told(`Of 120 men, 50 had gout.\n\n${table("Marker | True positives, n | Sensitivity, % | NPV, %", "Urate | 45 | 90 | 88", "CRP | 40 | 80 | 91")}`)).toEqual(["90 45/50", "80 40/50"]);
  });
});
