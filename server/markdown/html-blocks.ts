/** Blocks of HTML in Markdown: where they end. */
import type { Lines } from "./lines.ts";

/** HTML elements that open a block in Markdown. */
const htmlBlocks = new Set((
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure " +
  "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option " +
  "p param search section summary table tbody td tfoot th thead title tr track ul"
).split(" "));

/** HTML that goes on over blank lines to a mark: how it begins, its mark, and behind how many characters that can stand. */
const marked: readonly [opening: RegExp, closing: RegExp, skip: number][] = [
  [/^<!--/, /-->/g, 2], [/^<\?/, /\?>/g, 2], [/^<!\[CDATA\[/, /\]\]>/g, 9], [/^<![A-Za-z]/, />/g, 2],
];

/**
 * The line behind a block of HTML; -1 where the tag is none that opens a block.
 *
 * @param i the line that it begins with
 * @param start where its first character stands, `<`
 */
export function htmlEnd(lines: Lines, i: number, start: number): number {
  const { text } = lines;
  // comments, instructions, declarations and CDATA end with their mark alone
  const head = text.slice(start, start + 9);
  for (const [opening, closing, skip] of marked) if (opening.test(head)) return behindMark(lines, i, closing, start + skip);
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[ \t>/\r\n]|$)/.exec(text.slice(start, start + 30))?.[1]?.toLowerCase();
  if (name === undefined) return -1;
  if (/^(?:script|pre|style|textarea)$/.test(name) && text.charCodeAt(start + 1) !== 47) return behindMark(lines, i, /<\/(?:script|pre|style|textarea)>/gi, start);
  return htmlBlocks.has(name) ? elementEnd(lines, i, start) : -1;
}

/** The line behind the mark that comes next from an offset on; without one, HTML goes on to the end of the text. */
function behindMark(lines: Lines, i: number, mark: RegExp, from: number): number {
  const stop = lines.find(mark, from);
  return stop < 0 ? lines.count() : lines.behind(i, stop);
}

/** An element ends at a blank line, but a table goes on over blank lines. */
function elementEnd(lines: Lines, i: number, start: number): number {
  const behind = lines.blankFrom(i + 1);
  const { end } = lines.at(behind - 1);
  const stretch = lines.text.slice(start, end);
  if (stretch.search(/<table[\s>]/i) < 0 || /<\/table\s*>/i.test(stretch)) return behind;
  const stop = lines.find(/<\/table[ \t]*>/gi, end);
  return stop < 0 ? behind : lines.behind(behind, stop);
}
