/** Tables that the parser does not know, or that are too long for it: where they end. */
import { isDelimiterRow } from "./line-starts.ts";
import type { Lines } from "./lines.ts";

/** Rows from which on a table is read in pieces. */
const longTable = 120;

/** Dashes that mark columns: "---- -----". */
export const columnRule = /^ {0,3}-{2,}(?: +-{2,})+ *$/;
/** Dashes over the whole width of a table. */
const wholeRule = /^-{10,} *$/;

/** What begins below a table of pipes without a blank line. */
const otherBlock = /^(?:>|#{1,6}[ \t]|```|~~~|:::|<|[-+*][ \t]|\d{1,9}[.)][ \t])/;

/** Whether line `i` is the border of a grid table: "+---+---+". */
export function isGridBorder(lines: Lines, i: number): boolean {
  const { start, end } = lines.at(i);
  return /^\+(?:[-=:]+\+)+[ \t]*$/.test(lines.text.slice(start, Math.min(end, start + 5000)));
}

/** The line behind the grid table that begins with line `i`, or -1. */
export function gridEnd(lines: Lines, i: number): number {
  let j = i + 1;
  while (lines.has(j) && /[+|]/.test(lines.text.charAt(lines.at(j).start))) j += 1;
  return j > i + 2 ? j : -1;
}

/** The line behind the table of pipes that begins with line `i`, where it is a long one, or -1. */
export function longPipesEnd(lines: Lines, i: number): number {
  if (!lines.textOf(i).includes("|") || !isDelimiterRow(lines.textOf(i + 1))) return -1;
  let j = i + 2;
  while (lines.has(j) && !lines.isBlank(j) && !otherBlock.test(lines.text.slice(lines.at(j).start, lines.at(j).start + 12))) j += 1;
  return j - i > longTable ? j : -1;
}

/**
 * Pandoc's tables without pipes, whose columns are marked by a line of dashes.
 *
 * @param i the first line of the table
 * @param dashes the line of dashes: the first one, or the one under a heading
 * @returns the line behind the table, or -1
 */
export function columnsEnd(lines: Lines, i: number, dashes: number): number {
  const line = lines.textOf(dashes);
  if (line.length <= 2000 && columnRule.test(line)) {
    const behind = lines.blankFrom(dashes + 1);
    return behind - dashes > 1 ? behind : -1;
  }
  return i === dashes && wholeRule.test(line) ? multilineEnd(lines, i) : -1;
}

/** The line behind a multiline table, which begins and ends with one line of dashes over its whole width, or -1. */
function multilineEnd(lines: Lines, i: number): number {
  let columns = false;
  for (let j = i + 1; j < i + 400 && lines.has(j); j += 1) {
    const below = lines.textOf(j);
    if (wholeRule.test(below) && columns) return j + 1;
    if (columnRule.test(below)) columns = true;
    else if (!columns && (lines.isBlank(j) || j > i + 12)) return -1;
  }
  return -1;
}
