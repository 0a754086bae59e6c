/**
 * Percentages without a count that may be those of the rest of the people counted before: "141 (36.5%) had pain, the other 63.5%
 * had none", "47 (38.5%) had been asked, so that 61.5% had not".
 */
import { printedPercent, proportionMention, type Found } from "../found.ts";
import { restWords } from "../lexicon.ts";
import { isPercent } from "../pattern.ts";
import { isOpening, word, type Reading } from "../reading/reading.ts";
import type { ProportionMention } from "../types.ts";

/** "The other 63.5%", "the rest (63.5%)", "61.5% had not", "thus 63.5%", "the 63.5% without it": a rest, by the words. */
function isRest(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  // "the remaining 4.8% and 4.0%"
  if (word(tokens[i - 1]) === "and" && isPercent(reading, i - 2)) return isRest(reading, i - 2);
  if (word(tokens[i - 1]) === "the" && /^(?:that|who)$/.test(word(tokens[i + 1])) && /^remain(?:ed)?$/.test(word(tokens[i + 2]))) return true;
  if (/^(?:thus|hence|therefore)$/.test(word(tokens[i - 1])) || (word(tokens[i - 1]) === "the" && word(tokens[i + 1]) === "without")) return true;
  const at = isOpening(tokens[i - 1]) ? i - 2 : i - 1;
  if (restWords.test(word(tokens[at]))) return word(tokens[at - 1]) === "the" && word(tokens[i + 1]) !== "of";
  return word(tokens[i + 2]) === "not" && /^(?:had|have|did|do|was|were)$/.test(word(tokens[i + 1])) && tokens[i + 3]?.kind !== "word";
}

/** Those of a reading behind a statement in their sentence or the one before. `found` are all statements, in their order. */
export function findRests(reading: Reading, found: readonly Found[], taken: ReadonlySet<number>, part: number): ProportionMention[] {
  const { tokens, sentence, prose } = reading;
  const rests: ProportionMention[] = [];
  let next = 0;
  for (const i of reading.numbers) {
    while (next < found.length && found[next]!.percent <= i) next += 1;
    const last = found[next - 1];
    if (!last || taken.has(i) || !isPercent(reading, i) || !isRest(reading, i) || sentence[i]! - sentence[last.percent]! > 1) continue;
    const percent = printedPercent(reading, i);
    if (percent.bound) continue;
    const mention = proportionMention({
      start: percent.start, end: percent.end, place: { part, sentence: sentence[i]!, order: tokens[i]!.start }, shape: "rest", percent, count: null, denominator: null,
      before: [], after: [], label: undefined, within: [], passed: [], ignoreAt: prose.map.behind(tokens[i]!.number!.percent!.end), quoted: prose.quoted,
    });
    rests.push(mention);
  }
  return rests;
}
