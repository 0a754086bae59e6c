/** Where the sentences of a prose begin. */
import type { Token } from "../../numerals/tokens.ts";
import { groupWords } from "../lexicon.ts";
import { isOpening, mark, word } from "./words-and-marks.ts";

/** Headings of an abstract that may run into its sentences without a mark. */
const runInHeadings: ReadonlySet<string> = new Set(["results", "findings", "methods", "conclusions", "conclusion", "interpretation", "background", "outcomes", "measurements"]);
/** Words that begin a sentence about people. */
export const sentenceOpeners: ReadonlySet<string> = new Set(["of", "among", "amongst", "in", "between", "from", "a", "at", "we", "overall", "there", "during", "after"]);

const bullets: ReadonlySet<string> = new Set("•●▪■◦‣");
const abbreviations = new Set([
  "vs", "no", "nos", "al", "fig", "figs", "dr", "st", "ca", "approx", "ie", "eg", "cf", "resp", "ref", "refs", "tab", "i", "e",
  "c", "v", "pts", "inc", "corp", "ltd", "prof", "mr", "mrs", "ms", "jr", "g", "n",
]);

/** A word, in lower case, that has no other: in Hebrew or Arabic, or in capitals of mathematics. Any of them may begin a sentence. */
const isCaseless = (text: string): boolean => text.charCodeAt(0) > 0x2ff && /^[\p{Lo}\p{Lu}]/u.test(text);

/** Names that begin small at the beginning of a sentence, too. */
const smallNames: ReadonlySet<string> = new Set(["mrs", "egfr", "pcr", "mitt", "mpfs", "mrna"]);

/** "van Dijk", "de la Cruz": a surname that begins small. */
function beginsSurname(tokens: readonly Token[], i: number): boolean {
  if (!particles.test(word(tokens[i]))) return false;
  const name = particles.test(word(tokens[i + 1])) ? tokens[i + 2] : tokens[i + 1];
  return name?.kind === "word" && name.capital;
}
const particles = /^(?:van|von|den|der|de|del|della|du|di|da|dos|la|le|ter|ten|el)$/;

/** Tokens in front of a row of items that are looked at. */
const leadReach = 40;

/**
 * "Of 200 patients, 60 relapsed, of whom: • 12 (20%) died • 9 (15%) were lost": the items go on with a sentence that says of
 * whom they are. "Results: • …" says nothing of them.
 *
 * @param start where the sentence begins that stands in front of the first bullet
 */
function opensRow(tokens: readonly Token[], start: number, bullet: number): boolean {
  const lead = tokens.slice(Math.max(start, bullet - leadReach), bullet);
  const [last, opening] = [tokens[bullet - 1], bullet - start <= leadReach && sentenceOpeners.has(word(tokens[start]))];
  if (lead.length === 0) return false;
  if (/^[:,]$/.test(mark(last)) || /^(?:whom|which|were|are|included?|including)$/.test(word(last))) return opening || lead.some((t) => t.number !== null || /^(?:of|among|amongst|in)$/.test(word(t)));
  // "Of 250 patients • nausea, 50 (20%)"
  return opening && !bullets.has(mark(tokens[start - 1])) && lead.every((t) => !t.number?.percent);
}

/** "Results Of 970 participants, …": a heading that its sentence follows without a mark. */
const isRunInHeading = (tokens: readonly Token[], i: number): boolean =>
  runInHeadings.has(word(tokens[i])) && tokens[i]!.capital && tokens[i + 1]!.capital && sentenceOpeners.has(word(tokens[i + 1]));

/** "• Fever: 12 (20%) • Rash: 8 (13%)": items of a list that is none in Markdown; so are "~ Fever: 12 (20%)", but not "~ 12 (20%)". */
const isBullet = (tokens: readonly Token[], i: number): boolean => tokens[i]!.spaced && tokens[i + 1]!.spaced && (bullets.has(tokens[i]!.text) || (tokens[i]!.text === "~" && tokens[i + 1]!.kind === "word"));

/** "Of 60 patients on A: ◦ 12 (20%) died • Of 50 on B: …": an item that is none of the row that the sentence at `start` goes on in. */
const leavesRow = (tokens: readonly Token[], start: number, bullet: number): boolean =>
  (start > 0 && tokens[bullet]!.text === mark(tokens[start - 1])) || /^(?:of|among|amongst)$/.test(word(tokens[bullet + 1]));

/** "Smith et al. (n = 40)", "vs. 12", "Smith J. Adams": a full stop in the middle of a sentence. */
function isAbbreviating(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1]!;
  // "in group I.", "in arm B."
  const named = groupWords.has(word(tokens[i - 2]));
  if (before?.kind === "word" && !tokens[i]!.spaced && abbreviations.has(before.text) && !(named && next.capital) && next.kind !== "mark" && !(next.capital && before.text.length > 3)) return true;
  // "Smith et al. (n = 40) reported", "40 Candida spp. (20%) were found"
  if (isOpening(next) && ((word(before) === "al" && word(tokens[i - 2]) === "et") || /^spp?$/.test(word(before)))) return true;
  // an initial, "Smith J. Adams", but "in hospital B. A total of"
  const opens = next.capital && sentenceOpeners.has(word(next)) && mark(tokens[i + 2]) !== ".";
  if (before?.kind === "word" && before.text.length === 1 && before.capital && next.kind === "word" && !named && !opens) return true;
  // "2-year survival was", "5-HT" begin a sentence as a number does
  return next.kind === "word" && !next.capital && !/^\d/.test(next.text) && !isCaseless(next.text) && !smallNames.has(next.text) && !beginsSurname(tokens, i + 1);
}

/** Whether a sentence ends with the mark at a token. */
function endsSentence(tokens: readonly Token[], inside: readonly number[], i: number): boolean {
  const m = tokens[i]!.text;
  if (m !== "." && m !== "?" && m !== "!") return false;
  return inside[i]! < 0 && tokens[i + 1]!.spaced && !(m === "." && isAbbreviating(tokens, i));
}

/**
 * The first token of each sentence.
 *
 * @param inside for each token the bracket around it, or -1
 */
export function sentenceStarts(tokens: readonly Token[], inside: readonly number[]): number[] {
  const starts = [0];
  let start = 0;
  // where the sentence begins that goes on in a row of items
  let row = -1;
  for (let i = 0; i < tokens.length - 1; i += 1) {
    if (tokens[i]!.kind !== "mark") {
      if (i !== start || !isRunInHeading(tokens, i)) continue;
    } else if (isBullet(tokens, i)) {
      if (row !== start && opensRow(tokens, start, i)) row = start;
      if (row === start && !leavesRow(tokens, start, i)) continue;
    } else if (!endsSentence(tokens, inside, i)) continue;
    start = i + 1;
    starts.push(start);
  }
  return starts;
}
