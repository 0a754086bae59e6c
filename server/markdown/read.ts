/** Markdown → blocks of prose and tables. */
import { blockOf, readBlocks, readLongTable, readSimpleBlock } from "./blocks.ts";
import { linesOf, type Unit } from "./bound.ts";
import { readColumns, readGrid } from "./dashes.ts";
import { readHtml } from "./html.ts";
import type { Context } from "./inline.ts";
import { linked, linksOf, traitsOf } from "./links.ts";
import { Run } from "./run.ts";
import { split } from "./split.ts";
import type { Block, MarkdownDocument } from "./types.ts";

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
  const { split: { units, frontMatter } } = split(text);
  const blocks: Block[] = [];
  for (let i = 0; i < units.length;) {
    const together = pieceFrom(units, i);
    for (const read of readUnits(text, together)) blocks.push(...read);
    i += together.length;
  }
  const links = linksOf(blocks.map((block) => traitsOf(text, block)));
  return { blocks: blocks.map((block, i) => linked(text, block, links[i] ?? null)), ...(frontMatter ? { frontMatter } : {}) };
}

/** The units from one on that are best read in one go. */
export function pieceFrom(units: readonly Unit[], from: number): readonly Unit[] {
  const first = units[from] as Unit;
  let to = from + 1;
  while (to < units.length && to - from < piece.units && (units[to] as Unit).end - first.start <= piece.length) to += 1;
  return units.slice(from, to);
}

/**
 * Reads units, each for itself: what is read of one depends on its own text alone. Never throws.
 *
 * @param units some of the text's units beside each other; the parser is given what it has to read of them together
 * @returns the blocks of each unit, offsets in the text
 */
export function readUnits(text: string, units: readonly Unit[]): Block[][] {
  const read: Block[][] = units.map(() => []);
  const parse = (from: number, to: number): void => {
    const place = (block: Block): Block[] => {
      let i = from;
      while (i + 1 < to && (units[i + 1] as Unit).start <= block.start) i += 1;
      return read[i] as Block[];
    };
    try {
      for (const block of readBlocks(text, (units[from] as Unit).start, (units[to - 1] as Unit).end)) place(block).push(block);
    } catch {
      for (let i = from; i < to; i += 1) read[i] = [plainBlock(text, units[i] as Unit, "the Markdown parser failed")];
    }
  };
  let from = -1;
  const flush = (to: number): void => {
    if (from >= 0) parse(from, to);
    from = -1;
  };
  for (const [i, unit] of units.entries()) {
    const block = readAlone(text, unit);
    if (block) {
      flush(i);
      read[i] = [block];
    } else if (definition.test(text.slice(unit.start, unit.end))) {
      // what stands in brackets elsewhere must not mean its definitions
      flush(i);
      parse(i, i + 1);
    } else if (from < 0) from = i;
  }
  flush(units.length);
  return read;
}

/** The target of a link or a note. */
const definition = /^[ >]{0,6}\[[^\]\r\n]{1,200}\]:/m;

/** Reads a unit without the parser; null where the parser is needed. */
function readAlone(text: string, unit: Unit): Block | null {
  try {
    if (unit.reason !== "") return plainBlock(text, unit, unit.reason);
    if (unit.kind !== "markdown") return readUnit(text, unit);
    return readSimpleBlock(text, unit.start, unit.end);
  } catch {
    return plainBlock(text, unit, "the Markdown parser failed");
  }
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
