/** Groups that are named in front of their numbers, as what was given: "Aspirin was given to 402 patients and placebo to 505", "The treatment was surgery for 120 men and a cast for 118". */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";
import { isTotal } from "./size-cues.ts";

const gives = /^(?:gave|given|administered|offered|allo(?:cat|tt)ed|assigned|prescribed|randomi[sz]ed)$/;
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
  const isOther = (at: number): boolean => isCount(reading, at) && word(tokens[at - 1]) === word(tokens[i - 1]) && tokens[at]!.number!.count! >= fewestOfArm && nameBefore(reading, at) !== undefined;
  if (!own || !hasOther(reading, i, own[0], isOther)) return undefined;
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
function nameBefore({ tokens, sentence, sentences, partner }: Reading, i: number): [from: number, to: number] | undefined {
  const isPassive = gives.test(word(tokens[i - 2])) && /^(?:was|were)$/.test(word(tokens[i - 3]));
  let to = isPassive ? i - 3 : i - 1;
  // "abatacept (10 mg/kg) was given to 433"
  if (isClosing(tokens[to - 1])) to = partner[to - 1]!;
  const begin = sentences[sentence[i]!]!;
  let from = to;
  while (from > begin && from > to - mostOfName && tokens[from - 1]!.kind === "word" && !joins.test(word(tokens[from - 1])) && !active.test(word(tokens[from - 1]))) from -= 1;
  if (from === to || tokens.slice(from, to).some((t) => noName.test(word(t)))) return undefined;
  const before = tokens[from - 1];
  return from === begin || /^[,;:]$/.test(mark(before)) || (joins.test(word(before)) && !(tells.test(word(before)) && word(tokens[i - 1]) === "to")) || active.test(word(before)) ? [from, to] : undefined;
}

/** Whether there is another such number, the next or the one before. */
function hasOther({ tokens, sentence }: Reading, i: number, name: number, isOther: (at: number) => boolean): boolean {
  let next = i + 1;
  while (next < i + listReach && sentence[next] === sentence[i] && !tokens[next]!.number) next += 1;
  let last = name - 1;
  while (last > name - listReach && last > 0 && sentence[last] === sentence[i] && !tokens[last]!.number) last -= 1;
  return [next, last].some((at) => sentence[at] === sentence[i] && isOther(at));
}

/**
 * "In the bundle weeks 193 and in the usual weeks 187 patients were included", "at clinic A 90 women and at clinic B 84 were recruited": where the name
 * of the group stands in which so many were; undefined where the number at token `i` is none of two, or it happened to them.
 */
export function includedIn(reading: Reading, i: number): [from: number, to: number] | undefined {
  const { tokens } = reading;
  const own = placeBefore(reading, i);
  const isOther = (at: number): boolean => isCount(reading, at) && placeBefore(reading, at) !== undefined && countsNoThings(tokens, at) && isIncluded(tokens, Math.max(i, at));
  return own && countsNoThings(tokens, i) && hasOther(reading, i, own[0] - 1, isOther) ? own : undefined;
}

/** "187 RNA-positive people were included" */
const isIncluded = (tokens: Reading["tokens"], i: number): boolean =>
  [1, 2, 3].some((d) => /^(?:were|was)$/.test(word(tokens[i + d])) && isTotal(word(tokens[i + d + 1])) && tokens.slice(i + 1, i + d).every((t) => t.kind === "word"));

/** Behind the number at token `i` a noun for people, or none: "in Embase 60 records were included". */
const countsNoThings = (tokens: Reading["tokens"], i: number): boolean =>
  tokens[i + 1]?.kind !== "word" || /^(?:and|or|were|was)$/.test(word(tokens[i + 1])) || [1, 2].some((d) => peopleNouns.has(word(tokens[i + d])));

const mostOfPlace = 5;
const places: ReadonlySet<string> = new Set(["in", "at", "during"]);
/** In front of these no name of a place begins. */
const noPlaces: ReadonlySet<string> = new Set([...places, "all", "total", "further", "another", "addition", "and", "of"]);

/** "The bundle weeks" in "in the bundle weeks 193", where that begins a clause or stands behind "and". */
function placeBefore({ tokens, sentence }: Reading, i: number): [from: number, to: number] | undefined {
  let from = i;
  while (from > i - mostOfPlace && tokens[from - 1]?.kind === "word" && !noPlaces.has(tokens[from - 1]!.text)) from -= 1;
  if (from === i || !places.has(word(tokens[from - 1])) || tokens[i]!.number!.count! < fewestOfArm) return undefined;
  const opens = sentence[from - 2] !== sentence[i] || /^(?:[,;:]|and)$/.test(tokens[from - 2]!.text);
  return opens ? [from, i] : undefined;
}
