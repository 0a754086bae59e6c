/** Counts with a denominator and no percentage: "17 of the 270 patients". */
import { peopleNouns } from "../lexicon.ts";
import { isCount, matchAt, pattern } from "../pattern.ts";
import { word, type Reading } from "../reading/reading.ts";
import { numberMention, type Found } from "../found.ts";
import type { CountMention } from "../types.ts";

const shape = pattern("n of|out of? the|these|those|all? N");

/** The counts of a reading that are no part of a proportion; only people are counted so surely. */
export function findCounts(reading: Reading, found: readonly Found[]): CountMention[] {
  const { tokens, prose } = reading;
  const taken = new Set(found.flatMap((f) => [f.count, f.denominator, ...(f.parts ?? [])]));
  const counts: CountMention[] = [];
  for (const i of reading.numbers) {
    if (!isCount(reading, i) || taken.has(i)) continue;
    const match = matchAt(shape, reading, i);
    if (!match || taken.has(match.denominator)) continue;
    // "one of two arms", "three of four weeks": people stand behind the number
    if (![1, 2, 3].some((d) => peopleNouns.has(word(tokens[match.denominator + d])))) continue;
    const count = numberMention(reading, match.count);
    const denominator = numberMention(reading, match.denominator);
    counts.push({ count, denominator, quoted: prose.quoted, ...prose.map.span(tokens[match.count]!.start, tokens[match.denominator]!.end) });
  }
  return counts;
}
