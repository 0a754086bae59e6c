/** Markdown → blocks of prose and tables. */
import { blockOf, readBlocks, readLongTable, readSimpleBlock } from "./blocks.ts";
import type { Unit } from "./bound.ts";
import { readColumns, readGrid } from "./dashes.ts";
import { readHtml } from "./html.ts";
import type { Context } from "./inline.ts";
import { linesOf } from "./lines.ts";
import { linked, linksOf, traitsOf } from "./links.ts";
import { Run } from "./run.ts";
import { split } from "./split.ts";
import type { Block, MarkdownDocument } from "./types.ts";

/**
 * Reads a document.
 *
 * @param text the whole document; all offsets in the result are UTF-16 code units
 * @returns its top-level blocks in order, not overlapping; hostile ones as plain prose with the reason. Never throws, and
 *   takes time in proportion to the text.
 */
export function readMarkdown(text: string): MarkdownDocument {
  const { split: { units, frontMatter } } = split(text);
  const blocks = units.flatMap((unit) => readUnit(text, unit));
  const links = linksOf(blocks.map((block) => traitsOf(text, block)));
  return { blocks: blocks.map((block, i) => linked(text, block, links[i] ?? null)), ...(frontMatter ? { frontMatter } : {}) };
}

/**
 * Reads a unit: what is read of it depends on its own text alone. Never throws.
 *
 * @returns its blocks, offsets in the text
 */
export function readUnit(text: string, unit: Unit): Block[] {
  try {
    if (unit.reason !== "") return [plainBlock(text, unit, unit.reason)];
    if (unit.kind !== "markdown") return [readOther(text, unit)];
    const simple = readSimpleBlock(text, unit.start, unit.end);
    return simple ? [simple] : readBlocks(text, unit.start, unit.end);
  } catch {
    return [plainBlock(text, unit, "the Markdown parser failed")];
  }
}

/** Reads a unit that is not for the parser. */
function readOther(text: string, unit: Unit): Block {
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
  const lines = linesOf(text.slice(unit.start, unit.end));
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
  // cells without their table say nothing of anybody
  const parts = plain.startsWith("|") ? [] : [run.finish({ role: "paragraph", quoted: false, item: [] }, [], start, start)];
  return { ...blockOf("paragraph", start, end, parts, context), degraded: reason };
}
