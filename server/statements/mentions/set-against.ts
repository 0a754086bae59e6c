/** Statements that are set against those of a frame, and are of other people: "…, 200 (20%) died, versus 200 (5%) of those below 80". */
import type { Found } from "../found.ts";
import type { FoundFrame } from "./frames.ts";
import { peopleNouns, stopWords } from "../lexicon.ts";
import { mark, word, type Reading } from "../reading/reading.ts";

/** Words of a comparison, directly before a statement, or before the people whom it is of. */
const compares = /^(?:versus|vs|v|against|than|while|whereas|but)$/;
const helpers = /^(?:did|was|were|had|has|have)$/;
const opensPhrase = /^(?:of|in|among|amongst|for|by)$/;
const article = /^(?:the|all)$/;
const pointsBack = /^(?:these|them|whom|which)$/;
/** They tell other people by their age, or as those who are not meant. */
const toldApart = /^(?:younger|older|other|non-\p{L}+|men|women|males|females|boys|girls)$/u;
/** With these a phrase goes on that says which people are meant. */
const narrows = /^(?:who|whose|with|without|below|under|over|above|aged|born|younger|older|not|treated|receiving|given|outside)$/;
/** They say of people when they were born, or how old they are, without a noun. */
const saysAge = /^(?:born|aged|younger|older)$/;
const saysLimit = /^(?:below|under|over|above)$/;

/** Tokens between a comparison and the statement, and those of a phrase that names people. */
const reach = 8;

/**
 * Whether a statement is set against the people of its frame by a word of comparison, and its phrase names others: "compared with
 * 30 (22%) born later", "as did 160 (10%) of the younger patients". In "versus 40 (20%) of these" and "versus 40 (20%) after a
 * year" they are the same.
 *
 * @param frame with a number
 * @param first token of the statement
 * @param behind it
 */
export function isSetAgainst(reading: Reading, { size }: FoundFrame, first: number, behind: number, { count, percent }: Found): boolean {
  if (size < 0) return false;
  const from = comparisonBefore(reading, first);
  if (from < 0) return false;
  if (from < first && namesSome(reading, from, first)) return true;
  const end = Math.min(reading.tokens.length, behind + reach);
  if (reading.sentence[behind] === reading.sentence[first] && namesSome(reading, behind, end)) return true;
  return count >= 0 && count < percent && namesSome(reading, count + 1, percent);
}

/** The token behind the word of comparison that nothing but words divides from a statement; -1 where there is none. */
function comparisonBefore({ tokens, sentence }: Reading, first: number): number {
  for (let i = first - 1; i > 0 && i >= first - reach && sentence[i] === sentence[first]; i -= 1) {
    const w = word(tokens[i]);
    if (compares.test(w)) return i + 1;
    if (/^(?:with|to)$/.test(w) && word(tokens[i - 1]) === "compared") return i + 1;
    if (helpers.test(w) && word(tokens[i - 1]) === "as") return i + 1;
    // "whereas, of the younger patients, 160 (10%)"
    if (w === "" && !/^[,(]$/.test(mark(tokens[i]))) return -1;
  }
  return -1;
}

/** Whether the phrase at a token names some people by what tells them from others. */
function namesSome({ tokens, sentence }: Reading, from: number, to: number): boolean {
  let at = from;
  while (at < to && (mark(tokens[at]) === "," || article.test(word(tokens[at])))) at += 1;
  const opened = opensPhrase.test(word(tokens[at]));
  if (opened) at += 1;
  while (at < to && article.test(word(tokens[at]))) at += 1;
  const w = word(tokens[at]);
  if (at >= to || w === "" || pointsBack.test(w)) return false;
  if (!opened && saysAge.test(w)) return true;
  if (saysLimit.test(w)) return tokens[at + 1]?.number !== undefined && tokens[at + 1]?.number?.percent === null;
  let told = false;
  for (let i = at; i < Math.min(to, at + reach) && sentence[i] === sentence[from] && tokens[i]!.kind === "word"; i += 1) {
    const own = word(tokens[i]);
    if (toldApart.test(own) && (own.startsWith("non-") || peopleNouns.has(own) || peopleNouns.has(word(tokens[i + 1])))) return true;
    if (own === "those" || peopleNouns.has(own)) return (opened && told) || narrows.test(word(tokens[i + 1]));
    if (!stopWords.has(own)) told = true;
  }
  return false;
}
