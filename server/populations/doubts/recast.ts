/** Percentages that are weighted, standardised or pooled, as their sentence, the heads of their table or the document says of all. */
import { methods } from "../../statements/estimates/reweighted.ts";
import { slipOfPercent } from "../../statistics/slips.ts";
import { withdraw, type Ballot } from "../judging/ballots.ts";
import { isStructural, type PlacedBlock } from "../people/census.ts";

/** What is said here is said of others. */
const ofOthers = /^(?:background|introduction)/i;
const ofMethods = /sampl|weight|analys|survey|design|method/i;

/**
 * What the document says of all figures of each block, in flags; empty where it says nothing. A paragraph speaks of what follows: of the
 * rest of the report where it stands under a heading of one, elsewhere up to the end of its section. Behind a table it speaks of that.
 */
export function methodsAmong(blocks: readonly PlacedBlock[]): number[] {
  const said: number[] = [];
  /** Depth of the heading above that is no part of a report, and of the one with which what was said ends. */
  let open = 0;
  let until = 0;
  let holding = 0;
  let elsewhere = false;
  for (let b = 0; b < blocks.length; b += 1) {
    const { heading, title, methods: own, kind } = blocks[b]!.facts;
    if (heading > 0) {
      elsewhere = ofOthers.test(title);
      if (!isStructural(title) && !ofMethods.test(title)) open = heading;
      else if (heading <= open) open = 0;
      if (heading <= until) holding = 0;
    }
    if (holding > 0) said[b] = holding;
    if (own === 0 || elsewhere) continue;
    said[b] = holding | own;
    if (kind === "table") continue;
    if (blocks[b - 1]?.facts.kind === "table") {
      said[b - 1] = (said[b - 1] ?? 0) | own;
      continue;
    }
    until = holding > 0 ? Math.min(until, open) : open;
    holding |= own;
  }
  return said;
}

const told = "It may be an adjusted, weighted or pooled figure, not the count divided by a number of people.";

/** Times by which such a figure is larger or smaller than the plain share, at most. */
const farthest = 1.3;

/**
 * Takes back what was said of percentages that may be such figures: those that are not far from the plain share.
 *
 * @param said what the document says of all of them
 */
export function leaveRecast(ballots: readonly Ballot[], said: number): void {
  for (const ballot of ballots) {
    const { located: { mention }, count, percent, candidates: [first], judgement: { verdict, unprinted, denominator } } = ballot;
    if (!((said & methods.weighted) > 0 || mention.recast) || !(verdict === "inconsistent" || verdict === "rounding" || unprinted !== undefined)) continue;
    const { value } = (denominator ?? first?.denominator)!;
    const [low, high] = [100 * count / value, Number(percent.value)].sort((a, b) => a - b) as [number, number];
    const isSwapped = percent.value.length === 2 && slipOfPercent(count, value, percent.value) === "digits swapped";
    if (high <= low * farthest && !isSwapped) withdraw(ballot, told);
  }
}
