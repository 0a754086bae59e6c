/** Notes and titles of tables that call their percentages estimates: "Percentages are Kaplan–Meier estimates.", "*Actuarial rates." */
import type { Prose } from "../../markdown/types.ts";
import { noteMarksIn } from "./note-marks.ts";

export interface EstimateNote {
  /** The mark of the rows or columns that it speaks of; empty where it has none. */
  mark: string;
  /** It is of percentages whatever they follow from; a title may name what only some of them are. */
  sure: boolean;
  /** It speaks of nothing but what carries its mark. */
  marked: boolean;
}

/** Code units of the longest paragraph that is looked at. */
const longest = 1200;
const overTime = /\b(?:kaplan|actuarial|life[- ]table|product[- ]limit|cumulative\sincidences?|K-?M(?<!\d\s?K-?M)(?!\s?\/))\b/i;
const adjusted = /\b(?=[aimsw])(?<!\b(?:not|un-?)\s?)(?:imputed|imputation|weighted|(?:age-|sex-)?(?:adjusted|standardi[sz]ed)|model-(?:based|estimated))\b(?![^.;]{0,40}\b(?:multiple\s(?:comparisons?|testing|tests)|multiplicity|ratios?|differences?|reductions?|odds|hazards?|p[- ]values?|p\b|HR|OR|RR))/i;
/** What all of these words have in common, and soon seen to be missing. */
const telling = /\b(?:kaplan|actuarial|life[- ]table|product[- ]limit|cumulative\sincid|K-?M\b|imput|weighted|adjusted|standardi|model-)/i;
/** What is drawn, and what compares. */
const others = /\b(?:curves?|plots?|graphs?|figures?\s\d)\b/i;
/** "The event rates are", "Values in parentheses are", "n (%) are": what a note tells of all figures. */
const ofFigures = /^(?:(?:the|these|all|both|reported|event|events|end-?point|incidence|outcome|cumulative|\d{1,2}-(?:year|month))\s){0,4}(?:percentages?|percents?|%|rates?|proportions?|values?|figures?|data|numbers\sin\s(?:parentheses|brackets))(?![a-z])[^.;]{0,70}?(?:\b(?:are|were|represent|denote|give|from|by|after|is)\b|[=:])/i;
/** A note without a verb: "Kaplan–Meier estimates at 3 years", "3-year actuarial rate". */
const isVerb = /\b(?:was|were|is|are|had|has|showed|used|compared|died)\b/i;
const estimate = /\b(?:estimates?|estimated|rates?|percentages?|probabilit(?:y|ies)|incidences?|method|analysis)\b|%/i;
const leading = /^(?:[\p{L}\d-]{1,20}\s){0,5}$/u;
const longestBare = 160;
const percentage = /\d\s?%/;
/** What may stand behind a mark. */
const behindMark = /^[.:)_\s]{1,3}/;
/** What a note begins with whose mark cannot be seen any more. */
const unseen = /^[\s_²³¹⁰-ⁿʰ-ʸᴬ-ᵪ]{0,4}(?:notes?[.:]\s{0,2})?/i;

/** Whether a paragraph may hold such a note: few do. */
export const mayCallEstimates = (text: string): boolean => text.length <= longest && telling.test(text) && (overTime.test(text) || adjusted.test(text));

/**
 * The notes of that kind in a paragraph.
 *
 * @param isTitle it is the heading or the title of what follows
 */
export function estimatesIn(prose: Prose, isTitle: boolean): EstimateNote[] {
  const { text } = prose;
  if (!mayCallEstimates(text)) return [];
  const notes: EstimateNote[] = [];
  const marks = noteMarksIn(prose);
  let at = 0;
  for (const [i, sentence] of text.split(/(?<=[.;])\s|\n/).entries()) {
    const marked = marks.find((mark) => mark.at === at);
    const own = marked?.mark ?? "";
    const said = marked ? sentence.slice(marked.from - at).replace(behindMark, "") : sentence.replace(unseen, "");
    at += sentence.length + 1;
    const found = overTime.exec(said);
    if (percentage.test(said) || others.test(said) || !(found || adjusted.test(said))) continue;
    if (ofFigures.test(said)) notes.push({ mark: own, sure: true, marked: false });
    else if (isTitle) {
      if (found) notes.push({ mark: "", sure: false, marked: false });
    } else if (!isVerb.test(said) && (marked || (i === 0 && found !== null)) && isBare(said, found?.index ?? 0)) notes.push({ mark: own, sure: true, marked: !found });
  }
  return notes;
}

/** "Kaplan–Meier estimates at 3 years", "Adjusted for age", with nothing before it that it could be said of. */
const isBare = (said: string, at: number): boolean =>
  said.length < longestBare && leading.test(said.slice(0, at)) && (estimate.test(said) || /^(?:adjusted|weighted|imputed)\b/i.test(said));

/** Begins as the title of a table. */
export const opensTitle = (text: string): boolean => /^(?:\*\*)?Table\b/.test(text);
