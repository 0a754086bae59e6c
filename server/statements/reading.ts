/**
 * A prose text made ready for the recognisers: its tokens, its sentences, its brackets and the role of each number.
 */
import { tokenize, type Token } from "../numerals/tokens.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import type { Prose } from "../markdown/types.ts";
import { isLimitOrTime, opensNames, roleInRow } from "./named-by-number.ts";
import { namesNumber } from "./stems.ts";
import { averages, comparisonWords, doseUnits, eventNouns, groupWords, labelWords, measureUnits, numberedNames, peopleNouns, placeNouns, thingNouns } from "./lexicon.ts";

/** What a number has been found to be, before any shape looks at it. */
export type Role = "free" | "label" | "measure" | "level" | "limit" | "year" | "ratio";

export interface Reading {
  prose: Prose;
  tokens: Token[];
  /** Sentence index of each token. */
  sentence: number[];
  /** First token of each sentence, and the token count at the end. */
  sentences: number[];
  /** For each bracket token the index of its partner, -1 for none and for all other tokens. */
  partner: number[];
  /** For each token the innermost opening bracket around it, or -1. */
  inside: number[];
  roles: Role[];
  /** The tokens that are numbers. */
  numbers: number[];
}

/** Headings of an abstract that may run into its sentences without a mark. */
const runInHeadings: ReadonlySet<string> = new Set(["results", "findings", "methods", "conclusions", "conclusion", "interpretation", "background", "outcomes", "measurements"]);
/** Words that begin a sentence about people. */
const sentenceOpeners: ReadonlySet<string> = new Set(["of", "among", "amongst", "in", "between", "from", "a", "at", "we", "overall", "there", "during", "after"]);

const dashes: ReadonlySet<string> = new Set("-‐‑‒–—―−");
const bullets: ReadonlySet<string> = new Set("•●▪■◦‣");
const closing: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const abbreviations = new Set([
  "vs", "no", "nos", "al", "fig", "figs", "dr", "st", "ca", "approx", "ie", "eg", "cf", "resp", "ref", "refs", "tab", "i", "e",
  "c", "v", "pts", "inc", "corp", "ltd", "prof", "mr", "mrs", "ms", "jr", "g", "n",
]);

export const word = (token: Token | undefined): string => (token?.kind === "word" ? token.text : "");
export const mark = (token: Token | undefined): string => (token?.kind === "mark" ? token.text : "");
export const isOpening = (token: Token | undefined): boolean => token?.kind === "mark" && (token.text === "(" || token.text === "[" || token.text === "{");
export const isClosing = (token: Token | undefined): boolean => token?.kind === "mark" && (token.text === ")" || token.text === "]" || token.text === "}");
const isTimes = (token: Token | undefined): boolean => token?.kind === "mark" && (token.text === "×" || token.text === "✕");
/** The word in front of a token; a list that is asked for what stands before its beginning looks for a long time. */
export const wordBefore = (tokens: readonly Token[], i: number): string => (i > 0 ? word(tokens[i - 1]) : "");
/** Hyphens, dashes and minus signs: what stands between the limits of a range. */
export const isDash = (token: Token | undefined): boolean => token?.kind === "mark" && dashes.has(token.text);
const comparisonMark = /^[<>≤≥=±×⩽⩾≦≧~]$/u;

/** A word, in lower case, that has no other: in Hebrew or Arabic, or in capitals of mathematics. Any of them may begin a sentence. */
const isCaseless = (text: string): boolean => text.charCodeAt(0) > 0x2ff && /^[\p{Lo}\p{Lu}]/u.test(text);

/** Names that begin small at the beginning of a sentence, too. */
const smallNames: ReadonlySet<string> = new Set(["mrs", "egfr", "pcr", "mitt", "mpfs", "mrna"]);

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

function splitSentences(tokens: readonly Token[], depthOf: readonly number[]): number[] {
  const starts = [0];
  // where the sentence begins that goes on in a row of items
  let row = -1;
  for (let i = 0; i < tokens.length - 1; i += 1) {
    // "Results Of 970 participants, …"
    if (i === starts[starts.length - 1] && runInHeadings.has(word(tokens[i])) && tokens[i]!.capital && tokens[i + 1]!.capital && sentenceOpeners.has(word(tokens[i + 1]))) {
      starts.push(i + 1);
      continue;
    }
    if (tokens[i]!.kind !== "mark") continue;
    const m = tokens[i]!.text;
    // "• Fever: 12 (20%) • Rash: 8 (13%)": items of a list that is none in Markdown
    if (bullets.has(m) && tokens[i]!.spaced && tokens[i + 1]!.spaced) {
      const start = starts[starts.length - 1]!;
      if (row !== start && opensRow(tokens, start, i)) row = start;
      // "Of 60 patients on A: ◦ 12 (20%) died • Of 50 on B: …"
      if (row !== start || (m === mark(tokens[start - 1]) && start > 0) || /^(?:of|among|amongst)$/.test(word(tokens[i + 1]))) starts.push(i + 1);
      continue;
    }
    if (m !== "." && m !== "?" && m !== "!") continue;
    const next = tokens[i + 1]!;
    const before = tokens[i - 1];
    if (depthOf[i]! >= 0 || !next.spaced) continue;
    // "in group I.", "in arm B."
    const named = groupWords.has(word(tokens[i - 2]));
    if (m === "." && before?.kind === "word" && !tokens[i]!.spaced && abbreviations.has(before.text) && !(named && next.capital) && next.kind !== "mark" && !(next.capital && before.text.length > 3)) continue;
    // "Smith et al. (n = 40) reported"
    if (m === "." && word(before) === "al" && word(tokens[i - 2]) === "et" && isOpening(next)) continue;
    // an initial, "Smith J. Adams"
    if (m === "." && before?.kind === "word" && before.text.length === 1 && before.capital && next.kind === "word" && !named) continue;
    if (next.kind === "word" && !next.capital && m === "." && !isCaseless(next.text) && !smallNames.has(next.text)) continue;
    starts.push(i + 1);
  }
  return starts;
}

/** Makes a prose ready to be read. Linear in its text. */
export function readingOf(prose: Prose): Reading {
  const tokens = joinThousands(prose.text, tokenize(prose.text));
  const n = tokens.length;
  // made at their length: most texts are cells of a few tokens, and a list that grows makes room for many
  const partner = new Array<number>(n);
  const inside = new Array<number>(n);
  const stack: number[] = [];
  let unclosed = false;
  for (let i = 0; i < n; i += 1) {
    const token = tokens[i]!;
    partner[i] = -1;
    inside[i] = stack.length > 0 ? stack[stack.length - 1]! : -1;
    if (isOpening(token)) stack.push(i);
    else if (isClosing(token)) {
      // an unclosed inner bracket does not spoil the outer one; look only a little way up the stack
      for (let up = stack.length - 1; up >= 0 && up >= stack.length - 4; up -= 1) {
        const open = stack[up]!;
        if (mark(tokens[open]) !== closing[token.text]) continue;
        partner[open] = i;
        partner[i] = open;
        unclosed ||= up < stack.length - 1;
        stack.length = up;
        inside[i] = stack.at(-1) ?? -1;
        break;
      }
    }
  }
  // unclosed brackets hold nothing
  for (let i = 0; i < n && (unclosed || stack.length > 0); i += 1) {
    let open = inside[i]!;
    for (let up = 0; open >= 0 && partner[open]! < 0 && up < 8; up += 1) open = inside[open]!;
    inside[i] = open >= 0 && partner[open]! < 0 ? -1 : open;
  }
  const sentences = splitSentences(tokens, inside);
  const sentence = new Array<number>(n);
  const roles = new Array<Role>(n);
  const numbers: number[] = [];
  let s = 0;
  for (let i = 0; i < n; i += 1) {
    if (i === sentences[s + 1]) s += 1;
    sentence[i] = s;
    roles[i] = "free";
    if (tokens[i]!.number) numbers.push(i);
  }
  const reading: Reading = { prose, tokens, sentence, sentences, partner, inside, roles, numbers };
  // each role may rest on those before it
  for (const i of numbers) reading.roles[i] = roleOf(reading, i);
  return reading;
}

/** Words between a number and the noun of those it counts. */
const mostAdjectives = 2;
const noAdjective = /^(?:of|in|to|with|for|from|by|on|at|as|and|or|per|the|an?|these|those|all|both|each|other|were|was|are|is|had|has|have|received|did|than|versus|vs|who|that|which|more|fewer)$/;

/** "Hospital 1", "patients 3": what may have a number of its own. */
const isNumbered = (before: Token | undefined): boolean =>
  before?.kind === "word" && ((before.capital && !sentenceOpeners.has(before.text)) || peopleNouns.has(before.text) || thingNouns.has(before.text) || placeNouns.has(before.text));

/**
 * "1 120 neonates": an ordinary space between thousands, where people or a percentage follow and no label or time
 * stands before ("at week 4 120 patients"). A text that writes one number so is trusted with the others.
 */
function joinThousands(text: string, tokens: Token[]): Token[] {
  if (!/\d \d{3}(?!\d)/.test(text)) return tokens;
  const digits = (token: Token | undefined, shape: RegExp): boolean => token?.number?.percent === null && shape.test(token.text);
  const splits = (i: number): boolean => {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    return digits(token, /^[1-9]\d{0,2}$/) && digits(next, /^\d{3}$/) && next!.start === token.end + 1 && text[token.end] === " " &&
      !labelWords.has(word(tokens[i - 1])) && tokens[i - 1]?.kind !== "number";
  };
  /** "1 482 113" has two groups behind its first. */
  const groupsBehind = (i: number): number => {
    const [one, other] = [tokens[i + 1]!, tokens[i + 2]];
    return digits(other, /^\d{3}$/) && other!.start === one.end + 1 && text[one.end] === " " ? 2 : 1;
  };
  const sure = (i: number): boolean => {
    const behind = i + 1 + groupsBehind(i);
    if (isOpening(tokens[behind])) return !!tokens[behind + 1]?.number?.percent || (i === 0 && behind + 3 === tokens.length && (tokens[behind + 1]!.number?.decimals ?? 0) > 0);
    // "N = 9 619)"
    if (mark(tokens[i - 1]) === "=" && word(tokens[i - 2]) === "n" && (behind >= tokens.length || isClosing(tokens[behind]))) return true;
    // "26 854 eligible infants"
    for (let at = behind; at <= behind + mostAdjectives; at += 1) {
      const w = word(tokens[at]);
      if (peopleNouns.has(w) || thingNouns.has(w)) return at === behind || !isNumbered(tokens[i - 1]);
      if (w === "" || noAdjective.test(w) || measureUnits.has(w)) return false;
    }
    return false;
  };
  const habit = tokens.some((_, i) => splits(i) && (sure(i) || endsFraction(tokens, i, i + groupsBehind(i))));
  if (!habit) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (!splits(i)) {
      out.push(token);
      continue;
    }
    const last = i + groupsBehind(i);
    const { end } = tokens[last]!;
    const value = text.slice(token.start, end).replaceAll(" ", "");
    out.push({ ...token, end, text: text.slice(token.start, end), number: { ...token.number!, value, count: Number(value), grouped: true } });
    i = last;
  }
  return out;
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

const ciWord = /^(ci|cis|c\.i|confidence|credible|credibility|prediction|cri|crl|cl|interval|intervals|bootstrap|fiducial|posterior|ki|ic)$/;

/** Words that a confidence interval is announced by, at or after token `i`. */
export function announcesInterval(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j < i + 3 && j < tokens.length; j += 1) {
    const w = word(tokens[j]);
    if (ciWord.test(w)) return true;
    // "c.i."
    if (w === "c" && mark(tokens[j + 1]) === "." && word(tokens[j + 2]) === "i") return true;
    if (!/^(exact|two-sided|2-sided|one-sided|1-sided|wald|wilson|binomial|bayesian)$/.test(w) && !isDash(tokens[j])) return false;
  }
  return false;
}

/** Of which a number is a value, not a count. */
const gradedWords = /^(?:scores?|grades?|status|stages?|ratings?|class|classification)$/;

/** Of which several are named: "at weeks 6 and 10 (20%)"; in "in week 6, 12 (10%) …" people are counted. */
const severalTimes = /^(?:days|weeks|months|years|visits|cycles|types|genotypes|exons|codons|introns|chromosomes|levels|stages|categories|classes)$/;

/** "Karnofsky scores were 90 (40%)", "status was 0 (60%)": a value in front of its percentage. */
const isGraded = (tokens: readonly Token[], i: number): boolean =>
  /^(?:was|were|is)$/.test(wordBefore(tokens, i)) && gradedWords.test(word(tokens[i - 2])) && isOpening(tokens[i + 1]) && !!tokens[i + 2]?.number?.percent;

const fractions = /^(half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/;

/** "IC 95 % 23–48", "CI 95%: 23 to 48": a level behind the word, with limits behind it. */
function isLevelBehind(tokens: readonly Token[], i: number): boolean {
  if (!ciWord.test(wordBefore(tokens, i))) return false;
  const value = Number(tokens[i]!.number!.value);
  const next = tokens[i + 1];
  return value >= 80 && value < 100 && (next?.kind === "number" || (/^[:=,([]$/.test(mark(next)) && tokens[i + 2]?.kind === "number"));
}

function roleOf(reading: Reading, i: number): Role {
  const { tokens } = reading;
  const token = tokens[i]!;
  const numeral = token.number;
  if (!numeral) return "free";
  const before = i > 0 ? tokens[i - 1] : undefined;
  const after = tokens[i + 1];
  const w = word(before);
  // "of 50–69%": an end of a range
  if (!numeral.percent && isDash(after) && !after!.spaced && tokens[i + 2]?.number?.percent && !tokens[i + 2]!.spaced) return "measure";
  if (numeral.percent) return announcesInterval(tokens, i + 1) || isLevelBehind(tokens, i) ? "level" : "free";
  if (opensRange(tokens, i) || isAverage(tokens, i) || followsAverage(reading, i)) return "measure";
  if (isKey(tokens, i)) return "label";
  // "three or more falls in 69"
  if ((word(after) === "or" || word(after) === "and") && /^(?:more|fewer|less|over|above|older|younger|higher|lower|greater|beyond)$/.test(word(tokens[i + 2])) && numeral.decimals === 0 && (numeral.count ?? 0) < mostSeveral) return "measure";
  // "sacubitril/valsartan 97/103 mg", "formoterol 12/400 group": strengths of two drugs
  if ((mark(after) === "/" || mark(before) === "/") && (isStrength(tokens, i) || isOfCode(tokens, i))) return "measure";
  // "310 of the 455 women with one previous section": what each of them had
  if (numeral.inWords && numeral.count !== null && numeral.count < 10 && /^(?:with|having)$/.test(w) && peopleNouns.has(word(tokens[i - 2])) && !isOpening(after) && !isPeopleOrEvent(tokens, i + 1)) return "measure";
  // "two thirds (66%)"
  if (numeral.inWords && fractions.test(word(after))) return "measure";
  // a heading's number, "3.1", "4)": left to the Markdown reader; here: grade 3, stage IV–4, Table 2, "day 28"
  if (!numeral.inWords && (labelWords.has(w) || (isDash(before) && reading.roles[i - 2] === "label" && !before!.spaced))) {
    // "n 120" and "No. 17" are counts, and so is what follows "arm:"
    // and "at 6 months 43 of 146" is a time before a count
    // and "in the mirtazapine group 14 patients" a group is named before a count
    if (groupWords.has(w) && (!namesNumber(tokens, i) || (numeral.count !== null && numeral.count >= mostGroups && namesGroup(tokens, i - 1)))) return "free";
    if (/^(?:trial|study|group|arm|cohort)$/.test(w) && isShareOfPeople(tokens, i)) return "free";
    // "in this trial 93 patients": not one of several by its number
    if (/^(?:trial|study)$/.test(w) && /^(?:this|our|that|present|current)$/.test(word(tokens[i - 2]))) return "free";
    // "during the study 75 patients were seen", "last year 2,450 women gave birth": a time before those who are counted
    if (numeral.count !== null && numeral.count > mostLabels && peopleNouns.has(word(after)) && namesTime(tokens, i - 1)) return "free";
    // "in the last phase 73 out of 365 (20%)", but "phase 2/3, 40%" and "question 3 of 12 (25%)" are labels
    if (/^(?:phase|visit|dose|day|week|cycle|tertile|quartile|quintile|stage|question|round|wave|period|trial|study)$/.test(w) && mayBeCounted(tokens, i)) return "free";
    // "in the pre-intervention period 640 patients were admitted"
    if (/^(?:period|phase)$/.test(w) && numeral.count !== null && numeral.count > mostLabels && (peopleNouns.has(word(after)) || thingNouns.has(word(after)))) return "free";
    const time = /^(?:day|week|month|year|cycle|visit)s?$/.test(w) && tokens[i - 2]?.kind === "number";
    if (w !== "n" && w !== "no" && w !== "number" && !time) return "label";
  }
  // "aged between 18 and 25"
  if (w === "between" && /^age[ds]?$/.test(word(tokens[i - 2]))) return "label";
  // "ACR 50 was reached in 104 patients"
  if (numberedNames.has(w) && isInCapitals(reading, before!) && !(w === "cd" && isOpening(after) && tokens[i + 2]?.number?.percent) && !numeral.inWords && (numeral.count ?? 0) <= 100 && !peopleNouns.has(word(after))) return "label";
  // "serotypes 19 (22%), 6 (18%) and 3 (12%)", "age above 65 (45%)"
  if (isOpening(after) && isLimitOrTime(tokens, i)) return "measure";
  if (opensNames(tokens, i) || isGraded(tokens, i)) return "label";
  const inRow = roleInRow(tokens, reading.roles, i);
  if (inRow) return inRow;
  // "an IGA score of 0 or 1"
  if (w === "of" && gradedWords.test(word(tokens[i - 2])) && !peopleNouns.has(word(after))) return "label";
  // "grade 3/4", "grades 3 and 4", "days 1, 8, and 15": the list goes on as a list of labels
  if (/^[/,–-]$/.test(mark(before)) || /^(and|or|to|through|vs)$/.test(w)) {
    const back = mark(tokens[i - 2]) === "," && w !== "" ? i - 3 : i - 2;
    const first = tokens[back]?.number;
    // "in week 4, 12 of 64 patients" it does not
    if (first && reading.roles[back] === "label" && numeral.count !== null && !numeral.inWords && !isShareOfPeople(tokens, i) && !isAtTime(tokens, i + 1)) {
      const head = labelHead(reading, back);
      if (isShareWithWhole(tokens, i, !head.endsWith("s"))) return "free";
      const rises = numeral.count > Number(first.value) && numeral.count < 60;
      // "until August 01, 36 eligible patients were enrolled"
      if (mark(before) === "," && months.test(head) && countsPeople(tokens, i)) return "free";
      // "aged 18 to 25 (46%)", "aged between 18 and 25"
      if (/^age[ds]?$/.test(head) && numeral.count > Number(first.value) && numeral.count < oldest && closesRange(tokens, i)) return "label";
      const goesOn = !isOpening(after) || (severalTimes.test(head) && !(mark(before) === "," && /^(?:and|or)$/.test(word(tokens[back - 1]))));
      if (/^(grade|grades|gr|ctcae)$/.test(head) ? numeral.count <= 5 : (rises || mark(before) === "/") && goesOn && numeral.count < 1000 && !peopleNouns.has(word(after)) && !thingNouns.has(word(after))) return "label";
    }
  }
  if ((mark(before) === ":" && !before!.spaced && tokens[i - 2]?.kind === "number" && !token.spaced) ||
    (mark(after) === ":" && !after!.spaced && tokens[i + 2]?.kind === "number" && !tokens[i + 2]!.spaced && !numeral.inWords)) return "ratio";
  // "the Debio 1143 group"
  if (!numeral.inWords && /^(group|arm|cohort|regimen|trial|study)$/.test(word(after)) && before?.kind === "word" && before.capital) return "label";
  // "3 × 150 mg"
  if (isTimes(after) || isTimes(before)) return "measure";
  // a power, "10⁻⁵": the reader leaves a gap for the exponent
  if (mark(after) === "\uFFFC" && !after!.spaced) return "measure";
  if (comparisonMark.test(mark(before)) && mark(before) !== "=") return "measure";
  if (comparisonWords.has(w) && numeral.decimals > 0) return "measure";
  if (!numeral.inWords || numeral.count !== 1) {
    const unit = word(after);
    // "14 infections among 310 lines": a chart, or a treatment, has not as many
    if (unit === "lines" && (numeral.count ?? 0) >= mostLines) return "free";
    if (isUnit(tokens, i + 1) && !(unit === "per" && numeral.count !== null && numeral.count >= 1 && (word(tokens[i + 2]) === "protocol" || groupWords.has(word(tokens[i + 2]))))) return "measure";
    if (isDash(after) && measureUnits.has(word(tokens[i + 2]))) return "measure";
  }
  if (numeral.count !== null && !numeral.inWords && !numeral.grouped && /^(?:19\d|20[0-3])\d$/.test(token.text) &&
    (/^(in|since|until|by|from|between|during|of|to|and|early|late|mid|through|year|until|before|after)$/.test(w) || isDash(before) || isDash(after) || before?.kind === "mark" || before?.kind === "number" || before?.capital === true)) {
    const dated = /^(?:in|since|until|by|from|between|during|early|late|mid|through|year|before|after)$/.test(w) || (w === "and" && /^(?:19|20)\d\d$/.test(tokens[i - 2]?.text ?? ""));
    if (isArmSize(tokens, i, dated) || (!dated && isShareBehind(tokens, i))) return "free";
    // "10.8% (215 of 1985)", "215 (10.8%) of 1985 women": a denominator
    if ((w === "of" || mark(before) === "/") && isOpening(tokens[i - 3]) && isShare(tokens[i - 2], token, tokens[i - 4])) return "free";
    if (w === "of" && isClosing(tokens[i - 2]) && isOpening(tokens[i - 4]) && isShare(tokens[i - 5], token, tokens[i - 3])) return "free";
    // "(813/2071, 39%)" is no date
    if (mark(before) === "/" && (tokens[i - 2]?.number?.count ?? 0) > 31 && isShareBehind(tokens, i)) return "free";
    if (isClauseMark(tokens, i - 1) && isShareOfCounted(tokens, i)) return "free";
    if ((!/^(of|and|to|from|by)$/.test(w) || !isPeople(tokens, i)) && !isShareOfPeople(tokens, i)) return "year";
  }
  return "free";
}

/** "36 eligible patients": people are counted, with no more than adjectives between. */
function countsPeople(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at <= i + 1 + mostAdjectives; at += 1) {
    const w = word(tokens[at]);
    if (peopleNouns.has(w)) return true;
    if (w === "" || noAdjective.test(w) || measureUnits.has(w)) return false;
  }
  return false;
}

/** Nobody is older. */
const oldest = 120;

/** "18 to 25", "18–25", "between 18 and 25": the second of two ages. */
const closesRange = (tokens: readonly Token[], i: number): boolean =>
  isDash(tokens[i - 1]) || word(tokens[i - 1]) === "to" || (word(tokens[i - 1]) === "and" && word(tokens[i - 3]) === "between");

/** "1-5 years", "between 20 and 29 years of age", "2 to 3 times a week": the first of two numbers of one unit. */
function opensRange(tokens: readonly Token[], i: number): boolean {
  const [joint, other] = [tokens[i + 1], tokens[i + 2]];
  if (other?.number?.percent !== null || !isUnit(tokens, i + 3)) return false;
  if (isDash(joint)) return !joint!.spaced && !other.spaced;
  // "between 1 and 5 years", but not "in 12 and 24 weeks": the first may be people
  return /^(?:to|or)$/.test(word(joint)) || (word(joint) === "and" && word(tokens[i - 1]) === "between");
}

/** Words between an average and "of": "a median number of 9", "the mean score of 7". */
const averageReach = 3;
/** "A median of 9 sessions", "a mean score of 7", but not "the mean age of 40 women". */
function isAverage(tokens: readonly Token[], i: number): boolean {
  const w = wordBefore(tokens, i);
  if (w !== "of") return w === "averaged";
  for (let at = i - 2; at >= 0 && at >= i - 2 - averageReach && tokens[at]!.kind === "word"; at -= 1) {
    if (averages.test(tokens[at]!.text)) return at === i - 2 || /^(?:number|total)s?$/.test(word(tokens[i - 2])) || !countsPeople(tokens, i);
  }
  return false;
}

/** "A median of 8 (80%) of 10 sessions", "a mean of 5 (50%) and 4 (40%) visits": goes on with an average, and counts nobody either. */
function followsAverage({ tokens, partner }: Reading, i: number): boolean {
  const w = wordBefore(tokens, i);
  if (!/^(?:of|and|or|vs|versus|the)$/.test(w)) return false;
  const of = w === "the" ? i - 2 : i - 1;
  const joint = word(tokens[of]) === "of" && word(tokens[of - 1]) === "out" ? of - 1 : of;
  const open = isClosing(tokens[joint - 1]) ? partner[joint - 1]! : -1;
  const shared = open > 0 && !!tokens[open + 1]?.number?.percent;
  if (word(tokens[of]) !== "of" && !shared) return false;
  const last = shared ? open - 1 : joint - 1;
  return tokens[last]?.number?.percent === null && isAverage(tokens, last);
}

/** "(3: 40.4%, 4: 56.7%)": values of a score, each in front of its percentage and one more than the last. */
function isKey(tokens: readonly Token[], i: number): boolean {
  const keyAt = (at: number): number | null => (mark(tokens[at + 1]) === ":" && tokens[at + 2]?.number?.percent && (isOpening(tokens[at - 1]) || /^(?:[,;]|and)$/.test(tokens[at - 1]?.text ?? "")) ? tokens[at]?.number?.count ?? null : null);
  const own = keyAt(i);
  if (own === null) return false;
  return [4, 5].some((d) => keyAt(i + d) === own + 1 || keyAt(i - d) === own - 1);
}

/** "CD", "HiSCR": more than the first letter is a capital; "Das" is a word. */
const isInCapitals = ({ prose }: Reading, { start, end }: Token): boolean => /[A-Z]/.test(prose.text.slice(start + 1, end));

/** So many lines have been put into people. */
const mostLines = 20;

/** More than so many is no "three or more". */
const mostSeveral = 100;

/** Whether a number is one of "97/103 mg" behind two drugs, or before a unit or a group. */
function isStrength(tokens: readonly Token[], i: number): boolean {
  const first = mark(tokens[i + 1]) === "/" ? i : i - 2;
  if (mark(tokens[first + 1]) !== "/" || tokens[first]?.number?.percent !== null || tokens[first + 2]?.number?.percent !== null || tokens[first].number.inWords) return false;
  if (mark(tokens[first - 1]) === "/" || mark(tokens[first + 3]) === "/") return false;
  const behind = word(tokens[first + 3]);
  if (doseUnits.has(behind) || (/^(?:group|arm|regimen|combination)$/.test(behind) && ![1, 2].some((d) => peopleNouns.has(word(tokens[first + 3 + d]))))) return true;
  // "salmeterol/fluticasone 50/500 (12%)", but "nausea/vomiting 12/40 (35%)"
  if (tokens[first - 1]?.kind !== "word" || mark(tokens[first - 2]) !== "/" || tokens[first - 3]?.kind !== "word" || !isOpening(tokens[first + 3])) return false;
  const [less, more] = [tokens[first].number.count ?? 0, tokens[first + 2]!.number!.count ?? 0];
  return less > more || (less > 0 && more % less === 0 && more / less >= 4);
}

/** "T3/4", "IC2/3", "the 0/1-h algorithm", "a DLQI of 0/1": a stage or a score, part of which is run into letters, or none of one. */
function isOfCode(tokens: readonly Token[], i: number): boolean {
  const slash = mark(tokens[i + 1]) === "/" ? i + 1 : i - 1;
  const [first, second] = [tokens[slash - 1], tokens[slash + 1]];
  if (tokens[slash]!.spaced || second?.spaced !== false) return false;
  if (second.number) return /^[a-z]{1,4}\d$/.test(word(first)) || (first?.number?.count === 0 && second.number.count === 1 && word(tokens[slash - 2]) === "of");
  return /^\d+-\p{L}/u.test(word(second));
}

/** Whether a percentage follows from two numbers. */
function isShare(count: Token | undefined, size: Token, percent: Token | undefined): boolean {
  const n = count?.number?.count ?? null;
  const of = size.number?.count ?? 0;
  return n !== null && of > 0 && !!percent?.number?.percent && classify(n, of, parseDecimal(percent.number.value)) === "consistent";
}

/** People or events are counted within three words. */
const isPeopleOrEvent = (tokens: readonly Token[], i: number): boolean =>
  [0, 1, 2].some((d) => peopleNouns.has(word(tokens[i + d])) || eventNouns.has(word(tokens[i + d])) || /^(?:response|remission|death|relapse|recurrence|event|episode|infection|failure)$/.test(word(tokens[i + d])));

/** A unit of measurement; "149 v 127" and "61 S. aureus isolates" have none. */
export function isUnit(tokens: readonly Token[], i: number): boolean {
  const unit = word(tokens[i]);
  if (!measureUnits.has(unit)) return false;
  if (unit === "v") return tokens[i + 1]?.kind !== "number" && mark(tokens[i + 1]) !== ".";
  if (unit === "sd" && isStableDisease(tokens, i)) return false;
  return !(unit.length === 1 && tokens[i]!.capital && mark(tokens[i + 1]) === "." && tokens[i + 2]?.kind === "word" && !tokens[i + 2]!.capital);
}

/** Tokens on either side of a category of response within which another stands. */
const categoryReach = 14;

/** "4 PR, 9 SD and 3 PD": stable disease beside other categories of response, each with its number; "± 2 SD" is none. */
function isStableDisease(tokens: readonly Token[], i: number): boolean {
  if (!tokens[i]!.capital || tokens[i - 1]?.number?.decimals !== 0 || mark(tokens[i - 2]) === "±") return false;
  for (let j = Math.max(1, i - categoryReach); j <= i + categoryReach && j < tokens.length; j += 1) {
    if (tokens[j]!.capital && /^(?:cr|pr|pd)$/.test(word(tokens[j])) && tokens[j - 1]!.number?.percent === null) return true;
  }
  return false;
}

/** "(n = 1985)", "1985 received the vaccine", "1985 were assigned …", "and 2016 to placebo": people, whatever year it could be. */
function isArmSize(tokens: readonly Token[], i: number, dated: boolean): boolean {
  if (mark(tokens[i - 1]) === "=" && word(tokens[i - 2]) === "n") return true;
  // "Hall 2015 randomised 103"
  const before = tokens[i - 1];
  const author = before?.kind === "word" && before.capital && !sentenceOpeners.has(before.text);
  if (dated || author) return false;
  const next = word(tokens[i + 1]);
  const verb = /^(?:were|was)$/.test(next) ? word(tokens[i + 2]) : next;
  if (/^(?:received|assigned|allocated|randomi[sz]ed|underwent|got)$/.test(verb)) return true;
  if (word(tokens[i - 1]) !== "and" || next !== "to") return false;
  // "1985 were assigned to the vaccine and 2016 to placebo"
  for (let j = i - 2; j >= 0 && j > i - 12; j -= 1) if (/^(?:to|assigned|allocated|randomi[sz]ed)$/.test(word(tokens[j]))) return true;
  return false;
}

/** "12 of 64 patients", "12 out of the 64 women", "12 of 64 (19%)": a count, whatever stands before it. */
function isShareOfPeople(tokens: readonly Token[], i: number): boolean {
  const of = word(tokens[i + 1]) === "out" ? i + 2 : i + 1;
  if (word(tokens[of]) !== "of") return false;
  const size = of + (/^(?:the|these|those|all)$/.test(word(tokens[of + 1])) ? 2 : 1);
  return tokens[size]?.kind === "number" && (peopleNouns.has(word(tokens[size + 1])) || (isOpening(tokens[size + 1]) && !!tokens[size + 2]?.number?.percent));
}

/** Words between a fraction and the bracket with its percentage. */
const sharedReach = 3;

/** Values of a scale with a slash between them go no further. */
const lastClass = 6;

/**
 * "At week 12, 24/60 (40%)", "cycle 6, 45/50 patients (90%)": a fraction with its percentage behind a comma, where one label
 * stands before it, and no list of them; in "weeks 4, 8/12 (70%)" only if the percentage follows.
 */
function isShareWithWhole(tokens: readonly Token[], i: number, single: boolean): boolean {
  const whole = tokens[i + 2];
  if (mark(tokens[i - 1]) !== "," || mark(tokens[i + 1]) !== "/" || whole?.number?.percent !== null) return false;
  let open = i + 3;
  while (open < i + 3 + sharedReach && tokens[open]?.kind === "word") open += 1;
  if (!isOpening(tokens[open]) || !tokens[open + 1]?.number?.percent || (whole.number.count ?? 0) <= lastClass) return false;
  return single ? whole.number.count! >= tokens[i]!.number!.count! : isShare(tokens[i], whole, tokens[open + 1]);
}

/** "during the study", "last year": a time that is named by no number. */
const namesTime = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:study|trial)$/.test(word(tokens[i])) && word(tokens[i - 1]) === "the" && /^(?:during|throughout|in|over)$/.test(word(tokens[i - 2]))) ||
  (/^(?:year|month|week|winter|summer|spring|autumn)$/.test(word(tokens[i])) && /^(?:last|previous|that|same|each|every|one)$/.test(word(tokens[i - 1])));

/** "22 at week 12 and 30 at week 24": the number has a time of its own. */
const isAtTime = (tokens: readonly Token[], i: number): boolean => /^(?:at|by|on)$/.test(word(tokens[i])) && labelWords.has(word(tokens[i + 1])) && tokens[i + 2]?.kind === "number";

/** As many groups no trial has: "71 patients in the drug group and in the control group 75". */
const mostGroups = 30;

/** Whether a word such as "group" has a name: "the control group". */
const namesGroup = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.kind === "word" && (isLetterName(tokens, i - 1) || !/^(?:the|a|this|that|each|of|in|and|both|all|per)$/.test(tokens[i - 1]!.text)) && !labelWords.has(tokens[i - 1]!.text);

/** "regimen A", "the A group": no article. */
const isLetterName = (tokens: readonly Token[], i: number): boolean => tokens[i]!.text === "a" && tokens[i]!.capital && (groupWords.has(word(tokens[i - 1])) || /^(?:the|in|on|with|of|and|drug|treatment|therapy)$/.test(word(tokens[i - 1])));

/** More than a label goes to: as many phases, weeks or questions there are hardly. */
const mostLabels = 60;

/** "46/320 (14%)", "73 out of 365 (20%)": a share of more than there can be of what stands before it. */
function mayBeCounted(tokens: readonly Token[], i: number): boolean {
  const of = word(tokens[i + 1]) === "out" ? i + 2 : i + 1;
  if (mark(tokens[of]) !== "/" && word(tokens[of]) !== "of") return false;
  const size = of + (/^(?:the|these|those|all)$/.test(word(tokens[of + 1])) ? 2 : 1);
  return (tokens[size]?.number?.count ?? 0) > mostLabels && (isOpening(tokens[size + 1]) || peopleNouns.has(word(tokens[size + 1])));
}

/** "(19%", ", 19%": a percentage directly behind a number. */
const isShareBehind = (tokens: readonly Token[], i: number): boolean =>
  (isOpening(tokens[i + 1]) || /^[,;]$/.test(mark(tokens[i + 1]))) && !!tokens[i + 2]?.number?.percent;

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter)$/;

/** A mark behind which a clause may begin with a count; "in May, 1985" goes on with a year. */
const isClauseMark = (tokens: readonly Token[], i: number): boolean => /^[,;:(]$/.test(mark(tokens[i])) && !months.test(word(tokens[i - 1])) && tokens[i - 1]?.kind !== "number";

/** "1960 women (21.8%)", "1960 older women (21.8%)": a percentage behind the people that are counted. */
function isShareOfCounted(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < i + 4 && tokens[j]?.kind === "word"; j += 1) {
    if (peopleNouns.has(word(tokens[j]))) return isOpening(tokens[j + 1]) && !!tokens[j + 2]?.number?.percent;
  }
  return false;
}

/** The word that a list of labels begins with: "grade" of "grade 3 or 4". */
function labelHead(reading: Reading, i: number): string {
  for (let j = i - 1; j >= 0 && j > i - 8; j -= 1) if (reading.tokens[j]!.kind === "word" && labelWords.has(word(reading.tokens[j]))) return word(reading.tokens[j]);
  return "";
}

/** A noun for people follows within a few words. */
function isPeople(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < i + 4; j += 1) {
    const w = word(tokens[j]);
    if (!w) return false;
    if (/^(patients|participants|subjects|women|men|people|adults|children|persons|individuals|cases|records)$/.test(w)) return true;
  }
  return false;
}
