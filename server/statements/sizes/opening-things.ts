/**
 * What a sentence opens with that no list of words knows: "A total of 103 endarterectomies were performed in 95 octogenarians", "Fifty-eight LVADs were
 * inserted". Figures of the text may be shares of them; as what they are is not known, they accuse none.
 */
import { sizeMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import type { SizeMention } from "../types.ts";
import { shown } from "./size-labels.ts";
import { done, endOfNoun, endOfThings, goesOnToPeople } from "./two-units.ts";

/** With fewer, a percentage follows by chance. */
const fewest = 10;
/** What may stand in front of such a number in its sentence, and how many words of it. */
const opens = /^(?:a|total|of|in|all|overall|altogether|the|we|our|data|from|on|for|were|performed|reviewed|analy[sz]ed|studied|evaluated|examined|identified|retrospectively|prospectively|consecutive)$/;
const openers = 6;
/** Words between it and the people: "were successfully performed in". */
const between = 6;

/**
 * @param counts of the reading
 * @param isTaken whether a token is the count or the denominator of a statement
 */
export function openingThings(reading: Reading, counts: readonly number[], sizes: readonly SizeMention[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const { tokens } = reading;
  const known = new Set(sizes.map((s) => s.place.order));
  const found: SizeMention[] = [];
  const add = (i: number): void => {
    const end = endOfThings(reading, i);
    if (end < 0 || tokens[i]!.number!.count! < fewest || isTaken(i) || known.has(tokens[i]!.start)) return;
    found.push(sizeMention(reading, i, part, { form: "noun", label: [], phrase: shown(reading, i, end), cue: "things", noun: word(tokens[end - 1]) }));
  };
  for (const i of counts) {
    if (!opensSentence(reading, i)) continue;
    const end = endOfNoun(reading, i);
    const those = peopleBehind(reading, end);
    if (those >= 0 || /^(?:were|had|underwent)$/.test(word(tokens[end]))) add(i);
    if (those >= 0) add(those);
  }
  return found;
}

/** Nothing but "a total of", or that they were looked at, stands before a number in its sentence. */
function opensSentence({ tokens, sentence, sentences }: Reading, i: number): boolean {
  const from = sentences[sentence[i]!]!;
  let at = i - 1;
  while (at >= from && at >= i - openers && opens.test(word(tokens[at]))) at -= 1;
  return at < from || mark(tokens[at]) === ":";
}

/** The count of those of whom the things are, "… were performed in 95", whose phrase ends at a token; -1 where there is none. */
function peopleBehind(reading: Reading, end: number): number {
  const { tokens, sentence } = reading;
  let at = end;
  while (at < end + between && sentence[at] === sentence[end] && done.test(word(tokens[at])) && word(tokens[at]) !== "of") at += 1;
  return goesOnToPeople.test(word(tokens[at])) && sentence[at + 1] === sentence[end] && isCount(reading, at + 1) ? at + 1 : -1;
}
