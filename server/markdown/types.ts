/**
 * What Markdown reading gives: top-level blocks of prose and tables, without any Markdown syntax, each character of
 * which knows where in the source it came from.
 */
import type { OffsetMap } from "./offset-map.ts";

/** A run of prose: a paragraph, a heading, a list item's text, a table cell. Whitespace and line ends stay as written. */
export interface Prose {
  kind: "prose";
  /** Without emphasis marks, link targets, citations, footnote marks, comments, escapes, entities. */
  text: string;
  /** From offsets in `text` to offsets in the block's source. */
  map: OffsetMap;
  role: "paragraph" | "heading" | "item" | "cell" | "caption" | "footnote" | "term";
  /** Heading depth 1–6; only for headings. */
  depth?: number | undefined;
  /** Inside a block quote. */
  quoted: boolean;
  /** For prose in a list: the index of the item at each level, outermost first ([2, 0]: first item below the third). Empty elsewhere. */
  item: number[];
  /** The stretches of `text` that are emphasised (strong or em): a stub like **Age** is a section of a table. */
  emphasis: { start: number; end: number }[];
  /** Raised letters, digits and signs that were taken out of the text, as marks of footnotes are. */
  marks: readonly RaisedMark[];
  /** What the block above says of its lines: they are the people of groups, or may be where they count people. */
  introduced?: "arms" | "people" | undefined;
}

export interface RaisedMark {
  /** Where it stood in the text. */
  at: number;
  /** "a", "†" */
  mark: string;
}

export interface Cell {
  prose: Prose;
  /** Index of the first column it stands in. */
  column: number;
  colspan: number;
  rowspan: number;
  header: boolean;
}

export interface Row {
  cells: Cell[];
  /** True for rows of the table's head (thead, or the row above the delimiter). */
  header: boolean;
}

export interface Table {
  kind: "table";
  /** Offsets in the block's source. */
  start: number;
  end: number;
  rows: Row[];
  columns: number;
  quoted: boolean;
  item: number[];
}

/** A comment in the source, `<!-- … -->`, offsets in the block's source; `text` is what stands between the marks. */
export interface Comment {
  start: number;
  end: number;
  text: string;
}

/** A top-level block. Everything in it has offsets relative to `start`. */
export interface Block {
  /** Offsets in the document. */
  start: number;
  end: number;
  kind: "heading" | "paragraph" | "list" | "quote" | "table" | "footnote" | "html" | "container" | "other";
  parts: (Prose | Table)[];
  comments: Comment[];
  /** Set when the block was too hostile for a Markdown parser and was read as plain prose; says why. */
  degraded?: string;
}

export interface MarkdownDocument {
  blocks: Block[];
  /** YAML front matter: the text between the fences and where it stands in the document. */
  frontMatter?: { start: number; end: number; text: string };
}
