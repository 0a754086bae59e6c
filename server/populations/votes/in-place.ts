/** The numbers of people of several groups that stand side by side in the order of their figures: all of them come before any that explains one figure by chance. */
import { isOfSentence, settle, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";
import { mostArms } from "../../statements/sizes/arm-limits.ts";
import type { Candidate } from "../candidates/candidate.ts";

/** Code units from one of such numbers to the next, and numbers of the text that are looked at. */
const nextReach = 120;
const mostSizes = 64;

/** Whether a figure binds to nobody, and follows from somebody. */
const isOpen = ({ candidates: [first], judgement: { verdict, denominator } }: Ballot): boolean =>
  first !== undefined && first.tier > 1 && !first.binds && (verdict === "consistent" || verdict === "rounding") && denominator?.parts.length === 1;

/**
 * "Infection in 1 of 87 (1%) vs 1 of 68 (1%). Pain was felt by 8 (9%) vs 1 (1%)": of the 87 and the 68 in their order, though 1 is 1% of
 * either; those that stand in "(placebo, 93; 5 mg, 92; 10 mg, 94)".
 */
export function pairInPlace(ballots: readonly Ballot[]): void {
  for (const [i, one] of ballots.entries()) {
    const { ordinal } = one.located.mention;
    if (!ordinal?.compares || ordinal.lone || ordinal.index !== 0 || ordinal.of > mostArms) continue;
    const run = ballots.slice(i, i + ordinal.of);
    if (run.length === ordinal.of && run.every((b, k) => isOpen(b) && b.located.mention.ordinal?.index === k && isOfSentence(b, one))) settleRun(run);
  }
}

/** Gives the figures of a run those who stand in their order, where all of them follow from these, and not already from others in theirs. */
function settleRun(run: readonly Ballot[]): void {
  const values = new Map<number, number>();
  // "(5 mg, 92; 10 mg, 94; 20 mg, 92)": some stand in two places
  for (const { candidates } of run) for (const { denominator: { parts, value }, people } of candidates) if (parts.length === 1) for (const at of [parts[0]!.start, ...(people ?? []).map((p) => p.order)]) values.set(at, value);
  const places = [...values.keys()].sort((a, b) => a - b).slice(0, mostSizes);
  let best: Candidate[] = [];
  let least = Infinity;
  for (const first of places.keys()) {
    for (const stride of [1, 2]) {
      const at = (k: number): number => places[first + k * stride] ?? Infinity;
      const found = run.flatMap(({ candidates, count, percent }, k) => (k > 0 && !(at(k) - at(k - 1) < nextReach) ? [] : candidates.find(({ denominator: { value } }) => value === values.get(at(k)) && fitsExactly(count, value, percent)) ?? []));
      if (found.length < run.length) continue;
      if (found.every(({ denominator: { value } }, k) => value === run[k]!.judgement.denominator!.value)) return;
      const rank = found.reduce((sum, c, k) => sum + run[k]!.candidates.indexOf(c), 0);
      if (rank < least) [best, least] = [found, rank];
    }
  }
  for (const [k, { denominator }] of best.entries()) if (denominator.value !== run[k]!.judgement.denominator!.value) settle(run[k]!, { fitted: true, ...denominator }, false);
}
