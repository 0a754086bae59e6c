/** How much of what makes the parser slow stands in a unit, and whether that is too much for it. */
import { isDefinition, isDelimiterRow, markerEnd } from "./line-starts.ts";

/** Most that a paragraph may hold of each, and most that a unit may. Far above what people write. */
export const bounds = {
  /** Runs of emphasis marks in a paragraph. */
  emphasis: 600,
  brackets: 800,
  /** Backticks, angle brackets and exclamation marks in a paragraph. */
  others: 1000,
  paragraph: 60_000,
  /** Nested lists and quotes. */
  depth: 32,
  /** Columns before a list item. */
  indentation: 160,
  /** Characters of a list with all of its items, and lines times depth. */
  unit: 200_000,
  nestedLines: 6000,
} as const;

/** Marks of emphasis, links, code and HTML, runs of them as one, and what an escape takes out. A search is much faster here than a look at each character. */
const marks = /\\[^]?|\*+|_+|~+|`+|[[\]<]/g;

/** What has been counted in the unit so far. */
export class Measure {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Measure();
  #emphasis = 0;
  #brackets = 0;
  #others = 0;
  #length = 0;
  #depth = 0;
  #lines = 0;
  #table = false;
  reason = "";

  /** A new paragraph begins. */
  paragraph(): void {
    this.#emphasis = 0;
    this.#brackets = 0;
    this.#others = 0;
    this.#length = 0;
    this.#table = false;
  }

  /** Counts one line; markers of lists and quotes at its start begin a paragraph. */
  line(text: string, start: number, end: number): void {
    this.#lines += 1;
    const content = this.#markers(text, start, end);
    this.#length += end - start;
    if (this.#length > bounds.paragraph) this.#fail("a paragraph is too long");
    else this.#marks(text, content, end);
  }

  /** Counts the markers of lists and quotes that a line begins with, as in "> - a"; gives the offset behind them. */
  #markers(text: string, start: number, end: number): number {
    let depth = 0;
    let column = 0;
    let item = false;
    let i = start;
    for (; i < end && depth <= bounds.depth; i += 1) {
      const c = text.charCodeAt(i);
      if (c === 32) column += 1;
      else if (c === 9) column += 4;
      else if (c === 62) depth += 1;
      else {
        const behind = markerEnd(text, i);
        if (behind < 0) break;
        item = true;
        depth += 1;
        i = behind - 1;
      }
    }
    if (isDefinition(text, i)) this.paragraph();
    if (item) this.paragraph();
    else this.#row(text, start, end);
    if (item && column > bounds.indentation) this.#fail("nested too deeply");
    this.#nest(depth);
    return i;
  }

  /** A line of a table, from the one under its head on, is a paragraph of its own: cells are parsed one by one. */
  #row(text: string, start: number, end: number): void {
    if (!this.#table) {
      const line = end - start < 5000 ? text.slice(start, end) : "";
      if (!isDelimiterRow(line) || !line.includes("|")) return;
    }
    this.paragraph();
    this.#table = true;
  }

  /** Notes how deep a line stands in lists and quotes. */
  #nest(depth: number): void {
    this.#depth = Math.max(this.#depth, depth);
    if (this.#depth > bounds.depth) this.#fail("nested too deeply");
    if (this.#depth > 1 && this.#lines * this.#depth > bounds.nestedLines) this.#fail("nested too deeply for its length");
  }

  /** Counts the marks of a stretch. */
  #marks(text: string, from: number, end: number): void {
    for (const mark of text.slice(from, end).match(marks) ?? []) {
      const c = mark.charCodeAt(0);
      if (c === 42 || c === 95 || c === 126) this.#emphasis += 1;
      else if (c === 91 || c === 93) this.#brackets += 1;
      else if (c !== 92) this.#others += 1;
    }
    if (this.#emphasis > bounds.emphasis) this.#fail("too many emphasis marks");
    if (this.#brackets > bounds.brackets) this.#fail("too many brackets");
    if (this.#others > bounds.others) this.#fail("too many backticks or angle brackets");
  }

  #fail(reason: string): void {
    if (this.reason === "") this.reason = reason;
  }
}
