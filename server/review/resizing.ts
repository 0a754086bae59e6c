/**
 * A population gets another size, the commonest chore when a review is updated: what has to be changed with it, and what
 * has to be looked at. Nothing is changed here; the author ticks what is to be done.
 */
import { append } from "../lists.ts";
import type { Text } from "../text/text.ts";
import { numberInStyle, percentInStyle } from "../checks/fixes.ts";
import { decimalsOf } from "../checks/wording.ts";
import { tokenize } from "../numerals/tokens.ts";
import { isStructural } from "../populations/people/census.ts";
import { formatPercent } from "../statistics/rounding.ts";
import { sameSpan } from "./pointing.ts";
import type { Edit, Quote, Review, Span, Statement } from "./types.ts";

export interface Resizing {
  /** Every mention of the size in the study where it is changed, and wherever a statement there takes it from. */
  mentions: Edit[];
  /** The same number as a size elsewhere: perhaps another population. */
  elsewhere: Edit[];
  /** Counts of statements on the size: to be entered again. */
  counts: Edit[];
  /** Percentages of these statements, as they would be if the counts stayed. */
  percents: Edit[];
  /** Intervals of these statements, which the change makes stale. */
  intervals: Edit[];
  /** Ratios in the paragraphs of these statements, which it makes stale as well. */
  ratios: Edit[];
}

/** What stands behind a number that has to be entered again: a comment, which no reader of the text sees. */
const reminder = (words: string): string => `<!-- ${words} -->`;

/**
 * A whole number above nought, in digits of any habit or in words.
 *
 * @returns undefined for anything else
 */
export function readSize(text: string): number | undefined {
  const tokens = tokenize(text.trim());
  const count = tokens.length === 1 ? tokens[0]!.number?.count : undefined;
  return tokens[0]?.number?.percent || !count || count <= 0 ? undefined : count;
}

/** The size that a number is: that of a population, or the denominator of a statement; undefined for other numbers. */
export function sizeAt(review: Review, number: Span): { value: number; quote: Quote } | undefined {
  for (const statement of review.statements) {
    if (statement.kind === "size" && sameSpan(statement.quote, number)) return statement;
    const { denominator } = statement.kind === "size" ? { denominator: null } : statement;
    const part = denominator?.parts.find((p) => sameSpan(p, number));
    if (!part) continue;
    const value = denominator!.parts.length === 1 ? denominator!.value : readSize(part.text);
    if (value !== undefined) return { value, quote: part };
  }
  return undefined;
}

/**
 * What a new size of the population at `number` asks for.
 *
 * @param text the document
 * @param number the span of the size that is changed
 * @param value the size now
 * @param size the new size
 * @param written the new size as the author typed it: taken over where the old one stands in words
 */
export function resizing(text: Text, review: Review, number: Span, value: number, size: number, written: string): Resizing {
  const out: Resizing = { mentions: [], elsewhere: [], counts: [], percents: [], intervals: [], ratios: [] };
  const study = studyOf(review, number.start);
  const seen = new Set<number>();
  const mention = (quote: Quote): void => {
    if (seen.has(quote.start)) return;
    seen.add(quote.start);
    const words = /^\d/.test(quote.text) ? numberInStyle(text, quote, size)?.text : written;
    if (words === undefined) return;
    const edit = { start: quote.start, end: quote.end, text: words };
    (sameSpan(quote, number) || studyOf(review, quote.start) === study ? out.mentions : out.elsewhere).push(edit);
  };
  for (const statement of review.statements) for (const quote of sizesIn(statement, value)) mention(quote);
  const ticked = new Set(out.mentions.map((e) => e.start));
  const standing: number[] = [];
  for (const statement of review.statements) {
    if (statement.kind === "size" || !statement.denominator?.parts.some((p) => ticked.has(p.start))) continue;
    const { count, denominator } = statement;
    standing.push(statement.start);
    const changed = denominator.parts.reduce((n, p) => n + (ticked.has(p.start) ? size - value : 0), denominator.value);
    for (const part of count?.parts ?? []) out.counts.push({ start: part.end, end: part.end, text: reminder("count to be entered again") });
    if (statement.kind !== "proportion") continue;
    const { percent, interval } = statement;
    if (count && changed > 0 && count.value <= changed && !percent.bound) {
      const edit = percentInStyle(text, percent, formatPercent(count.value, changed, decimalsOf(percent.value)));
      if (edit && edit.text !== text.slice(edit.start, edit.end)) out.percents.push({ start: edit.start, end: edit.end, text: edit.text });
    }
    if (interval) out.intervals.push({ start: interval.end, end: interval.end, text: reminder("interval to be worked out again") });
  }
  const whole = text.slice();
  for (const at of paragraphsAt(whole, standing).flatMap((paragraph) => ratiosIn(whole, paragraph))) {
    out.ratios.push({ start: at, end: at, text: reminder("ratio to be worked out again") });
  }
  for (const list of [out.mentions, out.elsewhere, out.counts, out.percents, out.intervals, out.ratios]) unique(list);
  return out;
}

/** The paragraphs that some offsets lie in: from blank line to blank line. */
function paragraphsAt(text: string, offsets: readonly number[]): Span[] {
  const sorted = [...offsets].sort((a, b) => a - b);
  const ends = [...[...text.matchAll(/\n[ \t>]*\r?\n/g)].map(({ index }) => index), text.length];
  let next = 0;
  return ends.flatMap((end, i): Span[] => {
    const before = next;
    while (next < sorted.length && sorted[next]! <= end) next++;
    return next > before ? [{ start: ends[i - 1] ?? 0, end }] : [];
  });
}

/** A ratio by its name, and the first number behind it that is no percentage. */
const ratio = /\b(?:(?:risk|odds|hazards?|rate|prevalence)\sratios?|relative\srisks?|RR|OR|HR)\b[^.\d]{0,40}(?:\d{1,3}%[^.\d]{0,20})?(\d{1,4}[.·]\d{1,4})(?![.·]?\d|\s?%)/g;

/** Where the ratios in a stretch end. */
function ratiosIn(text: string, { start, end }: Span): number[] {
  return [...text.slice(start, end).matchAll(ratio)].map((found) => start + found.index + found[0].length);
}

/** Keeps one edit a place, in the order of the text. */
function unique(edits: Edit[]): void {
  const kept = new Map(edits.map((e) => [`${e.start}:${e.end}`, e]));
  edits.length = 0;
  append(edits, [...kept.values()].sort((a, b) => a.start - b.start));
}

/** Numbers of a statement that are sizes of this value. */
function sizesIn(statement: Statement, value: number): Quote[] {
  if (statement.kind === "size") return statement.value === value ? [statement.quote] : [];
  const { denominator } = statement;
  if (!denominator) return [];
  return denominator.parts.length === 1 ? (denominator.value === value ? [...denominator.parts] : []) : denominator.parts.filter((p) => readSize(p.text) === value);
}

/** The study that an offset lies in: the headings above it that divide one study from another. */
function studyOf(review: Review, offset: number): string {
  const above: { depth: number; start: number }[] = [];
  for (const { start, depth, title } of review.headings) {
    if (start > offset) break;
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop();
    if (!isStructural(title)) above.push({ depth, start });
  }
  return above.map((h) => h.start).join("/");
}
