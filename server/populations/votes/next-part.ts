/**
 * Parts of one whole that has itself been counted: "of 640, 160 (25%) died: 64 (40%) of infection, 48 (30%) of stroke, 32 (20%) of cancer and
 * 16 (10%) of something else".
 */
import { fitsExactly } from "../fitting.ts";
import { isOfSentence, settle, type Ballot } from "../judging/ballots.ts";

/** Parts that show whose the next one is. */
const fewestParts = 2;
/** Statements back to the first part. */
const reach = 12;

/** Gives a statement the whole of the parts right before it in its sentence, where it follows from that and there are so many left. */
export function stayWithParent(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict }, candidates: [first], located: { mention } } = ballot;
    const whole = verdict === "inconsistent" && first!.tier > 0 && !mention.cell ? ballots[i - 1]?.judgement.denominator : undefined;
    if (whole?.relation !== "subset" || !fitsExactly(ballot.count, whole.value, ballot.percent)) continue;
    let parts = 0;
    let left = whole.value - ballot.count;
    for (let k = i - 1; k >= 0 && parts < reach && isPart(ballots[k]!, ballot, whole.parts[0]!.start); k -= 1) {
      parts += 1;
      left -= ballots[k]!.count;
    }
    if (parts >= fewestParts && left >= 0) settle(ballot, { fitted: true, ...whole }, false);
  }
}

const isPart = (part: Ballot, next: Ballot, whole: number): boolean =>
  isOfSentence(part, next) && part.judgement.verdict === "consistent" && part.judgement.denominator!.parts[0]?.start === whole;
