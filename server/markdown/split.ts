/** A document divided into units, and how one version of it goes over into the next. */
import { firstIndex } from "../lists.ts";
import { changeBetween } from "../text/leaves.ts";
import type { Text } from "../text/text.ts";
import { unitsOf, type Unit } from "./bound.ts";

export interface Split {
  text: Text;
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
 * Divides a document. Given an earlier version, only what an edit touched is divided anew; the result is the same. Units of
 * the earlier version that stand in the new one are moved, so that must not be used any more.
 *
 * @param text the whole document; all offsets are UTF-16 code units
 */
export function split(text: Text, earlier?: Split): Resplit {
  const front = frontMatterOf(text);
  const from = front?.behind ?? (text.slice(0, 1) === "\ufeff" ? 1 : 0);
  const made = (units: readonly Unit[], head: number, tail: number): Resplit => ({
    split: { text, from, units, ...(front ? { frontMatter: { start: front.start, end: front.end, text: text.slice(front.start, front.end) } } : {}) }, head, tail,
  });
  if (!earlier) return made(unitsOf(text.slice(), from), 0, 0);
  const old = earlier.units;
  const changed = changeBetween(earlier.text, text);
  // what lies before the change, and was found without a look at what was changed
  let head = 0;
  if (earlier.from === from && changed.start >= from) while (head < old.length && (old[head] as Unit).reach <= changed.start) head += 1;
  const begin = head > 0 ? (old[head - 1] as Unit).end : from;
  const delta = text.length - earlier.text.length;
  const beginsAt = (offset: number): number => firstIndex(old, (unit) => unit.start >= offset);
  const isKnown = (start: number): boolean => {
    const index = start < changed.end ? -1 : beginsAt(start - delta);
    return index >= head && old[index]?.start === start - delta;
  };
  const fresh = unitsFrom(text, begin, changed.end, isKnown);
  const tail = old.length - beginsAt(fresh.known - delta);
  const units = old.slice(0, head);
  for (const unit of fresh.units) units.push(unit);
  for (let i = old.length - tail; i < old.length; i += 1) {
    const unit = old[i] as Unit;
    unit.start += delta;
    unit.end += delta;
    unit.reach += delta;
    units.push(unit);
  }
  return made(units, head, tail);
}

/** How much of the text behind a change is looked at first. */
const near = 16_384;

/**
 * The units from an offset up to one that is known, and where that begins; Infinity where none is. Looks at a part of the
 * text, and at more while that does not do.
 */
function unitsFrom(text: Text, begin: number, changeEnd: number, isKnown: (start: number) => boolean): { units: Unit[]; known: number } {
  for (let more = near; ; more *= 8) {
    const end = Math.min(text.length, Math.max(begin, changeEnd) + more);
    let known = Infinity;
    const units = unitsOf(text.slice(begin, end), 0, (start) => {
      if (!isKnown(start + begin)) return false;
      known = start + begin;
      return true;
    });
    // what was found at the end of a part may be another thing in the whole
    if (end < text.length && (known === Infinity || units.some((u) => u.reach >= end - begin))) continue;
    return { units: units.map(({ kind, start, end: stop, reason, reach }) => ({ kind, start: start + begin, end: stop + begin, reason, reach: reach + begin })), known };
  }
}

/** Front matter longer than this is looked for in the whole text. */
const usualFront = 4096;

function frontMatterOf(text: Text): { start: number; end: number; behind: number } | null {
  const head = text.slice(0, usualFront);
  const from = head.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = /---[ \t]*(?:\r\n?|\n)/y;
  opening.lastIndex = from;
  if (!opening.test(head)) return null;
  const start = opening.lastIndex;
  for (const part of text.length > head.length ? [head, text.slice()] : [head]) {
    const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
    closing.lastIndex = start;
    const found = closing.exec(part);
    // at the end of a part the line may go on
    if (!found || (closing.lastIndex === part.length && part.length < text.length)) continue;
    return { start, end: Math.max(start, found.index - (part.slice(found.index - 2, found.index) === "\r\n" ? 2 : 1)), behind: closing.lastIndex };
  }
  return null;
}
