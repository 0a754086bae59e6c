/** Facts of a table: what is read in its heads, rows and cells. */
import type { Column } from "./column.ts";
import type { EstimateNote } from "./estimate-notes.ts";
import type { TableNote } from "./notes.ts";
import type { RowOfTotals } from "./total-rows.ts";
import type { Oddity } from "../oddities.ts";
import type { NumberMention, ProportionMention } from "../types.ts";

export interface TableFacts {
  /** Stands in a block quote. */
  quoted: boolean;
  proportions: ProportionMention[];
  /** Counts of people by row and column, for sums of categories. */
  counts: TableCount[];
  /** The people of each row, from the columns that give them. */
  sizes: TableCount[];
  /** The people of the studies that rows are about. */
  studies: StudySize[];
  /** "Sex, males/females: 8/10": the two parts of everybody in a column. */
  sexes: { column: number; parts: [NumberMention, NumberMention] }[];
  rows: RowFacts[];
  /** Rows that sum up those above them. */
  totals: readonly RowOfTotals[];
  /** Notes in rows of their own. */
  notes: TableNote[];
  oddities: Oddity[];
  estimates: EstimateNote[];
  columns: Column[];
}

export interface TableCount extends NumberMention {
  row: number;
  column: number;
  /** Index in `proportions`, or -1. */
  proportion: number;
}

export interface RowFacts {
  stub: string;
  /** The label with its raised marks: "Death ^a". */
  noted: string;
  /** A number that grows at each row that opens a section. */
  section: number;
  /** A row that sums up the rows above it. */
  total: boolean;
  /** It gives a hazard ratio. */
  hazard: boolean;
  /** The whole numbers that stand alone in its cells. */
  numbers: (NumberMention & { column: number })[];
}

/** People of a study, in a cell of its row. */
export interface StudySize extends NumberMention {
  /** Undefined for all studies together. */
  study: string | undefined;
  row: number;
  /** Words of the column's head. */
  label: string[];
  /** One of several columns, each of which gives those of an arm. */
  arm: boolean;
  /** It stands below a number that is counted, or in a row of "n": of another outcome there may be others, and of another text. */
  counted: boolean;
  /** Of a table that does not say what it counts: weeks, or cases. They may explain a figure, and accuse none. */
  unsure?: boolean;
  /** The place whose people they are. */
  place?: string;
}
