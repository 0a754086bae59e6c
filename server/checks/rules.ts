import type { RuleName, Severity } from "../review/types.ts";

/** What a rule is by default, and what it says in one line (settings, terminal, documentation). */
export interface RuleDescription {
  name: RuleName;
  severity: Severity;
  summary: string;
}

/** Every rule that runs, in the order of the documentation. */
export const rules: readonly RuleDescription[] = [
  { name: "percent-mismatch", severity: "warning", summary: "The percent is not the count divided by its denominator." },
  { name: "percent-population", severity: "information", summary: "The percent follows from none of the populations that the text allows." },
  { name: "percent-rounding", severity: "hint", summary: "The percent is truncated or rounded the wrong way." },
  { name: "count-exceeds-total", severity: "error", summary: "More people with an event than people." },
  { name: "response-sum", severity: "warning", summary: "The overall response is not the sum of its categories." },
  { name: "interval-mismatch", severity: "warning", summary: "No usual method gives this confidence interval." },
  { name: "interval-excludes-estimate", severity: "error", summary: "The estimate lies outside its own confidence interval." },
];
