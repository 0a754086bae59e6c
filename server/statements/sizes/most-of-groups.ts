/** Most of those of the groups before them, whatever they did: "493 were sent to gel and 488 to foam. 470 and 471, respectively, were swabbed." */
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import type { SizeMention } from "../types.ts";
import { mostArms } from "./arm-limits.ts";
import type { SizeSearch } from "./phrase.ts";
import { armCue } from "./size-cues.ts";
import { firstOfList, nextOfList } from "./size-lists.ts";

/** The least part of a group that is no outcome of its own: few things happen to more. */
const least = 0.8;

/** Whether the number at a token is one of a list, with which a sentence opens, of as many as the groups before it, and of nearly all of each. */
export function areMostOfGroups({ reading, sizes, gone }: SizeSearch, i: number): boolean {
  const { tokens, sentence } = reading;
  const first = firstOfList(reading, i);
  if (sentence[first - 1] === sentence[first] || gone.has(i)) return false;
  const list = listFrom(reading, first);
  const told = mark(tokens[list.at(-1)! + 1]) === "," ? list.at(-1)! + 2 : list.at(-1)! + 1;
  if (list.length < 2 || word(tokens[told]) !== "respectively" || sentence[told] !== sentence[first]) return false;
  const groups = sizes.slice(-2 * list.length).filter(({ place }) => place.order < tokens[first]!.start).slice(-list.length);
  return groups.length === list.length && groups.every((group, k) => isGroup(group, sentence[first]! - 1) && isMostOf(tokens[list[k]!]!.number!.count!, group.value));
}

const isMostOf = (count: number, group: number): boolean => count <= group && count >= group * least;

/** A named group of the sentence before; "we sent 148 to gel" says the verb of all. */
const isGroup = ({ cue, label, ofProportion, inProportion, place }: SizeMention, before: number): boolean => (cue === "arm" || armCue.test(label[0] ?? "")) && label.length > 0 && !ofProportion && !inProportion && place.sentence === before;

function listFrom(reading: Reading, first: number): number[] {
  const list: number[] = [];
  for (let at = first; at >= 0 && isCount(reading, at) && list.length < mostArms; at = nextOfList(reading, at)) list.push(at);
  return list;
}
