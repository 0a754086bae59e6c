/** The cells of a table: the shapes in which counts and percentages stand in them. */
import type { Token } from "../../numerals/tokens.ts";
import type { PrintedPercent } from "../../review/types.ts";
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading.ts";
import type { IntervalMention } from "../types.ts";

/** The token of the only number of a cell, when it is a count; -1 otherwise. */
export function plainCount(reading: Reading): number {
  const { tokens } = reading;
  let at = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "number") {
      if (at >= 0 || token.number!.percent || token.number!.count === null || token.number!.inWords) return -1;
      at = i;
    } else if (token.kind === "word" && !/^(n|patients|participants|subjects|people)$/.test(token.text)) return -1;
    else if (token.kind === "mark" && !/^[=*†‡()[\]]$/.test(token.text)) return -1;
  }
  return at;
}

/** The token of the size in a cell of a row of sizes: alone, as in "627 (%)" and "351 (100%)", or with its parts, "19 (9/10)"; -1 where there is none. */
export function sizeAt(reading: Reading): number {
  const plain = plainCount(reading);
  const { tokens } = reading;
  if (plain >= 0 || tokens.length < 4 || !isCount(reading, 0) || !isOpening(tokens[1]) || !isClosing(tokens.at(-1))) return plain;
  if (tokens.length === 4 && (mark(tokens[2]) === "%" || (tokens[2]!.number?.percent && Number(tokens[2]!.number.value) === 100))) return 0;
  const [first, second] = [tokens[2]!.number?.count ?? -1, tokens[4]?.number?.count ?? -1];
  return tokens.length === 6 && mark(tokens[3]) === "/" && first >= 0 && second >= 0 && first + second === tokens[0]!.number!.count ? 0 : -1;
}

/** What stands in a cell, in tokens; -1 for what does not. */
export interface ParsedCell {
  count: number;
  denominator: number;
  percent: number;
  low: number;
  high: number;
  /** Only a number, which may be a percentage by its column. */
  bare: boolean;
}

/** What stands in a cell more than once, or behind its name: a share in it. */
export interface Share extends ParsedCell {
  /** Its first and its last token. */
  from: number;
  to: number;
}

/** The shares of a cell that holds more than one value. */
export interface Shares {
  list: Share[];
  /** Words stand between them, or in front. */
  named: boolean;
}

/** Shares that one cell may hold. */
const mostShares = 6;

/** What compares two numbers or divides one. */
const comparing = /^(?:vs|versus|v|to|of|from|than|compared|and)$/;

/**
 * "41 (80)/10 (20)", "mild 31 (61%), severe 20 (39%)", "low, 7 (88)": several shares in one cell, or one behind its name.
 *
 * @returns undefined for a cell of any other shape
 */
export function sharesOfCell(reading: Reading, percentFirst = false): Shares | undefined {
  const { tokens, partner } = reading;
  // most cells hold one value: "12 (30)"
  if (tokens.length < 5 || (reading.numbers.length < 4 && tokens[0]!.number?.inWords === false)) return undefined;
  const list: Share[] = [];
  let named = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "number" && isOpening(tokens[i + 1]) && partner[i + 1] === i + 3 && tokens[i + 2]?.kind === "number") {
      const [count, percent] = percentFirst || token.number!.percent ? [i + 2, i] : [i, i + 2];
      if (list.length === mostShares || !isCountLike(reading, count) || Number(tokens[percent]!.number!.value) > 100) return undefined;
      list.push({ count, percent, denominator: -1, low: -1, high: -1, bare: false, from: i, to: i + 3 });
      i += 3;
    } else if (token.kind === "number" && !token.number!.inWords ? !/^[<>≤≥]$/.test(mark(tokens[i - 1])) : isOpening(token) || isClosing(token) || comparing.test(word(token))) return undefined;
    else if (token.kind !== "mark") named = true;
  }
  const [first] = list;
  const behindName = first !== undefined && first.from > 0 && /^[,:]$/.test(mark(tokens[first.from - 1]));
  return list.length > 1 || behindName ? { list, named } : undefined;
}

/** "30 (50%) vs 12 (20%)": whether a cell sets another share against the one that it is read for. */
export const comparesShares = ({ tokens }: Reading): boolean =>
  tokens.some((token, i) => /^(?:vs|versus|v)$/.test(word(token)) && isClosing(tokens[i - 1]) && tokens.slice(i + 1, i + 3).some((t) => t.kind === "number"));

/** The shapes of a cell: n (p), n/N (p), p (n/N), n/N, n, p, p (low–high), each with or without a percent sign. */
export function parseCell(reading: Reading, percentFirst = false): ParsedCell | undefined {
  const { tokens } = reading;
  const out: ParsedCell = { count: -1, denominator: -1, percent: -1, low: -1, high: -1, bare: false };
  // marks that do not matter: footnote signs, comparison
  const at: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (/^[*†‡§#\uFFFC|]$/u.test(token.text)) continue;
    if (token.kind === "word" && (/^(?:n|events)$/.test(token.text) || peopleNouns.has(token.text) || (token.text === "out" && word(tokens[i + 1]) === "of"))) continue;
    // "80% (n = 20)"
    if (mark(token) === "=" && word(tokens[i - 1]) === "n") continue;
    at.push(i);
  }
  if (at.length === 0 || at.length > 14) return undefined;
  const token = (k: number): Token | undefined => (k < at.length ? tokens[at[k]!] : undefined);
  const num = (k: number): boolean => token(k)?.kind === "number";
  const count = (k: number): boolean => num(k) && isCountLike(reading, at[k]!);
  const m = (k: number): string => { const t = token(k); return t ? (t.kind === "mark" ? t.text : word(t)) : ""; };
  const isOver = (i: number): boolean => m(i) === "/" || m(i) === "of";
  let k = m(0) === "=" ? 1 : 0;
  const bracketed = isOpening(token(k + 1));
  if (num(k) && bracketed && count(k + 2) && isOver(k + 3) && count(k + 4) && isClosing(token(k + 5))) {
    // p (n/N); in "15 (9/6)" the people are divided
    const [whole, n, size] = [at[k]!, at[k + 2]!, at[k + 4]!].map((i) => Number(tokens[i]!.number!.value)) as [number, number, number];
    return n > size || n + size === whole ? undefined : { ...out, percent: at[k]!, count: at[k + 2]!, denominator: at[k + 4]! };
  }
  if (percentFirst && num(k) && bracketed && count(k + 2) && isClosing(token(k + 3))) return { ...out, percent: at[k]!, count: at[k + 2]! };
  if (count(k) && isOver(k + 1) && count(k + 2)) {
    out.count = at[k]!;
    out.denominator = at[k + 2]!;
    k += 3;
  } else if (count(k) && (isOpening(token(k + 1)) || m(k + 1) === "," || m(k + 1) === ";" || m(k + 1) === "=") && num(k + 2)) {
    out.count = at[k]!;
    k += 1;
  } else if (num(k)) {
    // p (n/N), p (low–high), or one number
    const percent = at[k]!;
    if (isOpening(token(k + 1)) && count(k + 2) && isOver(k + 3) && count(k + 4)) {
      return { ...out, percent, count: at[k + 2]!, denominator: at[k + 4]! };
    }
    if (tokens[percent]!.number!.percent && isOpening(token(k + 1)) && count(k + 2) && isClosing(token(k + 3))) return { ...out, percent, count: at[k + 2]! };
    if (at.length === k + 1) {
      const numeral = tokens[percent]!.number!;
      if (numeral.percent || numeral.decimals > 0) return { ...out, percent, bare: true };
      return { ...out, count: numeral.count === null ? -1 : percent, bare: true };
    }
    readLimits(reading, at, k + 1, out);
    return { ...out, percent, bare: true };
  } else return undefined;
  const opening = isOpening(token(k)) || /^[,;=]$/.test(m(k));
  if (!opening) return out.denominator >= 0 && k >= at.length ? out : out.denominator >= 0 && num(k) ? { ...out, percent: at[k]! } : undefined;
  k += 1;
  if (/^[<>≤≥]$/.test(m(k))) k += 1;
  if (!num(k)) return out.denominator >= 0 ? out : undefined;
  // "64 (38; 79)", "45 (12–60)", "12 (3/4)": a range, no share
  const behind = token(k + 1);
  if (behind && (isDash(behind) || word(behind) === "to" || mark(behind) === "/" || mark(behind) === "±") ) return undefined;
  if (/^[;,]$/.test(mark(behind)) && num(k + 2) && !tokens[at[k]!]!.number!.percent && isClosing(token(k + 3))) return undefined;
  // "2 (1 refused)"
  if (word(behind) && !tokens[at[k]!]!.number!.percent) return undefined;
  out.percent = at[k]!;
  readLimits(reading, at, k + 1, out);
  return out;
}

/** "(50)", "(50%)", in a column of percentages. */
export function bracketedPercent({ tokens }: Reading): ParsedCell | undefined {
  const bracketed = tokens.length === 3 && isOpening(tokens[0]) && tokens[1]!.kind === "number" && isClosing(tokens[2]);
  return bracketed ? { count: -1, denominator: -1, percent: 1, low: -1, high: -1, bare: true } : undefined;
}

/** Whether a number of a cell may be a count: nothing around it says what else it is. */
export const isCountLike = (reading: Reading, i: number): boolean => {
  const numeral = reading.tokens[i]!.number;
  return !numeral?.inWords && isCount(reading, i) || (!!numeral && !numeral.inWords && numeral.count !== null && !numeral.percent && reading.roles[i] !== "ratio" && reading.roles[i] !== "label" && reading.roles[i] !== "measure");
};

/** Looks for the limits of an interval behind a percentage. */
export function readLimits(reading: Reading, at: readonly number[], from: number, out: ParsedCell): void {
  const { tokens } = reading;
  for (let k = from; k + 2 < at.length && k < from + 8; k += 1) {
    const low = tokens[at[k]!];
    if (low?.kind !== "number" || low.number!.inWords || reading.roles[at[k]!] === "level") continue;
    const joined = tokens[at[k + 1]!];
    const high = tokens[at[k + 2]!];
    if (high?.kind !== "number" || !(isDash(joined) || /^[,;]$/.test(mark(joined)) || word(joined) === "to")) return;
    // "(4, 8, 8, 10)" is a list; limits joined by a comma end their bracket
    const behind = tokens[at[k + 3] ?? -1];
    if (/^[,;]$/.test(mark(joined)) && behind && !isClosing(behind)) return;
    out.low = at[k]!;
    out.high = at[k + 2]!;
    return;
  }
}

/** A percentage as it stands in the source. */
export function cellPercent(reading: Reading, i: number): PrintedPercent {
  const token = reading.tokens[i]!;
  const from = token.start;
  const to = token.number!.percent?.end ?? token.end;
  const b = mark(reading.tokens[i - 1]);
  const bound = b === "<" || b === ">" || b === "≤" || b === "≥" ? b : undefined;
  return { text: reading.prose.text.slice(from, to), value: token.number!.value, ...reading.prose.map.span(from, to), ...(bound ? { bound } : {}) };
}

/** The interval that stands in a cell. */
export function cellInterval(reading: Reading, parsed: ParsedCell): IntervalMention | undefined {
  const low = cellPercent(reading, parsed.low);
  const high = cellPercent(reading, parsed.high);
  const level = reading.tokens.findIndex((_, i) => reading.roles[i] === "level");
  return { start: low.start, end: high.end, low, high, level: level >= 0 ? Number(reading.tokens[level]!.number!.value) : 95, levelPrinted: level >= 0 };
}
