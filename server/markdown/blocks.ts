/** Block structure: the parser's tree as blocks of prose and tables. The only file that calls the parser. */
import type { Nodes, PhrasingContent, Root, RootContent, Table as TableNode, TableCell, TableRow } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { append } from "../lists.ts";
import { readHtml } from "./html.ts";
import { InlineReader, nowhere, plainProse, prosesOf, type Context } from "./inline.ts";
import type { Place } from "./run.ts";
import { readSimple } from "./simple.ts";
import type { Block, Cell, Prose, Row, Table } from "./types.ts";

/**
 * GFM as a plugin, without bare URLs, whose nodes have no positions (they are found in the text), and with a single
 * tilde left alone, which is Pandoc's subscript. remark-gfm offers neither choice for URLs.
 */
function gfmPieces(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown());
}

const processor = unified().use(remarkParse).use(gfmPieces).freeze();

/** The parser's tree; offsets in the text that it is given. */
export const parse = (markdown: string): Root => processor.parse(markdown);

/** Where a node stands among its ancestors. */
interface Surroundings {
  quoted: boolean;
  item: number[];
  role: Prose["role"];
}

class BlockReader {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new BlockReader(nowhere);
  readonly #context: Context;
  readonly parts: (Prose | Table)[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  #start(node: Nodes): number {
    return (node.position?.start.offset ?? 0) + this.#context.shift;
  }

  #end(node: Nodes): number {
    return (node.position?.end.offset ?? 0) + this.#context.shift;
  }

  /** Reads one node with all that is in it. The depth of nesting was measured before. */
  read(node: RootContent, around: Surroundings): void {
    switch (node.type) {
      case "paragraph":
        this.#prose(node.children, this.#start(node), this.#end(node), { ...around });
        break;
      case "heading":
        this.#prose(node.children, this.#start(node), this.#end(node), { role: "heading", depth: node.depth, quoted: around.quoted, item: around.item });
        break;
      case "blockquote":
        for (const child of node.children) this.read(child, { ...around, quoted: true });
        break;
      case "footnoteDefinition":
        for (const child of node.children) this.read(child, { ...around, role: "footnote" });
        break;
      case "list":
        for (const [index, item] of node.children.entries()) {
          const inside: Surroundings = { ...around, item: [...around.item, index], role: around.role === "footnote" ? "footnote" : "item" };
          for (const child of item.children) this.read(child, inside);
        }
        break;
      case "table":
        this.parts.push(this.table(node, around));
        break;
      case "html":
        append(this.parts, readHtml(this.#context, this.#start(node), this.#end(node), around.quoted, around.item));
        break;
      default:
        // Code, definitions of links, rules: no prose
        break;
    }
  }

  #prose(children: readonly PhrasingContent[], start: number, end: number, place: Place): void {
    const plain = plainProse(this.#context, children, place);
    if (plain) {
      this.parts.push(plain);
      return;
    }
    const run = new InlineReader(this.#context, start, end, place.quoted).read(children);
    append(this.parts, prosesOf(run, place, this.#context, start));
  }

  /** A pipe table; a caption in the line below, which GFM takes for a row, becomes a part of its own. */
  table(node: TableNode, around: Surroundings): Table {
    const out: Table = {
      kind: "table", start: this.#start(node) - this.#context.block, end: this.#end(node) - this.#context.block, rows: [], columns: 0,
      quoted: around.quoted, item: around.item,
    };
    for (const [index, row] of node.children.entries()) this.row(row, index === 0, around, out);
    return out;
  }

  #cell(cell: TableCell, place: Place): Prose | undefined {
    const start = this.#start(cell);
    const run = new InlineReader(this.#context, start, this.#end(cell), place.quoted).read(cell.children);
    return prosesOf(run, place, this.#context, Math.min(start + 1, this.#end(cell)))[0];
  }

  /** Reads one row into a table. */
  row(node: TableRow, header: boolean, around: Surroundings, out: Table): void {
    const place: Place = { role: "cell", quoted: around.quoted, item: around.item };
    const row: Row = { cells: [], header };
    for (const [column, cell] of node.children.entries()) {
      const prose = plainProse(this.#context, cell.children, place) ?? this.#cell(cell, place);
      if (!prose) continue;
      const read: Cell = { prose, column, colspan: 1, rowspan: 1, header };
      row.cells.push(read);
    }
    const first = row.cells[0];
    if (!header && first && /^(?::|Table:)\s/.test(first.prose.text) && row.cells.slice(1).every((c) => c.prose.text === "")) {
      const cell = node.children[0];
      if (cell) {
        this.#prose(cell.children, this.#start(cell), this.#end(cell), { role: "caption", quoted: around.quoted, item: around.item });
        return;
      }
    }
    out.columns = Math.max(out.columns, row.cells.length);
    out.rows.push(row);
  }
}

const kinds: Partial<Record<RootContent["type"], Block["kind"]>> = {
  heading: "heading", paragraph: "paragraph", list: "list", blockquote: "quote", table: "table", footnoteDefinition: "footnote", html: "html",
};

/** Ends a block: comments become relative to it. */
export function blockOf(kind: Block["kind"], start: number, end: number, parts: Block["parts"], context: Context): Block {
  const comments = context.comments.map((c) => ({ start: c.start - start, end: c.end - start, text: c.text })).sort((a, b) => a.start - b.start);
  return { start, end, kind, parts, comments };
}

/** Reads a unit of simple Markdown without the parser; null where it is not surely simple. */
export function readSimpleBlock(source: string, start: number, end: number): Block | null {
  const node = readSimple(source, start, end);
  return node && blockOfNode(node, source, 0);
}

/** @param shift what must be added to the node's offsets @param after where the block before it ends */
function blockOfNode(node: RootContent, source: string, shift: number, after = 0): Block {
  let start = (node.position?.start.offset ?? 0) + shift;
  // the parser lets a heading that is underlined begin with the definitions above it
  if (start < after) for (start = after; /[\r\n]/.test(source.charAt(start));) start += 1;
  const context: Context = { source, shift, block: start, comments: [] };
  const reader = new BlockReader(context);
  reader.read(node, { quoted: false, item: [], role: "paragraph" });
  return blockOf(kinds[node.type] ?? "other", start, (node.position?.end.offset ?? 0) + shift, reader.parts, context);
}

/** Reads a piece of Markdown that was measured before, `start` and `end` being offsets in the document. */
export function readBlocks(source: string, start: number, end: number): Block[] {
  // The parser drops a byte order mark and would be off by one
  const from = source.charCodeAt(start) === 0xfeff ? start + 1 : start;
  let last = from;
  return parse(source.slice(from, end)).children.map((node) => {
    const block = blockOfNode(node, source, from, last);
    last = block.end;
    return block;
  });
}

/**
 * Reads a long pipe table in groups of rows, each behind a copy of the table's head, so that time stays linear.
 *
 * @param head length of the first two lines with their ends
 * @param groups offsets in the document where groups of rows begin; the first one is behind the head, the last one is the end
 * @returns null when the parser does not see a table
 */
export function readLongTable(source: string, start: number, head: number, groups: readonly number[]): Block | null {
  const comments: Context["comments"] = [];
  const context: Context = { source, shift: start, block: start, comments };
  const prefix = source.slice(start, start + head);
  const around: Surroundings = { quoted: false, item: [], role: "paragraph" };
  let table: Table | null = null;
  const captions: (Prose | Table)[] = [];
  for (let g = 0; g + 1 < groups.length; g += 1) {
    const from = groups[g] as number;
    const tree = parse(prefix + source.slice(from, groups[g + 1]));
    const node = tree.children[0];
    if (node?.type !== "table" || tree.children.length > 1) return null;
    if (!table) {
      const reader = new BlockReader(context);
      table = reader.table({ ...node, children: node.children.slice(0, 1) }, around);
    }
    const piece: Context = { source, shift: from - head, block: start, comments };
    const reader = new BlockReader(piece);
    for (const row of node.children.slice(1)) reader.row(row, false, around, table);
    append(captions, reader.parts);
  }
  if (!table) return null;
  const end = groups.at(-1) as number;
  table.end = end - start;
  return blockOf("table", start, end, [table, ...captions], context);
}
