/** Estimates that stand directly before their interval and outside of it: ratios, differences, and percentages without a count. */
import { compareDecimals, parseDecimal, power, type Decimal } from "../../statistics/decimal.ts";
import { printedPercent } from "../found.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { areInPercent } from "./unsigned-limits.ts";

/** Short names of estimates; "OR" is told from "or" by its capitals. */
const shortNames = /^(?:[as]?hr|[ac]?or|[ac]?rr|irr|pr|smd|w?md|rd|arr)$/;
const longNames = /^(?:ratio|difference|reduction)$/;
const namedBy = /^(?:of|was|is|were)$/;
/** "4.5 percentage points (95% CI …" */
const units = /^(?:percentage|points?|mm|mmhg|kg|g|mg|days?|weeks?|months?|years?|hours?|minutes?)$/;
const joiners = /^(?:vs|versus|v|to|and|or|than|from|against|compared|minus|between)$/;
/** Intervals of something else than the estimate. */
const otherKind = /^(?:prediction|predictive|reference)$/;

/** Numbers further back do not share the interval. */
const reach = 14;

/**
 * The token of the estimate that an interval excludes, or -1.
 *
 * @param level the token of the level that announces it
 * @param isCounted whether the percentage at a token is judged with its count
 */
export function excludedBy(reading: Reading, level: number, limits: { low: number; high: number }, isCounted: (token: number) => boolean): number {
  const { tokens, roles } = reading;
  for (let i = level + 1; i < limits.low; i += 1) if (otherKind.test(word(tokens[i]))) return -1;
  const at = estimateBefore(reading, level);
  const estimate = tokens[at]?.number;
  const low = tokens[limits.low]!.number!;
  const high = tokens[limits.high]!.number!;
  if (!estimate || estimate.inWords || !/^(?:free|measure)$/.test(roles[at]!) || low.decimals !== high.decimals) return -1;
  if (isOneOfSeveral(reading, limits.high, at)) return -1;
  if (estimate.percent) {
    if (!(high.percent || areInPercent(reading, at, level, limits)) || isCounted(at) || printedPercent(reading, at).bound || sharesInterval(reading, at) || !isRate(reading, at)) return -1;
    // "2 CR, 5 PR (ORR 39%; PR 5, 95% CI …)": whole numbers behind a short name are counted
  } else if (high.percent || low.percent || !isNamed(reading, at)) return -1;
  return isOutside(parseDecimal(estimate.value), parseDecimal(low.value), parseDecimal(high.value)) ? at : -1;
}

/** "HR 0.81 and 0.62 (95% CI 0.70 to 0.94 and 0.51 to 0.75)": other intervals, or other estimates, stand beside. */
function isOneOfSeveral({ tokens, sentence, sentences }: Reading, high: number, at: number): boolean {
  const next = /^(?:and|or|vs|versus|v)$/.test(word(tokens[high + 1])) || /^[,;]$/.test(mark(tokens[high + 1])) ? high + 2 : -1;
  if (next > 0 && tokens[next]?.number && !tokens[next].number.percent && tokens[next + 1] !== undefined && (/^(?:to)$/.test(word(tokens[next + 1])) || isDash(tokens[next + 1]))) return true;
  const end = Math.min(sentences[sentence[at]! + 1] ?? tokens.length, high + reach);
  for (let i = high + 1; i < end; i += 1) if (word(tokens[i]) === "respectively") return true;
  return false;
}

/** Of what a percentage without a count can be the estimate: what was measured, or set as a limit, has no interval of its own. */
const rateNames = /^(?:rates?|orrs?|dcr|cbr|response|responses|prevalence|incidence|mortality|survival|proportion|sensitivity|specificity|accuracy|value|frequency|efficacy|remission|was|were|in|of|by)$/;
const limitNames = /^(?:threshold|cut-?off|cutoff|level|lvef|ef|margin|power|dose|fraction|hba1c|saturation)$/;
const beforeLimit = /^(?:at|with|below|above|least|most)$/;

/** Whether the words before a percentage say that it is a rate that was seen. */
function isRate({ tokens, sentence }: Reading, at: number): boolean {
  let named = false;
  for (let i = at - 1; i >= 0 && i > at - 8 && sentence[i] === sentence[at]; i -= 1) {
    if (limitNames.test(word(tokens[i])) || (i > at - 4 && beforeLimit.test(word(tokens[i])))) return false;
    if (/^(?:was|were)$/.test(word(tokens[i]))) return true;
    named ||= rateNames.test(word(tokens[i]));
  }
  return named;
}

/** The number directly before a level, with nothing but marks and a unit between, in the same bracket or in front of it; -1 where there is none. */
function estimateBefore(reading: Reading, level: number): number {
  const { tokens, inside, sentence } = reading;
  let at = level - 1;
  let opened = false;
  if (/^[,;:]$/.test(mark(tokens[at]))) at -= 1;
  else if (isOpening(tokens[at])) {
    opened = true;
    at -= 1;
  } else return -1;
  for (let steps = 0; steps < 2 && units.test(word(tokens[at])); steps += 1) at -= 1;
  const beside = opened ? inside[level - 1] : inside[level];
  return tokens[at]?.number && sentence[at] === sentence[level] && inside[at] === beside ? at : -1;
}

/** "HR 0.95", "odds ratio (OR) of 1.45", "the mean difference was 1.45": the words before say what is estimated. */
function isNamed({ tokens, partner, prose }: Reading, at: number): boolean {
  let i = at - 1;
  for (let steps = 0; steps < 3 && (/^[=:,]$/.test(mark(tokens[i])) || namedBy.test(word(tokens[i]))); steps += 1) i -= 1;
  // "relative risk (RR) was"
  if (isClosing(tokens[i]) && partner[i] === i - 2) i -= 1;
  const token = tokens[i];
  const name = word(token);
  // "PR 5" are partial responses
  if (tokens[at]!.number!.decimals === 0 && /^(?:pr|or|rd)$/.test(name)) return false;
  if (!longNames.test(name) && !(shortNames.test(name) && /[A-Z]$/.test(prose.text.slice(token!.start, token!.end)))) return false;
  for (let j = i - 1; j > i - 5 && j >= 0; j -= 1) if (/^(?:log|ln|logarithm|beta)$/.test(word(tokens[j]))) return false;
  return true;
}

/** "30% vs 20% (95% CI 2% to 18%)": the interval may be that of the difference. */
function sharesInterval({ tokens, roles, sentence }: Reading, at: number): boolean {
  let joined = isDash(tokens[at - 1]);
  for (let i = at - 1; i >= 0 && i > at - reach && sentence[i] === sentence[at]; i -= 1) {
    if (joiners.test(word(tokens[i]))) joined = true;
    if (!tokens[i]!.number || roles[i] === "label" || roles[i] === "year") continue;
    // behind the limits of another interval a new estimate begins
    if (roles[i] === "limit") return joined && isDash(tokens[at - 1]);
    if (joined || tokens[i]!.number!.percent) return true;
  }
  return isDash(tokens[at - 1]);
}

/** Whether no value that is rounded to the estimate lies between the limits. */
function isOutside(estimate: Decimal, low: Decimal, high: Decimal): boolean {
  if (compareDecimals(low, high) > 0) return false;
  const decimals = Math.max(estimate.decimals, low.decimals);
  const scaled = (d: Decimal): bigint => 2n * d.digits * power(decimals - d.decimals);
  // an estimate with fewer decimals than its limits may be any that is rounded to it
  const slack = estimate.decimals < low.decimals ? power(decimals - estimate.decimals) : 0n;
  return scaled(estimate) + slack < scaled(low) || scaled(estimate) - slack > scaled(high);
}
