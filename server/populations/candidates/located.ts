/** A statement where it stands in a document. */
import type { Count, Denominator, Quote } from "../../review/types.ts";
import type { NumberMention, Outcome, ProportionMention } from "../../statements/types.ts";

/** What the statements around a proportion say of it: it rests on the facts of their block alone. */
export interface Setting {
  /** The denominator printed at the same place of the pair before it, in the same sentence. */
  pair?: NumberMention | undefined;
  /** The same in the sentence before. */
  earlierPair?: NumberMention | undefined;
  /** The denominator that a sentence before has printed for the group in the statement's place. */
  printedArm?: NumberMention | undefined;
  /** The denominators of the statements beside it whose counts add up to its count. */
  both?: readonly NumberMention[] | undefined;
  /** The statements beside it whose counts add up to its count. */
  pooled?: readonly ProportionMention[] | undefined;
  /** The count at the same place of the statements before its run, where the whole run follows from those. */
  nested?: NumberMention | undefined;
  /** Counts in its place among as many before its run, and whether the nearest of these stand side by side. */
  samples?: { sizes: readonly NumberMention[]; listed: boolean } | undefined;
  /** The count at the same place of the run before, and the category of response that those were of. */
  outer?: { count: NumberMention; outcome: Outcome } | undefined;
  /** Those whom its words point to, whom a statement before has counted behind what they had. */
  told?: NumberMention | undefined;
  /** Where the first statement "of them" stands, those of which it goes on to tell. */
  them?: number | undefined;
  /** What the item of its list counts under which it stands. */
  items?: readonly NumberMention[] | undefined;
  /** The statements around one that has a label, and itself: lines of one list. */
  lines?: readonly ProportionMention[] | undefined;
}

/** A proportion of a block that stands in a document. */
export interface Located extends Setting {
  mention: ProportionMention;
  block: number;
  start: number;
  /** Those who responded, as they were added up for a rate just before. */
  responders?: Count | undefined;
  /** The population that the author states for this place. */
  declared?: Denominator | undefined;
}

/** A number of a block where it stands in the document. */
export const inDocument = ({ text, start, end }: Quote, blockStart: number): Quote => ({ text, start: start + blockStart, end: end + blockStart });

/** What is said of two studies. */
export const ofOtherStudy = (a: Pick<ProportionMention, "studies">, b: Pick<ProportionMention, "studies">): boolean =>
  a.studies !== undefined && b.studies !== undefined && !a.studies.names.some((name) => b.studies!.names.includes(name));

/** Whether it holds for one of the words in and around a statement. */
export const someWord = ({ within, after, before }: ProportionMention, holds: (stem: string) => boolean): boolean =>
  within.some(holds) || after.some((w) => holds(w.stem)) || before.some((w) => holds(w.stem));
