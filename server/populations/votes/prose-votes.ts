/** Votes of the statements in prose: neighbours, lists and arms in their order. */
import { areTwoKinds, unitNamed } from "../../statements/shares/units.ts";
import { groupWords, stopWords } from "../../statements/lexicon.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import { addUpShares } from "./added-shares.ts";
import { saysAll } from "../candidates/arms.ts";
import { doubt, groupBy, isOfSentence, ofOtherStudies, settle, withdraw, type Ballot } from "../judging/ballots.ts";
import { leaveOthers } from "../judging/of-others.ts";
import { fitsExactly, slips } from "../fitting.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { crossedAt, otherWayRound, swappedArms } from "./exchanged-arms.ts";
import { aFewLess, fewerThan, noSize } from "../judging/judge.ts";
import { pairInPlace } from "./in-place.ts";
import { stayWithParent } from "./next-part.ts";
import { oddOfItems, oddOfList, oddOfParts } from "./odd-of-list.ts";
import { divideTheirSum, shareOwnSum } from "./own-sum.ts";
import { leaveParts } from "./parts-of-people.ts";
import { keepExact, roundedLikeOthers, shareWhole, splitSiblings, stayTogether, stayWithBefore } from "./same-whole.ts";
import { divideThoseKnown } from "./those-known.ts";
import { countsOther, isBeside, isOfOtherPlace, opensLater } from "./whole-beside.ts";
import { stayWithHead } from "./with-head.ts";
import { stayWithOwnArm } from "./with-own-arm.ts";

/** Lets the statements of a block's prose vote, in the order of the text. */
export function voteInProse(ballots: readonly Ballot[]): void {
  divideTheirSum(ballots);
  divideThoseKnown(ballots);
  otherWayRound(ballots);
  // of a list whose neighbours follow from one population, the odd one belongs to it as well
  for (const [i, ballot] of ballots.entries()) {
    const { judgement, candidates } = ballot;
    if (judgement.verdict !== "inconsistent" || !candidates[0] || candidates[0].tier <= 2 || candidates[0].binds) continue;
    // "15 (13%) and 18 (12.5%)": each of the arm in its place, and none of the other's
    if (candidates[0].denominator.value === ballot.located.printedArm?.value) continue;
    const beside = [i - 2, i - 1, i + 1, i + 2].map((k) => ballots[k]).filter((b) => b?.judgement.verdict === "consistent" && b.candidates[0]!.tier > 0 && !ofOtherStudies(b, ballot)) as Ballot[];
    const votes = new Map<number, number>();
    for (const b of beside) {
      const { value } = b.judgement.denominator!;
      votes.set(value, (votes.get(value) ?? 0) + 1);
    }
    const winner = [...votes.entries()].sort((a, b) => b[1] - a[1])[0];
    const chosen = winner && candidates.find((c) => c.denominator.value === winner[0] && !isOfAnotherUnit(c, ballot));
    // "Overall, 38 patients left": all of them, whatever was said of the arms before
    const isWhole = /^(?:total|sum)$/.test(candidates[0].denominator.relation);
    // "30 (65%) relapsed and 33 (72%) died on A, while 36 (91%) relapsed and 31 (70%) died on B": what is told of one arm says nothing of the other
    // "12 (18%) and 19 (20%)": nor does what follows from the arm in its own place
    const isInPlace = ballot.located.mention.ordinal?.compares === true && candidates[0].denominator.relation === "arm" &&
      beside.some((b) => isOfSentence(b, ballot) && b.candidates[0]!.denominator === b.judgement.denominator && b.judgement.denominator.value !== candidates[0]!.denominator.value);
    if (chosen && chosen !== candidates[0] && (isInPlace || isOfArmBehind(ballot) || namesArm(ballot)) && chosen.denominator.relation === "arm") continue;
    if (isWhole && chosen && chosen !== candidates[0] && (saysAll(ballot.located.mention) || (chosen.denominator.relation === "arm" && winner[1] < 2))) continue;
    if (chosen && winner[1] >= 2) {
      settle(ballot, chosen.denominator, true);
      if (!beside.some((b) => isOfSentence(b, ballot))) leaveAFew(ballot);
    }
    else if (chosen && judgement.denominator?.value !== chosen.denominator.value) settle(ballot, chosen.denominator, judgement.certain);
  }
  for (const [i, ballot] of ballots.entries()) {
    if (i > 0) stayWithBefore(ballot, ballots[i - 1]!);
    if (ballot.judgement.verdict !== "inconsistent") continue;
    // "11 (10%) died and 11 (10%) relapsed": of one sentence and one frame
    const twin = [ballots[i - 1], ballots[i + 1]].find((b) => b?.judgement.verdict === "consistent" && b.count === ballot.count && b.percent.value === ballot.percent.value && isBeside(b, ballot));
    if (twin && ballot.candidates[0] && !(ballot.candidates[0].binds && ballot.candidates[0].denominator.relation === "arm")) {
      settle(ballot, { fitted: true, ...twin.judgement.denominator! }, false);
      continue;
    }
    const theirs = roundedLikeOthers(ballots, i);
    if (theirs) {
      settle(ballot, { fitted: true, ...theirs }, false);
      continue;
    }
    if ((ballot.candidates[0]?.tier ?? 0) < 2) continue;
    // the population of the statement before, when the paragraph goes on about it
    const consistent = (...places: number[]): Ballot[] => places.map((k) => ballots[k]).filter((b) => b?.judgement.verdict === "consistent" && !countsOther(ballot, b)) as Ballot[];
    const around = consistent(i - 1, i - 2, i + 1).filter((b) => !opensLater(b, ballot));
    // of an arm, what stands further away may be the other one's
    const away = ballot.candidates[0]!.denominator.relation === "arm" ? [] : consistent(i - 3);
    // "excluded 484: too old (130, 27%), pregnant (84, 17%), … dead (227, 47%)": what explains two beside it is no chance
    const isOfTwo = ({ judgement: { denominator } }: Ballot): boolean =>
      denominator!.relation === "subset" && around.filter((b) => b.judgement.denominator!.value === denominator!.value && isOfSentence(b, ballot)).length > 1;
    const carried = [...around, ...away].find((b) => !isOfOtherPlace(ballot, b) && (!b.judgement.denominator!.fitted || ballot.percent.value.includes(".") || isOfTwo(b)) && fitsExactly(ballot.count, b.judgement.denominator!.value, ballot.percent) && b.judgement.denominator!.relation !== "sum");
    const armsOf = ballot.candidates[0]!.denominator.relation === "arm" && (carried?.judgement.denominator!.relation === "arm" || isOfOtherArm(ballot, carried));
    if (carried && (!ballot.candidates[0]!.binds || !armsOf)) {
      settle(ballot, { fitted: true, ...carried.judgement.denominator! }, false);
      continue;
    }
    // far more than the population would give: a part of it may be meant that the text does not count
    const exact = ballot.judgement.exact ?? 0;
    const supported = around.some((b) => ballot.candidates.some((c) => c.tier <= 4 && c.denominator.value === b.judgement.denominator!.value) || (b.located.mention.ordinal && ballot.located.mention.ordinal && b.located.mention.place.sentence === ballot.located.mention.place.sentence));
    const much = (ballot.candidates[0]?.tier ?? 0) >= 5 ? 1.2 : 2;
    const far = Number(ballot.percent.value) > much * exact || ((ballot.candidates[0]?.tier ?? 0) >= 3 && exact > 2 * Number(ballot.percent.value));
    if (!supported && far && !isSlipOfLikeliest(ballot)) doubt(ballot);
    // two in one sentence that both say more: a smaller population is meant
    const more = (b: Ballot | undefined): boolean => b !== undefined && b.located.mention.place.sentence === ballot.located.mention.place.sentence &&
      b.judgement.verdict === "inconsistent" && (b.candidates[0]?.tier ?? 0) >= 2 && Number(b.percent.value) > (b.judgement.exact ?? 0);
    if (more(ballot) && (more(ballots[i - 1]) || more(ballots[i + 1])) && !crossedAt(ballots, i)) doubt(ballot);
  }
  stayWithParent(ballots);
  swappedArms(ballots);
  splitSiblings(ballots);
  stayTogether(ballots);
  stayWithHead(ballots);
  stayWithOwnArm(ballots);
  oddOfParts(ballots);
  oddOfList(ballots);
  oddOfItems(ballots);
  keepExact(ballots);
  shareWhole(ballots);
  leaveCauses(ballots);
  shareOwnSum(ballots);
  pairInPlace(ballots);
  addUpShares(ballots);
  leaveParts(ballots);
  leaveOthers(groupBy(ballots, ({ located: { mention: { place } } }) => place.part * mostSentences + place.sentence));
}

/** More than a block has. */
const mostSentences = 2 ** 26;

/** So many times the share of all is one of some of them only. */
const farAbove = 1.5;

/**
 * "The commonest reason for admission was pneumonia (drug 31, 26%; placebo 37, 28%)": of those who were admitted, all that the sentence goes
 * on to tell, where the percentages are far above shares of all; "Nulliparous women: 31 (26%) and 37 (28%)", where none of them is a share of its arm.
 */
function leaveCauses(ballots: readonly Ballot[]): void {
  for (let from = 0; from < ballots.length; from += 1) {
    const labelled = labelsSome(ballots[from]!);
    if (!labelled && !tellsCause(ballots[from]!)) continue;
    let to = from + 1;
    while (to < ballots.length && isOfSentence(ballots[to]!, ballots[from]!)) to += 1;
    const theirs = ballots.slice(from, to);
    const above = theirs.filter(({ judgement, percent, candidates: [first] }) => judgement.verdict === "inconsistent" && first!.tier > (labelled ? 3 : 1) && Number(percent.value) > farAbove * judgement.exact!);
    if (!labelled || above.length === theirs.length) for (const ballot of above) withdraw(ballot, noSize);
    from = to - 1;
  }
}

/** A label that tells some people from others, of whom several groups are told. */
const labelsSome = ({ located: { mention: { label, ordinal } } }: Ballot): boolean =>
  ordinal?.compares === true && label !== undefined && label.length > 1 && peopleStems.has(label.at(-1)!) && !label.slice(0, -1).some((s) => stopWords.has(s) || groupWords.has(s));

const tellsCause = ({ located: { mention: { before } } }: Ballot): boolean => before.some((w, i) => /^(?:cause|reason)$/.test(w.stem) && /^(?:for|of)$/.test(before[i - 1]?.stem ?? ""));

/** "266 (71.9%) events were mild. In all, 61 (23.6%) patients had several": those are of all events, and these are not. */
function isOfAnotherUnit({ people: those }: Candidate, { located: { mention: { unit, noun: own } } }: Ballot): boolean {
  return unit !== undefined && (!unit.carried || unit.listFrom >= 0) && those !== undefined && those.length > 0 && those.every(({ noun }) => areTwoKinds(noun, own) || (unitNamed(noun) !== undefined && unitNamed(noun) !== unit.noun));
}

/** Of those told with the statements behind it in its clause, whose arm is named in the end. */
const isOfArmBehind = ({ candidates: [first], located: { mention: { ordinal } } }: Ballot): boolean =>
  first?.denominator.relation === "arm" && ordinal !== undefined && !ordinal.compares && ordinal.index < ordinal.of - 1 && first.people?.some((p) => ordinal.trail.slice(0, ordinal.near).some((s) => p.distinct.has(s))) === true;

/** "In the drug group (n = 120), 30 (25%) relapsed, versus 44 (40%) in the placebo group (n = 110)": what frames the sentence is the other arm. */
const isOfOtherArm = ({ candidates: [first] }: Ballot, other: Ballot | undefined): boolean =>
  other !== undefined && first!.people?.some(({ group }) => group?.arms.some(({ order }) => order === other.judgement.denominator!.parts[0]?.start)) === true;

/** "38 cases, 33%; 72 controls, 13%": its own noun is the name of the arm. */
const namesArm = ({ candidates: [first], located: { mention: { noun, cell } } }: Ballot): boolean =>
  cell === undefined && first?.denominator.relation === "arm" && first.people?.some((p) => p.distinct.has(stem(noun))) === true;

/**
 * "650 were studied: 400 (61.5%) were men … After 50 months, 250 (38.6%) had relapsed": what other sentences say of all of them does
 * not tell that nobody has been lost since.
 */
function leaveAFew(ballot: Ballot): void {
  const { judgement, count, percent } = ballot;
  const whole = judgement.denominator!.value;
  const unprinted = judgement.verdict === "inconsistent" ? aFewLess(count, percent, whole) : undefined;
  if (unprinted !== undefined) ballot.judgement = { ...judgement, unprinted, verdict: "unverifiable", reason: fewerThan(count, percent, whole) };
}

/** A slip of a digit in its share of the likeliest population is all that is wrong with it, and it has decimals, so that it is none by chance: a smaller population is not needed. */
function isSlipOfLikeliest({ judgement: { exact, denominator }, percent, count, candidates: [first] }: Ballot): boolean {
  if (exact === null || denominator === null || first!.partNamed || first!.denominator.value !== denominator.value || !percent.value.includes(".")) return false;
  return slips(count, denominator.value, percent);
}
