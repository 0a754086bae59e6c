/** Two statements of two arms that stand the other way round, or have each other's percentage. */
import { settle, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import type { Candidate } from "../candidates/candidate.ts";

/** Whether the statement and one beside it have each other's percentage. */
export const crossedAt = (ballots: readonly Ballot[], i: number): boolean => [ballots[i - 1], ballots[i + 1]].some((other) => {
  const one = ballots[i]!;
  const a = one.candidates[0]?.denominator.value ?? 0;
  const b = other?.candidates[0]?.denominator.value ?? 0;
  return other !== undefined && fitsExactly(one.count, a, other.percent) && fitsExactly(other.count, b, one.percent);
});

/**
 * "184 got the drug and 181 placebo. Placebo was stopped sooner: by 41 (22.7%) versus 22 (12.0%)": the arms of a pair the other way round,
 * where one of them would not follow in their order, both do in the other, and no words beside either name its own arm.
 */
export function otherWayRound(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const next = ballots[i + 1];
    const { ordinal, place: { part, sentence } } = ballot.located.mention;
    if (!next || !ordinal?.compares || ordinal.of !== 2 || ordinal.index !== 0 || next.located.mention.ordinal?.index !== 1) continue;
    if (next.located.mention.place.part !== part || next.located.mention.place.sentence !== sentence) continue;
    const [one, other] = [ballot.candidates[0], next.candidates[0]];
    if (one?.denominator.relation !== "arm" || other?.denominator.relation !== "arm" || (fits(ballot.count, one.denominator.value, ballot.percent) && fits(next.count, other.denominator.value, next.percent))) continue;
    if (!fitsExactly(ballot.count, other.denominator.value, ballot.percent) || !fitsExactly(next.count, one.denominator.value, next.percent)) continue;
    const { lead, trail } = ordinal;
    const names = ({ people }: Candidate, stems: readonly string[]): boolean => people?.some((p) => stems.some((s) => p.distinct.has(s))) === true;
    const behind = ballot.located.mention.after.map(({ stem }) => stem);
    if (ordinal.respective || trail[0] === "respectively" || names(one, lead) || names(one, trail) || names(one, behind) || names(other, trail)) continue;
    settle(ballot, { ...other.denominator, fitted: true }, false);
    settle(next, { ...one.denominator, fitted: true }, false);
  }
}

/** Two statements that stand for two arms, each with the other's percentage: a mistake, whatever else would explain one of them. */
export function swappedArms(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const next = ballots[i + 1];
    const a = ballot.located.mention.ordinal;
    const b = next?.located.mention.ordinal;
    if (!next || a?.of !== 2 || b?.of !== 2 || a.index !== 0 || b.index !== 1) continue;
    const first = ballot.candidates[0]?.denominator;
    const second = next.candidates[0]?.denominator;
    if (!first || !second || ballot.percent.value === next.percent.value) continue;
    const crossed = fitsExactly(ballot.count, first.value, next.percent) && fitsExactly(next.count, second.value, ballot.percent);
    if (!crossed || fitsExactly(ballot.count, first.value, ballot.percent)) continue;
    settle(ballot, first, ballot.judgement.certain);
    settle(next, second, next.judgement.certain);
  }
}
