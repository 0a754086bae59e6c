/**
 * The way back from plain text to Markdown source.
 *
 * A map is a list of segments. Most of them copy the source one to one; the others are atoms, where a few plain
 * characters stand for a stretch of source of another length: an entity, an escape, a citation that was dropped.
 */

/** Four numbers a segment: plain start, plain length, source start, source length. One to one where both lengths are equal. */
export type Segments = number[];

/** Two numbers a stretch of source, start and end; by start, not overlapping. */
export type Stretches = readonly number[];

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f;

/** Where in `list`, records of `size` numbers by the first one, the last record begins whose first number is at most `value`; or -1. */
export function lastAtMost(list: readonly number[], size: number, value: number): number {
  let low = 0;
  let high = list.length / size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle * size] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * size;
}

/**
 * Maps offsets in the plain text of a Prose to offsets in the source of its block. All offsets are UTF-16 code units;
 * offsets outside the text are moved to its nearest end.
 */
export class OffsetMap {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new OffsetMap("", [], [], [], 0);
  readonly #text: string;
  readonly #segments: Segments;
  readonly #closers: Stretches;
  readonly #solid: Stretches;
  readonly #origin: number;

  /**
   * @param text the plain text
   * @param segments how it came from the source, in order, without gaps in the plain text
   * @param closers inline syntax that ends something: emphasis marks, `](url)`, `</em>`
   * @param solid stretches into which nothing may be inserted: maths, a shortcut link's label
   * @param origin where an empty text stands in the block
   */
  constructor(text: string, segments: Segments, closers: Stretches, solid: Stretches, origin: number) {
    this.#text = text;
    this.#segments = segments;
    this.#closers = closers;
    this.#solid = solid;
    this.#origin = origin;
  }

  /** The stretch of source that holds exactly the plain characters from `start` to `end`; empty where `start` is `end`. */
  span(start: number, end: number): { start: number; end: number } {
    if (end <= start) {
      const at = this.start(start);
      return { start: at, end: at };
    }
    const from = this.start(start);
    return { start: from, end: Math.max(from, this.end(end)) };
  }

  /** Where the plain character at `offset` begins in the source; behind the last one, where the text ends. */
  start(offset: number): number {
    const length = this.#text.length;
    if (length === 0) return this.#origin;
    if (offset >= length) return this.end(length);
    const at = Math.max(0, offset);
    const s = this.#segments;
    const i = lastAtMost(s, 4, at);
    const begin = s[i + 2] as number;
    return s[i + 1] === s[i + 3] ? begin + at - (s[i] as number) : begin;
  }

  /** Where the plain character before `offset` ends in the source; at 0, where the text begins. */
  end(offset: number): number {
    const length = this.#text.length;
    if (length === 0) return this.#origin;
    if (offset <= 0) return this.start(0);
    const at = Math.min(offset, length) - 1;
    const s = this.#segments;
    const i = lastAtMost(s, 4, at);
    const begin = s[i + 2] as number;
    return s[i + 1] === s[i + 3] ? begin + at + 1 - (s[i] as number) : begin + (s[i + 3] as number);
  }

  /**
   * Where a comment may be inserted behind the plain character before `offset`: after the inline syntax that closes
   * there, not after syntax that opens something, never at the start of a line, never inside maths or a link's target.
   */
  behind(offset: number): number {
    const text = this.#text;
    let k = Math.max(0, Math.min(offset, text.length));
    while (k > 0 && isSpace(text.charCodeAt(k - 1))) k -= 1;
    if (k === 0) {
      // A comment at the start of a line would make an HTML block of the line
      while (k < text.length && isSpace(text.charCodeAt(k))) k += 1;
      if (k < text.length) k += 1;
    }
    // Not between the halves of a surrogate pair
    if ((text.charCodeAt(k - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(k) & 0xfc00) === 0xdc00) k += 1;
    let place = this.end(k);
    for (;;) {
      const inside = lastAtMost(this.#solid, 2, place - 1);
      if (inside >= 0 && (this.#solid[inside + 1] as number) > place) {
        place = this.#solid[inside + 1] as number;
        continue;
      }
      const closer = lastAtMost(this.#closers, 2, place);
      if (closer < 0 || this.#closers[closer] !== place) return place;
      const end = this.#closers[closer + 1] as number;
      if (end <= place) return place;
      place = end;
    }
  }
}
