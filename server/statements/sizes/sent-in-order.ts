/**
 * Groups whose numbers stand before their names, "601 and 598 patients were assigned to apixaban and warfarin, respectively", or
 * together behind them: "randomised to aspirin, clopidogrel or placebo (n = 82, 96 and 119)".
 */
import { peopleNouns, sends, sexes } from "../lexicon.ts";
import type { Token } from "../../numerals/tokens.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";
import { areSets, isPlain } from "./named-sets.ts";
import { happenedIn } from "./size-labels.ts";
import { nextOfList, previousOfList } from "./size-lists.ts";

/** Words between the last number and the verb: "eligible patients". */
const nounReach = 3;
/** Words of one name. */
const mostWords = 6;
const between = /^(?:to|either|receive|with|in|into|the)$/;
const joiner = /^(?:and|or|vs|versus)$/;

/**
 * Where the name of the group stands whose number is at token `i`; undefined where it is not one of several numbers that are
 * followed by the verb and by as many names.
 */
export function sentInOrder(reading: Reading, i: number): [from: number, to: number] | undefined {
  const { tokens } = reading;
  const counts = listAround(reading, i);
  if (counts.length < 2 || counts.some((at) => tokens[at]!.number!.count! < fewestOfArm)) return undefined;
  const last = counts.at(-1)!;
  const of = peopleNouns.has(word(tokens[last + 1])) ? last + 2 : last + 1;
  if (given.test(word(tokens[of])) && arePeopleOf(reading, counts)) return namesFrom(reading, word(tokens[of + 1]) === "the" ? of + 2 : of + 1, counts.length)?.places[counts.indexOf(i)];
  let verb = last + 1;
  while (verb <= last + nounReach && !/^(?:were|was|received|took|underwent)$/.test(word(tokens[verb])) && word(tokens[verb])) verb += 1;
  // "61 and 48 women received" are people, "61 and 48 courses" are none
  if (verb > last + 1 && !peopleNouns.has(word(tokens[verb - 1]))) return undefined;
  const passive = /^were$/.test(word(tokens[verb]));
  if (!passive && !/^(?:received|took|underwent)$/.test(word(tokens[verb]))) return undefined;
  const did = passive && word(tokens[verb + 1]).endsWith("ly") ? verb + 2 : verb + 1;
  const isSent = sends.test(word(tokens[did]));
  if (passive && !isSent && !/^(?:given|treated)$/.test(word(tokens[did]))) return undefined;
  let at = passive ? did + 1 : did;
  while (between.test(word(tokens[at]))) at += 1;
  const names = namesFrom(reading, at, counts.length);
  return names && (isSent || names.respectively) ? names.places[counts.indexOf(i)] : undefined;
}

const given = /^(?:in|on|for|from|given|receiving)$/;
/** What may stand between people and a list of all of them. */
const listing = /^(?:namely|viz|that|is|ie|[,:(–—])$/;
const listingReach = 5;
/** What such people are. */
const sets = /^(?:sets?|populations?|analys[ie]s|randomi[sz]ed|assigned|allocated|enrol+ed|analy[sz]ed|evaluable|treated)$/;

/**
 * Whether a list is of people who were divided, and of no outcome: "the safety set was 80, 82 and 79 in the gel, foam and sham groups", or
 * behind their sum where that is of a set or of all, "the safety set (241 people, namely 80, 82 and 79 on gel, foam and sham)".
 */
function arePeopleOf(reading: Reading, counts: readonly number[]): boolean {
  const { tokens, sentence, sentences } = reading;
  const first = counts[0]!;
  if (areSets(reading, first, counts.at(-1)!)) return true;
  let at = first - 1;
  while (at > first - listingReach && listing.test(tokens[at]?.text ?? "")) at -= 1;
  const whole = peopleNouns.has(word(tokens[at])) ? at - 1 : at;
  return at < first - 1 && isCount(reading, whole) && sentence[whole] === sentence[first] && !happenedIn(reading, whole) &&
    tokens[whole]!.number!.count === counts.reduce((sum, i) => sum + tokens[i]!.number!.count!, 0) &&
    tokens.slice(sentences[sentence[first]!], whole).some((t) => sets.test(word(t)));
}

/** How several groups tell of their sizes. */
const numbers = /^(?:included|comprised|contained|numbered|consisted|had)$/;

/**
 * Where the name of the group stands whose number at token `i` is one of a list behind as many names: "the drug, vitamin and placebo
 * groups included 80, 82 and 79 patients"; undefined where it is none. Groups of which people were counted before may have more than
 * the "12 and 15 women", any may have more than the "12 and 15 responders", and those who "had 12 and 15, respectively" had them of something.
 *
 * @param last the size before it
 */
export function sizedBehind(reading: Reading, i: number, last: number): [from: number, to: number] | undefined {
  const { tokens } = reading;
  const counts = listAround(reading, i);
  if (counts.length < 2 || counts.some((at) => tokens[at]!.number!.count! < fewestOfArm)) return undefined;
  const verb = word(tokens[counts[0]! - 1]) === "of" ? counts[0]! - 2 : counts[0]! - 1;
  const names = numbers.test(word(tokens[verb])) ? namesOfGroups(reading, verb, counts.length) : undefined;
  if (!names) return undefined;
  const to = counts.at(-1)! + 1;
  const noun = word(tokens[to]);
  const isFirst = last < 0 || last >= counts[0]!;
  const end = isPlain(noun) && (isFirst || !sexes.test(noun)) ? to + 1 : to;
  if (end === to && word(tokens[verb]) === "had") return undefined;
  if (!/^[.,;]?$/.test(tokens[end]?.text ?? "") && word(tokens[end]) !== "respectively") return undefined;
  return names[counts.indexOf(i)];
}

const groups = /^(?:groups|arms|cohorts)$/;

/** The places of so many names in front of a verb: "the drug, vitamin and placebo groups included", "groups A, B and C included". */
function namesOfGroups(reading: Reading, verb: number, k: number): [from: number, to: number][] | undefined {
  const { tokens, sentence, sentences } = reading;
  if (groups.test(word(tokens[verb - 1]))) return namesBefore(reading, verb - 1, k);
  const from = sentences[sentence[verb]!]!;
  const noun = word(tokens[from]) === "the" ? from + 1 : from;
  if (!groups.test(word(tokens[noun]))) return undefined;
  const places: [number, number][] = [];
  for (let at = noun + 1; places.length < k; places.push([at - 1, at])) {
    if (places.length > 0 && mark(tokens[at]) === ",") at += 1;
    if (places.length > 0 && joiner.test(word(tokens[at]))) at += 1;
    if (!isLetter(tokens[at])) return undefined;
    at += 1;
  }
  return places.at(-1)![1] === verb ? places : undefined;
}

/** A letter by which a group is called. */
const isLetter = (token: Token | undefined): boolean => token?.capital === true && /^[a-h]$/.test(token.text);

/** The places of so many names in front of the token `end`, with nothing before them in their sentence but "the". */
function namesBefore({ tokens, sentence }: Reading, end: number, k: number): [from: number, to: number][] | undefined {
  const places: [number, number][] = [];
  for (let to = end; ;) {
    let from = to;
    while (from > 0 && from > to - mostWords && sentence[from - 1] === sentence[end] && tokens[from - 1]!.kind === "word" && !joiner.test(word(tokens[from - 1])) && word(tokens[from - 1]) !== "the") from -= 1;
    if (from === to) return undefined;
    places.unshift([from, to]);
    const before = word(tokens[from - 1]) === "the" ? from - 2 : from - 1;
    if (places.length === k) return before < 0 || sentence[before] !== sentence[end] ? places : undefined;
    to = joiner.test(word(tokens[before])) ? before : before + 1;
    if (mark(tokens[to - 1]) === ",") to -= 1;
    else if (to > before) return undefined;
  }
}

/** Tokens from the verb to the bracket with the numbers, and from the verb to what was given. */
const namesReach = 30;
const ratioReach = 12;
const sent = /^(?:randomi[sz]ed|assigned|allo(?:cat|tt)ed|given|treated)$/;
const took = /^(?:received|took|underwent)$/;
/** What a name says behind its first word of those who had something: "aspirin developed rash", but "delayed surgery" is a name. */
const tells = /ed$|^(?:had|have|has|who|was|were|did)$/;

/**
 * Where the name of the group stands whose number at token `i` is one of a list that fills its bracket, behind the verb and as many
 * names; undefined where it is none. "Deaths in patients randomised to A or B (n = 20 and 30)" are no groups.
 */
export function sentInFront(reading: Reading, i: number): [from: number, to: number] | undefined {
  const { tokens, sentence, inside } = reading;
  const open = inside[i]!;
  const counts = open > 0 && i - open < namesReach ? listInBracket(reading, open) : [];
  if (counts.length < 2 || !counts.includes(i)) return undefined;
  for (let verb = open - 1; verb >= 0 && verb > open - namesReach && sentence[verb] === sentence[open]; verb -= 1) {
    const isSent = sent.test(word(tokens[verb]));
    if (!isSent && !took.test(word(tokens[verb]))) continue;
    const before = word(tokens[verb - 1]);
    if (isSent ? peopleNouns.has(before) || before === "those" || word(tokens[verb - 2]) === "who" || word(tokens[verb - 3]) === "who" : before === "who") return undefined;
    let at = verb + 1;
    // "randomised patients in a 1:1:1 ratio to"
    for (let to = at; isSent && to < verb + ratioReach && to < open; to += 1) if (/^(?:to|with)$/.test(word(tokens[to]))) { at = to; break; }
    while (between.test(word(tokens[at]))) at += 1;
    const places = namesFrom(reading, at, counts.length)?.places;
    const isNamed = places?.at(-1)![1] === open && places.every(([from, to]) => tokens.slice(from + 1, to).every((t) => !tells.test(word(t))));
    return isNamed ? places[counts.indexOf(i)] : undefined;
  }
  return undefined;
}

/** The tokens of the numbers of "(n = 82, 96 and 119, respectively)", "(82, 96 and 119 patients)"; none where the bracket that opens at a token says more. */
function listInBracket(reading: Reading, open: number): number[] {
  const { tokens, partner } = reading;
  const counts: number[] = [];
  let at = behindSign(reading, open + 1);
  while (isCount(reading, at) && counts.length < mostArms) {
    counts.push(at);
    const comma = mark(tokens[at + 1]) === "," ? at + 2 : at + 1;
    at = behindSign(reading, joiner.test(word(tokens[comma])) ? comma + 1 : comma);
  }
  let end = (counts.at(-1) ?? open) + 1;
  if (peopleNouns.has(word(tokens[end]))) end += 1;
  if (mark(tokens[end]) === ",") end += 1;
  if (word(tokens[end]) === "respectively") end += 1;
  return end === partner[open] ? counts : [];
}

const none: readonly number[] = [];

const behindSign = ({ tokens }: Reading, at: number): number => (word(tokens[at]) === "n" && mark(tokens[at + 1]) === "=" ? at + 2 : at);

/** The tokens of the list "601 and 598", "150, 80 and 70" that has one at `i`; none where that stands alone. */
function listAround(reading: Reading, i: number): readonly number[] {
  const before = previousOfList(reading, i);
  if (before < 0 && nextOfList(reading, i) < 0) return none;
  let first = i;
  for (let k = 0, at = before; at >= 0 && k < mostArms; k += 1, at = previousOfList(reading, first)) first = at;
  const counts: number[] = [];
  for (let at = first; at >= 0 && counts.length < mostArms; at = nextOfList(reading, at)) counts.push(at);
  return counts;
}

/** So many names, with nothing behind them in their clause but "respectively". */
function namesFrom(reading: Reading, from: number, k: number): { places: [from: number, to: number][]; respectively: boolean } | undefined {
  const { tokens, sentence, roles } = reading;
  const isOfName = (i: number): boolean => tokens[i]?.kind === "word" ? !joiner.test(word(tokens[i])) && word(tokens[i]) !== "respectively" : roles[i] === "measure";
  const isDose = (i: number): boolean => tokens[i]?.number?.percent === null && !tokens[i].number.inWords && nextDose(reading, i) > i;
  const places: [number, number][] = [];
  let at = from;
  while (places.length < k) {
    const start = at;
    while (at < start + mostWords && sentence[at] === sentence[from] && isOfName(at)) at += 1;
    // "placebo, 50, 100 or 200 mg": the unit of the last is that of all
    if (at === start && isDose(at) && places.length + 1 < k) at += 1;
    if (at === start) return undefined;
    places.push([start, at]);
    if (places.length === k) break;
    if (mark(tokens[at]) === ",") at += 1;
    else if (!joiner.test(word(tokens[at]))) return undefined;
    if (joiner.test(word(tokens[at]))) at += 1;
  }
  const told = mark(tokens[at]) === "," ? at + 1 : at;
  const respectively = word(tokens[told]) === "respectively" && sentence[told] === sentence[from];
  const ends = respectively || sentence[at] !== sentence[from] || /^[.,;:]$/.test(mark(tokens[at])) || isOpening(tokens[at]) || isClosing(tokens[at]);
  // "to A, B and C" are more than two
  return ends && (respectively || mark(tokens[at]) !== "," || !joinsOn(reading, at)) ? { places, respectively } : undefined;
}

/** The token of the dose that a list goes on with, up to the one that has the unit, "50, 100 or 200 mg"; -1 where none has. */
function nextDose({ tokens, roles }: Reading, i: number): number {
  let at = i;
  for (let k = 0; k < mostArms && tokens[at]?.number?.percent === null && roles[at] !== "measure"; k += 1) {
    const comma = mark(tokens[at + 1]) === "," ? at + 2 : at + 1;
    const next = joiner.test(word(tokens[comma])) ? comma + 1 : comma;
    if (next === at + 1) return -1;
    at = next;
  }
  return roles[at] === "measure" ? at : -1;
}

/** Whether a list of names goes on behind a comma. */
function joinsOn({ tokens, sentence }: Reading, comma: number): boolean {
  for (let at = comma + 1; at <= comma + mostWords && sentence[at] === sentence[comma] && tokens[at]!.kind === "word"; at += 1) if (/^(?:and|or)$/.test(word(tokens[at]))) return true;
  return false;
}
