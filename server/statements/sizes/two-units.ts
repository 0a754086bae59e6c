/** What a text counts besides its people: the "530 colonoscopies in 512 patients", "16,000 patients with 20,000 hip replacements". */
import { firstIndex } from "../../lists.ts";
import { sizeMention } from "../found.ts";
import { measureUnits, occasionNouns, peopleNouns, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { shown } from "./size-labels.ts";
import { nounStops } from "./size-cues.ts";
import { stemsOf } from "../stems.ts";
import type { SizeMention } from "../types.ts";

/** Tokens of a bracket with two numbers. */
const longestPair = 8;

/** The bracket around the number at token `i` that holds a number of people and one of things, "PEI (69 patients, 84 nodules)"; -1 where there is none. */
export function bracketOfTwo(reading: Reading, i: number): number {
  const { tokens, inside, partner } = reading;
  const open = inside[i]!;
  const close = open < 0 ? -1 : partner[open]!;
  if (close < 0 || close - open > longestPair) return -1;
  let at = open + 1;
  let people = 0;
  for (const last of [false, true]) {
    if (!isCount(reading, at)) return -1;
    const noun = peopleNouns.has(word(tokens[at + 1])) || thingNouns.has(word(tokens[at + 1])) ? at + 1 : at + 2;
    if (peopleNouns.has(word(tokens[noun]))) people += 1;
    else if (!thingNouns.has(word(tokens[noun]))) return -1;
    if (last) return noun + 1 === close && people === 1 ? open : -1;
    if (mark(tokens[noun + 1]) !== "," && !/^(?:with|and)$/.test(word(tokens[noun + 1]))) return -1;
    at = noun + 2;
  }
  return -1;
}

/** Words of the phrase that such a number begins. */
const mostWords = 4;
/** Tokens between it and the people: "were performed in". */
const between = 6;

export const goesOnToPeople = /^(?:in|of|from|among|on)$/;
const goesOnToThings = /^(?:underwent|with|had|undergoing|having|contributed)$/;
export const done = /^(?:were|was|had|been|have|performed|done|carried|out|made|undertaken|conducted|registered|recorded|included|analy[sz]ed|reviewed|obtained|successfully|the|a|total|of)$/;

/**
 * The things that are counted beside people of whom there are fewer, whatever they are called: a statement may be one of either.
 *
 * @param isTaken whether a token is the count or the denominator of a statement
 */
export function thingsBeside(reading: Reading, sizes: readonly SizeMention[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const { tokens } = reading;
  const known = new Set(sizes.map((s) => s.place.order));
  const found: SizeMention[] = [];
  for (const those of sizes) {
    if (those.form !== "noun" || !peopleNouns.has(those.noun) || those.ofProportion || those.inProportion || those.each || /^(?:arm|subset)$/.test(those.cue)) continue;
    const i = firstIndex(tokens, (token) => token.start >= those.place.order);
    const at = [countBefore(reading, i), countBehind(reading, i)].find((n) => n >= 0 && tokens[n]!.number!.count! > those.value && !isTaken(n) && !known.has(tokens[n]!.start));
    const end = at === undefined ? -1 : endOfThings(reading, at);
    if (at === undefined || end < 0) continue;
    known.add(tokens[at]!.start);
    found.push(sizeAt(reading, at, end, part));
  }
  return found;
}

/** "530 colonoscopies were performed in 512", "530 colonoscopies (512 patients)": the count before that of people; -1 where there is none. */
function countBefore(reading: Reading, i: number): number {
  const { tokens, sentence } = reading;
  const bracket = isOpening(tokens[i - 1]);
  if (!bracket && !goesOnToPeople.test(word(tokens[i - 1]))) return -1;
  for (let n = i - 2; n > i - 2 - between - mostWords && sentence[n] === sentence[i]; n -= 1) {
    if (isCount(reading, n)) {
      const end = endOfThings(reading, n);
      return end > 0 && tokens.slice(end, i - 1).every((t) => !bracket && done.test(word(t))) ? n : -1;
    }
    if (tokens[n]!.kind !== "word") return -1;
  }
  return -1;
}

/** "512 patients underwent 530 colonoscopies", "512 patients (530 colonoscopies)": the count behind that of people; -1 where there is none. */
function countBehind(reading: Reading, i: number): number {
  const { tokens, sentence } = reading;
  let at = i + 1;
  while (at < i + mostWords && tokens[at]?.kind === "word" && !peopleNouns.has(word(tokens[at]))) at += 1;
  if (!peopleNouns.has(word(tokens[at])) || sentence[at] !== sentence[i]) return -1;
  const verb = at + 1;
  if (!isOpening(tokens[verb]) && !goesOnToThings.test(word(tokens[verb]))) return -1;
  at = verb + 1;
  while (/^(?:a|total|of)$/.test(word(tokens[at]))) at += 1;
  if (sentence[at] !== sentence[i] || !isCount(reading, at)) return -1;
  const end = endOfThings(reading, at);
  return end > 0 && (!isOpening(tokens[verb]) || isClosing(tokens[end])) ? at : -1;
}

/** "… and 128 crowns on 132 control teeth": whether the number at token `i` counts what was put on others, and neither is an arm of the other. */
export function isPutOn(reading: Reading, i: number): boolean {
  const { tokens, sentence } = reading;
  let at = i + 1;
  while (at <= i + mostWords && tokens[at]?.kind === "word" && !puts.test(word(tokens[at]))) at += 1;
  if (at === i + 1 || !puts.test(word(tokens[at])) || sentence[at + 1] !== sentence[i] || !isCount(reading, at + 1)) return false;
  return [at + 2, at + 3, at + 4].some((noun) => thingNouns.has(word(tokens[noun])) && sentence[noun] === sentence[i]);
}

const puts = /^(?:on|onto|in|into|to)$/;

/** Where the words end behind a number that may name what it counts. */
export function endOfNoun({ tokens, sentence }: Reading, i: number): number {
  let end = i + 1;
  while (end <= i + mostWords && sentence[end] === sentence[i] && word(tokens[end]) && !nounStops.test(word(tokens[end])) && !done.test(word(tokens[end])) && !goesOnToThings.test(word(tokens[end]))) end += 1;
  return end;
}

/** Where "20,000 hip replacements" ends that begins with a number, a noun in the plural that is known for nothing else; -1 where it is no such phrase. */
export function endOfThings(reading: Reading, i: number): number {
  const { tokens } = reading;
  const end = endOfNoun(reading, i);
  const noun = word(tokens[end - 1]);
  const isThing = end > i + 1 && noun.length > 4 && noun.endsWith("s") && !peopleNouns.has(noun) && !thingNouns.has(noun) && !measureUnits.has(noun) && !occasionNouns.has(noun);
  return isThing && !/^[-–/]$/.test(mark(tokens[end])) ? end : -1;
}

/** The number at token `i` as the size of what the words up to `end` name. */
const sizeAt = (reading: Reading, i: number, end: number, part: number): SizeMention => sizeMention(reading, i, part, {
  form: "noun", label: stemsOf(reading.tokens, i + 1, end - 1), phrase: shown(reading, i, end), cue: "total", noun: word(reading.tokens[end - 1]),
});
