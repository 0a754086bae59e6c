/**
 * Reasons for which people, or reports, were left out, each with its number, that do not add up to all of them: "74 reports
 * were excluded: no trial (31), wrong population (32), no comparator (12) and duplicate (9)", "74 withdrew (31 moved, …)".
 */
import { slipBetween } from "../../statistics/slips.ts";
import { numberMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { SumMention } from "../types.ts";
import { isSaidNear } from "./divided.ts";

const left = /^(?:exclu[ds]\w*|withdr[ae]w\w*|discontinu\w+|drop\w*|drop-?outs?|stopped|ineligib\w+|declined|non-\w*complet\w+)$/;
const notDone = /^(?:complete|finish|return|attend|participate|enrol)/;
/** What leads to the reasons. */
const because = /^(?:because|due|owing|reasons?|for)$/;
/** No more than some of the reasons are told, or one may have had several. */
const some = /^(?:includ\w+|such|e\.g|mainly|mostly|most|main|chiefly|primarily|predominantly|principal\w*|notably|especially|particularly|example|among|common\w*|frequent\w*|often|usually|more|several|multiple|some|overlap\w*|both|whom|exclusive)$/;
/** A reason that is all the others. */
const rest = /^(?:others?|unknown|unclear|unspecified|miscellaneous|various|unstated)$/;

const fewest = 3;
/** Tokens in front of those who were left out, in which it may be said that they were. */
const mostBefore = 8;
/** Tokens behind the reasons in which it may be said that one had several. */
const reach = 30;

/** The reasons of a reading that do not add up to those who were left out. */
export function findReasons(reading: Reading): SumMention[] {
  const { tokens, sentences, sentence } = reading;
  const found: SumMention[] = [];
  for (const [s, from] of sentences.entries()) {
    const to = sentences[s + 1] ?? tokens.length;
    let [whole, parts, sure] = [-1, [] as number[], false];
    for (let i = from; i < to; i += 1) {
      const close = isOpening(tokens[i]) ? reading.partner[i]! : -1;
      if (close >= to) break;
      if (close > i) {
        const counts = countsOf(reading, i, close);
        if (counts.length >= fewest && parts.length === 0) [parts, sure] = [counts, true];
        else if (counts.length === 1 && !sure) parts.push(counts[0]!);
        else if (parts.length > 0) whole = -1;
        i = close;
      } else if (tokens[i]!.number && !(sure && parts.length > 0)) [whole, parts] = [isCount(reading, i) ? i : -1, []];
      else if (!sure && parts.length > 0 && mark(tokens[i]) === ":") whole = -1;
    }
    const behind = sure ? -1 : parts.at(-1) ?? -1;
    if (whole < 0 || parts.length < fewest || tokens.slice(from, to + reach).some((t, k) => some.test(word(t)) && (sentence[from + k] ?? s) <= s + 1)) continue;
    // outside a bracket, nothing more is said behind the last
    if (!sure && tokens.slice(behind, to).some((t) => t.kind === "word")) continue;
    const words = tokens.slice(Math.max(from, whole - mostBefore), parts[0]).map(word);
    if (!words.some((w, k) => left.test(w) || (notDone.test(w) && words[k - 1] === "not"))) continue;
    if (!sure && !words.some((w) => because.test(w)) && !tokens.slice(whole, parts[0]).some((t) => mark(t) === ":")) continue;
    const [all, ...each] = [whole, ...parts].map((i) => tokens[i]!.number!.count!) as [number, ...number[]];
    const sum = each.reduce((n, one) => n + one, 0);
    // those who are missing may have had another reason
    if (sum === all || (sum < all && !tokens.slice(whole, to).some((t) => rest.test(word(t))) && !words.some((w) => /^reasons?$/.test(w)))) continue;
    const isSlip = (i: number, value: number): boolean => value > 0 && slipBetween(tokens[i]!.text, String(value)) !== undefined;
    if (!isSlip(whole, sum) && !parts.some((i, k) => isSlip(i, each[k]! + all - sum))) continue;
    if (isSaidNear(reading, whole, to, Math.abs(all - sum))) continue;
    found.push({ kind: "reasons", whole: numberMention(reading, whole), parts: parts.map((i) => numberMention(reading, i)), sure: false, quoted: reading.prose.quoted });
  }
  return found;
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
