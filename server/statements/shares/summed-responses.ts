/**
 * Responders whose count stands beside those of their categories, which do not add up to it: "ORR was 45% (43/96), with 13 CRs and 29 PRs",
 * "43 of 96 responded (13 complete and 29 partial responses)", "6 complete and 17 partial responses, a response rate of 44% (24/54)".
 */
import { numberMention, type Found } from "../found.ts";
import { peopleNouns } from "../lexicon.ts";
import { responses } from "../outcomes.ts";
import { behindShare, isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { ProportionMention, SumMention } from "../types.ts";
import { categoryAt, countsOfResponse, sizeOf } from "./categories.ts";
import { bothBefore, countedBehind } from "./derived.ts";

/** Tokens that are looked at on either side of a list, and tokens of it. */
const reach = 40;

/** Between the overall count and the list. */
const between = /^(?:responded|had|achieved|showed|an|a|objective|overall|tumou?r|response|responses|responders|remission|remissions|patients|participants|women|men|people|children|adults|subjects)$/;
const joiners = /^(?:with|including|comprising|namely)$/;
/** Words of a list of categories: with any other it ends. */
const inList = /^(?:very|good|stringent|complete|partial|responses?|remissions?|responders?|crs?|prs?|vgprs?|scrs?|and|plus|with|had|a|an|in|achieved|were|was|of|patients?|participants?|women|men|people|children|adults|subjects|the|seen)$/;
/** Other categories of responders, and other ways of counting them. */
const others = /^(?:respon\w{2,7}|remissions?|crs?|prs?|v?gprs?|s?crs?|ncr|cri|crh|crp|mrs?|mlfs|minor|mixed|un?confirm\w{0,5}|confirm\w{0,5}|near|near-complete|unknown|unclassified|patholog\w{2,5}|molecular|metabolic|marrow|durable|ongoing|central|investigators?|independent|local|irc|bicr|respectively|week|weeks|month|months)$/;

/**
 * @param found the proportions, in the order of their mentions
 * @param mentions those, with what they are the rates of
 */
export function findSummedResponses(reading: Reading, found: readonly Found[], mentions: readonly ProportionMention[]): SumMention[] {
  const sums: SumMention[] = [];
  const note = (whole: number, list: ResponseList | undefined): void => {
    if (!list || isDoubtful(reading, whole, list)) return;
    const value = reading.tokens[whole]!.number!.count!;
    const sum = list.parts.reduce((n, t) => n + (reading.tokens[t]!.number?.count ?? 0), 0);
    if (sum === value || isPrinted(reading, whole, list.to, sum)) return;
    sums.push({ kind: "responses", whole: numberMention(reading, whole), parts: list.parts.map((t) => numberMention(reading, t)), sure: !list.some || sum > value, quoted: reading.prose.quoted });
  };
  const rated = new Set<number>();
  for (const [k, one] of found.entries()) {
    if (mentions[k]?.outcome !== "overall" || one.count < 0 || one.denominator < 0) continue;
    rated.add(one.count);
    note(one.count, listFrom(reading, Math.max(one.to, one.percent + 1)) ?? listBefore(reading, one));
  }
  for (const i of reading.numbers) {
    const at = rated.has(i) || !isCount(reading, i) ? -1 : behindResponders(reading, i);
    if (at >= 0) note(i, listFrom(reading, at));
  }
  return sums;
}

interface ResponseList {
  parts: number[];
  from: number;
  to: number;
  /** "Including 13 complete …": there may be others. */
  some: boolean;
}

/** The token behind "43 of 96 patients responded", "43 patients had an objective response", "43 responses"; -1 where nobody responded. */
function behindResponders(reading: Reading, i: number): number {
  const { tokens } = reading;
  // "… of 96 patients responded": that is those of whom they are
  if (/^(?:of|the|these|those|all|among|in)$/.test(word(tokens[i - 1])) || mark(tokens[i - 1]) === "/") return -1;
  const size = sizeOf(reading, i);
  let at = size >= 0 ? size + 1 : i + 1;
  while (at < i + 7 && (peopleNouns.has(word(tokens[at])) || /^(?:evaluable|assessable|treated)$/.test(word(tokens[at])))) at += 1;
  if (/^(?:had|achieved|showed)$/.test(word(tokens[at])) && /^an?$/.test(word(tokens[at + 1]))) at += 2;
  else if (size >= 0 && word(tokens[at]) !== "responded") return -1;
  if (/^(?:objective|overall)$/.test(word(tokens[at]))) at += 1;
  return /^(?:responded|responses?|responders)$/.test(word(tokens[at])) ? at + 1 : -1;
}

/** The list that begins at a token: in a bracket, behind a colon, or behind "with". */
function listFrom(reading: Reading, from: number): ResponseList | undefined {
  const { tokens, partner, sentence, sentences } = reading;
  let at = from;
  if (isClosing(tokens[at])) at += 1;
  while (at < from + 6 && between.test(word(tokens[at]))) at += 1;
  const comma = mark(tokens[at]) === "," ? at + 1 : at;
  const open = isOpening(tokens[at]);
  if (sentence[comma] !== sentence[from - 1] || !(open || mark(tokens[at]) === ":" || joiners.test(word(tokens[comma])))) return undefined;
  const start = open ? at + 1 : comma + 1;
  const limit = Math.min(open ? partner[at]! : sentences[sentence[from - 1]! + 1] ?? tokens.length, start + reach);
  let to = start;
  while (to < limit && isOfList(reading, to)) to = Math.max(to + 1, behindShare(reading, to));
  if (to < limit && !/^[.;,)\]]$/.test(mark(tokens[to]))) return undefined;
  const parts = partsOf(reading, start, to);
  // "…, and 2 unconfirmed responses": another category
  for (let i = to; parts && i < to + reach && sentence[i] === sentence[from - 1]; i += 1) if (others.test(word(tokens[i]))) return undefined;
  return parts && { parts, from: start, to, some: word(tokens[comma]) === "including" };
}

const isOfList = (reading: Reading, i: number): boolean =>
  isCount(reading, i) || inList.test(word(reading.tokens[i])) || /^[,=:+]$/.test(mark(reading.tokens[i])) || behindShare(reading, i) > i;

/** The counts of a list, of which each is that of one category of response, and no other stands between. */
function partsOf(reading: Reading, from: number, to: number): number[] | undefined {
  const parts = countsOfResponse(reading, from, to, "overall");
  if (!parts) return undefined;
  for (let k = from; k < to; k += 1) {
    if (!isCount(reading, k) || parts.includes(k)) continue;
    if (parts.some((p) => sizeOf(reading, p) === k)) continue;
    const category = categoryAt(reading, k, to);
    if (!category || responses.includes(category) || category === "overall") return undefined;
  }
  return parts;
}

/** "6 complete and 17 partial responses, a response rate of 44% (24/54)" */
function listBefore(reading: Reading, { percent }: Found): ResponseList | undefined {
  const { sentences, sentence } = reading;
  const both = countedBehind(reading, percent) && bothBefore(reading, percent)?.parts;
  if (!both) return undefined;
  const from = Math.max(sentences[sentence[percent]!]!, percent - reach);
  const parts = countsOfResponse(reading, from, percent, "overall");
  if (parts?.length !== both.length || parts.some((p) => !both.includes(p))) return undefined;
  for (let k = both[0]!; k < percent; k += 1) if (reading.tokens[k]!.number && !both.includes(k)) return undefined;
  return { parts: both, from: both[0]!, to: percent, some: false };
}

/** Words of other categories, of another assessment or another rate, in the sentence of a list or the one behind it. */
function isDoubtful({ tokens, sentence }: Reading, whole: number, { from, to }: ResponseList): boolean {
  const [first, last] = [Math.min(whole, from), Math.max(whole, to)];
  for (let i = last; i < last + reach && i < tokens.length && sentence[i]! - sentence[last - 1]! <= 1; i += 1) if (others.test(word(tokens[i])) && !plain.test(word(tokens[i]))) return true;
  for (let i = first - 1; i >= 0 && i > first - reach && sentence[i] === sentence[first]; i -= 1) if ((others.test(word(tokens[i])) && !plain.test(word(tokens[i]))) || (tokens[i]!.number?.percent && i !== whole - 2)) return true;
  return false;
}

const plain = /^(?:respon\w{2,7}|remissions?|months?)$/;

/** Another number of the sentence is their sum, which may be of others. */
function isPrinted(reading: Reading, whole: number, to: number, sum: number): boolean {
  for (let i = Math.max(0, whole - reach); i < to + reach; i += 1) if (reading.sentence[i] === reading.sentence[whole] && reading.tokens[i]?.number?.count === sum) return true;
  return false;
}
