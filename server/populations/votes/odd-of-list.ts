/** The odd one of a list, or of parts that make up a whole: it belongs to the people of all others. */
import { isOfNewStudy, ofOtherStudies, settle, settleOpen, shareCount, type Ballot } from "../judging/ballots.ts";
import { fits, slips } from "../fitting.ts";
import { noSize } from "../judging/judge.ts";
import { mostParts } from "./own-sum.ts";
import { listReach } from "./whole-beside.ts";

/**
 * "At low risk were five of 18 trials (28%), at unclear risk eleven (61%) and at high risk two (18%)": parts of one whole, which
 * they add up to. None of them is a share of another, whatever would fit.
 */
export function oddOfParts(ballots: readonly Ballot[]): void {
  for (let from = 0; from + 2 < ballots.length; from += 1) {
    const { part, sentence } = ballots[from]!.located.mention.place;
    let sum = ballots[from]!.count;
    for (let k = from + 1; k < from + mostParts && k < ballots.length; k += 1) {
      const { place } = ballots[k]!.located.mention;
      if (place.part !== part || place.sentence !== sentence || shareCount(ballots[k]!, ballots[k - 1]!)) break;
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

/**
 * "Nausea in 12 (30%), rash in 8 (25%) and fever in 4 (10%) of 40": one of a sentence that follows from nothing belongs to the
 * population of those around it. It is worth a remark; nobody is accused.
 */
export function oddOfList(ballots: readonly Ballot[]): void {
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

/** Items on either side of one that are looked at for whose share they are. */
const tellingReach = 8;

/**
 * "- signed: 58 of 75 (77.3%) - named: 69 (92.0%) - copied: 6 (29.0%)": an item that follows from nothing is of those of whom one of the
 * list says that it is, and all near it are. It is worth a remark; nobody is accused.
 */
export function oddOfItems(ballots: readonly Ballot[]): void {
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
