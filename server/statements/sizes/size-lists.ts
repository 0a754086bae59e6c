/** Sizes side by side: "150, 80 and 70 were randomised", "of the 100, 200 and 300 patients in groups 1, 2 and 3". */
import { least } from "../../lists.ts";
import { peopleNouns, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";
import { areFollowed } from "./followed-up.ts";

const dividedInto = /^(?:randomi|assign|allocat|includ|treat|enrol|analy|recruit|evaluat)/;

/** The token of the count that a list goes on with behind one: ", 80", "and 70", ", and 70"; -1 at its end. */
export function nextOfList(reading: Reading, at: number): number {
  const { tokens } = reading;
  const comma = mark(tokens[at + 1]) === "," ? at + 2 : at + 1;
  const next = word(tokens[comma]) === "and" ? comma + 1 : comma;
  return next > at + 1 && isCount(reading, next) ? next : -1;
}

/** The token of the count that such a list has before one; -1 at its beginning. */
export function previousOfList(reading: Reading, at: number): number {
  for (let b = at - 2; b >= 0 && b >= at - 3; b -= 1) if (isCount(reading, b) && nextOfList(reading, b) === at) return b;
  return -1;
}

const none: readonly number[] = [];

/** The token of the first count of such a list, as far as a trial has arms. */
export function firstOfList(reading: Reading, i: number): number {
  let first = i;
  for (let length = 1, at = previousOfList(reading, first); at >= 0 && length < mostArms; at = previousOfList(reading, first), length += 1) first = at;
  return first;
}

/** "150, 80 and 70 were randomised to …", "568, 551 and 555 patients were included": one of three or more groups in their order. */
export function isInList(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const first = firstOfList(reading, i);
  let last = first;
  let length = 1;
  for (let at = nextOfList(reading, last); at >= 0 && length < mostArms; at = nextOfList(reading, last), length += 1) last = at;
  // "Of 300 patients, 150, 80 and 70 …" begins behind the comma
  if (length < 3 || [first, last].some((at) => tokens[at]!.number!.count! < fewestOfArm)) return false;
  const verb = peopleNouns.has(word(tokens[last + 1])) ? last + 2 : last + 1;
  if (word(tokens[verb]) === "received" || areFollowed(reading, first, last)) return true;
  return /^(?:were|was)$/.test(word(tokens[verb])) && [1, 2].some((d) => dividedInto.test(word(tokens[verb + d])));
}

/** Words that go on from the people of several groups to the groups. */
const toGroups = /^(?:in|on|of|from|with|given|receiving|assigned|allocated|randomi[sz]ed|treated)$/;

/** Tokens of the phrase with which a sentence opens before the bracket with its sizes. */
export const openingReach = 12;

/**
 * "Of the 100, 200 and 300 patients in groups 1, 2 and 3, …", "In groups 1, 2 and 3 (100, 200 and 300 patients, respectively), …": three
 * or more groups in their order, from the number at `first`; none where no such list begins.
 */
export function sizedList(reading: Reading, first: number): readonly number[] {
  const { tokens } = reading;
  if (nextOfList(reading, first) < 0) return none;
  const list = [first];
  for (let at = nextOfList(reading, first); at >= 0 && list.length < mostArms; at = nextOfList(reading, at)) list.push(at);
  const sizes = list.map((at) => tokens[at]!.number!.count!);
  // "of the 600, 100, 200 and 300 patients in groups 1, 2 and 3": the first is all of them
  if (list.length < 3 || least(sizes) < fewestOfArm || sizes[0]! * 2 === sizes.reduce((sum, size) => sum + size, 0)) return [];
  const last = list.at(-1)!;
  const noun = word(tokens[last + 1]);
  if (!peopleNouns.has(noun) && !thingNouns.has(noun)) return [];
  if (isOpening(tokens[first - 1])) return opensWithGroups(reading, first - 1) && closesSizes(reading, last + 2) ? list : [];
  // "… was present in 57, 40 and 35 patients, of whom 22, 6 and 5, respectively, …"
  if (mark(tokens[last + 2]) === "," && word(tokens[last + 3]) === "of" && word(tokens[last + 4]) === "whom") return list;
  const of = word(tokens[first - 1]) === "the" ? first - 2 : first - 1;
  return /^(?:of|among)$/.test(word(tokens[of])) && !isCount(reading, of - 1) && toGroups.test(word(tokens[last + 2])) ? list : [];
}

/** Whether a sentence opens with several groups, up to the bracket: "In groups 1, 2 and 3 (", but not "Rash was seen in groups 1, 2 and 3 (". */
export function opensWithGroups({ tokens, sentence, sentences }: Reading, open: number): boolean {
  const from = sentences[sentence[open]!]!;
  return open - from <= openingReach && /^(?:in|among|for|of)$/.test(word(tokens[from])) &&
    tokens.slice(from, open).some((t) => /^(?:groups|arms|cohorts)$/.test(word(t))) && !tokens.slice(from, open).some((t) => /^(?:was|were|had|occurred|seen|reported)$/.test(word(t)));
}

/** Whether a bracket ends behind the noun of its sizes, or with "respectively". */
const closesSizes = ({ tokens }: Reading, at: number): boolean => {
  const behind = mark(tokens[at]) === "," ? at + 1 : at;
  return isClosing(tokens[at]) || (word(tokens[behind]) === "respectively" && isClosing(tokens[behind + 1]));
};

/** "CR, PR, SD and PD in 2, 12, 13 and 11 patients in group B": the last of three or more counts of one group is not its size. */
export function closesList(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const before = previousOfList(reading, i);
  if (before < 0 || previousOfList(reading, before) < 0 || nextOfList(reading, i) >= 0) return false;
  for (let j = i + 1; j < i + 6; j += 1) if (/^(?:group|arm|cohort)$/.test(word(tokens[j]))) return true;
  return false;
}

/**
 * "Of 655 isoniazid, 536 ethambutol and 439 control patients", "of 90 adult and 60 young patients": the numbers of a list whose last
 * names the people; none where no such list begins.
 */
export function namedList(reading: Reading, first: number): number[] {
  const { tokens } = reading;
  // "There were 93 never, 89 former and 70 current smokers"
  const counts = word(tokens[first - 1]) === "were" && word(tokens[first - 2]) === "there";
  if (!counts && !/^(?:of|among|in|for)$/.test(word(tokens[first - 1]))) return [];
  const list: number[] = [];
  for (let at = first; isCount(reading, at) && list.length < mostArms;) {
    list.push(at);
    let end = at + 1;
    while (end < at + 4 && tokens[end]?.kind === "word" && word(tokens[end]) !== "and") end += 1;
    if (end === at + 1) return [];
    const counted = word(tokens[end - 1]);
    if (end > at + 2 && peopleNouns.has(counted) && list.length > 2) return counts && list.some((i) => tokens[i]!.number!.count! < fewestOfArm) ? [] : list;
    if (end > at + 2 && list.length === 2 && isPairOfKinds(reading, list[0]!, counted)) return list;
    at = mark(tokens[end]) === "," ? end + 1 : end;
    if (word(tokens[at]) === "and") at += 1;
    else if (at === end) return [];
  }
  return [];
}

/** "Of 90 adult and …": one word tells the first from the second, and no "treated" or "evaluable", who may be some of them. */
const isPairOfKinds = ({ tokens }: Reading, first: number, counted: string): boolean =>
  (peopleNouns.has(counted) || thingNouns.has(counted)) && /^(?:of|among)$/.test(word(tokens[first - 1])) && word(tokens[first + 2]) === "and" && !/(?:ed|ble|ing)$/.test(word(tokens[first + 1]));
