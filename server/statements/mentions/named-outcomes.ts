/** The categories of response that the words around statements name. */
import type { Token } from "../../numerals/tokens.ts";
import { categoriesInOrder } from "./categories-in-order.ts";
import type { Extent } from "./extents.ts";
import type { Found } from "../found.ts";
import type { Framing } from "./framings.ts";
import { outcomeOf } from "../outcomes.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import type { RunPlace } from "./runs.ts";
import type { Outcome } from "../types.ts";

/** Tokens before and behind a statement in which its category is looked for. */
const reach = 10;

/** The category of each statement of a run in whose order they are named, "2 (4%) and 10 (20%) had a complete and a partial response, respectively". */
export function categoriesOfRuns(reading: Reading, found: readonly Found[], runs: ReadonlyMap<number, RunPlace>): (Outcome | undefined)[] {
  const named: (Outcome | undefined)[] = [];
  let categories: readonly Outcome[] = [];
  for (let k = 0; k < found.length; k += 1) {
    const run = runs.get(k);
    if (run?.index === 0) categories = run.respective ? categoriesInOrder(reading, found.slice(k, k + run.of)) : [];
    named.push(run && categories[run.index]);
  }
  return named;
}

/**
 * The category that each statement is said to be of; undefined where nothing around it names one.
 *
 * @param categories of the statements of runs
 * @param wholes what the phrases of the statements say that they are shares of
 */
export function outcomesOf(reading: Reading, extents: readonly Extent[], categories: readonly (Outcome | undefined)[], framings: readonly Framing[], wholes: readonly (readonly string[] | undefined)[]): (Outcome | undefined)[] {
  const outcomes: (Outcome | undefined)[] = [];
  /** The last statement whose category is named behind it. */
  let namedBehind = -1;
  for (const [k, extent] of extents.entries()) {
    const own = extent.one.outcome ?? outcomeWithin(reading, extent.one);
    const behind = outcomeBehind(reading, extent);
    // in "58 (57%) had a complete response and 25 (25%) a partial response" the words between belong to the first
    const taken = behind !== undefined && k > 0 && namedBehind === k - 1 && extents[k - 1]!.sentence === extent.sentence;
    const before = taken ? undefined : outcomeBefore(reading, extent);
    const mayGoOn = extent.follows && !framings[k]!.frame?.anaphoric && !wholes[k];
    const outcome = categories[k] ?? own ?? before ?? behind ?? (mayGoOn && listed.test(outcomes[k - 1] ?? "") && progresses(reading, extent) ? "progressive" : undefined);
    if (outcome !== undefined && own === undefined && before === undefined) namedBehind = k;
    outcomes.push(outcome);
  }
  return outcomes;
}

/** "17 complete responses (6%)", but not "33 (79% of responders; 57% of all)" */
function outcomeWithin({ tokens }: Reading, { count, percent }: Found): Outcome | undefined {
  const words = count < 0 ? "" : wordsBetween(tokens, Math.min(count, percent) + 1, Math.max(count, percent));
  return /^(?:of|among) (?:\w+ ){0,2}responders\b/.test(words) ? undefined : outcomeOf(words);
}

/** "58 (57%) had a complete response", but not "58 (57%) of those with stable disease" */
const outcomeBehind = (reading: Reading, { behind, right }: Extent): Outcome | undefined =>
  /^(of|among)$/.test(word(reading.tokens[behind])) ? undefined : outcomeOf(wordsBetween(reading.tokens, behind, clauseEnd(reading, behind, Math.min(behind + reach, right))));

/** "a complete response in 58 (57%)" */
function outcomeBefore({ tokens }: Reading, { first, left }: Extent): Outcome | undefined {
  const near = outcomeOf(wordsBetween(tokens, Math.max(first - reach, behindCounted(tokens, Math.max(left, first - 2 * reach), first)), first));
  if (near !== undefined || first === 0 || mark(tokens[first - 1]) !== ":") return near;
  // "very good partial response, that is a fall of 90% or more: 29"
  return outcomeOf(wordsBetween(tokens, left, Math.min(left + reach, first)));
}

/** "1 CR, 14 PR), with SD in 16", "no CR was seen, and 22": where the words begin that are not of a category with a number of its own; from `from` to `to`. */
function behindCounted(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  for (let i = to - 1; i >= from; i -= 1) {
    if (tokens[i]!.number?.percent === null || /^(?:no|none)$/.test(word(tokens[i]))) {
      if (end < to && outcomeOf(wordsBetween(tokens, i + 1, end)) !== undefined) return end;
    } else if (/^[,;()]$/.test(mark(tokens[i])) || /^(?:and|while|but)$/.test(word(tokens[i]))) end = i;
  }
  return from;
}

/** The words in tokens [from, to), with a space between them. */
function wordsBetween(tokens: readonly Token[], from: number, to: number): string {
  let words = "";
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!;
    // "≥VGPR": the better ones among them; "CR + PR": both
    if (token.kind === "word" || /^[≥⩾+/]$/.test(token.text)) words += words === "" ? token.text : ` ${token.text}`;
  }
  return words;
}

/** The first mark of a list or a clause in tokens [from, to), or `to`. */
function clauseEnd({ tokens }: Reading, from: number, to: number): number {
  let at = from;
  while (at < to && !/^[,;:]$/.test(mark(tokens[at]))) at += 1;
  return at;
}

/** Categories behind which a list goes on to those who progressed. */
const listed = /^(?:complete|partial|minor|stable)$/;

/** "16 (25%) had stable disease, and one patient (2%) progressed" */
function progresses({ tokens }: Reading, { behind, right }: Extent): boolean {
  const at = /^(?:had|have|has|were)$/.test(word(tokens[behind])) ? behind + 1 : behind;
  return at < right && /^(?:progressed|progressing|progression)$/.test(word(tokens[at]));
}
