/** Parts of which a person has several: "of 45 patients, 31 knees (34.4%)" are of as many knees as were looked at, which may be twice as many as there are patients. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { withdraw, type Ballot } from "../judging/ballots.ts";

/** Why a share of eyes or knees cannot be checked by a number of people. */
const ofParts = "It counts what one person may have several of; the text does not say of how many in all.";

/** Why "5% of courses" cannot be checked by a number of people. */
const ofThem = "It is a share of things that the text does not number.";

/** Takes back what was said of parts by a number of people, unless the percentage needs more of them than so many people have. Called when the other votes are in. */
export function leaveParts(ballots: readonly Ballot[]): void {
  for (const ballot of ballots) {
    const { judgement: { verdict, denominator }, candidates: [first], count, percent } = ballot;
    if (verdict !== "inconsistent" || first?.several === undefined) continue;
    const sizes = percent.bound ? undefined : impliedSizes(count, parseDecimal(percent.value));
    if (count > denominator!.value || !sizes || sizes.low <= denominator!.value * first.several) withdraw(ballot, ballot.located.mention.ofThings === undefined ? ofParts : ofThem);
  }
}
