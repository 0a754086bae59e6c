/** A document divided into units, and how one version of it goes over into the next. */
import { unitsOf, type Unit } from "./bound.ts";

export interface Split {
  text: string;
  /** YAML between two lines of dashes at the very beginning, without them. */
  frontMatter?: { start: number; end: number; text: string };
  /** Where Markdown begins. */
  from: number;
  units: readonly Unit[];
}

/** A new version, and how many of the earlier version's units stand in it as they were, at its beginning and at its end. */
export interface Resplit {
  split: Split;
  head: number;
  tail: number;
}

/**
 * Divides a document. Given an earlier version, only what an edit touched is divided anew; the result is the same.
 *
 * @param text the whole document; all offsets are UTF-16 code units
 */
export function split(text: string, earlier?: Split): Resplit {
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const front = frontMatterOf(text, from);
  if (front) from = front.behind;
  const made = (units: readonly Unit[], head: number, tail: number): Resplit => ({
    split: { text, from, units, ...(front ? { frontMatter: { start: front.start, end: front.end, text: text.slice(front.start, front.end) } } : {}) }, head, tail,
  });
  if (!earlier) return made(unitsOf(text, from), 0, 0);
  const old = earlier.units;
  const changed = changeBetween(earlier.text, text);
  // what lies before the change, and was found without a look at what was changed
  let head = 0;
  if (earlier.from === from && changed.start >= from) while (head < old.length && (old[head] as Unit).reach <= changed.start) head += 1;
  const delta = text.length - earlier.text.length;
  let tail = 0;
  const isKnown = (start: number): boolean => {
    if (start < changed.end) return false;
    const index = firstFrom(old, start - delta);
    if (index < head || old[index]?.start !== start - delta) return false;
    tail = old.length - index;
    return true;
  };
  const fresh = unitsOf(text, head > 0 ? (old[head - 1] as Unit).end : from, isKnown);
  const units = old.slice(0, head).concat(fresh);
  for (let i = old.length - tail; i < old.length; i += 1) {
    const { kind, start, end, reason, reach } = old[i] as Unit;
    units.push({ kind, start: start + delta, end: end + delta, reason, reach: reach + delta });
  }
  return made(units, head, tail);
}

/** Index of the first unit that begins at an offset or behind it. */
function firstFrom(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Unit).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Characters that are compared at once. */
const stretch = 4096;

/** The smallest stretch in which two texts differ: where it begins in both, and where it ends in the second. */
export function changeBetween(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + stretch <= most && before.slice(start, start + stretch) === after.slice(start, start + stretch)) start += stretch;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  const rest = most - start;
  while (same + stretch <= rest && before.slice(before.length - same - stretch, before.length - same) === after.slice(after.length - same - stretch, after.length - same)) same += stretch;
  while (same < rest && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)) same += 1;
  return { start, end: after.length - same };
}

function frontMatterOf(text: string, from: number): { start: number; end: number; behind: number } | null {
  const opening = /---[ \t]*(?:\r\n?|\n)/y;
  opening.lastIndex = from;
  if (!opening.test(text)) return null;
  const start = opening.lastIndex;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (!found) return null;
  const end = Math.max(start, found.index - (text.slice(found.index - 2, found.index) === "\r\n" ? 2 : 1));
  return { start, end, behind: found.index + found[0].length };
}
