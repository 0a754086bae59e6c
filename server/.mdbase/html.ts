/** HTML blocks: tables, and the prose between tags. */
import { Parser } from "htmlparser2";
import { alignText, decodeEntities, inlineHtml, type InlineContext } from "./inline.ts";
import { PlainText } from "./offset-map.ts";
import { tidy } from "./tidy.ts";
import type { Cell, Prose, Row, Table } from "./types.ts";

const blocks = new Set([
  "p", "div", "section", "article", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "caption",
  "figcaption", "figure", "header", "footer", "main", "details", "summary", "hr", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "pre",
]);
const silent = new Set(["script", "style", "head", "title", "template", "noscript", "svg", "math"]);

interface OpenTable {
  table: Table;
  head: boolean;
  row: Row | null;
  /** Columns that cells of rows above still take: rows left, by column. */
  taken: number[];
  column: number;
}

/**
 * Reads a stretch of HTML.
 *
 * @param start,end document offsets of the stretch
 * @param base offset of the block that the results are relative to
 */
export function readHtml(context: InlineContext, start: number, end: number, base: number, quoted: boolean, item: number[]): (Prose | Table)[] {
  const parts: (Prose | Table)[] = [];
  const { source } = context;
  let text = new PlainText();
  let mute = 0;
  let strong = 0;
  let role: Prose["role"] = "paragraph";
  const raised: { tag: string; from: number; at: number }[] = [];
  const tables: OpenTable[] = [];
  let cell: Cell | null = null;
  const prose = (): Prose | null => {
    const tidied = tidy(text, source);
    text = new PlainText();
    raised.length = 0;
    if (tidied.length === 0) return null;
    const { text: shown, map, emphasis } = tidied.finish(base);
    if (shown.trim() === "") return null;
    return { kind: "prose", text: shown, map, role: cell ? "cell" : role, quoted, item, emphasis };
  };
  const flush = (): void => {
    const done = prose();
    if (cell) {
      if (done) cell.prose = done;
      return;
    }
    // words between the rows of a table are none of it
    if (done && tables.length === 0) parts.push(done);
  };
  const empty = (): Prose => ({ kind: "prose", text: "", map: new PlainText().finish(base).map, role: "cell", quoted, item, emphasis: [] });
  const parser = new Parser({
    onopentag(name, attributes): void {
      if (silent.has(name)) mute += 1;
      const table = tables.at(-1);
      if (name === "table") {
        if (!cell) flush();
        tables.push({ table: { kind: "table", start: start + parser.startIndex - base, end: 0, rows: [], columns: 0, quoted, item }, head: false, row: null, taken: [], column: 0 });
      } else if (name === "thead" && table) table.head = true;
      else if (name === "tbody" && table) table.head = false;
      else if (name === "tr" && table) {
        table.row = { cells: [], header: table.head };
        table.table.rows.push(table.row);
        table.taken = table.taken.map((n) => Math.max(0, n - 1));
        table.column = 0;
      } else if ((name === "td" || name === "th") && table?.row) {
        if (cell) flush();
        text = new PlainText();
        while ((table.taken[table.column] ?? 0) > 0) table.column += 1;
        const span = (value: string | undefined): number => Math.min(Math.max(Number.parseInt(value ?? "1", 10) || 1, 1), 100);
        const colspan = span(attributes["colspan"]);
        const rowspan = span(attributes["rowspan"]);
        cell = { prose: empty(), column: table.column, colspan, rowspan, header: name === "th" };
        table.row.cells.push(cell);
        for (let c = table.column; c < table.column + colspan; c += 1) if (rowspan > 1) table.taken[c] = rowspan;
        table.column += colspan;
        table.table.columns = Math.max(table.table.columns, table.column);
      } else if (name === "caption") {
        flush();
        role = "caption";
      } else if (blocks.has(name) && !cell) flush();
      else if (blocks.has(name)) text.add("\n", start + parser.startIndex, start + parser.endIndex + 1, false);
      if (name === "div" && /\bcaption\b/.test(attributes["class"] ?? "")) role = "caption";
      if (/^(?:b|strong|em|i|th)$/.test(name)) strong += 1;
      if (name === "br" || name === "sup" || name === "sub") inlineHtml(`<${name}>`, start + parser.startIndex, start + parser.endIndex + 1, text, context, raised);
    },
    onclosetag(name, implied): void {
      if (silent.has(name)) mute = Math.max(0, mute - 1);
      const table = tables.at(-1);
      const closeEnd = start + (implied ? parser.startIndex : parser.endIndex + 1);
      if (/^(?:b|strong|em|i|th)$/.test(name)) strong = Math.max(0, strong - 1);
      if (/^(?:b|strong|em|i|span|a|u)$/.test(name) && !implied) text.close(Math.max(0, text.length - 1), closeEnd, false);
      if (name === "sup" || name === "sub") inlineHtml(`</${name}>`, start + parser.startIndex, closeEnd, text, context, raised);
      if ((name === "td" || name === "th") && cell) {
        flush();
        cell = null;
        text = new PlainText();
      } else if (name === "tr" && table) {
        if (table.row && !table.row.header && table.row.cells.length > 0 && table.row.cells.every((c) => c.header) && table.table.rows.every((r) => r.header || r === table.row)) table.row.header = true;
        table.row = null;
      } else if (name === "table" && table) {
        tables.pop();
        table.table.end = closeEnd - base;
        if (cell && tables.length === 0) cell = null;
        if (tables.length === 0) parts.push(table.table);
        text = new PlainText();
      } else if (name === "caption") {
        const done = prose();
        if (done) parts.push(done);
        role = "paragraph";
      } else if (blocks.has(name) && !cell) {
        flush();
        if (name === "div") role = "paragraph";
      }
    },
    ontext(value): void {
      if (mute > 0) return;
      alignText(decodeEntities(value), source, start + parser.startIndex, start + parser.endIndex + 1, text, strong > 0);
    },
    oncomment(value): void {
      context.comments.push({ start: start + parser.startIndex, end: start + parser.endIndex + 1, text: value });
    },
  }, { decodeEntities: false, lowerCaseTags: true });
  parser.write(source.slice(start, end));
  parser.end();
  flush();
  return parts;
}
