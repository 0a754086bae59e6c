/** HTML blocks: tables, and the prose between tags. Reads tokens, not a tree, so that any text takes linear time. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { append } from "../lists.ts";
import { InlineReader, nowhere, prosesOf, type Context } from "./inline.ts";
import type { Place, Run } from "./run.ts";
import { isLoneTag } from "./simple-inline.ts";
import type { Cell, Prose, Row, Table } from "./types.ts";

const blocks = new Set([
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
  "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol",
  "p", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]);
/** Elements whose content is no prose. */
const silent = new Set(["script", "style", "head", "title", "template", "noscript", "svg", "math", "pre", "textarea", "iframe", "select", "button", "object"]);

interface OpenTable {
  table: Table;
  head: boolean;
  row: Row | null;
  /** For each column the number of further rows that a cell above still takes. */
  taken: number[];
  column: number;
}

const tokenizerOptions = { xmlMode: false, decodeEntities: true };

class HtmlReader {
  /** Keep their hidden classes, see docs/architecture.md. */
  static readonly kept = [new HtmlReader(nowhere, 0, 0, false, []), new Tokenizer(tokenizerOptions, {} as TokenizerCallbacks)];
  readonly parts: (Prose | Table)[] = [];
  readonly #context: Context;
  readonly #start: number;
  readonly #end: number;
  readonly #quoted: boolean;
  readonly #item: number[];
  #inline: InlineReader;
  #table: OpenTable | null = null;
  /** Tables in a cell: their text is the cell's. */
  #inner = 0;
  #cell: { cell: Cell; origin: number } | null = null;
  #role: Prose["role"] = "paragraph";
  #depth = 0;
  #silent = "";
  #emphasis = 0;
  #emphasisFrom = 0;
  #captionDivs = 0;

  constructor(context: Context, start: number, end: number, quoted: boolean, item: number[]) {
    this.#context = context;
    this.#start = start;
    this.#end = end;
    this.#quoted = quoted;
    this.#item = item;
    this.#inline = new InlineReader(context, end, end, quoted);
  }

  read(): (Prose | Table)[] {
    const context = this.#context;
    const source = context.source.slice(this.#start, this.#end);
    const base = this.#start;
    let cursor = 0;
    let entityFrom = 0;
    let tag = "";
    let tagStart = 0;
    let attribute = "";
    let value = "";
    let attributes: Record<string, string> = {};
    const opened = (index: number): void => {
      cursor = index + 1;
      this.#open(tag, attributes, base + tagStart, base + cursor);
    };
    const tokenizer = new Tokenizer(tokenizerOptions, {
      ontext: (from, to): void => {
        cursor = to;
        this.#text(source.slice(from, to), base + from);
      },
      ontextentity: (code, to): void => {
        // An entity of two characters is told in two calls
        if (to !== cursor) entityFrom = cursor;
        cursor = to;
        if (this.#silent === "" && !this.#inline.muted) this.#inline.run.atom(String.fromCodePoint(code), base + entityFrom, base + to);
      },
      onopentagname: (from, to): void => {
        tag = source.slice(from, to).toLowerCase();
        tagStart = from - 1;
        attributes = {};
      },
      onattribname: (from, to): void => {
        attribute = source.slice(from, to).toLowerCase();
        value = "";
      },
      onattribdata: (from, to): void => {
        value += source.slice(from, to);
      },
      onattribentity: (): void => undefined,
      onattribend: (): void => {
        if (attribute === "class" || attribute === "colspan" || attribute === "rowspan") attributes[attribute] = value;
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (from, to): void => {
        const close = source.indexOf(">", to);
        cursor = close < 0 ? source.length : close + 1;
        this.#close(source.slice(from, to).toLowerCase(), base + from - 2, base + cursor);
      },
      oncomment: (from, to): void => {
        const closed = source.indexOf(">", to);
        cursor = closed < 0 ? source.length : closed + 1;
        if (!source.startsWith("<!--", from - 4)) return;
        const text = source.slice(from, cursor).replace(/-?-?>$/, "");
        context.comments.push({ start: base + from - 4, end: base + cursor, text });
      },
      oncdata: (_from, to): void => {
        cursor = to;
      },
      ondeclaration: (_from, to): void => {
        cursor = to + 1;
      },
      onprocessinginstruction: (_from, to): void => {
        cursor = to + 1;
      },
      onend: (): void => undefined,
    });
    tokenizer.write(source);
    tokenizer.end();
    this.#endCell();
    this.#endTable(this.#end);
    this.#flush();
    return this.parts;
  }

  #text(text: string, at: number): void {
    if (this.#silent !== "" || this.#inline.muted) return;
    const { run } = this.#inline;
    if (!this.#quoted) {
      run.copy(text, at);
      return;
    }
    // Quote marks at the start of lines belong to the Markdown around
    let from = 0;
    for (let line = text.indexOf("\n"); line >= 0; line = text.indexOf("\n", from)) {
      run.copy(text.slice(from, line + 1), at + from);
      from = line + 1;
      while (from < text.length && /[ \t>]/.test(text.charAt(from))) from += 1;
    }
    run.copy(text.slice(from), at + from);
  }

  #place(role: Prose["role"]): Place {
    return { role, quoted: this.#quoted, item: this.#item, depth: role === "heading" ? this.#depth : undefined };
  }

  #take(): Run {
    const { run } = this.#inline;
    if (this.#emphasis > 0 && run.length > this.#emphasisFrom) run.emphasis.push({ start: this.#emphasisFrom, end: run.length });
    this.#emphasisFrom = 0;
    this.#inline = new InlineReader(this.#context, this.#end, this.#end, this.#quoted);
    return run;
  }

  /** Ends a text; in a cell it goes on in a new line. */
  #flush(at = this.#end, end = at): void {
    if (this.#cell) {
      if (this.#inline.run.length > 0) this.#inline.run.atom("\n", at, end);
      return;
    }
    const run = this.#take();
    // Words between the rows of a table are none of it
    if (run.length === 0 || (this.#table && this.#role !== "caption")) return;
    append(this.parts, prosesOf(run, this.#place(this.#role), this.#context, this.#start));
  }

  #endCell(): void {
    if (!this.#cell) return;
    const { cell, origin } = this.#cell;
    this.#cell = null;
    const prose = prosesOf(this.#take(), this.#place("cell"), this.#context, origin)[0];
    if (prose) cell.prose = prose;
  }

  #endTable(end: number): void {
    if (!this.#table) return;
    const { table } = this.#table;
    this.#table = null;
    this.#inner = 0;
    table.end = end - this.#context.block;
    // Without a thead, rows of nothing but th at the top are the head
    for (const row of table.rows) {
      if (row.header) continue;
      if (row.cells.length === 0 || !row.cells.every((c) => c.header)) break;
      row.header = true;
    }
    if (table.rows.length > 0) this.parts.push(table);
  }

  #open(name: string, attributes: Record<string, string>, start: number, end: number): void {
    if (this.#silent !== "") return;
    if (silent.has(name)) {
      this.#silent = name;
      return;
    }
    if (!blocks.has(name)) {
      this.#inline.openTag(name, start, end);
      if (/^(?:b|strong|em|i)$/.test(name) && this.#emphasis++ === 0) this.#emphasisFrom = this.#inline.run.length;
      return;
    }
    const open = this.#table;
    if (name === "table") {
      if (open) {
        this.#inner += 1;
        this.#flush(start, end);
        return;
      }
      this.#flush();
      const table: Table = { kind: "table", start: start - this.#context.block, end: 0, rows: [], columns: 0, quoted: this.#quoted, item: this.#item };
      this.#table = { table, head: false, row: null, taken: [], column: 0 };
      return;
    }
    if (open && this.#inner > 0) {
      this.#flush(start, end);
      return;
    }
    switch (open ? name : "") {
      case "thead":
      case "tbody":
      case "tfoot":
        this.#endCell();
        (open as OpenTable).head = name === "thead";
        (open as OpenTable).row = null;
        return;
      case "tr":
        this.#endCell();
        this.#row(open as OpenTable);
        return;
      case "td":
      case "th":
        this.#endCell();
        this.#newCell(open as OpenTable, name === "th", attributes, end);
        return;
      default:
        break;
    }
    this.#flush(start, end);
    if (this.#cell) return;
    if (name === "caption") this.#role = "caption";
    else if (name === "div" && (this.#captionDivs > 0 || /(?:^|[\s_-])caption(?:$|[\s_-])/i.test(attributes["class"] ?? ""))) {
      this.#captionDivs += 1;
      this.#role = "caption";
    } else if (/^h[1-6]$/.test(name)) {
      this.#role = "heading";
      this.#depth = Number(name.charAt(1));
    } else if (name === "li") this.#role = "item";
    else if (name === "dt") this.#role = "term";
    else if (this.#captionDivs === 0 && this.#role !== "caption" && this.#role !== "item") this.#role = "paragraph";
  }

  #row(open: OpenTable): void {
    open.row = { cells: [], header: open.head };
    open.table.rows.push(open.row);
    open.column = 0;
    open.taken = open.taken.map((n) => Math.max(0, n - 1));
    while ((open.taken.at(-1) ?? 1) === 0) open.taken.pop();
  }

  #newCell(open: OpenTable, header: boolean, attributes: Record<string, string>, at: number): void {
    if (!open.row) this.#row(open);
    const row = open.row as Row;
    // The text between cells is none of them
    this.#take();
    while ((open.taken[open.column] ?? 0) > 0) open.column += 1;
    const span = (text: string | undefined): number => Math.min(Math.max(Number.parseInt(text ?? "1", 10) || 1, 1), 100);
    const colspan = span(attributes["colspan"]);
    const rowspan = span(attributes["rowspan"]);
    const prose = this.#inline.run.finish(this.#place("cell"), [], this.#context.block, at);
    const cell: Cell = { prose, column: open.column, colspan, rowspan, header: header || open.head };
    row.cells.push(cell);
    if (rowspan > 1) {
      for (let c = open.column; c < open.column + colspan; c += 1) {
        while (open.taken.length < c) open.taken.push(0);
        open.taken[c] = rowspan;
      }
    }
    open.column += colspan;
    open.table.columns = Math.max(open.table.columns, open.column);
    this.#cell = { cell, origin: at };
  }

  #close(name: string, start: number, end: number): void {
    if (this.#silent !== "") {
      if (this.#silent === name) this.#silent = "";
      return;
    }
    if (!blocks.has(name)) {
      if (/^(?:b|strong|em|i)$/.test(name) && this.#emphasis > 0 && --this.#emphasis === 0) {
        const { run } = this.#inline;
        if (run.length > this.#emphasisFrom) run.emphasis.push({ start: this.#emphasisFrom, end: run.length });
      }
      this.#inline.closeTag(name, start, end);
      return;
    }
    if (this.#table) {
      if (name === "table") {
        if (this.#inner > 0) this.#inner -= 1;
        else {
          this.#endCell();
          this.#take();
          this.#endTable(end);
        }
        return;
      }
      if (this.#inner === 0 && (name === "td" || name === "th" || name === "tr" || name === "thead" || name === "tbody")) {
        this.#endCell();
        if (name !== "td" && name !== "th") this.#table.row = null;
        if (name === "thead") this.#table.head = false;
        return;
      }
    }
    this.#flush(start, end);
    if (this.#cell) return;
    if (name === "div" && this.#captionDivs > 0) this.#captionDivs -= 1;
    if (this.#captionDivs === 0 && (name !== "p" || this.#role === "paragraph")) this.#role = "paragraph";
  }
}

/**
 * Reads a stretch of HTML.
 *
 * @param start,end offsets in the document
 * @returns its texts and tables in order, offsets relative to the context's block; comments go to the context
 */
export function readHtml(context: Context, start: number, end: number, quoted: boolean, item: number[]): (Prose | Table)[] {
  return isLoneTag(context.source, start, end) ? [] : new HtmlReader(context, start, end, quoted, item).read();
}
