/** The rows of a table as lines: a label, and the cells that are filled. */
import { plainCount } from "./cells.ts";
import { cellAt, type Piece } from "./column.ts";
import type { RowFacts } from "./facts.ts";
import { numberMention } from "../found.ts";
import { isTotal, namesHazard } from "./labels.ts";
import { withMarks } from "./note-marks.ts";

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

/** The whole numbers that stand alone in the cells of a row behind its label. */
export function numbersIn(row: readonly Piece[]): RowFacts["numbers"] {
  const numbers: RowFacts["numbers"] = [];
  for (const { column, reading } of row) {
    const at = column > 0 ? plainCount(reading) : -1;
    if (at >= 0) numbers.push({ column, ...numberMention(reading, at) });
  }
  return numbers;
}
