/** Statements as they vote: each with its candidates and its judgement, and what can be done to it. */
import { firstIndex } from "../../lists.ts";
import type { Denominator, PrintedPercent, Quote } from "../../review/types.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify, exactPercent, impliedSizes } from "../../statistics/rounding.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Judgement } from "./judge.ts";
import { inDocument, ofOtherStudy, type Located } from "../candidates/located.ts";
import { fits } from "../fitting.ts";

export interface Ballot {
  located: Located;
  count: number;
  percent: PrintedPercent;
  candidates: readonly Candidate[];
  judgement: Judgement;
  /** Settled as one of several categories, by their sum. */
  ofCategories?: boolean;
}

/** Two statements that are said of two studies. */
export const ofOtherStudies = (a: Ballot, b: Ballot): boolean => ofOtherStudy(a.located.mention, b.located.mention);

/** "30 (40%) had cough, whereas Brown found it in 12 (30%)": the first is said of no study, the second surely of one. */
export const isOfNewStudy = ({ located: { mention } }: Ballot, before: Ballot): boolean => mention.studies?.sure === true && before.located.mention.studies === undefined;

/** In one sentence of one part of the block. */
export const isOfSentence = ({ located: { mention: { place: one } } }: Ballot, { located: { mention: { place: other } } }: Ballot): boolean => one.part === other.part && one.sentence === other.sentence;

/** The part of a size by which others that would give the percentage may differ, where that tells of the size. */
const tight = 0.1;

/** Its percentage follows from few sizes, so that it does so from one of the text hardly by chance. */
export function isTight({ count, percent }: Ballot): boolean {
  const sizes = percent.bound ? undefined : impliedSizes(count, parseDecimal(percent.value));
  return sizes !== undefined && sizes.high - sizes.low <= sizes.low * tight;
}

/** How many cells of a column follow from a size. */
export const support = (column: readonly Ballot[], n: number): number => column.filter((b) => b.count > 0 && fits(b.count, n, b.percent)).length;

/** Gives a statement a denominator of the text, and the verdict that follows from it. One that it had, and did not follow from, is an alternative. */
export const settle = (ballot: Ballot, denominator: Denominator, certain: boolean): void => {
  const { count, percent, judgement: { verdict: formerly, denominator: former, exact, alternatives } } = ballot;
  const verdict = classify(count, denominator.value, parseDecimal(percent.value), percent.bound);
  const others = former && exact !== null && formerly === "inconsistent" && former.relation !== "sum" ? [{ denominator: former, exact }, ...alternatives] : alternatives;
  ballot.judgement = {
    ...ballot.judgement, verdict, denominator, exact: exactPercent(count, denominator.value), reason: null, certain,
    alternatives: others.filter((a) => a.denominator.value !== denominator.value),
  };
  if (ballot.judgement.unprinted !== undefined) ballot.judgement.unprinted = undefined;
  if (ballot.judgement.needs !== undefined) ballot.judgement.needs = undefined;
};

/** Gives a statement the whole that its sisters make up with it, whatever sizes it needed alone. */
export function settleOpen(ballot: Ballot, denominator: Denominator, certain = false): void {
  const { groupSizes: _, ...rest } = ballot.judgement;
  ballot.judgement = rest;
  settle(ballot, denominator, certain);
}

/** Where the counts of statements stand. */
export const countsAt = (ballots: readonly Ballot[]): Quote[] => ballots.map(({ located: { mention, start } }) => inDocument(mention.count!, start));

/** Takes a verdict back: the statement cannot be checked, for a reason in words. */
export const withdraw = (ballot: Ballot, reason: string): void => {
  ballot.judgement = { verdict: "unverifiable", denominator: null, exact: null, reason, alternatives: [], certain: false };
};

/** Leaves the verdict, but takes it for uncertain: nobody is accused. */
export const doubt = (ballot: Ballot): void => {
  ballot.judgement = { ...ballot.judgement, certain: false };
};

/** Items by key, in their order. */
export function byKey<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const own = key(item);
    const list = groups.get(own);
    if (list) list.push(item);
    else groups.set(own, [item]);
  }
  return groups;
}

/** Cells of a table in the order of the text, and by their rows and columns. */
export interface Cells {
  readonly all: readonly Ballot[];
  readonly rows: ReadonlyMap<number, readonly Ballot[]>;
  readonly columns: ReadonlyMap<number, readonly Ballot[]>;
}

/** Puts cells in their rows and columns. */
export const inGrid = (all: readonly Ballot[]): Cells =>
  ({ all, rows: byKey(all, (b) => b.located.mention.cell!.row), columns: byKey(all, (b) => b.located.mention.cell!.column) });

/** Items with the same key, in their order. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => number): T[][] => [...byKey(items, key).values()];

/** The cells of a column near a row; the column is in the order of its rows. */
export function around(column: readonly Ballot[], row: number, reach = 30): readonly Ballot[] {
  if (column.length <= 2 * reach) return column;
  const at = firstIndex(column, (ballot) => ballot.located.mention.cell!.row >= row);
  return column.slice(Math.max(0, at - reach), at + reach);
}

/** "29 (27.9%; 63.0% of cancers)": two percentages of one count, which are not of one whole. */
export const shareCount = (one: Ballot, other: Ballot): boolean => one.located.mention.count !== null && one.located.mention.count.start === other.located.mention.count?.start;
