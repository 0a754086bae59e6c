/** Estimates that stand directly before their interval and outside of it: ratios, differences, and percentages without a count. */
import { compareDecimals, parseDecimal, power, toNumber, type Decimal } from "../../statistics/decimal.ts";
import { printedPercent } from "../found.ts";
import { isNegative } from "../negative-limits.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { Role } from "../reading/types.ts";
import { areInPercent } from "./unsigned-limits.ts";

/** Short names of estimates; "OR" is told from "or" by its capitals. */
const shortNames = /^(?:[as]?hr|[ac]?or|[ac]?rr|irr|pr|smd|w?md|rd|arr)$/;
const longNames = /^(?:ratio|difference|reduction)$/;
const namedBy = /^(?:of|was|is|were)$/;
/** "The ratio for death was 0.81", "pain fell by 1.4 points": what is estimated may stand further back, where no number or mark is between. */
const farNamedBy = /^(?:was|is|were|by)$/;
const changes = /^(?:differ|reduc|chang|improv|gain|increas|decreas|declin|drop|fell|rose|lower|higher)/;
const noName = /^(?:log|ln|logarithm|beta|least|most|threshold|margin)$/;
/** Limits that were set, and what was asked or assumed: "within 10 percentage points", "the important difference was 5.0 points". */
const setBefore = /^(?:limits?|boundary|delta|within|exceed\w*|exclu\w+|ruled|assum\w+|expect\w+|important|relevant|much|non-?inferior\w*|prespecified|pre-specified)$/;
/** "4.5 percentage points (95% CI …" */
const units = /^(?:percentage|points?|pp|mm|mmhg|kg|g|mg|days?|weeks?|months?|years?|hours?|minutes?)$/;
const joiners = /^(?:vs|versus|v|to|and|or|than|from|against|compared|minus|between)$/;
/** What the interval is of behind its limits: "(95% CI 0.9 to 2.1 versus placebo)". */
const compares = /^(?:vs|versus|v|than|from|against|compared|minus|between|relative)$/;
/** Intervals of something else than the estimate. */
export const otherKind = /^(?:prediction|predictive|reference|differences?)$/;

/** What the number before an interval may be. */
export const isEstimate = (role: Role | undefined): boolean => role === "free" || role === "measure";

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
  if (!estimate || estimate.inWords || !isEstimate(roles[at]) || low.decimals !== high.decimals) return -1;
  if (isOneOfSeveral(reading, limits.high, at)) return -1;
  if (estimate.percent) {
    if (isCounted(at) || printedPercent(reading, at).bound) return -1;
    // "12% versus 10% (95% CI −1% to 6%)": limits below nought are those of a difference, as an estimate below it is
    if (isNegative(tokens, at) ? !high.percent || !isNamed(reading, at, limits) : isNegative(tokens, limits.low) || !(high.percent || areInPercent(reading, at, level, limits)) || sharesInterval(reading, at, limits) || !isRate(reading, at)) return -1;
    // "2 CR, 5 PR (ORR 39%; PR 5, 95% CI …)": whole numbers behind a short name are counted
  } else if (high.percent || low.percent || !isNamed(reading, at, limits)) return -1;
  return isExcluded(reading, at, limits) ? at : -1;
}

/** A number with its sign. */
const valueAt = ({ tokens }: Reading, i: number): Decimal => parseDecimal((isNegative(tokens, i) ? "-" : "") + tokens[i]!.number!.value);

/** Whether an estimate lies outside of limits, and would with the other sign: "a reduction of 1.4 (95% CI −2.3 to 0.2)". */
export function isExcluded(reading: Reading, at: number, { low, high }: { low: number; high: number }): boolean {
  const { tokens } = reading;
  const negative = isNegative(tokens, at);
  return [low, high].some((i) => isNegative(tokens, i) === negative) &&
    ["", "-"].every((sign) => isOutside(parseDecimal(sign + tokens[at]!.number!.value), valueAt(reading, low), valueAt(reading, high)));
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
const limitNames = /^(?:threshold|cut-?off|cutoff|level|lvef|ef|margin|power|dose|fraction|hba1c|saturation|sd|se)$/;
const beforeLimit = /^(?:at|with|below|above|least|most)$/;

/** Whether the words before a percentage say that it is a rate that was seen. */
function isRate({ tokens, sentence, roles }: Reading, at: number): boolean {
  let named = false;
  for (let i = at - 1; i >= 0 && i > at - reach && sentence[i] === sentence[at]; i -= 1) {
    // "for one dose and 93%"
    if ((limitNames.test(word(tokens[i])) && word(tokens[i + 1]) !== "and") || (i > at - 4 && beforeLimit.test(word(tokens[i])))) return false;
    if (/^(?:was|were)$/.test(word(tokens[i]))) return true;
    // "… (95% CI 65% to 79%) for men and 93% (95% CI …": such as the one before
    named ||= roles[i] === "limit" || rateNames.test(word(tokens[i]));
  }
  return named;
}

/** The number directly before a level, with nothing but marks and a unit between, in the same bracket or in front of it; -1 where there is none. */
export function estimateBefore(reading: Reading, level: number): number {
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
function isNamed(reading: Reading, at: number, limits: { low: number; high: number }): boolean {
  const { tokens, partner } = reading;
  const before = isNegative(tokens, at) ? at - 2 : at - 1;
  let i = before;
  for (let steps = 0; steps < 3 && (/^[=:,]$/.test(mark(tokens[i])) || namedBy.test(word(tokens[i]))); steps += 1) i -= 1;
  // "relative risk (RR) was"
  if (isClosing(tokens[i]) && partner[i] === i - 2) i -= 1;
  // "PR 5" are partial responses
  if (tokens[at]!.number!.decimals === 0 && /^(?:pr|or|rd)$/.test(word(tokens[i]))) return false;
  // a ratio or a difference is of a comparison itself
  if (compares.test(word(tokens[limits.high + 1])) && (!isName(reading, i) || word(tokens[i]) === "reduction")) return false;
  if (!isName(reading, i)) return isNear(reading, at, limits) && isNamedFarther(reading, at, before) && !isOfTwo(reading, at, limits);
  for (let j = i - 1; j > i - 5 && j >= 0; j -= 1) if (noName.test(word(tokens[j]))) return false;
  return true;
}

const isName = ({ tokens, prose }: Reading, i: number): boolean =>
  longNames.test(word(tokens[i])) || (shortNames.test(word(tokens[i])) && /[A-Z]$/.test(prose.text.slice(tokens[i]!.start, tokens[i]!.end)));

/** "28.5 percentage points", "the risk ratio for death was 0.81", "pain fell, on this scale, by 1.4 points", not "at least 10 percentage points": with no other number between. */
function isNamedFarther(reading: Reading, at: number, before: number): boolean {
  const { tokens, sentence, roles } = reading;
  let named = /^(?:percentage|pp)$/.test(word(tokens[at + 1])) && !joiners.test(word(tokens[before]));
  if (!named && !farNamedBy.test(word(tokens[before]))) return false;
  for (let i = before; i > before - reach && sentence[i] === sentence[at] && !/^[;:=<>≤≥]$/.test(mark(tokens[i])) && (!tokens[i]!.number || roles[i] === "label"); i -= 1) {
    if (noName.test(word(tokens[i])) || setBefore.test(word(tokens[i]))) return false;
    named ||= isName(reading, i) || changes.test(word(tokens[i]));
  }
  return named;
}

/** Tokens back to the number of another group. */
const groupReach = 40;

/** "Pain fell by 3.1 points with gel; with placebo it fell by 2.2 (95% CI 0.2 to 1.6)": limits between which the difference lies from a number printed alike before. */
function isOfTwo(reading: Reading, at: number, { low, high }: { low: number; high: number }): boolean {
  const { tokens, roles, sentence } = reading;
  const [own, from, to] = [at, low, high].map((i) => toNumber(valueAt(reading, i))) as [number, number, number];
  for (let i = at - 1; i >= 0 && i > at - groupReach && sentence[i] === sentence[at]; i -= 1) {
    if (!tokens[i]!.number || !isEstimate(roles[i]) || tokens[i]!.number!.decimals !== tokens[at]!.number!.decimals) continue;
    const other = toNumber(valueAt(reading, i));
    if ([own - other, other - own, own / other, other / own].some((value) => value >= from && value <= to)) return true;
  }
  return false;
}

/** Whether limits that end their bracket, or a part of it, are near an estimate: they may be those of another. */
function isNear(reading: Reading, at: number, { low, high }: { low: number; high: number }): boolean {
  const [value, from, to] = [at, low, high].map((i) => toNumber(valueAt(reading, i))) as [number, number, number];
  const behind = reading.tokens[high + 1];
  return (isClosing(behind) || /^[,;.]$/.test(mark(behind))) && isClose(value, from, to);
}

/** Whether a value is no further from limits than they are from each other. */
const isClose = (value: number, low: number, high: number): boolean => value >= 2 * low - high && value <= 2 * high - low;

/** "30% vs 20% (95% CI 2% to 18%)": the interval may be that of the difference. */
function sharesInterval(reading: Reading, at: number, limits: { low: number; high: number }): boolean {
  const { tokens, roles, sentence, inside } = reading;
  let joined = isDash(tokens[at - 1]);
  let counted = joined;
  for (let i = at - 1; i >= 0 && i > at - reach && sentence[i] === sentence[at]; i -= 1) {
    if (joiners.test(word(tokens[i]))) joined = true;
    // behind the limits of another interval a new estimate begins
    if (roles[i] === "limit") return joined && isDash(tokens[at - 1]);
    // "28% of all (N = 46) and 30% (95% CI …"
    if (!tokens[i]!.number || roles[i] === "label" || roles[i] === "year" || (!tokens[i]!.number!.percent && inside[i]! > inside[at]!)) continue;
    if (tokens[i]!.number!.percent) return isDash(tokens[at - 1]) || mayBeOfBoth(reading, i, at, limits);
    // "(95% CI …) for one dose and 93%"
    if (joined && !tokens[i]!.number!.inWords) return true;
    counted ||= joined;
  }
  return counted;
}

/** Whether limits lie far from a percentage, or are near what two of them give together: their difference, and ratios of all kinds. */
function mayBeOfBoth({ tokens }: Reading, other: number, at: number, limits: { low: number; high: number }): boolean {
  const [low, high, a, b] = [limits.low, limits.high, other, at].map((i) => Number(tokens[i]!.number!.value)) as [number, number, number, number];
  const both = [a / b, b / a].flatMap((ratio) => [ratio, 100 * ratio, Math.abs(100 - 100 * ratio)]);
  return !isClose(b, low, high) || [a - b, b - a, ...both].some((value) => isClose(value, low, high));
}

/** Whether no value that is rounded to the estimate lies between the limits. */
function isOutside(estimate: Decimal, low: Decimal, high: Decimal): boolean {
  if (compareDecimals(low, high) > 0) return false;
  const decimals = Math.max(estimate.decimals, low.decimals, high.decimals);
  const scaled = (d: Decimal): bigint => 2n * d.digits * power(decimals - d.decimals);
  // an estimate with fewer decimals than its limits may be any that is rounded to it
  const slack = estimate.decimals < low.decimals ? power(decimals - estimate.decimals) : 0n;
  return scaled(estimate) + slack < scaled(low) || scaled(estimate) - slack > scaled(high);
}
