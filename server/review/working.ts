/**
 * The working of a statement: how its verdict comes about, for reading. Plain data and plain words; every face dresses
 * them in its own way.
 */
import { append } from "../lists.ts";
import { lineOf } from "../text/leaves.ts";
import type { Text } from "../text/text.ts";
import { countInWords, decimalsOf, partsInWords } from "../checks/wording.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { compareExact, formatPercent } from "../statistics/rounding.ts";
import type {
  Count, CountStatement, Denominator, PrintedInterval, PrintedPercent, ProportionStatement, Quote, Relation, SizeStatement, Span, Statement,
} from "./types.ts";

/** Where something that a row says stands in the document. */
export interface Place extends Span {
  /** From 1. */
  line: number;
  /** What is written there, where the row's value does not say it already: words of the text, not of ours. */
  words: string | null;
}

export interface Row {
  name: string;
  value: string;
  places: Place[];
}

export interface Working {
  /** One or two words: "Consistent". */
  verdict: string;
  /** The verdict in one line, without those words: "43 of 270 is 15.9%, printed as 16%." */
  sentence: string;
  /** The first row is what is printed. */
  rows: Row[];
  /** What each method makes of the count, beside the printed interval; empty where none is printed. */
  methods: { name: string; limits: string; fits: boolean }[];
}

/** The numbers of a statement that a reader can point at. */
export function numbersOf(statement: Statement): Span[] {
  if (statement.kind === "size") return [statement.quote];
  const numbers: Span[] = [...statement.count?.parts ?? [], ...statement.denominator?.parts ?? []];
  if (statement.kind === "proportion") {
    numbers.push(statement.percent);
    if (statement.interval) numbers.push(statement.interval.low, statement.interval.high);
  }
  return numbers;
}

/**
 * How the verdict on a statement comes about.
 *
 * @param text the document that the statement stands in
 */
export function working(statement: Statement, text: Text): Working {
  switch (statement.kind) {
    case "proportion": return proportion(statement, text);
    case "count": return bareCount(statement, text);
    case "size": return size(statement, text);
  }
}

function proportion(statement: ProportionStatement, text: Text): Working {
  const { count, denominator, interval } = statement;
  const percent = printedPercent(statement.percent);
  const rows: Row[] = [{ name: "Printed", value: percent, places: [place(text, statement.percent)] }];
  if (count) rows.push(countRow(count, text));
  if (denominator) rows.push(denominatorRow(denominator, text));
  if (count && denominator && divisible(count.value, denominator.value)) {
    rows.push({ name: "Exact", value: `${count.value} / ${denominator.value} ${exactly(count.value, denominator.value)}`, places: [] });
    rows.push({ name: "Rounding", value: rounding(statement, count.value, denominator.value), places: [] });
  }
  if (interval) rows.push({ name: "Interval", value: intervalInWords(interval), places: [place(text, interval)] });
  append(rows, alternativeRows(statement, text));
  return { ...verdict(statement, percent), rows, methods: interval ? methodsOf(interval) : [] };
}

function verdict(statement: ProportionStatement, percent: string): Pick<Working, "verdict" | "sentence"> {
  const { count, denominator } = statement;
  if (statement.verdict === "unverifiable" || !count || !denominator || !divisible(count.value, denominator.value)) {
    return { verdict: "Cannot be checked", sentence: sentenceOf(statement.reason ?? "the counts are not in the text") };
  }
  const exact = formatPercent(count.value, denominator.value, decimalsOf(statement.percent.value) + 1);
  const sum = `${count.value} of ${denominator.value} is ${exact}%`;
  switch (statement.verdict) {
    case "consistent": return { verdict: "Consistent", sentence: `${sum}, printed as ${percent}.${butInterval(statement)}` };
    case "rounding": return { verdict: "Rounding", sentence: `${sum}, printed as ${percent}: no more off than rounding explains.${butInterval(statement)}` };
    case "inconsistent": return { verdict: "Inconsistent", sentence: `${sum}, but ${percent} is printed.` };
  }
}

/** A right percentage must not hide that the interval beside it is another's. */
function butInterval({ interval }: ProportionStatement): string {
  const checked = interval?.computed !== undefined && interval.computed.length > 0;
  return checked && interval.methods?.length === 0 ? " Its interval comes from no usual method." : "";
}

function bareCount(statement: CountStatement, text: Text): Working {
  const { count, denominator } = statement;
  const printed = text.slice(statement.start, statement.end);
  return {
    verdict: "No percentage",
    sentence: divisible(count.value, denominator.value)
      ? `${count.value} of ${denominator.value} is ${formatPercent(count.value, denominator.value, 1)}%; none is printed.`
      : "None is printed.",
    rows: [{ name: "Printed", value: oneLine(printed), places: [] }, countRow(count, text), denominatorRow(denominator, text)],
    methods: [],
  };
}

function size(statement: SizeStatement, text: Text): Working {
  return {
    verdict: "Population",
    sentence: `${statement.value} people.`,
    rows: [{ name: "Printed", value: statement.quote.text, places: [place(text, statement.quote, statement.population)] }],
    methods: [],
  };
}

function countRow(count: Count, text: Text): Row {
  return {
    name: count.parts.length > 1 ? "Counts" : "Count",
    value: countInWords(count),
    places: count.parts.map((part) => place(text, part, spelled(part))),
  };
}

const relations: Readonly<Record<Relation, string>> = {
  explicit: "in the same phrase",
  arm: "the size of the group",
  total: "the whole population",
  subset: "another count in the text",
  sum: "added up",
  declared: "declared by the author",
};

function denominatorRow(denominator: Denominator, text: Text): Row {
  const sum = denominator.parts.length > 1 ? `${partsInWords(denominator)} = ` : "";
  const fitted = denominator.fitted ? "; chosen because it fits" : "";
  return {
    name: "Denominator",
    value: `${sum}${denominator.value}, ${relations[denominator.relation]}${fitted}`,
    places: placesOf(denominator, text),
  };
}

const placesOf = (denominator: Denominator, text: Text): Place[] => denominator.parts.map((part) => place(text, part, phrase(text, part)));

const mostAlternatives = 3;

function alternativeRows(statement: ProportionStatement, text: Text): Row[] {
  const alternatives = statement.alternatives ?? [];
  const { count } = statement;
  const decimals = decimalsOf(statement.percent.value) + 1;
  const rows = alternatives.slice(0, mostAlternatives).map(({ denominator, exact }): Row => {
    const percent = count && divisible(count.value, denominator.value) ? formatPercent(count.value, denominator.value, decimals) : exact.toFixed(decimals);
    return { name: "Or", value: `of ${denominator.value}, ${relations[denominator.relation]}: ${percent}%`, places: placesOf(denominator, text) };
  });
  const more = alternatives.length - mostAlternatives;
  if (more > 0) rows.push({ name: "Or", value: `of ${more} more ${more === 1 ? "population" : "populations"} in the text`, places: [] });
  return rows;
}

/** "= 12.5%" where the division comes out, "≈ 15.9259%" where it does not. */
function exactly(count: number, denominator: number): string {
  const comesOut = (100n * 10_000n * BigInt(count)) % BigInt(denominator) === 0n;
  // it comes out in no more decimals than these
  const decimals = [0, 1, 2, 3].find((d) => (100n * 10n ** BigInt(d) * BigInt(count)) % BigInt(denominator) === 0n) ?? 4;
  return comesOut ? `= ${formatPercent(count, denominator, decimals)}%` : `≈ ${formatPercent(count, denominator, 4)}%`;
}

function rounding(statement: ProportionStatement, count: number, denominator: number): string {
  const { percent } = statement;
  if (percent.bound) {
    const side = compareExact(count, denominator, parseDecimal(percent.value));
    const relation = side < 0 ? "below" : side > 0 ? "above" : "equal to";
    return `not rounded: ${relation} ${percent.value}%, and ${printedPercent(percent)} ${statement.verdict === "consistent" ? "holds" : "does not hold"}`;
  }
  const decimals = decimalsOf(percent.value);
  const precision = decimals === 0 ? "to a whole percent" : decimals === 1 ? "to 1 decimal" : `to ${decimals} decimals`;
  const up = formatPercent(count, denominator, decimals);
  if (up === percent.value) return `${precision}: ${up}%`;
  if (statement.verdict === "consistent") return `${precision}: ${percent.value}% or ${up}%, a tie`;
  return `${precision}: ${up}%, not ${percent.value}%`;
}

const mostMethods = 3;

function intervalInWords(interval: PrintedInterval): string {
  const level = interval.levelPrinted ? `${interval.level}%` : `${interval.level}% (level not printed)`;
  const limits = `${printedPercent(interval.low)} to ${printedPercent(interval.high)}, ${level}`;
  const { computed } = interval;
  if (!computed || computed.length === 0) return `${limits}: not checked`;
  const methods = interval.methods ?? computed.filter((c) => c.fits).map((c) => c.method);
  if (methods.length > 0) {
    const more = methods.length - mostMethods;
    const shown = methods.slice(0, mostMethods).join(", ");
    return `${limits}: as by ${shown}${more > 0 ? ` and ${more} more ${more === 1 ? "method" : "methods"}` : ""}`;
  }
  return `${limits}: by no usual method`;
}

/** Limits by every method, with one decimal more than printed; those that fit the printed ones first. */
function methodsOf(interval: PrintedInterval): Working["methods"] {
  const decimals = Math.max(decimalsOf(interval.low.value), decimalsOf(interval.high.value)) + 1;
  return [...interval.computed ?? []].sort((a, b) => Number(b.fits) - Number(a.fits))
    .map((c) => ({ name: c.method, limits: `${c.low.toFixed(decimals)}% to ${c.high.toFixed(decimals)}%`, fits: c.fits }));
}

const printedPercent = (percent: PrintedPercent): string => `${percent.bound ?? ""}${oneLine(percent.text)}`;

const divisible = (count: number, denominator: number): boolean =>
  Number.isSafeInteger(count) && Number.isSafeInteger(denominator) && count >= 0 && denominator > 0;

/** A number's own words, where it is not written in digits. */
const spelled = (part: Quote): string | undefined => (/^\d/.test(part.text) ? undefined : part.text);

function place(text: Text, span: Span, words?: string): Place {
  return { start: span.start, end: span.end, line: lineOf(text, span.start), words: words === undefined ? null : oneLine(words) };
}

/** A number with the words around it, up to the next mark: "Of the 112 patients". */
function phrase(text: Text, { start, end }: Span): string {
  const before = /(?:[\p{L}\p{N}=*_~-]+[ \t]+){0,2}[*_~]*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? "";
  const after = /^[*_~]*(?:[ \t]+[\p{L}\p{N}*_~-]+){0,3}/u.exec(text.slice(end, end + reach))?.[0] ?? "";
  return (before + text.slice(start, end) + after).replace(/[*_~]/g, "");
}

/** How far a phrase is looked for; words that go further are cut out by the pattern, or cut off. */
const reach = 60;

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** A reason as a sentence: a capital in front, a full stop behind. */
function sentenceOf(words: string): string {
  const trimmed = oneLine(words);
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? "" : ".");
}
