/**
 * The phrase in which a size stands: "270 patients were randomised", "mesh (n = 204)", "204 allocated to mesh and 199 to suture".
 * One reader a construction; the first that knows the number reads it.
 */
import type { Token } from "../../numerals/tokens.ts";
import { isDeclaredBase } from "./declared-bases.ts";
import { endOfMiddle, namesGiven } from "./elided-verb.ts";
import { givenTo, includedIn } from "./given-to.ts";
import { groupWords, isPart, peopleNouns, stopWords, thingNouns } from "../lexicon.ts";
import type { NamedArm } from "../named-arms.ts";
import { isCount, isWholeOfPercents } from "../pattern.ts";
import { areWards, isTimesGroups } from "../reading/measures.ts";
import { isClosing, isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { sentInFront, sentInOrder, sizedBehind } from "./sent-in-order.ts";
import { armCue, isEarlier, isLater, isTotal, nounStops } from "./size-cues.ts";
import { armCueWord, endsAbbreviation, goesOnFrom, groupBefore, isLabelled, isValue, labelEnd, labelStart, shortName } from "./size-labels.ts";
import { eachBehind, eachEnd, eachInBracket, isOfEach } from "./equal-groups.ts";
import { endOfCluster } from "./clusters.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";
import { leavesAt, opensWithTime, wereSeen } from "./followed-up.ts";
import { isInList, nextOfList } from "./size-lists.ts";
import { behindJoint, paired } from "./paired-sizes.ts";
import { type GroupInOrder } from "./behind-figures.ts";
import { sets } from "./side-by-side.ts";
import { bracketOfTwo } from "./two-units.ts";
import { stemsOf } from "../stems.ts";
import type { SizeMention } from "../types.ts";

/** A reading in which sizes are looked for, with what is known of its numbers. All are tokens. */
export interface SizeSearch {
  reading: Reading;
  /** Counts and denominators of statements, and the percentage of each denominator. */
  countOf: ReadonlySet<number>;
  denominators: ReadonlySet<number>;
  percentOf: ReadonlyMap<number, number>;
  /** Numbers of a list of named groups, and of one that their order tells apart. */
  named: ReadonlySet<number>;
  inOrder: ReadonlyMap<number, GroupInOrder>;
  /** Arms of a list that a sentence or a label introduces. */
  introduced: ReadonlyMap<number, NamedArm>;
  /** Those who left. */
  gone: ReadonlySet<number>;
  /** What has been found; what follows may tell more of the last. */
  sizes: SizeMention[];
  /** The last size that is no count, and the last whose verb is left out; far in front where there is none. */
  lastSize: number;
  lastMiddle: number;
}

/** Where a size stands, and the words that name its people. */
export interface SizePhrase {
  form: SizeMention["form"];
  /** Its tokens. */
  from: number;
  to: number;
  /** The noun that is counted. */
  noun: string;
  /** The words that say whose size it is, and their stems. */
  words: readonly Token[];
  label: string[];
  /** It is one of several groups, told apart by their order or their names. */
  respective: boolean;
  /** Alone on its line behind a label. */
  labelled: boolean;
}

const phraseAt = (form: SizePhrase["form"], i: number): SizePhrase => ({ form, from: i, to: i + 1, noun: "", words: [], label: [], respective: false, labelled: false });

/** Lets the tokens [from, to) name the people of a phrase. */
export function nameBy(phrase: SizePhrase, { tokens }: Reading, from: number, to: number): SizePhrase {
  phrase.words = tokens.slice(from, to);
  phrase.label = stemsOf(tokens, from, to);
  return phrase;
}

/** A number whose people are named behind it, up to token `end`. */
function namedUpTo({ reading }: SizeSearch, i: number, end: number): SizePhrase {
  const phrase = nameBy(phraseAt("bare", i), reading, i + 1, end);
  phrase.to = end;
  return phrase;
}

/** The same of one of several groups. */
function groupUpTo(search: SizeSearch, i: number, end: number): SizePhrase {
  const phrase = namedUpTo(search, i, end);
  phrase.respective = true;
  return phrase;
}

const isFree = ({ countOf, denominators }: SizeSearch, i: number): boolean => !countOf.has(i) && !denominators.has(i);

/** Whether the size before a number stands in its sentence. */
const isInSentenceOfLast = ({ reading: { sentence }, lastSize }: SizeSearch, i: number): boolean => sentence[lastSize] === sentence[i];

/** The phrase of the number at token `i`; undefined where it is no size. */
export function sizePhrase(search: SizeSearch, i: number): SizePhrase | undefined {
  if (isFree(search, i) && isDeclaredBase(search.reading, i)) return phraseAt("n=", i);
  return ofIntroduced(search, i) ?? listedInBracket(search, i) ?? sharedByGroup(search, i) ?? behindN(search, i) ?? namedInBracket(search, i) ?? inList(search, i) ?? ofEach(search, i) ?? behindGroup(search, i) ?? behindCases(search, i) ?? beforeNoun(search, i) ?? (isWholeOfPercents(search.reading, i) ? phraseAt("n=", i) : undefined);
}

/** "Randomised: gel, 301; foam, 304" */
function ofIntroduced({ reading, introduced }: SizeSearch, i: number): SizePhrase | undefined {
  const arm = introduced.get(i);
  if (!arm) return undefined;
  const phrase = nameBy(phraseAt("n=", i), reading, arm.name[0], arm.name[1]);
  phrase.from = arm.name[0];
  phrase.noun = arm.noun;
  phrase.respective = true;
  return phrase;
}

/** "Cases were 164 stillbirths and controls 569 births": the two groups are told in front of their numbers. */
function behindCases(search: SizeSearch, i: number): SizePhrase | undefined {
  const { tokens, sentence } = search.reading;
  const verb = wordBefore(tokens, i) === "were";
  const at = verb ? i - 2 : i - 1;
  const isFirst = verb && sentence[at - 1] !== sentence[i];
  const isSecond = search.sizes.at(-1)?.label[0] === "case" && sentence[search.lastSize] === sentence[i] && /^(?:and|[,;]|the)$/.test(tokens[at - 1]?.text ?? "");
  if (!isFree(search, i) || tokens[i + 1]?.kind !== "word" || !(word(tokens[at]) === "cases" ? (isFirst || mark(tokens[at - 1]) === ":") && !search.sizes.slice(-casesReach).some(({ noun }) => noun === "cases") : word(tokens[at]) === "controls" && isSecond)) return undefined;
  const phrase = nameBy(phraseAt("bare", i), search.reading, at, at + 1);
  phrase.from = at;
  phrase.respective = true;
  return phrase;
}

/** Sizes back among which the cases may have a number already: "100 cases with 100 controls. Cases were 40 …". */
const casesReach = 8;

/** "to aspirin, clopidogrel or placebo (n = 82, 96 and 119)", "6 (8.5%) in the short and 11 (16.2%) in the long group (n = 71 and 68)" */
function listedInBracket(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, inOrder } = search;
  if (reading.inside[i]! < 0 || !isFree(search, i)) return undefined;
  const sent = sentInFront(reading, i);
  const name = sent ?? inOrder.get(i)?.name;
  if (!name && !inOrder.has(i)) return undefined;
  const phrase = phraseAt(sent ? "n=" : "bare", i);
  if (name) nameBy(phrase, reading, name[0], name[1]);
  phrase.respective = true;
  return phrase;
}

/** Tokens from a bracket to the denominator of the share with which it opens: "(60 of the 200". */
const shareReach = 4;
/** Tokens in front of it that may say that they are some of the people. */
const someReach = 30;

/** "In the drug group (60 of 200 women [30%])": the denominator of a share that a group has in its bracket. */
function sharedByGroup({ reading, denominators, countOf }: SizeSearch, i: number): SizePhrase | undefined {
  const { tokens, inside, sentence, sentences } = reading;
  const open = inside[i]!;
  if (!denominators.has(i) || open < 1 || i - open > shareReach || !countOf.has(open + 1) || !/^(?:group|arm)$/.test(word(tokens[open - 1]))) return undefined;
  // "among those with ulcers, …" and "12 of 40 wounds" are of some, and of no people
  if (thingNouns.has(word(tokens[i + 1])) || tokens.slice(Math.max(sentences[sentence[i]!]!, open - someReach), open).some((t) => /^(?:among|amongst|those|whom|subgroup)$/.test(word(t)))) return undefined;
  let from = open - 1;
  while (open - from <= nameReach && tokens[from - 1]?.kind === "word" && !stopWords.has(word(tokens[from - 1]))) from -= 1;
  const phrase = nameBy(phraseAt("bare", i), reading, from, open);
  phrase.from = from;
  return phrase;
}

/** Words in front of the first of two groups that say whose they are. */
const introReach = 3;
/** Words of a name in its bracket. */
const nameReach = 5;

/** "The analysis included 562 (drug) and 586 (placebo) patients", "arms of 90 (low), 92 (high) and 88 (sham) patients": each group is named behind its number, and all have one noun. */
function namedInBracket(search: SizeSearch, i: number): SizePhrase | undefined {
  const { tokens, partner } = search.reading;
  const closeOf = (at: number): number => {
    const close = isFree(search, at) && tokens[at]!.number!.count! >= fewestOfArm && isOpening(tokens[at + 1]) ? partner[at + 1]! : -1;
    return close > at + 2 && close <= at + 2 + nameReach && tokens.slice(at + 2, close).every((t) => t.kind === "word") ? close : -1;
  };
  const close = closeOf(i);
  if (close < 0) return undefined;
  const isOne = (at: number): boolean => isCount(search.reading, at) && closeOf(at) >= 0;
  const before = (at: number): number => {
    const end = word(tokens[at - 1]) === "and" ? at - 2 : at - 1;
    const closed = mark(tokens[end]) === "," ? end - 1 : end;
    return closed < at - 1 && isClosing(tokens[closed]) && isOne(partner[closed]! - 1) ? partner[closed]! - 1 : -1;
  };
  const behindOne = (at: number): number => {
    const next = behindJoint(search.reading, closeOf(at) + 1);
    return next > closeOf(at) + 1 && isOne(next) ? next : -1;
  };
  let [first, last] = [i, i];
  for (let k = 0, at = before(i); k < mostArms && at >= 0; k += 1, at = before(first)) first = at;
  for (let k = 0, at = behindOne(i); k < mostArms && at >= 0; k += 1, at = behindOne(last)) last = at;
  if (first === last || word(tokens[last - 1]) !== "and") return undefined;
  const behind = closeOf(last) + 2;
  // "12 (drug) and 14 (placebo) patients had a rash", "patients with a rash"
  const isIntroduced = tokens.slice(Math.max(0, first - introReach), first).some((t) => isTotal(word(t))) && !/^\w/.test(word(tokens[behind]));
  const areGroups = word(tokens[first - 1]) === "of" && groupWords.has(word(tokens[first - 2])) && /^(?:were|was|)$/.test(word(tokens[behind]));
  const isSaid = (/^(?:were|was)$/.test(word(tokens[behind])) && isTotal(word(tokens[behind + 1]))) || (opensWithTime(search.reading, first) && wereSeen(search.reading, behind));
  return peopleNouns.has(word(tokens[behind - 1])) && (isIntroduced || areGroups || isSaid) ? groupNamed(search, i, i + 2, close) : undefined;
}

/** One of several groups, with its name in the tokens [from, to) behind it. */
function groupNamed({ reading }: SizeSearch, i: number, from: number, to: number): SizePhrase {
  const phrase = nameBy(phraseAt("bare", i), reading, from, to);
  phrase.respective = true;
  phrase.to = to + 1;
  return phrase;
}

/** Done to people, and not to what happened to them, as "(total: 240)" and "(treated: 30)" may be. */
const bringsIn = /^(?:assign|allocat|random|enrol)/;

/** "n = 204", "n 204", "(Enrolled: 204)" */
function behindN({ reading }: SizeSearch, i: number): SizePhrase | undefined {
  const { tokens, inside } = reading;
  const before = i > 0 ? tokens[i - 1] : undefined;
  // "(n: 212)", "(Assigned: 212.)"
  const isTold = mark(before) === ":" && isOpening(tokens[i - 3]) && bringsIn.test(word(tokens[i - 2])) && tokens.slice(i + 1, i + 3).some(isClosing);
  const signed = isTold || ((mark(before) === "=" || mark(before) === ":") && wordBefore(tokens, i - 1) === "n");
  if (!signed && !(word(before) === "n" && before!.spaced)) return undefined;
  const n = signed ? i - 2 : i - 1;
  const open = inside[i]!;
  // "azithromycin (20 mg/kg; n = 94)": a bracket that tells of the arm before it, and of nothing else
  const ofDose = mark(tokens[n - 1]) === ";" && isClosing(tokens[i + 1]) && !tokens.slice(open + 1, n).some((t, k) => isCount(reading, open + 1 + k) || word(t) === "n");
  const inBracket = open >= 0 && n > open + 1 && !ofDose && tokens.slice(open + 1, n).some((t) => t.kind === "word");
  const labelFrom = inBracket ? labelStart(reading, n, 8) : open >= 0 ? labelStart(reading, open, 12) : labelStart(reading, n, 6);
  const phrase = nameBy(phraseAt("n=", i), reading, labelFrom, open >= 0 && labelFrom < open ? open : n);
  const behind = namedBehind(reading, n, i);
  const cluster = endOfCluster(reading, i);
  if (cluster > 0 && n === open + 1) nameBy(phrase, reading, cluster, labelEnd(reading, cluster, 8));
  else if (n === open + 1 && isNamedByDeed(reading, open)) nameBy(phrase, reading, reading.partner[open]! + 1, labelEnd(reading, reading.partner[open]! + 1, mostOfDeed));
  else if (behind > 0) {
    nameBy(phrase, reading, i + 1, behind);
    phrase.to = behind;
  } else if (mark(tokens[i + 1]) === "," && word(tokens[i + 2]) && (phrase.label.length === 0 || open < 0)) {
    // "n = 133, combination; n = 131, everolimus alone"
    const end = labelEnd(reading, i + 2, 6);
    nameBy(phrase, reading, i + 2, end);
    phrase.to = end;
  }
  phrase.from = Math.min(labelFrom, n);
  // "to A, B, both or placebo (n = 40 each)": the size of the last is that of all
  const each = eachInBracket(reading, i + 1);
  if (each >= 0) {
    phrase.words = tokens.slice(i + 1, each);
    phrase.label = [];
    phrase.from = n;
    phrase.to = each;
  }
  return phrase;
}

/** Where the name of a group ends that stands behind its size, as in "(n = 78 active, n = 76 placebo)"; -1 where it does not. */
function namedBehind(reading: Reading, n: number, i: number): number {
  const { tokens, inside, partner } = reading;
  const open = inside[i]!;
  if (open < 0 || tokens[i + 1]?.kind !== "word" || peopleNouns.has(word(tokens[i + 1]))) return -1;
  // the bracket begins with a size, and one stands behind each comma
  if (n !== open + 1 && !/^(?:[,;]|and)$/.test(tokens[n - 1]!.text)) return -1;
  let end = labelEnd(reading, i + 1, 6);
  // "(n = 280 in the 7-day group and n = 274 in …"
  for (let at = i + 2; at < end; at += 1) if (word(tokens[at]) === "and" && word(tokens[at + 1]) === "n") end = at;
  const goesOn = end < partner[open]! && word(tokens[end]) === "and" ? end + 1 : end + (/^[,;]$/.test(mark(tokens[end])) ? 1 : 0);
  const other = goesOn > end ? word(tokens[goesOn]) === "n" : end === partner[open] && word(tokens[open + 1]) === "n" && n > open + 1;
  return other ? end : -1;
}

/** "150, 80 and 70 were randomised to A, B and C", "601 and 598 patients were assigned to A and B" */
function inList(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, countOf, named, inOrder } = search;
  if (countOf.has(i)) return undefined;
  if (named.has(i)) return groupUpTo(search, i, labelEnd(reading, i + 1, 2));
  const sent = isFree(search, i) ? sentInOrder(reading, i) ?? givenTo(reading, i) ?? includedIn(reading, i) ?? sizedBehind(reading, i, search.lastSize) : undefined;
  if (!sent && !inOrder.has(i) && !paired(reading, i) && !isInList(reading, i)) return undefined;
  const phrase = phraseAt("bare", i);
  phrase.respective = true;
  // "524 and 468 eyes could be examined"
  const noun = word(reading.tokens[nextOfList(reading, i) >= 0 ? nextOfList(reading, i) + 1 : i + 1]);
  if (isPart(noun)) phrase.noun = noun;
  return sent ? nameBy(phrase, reading, sent[0], sent[1]) : phrase;
}

/** "(110 per arm)", "two groups of 60", "120 each" */
function ofEach(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, sizes } = search;
  const { tokens } = reading;
  if (!isFree(search, i)) return undefined;
  const end = eachEnd(reading, i + 1);
  const isSize = (end >= 0 && tokens[i]!.number!.count! >= fewestOfArm) || (isOfEach(reading, i) && (!peopleNouns.has(word(tokens[i + 1])) || isTimesGroups(tokens, i))) ||
    eachBehind(reading, i, isInSentenceOfLast(search, i) ? sizes.at(-1)?.value : undefined);
  if (!isSize) return undefined;
  const phrase = phraseAt("bare", i);
  phrase.to = Math.max(word(tokens[i + 1]) === "each" ? i + 2 : i + 1, end);
  phrase.words = tokens.slice(i + 1, phrase.to);
  return phrase;
}

/** "The high-flow group included 739 infants" */
function behindGroup(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, lastSize } = search;
  const { tokens, sentence, sentences } = reading;
  const group = !isFree(search, i) ? -1 : divides(search, i) ? i - 3 : groupBefore(reading, i, lastSize);
  if (group < 0) return undefined;
  let from = group;
  while (from > group - 5 && from > sentences[sentence[i]!]! && tokens[from - 1]!.kind === "word" && !/^(?:and|while|the|but)$/.test(word(tokens[from - 1]))) from -= 1;
  const phrase = nameBy(phraseAt("bare", i), reading, from, group + 1);
  phrase.from = from;
  const behind = word(tokens[i + 1]);
  if (peopleNouns.has(behind)) phrase.noun = behind;
  return phrase;
}

/** Tokens from the size of a group to that of the other, and sizes back to those of whom both are. */
const otherReach = 12;

/** "In the drug arm there were 45 and in the other arm 44", of 89 who were counted before. */
function divides({ reading, sizes }: SizeSearch, i: number): boolean {
  const { tokens, sentence } = reading;
  if (wordBefore(tokens, i) !== "were" || wordBefore(tokens, i - 1) !== "there" || !groupWords.has(word(tokens[i - 3]))) return false;
  let other = i + 1;
  while (other < i + otherReach && sentence[other] === sentence[i] && !tokens[other]!.number) other += 1;
  if (sentence[other] !== sentence[i] || !isCount(reading, other) || !groupWords.has(word(tokens[other - 1]))) return false;
  const both = tokens[i]!.number!.count! + tokens[other]!.number!.count!;
  return sizes.slice(-otherReach).some(({ value, cue, ofProportion }) => value === both && cue === "total" && !ofProportion);
}

/** A number in front of its noun, alone in its bracket, or in front of what its people did. */
function beforeNoun(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, countOf, denominators } = search;
  const { tokens, partner } = reading;
  // "(349)", "(349 patients)": a size behind the name of the group
  const pair = bracketOfTwo(reading, i);
  const short = shortName(reading, i);
  const alone = pair >= 0 || isAloneInBracket(reading, i, short);
  // "409 (50%) patients were assigned to …": the bracket with the percentage is stepped over
  const skipped = countOf.has(i) && isOpening(tokens[i + 1]) && partner[i + 1]! > 0 ? partner[i + 1]! : i;
  const noun = nounBehind(reading, i, skipped);
  if (noun >= 0) return withNoun(search, i, { skipped, noun, open: pair >= 0 ? pair : short >= 0 ? short : i - 1, alone });
  if (alone && !countOf.has(i) && tokens[i]!.number!.count! > 1) return inBracketBehind(reading, i, i - 1, 8);
  if (isFree(search, i)) {
    const joined = besideLast(search, i);
    if (joined) return joined;
  }
  if (!denominators.has(i)) {
    const told = beforeVerb(search, i);
    if (told) return told;
  }
  if (denominators.has(i)) {
    const on = overPercent(search, i, i + 1);
    return nameBy(phraseAt("bare", i), reading, on, labelEnd(reading, on, on > i + 1 ? 8 : 5));
  }
  if (countOf.has(i)) {
    const phrase = nameBy(phraseAt("bare", i), reading, skipped + 1, labelEnd(reading, skipped + 1, 6));
    phrase.noun = nounOfDenominator(reading, i, denominators);
    return phrase;
  }
  return pointedAt(search, i);
}

/** "placebo (349)", "(349 patients)", but "2092 (392) kcal" is a mean and its deviation, "Nausea14 (29)" is left of a table's row. */
function isAloneInBracket(reading: Reading, i: number, short: number): boolean {
  const { tokens } = reading;
  if (!(i > 0 && isOpening(tokens[i - 1]) && !isValue(reading, i - 2)) && short < 0) return false;
  return isClosing(tokens[i + 1]) || (isClosing(tokens[i + 2]) && peopleNouns.has(word(tokens[i + 1]))) || (isClosing(tokens[i + 3]) && peopleNouns.has(word(tokens[i + 2])));
}

/** Words of a number's noun phrase that are looked at for its noun. */
const nounReach = 5;

/** The noun of the number at token `i`, behind token `skipped`; -1 where it has none. */
function nounBehind(reading: Reading, i: number, skipped: number): number {
  const { tokens, sentence } = reading;
  for (let j = skipped + 1; j <= skipped + nounReach; j += 1) {
    const w = word(tokens[j]);
    // "30 R/R patients", "40 HIV/HCV patients"
    if (endsAbbreviation(reading, j) || (mark(tokens[j]) === "/" && j > skipped + 1 && tokens[j + 1]?.kind === "word")) continue;
    // "480 year 9 students"
    if (tokens[j]?.number && /^(?:year|grade)$/.test(word(tokens[j - 1])) && peopleNouns.has(word(tokens[j + 1]))) continue;
    if (!w || sentence[j] !== sentence[i]) return -1;
    if (peopleNouns.has(w) || (thingNouns.has(w) && (w !== "units" || areWards(tokens, j)))) return j;
    if (nounStops.test(w)) return -1;
  }
  return -1;
}

/** Words that tell what a group did. */
const mostOfDeed = 6;

/** "One arm (120) exercised, the other (90) waited": words in front of a bracket that name no group; what it did stands behind. */
function isNamedByDeed({ tokens, partner }: Reading, open: number): boolean {
  const at = /^(?:arm|group|half)$/.test(word(tokens[open - 1])) ? open - 2 : open - 1;
  const order = tokens[at]?.text.toLowerCase() ?? "";
  const isOne = order === "one" ? at < open - 1 : /^(?:other|first|second|third|former|latter)$/.test(order) && word(tokens[at - 1]) === "the";
  const behind = partner[open]! + 1;
  return isOne && behind > 0 && tokens[behind]?.kind === "word" && tokens[behind + 1]?.kind !== "number" && !/^(?:and|or|of|in|vs|versus)$/.test(tokens[behind].text);
}

/** A name in front of a bracket that opens at token `open`, of at most so many words, with the number in it. */
function inBracketBehind(reading: Reading, i: number, open: number, most: number): SizePhrase {
  const behind = isNamedByDeed(reading, open) ? reading.partner[open]! + 1 : -1;
  if (behind > 0) {
    const phrase = nameBy(phraseAt("bare", i), reading, behind, labelEnd(reading, behind, mostOfDeed));
    phrase.from = open - 1;
    phrase.respective = true;
    return phrase;
  }
  const from = labelStart(reading, open, most);
  const phrase = nameBy(phraseAt("bare", i), reading, from, bracketOfTwo(reading, i) < 0 ? i - 1 : open);
  phrase.from = from;
  return phrase;
}

/** "270 patients with asthma", "placebo (106 patients)", "10 homes (388 residents)" */
function withNoun(search: SizeSearch, i: number, { skipped, noun, open, alone }: { skipped: number; noun: number; open: number; alone: boolean }): SizePhrase {
  const { reading } = search;
  const { tokens } = reading;
  const on = overPercent(search, i, noun + 1);
  // "90 women with 120 lesions who were treated": the women were
  const end = word(tokens[on]) === "who" && thingNouns.has(word(tokens[noun])) ? on : labelEnd(reading, on, 12);
  const to = Math.max(noun + 1, Math.min(end, noun + 4));
  const cluster = alone ? endOfCluster(reading, i) : -1;
  let phrase: SizePhrase;
  if (cluster > 0) phrase = nameBy(phraseAt("noun", i), reading, cluster, labelEnd(reading, cluster, 8));
  else if (alone) phrase = inBracketBehind(reading, i, open, 10);
  else {
    phrase = phraseAt("noun", i);
    phrase.words = [...tokens.slice(skipped + 1, noun), ...tokens.slice(on, end)];
    phrase.label = [...stemsOf(tokens, skipped + 1, noun), ...stemsOf(tokens, on, end)];
  }
  phrase.form = "noun";
  phrase.noun = word(tokens[noun]);
  phrase.to = to;
  return phrase;
}

/** Tokens within which a size goes on from the one before it. */
const nextReach = 18;

/** A number that goes on from the size before it, with which it has its noun or its verb in common. */
function besideLast(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, sizes, lastSize } = search;
  const { tokens } = reading;
  // "2317 participants from Uganda and 999 from Zimbabwe": two parts of one whole
  if (goesOnFrom(reading, i, lastSize)) {
    const last = sizes.at(-1)!;
    last.cue = "arm";
    if (last.form === "noun") last.form = "bare";
    return groupUpTo(search, i, labelEnd(reading, i + 1, 6));
  }
  const middle = endOfMiddle(reading, i, lastSize, lastSize === search.lastMiddle);
  if (middle > 0) {
    search.lastMiddle = i;
    return groupUpTo(search, i, middle);
  }
  if (lastSize < 0 || !isInSentenceOfLast(search, i)) return undefined;
  const after = word(tokens[i + 1]);
  const joint = wordBefore(tokens, i);
  if (joint === "and" && i - lastSize < 12 && isLater(after) && sizes.at(-1)!.period === "before") {
    // "150 case notes before": notes are there after it as well
    sizes.at(-1)!.label = sizes.at(-1)!.label.filter(isEarlier);
    // "120 charts before and 130 after the intervention"
    return namedUpTo(search, i, labelEnd(reading, i + 1, 6));
  }
  // "12,466 received the vaccine and 12,494 placebo", "we compared 171 smokers with 148 non-smokers"
  const joins = /^(and|or|vs|versus)$/.test(joint) || (joint === "with" && sets.test(wordBefore(tokens, lastSize)));
  if (i - lastSize >= nextReach || !joins) return undefined;
  if (after && !nounStops.test(after)) return namedUpTo(search, i, labelEnd(reading, i + 1, 6));
  // "120 were given the drug and 60 the comparator"
  return namesGiven(reading, i, lastSize) ? namedUpTo(search, i, labelEnd(reading, i + 2, 6)) : undefined;
}

/** "204 were allocated to mesh", "199 to suture", "31 completed the trial" */
function beforeVerb(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading } = search;
  const after = word(reading.tokens[i + 1]);
  if (after === "of") return ofDivided(search, i);
  // the whole of which it has just read one
  if (search.lastSize >= i - 3 && /^(?:of|the)$/.test(wordBefore(reading.tokens, i))) return phraseAt("noun", i);
  if (!after || !(armCue.test(after) || /^(were|was|who|completed|started|had)$/.test(after) || isTotal(after) || (isOfRest(reading, i) && pastVerb.test(after)))) return undefined;
  const end = labelEnd(reading, i + 1, 10);
  const phrase = namedUpTo(search, i, end);
  phrase.to = Math.min(end, i + 7);
  return phrase;
}

/** "131 of the 260 were given gel and 129 foam": one of two groups that make up a whole. */
function ofDivided(search: SizeSearch, i: number): SizePhrase | undefined {
  const { tokens } = search.reading;
  const whole = word(tokens[i + 2]) === "the" ? i + 3 : i + 2;
  const verb = peopleNouns.has(word(tokens[whole + 1])) ? whole + 2 : whole + 1;
  const end = labelEnd(search.reading, verb, 10);
  const count = (at: number): number => (isCount(search.reading, at) ? tokens[at]!.number!.count! : NaN);
  // "131 had pain and 129 none" are no groups
  const isSent = armCue.test(word(tokens[verb])) || armCue.test(word(tokens[verb + 1]));
  if (!isFree(search, i) || !isSent || count(i) + count(end + 1) !== count(whole)) return undefined;
  return nameBy(groupUpTo(search, i, end), search.reading, verb, end);
}

const pastVerb = /^(?!need|indeed)[a-z]{2,}ed$|^(?:went|left|fell|chose|kept|gave|took|got|came|lost|did)$/;

/** "Of the 244, 189 went home. The other 55 stayed": the rest are counted by what they did. */
const isOfRest = ({ tokens }: Reading, i: number): boolean => /^(?:other|remaining)$/.test(wordBefore(tokens, i)) && wordBefore(tokens, i - 1) === "the";

/** Goes on from a figure to its arm: "in the drug group", not "of severe cases". */
const behindArm = /^(?:in|on|with|for|among|after|receiving|given|versus|vs)$/;

/** Behind the bracket with the percentage of the statement whose denominator stands at `i`, when one opens at `at`. */
function overPercent({ reading: { tokens, partner }, percentOf }: SizeSearch, i: number, at: number): number {
  const percent = percentOf.get(i);
  // "11.8% (87 of 739) in the drug group"
  if (percent !== undefined && isClosing(tokens[at]) && percent < partner[at]! && behindArm.test(word(tokens[at + 1]))) return at + 1;
  const close = isOpening(tokens[at]) ? partner[at]! : -1;
  return percent !== undefined && percent > at && percent < close ? close + 1 : at;
}

/** "412 of 497 ischaemic vessels" are vessels: the noun behind the denominator of the count at token `i`. */
function nounOfDenominator({ tokens, sentence }: Reading, i: number, denominators: ReadonlySet<number>): string {
  const of = [i + 2, i + 3].find((at) => denominators.has(at) && word(tokens[i + 1]) === "of");
  if (of === undefined) return "";
  for (let j = of + 1; j < of + 4 && sentence[j] === sentence[i] && !nounStops.test(word(tokens[j])); j += 1) if (peopleNouns.has(word(tokens[j])) || thingNouns.has(word(tokens[j]))) return word(tokens[j]);
  return "";
}

/** A number of people to whom the text points: "72 of them were treated", "assessed in 22, of whom", "leaving 400", "Randomised: 884", "of the 43". */
function pointedAt(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading } = search;
  const { tokens } = reading;
  const [after, second, third] = [tokens[i + 1], word(tokens[i + 2]), word(tokens[i + 3])];
  if (word(after) === "of" && /^(them|these|those|whom)$/.test(second) && /^(were|was|had|received|completed|started|underwent|could|remained|agreed)$/.test(third)) {
    const end = labelEnd(reading, i + 3, 8);
    const phrase = nameBy(phraseAt("bare", i), reading, i + 3, end);
    phrase.to = end;
    return phrase;
  }
  if (mark(after) === "," && (second === "of" || second === "among") && (third === "whom" || third === "which")) return phraseAt("bare", i);
  if (leavesAt(tokens, i - 1) && word(after) !== "and" && mark(after) !== ",") return namedUpTo(search, i, labelEnd(reading, i + 1, 6));
  if (isLabelled(reading, i)) return behindLabel(reading, i);
  if (/^(the|these|those)$/.test(wordBefore(tokens, i)) && /^(of|among)$/.test(wordBefore(tokens, i - 1))) return nameBy(phraseAt("bare", i), reading, i + 1, labelEnd(reading, i + 1, 6));
  return undefined;
}

/** "Randomised: 884"; "Control: 121" is an arm */
function behindLabel(reading: Reading, i: number): SizePhrase {
  const { tokens, sentence, sentences } = reading;
  const isArm = tokens.slice(Math.max(0, i - 3), i - 1).some((t) => armCueWord.test(word(t)));
  const from = Math.max(sentences[sentence[i]!]!, i - 5);
  const phrase = nameBy(phraseAt(isArm ? "n=" : "bare", i), reading, from, i - 1);
  phrase.from = from;
  phrase.noun = phrase.words.map((t) => word(t)).find((w) => peopleNouns.has(w) || thingNouns.has(w)) ?? "";
  phrase.labelled = true;
  return phrase;
}
