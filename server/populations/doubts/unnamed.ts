/**
 * Statements about other people than the text counts. Where no population is named, and a percentage is far from what the
 * nearest would give, a slip would leave a trace; and where several follow from one number that is not printed, it is that
 * of people whom the text does not name.
 */
import { researchNouns } from "../../statements/lexicon.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { formatPercent, impliedSizes, type Range } from "../../statistics/rounding.ts";
import { isSlippedCount, slipBetween } from "../../statistics/slips.ts";
import { doubt, settle, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly, slips } from "../fitting.ts";
import { fewerThan, inWords, notOfWhom, thoseLeft } from "../judging/judge.ts";
import { complement, reach, saysUncounted, siblingOf, thoseNotCounted, withThoseBefore } from "./rest-of-whole.ts";
import { leaveOtherSets } from "./analysis-sets.ts";
import { isCountOf } from "../votes/sisters.ts";
import { leaveRestricted } from "./restricted.ts";
import { goWithNeighbour } from "./with-neighbour.ts";
import { afterLosses, thoseWhoLeft } from "./staying.ts";
import { leaveLater, leaveOpened, leaveParts } from "./told-later.ts";

/** How many times more or less a percentage may be than its population would give. */
const far = 2;

/** Tiers from here on are populations that no word of the statement names. */
const unnamed = 4;

/** Candidates that are looked at. */
const mostCandidates = 5;

/** Counts that would give a percentage: of more, one is always a slip away. */
const mostCounts = 12;

/** Sizes from which a percentage follows: of more, two statements have one in common by chance. */
const mostSizes = 12;

/** The least share of a group that may be evaluable for an outcome without another name. */
const evaluable = 0.92;

/** Takes back verdicts that would be a remark on such a statement. Called when all votes are in. */
export function leaveUnnamed(ballots: readonly Ballot[]): void {
  const uncounted = ballots.map((_, i) => thoseNotCounted(ballots, i));
  for (const [i, ballot] of ballots.entries()) {
    const counted = uncounted[i];
    if (counted && (saysUncounted(ballot) || uncounted[siblingOf(ballot, i)])) withdraw(ballot, thoseLeft(counted.judgement.denominator!.value, counted.count));
    else {
      const [whole, part] = complement(ballots, i);
      const all = whole > 0 ? 0 : withThoseBefore(ballots, i);
      if (whole > 0) withdraw(ballot, thoseLeft(whole, part));
      else if (all > 0) withdraw(ballot, `It follows from ${all}, which they and those counted before make up.`);
    }
  }
  for (const [i, ballot] of ballots.entries()) {
    const next = ballots[i + 1];
    const whole = next ? splitWhole(ballot, next) : 0;
    if (whole > 0) for (const one of [ballot, next!]) withdraw(one, `The two follow from groups that make up the ${whole} together, of whom the text does not give the numbers.`);
  }
  leaveOtherSets(ballots);
  leaveLater(ballots);
  leaveOpened(ballots);
  leaveParts(ballots);
  leaveParallel(ballots);
  leaveOtherArms(ballots, isOfKnownArm);
  for (const ballot of ballots) {
    const left = afterLosses(ballot);
    if (left) settle(ballot, left, true);
  }
  const odd = ballots.filter(isOdd);
  const shared = odd.map((ballot, i) => sharedSize(odd, ballot, i));
  /** By sentence and size: how many are far from being a share of it. */
  const strangers = new Map<string, number>();
  const listOf = ({ located: { mention: { place } } }: Ballot, value: number): string => `${place.part} ${place.sentence} ${value}`;
  const apart = new Map<string, number>();
  for (const ballot of odd) {
    const list = `${listOf(ballot, ballot.candidates[0]!.denominator.value)} ${isApart(ballot) ? isMore(ballot) : "near"}`;
    apart.set(list, (apart.get(list) ?? 0) + 1);
  }
  // "the reasons were A (186, 32%), B (185, 31%) and C (83, 14%)" of 6721: one may have a digit too many, but not all of them
  const isOfOthers = (ballot: Ballot, value: number): boolean => isFar(ballot) || (isApart(ballot) && (apart.get(`${listOf(ballot, value)} ${isMore(ballot)}`) ?? 0) >= fewestApart);
  const followed = new Set(ballots.filter((b) => b.judgement.verdict === "consistent").map((b) => b.judgement.denominator!.value));
  for (const [i, ballot] of odd.entries()) {
    const { value } = ballot.candidates[0]!.denominator;
    const left = thoseWhoLeft(ballot);
    const common = shared[i] ?? cutOff(ballot, shared, i);
    if (left) settle(ballot, left, true);
    else if (common !== undefined) withdraw(ballot, ofUnprinted(String(common)));
    else if (isOfOthers(ballot, value) && !isOfItsSentence(ballot) && !followed.has(value) && !followed.has(ballot.judgement.denominator?.value ?? value)) {
      leaveStranger(ballot, value);
      strangers.set(listOf(ballot, value), (strangers.get(listOf(ballot, value)) ?? 0) + 1);
    }
  }
  // "327 had complications: 132 (4.9%) …, 122 (4.5%) … and 63 (2.3%) …": what the rest of a list is no share of, this one is none of
  for (const ballot of odd) {
    const value = ballot.candidates[0]!.denominator.value;
    if (ballot.judgement.verdict !== "inconsistent" || !isApart(ballot) || followed.has(value)) continue;
    if ((strangers.get(listOf(ballot, value)) ?? 0) >= fewestStrangers) leaveStranger(ballot, value);
  }
  for (const [i, ballot] of ballots.entries()) if (mayBeFewer(ballot) && !isExchanged(ballots, i)) leaveFewer(ballot);
  // when it is known which of them follow from one number
  leaveOtherArms(ballots, isSomewhatMore);
  goWithNeighbour(ballots);
  leaveRestricted(ballots);
}

/** Statements of a list that show of whom another is none. */
const fewestStrangers = 2;

/** Those that are all as far from one population, whatever slips would explain each of them. */
const fewestApart = 3;

/** The percentage is more than the count would give, and not less. */
const isMore = ({ judgement: { exact }, percent }: Ballot): boolean => Number(percent.value) > (exact ?? 0);

/** The same, and no more than some of an arm would give who have no name of their own. */
const isSomewhatMore = (ballot: Ballot): boolean => isMore(ballot) && Number(ballot.percent.value) <= (ballot.judgement.exact ?? 0) * far;

const leaveStranger = (ballot: Ballot, value: number): void => withdraw(ballot, `${notOfWhom} of the ${value} that it names, it would be far from ${ballot.percent.text}.`);

const ofUnprinted = (size: string): string => `This and other figures follow from ${size} people, of whom the text says nothing.`;

/** Statements back to which the count is looked for that another is taken for a share of. */
const parallelReach = 4;

/**
 * "In all, 570 (95%) nurses answered the first question and 540 (90%) the second": of the same nurses, whose number is not in the
 * text. What was counted as a share of them is no whole of the next; where both follow from one size, nobody is accused. "Of 86 (6%) inpatients,
 * 13 (0.9%) died": of all as well, though the words name the 86.
 */
function leaveParallel(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict, denominator }, candidates: [first], located: { mention } } = ballot;
    if (verdict !== "inconsistent" || !denominator || !first || mention.cell) continue;
    const named = first.tier <= 2 || mention.of || mention.frame;
    const counted = ballots.slice(Math.max(0, i - parallelReach), i).find((b) => (named || b.judgement.verdict === "unverifiable") && isCountOf(b, denominator.parts));
    const { place } = mention;
    if (!counted || counted.located.mention.place.part !== place.part) continue;
    const common = commonSizes(counted, ballot);
    if (common) withdraw(ballot, ofUnprinted(inWords(common)));
    else if (!named && counted.located.mention.place.sentence === place.sentence) doubt(ballot);
  }
}

/** How far, as a part of it, what two arms' percentages imply may differ from each other, and has to from what the text gives. */
const alike = 0.1;

/**
 * "Among the smokers, 48 of 1,102 (4.4%) bled on the drug and 90 of 1,108 (8.1%) on placebo. … Death occurred in 471 (28.6%) on the drug
 * and 462 (28.2%) on placebo": both would be shares of arms half as large again. Two slips are not alike; those arms are of some alone. The other way
 * round, "1001 (98.8%) vs 2016 (96.7%)", of 1324 and 2536, are both of somewhat fewer in each arm.
 */
function leaveOtherArms(ballots: readonly Ballot[], may: (b: Ballot) => boolean): void {
  for (const [i, one] of ballots.entries()) {
    const other = ballots[i + 1];
    if (!other || ![one, other].every((b) => isOfOddArm(b) && may(b))) continue;
    const [a, b] = [one, other].map(({ located: { mention } }) => mention.place);
    const [arm, next] = [one, other].map(({ candidates: [first] }) => first!.people![0]!);
    if (a!.part !== b!.part || a!.sentence !== b!.sentence || arm === next || !arm!.group || arm!.group !== next!.group) continue;
    const [ratio, second] = [one, other].map(({ judgement: { exact }, percent }) => (exact ?? 0) / Number(percent.value));
    // "4.4% against 1.4% (71 and 22)", where "of the 341 on the drug" counted events: both are far off, and have a size in common
    const areApart = [ratio!, second!].every((r) => r > far || r < 1 / far) && commonSizes(one, other);
    if (!areApart && (Math.abs(ratio! - 1) < alike || Math.abs(ratio! / second! - 1) > alike)) continue;
    // the total was taken for each arm, or both are a slip away
    const all = arm!.group.sum;
    if ([one, other].every(({ count, percent }) => fits(count, all, percent)) || [one, other].every(({ count, percent, judgement: { denominator } }) => slips(count, denominator!.value, percent))) continue;
    for (const ballot of [one, other]) withdraw(ballot, "The arms that the text counts are those of other figures; this one and the one beside it follow from others.");
  }
}

/** Not a share of its arm. */
const isOfOddArm = ({ judgement: { verdict }, candidates: [first], percent, count, located: { mention } }: Ballot): boolean =>
  verdict === "inconsistent" && first?.denominator.relation === "arm" && first.people?.[0] !== undefined && !mention.cell && count > 0 && !percent.bound && Number(percent.value) > 0;

/** Of an arm that is known from another statement alone, as the denominator of that one, or as some of those with whom a sentence opens. */
const isOfKnownArm = ({ candidates: [first] }: Ballot): boolean => first!.people![0]!.inProportion || first!.people![0]!.opening.length > 0;

/** The sizes from which both of two statements follow; undefined where there are none. */
function commonSizes(...ballots: readonly [Ballot, Ballot]): Range | undefined {
  const [one, other] = ballots.map(({ count, percent }) => (count > 0 && !percent.bound ? impliedSizes(count, parseDecimal(percent.value)) : undefined));
  const range = one && other && { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
  return range && range.low <= range.high ? range : undefined;
}

const mayBeFewer = ({ judgement: { verdict, denominator, needs }, located: { mention } }: Ballot): boolean =>
  !mention.cell && needs !== undefined && verdict === "inconsistent" && needs >= denominator!.value * evaluable;

/**
 * The text gives a few more people than a percentage follows from: they may have been fewer for this outcome. The remark
 * stays, and the verdict is taken back.
 */
function leaveFewer(ballot: Ballot): void {
  const { needs, ...judgement } = ballot.judgement;
  const { value } = judgement.denominator!;
  ballot.judgement = { ...judgement, unprinted: needs!, verdict: "unverifiable", reason: fewerThan(ballot.count, ballot.percent, value) };
}

/** Statements between two whose percentages were exchanged. */
const exchange = 2;

/** Its percentage is that of a statement near it, which has another. */
function isExchanged(ballots: readonly Ballot[], i: number): boolean {
  const { percent } = ballots[i]!;
  const near = ballots.slice(Math.max(0, i - exchange), i + exchange + 1);
  return near.some((b) => b !== ballots[i] && b.judgement.verdict === "inconsistent" && b.judgement.denominator !== null && fitsExactly(b.count, b.judgement.denominator.value, percent));
}

const wholeOf = ({ judgement, candidates: [first] }: Ballot): { value: number } | undefined => judgement.denominator ?? first?.denominator;

/** Sizes of a half from which a percentage follows, and what share of the whole they may be: of more, two add up to anything. */
const mostHalves = 4;

const looseHalf = 0.1;

/** "In other disease (n = 192), 38 (39.6%) and 42 (43.8%) died": the whole of whose two groups two statements are; 0 where they are not. */
function splitWhole(one: Ballot, other: Ballot): number {
  const [a, b] = [one.located.mention.place, other.located.mention.place];
  if (a.sentence !== b.sentence || a.part !== b.part) return 0;
  if (one.judgement.verdict !== "inconsistent" && other.judgement.verdict !== "inconsistent") return 0;
  // of a group that the words name, the text may give another whole
  const [whole, size] = [wholeOf(one.judgement.groupSizes ? other : one), wholeOf(other.judgement.groupSizes ? one : other)];
  if (!whole || whole.value !== size?.value) return 0;
  if ([one, other].some(({ judgement, candidates: [first], located: { mention } }) => mention.notCountRatio !== undefined || judgement.verdict === "consistent" || judgement.verdict === "rounding" || first?.tier === 0 || mention.cell)) return 0;
  const [x, y] = [one, other].map(({ count, percent }) => (count > 0 && !percent.bound ? impliedSizes(count, parseDecimal(percent.value)) : undefined));
  const isTight = ({ low, high }: Range): boolean => high - low <= Math.max(mostHalves, whole.value * looseHalf);
  return x !== undefined && y !== undefined && isTight(x) && isTight(y) && x.low + y.low <= whole.value && whole.value <= x.high + y.high ? whole.value : 0;
}

/** A remark would be made on it, and nobody accused. */
const isOdd = ({ judgement: { verdict, certain, unprinted, needs }, candidates: [first], percent, located: { mention } }: Ballot): boolean =>
  first !== undefined && ((verdict === "inconsistent" && !certain && !first.binds) || unprinted !== undefined || needs !== undefined) && !percent.bound && Number(percent.value) > 0 && mention.count !== null && !mention.cell;

/** The few sizes from which a percentage follows. */
function fewSizes({ count, percent }: Ballot): { low: number; high: number } | undefined {
  const sizes = count > 0 && percent.value.includes(".") ? impliedSizes(count, parseDecimal(percent.value)) : undefined;
  return sizes && sizes.high - sizes.low < mostSizes ? sizes : undefined;
}

/** A size from which a statement and two others near it follow; undefined where there is none. One stale number explains two. */
function sharedSize(odd: readonly Ballot[], ballot: Ballot, i: number): number | undefined {
  const own = fewSizes(ballot);
  if (!own) return undefined;
  let { low, high } = own;
  let others = 0;
  for (let k = Math.max(0, i - reach); k < Math.min(odd.length, i + reach + 1); k += 1) {
    const other = k === i || odd[k]!.count === ballot.count ? undefined : fewSizes(odd[k]!);
    if (!other || other.low > high || low > other.high) continue;
    low = Math.max(low, other.low);
    high = Math.min(high, other.high);
    others += 1;
    if (others === 2) return low;
  }
  return undefined;
}

/** "15 (18.3%), 25 (30.4%), 30 (36.6%) and 12 (14.6%)": the size that those near a statement share, where it gives its percentage cut off. */
const cutOff = ({ count, percent }: Ballot, shared: readonly (number | undefined)[], i: number): number | undefined =>
  percent.value.includes(".") ? shared.slice(Math.max(0, i - reach), i + reach + 1).find((size) => size !== undefined && fits(count, size, percent)) : undefined;

/** Its population, which no word names, would give a percentage many times as high or as low. */
function isApart({ judgement: { exact }, candidates: [first], percent }: Ballot): boolean {
  const printed = Number(percent.value);
  return exact !== null && !first!.binds && first!.tier >= unnamed && (exact > printed * far || exact < printed / far);
}

/** Of those who are sought, the text goes on to count those who come. */
const sought = /^(?:screened|invited|approached|contacted|eligible)$/;

/**
 * "A total of 742 subjects were screened and 549 (4.7%) were randomised": the people of the sentence are counted on. In "742 were
 * admitted with burns, and 39 (0.5%) with frostbite" they are not what the percentage is of.
 */
const isOfItsSentence = ({ candidates: [first], located: { mention, block, start } }: Ballot): boolean =>
  mention.noun === "" && !mention.of && mention.before.some(({ stem }) => sought.test(stem)) && first!.people?.some((p) => p.cue === "total" && !p.group && !researchNouns.has(p.noun) && p.block === block && p.part === mention.place.part && p.sentence === mention.place.sentence && p.order < mention.start + start) === true;

/** The same, and no slip would explain it. */
function isFar(ballot: Ballot): boolean {
  if (!isApart(ballot)) return false;
  const { candidates, percent, count } = ballot;
  const { decimals } = parseDecimal(percent.value);
  return !candidates.slice(0, mostCandidates).some(({ denominator: { value: size } }) => {
    const right = formatPercent(count, size, decimals);
    return (Number(right) > 0 && slipBetween(percent.value, right) !== undefined) || isSlippedCount(count, size, percent.value, mostCounts);
  });
}
