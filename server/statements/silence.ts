/**
 * Paragraphs in which nothing can be found, told by a look at their source: no percentage, and no number that could be a
 * size or a count by what stands beside it. Most of a paper is such prose, and need not be read. Where it is not sure, the
 * paragraph is read.
 */
import { isCitation } from "../markdown/citations.ts";
import { listsNumbers } from "../markdown/introductions.ts";
import { raisedText } from "../markdown/raised.ts";
import { opensNumber, someNumber } from "../numerals/words.ts";
import type { BlockFacts } from "./block.ts";
import { methodsIn } from "./estimates/reweighted.ts";
import { peopleNouns, thingNouns } from "./lexicon.ts";
import { mayCallEstimates } from "./tables/estimate-notes.ts";
import { mayBeNote } from "./tables/notes.ts";
import { armCue, nounStops, totalCue } from "./sizes/size-cues.ts";

const silent: BlockFacts = {
  heading: 0, title: "", titleStems: [], kind: "paragraph", parts: [{ item: [], role: "paragraph", depth: 0, quoted: false, table: null, told: undefined }], proportions: [], sizes: [], counts: [], rests: [], oddities: [], sums: [], notes: [], estimates: [], titled: "", methods: 0,
};

/** Begins as a paragraph does, and not as a table's title. */
const opening = /^(?:(?!Table)\p{L}|\*{1,2}\p{L}|["'“‘]\p{L})/u;
const title = /^\*{0,2}Table/;
/** A raised mark with which a note begins, the first or one behind another. */
const raisedMark = /(?:^|[.;][\s*_\\]{1,8})(?:<sup>|\^|[\u00b2\u00b3\u00b9\u2070-\u207f\u02b0-\u02b8\u1d2c-\u1d6a])/im;
/** A line that may begin something else than more of a paragraph. */
const structure = /[\r\n][ \t]*[^\p{L}\p{N}("'“‘*\s]|[\r\n][ \t]*(?:\d{1,9}[.)]|\*(?!\*?\p{L}))/u;
/** Percentages; tags, comments, references and links, behind which anything may stand; cells; maths; a size and a P value by their letters; sums, "= 170 gel + 160 foam"; what percentages are of; "153 (STAR), 118"; characters that are not seen. */
const telling = /(?:percentages|denominators?|bas(?:e|is|ed))(?![\p{L}])[^.\n]{0,60}[:\s]\d|\d \(\p{L}[\p{L}\p{N} -]{1,24}\),? (?:and )?\d|[=+]\s?\d{2,6}\s\p{L}|[%\uff05\u066a|$\0\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufffd]|<[A-Za-z!/?]|&[#A-Za-z]|\](?<!\\\])[([]|per\s{0,4}cent(?![\p{L}\p{M}])|n(?<![\p{L}\p{Nd}]n)(?![\p{L}\p{Nd}])|p(?<![\p{L}\p{Nd}]p)[*_\\\s]{0,4}[=<≤]\s*[1-9]/iu;

/** Tags that leave nothing, and what is raised or lowered without marks in it. */
const tag = /<\/?(?:a|em|strong|i|b)(?: [a-z-]{1,30}="[^"<>\n]{0,300}"){0,6}>/g;
const raised = /<(su[pb])>([\p{L}\p{N} ,.;+–®™†‡§¶−-]{0,60})<\/\1>(?![\p{L}\p{N}])/gu;
/** Square brackets that begin with a number, and of which no link is made; nothing that is set behind them may join what stands before. */
const bracket = /\\?\[(\d[^[\]\\\n]{0,60})\\?\](?![\p{L}\p{N}([:{\]]|<su[pb]>)/gu;

/** A label, and a number soon behind it: "Per protocol: gel 151, foam 155". */
const labelled = /:\*{0,2} [^.:\n]{1,60}\d/;

/** Arms in a bracket: "by randomised group (gel 151, foam 155)". Brackets are fewer than letters with which such a word may begin. */
const sent = /\((?<=(?:randomi[sz]ed|allocated|assigned)(?: groups?| arms?)?[*_]{0,3} \()[^()\n]{1,60}\d/i;

/** Code units that are looked at on either side of a number; longer phrases are read. */
const around = 160;
/** Words of the number's own noun phrase that are looked at behind it. */
const reach = 6;
/** Words behind which a number is a size, and those with which it goes on. */
const afterwards = /^(?:were|was|who|out|completed|started|had|hundred|thousand|million)$/;
/** "of the 43", "Randomised: 43", and whatever may be taken out in front of a number. */
const pointed = /(?<!\p{L})(?:of|among)(?!\p{L})[^]*(?<!\p{L})(?:the|these|those)[\s*_]+$|[\]^~`}:\u00b2\u00b3\u00b9\u2070-\u207f\u02b0-\u02b8\u1d2c-\u1d6a][\s*_]*$/iu;
/** "Cases were 164 stillbirths" */
const compared = /(?<!\p{L})(?:cases|controls)[\s*_]+(?:were|included|comprised|contained|numbered|consisted|enroll?ed|recruited)[\s*_]+(?:of[\s*_]+)?$/iu;
const wordBehind = /^[\s*_]*(\p{L}(?:[\p{L}\p{M}\p{N}'’‐‑-]*[\p{L}\p{M}\p{N}])?)/u;
/** "of the 270", "of 270", "of them". */
const ofThem = /^[\s*_]*(?:(?:the|these|those|all)[\s*_]+)?(?:[^\s\p{L}*_]|them\b|these\b|those\b|whom\b)/iu;
const ofMany = /^[\s*_]*(?:(?:the|these|those|all)[\s*_]+)?([\p{L}-]+)/iu;

const shortName = /[([{][\s*_]*\p{Lu}[\p{L}\p{M}\p{N}]{0,30}[\s*_]*[;,:][\s*_]*$/u;
/** "(300 and 149, respectively)" */
const pairOf = /^[\s*_]*(?:and|vs|versus)[\s*_]+\p{N}[^()[\]]{0,20}respectively/iu;
/** "Data were available for 131 and 66.", "left 131 and 66" */
const beforePair = /(?<!\p{L})(?:for|in|from|with|by|were|left|leaves|leaving)[\s*_]+$/iu;
const pair = /^[\s*_]*(?:and|vs|versus)[\s*_]+\p{N}/iu;
/** "Ivanov 2019 (", "the STAR trial (": behind the name of a study its arms may stand. */
const behindStudy = /(?:(?<!\p{N})(?:19|20)\d\d[a-z]?|\p{Lu}{3}[\p{Lu}\p{N}-]{0,24})(?: (?:trial|study))?[\s*_\\]{0,4}[([{][\s*_]*$/u;
/** The point of "312 E. coli isolates". */
const abbreviation = /^[\s*_]*(?:(?:\p{Lu}|St)\.[\s*_]*){1,4}(?=\p{L})/u;
const ofWhom = /^[\s*_]*,[\s*_]*(?:of|among)[\s*_]+(?:whom|which)/i;

/** Behind which digits belong to a word; no raised letter, which may be taken out. */
const inWord = /[\p{L}\p{M}](?<![\u02b0-\u02b8\u1d2c-\u1d6a])[-\u2010\u2011]?$/u;
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
  // mostly a percentage, which is soon seen
  if (source.includes("%") || !opening.test(source) || structure.test(source) || listsNumbers(source) || labelled.test(source) || sent.test(source)) return undefined;
  const marked = withoutCitations(source);
  if (raisedMark.test(marked)) return undefined;
  const text = withoutRaised(marked);
  if (title.test(text) || telling.test(text) || someNumber(text, (start, end) => mayCount(text, start, end))) return undefined;
  return mayBeNote(text.replaceAll("\\", ""), []) || mayCallEstimates(text) || methodsIn(text) > 0 ? undefined : silent;
}

/** A source without simple tags and citations, which leave no trace in prose. What would run together stays. */
function withoutCitations(source: string): string {
  const text = source.includes("<") ? source.replace(tag, "") : source;
  if (!text.includes("[")) return text;
  return text.replace(bracket, (all: string, inner: string, at: number, whole: string) => {
    const before = whole.slice(Math.max(0, at - 60), at).replace(/<\/?su[pb]>/g, "");
    // marks may be emphasis, or text
    return [before, before.replace(/[*\\]/g, ""), before.replace(/[*_\\]/g, "")].every((one) => isCitation(inner, one.slice(-24), true, false)) ? "" : all;
  });
}

/** Such a text without what is raised, too. */
function withoutRaised(marked: string): string {
  const text = !marked.includes("<") ? marked
    : marked.replace(raised, (_, kind: string, inner: string, at: number, whole: string) => raisedText(whole.slice(Math.max(0, at - 4), at), inner, kind === "sub") ?? inner);
  // words end there as well
  return text.replaceAll("_", " ");
}

/** Whether a number in digits belongs to a word: "HER2", "MMP-9". */
const isOfWord = (source: string, start: number): boolean => source.charCodeAt(start) < 58 && inWord.test(source.slice(Math.max(0, start - 3), start));

/** Whether a number may be a size or a count, by what stands beside it. */
function mayCount(source: string, start: number, end: number): boolean {
  if (isOfWord(source, start)) return false;
  const before = source.slice(Math.max(0, start - 40), start);
  if (pointed.test(before) || compared.test(before)) return true;
  const behind = source.slice(end, end + around);
  if (pair.test(behind) && beforePair.test(before)) return true;
  const bracketed = /[([{][\s*_]*$/.test(before);
  // alone in a bracket, or behind a short name
  if ((bracketed || shortName.test(before)) && /^[\s*_]*\\?[)\]}]/.test(behind)) return true;
  if (ofWhom.test(behind) || (bracketed && (pairOf.test(behind) || behindStudy.test(before)))) return true;
  if (citationEnd.test(behind)) return false;
  let rest = behind;
  for (let i = 0; i < reach; i += 1) {
    rest = rest.replace(abbreviation, " ");
    const next = wordBehind.exec(rest);
    if (!next) return markup.test(rest);
    const word = next[1]!.toLowerCase();
    if (next[0].length === rest.length || peopleNouns.has(word) || thingNouns.has(word)) return true;
    if (i === 0 && (armCue.test(word) || totalCue.test(word) || afterwards.test(word))) return true;
    rest = rest.slice(next[0].length).replace(citation, "");
    if (word === "of" && (ofThem.test(rest) || opensNumber(ofMany.exec(rest)?.[1]?.toLowerCase() ?? ""))) return true;
    if (word === "per" || (i < 2 && word === "each")) return true;
    if (!bracketed && nounStops.test(word)) return false;
  }
  return false;
}
