/** Places and research with the people of all of them: "18 clinics (1,130 patients)", "12 trials (2,814 patients)". */
import { peopleNouns, placeNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** What is randomised in a cluster trial, in one or several. */
export const isPlaceNoun = (w: string): boolean => placeNouns.has(w) || /^(?:homes?|schools?|class(?:es|rooms?)|wards?|villages?|districts?|towns?|provinces?|communit(?:y|ies)|clusters?|pharmac(?:y|ies)|facilit(?:y|ies)|prisons?|kindergartens?)$/.test(w);

/** Research that has taken people in. */
const isEvidence = /^(?:trials|studies|rcts|cohorts)$/;

/**
 * "18 clinics (1,130 patients) were assigned to …", "12 trials (2,814 patients) were included": behind the bracket with the people of so many places, where it is said whose
 * they are; -1 where the number stands in no such bracket.
 */
export function endOfCluster(reading: Reading, i: number): number {
  const { tokens, inside, partner } = reading;
  const open = inside[i]!;
  const places = open > 1 && isOpening(tokens[open]) && (isPlaceNoun(word(tokens[open - 1])) || isEvidence.test(word(tokens[open - 1]))) && [2, 3].some((d) => isCount(reading, open - d));
  return places ? partner[open]! + 1 : -1;
}

/** "10 homes (388 residents)", "10 homes (n = 388)", and "10 to the programme (388 residents)", which is fewer: so many places, whose people the bracket counts. */
export function countsClusters(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const sent = word(tokens[i + 1]) === "to";
  let open = i + 2;
  while (open < i + (sent ? bracketReach : 3) && tokens[open]?.kind === "word") open += 1;
  if (!isOpening(tokens[open]) || !(sent || isPlaceNoun(word(tokens[open - 1])))) return false;
  const signed = word(tokens[open + 1]) === "n" && mark(tokens[open + 2]) === "=";
  const people = signed ? open + 3 : open + 1;
  if (!isCount(reading, people) || !((signed && !word(tokens[people + 1])) || [1, 2].some((d) => peopleNouns.has(word(tokens[people + d]))))) return false;
  return !sent || (tokens[people]!.number!.count! > tokens[i]!.number!.count! && tellsOfPlaces(reading, i));
}

/** Whether a sentence has named places before a number. */
function tellsOfPlaces({ tokens, sentence, sentences }: Reading, i: number): boolean {
  for (let at = Math.max(sentences[sentence[i]!]!, i - placeReach); at < i; at += 1) if (isPlaceNoun(word(tokens[at]))) return true;
  return false;
}

const placeReach = 40;

/** Tokens from a number of places to the bracket with their people: "17 to the usual care group (". */
const bracketReach = 8;
