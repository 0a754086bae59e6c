/**
 * The small language in which shapes of statements are written down.
 *
 *     n            a count                       N   a denominator
 *     p            a percentage                  (   )   any bracket, matched
 *     of|among     one of these words            the?    a word or mark that may be missing
 *     ~6           up to six words between, without other numbers or the end of the sentence
 *     , ; : / =    marks                         $   the end of a clause or bracket
 *     =N           a denominator behind "n ="
 *     P            a noun for people
 *     w            one word                      …)  whatever else stands in the bracket, and its end
 *     ci           an interval, and the mark behind it, unless its bracket ends
 *
 * Matching starts at one token and looks at a bounded number of tokens behind it, so it is linear in the text.
 */
import type { Token } from "../numerals/tokens.ts";
import { peopleNouns, placeNouns, researchNouns } from "./lexicon.ts";
import { isUnit } from "./reading/measures.ts";
import { roundingOf } from "./reading/rounded.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "./reading/reading.ts";
import { slipOfPercent } from "../statistics/slips.ts";

type Element =
  | { kind: "count" | "denominator" | "size" | "percent" | "open" | "close" | "rest" | "end" | "word" | "interval"; optional: false }
  | { kind: "literal"; words: ReadonlySet<string>; optional: boolean }
  | { kind: "gap"; most: number; optional: false };

export interface Pattern {
  source: string;
  elements: Element[];
  /** What it fits nothing without, a bit each, as in `thingsIn`. */
  needs: number;
}

export interface Match {
  /** First token, and the one behind the last. */
  from: number;
  to: number;
  count: number;
  denominator: number;
  percent: number;
}

/** Compiles a pattern; throws a plain error on a mistake in it (they are constants of the program). */
export function pattern(source: string): Pattern {
  const elements = source.split(/\s+/).map((piece): Element => {
    switch (piece) {
      case "n": return { kind: "count", optional: false };
      case "=N": return { kind: "size", optional: false };
      case "N": return { kind: "denominator", optional: false };
      case "p": return { kind: "percent", optional: false };
      case "(": return { kind: "open", optional: false };
      case "…)": return { kind: "rest", optional: false };
      case ")": return { kind: "close", optional: false };
      case "$": return { kind: "end", optional: false };
      case "w": return { kind: "word", optional: false };
      case "ci": return { kind: "interval", optional: false };
    }
    if (piece === "P") return { kind: "literal", words: peopleNouns, optional: false };
    const gap = /^~(\d{1,2})$/.exec(piece);
    if (gap) return { kind: "gap", most: Number(gap[1]), optional: false };
    const optional = piece.length > 1 && piece.endsWith("?");
    const words = (optional ? piece.slice(0, -1) : piece).split("|");
    if (words.some((w) => w === "")) throw new Error(`empty word in the pattern "${source}"`);
    return { kind: "literal", words: new Set(words), optional };
  });
  return { source, elements, needs: elements.reduce((needs, element) => needs | needOf(element), 0) };
}

/** The bits of what patterns need, and of what each word or mark is of that. */
const bits = new Map<string, number>();
const bitsOf = new Map<string, number>();
/** What stands in nearly every sentence tells none from another. */
const everywhere = [",", ".", "of", "in"];

/** The bit of a thing that is any of some words or marks; of more things than there are bits, some share one. */
function bitFor(words: readonly string[]): number {
  const name = words.join();
  const bit = bits.get(name) ?? 1 << bits.size % 31;
  bits.set(name, bit);
  for (const one of words) bitsOf.set(one, (bitsOf.get(one) ?? 0) | bit);
  return bit;
}

/** What an element needs that a sentence may lack. */
function needOf(element: Element): number {
  if (element.kind === "open") return bitFor([..."([{"]);
  if (element.kind === "close") return bitFor([...")]}"]);
  if (element.kind === "denominator" || element.kind === "size") return severalCounts;
  return element.kind !== "literal" || element.optional || everywhere.some((w) => element.words.has(w)) ? 0 : bitFor([...element.words]);
}
const severalCounts = bitFor(["N"]);

/** What patterns may need, of all that stands in a sentence: most fit nothing in it for want of one thing. */
export function thingsIn(reading: Reading, sentence: number): number {
  const { tokens, sentences } = reading;
  const end = sentences[sentence + 1] ?? tokens.length;
  let [found, counts] = [0, 0];
  for (let i = sentences[sentence]!; i < end; i += 1) {
    if (tokens[i]!.kind !== "number") found |= bitsOf.get(tokens[i]!.text) ?? 0;
    else if (isCount(reading, i)) counts += 1;
  }
  return counts > 1 ? found | severalCounts : found;
}

/** Whether a number may be a count of people or events. */
export function isCount(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return !!token?.number && token.number.count !== null && !token.number.percent && reading.roles[i] === "free";
}

/** The tokens that may be counts, once it is known what are limits of intervals. */
export const countsIn = (reading: Reading): number[] => reading.numbers.filter((i) => isCount(reading, i));

/** What a shape begins with. */
export type Beginning = "count" | "percent" | "open";

/** What a pattern begins with; throws where that is nothing that a shape may begin with. */
export function beginningOf({ source, elements }: Pattern): Beginning {
  const kind = elements[0]?.kind;
  if (kind === "count" || kind === "percent" || kind === "open") return kind;
  throw new Error(`the pattern "${source}" begins with neither a number nor a bracket`);
}

/** The token of the count that begins at a token, behind "n =" or "No."; -1 where there is none. */
export function countAt(reading: Reading, i: number): number {
  const { tokens } = reading;
  if (isCount(reading, i)) return i;
  if (/^(n|no|x|r)$/.test(word(tokens[i])) && /^[=:.]$/.test(mark(tokens[i + 1])) && isCount(reading, i + 2)) return i + 2;
  return -1;
}

/** A percentage that can be a share: neither a confidence level nor a limit. */
export function isPercent(reading: Reading, i: number): boolean {
  return !!reading.tokens[i]?.number?.percent && reading.roles[i] === "free";
}

/** The token behind a bracket with nothing but a percentage that opens at one; that one where there is none. */
export const behindShare = ({ tokens, partner }: Reading, at: number): number => (isOpening(tokens[at]) && tokens[at + 1]?.number?.percent && partner[at] === at + 2 ? at + 3 : at);

/** Tokens that may stand in a gap; returns the index behind what was skipped, or -1. */
function skip(reading: Reading, i: number): number {
  const { tokens } = reading;
  const token: Token | undefined = tokens[i];
  if (!token) return -1;
  if (token.kind === "word") return i + 1;
  if (token.kind === "number") {
    // "71 were lost across the four trials (7%)"
    if (isAcross(tokens, i)) return i + 1;
    const role = reading.roles[i];
    return role === "label" || role === "measure" || role === "year" ? behindPower(reading, i) : -1;
  }
  if (isOpening(token)) {
    // a bracket without numbers, "(CRs)", is stepped over; so are "(grade 3)" and "(95% CI 12% to 21%)"
    const close = reading.partner[i]!;
    if (close < 0 || close - i > 12) return -1;
    // "twelve (12)"
    if (close === i + 2 && isCount(reading, i + 1) && tokens[i - 1]?.number?.count === tokens[i + 1]!.number!.count) return close + 1;
    if (dividesCount(reading, i, close)) return close + 1;
    for (let j = i + 1; j < close; j += 1) {
      if (tokens[j]!.number && !/^(?:label|measure|level|limit)$/.test(reading.roles[j]!)) return -1;
    }
    return close + 1;
  }
  // "*Klebsiella* spp. (33%)", and "*E. coli* isolates", "St. Mark's"
  if (token.text === "." && /^spp?$/.test(word(tokens[i - 1]))) return i + 1;
  if (token.text === "." && tokens[i - 1]?.kind === "word" && tokens[i - 1]!.text.length <= 2 && tokens[i - 1]!.capital && tokens[i + 1]?.kind === "word") return i + 1;
  if (isDash(token) || /^[/'’‘"“”&+*~≥≤<>=®™†‡§%\uFFFC]$/u.test(token.text)) return i + 1;
  return -1;
}

/** "Across the four trials", "throughout the two years": how many they are among whom others are counted. */
export const isAcross = (tokens: readonly Token[], i: number): boolean => tokens[i]!.number!.inWords && word(tokens[i - 1]) === "the" && /^(?:across|over|throughout)$/.test(word(tokens[i - 2]));

/** Tokens from the number of places to the percentage. */
const percentReach = 12;

/** "226 of the 1,065 women in two studies had it (21%)": in how many places those are counted of whom more is told, unless it is those that the percentage is of. */
function isWhere({ tokens }: Reading, i: number, { count, denominator }: Match): boolean {
  const noun = word(tokens[i + 1]);
  if (denominator < 0 || tokens[i]?.number?.percent !== null || !(researchNouns.has(noun) || placeNouns.has(noun)) ||
    !/^(?:in|from|at|across)$/.test(word(tokens[/^(?:the|these|those|all|our|its|their)$/.test(word(tokens[i - 1])) ? i - 2 : i - 1]))) return false;
  const behind = tokens.slice(i + 1, i + 1 + percentReach).find((t) => t.number);
  return !!behind?.number?.percent && (roundingOf(tokens[count]!, tokens[denominator]!, behind) !== "inconsistent" ||
    (behind.number.decimals > 0 && slipOfPercent(tokens[count]!.number!.count!, tokens[denominator]!.number!.count!, behind.number.value) !== undefined));
}

/** "600 × 10⁹/L" is one step: the token behind the number at `i` and the power and unit it is multiplied by. */
function behindPower({ tokens }: Reading, i: number): number {
  if (mark(tokens[i + 1]) !== "×" || !tokens[i + 2]?.number) return i + 1;
  const behind = mark(tokens[i + 3]) === "\uFFFC" ? i + 4 : i + 3;
  return mark(tokens[behind]) === "/" && tokens[behind + 1]?.kind === "word" ? behind + 2 : behind;
}

/** "Seven women (two on the drug, five on placebo) …": the bracket divides the number before it. */
function dividesCount(reading: Reading, open: number, close: number): boolean {
  const { tokens } = reading;
  let whole = -1;
  for (let j = open - 1; j > open - 4 && j >= 0 && whole < 0; j -= 1) if (isCount(reading, j)) whole = tokens[j]!.number!.count!;
  let sum = 0;
  let parts = 0;
  for (let j = open + 1; j < close; j += 1) {
    if (!tokens[j]!.number) continue;
    if (!isCount(reading, j)) return false;
    sum += tokens[j]!.number!.count!;
    parts += 1;
  }
  return parts > 1 && sum === whole;
}

/** Tokens of an interval with what announces it: "95% confidence interval, 10.2% to 14.1%". */
const intervalReach = 14;

/** The token behind an interval that begins at `i`, and behind the mark that ends it; -1 where neither a mark nor its bracket does. */
function behindInterval({ tokens, roles, inside }: Reading, i: number): number {
  let limits = 0;
  for (let at = i; at < i + intervalReach && inside[at] === inside[i]; at += 1) {
    const role = tokens[at]!.number ? roles[at] : undefined;
    if (role === "limit") limits += 1;
    else if (role !== undefined && role !== "level") return -1;
    if (role === "limit" && limits === 2) return /^[,;]$/.test(mark(tokens[at + 1])) ? at + 2 : isClosing(tokens[at + 1]) ? at + 1 : -1;
  }
  return -1;
}

/** Matches a pattern from token `start`; undefined when it does not fit. */
export function matchAt(pattern: Pattern, reading: Reading, start: number): Match | undefined {
  const match: Match = { from: start, to: start, count: -1, denominator: -1, percent: -1 };
  const end = run(pattern.elements, 0, reading, start, match, reading.sentence[start] ?? -1);
  if (end < 0) return undefined;
  match.to = end;
  return match;
}

function run(elements: readonly Element[], e: number, reading: Reading, i: number, match: Match, sentence: number): number {
  const { tokens } = reading;
  const element = elements[e];
  if (!element) return i;
  if (element.kind === "end") {
    const token = tokens[i];
    const ends = !token || reading.sentence[i] !== sentence || isClosing(token) || /^[.;,:)]$/.test(token.text) || /^(and|vs|versus|with|but|respectively)$/.test(word(token));
    return ends ? run(elements, e + 1, reading, i, match, sentence) : -1;
  }
  if (i >= tokens.length || reading.sentence[i] !== sentence) {
    return element.optional ? run(elements, e + 1, reading, i, match, sentence) : element.kind === "gap" ? run(elements, e + 1, reading, i, match, sentence) : -1;
  }
  switch (element.kind) {
    case "count": {
      const at = countAt(reading, i);
      if (at < 0) return -1;
      const was = match.count;
      match.count = at;
      const end = run(elements, e + 1, reading, at + 1, match, sentence);
      if (end < 0) match.count = was;
      return end;
    }
    case "size":
    case "denominator": {
      const at = element.kind === "denominator" ? i : i + 2;
      if (!isCount(reading, at) || (at > i && !(word(tokens[i]) === "n" && mark(tokens[i + 1]) === "="))) return -1;
      const was = match.denominator;
      match.denominator = at;
      const end = run(elements, e + 1, reading, at + 1, match, sentence);
      if (end < 0) match.denominator = was;
      return end;
    }
    case "percent": {
      // "<1%", "about 16%", "= 6%"
      let at = i;
      while (at < i + 2 && (/^[<>≤≥⩽⩾=~≈]$/u.test(mark(tokens[at])) || /^(about|approximately|around|nearly|almost|roughly|only|just|less|more|fewer|than|weighted|adjusted|unadjusted|pooled|estimated|crude)$/.test(word(tokens[at])))) at += 1;
      if (!isPercent(reading, at)) return -1;
      const was = match.percent;
      match.percent = at;
      const end = run(elements, e + 1, reading, at + 1, match, sentence);
      if (end < 0) match.percent = was;
      return end;
    }
    case "word":
      return tokens[i]!.kind === "word" ? run(elements, e + 1, reading, i + 1, match, sentence) : -1;
    case "interval": {
      const behind = behindInterval(reading, i);
      return behind > i ? run(elements, e + 1, reading, behind, match, sentence) : -1;
    }
    case "open":
      return isOpening(tokens[i]) && reading.partner[i]! >= 0 ? run(elements, e + 1, reading, i + 1, match, sentence) : -1;
    case "close":
      return isClosing(tokens[i]) ? run(elements, e + 1, reading, i + 1, match, sentence) : -1;
    case "rest": {
      const open = reading.inside[i - 1] ?? -1;
      const close = open >= match.from ? reading.partner[open]! : -1;
      return close >= i && close - i < 40 ? run(elements, e + 1, reading, close + 1, match, sentence) : -1;
    }
    case "literal": {
      const token = tokens[i]!;
      if (token.kind !== "number" && element.words.has(token.text)) {
        const end = run(elements, e + 1, reading, i + 1, match, sentence);
        if (end >= 0) return end;
      }
      return element.optional ? run(elements, e + 1, reading, i, match, sentence) : -1;
    }
    case "gap": {
      let at = i;
      for (let skipped = 0; ; skipped += 1) {
        const end = run(elements, e + 1, reading, at, match, sentence);
        if (end >= 0) return end;
        if (skipped >= element.most || reading.sentence[at] !== sentence) return -1;
        // the word behind a count must not be its unit; "120 week 12 samples" has none
        if (at === i && tokens[i - 1]?.kind === "number" && isUnit(tokens, i) && reading.roles[i + 1] !== "label") return -1;
        at = isWhere(reading, at, match) ? at + 1 : skip(reading, at);
        if (at < 0 || at >= tokens.length) return -1;
      }
    }
  }
}

/** "n (%) of 262", "(% of 52)", "% of the 52 trials": whether a number is said to be the whole of percentages, all that the sign stands for. */
export function isWholeOfPercents(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const of = word(tokens[i - 1]) === "the" ? i - 2 : i - 1;
  if (i < 2 || word(tokens[of]) !== "of" || !isCount(reading, i) || tokens[i]!.number!.inWords) return false;
  const sign = isClosing(tokens[of - 1]) ? of - 2 : of - 1;
  const behind = tokens[i + 1];
  return mark(tokens[sign]) === "%" && (behind === undefined || isClosing(behind) || /^[.;,]$/.test(mark(behind)) || peopleNouns.has(word(behind)) || researchNouns.has(word(behind)));
}
