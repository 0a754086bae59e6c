/**
 * Those who are left of people whom the text counts, when it has told of some who left: "64 were randomised; one withdrew consent". A percentage may be
 * theirs where it follows from them; nobody is accused by a number that is not printed.
 */
import type { Denominator, Quote } from "../../review/types.ts";
import type { Ballot } from "../judging/ballots.ts";
import { fitsCutOff, fitsExactly } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";

/** The largest share of a group that may leave it without another name for the rest. */
const leavers = 0.2;
/** The largest share of a whole whom the text may exclude before it speaks of the rest without a number. */
const excluded = 0.5;
/** Candidates that are looked at. */
const mostCandidates = 5;

interface Leavers {
  value: number;
  quote: Quote;
}

/** Some people without those who left, where a percentage follows from them. */
function without({ relation, population, ...whole }: Denominator, left: readonly Leavers[], { count, percent }: Ballot, most: number, follows = fitsExactly): Denominator | undefined {
  const gone = left.reduce((sum, one) => sum + one.value, 0);
  const value = whole.value - gone;
  if (gone <= 0 || gone >= whole.value * most || !follows(count, value, percent)) return undefined;
  return { fitted: true, value, relation: "sum", parts: [...whole.parts, ...left.map(({ quote }) => quote)], left: left.length, ...(population === undefined ? {} : { population }) };
}

/** "Four patients in the drug arm were never treated", "80 were enrolled; 3 were ineligible and 2 withdrew": those who are left of the group of a statement; undefined where it is not their share. */
export function thoseWhoLeft(ballot: Ballot): Denominator | undefined {
  const { candidates: [first], located: { mention, start } } = ballot;
  if (!first || mention.cell || first.denominator.relation === "explicit") return undefined;
  const gone = [...mention.passed.filter((p) => p.left).map((p) => ({ value: p.value, quote: inDocument(p, start) })), ...first.left ?? []].filter(({ value }) => value < first.denominator.value * leavers);
  for (const left of [...gone.map((one) => [one]), gone]) {
    const those = without(first.denominator, left, ballot, leavers);
    if (those) return those;
  }
  return undefined;
}

/**
 * "210 were enrolled. Of these, 20 were excluded because of distant disease, and 30 because of early cancer. Conversion occurred in 12
 * (7.5%)": those who are left of a whole, or, where the percentage would only be rounded up, of an arm; undefined where it is not their share.
 */
export function afterLosses(ballot: Ballot): Denominator | undefined {
  const { count, judgement: { verdict, unprinted }, candidates, located: { mention: { gone, cell, studies }, start } } = ballot;
  const roundedUp = verdict === "rounding" && candidates[0]!.tier > 0;
  // of a study by its name, those whom another one lost are none; whom an arm has lost is said of it, wherever that was
  const lost = studies ? undefined : gone;
  if ((!lost && !(roundedUp && candidates[0]!.left)) || cell || count === 0 || (candidates[0]?.binds !== false && !roundedUp)) return undefined;
  if (verdict === "consistent" || (verdict === "unverifiable" && unprinted === undefined)) return undefined;
  let cutOff: Denominator | undefined;
  for (const { denominator, left: ofArm } of candidates.slice(0, mostCandidates)) {
    if (denominator.relation !== "total" && !(roundedUp && denominator.relation === "arm")) continue;
    const after = denominator.relation === "arm" ? ofArm ?? [] : (lost ?? []).filter((one) => one.start + start > denominator.parts[0]!.start).map((one) => ({ value: one.value, quote: inDocument(one, start) }));
    // all of them, the last few, or one
    const ways = [...after.map((_, i) => after.slice(0, i + 1)).reverse(), ...after.map((one) => [one])];
    for (const left of ways) {
      const those = without(denominator, left, ballot, roundedUp ? leavers : excluded);
      if (those) return those;
    }
    // "57 were included, and two excluded. It was seen in 25 (45.4%)": of 55, cut off
    cutOff ??= verdict === "rounding" || !ways[0] ? undefined : without(denominator, ways[0], ballot, excluded, fitsCutOff);
  }
  return cutOff;
}
