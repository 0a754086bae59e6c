/** As many in each group: "40 per arm", "(n = 40 each)", "two groups of 60". */
import { groupWords } from "../lexicon.ts";
import { isTimesGroups } from "../reading/measures.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";

/** Where "per arm", "in each group", "to each arm" ends that goes on at `i`; -1 where it does not. */
export function eachEnd({ tokens }: Reading, i: number): number {
  const at = /^(?:in|to|for|into)$/.test(word(tokens[i])) ? i + 1 : i;
  return /^(?:per|each)$/.test(word(tokens[at])) && groupWords.has(word(tokens[at + 1])) ? at + 2 : -1;
}

/** "(n = 40 each)", "(n = 40 in each)": where the bracket ends behind it, the names before are those of all. */
export function eachInBracket(reading: Reading, i: number): number {
  const { tokens } = reading;
  const at = word(tokens[i]) === "in" ? i + 1 : i;
  return word(tokens[at]) === "each" && isClosing(tokens[at + 1]) ? at + 1 : eachEnd(reading, i);
}

/** Behind "120 each": where they were sent, or what they got. */
const sentEach = /^(?:to|assigned|allocated|randomi[sz]ed|receiving)$/;

/** Behind it, where it need not be how many there were. */
const wereEach = /^(?:in|on|for|with|given|received)$/;

/**
 * "(120 each to laparoscopic and open surgery)", "240 patients (120 each)": as many in every group. "Rash and fever in 20 each" says nothing
 * of groups.
 *
 * @param whole the size before it in the sentence, if any
 */
export function eachBehind(reading: Reading, i: number, whole: number | undefined): boolean {
  const { tokens } = reading;
  const value = tokens[i]!.number!.count!;
  if (word(tokens[i + 1]) !== "each" || value < fewestOfArm) return false;
  if (sentEach.test(word(tokens[i + 2]))) return true;
  return whole !== undefined && whole > value && whole % value === 0 && whole / value <= mostArms && (wereEach.test(word(tokens[i + 2])) || (isClosing(tokens[i + 2]) && isOpening(tokens[i - 1])) || isSetOff(reading, i));
}

/** People who come into groups, and tokens back to where it is said of them. */
const sends = /^(?:randomi|allocat|assign|divid)/;
const verbReach = 24;

/** "240 patients were allocated to gel or foam, 120 each", "we divided 180 women evenly — 60 each — between …": set off by marks, where they were sent somewhere. */
function isSetOff({ tokens, sentence }: Reading, i: number): boolean {
  const isMark = (at: number): boolean => /^[,;:.–—-]$/.test(mark(tokens[at]));
  if (!isMark(i - 1) || !(sentence[i + 2] !== sentence[i] || isMark(i + 2))) return false;
  // "… to gel or foam; rash and fever were common, 60 each": another verb stands between
  for (let at = i - 2; at > i - verbReach && sentence[at] === sentence[i] && !/^(?:were|was|had)$/.test(word(tokens[at])); at -= 1) if (sends.test(word(tokens[at]))) return true;
  return false;
}

/** "two groups of 60", "three equal groups of 60", "two parallel study arms of 60", "into equal groups of 60", "a matched sample (2 × 60)" */
export function isOfEach({ tokens }: Reading, i: number): boolean {
  if (isTimesGroups(tokens, i)) return true;
  if (word(tokens[i - 1]) !== "of" || !/^(?:groups|arms|cohorts)$/.test(word(tokens[i - 2]))) return false;
  let at = i - 3;
  while (at > i - 3 - kindReach && ofKind.test(word(tokens[at]))) at -= 1;
  return tokens[at]?.number?.percent === null || /^equal/.test(word(tokens[i - 3]));
}

/** What groups of as many are called, and so many of these words. */
const ofKind = /^(?:equal|equally|sized|equal-sized|similar|parallel|study|treatment|patient|matched)$/;

const kindReach = 2;
