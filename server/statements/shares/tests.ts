/**
 * "There were 90 true positives, 10 false negatives …, giving a sensitivity of 90%": percentages without a count that are worked out from
 * the results of a test which stand before them, each once.
 */
import { largest } from "../../lists.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import type { Found } from "../found.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { measureNamed, resultNamed, type TestMeasure, type TestResult } from "../test-results.ts";

/** Tokens between the name of a measure and its percentage: "a sensitivity of 90%", "sensitivity was 90%". */
const mostBetween = 2;
/** Tokens, and sentences, back to the results. */
const reach = { tokens: 90, sentences: 1 };

/** Not of the results that were counted: "pooled sensitivity", "per-patient sensitivity". */
const ofOther = /^(?:pooled|summary|bivariate|mean|median|average|weighted|adjusted|per-\p{L}{1,12}|patient|lesion|combined|estimated|expected|reported)$/u;

/** The measure in front of a percentage, and where its name begins. */
function measureBefore({ tokens }: Reading, percent: number): { measure: TestMeasure; at: number } | undefined {
  let at = percent - 1;
  while (at > percent - 1 - mostBetween && (/^(?:of|was|is|at|were)$/.test(word(tokens[at])) || /^[:=,]$/.test(mark(tokens[at])) || isOpening(tokens[at]))) at -= 1;
  const first = word(tokens[at]) === "value" ? at - 2 : at;
  const measure = measureNamed(tokens.slice(Math.max(first, 0), at + 1).map(word).join(" "));
  return measure && !ofOther.test(word(tokens[first - 1])) ? { measure, at: first } : undefined;
}

/** In front of a measure where it is said of the results: "false negatives, giving an overall sensitivity". */
const leads = /^(?:giving|gives|gave|yielding|yields|yielded|with|for|thus|hence|so)$/;
/** What may stand between the results and a measure of theirs: names of them, and other measures. */
const plain = /^(?:an?|the|its|overall|diagnostic|resulting|corresponding|of|and|to|true|false|positives?|negatives?|t[pn]|f[pn]|sensitivity|specificity|predictive|values?|ppv|npv|accuracy|ci|confidence|interval)$/;

/**
 * Whether a measure is said of the results in front of it, "20 false negatives, giving a sensitivity of 90%". "MRI had a sensitivity of 80%",
 * "a sensitivity of 80% had been assumed", "80% in children" may be of others.
 *
 * @param name the token with which the name of its measure begins
 * @param last the last of the results
 */
function isOfResults({ tokens, sentence, partner }: Reading, percent: number, name: number, last: number): boolean {
  if (sentence[last] !== sentence[percent]) return false;
  let led = false;
  for (let i = last + 1; i < name; i += 1) {
    const w = word(tokens[i]);
    if (leads.test(w)) led = true;
    else if (tokens[i]!.kind === "word" && !plain.test(w)) return false;
  }
  const behind = isOpening(tokens[percent + 1]) && partner[percent + 1]! > 0 ? partner[percent + 1]! + 1 : percent + 1;
  return led && (tokens[behind]?.kind !== "word" || word(tokens[behind]) === "and");
}

/** The result that is named at a token, "true positives", "true-positive", "TP", and the token behind its name. */
function resultAt({ tokens }: Reading, i: number): { result: TestResult; behind: number } | undefined {
  const w = word(tokens[i]);
  if (!/^[tf]/.test(w)) return undefined;
  const one = (w.length > 2 || tokens[i]!.capital) && !isDash(tokens[i + 1]) ? resultNamed(w) : undefined;
  if (one) return { result: one, behind: i + 1 };
  const second = isDash(tokens[i + 1]) ? i + 2 : i + 1;
  const both = w.length > 2 ? resultNamed(`${w} ${word(tokens[second])}`) : undefined;
  return both && { result: both, behind: second + 1 };
}

/** The count of a result: in front of its name, "90 true positives", or behind it, "TP = 90"; -1 where there is none. */
function countOf(reading: Reading, i: number, behind: number): number {
  if (isCount(reading, i - 1)) return i - 1;
  const at = /^[:=,]$/.test(mark(reading.tokens[behind])) || /^(?:was|were|in)$/.test(word(reading.tokens[behind])) ? behind + 1 : behind;
  return isCount(reading, at) && !resultAt(reading, at + 1) ? at : -1;
}

/** The counts of the results before a percentage, as tokens; undefined where one of them is counted twice. */
function resultsBefore(reading: Reading, percent: number): Map<TestResult, number> | undefined {
  const { tokens, sentence } = reading;
  const counts = new Map<TestResult, number>();
  for (let i = percent - 1; i >= 0 && i > percent - reach.tokens && sentence[percent]! - sentence[i]! <= reach.sentences; i -= 1) {
    const named = resultAt(reading, i);
    const count = named ? countOf(reading, i, named.behind) : -1;
    if (!named || count < 0) continue;
    const known = counts.get(named.result);
    if (known !== undefined && tokens[known]!.number!.count !== tokens[count]!.number!.count) return undefined;
    counts.set(named.result, count);
  }
  return counts;
}

/** Measures of tests in a reading whose percentages no shape took. */
export function findTests(reading: Reading, taken: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  const told = new Map<TestMeasure, number>();
  for (const percent of reading.numbers) {
    const named = isPercent(reading, percent) ? measureBefore(reading, percent) : undefined;
    if (!named) continue;
    const { measure, at } = named;
    const before = told.get(measure) ?? -1;
    told.set(measure, percent);
    const counts = taken.has(percent) ? undefined : resultsBefore(reading, percent);
    if (!counts || !measure.whole.every((result) => counts.has(result))) continue;
    const tokensOf = (results: readonly TestResult[]): number[] => results.map((result) => counts.get(result)!).sort((a, b) => a - b);
    const [parts, wholeParts] = [tokensOf(measure.counted), tokensOf(measure.whole)];
    // a second sensitivity is of another test, or of some of them
    if ((before > wholeParts[0]! || !isOfResults(reading, percent, at, largest(counts.values()))) && !follows(reading, percent, parts, wholeParts)) continue;
    found.push({ shape: "measure of a test", percent, count: -1, denominator: -1, from: percent, to: percent + 1, parts, wholeParts });
  }
  return found;
}

/** Whether a percentage is that of some counts among others. */
function follows({ tokens }: Reading, percent: number, parts: readonly number[], whole: readonly number[]): boolean {
  const sum = (counts: readonly number[]): number => counts.reduce((n, i) => n + tokens[i]!.number!.count!, 0);
  return sum(whole) > 0 && classify(sum(parts), sum(whole), parseDecimal(tokens[percent]!.number!.value)) === "consistent";
}
