/** The values of a cell: mostly one, or several shares side by side. */
import { fractionsOfCell } from "./cell-fractions.ts";
import { leadingCount, sharesOfCell, type ParsedCell, type Share } from "./cells.ts";
import { bracketedPercent, parseCell } from "./parsed-cells.ts";
import type { Column, Piece } from "./column.ts";
import { isOpening, type Reading } from "../reading/reading.ts";

/** A value that stands in a cell, alone or with others. */
export interface Value {
  piece: Piece;
  column: Column;
  cell: ParsedCell;
  /** Its first and its last token. */
  from: number;
  to: number;
  /** A name stands with it in the cell. */
  named: boolean;
  index: number;
  /** It is one of several that do not divide one whole. */
  apart: boolean;
}

/**
 * The values of a cell, in their order.
 *
 * @param labelFirst the label of its row puts the percentage first
 */
export function valuesOf(piece: Piece, column: Column, labelFirst: boolean): Value[] {
  const { reading } = piece;
  const first = column.percentFirst || labelFirst;
  const shares = sharesOfCell(reading, first, column.leads ? behindSize(reading) : 0);
  if (shares) {
    const apart = !areParts(reading, shares.list, column);
    return shares.list.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: shares.named, index, apart }));
  }
  const fractions = fractionsOfCell(reading);
  if (fractions) return fractions.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: true, index, apart: true }));
  const cell = valueOf(reading, column, first);
  return cell ? [{ piece, column, cell, from: 0, to: reading.tokens.length - 1, named: false, index: 0, apart: false }] : [];
}

/** "60 (30 + 30); 34 (57%) men": where a cell goes on behind the people with whom it begins. */
const behindSize = (reading: Reading): number =>
  (leadingCount(reading) < 0 ? 0 : (isOpening(reading.tokens[1]) ? reading.partner[1]! : 0) + 2);

/** "41 (80)/10 (20)": whether shares divide one whole, by their percentages or by the size of the column; one alone may. */
function areParts({ tokens }: Reading, shares: readonly Share[], { size }: Column): boolean {
  let [percents, counts] = [0, 0];
  for (const { percent, count } of shares) {
    percents += Number(tokens[percent]!.number!.value);
    counts += tokens[count]!.number!.count!;
  }
  return shares.length === 1 || Math.abs(percents - 100) <= 1 || counts === size?.value;
}

/** A cell alone; where the head puts the percentage first, and more would be counted than there are, the count is. */
function valueOf(reading: Reading, { size, kind }: Column, percentFirst: boolean): ParsedCell | undefined {
  const cell = parseCell(reading, percentFirst) ?? (kind === "percent" ? bracketedPercent(reading) : undefined);
  return percentFirst && size && cell && cell.count >= 0 && reading.tokens[cell.count]!.number!.count! > size.value ? parseCell(reading) : cell;
}
