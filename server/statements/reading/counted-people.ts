/** Words and percentages behind a number that show that it counts people, whatever it could be otherwise. */
import type { Token } from "../../numerals/tokens.ts";
import { eventNouns, measureUnits, peopleNouns } from "../lexicon.ts";
import { roundingOf } from "./rounded.ts";
import { isOpening, mark, word } from "./words-and-marks.ts";

/** Words between a number and the noun of those it counts. */
export const mostAdjectives = 2;
/** What stands between a number and its noun, and is no adjective. */
export const noAdjective = /^(?:of|in|to|with|for|from|by|on|at|as|and|or|per|the|an?|these|those|all|both|each|other|were|was|are|is|had|has|have|received|did|than|versus|vs|who|that|which|more|fewer)$/;

/** "36 eligible patients": people are counted, with no more than adjectives between. */
export function countsPeople(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at <= i + 1 + mostAdjectives; at += 1) {
    const w = word(tokens[at]);
    if (peopleNouns.has(w)) return true;
    if (w === "" || noAdjective.test(w) || measureUnits.has(w)) return false;
  }
  return false;
}

/** A noun for people follows within a few words. */
export function isPeople(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < i + 4; j += 1) {
    const w = word(tokens[j]);
    if (!w) return false;
    if (/^(patients|participants|subjects|women|men|people|adults|children|persons|individuals|cases|records)$/.test(w)) return true;
  }
  return false;
}

/** People or events are counted within three words. */
export const isPeopleOrEvent = (tokens: readonly Token[], i: number): boolean =>
  [0, 1, 2].some((d) => peopleNouns.has(word(tokens[i + d])) || eventNouns.has(word(tokens[i + d])) || /^(?:response|remission|death|relapse|recurrence|event|episode|infection|failure)$/.test(word(tokens[i + d])));

/** Whether a percentage follows from two numbers. */
export function isShare(count: Token | undefined, size: Token, percent: Token | undefined): boolean {
  if (typeof count?.number?.count !== "number" || (size.number?.count ?? 0) <= 0 || !percent?.number?.percent) return false;
  return roundingOf(count, size, percent) === "consistent";
}

/** "(19%", ", 19%": a percentage directly behind a number. */
export const isShareBehind = (tokens: readonly Token[], i: number): boolean =>
  (isOpening(tokens[i + 1]) || /^[,;]$/.test(mark(tokens[i + 1]))) && !!tokens[i + 2]?.number?.percent;

/** "1960 women (21.8%)", "1960 older women (21.8%)": a percentage behind the people that are counted. */
export function isShareOfCounted(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < i + 4 && tokens[j]?.kind === "word"; j += 1) {
    if (peopleNouns.has(word(tokens[j]))) return isOpening(tokens[j + 1]) && !!tokens[j + 2]?.number?.percent;
  }
  return false;
}

/** "12 of 64 patients", "12 out of the 64 women", "12 of 64 (19%)", "12 of these 64 wounds (19%)": a count, whatever stands before it. */
export function isShareOfPeople(tokens: readonly Token[], i: number): boolean {
  const of = word(tokens[i + 1]) === "out" ? i + 2 : i + 1;
  if (word(tokens[of]) !== "of") return false;
  const size = of + (/^(?:the|these|those|all)$/.test(word(tokens[of + 1])) ? 2 : 1);
  if (tokens[size]?.kind !== "number") return false;
  if (peopleNouns.has(word(tokens[size + 1]))) return true;
  let open = size + 1;
  while (open <= size + 1 + mostAdjectives && tokens[open]?.kind === "word") open += 1;
  return isOpening(tokens[open]) && !!tokens[open + 1]?.number?.percent;
}
