/** From offsets in a plain text to offsets in the source of its block. */

/**
 * Maps UTF-16 offsets in a prose's text to offsets relative to the block's start. Characters that stand one for one are
 * kept as runs, so the map of a paragraph without markup is one entry.
 */
export class OffsetMap {
  readonly #plain: Int32Array;
  readonly #source: Int32Array;
  /** Source length of the run's characters: 0 marks a run of characters one for one, else one character of that length. */
  readonly #size: Int32Array;
  readonly #behind: ReadonlyMap<number, number>;

  /** @internal use {@link PlainText.map} */
  constructor(plain: number[], source: number[], size: number[], behind: ReadonlyMap<number, number>) {
    this.#plain = Int32Array.from(plain);
    this.#source = Int32Array.from(source);
    this.#size = Int32Array.from(size);
    this.#behind = behind;
  }

  #run(offset: number): number {
    let low = 0;
    let high = this.#plain.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#plain[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the source of the character at `offset` begins. */
  start(offset: number): number {
    if (this.#plain.length === 0) return 0;
    const run = this.#run(offset);
    return this.#size[run] === 0 ? this.#source[run]! + (offset - this.#plain[run]!) : this.#source[run]!;
  }

  /** Where the source of the character before `offset` ends. */
  end(offset: number): number {
    if (this.#plain.length === 0 || offset <= 0) return this.start(0);
    const run = this.#run(offset - 1);
    const size = this.#size[run]!;
    return size === 0 ? this.#source[run]! + (offset - this.#plain[run]!) : this.#source[run]! + size;
  }

  /** The source of the characters [start, end): from the first's beginning to the last's end. */
  span(start: number, end: number): { start: number; end: number } {
    const from = this.start(start);
    return { start: from, end: end > start ? this.end(end) : from };
  }

  /** The place behind the character before `offset` and behind the inline syntax that closes there: a comment may go there. */
  behind(offset: number): number {
    return this.#behind.get(offset - 1) ?? this.end(offset);
  }
}

/** A plain text while it is being collected: each character with its source. */
export class PlainText {
  text: string[] = [];
  start: number[] = [];
  end: number[] = [];
  after: number[] = [];
  strong: boolean[] = [];

  get length(): number {
    return this.text.length;
  }

  /** Adds one UTF-16 code unit that stands for source [start, end). */
  add(unit: string, start: number, end: number, strong: boolean): void {
    this.text.push(unit);
    this.start.push(start);
    this.end.push(end);
    this.after.push(end);
    this.strong.push(strong);
  }

  /** Inline syntax that closes at source `end` encloses the characters from `from` on; `whole`: nothing may be put inside it. */
  close(from: number, end: number, whole: boolean): void {
    if (whole) for (let i = from; i < this.length; i += 1) this.after[i] = end;
    else if (this.length > from) this.after[this.length - 1] = end;
  }

  /** A copy of the characters [from, to). */
  slice(from: number, to: number): PlainText {
    const copy = new PlainText();
    copy.text = this.text.slice(from, to);
    copy.start = this.start.slice(from, to);
    copy.end = this.end.slice(from, to);
    copy.after = this.after.slice(from, to);
    copy.strong = this.strong.slice(from, to);
    return copy;
  }

  /** The text, its map relative to `base`, and the emphasised stretches. */
  finish(base: number): { text: string; map: OffsetMap; emphasis: { start: number; end: number }[] } {
    const plain: number[] = [];
    const source: number[] = [];
    const size: number[] = [];
    const behind = new Map<number, number>();
    const emphasis: { start: number; end: number }[] = [];
    for (let i = 0; i < this.length; i += 1) {
      const start = this.start[i]! - base;
      const length = this.end[i]! - this.start[i]!;
      const follows = i > 0 && length === 1 && size.at(-1) === 0 && this.start[i]! === this.end[i - 1]!;
      if (!follows) {
        plain.push(i);
        source.push(start);
        size.push(length === 1 ? 0 : length);
      }
      if (this.after[i]! !== this.end[i]!) behind.set(i, this.after[i]! - base);
      if (this.strong[i]) {
        const last = emphasis.at(-1);
        if (last?.end === i) last.end = i + 1;
        else emphasis.push({ start: i, end: i + 1 });
      }
    }
    return { text: this.text.join(""), map: new OffsetMap(plain, source, size, behind), emphasis };
  }
}
