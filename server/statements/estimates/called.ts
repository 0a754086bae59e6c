/** What the words around a figure call it: before it in its clause, "The Kaplan-Meier estimate was …", and behind it, "…; percentages are adjusted". */
import type { Token } from "../../numerals/tokens.ts";
import type { Found } from "../found.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Whether the word at a token names a kind of figure; `bare`: the count stands alone, so that more may be meant by it. */
export type Names = (tokens: readonly Token[], i: number, bare?: boolean) => boolean;

const figures = /^(?:percentages?|rates?|values|figures|proportions|estimates)$/;
const verbs = /^(?:was|were|is|are|had|have|has|occurred|died|relapsed|recurred|responded|developed|experienced|received|underwent)$/;

/** Tokens over which such a word holds. */
const reach = 48;

/** Whether a token is the verb of another clause than those who are told of: "was", not "who had", nor the "died" of "had died". */
export const isVerb = (tokens: readonly Token[], i: number): boolean =>
  verbs.test(word(tokens[i])) && !/^(?:who|that|which|whom)$/.test(word(tokens[i - 1])) && !verbs.test(word(tokens[i - 1]));

/** Tokens behind a statement in which its verb stands. */
const verbReach = 4;

/** "42% (80/200) responded", "42% (80/200) of patients were enrolled": whether a statement is what its clause tells of. */
function isSubject({ tokens, sentence }: Reading, { to }: Found): boolean {
  for (let i = to; i < to + verbReach && sentence[i] === sentence[to - 1]; i += 1) {
    if (isVerb(tokens, i)) return true;
    if (tokens[i]!.kind !== "word" && !isClosing(tokens[i])) return false;
  }
  return false;
}

/** "Graft failure (actuarial rate) was 19%", "(Kaplan-Meier rate, 10%) and 119 of 902 (14%)": whether a bracket speaks of the figures behind it. */
function speaksOn({ tokens, partner }: Reading, open: number, low: number): boolean {
  const close = partner[open]!;
  const next = tokens[close + 1];
  if (/^(?:and|or|vs|versus|compared)$/.test(word(next)) || mark(next) === ",") return true;
  if (!/^(?:was|were|is|are|reached)$/.test(word(next))) return false;
  for (let i = Math.max(open, low); i < close; i += 1) if (tokens[i]!.number?.percent) return false;
  return true;
}

/**
 * "The Kaplan-Meier estimate was 10% on A (88 of 900) and 14% on B (119 of 902)": whether the words before a percentage, in its
 * clause, call it so. In "(Kaplan-Meier rate, 10%) and 119 of 902 (14%)" they stand in the bracket before.
 */
export function isCalled(reading: Reading, one: Found, names: Names): boolean {
  const { tokens, sentence, inside } = reading;
  const { percent } = one;
  const bare = one.count > percent && one.denominator < 0;
  const subject = isSubject(reading, one);
  const low = Math.max(percent - reach, -1);
  let clauses = 0;
  for (let i = percent - 1; i > low && sentence[i] === sentence[percent]; i -= 1) {
    if (mark(tokens[i]) === ";" && inside[i] === -1) return false;
    // "…, and 42% (80/200) responded", but not "…, and 14% on C (119 of 902)"
    if (subject && inside[i] === -1 && (word(tokens[i]) === "but" || (word(tokens[i]) === "and" && mark(tokens[i - 1]) === ","))) return false;
    if (isVerb(tokens, i)) clauses += 1;
    if (clauses > 1) return false;
    if (!names(tokens, i, bare)) continue;
    const open = inside[i]!;
    return open < 0 || open === inside[percent] || speaksOn(reading, open, low);
  }
  return false;
}

/** How all figures before may be called: "event rates", "these percentages". */
const general = /^(?:the|these|all|both|such|reported|given|shown|events?|outcomes?|end-?points?|incidence|cumulative)$/;
const mostWords = 4;
/** Letters of a word that tell it from another. */
const stemLength = 5;

/**
 * "All percentages", "Event rates", "Relapse rates" behind a sentence about relapse: whether the figures that are named at a token are
 * those before; "survival rates" behind a response are others.
 */
function speaksOfAll({ tokens, sentence, sentences }: Reading, i: number, told: number): boolean {
  let k = i - 1;
  for (; k >= i - mostWords && tokens[k]?.kind === "word" && sentence[k] === sentence[i]; k -= 1) {
    if (general.test(word(tokens[k]))) continue;
    const stem = word(tokens[k]).slice(0, stemLength);
    let known = false;
    for (let t = Math.max(sentences[sentence[told]!]!, told - reach); t < told && !known; t += 1) known = stem.length === stemLength && word(tokens[t]).startsWith(stem);
    if (!known) return false;
  }
  return tokens[k]?.kind === "mark";
}

/** "percentages are", "rates of death are": where the verb stands behind the name of figures; -1 where there is none. */
function verbOfFigures({ tokens }: Reading, i: number): number {
  const isTold = (k: number): boolean => /^(?:are|were|represent)$/.test(word(tokens[k]));
  if (word(tokens[i + 1]) !== "of") return isTold(i + 1) ? i + 1 : -1;
  for (let k = i + 2; k <= i + mostWords + 1 && tokens[k]?.kind === "word"; k += 1) if (isTold(k)) return k;
  return -1;
}

/** "(percentages after multiple imputation)", "(rates from adjusted models)": what a bracket says without a verb. */
const origins = /^(?:after|from|by|with|estimated|derived|obtained|calculated|based)$/;
/** Tokens in which it is told what figures are. */
const toldReach = 7;

/** "…; percentages are Kaplan-Meier estimates.", "Event rates are Kaplan-Meier estimates.", "(percentages after multiple imputation)": said of those before, in their sentence or in the next. */
export function areCalled(reading: Reading, { percent, to }: Found, names: Names): boolean {
  const { tokens, sentence, inside } = reading;
  for (let i = to; i < Math.min(tokens.length, to + reach) && sentence[i]! - sentence[percent]! <= 1; i += 1) {
    if (!figures.test(word(tokens[i]))) continue;
    const aside = inside[i]! >= to && sentence[i] === sentence[percent];
    // "(adjusted percentages)"
    if (aside && isClosing(tokens[i + 1]) && inside[i]! >= i - mostWords && [1, 2, 3].some((d) => i - d > inside[i]! && names(tokens, i - d))) return true;
    const verb = aside && origins.test(word(tokens[i + 1])) && isOpening(tokens[i - 1]) ? i + 1 : verbOfFigures(reading, i);
    if (verb < 0 || !speaksOfAll(reading, i, to)) continue;
    for (let k = verb + 1; k < verb + 1 + toldReach && sentence[k] === sentence[i]; k += 1) if (names(tokens, k)) return true;
  }
  return false;
}
