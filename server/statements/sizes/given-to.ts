/** Groups that are named in front of their numbers, as what was given: "Aspirin was given to 402 patients and placebo to 505", "The treatment was surgery for 120 men and a cast for 118". */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";

const gives = /^(?:gave|given|administered|offered|allocated|assigned|prescribed|randomi[sz]ed)$/;
/** "The operation allocated was": a sentence that begins so goes on with the names of treatments. */
const treatment = /^(?:the )?(?:study |allocated |assigned )?(?:treatment|operation|procedure|intervention|regimen|drug|surgery|technique|allocation)s?(?: (?:allocated|assigned|given|received|used))? (?:was|were) /;
/** What some got at a time is "in" them; only what was sent is the arms'. */
const sentTo = /\b(?:allocated|assigned|allocation)\b/;
const active = /^(?:gave|administered|offered|allocated|assigned|prescribed|we|they)$/;
const joins = /^(?:and|or|while|whereas|was|were)$/;
const tells = /^(?:was|were)$/;
const noName = /(?:ed|ing|ly)$|^(?:up|down|close|due|prior|similar|equal|relative|compared|next|from|that|which|this|it|them|were|was|had|rose|fell|grew)$/;
/** Words of a name, tokens from one such number to the next, and from the verb to the first. */
const mostOfName = 4;
const listReach = 8;
const verbReach = 14;
/** Tokens with which such a sentence begins. */
const openingReach = 6;

/** Where the name of the group stands whose number is at token `i`; undefined where it is none of two or more that something was given to. */
export function givenTo(reading: Reading, i: number): [from: number, to: number] | undefined {
  const { tokens, sentence, sentences } = reading;
  const isTo = word(tokens[i - 1]) === "to";
  if (!(isTo || (/^(?:for|in)$/.test(word(tokens[i - 1])) && isOfTreatments(opening(reading, i), word(tokens[i - 1])))) || tokens[i]!.number!.count! < fewestOfArm) return undefined;
  const own = nameBefore(reading, i);
  if (!own || !hasOther(reading, i, own[0])) return undefined;
  const from = Math.max(sentences[sentence[i]!]!, own[0] - verbReach);
  const given = !isTo || tokens.slice(from, i).some((t) => gives.test(word(t)));
  let people = false;
  for (let j = from; j < i + listReach && sentence[j] === sentence[i]; j += 1) if (isCount(reading, j) && peopleNouns.has(word(tokens[j + 1]))) people = true;
  return given && people ? own : undefined;
}

const isOfTreatments = (opens: string, joint: string): boolean => treatment.test(opens) && (joint === "for" || sentTo.test(opens));

/** The first words of the sentence of a number. */
function opening({ tokens, sentence, sentences }: Reading, i: number): string {
  const from = sentences[sentence[i]!]!;
  return tokens.slice(from, from + openingReach).map((t) => t.text.toLowerCase()).join(" ");
}

/** "Placebo" in "and placebo to 505", "aspirin" in "aspirin was given to 402" and "we gave aspirin to 402". */
function nameBefore({ tokens, sentence, sentences }: Reading, i: number): [from: number, to: number] | undefined {
  const isPassive = gives.test(word(tokens[i - 2])) && /^(?:was|were)$/.test(word(tokens[i - 3]));
  const to = isPassive ? i - 3 : i - 1;
  const begin = sentences[sentence[i]!]!;
  let from = to;
  while (from > begin && from > to - mostOfName && tokens[from - 1]!.kind === "word" && !joins.test(word(tokens[from - 1])) && !active.test(word(tokens[from - 1]))) from -= 1;
  if (from === to || tokens.slice(from, to).some((t) => noName.test(word(t)))) return undefined;
  const before = tokens[from - 1];
  return from === begin || /^[,;:]$/.test(mark(before)) || (joins.test(word(before)) && !(tells.test(word(before)) && word(tokens[i - 1]) === "to")) || active.test(word(before)) ? [from, to] : undefined;
}

/** Whether there is another such number, the next or the one before. */
function hasOther(reading: Reading, i: number, name: number): boolean {
  const { tokens, sentence } = reading;
  const isOther = (at: number): boolean => isCount(reading, at) && word(tokens[at - 1]) === word(tokens[i - 1]) && tokens[at]!.number!.count! >= fewestOfArm && nameBefore(reading, at) !== undefined;
  let next = i + 1;
  while (next < i + listReach && sentence[next] === sentence[i] && !tokens[next]!.number) next += 1;
  let last = name - 1;
  while (last > name - listReach && last > 0 && sentence[last] === sentence[i] && !tokens[last]!.number) last -= 1;
  return [next, last].some((at) => sentence[at] === sentence[i] && isOther(at));
}

/** Tokens from one such number to the other, and behind it to the verb. */
const otherReach = 10;
const mostBehind = 4;

/**
 * "In the bundle weeks 193 and in the usual weeks 187 patients were included", "At clinic A 90 women and at clinic B 84 were recruited": where the name
 * of the group stands in which so many were; undefined where the number at token `i` is none of two. What happened is no group's number.
 */
export function includedIn(reading: Reading, i: number): [from: number, to: number] | undefined {
  const own = placeBefore(reading, i);
  if (!own) return undefined;
  const { tokens, sentence } = reading;
  const behind = peopleNouns.has(word(tokens[i + 1])) ? i + 2 : i + 1;
  // the first of two is followed by the other, and the other stands in front of the verb
  const next = word(tokens[behind]) === "and" ? behind + 2 : -1;
  if (next > 0) {
    for (let j = next; j < i + otherReach && sentence[j] === sentence[i]; j += 1) if (isCount(reading, j)) return word(tokens[behind + 1]) === word(tokens[own[0] - 1]) && isIncluded(reading, j) && placeBefore(reading, j) ? own : undefined;
    return undefined;
  }
  const at = own[0] - 2;
  const last = peopleNouns.has(word(tokens[at - 1])) ? at - 2 : at - 1;
  return word(tokens[at]) === "and" && isIncluded(reading, i) && isCount(reading, last) && placeBefore(reading, last) ? own : undefined;
}

/** "187 RNA-positive people were included" */
function isIncluded({ tokens, sentence }: Reading, i: number): boolean {
  for (let j = i + 1; j <= i + mostBehind && sentence[j] === sentence[i]; j += 1) {
    if (/^(?:were|was)$/.test(word(tokens[j]))) return /^(?:included|enrol+ed|recruited|randomi[sz]ed|studied|analy[sz]ed|screened|surveyed|treated)$/.test(word(tokens[j + 1]));
  }
  return false;
}

/** "The bundle weeks" in "in the bundle weeks 193", where the phrase begins a clause or stands behind "and". */
function placeBefore({ tokens, sentence }: Reading, i: number): [from: number, to: number] | undefined {
  if (tokens[i]!.number!.count! < fewestOfArm) return undefined;
  let from = i;
  while (from > i - mostOfPlace && sentence[from - 1] === sentence[i] && tokens[from - 1]!.kind === "word" && !places.test(word(tokens[from - 1])) && !noPlace.test(word(tokens[from - 1]))) from -= 1;
  const before = from - 2;
  const opens = sentence[before] !== sentence[i] || /^[,;:]$/.test(mark(tokens[before])) || word(tokens[before]) === "and";
  return from < i && places.test(word(tokens[from - 1])) && opens ? [from, i] : undefined;
}

const mostOfPlace = 5;
const places = /^(?:in|at|during)$/;
/** "In all 193", "in a further 30" */
const noPlace = /^(?:and|or|all|total|least|most|further|another|additional|about|some|of|than|were|was|had)$/;
