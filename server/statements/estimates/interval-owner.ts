/** Whose a confidence interval is: that of the percentage before it, unless something else stands nearer or is named. */
import { eventNouns, peopleNouns, ratioWords } from "../lexicon.ts";
import { isUnit } from "../reading/measures.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Tokens that are looked at between an interval and its percentage. */
const reach = 16;
/** Tokens behind the limits that may say of what they are. */
const behindReach = 6;

/** What is no percentage though its limits could be. */
const compared = /^(?:differences?|ratios?|odds|hazard|reductions?|hrs?|rrs?|ors|aor|[as]hr|ror|irr|rd|arr|nnts?|nnh|smd|w?md|means?|medians?)$/;
/** "50 fewer per 1000", "30 more" */
const comparative = /^(?:fewer|more|less|lower|higher|extra|additional)$/;
/** Of what a number before these words, or behind them, is the value. */
const scale = /^(?:scores?|scales?|needed|effects?|slopes?|beta|coefficients?)$/;
const limitUnits = /^(?:points?|months?|years?|weeks?|days?|hours?|minutes?)$/;
const contrast = /^(?:vs|versus|v|against|compared|than)$/;

/** "OR", not "or". */
const isRatio = ({ tokens }: Reading, i: number): boolean => word(tokens[i]) === "or" && tokens[i]!.capital;

/**
 * The percentage that an interval belongs to, or -1: the nearest before it, with nothing of another scale between or named.
 *
 * @param from the token that announces the interval
 * @param limits the tokens of its limits, and the one behind them
 */
export function ownerOf(reading: Reading, from: number, limits: { low: number; high: number; to: number }): number {
  const percent = percentBefore(reading, from);
  return percent >= 0 && !namesOther(reading, from, limits) && !isOfBoth(reading, percent, from) ? percent : -1;
}

function percentBefore(reading: Reading, from: number): number {
  const { tokens, roles } = reading;
  if (endsInUnit(reading, from)) return -1;
  let numbered = false;
  for (let i = from - 1; i >= 0 && i >= from - reach; i -= 1) {
    if (reading.sentence[i] !== reading.sentence[from]) return -1;
    const token = tokens[i]!;
    if (token.kind === "number") {
      if (token.number!.percent) return roles[i] === "free" ? i : -1;
      // n/N and "14 of 43" may stand between
      if (token.number!.count === null || roles[i] === "limit" || isOtherRate(reading, i)) return -1;
      numbered = true;
      continue;
    }
    const w = word(token);
    if (w && ((ratioWords.has(w) && (w !== "or" || token.capital)) || /^(?:months|years|weeks|days|mg|points)$/.test(w) || (numbered && scale.test(w)))) return -1;
    if (mark(token) === ";" && reading.inside[i] !== reading.inside[from]) return -1;
  }
  return -1;
}

/** "50 fewer per 1000", "40 deaths more", "80 per 1000": a number of people that is an estimate itself; "3 or more" is none. */
function isOtherRate({ tokens }: Reading, i: number): boolean {
  const noun = word(tokens[i + 1]);
  const behind = peopleNouns.has(noun) || eventNouns.has(noun) ? i + 2 : i + 1;
  return comparative.test(word(tokens[behind])) || word(tokens[behind]) === "per" || word(tokens[i - 1]) === "per";
}

/** "… by 3 kg (95% CI 1 to 5)": the number directly before the interval has a unit. */
function endsInUnit({ tokens }: Reading, from: number): boolean {
  const last = isOpening(tokens[from - 1]) || /^[,;:]$/.test(mark(tokens[from - 1])) ? from - 2 : from - 1;
  return tokens[last - 1]?.number?.percent === null && isUnit(tokens, last);
}

/** "95% CI for the difference 6 to 14", "95% CI 20 to 80 fewer", "95% CI 2 to 8 for the difference" */
function namesOther(reading: Reading, from: number, { low, to }: { low: number; to: number }): boolean {
  const { tokens, inside, sentence } = reading;
  const isNamed = (i: number): boolean => compared.test(word(tokens[i])) || isRatio(reading, i);
  for (let i = from + 1; i < low; i += 1) if (isNamed(i)) return true;
  const unit = word(tokens[to]) === "percentage" ? to + 1 : to;
  if (comparative.test(word(tokens[to])) || limitUnits.test(word(tokens[unit])) || word(tokens[to]) === "per") return true;
  if (!/^(?:for|of|in)$/.test(word(tokens[to]))) return false;
  for (let i = to + 1; i < to + behindReach && tokens[i]?.kind === "word" && sentence[i] === sentence[from] && inside[i] === inside[from]; i += 1) if (isNamed(i)) return true;
  return false;
}

/**
 * "45/450 (10%) versus 68/450 (15%) (95% CI 1 to 9)", "… (15%), 95% CI 1 to 9": behind two shares it may be that of their
 * difference. In "… versus 68/450 (15%; 95% CI 9 to 12)" a bracket gives it to the second.
 */
function isOfBoth({ tokens, roles, sentence, inside }: Reading, percent: number, from: number): boolean {
  const open = inside[from]!;
  let against = false;
  for (let i = percent - 1; i >= 0 && i >= percent - reach && sentence[i] === sentence[percent]; i -= 1) {
    if (contrast.test(word(tokens[i]))) against = true;
    if (roles[i] === "limit") return false;
    if (tokens[i]!.number?.percent) return against && (open < 0 || inside[percent] !== open || i > open);
  }
  return false;
}
