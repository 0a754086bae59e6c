/**
 * What stands beside a statement may be of the same people. Where no word binds one to a population, and it follows from that
 * of which a statement near it is a share, it is one of those people, too: nothing is remarked on.
 */
import { settle, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";
import { mayShareWhole } from "../votes/whole-beside.ts";

/** Statements on either side that are looked at, the nearest first. */
const reach = 3;

/** Gives statements that a remark would be made on the denominator beside them from which they follow. Called when all votes are in. */
export function takeFromBeside(ballots: readonly Ballot[]): void {
  for (const [at, ballot] of ballots.entries()) {
    if (!isOdd(ballot)) continue;
    for (let away = 1; away <= reach; away += 1) {
      const near = [ballots[at - away], ballots[at + away]].find((b) => b !== undefined && explains(b, ballot));
      if (!near) continue;
      settle(ballot, { ...near.judgement.denominator!, fitted: true }, false);
      break;
    }
  }
}

/** Whether a statement follows from the people of whom one in prose near it is a share. */
const explains = (b: Ballot, ballot: Ballot): boolean =>
  b.judgement.verdict === "consistent" && b.judgement.denominator !== null && !b.located.mention.cell && fitsExactly(ballot.count, b.judgement.denominator.value, ballot.percent) &&
  mayShareWhole(ballot, b) && !isOfOtherArm(b, ballot);

/** "5 (5.7%) of cohort A and 3 (4.5%) of cohort B": what one arm would give is a mistake where the words name the other. */
const isOfOtherArm = ({ judgement: { denominator } }: Ballot, { candidates: [first] }: Ballot): boolean =>
  first!.binds && first!.people?.[0]?.group?.arms.some(({ value }) => value === denominator!.value) === true;

/** A remark would be made on it, and nobody accused. */
const isOdd = ({ judgement: { verdict, certain }, candidates: [first], percent, located: { mention } }: Ballot): boolean =>
  verdict === "inconsistent" && !certain && first !== undefined && (!first.binds || first.tier > 2) && !percent.bound && !mention.cell;
