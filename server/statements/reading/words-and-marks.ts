/** What a token is: its word, its mark, a bracket, a dash. */
import type { Token } from "../../numerals/tokens.ts";

const dashes: ReadonlySet<string> = new Set("-‐‑‒–—―−");

/** A word in lower case; "" for any other token. */
export const word = (token: Token | undefined): string => (token?.kind === "word" ? token.text : "");
/** A mark; "" for any other token. */
export const mark = (token: Token | undefined): string => (token?.kind === "mark" ? token.text : "");
/** The token in front of one; a list that is asked for what stands before its beginning looks for a long time. */
export const tokenBefore = (tokens: readonly Token[], i: number): Token | undefined => (i > 0 ? tokens[i - 1] : undefined);
/** The word in front of a token. */
export const wordBefore = (tokens: readonly Token[], i: number): string => (i > 0 ? word(tokens[i - 1]) : "");
/** The mark in front of a token. */
export const markBefore = (tokens: readonly Token[], i: number): string => (i > 0 ? mark(tokens[i - 1]) : "");
/** "(", "[", "{" */
export const isOpening = (token: Token | undefined): boolean => token?.kind === "mark" && (token.text === "(" || token.text === "[" || token.text === "{");
/** ")", "]", "}" */
export const isClosing = (token: Token | undefined): boolean => token?.kind === "mark" && (token.text === ")" || token.text === "]" || token.text === "}");
/** Hyphens, dashes and minus signs: what stands between the limits of a range. */
export const isDash = (token: Token | undefined): boolean => token?.kind === "mark" && dashes.has(token.text);

/** The token in front of a number and its article, "of" in "of the 30". */
export function beforeArticle(tokens: readonly Token[], number: number): number {
  let i = number - 1;
  while (/^(?:the|these|those|all)$/.test(word(tokens[i]))) i -= 1;
  return i;
}
