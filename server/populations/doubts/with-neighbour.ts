/**
 * "481 were referred, and 350 (73%) reviewed. … in 100 cases (29%) and … in 93 (27%)": what stands side by side in a sentence has one denominator, where
 * nothing says otherwise. The nearest size, from which neither of the two follows, is not that of the second.
 */
import type { Denominator } from "../../review/types.ts";
import type { ProportionMention } from "../../statements/types.ts";
import { slipOfPercent } from "../../statistics/slips.ts";
import { settle, withdraw, type Ballot } from "../judging/ballots.ts";

/** From this tier on no word of a statement names its people. */
const unnamed = 4;

/** Why it cannot be checked otherwise. */
export const neitherFrom = "It follows neither from";

/** Judges a statement by the number that the one in front of it was read of; where no slip explains it there, it may be of others. */
export function goWithNeighbour(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { count, percent: { value }, judgement: { denominator: own } } = ballot;
    const other = denominatorBeside(ballots[i - 1], ballot);
    if (!other || !own || other.value < count || other.value === own.value || slipOfPercent(count, own.value, value) !== undefined) continue;
    if (slipOfPercent(count, other.value, value) !== undefined) settle(ballot, other, false);
    else withdraw(ballot, `${neitherFrom} ${other.value}, as the figure in front of it does, nor from ${own.value}; the text does not say of whom it is.`);
  }
}

/** The number of people that the statement in front of one was read of, where no word tells whom either is of. */
function denominatorBeside(before: Ballot | undefined, { judgement: { verdict }, candidates: [first], located: { mention } }: Ballot): Denominator | null {
  if (!before || verdict !== "inconsistent" || !first || first.binds || first.tier < unnamed || !isPlain(mention)) return null;
  const { judgement, candidates: [likeliest], located: { mention: other } } = before;
  if (other.place.part !== mention.place.part || other.place.sentence !== mention.place.sentence || judgement.verdict !== "consistent" || !likeliest || likeliest.tier < unnamed || !isPlain(other)) return null;
  return /^(?:total|subset)$/.test(judgement.denominator!.relation) ? judgement.denominator : null;
}

const isPlain = ({ cell, of, frame, ordinal, count, ofOthers, opposes, setAgainst }: ProportionMention): boolean =>
  !cell && !of && !frame && !ordinal?.compares && count !== null && !ofOthers && !opposes && !setAgainst;
