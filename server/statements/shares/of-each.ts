/** One count with the percentage of each group: "One death occurred in each arm (2.6% v 2.4%)", "Two patients in each group died (5.1%, 4.9%)". */
import type { Found } from "../found.ts";
import { groupWords, peopleNouns } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { plausible } from "./plausible.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "../sizes/arm-limits.ts";

const shape = "n in each (p% and p%)";
/** Words between "each group" and the bracket: "died", "had a relapse". */
const mostBehind = 4;
/** Words between the count and "in each group". */
const mostBetween = 8;

/** Every such row of percentages. */
export function findOfEach(reading: Reading, percents: readonly number[]): Found[][] {
  const rows: Found[][] = [];
  let behind = 0;
  for (const percent of percents) {
    if (percent < behind || !isPercent(reading, percent) || !isOpening(reading.tokens[percent - 1])) continue;
    const row = rowAt(reading, percent);
    const count = row.length < 2 ? -1 : countOfEach(reading, percent - 1);
    if (count < 0 || !plausible(reading, row.at(-1)!, count, -1, shape)) continue;
    behind = row.at(-1)! + 1;
    rows.push(row.map((p, index): Found => ({ shape, percent: p, count, denominator: -1, from: count, to: behind, list: { index, of: row.length, compares: true } })));
  }
  return rows;
}

/** The percentages side by side that begin a bracket; none where something else is said of the last: "(25% v 30% women)". */
function rowAt(reading: Reading, from: number): number[] {
  const { tokens, partner } = reading;
  const close = partner[from - 1]!;
  const row: number[] = [];
  let at = from;
  while (at < close && isPercent(reading, at) && row.length < mostArms) {
    row.push(at);
    at += 1;
    if (at === close || /^[;:]$/.test(mark(tokens[at]))) return row;
    if (mark(tokens[at]) === ",") at += 1;
    if (/^(?:and|v|vs|versus)$/.test(word(tokens[at]))) at += mark(tokens[at + 1]) === "." ? 2 : 1;
    // "(26% v 24%, P = 0.9)", "(26% v 24%, respectively)"
    if (!isPercent(reading, at)) return mark(tokens[at - 1]) === "," && /^(?:p|respectively)$/.test(word(tokens[at])) ? row : [];
  }
  return [];
}

/** The token of the count in front of "in each group" before a bracket; -1 where there is none. */
function countOfEach(reading: Reading, open: number): number {
  const { tokens, sentence } = reading;
  let at = open - 1;
  while (at > open - 2 - mostBehind && at > 1 && sentence[at] === sentence[open] && tokens[at]!.kind === "word" && word(tokens[at - 1]) !== "each") at -= 1;
  if (sentence[at] !== sentence[open] || !groupWords.has(word(tokens[at])) || word(tokens[at - 1]) !== "each" || !/^(?:in|of|from)$/.test(word(tokens[at - 2]))) return -1;
  const each = at - 2;
  let count = each - 1;
  while (count > each - 2 - mostBetween && sentence[count] === sentence[open] && tokens[count]?.kind === "word" && !isCount(reading, count)) count -= 1;
  if (sentence[count] !== sentence[open] || !isCount(reading, count)) return -1;
  // "at least one event", "one or more", "after two cycles in each arm"
  if (/^(?:least|than|only|after|of|per|within|for|with|from)$/.test(word(tokens[count - 1])) || !(each === count + 1 ? isAgent(reading, count) : countsSome(reading, count))) return -1;
  // "50 patients in each arm" are the arm
  const isSize = tokens[count]!.number!.count! >= fewestOfArm && (each === count + 1 || peopleNouns.has(word(tokens[each - 1]))) && at === open - 1 && !isAgent(reading, count);
  return isSize ? -1 : count;
}

const people = /^(?:patients?|participants?|subjects?|persons?|people|wom[ae]n|m[ae]n|child(?:ren)?|infants?|adults?|boys?|girls?)$/;
const events = /^(?:deaths?|events?|relapses?|recurrences?|failures?|responses?|remissions?|infections?|complications?|cases?|episodes?|withdrawals?|dropouts?|strokes?|bleeds?|fractures?|falls?)$/;

/** "One death", "two female patients", "one serious event": people, or what happened to them. */
const countsSome = ({ tokens }: Reading, count: number): boolean => {
  const noun = people.test(word(tokens[count + 1])) || events.test(word(tokens[count + 1])) ? 1 : 2;
  return tokens[count + 1]?.kind === "word" && (people.test(word(tokens[count + noun])) || events.test(word(tokens[count + noun])));
};

/** "It was preferred by 10 patients in each group", "a fall happened to one in each arm": something is said of them. */
const isAgent = ({ tokens }: Reading, count: number): boolean => /^(?:by|in|to)$/.test(word(tokens[count - 1])) && /ed$|^(?:seen|found|chosen|felt)$/.test(word(tokens[count - 2]));
