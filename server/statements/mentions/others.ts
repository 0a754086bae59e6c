/** Statements about those who are left of a whole: "in the others (44 patients, 57%)", "44 (57%) of the remaining patients". */
import { peopleNouns, restWords } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

const before = /^(?:of|in|among|amongst|for|with)$/;
const those = /^(?:those|patients|participants|people|women|men|children)$/;
const article = /^(?:the|all)$/;
/** Words between an article and the end of such a phrase. */
const longest = 3;

/**
 * Whether a statement is a share of those whom no number names: "the others", "the rest". In "the remaining 40 (67%)" they are
 * what is counted.
 *
 * @param first token of the statement
 * @param behind it
 * @param count or -1
 */
export function isOfOthers(reading: Reading, first: number, behind: number, count: number): boolean {
  if (isSecondOfMore(reading, first) || opensWithOthers(reading, first) || isOfThoseWithout(reading, first, behind) || namesOthersAt(reading, behind) || (count >= 0 && namesOthersAt(reading, count + 1))) return true;
  const { tokens } = reading;
  // "in the others (44 patients, 57%)", "in the others, 44 (57%)"
  const end = isOpening(tokens[first - 1]) || mark(tokens[first - 1]) === "," ? first - 1 : first;
  for (let i = end - 1; i >= Math.max(0, end - longest - 1); i -= 1) {
    if (tokens[i]!.kind !== "word" || reading.sentence[i] !== reading.sentence[first]) return false;
    if (!before.test(word(tokens[i]))) continue;
    const last = namedUpTo(reading, i);
    return last === end && (end < first || /^(?:others|rest|remainder)$/.test(word(tokens[end - 1])));
  }
  return false;
}

/** "In the others, pain was seen in 64 (38%)": a clause that opens with them. */
function opensWithOthers(reading: Reading, first: number): boolean {
  const { tokens, sentence, sentences } = reading;
  let from = sentences[sentence[first]!]!;
  for (let i = first - 1; i > from && i > first - clauseReach; i -= 1) if (mark(tokens[i]) === ";") from = i + 1;
  if (first - from > clauseReach) return false;
  const end = namedUpTo(reading, /^(?:and|but|while)$/.test(word(tokens[from])) ? from + 1 : from);
  return end >= 0 && end < first && mark(tokens[end]) === ",";
}
/** Tokens from the opening of a clause to its statement. */
const clauseReach = 24;

/** "More women (30, 4% vs 10, 2%) than men relapsed": the second of the bracket is of those who are named behind it. */
function isSecondOfMore({ tokens, inside, partner }: Reading, first: number): boolean {
  const open = inside[first] ?? -1;
  if (open < 0 || word(tokens[partner[open]! + 1]) !== "than") return false;
  if (![1, 2].some((d) => first - d > open + 1 && /^(?:vs|versus|v|against)$/.test(word(tokens[first - d])))) return false;
  return [2, 3, 4].some((d) => /^(?:more|fewer)$/.test(word(tokens[open - d])));
}

/** "In 11 (17%) with a leak and in 3 (2%) without", "than those without (3, 2%)": of those who lack what the others had. */
function isOfThoseWithout({ tokens, sentence }: Reading, first: number, behind: number): boolean {
  const isLast = (i: number): boolean => i >= tokens.length || sentence[i] !== sentence[first] || /^[,;:.]$/.test(mark(tokens[i])) || isClosing(tokens[i]);
  if (word(tokens[behind]) === "without" && sentence[behind] === sentence[first] && isLast(behind + 1)) return true;
  const at = isOpening(tokens[first - 1]) || mark(tokens[first - 1]) === "," ? first - 2 : -1;
  return word(tokens[at]) === "without" && sentence[at] === sentence[first] && (before.test(word(tokens[at - 1])) || those.test(word(tokens[at - 1])));
}

/** "of the remaining patients", and no number in it. */
function namesOthersAt(reading: Reading, i: number): boolean {
  const end = namedUpTo(reading, i);
  return end >= 0 && !isCount(reading, end);
}

/** Where a phrase of those who are left ends that begins with its preposition at `i`; -1 where there is none. */
function namedUpTo({ tokens }: Reading, i: number): number {
  if (!before.test(word(tokens[i])) || !article.test(word(tokens[i + 1]))) return -1;
  const noun = word(tokens[i + 2]);
  if (!restWords.test(noun)) return -1;
  if (/^(?:others|rest|remainder)$/.test(noun)) return word(tokens[i + 3]) === "of" ? -1 : i + 3;
  // "of the other group" is an arm, "of the remaining eyes" are none of the people
  return peopleNouns.has(word(tokens[i + 3])) ? i + 4 : noun === "remaining" && tokens[i + 3]?.kind !== "word" ? i + 3 : -1;
}
