/** A plain text that is gone through for what is no prose, and the edits that take it out. */
import { candidates } from "./candidates.ts";
import { Run, type Edit } from "./run.ts";

export class Search {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Search(new Run(), "", false);
  readonly run: Run;
  readonly text: string;
  /** The document. */
  readonly source: string;
  /** Whether the text is a table's cell. */
  readonly cell: boolean;
  /** In no order; they may overlap. */
  readonly edits: Edit[] = [];
  /** Where the search goes on. */
  at = 0;
  /** Depth of round brackets up to `#counted`. */
  #depth = 0;
  #counted = 0;
  readonly #missing = new Set<string>();

  constructor(run: Run, source: string, cell: boolean) {
    this.run = run;
    this.text = run.text();
    this.source = source;
    this.cell = cell;
  }

  /** The next place where something may stand that is no prose. */
  next(): RegExpExecArray | null {
    candidates.lastIndex = this.at;
    const found = candidates.exec(this.text);
    this.at = candidates.lastIndex;
    return found;
  }

  /** Puts a text in the place of a stretch; where nothing is left, `raised` says what stood there that was raised. */
  put(start: number, end: number, left: string, raised?: string): void {
    this.edits.push(left === "" && raised !== undefined ? { start, end, text: left, raised } : { start, end, text: left });
  }

  /** Puts a text in the place of a stretch, and goes on behind that. */
  replace(start: number, end: number, left: string, raised?: string): void {
    this.put(start, end, left, raised);
    this.at = end;
  }

  /** Whether an offset is inside round brackets; asked from the beginning of the text to its end. */
  inParens(at: number): boolean {
    for (; this.#counted < at; this.#counted += 1) {
      const c = this.text.charCodeAt(this.#counted);
      if (c === 40) this.#depth += 1;
      else if (c === 41) this.#depth = Math.max(0, this.#depth - 1);
      else if (c === 10) this.#depth = this.#depth > 3 ? 0 : this.#depth;
    }
    return this.#depth > 0;
  }

  /** Where something comes next from an offset on, or -1; what has been looked for in vain is not looked for again. */
  find(what: string, from: number): number {
    if (this.#missing.has(what)) return -1;
    const at = this.text.indexOf(what, from);
    if (at < 0) this.#missing.add(what);
    return at;
  }

  /** Where a closing character comes from an offset on, within `most` characters and without `without` before it, or -1. */
  until(close: number, from: number, most: number, without: number): number {
    const { text } = this;
    for (let j = from; j < text.length && j < from + most; j += 1) {
      const c = text.charCodeAt(j);
      if (c === close) return j;
      if (c === without) return -1;
    }
    return -1;
  }
}

/** A letter or a digit. */
export const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);
