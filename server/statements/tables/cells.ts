/** The cells of a table: counts and sizes alone in them, several shares side by side, limits. */
import type { PrintedPercent } from "../../review/types.ts";
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { signedLimit } from "../negative-limits.ts";
import type { IntervalMention } from "../types.ts";

/** Words and marks that may stand beside a number alone: "n = 40", "40 patients", "(40)", "40*". */
const besideCount: ReadonlySet<string> = new Set([..."=*†‡()[]", "n", "patients", "participants", "subjects", "people"]);

/** The token of the only number of a cell, when it is a count; -1 otherwise. */
export function plainCount(reading: Reading): number {
  const { tokens } = reading;
  let at = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "number") {
      if (at >= 0 || token.number!.percent || token.number!.count === null || token.number!.inWords) return -1;
      at = i;
    } else if (!besideCount.has(token.text)) return -1;
  }
  return at;
}

/** The token of the count with which a cell begins, alone or before more: "60 (30 + 30); 34 (57%) men", "112, 61 women", "402 adult smokers, 322 (80%) men"; -1 elsewhere. */
export function leadingCount(reading: Reading): number {
  const { tokens, partner } = reading;
  if (tokens[0]?.kind !== "number" || tokens[0].number!.inWords || !isCountLike(reading, 0)) return -1;
  const close = isOpening(tokens[1]) ? partner[1]! : nounEnd(reading);
  // "34 (57%)" may be a share
  if (close < 0 || (isOpening(tokens[1]) && (close < 4 || tokens.slice(2, close).some((t) => t.number?.percent || mark(t) === "%")))) return -1;
  if (close > 0 && !isOpening(tokens[1]) && !namesPeople(reading, close)) return -1;
  return close === tokens.length - 1 || /^[;,]$/.test(mark(tokens[close + 1])) ? 0 : -1;
}

/** Where the first share may begin behind the people with whom a cell begins. */
export const behindLeading = ({ tokens, partner }: Reading): number => (isOpening(tokens[1]) ? partner[1]! : nounEnd({ tokens })) + 2;

/** "215 adults, 36% women": the people with whom a cell begins have no share; behind them stands one of some of them, without its count. */
export const isOfPeopleAlone = (reading: Reading, { count, percent }: ParsedCell): boolean =>
  count === 0 && leadingCount(reading) === 0 && nounEnd(reading) > 0 && percent > behindLeading(reading) - 1 && reading.tokens[percent + 1]?.kind === "word";

/** Words of the name of people in a cell. */
const nameReach = 6;

/** "402 adult smokers", "88 people with HIV": the last word of the people that a cell counts first; 0 where there is none. */
function nounEnd({ tokens }: Pick<Reading, "tokens">): number {
  let end = 0;
  while (end < nameReach && tokens[end + 1]?.kind === "word" && !comparing.test(word(tokens[end + 1]))) end += 1;
  return end;
}

/** "88 people with HIV", but not "14 homes" and "60 pairs": whether the head noun of a name that ends at token `end` is one of people. */
function namesPeople({ tokens }: Reading, end: number): boolean {
  let head = 1;
  while (head < end && !/^(?:with|without|in|on|at|from|for|who|aged)$/.test(word(tokens[head + 1]))) head += 1;
  return peopleNouns.has(word(tokens[head]));
}

/** The token of the size in a cell of a row of sizes: alone, as in "627 (%)" and "351 (100%)", or with its parts, "19 (9/10)"; -1 where there is none. */
export function sizeAt(reading: Reading): number {
  const plain = plainCount(reading);
  const { tokens } = reading;
  if (plain >= 0 || tokens.length < 4 || !isCount(reading, 0) || !isOpening(tokens[1]) || !isClosing(tokens.at(-1))) return plain;
  if (tokens.length === 4 && (mark(tokens[2]) === "%" || Number(tokens[2]!.number?.value) === 100)) return 0;
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
 * @param start the token from which on it may hold them
 * @returns undefined for a cell of any other shape
 */
export function sharesOfCell(reading: Reading, percentFirst: boolean, start: number): Shares | undefined {
  const { tokens, partner } = reading;
  // most cells hold one value: "12 (30)"
  if (tokens.length < 5 || (start === 0 && reading.numbers.length < 4 && tokens[0]!.number?.inWords === false)) return undefined;
  const list: Share[] = [];
  let named = false;
  for (let i = start; i < tokens.length; i += 1) {
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
  const behindName = first !== undefined && first.from > start && /^[,:]$/.test(mark(tokens[first.from - 1]));
  return list.length > 1 || behindName || (start > 0 && first) ? { list, named } : undefined;
}

/** "30 (50%) vs 12 (20%)": whether a cell sets another share against the one that it is read for. */
export const comparesShares = ({ tokens }: Reading): boolean =>
  tokens.some((token, i) => /^(?:vs|versus|v)$/.test(word(token)) && isClosing(tokens[i - 1]) && tokens.slice(i + 1, i + 3).some((t) => t.kind === "number"));

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

/** "1 (<1)": whether a percentage is less than what is printed. */
export const isBounded = ({ tokens }: Reading, percent: number): boolean => /^[<>≤≥]$/.test(mark(tokens[percent - 1]));

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
  const high = cellPercent(reading, parsed.high);
  const low = signedLimit(reading, parsed.low, cellPercent(reading, parsed.low), high);
  const level = reading.tokens.findIndex((_, i) => reading.roles[i] === "level");
  return { start: low.start, end: high.end, low, high, level: level >= 0 ? Number(reading.tokens[level]!.number!.value) : 95, levelPrinted: level >= 0 };
}
