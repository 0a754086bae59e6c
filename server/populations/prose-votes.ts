/** Votes of the statements in prose: neighbours, lists and arms in their order. */
import { addUpShares } from "./added-shares.ts";
import type { Denominator } from "../review/types.ts";
import { isPart, namesOthers, stopWords } from "../statements/lexicon.ts";
import { peopleStems, stem } from "../statements/stems.ts";
import { areTwoKinds, unitNamed } from "../statements/shares/units.ts";
import { saysAll } from "./arms.ts";
import { countsAt, doubt, fits, fitsExactly, isOfNewStudy, isOfSentence, ofOtherStudies, settle, settleOpen, slips, withdraw, type Ballot } from "./ballots.ts";
import type { Candidate } from "./candidate.ts";
import { aFewLess, fewerThan, noSize } from "./judge.ts";
import { countsOtherSex } from "./own-sex.ts";
import { countsAlike, countsUnlike } from "./own-unit.ts";
import { divideTheirSum, mostParts, shareOwnSum } from "./own-sum.ts";
import { stayWithHead } from "./with-head.ts";

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
    if (chosen && chosen !== candidates[0] && (isOfArmBehind(ballot) || namesArm(ballot)) && chosen.denominator.relation === "arm") continue;
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
    const armsOf = ballot.candidates[0]!.denominator.relation === "arm" && carried?.judgement.denominator!.relation === "arm";
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
  swappedArms(ballots);
  splitSiblings(ballots);
  stayTogether(ballots);
  stayWithHead(ballots);
  oddOfParts(ballots);
  oddOfList(ballots);
  oddOfItems(ballots);
  keepExact(ballots);
  shareWhole(ballots);
  leaveCauses(ballots);
  shareOwnSum(ballots);
  addUpShares(ballots);
}

/** Totals that are tried for all statements of a sentence, and statements that are no two by chance. */
const mostWholes = 4;
const fewestAlike = 3;

/**
 * "94 were treated and 87 evaluable. Rash was seen in 29 (31%), fever in 9 (10%) and pain in 7 (7%)": where a total explains all that a sentence says
 * of all people, and the nearer one only some, all are of that.
 */
function shareWhole(ballots: readonly Ballot[]): void {
  for (let from = 0, to = 0; from < ballots.length; from = to) {
    while (to < ballots.length && isOfSentence(ballots[to]!, ballots[from]!)) to += 1;
    const beside = ballots.slice(from, to).filter(({ judgement: { verdict, denominator }, candidates: [first] }) => verdict === "consistent" && denominator!.relation === "total" && first!.tier >= 5);
    const sizes = [...new Set(beside.map((b) => b.judgement.denominator!.value))];
    if (beside.length < fewestAlike || sizes.length < 2) continue;
    const own = (b: Ballot, size: number): Denominator | undefined => (fitsExactly(b.count, size, b.percent) ? b.candidates.find(({ denominator: { value, relation } }) => value === size && relation === "total")?.denominator : undefined);
    const whole = sizes.slice(0, mostWholes).find((size) => beside.every((b) => own(b, size)));
    if (whole !== undefined) for (const b of beside) if (b.judgement.denominator!.value !== whole) settle(b, { ...own(b, whole)!, fitted: true }, false);
  }
}

/**
 * "The registry holds 3164 operations, 1231 (38.9%) of them at night. A drain was left in 1107 (35.0%)": the text goes on about those of whom
 * the statement before is a share, and it follows from them.
 */
function stayWithBefore(ballot: Ballot, before: Ballot): void {
  const { judgement: { reason }, percent, count, located: { mention } } = ballot;
  const { denominator, verdict } = before.judgement;
  if (reason !== noSize || verdict !== "consistent" || !percent.value.includes(".") || denominator!.relation === "arm" || mention.of || mention.frame) return;
  if (mention.place.part === before.located.mention.place.part && !ofOtherStudies(ballot, before) && fitsExactly(count, denominator!.value, percent)) settle(ballot, { ...denominator!, fitted: true }, false);
}

/** So many times the share of all is one of some of them only. */
const farAbove = 1.5;

/**
 * "The commonest reason for admission was pneumonia (drug 31, 26%; placebo 37, 28%)": of those who were admitted, all that the sentence goes
 * on to tell, where the percentages are far above shares of all.
 */
function leaveCauses(ballots: readonly Ballot[]): void {
  for (let from = 0; from < ballots.length; from += 1) {
    if (!tellsCause(ballots[from]!)) continue;
    for (let i = from; i < ballots.length && isOfSentence(ballots[i]!, ballots[from]!); i += 1) {
      const { judgement, percent, candidates } = ballots[i]!;
      if (judgement.verdict === "inconsistent" && candidates[0]!.tier > 1 && Number(percent.value) > farAbove * judgement.exact!) withdraw(ballots[i]!, noSize);
      from = i;
    }
  }
}

const tellsCause = ({ located: { mention: { before } } }: Ballot): boolean => before.some((w, i) => /^(?:cause|reason)$/.test(w.stem) && /^(?:for|of)$/.test(before[i - 1]?.stem ?? ""));

/** "266 (71.9%) events were mild. In all, 61 (23.6%) patients had several": those are of all events, and these are not. */
function isOfAnotherUnit({ people: those }: Candidate, { located: { mention: { unit, noun: own } } }: Ballot): boolean {
  return unit !== undefined && (!unit.carried || unit.listFrom >= 0) && those !== undefined && those.length > 0 && those.every(({ noun }) => areTwoKinds(noun, own) || (unitNamed(noun) !== undefined && unitNamed(noun) !== unit.noun));
}

/** Of those told with the statements behind it in its clause, whose arm is named in the end. */
const isOfArmBehind = ({ candidates: [first], located: { mention: { ordinal } } }: Ballot): boolean =>
  first?.denominator.relation === "arm" && ordinal !== undefined && !ordinal.compares && ordinal.index < ordinal.of - 1 && first.people?.some((p) => ordinal.trail.slice(0, ordinal.near).some((s) => p.distinct.has(s))) === true;

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

/**
 * "At low risk were five of 18 trials (28%), at unclear risk eleven (61%) and at high risk two (18%)": parts of one whole, which
 * they add up to. None of them is a share of another, whatever would fit.
 */
function oddOfParts(ballots: readonly Ballot[]): void {
  for (let from = 0; from + 2 < ballots.length; from += 1) {
    const { part, sentence } = ballots[from]!.located.mention.place;
    let sum = ballots[from]!.count;
    for (let k = from + 1; k < from + mostParts && k < ballots.length; k += 1) {
      const { place } = ballots[k]!.located.mention;
      if (place.part !== part || place.sentence !== sentence) break;
      sum += ballots[k]!.count;
      const parts = k < from + 2 ? [] : ballots.slice(from, k + 1);
      const odd = parts.filter(({ judgement: { denominator } }) => denominator?.value !== sum);
      const whole = parts.find((b) => !odd.includes(b))?.judgement.denominator;
      const [one] = odd;
      if (odd.length !== 1 || !whole || !one!.candidates[0] || one!.candidates[0].tier === 0 || fits(one!.count, sum, one!.percent)) continue;
      const { denominator, verdict, certain } = one!.judgement;
      if (!denominator?.fitted && verdict !== "inconsistent" && !isUnsettled(one!)) continue;
      settleOpen(one!, { ...(one!.candidates.find((c) => c.denominator.value === sum)?.denominator ?? whole), fitted: true }, certain && verdict === "inconsistent");
      from = k;
      break;
    }
  }
}

/** It cannot be checked by its own words, which say nothing of what it is instead: parts that make up a whole are its shares all the same. */
const isUnsettled = ({ judgement: { verdict }, percent, located: { mention: { notCountRatio, maybeCitation, approximate } } }: Ballot): boolean =>
  verdict === "unverifiable" && !percent.bound && !notCountRatio && !maybeCitation && !approximate;

/** "Neuropathy was uncommon (33, 15.4%). Of 214 refractory patients, 41 (19.2%) responded": the next sentence begins with people of its own. */
const opensLater = (next: Ballot, { located: { mention }, candidates }: Ballot): boolean => {
  const { place, frame } = next.located.mention;
  return frame?.size !== undefined && frame.size !== null && place.order > mention.place.order && place.sentence !== mention.place.sentence &&
    !candidates.some((c) => c.denominator.value === next.judgement.denominator!.value);
};

/** Statements on either side that a list is made of. */
const listReach = 2;

/**
 * "Nausea in 12 (30%), rash in 8 (25%) and fever in 4 (10%) of 40": one of a sentence that follows from nothing belongs to the
 * population of those around it. It is worth a remark; nobody is accused.
 */
function oddOfList(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement, candidates, located: { mention }, count, percent } = ballot;
    const open = judgement.verdict === "unverifiable" ? judgement.groupSizes !== undefined || judgement.reason === noSize : judgement.verdict === "inconsistent" || (judgement.verdict === "rounding" && judgement.denominator!.fitted === true);
    if (!open || !candidates[0] || candidates[0].tier === 0 || mention.of || mention.ofOthers || mention.frame?.anaphoric || mention.notCountRatio || mention.maybeCitation || mention.approximate) continue;
    const votes = new Map<number, Ballot[]>();
    for (let k = Math.max(0, i - listReach); k <= i + listReach && k < ballots.length; k += 1) {
      const other = ballots[k]!;
      const { place, start } = other.located.mention;
      // "… in 88 of 109 (81%) and 32 of 109 (29%); of the responders, 69 (73%) …": a frame has begun between them
      if (mention.frame && start < mention.frame.start && k < i) continue;
      if (k === i || other.judgement.verdict !== "consistent" || ofOtherStudies(other, ballot) || isOfNewStudy(ballot, other) || place.sentence !== mention.place.sentence || place.part !== mention.place.part) continue;
      const { value } = other.judgement.denominator!;
      votes.set(value, [...votes.get(value) ?? [], other]);
    }
    // where one alone says so, a slip of a digit has to be all that is wrong
    const told = (value: number, own: readonly Ballot[]): boolean => own.length > 1 || (percent.value.includes(".") && !mention.ordinal?.compares && slips(count, value, percent));
    const isCandidate = (value: number): boolean => candidates.some((c) => c.denominator.value === value);
    // "61 (41.8%), 38 (62.0%), 29 (19.9%) and 18 (12.3%)": those around it are not of the people who seem to bind it
    const others = (value: number, own: readonly Ballot[]): boolean => own.length > 1 && slips(count, value, percent) && own.every((b) => b.candidates[0]?.denominator.value === candidates[0]!.denominator.value);
    const bound = candidates[0].binds || (judgement.verdict === "inconsistent" && judgement.certain) || judgement.verdict === "rounding";
    const winner = [...votes.entries()].filter(([value, own]) => value > count && (bound ? others(value, own) && value !== judgement.denominator?.value : told(value, own) && isCandidate(value)))
      .sort((a, b) => b[1].length - a[1].length)[0];
    if (!winner) continue;
    const { groupSizes: _, ...rest } = judgement;
    ballot.judgement = rest;
    settle(ballot, { ...(candidates.find((c) => c.denominator.value === winner[0])?.denominator ?? winner[1][0]!.judgement.denominator!), fitted: true }, bound && judgement.certain);
  }
}

/** Others of a sentence that show whose share the badly rounded one is. */
const fewestBeside = 2;

/**
 * "Rash was seen in 9 (8.8%) versus 17 (16.6%), vomiting in 12 (11.8%) versus 22 (21.6%)", of 102 each: what is only badly rounded of the people of all
 * others in its sentence is of them, and not of those of another trial whose arm has the same name.
 */
function roundedLikeOthers(ballots: readonly Ballot[], i: number): Denominator | undefined {
  const ballot = ballots[i]!;
  if (!ballot.percent.value.includes(".") || ballot.candidates[0]?.tier === 0) return undefined;
  const theirs = peopleOfOthers(ballots, i, fewestBeside);
  return theirs && fits(ballot.count, theirs.value, ballot.percent) ? theirs : undefined;
}

/** The people of whom all others beside a statement in its sentence are exact shares, where there are so many of them. */
function peopleOfOthers(ballots: readonly Ballot[], i: number, fewest = 1): Denominator | undefined {
  const ballot = ballots[i]!;
  const beside = ballots.slice(Math.max(0, i - listReach), i + listReach + 1).filter((b) => b !== ballot && isBeside(b, ballot) && !ofOtherStudies(b, ballot));
  const theirs = beside[0]?.judgement.denominator;
  return theirs && beside.length >= fewest && beside.every(({ judgement }) => judgement.verdict === "consistent" && judgement.denominator!.value === theirs.value) ? theirs : undefined;
}

/** Items on either side of one that are looked at for whose share they are. */
const tellingReach = 8;

/**
 * "- signed: 58 of 75 (77.3%) - named: 69 (92.0%) - copied: 6 (29.0%)": an item that follows from nothing is of those of whom one of the
 * list says that it is, and all near it are. It is worth a remark; nobody is accused.
 */
function oddOfItems(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict }, candidates, count, located: { mention } } = ballot;
    if (verdict !== "inconsistent" || candidates[0]!.tier <= 2 || candidates[0]!.binds || mention.of || mention.ofOthers || mention.frame) continue;
    const near = ballots.slice(Math.max(0, i - listReach), i + listReach + 1).filter((b) => b !== ballot);
    const told = ballots.slice(Math.max(0, i - tellingReach), i + tellingReach + 1).find((b) => b.candidates[0]?.tier === 0)?.judgement.denominator;
    const chosen = told && candidates.find(({ denominator: { value } }) => value === told.value);
    if (!chosen || near.length < 2 || told.value < count) continue;
    if (near.some((b) => b.judgement.verdict === "consistent") && near.every((b) => b.judgement.denominator?.value === told.value && b.located.mention.place.part !== mention.place.part && !ofOtherStudies(b, ballot))) settle(ballot, { ...chosen.denominator, fitted: true }, false);
  }
}

/**
 * "180 were included, and 160 examined: in the lungs (n = 50, 31%), the heart (n = 27, 17%) and the abdomen (n = 8, 5%)": one that is
 * badly rounded of other people than all the rest of its sentence, and exactly a share of theirs, is one of theirs.
 */
function keepExact(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict }, candidates: [first], count, percent, located: { mention } } = ballot;
    if (verdict !== "rounding" || !first || first.binds || first.tier === 0 || mention.of || mention.ofOthers || mention.frame?.anaphoric) continue;
    const theirs = peopleOfOthers(ballots, i);
    if (!theirs || theirs.relation === "sum") continue;
    if (fitsExactly(count, theirs.value, percent)) settle(ballot, { ...theirs, fitted: true }, false);
  }
}

/** "3 patients (3.7%) and 6 stents (6.8%)": of the ones says nothing of whom the others are a share of. */
function countsOthers({ located: { mention: { unit: one } }, candidates: [first] }: Ballot, { located: { mention: { unit: other } } }: Ballot): boolean {
  return one !== undefined && other !== undefined && !one.carried && one.noun !== other.noun && isPart(one.noun) !== isPart(other.noun) && first?.people?.some((p) => stem(p.noun) === one.noun || !isPart(one.noun)) === true;
}

/** "Of the 3,600 women, 300 (8.3%) bled, as did 324 men (9.0%)": people of whom the one are a share are none of whom the others are. */
const isOfOtherSex = ({ candidates, located: { mention } }: Ballot, { judgement: { denominator }, located: { mention: other } }: Ballot): boolean =>
  !candidates.some((c) => c.denominator.value === denominator!.value) && countsOtherSex(mention, other);

/** "Of 209 boys and 338 girls who fell, 61 (29%) and 152 (45%) fell again; 14 (7%) and 34 (16%) …": the 34 are none of those who are told in the first place. */
function isOfOtherPlace({ located: { mention: { ordinal }, samples } }: Ballot, { judgement: { denominator }, located: { mention: { ordinal: its }, samples: theirs } }: Ballot): boolean {
  const isIt = ({ value }: { value: number }): boolean => value === denominator!.value;
  return samples !== undefined && ordinal!.index !== its?.index && theirs?.sizes.some(isIt) === true && !samples.sizes.some(isIt);
}

/** Another sex, another unit or another study than the statement beside it. */
const countsOther = (ballot: Ballot, b: Ballot): boolean => countsOthers(ballot, b) || ofOtherStudies(b, ballot) || isOfOtherSex(ballot, b);

/** Whether the people of whom a statement beside one is a share may be its own, as far as the words of both tell. */
export const mayShareWhole = (ballot: Ballot, b: Ballot): boolean => !countsOther(ballot, b) && !opensLater(b, ballot) && !isOfOtherPlace(ballot, b);

/** In one sentence, and of the people of one frame. */
const isBeside = ({ located: { mention: one } }: Ballot, { candidates: [first], located: { mention: other } }: Ballot): boolean =>
  first?.tier !== 0 && one.place.part === other.place.part && one.place.sentence === other.place.sentence && one.frame?.size?.start === other.frame?.size?.start && other.denominator === null;

/** A slip of a digit in its share of the likeliest population is all that is wrong with it, and it has decimals, so that it is none by chance: a smaller population is not needed. */
function isSlipOfLikeliest({ judgement: { exact, denominator }, percent, count, candidates: [first] }: Ballot): boolean {
  if (exact === null || denominator === null || first!.partNamed || first!.denominator.value !== denominator.value || !percent.value.includes(".")) return false;
  return slips(count, denominator.value, percent);
}

/**
 * "109 were evaluable. A complete response was seen in 7 (6.4%) and a partial one in 41 (34.7%)": where one of a sentence
 * follows from the nearest population alone, and the other from another alone, that is worth a remark.
 */
function splitSiblings(ballots: readonly Ballot[]): void {
  const isPlain = ({ judgement, candidates, located: { mention }, percent }: Ballot): boolean =>
    judgement.verdict === "consistent" && candidates[0] !== undefined && candidates[0].tier >= 5 && judgement.denominator!.relation === "total" && mention.count !== null && percent.value.includes(".");
  for (const [i, ballot] of ballots.entries()) {
    const before = ballots[i - 1];
    if (!before || !isPlain(ballot) || !isPlain(before) || !ballot.judgement.denominator!.fitted || before.judgement.denominator!.fitted) continue;
    const { place } = ballot.located.mention;
    const first = before.judgement.denominator!;
    const other = ballot.judgement.denominator!.value;
    if (place.part !== before.located.mention.place.part || place.sentence !== before.located.mention.place.sentence || ballot.candidates[0]!.denominator.value !== first.value) continue;
    if (first.value === other || areListed(ballot, first.value, other) || fits(before.count, other, before.percent) || fits(ballot.count, first.value, ballot.percent)) continue;
    if (isOfOwn(ballot, other)) continue;
    settle(ballot, first, false);
    ballot.judgement.alternatives = ballot.judgement.alternatives.filter((a) => !fits(ballot.count, a.denominator.value, ballot.percent));
  }
}

/** "Complications followed 156 procedures (10.0%); 330 patients (55.6%) were readmitted": a size is of what is counted, and the likeliest is not. */
const isOfOwn = ({ candidates, located: { mention } }: Ballot, size: number): boolean =>
  candidates[0]!.people?.every((p) => countsUnlike(mention, p)) === true && candidates.some(({ denominator, people }) => denominator.value === size && people?.some((p) => countsAlike(mention, p)));

/** "66 boys and 148 girls": two sizes that stand side by side are of two groups, and each statement of its own. */
const areListed = ({ candidates }: Ballot, ...sizes: readonly [number, number]): boolean => {
  const [one, other] = sizes.map((size) => candidates.find((c) => c.denominator.value === size)?.people?.[0]);
  return one !== undefined && other !== undefined && one.inList > 0 && other.inList > 0 && one.block === other.block && one.sentence === other.sentence;
};

/**
 * "Among the 267 adults, 240 were women. Pain was seen in 140 (52.4%) and both in 2 (0.8%)": of two in one sentence the one that is
 * badly rounded is of the people of the other, as the words say, and not of some of them from whom it happens to follow.
 */
function stayTogether(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict, denominator }, candidates, count, percent, located: { mention } } = ballot;
    const [first] = candidates;
    if (verdict !== "consistent" || !denominator?.fitted || denominator.relation !== "subset" || first?.denominator.relation !== "total") continue;
    if (mention.of || mention.ofOthers || !percent.value.includes(".") || !fits(count, first.denominator.value, percent)) continue;
    const sibling = [ballots[i - 1], ballots[i + 1]].find((b) => b?.judgement.verdict === "consistent" && isBeside(b, ballot) && b.judgement.denominator!.value === first.denominator.value && !b.judgement.denominator!.fitted);
    if (sibling && !namesPeople(ballot, denominator.value)) settle(ballot, first.denominator, false);
  }
}

/** "2 women (0.8%)", "relapse in 2 (0.8%) on dialysis": a word of its clause is one for some of the people, or for those whose number a size is. */
function namesPeople({ candidates, located: { mention: { within, before, after } } }: Ballot, size: number): boolean {
  const words = new Set([...within, ...[...before, ...after].filter((w) => !w.beyond).map((w) => w.stem)]);
  if (within.some((s) => namesOthers.test(s) || (peopleStems.has(s) && !stopWords.has(s)))) return true;
  const people = candidates.find((c) => c.denominator.value === size)?.people ?? [];
  return people.some((p) => words.has(stem(p.noun)) || [...p.label].some((s) => !stopWords.has(s) && words.has(s)));
}

/** The least share of a whole of whom something is known, and the least number of categories that show it, and of those that are no share of the whole. */
const known = 0.8;
const fewestParts = 3;
const fewestOdd = 2;

/**
 * "Of 520 people, treatment was drug A (201; 39.3%), drug B (141; 27.5%), drug C (107; 20.9%) or none (63; 12.3%)": categories of a
 * sentence that add up to a few less than its people, and to a hundred percent, are shares of those of whom it was known.
 */
function divideThoseKnown(ballots: readonly Ballot[]): void {
  for (let from = 0; from + fewestParts <= ballots.length; from += 1) {
    const first = ballots[from]!;
    const whole = first.candidates[0]?.denominator.value ?? 0;
    const { part, sentence } = first.located.mention.place;
    let sum = 0;
    let percent = 0;
    for (let k = from; k < from + mostParts && k < ballots.length; k += 1) {
      const { count, percent: printed, candidates: [own], located: { mention } } = ballots[k]!;
      if (mention.place.part !== part || mention.place.sentence !== sentence || !mention.count || count === 0 || own?.denominator.value !== whole || own.tier === 0) break;
      sum += count;
      percent += Number(printed.value);
      const parts = ballots.slice(from, k + 1);
      if (parts.length < fewestParts || Math.abs(percent - 100) > 1 || sum >= whole || sum < whole * known) continue;
      if (!parts.every((b) => fitsExactly(b.count, sum, b.percent)) || !isOddFor(parts, whole)) continue;
      const places = countsAt(parts);
      for (const b of parts) settleOpen(b, { value: sum, relation: "sum", parts: places, population: "all of them", fitted: true });
      from = k;
      break;
    }
  }
}

/** Two of the parts are no share of the whole, or none is but by rounding, and one is not even exactly that. */
function isOddFor(parts: readonly Ballot[], whole: number): boolean {
  const odd = parts.filter((b) => !fits(b.count, whole, b.percent)).length;
  return odd >= fewestOdd || (odd === 0 && parts.some((b) => !fitsExactly(b.count, whole, b.percent)));
}

/** Whether the statement and one beside it have each other's percentage. */
const crossedAt = (ballots: readonly Ballot[], i: number): boolean => [ballots[i - 1], ballots[i + 1]].some((other) => {
  const one = ballots[i]!;
  const a = one.candidates[0]?.denominator.value ?? 0;
  const b = other?.candidates[0]?.denominator.value ?? 0;
  return other !== undefined && fitsExactly(one.count, a, other.percent) && fitsExactly(other.count, b, one.percent);
});

/**
 * "184 got the drug and 181 placebo. Placebo was stopped sooner: by 41 (22.7%) versus 22 (12.0%)": the arms of a pair the other way round,
 * where one of them would not follow in their order, both do in the other, and no words beside either name its own arm.
 */
function otherWayRound(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const next = ballots[i + 1];
    const { ordinal, place: { part, sentence } } = ballot.located.mention;
    if (!next || !ordinal?.compares || ordinal.of !== 2 || ordinal.index !== 0 || next.located.mention.ordinal?.index !== 1) continue;
    if (next.located.mention.place.part !== part || next.located.mention.place.sentence !== sentence) continue;
    const [one, other] = [ballot.candidates[0], next.candidates[0]];
    if (one?.denominator.relation !== "arm" || other?.denominator.relation !== "arm" || (fits(ballot.count, one.denominator.value, ballot.percent) && fits(next.count, other.denominator.value, next.percent))) continue;
    if (!fitsExactly(ballot.count, other.denominator.value, ballot.percent) || !fitsExactly(next.count, one.denominator.value, next.percent)) continue;
    const { lead, trail } = ordinal;
    const names = ({ people }: Candidate, stems: readonly string[]): boolean => people?.some((p) => stems.some((s) => p.distinct.has(s))) === true;
    const behind = ballot.located.mention.after.map(({ stem }) => stem);
    if (ordinal.respective || trail[0] === "respectively" || names(one, lead) || names(one, trail) || names(one, behind) || names(other, trail)) continue;
    settle(ballot, { ...other.denominator, fitted: true }, false);
    settle(next, { ...one.denominator, fitted: true }, false);
  }
}

/** Two statements that stand for two arms, each with the other's percentage: a mistake, whatever else would explain one of them. */
function swappedArms(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const next = ballots[i + 1];
    const a = ballot.located.mention.ordinal;
    const b = next?.located.mention.ordinal;
    if (!next || a?.of !== 2 || b?.of !== 2 || a.index !== 0 || b.index !== 1) continue;
    const first = ballot.candidates[0]?.denominator;
    const second = next.candidates[0]?.denominator;
    if (!first || !second || ballot.percent.value === next.percent.value) continue;
    const crossed = fitsExactly(ballot.count, first.value, next.percent) && fitsExactly(next.count, second.value, ballot.percent);
    if (!crossed || fitsExactly(ballot.count, first.value, ballot.percent)) continue;
    settle(ballot, first, ballot.judgement.certain);
    settle(next, second, next.judgement.certain);
  }
}
