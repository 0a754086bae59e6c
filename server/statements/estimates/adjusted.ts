/** Percentages that are worked out anew from the counts: adjusted, weighted, imputed. */
import type { Token } from "../../numerals/tokens.ts";
import { areCalled, isBesideCalled, isCalled } from "./called.ts";
import type { Found } from "../found.ts";
import { ratioWords } from "../lexicon.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";

const adjusting = /^(?:(?:age-|sex-|risk-|covariate-|multivariable-)?adjusted|(?:multiply-)?imputed|imputation|weighted|(?:age-|sex-)?standardi[sz]ed|model-(?:based|estimated|derived))$/;
const told = /imput|adjusted|weighted|standardi[sz]ed|model-/i;
const rates = /^(?:rates?|percentages?|proportions?|incidences?|prevalences?|mortality|survival|probabilit(?:y|ies)|risks?|estimates?|figures?|values?)$/;
/** What is no share, though it is adjusted: "adjusted P = 0.03", "the adjusted model", "weighted scores". */
const others = /^(?:p|q|models?|analys[ie]s|scores?|doses?|dosages?|test|factors?|threshold|alpha)$/;

/** Whether a text has such a word at all. */
export const tellsOfAdjustment = ({ prose }: Reading): boolean => told.test(prose.text);

/** Words behind it in which it is told what is adjusted. */
const behind = [1, 2, 3, 4];

/** "adjusted", "multiply imputed"; but not "not adjusted", nor "adjusted odds ratio 1.4", which says nothing of the percentages. */
const namesAdjustment = (tokens: readonly Token[], i: number): boolean =>
  adjusting.test(word(tokens[i])) && !/^(?:not|never|without|un)$/.test(word(tokens[i - 1])) &&
  !behind.some((d) => (ratioWords.has(word(tokens[i + d])) || others.test(word(tokens[i + d]))) && tokens.slice(i + 1, i + d).every((t) => t.kind === "word"));

/** "The adjusted response rates", "Response rates, multiply imputed, were"; but not "the dose was adjusted in". */
function namesAdjusted(tokens: readonly Token[], i: number): boolean {
  if (!namesAdjustment(tokens, i)) return false;
  for (let k = i + 1; k <= i + 3 && tokens[k]?.kind === "word"; k += 1) if (rates.test(word(tokens[k]))) return true;
  // set apart behind what is adjusted
  const from = /^(?:multiply|multiple|age|sex|risk|after)$/.test(word(tokens[i - 1])) ? i - 2 : i - 1;
  if (!(mark(tokens[from]) === "," || isOpening(tokens[from])) || !(tokens[i + 1]?.kind === "mark" || word(tokens[i + 1]) === "for")) return false;
  return [1, 2, 3].some((d) => rates.test(word(tokens[from - d])) || /^responses?$/.test(word(tokens[from - d])));
}

/** Whether the words around a statement say that its percentage is adjusted, weighted or imputed. */
export const isAdjusted = (reading: Reading, one: Found): boolean =>
  isCalled(reading, one, namesAdjusted) || areCalled(reading, one, namesAdjustment) || isBesideCalled(reading, one, namesAdjustment);
