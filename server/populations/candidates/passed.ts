/** Whom the text has passed on its way to a statement: people of before, counts in its sentence, those from whom it is cut off. */
import type { NumberMention, ProportionMention } from "../../statements/types.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify, exactPercent } from "../../statistics/rounding.ts";
import { follows } from "../fitting.ts";
import { fewer, type Group, type Population } from "../people/enrolment.ts";
import { nearerGroup } from "./preceding.ts";
import type { Candidate } from "./candidate.ts";
import type { Ranking } from "./ranking.ts";
import { isListedWith } from "./said-of-whom.ts";
import type { Scope } from "./scope.ts";
import type { Located } from "./located.ts";
import { fewerOf, otherwiseSized, sizedAgain } from "./some-of-arms.ts";

/** "950 accepted and 40 (4.2%) tested positive. The prevalence was 43/958": known only as the denominator of a statement behind. */
export const isOfLater = (p: Population, { mention, start, block }: Located): boolean => p.inProportion && !p.group && p.block === block && p.order > mention.start + start;

/** Stands behind a statement, in its sentence or the next. */
const isJustBehind = (p: Population, { mention: { place }, block }: Located): boolean =>
  p.block === block && p.part === place.part && p.sentence >= place.sentence && p.sentence - place.sentence <= 1;

/** Adds the people whom the text has passed on its way, where the percentage is exactly a share of them, and then those of statements behind. */
export function addPassed(ranking: Ranking, located: Located, scope: Scope): void {
  const { mention, start, nested, earlierPair, samples } = located;
  const here = mention.start + start;
  if (nested) ranking.addNumber(nested, "subset", 8);
  // "Swabs were taken from 135 and 140 patients; 52 (39%) and 28 (20%) were positive"
  const isArm = ({ value }: NumberMention): boolean => scope.groups.some(({ arms }) => arms.some((arm) => arm.value === value));
  for (const size of samples?.sizes ?? []) if (follows(mention, size) && !isArm(size)) ranking.addNumber(size, "subset", 8);
  // "57 of 241 (24%) and 131 of 236 (56%). Neutropenia occurred in 4 (1.7%) vs 72 (30.5%)"
  if (earlierPair && follows(mention, earlierPair)) ranking.addNumber(earlierPair, "arm", 8);
  // "156 livers were transplanted. … Graft loss occurred in nine recipients (5.8%)"
  if (mention.percent.value.includes(".") && !ranking.binds()) {
    for (const p of scope.all) if (!p.group && !p.ofTable && p.cue !== "planned" && p.order < here && follows(mention, p)) ranking.addPopulation(p, p.cue === "total" ? "total" : "subset", 8);
  }
  // "58 LVADs were inserted. … Emboli occurred in three patients (5%)"
  if (!mention.cell && !ranking.binds()) for (const p of scope.things) if (follows(mention, p)) ranking.addPopulation(p, "total", 8);
  const { ordinal } = mention;
  if (ordinal?.compares && mention.percent.value.includes(".")) for (const { arms } of scope.armsOfAll) if (arms.length === ordinal.of && follows(mention, arms[ordinal.index]!)) ranking.addPopulation(arms[ordinal.index]!, "arm", 8);
  // "42 in each arm", and then "24 per arm" of some of them; "43 (8.6%) were in arm A and 61 (12.2%) in arm B; there were 500 in each"
  // "planned for 80 per arm and recruited 73 and 70": of those who came; a whole column follows from as many hardly by chance
  const came = !mention.cell && (scope.totals.length > 0 || scope.groups.length > 0);
  for (const p of scope.all) if (p.each && !(came && p.cue === "planned") && (p.order < here || isJustBehind(p, located)) && follows(mention, p)) ranking.addPopulation(p, "arm", 8);
  for (const p of fewerOf(mention, ranking.list[0], here, scope)) ranking.addPopulation(p, "subset", 8);
  for (const p of sizedAgain(mention, ranking.list, scope)) ranking.addPopulation(p, "arm", 8);
  for (const p of otherwiseSized(mention, ranking.list, scope)) ranking.addPopulation(p, "arm", 8);
  for (const p of passedBy(mention, ranking.list, scope.groups)) ranking.addNumber(p, "subset", 8);
  const nearer = nearerGroup(mention) ?? cutOffFrom(mention);
  if (nearer) ranking.addNumber(nearer, "subset", 8);
  if (ranking.binds()) return;
  for (const p of scope.subsets) if (p.value >= (mention.count?.value ?? 0) && isOfLater(p, located)) ranking.addPopulation(p, "subset", 7);
}

/** Counts that a percentage in whole numbers is looked for among: with more of them, one fits by chance. */
const mostForWhole = 3;

/**
 * The counts that the text has passed on the way to a statement and from which its percentage follows: it may speak of any
 * of them.
 *
 * @param others the populations that are known to be in question: where one binds, only those of its own sentence can be
 *   meant, or in the sentence before a few less than an arm, who were treated or analysed
 */
function passedBy(mention: ProportionMention, others: readonly Candidate[], groups: readonly Group[]): NumberMention[] {
  const whole = !mention.percent.value.includes(".");
  // "6 [46%] vs 23 [13%] and 5 [38%] vs 16 [9%]": of the arms
  if (whole && mention.ordinal?.compares) return [];
  const [first] = others;
  const bound = others.some((c) => c.binds);
  const isArm = (value: number): boolean => groups.some((group) => group.arms.some((arm) => arm.value === value));
  const isFewer = (value: number): boolean => first?.denominator.relation === "arm" && value < first.denominator.value && value > first.denominator.value * fewer && !isArm(value);
  // "treatment failed in 70, and of those 70, five (7%) died": those before them are nobody that is meant
  const from = bound && mention.frame?.size ? mention.frame.start : 0;
  return (whole ? mention.passed.slice(0, mostForWhole) : mention.passed).filter((p) => p.start >= from && !isListedWith(mention, p.start) && (!(p.apart && (bound || isArm(p.value))) || isFewer(p.value)) && follows(mention, p));
}

/** "61 (68%) had an endoscopy, and varices were seen in 20 (32%)": those whom the sentence has counted before, and of whom the percentage is the share, cut off. */
function cutOffFrom({ passed, count, percent, cell }: ProportionMention): NumberMention | undefined {
  if (!count || cell || percent.bound) return undefined;
  const printed = parseDecimal(percent.value);
  return passed.find((p) => !p.apart && !p.left && !p.sameClause && p.value > count.value &&
    exactPercent(count.value, p.value) > Number(percent.value) && classify(count.value, p.value, printed) === "rounding");
}
