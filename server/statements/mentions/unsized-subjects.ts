/**
 * Some of the people to whom a statement points back, and with whom its sentence begins without their number: "Smokers were counselled; 10 of
 * these (14%) quit", "Patients with diarrhoea had more tests, and 10 of them (14%) …". They are none of those whom the text has counted last.
 */
import type { Found } from "../found.ts";
import { givenWords, peopleNouns, restrictions, stopWords } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { word, type Reading } from "../reading/reading.ts";
import { isVerb } from "../reading/verbs.ts";
import { peopleStems, stem, stemsOf } from "../stems.ts";

/** Tokens of a sentence up to such a statement, adjectives in front of a noun, and tokens of what tells the people from others. */
const reach = 60;
const mostAdjectives = 2;
const longest = 8;

/** Whoever is in a study. */
const anybody = /^(?:patients|participants|subjects|people|persons|individuals|adults|children|cases|members)$/;

/** The stems that tell those who are the subject of a sentence from others; undefined where it begins otherwise, or with everybody. */
function restrictedSubject({ tokens }: Reading, from: number, to: number): string[] | undefined {
  const first = word(tokens[from]) === "the" ? from + 1 : from;
  for (let at = first; at <= first + mostAdjectives && at + 1 < to; at += 1) {
    const w = word(tokens[at]);
    if (w === "" || stopWords.has(w) && !peopleNouns.has(w)) return undefined;
    const isPlural = peopleNouns.has(w) || (w.endsWith("s") && !w.endsWith("ss"));
    if (isPlural && isVerb(tokens, at + 1)) return anybody.test(w) ? undefined : [stem(w)];
    if (!peopleNouns.has(w) || !restrictions.has(word(tokens[at + 1]))) continue;
    let end = at + 2;
    while (end < to && end < at + longest && tokens[end]!.kind !== "mark" && !isVerb(tokens, end)) end += 1;
    const stems = stemsOf(tokens, at + 1, end);
    return isVerb(tokens, end) && !stems.some((s) => givenWords.has(s)) ? stems.filter((s) => !stopWords.has(s) && !peopleStems.has(s) && !restrictions.has(s)) : undefined;
  }
  return undefined;
}

/**
 * The stems for those to whom a statement points back, where they are some whose number does not stand in between.
 *
 * @param first token of the statement, which points back
 */
export function unsizedSubject(reading: Reading, { count }: Found, first: number): string[] | undefined {
  const { sentences, sentence } = reading;
  const own = sentences[sentence[first]!]!;
  // "Smokers were counselled. Ten of these (14%) quit"
  const from = first === own && own > 0 ? sentences[sentence[own]! - 1]! : own;
  if (count !== first || first - from > reach) return undefined;
  for (let i = from; i < first; i += 1) if (isCount(reading, i)) return undefined;
  return restrictedSubject(reading, from, own > from ? own : first);
}
