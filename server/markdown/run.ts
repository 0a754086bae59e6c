/**
 * A run of text that is being put together from pieces of the source, and what becomes of it: a Prose.
 */
import { firstIndex } from "../lists.ts";
import { marksOf } from "./marks.ts";
import { lastAtMost, OffsetMap, type Segments, type Stretches } from "./offset-map.ts";
import type { Prose, RaisedMark } from "./types.ts";

/** Stands where something was that is not prose: code, a URL, maths. Keeps the numbers on both sides apart. */
export const OBJECT = "\uFFFC";

/** Of a text without raised marks, as most are. */
export const noMarks: readonly RaisedMark[] = [];

/** What a Prose says of itself apart from its text. */
export interface Place {
  role: Prose["role"];
  depth?: number | undefined;
  quoted: boolean;
  item: number[];
}

/** A stretch of plain text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** What it takes out that was raised: "a", "†", "a,b". */
  raised?: string;
}

interface Range {
  start: number;
  end: number;
}

/** Collects plain text with its offsets in the document; all source offsets are absolute until `finish`. */
export class Run {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Run();
  #pieces: string[] = [];
  #length = 0;
  readonly #segments: Segments = [];
  readonly #closers: Range[] = [];
  readonly #solid: Range[] = [];
  /** Emphasised stretches, plain offsets. */
  readonly emphasis: Range[] = [];
  /** What stood in superscript or subscript, plain offsets. */
  readonly raised: (Range & { sub: boolean })[] = [];
  #escaped: Set<number> | null = null;

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
  }

  /** Notes that the character that comes next was escaped, so that it cannot be syntax. */
  escape(): void {
    (this.#escaped ??= new Set()).add(this.#length);
  }

  /** Whether the character at a plain offset was escaped. */
  isEscaped(offset: number): boolean {
    return this.#escaped?.has(offset) ?? false;
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
    const last = s.length - 4;
    if (last >= 0 && s[last + 1] === s[last + 3] && (s[last + 2] as number) + (s[last + 3] as number) === source) {
      s[last + 1] = (s[last + 1] as number) + text.length;
      s[last + 3] = s[last + 1] as number;
    } else s.push(this.#length, text.length, source, text.length);
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
    this.#segments.push(this.#length, text.length, start, end - start);
    this.#pieces.push(text);
    this.#length += text.length;
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
    const i = lastAtMost(s, 4, start);
    const j = lastAtMost(s, 4, end - 1);
    const head = s[i + 1] === s[i + 3] ? start - (s[i] as number) : 0;
    const tail = s[j + 1] === s[j + 3] ? end - (s[j] as number) : (s[j + 3] as number);
    return { start: (s[i + 2] as number) + head, end: (s[j + 2] as number) + tail };
  }

  /**
   * Makes a Prose of the plain text from `from` to `to`, with the edits carried out.
   *
   * @param edits ordered, not overlapping, plain offsets; those outside the stretch are left out
   * @param block the offset of the block in the document, which source offsets become relative to
   * @param origin where the Prose stands when there is no text in it, absolute
   * @param raised those of the edits whose raised marks are the text's; some may stand at its edges
   */
  finish(place: Place, edits: readonly Edit[], block: number, origin: number, from = 0, to = this.#length, raised: readonly Edit[] = []): Prose {
    const whole = this.text();
    const s = this.#segments;
    if (edits.length === 0 && from === 0 && to === this.#length) {
      const out = s.slice();
      for (let i = 2; i < out.length; i += 4) out[i] = (out[i] as number) - block;
      return this.#prose(place, whole, out, this.emphasis.filter(({ start, end }) => end > start), noMarks, block, origin);
    }
    const out: Segments = [];
    const pieces: string[] = [];
    let length = 0;
    const push = (n: number, source: number, width: number): void => {
      out.push(length, n, source - block, width);
      length += n;
    };
    let segment = 0;
    const keep = (start: number, end: number): void => {
      if (end <= start) return;
      pieces.push(whole.slice(start, end));
      while (segment < s.length && (s[segment] as number) + (s[segment + 1] as number) <= start) segment += 4;
      let i = segment;
      for (; i < s.length && (s[i] as number) < end; i += 4) {
        const plain = s[i] as number;
        const n = s[i + 1] as number;
        const source = s[i + 2] as number;
        const a = Math.max(start, plain);
        const b = Math.min(end, plain + n);
        if (n === s[i + 3]) push(b - a, source + a - plain, b - a);
        else push(b - a, source, s[i + 3] as number);
      }
      segment = Math.max(segment, i - 4);
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
      const behind = firstIndex(steps, (step) => step.old > old);
      const step = steps[Math.max(0, behind - 1)] as { old: number; now: number; until: number };
      return step.now + Math.max(0, Math.min(old, step.until) - step.old);
    };
    const emphasis: Range[] = [];
    for (const { start, end } of this.emphasis) {
      if (end <= from || start >= to) continue;
      const range = { start: moved(Math.max(start, from)), end: moved(Math.min(end, to)) };
      if (range.end > range.start) emphasis.push(range);
    }
    const marks = raised.length === 0 ? noMarks : raised.flatMap((edit) => marksOf(edit.raised!).map((mark) => ({ at: moved(Math.max(from, Math.min(to, edit.start))), mark })));
    return this.#prose(place, pieces.join(""), out.slice(), emphasis, marks, block, origin);
  }

  #prose(place: Place, text: string, segments: Segments, emphasis: Range[], marks: readonly RaisedMark[], block: number, origin: number): Prose {
    const map = new OffsetMap(text, segments, relative(this.#closers, block), relative(union(this.#solid), block), segments[2] ?? origin - block);
    return {
      kind: "prose", text, map, role: place.role, depth: place.depth,
      quoted: place.quoted, item: place.item, emphasis, marks,
    };
  }
}

const byStart = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

const none: Stretches = [];

function relative(ranges: readonly Range[], block: number): Stretches {
  if (ranges.length === 0) return none;
  const stretches: number[] = [];
  for (const { start, end } of [...ranges].sort(byStart)) stretches.push(start - block, end - block);
  return stretches;
}

function union(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const out: Range[] = [];
  for (const range of [...ranges].sort(byStart)) {
    const last = out.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}
