/** Facts of a block: what is said in it with numbers. All offsets are relative to the block's start. */
import type { PrintedPercent, Quote, Relation, Span } from "../review/types.ts";
import type { Studies } from "./studies/studies.ts";

/** How sentences after each other, table cells and list items relate: where a mention stands. */
export interface Place {
  /** Index of the part (prose or table) in the block. */
  part: number;
  /** Sentence in the part; row in a table. */
  sentence: number;
  /** Order in the block: token offset of the percent or number. */
  order: number;
}

export interface IntervalMention extends Span {
  low: PrintedPercent;
  high: PrintedPercent;
  level: number;
  levelPrinted: boolean;
  /** Bayesian, bootstrap, survey: no method of ours would give it. */
  special?: string;
}

/** A number with its place. */
export interface NumberMention extends Quote {
  value: number;
}

/** Parts that do not add up to the whole beside which they stand. */
export interface SumMention {
  kind: "arms" | "sexes" | "studies" | "reasons" | "responses";
  whole: NumberMention;
  parts: NumberMention[];
  /** Nobody can be in none of the parts, or they are more than the whole. */
  sure: boolean;
  quoted: boolean;
}

/** A count before a statement. */
export interface PassedCount extends NumberMention {
  /** It stands in the sentence before, and nothing points back to it. */
  apart: boolean;
  /** It is of people who left. */
  left: boolean;
  /** It has a percentage of its own. */
  rated: boolean;
  /** Nothing but words of one clause stands between: "74 received 2 doses (63%)". */
  sameClause: boolean;
  /** The unit that the words behind it name: "people", or the stem of a thing. */
  unit?: string | undefined;
}

/** What tells the people of a statement from their opposites. */
export interface Opposition {
  /** "unmutated" */
  stems: string[];
  /** What the phrase says of them besides: "hypertension" in "among men with hypertension". */
  besides: string[];
  /** They are told from others beside them, whether or not the text has counted either: those to whom something happened are none of them. */
  uncounted?: true;
}

/** A percentage with what was printed of its count and denominator. */
export interface ProportionMention extends Span {
  place: Place;
  shape: string;
  percent: PrintedPercent;
  /** Null for a rate whose count is worked out: see `parts` and `outcome`. */
  count: NumberMention | null;
  /** Counts that stand beside it and add up to its count: "25.8% (4 CR and 52 PR)". */
  parts?: NumberMention[] | undefined;
  /** Printed in the same phrase, cell or row. */
  denominator: NumberMention | null;
  /** Counts that add up to its denominator: the true positives and the false negatives of a sensitivity. */
  wholeParts?: NumberMention[] | undefined;
  /** "Adding up both groups, 64 (26.8%)", "… (118 + 121)": sizes that stand side by side; `sure` where words and place leave no other meaning. */
  together?: { parts: NumberMention[]; sure: boolean } | undefined;
  interval?: IntervalMention | undefined;
  /** Why it is no count ratio, in words. */
  notCountRatio?: string | undefined;
  /** Its sentence speaks of adjusted, weighted or pooled figures, of which it may be one. */
  recast?: boolean | undefined;
  /** Of a figure at a point in time: whether it falls, as survival does, or rises; beside rates per year, it may be one of them. */
  course?: "falls" | "rises" | "per time" | undefined;
  /** Position in a parallel list ("12 and 5 patients (27% and 11%)"), or in a run of statements that compares groups. */
  ordinal?: {
    index: number;
    of: number;
    /** The statements stand for the arms in their order: joined by "vs", or by nothing but "and". */
    compares: boolean;
    /** Nothing but "and" joins them, so that they may as well be two figures of one group. */
    bare?: boolean;
    /** "in the 446 and 208 men, 129 (29%) and 8 (4%) …": the people at its place in the pair before. */
    size?: NumberMention;
    /** "…, respectively" */
    respective?: boolean;
    /** "21 (2%) vs 39 (4%)": nothing but that word stands between them. */
    direct?: boolean;
    /** "21 (2%) / 39 (4%)": a mark alone stands between them. */
    marked?: boolean;
    /** "none vs 5 [8%]": the other has no percentage. */
    lone?: boolean;
    /** Stems before the first and behind the last of them, nearest first: they may name the arms in another order. */
    lead: string[];
    trail: string[];
    /** How many stems of the trail stand in the clause of the last. */
    near: number;
    /** The first is also the first of its sentence, so that the words before it are its own. */
    opens: boolean;
  } | undefined;
  /** Words (stems) of the clause before it and behind it, nearest first, with what lies between: see clauses.ts. */
  before: ContextWord[];
  after: ContextWord[];
  /** "Placebo: 12 patients (8%)": the stems of the label with which its line or its clause begins. */
  label: string[] | undefined;
  /** Words between the count and the percent. */
  within: string[];
  /** The noun behind its count, "84 patients (22%)"; empty where none that is known stands there. */
  noun: string;
  /** What it counts, where the words say so. */
  unit?: Unit | undefined;
  /** How many of what it counts each person has, where that is more than one: two alleles, up to two eyes. */
  perPerson?: PerPerson | undefined;
  /** What it is a share of, where the phrase says so: "of the responding patients" → ["responding", "patients"]. */
  of?: string[] | undefined;
  /** "30% (150 women) of Berg": a name with a capital that stands alone, as that of a trial, a place or a drug does; empty where the places are only counted. */
  ofName?: string | undefined;
  /** "4 patients (5% of courses)", "171 (89%) of the sessions": the stem of the things that it is a share of. */
  ofThings?: string | undefined;
  /** "71 patients (80% of those who took part)": the bracket names what it is a share of. */
  ofInBracket?: boolean | undefined;
  /** "Three (1.6% overall)" */
  overall?: boolean | undefined;
  /** "Smokers were counselled; 10 of these (14%) quit", "10 (14%) of those on zinc": the stems that tell those whom it is of from others, where no number stands beside them. */
  unsized?: string[] | undefined;
  /** "44 (57%) of the remaining patients": a share of those who are left of a whole. */
  ofOthers?: boolean | undefined;
  /** "Of patients over 80 (n = 50), ten (20%) died, versus 8 (5%) of those below 80": other people than the frame's, with whom it compares them. */
  setAgainst?: boolean | undefined;
  /** "19 (23%) relapsed on placebo and 11 (13%) on the drug": of an arm, by its name alone. */
  ofArm?: boolean | undefined;
  /** "Of the 20 mutated patients, ten (50%) relapsed, and eight (20%) of the unmutated": what tells its people from those who were counted. */
  opposes?: Opposition | undefined;
  /** "12% (n = 120)": the number may be the size of the group. */
  maybeSize?: boolean | undefined;
  /** "24% in an earlier audit (8)": the number may point to the literature. */
  maybeCitation?: boolean | undefined;
  /** "Nearly 60% (117/200)": a round figure. */
  approximate?: boolean | undefined;
  /** "All 3 (100%)", "neither of the 2 (0%)": of those whom the words name. */
  allOrNone?: boolean | undefined;
  /** "Of the 43 responders, …": the frame that the sentence sets. */
  frame?: Frame | undefined;
  /** Counts that the text has passed on the way to it, the nearest first: "Of 500, 320 had a biopsy and 80 (25%) …" may speak of either. */
  passed: PassedCount[];
  /** "20 were excluded because of distant disease, and 30 …": those who left before it, the nearest first. */
  gone?: NumberMention[] | undefined;
  /** "15 studies (1,200 participants; 90%)": the count in front of the bracket, of which it may be as well. */
  countBefore?: NumberMention | undefined;
  /** "125 of 400 were approved, and 275 (69%) were not": the whole of which it counts the rest. */
  restOf?: NumberMention | undefined;
  outcome?: Outcome | undefined;
  /** The studies that it may be of, where the text names them. */
  studies?: Studies | undefined;
  /** "In Garcia, …": an author without a year, who may be that of a study. */
  author?: string | undefined;
  ignoreAt: number;
  quoted: boolean;
  /** For table cells. */
  cell?: {
    /** Index of the table's part in the block. */
    table: number;
    row: number;
    column: number;
    /** Sizes that the table gives for the cell, the nearest first. */
    local: LocalSize[];
    /** Its label says that the row is of some of the people of its columns. */
    some?: boolean | undefined;
    /** Nothing says that the second number is a percentage. */
    unsure?: boolean | undefined;
    /** Its row or its column is labelled with a bare "%": it may be a mean and its deviation. */
    weak?: "row" | "column" | undefined;
    /** Another share is set against it in the cell: "30 (50%) vs 12 (20%)". */
    compared?: true | undefined;
  } | undefined;
}

/** A size that a table gives for a cell. */
export interface LocalSize extends NumberMention {
  relation: Relation;
  binds: boolean;
  population: string;
}

/** A count with its denominator and no percentage: "17 of 270 patients". */
export interface CountMention extends Span {
  count: NumberMention;
  denominator: NumberMention;
  quoted: boolean;
}

export interface ContextWord {
  stem: string;
  /** A joiner or a comma lies between the word and the statement. */
  beyond: boolean;
}

/** "Of the 43 responders, …", "Among 120 patients …", "…, of whom …". */
export interface Frame {
  size: NumberMention | null;
  /** The noun behind that size; empty where there is none that is known. */
  noun: string;
  words: string[];
  /** The same as it stands in the text, without the number. */
  phrase: string;
  /** It is the first statement after the frame. */
  first: boolean;
  /** Where it begins. */
  start: number;
  /** "of these", "of whom": points back. */
  anaphoric: boolean;
}

export type Outcome = "complete" | "partial" | "overall" | "stable" | "progressive" | "control" | "minor" | "stringent" | "very-good-partial" | "complete-or-better" | "partial-or-better" | "very-good-or-better";

/** The size of a population, or a count that may serve as one. */
export interface SizeMention extends NumberMention {
  place: Place;
  form: "n=" | "noun" | "bare";
  /** Stems of the words that name the group. */
  label: string[];
  /** Words around the number as they stand in the text, for messages. */
  phrase: string;
  /** A word that says that these were all: enrolled, randomised, treated, evaluable; of whom something is known, who left, and who were only planned; or what no list knows. */
  cue: "total" | "arm" | "subset" | "unknown" | "assessed" | "left" | "planned" | "things";
  /** Also the count of a proportion. */
  ofProportion: boolean;
  /** Also the denominator printed in a proportion: those who were looked at for that outcome. */
  inProportion: boolean;
  /** Stands alone in a bracket behind the name: "placebo (106 patients)". */
  bracketed: boolean;
  /** Every group had as many: "60 patients in each arm", "106 people each to A or B". */
  each: boolean;
  /** Alone on its line behind a label, "Randomised: 884": it holds for the lines beside it. */
  listed: boolean;
  /** The words that tell them from the others, where the sentence opens with them as some of the people: see openings.ts. */
  opening: string[];
  /** Those of one of two periods: "120 charts before and 130 after the intervention". */
  period?: "before" | "after" | undefined;
  /** Its place in a list of groups without a number of all, "62 nurses, 106 doctors and 288 students", from 1 on; 0 where it is in none. */
  inList: number;
  /** Noun counted: "patients", "responses". */
  noun: string;
  outcome?: Outcome | undefined;
  /** The study whose people they are, where the text names it. */
  study?: string | undefined;
  quoted: boolean;
}

/** Things of which a person has several. */
export interface PerPerson {
  /** Their stem. */
  noun: string;
  most: number;
  /** Everybody has as many, as with alleles. */
  always: boolean;
}

/** A unit as the words of a statement give it. */
export interface Unit {
  noun: string;
  /** It stands beside another statement of the sentence: "18 patients (75%) preferred A, two (8%) B". */
  carried: boolean;
  /** Where the first count of its list stands in the block, "low in 11 trials (58%), unclear in five (26%)"; -1 where it is in none. */
  listFrom: number;
}
