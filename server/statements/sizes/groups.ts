/** The groups into which a size is divided, told apart by what stands beside their numbers: "364 enrolled (184 drug, 180 placebo)". */
import { append, firstIndex, largest } from "../../lists.ts";
import { sizeMention } from "../found.ts";
import { groupWords, occasionNouns, peopleNouns, sexes, thingNouns } from "../lexicon.ts";
import { leavesAt } from "./followed-up.ts";
import { openingOf } from "./openings.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";
import { happenedIn, labelEnd, namesAnalysis, shown } from "./size-labels.ts";
import { nextOfList } from "./size-lists.ts";
import { stemsOf } from "../stems.ts";
import type { SizeMention } from "../types.ts";

/** Tokens behind a total within which its groups are looked for. */
const groupReach = 40;
const assignment = /^(?:randomi|assign|allocat)/;
const seen = /^(?:seen|reached|followed|available|(?:re-?)?(?:examin|assess|interview|evaluat)ed|analy[sz]ed)$/;
/** Roles of numbers that stand among the groups: "459 patients 2:1 (iron, 304; placebo, 155)", "200 men in 2019, 110 early and 90 late". */
const noCount = /^(?:label|measure|ratio|year)$/;

/**
 * "364 enrolled (184 probiotic, 180 placebo)", "604 patients: 306 short course, 298 long course", "(drug 309; placebo 315)":
 * groups behind the people whom they add up to.
 */
export function addedUp(reading: Reading, sizes: readonly SizeMention[], { countOf, denominators, isTotal }: { countOf: ReadonlySet<number>; denominators: ReadonlySet<number>; isTotal: (word: string) => boolean }, part: number): SizeMention[] {
  const { tokens, numbers, sentence, roles, inside } = reading;
  const known = new Set(sizes.map((s) => s.place.order));
  const found: SizeMention[] = [];
  const bracketedGroups: { last: number; labels: readonly (readonly string[])[] }[] = [];
  for (const whole of sizes) {
    const own = firstIndex(numbers, (i) => tokens[i]!.start >= whole.place.order);
    const from = numbers[own]!;
    if (whole.value < 2 || happenedIn(reading, from)) continue;
    let counts: number[] = [];
    let sum = 0;
    for (let k = own + 1; k < numbers.length && sum < whole.value && counts.length < mostArms; k += 1) {
      const j = numbers[k]!;
      if (j >= from + groupReach || sentence[j] !== sentence[from]) break;
      if (noCount.test(roles[j]!) || tokens[j]!.number!.percent) continue;
      // "three arms (402 …", "at least one dose (402 …"
      if (denominators.has(j) || (tokens[j]!.number!.inWords && ([groupWords, occasionNouns].some((nouns) => nouns.has(word(tokens[j + 1]))) || isOneOf(reading, j)))) continue;
      if (!isCount(reading, j) || countOf.has(j)) break;
      counts.push(j);
      sum += tokens[j]!.number!.count!;
    }
    // "250 of the 413 (60.5%) agreed to randomisation: 125 …" are people, those in "32 (20%) had rash (12 mild, 20 severe)" had it;
    // "1,200 pupils replied (60%): 700 from Graz and 500 from Linz"
    const areSent = (): boolean => tokens.slice(from, counts.at(-1)).some((t) => assignment.test(word(t))) || (whole.cue === "total" && counts.some((j) => word(tokens[j + 1]) === "from"));
    // "541 patients were interviewed (87.5%), 272 after surgery and 269 after exercise"
    const areSeen = (): boolean => tokens.slice(from, counts[0]).some((t, k) => isOpening(t) && seen.test(word(tokens[from + k - 1]))) && !counts.some((j) => describes.test(word(tokens[j + 1])));
    const miscount = counts.length < 2 || sum !== whole.value || (countOf.has(from) && !areSent() && !areSeen());
    if (miscount) counts = miscounted(reading, from, (j) => countOf.has(j) || denominators.has(j));
    // "450 were randomised, 50 were excluded, leaving 400": those who stayed are no arm
    if (counts.length < 2 || counts.some((j) => leavesAt(tokens, j - 1))) continue;
    const bracketed = counts.every((j) => inside[j]! >= 0 && inside[j] === inside[counts[0]!]);
    const labels = counts.map((j, k) => groupLabel(reading, j, counts[k - 1] ?? from, counts[k + 1] ?? tokens.length));
    // "239 were not enrolled (148 did not qualify and 91 declined)": why they were not
    if (labels.some(([start]) => whyNot.test(word(tokens[start])))) continue;
    // "(66/67)": told apart by their order alone
    if ((!bracketed || miscount) && labels.some(([start, end]) => start === end || tokens.slice(start, end).some((t) => sexes.test(word(t))))) continue;
    if (bracketed && !miscount) bracketedGroups.push({ last: counts.at(-1)!, labels: labels.map(([start, end]) => stemsOf(tokens, start, end)) });
    for (const [k, j] of counts.entries()) {
      if (known.has(tokens[j]!.start)) continue;
      known.add(tokens[j]!.start);
      const [start, end] = labels[k]!;
      found.push(armAt(reading, j, part, named(reading, start, end), openingOf(reading, j, isTotal)));
    }
  }
  for (const { last, labels } of bracketedGroups) append(found, dividedLikewise(reading, last, labels, (j) => countOf.has(j) || denominators.has(j) || known.has(tokens[j]!.start), part));
  return found;
}

const whyNot = /^(?:did|declined|refused|never|not)$/;

/** "Allocated to one of two strategies: …": either number. */
const isOneOf = ({ tokens }: Reading, i: number): boolean => [i, i - 2].some((at) => tokens[at]?.text === "one" && word(tokens[at + 1]) === "of" && tokens[at + 2]?.number?.inWords === true);

/** What a trial does with its people. */
const includes = /^(?:had|enrolled|randomi[sz]ed|included|recruited|treated|studied|assigned|allocated)$/;
/** Of whom less than a whole trial is told: "Centre A enrolled 20 (12 + 8)", "each was assigned 20 (12 + 8) questions". */
const partial = /^(?:each|was|cent(?:re|er)s?|sites?|hospitals?|clinics?|wards?|[a-z])$/;
/** What a trial does with all its people. */
const takesAll = /^(?:enrol+ed|randomi[sz]ed|recruited|assigned|allocated)$/;

/** "Ames 2015 enrolled 112 (56 + 56)": the whole that has no noun, and that the numbers in its bracket add up to. Gives those that are no sizes yet. */
export function dividedWholes(reading: Reading, counts: readonly number[], sizes: readonly SizeMention[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const { tokens, partner } = reading;
  const found: SizeMention[] = [];
  for (const whole of counts) {
    const open = whole + 1;
    const close = isOpening(tokens[open]) && takesAll.test(wordBefore(tokens, whole)) ? partner[open]! : -1;
    if (close < 0 || partial.test(word(tokens[whole - 2])) || thingNouns.has(word(tokens[close + 1])) || close > open + groupReach || isTaken(whole) || sizes.some(({ place: { order } }) => order === tokens[whole]!.start)) continue;
    let sum = 0;
    for (let j = open + 1; j < close; j += 1) if (isCount(reading, j) && !isTaken(j)) sum += tokens[j]!.number!.count!;
    if (sum === tokens[whole]!.number!.count) found.push(sizeMention(reading, whole, part, { form: "bare", ...nameless, cue: "total", noun: "" }));
  }
  return found;
}

/** Tokens behind a group in its bracket within which others are divided likewise. */
const likewiseReach = 60;

/**
 * "Ames had 150 patients (100 drug, 50 placebo); Bell had 90 (60 drug, 30 placebo)": a number that is divided like the people before
 * it, into groups of the same names that add up to it.
 *
 * @param last token of the last of those groups
 * @param labels theirs, in stems
 */
function dividedLikewise(reading: Reading, last: number, labels: readonly (readonly string[])[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const { tokens, sentence, partner } = reading;
  const found: SizeMention[] = [];
  for (let open = last + 1; open < last + likewiseReach && open < tokens.length && sentence[open]! - sentence[last]! <= 1; open += 1) {
    const close = isOpening(tokens[open]) ? partner[open]! : -1;
    const whole = open - 1;
    // "cough was seen in 90 (60 drug, 30 placebo)" counts those who had it
    if (close < 0 || close > open + groupReach || !isCount(reading, whole) || isTaken(whole) || !includes.test(word(tokens[whole - 1]))) continue;
    const counts: number[] = [];
    for (let j = open + 1; j < close; j += 1) if (isCount(reading, j)) counts.push(j);
    const own = counts.map((j, k) => groupLabel(reading, j, counts[k - 1] ?? open, counts[k + 1] ?? close));
    const alike = counts.length === labels.length && own.every(([start, end], k) => stemsOf(tokens, start, end).join(" ") === labels[k]!.join(" "));
    if (!alike || counts.some(isTaken) || counts.reduce((sum, j) => sum + tokens[j]!.number!.count!, 0) !== tokens[whole]!.number!.count) continue;
    found.push(sizeMention(reading, whole, part, { form: "bare", ...nameless, cue: "total", noun: "" }));
    append(found, counts.map((j, k) => armAt(reading, j, part, named(reading, ...own[k]!))));
  }
  return found;
}

/** Tokens back from a bracket with the two sexes to those whom they add up to. */
const sexesReach = 12;

/**
 * "250 biopsies were included (150 females and 100 males)": neither of the two is the whole, and what they add up to is one,
 * whatever its noun. Gives those wholes that are no sizes yet.
 */
export function dividedBySex(reading: Reading, sizes: readonly SizeMention[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const { tokens, sentence, inside } = reading;
  const known = new Set(sizes.map((s) => s.place.order));
  const found: SizeMention[] = [];
  for (const [k, one] of sizes.entries()) {
    const other = sizes[k + 1];
    if (!other || !sexes.test(one.noun) || !sexes.test(other.noun) || one.noun === other.noun || one.place.sentence !== other.place.sentence) continue;
    const [first, second] = [one, other].map((s) => firstIndex(tokens, (token) => token.start >= s.place.order)) as [number, number];
    const open = inside[first]!;
    if (open < 0 || open !== inside[second] || isTaken(first) || isTaken(second)) continue;
    for (let i = open - 1; i >= 0 && i > open - sexesReach && sentence[i] === sentence[open]; i -= 1) {
      if (!isCount(reading, i) || tokens[i]!.number!.count !== one.value + other.value) continue;
      one.cue = other.cue = "subset";
      if (known.has(tokens[i]!.start) || isTaken(i)) break;
      const whole = armAt(reading, i, part, named(reading, i + 1, Math.min(labelEnd(reading, i + 1, 4), open)));
      whole.cue = "total";
      found.push(whole);
      break;
    }
  }
  return found;
}

/** So many of the people may be missing from the groups, or too many in them, where they were miscounted. */
const slack = 0.05;
/** Words behind a count that tell something else of the people than where they were sent. */
const describes = /^(?:with|without|of|from|at|aged|had|have|having|who|whose|were|was|did|received|completed)$/;

/** The counts in the bracket behind people who were assigned, where they nearly add up: "270 patients were randomised (136 drug, 131 placebo)". */
function miscounted(reading: Reading, from: number, isTaken: (token: number) => boolean): number[] {
  const { tokens, sentence, roles, partner } = reading;
  let open = from + 1;
  // "to one of two arms" divides nothing yet
  while (open < from + 12 && sentence[open] === sentence[from] && !isOpening(tokens[open]) && (!isCount(reading, open) || tokens[open]!.number!.inWords)) open += 1;
  const close = isOpening(tokens[open]) ? partner[open]! : -1;
  if (close < 0 || close > from + groupReach || isTaken(from) || !tokens.slice(from, open).some((t) => assignment.test(word(t)))) return [];
  const counts: number[] = [];
  let sum = 0;
  for (let j = open + 1; j < close; j += 1) {
    if (!tokens[j]!.number || noCount.test(roles[j]!)) continue;
    if (!isCount(reading, j) || isTaken(j) || describes.test(word(tokens[j + 1]))) return [];
    counts.push(j);
    sum += tokens[j]!.number!.count!;
  }
  const whole = tokens[from]!.number!.count!;
  return Math.abs(whole - sum) <= whole * slack && counts.every((j) => tokens[j]!.number!.count! < whole) ? counts : [];
}

/** "Ivanov 2019 (78 active, 76 placebo)": the arms in a bracket behind the name of a study. */
export function armsBehind(reading: Reading, open: number, sizes: readonly SizeMention[], part: number): SizeMention[] {
  const { tokens, roles, partner } = reading;
  const close = partner[open]!;
  const counts: number[] = [];
  for (let j = open + 1; j < close; j += 1) {
    if (!tokens[j]!.number || noCount.test(roles[j]!)) continue;
    if (!isCount(reading, j) || tokens[j]!.number!.count! < fewestOfArm || describes.test(word(tokens[j + 1])) || counts.length === mostArms) return [];
    counts.push(j);
  }
  const labels = counts.map((j, k) => groupLabel(reading, j, counts[k - 1] ?? open, counts[k + 1] ?? close));
  if (counts.length < 2 || (sizes[firstIndex(sizes, ({ place }) => place.order > tokens[open]!.start)]?.place.order ?? Infinity) < tokens[close]!.start) return [];
  if (labels.some(([start, end]) => start === end || tokens.slice(start, end).some((t) => sexes.test(word(t)) || thingNouns.has(word(t))))) return [];
  return counts.map((j, k) => armAt(reading, j, part, named(reading, ...labels[k]!)));
}

/** Sizes of a paragraph among which the arms of its trial are looked for. */
const firstSizes = 64;

/**
 * "The safety population (75 drug, 82 placebo) reported …": those of an analysis, in arms that other sizes name as well. In "few events in
 * the safety population (12 rash, 15 nausea)" they had something.
 *
 * @param sizes of the reading, in the order of the text
 */
export function armsOfAnalysis(reading: Reading, sizes: readonly SizeMention[], part: number): SizeMention[] {
  const { tokens, partner } = reading;
  const first = sizes.slice(0, firstSizes);
  const isArm = ({ label }: SizeMention): boolean => first.some((s) => s.cue !== "subset" && label.every((w) => s.label.includes(w)));
  const found: SizeMention[] = [];
  for (let open = 2; open + 1 < tokens.length; open += 1) {
    // the partner of a closing bracket stands in front of it
    if (partner[open]! < open || partner[open]! > open + groupReach || !namesAnalysis(reading, open - 1)) continue;
    const arms = armsBehind(reading, open, sizes, part);
    if (arms.every(isArm)) append(found, arms);
  }
  return found;
}

/** How a group is named. */
type GroupName = Pick<SizeMention, "label" | "phrase">;

const nameless: GroupName = { label: [], phrase: "" };
const named = (reading: Reading, start: number, end: number): GroupName => ({ label: stemsOf(reading.tokens, start, end), phrase: shown(reading, start, end) });

/** The count at token `i` as the size of an arm. */
const armAt = (reading: Reading, i: number, part: number, name: GroupName, opening: string[] = []): SizeMention =>
  sizeMention(reading, i, part, { form: "bare", ...name, cue: "arm", noun: "" }, opening);

/** The tokens of the words that name the group of a count: those behind it, or, in "placebo 315", before it. */
function groupLabel(reading: Reading, count: number, previous: number, next: number): [from: number, to: number] {
  const { tokens, roles } = reading;
  const end = Math.min(labelEnd(reading, count + 1, 8), next);
  if (end > count + 1) return [count + 1, end];
  // "drug 5 mg, 65; placebo, 73"
  const to = /^[,:=]$/.test(mark(tokens[count - 1])) && tokens[count - 2]?.kind === "word" ? count - 1 : count;
  let from = to;
  while (from - 1 > previous && from > to - 6 && (tokens[from - 1]!.kind === "word" || roles[from - 1] === "measure") && word(tokens[from - 1]) !== "and") from -= 1;
  return [from, to];
}

/** Sizes before "of whom" that are looked at. */
const lastSizes = 16;

const known = /^(?:described|assessed|evaluated|analy[sz]ed|available)$/;

/** "…, so that safety was described in 196 and 191 patients.": those of two groups of whom something is known, and nothing else is said. */
function isDescribedIn(reading: Reading, i: number): boolean {
  const { tokens, sentence } = reading;
  if (!/^(?:in|for)$/.test(wordBefore(tokens, i + 1)) || !known.test(word(tokens[i - 1])) || word(tokens[i + 2]) !== "and") return false;
  const end = peopleNouns.has(word(tokens[i + 4])) ? i + 5 : i + 4;
  return [i + 1, i + 3].every((at) => isCount(reading, at) && tokens[at]!.number!.count! >= fewestOfArm) && (sentence[end] !== sentence[i] || /^[.,;]$/.test(mark(tokens[end])));
}

/**
 * "169 had A, 169 had B and 164 had C, of whom 166, 165 and 162, respectively, …", "leaving 206 and 209": the same groups, counted anew.
 *
 * @param all tokens of the counts
 */
export function ofWhom(reading: Reading, all: readonly number[], sizes: readonly SizeMention[], part: number): SizeMention[] {
  const { tokens } = reading;
  const found: SizeMention[] = [];
  for (const first of all) {
    if (nextOfList(reading, first) < 0) continue;
    const leaving = leavesAt(tokens, first - 1);
    const described = isDescribedIn(reading, first - 1);
    const i = leaving || described ? first - 1 : first - 2;
    if (!leaving && !described && !(wordBefore(tokens, first - 1) === "of" && /^(?:whom|which|these)$/.test(wordBefore(tokens, first)))) continue;
    const counts: number[] = [];
    for (let at = first; at >= 0 && counts.length < mostArms; at = nextOfList(reading, at)) counts.push(at);
    const upTo = firstIndex(sizes, (s) => s.place.order >= tokens[i]!.start);
    const before = sizes.slice(Math.max(0, upTo - lastSizes), upTo).filter((s) => s.label.length > 0 && !s.ofProportion && s.cue !== "subset");
    const here = before.filter((s) => s.place.sentence === reading.sentence[i]).slice(-counts.length);
    const most = largest(counts.map((t) => tokens[t]!.number!.count!));
    // "We allocated 211 to A and 215 to B. Eleven were ineligible, leaving 206 and 209 for analysis."
    const groups = leaving && here.length < counts.length ? before.filter((s) => s.value >= most).slice(-counts.length) : here;
    // "206 to each group; …, leaving 203 and 204": told apart by their order
    const each = leaving && sizes.slice(0, upTo).some((s) => s.each && s.value >= most);
    if (groups.length < counts.length && !each) continue;
    // "five on A and nine on B were never treated, so safety was described in 196 and 191"
    if (described) for (const group of groups) if (group.value < most / 2) group.cue = "left";
    for (const [k, t] of counts.entries()) {
      const token = tokens[t]!;
      const known = firstIndex(sizes, (s) => s.place.order >= token.start);
      const group = groups.length < counts.length ? undefined : groups[k];
      const size = sizes[known];
      if (size?.place.order === token.start) {
        // "leaving 58 and 60 patients for analysis"
        if ((leaving || described) && group && !size.ofProportion && !size.inProportion) Object.assign(size, { label: group.label, cue: "arm", form: "bare" });
        continue;
      }
      found.push(armAt(reading, t, part, group ?? nameless));
    }
  }
  return found;
}
