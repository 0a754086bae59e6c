/** The rows of a table as lines: a label, and the cells that are filled. */
import { plainCount } from "./cells.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import type { RowFacts } from "./facts.ts";
import { numberMention } from "../found.ts";
import { isTotal, namesHazard } from "./labels.ts";
import { withMarks } from "./note-marks.ts";
import { isCount } from "../pattern.ts";
import { word } from "../reading/reading.ts";

export interface Line {
  index: number;
  pieces: readonly Piece[];
  label: Piece | undefined;
  /** The text of the label. */
  stub: string;
  /** The cells behind the label in which something stands. */
  filled: readonly Piece[];
}

/** A row as a line. */
export function lineOf(pieces: readonly Piece[], index: number): Line {
  const label = cellAt(pieces, 0);
  return { index, pieces, label, stub: label?.text ?? "", filled: pieces.filter((p) => p.column > 0 && p.text !== "") };
}

/** What is kept of a row of heads. */
export const headFacts = (line: Line, section: number): RowFacts => factsOf(line, section, false);

/**
 * What is kept of a row below the heads.
 *
 * @param hazards the columns whose heads name hazard ratios
 */
export const rowFacts = (line: Line, hazards: readonly boolean[], section: number): RowFacts =>
  factsOf(line, section, line.pieces.some(({ text, column }) => text !== "" && (namesHazard(text) || (hazards[column] === true && /\d/.test(text)))));

const factsOf = ({ label, stub }: Line, section: number, hazard: boolean): RowFacts =>
  ({ stub, noted: label ? withMarks(stub, label.prose.marks) : "", section, total: isTotal(stub), hazard, numbers: [] });

/** The whole numbers that stand alone in the cells of a row behind its label, and the second in one of sizes: "130 (120 evaluable)". */
export function numbersIn(row: readonly Piece[], columns: readonly Column[]): RowFacts["numbers"] {
  const numbers: RowFacts["numbers"] = [];
  for (const { column, reading } of row) {
    let at = column > 0 ? plainCount(reading) : -1;
    if (at < 0 && reading.numbers.length === 2 && holdsSizes(columns[column]) && reading.tokens.some((t) => evaluable.test(word(t))) && isCount(reading, reading.numbers[1]!)) at = reading.numbers[1]!;
    if (at >= 0) numbers.push({ column, ...numberMention(reading, at) });
  }
  return numbers;
}

/** Said of the second number: "50 (40 men)" are not those of whom the shares of a row are. */
const evaluable = /^(?:evalua|assess|analy[sz]|treated|followed|complet)/;

const holdsSizes = (column: Column | undefined): boolean => column !== undefined && (column.kind === "size" || column.leads);
