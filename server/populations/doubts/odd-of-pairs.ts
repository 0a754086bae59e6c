/**
 * "Stomatitis: 74 (56%) and 70 (60%); pneumonitis: four (3%) and three (2%)", of 133 and 131: figures that stand for the arms in their
 * places. What stands for the other arm follows from it, so that the outcome was known of everybody there; the odd one is of its own arm.
 */
import type { Denominator } from "../../review/types.ts";
import type { Slip } from "../../statistics/slips.ts";
import { isOfSentence, isTight, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";
import type { Group, Population } from "../people/enrolment.ts";
import { speaksOfSome } from "./odd-of-many.ts";

/** Others of the same arms that leave no room for some who are missing in one of them. */
const fewestOthers = 2;
/** Statements on either side that are looked at. */
const reach = 12;
/** How many times lower a percentage may be by rounding or where a few more were counted. Of a higher one, some of its arm may be missing, whatever is told besides. */
const lower = 0.95;
/** Of so many times fewer, too many would be missing. */
const near = 1.25;

/** What may be known of a figure besides. */
export interface Oddity {
  /** No number of people near that of its arm would explain it. */
  isFar: (exact: number) => boolean;
  /** The slip that made it from what is right for so many people. */
  slip: (size: number) => Slip | undefined;
  /** Whether another stands in the same sentence or list. */
  isTogether: (b: Ballot) => boolean;
  /** Whether another stands in the same list or paragraph. */
  isOfText: (b: Ballot) => boolean;
}

/** The arm that a statement is surely of which follows from no number of people; undefined where it may be of others. */
export function armOfOdd(ballots: readonly Ballot[], i: number, { isFar, slip, isTogether, isOfText }: Oddity): Denominator | undefined {
  const ballot = ballots[i]!;
  const run = besideInRun(ballots, i);
  const others = run.length > 0 ? run : besideNamed(ballots, i);
  if (others.length === 0 || !others.every(follows)) return undefined;
  const own = run.length > 0 ? ownArm(ballot, others) : ballot.judgement.denominator!;
  if (!own || own.value < ballot.count) return undefined;
  const sizes = new Set([own, ...others.map((b) => b.judgement.denominator!)].map(({ value }) => value));
  const alike = ballots.slice(Math.max(0, i - reach), i + reach + 1).filter((b) => b !== ballot && !others.includes(b) && (b.located.mention.ordinal?.compares || namedArm(b)) && isOfText(b) && follows(b) && isTight(b) && sizes.has(b.judgement.denominator!.value));
  // of those who were enrolled some may have left since; what is told after it shows that they have not
  const isBorneOut = alike.length >= fewestOthers && !tellsTime(ballot) && alike.some((b) => isTogether(b) || b.located.mention.start > ballot.located.mention.start);
  // one of a small count would follow from many numbers
  if (!isBorneOut && !others.every(isTight)) return undefined;
  const exact = (100 * ballot.count) / own.value;
  const ratio = Number(ballot.percent.value) / exact;
  const made = slip(own.value);
  // one other digit that makes it a little higher is what some who are missing would make as well
  return isFar(exact) || ratio <= lower || made === "digits swapped" || (made !== undefined && (ratio < 1 || ratio >= near)) ? own : undefined;
}

/** "At one year, 70 (58%) and 52 (52%)" */
const tellsTime = ({ located: { mention: { before, within, label } } }: Ballot): boolean =>
  [...within, ...(label ?? []), ...before.map((w) => w.stem)].some((s) => /^(?:day|week|month|year|visit|follow|follow-up|discharge|end)$/.test(s));

/** The arm of a group that the words name for a statement, and that it was judged by. */
function namedArm({ candidates: [first], judgement: { denominator } }: Ballot): Population & { group: Group } | undefined {
  const people = first?.binds && first.denominator.relation === "arm" && denominator?.value === first.denominator.value ? first.people?.[0] : undefined;
  return people?.group && !people.inProportion ? people as Population & { group: Group } : undefined;
}

/** One beside it for which the words name another arm of its group. */
function besideNamed(ballots: readonly Ballot[], i: number): readonly Ballot[] {
  const ballot = ballots[i]!;
  const arm = namedArm(ballot);
  const isOfOther = (b: Ballot | undefined): b is Ballot => {
    const other = b && isOfSentence(b, ballot) ? namedArm(b) : undefined;
    return other !== undefined && other !== arm && other.group === arm!.group && follows(b!);
  };
  return arm ? [ballots[i - 1], ballots[i + 1]].filter(isOfOther).slice(0, 1) : [];
}

/** Those that stand for the other arms in the places beside it. */
function besideInRun(ballots: readonly Ballot[], i: number): readonly Ballot[] {
  const ballot = ballots[i]!;
  const { ordinal } = ballot.located.mention;
  if (!ordinal?.compares || ordinal.index > i || speaksOfSome(ballot)) return [];
  const others = ballots.slice(i - ordinal.index, i - ordinal.index + ordinal.of).filter((b) => b !== ballot && isOfRun(b, ballot));
  return others.length === ordinal.of - 1 ? others : [];
}

/** Those that stand for the other arms in the places beside it, where all of them follow from theirs. */
export function sureBeside(ballots: readonly Ballot[], i: number): readonly Ballot[] {
  const others = besideInRun(ballots, i);
  return others.every(follows) ? others : [];
}

/** It stands in the same run of statements. */
const isOfRun = ({ located: { mention: { ordinal, place } } }: Ballot, { located: { mention } }: Ballot): boolean =>
  ordinal?.compares === true && ordinal.of === mention.ordinal!.of && place.part === mention.place.part && place.sentence === mention.place.sentence;

/** It follows from its arm. */
const follows = ({ judgement: { verdict, denominator }, count, percent }: Ballot): boolean =>
  verdict === "consistent" && denominator!.relation === "arm" && count > 0 && fitsExactly(count, denominator!.value, percent);

/** The arm that the others of its run leave for it. */
function ownArm({ candidates, located: { mention } }: Ballot, others: readonly Ballot[]): Denominator | undefined {
  const { value } = others[0]!.judgement.denominator!;
  // "100 women per group": each of them has as many
  const each = candidates.find((c) => c.denominator.value === value && c.people?.some((p) => p.each));
  if (each) return each.denominator;
  const taken: (Population | undefined)[] = others.map((b) => armIn(b, b.judgement.denominator!.value));
  const group = taken[0]?.group;
  if (!group || group.arms.length !== mention.ordinal!.of || taken.some((p) => p?.group !== group)) return undefined;
  const [own, another] = group.arms.filter((p) => !taken.includes(p));
  return own && !another ? candidates.find(({ denominator: { value, relation } }) => value === own.value && relation === "arm")?.denominator : undefined;
}

/** The arm of a group that it is a share of; of two that are as large, the one in its place. Of those who are known from a share, another outcome may have others. */
function armIn({ candidates, located: { mention: { ordinal } } }: Ballot, size: number): Population & { group: Group } | undefined {
  const arms = candidates.filter(({ denominator: { value, relation } }) => value === size && relation === "arm").flatMap(({ people }) => people ?? [])
    .filter((p): p is Population & { group: Group } => p.group !== null && !p.group.overlaps && !p.inProportion);
  return arms.find((p) => p.group.arms[ordinal!.index] === p) ?? arms[0];
}
