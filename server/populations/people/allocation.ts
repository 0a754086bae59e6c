/** Who is an arm: which sizes of a block are those of the arms of one trial, told apart from wholes, parts and events. */
import { firstIndex } from "../../lists.ts";
import type { BlockFacts } from "../../statements/block.ts";
import { eventNouns, stopWords } from "../../statements/lexicon.ts";
import { countUnlike } from "../../statements/shares/units.ts";
import type { ProportionMention, SizeMention } from "../../statements/types.ts";
import { finite, makeGroup, nameOf, sameArm, saysSent } from "./arm-names.ts";
import type { Arms, Enrolled } from "./enrolled.ts";

type Allocation = Pick<Arms, "arms" | "overlaps">;

/** The arms among the people of a block, group by group. */
export function allocationsOf(people: readonly Enrolled[], facts: Pick<BlockFacts, "sizes" | "proportions" | "parts">): Allocation[] {
  // one number alone is no arm
  if (people.length < 2) return [];
  const events = eventsAmong(people, facts.proportions);
  const periods = new Map(people.map((p, i) => [p, facts.sizes[i]!.period]));
  const sizes = people.filter((p, i) => !events.has(p) && p.cue !== "assessed" && p.cue !== "left" && p.cue !== "planned" && p.cue !== "things" && !isCluster(p, people[i + 1]));
  const others = othersInBrackets(sizes);
  const first = others.length > 0 ? sizes.filter((p) => !others.includes(p)) : sizes;
  const areNext = (one: Enrolled, next: Enrolled): boolean => next.part - one.part === 1 || areSiblings(facts.parts[one.part]?.item, facts.parts[next.part]?.item);
  const groups = [...groupArms(others, others.map((p) => periods.get(p)), [], areNext), ...groupArms(first, first.map((p) => periods.get(p)), people, areNext)];
  return groups.map((arms) => ({ arms, overlaps: overlap(arms, sizes) }));
}

const armWords = /^(#.+|placebo|control|intervention|experimental|standard|surgery|sham)$/;

/** No arm has fewer. */
const fewestOfArm = 8;
/** How many sizes back a total may stand from the arms that add up to it. */
const totalReach = 6;
const leftOut = /^(exclu|declin|refus|criteri|withdr|lost|reason|ineligib|not$|miss|drop|discontinu)/;

/** Sizes beside each other that add up to one before them or the next: arms beyond doubt, however they are worded. */
function armsThatAddUp(sizes: readonly Enrolled[]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  const plain = sizes.filter((p) => !p.ofProportion && !p.inProportion && !p.titled);
  const fits = (p: Enrolled): boolean => nameOf(p).length > 0 && p.outcome === undefined && ![...p.label].some((s) => leftOut.test(s)) && p.value >= fewestOfArm;
  for (let i = 0; i < plain.length; i += 1) {
    if (!fits(plain[i]!)) continue;
    // "250 of the 410 (61.0%) agreed: 125 on the drug, 125 on placebo": the whole was counted itself
    const before = plain[i]!.cue === "arm" ? lastBefore(sizes, plain[i]!) : plain.slice(Math.max(0, i - totalReach), i);
    let sum = plain[i]!.value;
    for (let k = i + 1; k < plain.length && k < i + totalReach && fits(plain[k]!); k += 1) {
      const [last, size] = [plain[k - 1]!, plain[k]!];
      if (size.part !== last.part || size.start - last.start > 200 || size.sentence - last.sentence > 1) break;
      sum += size.value;
      const whole = [...before, plain[k + 1]].some((p) => p?.value === sum && p.part === size.part && !(isHalf(p) && size.form === p.form) && ![...p.label].some((s) => leftOut.test(s)));
      if (!whole) continue;
      groups.push(makeGroup(plain.slice(i, k + 1)));
      i = k;
      break;
    }
  }
  return groups;
}

/** "Allocated 2:1:1 to A (n = 80), B (n = 40) or C (n = 40)": the first is as many as the others together, and an arm like them. */
const isHalf = ({ form, label }: Enrolled): boolean => form === "n=" && label.has("to");

/** "33 patients (16 abdominal, 13 respiratory and 4 urinary)": a list that makes up the whole in front of it has all of them, those that are too few for an arm as well. */
function listsWithFew(people: readonly Enrolled[]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  for (const [i, whole] of people.entries()) {
    let sum = 0;
    let end = i + 1;
    while (end <= i + totalReach && sum < whole.value && isListed(people[end], whole)) {
      sum += people[end]!.value;
      end += 1;
    }
    const list = people.slice(i + 1, end);
    if (sum !== whole.value || !list.some((p) => p.value < fewestOfArm) || list.filter(armLike).length < 2) continue;
    const group = makeGroup(list);
    // "16 abdominal, 13 respiratory and 4 urinary infections": they all are
    const [name, ...rest] = nameOf(list.at(-1)!);
    if (rest.length > 0 && nameOf(list[0]!).length === 1) list.at(-1)!.distinct = new Set([name!]);
    groups.push(group);
  }
  return groups;
}

const isListed = (p: Enrolled | undefined, { part, sentence }: Enrolled): p is Enrolled => p !== undefined && p.part === part && p.sentence === sentence && isUnrated(p) && !p.grouped && nameOf(p).length > 0 && ![...p.label].some((s) => finite.test(s));

/** "600 were randomised (301 [50%] to A and 299 [50%] to B)": counted side by side as they were sent somewhere, and all of a whole before them. */
function sentOut(sizes: readonly Enrolled[]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  const isSent = (p: Enrolled | undefined): boolean => p !== undefined && p.ofProportion && !p.grouped && p.value >= fewestOfArm && p.label.values().next().value === "to" && nameOf(p).length > 0;
  for (let i = 0; i < sizes.length; i += 1) {
    let end = i;
    let sum = 0;
    while (end < i + totalReach && isSent(sizes[end]) && sizes[end]!.part === sizes[i]!.part && sizes[end]!.sentence === sizes[i]!.sentence) {
      sum += sizes[end]!.value;
      end += 1;
    }
    const whole = end - i > 1 && sizes.slice(Math.max(0, i - totalReach), i).some((p) => p.value === sum && p.part === sizes[i]!.part && sizes[i]!.sentence - p.sentence <= 1);
    if (whole) groups.push(makeGroup(sizes.slice(i, end)));
    i = Math.max(i, end - 1);
  }
  return groups;
}

/** The sizes before one, counted or not. */
function lastBefore(sizes: readonly Enrolled[], one: Enrolled): readonly Enrolled[] {
  const at = firstIndex(sizes, (p) => p.start >= one.start);
  return sizes.slice(Math.max(0, at - totalReach), at);
}

/** What care is given on: these may be what a study is of. */
const occasions = /^(?:admissions|visits|episodes)$/;

/** "100 infections emerged, 36 in the active group and 64 in the placebo group": what happened in the groups. "A fall was seen in 12 admissions (2%)" is of admissions. */
function eventsAmong(people: readonly Enrolled[], shares: readonly ProportionMention[]): ReadonlySet<Enrolled> {
  const events = new Set<Enrolled>();
  let last: Enrolled | undefined;
  for (const p of people) {
    const goesOn = last && p.form === "bare" && p.part === last.part && p.sentence === last.sentence && /^(?:in|on|with|among|for)$/.test(p.label.values().next().value ?? "");
    if (!goesOn && (!eventNouns.has(p.noun) || (occasions.test(p.noun) && shares.some(({ noun }) => noun === p.noun)))) continue;
    events.add(p);
    last = p;
  }
  return events;
}

/** "20 to the letter arm (3,986 women)": as many practices, in which those people were. */
const isCluster = (p: Enrolled, next: Enrolled | undefined): boolean =>
  next !== undefined && p.form === "bare" && next.form === "noun" && next.part === p.part && next.start - p.start < 60 && next.value > p.value && next.label.size > 0 && nameOf(next).length > 0 && nameOf(next).every((s) => p.label.has(s));

/** A name that is no word of any text. */
const laterPeriod: ReadonlySet<string> = new Set(["the period after"]);

/** "120 charts before and 130 after the intervention": those of two periods, in their order. */
function twoPeriods(sizes: readonly Enrolled[], periods: readonly SizeMention["period"][]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  for (let i = 0; i + 1 < sizes.length; i += 1) {
    const [one, next] = [sizes[i]!, sizes[i + 1]!];
    if (periods[i] !== "before" || periods[i + 1] !== "after" || one.value < fewestOfArm || next.value < fewestOfArm || one.titled || next.titled) continue;
    if (one.part !== next.part || next.sentence - one.sentence > 1 || next.start - one.start > 300) continue;
    const group = makeGroup([one, next]);
    // "patients before and after the intervention" are told apart by their period, which no one word names
    if (one.label.size <= 1 && nameOf(one).length === 0) next.distinct = laterPeriod;
    groups.push(group);
    i += 1;
  }
  return groups;
}

/** "Of 300 patients, 150 received antibiotics and 180 steroids": they are more than all, so that some got both, and "30 (10%) and 45 (15%)" are not of each. */
function overlap(arms: readonly Enrolled[], sizes: readonly Enrolled[]): boolean {
  const [first] = arms;
  if (arms.some((p) => p.form === "n=" || p.ofProportion || p.inProportion || saysSent(p))) return false;
  const sum = arms.reduce((n, p) => n + p.value, 0);
  const whole = lastBefore(sizes, first!).findLast((p) => p.part === first!.part && first!.sentence - p.sentence <= 1 && !p.ofProportion && !p.each && !p.titled && !p.grouped && (p.cue === "total" || p.form === "noun"));
  return whole !== undefined && sum > whole.value && arms.every((p) => p.value < whole.value);
}

/** "PEI (69 patients, 84 nodules) or RFA (70 patients, 87 nodules)": the second numbers, each of the arm of the one before it. */
const othersInBrackets = (sizes: readonly Enrolled[]): Enrolled[] => sizes.filter((_, i) => isOfTwo(sizes, i) && !isOfTwo(sizes, i - 1));

/** Whether one stands behind another of the same arm, and counts something else. */
function isOfTwo(sizes: readonly Enrolled[], i: number): boolean {
  const [before, p] = [sizes[i - 1], sizes[i]];
  return before !== undefined && p !== undefined && p.bracketed && before.bracketed && p.part === before.part && p.sentence === before.sentence && countUnlike(before.noun, p.noun) && sameArm(before, p);
}

/** Two items of one nested list, beside each other, whatever stands below the first: "Gel: 172", below it "lost: 4 (2.3%)", and "Foam: 168". */
const areSiblings = (one: readonly number[] = [], next: readonly number[] = []): boolean =>
  one.length > 1 && one.length === next.length && one.every((index, level) => next[level]! - index === (level === one.length - 1 ? 1 : 0));

/** More than any trial has. */
const mostArms = 40;

const isUnrated = ({ inProportion, ofProportion }: Enrolled): boolean => !inProportion && !ofProportion;
/** Characters from one number of a list to the next, " versus ". */
const joint = 9;
/** The same within a bracket, ", and ". */
const jointInBracket = 6;

/**
 * Sizes of one block that stand side by side and are told apart by their labels.
 *
 * @param people all of the block, those among them who are no arms for sure
 * @param areNext whether one stands in a part of the block, and the other in the next
 */
function groupArms(sizes: readonly Enrolled[], periods: readonly SizeMention["period"][], people: readonly Enrolled[], areNext: (one: Enrolled, next: Enrolled) => boolean): Enrolled[][] {
  const groups = [...twoPeriods(sizes, periods), ...armsThatAddUp(sizes), ...sentOut(sizes), ...listsWithFew(people)];
  let run: Enrolled[] = [];
  const close = (): void => {
    const arms = withoutTotal(run.length > 2 && areAllWithout(run, sizes) ? run.slice(1) : run);
    if (arms.length > 1) groups.push(makeGroup(arms));
    run = [];
  };
  for (const [i, size] of sizes.entries()) {
    if (size.grouped) {
      close();
      continue;
    }
    const last = run.at(-1);
    // "409 (50%) were assigned to A and 411 (50%) to B": the second says no verb
    const goesOn = last?.ofProportion && size.ofProportion && size.value >= fewestOfArm && size.sentence === last.sentence && size.label.has("to");
    if (!armLike(size) && !goesOn && !sentTo(size)) continue;
    if (last) {
      const near = size.part === last.part && size.sentence - last.sentence <= 1 && size.start - last.start < 400;
      const listed = size.part !== last.part && size.sentence === 0 && run.length < 6 && areNext(last, size) && size.form === last.form && size.form === "n=";
      // a name that comes again begins another set of the same arms: the treated after the randomised
      // "94 were in arm A and 47 in arm B. Among those with wild-type tumours (72 in arm A and 37 in arm B), …": some of each
      const some = size.opening.length > 0 && last.opening.length === 0;
      // "… (n = 280 with A, n = 274 with B), …. In the intention-to-treat population (312 and 308), …": the same arms, counted anew
      // "… of 143 and 151 patients, and the safety population of 150 and 161": the third stands in no list with the second
      // in "… placebo, 5 mg or 10 mg (n = 112, 125 and 137)" it does
      // "(n = 101), and 98 and 92 were treated"
      const apart = size.start - last.end > (last.form === "n=" ? jointInBracket : joint);
      // "… to A and 74 to B; at one year 131 and 66 were examined"
      const next = sizes[i + 1];
      const isFirst = next?.form === "bare" && next.label.size === 0 && next.start - size.end <= joint;
      const anew = size.form === "bare" && size.label.size === 0 && (last.label.size > 0 ? size.sentence !== last.sentence || (apart && (last.form === "n=" || isFirst)) : isUnrated(size) && isUnrated(last) && apart);
      // "the 121 and 116 form the safety set. At one year 98 (sleeve) and 95 (bypass) …", "leaving 90 and 94; of these, 85 on gel and 88 on foam were seen"
      const named = run.length > 1 && run.every(({ label }) => label.size === 0) &&
        ((size.label.size > 0 && size.sentence !== last.sentence) || (size.form === "bare" && nameOf(size).length > 0 && apart && run.every(({ form }) => form === "bare")));
      // "12 of 90 women given gel improved. In Bern 40 women received foam and 42 wax": known from a share, and nobody's arm
      // "4,720 were given gel and 4,692 foam. Of the studies, 15 of 24 (63%) were blinded": so few are of something else
      const shared = size.sentence !== last.sentence && (last.inProportion ? isUnrated(size) : size.inProportion && run.length > 1 && size.value * 10 < last.value);
      if (!(near || listed) || some || anew || named || shared || mixes(run, size) || run.length >= mostArms || run.some((r) => sameArm(size, r))) close();
    }
    run.push(size);
  }
  close();
  return groups;
}

/** "We assigned 106 people to A and 106 to B": the verb stands in front. */
const sentTo = (size: Enrolled): boolean => !size.ofProportion && !size.titled && size.value >= fewestOfArm && size.form !== "n=" &&
  size.label.values().next().value === "to" && nameOf(size).length > 0 && !["or", "either", "one", "versus", "vs"].some((w) => size.label.has(w));

/** "1,770 were assigned to aspirin or placebo", "148 were assigned to aspirin in 76 cases": they are in no one arm. */
const isDivided = (size: Enrolled): boolean => size.cue === "total" && size.form !== "n=" && (size.label.has("or") || [...size.label].at(-1) === "in") && saysSent(size);

function armLike(size: Enrolled): boolean {
  // "Table 2. Events (drug, n = 136; placebo, n = 237)": a title may give the arms of its table, and else the size of all
  if ((size.titled && !(size.form === "n=" && size.cue === "arm")) || size.each || isDivided(size)) return false;
  // "409 (50%) were assigned to A", not "96 (19%) of those assigned to A"
  if (size.ofProportion) return size.value >= fewestOfArm && !/^(of|in|among|had)$/.test(size.label.values().next().value ?? "") && saysSent(size) && nameOf(size).length > 0;
  // "one in the placebo group" is somebody with an event, not the group
  if (size.value < fewestOfArm && size.form !== "n=") return false;
  if (size.cue === "arm") return true;
  // "26 women had no follow-up in the control arm", "eight left the trial"
  const { label } = size;
  if (label.has("had") ? label.has("no") : label.has("left") && (label.has("trial") || label.has("study"))) return false;
  const named = [...label].some((s) => !stopWords.has(s) && !quantities.test(s));
  if (size.form === "n=") return named;
  if (size.form === "bare" || size.bracketed) return named && !label.has("session") && size.cue !== "subset" && size.outcome === undefined;
  if ([...size.label].some((s) => armWords.test(s))) return true;
  if (size.cue === "subset") return false;
  // "58 patients received X and 57 received Y"
  return named && [...size.label].some((s) => /^(receive|received|assigned|allo(?:cat|tt)ed|treated|given|got|exposed|prescribed|randomi[sz]ed)$/.test(s));
}

/** "The majority (25) wanted it": some of those before, whoever they are. */
const quantities = /^(?:majority|minority|half|few|many|several|remainder|rest)$/;

/** Whether two are people of two studies. */
const ofTwoStudies = (a: Pick<Enrolled, "study">, b: Pick<Enrolled, "study">): boolean => a.study !== undefined && b.study !== undefined && a.study !== b.study;

/** Whether sizes would be arms of one study and of another: "Abel 2001 (50 gel, 52 foam) and Cole 2005 (80 gel, …". Studies themselves may stand side by side. */
const mixes = (run: readonly Enrolled[], size: Enrolled): boolean =>
  run.some((one) => ofTwoStudies(one, size)) && [...run, size].some((one, i, all) => all.some((other, k) => k > i && one.study === other.study));

/** "900 adults (240 with a stone) were sent to A (450, 50%) or B (450, 50%)": all in front of the first are the others, and the first some of them. */
function areAllWithout([first, ...others]: readonly Enrolled[], sizes: readonly Enrolled[]): boolean {
  const sum = others.reduce((n, p) => n + p.value, 0);
  const whole = lastBefore(sizes, first!).at(-1);
  return whole?.value === sum && whole.part === first!.part && whole.sentence === first!.sentence && !first!.ofProportion && first!.form !== "n=";
}

/** Drops a size that is the sum of the others: "120 patients (60 with A, 60 with B)". */
function withoutTotal(run: Enrolled[]): Enrolled[] {
  // "the 100, 200 and 300 patients in groups 1, 2 and 3": told apart by their order alone, no one of them is the whole
  if (run.length < 3 || run.every(({ form, label }) => form === "bare" && label.size === 0)) return run;
  const sum = run.reduce((n, p) => n + p.value, 0);
  // "120 patients were randomised to A (n = 60) or B (n = 59)": all of them, in other words than the arms, miscounted or not
  const [first, ...others] = run;
  // so are "646 received study drug. Of these, 101 were assigned to placebo …"
  const bracketed = (p: Enrolled): boolean => (p.form === "n=" || p.bracketed) && p.sentence === first!.sentence && p.part === first!.part && p.value < first!.value;
  const whole = first!.form === "noun" && ((first!.cue === "total" && first!.value * 2 >= sum) || (!first!.bracketed && (first!.cue === "total" || sentTo(first!)) && others.every(bracketed)));
  if (whole) return others;
  return run.filter((p) => p.value * 2 !== sum || (p === first && isHalf(p) && others.every(({ form }) => form === p.form)));
}
