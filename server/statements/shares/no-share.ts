/** Percentages that are no share of those who are counted beside them: limits, ranges, measurements, changes, strengths. */
import type { Token } from "../../numerals/tokens.ts";
import { peopleNouns, ratioWords, sexes } from "../lexicon.ts";
import { isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { isDissolved } from "../reading/solutions.ts";

const thresholds = /^(?:power|cut-?offs?|thresholds?|margin|alpha|level)$/;
/** What is measured in per cent. */
const measured = /^(?:lvef|hba1c|fev1|fvc|ejection|saturation|spo2|sao2|fio2|stenosis|ha?ematocrit)$/;

/** "At a cut-off of 10%, 18 of 20 were detected", but not "the cut-off was given for 30% (n = 12)", nor "at this threshold, sensitivity was 90% (18/20)". */
const isThreshold = (reading: Reading, percent: number, whole: boolean): boolean => !/^(?:in|by|for)$/.test(word(reading.tokens[percent - 1])) && standsBefore(reading, percent, thresholds, whole);

/** "A saturation of 90% (n = 15)", but not "stenosis was found in 30% (n = 12)". */
const isMeasurement = (reading: Reading, percent: number): boolean => !/^(?:in|by|for)$/.test(word(reading.tokens[percent - 1])) && standsBefore(reading, percent, measured);

/** Whether one of the five words before a token is one of these; where it is asked of its clause, behind no comma. */
function standsBefore({ tokens, sentence }: Reading, at: number, words: RegExp, inClause = false): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6 && sentence[i] === sentence[at]; i -= 1) {
    if (inClause && mark(tokens[i]) === ",") return false;
    if (words.test(word(tokens[i]))) return true;
  }
  return false;
}

/** No share is told as less, or more, than so much: "those with <25% (n = 44)". */
const leastLimit = 20;

/** "Exceeding 70% (n = 31)", "a fall of at least 50% (n = 120)", "SUV <40% (n = 3)", "12% or more (n = 14)": those beyond a limit were counted. */
function isLimit({ tokens }: Reading, percent: number): boolean {
  const before = [1, 2, 3].map((d) => word(tokens[percent - d]));
  if (word(tokens[percent + 1]) === "or" && isOpening(tokens[percent + 3])) return true;
  if (/^[<>≤≥⩽⩾]$/u.test(mark(tokens[percent - 1]))) return (before[1] === "with" && Number(tokens[percent]!.number!.value) >= leastLimit) || before[1] !== "" && !/^(?:in|for|by|of|among|was|were|is|are|and|or|with|at|only|to|but|a|an|from|had|has|have)$/.test(before[1]!);
  if (/^(?:below|above|exceeding|exceeded|exceeds?|beyond|surpassing)$/.test(before[0]!)) return true;
  return /^(?:of|by)$/.test(before[2]!) && (before[0] === "than" || (/^(?:least|most)$/.test(before[0]!) && before[1] === "at"));
}

/** "Between 5-14% (16)", "7% to 10% (n = 6)", "between 30% and 50% (n = 33)": the end of a range, and a reference, or those within it. */
const isEndOfRange = (tokens: readonly Token[], percent: number): boolean => !!tokens[percent - 2]?.number &&
  (isDash(tokens[percent - 1]) ? !tokens[percent - 1]!.spaced : word(tokens[percent - 1]) === "to" || (word(tokens[percent - 1]) === "and" && word(tokens[percent - 3]) === "between"));

/** "OR 12%", "± 5%": OR is a ratio, "or" is not. */
function isBesideRatio(tokens: readonly Token[], percent: number): boolean {
  const before = word(tokens[percent - 1]);
  return (ratioWords.has(before) && !(before === "or" && !tokens[percent - 1]!.capital)) || mark(tokens[percent - 1]) === "±" || mark(tokens[percent + 1]) === "±";
}

/** What a percentage can be besides a share: "a 30% reduction", "80% power". */
const otherMeasures = /^(reduction|improvement|increase|decrease|change|decline|points?|power|alpha|efficacy|sensitivity|specificity)$/;

/**
 * "… and 69 of 150 (13%, 41% and 46%)": the first of several percentages, of which the last is that of the number in front. "… and 69 of 150:
 * 13%, 41% and 46%" are those of others, whatever follows.
 */
function isOfFirst({ tokens, partner, roles }: Reading, percent: number, count: number, denominator: number): boolean {
  const last = partner[percent - 1]! - 1;
  const follows = (p: number): boolean => roundingOf(tokens[count]!, tokens[denominator]!, tokens[p]!) === "consistent";
  if (!isOpening(tokens[percent - 1]) && /^(?:,|and)$/.test(tokens[percent + 1]?.text ?? "") && tokens[percent + 2]?.number?.percent && roles[percent + 2] === "free") return !follows(percent);
  return last > percent && word(tokens[last - 1]) === "and" && !!tokens[last]!.number?.percent && follows(last) && !follows(percent);
}

/** "120 of 400 children, 45% girls", "12 of 40 women, 58% of whom smoked": those of the people who were counted who are something more. */
const isOfCounted = ({ tokens }: Reading, percent: number, count: number, denominator: number): boolean =>
  /^[,;]$/.test(mark(tokens[percent - 1])) && (sexes.test(word(tokens[percent + 1])) || (word(tokens[percent + 1]) === "of" && /^(?:whom|them)$/.test(word(tokens[percent + 2])))) &&
  roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "consistent";

/** "90% sensitivity (9/10)": of a test's measures the numbers stand behind. */
const isOfTest = ({ tokens }: Reading, percent: number, count: number, denominator: number): boolean =>
  denominator > count && count > percent && /^(?:sensitivity|specificity)$/.test(word(tokens[percent + 1])) && isOpening(tokens[percent + 2]) && count === percent + 3;

/** A share is told as more than so much by itself, "115 (>95%)", and not behind what was found: "48 had stenosis (>70%)", "five had reflux (>10%)". */
function tellsHowMuch({ tokens }: Reading, percent: number, count: number): boolean {
  const bound = mark(tokens[percent - 1]);
  if (count > percent || !/^[<>≤≥⩽⩾]$/u.test(bound) || !isOpening(tokens[percent - 2])) return false;
  const last = word(tokens[percent - 3]);
  if (last === "" || peopleNouns.has(last)) return false;
  return /^[>≥⩾]$/u.test(bound) || Number(tokens[percent]!.number!.value) > smallest;
}
/** Of a share no more than that is said by "<1%". */
const smallest = 1;

/** "The types in 240 women were 16 (35%) and …", "the median was 2, and most had one (52%)": the percentage is that of what stands between. */
const isOfNearer = ({ tokens, roles }: Reading, percent: number, count: number): boolean => count < percent &&
  (/\band (?:most|many|half)\b/.test(tokens.slice(count, percent).map((t) => t.text).join(" ")) ||
    (isOpening(tokens[percent - 1]) && /^(?:label|measure)$/.test(roles[percent - 2] ?? "") && /^(?:was|were|is|are)$/.test(word(tokens[percent - 3]))));

/** Whether the percentage of what a shape has matched is no share. */
export function isNoShare(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  if (isBesideRatio(tokens, percent) || (otherMeasures.test(word(tokens[percent + 1])) && !isOfTest(reading, percent, count, denominator))) return true;
  if (denominator < 0 && (tellsHowMuch(reading, percent, count) || isOfNearer(reading, percent, count))) return true;
  if (!shape.startsWith("p%")) return denominator >= 0 && (isOfFirst(reading, percent, count, denominator) || isOfCounted(reading, percent, count, denominator));
  // "at patient level 85% (89 of 105)": what follows from the numbers beside it is their share
  const follows = denominator >= 0 && tokens[denominator]!.number!.count! > 0 && roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "consistent";
  if (!follows && isThreshold(reading, percent, denominator >= 0)) return true;
  return denominator < 0 && (isDissolved(reading, percent) || isEndOfRange(tokens, percent) || isMeasurement(reading, percent) || isLimit(reading, percent));
}
