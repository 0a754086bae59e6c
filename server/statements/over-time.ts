/** Figures at a point in time: estimates of survival, which are no count divided by a number of people, whatever stands beside them. */
import type { Token } from "../numerals/tokens.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import type { Found } from "./found.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "./reading.ts";

const methods = /^(?:kaplan(?:[-‐‑]meier)?|actuarial|life-table|product-limit)$/;
/** What is drawn, and no figure. */
const drawings = /^(?:curves?|plots?|graphs?)$/;
const accumulated = /^(?:incidences?|probability|probabilities|risks?|rates?|mortality|survival)$/;
/** What adds up, and is no share of people that grows: "the cumulative dose", "the cumulative risk score". */
const amounts = /^(?:doses?|dosages?|numbers?|scores?|factors?|exposures?|durations?)$/;
/** What is done with a method: "were used", "was planned". */
const procedures = /^(?:used|compared|planned|applied|employed|performed|plotted|constructed)$/;
const aims = /^(?:end-?points?|end|outcomes?|measures?|variables?)$/;
const figures = /^(?:percentages?|rates?|values|figures|proportions|estimates)$/;
const verbs = /^(?:was|were|is|are|had|have|has|occurred|died|relapsed|recurred|responded|developed|experienced|received|underwent)$/;

/** What one of the words that call a figure an estimate begins with. */
const told = /kaplan|actuarial|life.table|product-limit|cumulative/i;

/** Whether a text has such a word at all: few have. */
export const tellsOfTime = ({ prose }: Reading): boolean => told.test(prose.text);

/** Tokens over which such a word holds. */
const reach = 48;

/** Tokens within which it is told what is done with a method. */
const procedureReach = 8;

/** "Kaplan-Meier methods were used", "cumulative incidence as the endpoint": what was done or looked for, which says nothing of a figure. */
function isProcedure(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k <= i + procedureReach && (tokens[k]?.kind === "word" || isDash(tokens[k])); k += 1) {
    if (word(tokens[k]) === "as" && [1, 2, 3].some((d) => aims.test(word(tokens[k + d])))) return true;
    // "Kaplan-Meier methods were used to estimate relapse, which was …" tells how the figure was made
    if (procedures.test(word(tokens[k])) && [1, 2].some((d) => /^(?:was|were|is|are)$/.test(word(tokens[k - d])))) return word(tokens[k + 1]) !== "to";
  }
  return false;
}

/**
 * "Kaplan-Meier", "life table", "cumulative incidence", "cumulative 2-year risk"; but not "Kaplan-Meier curves", "the cumulative dose".
 *
 * @param bare the count stands alone, so that any other thing that is cumulative may be an estimate: "cumulative graft loss"
 */
function namesEstimate(tokens: readonly Token[], i: number, bare = false): boolean {
  const w = word(tokens[i]);
  if (w === "cumulative") {
    const named = bare ? ![1, 2, 3].some((d) => amounts.test(word(tokens[i + d]))) : [1, 2, 3].some((d) => accumulated.test(word(tokens[i + d])) && !amounts.test(word(tokens[i + d + 1])));
    return named && !isProcedure(tokens, i);
  }
  const named = methods.test(w) || (w === "life" && /^tables?$/.test(word(tokens[i + 1])));
  return named && ![1, 2, 3].some((d) => drawings.test(word(tokens[i + d]))) && !isProcedure(tokens, i);
}

/** Whether a token is the verb of another clause than those who are told of: "was", not "who had", nor the "died" of "had died". */
const isVerb = (tokens: readonly Token[], i: number): boolean =>
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
 * clause, call it an estimate. In "(Kaplan-Meier rate, 10%) and 119 of 902 (14%)" they stand in the bracket before.
 */
function isCalledEstimate(reading: Reading, one: Found): boolean {
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
    if (!namesEstimate(tokens, i, bare)) continue;
    const open = inside[i]!;
    return open < 0 || open === inside[percent] || speaksOn(reading, open, low);
  }
  return false;
}

/** "…; percentages are Kaplan-Meier estimates.", "Rates are Kaplan-Meier estimates.", but not "Survival rates are …": said of those before, in their sentence or in the next. */
function areExplained({ tokens, sentence }: Reading, { percent, to }: Found): boolean {
  for (let i = to; i < Math.min(tokens.length, to + reach) && sentence[i]! - sentence[percent]! <= 1; i += 1) {
    if (!figures.test(word(tokens[i])) || !/^(?:are|were|represent)$/.test(word(tokens[i + 1]))) continue;
    const before = /^(?:the|these|all|both)$/.test(word(tokens[i - 1])) ? i - 2 : i - 1;
    if (tokens[before]?.kind !== "mark") continue;
    for (let k = i + 2; k < i + 9 && sentence[k] === sentence[i]; k += 1) if (namesEstimate(tokens, k)) return true;
  }
  return false;
}

/** Whether the words around a statement call its percentage an estimate over time. */
export const isOverTime = (reading: Reading, one: Found): boolean => isCalledEstimate(reading, one) || areExplained(reading, one);

/** What fewer and fewer have, as time goes on, and what more and more. */
const lasting = /^(?:survival|survived|surviving|alive|freedom|patency|(?:event|disease|progression|relapse|recurrence)-free)$/;
const growing = /^(?:mortality|deaths?|incidence|recurrence|recurrences|relapse|relapses|events?|failure|failures|progression)$/;
/** "2-year", "24-month", "two-year" */
const glued = /^[a-z\d]{1,9}-(?:years?|months?)$/;
/** Of these a text has many that are counted: "5-year event rate", but not "5-year adverse events". */
const countable = /^(?:events?|failures?)$/;
/** What lasts so long, or is so old, and no figure: "2-year follow-up", "2-year mortality study". */
const spans = /^(?:follow-?ups?|follow|trials?|stud(?:y|ies)|periods?|olds?|surveys?|cohorts?|analys[ie]s|intervals?)$/;
/** Tokens in which the time and what happens stand. */
const timeReach = 24;

/** Whether a word is what falls or rises: not the "mortality" of "a risk factor for 5-year mortality", of "the mortality study". */
function tellsCourse(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i]);
  if (!lasting.test(w) && !growing.test(w)) return false;
  if (spans.test(word(tokens[i + 1]))) return false;
  return ![1, 2, 3, 4].some((d) => /^(?:for|of)$/.test(word(tokens[i - d])) && /^(?:factors?|predictors?|markers?)$/.test(word(tokens[i - d - 1])));
}

/** "5-year mortality", "two-year progression-free survival"; "at 2 years": whether a token begins or ends the time of such a figure. */
function tellsTime(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i]);
  if (/^(?:years?|months?)$/.test(w)) return tokens[i - 1]?.number !== undefined && /^(?:at|by|after)$/.test(word(tokens[i - 2]));
  if (!glued.test(w)) return false;
  for (let k = i + 1; k <= i + 3 && tokens[k]?.kind === "word" && !spans.test(word(tokens[k])); k += 1) {
    if (tellsCourse(tokens, k)) return !countable.test(word(tokens[k])) || /^(?:rates?|incidences?|probability)$/.test(word(tokens[k + 1]));
  }
  return false;
}

/** Whether a statement follows exactly from the number of people printed with it. */
function isExact({ tokens }: Reading, { percent, count, denominator }: Found): boolean {
  const n = tokens[count]?.number?.count;
  const size = tokens[denominator]?.number?.count;
  return typeof n === "number" && typeof size === "number" && size > 0 && classify(n, size, parseDecimal(tokens[percent]!.number!.value)) === "consistent";
}

/**
 * "Two-year survival was 91.2% (184 of 200)", "the event rate at 2 years was 10.4% (88 of 900)": of a figure that is told before
 * the count, at a time, whether it falls or rises as time goes on; undefined for any other. In "recurrence at 12 months was 23%
 * (40/200) with A and 15% (30/200) with B" the second is no estimate, and neither is the first.
 *
 * @param beside the statements before and behind it
 */
export function atTime(reading: Reading, { percent, count }: Found, beside: readonly (Found | undefined)[]): "falls" | "rises" | undefined {
  if (count < percent) return undefined;
  const { tokens, sentence, partner } = reading;
  let timed = false;
  let course: "falls" | "rises" | undefined;
  let clauses = 0;
  for (let i = percent - 1; i >= 0 && i > percent - timeReach && sentence[i] === sentence[percent] && !isOpening(tokens[i]) && mark(tokens[i]) !== ";"; i -= 1) {
    // "54% (54/98) versus 40% (40/96)": over the bracket of the one before
    const open = isClosing(tokens[i]) ? partner[i]! : -1;
    if (open >= 0) {
      i = open;
      continue;
    }
    if (isVerb(tokens, i)) clauses += 1;
    if (clauses > 1) return undefined;
    if (tellsCourse(tokens, i)) {
      if (lasting.test(word(tokens[i]))) course = "falls";
      else course ??= "rises";
    } else if (tellsTime(tokens, i)) timed = true;
  }
  if (!timed || !course) return undefined;
  return beside.some((b) => b && sentence[b.percent] === sentence[percent] && b.count > b.percent && isExact(reading, b)) ? undefined : course;
}
