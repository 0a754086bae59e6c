/** Two sizes side by side: "508 and 510 patients, respectively, were randomised", "(71 and 68 patients)". */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";
import { areFollowed } from "./followed-up.ts";
import { namesAnalysis } from "./size-labels.ts";

/** "508 and 510 patients, respectively, were randomised": one of two groups in the order in which they were named. */
export function paired(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const joined = (at: number): boolean => /^(and|vs|versus)$/.test(word(tokens[at]));
  const first = joined(i + 1) && isCount(reading, i + 2) ? i : joined(i - 1) && isCount(reading, i - 2) ? i - 2 : -1;
  if (first < 0 || tokens[first]!.number!.count! < fewestOfArm) return false;
  if (areOfAnalysis(reading, first) || areFollowed(reading, first, first + 2) || formSet(reading, first)) return true;
  if (!peopleNouns.has(word(tokens[first + 3]))) return isPairBehind(reading, first);
  let told = makeUpAnalysis(reading, first);
  for (let j = first + 4; j < first + 8; j += 1) if (word(tokens[j]) === "respectively") told = true;
  // "61 and 48 patients (14.4% and 11.3%)" were counted
  return told && !isOpening(tokens[first + 4]);
}

const formAnalysis = /^(?:formed|constituted|comprised|completed|entered|continued)$/;

/** "The remaining 71 and 81 patients formed the set": those of two groups, from the number at `first`. In "the remaining 36 and 40 patients had gout" they had something. */
const makeUpAnalysis = ({ tokens }: Reading, first: number): boolean => word(tokens[first - 1]) === "remaining" && formAnalysis.test(word(tokens[first + 4]));

/** "The 136 and 140 treated patients form the safety set", "the 136 and 140 who were seen make up the analysis set" */
function formSet(reading: Reading, first: number): boolean {
  const { tokens, sentence } = reading;
  if (word(tokens[first - 1]) !== "the" || areFew(tokens, first) || !(word(tokens[first + 3]) === "who" || [3, 4].some((d) => peopleNouns.has(word(tokens[first + d]))))) return false;
  for (let at = first + 3; at < first + setReach && sentence[at] === sentence[first] && tokens[at]!.kind === "word"; at += 1) {
    const w = word(tokens[at]);
    if (/^(?:lost|missing|exclu|withdr|drop)/.test(w)) return false;
    if (/^(?:forms?|formed|constitutes?d?)$/.test(w) || (/^(?:makes?|made)$/.test(w) && word(tokens[at + 1]) === "up")) return [2, 3, 4, 5].some((d) => namesAnalysis(reading, at + d) && (sentence[at + d + 1] !== sentence[at] || tokens[at + d + 1]!.kind === "mark"));
  }
  return false;
}

/** Tokens from the first of two numbers to what they form. */
const setReach = 9;

/** Tokens from the bracket with the sizes of an analysis back to where its name begins: "the modified intention-to-treat population (". */
const nameReach = 6;

/**
 * "…, the per-protocol population (571 and 566 patients) comprised …": a bracket with nothing else, behind an analysis with which its clause
 * begins. In "few events in the safety population (12 and 15)" they had something.
 */
function areOfAnalysis(reading: Reading, first: number): boolean {
  const { tokens, partner } = reading;
  const open = first - 1;
  const close = behindPair(reading, first);
  if (!isOpening(tokens[open]) || partner[open] !== close || !namesAnalysis(reading, open - 1) || areFew(tokens, first)) return false;
  // "an intention-to-treat analysis (60 and 58, respectively)" may be of deaths
  const ofAny = /^analys/.test(word(tokens[open - 1])) && word(tokens[close - 1]) === "respectively";
  for (let at = open - 2; at > open - nameReach; at -= 1) {
    const article = word(tokens[at]);
    if (/^(?:the|an?)$/.test(article)) return !ofAny && (article === "the" || !/^analys/.test(word(tokens[open - 1]))) && standsFirst(reading, at);
  }
  return false;
}

/** Whether token `at` begins a sentence, or stands behind a mark within one. */
const standsFirst = ({ tokens, sentence }: Reading, at: number): boolean => sentence[at - 1] !== sentence[at] || /^[,;:]$/.test(mark(tokens[at - 1]));

/** Behind two numbers, the noun for their people and "respectively". */
function behindPair({ tokens }: Reading, first: number): number {
  const at = peopleNouns.has(word(tokens[first + 3])) ? first + 4 : first + 3;
  const told = mark(tokens[at]) === "," ? at + 1 : at;
  return word(tokens[told]) === "respectively" ? told + 1 : at;
}

/** Whether either of two numbers may count what happened. */
const areFew = (tokens: Reading["tokens"], first: number): boolean => [first, first + 2].some((at) => tokens[at]!.number!.count! < fewestOfPair);

/** Behind "n =". */
export const behindSign = ({ tokens }: Reading, at: number): number => (word(tokens[at]) === "n" && mark(tokens[at + 1]) === "=" ? at + 2 : at);

/** Behind ",", "and", "v" or ", and"; the token itself where none of them stands there. */
export function behindJoint({ tokens }: Reading, at: number): number {
  const comma = mark(tokens[at]) === "," ? at + 1 : at;
  return /^(?:and|vs|versus|v)$/.test(word(tokens[comma])) ? comma + 1 : comma;
}

/** Tokens back from the bracket with two sizes to the counts of the two groups. */
export const countsReach = 40;

/** "449 were treated (300 and 149, respectively)", "449 (300 and 149) were treated": the first of two in a bracket beside the verb of which they are the sizes. */
function isPairBehind({ tokens, sentence, partner }: Reading, first: number): boolean {
  const close = partner[first - 1] ?? -1;
  if (!isOpening(tokens[first - 1]) || close - first > 5 || areFew(tokens, first)) return false;
  const told = /^(?:treated|received|randomi[sz]ed|assigned|evaluated|evaluable|analy[sz]ed|included|dosed|dose)$/;
  if (word(tokens[close - 1]) !== "respectively") return close === first + 3 && tokens[first - 2]!.number?.count === tokens[first]!.number!.count! + tokens[first + 2]!.number!.count! && word(tokens[close + 1]) === "were" && told.test(word(tokens[close + 2]));
  for (let j = first - 2; j >= Math.max(0, first - 6) && sentence[j] === sentence[first]; j -= 1) if (told.test(word(tokens[j]))) return true;
  return false;
}

/** Two numbers in a bracket that are less may be counts of what happened. */
export const fewestOfPair = 20;
