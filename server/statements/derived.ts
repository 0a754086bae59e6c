/**
 * Response rates that are printed without their count, "the overall response rate was 16%", and whose count can be
 * worked out from the categories that the text gives.
 */
import { isCount, isPercent } from "./pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Outcome } from "./types.ts";

export interface FoundDerived {
  percent: number;
  outcome: Outcome;
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
    const beside = bracketOfParts(reading, i);
    const phrase = phraseBefore(reading, i);
    const outcome = outcomeOf(phrase);
    if (beside) {
      found.push({ percent: i, outcome: "overall", parts: beside.parts, denominator: -1, from: i, to: beside.to });
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
    const sum = sumBefore(reading, i);
    const both = sum ?? bothBefore(reading, i);
    if (both) found.push({ shape: sum ? "(n + n)/N = p%" : "n complete and n partial of N (p%)", percent: i, outcome: "overall", ...both, from: both.parts[0]!, to: i + 1 });
  }
  return found;
}

/** Tokens that are looked at before a percentage for the two counts. */
const bothReach = 26;

/** "17 complete and 26 partial responses among 270 patients (16%)", "…, a response rate of 16%": one percentage of both. */
function bothBefore(reading: Reading, i: number): { parts: number[]; denominator: number } | undefined {
  const { tokens, sentence } = reading;
  const counts: number[] = [];
  for (let j = i - 1; j >= 0 && j > i - bothReach && sentence[j] === sentence[i] && counts.length < 3; j -= 1) {
    if (tokens[j]!.number?.percent || mark(tokens[j]) === ";") break;
    if (isCount(reading, j)) counts.unshift(j);
  }
  const kindOf = (j: number): string => [1, 2, 3].map((d) => word(tokens[j + d])).find((w) => /^(?:complete|partial)/.test(w))?.slice(0, 7) ?? "";
  const at = counts.findIndex((j, k) => k + 1 < counts.length && kindOf(j) === "complet" && kindOf(counts[k + 1]!) === "partial");
  if (at < 0) return undefined;
  const [complete, partial, other] = counts.slice(at) as [number, number, number | undefined];
  let joined = false;
  for (let j = complete + 1; j < partial; j += 1) if (/^(?:and|plus)$/.test(word(tokens[j])) || mark(tokens[j]) === "+") joined = true;
  if (!joined) return undefined;
  const words = tokens.slice(partial + 1, i).filter((t) => t.kind === "word").map((t) => t.text);
  if (!words.slice(0, 3).some((w) => /^(?:responses?|responders?|remissions?)$/.test(w))) return undefined;
  const sized = other !== undefined && /^(?:of|among|in|from)$/.test(word(tokens[other - 1])) || other !== undefined && /^(?:the|these|those|all)$/.test(word(tokens[other - 1])) && /^(?:of|among|in|from)$/.test(word(tokens[other - 2]));
  if (other !== undefined && !sized) return undefined;
  const label = outcomeOf(words.slice(3).join(" "));
  // without a size or a name, a percentage behind the partial responses is theirs
  if (label !== undefined ? label !== "overall" : !sized || !isOpening(tokens[i - 1])) return undefined;
  return { parts: [complete, partial], denominator: sized ? other : -1 };
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

/** Up to fourteen words before token `i`, from the sentence's start, from behind "Among the 101 treated patients,", or from the last clause. */
function phraseBefore(reading: Reading, i: number): string {
  const words: string[] = [];
  const start = reading.sentences[reading.sentence[i]!]!;
  let from = start;
  if (/^(?:of|among|amongst|in)$/.test(word(reading.tokens[start]))) {
    while (from < i && mark(reading.tokens[from]) !== ",") from += 1;
    if (from === i) from = start;
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

/** "25.8% (4 CR and 52 PR)", "16.4% (CR 2, PR 22; …)", "43% (3 complete and 12 partial responses)", "93.5% (29CR + 29PR)" */
function bracketOfParts(reading: Reading, i: number): { parts: number[]; to: number } | undefined {
  const { tokens } = reading;
  const open = i + 1;
  if (!isOpening(tokens[open])) return undefined;
  const close = reading.partner[open]!;
  if (close < 0 || close - open > 40) return undefined;
  const parts: { at: number; outcome: Outcome }[] = [];
  for (let k = open + 1; k < close; k += 1) {
    if (!isCount(reading, k)) continue;
    if (mark(tokens[k + 1]) === "/" || mark(tokens[k - 1]) === "/") return undefined;
    const words = [1, 2, 3].map((d) => word(tokens[k + d]));
    // "3 complete and 12 partial responses"
    const adjective = /^(?:complete|partial)$/.exec(words[0]!)?.[0] as Outcome | undefined;
    const behind = outcomeOf(words.join(" ").trim()) ?? adjective;
    const before = outcomeOf(word(tokens[k - 1])) ?? (/^[:=]$/.test(mark(tokens[k - 1])) ? outcomeOf(word(tokens[k - 2])) : undefined);
    const outcome = before ?? behind;
    if (outcome && /^(complete|partial|stringent|very-good-partial)$/.test(outcome) && !parts.some((p) => p.outcome === outcome)) parts.push({ at: k, outcome });
  }
  return parts.some((p) => p.outcome === "complete") && parts.some((p) => p.outcome === "partial") ? { parts: parts.map((p) => p.at), to: close + 1 } : undefined;
}
