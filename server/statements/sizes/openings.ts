/** Whom a sentence opens with, where these are some of the people only: "Of 214 patients refractory to bortezomib, …". */
import { stopWords } from "../lexicon.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { peopleStems, stemsOf } from "../stems.ts";

const openers = /^(?:of|in|among|amongst|for)$/;
const determiners = /^(?:the|these|those|all|our|a|total|other|remaining|only)$/;
/** Words in front of the bracket with their sizes. */
const reach = 16;
/** Where everybody is. */
const wholes = /^(?:trial|study|studi|population|cohort|sample|series)$/;

/**
 * The words that tell the people of a size from the others: "refractory", "bortezomib" for the 214; "pd-l1", "expression" for
 * both sizes in "In patients with PD-L1 expression (112 on the drug and 106 on placebo), …". None where the sentence does not open
 * with them, or they are all: "Of 120 patients treated, …".
 *
 * @param isTotal whether a word says that these were all
 */
export function openingOf(reading: Reading, i: number, isTotal: (word: string) => boolean): string[] {
  const { tokens, sentences, sentence, inside } = reading;
  let from = sentences[sentence[i]!]!;
  // "The effect was the same: among the 210 participants with diabetes, …"
  for (let at = i; at > from && at > i - reach; at -= 1) if (inside[at - 1]! < 0 && (tokens[at - 1]!.text === ":" || tokens[at - 1]!.text === ";")) from = at;
  if (!openers.test(word(tokens[from]))) return [];
  const bracket = inside[i]!;
  let to = i + 1;
  if (bracket >= 0) {
    if (bracket - from > reach || endOfPhrase(reading, from + 1) !== bracket) return [];
  } else {
    let at = from + 1;
    while (at < i && (determiners.test(word(tokens[at])) || word(tokens[at]) === "of")) at += 1;
    if (at !== i) return [];
    to = endOfPhrase(reading, i + 1);
  }
  const [start, end] = bracket >= 0 ? [from + 1, bracket] : [i + 1, to];
  if (tokens.slice(start, end).some((t) => word(t) !== "participants" && isTotal(word(t)))) return [];
  return stemsOf(tokens, start, end).filter((s) => !stopWords.has(s) && !peopleStems.has(s) && !wholes.test(s) && !/^[\d#]/.test(s));
}

/** The first mark that ends a phrase, or bracket, at or behind a token. */
function endOfPhrase({ tokens, sentence }: Reading, from: number): number {
  let at = from;
  while (at < tokens.length && at < from + reach && sentence[at] === sentence[from] && !/^[,;:]$/.test(mark(tokens[at])) && !isOpening(tokens[at])) at += 1;
  return at;
}
