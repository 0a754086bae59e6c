/** The words of a clause before and behind a statement, as far as they may be of its people. */
import { compact } from "../../lists.ts";
import type { Token } from "../../numerals/tokens.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { stemsOf } from "../stems.ts";
import type { Extent } from "./extents.ts";
import type { ContextWord } from "../types.ts";

const boundary = /^(and|vs|versus|v|or|compared|while|whereas|but|against|than)$/;

/** Words of a clause that are looked at. */
const mostWords = 60;

/** A comma or a joiner: what lies beyond may be said of another. */
const isBoundary = (token: Token): boolean => /^[,;:]$/.test(token.text) || boundary.test(word(token));

/** Words of a label. */
const mostOfLabel = 4;

/** "Placebo: 12 patients (8%)": the stems of the label of a statement, with which a clause begins before token `to`; undefined where none does. */
export function labelBefore({ tokens }: Reading, from: number, to: number): string[] | undefined {
  if (mark(tokens[to - 1]) !== ":") return undefined;
  let at = to - 2;
  while (at >= from && tokens[at]!.kind === "word" && !isBoundary(tokens[at]!)) at -= 1;
  return at < to - 2 && at >= to - 2 - mostOfLabel && (at < from || mark(tokens[at]) === ";") ? stemsOf(tokens, at + 1, to - 1) : undefined;
}

/** The stems of the clause before a statement, tokens [from, to), the nearest first. */
export function contextBefore({ tokens }: Reading, from: number, to: number): ContextWord[] {
  const words: ContextWord[] = [];
  let beyond = false;
  for (let i = to - 1; i >= from && words.length < mostWords; i -= 1) {
    if (isBoundary(tokens[i]!)) {
      beyond = true;
      // "compared with placebo, …": it tells with whom
      if (word(tokens[i]) === "compared") words.push({ stem: "compared", beyond });
    } else for (const stem of stemsOf(tokens, i, i + 1).reverse()) words.push({ stem, beyond });
  }
  return compact(words);
}

/** Counts in a bracket that a statement may be made up of, and tokens of such a bracket. */
const mostParts = 4;
const bracketReach = 60;

/** "12 (10%) had a rash (gel 9, cream 3)", "(gel 9/62, cream 3/58)": whether a bracket shares out the count of a statement in front of it; whom it names are its parts. */
function sharesOut(reading: Reading, open: number, count: number): boolean {
  const { tokens, partner } = reading;
  if (count < 0 || !isOpening(tokens[open])) return false;
  const parts: number[] = [];
  for (let i = open + 1; i < partner[open]! && i < open + bracketReach && parts.length <= mostParts; i += 1) if (isCount(reading, i) && !/^(?:=|\/|of)$/.test(tokens[i - 1]!.text)) parts.push(tokens[i]!.number!.count!);
  return parts.length > 1 && parts.length <= mostParts && parts.reduce((sum, n) => sum + n, 0) === tokens[count]!.number!.count;
}

/**
 * The stems of the clause behind a statement, tokens [from, to), the nearest first.
 *
 * @param count of the statement, or -1
 */
export function contextBehind(reading: Reading, from: number, to: number, count: number): ContextWord[] {
  const { tokens, partner } = reading;
  const words: ContextWord[] = [];
  let beyond = false;
  for (let i = from; i < to && words.length < mostWords; i += 1) {
    if (comparesArms(reading, i, from) || sharesOut(reading, i, count)) {
      if (!isOpening(tokens[i])) break;
      i = partner[i]!;
    } else if (isBoundary(tokens[i]!)) beyond = true;
    else for (const stem of stemsOf(tokens, i, i + 1)) words.push({ stem, beyond });
  }
  return compact(words);
}

/** Words and numbers of a name in front of a count: "70 mg twice daily 181". */
const mostOfName = 5;
/** Words in front of a count that name nobody: "seen in 199, 181 and 177". */
const leadsTo = /^(?:i[ns]|of|for|by|at|to|with|without|we?re|was|had|ha[sv]e?|are|the|these|those|from|among|about|only|all|another|an?|further|other|n)$/;

/** "Placebo 199, 70 mg 181 (62.8%; 57.6%)": the stems of the name in front of a count whose percentage stands behind the counts of others; undefined where it has none. */
export function nameInFront({ tokens }: Reading, { one: { list, count, percent }, previous, next }: Extent): string[] | undefined {
  const beside = list?.index === 0 ? next?.count : list && previous?.count;
  if (beside === undefined || beside < 0 || Math.max(beside, count) > percent) return undefined;
  const isNamed = (i: number): boolean => tokens[i - 1]?.kind === "word" && !tokens[i - 1]!.number && !isBoundary(tokens[i - 1]!) && !leadsTo.test(word(tokens[i - 1])) && (tokens[i + 1]?.kind === "mark" || boundary.test(word(tokens[i + 1])));
  if (![count, beside].every(isNamed)) return undefined;
  let from = count - 1;
  while (from > count - mostOfName && tokens[from - 1] && from - 1 !== beside && tokens[from - 1]!.kind !== "mark" && !isBoundary(tokens[from - 1]!)) from -= 1;
  return stemsOf(tokens, from, count);
}

/** "… in those on drug B; and anaemia (19 [10%])": behind the semicolon before a statement, where another is told of in front of it. */
export function behindGroup({ tokens, inside }: Reading, from: number, to: number): number {
  let at = to;
  while (at > from && !(mark(tokens[at - 1]) === ";" && word(tokens[at]) === "and" && inside[at - 1]! < 0)) at -= 1;
  return at;
}

const ratios = /^(?:ratios?|odds|hazard|relative|hr|rr|aor|ahr|arr)$/;
/** Words in front of the name of an arm. */
const ofArm = /^(?:in|on|with|for|among|receiving|given)$/;
/** Words within which a ratio is named, and those within which its arms are. */
const ratioReach = 4;
const versusReach = 16;

/**
 * "27 (6%) in the placebo group (odds ratio in the drug group, 0.3)": whether a clause or a bracket begins that is about the ratio
 * of two arms, and names another than that of the statement. In "8 (2%) vs 27 (6%) (odds ratio for drug vs placebo, 0.3)" it tells
 * the order of both.
 *
 * @param from first token behind the statement
 */
function comparesArms({ tokens, partner, sentence }: Reading, i: number, from: number): boolean {
  if (!/^[,;]$/.test(mark(tokens[i])) && !(isOpening(tokens[i]) && partner[i]! > i)) return false;
  if (![1, 2, 3, ratioReach].some((d) => ratios.test(word(tokens[i + d])) || (d === 1 && word(tokens[i + 1]) === "or" && tokens[i + 1]!.capital))) return false;
  if (i > from && ofArm.test(word(tokens[from]))) return true;
  for (let j = i + 1; j < i + versusReach && sentence[j] === sentence[i]; j += 1) if (/^(?:vs|versus|v|compared|over|and|to|than)$/.test(word(tokens[j]))) return false;
  return true;
}
