/**
 * The verdict on a proportion: which of the allowed populations its percentage follows from, in exact arithmetic.
 */
import type { Denominator, PrintedPercent, Verdict } from "../../review/types.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify, exactPercent, impliedRange, impliedSizes, type Range } from "../../statistics/rounding.ts";
import { namesOthers } from "../../statements/shares/rates.ts";
import type { ProportionMention } from "../../statements/types.ts";
import { fitsCutOff, fitsOthers } from "../fitting.ts";
import type { Candidate } from "../candidates/candidate.ts";

export interface Judgement {
  verdict: Verdict;
  denominator: Denominator | null;
  exact: number | null;
  reason: string | null;
  alternatives: { denominator: Denominator; exact: number }[];
  /** The denominator is certain enough to accuse: it binds, or the text allows no other. */
  certain: boolean;
  /** An unprinted population, a little below the printed one, from which the percentage would follow. */
  unprinted?: number | undefined;
  /** The largest smaller population from which the percentage would follow; there are reasons to think of one. */
  needs?: number | undefined;
  /** It may be an estimate at a point in time, a little further on than the count divided by the number of people beside it. */
  overTime?: true;
  /** For a rate without a count: the populations that the text allows. */
  rate?: readonly Candidate[];
  /** A smaller number of people, from which the rows of a table with missing data follow. */
  missing?: number;
  /** Of a group whose size is not printed: the sizes from which the percentage follows. */
  groupSizes?: Range;
  /** The sizes from which the other figures of that group follow, where this one does not. */
  otherSizes?: Range;
}

/** How far below a printed size an unprinted one is looked for: a few are never treated or have no data. */
const attrition = 0.97;
/** A number of people that much smaller would be a population of its own, so that nobody is accused. */
const dropout = 0.8;

/** By what part of itself, and by how many points at most, a round figure may be off. */
const roundness = { part: 0.15, points: 3 };

/** With so many decimals, a percentage is hardly that of a subset cut off by chance: "1400 grew. Of the isolates, 397 (28.35%) …". */
const decimalsOfCut = 2;

/** Alternatives that are told. */
const mostAlternatives = 5;

/** Why the share of those whom a number does not count cannot be checked. */
export const sharedByOthers = "This is the share of the others, whom the number beside it does not count.";

/** Why a share cannot be checked of which the text gives no population. */
export const noSize = "The text does not give the number of people that this is a share of.";

/** How the reason begins why a share cannot be checked that is far from those of all who are named. */
export const notOfWhom = "The text does not say of whom;";

/** Why a row of a table cannot be checked that is of some of the people of its column. */
export const ofSome = "The row speaks of some of the people of its column; the text does not say for sure of how many.";

const none = (reason: string): Judgement => ({ verdict: "unverifiable", denominator: null, exact: null, reason, alternatives: [], certain: false });

/** Why "12% on wards (n = 240)" cannot be checked. */
export const ofGroup = "The number beside it may be the size of the group.";

/** What the words say of a figure. */
type Sayings = Partial<Pick<ProportionMention, "notCountRatio" | "cell" | "course" | "maybeSize" | "maybeCitation" | "approximate" | "allOrNone" | "ofOthers" | "opposes" | "passed" | "setAgainst" | "countBefore" | "ofName" | "shape" | "within">>;

/**
 * Judges a count and a printed percentage against the candidates, the likeliest first.
 *
 * @param count numerator
 * @param percent as printed
 * @param candidates populations that the text allows
 * @param says what the words say of the figure: why it is no count ratio, that the number beside it may be a size, that it is round
 */
export function judge(count: number, percent: PrintedPercent, candidates: readonly Candidate[], { notCountRatio, cell, course, maybeSize, maybeCitation, approximate, allOrNone, ofOthers, opposes, passed, setAgainst, countBefore, ofName, shape = "", within = [] }: Sayings = {}): Judgement {
  const first = candidates[0];
  // what the label of a row or a column says of all its figures, none of them contradicts
  if (notCountRatio && !(!cell && first && first.tier === 0 && first.denominator.value > 0 && classify(count, first.denominator.value, parseDecimal(percent.value), percent.bound) !== "inconsistent")) return none(`This is ${notCountRatio}.`);
  if (!first) return none(noSize);
  if (first.denominator.value <= 0) return none("A share of nobody cannot be worked out.");
  const printed = parseDecimal(percent.value);
  const alternativesTo = (index: number): Judgement["alternatives"] => {
    const others: Judgement["alternatives"] = [];
    for (let i = 0; i < candidates.length && others.length < mostAlternatives; i += 1) {
      const { denominator } = candidates[i]!;
      if (i !== index) others.push({ denominator, exact: exactPercent(count, denominator.value) });
    }
    return others;
  };
  const chosen = (index: number, verdict: Verdict): Judgement => {
    const { denominator } = candidates[index]!;
    return {
      verdict,
      denominator: index > 0 && verdict !== "inconsistent" ? { fitted: true, ...denominator } : denominator,
      exact: exactPercent(count, denominator.value),
      reason: null,
      alternatives: alternativesTo(index),
      certain: certainty(candidates),
    };
  };
  let rounded = -1;
  for (let i = 0; i < candidates.length; i += 1) {
    const verdict = classify(count, candidates[i]!.denominator.value, printed, percent.bound);
    if (verdict === "consistent") return chosen(i, verdict);
    if (verdict === "rounding" && rounded < 0) rounded = i;
  }
  const divided = halved(count, percent, candidates);
  if (divided !== undefined) return none(`It follows from ${divided / 2}, which is half of the ${divided}.`);
  // "30% (150 women) of Berg": of a trial or a place of which the text counts nobody, or only the arms
  if (ofName !== undefined && first.narrowed && rounded !== 0) return none(noSize);
  // "1 (1%) of those on the drug", "among smokers, 1 (1%)": however near the share of all comes to that
  if (rounded >= 0 && candidates[rounded]!.narrowed) return none(noSize);
  // "31 fractures in the exercise groups (about 2%)": a round figure of those whose number is not given
  if (approximate && rounded >= 0 && first.partNamed && !first.binds) return none(noSize);
  // "Of the 900 women, 150 were eligible and 85 (56.6%) took part": of those whom the sentence has passed, cut off
  const passedOn = rounded >= 0 && candidates[rounded]!.tier === 8 && candidates[rounded]!.denominator.relation === "subset";
  if (rounded >= 0 && !(ofOthers && first.tier > 0) && (rounded === 0 || passedOn || (candidates[rounded]!.ofSex && fitsCutOff(count, candidates[rounded]!.denominator.value, percent)) || candidates[rounded]!.tier <= 5 || printed.decimals >= decimalsOfCut)) return chosen(rounded, "rounding");
  if (countBefore) return none(`It may be a share of what is counted in front of the bracket, ${countBefore.text}, or of what is counted in it.`);
  // what was counted beside it may be its population; that it is not accuses nobody
  if (first.tier >= 7) return none(noSize);
  if (namesOthers(shape, within) && fitsOthers(count, first.denominator.value, percent)) return none(sharedByOthers);
  const judgement = chosen(0, "inconsistent");
  // a size is many more than those whom the percentage counts
  if (maybeSize && !first.binds && judgement.exact! > 1.5 * Number(percent.value)) return none(ofGroup);
  const ahead = course !== undefined && isAhead(course, Number(percent.value), judgement.exact!);
  if (ahead && course === "per time") return none("Other figures near it are rates over time, and it may be one.");
  // the number of people stands beside it: that is worth a look
  if (ahead && first.tier === 0) return { overTime: true, ...judgement, certain: false };
  if (ahead) return none("It is a figure at a point in time, and may be an estimate: a little further on than the count divided by a number of people.");
  if (maybeCitation) return none("The number beside it may point to the literature.");
  if (approximate && Math.abs(judgement.exact! - Number(percent.value)) <= Math.min(roundness.points, roundness.part * Number(percent.value))) return none("This is a round figure.");
  if (allOrNone && first.tier > 0) return none("It is said of all of those, or of none; the text does not say for sure of how many.");
  // "severe in 77 of 248 and moderate in the rest (171, 49%)": those who make up the whole with those before are its share
  const areTheRest = ofOthers === true && (passed ?? []).some((p) => p.value + count === first.denominator.value);
  if (((ofOthers && !areTheRest) || setAgainst || opposes) && first.tier > 0) {
    const near = candidates.slice(0, mostAlternatives);
    const inText = near.map((c) => c.denominator.value);
    const before = (passed ?? []).filter((p) => ofOthers || !p.rated).map((p) => p.value);
    // those who were counted themselves are not its opposites
    const parts = ofOthers ? inText : near.filter((c) => !c.people?.every((p) => p.ofProportion)).map((c) => c.denominator.value);
    if (ofOthers || !(first.named || isNamedArm(first))) return none(ofThoseLeft(count, percent, inText, [...parts, ...before]));
  }
  const sizes = percent.bound || count === 0 ? undefined : impliedSizes(count, printed);
  const unsized = !first.named && !areTheRest && (first.narrowed || (first.partNamed && !candidates.some((c) => c.denominator.relation === "arm")));
  const { value: most, relation } = unsized && first.narrowed && first.people?.every((p) => p.ofProportion || p.inList > 0) ? largestWhole(candidates) : first.denominator;
  if (unsized && !first.binds && sizes && sizes.low < most) {
    return {
      groupSizes: { low: sizes.low, high: Math.min(sizes.high, most - 1) }, ...judgement, verdict: "unverifiable", certain: false,
      reason: `The text gives ${most} people in ${relation === "arm" ? "the arm, not how many of them are meant" : "all, not how many the group had"}; the percentage would follow from ${inWords(sizes)}.`,
    };
  }
  const whole = first.denominator.value;
  const below = (share: number): number | undefined => (sizes ? largestBelow(sizes, count, whole, share) : undefined);
  if (first.tier > 0 && !first.binds || first.tier >= 3) {
    const unprinted = below(attrition);
    if (unprinted !== undefined) return { unprinted, ...judgement, verdict: "unverifiable", reason: fewerThan(count, percent, whole) };
  }
  if (first.tier >= 3 && judgement.certain) {
    const needs = below(dropout);
    if (needs !== undefined) return { needs, ...judgement, certain: false };
  }
  return judgement;
}

/**
 * "124 were randomised equally to video or clinic. In the video group 59 (95.2%) attended": where the arm is known only as those who were looked
 * at for another outcome, half of all may be meant, and as many as that were. Gives the whole.
 */
function halved(count: number, percent: PrintedPercent, [first, ...others]: readonly Candidate[]): number | undefined {
  if (first!.denominator.relation !== "arm" || first!.people?.every((p) => p.inProportion) !== true || !percent.value.includes(".")) return undefined;
  const isHalved = ({ denominator: { value, relation } }: Candidate): boolean =>
    relation === "total" && value % 2 === 0 && value / 2 >= count && classify(count, value / 2, parseDecimal(percent.value), percent.bound) === "consistent";
  return others.find(isHalved)?.denominator.value;
}

/** "Of 120 patients, 76 (63%) were seen. Fever was found in 60 (75%) of the smokers": some of the 120, whoever was told of last; and of "50 boys and 70 girls". */
function largestWhole(candidates: readonly Candidate[]): Denominator {
  let [{ denominator: largest }] = candidates as readonly [Candidate];
  for (const { denominator, tier } of candidates) if (/^(?:total|sum)$/.test(denominator.relation) && tier <= 5 && denominator.value > largest.value) largest = denominator;
  return largest;
}

/** The largest of some sizes below a printed one, but not below a share of it. */
function largestBelow(sizes: Range, count: number, whole: number, share: number): number | undefined {
  const size = Math.min(sizes.high, whole - 1);
  return size >= Math.max(sizes.low, count, Math.ceil(whole * share)) ? size : undefined;
}

/** An unprinted population from which a percentage follows, and a few of which are missing from a printed one, as they are never treated or have no data. */
export function aFewLess(count: number, percent: PrintedPercent, whole: number): number | undefined {
  const sizes = percent.bound || count === 0 ? undefined : impliedSizes(count, parseDecimal(percent.value));
  return sizes ? largestBelow(sizes, count, whole, attrition) : undefined;
}

/** The words name an arm for sure. */
const isNamedArm = ({ binds, tier, denominator }: Candidate): boolean => binds && tier === 3 && denominator.relation === "arm";

/** By what part of those concerned an estimate over time may be ahead of their share. */
const aheadBy = 0.25;

/** Whether a percentage is a little further on in time than the share: those who left early are taken for still at risk; a rate per year is less than the share of all years. */
export function isAhead(course: NonNullable<ProportionMention["course"]>, printed: number, exact: number): boolean {
  if (course === "per time") return printed < exact;
  const [estimate, share] = course === "rises" ? [printed, exact] : [100 - printed, 100 - exact];
  return estimate > share && estimate <= share * (1 + aheadBy);
}

/** Why a share of "the others" is not checked: a whole and a part of it that leave as many as it needs, where the text gives them. */
function ofThoseLeft(count: number, percent: PrintedPercent, sizes: readonly number[], parts: readonly number[]): string {
  const printed = parseDecimal(percent.value);
  for (const whole of sizes) {
    const part = parts.find((size) => whole - size >= count && classify(count, whole - size, printed, percent.bound) === "consistent");
    if (part !== undefined) return thoseLeft(whole, part);
  }
  // "of 200, 80 had diabetes; in the others, 64 (38%)": the whole and the part that are told first leave 120
  const [whole] = sizes;
  const part = parts.find((size) => size < whole!);
  return part !== undefined && whole! - part >= count
    ? `It is a share of those who are left of a whole, and does not follow from the ${whole! - part} who are not among the ${part}.`
    : "It is a share of those who are left of a whole; the text does not give their number.";
}

/** A number of people that is not printed, but is the rest of two that are. */
export const thoseLeft = (whole: number, part: number): string => `It follows from ${whole - part}: of the ${whole}, those who are not among the ${part}.`;

/** The sizes below a printed one from which a percentage follows, in words: "184", "183 to 185"; no group is smaller than those counted. */
export function sizesBelow(count: number, { value }: PrintedPercent, whole: number): string {
  const sizes = impliedSizes(count, parseDecimal(value));
  return sizes ? inWords({ low: Math.max(sizes.low, count), high: Math.min(sizes.high, whole - 1) }) : "";
}

/** Why a figure cannot be checked that a few people less than the printed ones would explain. */
export const fewerThan = (count: number, percent: PrintedPercent, whole: number): string =>
  `The text gives ${whole}; the percentage would follow from ${sizesBelow(count, percent, whole)}, of whom it says nothing.`;

/** A range of sizes for reading: "184", "183 to 185". */
export const inWords = ({ low, high }: Range): string => (low === high ? String(low) : `${low} to ${high}`);

/**
 * What can be said of a rate that is printed without its count: it cannot be checked, but the counts that it implies can be told.
 *
 * @param candidates populations that the text allows, the likeliest first
 */
export function judgeRate(percent: PrintedPercent, candidates: readonly Candidate[]): Judgement {
  const first = candidates[0];
  const certain = first !== undefined && !first.partNamed && (first.binds || first.tier <= 3 || candidates.filter((c) => c.tier <= 6).length === 1);
  const missing = none("The count is not in the text.");
  if (!first || !certain || percent.bound) return missing;
  const range = impliedRange(parseDecimal(percent.value), first.denominator.value);
  const told = !range ? "" : range.low === range.high ? ` ${percent.text} of ${first.denominator.value} would be ${range.low}.` : ` ${percent.text} of ${first.denominator.value} would be ${range.low} to ${range.high}.`;
  return { rate: candidates, ...missing, denominator: first.denominator, reason: missing.reason + told, certain };
}

/** Nobody else can be meant: the likeliest binds or is named by the phrase, or all candidates are one number. */
function certainty(candidates: readonly Candidate[]): boolean {
  const first = candidates[0]!;
  if (first.partNamed && !first.binds) return false;
  if (first.binds || first.tier <= 3) return true;
  // one total, and nothing in the words that speaks of a part of it
  return first.denominator.relation === "total" && !first.partNamed && candidates.filter((c) => c.tier <= 6).length === 1;
}
