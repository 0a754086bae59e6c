/** Markdown → blocks of prose and tables. */
import { blockOf, readBlocks, readLongTable, readSimpleBlock } from "./blocks.ts";
import { linesOf, unitsOf, type Unit } from "./bound.ts";
import { readColumns, readGrid } from "./dashes.ts";
import { readHtml } from "./html.ts";
import { prosesOf, type Context } from "./inline.ts";
import { Run } from "./run.ts";
import type { Block, MarkdownDocument, Prose } from "./types.ts";

/** The parser is given pieces of at most this many characters and units, unless one unit is longer. */
const piece = { length: 12_000, units: 100 } as const;

/**
 * Reads a document.
 *
 * @param text the whole document; all offsets in the result are UTF-16 code units
 * @returns its top-level blocks in order, not overlapping; hostile ones as plain prose with the reason. Never throws, and
 *   takes time in proportion to the text.
 */
export function readMarkdown(text: string): MarkdownDocument {
  const document: MarkdownDocument = { blocks: [] };
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const front = frontMatterOf(text, from);
  if (front) {
    document.frontMatter = { start: front.start, end: front.end, text: text.slice(front.start, front.end) };
    from = front.behind;
  }
  const units = unitsOf(text, from);
  let i = 0;
  while (i < units.length) {
    let j = i + 1;
    const first = units[i] as Unit;
    if (first.kind === "markdown" && first.reason === "") {
      for (; j < units.length && j - i < piece.units; j += 1) {
        const next = units[j] as Unit;
        if (next.kind !== "markdown" || next.reason !== "" || next.end - first.start > piece.length) break;
      }
    }
    read(text, units.slice(i, j), document.blocks);
    i = j;
  }
  connect(text, document.blocks);
  return document;
}

/** YAML between two lines of three dashes at the very beginning. */
function frontMatterOf(text: string, from: number): { start: number; end: number; behind: number } | null {
  const opening = /---[ \t]*(?:\r\n?|\n)/y;
  opening.lastIndex = from;
  if (!opening.test(text)) return null;
  const start = opening.lastIndex;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (!found) return null;
  const end = Math.max(start, found.index - (text.slice(found.index - 2, found.index) === "\r\n" ? 2 : 1));
  return { start, end, behind: found.index + found[0].length };
}

function read(text: string, units: readonly Unit[], out: Block[]): void {
  const first = units[0] as Unit;
  try {
    if (first.reason !== "") out.push(plainBlock(text, first, first.reason));
    else if (first.kind === "markdown") out.push(...readPiece(text, units));
    else out.push(readUnit(text, first));
  } catch {
    for (const unit of units) out.push(plainBlock(text, unit, "the Markdown parser failed"));
  }
}

/** The target of a link or a note: what stands in brackets elsewhere in the piece may mean it. */
const definition = /^[ >]{0,6}\[[^\]\r\n]{1,200}\]:/m;

/** Simple units are read one by one; what lies between them goes to the parser together, and so does all beside definitions. */
function readPiece(text: string, units: readonly Unit[]): Block[] {
  const start = (units[0] as Unit).start;
  const end = (units.at(-1) as Unit).end;
  if (definition.test(text.slice(start, end))) return readBlocks(text, start, end);
  const out: Block[] = [];
  let from = -1;
  let to = -1;
  const parse = (): void => {
    if (from >= 0) out.push(...readBlocks(text, from, to));
    from = -1;
  };
  for (const unit of units) {
    const block = readSimpleBlock(text, unit.start, unit.end);
    if (block) {
      parse();
      out.push(block);
      continue;
    }
    if (from < 0) from = unit.start;
    to = unit.end;
  }
  parse();
  return out;
}

function readUnit(text: string, unit: Unit): Block {
  const { start, end } = unit;
  const context: Context = { source: text, shift: 0, block: start, comments: [] };
  switch (unit.kind) {
    case "html":
      return blockOf("html", start, end, readHtml(context, start, end, false, []), context);
    case "pipes":
      return longTable(text, unit) ?? plainBlock(text, unit, "a table is too hostile");
    case "grid":
      return blockOf("table", start, end, readGrid(context, start, end), context);
    case "columns":
      return blockOf("table", start, end, readColumns(context, start, end), context);
    case "marker":
      return blockOf("container", start, end, [], context);
    case "markdown":
    case "code":
    case "tex":
      return blockOf("other", start, end, [], context);
  }
}

function longTable(text: string, unit: Unit): Block | null {
  const lines = linesOf(text.slice(unit.start, unit.end), 0);
  const second = lines[2];
  if (!second) return null;
  // One row of a hostile text must not cost more than a paragraph may
  if (lines.some(({ start, end }) => end - start > 20_000 || crowded(text, unit.start + start, unit.start + end))) return null;
  const groups = [unit.start + second.start];
  let from = second.start;
  for (const [index, line] of lines.entries()) {
    if (index > 2 && line.start - from > 6000) {
      groups.push(unit.start + line.start);
      from = line.start;
    }
  }
  groups.push(unit.end);
  return readLongTable(text, unit.start, second.start, groups);
}

function crowded(text: string, start: number, end: number): boolean {
  let marks = 0;
  for (let i = start; i < end; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 42 || c === 95 || c === 91 || c === 93 || c === 96 || c === 60) marks += 1;
  }
  return marks > 800;
}

/** A unit without its Markdown being read: one text, as it stands. Comments are still found. */
function plainBlock(text: string, unit: Unit, reason: string): Block {
  const { start, end } = unit;
  const run = new Run();
  const plain = text.slice(start, end);
  run.copy(plain, start);
  const context: Context = { source: text, shift: 0, block: start, comments: [] };
  for (let at = plain.indexOf("<!--"); at >= 0; at = plain.indexOf("<!--", at)) {
    const close = plain.indexOf("-->", at + 4);
    if (close < 0) break;
    context.comments.push({ start: start + at, end: start + close + 3, text: plain.slice(at + 4, close) });
    at = close + 3;
  }
  const prose = run.finish({ role: "paragraph", quoted: false, item: [] }, [], start, start);
  return { ...blockOf("paragraph", start, end, [prose], context), degraded: reason };
}

const tableCaption = /^Table(?::|\s+[A-Z]?\d{1,3}[A-Za-z]?\s*(?:[.:|–—]|$))/m;

/** What a block is because of its neighbours: captions of tables, terms and texts of definition lists. */
function connect(text: string, blocks: Block[]): void {
  const holdsTable = (block: Block | undefined): boolean => block?.parts.some((part) => part.kind === "table") ?? false;
  const lone = (block: Block | undefined): Prose | null => {
    const part = block?.kind === "paragraph" && block.parts.length === 1 ? block.parts[0] : undefined;
    return part?.kind === "prose" ? part : null;
  };
  let defining = false;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    const before = blocks[i - 1];
    const beside = holdsTable(before) || holdsTable(blocks[i + 1]);
    const part = block.parts[0];
    const wasDefining = defining;
    defining = false;
    if (block.kind === "other" && wasDefining && isIndented(text, block.start)) {
      // A definition's further paragraphs are indented like code
      readIndented(text, block);
      defining = true;
      continue;
    }
    if (block.kind !== "paragraph" || part?.kind !== "prose") continue;
    const colon = text.charAt(block.start) === ":";
    if (colon) {
      const term = lone(before);
      if (beside && !(term && !term.text.includes("\n") && !holdsTable(before) && term.role === "term")) part.role = "caption";
      else {
        defining = true;
        if (term && term.role === "paragraph" && !term.text.includes("\n") && term.text.length < 200) term.role = "term";
      }
    } else if (beside && part.text.length < 1000 && tableCaption.test(part.text.slice(0, 40)) && part.text.startsWith("Table")) part.role = "caption";
    else if (block.parts.length > 1) defining = true;
  }
}

/** Whether a block's first line is indented by four columns; the block may begin behind the indentation. */
function isIndented(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && /[ 	]/.test(text.charAt(from - 1))) from -= 1;
  return /^(?: {4}|	)/.test(text.slice(from, at + 4));
}

function readIndented(text: string, block: Block): void {
  const run = new Run();
  for (const line of linesOf(text.slice(block.start, block.end), 0)) {
    const shown = text.slice(block.start + line.start, block.start + line.end);
    const indent = shown.length - shown.trimStart().length;
    if (run.length > 0) run.copy("\n", block.start + line.start - 1);
    run.copy(shown.slice(indent), block.start + line.start + indent);
  }
  const context: Context = { source: text, shift: 0, block: block.start, comments: [] };
  block.kind = "paragraph";
  block.parts = prosesOf(run, { role: "paragraph", quoted: false, item: [] }, context, block.start);
}
