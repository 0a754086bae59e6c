/** The rows of a table as lines: a label, and the cells that are filled. */
import { plainCount } from "./cells.ts";
import type { Column, Piece } from "./column.ts";
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
  const label = pieces.find((p) => p.column === 0);
  return { index, pieces, label, stub: label?.text ?? "", filled: pieces.filter((p) => p.column > 0 && p.text !== "") };
}

/** What is kept of a row of heads. */
export const headFacts = (line: Line, section: number): RowFacts => factsOf(line, section, false, []);

/** What is kept of a row below the heads. */
export function rowFacts(line: Line, columns: readonly Column[], section: number): RowFacts {
  const hazard = line.pieces.some((p) => namesHazard(p.text) || (/\d/.test(p.text) && namesHazard(columns[p.column]?.head ?? "")));
  const numbers: RowFacts["numbers"] = [];
  for (const { column, reading } of line.filled) {
    const at = plainCount(reading);
    if (at >= 0) numbers.push({ column, ...numberMention(reading, at) });
  }
  return factsOf(line, section, hazard, numbers);
}

const factsOf = ({ label, stub }: Line, section: number, hazard: boolean, numbers: RowFacts["numbers"]): RowFacts =>
  ({ stub, noted: label ? withMarks(stub, label.prose.marks) : "", section, total: isTotal(stub), hazard, numbers });
