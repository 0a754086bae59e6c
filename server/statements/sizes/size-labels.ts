/** Where the words stand by which a size is told whose it is: before it, behind it, or in the bracket that it ends. */
import type { Token } from "../../numerals/tokens.ts";
import { groupWords, peopleNouns, placeNouns, restrictions, seenVerbs, sends, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isTimesGroups } from "../reading/measures.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** More arms no trial has. */
export const mostArms = 8;
/** Fewer people than these are no arm: "4 in each group" had something. */
export const fewestOfArm = 8;

/** The point of "E. coli" or "St. Jude", behind which the sentence goes on. */
export function endsAbbreviation({ tokens, sentence }: Reading, i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  return mark(tokens[i]) === "." && !tokens[i]!.spaced && sentence[i + 1] === sentence[i] && next?.kind === "word" && before?.kind === "word" && before.capital && /^(?:[a-z]|st)$/.test(before.text);
}

/** Where a label that goes on at `i` ends. */
export function labelEnd(reading: Reading, i: number, most: number): number {
  const { tokens } = reading;
  let at = i;
  const sentence = reading.sentence[i];
  while (at < tokens.length && at < i + most && reading.sentence[at] === sentence) {
    const token = tokens[at]!;
    // "822 to an oral anticoagulant (DOAC)", but not "189 patients and the open group (OG) 274"
    if (at > i && isOpening(token) && reading.partner[at] === at + 2 && tokens[at + 1]!.kind === "word" && tokens[at + 1]!.capital && !isCount(reading, at + 3)) {
      at += 3;
      continue;
    }
    if ((/^[,;:.]$/.test(token.text) && !endsAbbreviation(reading, at)) || isOpening(token) || isClosing(token)) break;
    // the next size begins: "… to mesh and 199 to suture"
    if (isCount(reading, at)) break;
    // "… and the 240 given B"
    if (/^(and|vs|versus|v|but|while|whereas|compared)$/.test(word(token)) && (isCount(reading, at + 1) || (word(tokens[at + 1]) === "the" && isCount(reading, at + 2)))) break;
    at += 1;
  }
  return at;
}

/** Where a label that ends before token `i` begins: behind the last joiner, bracket, size or clause. */
export function labelStart(reading: Reading, i: number, most: number): number {
  const { tokens } = reading;
  const sentence = reading.sentence[i];
  let at = i;
  for (let steps = 0; steps < most && at > 0; steps += 1) {
    const token = tokens[at - 1]!;
    if (reading.sentence[at - 1] !== sentence) break;
    if (/^[;:.]$/.test(token.text) || isOpening(token)) break;
    // a comma before a dose belongs to the label: "fruquintinib, 5 mg (n = 278)"
    if (mark(token) === "," && reading.roles[at] !== "measure" && !/^(or|and)$/.test(word(tokens[at])) && steps > 0 && tokens[at]?.kind === "word" && steps > 3) break;
    if (isClosing(token)) {
      const open = reading.partner[at - 1]!;
      // the bracket of the arm before ends the label; a dose in brackets belongs to it
      // "in 12 and 7 patients (8.0% and 4.8%) in the low-dose (n = 150) …": so does that of a figure
      const figure = open > 0 && (isCount(reading, open - 1) || peopleNouns.has(word(tokens[open - 1])));
      let sized = open < 0;
      for (let j = open + 1; j < at - 1 && !sized; j += 1) if (/^(n)$/.test(word(tokens[j])) || isCount(reading, j) || (figure && tokens[j]!.number?.percent)) sized = true;
      if (sized) break;
      at = open;
      continue;
    }
    if (/^(or|vs|versus|v|either|than|between|comparing|compared|randomly|into)$/.test(word(token))) break;
    if (word(token) === "and" && steps > 0 && (isClosing(tokens[at - 2]) || isCount(reading, at - 2))) break;
    at -= 1;
  }
  return at;
}

export const shown = (reading: Reading, from: number, to: number): string => {
  const { tokens, prose } = reading;
  if (to <= from) return "";
  return prose.text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, " ").trim();
};

/** How a group tells of its size. */
const numbers = /^(?:included|comprised|contained|numbered|consisted|had|enrol+ed|recruited)$/;

/** "The low-dose group comprised 82, the high-dose group 96 and the placebo group 119": whether the list of groups goes on at `and`, behind one that tells of its size. */
function goesOnToGroup({ tokens }: Reading, and: number, last: number): boolean {
  const before = word(tokens[last - 1]) === "of" ? last - 2 : last - 1;
  if (word(tokens[and]) !== "and" || !(numbers.test(word(tokens[before])) || groupWords.has(word(tokens[before])))) return false;
  for (let at = and + 1; at < and + 6 && tokens[at]?.kind === "word"; at += 1) if (groupWords.has(word(tokens[at]))) return tokens[at + 1]?.number?.percent === null;
  return false;
}

/** The token of the group's noun in "the high-flow group included 739"; -1 where there is none. */
export function groupBefore(reading: Reading, i: number, last: number): number {
  const { tokens, sentence, partner } = reading;
  // "the drug group had 71 patients and the control group 75", "… and the control group 75 patients"
  const people = peopleNouns.has(word(tokens[i + 1]));
  const ends = !word(tokens[i + 1]) || (people && /^[.;,)]?$/.test(tokens[i + 2]?.text ?? "")) || goesOnToGroup(reading, people ? i + 2 : i + 1, last);
  // "the drug group consisted of 71 patients, and the control group of 75"
  const noun = last > 0 && word(tokens[i - 1]) === "of" && word(tokens[last - 1]) === "of" ? i - 2 : i - 1;
  if (last >= 0 && ends && (groupWords.has(word(tokens[noun])) || /^(?:population|set|sample)$/.test(word(tokens[noun]))) && sentence[last] === sentence[i] && i - last < 12) return noun;
  // "the first audit covered 120 patients and the second 140"
  if (last >= 0 && ends && tokens[i]!.number!.count! >= fewestOfArm && /^(?:second|third|latter|other)$/.test(word(tokens[noun])) && word(tokens[noun - 1]) === "the" && word(tokens[noun - 2]) === "and" && sentence[last] === sentence[i] && i - last < 12 && peopleNouns.has(word(tokens[last + 1]))) return noun;
  // "the laparoscopic group (LG) included 189 patients and the open group (OG) 274"
  const named = isClosing(tokens[i - 1]) ? partner[i - 1]! - 1 : -1;
  if (last >= 0 && named > last && i - named === 4 && groupWords.has(word(tokens[named])) && tokens[i - 2]?.kind === "word" && sentence[last] === sentence[i] && !word(tokens[i + 1]) && !isOpening(tokens[i + 1])) return named;
  const verb = word(tokens[i - 1]) === "of" ? i - 2 : i - 1;
  // "the analysis set comprised 1,012 (508 on the drug, …)"
  const isWhole = /^(?:population|set|sample)$/.test(word(tokens[verb - 1])) && word(tokens[i + 1]) === "";
  // "the drug and placebo groups had 12 and 15 …": the first is not that of the placebo group
  if (/^(?:groups|arms|cohorts)$/.test(word(tokens[verb - 1])) && nextOfList(reading, i) >= 0) return -1;
  return numbers.test(word(tokens[verb])) && (groupWords.has(word(tokens[verb - 1])) || isWhole) ? verb - 1 : -1;
}

/** "508 and 510 patients, respectively, were randomised": one of two groups in the order in which they were named. */
export function paired(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const joined = (at: number): boolean => /^(and|vs|versus)$/.test(word(tokens[at]));
  const first = joined(i + 1) && isCount(reading, i + 2) ? i : joined(i - 1) && isCount(reading, i - 2) ? i - 2 : -1;
  if (first < 0 || tokens[first]!.number!.count! < fewestOfArm) return false;
  if (areAnalysed(reading, first)) return true;
  if (!peopleNouns.has(word(tokens[first + 3]))) return isPairBehind(reading, first) || areRecruited(reading, first);
  // "(safety set: 336 and 169 patients)"
  let told = mark(tokens[first - 1]) === ":" && isClosing(tokens[first + 4]) && /^(?:set|population|sample|analysis|fas|itt|safety)$/.test(word(tokens[first - 2]));
  for (let j = first + 4; j < first + 8; j += 1) if (word(tokens[j]) === "respectively") told = true;
  if (makeUpAnalysis(reading, first)) told = true;
  // "61 and 48 patients (14.4% and 11.3%)" were counted
  return told && !isOpening(tokens[first + 4]);
}

const formAnalysis = /^(?:formed|constituted|comprised|completed|entered|continued)$/;

/**
 * "The per-protocol population consisted of 136 and 140 patients", "the remaining 71 and 81 patients formed …": those of two groups, from
 * the number at `first`. In "the sample included 36 and 40 patients with gout", "the remaining 36 and 40 patients had gout" they had something.
 */
function makeUpAnalysis(reading: Reading, first: number): boolean {
  const { tokens } = reading;
  const behind = word(tokens[first + 4]);
  if (word(tokens[first - 1]) === "remaining") return formAnalysis.test(behind);
  const verb = word(tokens[first - 1]) === "of" ? first - 2 : first - 1;
  const noun = /^(?:included|comprised|contained|numbered|consisted)$/.test(word(tokens[verb])) ? verb - 1 : verb;
  return noun < first - 1 && namesAnalysis(reading, noun) && !restrictions.has(behind);
}

/** Those of whom two numbers in a bracket tell how many were in the two groups. */
const analyses = /^(?:population|set|sample|analysis)$/;
/** In front of it: "in the per-protocol population (136 and 140)", but not "in this population (36 and 40)", which may be references. */
const kindsOfAnalysis = /(?:^|-)(?:treat|itt|mitt|protocol|safety|efficacy|full|analysis|evaluable|modified|treated|randomi[sz]ed)$/;

/** Whether the token is the last of "the per-protocol population". */
export const namesAnalysis = ({ tokens }: Reading, i: number): boolean => analyses.test(word(tokens[i])) && kindsOfAnalysis.test(word(tokens[i - 1]));

/** Behind the numbers of a bracket: "(71 and 68 analysed)", "(41 and 39 with complete data)", "(51 and 48 at risk)". */
const ofKnown = /^(?:analy[sz]ed|randomi[sz]ed|assessed|evaluated|evaluable|assessable|treated|followed|included|enrolled|examined|available|studied|responding|answering)$/;
const knownData = /^(?:complete|available|evaluable|data|follow-up|results?|outcomes?|measurements?|risk)$/;
/** Tokens of what such a bracket says of its numbers. */
const tailReach = 6;

/** Whether a bracket says behind its last number of whom these are all, where it says nothing else; undefined where it does. */
function endOfSizes({ tokens, partner, roles }: Reading, open: number, last: number): { told: boolean } | undefined {
  const close = partner[open]!;
  let at = peopleNouns.has(word(tokens[last + 1])) ? last + 2 : last + 1;
  if (mark(tokens[at]) === ",") at += 1;
  if (word(tokens[at]) === "respectively") at += 1;
  if (at === close) return { told: false };
  const tail = tokens.slice(at, close);
  const first = /^(?:were|was|had)$/.test(word(tail[0])) ? word(tail[1]) : word(tail[0]);
  const told = ofKnown.test(first) || (/^(?:with|at|had)$/.test(word(tail[0])) && tail.some((t) => knownData.test(word(t))));
  return told && tail.length <= tailReach && tail.every((t, k) => t.kind === "word" || roles[at + k] === "measure") ? { told } : undefined;
}

/**
 * The numbers of "(163 and 165 patients)", "(71, 68 and 70 analysed)", "(312 and 308)" that fill the bracket opening at a token, where it
 * stands behind the groups or the analysis whose sizes they are: "16% (n=26) in the restrictive and 20% (n=33) in the liberal group (163 and
 * 165 patients)", "In the intention-to-treat population (312 and 308), …", "In the drug and placebo groups (n = 101 and 99), …". In "rash was commoner in the liberal group (63 and 45 patients)"
 * they had something.
 *
 * They are named by what stands behind the counts.
 *
 * @param shares the percentage of each count of a statement; all are tokens
 * @param follows whether the percentage of the count at a token is its share of the number at another
 */
export function sizesBehindGroups(reading: Reading, open: number, shares: ReadonlyMap<number, number>, follows: (count: number, size: number) => boolean): GroupInOrder[] {
  const { tokens, sentence, sentences, partner } = reading;
  const close = partner[open]!;
  const list: number[] = [];
  for (let at = behindSign(reading, open + 1); at < close && isCount(reading, at) && list.length < mostArms; at = behindSign(reading, behindJoint(reading, at + 1))) list.push(at);
  const end = list.length > 1 ? endOfSizes(reading, open, list.at(-1)!) : undefined;
  if (!end || list.some((at) => shares.has(at) || tokens[at]!.number!.count! < (end.told ? fewestOfArm : fewestOfPair))) return [];
  const from = sentences[sentence[open]!]!;
  const before = word(tokens[open - 1]);
  if (list.length === 2 && !end.told && namesAnalysis(reading, open - 1) && open - from <= openingReach && /^(?:in|for|among)$/.test(word(tokens[from]))) return list.map((at) => ({ at }));
  if (groupWords.has(before) && opensWithGroups(reading, open)) return list.map((at) => ({ at }));
  const counts: number[] = [];
  for (let at = open - 1; at >= from && at > open - countsReach && counts.length < list.length; at -= 1) if (shares.has(at)) counts.unshift(at);
  if (counts.length < list.length) return [];
  const isNamed = end.told || groupWords.has(before) || peopleNouns.has(before);
  if (!counts[isNamed ? "some" : "every"]((at, k) => follows(at, list[k]!))) return [];
  return list.map((at, k) => ({ at, name: nameBehind(reading, counts[k]!, k + 1 < counts.length ? Math.min(counts[k + 1]!, shares.get(counts[k + 1]!)!) : open, shares) }));
}

/** A number that is the size of one of several groups in their order, and the tokens that name the group, where any do. */
export interface GroupInOrder {
  at: number;
  name?: readonly [from: number, to: number];
}

/** What stands between a statement and token `end`, up to a joiner: "in the short" of "6 (8.5%) in the short and 11 …". */
function nameBehind({ tokens, inside, partner }: Reading, count: number, end: number, shares: ReadonlyMap<number, number>): readonly [from: number, to: number] {
  const [first, last] = [Math.min(count, shares.get(count)!), Math.max(count, shares.get(count)!)];
  const from = (inside[last]! > first ? partner[inside[last]!]! : last) + 1;
  let to = from;
  while (to < end && tokens[to]!.kind === "word" && !/^(?:and|vs|versus|v|but|while|whereas|compared)$/.test(word(tokens[to]))) to += 1;
  return [from, to];
}

/** Behind "n =". */
const behindSign = ({ tokens }: Reading, at: number): number => (word(tokens[at]) === "n" && mark(tokens[at + 1]) === "=" ? at + 2 : at);

/** Behind ",", "and", "v" or ", and"; the token itself where none of them stands there. */
function behindJoint({ tokens }: Reading, at: number): number {
  const comma = mark(tokens[at]) === "," ? at + 1 : at;
  return /^(?:and|vs|versus|v)$/.test(word(tokens[comma])) ? comma + 1 : comma;
}

/** Tokens back from the bracket with two sizes to the counts of the two groups. */
const countsReach = 40;

/** "449 were treated (300 and 149, respectively)": the first of two in a bracket behind the verb of which they are the sizes. */
function isPairBehind({ tokens, sentence, partner }: Reading, first: number): boolean {
  const close = partner[first - 1] ?? -1;
  if (!isOpening(tokens[first - 1]) || word(tokens[close - 1]) !== "respectively" || close - first > 5 || [first, first + 2].some((at) => tokens[at]!.number!.count! < fewestOfPair)) return false;
  const told = /^(?:treated|received|randomi[sz]ed|assigned|evaluated|evaluable|analy[sz]ed|included|dosed|dose)$/;
  for (let j = first - 2; j >= Math.max(0, first - 6) && sentence[j] === sentence[first]; j -= 1) if (told.test(word(tokens[j]))) return true;
  return false;
}

const cameIn = /^(?:analy[sz]ed|evaluated|evaluable|assessed|enrol+ed|recruited|randomi[sz]ed|included)$/;

/** "…; 73 and 70 were analysed", "…, but 73 and 70 were recruited": with no other word, these are those of two groups. */
const areAnalysed = ({ tokens, sentence }: Reading, first: number): boolean => {
  const before = tokens[/^(?:but|and)$/.test(word(tokens[first - 1])) ? first - 2 : first - 1];
  const verb = peopleNouns.has(word(tokens[first + 3])) ? first + 4 : first + 3;
  return (before === undefined || sentence[first - 1] !== sentence[first] || /^[;,:]$/.test(mark(before))) && tokens[first + 2]!.number!.count! >= fewestOfArm &&
    word(tokens[verb]) === "were" && cameIn.test(word(tokens[verb + 1]));
};

/** "We planned for 80 per arm and recruited 73 and 70." */
const areRecruited = ({ tokens, sentence }: Reading, first: number): boolean =>
  cameIn.test(word(tokens[first - 1])) && /^(?:we|and|but|trial|study)$/.test(word(tokens[first - 2])) && (sentence[first + 3] !== sentence[first] || /^[.,;]$/.test(mark(tokens[first + 3])));

/** Two numbers in a bracket that are less may be counts of what happened. */
const fewestOfPair = 20;

const dividedInto = /^(?:randomi|assign|allocat|includ|treat|enrol|analy|recruit|evaluat)/;

/** The token of the count that a list goes on with behind one: ", 80", "and 70", ", and 70"; -1 at its end. */
export function nextOfList(reading: Reading, at: number): number {
  const { tokens } = reading;
  const comma = mark(tokens[at + 1]) === "," ? at + 2 : at + 1;
  const next = word(tokens[comma]) === "and" ? comma + 1 : comma;
  return next > at + 1 && isCount(reading, next) ? next : -1;
}

/** The token of the count that such a list has before one; -1 at its beginning. */
export const previousOfList = (reading: Reading, at: number): number => [at - 2, at - 3].find((b) => b >= 0 && isCount(reading, b) && nextOfList(reading, b) === at) ?? -1;

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
  if (word(tokens[verb]) === "received") return true;
  return /^(?:were|was)$/.test(word(tokens[verb])) && [1, 2].some((d) => dividedInto.test(word(tokens[verb + d])));
}

/** Words that go on from the people of several groups to the groups. */
const toGroups = /^(?:in|on|of|from|with|given|receiving|assigned|allocated|randomi[sz]ed|treated)$/;
/** Tokens of the phrase with which a sentence opens before the bracket with its sizes. */
const openingReach = 12;

/**
 * "Of the 100, 200 and 300 patients in groups 1, 2 and 3, …", "In groups 1, 2 and 3 (100, 200 and 300 patients, respectively), …": three
 * or more groups in their order, from the number at `first`; none where no such list begins.
 */
export function sizedList(reading: Reading, first: number): number[] {
  const { tokens } = reading;
  const list = [first];
  for (let at = nextOfList(reading, first); at >= 0 && list.length < mostArms; at = nextOfList(reading, at)) list.push(at);
  const sizes = list.map((at) => tokens[at]!.number!.count!);
  // "of the 600, 100, 200 and 300 patients in groups 1, 2 and 3": the first is all of them
  if (list.length < 3 || Math.min(...sizes) < fewestOfArm || sizes[0]! * 2 === sizes.reduce((sum, size) => sum + size, 0)) return [];
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
function opensWithGroups({ tokens, sentence, sentences }: Reading, open: number): boolean {
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
  return whole !== undefined && whole > value && whole % value === 0 && whole / value <= mostArms && (wereEach.test(word(tokens[i + 2])) || (isClosing(tokens[i + 2]) && isOpening(tokens[i - 1])));
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

export const armCueWord = /^(?:intervention|control|placebo|comparator|sham|active)$/;
/** Tokens behind a size within which it is sent, and those within which it is said where. */
const sentReach = 8;
const alternativesReach = 20;

/**
 * "240 patients were randomised to regimen A, B, or C", "assigned to receive aspirin or placebo": where the groups end among which so
 * many people were divided; -1 where they went to one, or a number follows.
 */
export function endOfAlternatives({ tokens, sentence, partner, roles }: Reading, i: number): number {
  let at = i + 1;
  while (at < i + sentReach && sentence[at] === sentence[i] && tokens[at]!.kind === "word" && !sends.test(word(tokens[at]))) at += 1;
  if (sentence[at] !== sentence[i] || !sends.test(word(tokens[at])) || !/^(?:to|either|between)$/.test(word(tokens[at + 1]))) return -1;
  for (let j = at + 2; j < at + alternativesReach && sentence[j] === sentence[i]; j += 1) {
    const token = tokens[j]!;
    // "with or without", "one or more", "3 or 4 weeks"
    if (word(token) === "or" && tokens[j + 1]?.kind === "word" && !/^(?:with|one|alone)$/.test(word(tokens[j - 1])) && !tokens[j - 1]!.number) return j + 2;
    if (/^[;:.]$/.test(mark(token)) || isClosing(token) || (token.number && roles[j] === "free")) return -1;
    // "(OAM)", but not "(n = 60)"
    if (isOpening(token)) {
      const close = partner[j]!;
      if (close < 0 || close > j + 3 || tokens.slice(j + 1, close).some((t) => t.number)) return -1;
      j = close;
    }
  }
  return -1;
}

const labelCue = /^(randomi[sz]ed|enrol+ed|recruited|included|screened|identified|retrieved|sought|eligible|approached|contacted|assessed|total|analy[sz]ed|evaluable|treated|participants|patients|records|reports|invited)$/;
const flowCue = /^(?:randomi[sz]ed|enrol+ed|recruited|included|screened|retrieved|eligible|agreed|consented|approached|contacted|assessed|analy[sz]ed|evaluable|treated|completed|started|invited|replied|returned|interviewed|tested)$/;

/** "Randomised: 884", "Total randomised: 884": the line of a list says who they are. */
export function isLabelled(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const from = reading.sentences[reading.sentence[i]!]!;
  const next = tokens[i + 1];
  if (mark(tokens[i - 1]) !== ":" || i - 1 - from > 4 || (next && reading.sentence[i + 1] === reading.sentence[i] && !/^[.;,(]$/.test(mark(next)))) return false;
  return tokens.slice(from, i - 1).some((t) => labelCue.test(word(t)) || (i - 1 - from < 3 && armCueWord.test(word(t))));
}

/** "- Agreed: 610 (68%)": a step of a flow, of whom the lines behind it may be a share; "- Not assessed: 40 (4%)" is none. */
export function isStep({ tokens, sentence, sentences }: Reading, i: number): boolean {
  const from = sentences[sentence[i]!]!;
  if (from > 0 || mark(tokens[i - 1]) !== ":" || i - 1 > 4) return false;
  const words = tokens.slice(0, i - 1).map((t) => word(t));
  return words.some((w) => flowCue.test(w)) && !words.some((w) => /^(?:not|never|with|without)$/.test(w));
}

/** "… participants from Uganda and 999 from Zimbabwe": the number behind the "and", of as many as the size before it is of. */
export function goesOnFrom({ tokens, sentence }: Reading, i: number, last: number): boolean {
  if (last < 0 || i - last > 8 || sentence[last] !== sentence[i] || word(tokens[i - 1]) !== "and" || word(tokens[i + 1]) !== "from" || !peopleNouns.has(word(tokens[last + 1]))) return false;
  return word(tokens[last + 2]) === "from";
}

/** The bracket that opens before "NI; 102 patients", "drug (NI, 102)": a short name and a size; -1 where none does. */
export function shortName({ tokens, inside }: Reading, i: number): number {
  const open = inside[i]!;
  return open >= 0 && open === i - 3 && /^[;,:]$/.test(mark(tokens[i - 1])) && tokens[i - 2]?.kind === "word" && tokens[i - 2]!.capital ? open : -1;
}

/** What is randomised in a cluster trial. */
const isPlace = (w: string): boolean => placeNouns.has(w) || /^(?:homes?|schools?|class(?:es|rooms?)|wards?|villages?|communit(?:y|ies)|clusters?|pharmac(?:y|ies)|facilit(?:y|ies)|prisons?|kindergartens?)$/.test(w);

/** Research that has taken people in. */
const isEvidence = /^(?:trials|studies|rcts|cohorts)$/;

/**
 * "18 clinics (1,130 patients) were assigned to …", "12 trials (2,814 patients) were included": behind the bracket with the people of so many places, where it is said whose
 * they are; -1 where the number stands in no such bracket.
 */
export function endOfCluster(reading: Reading, i: number): number {
  const { tokens, inside, partner } = reading;
  const open = inside[i]!;
  const places = open > 1 && isOpening(tokens[open]) && (isPlace(word(tokens[open - 1])) || isEvidence.test(word(tokens[open - 1]))) && [2, 3].some((d) => isCount(reading, open - d));
  return places ? partner[open]! + 1 : -1;
}

/** "10 homes (388 residents)", "10 homes (n = 388)", and "10 to the programme (388 residents)", which is fewer: so many places, whose people the bracket counts. */
export function countsClusters(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const sent = word(tokens[i + 1]) === "to";
  let open = i + 2;
  while (open < i + (sent ? bracketReach : 3) && tokens[open]?.kind === "word") open += 1;
  if (!isOpening(tokens[open]) || !(sent || isPlace(word(tokens[open - 1])))) return false;
  const signed = word(tokens[open + 1]) === "n" && mark(tokens[open + 2]) === "=";
  const people = signed ? open + 3 : open + 1;
  if (!isCount(reading, people) || !((signed && !word(tokens[people + 1])) || [1, 2].some((d) => peopleNouns.has(word(tokens[people + d]))))) return false;
  return !sent || (tokens[people]!.number!.count! > tokens[i]!.number!.count! && tellsOfPlaces(reading, i));
}

/** Whether a sentence has named places before a number. */
function tellsOfPlaces({ tokens, sentence, sentences }: Reading, i: number): boolean {
  for (let at = Math.max(sentences[sentence[i]!]!, i - placeReach); at < i; at += 1) if (isPlace(word(tokens[at]))) return true;
  return false;
}

const placeReach = 40;

/** Tokens from a number of places to the bracket with their people: "17 to the usual care group (". */
const bracketReach = 8;

/** Parts of a total that are no groups of a trial. */
export const sexes = /^(?:men|women|males?|females?|boys?|girls?)$/;

/** "Arm 1: bevacizumab, 85 patients": where the name begins with which the sentence of a size opens; -1 where it does not. */
export function numberedArm({ tokens, sentences, sentence, roles }: Reading, i: number): number {
  const from = sentences[sentence[i]!]!;
  const named = groupWords.has(word(tokens[from])) && (roles[from + 1] === "label" || /^[a-z]$/i.test(tokens[from + 1]?.text ?? "")) && mark(tokens[from + 2]) === ":";
  if (!named || i - from > 12) return -1;
  for (let j = from + 3; j < i; j += 1) if (tokens[j]!.number && roles[j] === "free") return -1;
  return from;
}

const plans = /^(?:planned|aimed|intended|hoped|sought|target|targeted)$/;
/** From such a word to the number: "planned to recruit at least", "the target was", "the planned sample size of". */
const ofPlan = /^(?:for|to|enrol+|recruit|include|randomi[sz]e|have|sample|size|number|of|was|were|is|at|least|about|approximately|a|an|the|total|accrual|recruitment|enrol+ment)$/;
const planReach = 8;
const came = /^(?:achieved|attained|reached|met|exceeded|enrol+ed|recruited|randomi[sz]ed)$/;

/** "An estimated 61 subjects per group were needed": nobody yet. */
export const isNeeded = (reading: Reading, i: number): boolean => /^(?:needed|required|necessary)$/.test(doneTo(reading, i)[0]);

/** "61 per group were planned", "we planned for 61 per group", unless as many came: "the target of 61 was reached", "as planned, 61 took part". */
export function isPlanned(reading: Reading, i: number): boolean {
  const [done, next, what] = doneTo(reading, i);
  // "100 women were planned to undergo caesarean", "for vaginal birth": what was done to those who were there
  const ofCare = next === "to" ? careVerbs.test(what) : next === "for" && what !== "" && !ofTrial.test(what);
  return (/^(?:planned|intended|targeted|sought|envisaged|anticipated)$/.test(done) && next !== "and" && !ofCare) || (followsPlan(reading, i) && !came.test(done));
}

const careVerbs = /^(?:undergo|have|deliver|give|start|stop)$/;
const ofTrial = /^(?:the|this|each|every|both|either|per|recruitment|enrol+ment|inclusion|randomi[sz]ation|interim|analysis|stud(?:y|ies)|trials?)$/;

/** What was done to those whom the number at `i` counts, "were recruited", and the two words behind that. */
function doneTo({ tokens, sentences, sentence }: Reading, i: number): readonly [done: string, next: string, what: string] {
  const end = Math.min(sentences[sentence[i]! + 1] ?? tokens.length, i + 10);
  for (let j = i + 1; j < end; j += 1) {
    if (/^(?:was|were|is|are|be)$/.test(word(tokens[j])) && word(tokens[j + 1]) !== "be") return [word(tokens[j + 1]), word(tokens[j + 2]), word(tokens[j + 3])];
    if (tokens[j]!.kind !== "word" || /^(?:and|had|have|has|received|who)$/.test(word(tokens[j]))) break;
  }
  return ["", "", ""];
}

/** "We planned to recruit 61", "the planned sample size was 61", but not "the planned 61". */
function followsPlan({ tokens, sentence }: Reading, i: number): boolean {
  let at = i - 1;
  while (at > i - planReach && sentence[at] === sentence[i] && ofPlan.test(word(tokens[at]))) at -= 1;
  return at < i - 1 && sentence[at] === sentence[i] && plans.test(word(tokens[at]));
}

/** "Death occurred in 99 patients (49 on A, 50 on B)": those in whom it happened are no arms. */
export const happenedIn = ({ tokens }: Reading, i: number): boolean =>
  word(tokens[i - 1]) === "in" && seenVerbs.test(word(tokens[i - 2]));

/** What stands in front of a deviation, or of a share in a row of a table that has lost its borders: "2092 (392) kcal", "Nausea14 (29)0.49". */
export function isValue({ tokens, roles, partner }: Reading, i: number): boolean {
  if (tokens[i]?.number) return roles[i] !== "label";
  const behind = tokens[(partner[i + 1] ?? -1) + 1];
  return /\d$/.test(tokens[i]?.text ?? "") && behind !== undefined && !behind.spaced && behind.kind !== "mark";
}

/**
 * The token that begins at an offset of the text; -1 where it is further than `reach` tokens before token `i`.
 *
 * @param start UTF-16 code units
 */
export function tokenBefore(tokens: readonly Token[], i: number, start: number, reach: number): number {
  let at = i - 1;
  while (at > i - reach && at > 0 && tokens[at]!.start > start) at -= 1;
  return tokens[at]?.start === start ? at : -1;
}
