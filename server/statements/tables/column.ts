/** A column of a table, and a cell, as they are read: what the files on tables have in common. */
import type { Prose } from "../../markdown/types.ts";
import type { Reading } from "../reading/reading.ts";
import type { NumberMention } from "../types.ts";
import type { ColumnKind } from "./labels.ts";

/** A number of things in the head of a column. */
export interface UnitSize {
  /** The stem of the noun, or "people". */
  unit: string;
  size: NumberMention;
}

export interface Column {
  kind: ColumnKind;
  /** Stems of its heads. */
  label: string[];
  head: string;
  /** Its heads with their raised marks. */
  noted: string;
  /** No number stands in it, below its heads. */
  wordy: boolean;
  size: NumberMention | null;
  /** The things that its heads count, beside or as its size: "(n = 120; 240 eyes)"; empty where they count nothing else. */
  units: readonly UnitSize[];
  /** Its cells, not its head, say that it holds percentages: only a column that is surely one of counts goes with it. */
  bySigns: boolean;
  /** "ORR, % (n)" */
  percentFirst: boolean;
  /** "Participants" above "112; 61 (54%) women" and "60 (30 + 30)": its cells begin with the people of their row, and go on. */
  leads: boolean;
  /** Which it is of the columns that one head without a size spans, and of how many: those of the arms, in their order. */
  spanned?: { index: number; of: number };
  /** The column, "No. of patients (%)" or one that its head names, from whose counts most of its percentages follow. */
  sizedBy?: number;
  /** The column in which the counts of its percentages stand, or their fractions, where it is not the nearest; -1 where none of the table does. */
  countsIn?: number;
  /** "ORR, %": the columns whose counts, added up, are those of its percentages. */
  madeOf?: readonly number[];
}

/** A cell, read. */
export interface Piece {
  prose: Prose;
  reading: Reading;
  text: string;
  column: number;
  span: number;
  header: boolean;
}

/** The cell of a row that begins in a column; mostly one stands in each column before it. */
export function cellAt(row: readonly Piece[], column: number): Piece | undefined {
  if (column >= 0 && column < row.length && row[column]!.column === column) return row[column];
  for (const piece of row) if (piece.column === column) return piece;
  return undefined;
}
