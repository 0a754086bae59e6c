/** People of a country or of the world, with whom a text begins: nobody of a trial. */
import { mark, word, type Reading } from "../reading/reading.ts";

/** Tokens behind a number within which its clause says of whom it is. */
const reach = 14;
/** Tokens of its sentence in which some of them may be counted. */
const sentenceReach = 40;
/** No trial has as many people, of whom something is said as it always is. */
const fewestOfNation = 100_000;
/** What happens every year to fewer may be told of a ward. */
const fewestYearly = 1000;

const now = /^(?:have|suffer|live|die|are|develop|experience|smoke|drink|undergo|need)$/;
const past = /^(?:was|were|had|been|received|underwent|completed|took|gave|will|would)$|^(?:randomi[sz]|enrol|recruit|includ|screen|invit)/;

/**
 * "41,000 people die of it each year", "700,000 births a year", "eight million adults have a hearing loss", "2 million people worldwide", where
 * the sentence counts none of them: "each year 90,000 people fall ill, and 9000 (10%) die".
 *
 * @param countOf counts of statements
 */
export function isBackground({ tokens, sentence }: Reading, i: number, noun: string, countOf: ReadonlySet<number>): boolean {
  const count = tokens[i]!.number!.count!;
  if (count < fewestYearly || noun === "") return false;
  let verb = false;
  for (let j = i + 1; j < i + sentenceReach && sentence[j] === sentence[i]; j += 1) if (countOf.has(j)) return false;
  for (let j = i + 1; j < i + reach && sentence[j] === sentence[i] && mark(tokens[j]) !== ";"; j += 1) {
    const w = word(tokens[j]);
    if (past.test(w) || (w === "have" && /ed$/.test(word(tokens[j + 1])))) return false;
    if (now.test(w)) verb = true;
    if (verb && count >= fewestOfNation) return true;
    if (/^(?:annually|yearly|worldwide|globally)$/.test(w) || (w === "year" && /^(?:each|every|a|per)$/.test(word(tokens[j - 1])))) return true;
  }
  return false;
}
