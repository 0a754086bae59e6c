/**
 * Reasons for which people, or reports, were left out, each with its number, that do not add up to all of them: "74 reports
 * were excluded: no trial (31), wrong population (32), no comparator (12) and duplicate (9)", "74 withdrew (31 moved, …)".
 */
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

/** The reasons of a reading that do not add up to those who were left out. */
export function findReasons(reading: Reading): SumMention[] {
  const { tokens, sentences, sentence } = reading;
  const found: SumMention[] = [];
  for (const [s, from] of sentences.entries()) {
    const to = sentences[s + 1] ?? tokens.length;
    let [whole, parts, sure, end] = [-1, [] as number[], false, to];
    for (let i = from; i < to; i += 1) {
      const close = isOpening(tokens[i]) ? reading.partner[i]! : -1;
      if (close >= to) break;
      if (close > i) {
        const counts = countsOf(reading, i, close);
        if (counts.length >= fewest && parts.length === 0) [parts, sure, end] = [counts, true, close];
        else if (counts.length === 1 && !sure) parts.push(counts[0]!);
        else if (parts.length > 0) whole = -1;
        i = close;
      } else if (tokens[i]!.number && !(sure && parts.length > 0)) [whole, parts] = [isCount(reading, i) ? i : -1, []];
      else if (!sure && parts.length > 0 && mark(tokens[i]) === ":") whole = -1;
    }
    const behind = sure ? -1 : parts.at(-1) ?? -1;
    if (whole < 0 || parts.length < fewest) continue;
    const near = tokens.slice(Math.max(0, from - reach), to + reach).filter((_, k) => Math.abs((sentence[Math.max(0, from - reach) + k] ?? s) - s) <= 1);
    if (near.some((t, k) => several.test(t.text) || (mark(t) === "/" && word(near[k - 1]) === "and")) || tokens.slice(from, to + reach).some((t, k) => some.test(word(t)) && (sentence[from + k] ?? s) <= s + 1)) continue;
    // outside a bracket, nothing more is said behind the last
    if (!sure && tokens.slice(behind, to).some((t) => t.kind === "word")) continue;
    const says = leftAt(reading, from, whole, parts[0]!);
    if (says < 0 || tokens.slice(whole, sure ? end : behind).some((t) => notReasons.test(word(t)))) continue;
    const words = tokens.slice(says, parts[0]).map(word);
    const areTold = tokens.slice(from, whole).some((t) => /^reasons?$/.test(word(t)));
    if (sure ? !tokens.slice(parts[0], end).some((t) => asReasons.test(word(t))) : !areTold && !words.some((w) => because.test(w)) && (words.some((w) => /^(?:had|have|were|was|with)$/.test(w)) || !tokens.slice(says, parts[0]).some((t) => mark(t) === ":"))) continue;
    const [all, ...each] = [whole, ...parts].map((i) => tokens[i]!.number!.count!) as [number, ...number[]];
    const sum = each.reduce((n, one) => n + one, 0);
    // those who are missing may have had another reason
    if (sum === all || (sum < all && !tokens.slice(whole, to).some((t) => rest.test(word(t))) && !areTold && !words.includes("reasons"))) continue;
    if (sum < all && tokens.slice(sure ? end : to, to + reach).some((t, k) => others.test(word(t)) && (sentence[(sure ? end : to) + k] ?? s) <= s + 1)) continue;
    const isSlip = (i: number, value: number): boolean => value > 0 && slipBetween(tokens[i]!.text, String(value)) !== undefined;
    if (!isSlip(whole, sum) && !parts.some((i, k) => isSlip(i, each[k]! + all - sum))) continue;
    if (isSaidNear(reading, whole, to, Math.abs(all - sum))) continue;
    found.push({ kind: "reasons", whole: numberMention(reading, whole), parts: parts.map((i) => numberMention(reading, i)), sure: false, quoted: reading.prose.quoted });
  }
  return found;
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
