/**
 * People whom a list directly behind them divides into arms, or into men and women, that do not add up to them:
 * "1,742 participants (866 intervention, 858 control)", "230 patients: 120 in the drug group and 100 in the placebo group",
 * "sixteen patients died, 9 in the drug group and 9 in the placebo group".
 */
import { least } from "../../lists.ts";
import { numberMention } from "../found.ts";
import { groupWords, peopleNouns, researchNouns, sends, sexes, thingNouns } from "../lexicon.ts";
import { behindShare, isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { slipBetween } from "../../statistics/slips.ts";
import type { SumMention } from "../types.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";

/** Tokens that are looked at on either side of a list, and words of a label. */
const reach = 40;
const mostWords = 6;

/** Words between the people and their list. */
const between = /^(?:were|was|randomly|randomi[sz]ed|assigned|allocated|enrol+ed|included|recruited|in|total)$/;
/** What becomes of some, of whom the arms may have few. */
const happened = /^(?:died|relapsed|withdrew|discontinued|responded|recovered|dropped)$/;
/** Research that names its people. */
const research = /^(?:trial|study|review|cohort|survey)$/;
const researches = /^(?:trials|studies|cohorts|rcts)$/;
/** Some were in several, or are in others that are not named. */
const overlap = /^(?:once|twice|both|overlap\w*|pool\w+|several|some|more|each|rest|last|others?|another|remaining|remainder|further)$/;
/** One arm is called so: the others are those whom it is compared with. */
const controls = /^(?:placebo|controls?|sham|comparator|comparison|untreated|intervention|vehicle)$/;
/** Words of a label by which its people are no arm, or not all of it. */
const described = /^(?:of|had|have|who|whose|whom|aged?|from|without|before|after|both|neither|either|each|also|every|completed|discontinued|withdrew|lost|died|excluded|evaluable|analy[sz]ed|remaining|others?|another|missing|unknown|mixed|crossed|then|more|per|versus|vs|or|to)$/;
/** What is said of them elsewhere in the sentence, so that the numbers need not add up. */
const elsewhere = /^(?:about|approximately|nearly|almost|around|roughly|least|planned|target|needed|required|power|crossover|cross-over|crossed|periods?|exclud\w{2,4}|withdr\w{2,6}|lost|leaving|remaining|rest|dropp\w{2,4}|drop-?outs?|declin\w{2,4}|refus\w{2,4}|missing|never|ineligib\w{2,3}|evaluab\w{2,3}|both|neither|others?|unknown|received|completed|analy[sz]ed|analys[ei]s|treated|of whom)$/;
/** Nouns for people of whom one is several, or none of both sexes. */
const notOne = /^(?:couples|families|pregnancies|mothers|fathers|parents|women|men|females?|males?|boys|girls)$/;

/** Lists of a reading that do not add up to the people in front of them. */
export function findDivided(reading: Reading): SumMention[] {
  const found: SumMention[] = [];
  for (const total of reading.numbers) {
    const list = isCount(reading, total) ? listBehind(reading, total) : undefined;
    const kind = list && kindOf(reading, total, list);
    if (!kind || !isAlone(reading, total, list.from) || isLeftOpen(reading, total, list)) continue;
    const counts = list.items.map(({ count }) => reading.tokens[count]!.number!.count!);
    const whole = reading.tokens[total]!.number!.count!;
    const sum = counts.reduce((n, c) => n + c, 0);
    // many missing are an arm that is not named, and many too many were in both
    if (sum === whole || sum > whole * 1.5 || whole - sum >= least(counts) / 2 || counts.some((c) => c >= whole) || someAddUp(counts, whole)) continue;
    // some may be of no known sex, and in no arm that is named; "seventy-one people, 28 women (45.9%) and 33 men (54.1%)" are all
    const areAll = kind === "sexes" && sum < whole && list.items.every((item) => isShareOf(reading, item, sum));
    if (sum < whole && ((kind === "sexes" && !areAll) || list.events)) continue;
    if (kind === "studies" && (isNear(reading, total, list.to, 1, overlap) || slipBetween(reading.tokens[total]!.text, String(sum)) === undefined)) continue;
    if (isSaidNear(reading, total, list.to, Math.abs(whole - sum))) continue;
    found.push({ kind, whole: numberMention(reading, total), parts: list.items.map(({ count }) => numberMention(reading, count)), sure: kind !== "studies" && !areAll && (sum > whole || list.sent), quoted: reading.prose.quoted });
  }
  return found;
}

interface Item {
  count: number;
  words: string[];
  to: number;
}

interface List {
  /** The noun of the people. */
  noun: string;
  /** The bracket or the colon with which it begins, and the token behind it. */
  from: number;
  to: number;
  items: Item[];
  /** They were randomised, as the words in front of it say. */
  sent: boolean;
  /** Something happened to them. */
  events: boolean;
}

/** The list in the bracket, or behind the colon, that follows the people at a token. */
function listBehind(reading: Reading, total: number): List | undefined {
  const { tokens, sentence, partner } = reading;
  let at = total + 1;
  while (at < total + 3 && tokens[at]?.kind === "word" && !peopleNouns.has(word(tokens[at]))) at += 1;
  const noun = word(tokens[at]);
  if (!peopleNouns.has(noun)) return undefined;
  at += 1;
  let sent = [1, 2].some((d) => sends.test(word(tokens[total - d])));
  while (at < total + mostWords + 3 && between.test(word(tokens[at]))) {
    sent ||= sends.test(word(tokens[at]));
    at += 1;
  }
  const events = happened.test(word(tokens[at]));
  if (events) at += word(tokens[at + 1]) === "out" ? 2 : 1;
  if (sentence[at] !== sentence[total]) return undefined;
  const close = isOpening(tokens[at]) ? partner[at]! : -1;
  const comma = mark(tokens[at]) === ",";
  if (close < 0 && !comma && mark(tokens[at]) !== ":") return undefined;
  const items: Item[] = [];
  let next = at + 1;
  const labelsFirst = !isCount(reading, next);
  while (items.length < mostArms) {
    const item = itemAt(reading, next, labelsFirst);
    if (!item || sentence[item.count] !== sentence[total]) return undefined;
    items.push(item);
    const separated = /^[,;]$/.test(mark(tokens[item.to])) ? item.to + 1 : item.to;
    if (item.to === close || (close < 0 && (tokens[item.to] === undefined || sentence[item.to] !== sentence[total] || /^[.;]$/.test(mark(tokens[item.to]))))) {
      // behind a comma, each says in which group they are, or that they are all of a sex
      if (comma && !items.every(({ words }) => isSex(words) || words.some((w) => groupWords.has(w)))) return undefined;
      return items.length > 1 ? { noun, from: at, to: item.to + 1, items, sent, events } : undefined;
    }
    next = /^(?:and|or)$/.test(word(tokens[separated])) ? separated + 1 : separated;
    if (next === item.to) return undefined;
  }
  return undefined;
}

const isSex = (words: readonly string[]): boolean => words.length === 1 && sexes.test(words[0]!);

/** "866 intervention", "120 (52%) in the drug group", or, with its label first, "drug, n = 120", "placebo 100". */
function itemAt(reading: Reading, from: number, labelFirst: boolean): Item | undefined {
  const { tokens } = reading;
  const words: string[] = [];
  let count = from;
  const label = (at: number): number => {
    let end = at;
    while (end < at + mostWords && tokens[end]?.kind === "word" && !/^(?:and|or|n)$/.test(word(tokens[end]))) words.push(word(tokens[end++]));
    return end;
  };
  if (labelFirst) {
    count = label(from);
    if (/^[,:=]$/.test(mark(tokens[count]))) count += 1;
    if (word(tokens[count]) === "n" && mark(tokens[count + 1]) === "=") count += 2;
  }
  if (!isCount(reading, count)) return undefined;
  let to = behindShare(reading, count + 1);
  if (!labelFirst) to = label(to);
  return words.length > 0 ? { count, words, to: behindShare(reading, to) } : undefined;
}

/** Whether a list names arms, or men and women; undefined where people may be in none of its groups, or in several. */
function kindOf(reading: Reading, total: number, { items, noun, events }: List): SumMention["kind"] | undefined {
  const { tokens } = reading;
  const names = items.map(({ words }) => words);
  if (names.every(isSex)) {
    const women = names.filter(([w]) => /^(?:wom|fem|girl)/.test(w!)).length;
    return items.length === 2 && women === 1 && !notOne.test(noun) ? "sexes" : undefined;
  }
  if (!events && (items.some(({ count }) => tokens[count]!.number!.count! < fewestOfArm) || tokens[total]!.number!.inWords)) return undefined;
  if (names.some((words) => words.some((w, k) => (described.test(w) && !(k === 0 && w === "to")) || sexes.test(w) || thingNouns.has(w)))) return undefined;
  return names.some((words) => words.some((w) => controls.test(w))) || names.every((words) => words.some((w) => groupWords.has(w))) ? "arms" : names.every((words) => words.some((w) => research.test(w))) || areNamed(reading, total, items) ? "studies" : undefined;
}

/** "The trials randomised 1,199 adults: 623 in SPRING, …": names all in capitals, which are longer than those of most countries, "in the USA". */
function areNamed(reading: Reading, total: number, items: readonly Item[]): boolean {
  const { tokens, prose } = reading;
  return items.every(({ count }) => word(tokens[count + 1]) === "in" && tokens[count + 2] && /^[A-Z]{4,}(?![a-z])/.test(prose.text.slice(tokens[count + 2]!.start, tokens[count + 2]!.end))) && isNear(reading, total, total, 0, researches);
}

/** Whether the percentage with which an item ends is its share of so many. */
function isShareOf({ tokens }: Reading, { count, to }: Item, size: number): boolean {
  const percent = tokens[to - 2]?.number;
  return !!percent?.percent && percent.value.includes(".") && classify(tokens[count]!.number!.count!, size, parseDecimal(percent.value)) === "consistent";
}

/** Nobody else is counted before the people in their sentence, whom the list may divide: "rash in 30 of 230 patients (12 drug, 18 placebo)"; trials may be. */
function isAlone(reading: Reading, total: number, from: number): boolean {
  const { tokens, sentence } = reading;
  if (mark(tokens[total - 1]) === "/" || mark(tokens[total + 1]) === "/") return false;
  for (let i = total - 1; i >= 0 && i > total - reach && sentence[i] === sentence[total]; i -= 1) {
    if (tokens[i]!.number?.percent || (isCount(reading, i) && ![1, 2, 3].some((d) => researchNouns.has(word(tokens[i + d]))))) return false;
    // "nausea in patients …", "events among the 230 patients": what happened may be divided
    if (isEvent(word(tokens[i]))) return false;
  }
  for (let i = total + 1; i < from; i += 1) if (tokens[i]!.number) return false;
  return true;
}

const isEvent = (w: string): boolean => /^(?:occurred|seen|observed|reported|noted|developed|deaths?|events?|episodes?|cases?)$/.test(w);

/** Somebody may have left, or been in several, as other words of the sentence, or those directly behind it, say. */
function isLeftOpen({ tokens, sentence }: Reading, total: number, { from, to }: List): boolean {
  for (let i = total - 1; i >= 0 && i > total - reach && sentence[i] === sentence[total]; i -= 1) if (elsewhere.test(word(tokens[i]))) return true;
  for (let i = from; i < to + reach && sentence[i] === sentence[total]; i += 1) if (elsewhere.test(word(tokens[i]))) return true;
  return false;
}

/** Whether a word stands in the sentence of a list, or in so many on either side of it. */
function isNear({ tokens, sentence }: Reading, total: number, to: number, sentences: number, words: RegExp): boolean {
  for (let i = Math.max(0, total - reach); i < to + reach && i < tokens.length; i += 1) if (Math.abs(sentence[i]! - sentence[total]!) <= sentences && words.test(word(tokens[i]))) return true;
  return false;
}

/** Whether some of the arms are all of them already. */
function someAddUp(counts: readonly number[], whole: number): boolean {
  let sums = [0];
  for (const count of counts) sums = [...sums, ...sums.map((s) => s + count)];
  return sums.includes(whole);
}

/** Those who are missing, or too many, are counted near the list: "ten were never treated". */
export function isSaidNear(reading: Reading, total: number, to: number, missing: number): boolean {
  for (let i = Math.max(0, total - reach); i < to + reach; i += 1) if (i !== total && reading.tokens[i]?.number?.count === missing) return true;
  return false;
}
