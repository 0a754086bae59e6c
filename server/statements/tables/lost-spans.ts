/** Rows of a table whose label stood in a cell that spanned several rows, and has lost its span. */
import type { Table } from "../../markdown/types.ts";
import { parseCell } from "./parsed-cells.ts";
import type { Piece } from "./column.ts";
import { sizeOf } from "./columns.ts";

/** Heads of a column that holds the categories of what the first column names. */
const categoryHead = /^(?:(?:sub)?(?:category|categories|levels?|groups?|class|subclass|types?|values?|items?|variables?|characteristics?|responses?|answers?|status))?[:*†‡]*$/i;

/**
 * "| Sex | Men | 36 (60) | 26 (65) | 0.3 |" above "| Women | 24 (40) | 14 (35) | | |": the cell "Sex" spanned both rows, so
 * that the second has its values one column to the left. They are moved below those of the first.
 *
 * @param rows all rows of the table; those that are shifted get other columns
 */
export function shiftRows(table: Table, rows: readonly Piece[][]): void {
  const last = table.columns - 1;
  if (last < 2 || !rows.every((row, r) => !table.rows[r]!.header || isOfCategories(row))) return;
  let empty = -1;
  for (const [r, row] of rows.entries()) {
    if (table.rows[r]!.header || row.length !== table.columns) continue;
    const behind = emptyAtEnd(row);
    if (isShare(row[1]!)) {
      // a value in the column of categories: that of a row with its label, or a column of shares like the others
      if (row[0]!.text === "" || empty < 0 || behind <= empty) return;
    } else if (isPlainNumber(row[1]!)) return;
    else if (isCategory(row[1]!) && row[0]!.text !== "" && isShare(row[2]!)) empty = behind;
  }
  if (empty < 0) return;
  for (const [r, row] of rows.entries()) {
    if (table.rows[r]!.header || row.length !== table.columns || !isShare(row[1]!)) continue;
    for (const piece of row) if (piece.column > 0) piece.column = piece.column === last ? 1 : piece.column + 1;
    row.sort((a, b) => a.column - b.column);
  }
}

/** Whether the second column of a row of heads may be that of categories. */
const isOfCategories = (row: readonly Piece[]): boolean =>
  row.length > 1 && row[1]!.column === 1 && row[1]!.span === 1 && !sizeOf(row[1]!) && (categoryHead.test(row[1]!.text) || row[1]!.text === row[0]!.text);

const nothing = /^(?:none|nil|n\.?[rad]\.?|nd|-)$/i;

/** "Men", "≥ 65"; "None" and "NR" are values. */
const isCategory = ({ text }: Piece): boolean => /[\p{L}\d]/u.test(text) && !nothing.test(text);

/** A size, or a count, stands in a column of values. */
const isPlainNumber = ({ text }: Piece): boolean => /^\d[\d,.]*$/.test(text);

/** "24 (40)" */
function isShare({ reading }: Piece): boolean {
  const cell = parseCell(reading);
  return cell !== undefined && cell.count >= 0 && cell.percent >= 0;
}

/** How many cells at the end of a row hold nothing. */
function emptyAtEnd(row: readonly Piece[]): number {
  let n = 0;
  while (n < row.length && row[row.length - 1 - n]!.text === "") n += 1;
  return n;
}
