/** "… leading to other drugs for 4 patients (17%) with cirrhosis": what follows a figure says of whom it is, and the text does not count them. */
import { peopleStems } from "../../statements/stems.ts";
import { slipOfPercent } from "../../statistics/slips.ts";
import { withdraw, type Ballot } from "../judging/ballots.ts";
import { noSize } from "../judging/judge.ts";

/** Behind people who are told from the rest. */
const tells = /^(?:with|without|who)$/;

/** What happened is told in front of them: "there were 4 patients (17%) with cirrhosis" tells of no others. */
const happensTo = /^(?:in|for|among|by)$/;

/** Takes back what would be remarked on a share of some of the people, who are fewer than all. */
export function leaveRestricted(ballots: readonly Ballot[]): void {
  for (const ballot of ballots) {
    const { judgement: { verdict, exact, denominator }, candidates: [first], count, percent, located: { mention: { cell, before, within, after } } } = ballot;
    if (verdict !== "inconsistent" || cell || !first || first.binds || first.tier <= 2 || exact === null || Number(percent.value) <= exact) continue;
    const isOfSome = within.length > 0 && peopleStems.has(within.at(-1)!) && before[0]?.beyond === false && happensTo.test(before[0].stem) && after[0]?.beyond === false && tells.test(after[0].stem);
    // a digit too many is soon found where the number is another one
    if (isOfSome && !/^(?:digits swapped|one digit differs)$/.test(slipOfPercent(count, denominator!.value, percent.value) ?? "")) withdraw(ballot, noSize);
  }
}
