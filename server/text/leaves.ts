/**
 * A text in leaves, of which each version shares with the one before all that an edit left alone: a keystroke in a book
 * costs no more than one in a letter.
 */
import { sameAtEnd, sameAtStart, type Text } from "./text.ts";

export interface Position {
  /** From 0. */
  line: number;
  /** UTF-16 code units from the line's start. */
  character: number;
}

/** Code units of a leaf when it is made, and those from which on it is divided. */
const usual = 4096;
const most = 3 * usual;

/** A stretch of the text; no line end is divided between two of them. */
class Leaf {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Leaf("");
  readonly text: string;
  #lines: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Where lines begin in it, behind each line end: `\n`, `\r\n` or `\r`. */
  get lines(): readonly number[] {
    if (!this.#lines) {
      const lines: number[] = [];
      const ends = /\r\n?|\n/g;
      while (ends.test(this.text)) lines.push(ends.lastIndex);
      this.#lines = lines;
    }
    return this.#lines;
  }
}

export class Leaves implements Text {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = Leaves.of("");
  readonly length: number;
  readonly #leaves: readonly Leaf[];
  /** Where each leaf begins, and the number of its first line. */
  readonly #starts: readonly number[];
  readonly #lines: readonly number[];
  readonly lineCount: number;

  private constructor(leaves: readonly Leaf[]) {
    this.#leaves = leaves;
    const starts: number[] = [];
    const lines: number[] = [];
    let start = 0;
    let line = 0;
    for (const leaf of leaves) {
      starts.push(start);
      lines.push(line);
      start += leaf.text.length;
      line += leaf.lines.length;
    }
    this.#starts = starts;
    this.#lines = lines;
    this.length = start;
    this.lineCount = line + 1;
  }

  static of(text: string): Leaves {
    return new Leaves(leavesOf(text));
  }

  /** The same text with a stretch of it replaced. Offsets outside the text are moved to its ends. */
  replaced(start: number, end: number, text: string): Leaves {
    const from = Math.max(0, Math.min(start, this.length));
    const to = Math.max(from, Math.min(end, this.length));
    if (this.#leaves.length === 0) return Leaves.of(text);
    let first = lastAtMost(this.#starts, from);
    let last = Math.max(first, lastAtMost(this.#starts, to));
    const before = this.#leaves[first]!.text.slice(0, from - this.#starts[first]!);
    const behind = this.#leaves[last]!.text.slice(to - this.#starts[last]!);
    let between = before + text + behind;
    // a line end whose halves come together
    if (first > 0 && between.startsWith("\n") && this.#leaves[first - 1]!.text.endsWith("\r")) between = this.#leaves[--first]!.text + between;
    if (last + 1 < this.#leaves.length && (between === "" || between.endsWith("\r")) && this.#leaves[last + 1]!.text.startsWith("\n")) between += this.#leaves[++last]!.text;
    if (between.startsWith("\n") && first > 0 && this.#leaves[first - 1]!.text.endsWith("\r")) between = this.#leaves[--first]!.text + between;
    return new Leaves([...this.#leaves.slice(0, first), ...leavesOf(between), ...this.#leaves.slice(last + 1)]);
  }

  slice(start = 0, end = this.length): string {
    const from = start < 0 ? Math.max(0, this.length + start) : Math.min(start, this.length);
    const to = end < 0 ? Math.max(0, this.length + end) : Math.min(end, this.length);
    if (to <= from) return "";
    const first = lastAtMost(this.#starts, from);
    const at = this.#starts[first]!;
    const leaf = this.#leaves[first]!.text;
    if (to - at <= leaf.length) return leaf.slice(from - at, to - at);
    const pieces = [leaf.slice(from - at)];
    for (let i = first + 1; i < this.#leaves.length && this.#starts[i]! < to; i += 1) pieces.push(this.#leaves[i]!.text.slice(0, to - this.#starts[i]!));
    return pieces.join("");
  }

  toString(): string {
    return this.slice();
  }

  /** Outside of what stretch two versions are surely the same, because they share it. */
  static shared(before: Leaves, after: Leaves): { start: number; beforeEnd: number; afterEnd: number } {
    const a = before.#leaves;
    const b = after.#leaves;
    const shorter = Math.min(a.length, b.length);
    let head = 0;
    while (head < shorter && a[head] === b[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
    return {
      start: head < b.length ? after.#starts[head]! : after.length,
      beforeEnd: tail > 0 ? before.#starts[a.length - tail]! : before.length,
      afterEnd: tail > 0 ? after.#starts[b.length - tail]! : after.length,
    };
  }

  /** Offsets outside the text are moved to its ends; one between `\r` and `\n` stands before both. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    if (this.#leaves.length === 0) return { line: 0, character: 0 };
    const i = lastAtMost(this.#starts, at);
    const { lines, text } = this.#leaves[i]!;
    const within = at - this.#starts[i]!;
    // the line may have begun in a leaf before
    const nth = lines.length > 0 && lines[0]! <= within ? lastAtMost(lines, within) + 1 : 0;
    const line = this.#lines[i]! + nth;
    const start = nth > 0 ? this.#starts[i]! + lines[nth - 1]! : this.#lineStart(line);
    const divided = within > 0 && text.charCodeAt(within) === 10 && text.charCodeAt(within - 1) === 13;
    return { line, character: Math.max(0, at - start - (divided ? 1 : 0)) };
  }

  /** Positions behind the end of a line are moved to it, before its line end; those behind the text to its end. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.length;
    if (line < 0) return 0;
    const start = this.#lineStart(line);
    if (character <= 0) return start;
    const next = line + 1 < this.lineCount ? this.#lineStart(line + 1) : this.length;
    let end = Math.min(start + character, next);
    while (end > start && line + 1 < this.lineCount && isLineEnd(this.slice(end - 1, end))) end -= 1;
    return end;
  }

  #lineStart(line: number): number {
    if (line <= 0) return 0;
    // it begins in the last leaf that begins with an earlier one
    const i = lastAtMost(this.#lines, line - 1);
    return this.#starts[i]! + this.#leaves[i]!.lines[line - this.#lines[i]! - 1]!;
  }
}

/** The smallest stretch in which two texts differ: where it begins in both, and where it ends in the second. */
export function changeBetween(before: Text, after: Text): { start: number; end: number } {
  const { start, beforeEnd, afterEnd } = before instanceof Leaves && after instanceof Leaves
    ? Leaves.shared(before, after)
    : { start: 0, beforeEnd: before.length, afterEnd: after.length };
  const head = sameAtStart(before, start, beforeEnd, after, start, afterEnd);
  const tail = sameAtEnd(before, start + head, beforeEnd, after, start + head, afterEnd);
  return { start: start + head, end: afterEnd - tail };
}

/** The number of the line that an offset is in, from 1. */
export const lineOf = (text: Text, offset: number): number => (text instanceof Leaves ? text : Leaves.of(text.slice(0, offset + 1))).positionAt(offset).line + 1;

const isLineEnd = (c: string): boolean => c === "\n" || c === "\r";

/** Index of the last number of a list in rising order that is at most a value; 0 where none is. */
function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function leavesOf(text: string): Leaf[] {
  if (text === "") return [];
  if (text.length <= most) return [new Leaf(text)];
  const leaves: Leaf[] = [];
  for (let from = 0; from < text.length;) {
    let to = text.length - from <= most ? text.length : from + usual;
    if (to < text.length && text.charCodeAt(to) === 10 && text.charCodeAt(to - 1) === 13) to += 1;
    leaves.push(new Leaf(text.slice(from, to)));
    from = to;
  }
  return leaves;
}
