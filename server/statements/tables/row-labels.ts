/** What the label of a row says of the people and the numbers in it. */
import type { Column, Piece } from "./column.ts";
import { sizeOf } from "./columns.ts";
import { numberMention } from "../found.ts";
import { sizesInOrder } from "./label-sizes.ts";
import { hintOf, isMeasured, type Hint } from "./labels.ts";
import type { Line } from "./lines.ts";
import { baseOf } from "./row-bases.ts";
import type { Section } from "./sections.ts";
import { outcomeOf } from "../outcomes.ts";
import { isCount } from "../pattern.ts";
import { countsPeople } from "../reading/counted-people.ts";
import { isClosing, isOpening, word } from "../reading/reading.ts";
import { stemsOf } from "../stems.ts";
import { namesArm, namesSome, sexNamed, sexOfRow, type Sex, type CountedRow } from "./subgroups.ts";
import { unitOfRow, type RowUnit } from "./unit-sizes.ts";
import type { NumberMention, Outcome } from "../types.ts";

export interface RowLabel {
  stems: string[];
  /** "Men (n = 40)" */
  size: NumberMention | undefined;
  /** "3 months (n = 480/310)": the sizes in the order of the cells, the first among them. */
  sizes: readonly NumberMention[];
  /** The row is of some of the people of its columns. */
  some: boolean;
  /** The row that counts everybody of the sex of which it is. */
  sexRow: CountedRow | undefined;
  /** The row above that it names as its whole. */
  base: CountedRow | undefined;
  outcome: Outcome | undefined;
  /** Its numbers are measured. */
  measured: boolean;
  /** What it says of them, with the labels above it. */
  hint: Hint;
  /** What it counts, where a head counts two things. */
  unit: RowUnit | undefined;
}

/** What is known of a table, and what stands above a row. */
export interface Above {
  columns: readonly Column[];
  section: Section;
  lines: readonly Line[];
  /** What stands above the labels of the rows. */
  corner: string;
  /** A column counts two things: "(n = 120; 240 eyes)" */
  twoUnits: boolean;
  /** The rows that count everybody of one sex. */
  ofSex: Partial<Record<Sex, CountedRow>>;
}

/**
 * "Joints resolved (of 39 men)", "Boosted (of the 48 tested)": the people of a row, in a bracket at the end of its label, where one column
 * holds shares. "(of 2 doses)" says how often.
 */
function wholeIn({ reading }: Piece, columns: readonly Column[]): ReturnType<typeof sizeOf> {
  const { tokens, numbers } = reading;
  const at = numbers.at(-1) ?? -1;
  const of = word(tokens[at - 1]) === "the" ? at - 2 : at - 1;
  if (word(tokens[of]) !== "of" || !isOpening(tokens[of - 1]) || !isCount(reading, at) || !isClosing(tokens.at(-1))) return undefined;
  if (!countsPeople(tokens, at) && !/^(?:with|who|assessed|evaluated|tested|examined|analy[sz]ed|treated)$/.test(word(tokens[at + 1]))) return undefined;
  return columns.filter(({ kind }) => kind === "percent" || kind === "count-percent").length === 1 ? { size: numberMention(reading, at), from: at } : undefined;
}

/** What the label of a row says, worked out when it is first asked for: of a row without counts nobody asks. */
export function askedLabel(line: Line, above: Above): () => RowLabel {
  let label: RowLabel | undefined;
  return () => label ??= labelOf(line, above);
}

/** What the label of a row says. */
function labelOf(line: Line, { columns, section, lines, corner, twoUnits, ofSex }: Above): RowLabel {
  const { label, stub, filled } = line;
  const base = baseOf(line, lines, columns);
  const sized = label && (sizeOf(label) ?? wholeIn(label, columns));
  const sizes = sized ? sizesInOrder(label.reading, sized.from) : [];
  const sex = sexOfRow(stub) ? undefined : sexNamed(stub) ?? sexOfRow(section.label);
  return {
    stems: label ? stemsOf(label.reading.tokens, 0, label.reading.tokens.length) : [],
    size: sized?.size,
    sizes,
    // "(n = 160, 163)" above three columns says nothing for sure
    some: namesSome(stub) || namesArm(stub, columns) || (sizes.length > 1 && sizes.length !== filled.length) || base === null || section.some,
    base: base ?? undefined,
    sexRow: sex && ofSex[sex],
    outcome: outcomeOf(stub.toLowerCase()),
    measured: isMeasured(stub, columns[0]?.head ?? ""),
    hint: hintOf(corner, section.hasShares ? section.label : "", stub),
    unit: twoUnits ? unitOfRow([stub, section.label], line.pieces, columns) : undefined,
  };
}
