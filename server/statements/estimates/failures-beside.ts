/** The share of those who stayed well, with the number of the others beside it: "local control was 91% (11 of 120 relapsed)". */
import type { Found } from "../found.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";

const stayedWell = /^(?:surviv(?:al|ed)|alive|control|controlled|patency|continence|retention|freedom|maintained|kept|sustained|[a-z]{3,20}-free)$/;
const didNot = /^(?:died|deaths?|dead|deceased|lost|loss(?:es)?|relapse[ds]?|recurrences?|recurred|fail(?:ed|ures?)|events?|progressed|progressions?|occluded|occlusions?|explanted|revised|revisions?|thrombos[ei]s|withdrew)$/;

/** Tokens before a percentage in which its outcome is named. */
const reach = 10;
/** Points by which an estimate over time may be off what is left of a hundred. */
const nearly = 10;
const rounded = 0.5;
const half = 50;

/** Whether a percentage names those who stayed well, and the count behind it those who did not. */
export function countsFailures(reading: Reading, { percent, count, denominator }: Found): boolean {
  const { tokens, inside, partner, sentence } = reading;
  const open = count < 0 ? -1 : inside[count]!;
  if (open < percent || count < percent || !isOpening(tokens[open])) return false;
  let fails = false;
  for (let i = count + 1; i < partner[open]!; i += 1) {
    if (/^(?:not|no|without)$/.test(word(tokens[i])) || tokens[i]!.number?.percent) return false;
    fails ||= didNot.test(word(tokens[i]));
  }
  const left = 100 - Number(tokens[percent]!.number!.value);
  const size = denominator < 0 ? 0 : tokens[denominator]!.number!.count!;
  const off = size > 0 ? Math.abs(left - (100 * tokens[count]!.number!.count!) / size) : Infinity;
  // "freedom from reoperation was 95% (6/120)" says so by its numbers
  if (fails ? off > nearly && (size > 0 || left > half) : off > rounded || partner[open] !== denominator + 1) return false;
  for (let i = percent - 1; i >= 0 && i > percent - reach && sentence[i] === sentence[percent]; i -= 1) {
    if (stayedWell.test(word(tokens[i]))) return true;
    // no method estimates it
    if (word(tokens[i]) === "success") return off <= rounded;
    if (tokens[i]!.number?.percent || mark(tokens[i]) === ";" || (didNot.test(word(tokens[i])) && word(tokens[i - 1]) !== "from")) return false;
  }
  return false;
}
