/**
 * "The drain was left in 1107 (35.0%), and 2057 (56.0%) were sedated. A leak was seen in 31 (1.0%)": a statement of which the words do not
 * say whose share it is, and that follows from nothing, is of those of whom all that stands beside it is. That is worth a remark; nobody is accused.
 */
import type { Denominator } from "../../review/types.ts";
import { isSlippedCount, slipOfPercent } from "../../statistics/slips.ts";
import { isOfSentence, isTight, settleOpen, type Ballot } from "../judging/ballots.ts";
import { fitsExactly, slips } from "../fitting.ts";
import { otherPeople } from "../people/census.ts";
import { noSize, notOfWhom } from "../judging/judge.ts";
import { speaksOfSome } from "./odd-of-many.ts";
import { countsOther } from "../votes/whole-beside.ts";
import { neitherFrom } from "./with-neighbour.ts";

/** Statements on either side that are looked at. */
const reach = 4;
/** So many of a sentence, or of a paragraph, that are shares of one whole are no chance. */
const fewest = { sentence: 2, paragraph: 3 };

/** Finds the people of statements that nobody else tells of. Called last, so that nothing makes them certain. */
export function tellByOthers(ballots: readonly Ballot[]): void {
  // seen before any is moved, so that the order does not matter
  const wholes = ballots.map((ballot, i) => (isOpen(ballot) ? ofSentence(ballots, i) ?? ofParagraph(ballots, i) : undefined));
  for (const [i, whole] of wholes.entries()) if (whole && isWrongOf(ballots[i]!, whole.value)) settleOpen(ballots[i]!, { ...whole, fitted: true });
}

/** It cannot be checked, as nobody is told whose share it would be, and nothing in its words makes it one of those left, or no share. */
function isOpen({ judgement: { verdict, reason, groupSizes }, count, percent, located: { mention } }: Ballot): boolean {
  if (verdict !== "unverifiable" || (reason !== noSize && !reason!.startsWith(notOfWhom) && !reason!.startsWith(neitherFrom) && !groupSizes)) return false;
  return count > 0 && !percent.bound && mention.count !== null && !mention.cell && !mention.maybeSize && !mention.maybeCitation && !mention.approximate && !mention.course && !mention.ofOthers && !mention.opposes && !mention.setAgainst;
}

/** "18.3" is hardly by chance one slip away from the right one; "8.3" is. */
const fewestSigns = 4;

/** A slip of a digit explains it; one that is higher may all the same be of fewer, "fever in 88 (31.4%)" of those whose fever was asked for. */
function isWrongOf({ count, percent }: Ballot, size: number): boolean {
  const { value } = percent;
  return size > count && value.length >= fewestSigns && (Number(value) * size < 100 * count ? slips(count, size, percent) || isOfSlippedCount({ count, percent }, size) : slipOfPercent(count, size, value) === "digits swapped");
}

/** "26 (38.1%)" of 42, where 16 would give that: of few people, few percentages are a share at all, and of more than they are none is lower. */
const isOfSlippedCount = ({ count, percent: { value } }: Pick<Ballot, "count" | "percent">, size: number): boolean =>
  size <= mostOfSlipped && value.length >= fewestSigns && Number(value) * size < 100 * count && isSlippedCount(count, size, value, 1);

/** Of more people, a percentage with one decimal is a share by chance. */
const mostOfSlipped = 300;

const follows = ({ judgement: { verdict, denominator }, count, percent }: Ballot): boolean => verdict === "consistent" && fitsExactly(count, denominator!.value, percent);

const sizeOf = ({ judgement: { denominator } }: Ballot): number => denominator!.value;

/** It says nothing of whom it is, nor that it stands for one of several groups; where all of both are shares of one number, these are the same people, "74 before and 49 after". */
const isPlain = (ballot: Ballot, beside: readonly Ballot[]): boolean => (beside.length >= fewest.paragraph || !ballot.located.mention.ordinal?.compares) && !(ballot.located.mention.frame ? ballot.located.mention.of : speaksOfSome(ballot));

/** Its words tell of another time or study than those of one beside it, "in an earlier series", "Garcia saw", or it counts something else, "52 lesions". */
function isOfOthers({ located: { mention } }: Ballot, { located: { mention: its } }: Ballot): boolean {
  const own = [...mention.within, ...mention.label ?? [], ...[...mention.before, ...mention.after].map((w) => w.stem)];
  return own.some((s) => otherPeople.test(s) || s.startsWith("re-")) || mention.author !== its.author || !mention.studies !== !its.studies || thingOf(mention) !== thingOf(its);
}

const thingOf = ({ unit }: Ballot["located"]["mention"]): string => (unit && unit.noun !== "people" ? unit.noun : "");

/** All that is told beside it follows from one number of people. "Pain in 90 (56.3%), rash in 40 (25.0%) and, in an earlier series, fever in 32 (2.9%)": the last may be of others. */
function ofAll(ballot: Ballot, beside: readonly Ballot[], least: number): Denominator | undefined {
  const theirs = beside[0]?.judgement.denominator;
  const { frame, start } = ballot.located.mention;
  if (!theirs || beside.length < least || !isPlain(ballot, beside) || !beside.some(isTight) || (beside.every((b) => b.located.mention.start < start) && !isOfSlippedCount(ballot, theirs.value))) return undefined;
  const isAlike = (b: Ballot): boolean => follows(b) && sizeOf(b) === theirs.value && isPlain(b, beside) && b.located.mention.frame?.start === frame?.start && !countsOther(ballot, b) && !isOfOthers(ballot, b);
  return beside.every(isAlike) ? theirs : undefined;
}

const near = (ballots: readonly Ballot[], i: number): readonly Ballot[] => ballots.slice(Math.max(0, i - reach), i + reach + 1).filter((b) => b !== ballots[i]);

const ofSentence = (ballots: readonly Ballot[], i: number): Denominator | undefined => ofAll(ballots[i]!, near(ballots, i).filter((b) => isOfSentence(b, ballots[i]!)), fewest.sentence);

/** A higher percentage may be of some of them. */
function ofParagraph(ballots: readonly Ballot[], i: number): Denominator | undefined {
  const ballot = ballots[i]!;
  const theirs = ofAll(ballot, near(ballots, i).filter((b) => b.located.mention.place.part === ballot.located.mention.place.part), fewest.paragraph);
  return theirs && Number(ballot.percent.value) * theirs.value < 100 * ballot.count ? theirs : undefined;
}
