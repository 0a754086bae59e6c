/** Words around a count and a percentage that make one of them something else: limits, scales, ways of speaking, other people's numbers. */
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { isFindingOf, isShareOfOthers, isUtmostIn } from "./evidence.ts";
import { isTurned } from "./found.ts";
import { announcesInterval } from "./interval-levels.ts";
import { groupWords, peopleNouns, placeNouns, ratioWords, researchNouns } from "./lexicon.ts";
import { isDifference } from "./lists.ts";
import { countAt, isCount, isPercent, type Match } from "./pattern.ts";
import { isRateOf } from "./rates.ts";
import { happenedIn, mostArms } from "./size-labels.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "./reading.ts";
import { isScaleFraction } from "./scale-fractions.ts";
import { isPart } from "./units.ts";
import { isValue, isValueAmong } from "./values.ts";

const sharesOf = /^(of|for|in|with|at|after|by|95|each|overall|respectively|vs|versus|v|and|or|both|per|among|compared|versus|to|on|ci|confidence|p)$/;

/** "1,102 forms came back (55.1% response rate)" */
const rateOf = /^(response|participation|return|completion|retention|attendance|uptake|follow-up|recruitment|inclusion)$/;

/** Shapes whose percentage is introduced as something. */
const introduced = /\brate\b|\b(?:i\.e\.|that is|giving) p%/;

/** "40% (n = 80; 25% of them men)", "56% (28/50; 24% CR)": the bracket explains the percentage before it; in "15% vs 13% (30/200 [15%] …" each share has its own. */
function explains(reading: Reading, count: number, percent: number): boolean {
  const open = reading.inside[count]!;
  return open >= 0 && countAt(reading, open + 1) === count && isPercent(reading, open - 1) && reading.inside[percent] === open;
}

const opensFrame = /^(?:of|in|among|amongst|from|for|with|within|enrolled|included|randomi[sz]ed|studied|treated|recruited|analy[sz]ed|to|and)$/;

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

/** The word in front of a number, its article and "a total of". */
function beforeCount({ tokens }: Reading, count: number): string {
  const total = word(tokens[count - 1]) === "of" && word(tokens[count - 2]) === "total" ? count - 3 : count - 1;
  const at = /^(?:the|a|another|about)$/.test(word(tokens[total])) ? total - 1 : total;
  // "15 men, 60%, and 10 women, 40%"
  const goesOn = word(tokens[at]) === "and" && tokens[mark(tokens[at - 1]) === "," ? at - 2 : at - 1]?.number?.percent;
  return goesOn ? "" : word(tokens[at]);
}

/** The token in front of a number and its article, "of" in "of the 30". */
function beforeArticle(tokens: Reading["tokens"], number: number): number {
  let i = number - 1;
  while (/^(?:the|these|those|all)$/.test(word(tokens[i]))) i -= 1;
  return i;
}

/** "80 patients of whom 20 (25%) died": the second number is of some of the first, and not what that is a share of. */
const turnsToSome = ({ tokens }: Reading, count: number, denominator: number): boolean =>
  tokens.slice(count + 1, denominator).some((t) => /^(?:whom|which)$/.test(word(t)));

/** "none", "nil", "zero" */
const isNobody = (tokens: Reading["tokens"], i: number): boolean => tokens[i]!.number!.inWords && tokens[i]!.number!.count === 0;

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

/** "About 1 in 5 (19.6%)", "9 out of 10 (88%)": a way of speaking, where it is not exact. */
function isSaying({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const n = tokens[count]!.number!.count!;
  const size = tokens[denominator]!.number!.count!;
  if (n >= size || (size > 10 && !(n === 1 && size <= 100))) return false;
  const hedged = n === 1 || /^(?:about|nearly|almost|around|roughly|some|approximately|just|over|only)$/.test(word(tokens[count - 1]));
  let plain = false;
  // "3 (60%) in the 10 sensitive patients" speaks of those
  if (word(tokens[denominator - 1]) === "the" && word(tokens[denominator - 2]) === "in") return false;
  for (let i = count + 1; i < denominator; i += 1) if (word(tokens[i]) === "in" || (word(tokens[i]) === "out" && hedged)) plain = true;
  return plain && classify(n, size, parseDecimal(tokens[percent]!.number!.value)) !== "consistent";
}

/** "Mild in 50 (25%) and none in 130 (65%)": the word says how bad it was, and counts nobody. */
const isDegree = ({ tokens }: Reading, count: number, percent: number): boolean =>
  isNobody(tokens, count) && word(tokens[count + 1]) === "in" && Number(tokens[percent]!.number!.value) > 0;

/** "8 events in 8 (4%) of 199 controls": what stands behind the bracket is the whole of those before it. */
function hasWholeBehind(reading: Reading, percent: number, denominator: number): boolean {
  const open = reading.inside[percent]!;
  if (open <= denominator || open > denominator + 3) return false;
  const of = reading.partner[open]! + 1;
  const at = /^(?:the|all|these|those)$/.test(word(reading.tokens[of + 1])) ? of + 2 : of + 1;
  return word(reading.tokens[of]) === "of" && isCount(reading, at) && reading.tokens[at]!.number!.count! >= reading.tokens[denominator]!.number!.count!;
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

/** "Survival at 5 years was 72% (45 patients at risk)" */
const atRisk = ({ tokens }: Reading, count: number): boolean =>
  [1, 2, 3].some((d) => word(tokens[count + d]) === "remaining" || (word(tokens[count + d]) === "at" && word(tokens[count + d + 1]) === "risk"));

/** "The hypotheses (1) and (2)" */
function isEnumerator({ tokens }: Reading, count: number): boolean {
  if (!isOpening(tokens[count - 1]) || !isClosing(tokens[count + 1])) return false;
  const value = tokens[count]!.number!.count!;
  const joined = (at: number): boolean => /^(?:and|or|to)$/.test(word(tokens[at])) || /^[,–-]$/.test(mark(tokens[at]));
  return (joined(count + 2) && isOpening(tokens[count + 3]) && tokens[count + 4]?.number?.count === value + 1) ||
    (joined(count - 2) && isClosing(tokens[count - 3]) && tokens[count - 4]?.number?.count === value - 1);
}

/** "Four visits were made by few in both arms (39% with one and 37% with the other)": the bracket has shares of its own. */
function sharedByTwo(reading: Reading, percent: number, count: number): boolean {
  const { tokens, inside, partner } = reading;
  const open = inside[percent]!;
  if (open < 0 || inside[count] === open || percent > open + 2) return false;
  let joined = false;
  for (let i = percent + 1; i < partner[open]!; i += 1) {
    if (/^(?:and|vs|versus)$/.test(word(tokens[i]))) joined = true;
    else if (joined && isPercent(reading, i)) return true;
    else if (tokens[i]!.number && reading.roles[i] !== "label") return false;
  }
  return false;
}

/** Rates of people, which studies report. */
const reported = /^(?:prevalences?|incidences?|rates?|pooled|meta-analysis|heterogeneity|mortality|sensitivity|specificity|frequency|estimates?)$/;
const shareOfStudies = /^(?:studies|trials|rcts|reports|articles|cohorts|publications|comparisons|datasets|samples|surveys)$/;

/** "The prevalence was 38.4% with self-report (19 studies)": so many studies say so. */
function isEvidenceBase({ tokens, sentence, sentences, inside, partner }: Reading, percent: number, count: number): boolean {
  const open = inside[count]!;
  if (open < 0 || (percent > open && count < percent) || partner[open]! < 0 || !shareOfStudies.test(word(tokens[count + 1]))) return false;
  for (let i = Math.max(sentences[sentence[percent]!]!, percent - 60); i < percent; i += 1) {
    if (shareOfStudies.test(word(tokens[i]))) return false;
    if (reported.test(word(tokens[i]))) return true;
  }
  return false;
}

/** The highest value of a scale of which classes are made. */
const highestClass = 6;

/**
 * "TC1/2/3: 18%", "PS 0/1 (60%)", "TC 2/3: 27%": values of a scale with slashes between them, and not how many of how many; behind
 * a short name, where they follow each other and the percentage does not follow from them.
 */
function isClass(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens } = reading;
  if (mark(tokens[denominator - 1]) !== "/") return false;
  const runsOn = (slash: number, value: number): boolean => mark(tokens[slash]) === "/" && !tokens[slash]!.spaced && (tokens[value]?.number?.percent === null || /\d$/.test(word(tokens[value])));
  if (runsOn(count - 1, count - 2) || runsOn(denominator + 1, denominator + 2)) return true;
  const [first, last] = [tokens[count]!.number!.count!, tokens[denominator]!.number!.count!];
  return last === first + 1 && last <= highestClass && isAbbreviation(reading, count - 1) && classify(first, last, parseDecimal(tokens[percent]!.number!.value)) !== "consistent";
}

/**
 * "4 bleeds in 4 patients (5%)", "14 relapses in 12 patients (8%) and 9 in 9 (6%)": events in as many patients, of whom the percentage
 * tells the share; the events are neither its count nor its whole. "4 bleeds in 4 patients (100%)" is a share of those.
 */
export function areAsMany({ tokens }: Reading, { percent, count, denominator }: Match): boolean {
  if (denominator < count || percent < denominator || !/^(?:in|among|from)$/.test(word(tokens[beforeArticle(tokens, denominator)]))) return false;
  const n = tokens[denominator]!.number!.count!;
  return n > 0 && tokens[count]!.number!.count === n && classify(n, n, parseDecimal(tokens[percent]!.number!.value)) === "inconsistent";
}

/** "3 eyes of 3 patients (2.7%)": a match's denominator is of the people whose eyes they are, and not the number that they are a share of. */
export function areOthers({ tokens }: Reading, { count, denominator, percent }: Match): boolean {
  const noun = word(tokens[count + 1]);
  if (denominator < 0 || !(isPart(noun) || /^pregnanc/.test(noun)) || !/^(?:of|in)$/.test(word(tokens[denominator - 1])) || !peopleNouns.has(word(tokens[denominator + 1]))) return false;
  return classify(tokens[count]!.number!.count!, Math.max(1, tokens[denominator]!.number!.count!), parseDecimal(tokens[percent]!.number!.value)) === "inconsistent";
}

/**
 * "22 of those receiving brief advice (n = 60, 36.7%)": the number behind "n =" is their size, and the count stands before the
 * bracket, where the percentage follows so and not from the number alone.
 */
export function withSize(reading: Reading, match: Match): Match {
  const { tokens, inside } = reading;
  const open = inside[match.percent]!;
  if (match.denominator >= 0 || open < 0 || match.count !== open + 3 || word(tokens[open + 1]) !== "n" || match.percent < match.count) return match;
  for (let i = open - 1; i >= 0 && i > open - countReach && reading.sentence[i] === reading.sentence[open]; i -= 1) {
    if (!tokens[i]!.number) {
      if (tokens[i]!.kind === "word") continue;
      return match;
    }
    const count = isCount(reading, i) ? tokens[i]!.number!.count! : 0;
    const size = tokens[match.count]!.number!.count!;
    return count > 0 && count < size && classify(count, size, parseDecimal(tokens[match.percent]!.number!.value)) === "consistent" ? { ...match, from: i, count: i, denominator: match.count } : match;
  }
  return match;
}

/** Tokens between a count and the bracket with the size of its group. */
const countReach = 10;

/** A short name in capitals, but no statistic and no category of response. */
function isAbbreviation({ tokens, prose }: Reading, i: number): boolean {
  const token = tokens[i];
  const text = token?.kind === "word" ? prose.text.slice(token.start, token.end) : "";
  return /^[A-Z][A-Z0-9-]{1,6}$/.test(text) && !/^(?:SD|SE|SEM|IQR|CI|CR|PR|PD|OR|HR|RR|ORR|DCR|LVEF|EF|FVC|FEV1|DLCO|MCV|HCT|PEF|GFR|SPO2|SAO2|FIO2|HBA1C|PPV|NPV)$/.test(text);
}

/** An interval or a P value begins at a token. */
const isInference = ({ tokens, roles }: Reading, i: number): boolean =>
  roles[i] === "level" || announcesInterval(tokens, i) || /^(?:p|or|aor|rr|hr|range)$/.test(word(tokens[i]));

/** "Similar in the two groups (78% vs 71%)" */
const namesGroups = ({ tokens }: Reading, count: number): boolean => tokens[count]!.number!.inWords && groupWords.has(word(tokens[count + 1]));

/** "Every one of the 28 women (100%)", "not one (0%)": the word counts nobody. */
const isPronoun = ({ tokens }: Reading, count: number): boolean => tokens[count]!.number!.inWords && tokens[count]!.number!.count === 1 && /^(?:every|each|not|single|any|no)$/.test(word(tokens[count - 1]));

/** "In 22 patients (4%) and in 23 (4%)": the second number is no denominator, but the next count. */
function joinsOthers({ tokens, inside, partner }: Reading, percent: number, count: number): boolean {
  const open = Math.max(inside[percent]!, inside[count]!);
  const close = open >= 0 ? partner[open]! : -1;
  return close >= 0 && /^(?:and|or|but|vs|versus|v|than)$/.test(word(tokens[close + 1]));
}

/**
 * "The difference was 10% (40/100 vs 30/100)": of two shares in one bracket, the percentage before it is neither. Nor is
 * that in "5.5% overall (5 of 50 and 1 of 60)", and in "(38 of 1330 [2.9%] …" the share has its own.
 */
function contrasts(reading: Reading, count: number, from: number): boolean {
  const { tokens, inside, partner } = reading;
  const open = inside[count]!;
  const close = open >= 0 ? partner[open]! : -1;
  let against = false;
  let joined = false;
  for (let i = from + 1; i < close; i += 1) {
    if (/^(?:vs|versus|v|against|compared|minus)$/.test(word(tokens[i]))) against = true;
    else if (word(tokens[i]) === "and") joined = true;
    else if (tokens[i]!.number && (against || (joined && (mark(tokens[i + 1]) === "/" || word(tokens[i + 1]) === "of")) || (isOpening(tokens[i - 1]) && isPercent(reading, i)))) return true;
  }
  return false;
}

/** "21% (4/20, 4/18)": one percentage of two shares, and of the first it is none. */
function hasFractionBeside({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const next = /^[,;]$/.test(mark(tokens[denominator + 1])) ? denominator + 2 : -1;
  const divided = /^(?:\/|of)$/.test(tokens[next + 1]?.text ?? "") && tokens[next]?.number?.percent === null && tokens[next + 2]?.number?.percent === null;
  if (next < 0 || !divided || !isClosing(tokens[next + 3])) return false;
  const printed = parseDecimal(tokens[percent]!.number!.value);
  const share = (n: number, of: number): number => tokens[n]!.number!.count! / Math.max(1, tokens[of]!.number!.count!);
  const [one, other, said] = [share(count, denominator), share(next, next + 2), Number(tokens[percent]!.number!.value) / 100];
  return classify(tokens[count]!.number!.count!, Math.max(1, tokens[denominator]!.number!.count!), printed) === "inconsistent" && said >= Math.min(one, other) && said <= Math.max(one, other);
}

/** What is dissolved, or dissolves, in so many per cent. */
const solutions = /^(?:saline|solution|dextrose|glucose|albumin|chlorhexidine|cream|gel|ointment|lotion|lidocaine|bupivacaine|ropivacaine|hypochlorite|fluoride|ethanol|alcohol|formalin|iodine|mouthwash|rinse|concentration|oxygen|hydrocortisone|minoxidil|tacrolimus|imiquimod|atropine|timolol|permethrin|peroxide)$/;

/** Whether a word names what is dissolved or dissolves: "saline", "povidone-iodine". */
const isSolution = ({ tokens }: Reading, i: number): boolean => solutions.test(word(tokens[i]).slice(word(tokens[i]).lastIndexOf("-") + 1));

/** The percentage before one in a row of strengths, "30% (n = 60) or 80%", or -1. */
function strengthBefore({ tokens, partner }: Reading, percent: number): number {
  let close = percent - 1;
  if (/^(?:and|or|vs|versus)$/.test(word(tokens[close]))) close -= 1;
  if (mark(tokens[close]) === ",") close -= 1;
  const open = close < percent - 1 && isClosing(tokens[close]) ? partner[close]! : -1;
  return open > 0 && tokens[open - 1]?.number?.percent ? open - 1 : -1;
}

/** "0.9% saline (n = 30)", "povidone-iodine 10% (75 patients)", "30% (n = 60) or 80% (n = 60) oxygen": how much is dissolved. */
function isDissolved(reading: Reading, percent: number): boolean {
  const { tokens, partner } = reading;
  // what all in a row are of stands in front of the first
  // "alcohol 20% (50)" may be those who drink; "povidone-iodine 10% (75 patients)" are those who got it
  for (let at = percent, k = 0; at >= 0 && k < mostStrengths; at = strengthBefore(reading, at), k += 1) if ((isSolution(reading, at - 1) && countsInBracket(reading, at + 1)) || word(tokens[at - 1]) === "containing") return true;
  for (let at = percent, k = 0; k < mostStrengths; k += 1) {
    if (isSolution(reading, at + 1) || (!saidOf.test(word(tokens[at + 1])) && isSolution(reading, at + 2))) return true;
    // or behind the last
    const close = isOpening(tokens[at + 1]) ? partner[at + 1]! : -1;
    if (close > 0 && countsInBracket(reading, at + 1) && isSolution(reading, ofSolution.test(word(tokens[close + 1])) ? close + 2 : close + 1)) return true;
    const next = [close + 2, close + 3].find((i) => tokens[i]?.number?.percent && strengthBefore(reading, i) === at);
    if (close < 0 || next === undefined) return false;
    at = next;
  }
  return false;
}

/** "(n = 60)", "(75 patients)": a bracket that says that people are counted in it. */
const countsInBracket = ({ tokens, partner }: Reading, open: number): boolean => isOpening(tokens[open]) &&
  (/^n$/i.test(word(tokens[open + 1])) || tokens.slice(open + 1, partner[open]).some((t) => peopleNouns.has(word(t))));

/** "45% had peroxide": people, and no strength. */
const saidOf = /^(?:had|has|have|used|got|received|were|was|took|drank|and|or|of|with|without|on)$/;

/** What is said of it. */
const ofSolution = /^(?:inspired|inhaled|supplemental|topical|aqueous|sterile|buffered|normal|hypertonic)$/;

/** So many strengths are told in one row. */
const mostStrengths = 4;

/** Tokens from one category to the next, and as many categories as are looked at. */
const categoryReach = 9;
const mostCategories = 6;
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

const restOf = /^(?:rest|remaining|remainder|others?|whereas|while|but|had|have|has|did|who|were|was)$/;

const thresholds = /^(?:power|cut-?offs?|thresholds?|margin|alpha|level)$/;
/** What is measured in per cent. */
const measured = /^(?:lvef|hba1c|fev1|fvc|ejection|saturation|spo2|sao2|fio2|stenosis|ha?ematocrit)$/;

/** "At a cut-off of 10%, 18 of 20 were detected", but not "the cut-off was given for 30% (n = 12)". */
const isThreshold = (reading: Reading, percent: number): boolean => !/^(?:in|by|for)$/.test(word(reading.tokens[percent - 1])) && standsBefore(reading, percent, thresholds);

/** "A saturation of 90% (n = 15)", but not "stenosis was found in 30% (n = 12)". */
const isMeasurement = (reading: Reading, percent: number): boolean => !/^(?:in|by|for)$/.test(word(reading.tokens[percent - 1])) && standsBefore(reading, percent, measured);

/** Whether one of the five words before a token is one of these. */
function standsBefore({ tokens, sentence }: Reading, at: number, words: RegExp): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6 && sentence[i] === sentence[at]; i -= 1) if (words.test(word(tokens[i]))) return true;
  return false;
}

/** "Exceeding 70% (n = 31)", "a fall of at least 50% (n = 120)", "SUV <40% (n = 3)": those beyond a limit were counted. */
function isLimit({ tokens }: Reading, percent: number): boolean {
  const before = [1, 2, 3].map((d) => word(tokens[percent - d]));
  if (/^[<>≤≥⩽⩾]$/u.test(mark(tokens[percent - 1]))) return before[1] !== "" && !/^(?:in|for|by|of|among|was|were|is|are|and|or|with|at|only|to|but|a|an|from|had|has|have)$/.test(before[1]!);
  if (/^(?:below|above|exceeding|exceeded|exceeds?|beyond|surpassing)$/.test(before[0]!)) return true;
  return /^(?:of|by)$/.test(before[2]!) && (before[0] === "than" || (/^(?:least|most)$/.test(before[0]!) && before[1] === "at"));
}

/** "An IGA score of 0 or 1 was seen in 160 patients (65%)": a value of a scale is no count. */
const isScaleValue = ({ tokens }: Reading, count: number): boolean => /^(?:or|to)$/.test(word(tokens[count - 1])) && tokens[count - 2]?.number?.percent === null;

/** "Distress was seen in these 90 neonates (77.7%)": so many were counted before, and the percentage says how many of them had it. */
function isNamedAgain({ tokens, sentences, sentence }: Reading, count: number): boolean {
  return /^(?:these|those)$/.test(word(tokens[count - 1])) && /^(?:in|among|amongst)$/.test(word(tokens[count - 2])) &&
    count - 2 > sentences[sentence[count]!]! && peopleNouns.has(word(tokens[count + 1]));
}

/** Whether a count is so far from being the share that it cannot be a slip: "three trials (80% of 1,500 patients)". */
function isOther({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const exact = 100 * tokens[count]!.number!.count! / Math.max(1, tokens[denominator]!.number!.count!);
  const printed = Number(tokens[percent]!.number!.value);
  return exact > printed * 3 || exact < printed / 3;
}

/** "24 (40%) from 7 other hospitals": where they came from; only an "of" can be a misprint. */
function isPlace({ tokens }: Reading, count: number, denominator: number): boolean {
  const i = beforeArticle(tokens, denominator);
  if ([1, 2].some((d) => placeNouns.has(word(tokens[denominator + d])))) return true;
  return word(tokens[i]) !== "of" && tokens[count]!.number!.count! > tokens[denominator]!.number!.count!;
}

/** "Response occurred in 42/40 (95%)": the first is the count, whatever follows from it. */
const countsIn = ({ tokens }: Reading, count: number): boolean =>
  /^(?:in|by|for)$/.test(word(tokens[count - 1])) || (/^(?:only|just|all)$/.test(word(tokens[count - 1])) && word(tokens[count - 2]) === "in");

const planned = /^(?:enrol|recruit|plan|target|goal|aim|intend|intent|estimat|expect|accru|requir|needed|increas|rose|rise|capacit|occupan|possession|exceed)/;
/** Words of the sentence before. */
const aimed = /^(?:plan|target|goal|aim|intend)/;

const givenTo = /^(?:given|administered|offered|prescribed)$/;

/**
 * "Fever was seen in 12 (130%)", "blood was given to 9 (55%) and 12 (130%)": a count of those who had something, also the second of two. In
 * "52 falls (130%)", "a rise to 12 (130%)" nobody is counted.
 */
function countsThoseWith(reading: Reading, count: number): boolean {
  const { tokens, partner } = reading;
  for (let at = count, k = 0; k < mostArms; k += 1) {
    if (happenedIn(reading, at) || (word(tokens[at - 1]) === "to" && givenTo.test(word(tokens[at - 2])))) return true;
    let before = /^(?:and|vs|versus)$/.test(word(tokens[at - 1])) ? at - 2 : at - 1;
    if (mark(tokens[before]) === ",") before -= 1;
    const open = before < at - 1 && isClosing(tokens[before]) ? partner[before]! : -1;
    if (open < 1 || !isCount(reading, open - 1) || !isPercent(reading, open + 1)) return false;
    at = open - 1;
  }
  return false;
}

/** "Of 40 patients, 12 (130%) …", "12 patients (130%) …": a share of people, and no change, though it is above 100 %. */
function isOverAll(reading: Reading, count: number, percent: number): boolean {
  const { tokens, sentence } = reading;
  if (!isOpening(tokens[percent - 1]) || !isClosing(tokens[percent + 1])) return false;
  // what was aimed at is said in the same sentence or in the one before
  for (let i = Math.max(0, count - 24); i < percent + 12; i += 1) {
    const back = sentence[count]! - (sentence[i] ?? -9);
    if ((back === 0 && planned.test(word(tokens[i]))) || (back === 1 && aimed.test(word(tokens[i])))) return false;
  }
  // "56 infections in 52 patients (108%)"
  if (percent - 2 > count) return peopleNouns.has(word(tokens[percent - 2])) && !/^(?:in|of|among|from|for|per|on|by)$/.test(word(tokens[beforeArticle(tokens, count)]));
  if (countsThoseWith(reading, count)) return true;
  if (mark(tokens[count - 1]) !== ",") return false;
  let at = count - 2;
  while (at > count - 8 && tokens[at]?.kind === "word") at -= 1;
  return tokens[at]?.number?.percent === null && at < count - 2 && /^(?:of|among)$/.test(word(tokens[beforeArticle(tokens, at)]));
}

/**
 * Whether what a shape has matched can be a share, by what a shape cannot say: the words around that make a number something else.
 *
 * @param percent its token, as are `count` and `denominator`, which may be -1
 * @param shape its name
 */
export function plausible(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  const next = tokens[percent + 1];
  const basic = shape === "n (p%)";
  // "among 25 patients, 60%, …" names who were asked
  if (/^n people, /.test(shape) && opensFrame.test(beforeCount(reading, count))) return false;
  if (basic && isNamedAgain(reading, count)) return false;
  // only beside another count with its share: "in 75, as expected (25%)"
  if (shape === "n, as … (p%)" && !(word(tokens[count - 1]) === "and" && isClosing(tokens[count - 2]))) return false;
  if (shape === "(p%) (n)" && word(tokens[count - 2]) !== "n") return false;
  if (basic || shape === "n, (p%)") {
    if (isSubject(reading, count, percent)) return false;
    // "Four were lost (74%) (n = 31)"
    if (isClosing(next) && isOpening(tokens[percent + 2]) && countAt(reading, percent + 3) === percent + 5 && isClosing(tokens[percent + 6])) return false;
    // "29 patients (72% male)": the bracket speaks of some of them, not of the 29
    if (next?.kind === "word" && !sharesOf.test(next.text) && !(rateOf.test(next.text) && word(tokens[percent + 2]) === "rate") && !(/^(?:mortality|prevalence|incidence)$/.test(next.text) && isClosing(tokens[percent + 2]))) return false;
    if (next?.kind === "number") return false;
    // "(2.8% vs 1.0%)" belongs to two counts
    if (/^(vs|versus|v)$/.test(word(next)) && tokens[percent + 2]?.number?.percent && isOpening(tokens[percent - 1])) return false;
    // "(8% to 12%)", "(range 4% …": a range
    if (/^(range|from|mean|median|iqr)$/.test(word(tokens[percent - 1]))) return false;
  }
  if (introduced.test(shape) && !/ of N$/.test(shape) && !isRateOf(reading, count, denominator, percent)) return false;
  if (/^n(?:\/| of )N|^\(n, p%\)/.test(shape) && explains(reading, count, percent)) return false;
  if (denominator === count + 2 && (isClass(reading, percent, count, denominator) || isScaleFraction(reading, percent, count, denominator))) return false;
  if (denominator > count && turnsToSome(reading, count, denominator)) return false;
  if ((denominator < 0 || /^n \(p%/.test(shape)) && isDenominator(reading, count)) return false;
  // "a vision of 20/40 was reached in 91 eyes": the end of a fraction is no count
  if (mark(tokens[count - 1]) === "/" && tokens[count - 2]?.number && !tokens[count - 1]!.spaced) return false;
  if (denominator < 0 && (isDifference(reading, count) || namesGroups(reading, count))) return false;
  // "0.9% saline solution (n = 30)"
  if (denominator < 0 && /^p%/.test(shape) && isDissolved(reading, percent)) return false;
  if (basic && isWholeOfCategories(reading, count, percent)) return false;
  // "between 5-14% (16)": a range, and a reference
  if (denominator < 0 && /^p%/.test(shape) && isDash(tokens[percent - 1]) && !tokens[percent - 1]!.spaced && tokens[percent - 2]?.number) return false;
  if (denominator < 0 && /^p%/.test(shape) && (isThreshold(reading, percent) || isMeasurement(reading, percent) || isLimit(reading, percent) || atRisk(reading, count))) return false;
  if (denominator >= 0 && mark(tokens[count + 1]) === "/" && !countsIn(reading, count) && isTurned(reading, percent, count, denominator)) return false;
  if (denominator < 0 && (isEvidenceBase(reading, percent, count) || isShareOfOthers(reading, percent, count) || isFindingOf(reading, percent, count) || isUtmostIn(reading, percent, count) || isValue(reading, percent, count))) return false;
  if (denominator >= 0 && isValueAmong(reading, percent, count, denominator)) return false;
  if (word(tokens[count - 1]) === "per" || isEnumerator(reading, count) || sharedByTwo(reading, percent, count)) return false;
  // "in only 3 subjects (i.e., >3%)"
  if (/ i\.e\. p%/.test(shape) && /^[<>≤≥⩽⩾]$/u.test(mark(tokens[percent - 1]))) return false;
  if (shape === "n (p%; n = N)" && tokens[count]!.number!.count! > tokens[denominator]!.number!.count!) return false;
  if (denominator >= 0 && (isDegree(reading, count, percent) || (shape.startsWith("n in N") && hasWholeBehind(reading, percent, denominator)))) return false;
  if (/^p% \(n(?:\/| of )N/.test(shape) && hasFractionBeside(reading, percent, count, denominator)) return false;
  if (isPronoun(reading, count) || (denominator >= 0 && /^n/.test(shape) && isSaying(reading, percent, count, denominator))) return false;
  // "a third of the 270 patients (33%, n = 88)"
  if (basic && /^[,;]$/.test(mark(next)) && word(tokens[percent + 2]) === "n" && mark(tokens[percent + 3]) === "=" && (tokens[percent + 4]?.number?.count ?? 0) < tokens[count]!.number!.count!) return false;
  // "21 trials (66%; n = 4102)": so many people were in them
  if (shape === "n (p%; n = N)" && (researchNouns.has(word(tokens[count + 1])) || isOther(reading, percent, count, denominator))) return false;
  if (/ (?:in|among) N/.test(shape) && isScaleValue(reading, count)) return false;
  // "(DCB, 1.0%)" names an arm; "(median, 65%)" does not
  if (shape === "n (name, p%)" && !isAbbreviation(reading, percent - 2)) return false;
  if (shape.startsWith("p% (n; interval)") && !isInference(reading, count + 2)) return false;
  // "18.0% (95% CI 14.7–21.9; 1865 of 7287)": the people of the studies from which it was pooled
  if (shape.startsWith("p% (interval; n") && classify(tokens[count]!.number!.count!, Math.max(1, tokens[denominator]!.number!.count!), parseDecimal(tokens[percent]!.number!.value)) === "inconsistent") return false;
  if (shape === "n (p% of N)" && isOther(reading, percent, count, denominator)) return false;
  if (/\) (?:of|in) N$/.test(shape) && (joinsOthers(reading, percent, count) || isPlace(reading, count, denominator))) return false;
  if (/^p%/.test(shape) && denominator >= 0 && ((reading.inside[percent] !== reading.inside[count] && contrasts(reading, count, Math.max(count, denominator))) || isThreshold(reading, percent))) return false;
  // OR is a ratio, "or" is not
  if ((ratioWords.has(word(tokens[percent - 1])) && !(word(tokens[percent - 1]) === "or" && !tokens[percent - 1]!.capital)) || mark(tokens[percent - 1]) === "±" || mark(next) === "±") return false;
  if (/^(reduction|improvement|increase|decrease|change|decline|points?|power|alpha|efficacy|sensitivity|specificity)$/.test(word(next))) return false;
  // "12 infections in 9 people": more than one each; only a fraction or an "of" can be a misprint
  if (denominator >= 0 && /\b(?:in|from|among)\b/.test(shape) && tokens[count]!.number!.count! > tokens[denominator]!.number!.count!) return false;
  // "3 (33%)1 (11%)": cells of a table that has lost its borders say nothing reliable
  const close = reading.inside[percent]! >= 0 ? reading.partner[reading.inside[percent]!]! : percent;
  const behind = tokens[close + 1];
  if (behind && !behind.spaced && behind.kind !== "mark") return false;
  if (!tokens[count]!.spaced && isClosing(tokens[count - 1])) return false;
  // "17 of the 36 patients (59% of those treated)": the bracket has a denominator of its own
  if (denominator >= 0 && denominator < percent && word(next) === "of" && reading.inside[percent]! > denominator) return false;
  if (denominator < 0 && count < percent && isCondition(reading, count)) return false;
  // "at least 15 of the 22 sessions (70%)" is a threshold
  if (/^(least|most)$/.test(word(tokens[count - 1]))) return false;
  // "seven in ten (69.2%)" is a way of speaking, "one death in ten patients (10%)" is none
  if (/ in N/.test(shape) && denominator === count + 2 && tokens[count]!.number!.inWords && tokens[denominator]!.number!.inWords) return false;
  const before = word(tokens[count - 1]);
  if (before === "in" && tokens[count - 2]?.number?.inWords && !isNobody(tokens, count - 2)) return false;
  // "all but three (96%)": the percentage is that of the others
  if (/^(but|except)$/.test(before) && /^(all|everyone|every|everybody)$/.test(word(tokens[count - 2]))) return false;
  if (denominator < 0 && (before === "weeks" || before === "over")) return false;
  const value = Number(tokens[percent]!.number!.value);
  if (denominator < 0 && value > 100 && !(basic && isOverAll(reading, count, percent))) return false;
  // "I2 = 12, 45%"
  if (mark(tokens[count - 1]) === "=" && !/^(n|no|x|r)$/.test(word(tokens[count - 2])) && denominator < 0 && word(tokens[count - 2])) return shape !== "n (p%)" ? false : !ratioWords.has(word(tokens[count - 2]));
  return true;
}
