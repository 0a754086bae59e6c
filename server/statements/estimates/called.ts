/** What the words around a figure call it: before it in its clause, "The Kaplan-Meier estimate was …", and behind it, "…; percentages are adjusted". */
import { firstIndex } from "../../lists.ts";
import type { Token } from "../../numerals/tokens.ts";
import type { Found } from "../found.ts";
import { figureBefore } from "../reading/figure-before.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { isVerb, tellsOfFigure } from "../reading/verbs.ts";

/** Whether the word at a token names a kind of figure; `bare`: the count stands alone, so that more may be meant by it. */
export type Names = (tokens: readonly Token[], i: number, bare?: boolean) => boolean;

const figures = /^(?:percentages?|rates?|values|figures|proportions|estimates|incidences)$/;

/** Tokens over which such a word holds. */
const reach = 48;

/** Tokens behind a statement in which its verb stands. */
const verbReach = 4;

/** "42% (80/200) responded", "42% (80/200) of patients were enrolled": whether a statement is what its clause tells of. */
function isSubject({ tokens, sentence }: Reading, { to }: Found): boolean {
  for (let i = to; i < to + verbReach && sentence[i] === sentence[to - 1]; i += 1) {
    if (isVerb(tokens, i) || (isClosing(tokens[i - 1]) && tellsOfFigure(tokens, i))) return true;
    if (tokens[i]!.kind !== "word" && !isClosing(tokens[i])) return false;
  }
  return false;
}

/** "Graft failure (actuarial rate) was 19%": whether a bracket speaks of the figures behind it. */
function speaksOn({ tokens, partner }: Reading, open: number, low: number): boolean {
  const close = partner[open]!;
  if (!/^(?:was|were|is|are|reached)$/.test(word(tokens[close + 1]))) return false;
  for (let i = Math.max(open, low); i < close; i += 1) if (tokens[i]!.number?.percent) return false;
  return true;
}

/**
 * "The Kaplan-Meier estimate was 10% on A (88 of 900) and 14% on B (119 of 902)": whether the words before a percentage, in its
 * clause, call it so.
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
const general = /^(?:the|these|all|both|such|reported|given|shown|events?|outcomes?|end-?points?|incidence|cumulative|time-to-event)$/;
const mostWords = 4;
/** Letters of a word that tell it from another. */
const stemLength = 5;

/** Whether a word begins as one of the statement before `told`, in its sentence. */
function isTold({ tokens, sentence, sentences }: Reading, k: number, told: number): boolean {
  const stem = word(tokens[k]).slice(0, stemLength);
  if (stem.length < stemLength) return false;
  for (let t = Math.max(sentences[sentence[told]!]!, told - reach); t < told; t += 1) if (word(tokens[t]).startsWith(stem)) return true;
  return false;
}

/**
 * "All percentages", "Event rates", "Relapse rates" behind a sentence about relapse: whether the figures that are named at a token are
 * those before; "survival rates" behind a response are others.
 */
function speaksOfAll(reading: Reading, i: number, told: number): boolean {
  const { tokens, sentence } = reading;
  // "rates of death" are not those of nausea
  if (word(tokens[i + 1]) === "of" && !general.test(word(tokens[i + 2])) && !isTold(reading, i + 2, told)) return false;
  let k = i - 1;
  for (; k >= i - mostWords && tokens[k]?.kind === "word" && sentence[k] === sentence[i]; k -= 1) {
    if (!general.test(word(tokens[k])) && !isTold(reading, k, told)) return false;
  }
  return k < 0 || sentence[k] !== sentence[i] || tokens[k]!.kind === "mark";
}

/** "percentages are", "rates of death are", "rates at 12 months were": where the verb stands behind the name of figures; -1 where there is none. */
function verbOfFigures({ tokens }: Reading, i: number): number {
  const isTold = (k: number): boolean => /^(?:are|were|represent)$/.test(word(tokens[k]));
  if (!/^(?:of|at|for|given|reported|shown)$/.test(word(tokens[i + 1]))) return isTold(i + 1) ? i + 1 : -1;
  for (let k = i + 2; k <= i + mostWords + 1 && tokens[k] && tokens[k]!.kind !== "mark"; k += 1) if (isTold(k)) return k;
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

/** Where a text says what its figures are: the token that names them, of "Percentages are Kaplan-Meier estimates." */
export function announcementsIn(reading: Reading, names: Names): number[] {
  const { tokens, sentence } = reading;
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const verb = figures.test(word(tokens[i])) ? verbOfFigures(reading, i) : -1;
    if (verb < 0) continue;
    for (let k = verb + 1; k < verb + 1 + toldReach && sentence[k] === sentence[i]; k += 1) {
      if (!names(tokens, k)) continue;
      found.push(i);
      break;
    }
  }
  return found;
}

/** By what part of a share an estimate of it may be off, and by how many points. */
const off = { part: 0.25, points: 1 };

/** Whether a percentage may be an estimate of the share beside it, where the text has one. */
function isNear({ tokens }: Reading, { percent, count, denominator }: Found): boolean {
  if (count < 0 || denominator < 0) return true;
  const share = (100 * tokens[count]!.number!.count!) / Math.max(1, tokens[denominator]!.number!.count!);
  return Math.abs(share - Number(tokens[percent]!.number!.value)) <= off.part * Math.min(share, 100 - share) + off.points;
}

/** What is counted at one time, and never estimated over time; the last of these only behind a figure, "(50%) were women", or with its verb before it, "women were 90 (50%)". */
const atOnce = /^(?:baseline|pain|smoked|nausea|vomit(?:ed|ing)|rash|diarrho?ea|fever|headaches?|toxicity|responses?|responded)$/;
const traits = /^(?:women|men|girls|boys|(?:fe)?male|smokers|diabetes|diabetic|hypertension|white|black)$/;

/** "At baseline, 122 of 610 (25%) smoked": whether a statement tells of such. */
function isAtOnce({ tokens, sentence, sentences }: Reading, { percent, to }: Found): boolean {
  const s = sentence[percent]!;
  for (let i = Math.max(sentences[s]!, percent - reach); i < to + verbReach && sentence[i] === s; i += 1) if (atOnce.test(word(tokens[i])) || (traits.test(word(tokens[i])) && (i >= to || /^(?:were|was)$/.test(word(tokens[i + 1]))))) return true;
  return false;
}

/** Announcements before a statement that are heard: the last ones. */
const mostHeard = 8;

function heardBefore(announcements: readonly number[], at: number): readonly number[] {
  const end = firstIndex(announcements, (i) => i >= at);
  return announcements.slice(Math.max(0, end - mostHeard), end);
}

/** Whether one of these, in a sentence before a statement, is of its percentage. */
export const wereCalled = (reading: Reading, one: Found, announcements: readonly number[]): boolean =>
  heardBefore(announcements, one.from).some((i) => reading.sentence[i] !== reading.sentence[one.percent] && speaksOfAll(reading, i, one.to)) && isNear(reading, one) && !isAtOnce(reading, one);

/** Tokens at the end of a sentence or a bracket in which it is told how its figures were made. */
const endReach = 7;

/** "(29.1% vs 46.1%; HR 0.62; Kaplan-Meier estimates)": whether the bracket of a statement ends so. */
function endsCalled({ tokens, inside, partner }: Reading, { percent, count }: Found, names: Names): boolean {
  const open = Math.max(inside[percent]!, inside[count] ?? -1);
  for (let i = (partner[open] ?? 0) - 1, low = Math.max(open, i - endReach); i > low && !tokens[i]!.number; i -= 1) if (names(tokens, i)) return true;
  return false;
}

/** "by Kaplan-Meier analysis.", but not "by Kaplan-Meier was 80%": whether nothing more is said behind the name of a method. */
function isLast(tokens: readonly Token[], i: number): boolean {
  let k = i + 1;
  while (k < i + mostWords && tokens[k] && (tokens[k]!.kind === "word" || isDash(tokens[k])) && !isVerb(tokens, k)) k += 1;
  return !tokens[k] || /^[.,;]$/.test(mark(tokens[k]));
}

/** What a method gives besides: "(36%), with a median time to onset of 3 months by Kaplan-Meier analysis" */
const others = /^(?:medians?|means?|times?|duration|survival|curves?)$/;
/** What is done with a method to what stands in front. */
const done = /^(?:being|estimated|analy[sz]ed|assessed|calculated|computed)$/;

/** "29% (80 of 302) and 46% (121 of 312) (hazard ratio 0.62), by Kaplan-Meier analysis": whether the clause of a statement ends so, outside of a bracket or in one of its own. */
function clauseEndsCalled({ tokens, sentence, inside, partner }: Reading, { to, percent }: Found, names: Names): boolean {
  let made = false;
  for (let i = to; i < to + reach && sentence[i] === sentence[percent]; i += 1) {
    const close = isOpening(tokens[i]) ? partner[i]! : -1;
    if (mark(tokens[i]) === ";" || (inside[i] === -1 && (isVerb(tokens, i) || others.test(word(tokens[i]))))) return false;
    // "survival being estimated by …", but not "…, estimated by …"
    if (done.test(word(tokens[i])) && word(tokens[i - 1]) !== "" && !/^(?:as|when|and)$/.test(word(tokens[i - 1])) && !figures.test(word(tokens[i - 1]))) return false;
    if (/^(?:by|using|from)$/.test(word(tokens[i])) && inside[i] === -1) made = true;
    if (made && names(tokens, i)) return isLast(tokens, i);
    // "(Kaplan-Meier estimates)"
    if (close >= 0 && close <= i + endReach && names(tokens, i + 1) && !tokens.slice(i, close).some((t) => t.number)) return true;
    if (close >= 0) i = close;
  }
  return false;
}

/** Whether what a statement stands in ends with words that call its percentage so. */
export const areCalledAtEnd = (reading: Reading, one: Found, names: Names): boolean => endsCalled(reading, one, names) || (isNear(reading, one) && clauseEndsCalled(reading, one, names));

/** "61 of 739 (Kaplan-Meier estimate, 8.6%) with A and in 70 of 735 (9.9%)", "52% (adjusted; 60 of 120) with A and 30% (34 of 118)": whether the bracket of the figure before calls it so. */
export function isBesideCalled(reading: Reading, { percent, from }: Found, names: Names): boolean {
  const before = figureBefore(reading, percent, from);
  const open = before >= 0 && isOpening(reading.tokens[before + 1]) ? before + 1 : (reading.inside[before] ?? -1);
  if (open < 0 || open === reading.inside[percent]) return false;
  for (let i = open + 1; i < reading.partner[open]! && i < open + endReach; i += 1) if (names(reading.tokens, i)) return true;
  return false;
}
