/** Numbers whose thousands stand apart: "1 120 neonates", "312/1 424". */
import type { Token } from "../../numerals/tokens.ts";
import { mostAdjectives, noAdjective } from "./counted-people.ts";
import { labelWords, measureUnits, peopleNouns, placeNouns, thingNouns } from "../lexicon.ts";
import { sentenceOpeners } from "./sentences.ts";
import { isClosing, isOpening, mark, word } from "./words-and-marks.ts";

/** "Hospital 1", "patients 3": what may have a number of its own. */
const isNumbered = (before: Token | undefined): boolean =>
  before?.kind === "word" && ((before.capital && !sentenceOpeners.has(before.text)) || peopleNouns.has(before.text) || thingNouns.has(before.text) || placeNouns.has(before.text));

const firstGroup = /^[1-9]\d{0,2}$/;
const laterGroup = /^\d{3}$/;

/** "1", "120": digits that can be a group of a number. */
const isGroup = (token: Token | undefined, shape: RegExp): boolean => token?.number?.percent === null && shape.test(token.text);
/** "1 120": a group behind another, with no more than a space between. */
const isGroupBehind = (text: string, token: Token, next: Token | undefined): boolean => isGroup(next, laterGroup) && next!.start === token.end + 1 && text[token.end] === " ";

/** "1 120": a number may begin with the group at a token and go on behind it; behind "week 4" it does not. */
const mayBeSplit = (text: string, tokens: readonly Token[], i: number): boolean =>
  isGroup(tokens[i], firstGroup) && isGroupBehind(text, tokens[i]!, tokens[i + 1]) && !labelWords.has(word(tokens[i - 1])) && tokens[i - 1]?.kind !== "number";

/** The last group of a number that is split: "1 482 113" has two behind its first. */
const lastGroup = (text: string, tokens: readonly Token[], i: number): number => (isGroupBehind(text, tokens[i + 1]!, tokens[i + 2]) ? i + 2 : i + 1);

/** "26 854 eligible infants", "N = 9 619)", "1 120 (12%)": what stands around a number up to `last` shows that it is one. */
function isSurelyOne(tokens: readonly Token[], i: number, last: number): boolean {
  const behind = last + 1;
  if (isOpening(tokens[behind])) return !!tokens[behind + 1]?.number?.percent || (i === 0 && behind + 3 === tokens.length && (tokens[behind + 1]!.number?.decimals ?? 0) > 0);
  // "N = 9 619)"
  if (mark(tokens[i - 1]) === "=" && word(tokens[i - 2]) === "n" && (behind >= tokens.length || isClosing(tokens[behind]))) return true;
  if (isSizeOfFrame(tokens, i, behind)) return true;
  // "26 854 eligible infants"
  for (let at = behind; at <= behind + mostAdjectives; at += 1) {
    const w = word(tokens[at]);
    if (peopleNouns.has(w) || thingNouns.has(w)) return at === behind || !isNumbered(tokens[i - 1]);
    if (w === "" || noAdjective.test(w) || measureUnits.has(w)) return false;
  }
  return false;
}

/** Words with which a sentence opens that is told of so many. */
const opensFrame = /^(?:of|among)$/;

/** "Of 26 854 isolates sent in, 120 (0.4%)": people or things of any name, behind the word with which a sentence begins. */
function isSizeOfFrame(tokens: readonly Token[], i: number, behind: number): boolean {
  const of = tokens[i - 1];
  const noun = word(tokens[behind]);
  return opensFrame.test(word(of)) && of!.capital && noun.length > 2 && noun.endsWith("s") && !noAdjective.test(noun) && !measureUnits.has(noun);
}

/**
 * "(312/1 424)", "312/1 424; 21.9%", "312/1 424 (21.9%)": whether the numbers at `from` up to `last` are the one whole of a count,
 * as its bracket or a percentage ends it; "grade 3/4 120" is none.
 */
function endsFraction(tokens: readonly Token[], from: number, last: number): boolean {
  const count = tokens[from - 2];
  if (mark(tokens[from - 1]) !== "/" || count?.number?.percent !== null || count.number.count === null || labelWords.has(word(tokens[from - 3]))) return false;
  if (Number(tokens.slice(from, last + 1).map((t) => t.text).join("")) < count.number.count) return false;
  const next = tokens[last + 1];
  if (isClosing(next)) return true;
  const percent = isOpening(next) || /^[,;:=]$/.test(mark(next)) ? tokens[last + 2] : next;
  return !!percent?.number?.percent;
}

/** "6 824" in a cell of its own; "2 100" may be two of two. */
const alone = /^\s?[1-9]\d{0,2}(?: \d{3}){1,3}(?<! 100)\s?$/;

/** Whether a text surely writes some number so. */
function splitsThousands(text: string, tokens: readonly Token[]): boolean {
  if (alone.test(text)) return true;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!mayBeSplit(text, tokens, i)) continue;
    const last = lastGroup(text, tokens, i);
    if (isSurelyOne(tokens, i, last) || endsFraction(tokens, i, last)) return true;
  }
  return false;
}

/**
 * "1 120 neonates": an ordinary space between thousands, where people or a percentage follow and no label or time
 * stands before ("at week 4 120 patients"). A text that writes one number so is trusted with the others.
 */
export function joinThousands(text: string, tokens: Token[]): Token[] {
  if (!/\d \d{3}(?!\d)/.test(text) || !splitsThousands(text, tokens)) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (!mayBeSplit(text, tokens, i)) {
      out.push(token);
      continue;
    }
    const last = lastGroup(text, tokens, i);
    const { end } = tokens[last]!;
    const value = text.slice(token.start, end).replaceAll(" ", "");
    out.push({ ...token, end, text: text.slice(token.start, end), number: { ...token.number!, value, count: Number(value), grouped: true } });
    i = last;
  }
  return out;
}
