/** "Each of the 10 patients was matched to five controls": no group has five, and the controls are five times as many. */
import { firstIndex } from "../../lists.ts";
import { sizeMention } from "../found.ts";
import { word, type Reading } from "../reading/reading.ts";
import type { SizeMention } from "../types.ts";
import { shown } from "./size-labels.ts";

/** Words from such a number to its noun, and tokens around it within which its sentence says that each has so many. */
const nounReach = 3;
const reach = { before: 14, behind: 8 };
const controls = /^(?:controls?|comparators?)$/;
const sought = /^(?:match(?:ed|ing)?|selected|chosen|identified)$/;
/** More controls nobody has. */
const most = 20;

/** Behind the noun of the number at token `i`, which is that of the controls of each; -1 where it is none. */
function endOfMatched({ tokens, sentence }: Reading, i: number): number {
  if (tokens[i]!.number!.count! > most) return -1;
  let noun = i + 1;
  while (noun < i + nounReach && word(tokens[noun]) && !controls.test(word(tokens[noun]))) noun += 1;
  if (!controls.test(word(tokens[noun]))) return -1;
  let each = word(tokens[noun + 1]) === "each";
  let is = false;
  for (let at = Math.max(0, i - reach.before); at < i + reach.behind; at += 1) {
    if (sentence[at] !== sentence[i]) continue;
    if (sought.test(word(tokens[at]))) is = true;
    if (at < i && /^(?:each|every)$/.test(word(tokens[at]))) each = true;
  }
  return each && is ? noun + 1 : -1;
}

/** Whether a number counts the controls of each. */
export const isMatchedToEach = (reading: Reading, i: number): boolean => endOfMatched(reading, i) >= 0;

/** The controls of all, where the text does not give their number: they are worked out, and accuse nobody. */
export function matchedControls(reading: Reading, counts: readonly number[], sizes: readonly SizeMention[], part: number): SizeMention[] {
  const { tokens, sentence } = reading;
  const i = counts.find((at) => isMatchedToEach(reading, at));
  if (i === undefined || sizes.some(({ noun, ofProportion }) => !ofProportion && controls.test(noun))) return [];
  const before = sizes.slice(0, firstIndex(sizes, (s) => s.place.order > tokens[i]!.start)).findLast((s) => !s.ofProportion && !s.inProportion);
  if (!before || sentence[i]! - before.place.sentence > 1) return [];
  const end = endOfMatched(reading, i);
  const all = sizeMention(reading, i, part, { form: "noun", label: [], phrase: shown(reading, i, end), cue: "things", noun: word(tokens[end - 1]) });
  all.value *= before.value;
  return [all];
}
