/** "One" in the place of a noun that was said before: "the new drug was preferred to the old one (68%)". It counts nobody. */
import type { Token } from "../../numerals/tokens.ts";
import { groupWords, peopleNouns, thingNouns } from "../lexicon.ts";
import { isOpening, mark, word, wordBefore } from "./words-and-marks.ts";

const article = /^(?:the|a|an)$/;
/** In front of the article: something is compared, or is there. "In the clinic one (2%) fell" counts one. */
const leading = /^(?:than|to|with|without|over|versus|vs|against|as|like|not|or)$/;
/** In front of "a", when or where it was: "after a year one (2%) fell". */
const placing = /^(?:in|of|after|within|during|for|at|on|before|among|from|by|until)$/;
/** "The other one (2%)", "the last one": one of those who are counted. */
const ofSeveral = /^(?:the|other|others|remaining|last|first|second|third|fourth|fifth|next|only|single|additional|further|latter|former|this|that)$/;
/** Words and marks between the article and "one": "a weaker one", "the three-dose one". */
const reach = 5;

/** Whether the number at token `i` is the "one" of "the paper one", "a susceptible one", with what tells it from others before it. */
export function isPronoun(tokens: readonly Token[], i: number): boolean {
  const { inWords, count } = tokens[i]!.number!;
  if (!inWords || count !== 1 || !endsPhrase(tokens, i)) return false;
  const before = wordBefore(tokens, i);
  if (before === "" || ofSeveral.test(before) || groupWords.has(before) || peopleNouns.has(before) || thingNouns.has(before)) return false;
  for (let at = i - 1; at >= 0 && at > i - 2 - reach; at -= 1) {
    const w = word(tokens[at]);
    // "there was a serious one (2%)"
    if (at < i - 1 && article.test(w)) return w === "the" ? leading.test(wordBefore(tokens, at)) : !placing.test(wordBefore(tokens, at)) && word(tokens[at - 2]) !== "there";
    if (leading.test(w) || placing.test(w) || /^(?:and|but)$/.test(w) || (w === "" && mark(tokens[at]) !== "-" && !tokens[at]!.number?.inWords)) return false;
  }
  return false;
}

/** What behind it may not be its noun: a mark, a bracket, or the end. */
const endsPhrase = (tokens: readonly Token[], i: number): boolean => tokens[i + 1] === undefined || isOpening(tokens[i + 1]) || /^[.,;:)]$/.test(mark(tokens[i + 1]));
