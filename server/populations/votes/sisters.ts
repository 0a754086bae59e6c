/** Statements that stand side by side and are shares of one whole: none of them is the whole of another. */
import type { Quote } from "../../review/types.ts";
import { isOfSentence, settle, withdraw, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";
import { noSize } from "../judging/judge.ts";

/** Statements on either side among which sisters are looked for. */
const reach = 6;

/** A denominator is the number that a statement counts. */
export const isCountOf = ({ located: { mention: { count }, start } }: Ballot, parts: readonly Quote[]): boolean =>
  count !== null && parts.length === 1 && inDocument(count, start).start === parts[0]!.start;

/** "of these", "of whom": its words point to those who were counted. */
const pointsBack = ({ located: { mention: { of, frame, cell } } }: Ballot): boolean => cell !== undefined || of !== undefined || frame?.anaphoric === true;

/** The statement before one whose count it is taken for a share of, though no word points there. */
function countedBefore(ballots: readonly Ballot[], i: number): Ballot | undefined {
  const ballot = ballots[i]!;
  const { verdict, denominator } = ballot.judgement;
  if (verdict !== "consistent" || !denominator || pointsBack(ballot)) return undefined;
  return ballots.slice(Math.max(0, i - reach), i).find((b) => isCountOf(b, denominator.parts));
}

/**
 * Takes back what follows from a count by chance, and gives the sisters of a series the whole of the first. Called when the other votes
 * are in.
 */
export function standBeside(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const counted = countedBefore(ballots, i);
    if (!counted) continue;
    const { denominator } = ballot.judgement;
    const whole = counted.judgement.denominator;
    if (counted.judgement.verdict === "consistent" && whole && isOfSentence(counted, ballot)) {
      // "of 3000, 2998 (99.9%) came at first, 2486 (82.9%) in week 6": all of them of the 3000, where they follow from them
      if (whole.relation === "total" && fitsExactly(ballot.count, whole.value, ballot.percent)) settle(ballot, whole, false);
    } else if (counted.judgement.verdict === "unverifiable" && isOdd(ballots, i, denominator!.value)) withdraw(ballot, noSize);
  }
}

/** "400 (16%) were not seen: no telephone (130, 31%), … refused (30, 7%)": what its sisters are no share of, it follows from by chance. */
const isOdd = (ballots: readonly Ballot[], i: number, size: number): boolean => ballots.slice(Math.max(0, i - reach), i + reach + 1).some((b) =>
  b !== ballots[i] && isOfSentence(b, ballots[i]!) && b.judgement.verdict === "unverifiable" && b.count !== size && !fitsExactly(b.count, size, b.percent));
