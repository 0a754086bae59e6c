/** The verbs of clauses that tell of figures. */
import type { Token } from "../../numerals/tokens.ts";
import { word } from "./words-and-marks.ts";

const verbs = /^(?:was|were|is|are|had|have|has|occurred|died|relapsed|recurred|responded|developed|experienced|received|underwent)$/;

/** Whether a token is the verb of another clause than those who are told of: "was", not "who had", nor the "died" of "had died". */
export const isVerb = (tokens: readonly Token[], i: number): boolean =>
  verbs.test(word(tokens[i])) && !/^(?:who|that|which|whom)$/.test(word(tokens[i - 1])) && !verbs.test(word(tokens[i - 1]));
