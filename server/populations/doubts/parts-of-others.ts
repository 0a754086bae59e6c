/**
 * Statements about groups that the text counts, and of whom it does not say how many had what the percentage tells.
 *
 * "Of 29 eyes with endophthalmitis, 9 (0.03%) had been given it and 20 (0.18%) had not": statements whose counts add up to a number,
 * and whose percentages are far from adding up to a hundred, are shares of other people, of whom each group has its own number. In "Of 900 nurses, 41% of those on
 * days (n = 310) and 28% of those on nights (n = 590) smoked" it stands behind the name of the group.
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { isOfSentence, withdraw, type Ballot } from "../judging/ballots.ts";
import { slips } from "../fitting.ts";
import { ofGroup } from "../judging/judge.ts";
import { slack } from "../votes/own-sum.ts";

/** Percentages of parts add up to a hundred, or not far from it where one or two are misprinted. */
const least = 50;

/** Parts that are looked at. */
const mostParts = 6;

/** Takes back what all parts of a number seem to get wrong, and what lists of groups do, each with its size. Called when all votes are in. */
export function leavePartsOfOthers(ballots: readonly Ballot[]): void {
  leaveSizes(ballots);
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

/**
 * "54% before (n = 1,010) and 78% after (n = 1,130)": where no percentage of a sentence follows from the number in its bracket, or none of
 * those whose numbers make up the whole, and there is no number from which all would, these are the sizes of the groups. In "60% were men
 * (n = 120) and 45% women (n = 80)" one follows, and of a stale whole all would be shares of another.
 */
function leaveSizes(ballots: readonly Ballot[]): void {
  for (let from = 0, to = 0; from < ballots.length; from = to) {
    to = from + 1;
    if (!isSized(ballots[from]!)) continue;
    while (to < ballots.length && to < from + mostParts && isSized(ballots[to]!) && isOfSentence(ballots[to]!, ballots[from]!)) to += 1;
    const list = ballots.slice(from, to);
    if (list.length < 2 || haveCommonSize(list)) continue;
    const sum = total(list, (b) => b.count);
    const areParts = list.some(({ candidates }) => candidates.some(({ denominator: { value } }) => value === sum));
    const isAlone = ![ballots[from - 1], ballots[to]].some((b) => b && reversed.test(b.located.mention.shape) && isOfSentence(b, list[0]!));
    // "60% (n = 130) had a cough", "54% smoked (n = 118)": the bracket holds what is counted
    const areNamed = isAlone && list.every(({ located: { mention } }) => mention.maybeSize && ofGroups.test(mention.within[0] ?? ""));
    // "45% were men (n = 220) and 55% women (n = 180)": exchanged
    if (areParts ? Math.abs(total(list, (b) => Number(b.percent.value)) - 100) > slack : areNamed) for (const ballot of list) withdraw(ballot, ofGroup);
  }
}

/** "12% in Italy (n = 640)", "54% before (n = 1,010)": a group is named. */
const ofGroups = /^(?:in|of|for|before|after|with|without|among|at|under|over|on|during|by)$/;

const total = (list: readonly Ballot[], of: (ballot: Ballot) => number): number => list.reduce((sum, b) => sum + of(b), 0);

/** "12% (n = 240)", "12%; n = 240", "(n = 240, 12%)" */
const reversed = /^(?:p% \(n|p%; n$|\(n, p%\)$)/;

/** The number beside it may be a size, and its percentage follows from nobody. */
const isSized = ({ judgement: { verdict }, count, percent, located: { mention } }: Ballot): boolean =>
  reversed.test(mention.shape) && !mention.denominator && count > 0 && !percent.bound && (verdict === "inconsistent" || verdict === "unverifiable");

/** Whether all are shares of one number. */
function haveCommonSize(list: readonly Ballot[]): boolean {
  let [low, high] = [0, Infinity];
  for (const { count, percent } of list) {
    const sizes = impliedSizes(count, parseDecimal(percent.value));
    low = Math.max(low, sizes?.low ?? Infinity);
    high = Math.min(high, sizes?.high ?? 0);
  }
  return low <= high;
}

const isWrong = ({ judgement: { verdict }, percent, located: { mention } }: Ballot): boolean => verdict === "inconsistent" && !percent.bound && !mention.cell;

/** "50 (4.2%), including 20 (3.3%) given the drug and 30 (5.0%) given placebo": of the second the text has told of whom it is. */
const isUnknown = ({ judgement: { verdict }, percent, located: { mention } }: Ballot): boolean => verdict === "unverifiable" && mention.count !== null && !mention.denominator && !percent.bound && !mention.cell;

/** "20 (3.3%) and 40 (6.7%)" of 60: the point has slipped in all of them. */
const haveSlippedPoint = (parts: readonly Ballot[], whole: number): boolean => parts.every(({ count, percent }) => {
  const sizes = impliedSizes(count, parseDecimal(percent.value));
  return sizes !== undefined && sizes.low <= 10 * whole && sizes.high >= 10 * whole;
});

/** Of one sentence and of one number, or of none that the text would give. */
const isBeside = (ballot: Ballot, first: Ballot): boolean =>
  (isUnknown(ballot) || (isWrong(ballot) && ballot.judgement.denominator?.value === first.judgement.denominator!.value)) &&
  ballot.located.mention.place.part === first.located.mention.place.part && ballot.located.mention.place.sentence === first.located.mention.place.sentence;
