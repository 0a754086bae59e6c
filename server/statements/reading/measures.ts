/** Numbers that measure: doses, times, averages, ends of ranges. They count nobody. */
import type { Token } from "../../numerals/tokens.ts";
import { countsPeople, isPeopleOrEvent } from "./counted-people.ts";
import { averages, comparisonWords, doseUnits, groupWords, measureUnits, peopleNouns, sends, set } from "../lexicon.ts";
import type { Reading } from "./types.ts";
import { isClosing, isDash, isOpening, mark, markBefore, tokenBefore, word, wordBefore } from "./words-and-marks.ts";

/** "50–69%": the first of two percentages. */
export const opensPercentRange = (tokens: readonly Token[], i: number): boolean =>
  isDash(tokens[i + 1]) && !tokens[i + 1]!.spaced && !!tokens[i + 2]?.number?.percent && !tokens[i + 2]!.spaced;

/** Words between a limit and the share of those within it: "≥ 70% stenosis (30%)". */
const mostBehindLimit = 3;
const limitMarks = set("< > ≤ ≥ ⩽ ⩾ ≦ ≧");
/** "PD-L1 < 1% (35%)", "≥ 70% stenosis (30%)", "50–69% stenosis (30%)": a limit in front of the share of those within it. */
export function isLimitOfShare(tokens: readonly Token[], i: number): boolean {
  const before = tokenBefore(tokens, i);
  if (!limitMarks.has(mark(before)) && !(isDash(before) && tokens[i - 2]?.kind === "number" && !tokens[i]!.spaced)) return false;
  let open = i + 1;
  while (open <= i + mostBehindLimit && tokens[open]?.kind === "word") open += 1;
  const share = tokens[open + 1];
  if (!isOpening(tokens[open]) || !share?.number?.percent || !isClosing(tokens[open + 2])) return false;
  // "a fraction of 50–60% (55%)": their average
  const value = (token: Token): number => Number(token.number!.value);
  return !isDash(before) || value(share) < value(tokens[i - 2]!) || value(share) > value(tokens[i]!);
}

/** "1-5 years", "between 20 and 29 years of age", "2 to 3 times a week": the first of two numbers of one unit. */
export function opensRange(tokens: readonly Token[], i: number): boolean {
  const [joint, other] = [tokens[i + 1], tokens[i + 2]];
  if (opensAges(tokens, i)) return true;
  if (other?.number?.percent !== null || !isUnit(tokens, i + 3)) return false;
  if (isDash(joint)) return !joint!.spaced && !other.spaced;
  if (isSentOn(tokens, i)) return false;
  // "between 1 and 5 years", but not "in 12 and 24 weeks": the first may be people
  return /^(?:to|or)$/.test(word(joint)) || (word(joint) === "and" && word(tokens[i - 1]) === "between");
}

const lastAge = /^(?:to-|and-|or-)?\d{1,3}(?:-(?:year|month|week|day)-olds?|s)$/;

/** "The 18- to 25-year-olds", "the 5-to-11s", "the 65–74-year-olds": the first of two ages, of which the second is run into what follows. */
function opensAges(tokens: readonly Token[], i: number): boolean {
  if (!isDash(tokens[i + 1]) || tokens[i + 1]!.spaced) return false;
  return lastAge.test(word(tokens[i + 2])) || (/^(?:to|and|or)$/.test(word(tokens[i + 2])) && lastAge.test(word(tokens[i + 3])));
}

/** Tokens back to those who were sent first, and words between their number and "to". */
const sentReach = 24;
const mostToTo = 4;

/** "82 were assigned to 10 mg, 96 to 20 mg and 119 to 40 mg", "randomised 215 people, 96 to 20 mg and 119 to 40": so many people, and no range of doses. */
function isSentOn(tokens: readonly Token[], i: number): boolean {
  const opens = /^[,:(]$/.test(markBefore(tokens, i)) && goesOnTo(tokens, i + 4);
  const joined = wordBefore(tokens, i) === "and" || opens;
  if (word(tokens[i + 1]) !== "to" || !joined || tokens[i]!.number!.decimals > 0) return false;
  let sent = false;
  let told = false;
  let first = false;
  for (let at = i - 1; at >= 0 && at > i - sentReach && mark(tokens[at]) !== "."; at -= 1) {
    if (sends.test(word(tokens[at]))) sent = true;
    if (tokens[at]!.number?.percent !== null || !isBeforeTo(tokens, at + 1)) continue;
    first = true;
    if (word(tokens[at + 1]) !== "to") told = true;
  }
  // "aspirin, 75 to 150 mg and 300 to 325 mg": doses
  const isRange = (tokens[i + 2]?.number?.count ?? 0) > tokens[i]!.number!.count!;
  return sent && (first || opens) && ((told && !isRange) || makeUpWhole(tokens, i));
}

/** "Randomised 215 people, 96 to 20 mg and 119 to 40": whether a number in front of those that go on with "to" is what these add up to. */
function makeUpWhole(tokens: readonly Token[], i: number): boolean {
  let from = i;
  let sum = 0;
  while (from > 0 && from > i - sentReach && mark(tokens[from - 1]) !== ".") from -= 1;
  for (let at = from; at < i + sentReach && at < tokens.length && mark(tokens[at]) !== "."; at += 1) if (tokens[at]!.number?.percent === null && isBeforeTo(tokens, at + 1)) sum += tokens[at]!.number!.count ?? 0;
  for (let at = from; at < i; at += 1) if (tokens[at]!.number?.count === sum && !isBeforeTo(tokens, at + 1)) return true;
  return false;
}

/** Tokens back from "119 to 40" to the dose with its unit. */
const elisionReach = 9;

/** "96 to 20 mg and 119 to 40", "96 to seven days and 119 to fourteen": the dose of the last, whose unit is not said again. */
export function elidesUnit(tokens: readonly Token[], i: number): boolean {
  if (wordBefore(tokens, i) !== "to" || tokens[i - 2]?.number?.percent !== null || tokens[i + 1]?.kind === "word" || wordBefore(tokens, i - 2) !== "and") return false;
  for (let at = i - 4; at > i - elisionReach; at -= 1) if (tokens[at]?.number?.percent === null && wordBefore(tokens, at) === "to" && isUnit(tokens, at + 1)) return isSentOn(tokens, at - 2);
  return false;
}

/** Behind a dose: ", 119 to", "and 119 to". */
function goesOnTo(tokens: readonly Token[], from: number): boolean {
  const comma = mark(tokens[from]) === "," ? from + 1 : from;
  const next = word(tokens[comma]) === "and" ? comma + 1 : comma;
  return next > from && tokens[next]?.number?.percent === null && word(tokens[next + 1]) === "to";
}

/** "were assigned to", "patients to" */
function isBeforeTo(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + mostToTo && tokens[at]?.kind === "word" && word(tokens[at]) !== "and"; at += 1) if (word(tokens[at]) === "to") return true;
  return false;
}

/** Words between an average and "of": "a median number of 9", "the mean score of 7". */
const averageReach = 3;
/** "A median of 9 sessions", "a mean score of 7", but not "the mean age of 40 women". */
export function isAverage(tokens: readonly Token[], i: number): boolean {
  const w = wordBefore(tokens, i);
  if (w !== "of") return w === "averaged";
  for (let at = i - 2; at >= 0 && at >= i - 2 - averageReach && tokens[at]!.kind === "word"; at -= 1) {
    if (averages.test(tokens[at]!.text)) return at === i - 2 || /^(?:number|total)s?$/.test(word(tokens[i - 2])) || !countsPeople(tokens, i);
  }
  return false;
}

const continuing = set("of and or vs versus the");

/** "A median of 8 (80%) of 10 sessions", "a mean of 5 (50%) and 4 (40%) visits": goes on with an average, and counts nobody either. */
export function followsAverage({ tokens, partner }: Reading, i: number): boolean {
  const w = wordBefore(tokens, i);
  if (!continuing.has(w)) return false;
  const of = w === "the" ? i - 2 : i - 1;
  const joint = word(tokens[of]) === "of" && word(tokens[of - 1]) === "out" ? of - 1 : of;
  const open = isClosing(tokens[joint - 1]) ? partner[joint - 1]! : -1;
  const shared = open > 0 && !!tokens[open + 1]?.number?.percent;
  if (word(tokens[of]) !== "of" && !shared) return false;
  const last = shared ? open - 1 : joint - 1;
  return tokens[last]?.number?.percent === null && isAverage(tokens, last);
}

/** "<or = 6", "> or = 50": a limit, as abstracts without special characters have it. */
export const isOrEqual = (tokens: readonly Token[], i: number): boolean =>
  markBefore(tokens, i) === "=" && wordBefore(tokens, i - 1) === "or" && /^[<>]$/.test(markBefore(tokens, i - 2));

/** What is done again: attempts at something. */
const attempts = /^(?:attempts?|tries|passes|sessions?|cycles?|doses?|courses?|rounds?|injections?|infusions?|visits?|applications?)$/;

/** "(within 3 attempts: 96.9%)", "(after two sessions, 71%)": a condition in front of its percentage. */
export const isConditionOf = (tokens: readonly Token[], i: number): boolean =>
  /^(?:within|after|at|by|in)$/.test(wordBefore(tokens, i)) && isOpening(tokens[i - 2]) && attempts.test(word(tokens[i + 1])) && /^[:,;]$/.test(mark(tokens[i + 2])) && !!tokens[i + 3]?.number?.percent;

/** More than so many is no "three or more". */
const mostSeveral = 100;

/** "Three or more falls in 69": the least, or the most, that each of them had. */
export const isOrMore = (tokens: readonly Token[], i: number): boolean =>
  (word(tokens[i + 1]) === "or" || word(tokens[i + 1]) === "and") && /^(?:more|fewer|less|over|above|older|younger|higher|lower|greater|beyond)$/.test(word(tokens[i + 2])) &&
  tokens[i]!.number!.decimals === 0 && (tokens[i]!.number!.count ?? 0) < mostSeveral;

/** "Sacubitril/valsartan 97/103 mg", "formoterol 12/400 group", "T3/4": one of the strengths of two drugs, or part of a stage or a score. */
export const isInCompound = (tokens: readonly Token[], i: number): boolean =>
  (mark(tokens[i + 1]) === "/" || markBefore(tokens, i) === "/") && (isStrength(tokens, i) || isOfCode(tokens, i));

/** Whether a number is one of "97/103 mg" behind two drugs, or before a unit or a group. */
function isStrength(tokens: readonly Token[], i: number): boolean {
  const first = mark(tokens[i + 1]) === "/" ? i : i - 2;
  if (mark(tokens[first + 1]) !== "/" || tokens[first]?.number?.percent !== null || tokens[first + 2]?.number?.percent !== null || tokens[first].number.inWords) return false;
  if (mark(tokens[first - 1]) === "/" || mark(tokens[first + 3]) === "/") return false;
  const behind = word(tokens[first + 3]);
  if (doseUnits.has(behind) || (/^(?:group|arm|regimen|combination)$/.test(behind) && ![1, 2].some((d) => peopleNouns.has(word(tokens[first + 3 + d]))))) return true;
  // "salmeterol/fluticasone 50/500 (12%)", but "nausea/vomiting 12/40 (35%)"
  if (tokens[first - 1]?.kind !== "word" || mark(tokens[first - 2]) !== "/" || tokens[first - 3]?.kind !== "word" || !isOpening(tokens[first + 3])) return false;
  const [less, more] = [tokens[first].number.count ?? 0, tokens[first + 2]!.number!.count ?? 0];
  return less > more || (less > 0 && more % less === 0 && more / less >= 4);
}

/** "T3/4", "IC2/3", "the 0/1-h algorithm", "a DLQI of 0/1": a stage or a score, part of which is run into letters, or none of one. */
function isOfCode(tokens: readonly Token[], i: number): boolean {
  const slash = mark(tokens[i + 1]) === "/" ? i + 1 : i - 1;
  const [first, second] = [tokens[slash - 1], tokens[slash + 1]];
  if (tokens[slash]!.spaced || second?.spaced !== false) return false;
  if (second.number) return /^[a-z]{1,4}\d$/.test(word(first)) || (first?.number?.count === 0 && second.number.count === 1 && word(tokens[slash - 2]) === "of");
  return /^\d+-\p{L}/u.test(word(second));
}

/** "310 of the 455 women with one previous section": what each of them had. */
export function isHadByEach(tokens: readonly Token[], i: number): boolean {
  const { inWords, count } = tokens[i]!.number!;
  return inWords && count !== null && count < 10 && /^(?:with|having)$/.test(wordBefore(tokens, i)) && peopleNouns.has(word(tokens[i - 2])) && !isOpening(tokens[i + 1]) && !isPeopleOrEvent(tokens, i + 1);
}

const fractions = /^(half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/;

/** "Two thirds (66%)" */
export const isOfFraction = (tokens: readonly Token[], i: number): boolean => tokens[i]!.number!.inWords && fractions.test(word(tokens[i + 1]));

/** Those of whom a bracket may say that there are so many times as many. */
const matched = /^(?:samples?|cohorts?|sets?|pairs?|population|analysis)$/;

/** "The matched sample (2 × 301)", "two groups (2 x 40)", "2 × 150 children": how many each of two or more groups had. */
export function isTimesGroups(tokens: readonly Token[], i: number): boolean {
  if (i < 2 || !(isTimes(tokens[i - 1]) || word(tokens[i - 1]) === "x")) return false;
  const times = tokens[i - 2]!.number;
  if (times?.percent !== null || times.count === null || times.count < 2 || times.count > mostTimes || tokens[i]!.number!.count === null) return false;
  if (isTimes(tokens[i - 1]) && peopleNouns.has(word(tokens[i + 1]))) return true;
  const named = word(tokens[i - 4]);
  return i > 3 && isOpening(tokens[i - 3]) && isClosing(tokens[i + 1]) && (matched.test(named) || groupWords.has(named) || peopleNouns.has(named));
}
const mostTimes = 4;

const isTimes = (token: Token | undefined): boolean => token?.kind === "mark" && (token.text === "×" || token.text === "✕");
const comparisonMarks = set("< > ≤ ≥ ± × ⩽ ⩾ ≦ ≧ ~");

/** "3 × 150 mg", "≥ 50", "above 7.5", "HER2 3+ (18%)": a number beside a mark of multiplication or comparison, or that of a grade. */
export function isBesideMeasureMark(tokens: readonly Token[], i: number): boolean {
  const before = tokenBefore(tokens, i);
  const after = tokens[i + 1];
  if (isTimes(after) || isTimes(before)) return !isTimesGroups(tokens, i);
  // a power, "10⁻⁵": the reader leaves a gap for the exponent
  if (mark(after) === "\uFFFC" && !after!.spaced) return true;
  if (comparisonMarks.has(mark(before))) return true;
  if (mark(after) === "+" && !after!.spaced && tokens[i + 2]?.spaced && !tokens[i + 2]!.number && tokens[i]!.number!.value.length < 3) return true;
  return tokens[i]!.number!.decimals > 0 && comparisonWords.has(word(before));
}

/** "1 per protocol", "2 per group": people, and no rate. */
const isPerGroup = (tokens: readonly Token[], i: number): boolean =>
  word(tokens[i + 1]) === "per" && (tokens[i]!.number!.count ?? 0) >= 1 && (word(tokens[i + 2]) === "protocol" || groupWords.has(word(tokens[i + 2])));

/** So many lines have been put into people. */
const mostLines = 20;

/** Of how much blood, or of what field, something is counted. */
const isVolume = /^(?:[munµμ]?l|dl|cl|mm3?|cmm|hpf|field)$/;

/** "40 mg", "a 5-year follow-up": a measure, or "free" where it is a count before what could be a unit; undefined where there is no unit. */
export function roleBeforeUnit(tokens: readonly Token[], i: number): "measure" | "free" | undefined {
  const { inWords, count } = tokens[i]!.number!;
  if (inWords && count === 1) return undefined;
  const after = tokens[i + 1];
  // "14 infections among 310 lines": a chart, or a treatment, has not as many
  if (word(after) === "lines" && (count ?? 0) >= mostLines) return "free";
  // "the proportion of 0 values"
  if (count === 0 && !inWords && /^(?:values?|scores?|ratings?)$/.test(word(after))) return "measure";
  // "480 year 9 students", "30 of 120 week 12 samples"
  if (/^(?:day|week|month|year)$/.test(word(after)) && tokens[i + 2]?.number && (isWholeOf(tokens, i) || (word(after) === "year" && peopleNouns.has(word(tokens[i + 3]))))) return "free";
  if (isUnit(tokens, i + 1) && !isPerGroup(tokens, i)) return "measure";
  // "platelets below 600/L"
  if (mark(after) === "/" && comparisonWords.has(wordBefore(tokens, i)) && isVolume.test(word(tokens[i + 2]))) return "measure";
  // "before 37 completed weeks", but not "37 completed weeks 1 to 12"
  if (word(tokens[i + 2]) === "weeks" && /^completed?$/.test(word(after)) && !tokens[i + 3]?.number && (word(tokens[i + 3]) !== "of" || /^gestation/.test(word(tokens[i + 4])))) return "measure";
  // "18 more months of follow-up"
  if (/^(?:more|additional|further|extra|full|whole|consecutive)$/.test(word(after)) && /^(?:hour|day|week|month|year)s$/.test(word(tokens[i + 2]))) return "measure";
  return isDash(after) && measureUnits.has(word(tokens[i + 2])) ? "measure" : undefined;
}

/** A unit of measurement; "149 v 127" and "61 S. aureus isolates" have none. */
export function isUnit(tokens: readonly Token[], i: number): boolean {
  const unit = word(tokens[i]);
  if (!measureUnits.has(unit)) return false;
  if (unit === "v") return tokens[i + 1]?.kind !== "number" && mark(tokens[i + 1]) !== ".";
  // multiple sclerosis
  if (unit === "ms" && tokens[i]!.capital) return false;
  // "51 day cases"
  if (unit === "day" && /^(?:cases|patients|surgeries)$/.test(word(tokens[i + 1]))) return false;
  // "two second cancers", "95 of 380 second doses"
  if (unit === "second" && (again.test(word(tokens[i + 1])) || isWholeOf(tokens, i - 1))) return false;
  if (unit === "sd" && isStableDisease(tokens, i)) return false;
  if (unit === "units" && areWards(tokens, i)) return false;
  return !(unit.length === 1 && tokens[i]!.capital && mark(tokens[i + 1]) === "." && tokens[i + 2]?.kind === "word" && !tokens[i + 2]!.capital);
}

/** "95 of 380", "24/60": the second number. */
const isWholeOf = (tokens: readonly Token[], i: number): boolean =>
  (wordBefore(tokens, i) === "of" || markBefore(tokens, i) === "/") && tokens[i - 2]?.number?.percent === null && (tokens[i]?.number?.count ?? 0) >= (tokens[i - 2]!.number!.count ?? Infinity);

/** What people may have a second time. */
const again = /^(?:primary|primaries|cancers?|malignanc(?:y|ies)|tumou?rs?|neoplasms?|operations?|transplants?|relapses?|procedures?|biops(?:y|ies)|infections?)$/;

/** Tokens on either side of a category of response within which another stands. */
const categoryReach = 14;

/** "4 PR, 9 SD and 3 PD": stable disease beside other categories of response, each with its number; "± 2 SD" is none. */
function isStableDisease(tokens: readonly Token[], i: number): boolean {
  if (!tokens[i]!.capital || tokens[i - 1]?.number?.decimals !== 0 || mark(tokens[i - 2]) === "±") return false;
  for (let j = Math.max(1, i - categoryReach); j <= i + categoryReach && j < tokens.length; j += 1) {
    if (tokens[j]!.capital && /^(?:cr|pr|pd)$/.test(word(tokens[j])) && tokens[j - 1]!.number?.percent === null) return true;
  }
  return false;
}

/** Tokens on either side of "units" within which other words show that they are wards. */
const wardReach = 40;
const ofWards = /^(?:these|those|participating|responding|care|neonatal|dialysis|nursing|hospital|maternity|stroke|surgical|paediatric|pediatric|burns?|cent(?:re|er)s|wards|hospitals)$/;
const inWards = /^(?:in|from|across|at|all)$/;

/** What is given in units: "transfusion of 4 units", "2 units of blood", "10 units/day". */
const givenInUnits = /^(?:transfus(?:ed|ions?)|blood|plasma|platelets?|cells|rbcs?|prbcs?|ffp|insulin|heparin|botulinum|toxin|alcohol|drank|drinks?|drinking|doses?|dos(?:ed|ing|age)|iu|international|mg|ml|daily|weekly)$/;

/**
 * "Forms were sent to 61 units; 54 units (89%) replied": wards, and no doses: a clause opens with a share of them, or people are in them.
 * "Ten needed 6 units (17%)" is said of blood.
 */
export function areWards(tokens: readonly Token[], i: number): boolean {
  let found = false;
  for (let j = Math.max(0, i - wardReach); j <= i + wardReach && j < tokens.length; j += 1) {
    const w = word(tokens[j]);
    if (givenInUnits.test(w)) return false;
    if (w !== "units" || found) continue;
    const at = tokens[j - 1]?.number ? j - 2 : j - 1;
    const opens = at < j - 1 && (at < 0 || /^[.;,]$/.test(mark(tokens[at])) || inWards.test(word(tokens[at])));
    // "six of 23 units (26%)"
    const some = at < j - 1 && word(tokens[at]) === "of" && !!tokens[at - 1]?.number;
    found = ((opens || some) && isOpening(tokens[j + 1]) && !!tokens[j + 2]?.number?.percent) || ofWards.test(word(tokens[at])) || (opens && inWards.test(word(tokens[at])) && peopleNouns.has(word(tokens[at - 1])));
  }
  return found;
}
