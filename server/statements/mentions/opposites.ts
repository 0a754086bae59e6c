/** Whom a statement is told of in opposition to people who were counted before: "of the 20 mutated patients, ten …, and eight of the unmutated". */
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { Found } from "../found.ts";
import { groupWords, peopleNouns, stopWords } from "../lexicon.ts";
import { peopleStems, stem } from "../stems.ts";
import type { Opposition } from "../types.ts";

/** Tokens of a phrase that names people. */
const mostWords = 10;
/** Tokens before a statement within which its opposites may have been counted. */
const reach = 70;
/** Groups that are looked at. */
const mostGroups = 6;

/** Fewer people are no group: "0 representing no pain". */
const fewest = 2;

const prepositions = /^(?:of|in|among|amongst|for|with|at)$/;
/** A phrase behind a statement that names whom it is of. */
const opensBehind = /^(?:of|in|among|amongst|for|at|with|without|given|receiving|who|having|not)$/;
const endsPhrase = /^(?:and|but|or|vs|versus|compared|than|while|whereas|respectively|against)$/;
const verbs = /^(?:was|were|is|are|had|has|have|did|could)$/;
const relative = /^(?:who|that|which)$/;
const negations = /^(?:without|no|not|lacking|never)$/;
/** Words for having something. */
const having = /^(?:with|had|have|having|who)$/;
/** Words behind "without" that say nothing of what is lacking: "without it", "those who did not". */
const saysNothing = /^(?:it|this|these|those|them|one|any|so|do|not)$/;

const map = (pairs: string): ReadonlyMap<string, string> => new Map(pairs.trim().split(/\s+/).flatMap((pair) => {
  const [one, other] = pair.split("|") as [string, string];
  return [[one, other], [other, one]];
}));

/** Stems for people of whom nobody is both. */
const persons = map("men|women man|woman male|female boy|girl inpatient|outpatient adult|children seropositive|seronegative");

/** Whether two stems are for people of whom nobody is both. */
export const areOpposite = (one: string, other: string): boolean => persons.get(one) === other;
/** Stems that are opposites where they are said of the same: "early treatment", "late treatment". */
const attributes = map("high|low higher|lower early|late earlier|later older|younger old|young larger|smaller large|small longer|shorter long|short left|right proximal|distal upper|lower normal|abnormal symptomatic|asymptomatic single|multiple benign|malignant primary|secondary severe|mild more|fewer above|below over|under resistant|sensitive refractory|sensitive");
/** Stems behind the name of what was tested: "HER2-positive", "KRAS wild-type". */
const results = map("positive|negative mutant|wild mutated|wild");

/** "unmutated", "nonresponders", "inoperable" */
const prefixes = ["non-", "non", "un", "in", "im", "ir"];
/** Letters of a word that a prefix may turn round. */
const shortest = 5;

/**
 * The stems that tell the people of a statement from their opposites, where a number of those was printed before it: ["unmutated"]
 * behind "of the 20 mutated patients"; undefined where no such group was counted.
 *
 * @param first token of the statement
 * @param behind it
 * @param left where its clause begins
 * @param opening the token with which a frame without a number begins, or -1
 * @param beside tokens of the counts beside it in its sentence
 * @param counted tokens that are counts of statements: what happened to so many is no group
 */
export function oppositeOf(reading: Reading, { count, percent }: Found, first: number, behind: number, left: number, opening: number, beside: readonly number[], counted: ReadonlySet<number>): Opposition | undefined {
  const groups = groupsBefore(reading, opening >= 0 ? opening : first, counted);
  if (groups.length === 0 || isRest(reading, count, groups, beside)) return undefined;
  for (const own of ownPhrases(reading, count, percent, first, behind, left, opening)) {
    for (const group of groups) {
      const opposed = own.stems.length === 0 ? undefined : opposing(own.stems, group.stems);
      if (opposed) return { stems: opposed, besides: besidesOf(own, opposed) };
    }
  }
  return undefined;
}

/**
 * "Of 90 patients, 75 were women and 15 men (19%)", "of 90 admissions, 30 (33%) were in women and 60 (67%) in men": what is left of a
 * whole is counted itself, and is a share of that.
 */
function isRest({ tokens }: Reading, count: number, groups: readonly Counted[], beside: readonly number[]): boolean {
  const number = tokens[count]?.number?.count ?? 0;
  const parts = [...groups.map(({ value }) => value), ...beside.flatMap((i) => tokens[i]?.number?.count ?? [])];
  return groups.some((whole) => parts.some((part) => part > 0 && whole.value - part === number));
}

/** A phrase that may name whom a statement is of. */
interface OwnPhrase {
  stems: string[];
  /** It stands in front of the statement, and says nothing of what happened to them. */
  inFront: boolean;
  /** A participle with which it goes on: "of the men followed up, …" */
  participle?: string | undefined;
}

/** The phrases in and around a statement that may name whom it is of, in stems. */
function ownPhrases(reading: Reading, count: number, percent: number, first: number, behind: number, left: number, opening: number): OwnPhrase[] {
  const { tokens } = reading;
  const phrases: OwnPhrase[] = [];
  if (count >= 0 && count < percent) phrases.push({ stems: phraseAt(reading, count + 1, percent), inFront: false });
  const w = word(tokens[behind]);
  // "eight (20%) of the women", "eight (20%) unmutated patients"
  if (reading.sentence[behind] === reading.sentence[percent] && (opensBehind.test(w) || [0, 1].some((d) => peopleStems.has(stem(word(tokens[behind + d])))))) phrases.push({ stems: phraseAt(reading, behind, behind + mostWords), inFront: false });
  const before = phraseBefore(reading, first, left);
  if (before >= 0) phrases.push({ stems: phraseAt(reading, before, first), inFront: true, participle: participleAt(reading, before, first) });
  if (opening >= 0) phrases.push({ stems: phraseAt(reading, opening + 1, first), inFront: true, participle: participleAt(reading, opening + 1, first) });
  return phrases;
}

/**
 * What a phrase says of people besides: "vaccinated girls", "the men who died", but not "the men died", where it is what happened
 * to them.
 */
function besidesOf({ stems, inFront, participle }: OwnPhrase, opposed: readonly string[]): string[] {
  const isOpposed = (s: string): boolean => opposed.some((o) => sameVerb(o, s));
  let end = stems.length;
  if (!inFront) {
    let head = stems.findLastIndex(isOpposed) + 1;
    while (head < stems.length && peopleStems.has(stems[head]!)) head += 1;
    if (!narrows.test(stems[head] ?? "")) end = head;
  }
  return contentOf([...stems.slice(0, end), ...(participle ? [participle] : [])]).filter((s) => !isOpposed(s) && !narrows.test(s) && !opensBehind.test(s));
}

/** Words behind people with which it goes on who of them is meant. */
const narrows = /^(?:who|that|which|whose|with|without|having|in|on|at|from|aged|of|given|receiving)$/;

/** Where the phrase begins that stands in front of a statement, "in women, eight (20%)", "women: eight (20%)"; -1 where none does. */
function phraseBefore({ tokens, sentence }: Reading, first: number, left: number): number {
  const end = /^[,:]$/.test(mark(tokens[first - 1])) ? first - 1 : first;
  const labels = mark(tokens[first - 1]) === ":";
  let i = end - 1;
  for (; i >= Math.max(left, end - mostWords) && sentence[i] === sentence[first] && tokens[i]!.kind === "word"; i -= 1) {
    if (prepositions.test(tokens[i]!.text)) return i + 1 < end ? i : -1;
    if (endsPhrase.test(tokens[i]!.text) || verbs.test(tokens[i]!.text)) return -1;
  }
  return labels && i + 1 < end ? i + 1 : -1;
}

/** The stems of the phrase that goes on at a token, as far as a mark, a figure or a verb that is said of the people. */
function phraseAt(reading: Reading, from: number, to: number, spoken = false): string[] {
  const { tokens, sentence, roles } = reading;
  const stems: string[] = [];
  for (let i = from; i < Math.min(to, from + mostWords) && sentence[i] === sentence[from]; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "mark" || (token.number && (spoken || roles[i] === "free"))) break;
    // "in the drug group reported no pain"
    if (!spoken && token.text.endsWith("ed") && i > from && isPeople(word(tokens[i - 1]))) break;
    if (endsPhrase.test(token.text) || (!spoken && verbs.test(token.text) && !relative.test(word(tokens[i - 1])))) break;
    if (token.kind === "word" && token.text.includes("-") && !token.text.startsWith("non-")) for (const piece of token.text.split("-")) stems.push(stem(piece));
    else stems.push(token.kind === "word" ? stem(token.text) : token.text);
  }
  return stems;
}

/** The participle directly behind the people of a frame. */
function participleAt({ tokens }: Reading, from: number, to: number): string | undefined {
  for (let i = from + 1; i < Math.min(to, from + mostWords) && tokens[i]!.kind === "word"; i += 1) {
    if (tokens[i]!.text.endsWith("ed") && isPeople(word(tokens[i - 1]))) return stem(tokens[i]!.text);
  }
  return undefined;
}

const isPeople = (w: string): boolean => groupWords.has(w) || peopleNouns.has(w);

/** A group that was counted, and what is said of it. */
interface Counted {
  value: number;
  stems: string[];
}

/** The phrases of the groups that were counted before a token, the nearest first: "20 mutated patients", "20 were mutated", "mutated (n = 20)". */
function groupsBefore(reading: Reading, before: number, counted: ReadonlySet<number>): Counted[] {
  const { tokens, inside } = reading;
  const groups: Counted[] = [];
  for (let i = before - 1; i >= Math.max(0, before - reach) && groups.length < mostGroups; i -= 1) {
    if (!tokens[i]!.number || counted.has(i) || !isCount(reading, i) || tokens[i]!.number!.count! < fewest) continue;
    const open = inside[i]!;
    const stems = mark(tokens[i - 1]) === "=" && isOpening(tokens[open]) ? phraseTo(reading, open) : phraseAt(reading, i + 1, before, true);
    if (stems.length > 0) groups.push({ value: tokens[i]!.number!.count!, stems });
  }
  return groups;
}

/** The stems in front of a bracket. */
function phraseTo(reading: Reading, open: number): string[] {
  const { tokens, sentence } = reading;
  let from = open;
  while (from > open - mostWords && from > 0 && sentence[from - 1] === sentence[open] && tokens[from - 1]!.kind === "word" && !endsPhrase.test(tokens[from - 1]!.text)) from -= 1;
  return phraseAt(reading, from, open, true);
}

/** The stems of a phrase that make it the opposite of another; undefined where it is not. */
function opposing(own: readonly string[], other: readonly string[]): string[] | undefined {
  return negated(own, other) ?? contrary(own, other);
}

/** "without a response" and "had a response", "with metastases" and "without metastases". */
function negated(own: readonly string[], other: readonly string[]): string[] | undefined {
  const at = own.findIndex((s) => negations.test(s));
  const there = other.findIndex((s) => negations.test(s));
  if ((at < 0) === (there < 0)) return undefined;
  const [phrase, from, positive] = at >= 0 ? [own, at, other] : [other, there, own];
  const lacking = contentOf(phrase.slice(from + 1));
  const bare = phrase.slice(from + 1).every((s) => saysNothing.test(s) || peopleStems.has(s));
  if (lacking.length === 0 ? !(bare && at >= 0 && positive.some((s) => (phrase[from] === "without" ? having : relative).test(s))) : !lacking.every((s) => positive.some((other) => sameVerb(other, s)))) return undefined;
  return at >= 0 ? [own[at]!, ...lacking] : lacking;
}

/** "who did not respond", "who responded", "the responders" */
const sameVerb = (one: string, other: string): boolean => one === other || [one, root(one)].some((s) => s === other || s === root(other));

const root = (stem: string): string => stem.replace(/(?:ed|ers?|ing|e)$/, "");

const contentOf = (stems: readonly string[]): string[] => stems.filter((s) => !stopWords.has(s) && !saysNothing.test(s) && !peopleStems.has(s));

/** "unmutated" and "mutated", "women" and "men", "HER2-negative" and "HER2-positive", "late treatment" and "early treatment". */
function contrary(own: readonly string[], other: readonly string[]): string[] | undefined {
  for (const [i, s] of own.entries()) {
    if (other.includes(s)) continue;
    const k = other.findIndex((o, at) => !own.includes(o) && areContrary(s, o) && sameBeside(s, own, i, other, at));
    if (k >= 0) return results.has(s) && before(own, i) !== "" ? [before(own, i), s] : [s];
  }
  return undefined;
}

const areContrary = (one: string, other: string): boolean =>
  persons.get(one) === other || attributes.get(one) === other || results.get(one) === other || (results.has(one) && results.has(other) && (one === "wild") !== (other === "wild") && /^(?:mut|wild)/.test(one) && /^(?:mut|wild)/.test(other)) || isTurned(one, other) || isTurned(other, one);

/** "unmutated" is "mutated" with a prefix; outpatients and inpatients have none. */
const isTurned = (one: string, other: string): boolean =>
  other.length >= shortest && one.length > other.length && one.endsWith(other) && prefixes.includes(one.slice(0, one.length - other.length)) && (one.startsWith("non") || !peopleStems.has(other));

/** Whether two opposites are said of the same. */
function sameBeside(s: string, own: readonly string[], i: number, other: readonly string[], k: number): boolean {
  if (results.has(s)) return before(own, i) === before(other, k);
  if (!attributes.has(s)) return true;
  const [next, there] = [own[i + 1], other[k + 1]];
  return next === there || (next !== undefined && there !== undefined && peopleStems.has(next) && peopleStems.has(there));
}

/** The word in front of one, if it means something. */
const before = (stems: readonly string[], i: number): string => (i > 0 && !stopWords.has(stems[i - 1]!) ? stems[i - 1]! : "");
