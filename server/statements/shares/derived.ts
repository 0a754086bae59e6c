/**
 * Response rates that are printed without their count, "the overall response rate was 16%", and whose count can be
 * worked out from the categories that the text gives.
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { countOfCategory, countsOfResponse, listBehind } from "./categories.ts";
import { countedBefore, endsAt, times } from "./counted-before.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { shareOfOther } from "./rates.ts";
import { isSummed } from "./rests.ts";
import { outcomeOf } from "../outcomes.ts";
import type { Outcome } from "../types.ts";

export interface FoundDerived {
  percent: number;
  outcome?: Outcome;
  /** Tokens of the counts it is added up from, where they stand beside it. */
  parts: number[];
  denominator: number;
  from: number;
  to: number;
}

/** Response rates of a reading whose percentages no shape took. */
export function findDerived(reading: Reading, taken: ReadonlySet<number>): FoundDerived[] {
  const found: FoundDerived[] = [];
  for (const i of reading.numbers) {
    if (!isPercent(reading, i) || taken.has(i)) continue;
    const phrase = phraseBefore(reading, i);
    const shared = sharedRate(reading, i);
    const outcome = shared === undefined ? outcomeOf(phrase) : shared ?? undefined;
    if (shared !== undefined || (outcome === "complete" && completeRate.test(phrase) && endsAt(reading, i + 1))) {
      const counts = countsNamed(reading, i, outcome, shared !== undefined);
      if (counts && outcome && !isAimedAt(reading, i)) found.push({ percent: i, outcome, ...counts, from: i, to: i + 1 });
      continue;
    }
    const beside = partsBehind(reading, i, outcome);
    if (beside) {
      found.push({ percent: i, outcome: outcome === "control" ? "control" : "overall", parts: beside.parts, denominator: -1, from: i, to: beside.to });
      continue;
    }
    const before = isAimedAt(reading, i) ? undefined : countedBefore(reading, i);
    if (before) {
      found.push({ percent: i, ...before, from: i, to: i + 1 });
      continue;
    }
    if (!outcome || !/^(overall|control|complete-or-better|very-good-or-better)$/.test(outcome)) continue;
    if (outcome === "control" && !/\b(?:disease[- ]control|dcr)\b/.test(phrase)) continue;
    if (!/\b(?:rate|rates|orr|orrs|response|responses|better)\b/.test(phrase) || /\b(?:duration|median|null|hypothesis|assumed|expected|historical|power|detect|target|least|threshold|difference|improvement|increase|reduction|defined|survival|among|pooled|pooling)\b/.test(phrase)) continue;
    if (isAimedAt(reading, i)) continue;
    found.push({ percent: i, outcome, parts: [], denominator: -1, from: i, to: i + 1 });
  }
  return found;
}

/** "…, for an ORR of 77% and a CR rate of 35%" */
const completeRate = /^(?:and|with|for|giving|yielding)(?: an?| the)? (?:complete (?:response|remission)|cm?r) rate (?:of|was)$/;

/** Tokens of the names of two rates, and tokens back to their counts. */
const namesReach = 14;
const countsReach = 60;

/**
 * What each of two rates is of that share their noun, "CR and overall response rates of 30% and 47%"; null where the words do not say,
 * undefined where no two rates are named.
 */
function sharedRate(reading: Reading, i: number): Outcome | null | undefined {
  const { tokens, sentence } = reading;
  const isSecond = word(tokens[i - 1]) === "and" && isPercent(reading, i - 2);
  const first = isSecond ? i - 2 : i;
  if ((!isSecond && !(word(tokens[i + 1]) === "and" && isPercent(reading, i + 2))) || word(tokens[first - 2]) !== "rates" || !/^(?:of|was|were)$/.test(word(tokens[first - 1]))) return undefined;
  const names: [string[], string[]] = [[], []];
  let side: 0 | 1 = 1;
  for (let at = first - 3; at > first - namesReach && sentence[at] === sentence[i] && tokens[at]?.kind === "word"; at -= 1) {
    const w = word(tokens[at]);
    if (side === 0 && /^(?:and|yielding|giving|for|with|the|an?|of|in)$/.test(w)) break;
    if (w === "and") side = 0;
    else names[side].unshift(w);
  }
  if (side === 1 || !names[1].some((w) => /^(?:response|remission)$/.test(w))) return undefined;
  const own = names[isSecond ? 1 : 0];
  return outcomeOf(own.length === 1 && /^(?:complete|partial|overall|objective)$/.test(own[0]!) ? `${own[0]!} response` : own.join(" ")) ?? null;
}

/** The counts of a rate that is named by its category, from its sentence, or where two share their noun, the one before. */
function countsNamed(reading: Reading, i: number, outcome: Outcome | undefined, before: boolean): { parts: number[]; denominator: number } | undefined {
  const { tokens, sentences, sentence } = reading;
  const own = sentence[i]!;
  for (const from of before && own > 0 ? [sentences[own]!, sentences[own - 1]!] : [sentences[own]!]) {
    const start = Math.max(from, i - countsReach);
    const sum = outcome === "overall" ? countsOfResponse(reading, start, i, outcome) : undefined;
    const counts = sum ? { parts: sum, denominator: -1 } : outcome === "complete" || outcome === "partial" ? countOfCategory(reading, start, i, outcome) : undefined;
    // "10 had a CR at week 8, for a CR rate of 35%"
    if (counts) return tokens.slice(counts.parts[0], i).some((t) => times.test(word(t))) ? undefined : counts;
  }
  return undefined;
}

const aim = /^(?:uninteresting|null|hypothesis|unacceptable|ineffective|hypothesi[sz]ed|assumed|expected)$/;

/** "An ORR of 30% or less was considered uninteresting", "of 20% would be of interest": what was hoped for, not what came. */
function isAimedAt({ tokens, sentence }: Reading, i: number): boolean {
  if (word(tokens[i + 1]) === "or" && /^(?:less|more|higher|greater|lower|better|fewer|above|below)$/.test(word(tokens[i + 2]))) return true;
  for (let j = i + 1; j < i + 8 && sentence[j] === sentence[i]; j += 1) if (aim.test(word(tokens[j])) || (word(tokens[j]) === "would" && word(tokens[j + 1]) === "be")) return true;
  return false;
}

/** Percentages of counts that are added up beside them. Found before any shape, which would take one of the numbers for the count. */
export function findSums(reading: Reading): (FoundDerived & { shape: string })[] {
  const found: (FoundDerived & { shape: string })[] = [];
  for (const i of reading.numbers) {
    if (!isPercent(reading, i)) continue;
    // "6 complete and 17 partial responses, a rate of 43% (23/54)": its count and its whole are printed
    if (countedBehind(reading, i)) continue;
    const sum = sumBefore(reading, i);
    const both = sum ?? bothBefore(reading, i);
    if (both) {
      found.push({ shape: sum ? "(n + n)/N = p%" : "n complete and n partial of N (p%)", percent: i, outcome: "overall", ...both, from: both.parts[0]!, to: i + 1 });
      continue;
    }
    const groups = groupsBefore(reading, i);
    if (groups) found.push({ shape: "n and n (p% of N)", percent: i, ...groups, from: groups.parts[0]!, to: i + 1 });
  }
  return found;
}

/** Words of "43% (23 of the 54 patients)". */
const wordsOfBracket = 3;

/** The tokens of 23 and 54 in "43% (23/54)", "43% [23 of 54 patients]", "43%, 23/54": nothing else stands in the bracket, or behind them in the clause. */
export function countedBehind(reading: Reading, i: number): { count: number; of: number } | undefined {
  const { tokens, partner, sentence } = reading;
  const open = isOpening(tokens[i + 1]);
  if (!open && mark(tokens[i + 1]) !== ",") return undefined;
  const count = i + 2;
  const slash = mark(tokens[i + 3]) === "/";
  const of = !slash && /^(?:the|these|those|all)$/.test(word(tokens[i + 4])) ? i + 5 : i + 4;
  if (!isCount(reading, count) || !(slash || word(tokens[i + 3]) === "of") || !isCount(reading, of) || tokens[count]!.number!.count! > tokens[of]!.number!.count!) return undefined;
  let end = of + 1;
  while (end <= of + wordsOfBracket && tokens[end]?.kind === "word") end += 1;
  const ends = open ? partner[i + 1] === end : tokens[end] === undefined || sentence[end] !== sentence[i] || /^[.;,)\]]$/.test(mark(tokens[end]));
  return ends ? { count, of } : undefined;
}

/** "… among 270, giving 16%", "…, a remission rate of 16%", "…, which makes a rate of 16%" */
const gives = /(?:^|, )(?:(?:(?:for|with) )?an? (?:(?:overall|combined|total|remission) )*rate of|(?:(?:which|together|thus|hence) )?(?:giv(?:ing|es)|gave|yield(?:ing|s|ed)|mak(?:ing|es)|made|total+ing|amount(?:ing|s|ed) to)(?: an? (?:(?:(?:overall|combined|total|remission) )*rate|total) of)?)$/;

/** Tokens that are looked at before a percentage for the two counts. */
const bothReach = 26;

/** "17 complete and 26 partial responses among 270 patients (16%)", "…, a response rate of 16%": one percentage of both. */
export function bothBefore(reading: Reading, i: number): { parts: number[]; denominator: number } | undefined {
  const { tokens, sentence } = reading;
  const counts: number[] = [];
  for (let j = i - 1; j >= 0 && j > i - bothReach && sentence[j] === sentence[i] && counts.length < 3; j -= 1) {
    if (tokens[j]!.number?.percent || mark(tokens[j]) === ";") break;
    if (isCount(reading, j)) counts.unshift(j);
  }
  const kindOf = (j: number): string => [word(tokens[j - 1]) === "in" ? -2 : 1, 1, 2, 3].map((d) => word(tokens[j + d])).find((w) => /^(?:complete|partial)/.test(w))?.slice(0, 7) ?? "";
  const at = counts.findIndex((j, k) => k + 1 < counts.length && kindOf(j) === "complet" && kindOf(counts[k + 1]!) === "partial");
  if (at < 0) return undefined;
  const [complete, partial, other] = counts.slice(at) as [number, number, number | undefined];
  let joined = false;
  for (let j = complete + 1; j < partial; j += 1) if (/^(?:and|plus)$/.test(word(tokens[j])) || mark(tokens[j]) === "+") joined = true;
  if (!joined) return undefined;
  const behind = tokens.slice(partial + 1, i);
  const words = behind.filter((t) => t.kind === "word").map((t) => t.text);
  // "complete in 88 and partial in 137 of the women (75% in total)"
  if (other === undefined && isOpening(tokens[i - 1]) && isSummed(reading, i) && isClosing(tokens[i + (word(tokens[i + 1]) === "in" ? 3 : 2)])) return { parts: [complete, partial], denominator: -1 };
  const noun = words.findIndex((w) => /^(?:responses?|responders?|remissions?)$/.test(w));
  if (noun < 0 || noun > 2) return undefined;
  const sized = other !== undefined && /^(?:of|among|in|from)$/.test(word(tokens[other - 1])) || other !== undefined && /^(?:the|these|those|all)$/.test(word(tokens[other - 1])) && /^(?:of|among|in|from)$/.test(word(tokens[other - 2]));
  if (other !== undefined && !sized) return undefined;
  const label = outcomeOf(words.slice(3).join(" "));
  // without a size or a name, a percentage behind the partial responses is theirs, unless it is what both give
  if (label !== undefined ? label !== "overall" : !(sized && isOpening(tokens[i - 1])) && !gives.test(behind.slice(noun + 1).map((t) => t.text).join(" "))) return undefined;
  // "…, with an overall rate of 40% in untreated patients"
  if ((sized || label === undefined) && !isOpening(tokens[i - 1]) && shareOfOther.test(word(tokens[i + 1]))) return undefined;
  return { parts: [complete, partial], denominator: sized ? other : -1 };
}

/** "Ten men and 20 women (60% of the 50 enrolled)": the percentage is that of both, where it is not that of the second. */
function groupsBefore(reading: Reading, i: number): { parts: number[]; denominator: number } | undefined {
  const { tokens, sentence } = reading;
  if (!isOpening(tokens[i - 1]) || word(tokens[i + 1]) !== "of") return undefined;
  const size = /^(?:the|all|these|those)$/.test(word(tokens[i + 2])) ? i + 3 : i + 2;
  if (!isCount(reading, size)) return undefined;
  const counts: number[] = [];
  let joined = false;
  for (let j = i - 2; j >= 0 && j > i - bothReach && sentence[j] === sentence[i] && counts.length < 2; j -= 1) {
    if (isCount(reading, j)) counts.unshift(j);
    else if (tokens[j]!.kind === "word") joined ||= counts.length === 1 && tokens[j]!.text === "and";
    else if (mark(tokens[j]) !== "-") return undefined;
  }
  if (counts.length < 2 || !joined) return undefined;
  const [first, second] = counts.map((j) => tokens[j]!.number!.count!) as [number, number];
  const whole = tokens[size]!.number!.count!;
  const percent = parseDecimal(tokens[i]!.number!.value);
  if (whole < first + second || classify(first + second, whole, percent) !== "consistent" || classify(second, whole, percent) !== "inconsistent") return undefined;
  return { parts: counts, denominator: size };
}

/** "No patient in the drug group died (0%)": none, counted by a word; only a percentage of nought can say so. */
export function findNone(reading: Reading, taken: ReadonlySet<number>): { percent: number; count: number }[] {
  const { tokens } = reading;
  const found: { percent: number; count: number }[] = [];
  for (const i of reading.numbers) {
    if (!isPercent(reading, i) || taken.has(i) || Number(tokens[i]!.number!.value) !== 0 || !isOpening(tokens[i - 1])) continue;
    for (let j = i - 2; j >= 0 && j > i - 16 && reading.sentence[j] === reading.sentence[i]; j -= 1) {
      if (tokens[j]!.kind === "number" && reading.roles[j] === "free" || /^[;:]$/.test(mark(tokens[j]))) break;
      if (!/^(?:no|nobody|neither)$/.test(word(tokens[j]))) continue;
      // "with no difference (0%)" says nothing of people
      if (!/^(?:difference|change|effect|evidence|improvement|heterogeneity|increase|reduction)s?$/.test(word(tokens[j + 1]))) found.push({ percent: i, count: j });
      break;
    }
  }
  return found;
}

/** Tokens of "Among the 101 treated patients," at most. */
const farthestComma = 30;

/** Up to fourteen words before token `i`, from the sentence's start, from behind "Among the 101 treated patients,", or from the last clause. */
function phraseBefore(reading: Reading, i: number): string {
  const words: string[] = [];
  const start = reading.sentences[reading.sentence[i]!]!;
  let from = start;
  if (/^(?:of|among|amongst|in)$/.test(word(reading.tokens[start]))) {
    while (from < i && from < start + farthestComma && mark(reading.tokens[from]) !== ",") from += 1;
    if (mark(reading.tokens[from]) !== ",") from = start;
  }
  for (let j = i - 1; j >= from && j > i - 16 && reading.sentence[j] === reading.sentence[i]; j -= 1) {
    const token = reading.tokens[j]!;
    if (mark(token) === ";" || token.number?.percent) break;
    if (isOpening(token) && reading.inside[i] === j) break;
    if (token.kind === "word") words.unshift(token.text);
  }
  return words.join(" ");
}

/** "(5 + 38)/136 = 31.6%" */
function sumBefore(reading: Reading, i: number): { parts: number[]; denominator: number } | undefined {
  const { tokens } = reading;
  let j = i - 1;
  if (isOpening(tokens[j])) j -= 1;
  if (mark(tokens[j]) === "=") j -= 1;
  if (!isCount(reading, j) || mark(tokens[j - 1]) !== "/" || !isClosing(tokens[j - 2])) return undefined;
  const open = reading.partner[j - 2]!;
  if (open < 0) return undefined;
  const parts: number[] = [];
  for (let k = open + 1; k < j - 2; k += 1) {
    if (isCount(reading, k)) parts.push(k);
    else if (mark(tokens[k]) !== "+") return undefined;
  }
  return parts.length > 1 ? { parts, denominator: j } : undefined;
}

/**
 * "25.8% (4 CR and 52 PR)", "16.4% (CR 2, PR 22; …)", "93.5% (29CR + 29PR)"; of a rate that is named also "44%: 10 complete and
 * 12 partial responses".
 */
function partsBehind(reading: Reading, i: number, named: Outcome | undefined): { parts: number[]; to: number } | undefined {
  const list = listBehind(reading, i);
  if (!list || (!list.bracket && named !== "overall" && named !== "control")) return undefined;
  const parts = countsOfResponse(reading, list.from, list.to, named === "control" ? "control" : "overall");
  return parts && { parts, to: list.bracket ? list.to + 1 : i + 1 };
}
