/** The values of a cell: mostly one, or several shares side by side. */
import { fractionsOfCell } from "./cell-fractions.ts";
import { behindLeading, isOfPeopleAlone, leadingCount, sharesOfCell, type ParsedCell, type Share } from "./cells.ts";
import { bracketedPercent, parseCell } from "./parsed-cells.ts";
import type { Column, Piece } from "./column.ts";
import { comparedShares } from "./row-arms.ts";
import type { Reading } from "../reading/reading.ts";
import type { NumberMention } from "../types.ts";

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
  /** The people of the arm of its row that it is of. */
  size: NumberMention | undefined;
}

/**
 * The values of a cell, in their order.
 *
 * @param labelFirst the label of its row puts the percentage first
 * @param arms the people of the two arms of its row, where another cell gives them
 */
export function valuesOf(piece: Piece, column: Column, labelFirst: boolean, arms: readonly NumberMention[]): Value[] {
  const { reading } = piece;
  const compared = arms.length > 0 ? comparedShares(reading) : [];
  if (compared.length > 0) return compared.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: false, index, apart: true, size: arms[index] }));
  const first = column.percentFirst || labelFirst;
  const shares = sharesOfCell(reading, first, column.leads && leadingCount(reading) >= 0 ? behindLeading(reading) : 0);
  if (shares) {
    const apart = !areParts(reading, shares.list, column);
    return shares.list.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: shares.named, index, apart, size: undefined }));
  }
  const fractions = fractionsOfCell(reading);
  if (fractions) return fractions.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: true, index, apart: true, size: undefined }));
  const cell = valueOf(reading, column, first);
  return cell && !isOfPeopleAlone(reading, cell) ? [{ piece, column, cell, from: 0, to: reading.tokens.length - 1, named: false, index: 0, apart: false, size: undefined }] : [];
}

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
