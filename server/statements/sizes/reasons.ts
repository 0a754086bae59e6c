/**
 * Reasons for which people, or reports, were left out, each with its number, that do not add up to all of them: "74 reports
 * were excluded: no trial (31), wrong population (32), no comparator (12) and duplicate (9)", "74 withdrew (31 moved, …)".
 */
import type { Token } from "../../numerals/tokens.ts";
import { slipBetween } from "../../statistics/slips.ts";
import { numberMention } from "../found.ts";
import { behindShare, isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { beforeArticle } from "../reading/words-and-marks.ts";
import type { SumMention } from "../types.ts";
import { isSaidNear } from "./divided.ts";

const left = /^(?:exclud(?:ed|ing)|withdr[ae]w\w*|discontinued|dropped|stopped|ineligible|declined)$/;
/** They left by themselves; of others it is said that they were made to. */
const leave = /^(?:withdrew|discontinued|dropped|stopped|declined)$/;
const leaving = /^(?:exclusions?|withdrawals?|discontinuations?|drop-?outs?)$/;
const notDone = /^(?:complete|finish|return|attend|participate|enrol)/;
/** What leads to the reasons. */
const because = /^(?:because|due|owing|reasons?|for)$/;
/** No more than some of the reasons are told. */
const some = /^(?:includ\w+|such|e\.g|mainly|mostly|most|main|chiefly|primarily|predominantly|principal\w*|notably|especially|particularly|example|among|common\w*|frequent\w*|often|usually|some|whom)$/;
/** One may have had several. */
const several = /^(?:more|several|multiple|overlap\w*|both|exclusive|two|twice|any|each|every|sums?|>)$/i;
/** What one has several of, or where the reasons are told in full. */
const notReasons = /^(?:adverse|side|toxic\w*|symptoms?|complications?|tables?|figures?|appendi\w+|supplement\w*)$/;
/** Words of a bracket that are reasons, and do not say who they were. */
const asReasons = /^(?:meet|met|declined|refus\w+|ineligible|lost|reasons?)$/;
/** Those of whom the reason is told elsewhere. */
const others = /^(?:remaining|remainder|rest|others?|last|unknown|missing)$/;
/** A reason that is all the others. */
const rest = /^(?:others?|unknown|unclear|unspecified|miscellaneous|various|unstated)$/;

const fewest = 3;
/** Words between those who were left out and what says so. */
const mostWords = 5;
/** Tokens behind the reasons in which it may be said that one had several. */
const reach = 30;

/** Those who were left out, and the numbers of their reasons, tokens all. */
interface List {
  whole: number;
  parts: number[];
  /** One bracket holds all the reasons, "(31 moved, 12 refused …)", and what is said behind it is no more of them. */
  inOne: boolean;
  /** The token with which the reasons end. */
  end: number;
}

/** The reasons of a reading that do not add up to those who were left out. */
export function findReasons(reading: Reading): SumMention[] {
  const { tokens, sentences } = reading;
  const found: SumMention[] = [];
  for (const [s, from] of sentences.entries()) {
    const to = sentences[s + 1] ?? tokens.length;
    const list = listIn(reading, from, to);
    if (!list || needNotAddUp(reading, from, to, list)) continue;
    const { whole, parts } = list;
    const toldInFull = leadsTo(reading, from, list);
    if (toldInFull === undefined || !isWrong(reading, to, list, toldInFull)) continue;
    found.push({ kind: "reasons", whole: numberMention(reading, whole), parts: parts.map((i) => numberMention(reading, i)), sure: false, quoted: reading.prose.quoted });
  }
  return found;
}

/** The counts with which a sentence, tokens [from, to), ends, each in a bracket of its own or all in one, behind the last other number. */
function listIn(reading: Reading, from: number, to: number): List | undefined {
  const { tokens } = reading;
  let [whole, parts, inOne, end] = [-1, [] as number[], false, to];
  for (let i = from; i < to; i += 1) {
    const close = isOpening(tokens[i]) ? reading.partner[i]! : -1;
    if (close >= to) break;
    if (close > i) {
      const counts = countsOf(reading, i, close);
      if (counts.length >= fewest && parts.length === 0) [parts, inOne, end] = [counts, true, close];
      else if (counts.length === 1 && !inOne) parts.push(counts[0]!);
      else if (parts.length > 0) whole = -1;
      i = close;
    } else if (tokens[i]!.number && !inOne) [whole, parts] = [isCount(reading, i) ? i : -1, []];
    else if (!inOne && parts.length > 0 && mark(tokens[i]) === ":") whole = -1;
  }
  if (whole < 0 || parts.length < fewest) return undefined;
  if (!inOne) end = parts.at(-1)!;
  return inOne || tokens.slice(end, to).every((t) => t.kind !== "word") ? { whole, parts, inOne, end } : undefined;
}

/** The tokens [from, to) that are of one sentence, or of those beside it. */
const beside = ({ tokens, sentence }: Reading, own: number, from: number, to: number): Token[] => {
  const first = Math.max(0, from);
  return tokens.slice(first, to).filter((_, k) => Math.abs(sentence[first + k]! - sentence[own]!) <= 1);
};

/** Only some of the reasons are told, one may have had several, or what is told are no reasons. */
function needNotAddUp(reading: Reading, from: number, to: number, { whole, end }: List): boolean {
  const near = beside(reading, whole, from - reach, to + reach);
  return near.some((t, k) => several.test(t.text) || (mark(t) === "/" && word(near[k - 1]) === "and")) ||
    beside(reading, whole, from, to + reach).some((t) => some.test(word(t))) || reading.tokens.slice(whole, end).some((t) => notReasons.test(word(t)));
}

/** Whether the words between those who were left out and the numbers promise all the reasons; undefined where they lead to none. */
function leadsTo(reading: Reading, from: number, { whole, parts, inOne, end }: List): boolean | undefined {
  const { tokens } = reading;
  const says = leftAt(reading, from, whole, parts[0]!);
  if (says < 0) return undefined;
  const words = tokens.slice(says, parts[0]).map(word);
  const areTold = tokens.slice(from, whole).some((t) => /^reasons?$/.test(word(t)));
  const behindColon = tokens.slice(says, parts[0]).some((t) => mark(t) === ":") && !words.some((w) => /^(?:had|have|were|was|with)$/.test(w));
  const areReasons = inOne ? tokens.slice(parts[0], end).some((t) => asReasons.test(word(t))) : areTold || behindColon || words.some((w) => because.test(w));
  return areReasons ? areTold || words.includes("reasons") : undefined;
}

/** Whether the numbers differ from those who were left out, by a slip in one of them. Those who are missing may have had another reason, unless all are told. */
function isWrong(reading: Reading, to: number, { whole, parts, inOne, end }: List, toldInFull: boolean): boolean {
  const { tokens } = reading;
  const [all, ...each] = [whole, ...parts].map((i) => tokens[i]!.number!.count!) as [number, ...number[]];
  const sum = each.reduce((n, one) => n + one, 0);
  if (sum === all) return false;
  if (sum < all) {
    if (!toldInFull && !tokens.slice(whole, to).some((t) => rest.test(word(t)))) return false;
    if (beside(reading, whole, inOne ? end : to, to + reach).some((t) => others.test(word(t)))) return false;
  }
  const isSlip = (i: number, value: number): boolean => value > 0 && slipBetween(tokens[i]!.text, String(value)) !== undefined;
  return (isSlip(whole, sum) || parts.some((i, k) => isSlip(i, each[k]! + all - sum))) && !isSaidNear(reading, whole, to, Math.abs(all - sum));
}

/** Where it is said of so many that they were left out, "74 of these (91%) were excluded", "excluding 74 reports", "reasons for the exclusion of 74 reports"; -1 where it is said of others. */
function leftAt(reading: Reading, from: number, whole: number, to: number): number {
  const { tokens } = reading;
  let before = beforeArticle(tokens, whole);
  if (/^(?:a|another|further|additional)$/.test(word(tokens[before]))) before -= 1;
  if (before >= from && /^exclud/.test(word(tokens[before]))) return whole;
  if (word(tokens[before]) === "of" && leaving.test(word(tokens[before - 1])) && [2, 3, 4].some((d) => before - d >= from && /^reasons?$/.test(word(tokens[before - d])))) return whole;
  for (let i = whole + 1, words = 0; i < to && words <= mostWords; i += 1, words += 1) {
    i = behindShare(reading, i);
    const w = word(tokens[i]);
    if (w === "") return -1;
    if (leave.test(w) || (left.test(w) && /^(?:were|was|been)$/.test(word(tokens[i - 1]))) || (notDone.test(w) && word(tokens[i - 1]) === "not")) return i;
  }
  return -1;
}

/** The counts of a bracket: one, "(31)", "(n = 31)", or each in front of its reason, "(31 moved, 12 refused and 9 for other reasons)"; none of any other. */
function countsOf(reading: Reading, open: number, close: number): number[] {
  const { tokens } = reading;
  const first = word(tokens[open + 1]) === "n" && mark(tokens[open + 2]) === "=" ? open + 3 : open + 1;
  if (close === first + 1) return isCount(reading, first) ? [first] : [];
  const counts: number[] = [];
  for (let i = open + 1; i < close; i += 1) {
    if (!tokens[i]!.number) continue;
    const begins = i === open + 1 || /^[,;]$/.test(mark(tokens[i - 1])) || /^(?:and|or)$/.test(word(tokens[i - 1]));
    if (!isCount(reading, i) || !begins || tokens[i + 1]?.kind !== "word") return [];
    counts.push(i);
  }
  return counts;
}
