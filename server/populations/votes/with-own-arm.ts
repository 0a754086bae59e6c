/** Statements of two arms side by side, one a share of its own arm and the other of all by chance. */
import { saysAll } from "../candidates/arms.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { isOfSentence, settle, type Ballot } from "../judging/ballots.ts";
import type { Group } from "../people/enrolment.ts";

/** Statements on either side that are asked. */
const reach = 3;

/** The arm that the words of a statement name for sure. */
const namedArm = ({ candidates: [first], located: { mention: { cell } } }: Ballot): Candidate | undefined => (cell === undefined && first?.binds === true && first.denominator.relation === "arm" ? first : undefined);

const groupOf = (arm: Candidate | undefined): Group | null | undefined => arm?.people?.[0]?.group;

/**
 * "Of 230, 120 got the drug and 110 placebo. Relapse was seen in 30 (25%) on the drug and 44 (19.1%) on placebo": the 44 are no share of the 230 where the
 * 30 are one of the 120. Where anything that is told of an arm beside it is a share of all, so may this be.
 */
export function stayWithOwnArm(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const own = namedArm(ballot);
    const group = groupOf(own);
    const { judgement: { verdict, denominator }, located: { mention } } = ballot;
    if (!own || !group || verdict !== "consistent" || !/^(?:total|sum)$/.test(denominator!.relation) || fits(ballot.count, own.denominator.value, ballot.percent)) continue;
    if (mention.of !== undefined || mention.frame !== undefined || mention.ordinal?.compares === true || saysAll(mention)) continue;
    const beside = ballots.slice(Math.max(0, i - reach), i + reach + 1).filter((b) => b !== ballot && groupOf(namedArm(b)) === group && b.located.mention.place.part === mention.place.part);
    if (beside.some((b) => fits(b.count, denominator!.value, b.percent))) continue;
    const isOfOtherArm = (b: Ballot): boolean => {
      const { value, parts: [place] } = b.candidates[0]!.denominator;
      return place!.start !== own.denominator.parts[0]!.start && isOfSentence(b, ballot) && b.judgement.verdict === "consistent" && fitsExactly(b.count, value, b.percent);
    };
    if (beside.some(isOfOtherArm)) settle(ballot, own.denominator, true);
  }
}
