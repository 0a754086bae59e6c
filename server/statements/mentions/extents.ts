/** Where statements begin and end in their sentence, and how far the words around each are its own. */
import { largest, least } from "../../lists.ts";
import type { Found } from "../found.ts";
import type { FoundInterval } from "../estimates/intervals.ts";
import type { Reading } from "../reading/reading.ts";

/** A statement in its sentence, in tokens. */
export interface Extent {
  one: Found;
  /** The interval that is printed for it. */
  interval: FoundInterval | undefined;
  sentence: number;
  /** Where its sentence begins. */
  start: number;
  /** The first and the last of its numbers. */
  first: number;
  last: number;
  /** The token behind it and the bracket in which it ends. */
  behind: number;
  /** Between these the words are its own: from the numbers of the statement before to those of the next. */
  left: number;
  right: number;
  /** The statements before and behind it, in its sentence or another. */
  previous: Found | undefined;
  next: Found | undefined;
  /** The one before it stands in its sentence. */
  follows: boolean;
}

/** The extents of all statements, in their order. */
export function extentsOf(reading: Reading, found: readonly Found[], intervals: readonly FoundInterval[]): Extent[] {
  const intervalOf = new Map(intervals.map((interval) => [interval.percent, interval]));
  const extents: Extent[] = [];
  for (let k = 0; k < found.length; k += 1) extents.push(extentOf(reading, found, k, intervalOf.get(found[k]!.percent)));
  return extents;
}

function extentOf(reading: Reading, found: readonly Found[], k: number, interval: FoundInterval | undefined): Extent {
  const one = found[k]!;
  const [previous, next] = besides(found, k);
  const sentence = reading.sentence[one.percent]!;
  const start = reading.sentences[sentence]!;
  const end = reading.sentences[sentence + 1] ?? reading.tokens.length;
  const follows = previous !== undefined && reading.sentence[previous.percent] === sentence;
  const left = follows ? Math.max(start, previous.percent + 1, previous.count + 1, previous.denominator + 1) : start;
  const right = next && reading.sentence[next.percent] === sentence ? Math.min(end, next.percent, next.count < 0 ? next.percent : next.count) : end;
  const numbers = [one.percent, one.count, one.denominator, ...(one.parts ?? [])].filter((t) => t >= 0);
  const first = least(numbers);
  const last = largest(numbers);
  return { one, interval, sentence, start, first, last, behind: tokenBehind(reading, one, first, last, interval), left, right, previous, next, follows };
}

/** The statements before and behind one: categories of one list have the words around it in common. */
function besides(found: readonly Found[], k: number): [Found | undefined, Found | undefined] {
  const { list } = found[k]!;
  const [back, ahead] = list?.compares === false ? [list.index + 1, list.of - list.index] : [1, 1];
  return [k >= back ? found[k - back] : undefined, found[k + ahead]];
}

/** The token behind a statement, its interval, and the bracket in which it ends. */
function tokenBehind({ inside, partner }: Reading, one: Found, first: number, last: number, interval: FoundInterval | undefined): number {
  const end = interval && interval.from > one.percent ? Math.max(last + 1, interval.to) : last + 1;
  let behind = end;
  for (let open = inside[end - 1] ?? -1; open >= 0 && open >= first; open = inside[open] ?? -1) behind = Math.max(behind, partner[open]! + 1);
  const open = inside[one.percent]!;
  return open >= first ? Math.max(behind, partner[open]! + 1) : behind;
}

/** The tokens of the counts before and behind a statement in its sentence. */
export function countsBeside(reading: Reading, { previous, next, sentence }: Extent): number[] {
  const counts: number[] = [];
  for (const beside of [previous, next]) if (beside && beside.count >= 0 && reading.sentence[beside.percent] === sentence) counts.push(beside.count);
  return counts;
}
