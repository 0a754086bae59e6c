/** Fewer than an arm: those who were analysed, those who were sized again, those whom the text says to have left it. */
import type { ProportionMention } from "../../statements/types.ts";
import { follows } from "../fitting.ts";
import { fewer, type Group, type Population } from "../people/enrolment.ts";
import { shares } from "../people/nearby.ts";
import type { Candidate } from "./candidate.ts";
import { isKnown } from "./preceding.ts";
import type { Scope } from "./scope.ts";

/** The least share of an arm that is analysed, where the text says how many were. */
const analysed = 0.5;
/** The least share that is treated, where the text gives a number for no other arm. */
const treated = 0.97;

/**
 * Those of an arm who were analysed for an outcome, as the text has said before: "13 of 39 on the drug had neutropenia", where 40
 * were assigned to it; "69 of the game group finished. Those 69 were analysed".
 */
export function fewerOf(mention: ProportionMention, first: Candidate | undefined, here: number, scope: Scope): Population[] {
  if (!first || mention.cell || first.tier === 0 || first.denominator.relation !== "arm") return [];
  const { value, parts: [place] } = first.denominator;
  const isArm = (size: number): boolean => scope.groups.some((group) => !group.varies && group.arms.some((arm) => !arm.inProportion && arm.value === size));
  const { people } = first;
  // "the safety set included 198 patients on the higher dose and all in the other groups"
  const isLoneArm = (p: Population): boolean => p.cue === "arm" && !p.group && p.value >= value * treated;
  // "63 assessed participants in the drug group": those of them who were counted before
  const saysAnalysed = people !== undefined && mention.within.some((s) => isKnown.test(s));
  // "- Drug: 6 withdrew; 108 were assessed", in a list behind which the text goes on
  const listed = follows(mention, first.denominator) ? [] : scope.listed.filter((p) => people?.[0] !== undefined && p.order > people[0].order);
  return [...scope.all, ...listed].filter((p) => !p.ofTable && (!p.ofProportion || p.cue === "total") && p.order < here && p.value < value && p.value >= value * (p.inProportion ? fewer : analysed) &&
    (p.inProportion ? !isArm(p.value) : (p.cue === "total" && p.order > place!.start) || isLoneArm(p) || (p.cue === "assessed" && (p.order > place!.start || isBeside(p, people?.[0]))) || (p.cue === "arm" && saysAnalysed && shares(p.label, people[0]!.distinct))) && follows(mention, p));
}

/** What tells the arms of a group from each other where these are the same people, or others of one place, at several times. */
const ofTime = /^(?:cycl|audit|re-audit|round|period|phase|wave|baseline)/;

/**
 * The arm that a statement names, as another table gives its size, "Drug (N = 358)" behind "Drug (N = 361)"; and of audits one after the
 * other each, where nothing but their sum is likelier.
 */
export function sizedAgain(mention: ProportionMention, list: readonly Candidate[], { groups }: Scope): Population[] {
  const [first] = list;
  if (!first || mention.cell || first.tier < 3) return [];
  const arm = first.denominator.relation === "arm" ? first.people?.[0] : undefined;
  // a whole percentage follows from some table's arm by chance
  const isSame = (p: Population): boolean => arm !== undefined && mention.percent.value.includes(".") && p.distinct.size > 0 && p.value < arm.value && p.value >= arm.value * fewer && p.distinct.size === arm.distinct.size && [...p.distinct].every((s) => arm.distinct.has(s));
  const isInTime = (p: Population): boolean => first.denominator.relation === "sum" && [...p.label].some((s) => ofTime.test(s));
  return groups.flatMap(({ arms }) => (arms.every(isInTime) ? arms : arms.filter(isSame)).filter((p) => follows(mention, p)));
}

/**
 * The same arms where others of them are counted, and the percentage follows from these: "207 were sent to training and 205 to usual care" in another
 * section than "follow-up was available for 188 in the training group and 179 in the control group"; "At one year 131 and 66 were examined" in
 * another paragraph than the arms, in their order.
 */
export function otherwiseSized(mention: ProportionMention, list: readonly Candidate[], scope: Scope): Population[] {
  const arm = list[0]?.denominator.relation === "arm" && !mention.cell ? list[0].people?.[0] : undefined;
  const own = arm?.group?.arms;
  if (!own) return [];
  const isSome = (some: Population, p: Population | undefined): boolean => p !== undefined && some.value <= p.value && some.value >= p.value * analysed;
  const isWhole = (p: Population, some: Population): boolean => isSome(some, p) && shares(p.distinct, some.distinct);
  const alike = (group: Group): boolean => group.arms.length === own.length;
  const wholes = scope.groupsBefore.filter((group) => alike(group) && group.order < arm.group!.order && own.every((some) => group.arms.some((p) => isWhole(p, some))));
  const inOrder = scope.groups.filter((group) => alike(group) && group.arms.every((some, i) => some.label.size === 0 && (isSome(some, own[i]) || isSome(own[i]!, some))));
  // "50 aspirin patients and 52 statin patients had gout. …": those in whom something was found, arm by arm
  const counted = scope.all.filter((p) => !p.group && !p.ofProportion && p.noun !== "" && own.some((other) => shares(other.distinct, p.label)));
  const found = counted.find((p) => p.value < arm.value && shares(arm.distinct, p.label) && follows(mention, p));
  const some = found && own.every((other) => counted.some((p) => p.block === found.block && p.sentence === found.sentence && shares(other.distinct, p.label))) ? [found] : [];
  return [...some, ...wholes.flatMap(({ arms }) => arms.filter((p) => isWhole(p, arm))), ...inOrder.map(({ arms }) => arms[own.indexOf(arm)]!)].filter((p) => follows(mention, p));
}

/** "Assessed in 295 of the 308 survivors on A and 280 of the 300 on B": told in the sentence of the arm. */
const isBeside = (p: Population, arm: Population | undefined): boolean => arm !== undefined && arm.block === p.block && arm.part === p.part && arm.sentence === p.sentence;

/** "8 in the drug group and 6 in the control group were lost": those of an arm of whom the text has said that they left it. */
export function leftArm(first: Candidate | undefined, here: number, scope: Scope): Population[] {
  const arm = first?.denominator.relation === "arm" ? first.people?.[0] : undefined;
  return arm ? scope.all.filter((p) => p.cue === "left" && p.order < here && p.order > arm.order && shares(arm.distinct, p.label)) : [];
}
