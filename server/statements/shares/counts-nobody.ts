/** Numbers beside a percentage that count nobody: ways of speaking, values, limits, numbers of items. */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { isUtmostIn } from "./evidence.ts";
import { groupWords, labelWords, peopleNouns, ratioWords } from "../lexicon.ts";
import { isDifference } from "./lists.ts";
import { isAcross, isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { isClass } from "./scale-classes.ts";
import { isScaleFraction } from "./scale-fractions.ts";
import { isValue, isValueAmong } from "./values.ts";

const had = /^(?:with|had|have|has|having|after|experienced|suffered|received|took|used|reported|for|of|by|contained|showed)$/;
const comparatives = /^(?:fewer|more|less|greater)$/;
/** Tokens before a condition within which those may be counted who meet it. */
const conditionReach = 10;

/**
 * "Patients who had fewer than two previous episodes (10.4%)": how much each of them had. "Fewer than 20 patients (4%)" were counted,
 * and so were the 13 in "13 patients with fewer than two episodes (14.3%)".
 */
function isCondition(reading: Reading, count: number): boolean {
  const { tokens, sentence } = reading;
  if (word(tokens[count - 1]) !== "than" || !comparatives.test(word(tokens[count - 2])) || !had.test(word(tokens[count - 3]))) return false;
  if (tokens[count + 1]?.kind !== "word" || [1, 2, 3].some((d) => peopleNouns.has(word(tokens[count + d])))) return false;
  for (let i = count - 4; i > count - conditionReach && i >= 0 && sentence[i] === sentence[count] && tokens[i]!.kind !== "mark"; i -= 1) if (isCount(reading, i)) return false;
  return true;
}

/** "none", "nil", "zero" */
export const isNobody = (tokens: Reading["tokens"], i: number): boolean => tokens[i]!.number!.inWords && tokens[i]!.number!.count === 0;

const hedges = /^(?:about|nearly|almost|around|roughly|some|approximately|just|over|only)$/;

/** "About 1 in 5 (19.6%)", "9 out of 10 (88%)": a way of speaking, where it is not exact. */
function isSaying({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const n = tokens[count]!.number!.count!;
  const size = tokens[denominator]!.number!.count!;
  // "three in every ten (31%)" rounds it, "three in every ten (45%)" does not
  const off = Math.abs(100 * n / size - Number(tokens[percent]!.number!.value));
  if (word(tokens[denominator - 1]) === "every" && n > 1 && !hedges.test(word(tokens[count - 1]))) return off > 0 && off <= 50 / size;
  if (n >= size || (size > 10 && !(n === 1 && size <= 100))) return false;
  const hedged = n === 1 || hedges.test(word(tokens[count - 1]));
  let plain = false;
  // "3 (60%) in the 10 sensitive patients" speaks of those
  if (word(tokens[denominator - 1]) === "the" && word(tokens[denominator - 2]) === "in") return false;
  for (let i = count + 1; i < denominator; i += 1) if (word(tokens[i]) === "in" || (word(tokens[i]) === "out" && hedged)) plain = true;
  return plain && classify(n, size, parseDecimal(tokens[percent]!.number!.value)) !== "consistent";
}

/** "Mild in 50 (25%) and none in 130 (65%)": the word says how bad it was, and counts nobody. */
const isDegree = ({ tokens }: Reading, count: number, percent: number): boolean =>
  isNobody(tokens, count) && word(tokens[count + 1]) === "in" && Number(tokens[percent]!.number!.value) > 0;

const isRisk = (tokens: Reading["tokens"], i: number): boolean => word(tokens[i]) === "at" && word(tokens[i + 1]) === "risk";
/** Tokens from one share of a list to the next, and in the bracket of one; shares of a list. */
const nextReach = 10;
const mostShares = 4;

/** "Survival at 5 years was 72% (45 patients at risk) and 58% (n = 12)": said of the first, and meant of the others; "72% (45 at risk of death)" counts people. */
function atRisk({ tokens, sentence, partner }: Reading, percent: number, count: number): boolean {
  if ([1, 2, 3].some((d) => word(tokens[count + d]) === "remaining" || isRisk(tokens, count + d))) return true;
  let share = percent;
  for (let k = 0; k < mostShares; k += 1) {
    let close = share - 1;
    while (close > share - nextReach && sentence[close] === sentence[share] && !isOpening(tokens[close]) && !isClosing(tokens[close])) close -= 1;
    const open = isClosing(tokens[close]) ? partner[close]! : -1;
    if (open < 1 || close - open > nextReach || sentence[open] !== sentence[share]) return false;
    // "48% at 12 months (9 patients)"
    const back = [1, 4].find((d) => tokens[open - d]?.number?.percent && (d === 1 || word(tokens[open - d + 1]) === "at"));
    if (back === undefined) return false;
    share = open - back;
    const within = tokens.slice(open, close);
    if (within.some(({ number }) => number) && within.some((_, i) => isRisk(tokens, open + i) && !/^(?:of|for)$/.test(word(tokens[open + i + 2])))) return true;
  }
  return false;
}

/** "The hypotheses (1) and (2)" */
function isEnumerator({ tokens }: Reading, count: number): boolean {
  if (!isOpening(tokens[count - 1]) || !isClosing(tokens[count + 1])) return false;
  const value = tokens[count]!.number!.count!;
  const joined = (at: number): boolean => /^(?:and|or|to)$/.test(word(tokens[at])) || /^[,–-]$/.test(mark(tokens[at]));
  return (joined(count + 2) && isOpening(tokens[count + 3]) && tokens[count + 4]?.number?.count === value + 1) ||
    (joined(count - 2) && isClosing(tokens[count - 3]) && tokens[count - 4]?.number?.count === value - 1);
}

/** "Similar in the two groups (78% vs 71%)", "between the 2 arms (0.5%)" */
const namesGroups = ({ tokens }: Reading, count: number): boolean =>
  groupWords.has(word(tokens[count + 1])) && (tokens[count]!.number!.inWords || /^(?:the|between|across|both)$/.test(word(tokens[count - 1])));

/** "Every one of the 28 women (100%)", "not one (0%)": the word counts nobody. */
const isPronoun = ({ tokens }: Reading, count: number): boolean => tokens[count]!.number!.inWords && tokens[count]!.number!.count === 1 && /^(?:every|each|not|single|any|no)$/.test(word(tokens[count - 1]));

/** "With any of the three doses": of which one is meant. */
const isAnyOf = ({ tokens }: Reading, count: number): boolean => word(tokens[count - 2]) === "of" && /^(?:any|either)$/.test(word(tokens[count - 3]));

/** "An IGA score of 0 or 1 was seen in 160 patients (65%)": a value of a scale is no count. */
const isScaleValue = ({ tokens }: Reading, count: number): boolean => /^(?:or|to)$/.test(word(tokens[count - 1])) && tokens[count - 2]?.number?.percent === null;

/** "A vision of 20/40 was reached in 91 eyes": the end of a fraction is no count. */
const isEndOfFraction = (tokens: readonly Token[], count: number): boolean => mark(tokens[count - 1]) === "/" && !!tokens[count - 2]?.number && !tokens[count - 1]!.spaced;

/** From this percentage on it is that of "all but three", and below it that of the three. */
const most = 50;

/** The ten in "one in ten", the three in "all but three (96%)": those among whom others are counted, or who are not. */
function isForOthers({ tokens, roles }: Reading, count: number, percent: number): boolean {
  const before = word(tokens[count - 1]);
  // "three in every ten (30%)"
  if (before === "every") return true;
  // "after dose two in 35 of 36 (97%)"
  if (before === "in") return !!tokens[count - 2]?.number?.inWords && roles[count - 2] === "free" && !isNobody(tokens, count - 2) && !(labelWords.has(word(tokens[count - 3])) && word(tokens[count + 1]) === "of");
  // "all but three (96%)": the percentage is that of the others; "all but three (4%)" says that of the three
  return (before === "but" || before === "except") && /^(all|everyone|every|everybody)$/.test(word(tokens[count - 2])) && Number(tokens[percent]!.number!.value) >= most;
}

/** "I2 = 12, 45%": what a name is equal to; a shape with "n =" in it has its own. */
function isResult({ tokens }: Reading, count: number, shape: string): boolean {
  const name = word(tokens[count - 2]);
  if (mark(tokens[count - 1]) !== "=" || name === "" || /^(n|no|x|r)$/.test(name)) return false;
  return shape !== "n (p%)" || ratioWords.has(name);
}

/** "In addition to the 19 patients (overall rate 96%)", "besides the 19": the share is of those and of others, whom the sentence has told before. */
function isAddedTo({ tokens }: Reading, count: number): boolean {
  const at = /^(?:the|these|those)$/.test(word(tokens[count - 1])) ? count - 2 : count - 1;
  return /^(?:besides|plus)$/.test(word(tokens[at])) || (word(tokens[at]) === "to" && word(tokens[at - 1]) === "addition");
}

/** "On 25 of 30 days (83%)", "for 18 of the 24 hours (75%)": a share of a time. */
function isOfTime({ tokens, roles }: Reading, count: number): boolean {
  const of = word(tokens[count + 1]) === "out" ? count + 2 : count + 1;
  const whole = word(tokens[of + 1]) === "the" ? of + 2 : of + 1;
  return word(tokens[of]) === "of" && roles[whole] === "measure" && /^(?:minute|hour|day|night|week|month|year)s$/.test(word(tokens[whole + 1]));
}

/** Whether a number beside a percentage, with no denominator, counts nobody. */
function isNoCountAlone(reading: Reading, percent: number, count: number, shape: string): boolean {
  const before = word(reading.tokens[count - 1]);
  // "in weeks 12 (40%)", but "at eight weeks six (43%)"
  if ((before === "weeks" && !reading.tokens[count - 2]?.number) || before === "over" || isAcross(reading.tokens, count) || isDifference(reading, count) || namesGroups(reading, count)) return true;
  if (isOfTime(reading, count) || isAddedTo(reading, count) || isUtmostIn(reading, percent, count) || isValue(reading, percent, count) || isResult(reading, count, shape)) return true;
  return (count < percent && isCondition(reading, count)) || (shape.startsWith("p%") && atRisk(reading, percent, count));
}

/** Whether a number beside a denominator and a percentage counts nobody. */
function isNoCountOf(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  if (denominator === count + 2) {
    if (isClass(reading, percent, count, denominator) || isScaleFraction(reading, percent, count, denominator)) return true;
    // "seven in ten (69.2%)" is a way of speaking, "one death in ten patients (10%)" is none
    if (shape.includes(" in N") && tokens[count]!.number!.inWords && tokens[denominator]!.number!.inWords) return true;
  }
  if (isValueAmong(reading, percent, count, denominator) || isDegree(reading, count, percent)) return true;
  if (namesGroups(reading, count) && percent > count && denominator > percent) return true;
  if (shape.startsWith("n") && isSaying(reading, percent, count, denominator)) return true;
  return (shape.includes(" in N") || shape.includes(" among N")) && isScaleValue(reading, count);
}

/**
 * Whether the count of what a shape has matched counts nobody.
 *
 * @param denominator its token, or -1
 */
export function countsNobody(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  const before = word(tokens[count - 1]);
  // "at least 15 of the 22 sessions (70%)" is a threshold
  if (before === "per" || before === "least" || before === "most") return true;
  if (isEndOfFraction(tokens, count) || isForOthers(reading, count, percent) || isPronoun(reading, count) || isAnyOf(reading, count) || isEnumerator(reading, count)) return true;
  return denominator < 0 ? isNoCountAlone(reading, percent, count, shape) : isNoCountOf(reading, percent, count, denominator, shape);
}
