/** Notes below a table that say of whom the percentages of some rows are: "^a Percentages are based on the number of female subjects." */
import type { Prose } from "../../markdown/types.ts";
import { numberMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { measureUnits, peopleNouns, stopWords, thingNouns } from "../lexicon.ts";
import { noteMarksIn } from "./note-marks.ts";
import { readingOf } from "../reading/reading.ts";
import { mayTellTimes, sizesOfTimes } from "./time-notes.ts";
import type { NumberMention } from "../types.ts";

export interface TableNote {
  /** The mark of the rows that it speaks of, "a" or "*"; empty where it has none that can be seen. */
  mark: string;
  /** It names some of the people: "female subjects", "those with data". */
  some: boolean;
  /** Its words behind "Per", where it says nothing else of people: it does where the table has a row of them, "Per clinical pregnancy." */
  per: string;
  /** Its numbers are of people whose data are missing: "Missing for 6 patients in the drug group." */
  lacking: boolean;
  /** The numbers of people that it gives, in the order of the columns. */
  sizes: NumberMention[];
  /** It leaves out some rows: "except for the last row". */
  excepts: boolean;
  /** The points in time of those sizes, "week 4"; empty where it names none. */
  times: string[];
}

/** Code units of the longest paragraph of notes that is looked at. */
const longest = 1200;
/** What a note begins with whose mark cannot be seen any more, or that never had one. */
const unmarked = /^[\s\u00b2\u00b3\u00b9\u2070-\u207f\u02b0-\u02b8\u1d2c-\u1d6a]{0,4}(?:notes?\b|percent|%|denominator|proportion|(?:the\s|this\s)?table\s(?:refers|relates|is\s(?:based|restricted|confined))\b|based\son|calculated|missing|data\s(?:(?:is|are|was|were)\s)?(?:missing|not|unavailable)|data\savailable|available|only|(?:fe)?males?\s|(?:wo)?men\s|girls\s|boys\s|(?:patients|subjects|participants)\s)/i;
/** What it says of percentages: "^a Among women." */
const ofBase = /\b(?:percentages?|denominators?|proportions?|based\son|(?:refers|relates|restricted|confined)\sto|among|only|available\sfor)\b|^\W{0,3}%/i;
/** "^b Per clinical pregnancy.", "^b Per RECIST 1.1." */
const perThing = /^\W{0,3}per\s(?!protocol|cent)([a-z][^.;,()\d]{1,40})/i;
/** The same of a note without a mark, in which "among" and "only" may be said of anything. */
const ofPercentages = /\b(?:percentages?|denominators?|proportions?|based\son|available\sfor|(?:refers|relates|restricted|confined)\sto)\b|^\W{0,3}%/i;
/** "Out of 99 visits", "From a total of 99 visits.": all that a note says, with or without a mark. */
const outOf = /^[\s^*\u02b0-\u02b8\u1d2c-\u1d6a]{0,4}(?:out of|from|of|among) (?:the |all |a total of )?\d[\d,]{0,7}(?: [\p{L}-]{1,20}){1,4}\W{0,3}$/iu;
/** The same somewhere among notes. */
const ofNumber = /\b(?:of|from|among) (?:the |all |a total of )?\d/i;
/** "^a Assessed in 167 and 330 patients, respectively.", "^a Data on 62 women.", "^a Of 143 and 144 infants.": behind a mark, the people of its rows. */
const ofThese = /\b(?:assessed|evaluated|analy[sz]ed|available|measured|recorded|reported|tested|examined|determined|known|data)\b[^.;\d]{0,40}\b(?:in|for|from|on) (?:only |the )?(\d[^.;]{0,60})|^\W{0,4}(?:out of|of|from|among|in) (?:the )?(\d[\d,]{0,7} (?:and|or|vs) \d[^.;]{0,60})/i;
/** "*120 evaluable for response.", "Rates are of evaluable patients (120 and 109, respectively)." */
const ofEvaluable = /\b(?:evaluable|assessable)\b/i;
/** "167 and 330 adult patients", "167 and 330, respectively" */
const numbersFirst = /^\d[\d,]{0,7}(?:,? (?:and|or|vs\.?) \d[\d,]{0,7}|, \d[\d,]{0,7}){0,7},? ((?:[\p{L}-]{1,20} ){0,2}[\p{L}-]{1,20})/u;
/** "Male subjects only." */
const endsOnly = /^.{0,50}\bonly\W{0,8}$/i;
/** Whom a note with a mark names: "^a N = 120 and 108.", "^a Female patients." */
const ofPeople = /\bn\s?=|\b(?:(?:fe)?males?|(?:wo)?m[ae]n|girls|boys)\b/i;
/** "… in each treatment group": of those at the head of the column. */
const ofColumn = /\b(?:each|the)\s(?:treatment\s|study\s|dose\s)?(?:group|arm|column|cohort)\b|\bcolumn\s(?:head|total)/i;
const ofSome = /\b(?:(?:fe)?males?|(?:wo)?m[ae]n|girls|boys|only|with|who|whom|evaluable|available|assessed|non-?missing|data)\b/i;
/** "Percentages do not add to 100 because of rounding." */
const noBase = /\bnot\s(?:add|sum|total)\b|\brounding\b/i;
/** "Data missing for 6 patients", "Smoking status was not recorded in 12 patients", not "non-missing data" nor "missing data counted as failures" */
const lacks = /(?<!\bnon-?)\bmissing\b|\bnot\s(?:available|recorded|reported|known|assessed|assessable|evaluable|collected|obtained|documented|ascertained)\b|\b(?:unavailable|unknown|no\sdata)\b/i;
/** "Those with a stent were excluded": behind a mark, some are left out of its rows; without one it says so of an outcome or an analysis. */
const leavesOut = /\bexcluded\b/i;
const leavesOutOfThis = /\bexcluded\s(?:for|from|in)\s(?:this|these|the)\s(?:outcomes?|analys[ei]s|denominators?|rows?|items?|calculations?|percentages?)\b/i;
const filledIn = /\b(?:imput|assum|deemed|(?:counted|considered|classified|regarded|treated|included)\s(?:as|in)\b|missing\s?=)/i;
const excepting = /\b(?:except|unless|other than|apart from|where|but)\b/i;
const percentage = /\d\s?%/;

/** Whether a paragraph may be a note of that kind. */
export function mayBeNote(text: string, marks: Prose["marks"]): boolean {
  if (text.length > longest) return false;
  // few paragraphs begin so, and those are soon told
  if (mayTellTimes(text) || outOf.test(text) || (unmarked.test(text) && (ofBase.test(text) || lacks.test(text) || leavesOutOfThis.test(text))) || ofEvaluable.test(text)) return true;
  return noteMarksIn({ text, marks }).length > 0 && (ofBase.test(text) || lacks.test(text) || leavesOut.test(text) || ofPeople.test(text) || ofNumber.test(text) || ofThese.test(text) || /\bper\s/i.test(text));
}

/** Where a sentence ends; not where it gives the people of another column: "Drug, n = 48; placebo, n = 47." */
const sentenceEnd = /\.\s|;\s(?![^.;\n=]{0,60}\bn\s?=)/;

/** Whether a note tells in how many people something was looked at, not "for 30 days", "in 3 laboratories". */
function isOfThese(text: string): boolean {
  const found = ofThese.exec(text);
  const words = numbersFirst.exec(found?.[1] ?? found?.[2] ?? "")?.[1]?.toLowerCase().split(" ") ?? [];
  const at = words.findIndex((w) => peopleNouns.has(w));
  return words[0] === "respectively" || (at >= 0 && words.slice(0, at).every((w) => !stopWords.has(w) && !measureUnits.has(w) && !thingNouns.has(w)));
}

/** A text up to the end of its first sentence. */
function firstSentence(text: string): string {
  const end = text.search(sentenceEnd);
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The notes of that kind in a paragraph. */
export function notesIn(prose: Prose): TableNote[] {
  const { text } = prose;
  if (!mayBeNote(text, prose.marks)) return [];
  const starts = noteMarksIn(prose);
  if (starts[0]?.at !== 0) starts.unshift({ at: 0, from: 0, mark: "" });
  const notes: TableNote[] = [];
  let reading: ReturnType<typeof readingOf> | undefined;
  for (const [i, { from, mark }] of starts.entries()) {
    const to = starts[i + 1]?.at ?? text.length;
    const said = text.slice(from, to);
    // what it says of percentages it says in its first sentence
    const first = firstSentence(said);
    const counted = outOf.test(first.trim());
    if (mayTellTimes(first)) {
      const { times, sizes } = sizesOfTimes(reading ??= readingOf(prose), from, from + first.length);
      if (times.length > 0) {
        notes.push({ mark, some: false, per: "", lacking: false, sizes, excepts: false, times });
        continue;
      }
    }
    const without = (mark === "" ? leavesOutOfThis : leavesOut).test(first);
    const based = mark === "" ? unmarked.test(said) && (ofPercentages.test(first) || endsOnly.test(first)) : ofBase.test(said) || (!without && ofPeople.test(said)) || (isOfThese(first) && !lacks.test(first));
    const per = based || mark === "" ? "" : perThing.exec(said)?.[1] ?? "";
    const lacking = !based && !counted && per === "" && (lacks.test(first) || without) && !filledIn.test(first) && (mark !== "" || unmarked.test(said));
    const evaluable = !based && !counted && !lacking && per === "" && ofEvaluable.test(first);
    if (!based && !counted && !lacking && per === "" && !evaluable) continue;
    if (percentage.test(said) && !lacking) continue;
    // without a mark it may be a sentence of the text
    const some = counted || (ofSome.test(said) && !(evaluable && mark === ""));
    if (noBase.test(said) || (ofColumn.test(said) && !some)) continue;
    const own = reading ??= readingOf(prose);
    const sizes = own.numbers.filter((n) => own.tokens[n]!.start >= from && own.tokens[n]!.end <= from + first.length && isCount(own, n) && (lacking || !own.tokens[n]!.number!.inWords)).map((n) => numberMention(own, n));
    if (!evaluable || sizes.length > 0) notes.push({ mark, some, per, lacking, sizes, excepts: excepting.test(said), times: [] });
  }
  return notes;
}
