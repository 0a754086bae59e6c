/**
 * The phrase in which a size stands: "270 patients were randomised", "mesh (n = 204)", "204 allocated to mesh and 199 to suture".
 * One reader a construction; the first that knows the number reads it.
 */
import { groupWords, isPart, peopleNouns } from "../lexicon.ts";
import { isCount, isWholeOfPercents } from "../pattern.ts";
import { isTimesGroups } from "../reading/measures.ts";
import { mark, word, wordBefore } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";
import { beforeNoun } from "./before-nouns.ts";
import { isDeclaredBase } from "./declared-bases.ts";
import { eachBehind, eachEnd, isOfEach } from "./equal-groups.ts";
import { takenOfWhole } from "./framed-subjects.ts";
import { givenTo, includedIn } from "./given-to.ts";
import { behindN, listedInBracket, namedInBracket, sharedByGroup } from "./in-brackets.ts";
import { areMostOfGroups } from "./most-of-groups.ts";
import { paired } from "./paired-sizes.ts";
import { groupUpTo, isFree, isInSentenceOfLast, nameBy, phraseAt, type SizePhrase, type SizeSearch } from "./phrase.ts";
import { sentInOrder, sizedBehind } from "./sent-in-order.ts";
import { groupBefore, labelEnd } from "./size-labels.ts";
import { isInList, nextOfList } from "./size-lists.ts";
import { namedStudy } from "./sizes-by-study.ts";

/** The phrase of the number at token `i`; undefined where it is no size. */
export function sizePhrase(search: SizeSearch, i: number): SizePhrase | undefined {
  const free = isFree(search, i);
  if (free && isDeclaredBase(search.reading, i)) return phraseAt("n=", i);
  const study = free ? namedStudy(search.reading, i) : undefined;
  if (study) return { ...nameBy(phraseAt("bare", i), search.reading, ...study), respective: true };
  return ofIntroduced(search, i) ?? listedInBracket(search, i) ?? sharedByGroup(search, i) ?? behindN(search, i) ?? namedInBracket(search, i) ?? inList(search, i) ?? ofEach(search, i) ?? behindGroup(search, i) ?? behindCases(search, i) ?? (free ? takenOfWhole(search, i) : undefined) ?? beforeNoun(search, i) ?? (isWholeOfPercents(search.reading, i) ? phraseAt("n=", i) : undefined);
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

/** "150, 80 and 70 were randomised to A, B and C", "601 and 598 patients were assigned to A and B" */
function inList(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, countOf, named, inOrder } = search;
  if (countOf.has(i)) return undefined;
  if (named.has(i)) return groupUpTo(search, i, labelEnd(reading, i + 1, 2));
  const sent = isFree(search, i) ? sentInOrder(reading, i) ?? givenTo(reading, i) ?? includedIn(reading, i) ?? sizedBehind(reading, i, search.lastSize) : undefined;
  if (!sent && !inOrder.has(i) && !paired(reading, i) && !isInList(reading, i) && !areMostOfGroups(search, i)) return undefined;
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
