/** A population that may be the denominator of a statement. */
import type { Denominator } from "../../review/types.ts";
import type { Population } from "../people/enrolment.ts";

export interface Candidate {
  denominator: Denominator;
  /** It stands in the same phrase, cell, row or column, or the phrase names it: no other population may replace it. */
  binds: boolean;
  /** Rank: lower is likelier. */
  tier: number;
  /** The words speak of a group of which the text gives no size, so that the whole may not be meant. */
  partNamed?: boolean;
  /** "Of those who stopped, …": the sentence speaks of some of them, of whom the text gives no number. */
  narrowed?: boolean;
  /** The words tell them from those who were counted before, and who are their opposites; or say that several groups are meant, whose sizes stand right behind. */
  named?: boolean;
  /** Of people whose parts are counted, or who had the things that it is a share of: each has up to so many of these. */
  several?: number;
  /** The words say of which sex they are, of whom the text gives the number: a percentage may be a share of them that was cut off. */
  ofSex?: true;
  /** Of an arm: those who have left it. */
  left?: readonly Population[];
  /** The population that it is the size of, or one of these. */
  people?: readonly Population[] | undefined;
}

/** From this tier on nobody is accused. */
export const beside = 7;
