/**
 * Percentages without a count that may be those of the rest of the people counted before: "141 (36.5%) had pain, the other 63.5%
 * had none", "47 (38.5%) had been asked, so that 61.5% had not".
 */
import { printedPercent, proportionMention, type Found } from "../found.ts";
import { restWords } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isOpening, word, type Reading } from "../reading/reading.ts";
import type { ProportionMention } from "../types.ts";

/** Tokens around a percentage in which there may be others. */
const reach = 60;

/** "The other 63.5%", "the rest (63.5%)", "61.5% had not": a rest, by the words. */
function isRest({ tokens }: Reading, i: number): boolean {
  const at = isOpening(tokens[i - 1]) ? i - 2 : i - 1;
  if (restWords.test(word(tokens[at]))) return word(tokens[at - 1]) === "the" && word(tokens[i + 1]) !== "of";
  return word(tokens[i + 2]) === "not" && /^(?:had|have|did|do|was|were)$/.test(word(tokens[i + 1])) && tokens[i + 3]?.kind !== "word";
}

/** Whether nobody else is told of in its sentence: no percentage without a count, and no count behind the statement before it, which ends at `to`. */
function standsAlone(reading: Reading, i: number, to: number, taken: ReadonlySet<number>): boolean {
  for (let k = i - reach; k < i + reach; k += 1) {
    if (k !== i && reading.sentence[k] === reading.sentence[i] && (isPercent(reading, k) ? !taken.has(k) : k >= to && k < i && isCount(reading, k))) return false;
  }
  return true;
}

/** Those of a reading behind a statement in their sentence or the one before. `found` are all statements, in their order. */
export function findRests(reading: Reading, found: readonly Found[], taken: ReadonlySet<number>, part: number): ProportionMention[] {
  const { tokens, sentence, prose } = reading;
  const rests: ProportionMention[] = [];
  let next = 0;
  for (const i of reading.numbers) {
    while (next < found.length && found[next]!.percent <= i) next += 1;
    const last = found[next - 1];
    if (!last || taken.has(i) || !isPercent(reading, i) || sentence[i]! - sentence[last.percent]! > 1) continue;
    const percent = printedPercent(reading, i);
    const told = isRest(reading, i) && standsAlone(reading, i, last.to, taken);
    // without decimals, it is that of a rest by chance
    if (percent.bound || !(told || percent.value.includes("."))) continue;
    const mention = proportionMention({
      start: percent.start, end: percent.end, place: { part, sentence: sentence[i]!, order: tokens[i]!.start }, shape: "rest", percent, count: null, denominator: null,
      before: [], after: [], label: undefined, within: [], passed: [], ignoreAt: prose.map.behind(tokens[i]!.number!.percent!.end), quoted: prose.quoted,
    });
    mention.rest = told ? "told" : "possible";
    rests.push(mention);
  }
  return rests;
}
