/**
 * The Review: what the analysis says of one document, as plain data.
 *
 * Every face (language server, terminal, unified plugin) is given this and nothing else. All offsets are UTF-16 code
 * units from the start of the document, end exclusive. All percentages are percent (16 means 16 %), never proportions,
 * unless a name says otherwise.
 */

import type { IntervalMethod } from "../statistics/types.ts";

/** A stretch of the document. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the document with the characters that stand there, exactly as they are written. */
export interface Quote extends Span {
  text: string;
}

export type Verdict = "consistent" | "rounding" | "inconsistent" | "unverifiable";

export type Relation = "explicit" | "arm" | "total" | "subset" | "sum" | "declared";

export type Severity = "error" | "warning" | "information" | "hint";

/** A percentage as printed. */
export interface PrintedPercent extends Quote {
  /** Canonical decimal, trailing zeros kept: "12·50 %" has the value "12.50". */
  value: string;
  /** Where the text prints one: "<1%" has the bound "<". */
  bound?: "<" | ">" | "≤" | "≥";
}

/** A number of people or events, and the printed numbers it was taken or worked out from. */
export interface Count {
  value: number;
  /** One part when the count is printed, several when it was added up from its parts. */
  parts: Quote[];
  /** How many of them, at the end, are taken away from the others: 245 is what 141 leave of 386. */
  left?: number;
}

export interface Denominator {
  value: number;
  relation: Relation;
  /** Where the text gives it: one part, or several for a sum. Empty only for a declared one without a place. */
  parts: Quote[];
  /** How many of them, at the end, are taken away from the others: 63 of 64, of whom 1 withdrew. */
  left?: number;
  /** What the population is, in the words of the text where it has some: "randomised", "pembrolizumab arm". */
  population?: string;
  /** True when several populations were allowed and this one was chosen because the percent follows from it. */
  fitted?: boolean;
}

/** An interval for a proportion, as printed, limits in percent. */
export interface PrintedInterval extends Span {
  low: PrintedPercent;
  high: PrintedPercent;
  /** Confidence level in percent; 95 where the text prints none. */
  level: number;
  /** Whether the level is printed. */
  levelPrinted: boolean;
  /** Names of the methods that give both limits within rounding, when count and denominator are known. */
  methods?: string[];
  /** What each method gives, in percent, when count and denominator are known. */
  computed?: { method: string; low: number; high: number; fits: boolean }[];
}

/** A percentage and the counts behind it. */
export interface ProportionStatement extends Span {
  kind: "proportion";
  verdict: Verdict;
  percent: PrintedPercent;
  count: Count | null;
  denominator: Denominator | null;
  /** Unrounded, percent; for reading only: no verdict rests on this float. */
  exact: number | null;
  /** Why unverifiable, in words; null otherwise. */
  reason: string | null;
  interval?: PrintedInterval;
  /** Other populations that the text allows here, with what the percent would be; for the hover. */
  alternatives?: { denominator: Denominator; exact: number }[];
  /** Where a comment that silences this statement goes: behind it and behind the inline syntax that ends there. */
  ignoreAt: number;
  /** Stands in a block quote: its text is somebody else's and gets no correction. */
  quoted?: boolean;
}

/** A count with its denominator and no percentage: "17 of 270". */
export interface CountStatement extends Span {
  kind: "count";
  count: Count;
  denominator: Denominator;
  quoted?: boolean;
}

/** The size of a population: "270 patients were randomised", a column's "N = 136". */
export interface SizeStatement extends Span {
  kind: "size";
  value: number;
  quote: Quote;
  population: string;
}

export type Statement = ProportionStatement | CountStatement | SizeStatement;

export type RuleName =
  | "percent-mismatch"
  | "percent-population"
  | "percent-rounding"
  | "percent-impossible"
  | "count-exceeds-total"
  | "part-exceeds-whole"
  | "response-sum"
  | "category-sum"
  | "total-mismatch"
  | "interval-mismatch"
  | "interval-excludes-estimate"
  | "impossible-number"
  | "unused-directive"
  | "bad-directive"
  | "bad-config";

/** One replacement of `text.slice(start, end)`. */
export interface Edit extends Span {
  text: string;
}

/** A correction offered to the author; never applied by itself. */
export interface Fix {
  title: string;
  edits: Edit[];
}

/** Something to look at, with its working. */
export interface Finding extends Span {
  rule: RuleName;
  severity: Severity;
  /** One or two sentences that a tired reviewer understands. */
  message: string;
  /** The places in the text that the finding rests on. */
  related: (Span & { message: string })[];
  fixes: Fix[];
  /** Indexes in `Review.statements` of the statements it is about; the first is the one it is marked on. */
  statements: number[];
  /** The author has said that the source has it so, and why: kept in the report, not shown while writing. */
  asPublished?: string;
}

/** A block that was too hostile to be read as Markdown and was read as plain prose. */
export interface Degraded extends Span {
  reason: string;
}

/** A heading of the document. */
export interface Heading extends Span {
  /** From 1 to 6. */
  depth: number;
  /** Its words, without Markdown. */
  title: string;
}

export interface Review {
  /** Proportions, counts, sizes, each in the order of the text. Worked out when they are first asked for. */
  readonly statements: readonly Statement[];
  /** Proportions that could be checked: all but the unverifiable. */
  checked: number;
  /** Proportions that cannot be checked. */
  unverifiable: number;
  findings: Finding[];
  /** In the order of the text. */
  headings: Heading[];
  degraded: Degraded[];
}

export interface Tally {
  /** Proportions that could be checked: all but the unverifiable. */
  checked: number;
  /** Findings of information or above. */
  toLookAt: number;
  /** Proportions that cannot be checked. */
  unverifiable: number;
}

/** Settings of an analysis; plain data, the same for every face. */
export interface ReviewOptions {
  /** Severity a rule reports with, or "off"; rules that are not named keep their default. */
  rules?: Partial<Record<RuleName, Severity | "off">>;
  interval?: {
    /** The method by which an interval is worked out where one is shown or put in; Clopper–Pearson where none is named. */
    method?: IntervalMethod;
    /** Confidence level, in percent, of intervals that print none; 95 where none is named. */
    level?: number;
  };
}
