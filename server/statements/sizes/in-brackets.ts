/** Sizes in brackets and behind "n =": "mesh (n = 204)", "placebo (106 patients)", "562 (drug) and 586 (placebo) patients". */
import { groupWords, peopleNouns, stopWords, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";
import { endOfCluster } from "./clusters.ts";
import { eachInBracket } from "./equal-groups.ts";
import { opensWithTime, wereSeen } from "./followed-up.ts";
import { behindJoint } from "./paired-sizes.ts";
import { isFree, nameBy, phraseAt, type SizePhrase, type SizeSearch } from "./phrase.ts";
import { sentInFront } from "./sent-in-order.ts";
import { isTotal } from "./size-cues.ts";
import { isValue, labelEnd, labelStart } from "./size-labels.ts";
import { bracketOfTwo } from "./two-units.ts";

/** "to aspirin, clopidogrel or placebo (n = 82, 96 and 119)", "6 (8.5%) in the short and 11 (16.2%) in the long group (n = 71 and 68)" */
export function listedInBracket(search: SizeSearch, i: number): SizePhrase | undefined {
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
export function sharedByGroup({ reading, denominators, countOf }: SizeSearch, i: number): SizePhrase | undefined {
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
export function namedInBracket(search: SizeSearch, i: number): SizePhrase | undefined {
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
export function behindN({ reading }: SizeSearch, i: number): SizePhrase | undefined {
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
    // "combination n = 133, everolimus alone n = 131": it is that of the next
    const ofNext = phrase.label.length > 0 && mark(tokens[end - 1]) === "=" && word(tokens[end - 2]) === "n" && isCount(reading, end);
    if (!ofNext) {
      nameBy(phrase, reading, i + 2, end);
      phrase.to = end;
    }
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

/** "placebo (349)", "(349 patients)", but "2092 (392) kcal" is a mean and its deviation, "Nausea14 (29)" is left of a table's row. */
export function isAloneInBracket(reading: Reading, i: number, short: number): boolean {
  const { tokens } = reading;
  if (!(i > 0 && isOpening(tokens[i - 1]) && !isValue(reading, i - 2)) && short < 0) return false;
  return isClosing(tokens[i + 1]) || (isClosing(tokens[i + 2]) && peopleNouns.has(word(tokens[i + 1]))) || (isClosing(tokens[i + 3]) && peopleNouns.has(word(tokens[i + 2])));
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
export function inBracketBehind(reading: Reading, i: number, open: number, most: number): SizePhrase {
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
