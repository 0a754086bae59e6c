/** Limits of Wald's method that lie below 0 or above 100, and those of fractions beyond 0 and 1. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, table } from "./told.ts";

describe("limits of Wald's method", () => {
  it.each([
    "Pain returned in 2 of 26 patients (7.7%; 95% CI -2.6 to 17.9).",
    "Pain returned in 2 of 26 patients (7.7%; 95% CI −2.6 to 17.9).",
    "Pain returned in 2 of 26 patients (7.7%; 95% CI – 2.6 to 17.9).",
    "Pain returned in 2 of 26 patients (7.7%; 95% CI: - 2.6, 17.9).",
    "Pain returned in 2 of 26 patients (7.7%; 95% CI 0 to 17.9).",
    "Healing was seen in 24 of 26 patients (92.3%; 95% CI 82.1 to 102.6).",
    "Healing was seen in 24 of 26 patients (92.3%; 95% CI 82.1 to 100).",
  ])("may be cut or not: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(review(text).statements.flatMap((s) => (s.kind === "proportion" ? s.interval?.methods : []))).toContain("Wald");
  });

  it("stand in cells", () => {
    expect(messages(table("Outcome | Drug (N = 26) n (%) | 95% CI", "Relapse | 2 (7.7) | − 2.6, 17.9", "Healing | 24 (92.3) | 82.1, 102.6"))).toEqual([]);
  });

  it.each([
    ["Pain returned in 2 of 26 patients (7.7%; 95% CI -4.6 to 17.9).", "-4.6 to 17.9"],
    ["Healing was seen in 24 of 26 patients (92.3%; 95% CI 82.1 to 108.6).", "82.1 to 108.6"],
    ["Healing was seen in 13 of 26 patients (50.0%; 95% CI 30.8 to 79.2).", "30.8 to 79.2"],
    ["Healing was seen in 13 of 26 patients (50.0%; 95% CI 30.8 - 79.2).", "30.8 to 79.2"],
  ])("are told where no method gives them: %s", (text, limits) => {
    expect(messages(text)).toEqual([expect.stringContaining(limits)]);
  });
});

describe("limits of fractions", () => {
  it.each([
    "In the group, 24 of 26 (92.3%, 95% CI 0.82 to 1.03) reported it.",
    "In the group, 2 of 26 (7.7%, 95% CI -0.03 to 0.18) reported it.",
  ])("may lie beyond: %s", (text) => expect(messages(text)).toEqual([]));

  it("are those of the percentage where they hold it", () => {
    expect(messages("In the group, 1 of 99 (1.0%, 95% CI 2.03 to 3.10) reported it.")).toEqual([expect.stringContaining("lies outside")]);
  });
});
