/** The numbers of people of several groups that stand side by side in the order of their figures: all of them come before any that explains one figure by chance. */
import { settle, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";
import { mostArms } from "../../statements/sizes/arm-limits.ts";
import type { Candidate } from "../candidates/candidate.ts";

/** Code units from one of such numbers to the next, and numbers of the text that are looked at. */
const nextReach = 120;
const mostSizes = 64;

/** A number of people where it stands. */
interface Size {
  at: number;
  value: number;
}

/** Where the people of a candidate are counted: "92" of "(5 mg, 92; 10 mg, 94; 20 mg, 92)" in two places. */
const placesOf = ({ denominator: { parts }, people }: Candidate): readonly number[] => [...new Set([parts[0]!.start, ...(people ?? []).map(({ order }) => order)])];

/** Whether a figure is of nobody whom its words name, and follows from somebody. */
const isOpen = ({ candidates: [first], judgement: { verdict, denominator }, located: { mention: { cell, denominator: own } } }: Ballot): boolean =>
  !cell && !own && first !== undefined && first.tier > 1 && !first.binds && (verdict === "consistent" || verdict === "rounding") && denominator?.parts.length === 1;

/**
 * "Infection in 1 of 87 (1%) vs 1 of 68 (1%). Pain was felt by 8 (9%) vs 1 (1%)": of the 87 and the 68 in their order, though all follow from 87;
 * "arm A had 52 women (45 seen), arm B 51 (44 seen)": of those in front of the brackets, or of those in them.
 */
export function pairInPlace(ballots: readonly Ballot[]): void {
  for (let i = 0; i + 1 < ballots.length; i += 1) {
    const { ordinal, place } = ballots[i]!.located.mention;
    if (!ordinal?.compares || ordinal.lone || ordinal.index !== 0 || ordinal.of > mostArms) continue;
    const run = ballots.slice(i, i + ordinal.of);
    const isRun = run.length === ordinal.of && run.every((b, k) => isOpen(b) && b.located.mention.ordinal?.index === k && b.located.mention.place.sentence === place.sentence && b.located.mention.place.part === place.part);
    if (isRun) settleRun(run);
  }
}

/** Gives the figures of a run those who stand in their order, where all of them follow from these, and not already from others in theirs. */
function settleRun(run: readonly Ballot[]): void {
  const own = run.map(({ judgement: { denominator }, candidates }) => candidates.find((c) => c.denominator.value === denominator!.value));
  if (own.some((c) => !c)) return;
  const values = new Map<number, number>();
  for (const { candidates } of run) for (const c of candidates) if (c.denominator.parts.length === 1) for (const at of placesOf(c)) values.set(at, c.denominator.value);
  if (values.size > mostSizes) return;
  const sizes: readonly Size[] = [...values].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at);
  let best: readonly Candidate[] | undefined;
  let least = Infinity;
  for (let first = 0; first < sizes.length; first += 1) {
    for (const stride of [1, 2]) {
      const found = candidatesAt(run, sizes, first, stride);
      if (!found) continue;
      if (found.every((c, k) => c === own[k])) return;
      const rank = found.reduce((sum, c, k) => sum + run[k]!.candidates.indexOf(c), 0);
      if (rank < least) [best, least] = [found, rank];
    }
  }
  for (const [k, c] of (best ?? []).entries()) if (c !== own[k] || run[k]!.judgement.verdict !== "consistent") settle(run[k]!, { fitted: true, ...c.denominator }, false);
}

/** The candidates of the figures of a run that stand side by side from one of the sizes on, each or every other; undefined where some figure does not follow from its own. */
function candidatesAt(run: readonly Ballot[], sizes: readonly Size[], first: number, stride: number): readonly Candidate[] | undefined {
  const found: Candidate[] = [];
  for (const [k, { candidates, count, percent }] of run.entries()) {
    const size = sizes[first + k * stride];
    if (!size || (k > 0 && size.at - sizes[first + (k - 1) * stride]!.at > nextReach) || !fitsExactly(count, size.value, percent)) return undefined;
    const candidate = candidates.find((c) => c.denominator.value === size.value);
    if (!candidate) return undefined;
    found.push(candidate);
  }
  return found;
}
