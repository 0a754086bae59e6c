/** What a rule is given, and what it says. */
import type { Finding, ProportionStatement, ReviewOptions, RuleName, Severity } from "../review/types.ts";
import type { Judgement } from "../populations/judging/judge.ts";
import type { Census, PlacedBlock } from "../populations/people/census.ts";
import type { ProportionMention } from "../statements/types.ts";
import type { Text } from "../text/text.ts";

export interface Judged {
  /** Index among the proportions of the block. */
  index: number;
  statement: ProportionStatement;
  mention: ProportionMention;
  judgement: Judgement;
  /** Path of the place, see the census. */
  path: string;
}

/** One block and what is known of it. A rule looks at the text of the block alone, and at places that it was given. */
export interface CheckContext {
  /** The document. */
  text: Text;
  options: ReviewOptions;
  /** The proportions of the block, in the order of the text. */
  judged: readonly Judged[];
  census: Census;
  block: PlacedBlock;
  /** Of the block in the document. */
  index: number;
}

/** What stands between two offsets, as far as it is in the block. */
export const within = ({ text, block }: Pick<CheckContext, "text" | "block">, start: number, end: number): string => text.slice(Math.max(block.start, start), Math.max(block.start, Math.min(block.end, end)));

export type Draft = Omit<Finding, "rule" | "severity"> & { severity?: Severity };

export interface Rule {
  name: RuleName;
  /** Severity where the settings say nothing. */
  severity: Severity;
  /** One line for settings, terminal and documentation. */
  summary: string;
  check(context: CheckContext): Draft[];
}
