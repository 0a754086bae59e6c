/** Figures that are no ratio of their count to a number of people, from the words beside them. */
import { isAdjusted, tellsOfAdjustment } from "./adjusted.ts";
import { countsFailures } from "./failures-beside.ts";
import type { Found } from "../found.ts";
import { figureBefore } from "../reading/figure-before.ts";
import { ratioWords } from "../lexicon.ts";
import { countsOthers } from "./others-beside.ts";
import { estimatesAnnounced, isOverTime, tellsOfTime } from "./over-time.ts";
import { isPerTime, ratesOverTime } from "./per-time.ts";
import { recastIn } from "./reweighted.ts";
import { isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";

/** What a text tells of, of which most tell nothing. */
export interface Told {
  /** Estimates over time. */
  timed: boolean;
  /** Where it says of all its figures that they are such. */
  announced: readonly number[];
  /** Figures that are adjusted or imputed. */
  adjusted: boolean;
  /** The percentages that are rates over time. */
  rates: readonly number[];
  /** What the percentages were found to be so far, where they are no ratio. */
  reasons: Map<number, string>;
  /** The tokens of percentages that their sentences call adjusted or pooled. */
  recast: ReadonlySet<number>;
}

/** What a text tells of at all. */
export function toldIn(reading: Reading): Told {
  const timed = tellsOfTime(reading);
  return { timed, announced: timed ? estimatesAnnounced(reading) : [], adjusted: tellsOfAdjustment(reading), rates: ratesOverTime(reading), recast: recastIn(reading), reasons: new Map() };
}

const noShare = ", not the count divided by a number of people";

/**
 * Why a proportion is no ratio of its count to a number of people, from the words beside it, or since it goes on from one that is none.
 * Asked of the proportions of a text in their order.
 *
 * @param told what the text tells of at all
 */
export function estimateReason(reading: Reading, one: Found, told: Told): string | undefined {
  if (isPerTime(one, told.rates)) return `a rate over time${noShare}`;
  const reason = namedReason(reading, one, told) ?? (told.reasons.size > 0 ? told.reasons.get(figureBefore(reading, one.percent, one.from)) : undefined);
  if (reason !== undefined) {
    told.reasons.set(one.percent, reason);
    return reason;
  }
  if (countsFailures(reading, one)) return "the share of those who stayed well, and the number beside it counts the others";
  if (countsOthers(reading, one)) return "the share of the others, whom the number beside it does not count";
  return addsOthers(reading, one) ? "the share of more than the number beside it counts" : undefined;
}

/** What the words beside a proportion call it. */
function namedReason(reading: Reading, one: Found, { timed, announced, adjusted }: Told): string | undefined {
  const estimate = estimateNamed(reading, one);
  if (estimate !== "") return kindOf(estimate) + noShare;
  if (timed && isOverTime(reading, one, announced)) return `an estimate over time${noShare}`;
  return adjusted && isAdjusted(reading, one) ? `an adjusted or imputed figure${noShare}` : undefined;
}

/** Words from a percentage to those that are added, and from there to how many they are. */
const addReach = { others: 12, number: 4 };

/** "Six had a relapse (3.0% of all when added to the three before)", but not "(8.0% after the drug was added)" */
function addsOthers({ tokens, inside, partner }: Reading, { percent }: Found): boolean {
  const end = Math.min(partner[inside[percent]!] ?? 0, percent + addReach.others);
  for (let i = percent + 1; i < end && tokens[i]!.kind === "word"; i += 1) {
    const behind = word(tokens[i]) === "adding" ? i + 1 : word(tokens[i]) === "added" && word(tokens[i + 1]) === "to" ? i + 2 : -1;
    if (behind >= 0) return tokens.slice(behind, behind + addReach.number).some((t) => t.number?.percent === null || word(t) === "those");
  }
  return false;
}

const estimates = /^(kaplan|kaplan-meier|kaplan–meier|meier|actuarial|life-table|cumulative|weighted|pooled|adjusted|age-adjusted|standardi[sz]ed|imputed|estimated|predicted|projected|expected|model-based|extrapolated|meta-analysis|meta-analytic)$/;
/** In a bracket of its own behind a statement, these are said of another figure. */
const ofItsBracket = /^(kaplan|meier|actuarial|life-table|cumulative|estimated|expected|projected|predicted|adjusted)/;

/** Tokens in which a statement is called an estimate, before its percentage and behind its last. */
const reach = { before: 4, behind: 6 };

/** The word beside a statement that calls it an estimate, "pooled"; "" where there is none. */
function estimateNamed(reading: Reading, one: Found): string {
  const { tokens, sentence, inside } = reading;
  const from = one.count >= 0 && one.count < one.percent ? one.count + 1 : Math.max(one.percent - reach.before, 0);
  const to = Math.min(one.to + reach.behind, tokens.length);
  for (let i = from; i < to && sentence[i] === sentence[one.percent]; i += 1) {
    const behind = i >= one.to;
    if (behind && turnsToOther(reading, one, i)) break;
    const w = word(tokens[i]);
    // "(pooled RR 1.29)", "(adjusted odds ratio 0.8)": it is the comparison that is an estimate
    if (!estimates.test(w) || (behind && (namesRatio(reading, i) || isDoneToMissing(reading, one, i)))) continue;
    return i > one.to && ofItsBracket.test(w) && inside[i] !== inside[one.percent] ? "" : w;
  }
  return "";
}

/** "Missing data (39 participants, 3.7%) were imputed": what was imputed is not the percentage. */
function isDoneToMissing({ tokens, sentence }: Reading, { count, from, percent, to }: Found, i: number): boolean {
  if (word(tokens[i]) !== "imputed" || !/^(?:was|were)$/.test(wordBefore(tokens, i))) return false;
  if (tokens.slice(to, i).some((t) => /^(?:when|if|where|;)$/.test(t.text))) return false;
  const first = Math.min(from, percent, count < 0 ? percent : count);
  for (let at = first - 1; at >= first - reach.before && sentence[at] === sentence[percent] && (tokens[at]!.kind === "word" || isOpening(tokens[at])); at -= 1) if (/^(?:missing|incomplete)$/.test(word(tokens[at]))) return true;
  return false;
}

/** Whether another figure or another subject begins at a token behind a statement. */
function turnsToOther({ tokens, roles, inside }: Reading, { percent }: Found, i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === "number") return i > percent && roles[i] === "free";
  const m = mark(token);
  // "In 40 of the 80 (50%), the pooled effects …": another subject
  if (m === ",") return /^(?:the|their|its|these|those)$/.test(word(tokens[i + 1]));
  // what comes behind another bracket or a semicolon is said of another figure, "24% (84/410); the pooled prevalence was 16%" of that
  return m === ";" && (inside[i] !== inside[percent] || (inside[i]! < 0 && tokens.slice(i, i + clauseReach).some((t) => t.number?.percent)));
}

/** Tokens from a semicolon to the percentage of the clause behind it. */
const clauseReach = 8;

/** "pooled RR", "adjusted odds ratio" */
const namesRatio = ({ tokens }: Reading, i: number): boolean =>
  ratioWords.has(word(tokens[i + 1])) || ratioWords.has(word(tokens[i + 2])) || ratioWords.has(word(tokens[i + 3]));

/** "a survival estimate", "a pooled figure" */
function kindOf(estimate: string): string {
  if (/^(kaplan|meier|actuarial|life)/.test(estimate)) return "a survival estimate";
  if (estimate === "cumulative") return "a cumulative incidence";
  return `${/^[aeiou]/.test(estimate) ? "an" : "a"} ${estimate} figure`;
}
