/**
 * Rates whose count stands in the clause or the sentence before: "Of 50 patients, 22 responded. The response rate was 44%",
 * "10 had a complete response, 12 a partial response; the response rate was 44%".
 */
import { categoryAt, countsOfResponse, sizeOf } from "./categories.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { Outcome } from "../types.ts";

export interface CountedBefore {
  outcome?: Outcome;
  /** Tokens of the counts. */
  parts: number[];
  /** The token of the number that they are printed "of", or -1. */
  denominator: number;
}

/** What a rate is called, and how those are spoken of whom it counts. */
const called: readonly (readonly [name: RegExp, counted: RegExp])[] = [
  [/^(?:response|remission)s?$/, /^(?:responded|responders?|responses?|remissions?|replied|answered|returned|completed|participated)$/],
  [/^(?:orrs?)$/, /^(?:responded|responders?|responses?)$/],
  [/^(?:mortality|fatality|lethality|death)$/, /^(?:died|deaths?)$/],
  [/^relapses?$/, /^(?:relapsed|relapses?)$/],
  [/^recurrences?$/, /^(?:recurred|recurrences?)$/],
  [/^participation$/, /^(?:participated|replied|answered|returned|completed)$/],
];

const plain = /^(?:and|so|that|accordingly|a|an|the|its|this|overall|objective|tumor|tumour|survey|questionnaire|rate|rates|was|is|of|being|therefore|thus|hence|for|giving|yielding|resulting|in|providing|to|give|corresponding|reached)$/;

/**
 * The counts of a rate that is called by nothing but its name, from its own sentence or the one before; undefined where the
 * text counts nobody so, or more than once.
 *
 * @param i the percentage
 */
export function countedBefore(reading: Reading, i: number): CountedBefore | undefined {
  const { tokens, sentence, sentences, inside } = reading;
  const start = sentences[sentence[i]!]!;
  const sum = namedSum(reading, i);
  let name: (typeof called)[number] | undefined = sum && called[0];
  let control = sum?.control ?? false;
  let from = sum?.from ?? i - 1;
  for (; !sum && from >= start && from > i - 14; from -= 1) {
    const w = word(tokens[from]);
    // "response rate: 44%", and the short form in "response rate (RR) was 44%"
    const between = (from === i - 1 && /^[:=,]$/.test(mark(tokens[from]))) || (/^[()]$/.test(mark(tokens[from])) && inside[i] !== from);
    // "12 responded, with a response rate of 30%"
    if ((w === "" && !between) || (w === "with" && name !== undefined && !compares.test(word(tokens[from - 1])))) break;
    if (w === "" || plain.test(w)) continue;
    if (/^(?:dcr|cbr)$/.test(w) || (/^(?:control|benefit)$/.test(w) && /^(?:disease|clinical)$/.test(word(tokens[from - 1])))) {
      control = true;
      if (word(tokens[from - 1]) === "disease" || word(tokens[from - 1]) === "clinical") from -= 1;
      continue;
    }
    const as = called.find(([test]) => test.test(w));
    if (!as) return undefined;
    name ??= as;
  }
  if ((!name && !control) || (from >= start && !/^(?:[,;:([]|with)$/.test(tokens[from]!.text))) return undefined;
  if (!endsAt(reading, i + 1) || (mark(tokens[from]) === "," && isAside(reading, Math.max(start, from - farthest), from))) return undefined;
  const before = Math.max(0, from);
  const zone = Math.max(sentence[i] === 0 || isOpening(tokens[from]) ? start : sentences[sentence[i]! - 1]!, before - farthest);
  const response = control || name === called[0] || name === called[1];
  if (response) {
    const outcome = control ? "control" : "overall";
    const parts = countsOfResponse(reading, zone, before, outcome);
    const lone = parts || control ? undefined : lonePartial(reading, Math.max(start, zone), before, i);
    if (parts || lone) return { outcome, parts: parts ?? lone!, denominator: -1 };
  }
  // "120 completed all cycles, with a response rate of 60%": no form was sent back
  const said = name === called[0] && word(tokens[from]) === "with" ? called[1]![1] : name?.[1];
  return said ? once(reading, zone, before, said, response) : undefined;
}

/** Before "with": the rate is another's. */
const compares = /^(?:compared|consistent|associated|in|together|along|contrast|comparison)$/;

const categoryNouns = /^(?:responses?|remissions?|disease)$/;
/** Categories that are added up. */
const mostAdded = 3;

/** What a rate is called in "(complete response + partial response, 48%)", "(CR + PR + SD: 60%)"; `from` is the mark before it. */
function namedSum({ tokens }: Reading, i: number): { control: boolean; from: number } | undefined {
  let at = /^[,:=]$/.test(mark(tokens[i - 1])) ? i - 2 : i - 1;
  const names: string[] = [];
  while (names.length < mostAdded) {
    if (categoryNouns.test(word(tokens[at]))) at -= 1;
    const name = /^(?:(c)(?:omplete|rs?)|(p)(?:artial|rs?)|(s)(?:table|d))$/.exec(word(tokens[at]));
    if (!name) return undefined;
    names.push(name[1] ?? name[2] ?? name[3]!);
    at -= 1;
    if (mark(tokens[at]) !== "+" && word(tokens[at]) !== "plus") break;
    at -= 1;
  }
  const said = names.reverse().join("");
  return (said === "cp" || said === "cps") && /^[,;:([]$/.test(mark(tokens[at])) ? { control: said === "cps", from: at } : undefined;
}

/** Other categories of those who respond. */
const otherResponses = /^(?:complete|completely|crs?|stringent|scr|vgprs?|very-good|near-complete|ncr|minor|unconfirmed|overall|objective|responded|responders?)$/;
/** Tokens around a rate within which another category may be counted. */
const around = 400;

/** "Of 40, 10 had a partial response, for a response rate of 25%": the only category of response of which the text speaks. */
function lonePartial(reading: Reading, from: number, to: number, i: number): number[] | undefined {
  const { tokens, sentences, sentence } = reading;
  if (!/^(?:for|giving|yielding|resulting|providing|with)$/.test(word(tokens[to + 1])) && word(tokens[to]) !== "with") return undefined;
  const end = Math.min(sentences[sentence[i]! + 1] ?? tokens.length, i + around);
  for (let k = Math.max(0, i - around); k < end; k += 1) if (otherResponses.test(word(tokens[k])) && !(k > to && k < i)) return undefined;
  let only: number | undefined;
  for (let k = from; k < to; k += 1) {
    if (!isCount(reading, k)) continue;
    const outcome = categoryAt(reading, k, to);
    const size = sizeOf(reading, k);
    if (outcome === "partial") {
      if (only !== undefined || isDescribed(reading, Math.max(k, size) + 1)) return undefined;
      only = k;
    }
    k = Math.max(k, size);
  }
  return only === undefined ? undefined : [only];
}

/** "10 patients with a partial response", "10 with a prior partial response": who they are, and not what came of it. */
function isDescribed({ tokens }: Reading, i: number): boolean {
  for (let k = i; k < i + reach && tokens[k]?.kind === "word" && word(tokens[k]) !== "partial"; k += 1) if (/^(?:with|who|whose|after|prior|previous|earlier)$/.test(word(tokens[k]))) return true;
  return false;
}

const leads = /^(?:thus|overall|therefore|hence|so|consequently|in|total|all|together|altogether|and)$/;

/** "At week 24, the response rate …": a time or a place of its own, before which nobody is counted. */
function isAside(reading: Reading, start: number, comma: number): boolean {
  for (let k = start; k < comma; k += 1) if (isCount(reading, k)) return false;
  for (let k = start; k < comma; k += 1) if (!leads.test(word(reading.tokens[k]))) return true;
  return false;
}

/** The clause ends behind a percentage, or behind a bracket that opens there. */
export function endsAt(reading: Reading, at: number): boolean {
  const { tokens, sentence, partner, roles } = reading;
  const close = isOpening(tokens[at]) ? partner[at]! : -1;
  // an interval or counts stand in the bracket, and not another time or arm
  for (let k = at + 1; k < close; k += 1) if (roles[k] === "level" || roles[k] === "limit" || isCount(reading, k)) return ends(close + 1);
  return close < 0 && ends(at);

  function ends(behind: number): boolean {
    const next = tokens[behind];
    return next === undefined || sentence[behind] !== sentence[at - 1] || /^[.;,)\]]$/.test(mark(next)) || word(next) === "and";
  }
}

/** "At week 12", "within a year", "during follow-up": of a rate at another time the count says nothing. */
export const times = /^(?:at|within|during|after|by|before|until)$/;

/** Words between a count and what is said of those it counts. */
const reach = 7;

/** The one count between two tokens of which it is said that they responded, or died. */
function once(reading: Reading, from: number, to: number, said: RegExp, response: boolean): CountedBefore | undefined {
  const { tokens } = reading;
  const counts: { count: number; denominator: number }[] = [];
  let all = 0;
  for (let k = from; k < to; k += 1) {
    if (!isCount(reading, k)) continue;
    const category = categoryAt(reading, k, to);
    if (category && category !== "overall") return undefined;
    const fraction = /^(?:of|\/)$/.test(word(tokens[k + 1]) || mark(tokens[k + 1]));
    const article = /^(?:the|these|those|all)$/.test(word(tokens[k + 2])) ? 1 : 0;
    const denominator = fraction && isCount(reading, k + 2 + article) ? k + 2 + article : -1;
    let at = Math.max(k, denominator) + 1;
    let found = false;
    for (; at < to && at <= Math.max(k, denominator) + reach; at += 1) {
      const w = word(tokens[at]);
      if (w === "" || /^(?:and|but|not|without|no|who|whom|of|prior|previous|previously|earlier)$/.test(w)) break;
      if (said.test(w)) found = true;
      // "22 responded (44%)", "22 responded at week 12": the count has a rate, or a time, of its own
      if (found && (times.test(word(tokens[at + 1])) || (word(tokens[at + 1]) === "in" && [2, 3].some((d) => /^(?:first|next|year|month|week|hospital)$/.test(word(tokens[at + d])))))) return undefined;
    }
    if (isOpening(tokens[at]) && tokens.slice(at + 1, at + 4).some((t) => t.number?.percent)) return undefined;
    // "responses were seen in 22 of 50 patients"
    for (let b = k - 1; !found && b >= from && b > k - 6 && tokens[b]!.kind === "word"; b -= 1) if (said.test(word(tokens[b]))) found = /^(?:in|by|among|for)$/.test(word(tokens[k - 1]));
    if (found) counts.push({ count: k, denominator });
    all += 1;
    if (all > mostNumbers) return undefined;
    if (denominator >= 0) k = denominator;
  }
  const [only] = counts;
  return counts.length === 1 && only ? { ...(response ? { outcome: "overall" as const } : {}), parts: [only.count], denominator: only.denominator } : undefined;
}

/** Tokens before the rate within which its count stands. */
const farthest = 60;
/** Where more numbers stand, another of them may be meant. */
const mostNumbers = 2;
