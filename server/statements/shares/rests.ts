/**
 * Percentages without a count that may be those of the rest of the people counted before, or of several of them together: "141 (36.5%) had
 * pain, the other 63.5% had none", "in 4 (6.6%), possible infection in 7 (11.5%), together 18.0%", "all but three (96%) of the 80".
 */
import { numberMention, printedPercent, proportionMention, type Found } from "../found.ts";
import { groupWords, restWords } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { countsThoseWithout } from "./share-of-others.ts";
import { stemsOf } from "../stems.ts";
import type { ProportionMention } from "../types.ts";

/** What a percentage is by its words; "so" where it follows from those before in either way; of "all but three" with the token of the number. */
interface Told {
  shape: "rest" | "sum" | "so" | "all but n";
  but?: number;
}

/** Tokens back to the words that tell it. */
const reach = 16;

/** "The other 63.5%", "the rest (63.5%)", "61.5% had not", "the 63.5% without it", "60.7% of such people": a rest, by the words beside it. */
function isRest(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  if (word(tokens[i - 1]) === "the" && /^(?:that|who)$/.test(word(tokens[i + 1])) && /^remain(?:ed)?$/.test(word(tokens[i + 2]))) return true;
  if (word(tokens[i - 1]) === "the" && word(tokens[i + 1]) === "without") return true;
  if (word(tokens[i + 1]) === "of" && word(tokens[i + 2]) === "such") return true;
  return word(tokens[i + 2]) === "not" && /^(?:had|have|did|do|was|were)$/.test(word(tokens[i + 1])) && tokens[i + 3]?.kind !== "word";
}

const follows = /^(?:thus|hence|therefore|accordingly|consequently)$/;
const leaves = /^(?:leaving|leaves)$/;
const sums = /^(?:together|altogether|combined|either|any|overall|jointly|whole|sum|giving)$/;
const excepts = /^(?:but|except|bar|save)$/;

/** Behind it, "25% together", "25% in all". */
const isSummed = ({ tokens }: Reading, i: number): boolean =>
  /^(?:together|altogether|combined|overall)$/.test(word(tokens[i + 1])) || (word(tokens[i + 1]) === "in" && /^(?:all|total)$/.test(word(tokens[i + 2])));

/** What the words beside a percentage, and those before it as far as no other number stands between, tell of it. `taken` are percentages of statements. */
function toldOf(reading: Reading, i: number, taken: ReadonlySet<number>): Told | undefined {
  const { tokens, sentence, roles } = reading;
  if (isRest(reading, i)) return { shape: "rest" };
  if (isSummed(reading, i)) return { shape: "sum" };
  if (countsThoseWithout(reading, i)) return { shape: "all but n", but: i + 2 };
  let measured = false;
  for (let j = i - 1; j > i - reach && j >= 0 && sentence[j] === sentence[i] && !/^[;:]$/.test(mark(tokens[j])); j -= 1) {
    const w = word(tokens[j]);
    const before = word(tokens[j - 1]);
    if (isCount(reading, j) && excepts.test(before) && /^(?:all|every|everybody|everyone)$/.test(word(tokens[j - 2]))) return { shape: "all but n", but: j };
    // "all but six came at 26 weeks (95.5%)"; "the rest at 26 weeks (95.5%)" may be any
    if (roles[j] === "measure" || roles[j] === "label") measured = true;
    else if (measured && tokens[j]!.number) return undefined;
    if (measured) continue;
    // "the remaining 4.8% and 4.0%": both
    if (tokens[j]!.number && !(isPercent(reading, j) && !taken.has(j))) return undefined;
    if (restWords.test(w) && before === "the" && !groupWords.has(word(tokens[j + 1])) && !(j === i - 1 && word(tokens[i + 1]) === "of")) return { shape: "rest" };
    if (leaves.test(w)) return { shape: "rest" };
    if (follows.test(w)) return { shape: "so" };
    if (sums.test(w) || (/^(?:all|total)$/.test(w) && before === "in")) return { shape: "sum" };
  }
  return undefined;
}

/** Counts before a percentage of which it may be made up, and tokens back to them. */
const mostCounts = 4;
const farthest = 60;

/** The counts in the sentence of a percentage and the one before that have no percentage of their own, the nearest first. */
function countsBefore(reading: Reading, i: number, rated: ReadonlySet<number>): number[] {
  const { sentence } = reading;
  const counts: number[] = [];
  for (let j = i - 1; j >= 0 && j > i - farthest && sentence[i]! - sentence[j]! <= 1 && counts.length < mostCounts; j -= 1) if (isCount(reading, j) && !rated.has(j)) counts.push(j);
  return counts;
}

/** Words of "of the sealant arm". */
const ofWords = 4;

/** Those of a reading. `found` are all statements, in their order, `taken` their percentages. */
export function findRests(reading: Reading, found: readonly Found[], taken: ReadonlySet<number>, part: number): ProportionMention[] {
  const { tokens, sentence, prose } = reading;
  const rests: ProportionMention[] = [];
  const rated = new Set(found.map((f) => f.count));
  for (const i of reading.numbers) {
    if (taken.has(i) || !isPercent(reading, i)) continue;
    const told = toldOf(reading, i, taken);
    if (!told) continue;
    const percent = printedPercent(reading, i);
    if (percent.bound) continue;
    const { shape, but } = told;
    const parts = (but === undefined ? countsBefore(reading, i, rated) : [but, ...countsBefore(reading, but, rated).filter((j) => sentence[j] === sentence[i])]).map((t) => numberMention(reading, t));
    const mention = proportionMention({
      start: percent.start, end: percent.end, place: { part, sentence: sentence[i]!, order: tokens[i]!.start }, shape, percent, count: null, denominator: null,
      before: [], after: [], label: undefined, within: [], passed: [], ignoreAt: prose.map.behind(tokens[i]!.number!.percent!.end), quoted: prose.quoted,
    });
    mention.parts = parts;
    if (word(tokens[i + 1]) === "of") mention.of = stemsOf(tokens, i + 2, i + 2 + ofWords);
    rests.push(mention);
  }
  return rests;
}
