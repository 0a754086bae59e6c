/** Pandoc's tables that are drawn with dashes: grid tables, and simple and multiline ones whose columns are marked by a line of dashes. */
import { InlineReader, prosesOf, type Context } from "./inline.ts";
import { linesOf, type Line } from "./lines.ts";
import { columnRule } from "./table-ends.ts";
import type { Cell, Prose, Row, Table } from "./types.ts";

/** A column of a text that is set in columns: offsets from the start of a line. */
interface Column {
  from: number;
  to: number;
}

/** Emphasis of a whole cell and escapes, read without the parser: `**Age**`, `\*`. */
function cellOf(context: Context, pieces: readonly { start: number; end: number }[], column: number, header: boolean, origin: number): Cell {
  const { source } = context;
  const reader = new InlineReader(context, origin, origin, false);
  const { run } = reader;
  for (const piece of pieces) {
    let { start, end } = piece;
    while (start < end && /[ \t]/.test(source.charAt(start))) start += 1;
    while (end > start && /[ \t]/.test(source.charAt(end - 1))) end -= 1;
    if (start === end) continue;
    if (run.length > 0) run.atom("\n", start, start);
    const mark = /^(\*\*|__|\*|_)[^*_]+\1$/.exec(source.slice(start, Math.min(end, start + 2000)))?.[1]?.length ?? 0;
    const from = run.length;
    const shown = source.slice(start + mark, end - mark);
    reader.align(unescaped(shown), start + mark, end - mark);
    if (mark > 0) {
      run.emphasis.push({ start: from, end: run.length });
      run.closes(end - mark, end);
    }
  }
  const prose = prosesOf(run, { role: "cell", quoted: false, item: [] }, context, origin)[0] as Prose;
  return { prose, column, colspan: 1, rowspan: 1, header };
}

const unescaped = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/&nbsp;/g, "\u00a0").replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/&gt;/g, ">");

function tableOf(context: Context, start: number, end: number, columns: number, rows: Row[]): Table {
  return { kind: "table", start: start - context.block, end: end - context.block, rows, columns, quoted: false, item: [] };
}

/** A grid table: rows between lines of `+---+`; those above a line of `+===+` are the head. Cells that span are not known. */
export function readGrid(context: Context, start: number, end: number): Table[] {
  const { source } = context;
  const lines = linesOf(source.slice(start, end));
  const first = lines[0] as Line;
  const border = source.slice(start + first.start, start + first.end);
  const columns: Column[] = [];
  let from = 1;
  for (let plus = border.indexOf("+", 1); plus > 0; plus = border.indexOf("+", plus + 1)) {
    columns.push({ from, to: plus });
    from = plus + 1;
  }
  const rows: Row[] = [];
  let body: Line[] = [];
  let head = -1;
  for (const line of lines) {
    const c = source.charAt(start + line.start);
    const ruled = c === "+";
    if (!ruled) {
      body.push(line);
      continue;
    }
    if (body.length > 0) {
      rows.push({ cells: columns.map((column, k) => cellOf(context, cut(start, body, column), k, false, start + (body[0] as Line).start)), header: false });
      body = [];
    }
    if (source.slice(start + line.start, start + line.end).includes("=")) head = rows.length;
  }
  for (const row of rows.slice(0, Math.max(0, head))) {
    row.header = true;
    for (const cell of row.cells) cell.header = true;
  }
  return rows.length === 0 ? [] : [tableOf(context, start, end, columns.length, rows)];
}

/** The pieces of a column in some lines. */
function cut(start: number, lines: readonly Line[], column: Column): { start: number; end: number }[] {
  return lines.map((line) => ({
    start: Math.min(start + line.start + column.from, start + line.end),
    end: Math.min(start + line.start + column.to, start + line.end),
  }));
}

/** A simple or a multiline table. In a multiline one, rows are told apart by blank lines. */
export function readColumns(context: Context, start: number, end: number): Table[] {
  const { source } = context;
  const lines = linesOf(source.slice(start, end));
  const textOf = (line: Line): string => source.slice(start + line.start, start + line.end);
  const dashed = (line: Line): boolean => columnRule.test(textOf(line));
  const ruled = (line: Line): boolean => dashed(line) || /^ {0,3}-{10,} *$/.test(textOf(line));
  const at = lines.findIndex(dashed);
  if (at < 0) return [];
  const rule = textOf(lines[at] as Line);
  const columns: Column[] = [];
  for (const found of rule.matchAll(/-+/g)) columns.push({ from: found.index, to: found.index + found[0].length });
  // Text may stick out on the right of its dashes, and in the last column for as far as it goes
  for (const [k, column] of columns.entries()) column.to = columns[k + 1]?.from ?? Number.MAX_SAFE_INTEGER;
  for (const [k, column] of columns.entries()) if (k === 0) column.from = 0;
  const multiline = at > 0 && ruled(lines[0] as Line);
  const rows: Row[] = [];
  let body: Line[] = [];
  const flush = (header: boolean): void => {
    if (body.length === 0) return;
    const origin = start + (body[0] as Line).start;
    rows.push({ cells: columns.map((column, k) => cellOf(context, cut(start, body, column), k, header, origin)), header });
    body = [];
  };
  for (const [index, line] of lines.entries()) {
    if (ruled(line)) {
      flush(index <= at);
      continue;
    }
    const blank = textOf(line).trim() === "";
    if (blank) flush(false);
    else {
      if (!multiline && index > at) flush(false);
      body.push(line);
    }
  }
  flush(false);
  return rows.length === 0 ? [] : [tableOf(context, start, end, columns.length, rows)];
}
