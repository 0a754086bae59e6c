/**
 * Doubts that what stands around a statement dispels. Whom a percentage is of may be open by its words, and certain by what is
 * wrong with it, or by what follows beside it. Only that of a doubted statement is certain again that is far from what a few people
 * more or less would give; parts that add up to their whole leave no room for that.
 */
import type { BlockFacts } from "../../statements/block.ts";
import { stopWords } from "../../statements/lexicon.ts";
import { peopleStems } from "../../statements/stems.ts";
import { intervalAgreement } from "../../statistics/agreement.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { intervals } from "../../statistics/intervals.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { slipOfPercent, type Slip } from "../../statistics/slips.ts";
import { isOfSentence, isTight, ofOtherStudies, settle, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";
import { isOddOfMany, speaksOfSome } from "./odd-of-many.ts";
import { armOfOdd, sureBeside } from "./odd-of-pairs.ts";

/** The parts of a block, as far as they tell which items are of one list. */
type Parts = Pick<BlockFacts, "parts">["parts"];

/** Accuses again where there is no doubt left. Called when all votes are in, and all doubts of the document. */
export function dispelDoubts(ballots: readonly Ballot[], parts: Parts): void {
  const prose = ballots.filter((b) => !b.located.mention.cell);
  // seen before any is moved, so that the order does not matter
  const sure = prose.filter((ballot, i) => (isDoubted(ballot) && (isOfInterval(ballot) || isOfNamed(prose, i) || (ballot.located.mention.count !== null && isSettledBeside(prose, i, parts)))) ||
    (isDoubted(ballot, true) && ballot.located.mention.count !== null && isPartOfWhole(prose, i, parts)) || isNobody(prose, i));
  const arms = prose.map((ballot, i) => (isDoubted(ballot, true) ? armOfOdd(prose, i, {
    isFar: (exact) => isFarFrom(exact, ballot), slip: (size) => longSlip(ballot, size), isTogether: (b) => isTogether(b, ballot, parts), isOfText: (b) => isTogether(b, ballot, parts) || b.located.mention.place.part === ballot.located.mention.place.part,
  }) : undefined));
  for (const ballot of sure) ballot.judgement = { ...ballot.judgement, certain: true, needs: undefined };
  for (const [i, arm] of arms.entries()) if (arm) settle(prose[i]!, arm, true);
}

/** Whether what is wrong with it, or what stands beside it, tells whom it is of. */
function isSettledBeside(ballots: readonly Ballot[], i: number, parts: Parts): boolean {
  const ballot = ballots[i]!;
  const slip = speaksOfSome(ballot) ? undefined : longSlip(ballot);
  if (isSlipAmongAlike(ballots, i, parts) || (slip === "digits swapped" && needsMore(ballot))) return true;
  if (!isFar(ballot)) return false;
  return isSwapped(ballot) || slip === "a digit missing" || isSlipAmongAlike(ballots, i, parts, oneAlike) || isWithinList(ballots, i, parts) ||
    (mayBeOdd(ballot) && isOddOfMany(ballots, i, (b) => isTogether(b, ballot, parts)));
}

/** A remark would be made on it, and there is no reason in its words to think of fewer people. */
const isDoubted = ({ judgement: { verdict, certain, unprinted, needs, overTime, denominator }, count, percent, candidates: [first], located: { mention } }: Ballot, mayNeedFewer = false): boolean =>
  verdict === "inconsistent" && !certain && unprinted === undefined && (mayNeedFewer || needs === undefined) && !overTime && denominator !== null && first !== undefined &&
  !percent.bound && count > 0 && count <= denominator.value && !mention.maybeSize && !mention.maybeCitation && !mention.approximate;

/** What is measured or counted otherwise than by people: nought may be a number of points. */
const measures = /^(?:median|mean|average|change|difference|rise|fall|reduction|increase|decrease|point|score|scale|grade|number|rate)s?$/;

/** "In 49 (17%) vs 0 (7%)": nobody is no share of any people, where what stands beside it follows from its arm, so that it is no grade or score. */
function isNobody(ballots: readonly Ballot[], i: number): boolean {
  const ballot = ballots[i]!;
  const { judgement: { verdict, certain, denominator }, count, percent, located: { mention } } = ballot;
  if (verdict !== "inconsistent" || certain || denominator?.relation !== "arm" || count !== 0 || percent.bound || mention.maybeSize || mention.maybeCitation || mention.approximate) return false;
  const others = sureBeside(ballots, i);
  return others.length > 0 && ![ballot, ...others].some(isMeasured);
}

const isMeasured = ({ located: { mention: { before, after, within, label, ordinal } } }: Ballot): boolean =>
  [...within, ...(label ?? []), ...[...before, ...after].map((w) => w.stem), ...(ordinal ? [...ordinal.lead, ...ordinal.trail] : [])].some((s) => measures.test(s));

/** How far back the number stands that "these" are: further away it may be "some" or "most" of them, of whom the text goes on to tell. */
const nearBefore = 40;

const quantifies = /^(?:some|most|many|several|few|other|rest)$/;

/** "Of these 144, nine (16.3%) were lost": the words say of whom it is, of whom the text has just given the number. */
function isOfNamed(ballots: readonly Ballot[], i: number): boolean {
  const ballot = ballots[i]!;
  const { judgement: { denominator, exact }, candidates: [first], percent, located: { mention, start } } = ballot;
  const { frame, of } = mention;
  const { value, relation, parts: [place] } = denominator!;
  if (first!.tier > 2 || first!.partNamed || first!.denominator.value !== value || relation === "arm" || mention.ofOthers || mention.opposes || mention.setAgainst || !place) return false;
  const behind = mention.start + start - place.end;
  if (frame?.size?.value !== value && !(behind >= 0 && behind <= nearBefore && (frame?.anaphoric || of?.some((s) => /^(?:these|them|whom)$/.test(s))) && !mention.before.some((w) => quantifies.test(w.stem)))) return false;
  // two of a sentence that are too high may both be of some of them
  const isHigher = (b: Ballot): boolean => b.judgement.verdict === "inconsistent" && Number(b.percent.value) > (b.judgement.exact ?? 0);
  return Number(percent.value) < exact! || !ballots.some((b) => b !== ballot && isOfSentence(b, ballot) && isHigher(b));
}

/** Sizes that are tried against an interval: of more, it says little. */
const mostSizes = 12;

/** "a response in 43 (23%; 95% CI 12 to 21)", of 270: the interval is that of the count and the number of people, and not of the percentage. */
function isOfInterval({ judgement: { denominator }, count, percent, located: { mention: { interval } } }: Ballot): boolean {
  if (!interval || interval.special || interval.low.bound || interval.high.bound) return false;
  const [low, high] = [parseDecimal(interval.low.value), parseDecimal(interval.high.value)];
  const agrees = (size: number, as: "fits" | "exact"): boolean => intervalAgreement(low, high, intervals(count, size, interval.level)).some((a) => a[as]);
  if (!agrees(denominator!.value, "exact")) return false;
  const sizes = impliedSizes(count, parseDecimal(percent.value));
  if (!sizes) return true;
  if (sizes.high - sizes.low >= mostSizes) return false;
  for (let n = Math.max(sizes.low, count); n <= sizes.high; n += 1) if (agrees(n, "fits")) return false;
  return true;
}

/** How many times more or fewer people may be meant than the text gives, without a word: those who were treated, answered or were followed. */
const near = 1.25;

/** No number of people near the printed one would give its percentage. */
const isFar = (ballot: Ballot): boolean => isFarFrom(ballot.judgement.exact!, ballot);

const isFarFrom = (exact: number, { percent: { value } }: Ballot): boolean => Number(value) * near < exact || Number(value) > exact * near;

/** Only many more people than the text gives would give its percentage. */
const isLower = ({ judgement: { exact }, percent }: Ballot): boolean => Number(percent.value) * near < exact!;

/** Only more people than any of whom the text tells would give its percentage. */
function needsMore({ candidates, count, percent }: Ballot): boolean {
  const sizes = impliedSizes(count, parseDecimal(percent.value));
  return sizes !== undefined && candidates.every((c) => c.denominator.value < sizes.low);
}

/** With so many digits a percentage is hardly another one with two of them swapped by chance. */
const fewestDigits = 3;

/** "25 (18.3%)", where 13.8% would be right: of other people, it would hardly be made of the same digits. */
const isSwapped = (ballot: Ballot): boolean => longSlip(ballot) === "digits swapped";

/** The slip that would make the printed percentage from the right one, where it has so many digits that it is none by chance. */
function longSlip({ judgement: { denominator }, count, percent: { value } }: Ballot, size = denominator!.value): Slip | undefined {
  return value.replace(/\D/g, "").length >= fewestDigits ? slipOfPercent(count, size, value) : undefined;
}

/** Most parts that a whole is divided in. */
const mostParts = 6;
/** Fewer people add up by chance. */
const fewestDivided = 10;

/**
 * "9 (42.1%) were given A and 10 (52.6%) B", of 19: all that a sentence or a list tells adds up to a whole, from which others of it
 * follow.
 */
function isPartOfWhole(ballots: readonly Ballot[], i: number, list: Parts): boolean {
  const ballot = ballots[i]!;
  return [(b: Ballot) => isOfSentence(b, ballot), (b: Ballot) => isTogether(b, ballot, list)].some((isWith) => isPartAmong(ballots, i, list, isWith));
}

/** Whether those beside it that are looked at make up a whole with it. */
function isPartAmong(ballots: readonly Ballot[], i: number, list: Parts, isWith: (b: Ballot) => boolean): boolean {
  const ballot = ballots[i]!;
  const isBeside = (b: Ballot | undefined): boolean => b !== undefined && b.candidates[0]?.tier !== 0 && isWith(b);
  let from = i;
  while (i - from < mostParts && isBeside(ballots[from - 1])) from -= 1;
  let to = i + 1;
  while (to - from <= mostParts && isBeside(ballots[to])) to += 1;
  const parts = ballots.slice(from, to);
  const sum = parts.reduce((n, b) => n + b.count, 0);
  return parts.length > 1 && parts.length <= mostParts && sum >= fewestDivided && isWholeOf(ballot, sum) &&
    parts.every((b) => b === ballot || isSibling(b, ballot, list)) && isDivided(parts, sum);
}

/** Counts that add up to a number are parts of it, where the text gives it for them, and not as that of an arm. */
const isWholeOf = ({ judgement, candidates }: Ballot, sum: number): boolean =>
  judgement.denominator!.value === sum && candidates.some(({ denominator: { value, relation } }) => value === sum && relation !== "arm");

/** At least half of the parts follow from their sum, and none of them from anything else. */
function isDivided(parts: readonly Ballot[], sum: number): boolean {
  const follow = parts.filter((b) => b.count > 0 && isTight(b) && fitsExactly(b.count, sum, b.percent));
  return follow.length * 2 >= parts.length && parts.every((b) => follow.includes(b) || b.judgement.verdict === "inconsistent");
}

/** In one sentence or list, and with nothing in its words that would make it a share of other people. */
function isSibling(other: Ballot, ballot: Ballot, parts: Parts): boolean {
  const [one, own] = [other.located.mention, ballot.located.mention];
  return isPlain(other) && isPlain(ballot) && one.frame?.start === own.frame?.start && !ofOtherStudies(other, ballot) && isTogether(other, ballot, parts);
}

/** In one sentence, or in one list. */
const isTogether = (other: Ballot, ballot: Ballot, parts: Parts): boolean =>
  isOfSentence(other, ballot) || isOfList(parts[other.located.mention.place.part]?.item, parts[ballot.located.mention.place.part]?.item);

/** Two items of one list. */
const isOfList = (one: readonly number[] = [], other: readonly number[] = []): boolean =>
  one.length > 0 && one.length === other.length && one.at(-1) !== other.at(-1) && one.every((at, level) => level === one.length - 1 || at === other[level]);

/** It says neither whom it is of nor that it compares groups. */
const isPlain = ({ candidates: [first], located: { mention } }: Ballot): boolean =>
  first !== undefined && first.tier > 0 && mention.count !== null && !mention.of && !mention.ofOthers && !mention.opposes && !mention.setAgainst && !mention.notCountRatio && mention.ordinal?.compares !== true;

/**
 * "Fever in 45 (60%), cough in 30 (14%) and rash in 15 (20%)": between two of a list that follow from one number. A higher percentage
 * may be of some of them, "impotence in 22 (35%)", unless a slip explains it.
 */
function isWithinList(ballots: readonly Ballot[], i: number, parts: Parts): boolean {
  const [before, ballot, after] = [ballots[i - 1], ballots[i]!, ballots[i + 1]];
  const value = ballot.judgement.denominator!.value;
  return countsPeople(ballot.located.mention.within) && (isLower(ballot) || longSlip(ballot) !== undefined) && [before, after].every((b) => b !== undefined && isSibling(b, ballot, parts) &&
    b.judgement.verdict === "consistent" && b.judgement.denominator!.value === value && isTight(b));
}

/** A higher percentage may be of some people, those who were tested or seen again, unless a slip of a digit explains it. */
const isOneDigitOff = ({ judgement: { denominator }, count, percent: { value } }: Ballot): boolean =>
  slipOfPercent(count, denominator!.value, value) === "one digit differs";

/** It counts people, and says neither whom it is of nor what they lack; it may be set beside others. */
const mayBeOdd = (ballot: Ballot): boolean => {
  const { candidates: [first], located: { mention } } = ballot;
  return (isLower(ballot) || isOneDigitOff(ballot)) && first!.tier > 0 && !mention.ofOthers && !mention.opposes && !mention.setAgainst && !mention.notCountRatio && countsPeople(mention.within);
};

/** Statements on either side that are looked at for whether all are of the same people. */
const alikeReach = 6;
/** So many of them in a sentence, or in a paragraph, are no chance. */
const fewestAlike = { sentence: 2, paragraph: 3 };
/** Where no few people more or less would explain the figure. */
const oneAlike = { sentence: 1, paragraph: 2 };

/**
 * "Pain in 11 (33.3%), cough in 10 (37.3%) and rash in 7 (21.2%)", of 33: a slip of a digit is all that is wrong with it, and what its
 * sentence or its paragraph says besides follows from the same number of people alone.
 */
function isSlipAmongAlike(ballots: readonly Ballot[], i: number, parts: Parts, least = fewestAlike): boolean {
  const ballot = ballots[i]!;
  const { value } = ballot.judgement.denominator!;
  if (longSlip(ballot) === undefined || !isPlain(ballot) || speaksOfSome(ballot) || !countsPeople(ballot.located.mention.within) || !ballot.candidates.some((c) => c.denominator.value === value)) return false;
  const near = ballots.slice(Math.max(0, i - alikeReach), i + alikeReach + 1).filter((b) => b !== ballot);
  const isAlike = (b: Ballot): boolean => b.judgement.verdict === "consistent" && b.judgement.denominator!.value === value && !ofOtherStudies(b, ballot);
  const areAlike = (around: readonly Ballot[], fewest: number): boolean =>
    around.every(isAlike) && around.filter((b) => isPlain(b) && isTight(b)).length >= fewest;
  return areAlike(near.filter((b) => isTogether(b, ballot, parts)), least.sentence) ||
    areAlike(near.filter((b) => b.located.mention.place.part === ballot.located.mention.place.part), least.paragraph);
}

/** "30 (14%)" or "30 patients (14%)", and not "30 nails (14%)". */
const countsPeople = (within: readonly string[]): boolean => within.every((s) => peopleStems.has(s) || stopWords.has(s));
