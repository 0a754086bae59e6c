/** The verbs of clauses that tell of figures. */
import type { Token } from "../../numerals/tokens.ts";
import { word } from "./words-and-marks.ts";

const verbs = /^(?:was|were|is|are|had|have|has|occurred|died|relapsed|recurred|responded|developed|experienced|received|underwent)$/;

const more = /^(?:withdrew|left|took|felt|bled|did|got|became|began)$/;
/** Behind a figure, no verb that tells of it: "2.6% (18/911) compared with 7.9%". */
const participles = /^(?:compared|treated|assigned|allocated|randomi[sz]ed|followed)$/;

/** "16% (40/300) stopped": whether a token right behind a figure tells of it. */
export function tellsOfFigure(tokens: readonly Token[], i: number): boolean {
  const w = word(tokens[i]);
  return isVerb(tokens, i) || more.test(w) || (w.endsWith("ed") && !participles.test(w));
}

/** Whether a token is the verb of another clause than those who are told of: "was", not "who had", nor the "died" of "had died". */
export const isVerb = (tokens: readonly Token[], i: number): boolean =>
  verbs.test(word(tokens[i])) && !/^(?:who|that|which|whom)$/.test(word(tokens[i - 1])) && !verbs.test(word(tokens[i - 1]));
