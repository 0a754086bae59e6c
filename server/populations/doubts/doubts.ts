/**
 * What the statements of other blocks make of a verdict: a size is only accused by where the document as a whole speaks
 * for it. Works on the little that each statement has to say to the others, so that a whole book is soon heard.
 */
import type { Verdict } from "../../review/types.ts";
import type { Ballot } from "../judging/ballots.ts";
import { fits } from "../fitting.ts";

/** What a statement says to those of other blocks. */
export interface Voice {
  verdict: Verdict;
  inTable: boolean;
  /** Written as "17% (8)", which may be a percentage and a citation. */
  reversed: boolean;
  /** Rank of the likeliest candidate; 0 where there is none. */
  tier: number;
  /** Value of the likeliest candidate, and whether the percentage follows from it. */
  size: number;
  follows: boolean;
  /** Tells the place of its denominator from all others, wherever the text around it has moved to; -1 where there is none. */
  place: number;
  fitted: boolean;
}

/**
 * What a ballot says to the others.
 *
 * @param placeOf tells an offset of the document from all others for as long as its block is in it
 */
export function voiceOf({ located, judgement, candidates, count, percent }: Ballot, placeOf: (offset: number) => number): Voice {
  const first = candidates[0];
  const size = first?.denominator.value ?? -1;
  const part = judgement.denominator?.parts[0];
  return {
    verdict: judgement.verdict, inTable: located.mention.cell !== undefined, reversed: located.mention.shape === "p% (n)" && !located.mention.maybeSize, tier: first?.tier ?? 0, size,
    follows: first !== undefined && count > 0 && fits(count, size, percent),
    place: part ? placeOf(part.start) : -1, fitted: judgement.denominator?.fitted === true,
  };
}

/** Statements of a longer text than an abstract. */
const long = 30;

/**
 * Which statements are to be doubted.
 *
 * @param voices of all statements of the document, in the order of the text
 * @returns one flag a statement
 */
export function doubtsAmong(voices: readonly Voice[]): boolean[] {
  const prose = voices.filter((v) => !v.inTable);
  // where "17% (8)" does not hold elsewhere, it is doubted
  const reversed = prose.filter((v) => v.reversed);
  const citations = reversed.filter((v) => v.verdict === "consistent").length <= reversed.filter((v) => v.verdict === "inconsistent").length;
  // a size from which less than half follows that seemed to be said of it is no size to accuse by
  const sizes = new Map<number, { follow: number; odd: number }>();
  for (const { tier, size, follows, verdict } of prose) {
    if (tier < 2) continue;
    const said = sizes.get(size) ?? { follow: 0, odd: 0 };
    sizes.set(size, said);
    if (follows) said.follow += 1;
    if (verdict === "inconsistent") said.odd += 1;
  }
  // in a long text the nearest size may belong to another study, or to a part of this one: something else must follow from it
  const followed = new Set(voices.filter((v) => v.verdict === "consistent" && !v.fitted).map((v) => v.place));
  return voices.map((voice) => {
    if (voice.verdict !== "inconsistent" || voice.inTable || voice.tier < 2) return false;
    const said = sizes.get(voice.size)!;
    return (citations && voice.reversed) || (said.odd >= 2 && said.odd > said.follow) || (voices.length > long && !followed.has(voice.place));
  });
}
