/** Numbers that are names, behind a word that says of what: "grade 3", "day 28", "ACR 50", "a score of 0". */
import type { Token } from "../../numerals/tokens.ts";
import { countsPeople, isShareOfPeople, noAdjective } from "./counted-people.ts";
import { groupWords, labelWords, months, numberedNames, peopleNouns, set, thingNouns } from "../lexicon.ts";
import type { Reading } from "./types.ts";
import { namesNumber } from "../stems.ts";
import { isDash, isOpening, mark, tokenBefore, word, wordBefore } from "./words-and-marks.ts";
import { looksLikeYear } from "./years.ts";

/** More than a label goes to: as many phases, weeks or questions there are hardly. */
const mostLabels = 60;

/** More periods or phases no trial has. */
const mostPeriods = 6;

/** "70 of 84 children", "70 of 84 tested children", "70 of 84 (83%)", but not "20/40 or better" */
function isShareOfSome(tokens: readonly Token[], i: number): boolean {
  if (word(tokens[i + 1]) !== "of" || !((tokens[i + 2]?.number?.count ?? 0) > tokens[i]!.number!.count!)) return false;
  return (isOpening(tokens[i + 3]) && !!tokens[i + 4]?.number?.percent) || [3, 4].some((d) => peopleNouns.has(word(tokens[i + d])));
}

/** "46/320 (14%)", "73 out of 365 (20%)": a share of more than there can be of what stands before it. */
function mayBeCounted(tokens: readonly Token[], i: number): boolean {
  const of = word(tokens[i + 1]) === "out" ? i + 2 : i + 1;
  if (mark(tokens[of]) !== "/" && word(tokens[of]) !== "of") return false;
  const size = of + (/^(?:the|these|those|all)$/.test(word(tokens[of + 1])) ? 2 : 1);
  return (tokens[size]?.number?.count ?? 0) > mostLabels && (isOpening(tokens[size + 1]) || peopleNouns.has(word(tokens[size + 1])));
}

/** "during the study", "last year", "after a year", "in the second year": a time that is named by no number, or by one in front. */
function namesTime(tokens: readonly Token[], i: number): boolean {
  const study = /^(?:study|trial)$/.test(word(tokens[i]));
  if (!study && !/^(?:year|month|week|period|winter|summer|spring|autumn)$/.test(word(tokens[i]))) return false;
  const before = word(tokens[i - 1]);
  if (before === "the") return /^(?:during|throughout|in|over|within)$/.test(word(tokens[i - 2])) || (word(tokens[i - 2]) === "of" && /^(?:end|start|beginning)$/.test(word(tokens[i - 3])));
  return ordinals.test(before) || (!study && /^(?:last|previous|next|following|this|that|same|each|every|one|an?)$/.test(before));
}

const ordinals = /^(?:first|second|third|fourth|fifth|sixth|final)$/;

/** No school has more years, and no trial more periods with a number. */
const mostYears = 13;

/**
 * "During the year 842 procedures were done", "in the second year 21 patients died": so many are counted behind a time that has its name.
 * "The last week 12 visit" and "the year 9 pupils" are numbered.
 */
function isCountedInTime(tokens: readonly Token[], i: number): boolean {
  const count = tokens[i]!.number!.count ?? 0;
  const isMany = count > mostLabels && !looksLikeYear(tokens[i]!);
  // "in the usual weeks 187 people", but not "at the study weeks 96 and 144"
  if (isMany && /^(?:day|week|month)s$/.test(word(tokens[i - 1])) && word(tokens[i - 3]) === "the") return !tokens[i + 2]?.number;
  if (!namesTime(tokens, i - 1)) return false;
  return isMany || (count > mostYears && countsPeople(tokens, i)) || (/^(?:study|trial)$/.test(word(tokens[i - 1])) && /^(?:during|throughout)$/.test(word(tokens[i - 3])));
}

/** Words between "this" and the noun that it points at. */
const mostBetween = 4;

/** "By December 642 patients had been screened", but "May 4" and "June '98" are dates. */
const moreThanDays = 100;
/** Tokens on either side of a month in which another is set against it. */
const monthReach = 16;
const taken = /^(?:(?:were|was|are) |(?:had|have|has) been )(?:screened|enrol+ed|randomi[sz]ed)\b/;

/** Whether people are counted behind a month; "in January 120 had fever and in February 180" are of no month, and no arms. */
function isCountedByMonth(tokens: readonly Token[], i: number): boolean {
  if (!months.test(word(tokens[i - 1])) || (tokens[i]!.number!.count ?? 0) < moreThanDays || looksLikeYear(tokens[i]!)) return false;
  const behind = tokens.slice(i + 1, i + 4).map((t) => word(t)).join(" ");
  if (!peopleNouns.has(word(tokens[i + 1])) && !taken.test(behind)) return false;
  for (let at = Math.max(0, i - 1 - monthReach); at < i + monthReach && at < tokens.length; at += 1) if (at !== i - 1 && months.test(word(tokens[at])) && tokens[at + 1]?.number && !looksLikeYear(tokens[at + 1]!)) return false;
  return true;
}

/** "this", or "this prospective, single-centre", in front of a noun. */
function isPointedAt(tokens: readonly Token[], noun: number): boolean {
  if (/^(?:present|current)$/.test(word(tokens[noun - 1]))) return true;
  for (let at = noun - 1; at >= noun - 1 - mostBetween; at -= 1) {
    if (/^(?:this|our|that)$/.test(word(tokens[at]))) return true;
    if (noAdjective.test(word(tokens[at])) || (!word(tokens[at]) && mark(tokens[at]) !== ",")) return false;
  }
  return false;
}

/** As many groups no trial has: "71 patients in the drug group and in the control group 75". */
const mostGroups = 30;

/** Whether a word such as "group" has a name: "the control group". */
const namesGroup = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.kind === "word" && (isLetterName(tokens, i - 1) || !/^(?:the|a|this|that|each|of|in|and|both|all|per)$/.test(tokens[i - 1]!.text)) && !labelWords.has(tokens[i - 1]!.text);

/** "regimen A", "the A group": no article. */
const isLetterName = (tokens: readonly Token[], i: number): boolean => tokens[i]!.text === "a" && tokens[i]!.capital && (groupWords.has(word(tokens[i - 1])) || /^(?:the|in|on|with|of|and|drug|treatment|therapy)$/.test(word(tokens[i - 1])));

/** "In the mirtazapine group 14 patients": a group is named before a count. */
const isBehindNamedGroup = (tokens: readonly Token[], i: number): boolean =>
  groupWords.has(word(tokens[i - 1])) && (!namesNumber(tokens, i) || ((tokens[i]!.number!.count ?? 0) >= mostGroups && namesGroup(tokens, i - 1)));

/** No grade is higher. */
const highestGrade = 12;

/** Whether people are counted by a number behind a word that could make it a label. */
function isCountedBehindLabel(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i - 1]);
  const after = word(tokens[i + 1]);
  if (isBehindNamedGroup(tokens, i)) return true;
  // "over both groups 134 (43%)"
  if (/^(?:groups|arms|cohorts)$/.test(w) && word(tokens[i - 2]) === "both" && (tokens[i]!.number!.count ?? 0) > highestGrade) return true;
  // "any grade 45 (60%), grade 3 or more 6 (8%)"
  if (/^gr(?:ades?)?$/.test(w) && /^(?:any|all)$/.test(word(tokens[i - 2])) && (tokens[i]!.number!.count ?? 0) > highestGrade) return true;
  if (/^(?:trial|study|group|arm|cohort)$/.test(w) && isShareOfPeople(tokens, i)) return true;
  // "after the first dose 70 of 84 tested children (83%)": it has its number in front
  if (ordinals.test(word(tokens[i - 2])) && !/^(?:phase|stage|grade|class|type|level)$/.test(w) && isShareOfSome(tokens, i)) return true;
  // "at the patient level 45 of 60 (75%)"
  if (w === "level" && (tokens[i]!.number!.count ?? 0) > highestGrade && /^(?:of|\/)$/.test(tokens[i + 1]?.text ?? "")) return true;
  // "in this trial 93 patients", "in this prospective, blinded study 93 patients", "in this group 90 (60%)": not one of several by its number
  if (/^(?:trial|study|group|cohort|sample|population|series)$/.test(w) && isPointedAt(tokens, i - 1)) return true;
  // "in the last phase 73 out of 365 (20%)", "calls 12/40 (30%), visits 30/78 (38%)", but "phase 2/3, 40%" and "question 3 of 12 (25%)" are labels
  if (/^(?:(?:visit|dose|cycle|round|course)s?|phase|day|week|tertile|quartile|quintile|stage|question|wave|period|trial|study)$/.test(w) && mayBeCounted(tokens, i)) return true;
  // "placebo 101, low dose 200, high dose 202"
  if (w === "dose" && /^(?:low|lower|mid|middle|medium|intermediate|high|higher)$/.test(word(tokens[i - 2])) && (tokens[i]!.number!.count ?? 0) >= mostGroups) return true;
  // "in the pre-intervention period 640 patients were admitted", "during the study period 43 operations", "in the open part 87 children"
  return /^(?:period|phase|part)$/.test(w) && (tokens[i]!.number!.count ?? 0) > mostPeriods && (peopleNouns.has(after) || thingNouns.has(after));
}

/** "337 opened session four (60%)", "12 reached module 5": a part by its number, and not so many people. */
const mostParts = 30;
const partsOfCourse = set("session module lesson chapter level step unit");
const reached = /^(?:opened|reached|completed|attended|finished|started|entered|passed|began)$/;

/**
 * "Grade 3", "stage IV–4", "Table 2", "day 28": a label, or "free" where people are counted behind such a word; undefined where there is
 * none. A heading's number, "3.1", "4)", is left to the Markdown reader.
 */
export function roleBehindLabel({ tokens, roles }: Reading, i: number): "label" | "free" | undefined {
  const w = wordBefore(tokens, i);
  if (partsOfCourse.has(w) && reached.test(word(tokens[i - 2])) && tokens[i - 3]?.kind === "number" && (tokens[i]!.number!.count ?? 0) <= mostParts) return "label";
  if (tokens[i]!.number!.inWords || i === 0) return undefined;
  if (!labelWords.has(w) && !(isDash(tokens[i - 1]) && roles[i - 2] === "label" && !tokens[i - 1]!.spaced)) return undefined;
  if (isCountedBehindLabel(tokens, i)) return "free";
  if (isCountedInTime(tokens, i) || isCountedByMonth(tokens, i)) return undefined;
  // "n 120" and "No. 17" are counts, and "at 6 months 43 of 146" is a time before a count; in "of 120 week 12 samples" 120 are counted
  if (w === "n" || w === "no" || w === "number") return undefined;
  return /^(?:day|week|month|year|cycle|visit)s?$/.test(w) && tokens[i - 2]?.kind === "number" && (w.endsWith("s") || roles[i - 2] !== "free" || tokens[i - 2]!.number!.inWords) ? undefined : "label";
}

/** "CD", "HiSCR": more than the first letter is a capital; "Das" is a word. */
const isInCapitals = ({ prose }: Reading, { start, end }: Token): boolean => /[A-Z]/.test(prose.text.slice(start + 1, end));

/** "ACR 50 was reached in 104 patients" */
export function isNumberedName(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const w = wordBefore(tokens, i);
  if (!numberedNames.has(w) || !isInCapitals(reading, tokens[i - 1]!)) return false;
  if (w === "cd" && isOpening(tokens[i + 1]) && tokens[i + 2]?.number?.percent) return false;
  const { inWords, count } = tokens[i]!.number!;
  return !inWords && (count ?? 0) <= (w === "her2" ? 3 : 100) && !peopleNouns.has(word(tokens[i + 1]));
}

/** Of which a number is a value, not a count. */
export const gradedWords = /^(?:scores?|grades?|status|stages?|ratings?|class|classification)$/;

/** "Karnofsky scores were 90 (40%)", "status was 0 (60%)": a value in front of its percentage. */
export const isGraded = (tokens: readonly Token[], i: number): boolean =>
  isOpening(tokens[i + 1]) && !!tokens[i + 2]?.number?.percent && /^(?:was|were|is)$/.test(wordBefore(tokens, i)) && gradedWords.test(word(tokens[i - 2]));

/** "An IGA score of 0 or 1" */
export const isOfScore = (tokens: readonly Token[], i: number): boolean =>
  wordBefore(tokens, i) === "of" && gradedWords.test(word(tokens[i - 2])) && !peopleNouns.has(word(tokens[i + 1]));

/** "(3: 40.4%, 4: 56.7%)": values of a score, each in front of its percentage and one more than the last. */
export function isKey(tokens: readonly Token[], i: number): boolean {
  const keyAt = (at: number): number | null => (mark(tokens[at + 1]) === ":" && tokens[at + 2]?.number?.percent && (isOpening(tokens[at - 1]) || /^(?:[,;]|and)$/.test(tokens[at - 1]?.text ?? "")) ? tokens[at]?.number?.count ?? null : null);
  const own = keyAt(i);
  if (own === null) return false;
  return [4, 5].some((d) => keyAt(i + d) === own + 1 || keyAt(i - d) === own - 1);
}

/** "The Debio 1143 group" */
export function isBeforeGroup(tokens: readonly Token[], i: number): boolean {
  const before = tokenBefore(tokens, i);
  return before?.kind === "word" && before.capital && !tokens[i]!.number!.inWords && /^(group|arm|cohort|regimen|trial|study)$/.test(word(tokens[i + 1]));
}
