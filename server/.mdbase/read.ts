/** Markdown → blocks of prose and tables. The only place that knows a Markdown parser. */
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent, TableRow } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { regionsOf } from "./bound.ts";
import { readHtml } from "./html.ts";
import { plainOf, type InlineContext } from "./inline.ts";
import { PlainText } from "./offset-map.ts";
import { tidy } from "./tidy.ts";
import type { Block, Cell, MarkdownDocument, Prose, Row, Table } from "./types.ts";

// a single tilde is Pandoc's subscript, not deleted text
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkFrontmatter, ["yaml"]);

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/**
 * Reads a document.
 *
 * @param text the whole document; offsets in the result are UTF-16 code units
 * @returns its top-level blocks in order; hostile stretches as plain prose with a reason. Never throws.
 */
export function readMarkdown(text: string): MarkdownDocument {
  const regions = regionsOf(text, 0);
  const hostile = regions.filter((r) => r.reason !== "");
  const document: MarkdownDocument = { blocks: [] };
  try {
    const tree = processor.parse(masked(text, hostile));
    const blocks = new Reader(text).read(tree.children, document);
    document.blocks = [...blocks, ...hostile.map((r) => plainBlock(text, r.start, r.end, r.reason))].sort((a, b) => a.start - b.start);
  } catch {
    // a text that the parser cannot take is read without it
    document.blocks = regions.map((r) => plainBlock(text, r.start, r.end, r.reason || "the Markdown parser failed"));
  }
  return document;
}

/** The text with hostile stretches and the marker lines of Pandoc's divs blanked, every offset kept. */
function masked(text: string, hostile: readonly { start: number; end: number }[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of hostile) {
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, " ");
    at = end;
  }
  out += text.slice(at);
  if (out.startsWith("\uFEFF")) out = ` ${out.slice(1)}`;
  return out.includes(":::") ? out.replace(/^[ \t]{0,3}:{3,}[^\n]*$/gm, (line) => " ".repeat(line.length)) : out;
}

function plainBlock(text: string, start: number, end: number, reason: string): Block {
  const plain = new PlainText();
  for (let i = start; i < end; i += 1) plain.add(text[i]!, i, i + 1, false);
  const { text: shown, map } = plain.finish(start);
  const prose: Prose = { kind: "prose", text: shown, map, role: "paragraph", quoted: false, item: [], emphasis: [] };
  return { start, end, kind: "paragraph", parts: [prose], comments: [], degraded: reason };
}

class Reader {
  readonly #source: string;
  #base = 0;
  #context: InlineContext;
  #parts: (Prose | Table)[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#context = { source, comments: [] };
  }

  read(nodes: readonly RootContent[], document: MarkdownDocument): Block[] {
    const blocks: Block[] = [];
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i]!;
      if (node.type === "yaml") {
        document.frontMatter = { start: startOf(node), end: endOf(node), text: node.value };
        continue;
      }
      const start = startOf(node);
      let end = endOf(node);
      // an HTML table with blank lines in it is several nodes: read it as one
      if (node.type === "html" && opensTable(node.value)) {
        const last = closingNode(nodes, i, this.#source, start);
        if (last > i) {
          end = endOf(nodes[last]!);
          i = last;
        }
      }
      this.#base = start;
      this.#context = { source: this.#source, comments: [] };
      this.#parts = [];
      const kind = this.#block(node, end);
      blocks.push({ start, end, kind, parts: this.#parts, comments: this.#context.comments.map((c) => ({ ...c, start: c.start - start, end: c.end - start })) });
    }
    return blocks;
  }

  #block(node: RootContent, end: number): Block["kind"] {
    switch (node.type) {
      case "heading":
        this.#prose(node.children, "heading", false, [], node.depth);
        return "heading";
      case "paragraph":
        this.#flow(node, false, []);
        return "paragraph";
      case "table":
        this.#flow(node, false, []);
        return "table";
      case "list":
        this.#flow(node, false, []);
        return "list";
      case "blockquote":
        this.#flow(node, true, []);
        return "quote";
      case "footnoteDefinition":
        for (const child of node.children) this.#flow(child, false, [], "footnote");
        return "footnote";
      case "html":
        this.#parts.push(...readHtml(this.#context, startOf(node), end, this.#base, false, []));
        return "html";
      default:
        return "other";
    }
  }

  /** Block content inside a block. An explicit stack, since lists can nest deeper than calls may. */
  #flow(first: BlockContent | DefinitionContent, quoted: boolean, item: number[], role: Prose["role"] = "paragraph"): void {
    const stack: { node: BlockContent | DefinitionContent; quoted: boolean; item: number[]; role: Prose["role"] }[] = [{ node: first, quoted, item, role }];
    while (stack.length > 0) {
      const at = stack.pop()!;
      const { node } = at;
      switch (node.type) {
        case "paragraph":
          this.#prose(node.children, at.item.length > 0 && at.role === "paragraph" ? "item" : at.role, at.quoted, at.item);
          break;
        case "heading":
          this.#prose(node.children, "heading", at.quoted, at.item, node.depth);
          break;
        case "table":
          this.#table(node.children, startOf(node), endOf(node), at.quoted, at.item);
          break;
        case "html":
          this.#parts.push(...readHtml(this.#context, startOf(node), endOf(node), this.#base, at.quoted, at.item));
          break;
        case "list":
          for (const [i, li] of [...node.children.entries()].reverse()) {
            for (const child of [...li.children].reverse()) stack.push({ ...at, node: child, item: [...at.item, i] });
          }
          break;
        case "blockquote":
          for (const child of [...node.children].reverse()) stack.push({ ...at, node: child, quoted: true });
          break;
        case "footnoteDefinition":
          for (const child of [...node.children].reverse()) stack.push({ ...at, node: child, role: "footnote" });
          break;
        default:
          break;
      }
    }
  }

  #prose(nodes: readonly PhrasingContent[], role: Prose["role"], quoted: boolean, item: number[], depth?: number): void {
    const plain = tidy(plainOf(nodes, this.#context), this.#source);
    const text = plain.text.join("");
    if (/^\s*\\begin\{/.test(text)) return;
    const add = (from: number, to: number, as: Prose["role"]): void => {
      let a = from;
      let b = to;
      while (a < b && /\s/.test(text[a]!)) a += 1;
      while (b > a && /\s/.test(text[b - 1]!)) b -= 1;
      if (a === b) return;
      const { text: shown, map, emphasis } = plain.slice(a, b).finish(this.#base);
      this.#parts.push({ kind: "prose", text: shown, map, role: as, quoted, item, emphasis, ...(depth === undefined ? {} : { depth }) });
    };
    const caption = /^(?::|Table:|Table \d+[.:]|\*?\*?Table \d+)\s/.exec(text);
    if (caption && role === "paragraph" && text.length < 600 && !/\n\s*\n/.test(text)) {
      add(caption[0].startsWith(":") ? 1 : 0, text.length, "caption");
      return;
    }
    // a definition list: every line that begins with a colon is a text of its own
    let from = 0;
    for (let i = text.indexOf("\n:"); i >= 0; i = text.indexOf("\n:", i + 1)) {
      if (!/\s/.test(text[i + 2] ?? "")) continue;
      add(from, i, from === 0 ? "term" : role);
      from = i + 2;
    }
    add(from, text.length, role);
  }

  #table(rows: readonly TableRow[], start: number, end: number, quoted: boolean, item: number[]): void {
    const out: Row[] = [];
    let columns = 0;
    for (const [r, row] of rows.entries()) {
      const cells: Cell[] = [];
      for (const [c, node] of row.children.entries()) {
        const plain = tidy(plainOf(node.children, this.#context), this.#source);
        const { text, map, emphasis } = plain.finish(this.#base);
        cells.push({ prose: { kind: "prose", text, map, role: "cell", quoted, item, emphasis }, column: c, colspan: 1, rowspan: 1, header: r === 0 });
      }
      // a caption on the line below the last row is read as a row by GFM
      const only = cells[0];
      if (r === rows.length - 1 && r > 1 && only && /^(?::|Table:)\s/.test(only.prose.text) && cells.slice(1).every((c) => c.prose.text === "")) {
        this.#parts.push({ ...only.prose, role: "caption" });
        continue;
      }
      columns = Math.max(columns, cells.length);
      out.push({ cells, header: r === 0 });
    }
    this.#parts.push({ kind: "table", start: start - this.#base, end: end - this.#base, rows: out, columns, quoted, item });
  }
}

const opensTable = (html: string): boolean => /<table[\s>]/i.test(html) && !/<\/table\s*>/i.test(html);

/** The node in which an HTML table that opens in node `i` is closed; `i` when it is not. */
function closingNode(nodes: readonly RootContent[], i: number, source: string, start: number): number {
  const close = source.slice(start).search(/<\/table\s*>/i);
  if (close < 0) return i;
  for (let j = i; j < nodes.length; j += 1) if (endOf(nodes[j]!) > start + close) return j;
  return i;
}


