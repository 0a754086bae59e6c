/**
 * Prose as tokens: numbers in every habit of writing them, words, and marks. One pass, linear in the text.
 */
import { isScale, mayOpenNumber, opensNumber, readWords } from "./words.ts";

export interface Numeral {
  /** Canonical decimal with a point, trailing zeros kept, no sign: "12·50" is "12.50". */
  value: string;
  /** Decimals as printed. */
  decimals: number;
  /** The value as a count of people or events, when it can be one: "1.204" can be 1204. */
  count: number | null;
  /** Written in words. */
  inWords: boolean;
  /** Offsets of the number with its percent sign or word, where one follows. */
  percent: { start: number; end: number } | null;
  /** Written with thousands marks, or as a decimal that may be one ("1.204"). */
  grouped: boolean;
}

export interface Token {
  kind: "number" | "word" | "mark";
  /** Offsets in the prose, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** As written, for marks and numbers; lower-case for words. */
  text: string;
  /** For words: written with a capital letter at the start. */
  capital: boolean;
  number: Numeral | null;
  /** White space, or the start of the text, stands before the token. */
  spaced: boolean;
}

/** What a character is. */
type Kind = typeof LETTER | typeof DIGIT | typeof SPACE | typeof OTHER;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const OTHER = 4;

const letter = /\p{L}|\p{M}/u;
/** What has been found out about each code unit, 0 where nothing has: the same few come again and again. */
const kinds = new Uint8Array(0x10000);

/** What stands at a place in the text; of a pair, its first half tells. */
function kindAt(text: string, i: number): Kind {
  if (i >= text.length) return OTHER;
  const c = text.charCodeAt(i);
  const known = kinds[c];
  if (known !== 0) return known as Kind;
  // a half of a pair says nothing alone
  if (c >= 0xd800 && c < 0xe000) return letter.test(String.fromCodePoint(text.codePointAt(i)!)) ? LETTER : OTHER;
  return kinds[c] = c >= 48 && c <= 57 ? DIGIT : isSpace(c) ? SPACE : letter.test(String.fromCharCode(c)) ? LETTER : OTHER;
}

/** Code units behind the end are none: asking a string for them takes compiled code back. */
const codeAt = (text: string, i: number): number => (i < text.length ? text.charCodeAt(i) : -1);
const isDigit = (text: string, i: number): boolean => kindAt(text, i) === DIGIT;
const isLetter = (text: string, i: number): boolean => kindAt(text, i) === LETTER;
const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f ||
  c === 0x205f || c === 0x3000 || c === 0xfeff || c === 0x2028 || c === 0x2029;
/** Spaces that group thousands; an ordinary space does not. */
const isThinSpace = (c: number): boolean => c === 0xa0 || c === 0x2009 || c === 0x202f || c === 0x2008 || c === 0x2006;
const isMiddleDot = (c: number): boolean => c === 0xb7 || c === 0x2219 || c === 0x22c5 || c === 0x2027 || c === 0x30fb;
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;
/** Apostrophes, and what is typed for one: a prime, an acute, quotation marks. */
const isHighMark = (c: number): boolean => isApostrophe(c) || c === 0x2032 || c === 0xb4 || c === 0x2018 || c === 0x201b;
/** What joins, divides or turns the direction of writing, and is not seen; and what stands for a character that is none. */
const isInvisible = (c: number): boolean => c === 0 || c === 0xfffd || (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x2064) || c === 0x61c || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
const isHyphen = (c: number): boolean => c === 0x2d || c === 0x2010 || c === 0x2011;

const threeDigits = (text: string, i: number): boolean =>
  isDigit(text, i) && isDigit(text, i + 1) && isDigit(text, i + 2) &&
  !isDigit(text, i + 3);

/** Code units of the longest number with marks between its thousands. */
const longest = 24;

/** Reads a number in digits that begins at `i`; the end is behind the last digit. */
function readDigits(text: string, i: number): { end: number; numeral: Numeral } {
  let j = i;
  while (isDigit(text, j)) j += 1;
  let whole = text.slice(i, j);
  let grouped = false;
  let maybeGrouped = false;
  if (whole.length <= 3 && whole !== "0") {
    const mark = codeAt(text, j);
    // 1,234  1 234  1'234: the same mark throughout
    if ((mark === 0x2c || isThinSpace(mark) || isHighMark(mark)) && threeDigits(text, j + 1)) {
      grouped = true;
      while (codeAt(text, j) === mark && threeDigits(text, j + 1) && j - i < longest) {
        whole += text.slice(j + 1, j + 4);
        j += 4;
      }
    } else if (mark === 0x2e && threeDigits(text, j + 1)) {
      let k = j;
      while (codeAt(text, k) === 0x2e && threeDigits(text, k + 1) && k - i < longest) k += 4;
      maybeGrouped = true;
      if (k > j + 4) {
        // 1.234.567 can only be grouped
        grouped = true;
        maybeGrouped = false;
        whole += text.slice(j, k).replaceAll(".", "");
        j = k;
      }
    }
  }
  let fraction = "";
  const mark = codeAt(text, j);
  if ((mark === 0x2e || mark === 0x2c || isMiddleDot(mark)) && isDigit(text, j + 1)) {
    let k = j + 1;
    while (isDigit(text, k)) k += 1;
    // a second point makes it a version, a date or a section number
    const more = codeAt(text, k);
    const versioned = (more === 0x2e || isMiddleDot(more)) && isDigit(text, k + 1);
    if (!versioned) {
      fraction = text.slice(j + 1, k);
      j = k;
    }
  }
  const value = fraction ? `${whole}.${fraction}` : whole;
  const count = !fraction ? Number(whole) : maybeGrouped ? Number(whole + fraction) : null;
  return {
    end: j,
    numeral: {
      value: stripZeros(value),
      decimals: fraction.length,
      count: count !== null && Number.isSafeInteger(count) ? count : null,
      inWords: false,
      percent: null,
      grouped: grouped || maybeGrouped,
    },
  };
}

const stripZeros = (value: string): string => {
  let i = 0;
  while (i < value.length - 1 && value[i] === "0" && value[i + 1] !== ".") i += 1;
  return value.slice(i);
};

/** Where a percent sign or word that belongs to a number ending at `i` ends; -1 when there is none. */
function percentEnd(text: string, i: number): number {
  let j = i;
  while (j - i < 4 && (isSpace(codeAt(text, j)) || isInvisible(codeAt(text, j)))) j += 1;
  const c = codeAt(text, j);
  if (c === 0x25 || c === 0xff05 || c === 0x066a) return j + 1;
  if (c !== 0x70 && c !== 0x50) return -1;
  const rest = text.slice(j, j + 16).toLowerCase();
  if (rest.startsWith("per")) {
    let k = 3;
    while (k < 7 && isSpace(codeAt(rest, k))) k += 1;
    if (rest.startsWith("cent", k) && !isLetter(text, j + k + 4)) return j + k + 4;
  }
  return -1;
}

const isSmallLetter = (c: number): boolean => c >= 97 && c <= 122;

/** A part of a text as words are told: in lower case, and with the hyphen of the keyboard. What is held in two bytes a character is slow to make so. */
const lower = (text: string, from: number, to: number): string => text.slice(from, to).toLowerCase().replace(/[\u2010\u2011]/g, "-");

/** A token; of marks and words, none is a number. */
const tokenOf = (kind: Token["kind"], start: number, end: number, text: string, capital: boolean, number: Numeral | null, spaced: boolean): Token => ({ kind, start, end, text, capital, number, spaced });

/** The tokens of a prose text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  // words that may open a number
  const candidates: number[] = [];
  let i = 0;
  let spaced = true;
  while (i < text.length) {
    const kind = kindAt(text, i);
    const c = text.charCodeAt(i);
    // what is not seen is nothing that is written
    if (kind === SPACE || (kind === OTHER && isInvisible(c))) {
      spaced ||= kind === SPACE;
      i += 1;
      continue;
    }
    const start = i;
    if (kind === LETTER) {
      const plain = smallEnd(text, i);
      i = wordEnd(text, plain);
      const word = i === plain ? text.slice(start, i) : lower(text, start, i);
      if (mayOpenNumber(word)) candidates.push(tokens.length);
      tokens.push(tokenOf("word", start, i, word, c < 128 ? c < 97 : text[start] !== text[start]!.toLowerCase(), null, spaced));
    } else if (kind === DIGIT) {
      const { end, numeral } = readDigits(text, i);
      // 15-minute, 3rd, 5mg, 20-G: not a number of anything that is counted
      const after = codeAt(text, end);
      // a number that a mark divides is not read in part
      const divided = isInvisible(after) && isDigit(text, end + 1);
      const glued = divided || isLetter(text, end) || (isHyphen(after) && isLetter(text, end + 1) && !/^-to-/.test(text.slice(end, end + 4)));
      const percent = glued && !/^per\s?cent/i.test(text.slice(end, end + 9)) ? -1 : percentEnd(text, end);
      if (glued && percent < 0) {
        i = wordEnd(text, divided ? end + 1 : end);
        tokens.push(tokenOf("word", start, i, lower(text, start, i), false, null, spaced));
      } else {
        i = Math.max(end, percent);
        if (percent >= 0) numeral.percent = { start, end: percent };
        tokens.push(tokenOf("number", start, end, text.slice(start, end), false, numeral, spaced));
      }
    } else {
      i += c >= 0xd800 && c <= 0xdbff && i + 1 < text.length ? 2 : 1;
      tokens.push(tokenOf("mark", start, i, text[start]!, false, null, spaced));
    }
    spaced = false;
  }
  return candidates.length === 0 ? tokens : joinWords(text, tokens, candidates);
}

/** Where the small letters end that begin at `i`: most words are made of nothing else. */
function smallEnd(text: string, i: number): number {
  let j = i;
  while (j < text.length && isSmallLetter(text.charCodeAt(j))) j += 1;
  return j;
}

/** Where the word that goes on at `i` ends: letters and digits, with hyphens and apostrophes inside it. */
function wordEnd(text: string, i: number): number {
  let j = i;
  for (;;) {
    const kind = kindAt(text, j);
    if (kind <= DIGIT) {
      // a half of a pair is of no kind by itself
      j += kinds[text.charCodeAt(j)] === 0 ? 2 : 1;
      continue;
    }
    if (kind === SPACE || j >= text.length) return j;
    const c = codeAt(text, j);
    // "recovery16.1%", a number run into a word by a lost cell border, is not 1 %
    if ((c === 0x2e || c === 0x2c || isMiddleDot(c)) && j > i && isDigit(text, j - 1) && isDigit(text, j + 1)) {
      j += 1;
      continue;
    }
    const inside = isHyphen(c) || isApostrophe(c);
    if (inside && kindAt(text, j + 1) <= DIGIT) {
      j += 1;
      continue;
    }
    return j;
  }
}

/** Whether a word opens a number, by itself or behind "a". */
function opens(tokens: readonly Token[], i: number): boolean {
  const { text, capital } = tokens[i]!;
  if (isScale(text)) return capital || tokens[i - 1]?.text === "a";
  // "212 to massage and 208 to none" were given nothing
  return opensNumber(text) && !(text === "none" && tokens[i - 1]?.text === "to" && tokens[i - 2]?.kind === "number" && !/^(?:[([,]|of|in|among)$/.test(tokens[i + 1]?.text ?? ""));
}

/** Replaces runs of number words by number tokens; `candidates` are the words that may open one. */
function joinWords(text: string, tokens: Token[], candidates: readonly number[]): Token[] {
  const opening = candidates.filter((i) => opens(tokens, i)).map((i) => (isScale(tokens[i]!.text) && tokens[i - 1]?.text === "a" ? i - 1 : i));
  if (opening.length === 0) return tokens;
  const out: Token[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    while (next < opening.length && opening[next]! < i) next += 1;
    if (opening[next] !== i) {
      out.push(token);
      continue;
    }
    const words: string[] = [];
    for (let j = i; j < tokens.length && j < i + 9 && tokens[j]!.kind === "word"; j += 1) words.push(tokens[j]!.text);
    const read = readWords(words);
    // "a hundred and ten", "A hundred patients were seen", but not "about a hundred"
    if (!read || (!token.capital && isScale(words[read.used - 1]!) && words[0] === "a")) {
      out.push(token);
      continue;
    }
    const end = tokens[i + read.used - 1]!.end;
    const sign = percentEnd(text, end);
    out.push({
      ...token,
      kind: "number",
      end,
      text: text.slice(token.start, end),
      number: {
        value: String(read.value), decimals: 0, count: read.value, inWords: true, grouped: false,
        percent: sign >= 0 ? { start: token.start, end: sign } : null,
      },
    });
    i += read.used - 1;
    if (sign >= 0) while (i + 1 < tokens.length && tokens[i + 1]!.end <= sign) i += 1;
  }
  return out;
}
