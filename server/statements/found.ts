/** A proportion in tokens, before it becomes a mention, and numbers as they stand in the source. */
import type { Token } from "../numerals/tokens.ts";
import type { PrintedPercent } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { mark, word, type Reading } from "./reading/reading.ts";
import type { NumberMention, Outcome, ProportionMention, SizeMention } from "./types.ts";

export interface Found {
  shape: string;
  percent: number;
  count: number;
  denominator: number;
  from: number;
  to: number;
  /** Its place among statements that are told in one list; `compares` is false where they are categories rather than groups. */
  list?: { index: number; of: number; compares: boolean };
  /** Of a rate without a count: what it is the rate of, and the counts beside it. */
  outcome?: Outcome;
  parts?: number[];
  /** Of a measure of a test: the counts that add up to its whole. */
  wholeParts?: number[];
}

/** A percentage as it stands in the source. */
export function printedPercent(reading: Reading, i: number): PrintedPercent {
  const { tokens, prose } = reading;
  const token = tokens[i]!;
  const numeral = token.number!;
  const from = numeral.percent?.start ?? token.start;
  const to = numeral.percent?.end ?? token.end;
  const bound = boundBefore(tokens, i);
  const { start, end } = prose.map.span(from, to);
  const printed: PrintedPercent = { text: prose.text.slice(from, to), value: numeral.value, start, end };
  if (bound) printed.bound = bound;
  return printed;
}

function boundBefore(tokens: readonly Token[], i: number): PrintedPercent["bound"] | undefined {
  const m = mark(tokens[i - 1]);
  if (m === "<" || m === ">" || m === "≤" || m === "≥") return m;
  if (m === "⩽" || m === "≦") return "≤";
  if (m === "⩾" || m === "≧") return "≥";
  const w = word(tokens[i - 1]);
  const before = word(tokens[i - 2]);
  if (w === "than") {
    // "no more than 60%"
    const not = /^(?:no|not)$/.test(word(tokens[i - 3]));
    if (before === "less" || before === "fewer") return not ? "≥" : "<";
    if (before === "more" || before === "greater") return not ? "≤" : ">";
  }
  if (/^(?:over|above|exceeding|exceeded|exceeds|beyond)$/.test(w) || (w === "of" && before === "excess")) return ">";
  if (/^(?:under|below)$/.test(w)) return "<";
  if (w === "least" && before === "at") return "≥";
  if (w === "most" && before === "at") return "≤";
  return undefined;
}

/** "Randomised/analysed: 250/241 (96.4%)": the second is the share of the first. All are tokens. */
export function isTurned({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const n = tokens[count]!.number!.count!;
  const size = tokens[denominator]!.number!.count!;
  return n > size && size > 0 && classify(size, n, parseDecimal(tokens[percent]!.number!.value)) === "consistent";
}

/** A number as it stands in the source; a word that counts nobody ("no patient") is nought. */
export function numberMention(reading: Reading, i: number): NumberMention {
  const { tokens, prose } = reading;
  const token = tokens[i]!;
  const { start, end } = prose.map.span(token.start, token.end);
  return { text: prose.text.slice(token.start, token.end), value: token.number?.count ?? 0, start, end };
}

/** A number of which only the words say that it is a size, and whose: it stands with no percentage, and in no list. */
export function sizeMention(reading: Reading, i: number, part: number, { form, label, phrase, cue, noun }: Pick<SizeMention, "form" | "label" | "phrase" | "cue" | "noun">, opening: string[] = []): SizeMention {
  const { text, value, start, end } = numberMention(reading, i);
  return {
    text, value, start, end, place: { part, sentence: reading.sentence[i]!, order: reading.tokens[i]!.start }, form, label, phrase, cue, noun,
    ofProportion: false, inProportion: false, bracketed: false, each: false, listed: false, opening, inList: 0,
    period: undefined, outcome: undefined, study: undefined, quoted: reading.prose.quoted,
  };
}

/** A proportion of which no more is known than what is printed, where it stands, and the words around it. */
export function proportionMention(
  { start, end, place, shape, percent, count, denominator, before, after, label, within, passed, ignoreAt, quoted }:
  Pick<ProportionMention, "start" | "end" | "place" | "shape" | "percent" | "count" | "denominator" | "before" | "after" | "label" | "within" | "passed" | "ignoreAt" | "quoted">,
): ProportionMention {
  return {
    start, end, place, shape, percent, count, parts: undefined, denominator, wholeParts: undefined, together: undefined, interval: undefined, notCountRatio: undefined, course: undefined, ordinal: undefined,
    before, after, label, within, noun: "", unit: undefined, of: undefined, ofName: undefined, ofInBracket: undefined, overall: undefined, maybeSize: undefined, maybeCitation: undefined,
    ofOthers: undefined, setAgainst: undefined, opposes: undefined, approximate: undefined, allOrNone: undefined, frame: undefined, passed, gone: undefined,
    countBefore: undefined, restOf: undefined, outcome: undefined, studies: undefined, author: undefined, ignoreAt, quoted, cell: undefined,
  };
}
