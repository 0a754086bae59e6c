/**
 * A run of text that is being put together from pieces of the source, and what becomes of it: a Prose.
 */
import { OffsetMap, type Segments, type Stretches } from "./offset-map.ts";
import type { Prose } from "./types.ts";

/** Stands where something was that is not prose: code, a URL, maths. Keeps the numbers on both sides apart. */
export const OBJECT = "\uFFFC";

/** What a Prose says of itself apart from its text. */
export interface Place {
  role: Prose["role"];
  depth?: number;
  quoted: boolean;
  item: number[];
}

/** A stretch of plain text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Range {
  start: number;
  end: number;
}

/** Collects plain text with its offsets in the document; all source offsets are absolute until `finish`. */
export class Run {
  #pieces: string[] = [];
  #length = 0;
  readonly #segments: Segments = { plain: [], length: [], source: [], width: [] };
  readonly #closers: Range[] = [];
  readonly #solid: Range[] = [];
  /** Emphasised stretches, plain offsets. */
  readonly emphasis: Range[] = [];
  /** What stood in superscript or subscript, plain offsets. */
  readonly raised: (Range & { sub: boolean })[] = [];
  /** Plain offsets of characters that were escaped, so that they cannot be syntax. */
  readonly escaped = new Set<number>();

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
  }

  /** The last piece of text that was added. */
  tail(): string {
    return this.#pieces.at(-1) ?? "";
  }

  text(): string {
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join("")];
    return this.#pieces[0] ?? "";
  }

  /** Adds text that stands in the source as it is, from `source` on. */
  copy(text: string, source: number): void {
    if (text === "") return;
    const s = this.#segments;
    const last = s.plain.length - 1;
    if (last >= 0 && s.length[last] === s.width[last] && (s.source[last] as number) + (s.width[last] as number) === source) {
      s.length[last] = (s.length[last] as number) + text.length;
      s.width[last] = (s.width[last] as number) + text.length;
    } else this.#push(text.length, source, text.length);
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Adds text that stands for the source from `start` to `end`. */
  atom(text: string, start: number, end: number): void {
    if (text.length === end - start) {
      this.copy(text, start);
      return;
    }
    if (text === "") return;
    this.#push(text.length, start, end - start);
    this.#pieces.push(text);
    this.#length += text.length;
  }

  #push(length: number, source: number, width: number): void {
    const s = this.#segments;
    s.plain.push(this.#length);
    s.length.push(length);
    s.source.push(source);
    s.width.push(width);
  }

  /** Notes inline syntax that closes something. */
  closes(start: number, end: number): void {
    if (end > start) this.#closers.push({ start, end });
  }

  /** Notes a stretch of source into which nothing may be inserted. */
  keepWhole(start: number, end: number): void {
    if (end > start) this.#solid.push({ start, end });
  }

  /** Where the text stands in the source: from the first character's start to the last one's end. */
  sourceOf(start: number, end: number): Range {
    const s = this.#segments;
    const find = (at: number): number => {
      let low = 0;
      let high = s.plain.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((s.plain[middle] as number) <= at) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    };
    const i = find(start);
    const j = find(end - 1);
    const exact = s.length[i] === s.width[i] ? start - (s.plain[i] as number) : 0;
    const tail = s.length[j] === s.width[j] ? end - (s.plain[j] as number) : (s.width[j] as number);
    return { start: (s.source[i] as number) + exact, end: (s.source[j] as number) + tail };
  }

  /**
   * Makes a Prose of the plain text from `from` to `to`, with the edits carried out.
   *
   * @param edits ordered, not overlapping, plain offsets; those outside the stretch are left out
   * @param block the offset of the block in the document, which source offsets become relative to
   * @param origin where the Prose stands when there is no text in it, absolute
   */
  finish(place: Place, edits: readonly Edit[], block: number, origin: number, from = 0, to = this.#length): Prose {
    const whole = this.text();
    const s = this.#segments;
    const out: Segments = { plain: [], length: [], source: [], width: [] };
    const pieces: string[] = [];
    let length = 0;
    const push = (n: number, source: number, width: number): void => {
      out.plain.push(length);
      out.length.push(n);
      out.source.push(source - block);
      out.width.push(width);
      length += n;
    };
    let segment = 0;
    const keep = (start: number, end: number): void => {
      if (end <= start) return;
      pieces.push(whole.slice(start, end));
      while (segment < s.plain.length && (s.plain[segment] as number) + (s.length[segment] as number) <= start) segment += 1;
      let i = segment;
      for (; i < s.plain.length && (s.plain[i] as number) < end; i += 1) {
        const plain = s.plain[i] as number;
        const n = s.length[i] as number;
        const source = s.source[i] as number;
        const a = Math.max(start, plain);
        const b = Math.min(end, plain + n);
        if (n === s.width[i]) push(b - a, source + a - plain, b - a);
        else push(b - a, source, s.width[i] as number);
      }
      segment = Math.max(segment, i - 1);
    };
    // Old offset → new offset, for the emphasis: kept as a list of steps
    const steps: { old: number; now: number; until: number }[] = [];
    let at = from;
    for (const edit of edits) {
      if (edit.end > to) break;
      if (edit.start < at) continue;
      steps.push({ old: at, now: length, until: edit.start });
      keep(at, edit.start);
      if (edit.text !== "") {
        const source = this.sourceOf(edit.start, edit.end);
        pieces.push(edit.text);
        push(edit.text.length, source.start, source.end - source.start);
      }
      at = edit.end;
    }
    steps.push({ old: at, now: length, until: to });
    keep(at, to);
    const moved = (old: number): number => {
      let low = 0;
      let high = steps.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((steps[middle] as { old: number }).old <= old) low = middle + 1;
        else high = middle;
      }
      const step = steps[Math.max(0, low - 1)] as { old: number; now: number; until: number };
      return step.now + Math.max(0, Math.min(old, step.until) - step.old);
    };
    const emphasis: Range[] = [];
    for (const { start, end } of this.emphasis) {
      if (end <= from || start >= to) continue;
      const range = { start: moved(Math.max(start, from)), end: moved(Math.min(end, to)) };
      if (range.end > range.start) emphasis.push(range);
    }
    const text = pieces.join("");
    const place0 = out.source[0];
    const map = new OffsetMap(
      text, out, relative(this.#closers, block), relative(union(this.#solid), block), place0 ?? origin - block,
    );
    return {
      kind: "prose", text, map, role: place.role, ...(place.depth === undefined ? {} : { depth: place.depth }),
      quoted: place.quoted, item: place.item, emphasis,
    };
  }
}

const byStart = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

function relative(ranges: readonly Range[], block: number): Stretches {
  const sorted = [...ranges].sort(byStart);
  return { start: sorted.map((r) => r.start - block), end: sorted.map((r) => r.end - block) };
}

function union(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of [...ranges].sort(byStart)) {
    const last = out.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}
