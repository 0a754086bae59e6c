/** The shapes in which a count and a percentage stand in a cell. */
import type { Token } from "../../numerals/tokens.ts";
import { isCountLike, readLimits, type ParsedCell } from "./cells.ts";
import { peopleNouns } from "../lexicon.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** A cell that has a shape is short. */
const mostTokens = 14;

/** The shapes of a cell: n (p), n/N (p), p (n/N), n/N, n, p, p (low–high), each with or without a percent sign. */
export function parseCell(reading: Reading, percentFirst = false): ParsedCell | undefined {
  const at = tokensThatMatter(reading);
  if (at.length === 0 || at.length > mostTokens) return undefined;
  const cell: Cell = { reading, at };
  const k = mark(tokenAt(cell, 0)) === "=" ? 1 : 0;
  if (!isNumber(cell, k) || isLevel(cell, k)) return undefined;
  if (hasFractionBehind(cell, k) && isClosing(tokenAt(cell, k + 5))) return dividesPeople(cell, k) ? undefined : parsed(at[k + 2]!, at[k + 4]!, at[k]!);
  if (percentFirst && hasCountBehind(cell, k)) return parsed(at[k + 2]!, -1, at[k]!);
  if (isFraction(cell, k)) return withPercent(cell, at[k]!, at[k + 2]!, k + 3);
  if (isWorded(cell, k)) return withPercent(cell, at[k]!, -1, k + 1);
  if (isCount(cell, k) && opensPercent(cell, k + 1) && (isNumber(cell, k + 2) || isBelow(cell, k + 2))) return withPercent(cell, at[k]!, -1, k + 1);
  return percentOrNumber(cell, k);
}

/** "(50)", "(50%)", in a column of percentages. */
export function bracketedPercent({ tokens }: Reading): ParsedCell | undefined {
  const bracketed = tokens.length === 3 && isOpening(tokens[0]) && tokens[1]!.kind === "number" && isClosing(tokens[2]);
  return bracketed ? parsed(-1, -1, 1, true) : undefined;
}

/** A cell, and those of its tokens that matter, by which it is gone through. */
interface Cell {
  reading: Reading;
  at: readonly number[];
}

const footnoteSigns: ReadonlySet<string> = new Set("*†‡§#\uFFFC|");

/** All tokens but footnote signs, and words that say only what is counted. */
function tokensThatMatter({ tokens }: Reading): number[] {
  const at: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (footnoteSigns.has(token.text)) continue;
    if (token.kind === "word" && (token.text === "n" || token.text === "events" || peopleNouns.has(token.text) || (token.text === "out" && word(tokens[i + 1]) === "of"))) continue;
    // "80% (n = 20)"
    if (i > 0 && mark(token) === "=" && word(tokens[i - 1]) === "n") continue;
    at.push(i);
  }
  return at;
}

const parsed = (count: number, denominator: number, percent: number, bare = false): ParsedCell => ({ count, denominator, percent, low: -1, high: -1, bare });

const tokenAt = ({ reading, at }: Cell, k: number): Token | undefined => (k < at.length ? reading.tokens[at[k]!] : undefined);
const isNumber = (cell: Cell, k: number): boolean => tokenAt(cell, k)?.kind === "number";
/** "95% CI 11–17": a percentage that is the level of an interval. */
const isLevel = ({ reading, at }: Cell, k: number): boolean => reading.roles[at[k]!] === "level";
const isCount = (cell: Cell, k: number): boolean => isNumber(cell, k) && isCountLike(cell.reading, cell.at[k]!);

/** "Eleven (16.2%)", and nothing else. */
const isWorded = (cell: Cell, k: number): boolean =>
  tokenAt(cell, k)!.number!.inWords && (tokenAt(cell, k)!.number!.count !== 0 || Number(tokenAt(cell, k + 2)?.number?.value) === 0) && cell.at.length === k + 4 && isOpening(tokenAt(cell, k + 1)) && !!tokenAt(cell, k + 2)!.number?.percent;

/** "12/40", "12 of 40" */
function isFraction(cell: Cell, k: number): boolean {
  const over = tokenAt(cell, k + 1);
  return (mark(over) === "/" || word(over) === "of") && isCount(cell, k) && isCount(cell, k + 2);
}

/** "30 (12/40": a bracket with a fraction behind a number. */
const hasFractionBehind = (cell: Cell, k: number): boolean => isOpening(tokenAt(cell, k + 1)) && isFraction(cell, k + 2);

/** "30 (12)": a bracket with a count behind a number. */
const hasCountBehind = (cell: Cell, k: number): boolean => isOpening(tokenAt(cell, k + 1)) && isCount(cell, k + 2) && isClosing(tokenAt(cell, k + 3));

/** "(", or what stands for it: "12, 30%", "12 = 30%" */
function opensPercent(cell: Cell, k: number): boolean {
  const token = tokenAt(cell, k);
  return isOpening(token) || /^[,;=]$/.test(mark(token));
}

/** "15 (9/6)": the bracket divides the people, and gives no fraction of them. */
function dividesPeople({ reading: { tokens }, at }: Cell, k: number): boolean {
  const [whole, n, size] = [at[k]!, at[k + 2]!, at[k + 4]!].map((i) => Number(tokens[i]!.number!.value)) as [number, number, number];
  return n > size || n + size === whole;
}

/** "<1", "< 0.5", but not "<0.001", as a P value is written. */
function isBelow(cell: Cell, k: number): boolean {
  const value = mark(tokenAt(cell, k)) === "<" && isNumber(cell, k + 1) ? Number(tokenAt(cell, k + 1)!.number!.value) : 0;
  return value >= 0.1 && value <= mostBelow && isClosing(tokenAt(cell, k + 2));
}

/** Of a percentage that is not printed a cell says hardly more than that it is less. */
const mostBelow = 5;

/** A count, with its denominator or without one, and the percentage that goes on at `k`: "12 (30%", "12/40 (30%", "12/40 30%". */
function withPercent(cell: Cell, count: number, denominator: number, k: number): ParsedCell | undefined {
  const { reading, at } = cell;
  const fraction = denominator >= 0 ? parsed(count, denominator, -1) : undefined;
  if (!opensPercent(cell, k)) return k >= at.length ? fraction : isNumber(cell, k) ? parsed(count, denominator, at[k]!) : undefined;
  const p = /^[<>≤≥]$/.test(mark(tokenAt(cell, k + 1))) ? k + 2 : k + 1;
  // "14 (95% CI 11–17)": an estimate with its interval
  if (!isNumber(cell, p) || isLevel(cell, p)) return fraction;
  if (isNoPercent(cell, p)) return undefined;
  const share = parsed(count, denominator, at[p]!);
  readLimits(reading, at, p + 1, share);
  return share;
}

/** Whether the number in a bracket is no percentage, by what follows it. */
function isNoPercent(cell: Cell, k: number): boolean {
  const behind = tokenAt(cell, k + 1);
  // "45 (12–60)", "12 (3/4)": a range, no share
  if (isDash(behind) || word(behind) === "to" || mark(behind) === "/" || mark(behind) === "±") return true;
  if (tokenAt(cell, k)!.number!.percent) return false;
  // "64 (38; 79)"
  if (/^[;,]$/.test(mark(behind)) && isNumber(cell, k + 2) && isClosing(tokenAt(cell, k + 3))) return true;
  // "2 (1 refused)"
  return word(behind) !== "";
}

/** A percentage in front of its count or its limits, "30% (12)", "30% (12/40", "30 (20–40)", or one number alone. */
function percentOrNumber(cell: Cell, k: number): ParsedCell | undefined {
  const { reading, at } = cell;
  // "50%/25%", "50% vs 25%": of two groups
  if (/^(?:\/|v|vs|versus)$/.test(tokenAt(cell, k + 1)?.text ?? "")) return undefined;
  const percent = at[k]!;
  const numeral = reading.tokens[percent]!.number!;
  if (hasFractionBehind(cell, k)) return parsed(at[k + 2]!, at[k + 4]!, percent);
  if (numeral.percent && hasCountBehind(cell, k)) return parsed(at[k + 2]!, -1, percent);
  if (at.length === k + 1) {
    if (numeral.percent || numeral.decimals > 0) return parsed(-1, -1, percent, true);
    return parsed(numeral.count === null ? -1 : percent, -1, -1, true);
  }
  const share = parsed(-1, -1, percent, true);
  readLimits(reading, at, k + 1, share);
  return share;
}
