/** People of whom only later sentences tell: what stands in front of these is mostly no share of them. */
import { withdraw, type Ballot } from "../judging/ballots.ts";
import type { Population } from "../people/enrolment.ts";
import { noSize } from "../judging/judge.ts";
import type { ProportionMention } from "../../statements/types.ts";

/** The one population that a statement was judged by, where it is told behind it, and not in its sentence; or in another block, of some with whom a sentence opens. */
function toldBehind(ballot: Ballot): Population | undefined {
  const { judgement: { denominator }, candidates, located: { mention: { place, start }, start: blockStart, block } } = ballot;
  const people = candidates.find((c) => c.denominator.value === denominator?.value)?.people;
  const [one] = people?.length === 1 ? people : [];
  return one && (one.order > start + blockStart || (one.block !== block && one.inProportion && one.opening.length > 0)) && (isOfStart(ballot) || !(one.block === block && one.part === place.part && one.sentence === place.sentence)) ? one : undefined;
}

/** "At baseline 96 (80%) smoked, and at two years 61 (55%) of 111": it is of more people than are told later, as there were at the start. */
const isOfStart = ({ judgement: { exact }, percent, located: { mention: { before, after, within } } }: Ballot): boolean =>
  exact !== null && exact > Number(percent.value) && ([...within, ...before.map((w) => w.stem)].some((s) => ofStart.test(s)) || after.some((w) => !w.beyond && ofStart.test(w.stem)));
const ofStart = /^(?:baseline|initial|entry|admission|enrol|outset|intake|inclusion|pre-?treatment)/;

/**
 * "62 (22%) worked. Of the 143 people with pain, 52 (36%) …": some of the people, with whom a later sentence opens. Where no statement in front
 * of it follows from them, they are nobody that was spoken of before.
 */
export function leaveLater(ballots: readonly Ballot[]): void {
  for (const ballot of ballots) {
    const { judgement: { verdict }, candidates: [first], located: { mention, block } } = ballot;
    const later = verdict === "inconsistent" && first?.tier !== 0 && !mention.cell ? toldBehind(ballot) : undefined;
    if (!later || later.ofTable || (later.cue === "total" && !(later.inProportion && isOfStart(ballot))) || (later.opening.length === 0 && later.block === block && !isOfStart(ballot) && !isOneOfTwo(ballots, later) && !isFoundIn(ballots, ballot, later))) continue;
    if (!ballots.some((b) => b.judgement.verdict === "consistent" && b.judgement.denominator!.value === later.value && ((b.located.mention.start + b.located.start < later.order && !tellsOf(b, later)) || later.block !== block))) withdraw(ballot, noSize);
  }
}

/** "4 of 61 smokers (6.6%) and 1 of 34 non-smokers (2.9%)": who is told of together with others is not everybody. */
const isOneOfTwo = (ballots: readonly Ballot[], later: Population): boolean =>
  later.inProportion && ballots.some((b) => tellsOf(b, later) && b.candidates[0]?.tier === 0 && b.candidates[0].denominator.value !== later.value);

/** How many times more or less a percentage is than it would be of people whom it has nothing to do with. */
const far = 2;

/**
 * "Pain was seen in 18 (23%). Cultures, taken in 183 children, grew A in 75 (41%) and B in 68 (37%)": what was found in whom a later sentence tells of
 * says that it is of them, and one far from it in front of that sentence is of others.
 */
function isFoundIn(ballots: readonly Ballot[], { judgement: { exact }, percent }: Ballot, later: Population): boolean {
  const printed = Number(percent.value);
  if (exact === null || later.cue !== "unknown" || later.noun === "" || !(exact > printed * far || exact < printed / far)) return false;
  return ballots.filter((b) => tellsOf(b, later) && b.located.mention.start + b.located.start > later.order && b.judgement.verdict === "consistent" && b.judgement.denominator!.value === later.value).length > 1;
}

/** A statement in the sentence in which people are told. */
const tellsOf = ({ located: { block, mention: { place } } }: Ballot, p: Population): boolean => block === p.block && place.part === p.part && place.sentence === p.sentence;

/** Statements that are tried together as those who are counted as one behind them. */
const mostTogether = 6;

/** "Acne was seen in 4 (2%), 11 (6%) and 16 (6%). All but two of the 31 cases were mild": the 31 are they, of whom none follows. */
export function leaveParts(ballots: readonly Ballot[]): void {
  for (const [i, first] of ballots.entries()) {
    const whole = first.judgement.verdict === "inconsistent" && toldBehind(first) ? first.candidates[0]?.denominator : undefined;
    const { place } = first.located.mention;
    let sum = 0;
    let percents = 0;
    for (let k = i; whole && k < i + mostTogether && k < ballots.length; k += 1) {
      const { judgement: { verdict }, candidates: [own], located: { mention }, count, percent } = ballots[k]!;
      if (verdict !== "inconsistent" || own?.denominator.value !== whole.value || own.tier === 0 || mention.cell || mention.place.part !== place.part || mention.place.sentence !== place.sentence) break;
      sum += count;
      percents += Number(percent.value);
      if (k === i || sum !== whole.value) continue;
      // "10 patients (30%) … 40 patients (70%)" are shares of one whole
      if (Math.abs(percents - 100) <= 1) break;
      for (const ballot of ballots.slice(i, k + 1)) withdraw(ballot, `The ${sum} are all who are counted here, and not those of whom they are a share.`);
      break;
    }
  }
}

/** "In all, 45", "Overall, pain was seen in 45", "45 in total", but not "Overall survival was short, and 45". */
const inAll = /(?:^| )(?:in (?:all|total)|overall|altogether)(?: ,|$)/;

/** Whether a statement says that it is of everybody. */
function saysEverybody({ before, within, after, of }: ProportionMention): boolean {
  const front = before.map(({ stem, beyond }, i) => (beyond && !before[i - 1]?.beyond ? `${stem} ,` : stem)).reverse();
  return /^=(?:all|whole|entire)$/.test(of?.[0] ?? "") || [front, within, after.map((w) => w.stem)].some((words) => inAll.test(words.join(" ")));
}

/**
 * "For ventilated patients (n = 1151), mortality was 41%. A total of 45 (2.2%) of all had a stroke": more than those with whom another sentence
 * opens, of whom this one says nothing.
 */
export function leaveOpened(ballots: readonly Ballot[]): void {
  for (const ballot of ballots) {
    const { judgement: { verdict, exact }, candidates, percent, located: { mention, block } } = ballot;
    const { place, within, before, after, of } = mention;
    const [one, other] = candidates[0]?.people ?? [];
    if (verdict !== "inconsistent" || mention.cell || !one || other || one.opening.length === 0 || Number(percent.value) >= exact!) continue;
    if (one.block === block && one.part === place.part && one.sentence === place.sentence) continue;
    const words = [...within, ...of ?? [], ...[...before, ...after].map((w) => w.stem)];
    // "a total of 45" does not say of whom, and "overall, 45" says that it is of the whole, where that is printed
    const sums = before[0]?.stem === "of" && before[1]?.stem === "total";
    if ((sums || (saysEverybody(mention) && !candidates.some(({ people }) => people?.some(({ cue }) => cue === "total")))) && !words.some((s) => one.opening.includes(s))) withdraw(ballot, noSize);
  }
}
