/** A prose text made ready for the recognisers. */
import type { Token } from "../../numerals/tokens.ts";
import type { Prose } from "../../markdown/types.ts";

/** What a number has been found to be, before any shape looks at it. */
export type Role = "free" | "label" | "measure" | "level" | "limit" | "year" | "ratio";

export interface Reading {
  prose: Prose;
  tokens: Token[];
  /** Sentence index of each token. */
  sentence: number[];
  /** First token of each sentence, and the token count at the end. */
  sentences: number[];
  /** For each bracket token the index of its partner, -1 for none and for all other tokens. */
  partner: number[];
  /** For each token the innermost opening bracket around it, or -1. */
  inside: number[];
  roles: Role[];
  /** The tokens that are numbers. */
  numbers: number[];
}
