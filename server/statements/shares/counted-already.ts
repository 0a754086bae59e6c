/** Numbers of people who are known already: the percentage beside them is a share of them, and they are not its count. */
import { isNobody } from "./counts-nobody.ts";
import { peopleNouns, restWords, seenVerbs } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { beforeArticle } from "../reading/words-and-marks.ts";

const opensFrame = /^(?:of|in|among|amongst|from|for|with|within|enrolled|included|randomi[sz]ed|studied|treated|recruited|analy[sz]ed|to|and)$/;

/** The word in front of a number, its article and "a total of". */
function beforeCount({ tokens }: Reading, count: number): string {
  const total = word(tokens[count - 1]) === "of" && word(tokens[count - 2]) === "total" ? count - 3 : count - 1;
  const at = /^(?:the|a|another|about)$/.test(word(tokens[total])) ? total - 1 : total;
  // "15 men, 60%, and 10 women, 40%"
  const goesOn = word(tokens[at]) === "and" && tokens[mark(tokens[at - 1]) === "," ? at - 2 : at - 1]?.number?.percent;
  return goesOn ? "" : word(tokens[at]);
}

/** "80 patients of whom 20 (25%) died": the second number is of some of the first, and not what that is a share of. "80 patients, which is 25% of the 320" goes on. */
const turnsToSome = ({ tokens }: Reading, count: number, denominator: number): boolean =>
  tokens.slice(count + 1, denominator).some((t, i) => word(t) === "whom" || (word(t) === "which" && tokens[count + i]!.kind === "word"));

/** "At least 24 of the 30 doses (80%)", "1 in 5 people (20%)", "34/48 (70%)": whatever becomes of the first, the second is no count. */
function isDenominator({ tokens, roles, partner }: Reading, count: number): boolean {
  const isNumber = (i: number): boolean => tokens[i]?.number?.percent === null && roles[i] === "free";
  if (mark(tokens[count - 1]) === "/") return isNumber(count - 2);
  const i = beforeArticle(tokens, count);
  // "none in 130 (65%)": so bad was it in 130
  if (word(tokens[i]) === "in") return isNumber(i - 1) && !isNobody(tokens, i - 1) && i === count - 1 && mark(tokens[i - 2]) !== "/";
  // "18 (range 2 to 22) of the 22"
  const open = isClosing(tokens[i - 1]) ? partner[i - 1]! : -1;
  return word(tokens[i]) === "of" && (isNumber(i - 1) || (open > 0 && isNumber(open - 1)) || (word(tokens[i - 1]) === "out" && isNumber(i - 2)));
}

/** What is said of people, or of what they had. */
const predicates = /^(?:had|have|has|were|was|are|included?|comprised?|reported|received|showed|experienced|underwent|developed|complained|presented|suffered|consisted)$/;
const relative = /^(?:who|whom|whose|that|which|with|without|in|on|from)$/;

/**
 * "The 240 survivors had pain (58%)": a clause that begins with people who are known, and says something of them. In "the 240
 * survivors (80%)", "the 240 patients who had pain (80%)" they are counted.
 */
function isSubject({ tokens, sentences, sentence }: Reading, count: number, percent: number): boolean {
  if (word(tokens[count - 1]) !== "the" || !isOpening(tokens[percent - 1])) return false;
  if (sentences[sentence[count]!] !== count - 1 && !/^[,;:]$/.test(mark(tokens[count - 2]))) return false;
  for (let i = count + 1; i < percent - 2; i += 1) {
    const w = word(tokens[i]);
    if (relative.test(w)) return false;
    // "the 240 patients included in the analysis (80%)"
    if (predicates.test(w)) return !/^(?:in|for|from|at|by|after|here)$/.test(word(tokens[i + 1]));
  }
  return false;
}

/** Tokens from one category to the next, and as many categories as are looked at. */
const categoryReach = 9;
const mostCategories = 6;
/** A category does not go on over these. */
const restOf = /^(?:rest|remaining|remainder|others?|whereas|while|but|had|have|has|did|who|were|was)$/;
/** Points by which rounded categories may miss a hundred. */
const offHundred = 0.6;

/**
 * "120 infections were treated with oral (45%) or intravenous (55%) drugs": the number in front is all of those of whom the
 * categories with nothing but a percentage tell. "18 had oral (45%) and 22 intravenous (55%) drugs" counts them.
 */
function isWholeOfCategories({ tokens, partner, sentence }: Reading, count: number, percent: number): boolean {
  if (!isOpening(tokens[percent - 1]) || !isClosing(tokens[percent + 1])) return false;
  if (!tokens.slice(count + 1, percent - 1).some((t) => predicates.test(word(t)))) return false;
  let sum = Number(tokens[percent]!.number!.value);
  let close = percent + 1;
  for (let k = 1; k < mostCategories; k += 1) {
    let open = close + 1;
    while (open < close + categoryReach && sentence[open] === sentence[count] && (tokens[open]!.kind === "word" || mark(tokens[open]) === ",") && !restOf.test(tokens[open]!.text)) open += 1;
    const joined = tokens.slice(close + 1, open).some((t) => /^(?:[,]|and|or)$/.test(t.text));
    if (!joined || !isOpening(tokens[open]) || partner[open] !== open + 2 || !tokens[open + 1]?.number?.percent) return false;
    sum += Number(tokens[open + 1]!.number!.value);
    if (Math.abs(sum - 100) <= offHundred) return true;
    close = open + 2;
  }
  return false;
}

/** Tokens in which those who are named again were counted. */
const againReach = 120;

/** Whether so many were counted before. */
function isCountedBefore(reading: Reading, count: number): boolean {
  const { number } = reading.tokens[count]!;
  for (let i = count - 1; i >= Math.max(0, count - againReach); i -= 1) if (isCount(reading, i) && reading.tokens[i]!.number!.count === number!.count) return true;
  return false;
}

/** "Distress was seen in these 90 neonates (77.7%)": so many were counted before, and the percentage says how many of them had it. */
function isNamedAgain(reading: Reading, count: number): boolean {
  const { tokens, sentences, sentence } = reading;
  // "neither of them in the rest of these 49 (12%)"
  if (/^(?:these|those)$/.test(word(tokens[count - 1])) && word(tokens[count - 2]) === "of" && restWords.test(word(tokens[count - 3]))) return isCountedBefore(reading, count);
  return /^(?:these|those)$/.test(word(tokens[count - 1])) && /^(?:in|among|amongst)$/.test(word(tokens[count - 2])) &&
    count - 2 > sentences[sentence[count]!]! && peopleNouns.has(word(tokens[count + 1]));
}

/** Whether a percentage of a number, both of them tokens, and another of the number behind it are as many people, as far as they are rounded. */
function areAsManyPeople(reading: Reading, one: number, of: number, other: number): boolean {
  const { tokens } = reading;
  const whole = /^(?:the|these|those|all)$/.test(word(tokens[other + 2])) ? other + 3 : other + 2;
  if (!/^(?:of|in|among|for)$/.test(word(tokens[other + 1])) || !isCount(reading, whole)) return false;
  const [a, b] = [tokens[one]!.number!, tokens[other]!.number!];
  const [n, size] = [tokens[of]!.number!.count!, tokens[whole]!.number!.count!];
  return Math.abs(Number(a.value) * n - Number(b.value) * size) <= (n * 10 ** -a.decimals + size * 10 ** -b.decimals) / 2;
}

/**
 * "40% of the 392 patients followed up (37% of the 421 enrolled) were well": behind a percentage, a number is its whole, and the next
 * percentage is of those who were well. It counts them where that follows: "40% of the 392 (93% of the 421)".
 */
function isWholeOfPercent(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens, partner } = reading;
  const i = beforeArticle(tokens, count);
  if (percent < count || !/^(?:of|among|in|for)$/.test(word(tokens[i]))) return false;
  const before = isClosing(tokens[i - 1]) && partner[i - 1]! > 0 ? partner[i - 1]! - 1 : i - 1;
  if (!isPercent(reading, before)) return false;
  // "below 40% in 12 of 40 patients (33%)", "above 5% among 12": a value, unless both would be shares of as many people
  if (word(tokens[i]) !== "of") return areAsManyPeople(reading, before, count, percent);
  // "40% of the 60 men (30%) and 25% of the 140 women (70%)"
  if (denominator < 0) return !(shape === "n (p%)" && isClosing(tokens[percent + 1]));
  return roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "consistent";
}

/** Whether the number that a shape takes for the count is that of people who are known already. */
export function isCountedAlready(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const basic = shape === "n (p%)";
  // "among 25 patients, 60%, …" names who were asked, and "was seen in 25 patients, 60%." in whom it was
  if (shape.startsWith("n people, ") && opensFrame.test(beforeCount(reading, count)) && !seenVerbs.test(word(reading.tokens[beforeArticle(reading.tokens, count) - 1]))) return true;
  if (basic && (isNamedAgain(reading, count) || isWholeOfCategories(reading, count, percent))) return true;
  if ((basic || shape === "n, (p%)") && isSubject(reading, count, percent)) return true;
  if (denominator > count && turnsToSome(reading, count, denominator)) return true;
  if (isWholeOfPercent(reading, percent, count, denominator, shape)) return true;
  return (denominator < 0 || shape.startsWith("n (p%")) && isDenominator(reading, count);
}
