/** Counts of the categories of response, as a list gives them: "10 had a complete response, 12 a partial one", "CR 10, PR 12". */
import { peopleNouns } from "../lexicon.ts";
import { outcomeOf, responses } from "../outcomes.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { nextOfList } from "../sizes/size-lists.ts";
import type { Outcome } from "../types.ts";

const controlled: readonly Outcome[] = [...responses, "stable", "overall"];
/** Words behind a count that are looked at. */
const reach = 7;

/** The category of which a count is, from the words behind it or before; undefined where they name none. */
export function categoryAt(reading: Reading, k: number, to: number): Outcome | undefined {
  const { tokens, partner } = reading;
  const words: string[] = [];
  const size = sizeOf(reading, k);
  // "10 (20%) had a complete response"
  let at = size >= 0 ? size + 1 : isOpening(tokens[k + 1]) && partner[k + 1]! > 0 ? partner[k + 1]! + 1 : k + 1;
  for (const end = at + reach; at < end && at < to; at += 1) {
    // "eleven patients (18%) had stable disease"
    if (isOpening(tokens[at]) && partner[at]! > 0 && partner[at]! < at + 6) at = partner[at]! + 1;
    const w = word(tokens[at]);
    if (w === "" || w === "and") break;
    words.push(w);
  }
  const [first, second] = [word(tokens[k - 1]), word(tokens[k - 2])];
  const before = outcomeOf(first);
  if (before) return before;
  // "complete in 10", "stable disease in 15"
  if (first === "in") {
    // "CR was seen in 2"
    let b = k - 2;
    while (b > k - 5 && /^(?:was|were|seen|observed|noted|found|achieved|reported|recorded|documented)$/.test(word(tokens[b]))) b -= 1;
    const noun = word(tokens[b]);
    const adjective = adjectiveOf(noun) ?? outcomeOf(`${word(tokens[b - 1])} ${noun}`);
    if (adjective) return adjective;
  }
  const behind = outcomeOf(words.join(" ")) ?? words.slice(0, 4).map(adjectiveOf).find((o) => o !== undefined);
  // "CR: 10", "complete response, 10 patients"
  return behind ?? (/^[:=,]$/.test(mark(tokens[k - 1])) ? outcomeOf(second === "response" || second === "disease" ? `${word(tokens[k - 3])} ${second}` : second) : undefined);
}

/** The token of 50 in "9 of the 50 had a complete response", "9 (18%) of 50"; -1 where none stands behind a count. */
export function sizeOf(reading: Reading, k: number): number {
  const { tokens, partner } = reading;
  const of = isOpening(tokens[k + 1]) && partner[k + 1]! > 0 ? partner[k + 1]! + 1 : k + 1;
  if (word(tokens[of]) !== "of") return -1;
  const at = /^(?:the|these|those|all)$/.test(word(tokens[of + 1])) ? of + 2 : of + 1;
  return isCount(reading, at) ? at : -1;
}

/** "no complete responses", "complete response, no patients": nobody, counted by a word. */
const isNone = ({ tokens }: Reading, k: number): boolean =>
  word(tokens[k]) === "no" && /^(?:complete|partial|crs?|prs?|patients?|participants?|women|men|children)$/.test(word(tokens[k + 1]));

const adjectiveOf = (w: string): Outcome | undefined => (w === "complete" || w === "partial" ? w : undefined);

/**
 * The counts of a response rate, or of disease control, between two tokens: each category once, and all that are needed.
 *
 * @returns their tokens
 */
export function countsOfResponse(reading: Reading, from: number, to: number, of: "overall" | "control"): number[] | undefined {
  const { tokens } = reading;
  const found = new Map<Outcome, number>();
  const taken = of === "control" ? controlled : responses;
  for (let k = from; k < to; k += 1) {
    const list = countsInOrder(reading, from, k);
    if (list) {
      for (const [outcome, at] of list) {
        if (found.has(outcome)) return undefined;
        if (taken.includes(outcome)) found.set(outcome, at);
        k = at;
      }
      continue;
    }
    // "15 SD" are no deviations beside responses
    if (!isCount(reading, k) && !isNone(reading, k) && !(word(tokens[k + 1]) === "sd" && tokens[k]!.number?.percent === null && tokens[k]!.number!.count !== null)) continue;
    if (mark(tokens[k + 1]) === "/" || mark(tokens[k - 1]) === "/") return undefined;
    const outcome = categoryAt(reading, k, to);
    const counted = k;
    k = Math.max(k, sizeOf(reading, k));
    if (!outcome || !taken.includes(outcome)) continue;
    if (found.has(outcome)) return undefined;
    found.set(outcome, counted);
  }
  const byCategory = found.has("complete") && found.has("partial");
  // "20 had a response and 11 stable disease"
  if (byCategory || of === "overall") found.delete("overall");
  const all = of === "control" ? found.has("stable") && (byCategory || (found.size === 2 && found.has("overall"))) : byCategory;
  return all ? [...found.values()] : undefined;
}

/** Tokens back from the first count of a list to its categories. */
const namesReach = 14;

/** "CR and PR were observed in 8 and 31 patients, respectively": the categories of a list that begins with the count at a token, where it tells nothing else of these. */
function countsInOrder(reading: Reading, from: number, first: number): [Outcome, number][] | undefined {
  const { tokens, sentence } = reading;
  if (!isCount(reading, first) || !/^(?:in|by)$/.test(word(tokens[first - 1])) || nextOfList(reading, first) < 0) return undefined;
  const names: Outcome[] = [];
  for (let k = Math.max(from, first - namesReach); k < first; k += 1) {
    if (sentence[k] !== sentence[first]) continue;
    if (isCount(reading, k) || word(tokens[k]) === "or") return undefined;
    const name = /^(?:stable|progressive)$/.test(word(tokens[k])) ? outcomeOf(`${word(tokens[k])} disease`) : adjectiveOf(word(tokens[k])) ?? outcomeOf(word(tokens[k]));
    if (name && categoryNames.test(name)) names.push(name);
  }
  const list: [Outcome, number][] = [];
  let last = first;
  for (let at = first; at >= 0 && list.length < names.length; at = nextOfList(reading, at)) {
    list.push([names[list.length]!, at]);
    last = at;
  }
  const behind = peopleNouns.has(word(tokens[last + 1])) ? last + 2 : last + 1;
  const ends = sentence[behind] !== sentence[first] || /^[.,;]$/.test(mark(tokens[behind])) || word(tokens[behind]) === "respectively";
  return list.length > 1 && list.length === names.length && new Set(names).size === names.length && nextOfList(reading, last) < 0 && ends ? list : undefined;
}

const categoryNames = /^(?:complete|partial|stable|progressive)$/;

/** The one count of a category between two tokens, with the number that it is "of"; undefined where there are none or several. */
export function countOfCategory(reading: Reading, from: number, to: number, category: Outcome): { parts: number[]; denominator: number } | undefined {
  const counts: number[] = [];
  for (let k = from; k < to; k += 1) {
    if (!isCount(reading, k)) continue;
    if (categoryAt(reading, k, to) === category) counts.push(k);
    k = Math.max(k, sizeOf(reading, k));
  }
  return counts.length === 1 ? { parts: counts, denominator: sizeOf(reading, counts[0]!) } : undefined;
}

/** Where the list of categories behind a percentage begins and ends: its bracket, or what follows a colon or "with". */
export function listBehind(reading: Reading, i: number): { from: number; to: number; bracket: boolean } | undefined {
  const { tokens, sentence, sentences, partner } = reading;
  let open = i + 1;
  // "53.6% with the combination (CR 1, PR 95)"
  if (/^(?:with|in|for|on)$/.test(word(tokens[open]))) {
    let at = open + 1;
    while (at < open + 6 && tokens[at]?.kind === "word") at += 1;
    if (isOpening(tokens[at]) && sentence[at] === sentence[i]) open = at;
  }
  if (isOpening(tokens[open])) {
    const close = partner[open]!;
    if (close < 0 || close - open > longest) return undefined;
    // "44% (95% CI 30 to 59): 10 complete and 12 partial responses"
    const inside = { from: open + 1, to: close, bracket: true };
    for (let k = open + 1; k < close; k += 1) if (isCount(reading, k)) return inside;
    return listFrom(close + 1);
  }
  return listFrom(open);

  function listFrom(at: number): { from: number; to: number; bracket: boolean } | undefined {
    const joined = mark(tokens[at]) === ":" ? at + 1 : /^(?:with|including|comprising)$/.test(word(tokens[mark(tokens[at]) === "," ? at + 1 : at])) ? at + 1 : -1;
    if (joined < 0 || sentence[joined] !== sentence[i] || ![0, 1, 2].some((d) => isCount(reading, joined + d) || categoryWord.test(word(tokens[joined + d])))) return undefined;
    const end = Math.min(sentences[sentence[i]! + 1] ?? tokens.length, i + longest);
    for (let k = joined; k < end; k += 1) {
      // "with CR in 35 (34%) and PR in 41": what is said of a count
      if (isOpening(tokens[k]) && isCount(reading, k - 1) && partner[k]! > 0 && partner[k]! < k + longestShare) k = partner[k]! + 1;
      if (tokens[k]?.number?.percent || /^(?:which|where|while|whereas|than|cohort|group|arm)$/.test(word(tokens[k])) || mark(tokens[k]) === ";" || (isClosing(tokens[k]) && partner[k]! < i)) return { from: joined, to: k, bracket: false };
    }
    return { from: joined, to: end, bracket: false };
  }
}

const categoryWord = /^(?:complete|partial|crs?|prs?)$/;

/** Tokens of a bracket with the share of one category. */
const longestShare = 6;

/** Tokens of a list of categories. */
const longest = 40;
