/**
 * "Of 29 eyes with endophthalmitis, 9 (0.03%) had been given it and 20 (0.18%) had not": statements whose counts add up to a number,
 * and whose percentages do not add up to a hundred, are shares of other people, whom the text does not count.
 */
import { withdraw, type Ballot } from "./ballots.ts";

/** Percentages of parts add up to a hundred, or not far from it where one or two are misprinted. */
const least = 50;
const most = 170;

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
      if (to === from || sum !== whole.value || (percents >= least && percents <= most)) continue;
      for (const ballot of ballots.slice(from, to + 1)) withdraw(ballot, `The counts add up to ${whole.value}, and the percentages do not add up to a hundred: they are shares of other people.`);
      break;
    }
  }
}

const isWrong = ({ judgement: { verdict }, percent, located: { mention } }: Ballot): boolean => verdict === "inconsistent" && !percent.bound && !mention.cell;

/** Of one sentence and of one number. */
const isBeside = (ballot: Ballot, first: Ballot): boolean =>
  isWrong(ballot) && ballot.judgement.denominator?.value === first.judgement.denominator!.value &&
  ballot.located.mention.place.part === first.located.mention.place.part && ballot.located.mention.place.sentence === first.located.mention.place.sentence;
