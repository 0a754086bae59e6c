/** Figures at a point in time: estimates of survival, which are no count divided by a number of people, whatever stands beside them. */
import type { Token } from "../numerals/tokens.ts";
import type { Found } from "./found.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";

const methods = /^(?:kaplan(?:[-‐‑]meier)?|actuarial|life-table|product-limit)$/;
/** What is drawn, and no figure. */
const drawings = /^(?:curves?|plots?|graphs?)$/;
const accumulated = /^(?:incidences?|probability|probabilities|risks?|rates?|mortality|survival)$/;
const figures = /^(?:percentages?|rates?|values|figures|proportions|estimates)$/;
const verbs = /^(?:was|were|is|are|had|have|has|occurred|died|relapsed|recurred|responded|developed|experienced|received|underwent)$/;

/** What one of the words that call a figure an estimate begins with. */
const told = /kaplan|actuarial|life.table|product-limit|cumulative/i;

/** Whether a text has such a word at all: few have. */
export const tellsOfTime = ({ prose }: Reading): boolean => told.test(prose.text);

/** Tokens over which such a word holds. */
const reach = 48;

/** "Kaplan-Meier", "life table", "cumulative incidence", "cumulative 2-year risk"; but not "Kaplan-Meier curves", "the cumulative dose". */
function namesEstimate(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i]);
  if (w === "cumulative") return [1, 2, 3].some((d) => accumulated.test(word(tokens[i + d])));
  const named = methods.test(w) || (w === "life" && /^tables?$/.test(word(tokens[i + 1])));
  return named && ![1, 2, 3].some((d) => drawings.test(word(tokens[i + d])));
}

/** Whether a token is the verb of another clause than those who are told of: "was", not "who had", nor the "died" of "had died". */
const isVerb = (tokens: readonly Token[], i: number): boolean =>
  verbs.test(word(tokens[i])) && !/^(?:who|that|which|whom)$/.test(word(tokens[i - 1])) && !verbs.test(word(tokens[i - 1]));

/**
 * "The Kaplan-Meier estimate was 10% on A (88 of 900) and 14% on B (119 of 902)": whether the words before a percentage, in its
 * clause, call it an estimate. In "(Kaplan-Meier rate, 10%) and 119 of 902 (14%)" they stand in the bracket before.
 */
function isCalledEstimate({ tokens, sentence, inside, partner }: Reading, percent: number): boolean {
  let clauses = 0;
  for (let i = percent - 1; i >= 0 && i > percent - reach && sentence[i] === sentence[percent]; i -= 1) {
    if (mark(tokens[i]) === ";" && inside[i] === -1) return false;
    if (isVerb(tokens, i)) clauses += 1;
    if (clauses > 1) return false;
    if (!namesEstimate(tokens, i)) continue;
    const open = inside[i]!;
    return open < 0 || open === inside[percent] || /^(?:and|or|vs|versus|compared)$/.test(word(tokens[partner[open]! + 1])) || mark(tokens[partner[open]! + 1]) === ",";
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
export const isOverTime = (reading: Reading, one: Found): boolean => isCalledEstimate(reading, one.percent) || areExplained(reading, one);

/** What fewer and fewer have, as time goes on, and what more and more. */
const lasting = /^(?:survival|survived|surviving|alive|freedom|patency|(?:event|disease|progression|relapse|recurrence)-free)$/;
const growing = /^(?:mortality|deaths?|incidence|recurrence|recurrences|relapse|relapses|events?|failure|failures|progression)$/;
/** "2-year", "24-month", "two-year" */
const glued = /^[a-z\d]{1,9}-(?:years?|months?)$/;
/** Tokens in which the time and what happens stand. */
const timeReach = 24;

/**
 * "Two-year survival was 91.2% (184 of 200)", "the event rate at 2 years was 10.4% (88 of 900)": of a figure that is told before
 * the count, at a time, whether it falls or rises as time goes on; undefined for any other.
 */
export function atTime({ tokens, sentence, partner }: Reading, { percent, count }: Found): "falls" | "rises" | undefined {
  if (count < percent) return undefined;
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
    const w = word(tokens[i]);
    if (isVerb(tokens, i)) clauses += 1;
    if (clauses > 1) return undefined;
    if (lasting.test(w)) course = "falls";
    else if (growing.test(w)) course ??= "rises";
    else if (glued.test(w) || (/^(?:years?|months?)$/.test(w) && tokens[i - 1]?.number && /^(?:at|by|after)$/.test(word(tokens[i - 2])))) timed = true;
  }
  return timed ? course : undefined;
}
