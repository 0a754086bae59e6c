/** What the words say that a statement is a share of: "12 (28%) of the responding patients". */
import type { Token } from "../../numerals/tokens.ts";
import { groupWords, peopleNouns, stopWords } from "../lexicon.ts";
import type { Extent } from "./extents.ts";
import type { Found } from "../found.ts";
import { contrastedWith } from "./frames.ts";
import type { Framing } from "./framings.ts";
import { isClosing, isOpening, word, type Reading } from "../reading/reading.ts";
import { endsAbbreviation } from "../sizes/size-labels.ts";
import { stem, stemsOf } from "../stems.ts";

/** "22 (7%) of these": those mentioned last. */
export const refersBack = (of: readonly string[] | undefined): boolean => /^=(these|those|them|whom)$/.test(of?.[0] ?? "");

/**
 * The words of what each statement is a share of, "12 (28%) of the responding patients", or, where it is set against the people of its frame,
 * of those whom the phrase behind it names; undefined where no words say it.
 */
export function wholesOf(reading: Reading, extents: readonly Extent[], framings: readonly Framing[]): (string[] | undefined)[] {
  const wholes: (string[] | undefined)[] = [];
  for (const [k, { one, behind, right }] of extents.entries()) wholes.push(ofPhrase(reading, one, behind) ?? (framings[k]!.ofOthers ? contrastedWith(reading, behind, right) : undefined));
  return wholes;
}

/** "12 (28%) of the responding patients", "Nine of these (6%)": the words of what it is a share of. */
function ofPhrase(reading: Reading, one: Found, behind: number): string[] | undefined {
  if (one.denominator >= 0) return undefined;
  if (isIncluded(reading, one)) return ["=these"];
  return wholeAt(reading, one, behind) ?? (one.count >= 0 ? wholeAt(reading, one, one.count + 1) : undefined) ?? wholeAt(reading, one, one.percent + 1);
}

const responseWord = /^(?:complete|partial|stable|cr|pr|responses?|remissions?)$/;
/** Tokens behind a count in which a response is named. */
const responseReach = 6;

/** "20 patients had a serious event, including 5 (25%) with sepsis": of those mentioned last; but not "including 5 complete responses". */
function isIncluded({ tokens }: Reading, { count }: Found): boolean {
  if (count <= 0 || !/^(?:including|includes)$/.test(word(tokens[count - 1]))) return false;
  for (let i = count + 1; i <= count + responseReach; i += 1) if (responseWord.test(word(tokens[i]))) return false;
  return true;
}

/** The stems of "of these patients" where it begins at a token, with a pointing word in front, "=these"; undefined where nothing of the kind does. */
function wholeAt(reading: Reading, { percent }: Found, at: number): string[] | undefined {
  const { tokens, sentence } = reading;
  if (!/^(of|among|amongst)$/.test(word(tokens[at])) || sentence[at] !== sentence[percent]) return undefined;
  const end = wholeEnd(reading, at);
  const words = tokens.slice(at + 1, end).filter((t) => t.kind !== "mark");
  if (words.length === 0) return undefined;
  const pointer = words.find((t) => /^(these|those|them|whom|all|the)$/.test(t.text));
  const stems = stemsOf(tokens, at + 1, end);
  return pointer ? [`=${pointer.text}`, ...stems] : stems;
}

/** Tokens of a phrase that names a whole. */
const longest = 10;
/** Words with which the sentence goes on behind those whom the phrase names. */
const goesOn = /^(and|but|had|have|has|were|was|remain|remained|received|showed|died|responded|reported|achieved|experienced|vs|versus)$/;
const relative = /^(who|that|which)$/;

/** Where the phrase ends that begins with its preposition at a token: at a mark, a bracket, a number, or where the sentence goes on. */
function wholeEnd(reading: Reading, at: number): number {
  const { tokens, sentence, roles } = reading;
  const to = Math.min(at + longest, tokens.length);
  let end = at + 1;
  while (end < to && sentence[end] === sentence[at]) {
    const token = tokens[end]!;
    if ((/^[,;:.]$/.test(token.text) && !endsAbbreviation(reading, end)) || isOpening(token) || isClosing(token) || (token.number && roles[end] === "free")) break;
    if (endsWhole(tokens, at, end)) break;
    end += 1;
  }
  return end;
}

/** Whether a word goes on with the sentence, and not with the phrase that begins with its preposition `at`. */
function endsWhole(tokens: readonly Token[], at: number, i: number): boolean {
  const pointer = word(tokens[at + 1]);
  const shortest = /^(these|those|them|whom)$/.test(pointer) ? 1 : 2;
  if (i > at + shortest && goesOn.test(tokens[i]!.text) && !relative.test(word(tokens[i - 1])) && !relative.test(word(tokens[i - 2]))) return true;
  if (i !== at + 2) return false;
  // "of them severe": what they were
  if (/^(?:them|whom)$/.test(pointer)) return true;
  // "of these relapsed", and not "of these infected patients"
  return pointer === "these" && tokens[i]!.text.endsWith("ed") && !peopleNouns.has(word(tokens[i + 1]));
}

/** The name that a statement is said to be a share of: "30% of Berg (150 women)", "(97 women) of Holm, and"; "of Dutch women" names people. */
export function nameBehind({ tokens, sentence }: Reading, { percent, count }: Found, behind: number): string | undefined {
  for (const at of [behind, count + 1, percent + 1]) {
    const [name, next] = [tokens[at + 1], tokens[at + 2]];
    if (word(tokens[at]) !== "of" || name?.kind !== "word" || !name.capital || stopWords.has(name.text) || peopleNouns.has(name.text)) continue;
    if (next?.kind !== "word" || sentence[at + 2] !== sentence[at] || /^(?:and|or|but|vs|versus|while|whereas|in|against)$/.test(next.text)) return stem(name.text);
  }
  return undefined;
}

/** A name, but not "HIV" or "X". */
const name = /^\p{Lu}\p{Ll}{2}/u;

/** The name of a place or a trial that tells whose the people are that are counted: "71 of the Lahore mothers", "12 Berg patients", "30 mothers in Lahore (15%)". */
export function namedPeople({ tokens, prose: { text } }: Reading, { count, denominator }: Found): string | undefined {
  if (count < 0 || denominator >= 0) return undefined;
  const of = word(tokens[count + 1]) === "of" ? count + 2 : count + 1;
  const first = /^(?:the|these|those|all)$/.test(word(tokens[of])) ? of + 1 : of;
  const isBehind = peopleNouns.has(word(tokens[first])) && word(tokens[first + 1]) === "in" && isOpening(tokens[first + 3]);
  const at = isBehind ? first + 2 : first;
  const token = tokens[at];
  return token?.kind === "word" && (isBehind || peopleNouns.has(word(tokens[at + 1]))) && !groupWords.has(token.text) && name.test(text.slice(token.start, token.end)) ? stem(token.text) : undefined;
}
