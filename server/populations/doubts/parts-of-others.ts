/**
 * "Of 29 eyes with endophthalmitis, 9 (0.03%) had been given it and 20 (0.18%) had not": statements whose counts add up to a number,
 * and whose percentages are far from adding up to a hundred, are shares of other people, of whom each group has its own number.
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { withdraw, type Ballot } from "../judging/ballots.ts";
import { slips } from "../fitting.ts";

/** Percentages of parts add up to a hundred, or not far from it where one or two are misprinted. */
const least = 50;

/** Parts that are looked at. */
const mostParts = 6;

/** Takes back what all parts of a number seem to get wrong. Called when all votes are in. */
export function leavePartsOfOthers(ballots: readonly Ballot[]): void {
  for (let from = 0; from < ballots.length; from += 1) {
    const whole = ballots[from]!.judgement.denominator;
    if (!whole || !isWrong(ballots[from]!)) continue;
    let [sum, percents] = [0, 0];
    for (let to = from; to < from + mostParts && to < ballots.length && isBeside(ballots[to]!, ballots[from]!) && sum < whole.value; to += 1) {
      sum += ballots[to]!.count;
      percents += Number(ballots[to]!.percent.value);
      if (to === from || sum !== whole.value) continue;
      const parts = ballots.slice(from, to + 1);
      if (percents < least && !parts.some(({ count, percent }) => slips(count, whole.value, percent)) && !haveSlippedPoint(parts, whole.value)) for (const ballot of parts) withdraw(ballot, `The counts add up to ${whole.value}, and the percentages are far from a hundred together: they are shares of other people.`);
      break;
    }
  }
}

const isWrong = ({ judgement: { verdict }, percent, located: { mention } }: Ballot): boolean => verdict === "inconsistent" && !percent.bound && !mention.cell;

/** "20 (3.3%) and 40 (6.7%)" of 60: the point has slipped in all of them. */
const haveSlippedPoint = (parts: readonly Ballot[], whole: number): boolean => parts.every(({ count, percent }) => {
  const sizes = impliedSizes(count, parseDecimal(percent.value));
  return sizes !== undefined && sizes.low <= 10 * whole && sizes.high >= 10 * whole;
});

/** Of one sentence and of one number. */
const isBeside = (ballot: Ballot, first: Ballot): boolean =>
  isWrong(ballot) && ballot.judgement.denominator?.value === first.judgement.denominator!.value &&
  ballot.located.mention.place.part === first.located.mention.place.part && ballot.located.mention.place.sentence === first.located.mention.place.sentence;
