/** The share of those who stayed well, with the number of the others beside it: "local control was 91% (11 of 120 relapsed)". */
import type { Found } from "../found.ts";
import { seenVerbs } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Names of those whom nothing befell. */
export const stayedWell = /^(?:surviv(?:al|ed|orship)|alive|salvage|absence|control|controlled|patency|continence|retention|freedom|maintained|kept|sustained|[a-z]{3,20}-free|[odprem]fs|os)$/;
/** What befell the others. */
export const didNot = /^(?:died|deaths?|dead|deceased|lost|loss(?:es)?|relapse[ds]?|recurrences?|recurred|fail(?:ed|ures?)|events?|progressed|progressions?|occluded|occlusions?|explanted|revised|revisions?|thrombos[ei]s|withdrew)$/;

/** Tokens before a percentage in which its outcome is named. */
const reach = 10;
/** Groups side by side, of which the first names the outcome of all, and tokens of what stands in brackets behind each. */
const mostGroups = 4;
const bracketReach = 24;
/** Points by which an estimate over time may be off what is left of a hundred. */
const nearly = 10;
const rounded = 0.5;
const half = 50;

/** Whether the bracket that opens at a token tells of those who did not. */
function tellsOfFailure({ tokens, partner }: Reading, open: number): boolean {
  for (let i = open + 1; i < partner[open]! && i < open + bracketReach; i += 1) if (didNot.test(word(tokens[i]))) return true;
  return false;
}

/** Whether a percentage names those who stayed well, and the count behind it those who did not. */
export function countsFailures(reading: Reading, { percent, count, denominator }: Found): boolean {
  const { tokens, inside, partner, sentence } = reading;
  const open = count < 0 ? -1 : inside[count]!;
  if (open < percent || count < percent || !isOpening(tokens[open])) return false;
  let fails = false;
  for (let i = count + 1; i < partner[open]! && (i < denominator || mark(tokens[i]) !== ";"); i += 1) {
    if (/^(?:not|no|without)$/.test(word(tokens[i])) || tokens[i]!.number?.percent) return false;
    fails ||= didNot.test(word(tokens[i]));
  }
  const left = 100 - Number(tokens[percent]!.number!.value);
  const size = denominator < 0 ? 0 : tokens[denominator]!.number!.count!;
  const off = size > 0 ? Math.abs(left - (100 * tokens[count]!.number!.count!) / size) : Infinity;
  if (fails && off > nearly && (size > 0 || left > half)) return false;
  const bare = partner[open] === denominator + 1;
  if (!fails && (!bare || off > nearly)) return false;
  const own = fails;
  let groups = 0;
  let passed = false;
  let verb = false;
  for (let i = percent - 1, low = percent - reach; i >= 0 && i > low && sentence[i] === sentence[percent]; i -= 1) {
    const w = word(tokens[i]);
    // "freedom from reoperation was 95% (6/120)" says so by its numbers; of success no method estimates it
    if (stayedWell.test(w)) return fails || off <= rounded;
    if (w === "success") return off <= rounded;
    verb ||= seenVerbs.test(w) || /^(?:was|were|had)$/.test(w);
    if (mark(tokens[i]) === ";" || (didNot.test(w) && word(tokens[i - 1]) !== "from")) return false;
    const before = isClosing(tokens[i]) ? partner[i]! : -1;
    if (before >= 0) {
      // "84% (22 recurrences among 150) after ablation and 74% (36 among 148)": over the group before, which says what is counted
      fails ||= tellsOfFailure(reading, before);
      passed = true;
      i = before;
    } else if (tokens[i]!.number?.percent) {
      groups += 1;
      // "and rash occurred in 70% (46/150)": an outcome of its own
      if ((verb && !own) || !passed || groups === mostGroups) return false;
      passed = false;
    } else continue;
    low = i - reach;
  }
  return false;
}
