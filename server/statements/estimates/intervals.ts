/** Confidence intervals of proportions: found first, so that no shape takes a level or a limit for a percentage. */
import type { Token } from "../../numerals/tokens.ts";
import { isNegative } from "../negative-limits.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { announcesInterval } from "../reading/interval-levels.ts";
import { ownerOf } from "./interval-owner.ts";

export interface FoundInterval {
  /** Token of the percentage that it belongs to. */
  percent: number;
  low: number;
  high: number;
  /** Token of the level, or -1. */
  level: number;
  special?: string;
  /** First token and the one behind the last. */
  from: number;
  to: number;
}

const isNumber = (reading: Reading, i: number): boolean => reading.tokens[i]?.kind === "number";

/**
 * Two limits at token `i`: "12% to 21%", "[23.5; 47.6]", "0.8, 1.6", "12 to 21".
 *
 * @param signed whether the upper one may have a minus sign, "−8.1 to −2.4"
 */
export function limitsAt(reading: Reading, i: number, signed = false): { low: number; high: number; to: number } | undefined {
  // "a confidence interval that includes both 40% and 0%" speaks of what lies between its limits
  if (/^(?:includ(?:e|es|ed|ing)|contain(?:s|ed|ing)?|cross(?:es|ed|ing)?|exclud(?:e|es|ed|ing)|both)$/.test(word(reading.tokens[i - 1]))) return undefined;
  const { tokens } = reading;
  let at = i;
  for (let steps = 0; steps < 6 && at < tokens.length; steps += 1) {
    const token = tokens[at]!;
    if (token.kind === "number") break;
    if (isOpening(token) || /^[,:;=]$/.test(token.text) || /^(of|was|were|from|between|is|range|ranging|limits)$/.test(word(token))) at += 1;
    else return undefined;
  }
  if (!isNumber(reading, at) || tokens[at]!.number!.inWords) return undefined;
  const low = at;
  at += 1;
  const joined = tokens[at];
  if (isDash(joined) || /^[,;]$/.test(mark(joined)) || /^(to|and|through)$/.test(word(joined))) at += 1;
  else return undefined;
  if (signed && isNumber(reading, at + 1) && isNegative(tokens, at + 1)) at += 1;
  if (!isNumber(reading, at) || tokens[at]!.number!.inWords) return undefined;
  return { low, high: at, to: at + 1 };
}

const special = /^(bayesian|credible|credibility|cri|bootstrap|bootstrapped|posterior|fiducial|survey|repeated|prediction)$/;

/** "CrI" and "CRI"; "CRi" is a remission with incomplete recovery: "(CR, 24, 26%; CRi, 27, 29%)". */
const isCredible = ({ prose }: Reading, { text, start, end }: Token): boolean => text === "cri" && prose.text.slice(start, end) !== "CRi";

/** Every interval of a proportion in a reading; marks the roles of levels and limits. */
export function findIntervals(reading: Reading): FoundInterval[] {
  const found: FoundInterval[] = [];
  const { tokens, roles } = reading;
  let lastLevel = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    let at: number;
    let level = -1;
    let from = i;
    if (roles[i] === "level") {
      level = i;
      at = i + 1;
    } else if (token.kind === "word" && (token.text === "ci" || token.text === "cis" || isCredible(reading, token)) && roles[i - 1] !== "level") {
      at = i;
    } else continue;
    // step over what announces the interval
    let kind: string | undefined;
    const bound = at + 9;
    while (at < tokens.length && at < bound && tokens[at]!.kind !== "number") {
      const w = word(tokens[at]);
      if (special.test(w)) kind = w;
      if (isOpening(tokens[at]) && /^(ci|cis)$/.test(word(tokens[at + 1])) && isClosing(tokens[at + 2])) at += 3;
      else if (isOpening(tokens[at]) && roles[at + 1] === "level") at += 2;
      else at += 1;
    }
    const limits = limitsAt(reading, at);
    if (!limits) {
      lastLevel = level >= 0 ? level : lastLevel;
      continue;
    }
    for (const limit of [limits.low, limits.high]) roles[limit] = "limit";
    for (let j = i; j < limits.low; j += 1) if (tokens[j]!.number && roles[j] === "free") roles[j] = "limit";
    from = level >= 0 ? level : i;
    const percent = ownerOf(reading, from, limits);
    if (level < 0 && lastLevel >= 0 && reading.sentence[lastLevel] === reading.sentence[i]) level = lastLevel;
    if (percent >= 0) found.push({ percent, low: limits.low, high: limits.high, level, from, to: limits.to, ...(kind ? { special: kind } : {}) });
    lastLevel = level >= 0 ? level : lastLevel;
    i = limits.to - 1;
  }
  bareIntervals(reading, found, lastLevel);
  markSpokenOf(reading);
  return found;
}

/** Tokens back from a bracket to what it is of. */
const spokenReach = 16;

/** "The interval around the four of nine (14% to 79%) is wide": limits, and no share, where the words in front speak of such. */
function markSpokenOf({ tokens, roles, partner, sentence, numbers }: Reading): void {
  for (const i of numbers) {
    if (partner[i - 1] !== i + 3 || !tokens[i]!.number!.percent || !tokens[i + 2]!.number?.percent || !(word(tokens[i + 1]) === "to" || isDash(tokens[i + 1]))) continue;
    for (let k = i - 2; k > i - spokenReach && sentence[k] === sentence[i]; k -= 1) if (/^(?:intervals?|limits|uncertainty)$/.test(word(tokens[k]))) roles[i] = roles[i + 2] = "limit";
  }
}

/** "28% [17-42]", "29·1 per cent; 23·3 to 35·8": limits directly behind a percentage, without a level. */
function bareIntervals(reading: Reading, found: FoundInterval[], level: number): void {
  if (level < 0 && found.length === 0) return;
  const { tokens, roles } = reading;
  const announced = level >= 0 ? level : found[0]!.level;
  const taken = new Set(found.map((f) => f.percent));
  for (const i of reading.numbers) {
    if (i + 4 >= tokens.length || !tokens[i]!.number!.percent || roles[i] !== "free" || taken.has(i)) continue;
    if (!isOpening(tokens[i + 1]) && !/^[;,]$/.test(mark(tokens[i + 1]))) continue;
    if (mark(tokens[i + 1]) === "," && reading.inside[i]! < 0) continue;
    const limits = limitsAt(reading, i + 2);
    if (!limits || limits.low !== i + 2) continue;
    const behind = tokens[limits.to];
    if (behind && !isClosing(behind) && !/^[;,]$/.test(mark(behind))) continue;
    const value = (t: number): number => Number(tokens[t]!.number!.value);
    if (!(value(limits.low) <= value(i) && value(i) <= value(limits.high))) continue;
    if (tokens[limits.low]!.number!.decimals !== tokens[limits.high]!.number!.decimals || mark(tokens[limits.low + 1]) === ",") continue;
    // "(37%, 34% and 55%)", "(52%; 48%; 60%)" are three shares
    if (!isOpening(tokens[i + 1]) && (word(tokens[limits.low + 1]) === "and" || mark(tokens[limits.low + 1]) === ";")) continue;
    roles[limits.low] = "limit";
    roles[limits.high] = "limit";
    found.push({ percent: i, low: limits.low, high: limits.high, level: announced, from: limits.low, to: limits.to });
  }
}

export { announcesInterval };
