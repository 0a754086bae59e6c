/** A row of a table below its heads, as it is read cell by cell. */
import type { Table } from "../../markdown/types.ts";
import type { LocalSize } from "../types.ts";
import type { Column, Piece } from "./column.ts";
import type { Total } from "./totals.ts";
import type { Line } from "./lines.ts";
import type { RowLabel } from "./row-labels.ts";

/** A row, with what the table says of it. */
export interface Row {
  table: Table;
  /** Index of the table in its block. */
  part: number;
  columns: readonly Column[];
  line: Line;
  /** What its label says, worked out when it is first asked for. */
  label: () => RowLabel;
  /** Its cells give the percentage first. */
  percentFirst: boolean;
  /** Its cells in columns of sizes. */
  sizeCells: readonly Piece[];
  /** The sizes of its section, and those of the row of sizes above it, by column. */
  sectionSizes: readonly (LocalSize | undefined)[];
  rowSizes: readonly (LocalSize | undefined)[];
  /** The counts of everybody in the row of totals below, by column. */
  totals: readonly (Total | undefined)[];
  /** The label of its section. */
  section: string;
  /** The head of the labels calls all figures estimates: "Events (3-year rate)". */
  estimated: boolean;
}
