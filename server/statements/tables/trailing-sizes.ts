/** The people of a cell behind its share: "28 (45%), n = 62", "28 (45) [62]" under "n (%) [N]". */
import { isCountLike, type ParsedCell } from "./cells.ts";
import type { Column, Piece } from "./column.ts";
import { follows } from "./following.ts";
import { peopleNouns } from "../lexicon.ts";
import { parseCell } from "./parsed-cells.ts";
import { isClosing, isOpening, mark, word } from "../reading/reading.ts";

/** "n (%) [N]", "n (%) [n evaluated]", not "Drug (N = 60)" nor "n (%)" */
const announced = /[[(] ?(?:N|n(?= \p{L}))(?: (?:of )?(\p{L}[\p{L} -]{1,40}))?[\])]/u;
const evaluable = /\b(?:evaluated|evaluable|assessed|analy[sz]ed|tested|examined|available|with data)$/;

/** Cells to each side that are asked whether such numbers are people. */
const reach = 6;

/**
 * The token of the size that stands last in a cell, behind its count and its percentage; -1 where there is none. Such a number is as often one
 * of events: it is no size where it is more than the column has, and none where nothing of its row follows from it but for what follows from its column.
 *
 * @param row the cells of the row
 */
export function trailingSize(row: readonly Piece[], columns: readonly Column[], piece: Piece, cell: ParsedCell, label: string): number {
  const at = trailingAt(piece, cell, columns, label);
  if (at < 0 || isOf(piece, cell, sizeAt(piece, at))) return at;
  const column = columns[piece.column]!.size?.value ?? 0;
  if (isOf(piece, cell, column)) return -1;
  const told = row.slice(Math.max(0, piece.column - reach), piece.column + reach + 1).some((other) => {
    const beside = other === piece ? undefined : parseCell(other.reading);
    const behind = beside ? trailingAt(other, beside, columns, label) : -1;
    return behind >= 0 && isOf(other, beside!, sizeAt(other, behind)) && !isOf(other, beside!, columns[other.column]!.size?.value ?? 0);
  });
  return told ? at : -1;
}

/** The token of a number that stands where a size may, and is not more than its column has. */
function trailingAt(piece: Piece, { count, percent }: ParsedCell, columns: readonly Column[], label: string): number {
  const { tokens } = piece.reading;
  const column = columns[piece.column];
  if (!column || count < 0 || percent < count) return -1;
  let i = percent + 1;
  while (isClosing(tokens[i]) || isOpening(tokens[i]) || /^[,;]$/.test(mark(tokens[i]))) i += 1;
  const named = word(tokens[i]) === "n" && /^[=:]$/.test(mark(tokens[i + 1]));
  if (!named && !(isOpening(tokens[i - 1]) && [label, column.head].some(announces))) return -1;
  const at = named ? i + 2 : i;
  const size = sizeAt(piece, at);
  const ends = at === tokens.length - 1 || (at === tokens.length - 2 && isClosing(tokens[at + 1]));
  return ends && isCountLike(piece.reading, at) && size >= tokens[count]!.number!.count! && size <= (column.size?.value ?? size) ? at : -1;
}

/** Whether a label says that people stand in a bracket, and not "[N AEs]", "(N lesions)", "[N missing]". */
function announces(label: string): boolean {
  const found = announced.exec(label);
  const of = found?.[1];
  return found !== null && (of === undefined || evaluable.test(of) || peopleNouns.has(of.replace(/^.* /, "")));
}

const sizeAt = ({ reading: { tokens } }: Piece, at: number): number => tokens[at]?.number?.count ?? 0;

/** Whether the share of a cell is one of so many. */
const isOf = ({ reading: { tokens } }: Piece, { count, percent }: ParsedCell, size: number): boolean =>
  size > 0 && follows(tokens[count]!.number!.count!, size, tokens[percent]!.number!.value);
