/**
 * A reader for the Markdown that most of a review is written in: paragraphs, headings, lists, quotes, notes and pipe tables.
 * It gives the tree that the parser would give, in one pass; whatever is not surely simple is left to the parser. A
 * differential test holds the two together.
 */
import type { Blockquote, FootnoteDefinition, Heading, Html, List, ListItem, Paragraph, RootContent, Table, TableCell, TableRow } from "mdast";
import { addressEnd, isLoneTag, placed, readInline, tagEnd } from "./simple-inline.ts";

/** A line: where it begins, where its text begins, and where it ends. */
interface Line {
  from: number;
  text: number;
  to: number;
}

/**
 * Reads a unit: lines that the parser need not be asked about.
 *
 * @param source the document
 * @param start,end the unit in it; blank lines may follow inside
 * @returns its one block, offsets in the document; null where it is not surely simple
 */
export function readSimple(source: string, start: number, end: number): RootContent | null {
  const unwritten = source.charCodeAt(start) === 35 && end - start < 20 ? /^(#{1,6}) *$/.exec(source.slice(start, end)) : null;
  if (unwritten) return { type: "heading", depth: unwritten[1]!.length as Heading["depth"], children: [], ...placed(start, end) };
  let to = end;
  while (to > start && /\s/.test(source.charAt(to - 1))) {
    // hard spaces are text
    if (!/[\r\n ]/.test(source.charAt(to - 1))) return null;
    to -= 1;
  }
  // white space at the end of a paragraph belongs to it
  if (to <= start || source.charCodeAt(to) === 32) return null;
  const lines = linesOf(source, start, to);
  const first = lines?.[0];
  if (!lines || !first || first.text - first.from > 3) return null;
  switch (source.charCodeAt(first.text)) {
    case 35: // #
      return lines.length === 1 && first.text === first.from ? readHeading(source, start, to) : null;
    case 62: // >
      return readQuote(source, lines);
    case 91: // [
      return readNote(source, lines);
  }
  if (first.text === first.from) {
    // a tag that is all of it
    if (isLoneTag(source, start, end)) return readTag(source, start, end);
    if (lines.length > 1 && isDelimiterRow(source, lines[1]!)) return readTable(source, lines);
    if (itemAt(source, first)) return readList(source, lines);
  }
  return readParagraph(source, lines, 0, lines.length, false);
}

/** The lines, blank ones among them; null where one ends with a mark that says something of the next, or a tab begins it. */
function linesOf(source: string, start: number, end: number): Line[] | null {
  const lines: Line[] = [];
  for (let from = start; from <= end;) {
    const found = source.indexOf("\n", from);
    const stop = found < 0 || found > end ? end : found;
    const to = stop > from && source.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    let text = from;
    while (text < to && source.charCodeAt(text) === 32) text += 1;
    const last = source.charCodeAt(to - 1);
    if (to > from && (text === to || source.charCodeAt(text) === 9 || last === 9 || last === 92)) return null;
    lines.push({ from, text, to });
    from = stop + 1;
  }
  return lines;
}

const readTag = (source: string, start: number, end: number): Html => ({ type: "html", value: source.slice(start, end), ...placed(start, end) });

/** `|---|:-:|` and the like; two of them make a table of the line above. */
const isDelimiterRow = (source: string, { from, to }: Line): boolean => {
  for (let i = from; i < to; i += 1) if (!/[|:\- ]/.test(source.charAt(i))) return false;
  return to > from;
};

/** The lines from one to before another as a paragraph, which begins with the text of the first. */
function readParagraph(source: string, lines: readonly Line[], first: number, behind: number, inQuote: boolean): Paragraph | null {
  for (let l = first; l < behind; l += 1) if (!continuesParagraph(source, lines[l]!.text, lines[l]!.to, l === first)) return null;
  const [start, end] = [lines[first]!.text, lines[behind - 1]!.to];
  if (source.charCodeAt(end - 1) === 32) return null;
  const children = readInline(source, start, end, inQuote);
  return children && { type: "paragraph", children, ...placed(start, end) };
}

/** Tags that stand in a line of text. */
const inlineTag = /^<(?:sup|sub|a|span|em|strong|i|b|u|small)[ >]/i;

/** A line that can only be one of a paragraph: it begins with a letter, a digit, a bracket, or emphasis of a word. */
function continuesParagraph(source: string, from: number, to: number, first: boolean): boolean {
  if (from >= to) return false;
  const c = source.charAt(from);
  if (/[\p{L}("'“‘«%$£€±≥≤§†‡•–—¿¡^]/u.test(c)) return true;
  if (c === "\\" || c === "&") return true;
  // an address, or a tag that opens no block, with text behind it
  if (c === "<") {
    if (addressEnd(source, from, to) > 0) return true;
    const close = inlineTag.test(source.slice(from, Math.min(to, from + 12))) ? tagEnd(source, from, to) : -1;
    return close > 0 && /[^\s<]/.test(source.slice(close, Math.min(to, close + 40)));
  }
  // an item of a list begins with a number
  if (/\d/.test(c)) return !/^\d{1,9}[.)](?:\s|$)/.test(source.slice(from, Math.min(to, from + 12)));
  // not the three stars of a line across the page, nor an item of a list
  if (c === "*") return /^\*{1,3}[\p{L}\d("]/u.test(source.slice(from, from + 4));
  return !first && /[,;.)\]]/.test(c);
}

function readHeading(source: string, start: number, end: number): Heading | null {
  const marks = /^(#{1,6}) +(?=\S)/.exec(source.slice(start, Math.min(end, start + 40)));
  if (!marks || source.charCodeAt(end - 1) === 35) return null;
  const children = readInline(source, start + marks[0].length, end);
  return children && { type: "heading", depth: marks[1]!.length as Heading["depth"], children, ...placed(start, end) };
}

/** "> text", in each of the lines; those with the mark alone stand between paragraphs. */
function readQuote(source: string, lines: readonly Line[]): Blockquote | null {
  const children: Paragraph[] = [];
  const inner: Line[] = [];
  for (const { from, to } of lines) {
    const text = from + 2;
    const alone = to === from + 1;
    if (source.charCodeAt(from) !== 62 || !(alone || (source.charCodeAt(from + 1) === 32 && text < to && source.charCodeAt(text) !== 32))) return null;
    inner.push({ from, text: alone ? to : text, to });
  }
  for (let l = 0; l < inner.length; l += 1) {
    let behind = l;
    while (behind < inner.length && inner[behind]!.text < inner[behind]!.to) behind += 1;
    // the mark alone is part of the quote, but of none of its paragraphs
    const paragraph = behind > l ? readParagraph(source, inner, l, behind, true) : null;
    if (!paragraph) return null;
    children.push(paragraph);
    l = behind;
    if (l === inner.length - 1) return null;
  }
  return { type: "blockquote", children, ...placed(lines[0]!.from, lines.at(-1)!.to) };
}

/** "[^name]: text" */
function readNote(source: string, lines: readonly Line[]): FootnoteDefinition | null {
  const { from, to } = lines[0]!;
  const mark = /^\[\^([\p{L}\d_-]{1,100})\]: (?=\S)/u.exec(source.slice(from, Math.min(to, from + 120)));
  if (!mark || lines.some((line) => line.text > line.from)) return null;
  const inner = [{ from, text: from + mark[0].length, to }, ...lines.slice(1)];
  // a note that speaks of notes may speak of itself
  const child = source.slice(from + 1, lines.at(-1)!.to).includes("[^") ? null : readParagraph(source, inner, 0, inner.length, false);
  return child && { type: "footnoteDefinition", identifier: mark[1]!.toLowerCase(), label: mark[1]!, children: [child], ...placed(from, lines.at(-1)!.to) };
}

/** The mark of an item at the beginning of a line. */
interface Mark {
  /** "-", "*" or "+", or what stands behind a number. */
  sign: string;
  /** The number before it; -1 where there is none. */
  number: number;
  /** Where the text of the item begins. */
  text: number;
}

function itemAt(source: string, { text, to }: Line): Mark | null {
  const c = source.charCodeAt(text);
  if (!(c === 45 || c === 42 || c === 43 || (c >= 48 && c <= 57))) return null;
  const mark = /^(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^\s])/.exec(source.slice(text, Math.min(to, text + 16)));
  return mark && { sign: mark[1] ?? mark[3]!, number: mark[2] === undefined ? -1 : Number(mark[2]), text: text + mark[0].length };
}

/** A list that is being read, and its last item. */
interface OpenList {
  list: List;
  sign: string;
  /** Columns before the mark of its items. */
  indent: number;
  /** Columns before the text of the last one. */
  inner: number;
}

/** Lists in lists of more levels are the parser's. */
const mostLevels = 8;

/** Items that begin with marks of one kind, of a line or more each, with lists in them. */
function readList(source: string, lines: readonly Line[]): List | null {
  const open: OpenList[] = [];
  let top: List | undefined;
  for (let l = 0; l < lines.length;) {
    const line = lines[l]!;
    const mark = itemAt(source, line);
    if (!mark) return null;
    const indent = line.text - line.from;
    while (open.length > 1 && open.at(-1)!.indent > indent) open.pop();
    let current = open.at(-1);
    if (!current || current.indent !== indent) {
      // a list in the last item, or the first of all; one that begins with another number may be text
      if ((current ? current.inner : 0) !== indent || (current && mark.number >= 0 && mark.number !== 1) || open.length === mostLevels) return null;
      const list: List = { type: "list", ordered: mark.number >= 0, children: [], ...placed(line.text, line.text) };
      current?.list.children.at(-1)!.children.push(list);
      current = { list, sign: mark.sign, indent, inner: 0 };
      open.push(current);
      top ??= list;
    }
    if (current.sign !== mark.sign) return null;
    current.inner = mark.text - line.from;
    let behind = l + 1;
    while (behind < lines.length && goesOn(source, lines[behind]!, current.inner)) behind += 1;
    const inner = [{ from: line.from, text: mark.text, to: line.to }, ...lines.slice(l + 1, behind)];
    const paragraph = readParagraph(source, inner, 0, inner.length, false);
    if (!paragraph) return null;
    const end = inner.at(-1)!.to;
    const item: ListItem = { type: "listItem", children: [paragraph], ...placed(line.text, end) };
    current.list.children.push(item);
    for (const { list } of open) {
      list.position!.end.offset = end;
      list.children.at(-1)!.position!.end.offset = end;
    }
    l = behind;
    while (l < lines.length && lines[l]!.from === lines[l]!.to) l += 1;
  }
  return top ?? null;
}

/** Whether a line is more of the text of the item before it: it stands under that, or at the edge. */
function goesOn(source: string, line: Line, inner: number): boolean {
  const indent = line.text - line.from;
  return line.text < line.to && (indent === 0 || indent === inner) && !itemAt(source, line);
}

function readTable(source: string, lines: readonly Line[]): Table | null {
  const children: TableRow[] = [];
  let columns = 0;
  for (const [i, { from, to }] of lines.entries()) {
    if (source.charCodeAt(from) !== 124) return null;
    const cells = cellsOf(source, from, to);
    if (!cells) return null;
    if (i === 0) columns = cells.length;
    if (i === 1) {
      if (cells.length !== columns || cells.some((c) => !/^ *:?-+:? *$/.test(source.slice(c.from, c.to)))) return null;
      continue;
    }
    const row: TableCell[] = [];
    for (const cell of cells) {
      let a = cell.from;
      let b = cell.to;
      while (a < b && source.charCodeAt(a) === 32) a += 1;
      while (b > a && source.charCodeAt(b - 1) === 32) b -= 1;
      const inline = a < b ? readInline(source, a, b) : [];
      if (!inline) return null;
      row.push({ type: "tableCell", children: inline, ...placed(cell.start, cell.end) });
    }
    children.push({ type: "tableRow", children: row, ...placed(from, to) });
  }
  return { type: "table", children, ...placed(lines[0]!.from, lines.at(-1)!.to) };
}

interface CellSpan {
  /** With the border before it, and for the last one the border behind it. */
  start: number;
  end: number;
  /** Between the borders. */
  from: number;
  to: number;
}

/** The cells of a row that begins with a border; null where the row does not end with one. */
function cellsOf(source: string, from: number, to: number): CellSpan[] | null {
  if (source.charCodeAt(to - 1) !== 124 || to - from < 2) return null;
  const cells: CellSpan[] = [];
  let border = from;
  for (let i = from + 1; i < to; i += 1) {
    const c = source.charCodeAt(i);
    if (c === 92) {
      i += 1;
      if (i === to - 1) return null;
    } else if (c === 9) return null;
    else if (c === 124) {
      cells.push({ start: border, end: i === to - 1 ? to : i, from: border + 1, to: i });
      border = i;
    }
  }
  return cells;
}
