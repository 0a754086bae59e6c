/** Whom the roll of a block lists: people, and the arms among them. Places are relative to the block. */
import type { Outcome, SizeMention } from "../../statements/types.ts";

/** A population as its block tells of it. */
export interface Enrolled {
  value: number;
  text: string;
  start: number;
  end: number;
  /** Words that name it. */
  label: ReadonlySet<string>;
  /** Words of the label that no other arm of its group has. */
  distinct: ReadonlySet<string>;
  cue: SizeMention["cue"];
  /** "unsure": in a table that does not say what it counts. They may explain a figure, and accuse none. */
  form: SizeMention["form"] | "unsure";
  noun: string;
  phrase: string;
  outcome: Outcome | undefined;
  /** Also the count of a proportion: a subset that was counted. */
  ofProportion: boolean;
  /** Also the denominator of one: the people who were looked at for its outcome. */
  inProportion: boolean;
  /** Stands alone in a bracket behind the name: "placebo (106 patients)". */
  bracketed: boolean;
  /** Every group had as many. */
  each: boolean;
  /** Alone on its line behind a label: it holds for the lines beside it. */
  listed: boolean;
  /** The words that tell them from the others, where their sentence opens with them: it holds for that sentence. */
  opening: readonly string[];
  /** Its place in a list of groups without a number of all, from 1 on; 0 in none. */
  inList: number;
  part: number;
  sentence: number;
  /** Stands in a heading or a caption. */
  titled: boolean;
  /** Stands at the head of a table's column. */
  ofTable: boolean;
  /** Is an arm of a group. */
  grouped: boolean;
  /** The study whose people they are, where the text names it. */
  study: string | undefined;
}

/** Arms that are named side by side. */
export interface Arms {
  /** In the order in which they stand, where nothing says otherwise. */
  arms: readonly Enrolled[];
  /** Which arm a word names, by its index; no word names two. */
  names: ReadonlyMap<string, number>;
  /** The only arm that is told apart by nothing of its own, and the words that it shares with others. */
  plain: { arm: number; words: readonly string[] } | null;
  /** The arm of two that a word such as "treatment" means, the other being the control; or -1. */
  active: number;
  /** Read off the denominators of statements, among which the block has others: each outcome may have its own people. */
  varies: boolean;
  /** They are more than the whole before them: some were in several. */
  overlaps: boolean;
}
