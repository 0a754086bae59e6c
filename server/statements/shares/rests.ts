/**
 * Percentages without a count that may be those of the rest of the people counted before, or of several of them together: "141 (36.5%) had
 * pain, the other 63.5% had none", "in 4 (6.6%), possible infection in 7 (11.5%), together 18.0%", "all but three (96%) of the 80".
 */
import { numberMention, printedPercent, proportionMention, type Found } from "../found.ts";
import { groupWords, restWords } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { countsThoseWithout } from "./share-of-others.ts";
import { stemsOf } from "../stems.ts";
import type { ProportionMention } from "../types.ts";

/**
 * What a percentage is by its words; "so" where it follows from those before in either way;
 * of "all but three" with the token of the number, of "25% (12 and 8)" with those of the counts.
 */
interface Told {
  shape: "rest" | "sum" | "so" | "all but n" | "all but n of N" | "n and n" | "n + n of N";
  but?: number;
  counts?: number[];
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
const leaves = /^(?:leaving|leaves|else)$/;
const sums = /^(?:together|altogether|combined|either|any|overall|jointly|whole|sum|giving)$/;
const excepts = /^(?:but|except|bar|save)$/;

/** Behind it, "25% together", "25% in all". */
export const isSummed = ({ tokens }: Reading, i: number): boolean =>
  /^(?:together|altogether|combined|overall)$/.test(word(tokens[i + 1])) || (word(tokens[i + 1]) === "in" && /^(?:all|total)$/.test(word(tokens[i + 2])));

/** "Both groups", "the two regimens", "the three treatment arms". */
const areGroups = ({ tokens }: Reading, i: number): boolean =>
  /^(?:both|either|two|three)$/.test(tokens[i]!.text) && [1, 2].some((d) => groupWords.has(word(tokens[i + d])) || /^(?:trial|stud(?:y|ies)|dose)s?$/.test(word(tokens[i + d])));

/** Words behind a percentage that may say that it is of several groups. */
const behindWords = 8;

/** "7.7% of the two groups together", "25% of those in either arm": of several groups, as the words behind it say. */
function isOfGroups(reading: Reading, i: number): boolean {
  const { tokens, sentence } = reading;
  for (let j = i + 1; j < i + behindWords && sentence[j] === sentence[i]; j += 1) {
    if (areGroups(reading, j)) return true;
    if (tokens[j]!.kind !== "word") return false;
  }
  return false;
}

/** "So 72.3% had none", "i.e. 29.4%", "that is, in 30%", "in other words, 54.1%", but not the first of "i.e. 15%, 10% and 5%" or "i.e. 60% of the falls". */
const isConclusion = ({ tokens }: Reading, j: number, i: number): boolean => {
  if ([i - 2, i + 2].some((at) => tokens[at]?.number?.percent)) return false;
  const [w, before] = [word(tokens[j]), word(tokens[j - 1])];
  return (w === "so" && (j === i - 1 || word(tokens[j + 1]) === "that")) || (w === "words" && before === "other") ||
    (word(tokens[i + 1]) !== "of" && ((w === "ie" && j > i - 4) || (tokens[j + 1]?.kind !== "word" && ((w === "is" && before === "that") || (w === "e" && before === "")))));
};

/** Tokens behind a percentage to where its counts are told, and tokens of these. */
const tellsWithin = 12;
const countsWithin = 24;

/** "11.2% overall (10 with mesh, 9 without)", "2.9% of all, namely 12 with gel and 13 with foam": those of which it is made up; "78% of the 847, that is, all but 186". */
function toldBehind(reading: Reading, i: number): Told | undefined {
  const { tokens, sentence, partner } = reading;
  for (let j = i + 1; j < i + tellsWithin && sentence[j] === sentence[i]; j += 1) {
    if (tokens[j]!.number?.percent || mark(tokens[j]) === ";") return undefined;
    if (isCount(reading, j) && excepts.test(word(tokens[j - 1])) && word(tokens[j - 2]) === "all") return { shape: "all but n", but: j };
    if (isOpening(tokens[j]) || word(tokens[j]) === "namely") {
      const counts = countsTold(reading, j + 1, isOpening(tokens[j]) ? partner[j]! : j + countsWithin);
      return counts && { shape: word(tokens[counts.at(-1)! - 1]) === "of" ? "n + n of N" : "n and n", counts };
    }
  }
  return undefined;
}

/** Several counts that are told side by side, "10 deaths with mesh, 9 without", and no other number but that of all, "39 + 33 of 201". */
function countsTold(reading: Reading, from: number, to: number): number[] | undefined {
  const { tokens, sentence } = reading;
  const counts: number[] = [];
  for (let j = from; j < to && j < from + countsWithin && sentence[j] === sentence[from]; j += 1) {
    if (isCount(reading, j)) counts.push(j);
    else if (word(tokens[j]) === "of" && j === to - 2 && counts.length === 2 && mark(tokens[counts[0]! + 1]) === "+") continue;
    else if (tokens[j]!.number || /^[=;:/–-]$/.test(mark(tokens[j])) || /^(?:versus|vs|against|of|to|or|v|n|ci|compared)$/.test(word(tokens[j]))) return undefined;
  }
  return counts.length > 1 && counts.length <= mostCounts ? counts : undefined;
}

/** What the words beside a percentage, and those before it as far as no other number stands between, tell of it. `taken` are percentages of statements. */
function toldOf(reading: Reading, i: number, taken: ReadonlySet<number>): Told | undefined {
  const { tokens, sentence, roles } = reading;
  if (isRest(reading, i)) return { shape: "rest" };
  if (isOfGroups(reading, i)) return { shape: "sum" };
  const behind = toldBehind(reading, i);
  if (behind) return behind;
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
    if (areGroups(reading, j)) return { shape: "sum" };
    // "all but 95 of 1,418 (93.3%)"
    if (isCount(reading, j) && word(tokens[j - 1]) === "of" && excepts.test(word(tokens[j - 3]))) continue;
    // "the remaining 4.8% and 4.0%": both
    if (tokens[j]!.number && !(isPercent(reading, j) && !taken.has(j))) return undefined;
    if (restWords.test(w) && before === "the" && !groupWords.has(word(tokens[j + 1])) && !(j === i - 1 && word(tokens[i + 1]) === "of")) return { shape: "rest" };
    if (leaves.test(w)) return { shape: "rest" };
    if (follows.test(w) || isConclusion(reading, j, i)) return { shape: "so" };
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

/** "All but 95 of 1,418", "of the 273 on gel, all but one": the number of them all beside it, or -1. */
function wholeOf(reading: Reading, but: number): number {
  const { tokens, sentences, sentence } = reading;
  const after = but + (word(tokens[but + 2]) === "the" ? 3 : 2);
  if (word(tokens[but + 1]) === "of") return isCount(reading, after) ? after : -1;
  const start = sentences[sentence[but]!]!;
  const first = start + (word(tokens[start + 1]) === "the" ? 2 : 1);
  if (word(tokens[start]) !== "of" || !isCount(reading, first) || but - first > reach) return -1;
  for (let j = first + 1; j < but; j += 1) if (tokens[j]!.number) return -1;
  return first;
}

/** "All but 95 of 1,418 women (93.3%)", not "all but 6 of 48 (60% men)": the percentage, alone in the bracket behind those. */
const isAlone = ({ tokens }: Reading, whole: number, i: number): boolean =>
  isOpening(tokens[i - 1]) && isClosing(tokens[i + 1]) && whole < i && i - whole <= 5 && tokens.slice(whole + 1, i - 1).every(({ kind }) => kind === "word");

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
    const { but, counts } = told;
    const whole = but === undefined ? -1 : wholeOf(reading, but);
    const shape = whole < 0 ? told.shape : isAlone(reading, whole, i) ? "all but n (p%) of N" : "all but n of N";
    const parts = (whole >= 0 ? [but!, whole] : counts ?? (but === undefined ? countsBefore(reading, i, rated) : [but, ...countsBefore(reading, but, rated).filter((j) => sentence[j] === sentence[i])])).map((t) => numberMention(reading, t));
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
