/**
 * "Stomatitis: 74 (56%) and 70 (60%); pneumonitis: four (3%) and three (2%)", of 133 and 131: figures that stand for the arms in their
 * places. What stands for the other arm follows from it, so that the outcome was known of everybody there; the odd one is of its own arm.
 */
import type { Denominator } from "../review/types.ts";
import { fitsExactly, isTight, type Ballot } from "./ballots.ts";
import type { Group, Population } from "./enrolment.ts";
import { speaksOfSome } from "./odd-of-many.ts";

/** Others of the same arms that leave no room for some who are missing in one of them. */
const fewestOthers = 2;
/** Statements on either side that are looked at. */
const reach = 12;
/** How many times higher or lower a percentage may be where a few people of one arm are missing, or were not counted in it. */
const few = { higher: 1.1, lower: 0.95 };

/** What may be known of a figure besides. */
export interface Oddity {
  /** No number of people near that of its arm would explain it. */
  isFar: (exact: number) => boolean;
  /** A slip of a digit made it from what is right for so many people. */
  isSlip: (size: number) => boolean;
  /** Whether another stands in the same list or paragraph. */
  isTogether: (b: Ballot) => boolean;
}

/** The arm that a statement is surely of which follows from no number of people; undefined where it may be of others. */
export function armOfOdd(ballots: readonly Ballot[], i: number, { isFar, isSlip, isTogether }: Oddity): Denominator | undefined {
  const ballot = ballots[i]!;
  const { ordinal } = ballot.located.mention;
  if (!ordinal?.compares || ordinal.index > i || speaksOfSome(ballot)) return undefined;
  const from = i - ordinal.index;
  const pair = ballots.slice(from, from + ordinal.of);
  const others = pair.filter((b) => b !== ballot);
  if (others.length !== ordinal.of - 1 || others.length === 0 || !others.every((b) => isOfRun(b, ballot) && follows(b))) return undefined;
  const own = ownArm(ballot, others);
  if (!own || own.value < ballot.count) return undefined;
  const sizes = new Set([own, ...others.map((b) => b.judgement.denominator!)].map(({ value }) => value));
  const alike = ballots.slice(Math.max(0, i - reach), i + reach + 1).filter((b) => !pair.includes(b) && b.located.mention.ordinal?.compares && isTogether(b) && follows(b) && isTight(b) && sizes.has(b.judgement.denominator!.value));
  const isBorneOut = alike.length >= fewestOthers;
  // one of a small count would follow from many numbers
  if (!isBorneOut && !others.every(isTight)) return undefined;
  const exact = (100 * ballot.count) / own.value;
  const ratio = Number(ballot.percent.value) / exact;
  return isFar(exact) || ratio <= few.lower || isSlip(own.value) || (isBorneOut && ratio >= few.higher) ? own : undefined;
}

/** It stands in the same run of statements. */
const isOfRun = ({ located: { mention: { ordinal, place } } }: Ballot, { located: { mention } }: Ballot): boolean =>
  ordinal?.compares === true && ordinal.of === mention.ordinal!.of && place.part === mention.place.part && place.sentence === mention.place.sentence;

/** It follows from its arm. */
const follows = ({ judgement: { verdict, denominator }, count, percent }: Ballot): boolean =>
  verdict === "consistent" && denominator!.relation === "arm" && count > 0 && fitsExactly(count, denominator!.value, percent);

/** The arm that the others of its run leave for it. */
function ownArm({ candidates, located: { mention } }: Ballot, others: readonly Ballot[]): Denominator | undefined {
  const taken: (Population | undefined)[] = others.map((b) => armIn(b, b.judgement.denominator!.value));
  const group = taken[0]?.group;
  if (!group || group.arms.length !== mention.ordinal!.of || taken.some((p) => p?.group !== group)) return undefined;
  const [own, another] = group.arms.filter((p) => !taken.includes(p));
  return own && !another ? candidates.find(({ denominator: { value, relation } }) => value === own.value && relation === "arm")?.denominator : undefined;
}

/** The arm of a group that it is a share of; of two that are as large, the one in its place. */
function armIn({ candidates, located: { mention: { ordinal } } }: Ballot, size: number): Population & { group: Group } | undefined {
  const arms = candidates.filter(({ denominator: { value, relation } }) => value === size && relation === "arm").flatMap(({ people }) => people ?? [])
    .filter((p): p is Population & { group: Group } => p.group !== null && !p.group.overlaps);
  return arms.find((p) => p.group.arms[ordinal!.index] === p) ?? arms[0];
}
