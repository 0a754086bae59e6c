/**
 * Paragraphs in which nothing can be found, told by a look at their source: no percentage, and no number that could be a
 * size or a count by what stands beside it. Most of a paper is such prose, and need not be read. Where it is not sure, the
 * paragraph is read.
 */
import { numbersIn } from "../numerals/words.ts";
import type { BlockFacts } from "./block.ts";
import { peopleNouns, thingNouns } from "./lexicon.ts";
import { armCue, totalCue } from "./sizes.ts";

const silent: BlockFacts = {
  heading: 0, title: "", titleStems: [], kind: "paragraph", parts: [{ item: [], role: "paragraph", depth: 0, quoted: false, table: null }], proportions: [], sizes: [], counts: [], oddities: [],
};

/** Begins as a paragraph does, and not as a table's title. */
const opening = /^(?:(?!Table)\p{L}|\*{1,2}\p{L}|["'“‘]\p{L})/u;
/** A line that may begin something else than more of a paragraph. */
const structure = /\n[ \t]*[^\p{L}\p{N}("'“‘*\s]|\n[ \t]*(?:\d{1,9}[.)]|\*(?!\*?\p{L}))/u;
/** Percentages; tags, comments and references, behind which anything may stand; cells; maths; a size and a P value by their letters. */
const telling = /[%\uff05\u066a|$]|<[A-Za-z!/?]|&[#A-Za-z]|per\s{0,4}cent|(?<![\p{L}\p{N}])n(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])p[*_\\\s]{0,4}[=<≤]\s*[1-9]/iu;

/** Words of the number's own noun phrase that are looked at behind it. */
const reach = 6;
/** Code units that are looked at on either side of a number; longer phrases are read. */
const around = 160;
/** Words behind which a number is a size, and those with which it goes on. */
const afterwards = /^(?:were|was|who|of|out|completed|started|had|hundred|thousand|million)$/;
/** "of the 43", and whatever may be taken out in front of a number. */
const pointed = /(?:(?<!\p{L})(?:the|these|those)[\s*_]+|[\]^~`}][\s*_]*)$/iu;
const wordBehind = /^[\s*_]*([\p{L}][\p{L}\p{M}\p{N}'’‐‑-]*)/u;

/** What may be taken out, so that what stands behind it comes next. */
const markup = /^[\s*_]*[\\[{<&^~`@!\u00b2\u00b3\u00b9\u2070-\u207f]/u;
/** Goes without a trace behind a word. */
const citation = /^[\s*_]*\\?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}\\?\]/;
/** The end of "\[3\]", with no more of a noun phrase behind it. */
const citationEnd = /^\\\](?![\s*_]*[\p{L}\\[{<&^~`@!])/u;

/**
 * The facts of a unit of Markdown that is surely a paragraph in which nothing can be found; undefined where it is not.
 *
 * @param source the unit
 */
export function silentFacts(source: string): BlockFacts | undefined {
  if (!opening.test(source) || structure.test(source) || telling.test(source)) return undefined;
  for (const { index, 0: number } of numbersIn(source)) if (mayCount(source, index, index + number.length)) return undefined;
  return silent;
}

/** Whether a number may be a size or a count, by what stands beside it. */
function mayCount(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - 40), start);
  if (pointed.test(before)) return true;
  const behind = source.slice(end, end + around);
  // alone in a bracket: a size, unless it is a citation in square ones
  if (/[([{][\s*_]*$/.test(before) && /^[\s*_]*\\?[)\]}]/.test(behind) && !(end - start <= 3 && /[\p{L}.,;:)"”’*_][ \u00a0]?\\?\[$/u.test(before))) return true;
  if (citationEnd.test(behind)) return false;
  let rest = behind;
  for (let i = 0; i < reach; i += 1) {
    const next = wordBehind.exec(rest);
    if (!next) return markup.test(rest);
    const word = next[1]!.toLowerCase();
    if (next[0].length === rest.length || peopleNouns.has(word) || thingNouns.has(word)) return true;
    if (i === 0 && (armCue.test(word) || totalCue.test(word) || afterwards.test(word))) return true;
    rest = rest.slice(next[0].length).replace(citation, "");
  }
  return false;
}
