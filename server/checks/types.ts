/** What a rule is given, and what it says. */
import type { Finding, ProportionStatement, ReviewOptions, RuleName, Severity } from "../review/types.ts";
import type { Judgement } from "../populations/judge.ts";
import type { Directives } from "../review/directives.ts";
import type { PlacedBlock } from "../populations/census.ts";
import type { Census } from "../populations/census.ts";
import type { ProportionMention } from "../statements/types.ts";

export interface Judged {
  /** Index in `Review.statements`. */
  index: number;
  statement: ProportionStatement;
  mention: ProportionMention;
  judgement: Judgement;
  block: number;
  /** Path of the place, see the census. */
  path: string;
}

export interface CheckContext {
  text: string;
  options: ReviewOptions;
  judged: readonly Judged[];
  census: Census;
  blocks: readonly PlacedBlock[];
  directives: Directives;
}

export type Draft = Omit<Finding, "rule" | "severity"> & { severity?: Severity };

export interface Rule {
  name: RuleName;
  /** Severity where the settings say nothing. */
  severity: Severity;
  /** One line for settings, terminal and documentation. */
  summary: string;
  check(context: CheckContext): Draft[];
}
