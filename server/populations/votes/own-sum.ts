/**
 * Parts of a whole whose number the text does not print: "38 reports were accepted (14%), 201 rejected (74%) and 31 withdrawn (11%)". They
 * share out a hundred percent, and each follows from what all of them add up to.
 */
import type { Denominator } from "../../review/types.ts";
import { countsAt, isOfSentence, ofOtherStudies, settle, settleOpen, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly, slips } from "../fitting.ts";
import { noSize } from "../judging/judge.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { restWords } from "../../statements/lexicon.ts";

/** Most statements that are tried together as the parts of a whole, and those that follow from their own sum by no chance: with decimals, or where the text has nobody else, two. */
export const mostParts = 6;
const fewestParts = 3;
const fewestOfNobodyElse = 2;
/** What all parts may miss of a hundred percent, each being rounded. */
export const slack = 1;
/** Statements behind some parts that are looked at. */
const farthest = 8;
/** Others beside one that does not follow from the sum, each with a decimal, that leave no doubt. */
const fewestOthers = 3;

/** Stems by which people are those who left. */
const gone = /^(?:drop-?out|dropped|withdr[ae]w\w*|left|died|death|lost)$/;

/** Gives the parts of a sentence that share out their own sum that sum as denominator. */
export function shareOwnSum(ballots: readonly Ballot[]): void {
  for (let from = 0; from < ballots.length; from += 1) {
    if (!isOpen(ballots[from]!, [])) continue;
    let to = from + 1;
    while (to < ballots.length && to - from < mostParts && isOfSentence(ballots[to]!, ballots[from]!) && !ofOtherStudies(ballots[to]!, ballots[from]!)) to += 1;
    // the last of a sentence may be of others
    for (let end = to; end > from + 1; end -= 1) {
      const parts = ballots.slice(from, end);
      if (!shareOut(parts, ballots.slice(end, end + farthest))) continue;
      from = end - 1;
      break;
    }
  }
}

/**
 * Settles parts by their sum, where all follow from it, or all but a plain misprint; and what stands behind them, where it follows from that and
 * was taken for a share of some of them: "fever in 120 (75%), none in 40 (25%). Of the 120, … Itch was seen in 96 (60%)".
 */
function shareOut(parts: readonly Ballot[], behind: readonly Ballot[]): boolean {
  const counts = parts.map((b) => b.count);
  const sum = counts.reduce((n, count) => n + count, 0);
  const some = [...counts, ...counts.map((count) => sum - count)];
  if (!parts.every((b) => isOpen(b, some))) return false;
  // "The 90 cases": some of them once more, and not those who were enrolled before
  const { mention, start } = parts[0]!.located;
  const arePartsAgain = ({ denominator: { value }, people }: Candidate): boolean => some.includes(value) && !people?.some(({ cue, order }) => cue === "total" && order < mention.start + start);
  // "80 adults. There were 54 men (60.0%) and 36 women (40.0%)": more than the people whom the text gives for all of them
  if (parts.every(({ judgement: { verdict }, candidates: [first] }) => verdict !== "unverifiable" && first!.denominator.value < sum && !arePartsAgain(first!)) && parts.every((b) => b.count <= b.candidates[0]!.denominator.value)) return false;
  const decimals = parts.every((b) => b.percent.value.includes("."));
  // "in the drug arm 20 dropouts left for rash (52.6%), 11 for pain (28.9%) and the remaining seven for work (18.4%)": some, whose number is not printed
  const bound = parts.some(({ judgement: { verdict }, candidates: [first] }) => verdict === "inconsistent" && first!.binds);
  if (bound && !saysGone(parts[0]!.located.mention)) return false;
  const before = parts[0]!.judgement.denominator;
  // "better in 140 limbs, unchanged in 17 (10.6%) and worse in 4 (2.5%)": the first part is not the whole of the others
  if (before && decimals && !bound && parts.every(({ count, percent, judgement: { denominator } }) => denominator?.value === before.value && fitsExactly(count, before.value + sum, percent))) {
    const all = { ...ofAll(parts, before.value + sum), parts: [...before.parts, ...countsAt(parts)] };
    for (const b of parts) settleOpen(b, all);
    return true;
  }
  const odd = parts.filter((b) => !fitsExactly(b.count, sum, b.percent));
  const percent = parts.reduce((n, b) => n + Number(b.percent.value), 0);
  // "the source was found in 90 (60%), and not in 60 (40%). The 90 …": nobody else is told of whom two could be
  const isUntold = !(behind[0] && isOfSentence(behind[0], parts[0]!)) && parts.every(({ judgement: { verdict, groupSizes, denominator }, located: { mention } }) => (verdict === "unverifiable" ? !groupSizes : some.includes(denominator!.value)) && !mention.ordinal?.compares);
  const isShared = odd.length === 0 && (bound ? decimals && (parts.length >= fewestParts || saysRest(parts.at(-1)!.located.mention)) : parts.length >= (decimals || isUntold ? fewestOfNobodyElse : fewestParts)) && Math.abs(percent - 100) <= slack;
  const isMisprint = odd.length === 1 && decimals && !bound && parts.length > fewestOthers && isMistyped(odd[0]!, sum) && areOfSame(parts);
  if (!isShared && !isMisprint) return false;
  const all = ofAll(parts, sum);
  for (const b of parts) settleOpen(b, all, odd.length > 0);
  for (const b of behind) {
    const { judgement: { verdict, denominator }, candidates: [first], located: { mention: { place } } } = b;
    if (place.part === parts[0]!.located.mention.place.part && verdict === "inconsistent" && first!.tier > 0 && some.includes(denominator!.value) && fitsExactly(b.count, sum, b.percent)) settle(b, all, false);
  }
  return true;
}

/** What parts add up to. */
const ofAll = (parts: readonly Ballot[], value: number): Denominator => ({ value, relation: "sum", parts: countsAt(parts), population: "all of them", fitted: true });

/** Nothing in their words says of some that they are of others. */
const areOfSame = (parts: readonly Ballot[]): boolean =>
  parts.every(({ located: { mention: { of, frame } } }) => !of && frame?.start === parts[0]!.located.mention.frame?.start);

/** "In the drug arm 20 dropouts": its sentence prints no size, and says of its people that they left. */
const saysGone = ({ frame, within, after }: Ballot["located"]["mention"]): boolean =>
  !frame?.size && [...within, ...after.map((w) => w.stem)].some((s) => gone.test(s));

/** "The remaining seven" */
export const saysRest = ({ before: [word], within }: Ballot["located"]["mention"]): boolean => (word !== undefined && !word.beyond && restWords.test(word.stem)) || within.some((s) => restWords.test(s));

/** Only a slip of a digit makes its percentage of the right one; one that is merely cut off may as well be of a few people more. */
const isMistyped = ({ count, percent }: Ballot, sum: number): boolean => !fits(count, sum, percent) && slips(count, sum, percent);

/** Its people are not told, do not explain it, or are only some of the parts. */
function isOpen({ count, percent, judgement: { verdict, reason, denominator, groupSizes }, candidates: [first], located: { mention } }: Ballot, some: readonly number[]): boolean {
  if (mention.count === null || mention.cell || count === 0 || percent.bound || mention.approximate || mention.notCountRatio || mention.interval || first?.tier === 0) return false;
  if (verdict === "unverifiable") return reason === noSize || groupSizes !== undefined;
  return verdict === "inconsistent" || (some.includes(denominator!.value) && denominator!.value !== count);
}

/**
 * "The dataset comprised 19 (53%) on placebo and 17 (47%) on the drug": statements beside each other, none of which follows
 * from what the text gives, and which are the parts of their own sum.
 */
export function divideTheirSum(ballots: readonly Ballot[]): void {
  // "of the remaining patients, 30 (38%) came late, 32 (40%) early and 18 (23%) never": of people whose number is not printed
  const isOpen = ({ judgement: { verdict }, located: { mention: { frame } } }: Ballot): boolean => verdict === "inconsistent" || (verdict === "unverifiable" && frame !== undefined && !frame.size && frame.words.some((s) => restWords.test(s)));
  const isOdd = (b: Ballot | undefined): b is Ballot => b !== undefined && b.count > 0 && isOpen(b) && b.candidates[0] !== undefined && b.candidates[0].tier > 0 && !b.candidates[0].binds && b.located.mention.count !== null;
  for (let from = 0; from < ballots.length; from += 1) {
    const parts: Ballot[] = [];
    let sum = 0;
    let percent = 0;
    let most = 0;
    for (let k = from; k < from + mostParts && isOdd(ballots[k]); k += 1) {
      const ballot = ballots[k]!;
      if (ballot.located.mention.place.part !== ballots[from]!.located.mention.place.part) break;
      parts.push(ballot);
      sum += ballot.count;
      most = Math.max(most, ballot.candidates[0]!.denominator.value);
      percent += Number(ballot.percent.value);
      // where the text prints the sum, each may be rounded as it likes
      const agrees = ballot.candidates.some((c) => c.denominator.value === sum) ? fits : fitsExactly;
      if (parts.length < 2 || Math.abs(percent - 100) > 1 || sum > most || !parts.every((b) => agrees(b.count, sum, b.percent))) continue;
      const all = ofAll(parts, sum);
      for (const b of parts) settleOpen(b, all);
      from = k;
      break;
    }
  }
}
