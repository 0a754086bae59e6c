/** Percentages that are worked out anew from the counts: adjusted, weighted, imputed. */
import type { Token } from "../../numerals/tokens.ts";
import { areCalled, isCalled, isVerb } from "./called.ts";
import type { Found } from "../found.ts";
import { ratioWords } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

const adjusting = /^(?:(?:age-|sex-|risk-|covariate-|multivariable-)?adjusted|(?:multiply-)?imputed|imputation|weighted|(?:age-|sex-)?standardi[sz]ed|model-(?:based|estimated|derived))$/;
const told = /imput|adjusted|weighted|standardi[sz]ed|model-/i;
const rates = /^(?:rates?|percentages?|proportions?|incidences?|prevalences?|mortality|survival|probabilit(?:y|ies)|risks?|estimates?|figures?|values?)$/;
/** What is no share, though it is adjusted: "adjusted P = 0.03", "the adjusted model", "weighted scores". */
const others = /^(?:p|q|models?|analys[ie]s|scores?|doses?|dosages?|test|factors?|threshold|alpha)$/;
/** What tells the other figures from those. */
const plain = /^(?:crude|unadjusted|raw|observed|unweighted|actual)$/;

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

/** Tokens back to the figure beside. */
const besideReach = 30;

/** "52% (adjusted; 60 of 120) with A and 30% (34 of 118) with B": whether a figure is joined to one whose bracket calls it so. */
function isBesideAdjusted({ tokens, sentence, partner, inside }: Reading, { percent, count, from }: Found): boolean {
  if (count < percent) return false;
  let joined = false;
  for (let i = from - 1; i >= 0 && i > from - besideReach && sentence[i] === sentence[from]; i -= 1) {
    const open = isClosing(tokens[i]) ? partner[i]! : -1;
    if (open >= 0) {
      const called = tokens[open - 1]?.number?.percent && tokens.slice(open, i).some((_, d) => namesAdjustment(tokens, open + d));
      if (called) return joined;
      i = open;
      continue;
    }
    if (inside[i]! >= 0 || mark(tokens[i]) === ";" || isVerb(tokens, i) || plain.test(word(tokens[i]))) return false;
    joined ||= /^(?:and|or|vs|versus|compared|than|against)$/.test(word(tokens[i]));
  }
  return false;
}

/** Whether the words around a statement say that its percentage is adjusted, weighted or imputed. */
export const isAdjusted = (reading: Reading, one: Found): boolean =>
  isCalled(reading, one, namesAdjusted) || areCalled(reading, one, namesAdjustment) || isBesideAdjusted(reading, one);
