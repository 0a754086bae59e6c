/**
 * Numerals that name a kind, a time, a level or a limit, each in front of a percentage of its own: "serotypes 19 (22%), 6 (18%)
 * and 3 (12%)", "at 4 (20%), 8 (40%) and 12 weeks", "age above 65 (45%)". They count nobody. The first word tells what they are,
 * and the others are it too.
 */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes, type Range } from "../../statistics/rounding.ts";
import { measureUnits, peopleNouns, set } from "../lexicon.ts";
import { mark, word, wordBefore } from "./words-and-marks.ts";

/** Steps of a scale, of which there are few. */
const scales = /^(?:grades?|gr|stages?|class(?:es)?|categor(?:y|ies)|levels?|ecog|ps|asa|nyha|who|killip|clavien(?:-dindo)?|fitzpatrick|ctcae|tertiles?|quartiles?|quintiles?|steps?|parts?|phases?|groups?|arms?|cohorts?|zones?)$/;
const mostSteps = 9;
/** Times, which follow each other. */
const times = /^(?:days?|weeks?|months?|years?|visits?|cycles?|rounds?|waves?|aged?|ages)$/;
/** Kinds and values, in any order. */
const kinds = /^(?:(?:sero|geno|sub|photo|ribo|haplo)?types?|serogroups?|clades?|chromosomes?|trisom(?:y|ies)|exons?|codons?|introns?|questions?|items?|scores?|status|ratings?|gleason|apgar|kps|hpv|[a-z]{3,12}virus|tooth|teeth)$/;
/** Of these the first numeral is a name only where others follow with it: "teeth 46 (32%) and 36 (20%)". */
const kindsInRow = /^(?:(?:sero|sub|photo|ribo|haplo)types|serogroups|clades|chromosomes|trisomies|zones|hpv|[a-z]{3,12}virus|tooth|teeth)$/;
/** Of these nobody says how many there were without a word between. */
const namesOnly = /^(?:chromosomes|trisomies|serotypes|serogroups|zones|tooth|teeth)$/;
const mostNames = 1000;

/** More items than a row has, and more tokens than a bracket with a percentage. */
const mostItems = 8;
const bracketReach = 9;

/** The end of the bracket with a percentage that stands behind a numeral, "6 (18%)"; -1 where none does. */
function shareBehind(tokens: readonly Token[], i: number): number {
  if (!tokens[i + 2]?.number?.percent || !/^[([]$/.test(mark(tokens[i + 1]))) return -1;
  for (let at = i + 3; at < i + bracketReach; at += 1) if (/^[)\]]$/.test(mark(tokens[at]))) return at;
  return -1;
}

/** What stands between the last two of a row, or between two that are compared. */
const joints = /^(?:and|or|than|vs|versus)$/;

/** The item that a numeral goes on with: "6 (18%)" of "6 (18%) and 3", and whether the row ends with the numeral. */
function itemBefore(tokens: readonly Token[], i: number): { at: number; ends: boolean } | undefined {
  const ends = joints.test(word(tokens[i - 1]));
  const follows = word(tokens[i - 1]) === "by" && word(tokens[i - 2]) === "followed";
  let close = follows ? i - 3 : ends ? i - 2 : i - 1;
  if (mark(tokens[close]) === ",") close -= 1;
  else if (!ends && !follows) return undefined;
  if (!/^[)\]]$/.test(mark(tokens[close]))) return undefined;
  for (let at = close - 2; at > close - bracketReach && at > 0; at -= 1) {
    if (tokens[at]!.number && shareBehind(tokens, at) === close) return { at, ends };
  }
  return undefined;
}

/** The item behind one, or -1: "3" of "6 (18%) and 3". */
function itemBehind(tokens: readonly Token[], i: number): number {
  const close = shareBehind(tokens, i);
  if (close < 0) return -1;
  let at = close + 1;
  if (mark(tokens[at]) === ",") at += 1;
  if (joints.test(word(tokens[at]))) at += 1;
  return at > close + 1 && isNumeral(tokens[at]) ? at : -1;
}

const isNumeral = (token: Token | undefined): boolean => token?.number?.percent === null && !token.number.inWords && token.number.count !== null;

/** "6 (18%) patients", "6 (18%) of the 34": people are counted. */
function isOfPeople(tokens: readonly Token[], i: number): boolean {
  const close = shareBehind(tokens, i);
  const behind = close < 0 ? i + 1 : close + 1;
  return peopleNouns.has(word(tokens[behind])) || word(tokens[behind]) === "of";
}

/** What the numeral at a token is, where it goes on with a row that its first word has made names, or limits. */
export function roleInRow(tokens: readonly Token[], roles: readonly string[], i: number): "label" | "measure" | undefined {
  if (!isNumeral(tokens[i]) || shareBehind(tokens, i) < 0 || isOfPeople(tokens, i)) return undefined;
  const before = itemBefore(tokens, i);
  if (!before || !isNamed(roles[before.at])) return undefined;
  let first = before.at;
  for (let k = 0; k < mostItems; k += 1) {
    const item = itemBefore(tokens, first);
    if (!item || !isNamed(roles[item.at])) break;
    // "grades 1 (20%) and 2 (10%), 8 (5%) …": the row has ended
    if (item.ends) return undefined;
    first = item.at;
  }
  const [value, last] = [tokens[i]!.number!.count!, tokens[before.at]!.number!.count ?? 0];
  // "below 34 (12%) or 37 (30%) weeks"
  if (roles[before.at] === "measure") return isOfUnit(tokens, first) || (before.ends && isBehindLimit(tokens, first)) ? "measure" : undefined;
  const head = headOf(tokens, first);
  const isName = scales.test(head) ? value <= mostSteps : times.test(head) ? value > last : (kinds.test(head) || isNamedBySubject(tokens, first)) && value < mostNames;
  return isName ? "label" : undefined;
}

const isNamed = (role: string | undefined): boolean => role === "label" || role === "measure";

/** The word that a row begins with: "scores" of "scores were 90 (40%)", "types" of "types 16 and 18 (10%)". */
function headOf(tokens: readonly Token[], first: number): string {
  let i = first - 1;
  for (let k = 0; k < mostItems && (/^[,/–-]$/.test(mark(tokens[i])) || /^(?:and|or|to|was|were|is|of)$/.test(word(tokens[i])) || isNumeral(tokens[i])); k += 1) i -= 1;
  return word(tokens[i]);
}

/** What a row of names stands behind, where nothing is said of those that it names: "in teeth 36 (20%) and 46 (25%)". */
const introducing = /^(?:in|on|at|by|for|with|was|were|had|and|or|involving|affecting|mainly|mostly|often)$/;

/**
 * "Serotypes 19 (22%), 6 (18%) and 3 (12%)": the first of a row of names. Where more is said of them, and its numerals and
 * percentages go together as counts of one number do, it is none: "of the treated teeth 12 (10%) and 24 (20%) …".
 */
export function opensNames(tokens: readonly Token[], i: number): boolean {
  if (i === 0 || shareBehind(tokens, i) < 0 || isOfPeople(tokens, i)) return false;
  const kind = word(tokens[i - 1]);
  if (isNamedBySubject(tokens, i)) return true;
  const bare = tokens[i - 2]?.kind !== "word" || introducing.test(tokens[i - 2]!.text);
  if (!kindsInRow.test(kind) || !isNumeral(tokens[i]) || tokens[i - 2]?.kind === "number") return false;
  // "it was mostly tooth 36 (22%)"
  if (kind === "tooth" && bare && tokens[i - 2]?.kind === "word") return true;
  const row = rowFrom(tokens, i);
  return (bare && namesOnly.test(kind) && row.length > 1) || isOdd(tokens, i, row);
}

/** Tokens back to the people of whom a row may be. */
const peopleReach = 60;

/** The people of whom a numeral and those behind it may be shares; none where one of them counts people. */
function rowFrom(tokens: readonly Token[], i: number): Range[] {
  const row: Range[] = [];
  for (let at = i; at >= 0 && row.length < mostItems && shareBehind(tokens, at) > 0; at = itemBehind(tokens, at)) {
    if (isOfPeople(tokens, at)) return [];
    // no number of people makes 1 of them 31%
    row.push(impliedSizes(tokens[at]!.number!.count!, parseDecimal(tokens[at + 2]!.number!.value)) ?? { low: Infinity, high: 0 });
  }
  return row;
}

/** Whether all of a row, or all but one, are shares of people in front of it. */
function isOfThose(tokens: readonly Token[], i: number, row: readonly Range[]): boolean {
  for (let at = i - 1; at >= 0 && at > i - peopleReach; at -= 1) {
    const n = isNumeral(tokens[at]) ? tokens[at]!.number!.count! : 0;
    const fitting = row.filter(({ low, high }) => low <= n && n <= high).length;
    if (fitting > 0 && fitting >= row.length - 1) return true;
  }
  return false;
}

/** Whether those of a row are no shares of one number. */
const isOdd = (tokens: readonly Token[], i: number, row: readonly Range[]): boolean => row.length > 1 && row.some(({ low }) => row.some(({ high }) => low > high)) && !isOfThose(tokens, i, row);

const verbs = /^(?:was|were|is|are)$/;
/** Tokens of a subject. */
const subjectReach = 9;
const commonest = /^(?:commonest|modal|predominant)$/;
const often = /^(?:common|frequent|prevalent|often)(?:ly)?$/;
const counted = /^(?:numbers?|those|patients|groups?)$/;

/** "The most common score was 2 (41%)", "the types in 240 women were 16 (35%), 18 (12%) and 31 (9%)": the subject is what has the number for a name. */
function isNamedBySubject(tokens: readonly Token[], i: number): boolean {
  if (!verbs.test(word(tokens[i - 1])) || tokens[i]!.number!.count === null) return false;
  const behind = tokens[shareBehind(tokens, i) + 1];
  // "the commonest were 40 (20%) with asthma"; "was 3 (39%) on this scale"
  if (/^(?:were|are)$/.test(word(tokens[i - 1])) && behind?.kind === "word" && !joints.test(behind.text)) return false;
  let [isKind, isMost] = [false, false];
  let at = i - 2;
  for (; at >= 0 && at > i - 2 - subjectReach && tokens[at]!.kind !== "mark"; at -= 1) {
    const w = word(tokens[at]);
    isMost ||= commonest.test(w) || (w === "most" && often.test(word(tokens[at + 1])));
    // "those with type 2 diabetes", "with each type"
    isKind ||= kinds.test(w) && !isNumeral(tokens[at + 1]) && !/^(?:each|with)$/.test(word(tokens[at - 1]));
  }
  // "the number with the most common type was 40 (20%)"
  if (counted.test(word(tokens[word(tokens[at + 1]) === "the" ? at + 2 : at + 1]))) return false;
  const row = isMost || isKind ? rowFrom(tokens, i) : [];
  return isMost ? !isOfThose(tokens, i, row) : isOdd(tokens, i, row);
}

/** What is said of a time or a limit; "in 4 (20%) and 12 weeks later" counts. */
const pointing = /^(?:at|by|after|until|within|before|beyond|below|above|over|under|exceeding|for|than)$/;
/** No unit of a time or a size. */
const otherUnits = /^(?:per|percent|percentage|lines|times|points?|[avwjsxm])$/;
const turns = /^(?:later|before|after|ago|earlier|apart)$/;

/** "At 4 (20%), 8 (40%) and 12 weeks", "below 1500 (9%) g": the first of a row that ends with its unit. */
function isOfUnit(tokens: readonly Token[], i: number): boolean {
  if (i === 0 || shareBehind(tokens, i) < 0 || !pointing.test(word(tokens[i - 1]))) return false;
  for (let at = i, k = 0; at >= 0 && k < mostItems; at = itemBehind(tokens, at), k += 1) {
    const close = shareBehind(tokens, at);
    const unit = close < 0 ? at + 1 : close + 1;
    if (measureUnits.has(word(tokens[unit])) && !otherUnits.test(word(tokens[unit]))) return !turns.test(word(tokens[unit + 1]));
  }
  return false;
}

/** Behind these a number is a limit, whatever stands before them. */
const limiting = /^(?:above|below|exceeding|beyond)$/;
/** "Older than", "greater than" */
const comparing = /^(?:greater|higher|lower|older|younger|longer|shorter|larger|smaller|heavier)$/;
/** Words in front of "over 200 (22%)", "less than 12 (10%)" where so many people are meant. */
const noMeasure = /^(?:in|by|of|for|with|to|from|on|at|the|a|an|and|or|but|that|was|were|is|are|be|been|had|has|have|not|no|only|just|there|all|also|among|amongst|included?|including|enrolled|received|reported|showed|experienced|developed|underwent|relapsed|died|responded|recovered)$/;

/** "Age above 65 (45%)", "those over 75 (20%)", "scores less than 7 (12%)": a limit; "in over 200 (22%)" counts roughly. */
const isBehindLimit = (tokens: readonly Token[], i: number): boolean => shareBehind(tokens, i) > 0 && !isOfPeople(tokens, i) && isLimitedBy(tokens, i);

/** Whether the words in front of a number make it a limit: "above 65", "scores less than 7". */
export function isLimitedBy(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i - 1]);
  if (limiting.test(w)) return true;
  const before = w === "than" ? word(tokens[i - 2]) : "";
  if (comparing.test(before)) return true;
  const measured = /^(?:over|under)$/.test(w) ? word(tokens[i - 2]) : /^(?:less|more)$/.test(before) ? word(tokens[i - 3]) : "";
  return measured !== "" && !noMeasure.test(measured);
}

/** Older nobody is. */
const oldest = 110;
const agesFrom = set("over under above below");

/** "Of the 90 patients over 80 who were treated", "women older than 50": an age; "in older than 50 patients" counts them. */
export function isAgeLimit(tokens: readonly Token[], i: number): boolean {
  const w = wordBefore(tokens, i);
  const limits = w === "than" ? /^(?:old|young)er$/.test(word(tokens[i - 2])) : agesFrom.has(w) && peopleNouns.has(word(tokens[i - 2]));
  return limits && isNumeral(tokens[i]) && tokens[i]!.number!.count! <= oldest && !isOfPeople(tokens, i);
}

/** Whether the numeral in front of a percentage is a limit, or a time whose unit stands at the end of its row. */
export const isLimitOrTime = (tokens: readonly Token[], i: number): boolean => isNumeral(tokens[i]) && (isBehindLimit(tokens, i) || isOfUnit(tokens, i));
