/** Where the words stand by which a size is told whose it is: before it, behind it, or in the bracket that it ends. */
import type { Token } from "../../numerals/tokens.ts";
import { groupWords, peopleNouns, seenVerbs, sends } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { isDissolved } from "../reading/solutions.ts";
import { fewestOfArm } from "./arm-limits.ts";
import { nextOfList } from "./size-lists.ts";

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

/** Whether a number stands at a token behind "n =". */
const endsSize = (reading: Reading, at: number): boolean => isCount(reading, at) && mark(reading.tokens[at - 1]) === "=" && word(reading.tokens[at - 2]) === "n";

/** Where a label that ends before token `i` begins: behind the last joiner, bracket, size or clause. */
export function labelStart(reading: Reading, i: number, most: number): number {
  const { tokens } = reading;
  const sentence = reading.sentence[i];
  let at = i;
  for (let steps = 0; steps < most && at > 0; steps += 1) {
    const token = tokens[at - 1]!;
    if (reading.sentence[at - 1] !== sentence) break;
    if (/^[;:.]$/.test(token.text) || isOpening(token)) break;
    // "gel n = 54, foam n = 51"
    if (/^(?:,|and)$/.test(token.text) && endsSize(reading, mark(tokens[at - 2]) === "," ? at - 3 : at - 2)) break;
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

/** Words of the name of a group that counts its people. */
const mostOfName = 4;

/** Whether a group tells of its size by the verb at a token; "the gel arm counted 118" is a clause, "rashes in the gel arm counted 18" is of rashes. */
function tellsSize({ tokens }: Reading, verb: number): boolean {
  if (word(tokens[verb]) !== "counted") return numbers.test(word(tokens[verb]));
  let from = verb - 1;
  while (from > verb - 1 - mostOfName && from > 0 && word(tokens[from]) && word(tokens[from]) !== "the") from -= 1;
  return word(tokens[from]) === "the" && /^[.;:]?$/.test(tokens[from - 1]?.text ?? "");
}

/** "The low-dose group comprised 82, the high-dose group 96 and the placebo group 119": whether the list of groups goes on at `and`, behind one that tells of its size. */
function goesOnToGroup(reading: Reading, and: number, last: number): boolean {
  const { tokens } = reading;
  const before = word(tokens[last - 1]) === "of" ? last - 2 : last - 1;
  if (word(tokens[and]) !== "and" || !(tellsSize(reading, before) || groupWords.has(word(tokens[before])))) return false;
  for (let at = and + 1; at < and + 6 && tokens[at]?.kind === "word"; at += 1) if (groupWords.has(word(tokens[at]))) return tokens[at + 1]?.number?.percent === null;
  return false;
}

/** The token of the group's noun in "… and the control group 75", behind a size at token `last` in the sentence; -1 where there is none. */
function otherGroup(reading: Reading, i: number, last: number): number {
  const { tokens, partner } = reading;
  // "the drug group had 71 patients and the control group 75", "… and the control group 75 patients"
  const people = peopleNouns.has(word(tokens[i + 1]));
  const ends = !word(tokens[i + 1]) || (people && /^[.;,)]?$/.test(tokens[i + 2]?.text ?? "")) || goesOnToGroup(reading, people ? i + 2 : i + 1, last);
  // "the drug group consisted of 71 patients, and the control group of 75"
  const noun = last > 0 && word(tokens[i - 1]) === "of" && word(tokens[last - 1]) === "of" ? i - 2 : i - 1;
  if (ends && (groupWords.has(word(tokens[noun])) || /^(?:population|set|sample)$/.test(word(tokens[noun]))) && i - last < 12) return noun;
  // "the first audit covered 120 patients and the second 140"
  if (ends && tokens[i]!.number!.count! >= fewestOfArm && /^(?:second|third|latter|other)$/.test(word(tokens[noun])) && word(tokens[noun - 1]) === "the" && word(tokens[noun - 2]) === "and" && i - last < 12 && peopleNouns.has(word(tokens[last + 1]))) return noun;
  // "the laparoscopic group (LG) included 189 patients and the open group (OG) 274"
  const named = isClosing(tokens[i - 1]) ? partner[i - 1]! - 1 : -1;
  return named > last && i - named === 4 && groupWords.has(word(tokens[named])) && tokens[i - 2]?.kind === "word" && !word(tokens[i + 1]) && !isOpening(tokens[i + 1]) ? named : -1;
}

/** The token of the group's noun in "the high-flow group included 739"; -1 where there is none. */
export function groupBefore(reading: Reading, i: number, last: number): number {
  const { tokens, sentence } = reading;
  const other = last >= 0 && sentence[last] === sentence[i] ? otherGroup(reading, i, last) : -1;
  if (other >= 0) return other;
  const verb = word(tokens[i - 1]) === "of" ? i - 2 : i - 1;
  // "the analysis set comprised 1,012 (508 on the drug, …)"
  const noun = /^(?:thus|therefore|then|hence|finally)$/.test(word(tokens[verb - 1])) ? verb - 2 : verb - 1;
  const isWhole = /^(?:population|set|sample)$/.test(word(tokens[noun])) && word(tokens[i + 1]) === "";
  // "the drug and placebo groups had 12 and 15 …": the first is not that of the placebo group
  if (/^(?:groups|arms|cohorts)$/.test(word(tokens[verb - 1])) && nextOfList(reading, i) >= 0) return -1;
  return tellsSize(reading, verb) && (groupWords.has(word(tokens[noun])) || isWhole) ? noun : -1;
}

/** Those of whom two numbers in a bracket tell how many were in the two groups. */
const analyses = /^(?:population|set|sample|analysis)$/;

/** In front of it: "in the per-protocol population (136 and 140)", but not "in this population (36 and 40)", which may be references. */
const kindsOfAnalysis = /(?:^|-)(?:treat|itt|mitt|protocol|safety|efficacy|full|analysis|evaluable|modified|treated|randomi[sz]ed)$/;

/** Whether the token is the last of "the per-protocol population". */
export const namesAnalysis = ({ tokens }: Reading, i: number): boolean => analyses.test(word(tokens[i])) && kindsOfAnalysis.test(word(tokens[i - 1]));

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

const labelCue = /^(randomi[sz]ed|allocated|assigned|enrol+ed|recruited|included|screened|identified|retrieved|sought|eligible|approached|contacted|assessed|total|analy[sz]ed|evaluable|treated|participants|patients|records|reports|invited)$/;

const flowCue = /^(?:randomi[sz]ed|enrol+ed|recruited|included|screened|retrieved|eligible|agreed|consented|approached|contacted|assessed|analy[sz]ed|evaluable|treated|completed|started|invited|replied|returned|interviewed|tested)$/;

/** "Randomised: 884 — gel 440, foam 444": a dash, and then words. */
const goesOnInWords = ({ tokens }: Reading, i: number): boolean => tokens[i]!.spaced && /^[–—-]$/.test(mark(tokens[i])) && tokens[i + 1]?.kind === "word";

/** "Randomised: 884", "Total randomised: 884": the line of a list says who they are. */
export function isLabelled(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const from = reading.sentences[reading.sentence[i]!]!;
  const next = tokens[i + 1];
  // "Records after removal of duplicates: 928"
  const longest = /^(?:records|reports|citations|references)$/.test(word(tokens[from])) ? 7 : 4;
  if (mark(tokens[i - 1]) !== ":" || i - 1 - from > longest || (next && reading.sentence[i + 1] === reading.sentence[i] && !/^[.;,(]$/.test(mark(next)) && !goesOnInWords(reading, i + 1))) return false;
  return tokens.slice(from, i - 1).some((t, k) => (labelCue.test(word(t)) && !(k > 0 && sends.test(word(t)) && !/^(?:total|all|number)$/.test(word(tokens[from + k - 1])) && !peopleNouns.has(word(tokens[from + k - 1])))) || (i - 1 - from < 3 && armCueWord.test(word(t))));
}

/** "- Agreed: 610 (68%)": a step of a flow, of whom the lines behind it may be a share; "- Not assessed: 40 (4%)" is none. */
export function isStep({ tokens, sentence, sentences }: Reading, i: number): boolean {
  const from = sentences[sentence[i]!]!;
  if (from > 0 || mark(tokens[i - 1]) !== ":" || i - 1 > 4) return false;
  const words = tokens.slice(0, i - 1).map((t) => word(t));
  return words.some((w) => flowCue.test(w)) && !words.some((w) => /^(?:not|never|with|without)$/.test(w));
}

/** Tokens from the number of one group to that of the next. */
const nextGroupReach = 12;
/** What puts people into a group as sending them there does, or is done to some of those who were counted before; not "examined by ultrasound". */
const places = /^(?:sent|put|placed|drawn|switched)$/;
/** Tokens back to where people may have been counted before. */
const countedWithin = 80;

/** "We saw 200 patients; 60 patients were …", "all 60 patients were …": more people, or the same ones, were counted before those at a number. */
function areSome({ tokens }: Reading, at: number): boolean {
  if (/^(?:all|every|the)$/.test(word(tokens[at - 1]))) return true;
  for (let k = Math.max(0, at - countedWithin); k < at; k += 1) if (tokens[k]!.number && peopleNouns.has(word(tokens[k + 1]))) return true;
  return false;
}

const doneBy = /^(?:performed|operated|treated|done|carried|managed|delivered)$/;

/** "… participants from Uganda and 999 from Zimbabwe", "174 patients were put on gel and 170 on foam": the number behind the "and", of as many as the size before it is of. */
export function goesOnFrom(reading: Reading, i: number, last: number): boolean {
  const { tokens, sentence } = reading;
  if (last < 0 || i - last > nextGroupReach || sentence[last] !== sentence[i] || word(tokens[i - 1]) !== "and") return false;
  const [verb, joint] = [word(tokens[last + 2]), word(tokens[i + 1])];
  // "89 operations were performed by consultants and 41 by trainees", each by one of them; "20 were found by CT and 15 by MRI" may be the same
  if (joint === "by" && verb === "were" && doneBy.test(word(tokens[last + 3])) && [4, 5].some((d) => word(tokens[last + d]) === "by")) return true;
  if (!peopleNouns.has(word(tokens[last + 1]))) return false;
  if (joint === "from") return verb === "from";
  const at = /ly$/.test(word(tokens[last + 3])) ? last + 4 : last + 3;
  if (!/^(?:to|on|with|by|under|through)$/.test(joint) || verb !== "were" || !(sends.test(word(tokens[at])) || (places.test(word(tokens[at])) && !areSome(reading, last))) || ![at + 1, at + 2].some((k) => word(tokens[k]) === joint)) return false;
  // "… and 170 to foam, 40 of them to both", "… and 60 had neither"
  for (let k = i + 2; k < i + 2 * nextGroupReach && sentence[k] === sentence[i]; k += 1) if (/^(?:both|neither|another|also|too|well|besides|later)$/.test(word(tokens[k])) || (word(tokens[k - 1]) === "and" && tokens[k]!.number && word(tokens[k + 1]) !== joint)) return false;
  return true;
}

/** The bracket that opens before "NI; 102 patients", "drug (NI, 102)": a short name and a size; -1 where none does. */
export function shortName({ tokens, inside }: Reading, i: number): number {
  const open = inside[i]!;
  return open >= 0 && open === i - 3 && /^[;,:]$/.test(mark(tokens[i - 1])) && tokens[i - 2]?.kind === "word" && tokens[i - 2]!.capital ? open : -1;
}

/** "Arm 1: bevacizumab, 85 patients": where the name begins with which the sentence of a size opens; -1 where it does not. */
export function numberedArm({ tokens, sentences, sentence, roles }: Reading, i: number): number {
  const from = sentences[sentence[i]!]!;
  const named = groupWords.has(word(tokens[from])) && (roles[from + 1] === "label" || /^[a-z]$/i.test(tokens[from + 1]?.text ?? "")) && mark(tokens[from + 2]) === ":";
  if (!named || i - from > 12) return -1;
  for (let j = from + 3; j < i; j += 1) if (tokens[j]!.number && roles[j] === "free") return -1;
  return from;
}

/** "Death occurred in 99 patients (49 on A, 50 on B)": those in whom it happened are no arms. */
export const happenedIn = ({ tokens }: Reading, i: number): boolean =>
  word(tokens[i - 1]) === "in" && seenVerbs.test(word(tokens[i - 2]));

/** What stands in front of a deviation, or of a share in a row of a table that has lost its borders: "2092 (392) kcal", "Nausea14 (29)0.49". */
export function isValue(reading: Reading, i: number): boolean {
  const { tokens, roles, partner } = reading;
  // "atropine 1% (105)"
  if (tokens[i]?.number) return roles[i] !== "label" && !(tokens[i].number.percent && isDissolved(reading, i));
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
