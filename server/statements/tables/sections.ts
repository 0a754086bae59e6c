/** The sections of a table: rows below a label of their own, "Adverse events", with the sizes that stand beside it. */
import { sizeOf, type Piece } from "./columns.ts";
import { hasShares } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { LocalSize, NumberMention } from "../types.ts";

/** The section in which a row stands. */
export interface Section {
  /** Grows at each row that opens a section, or ends one. */
  number: number;
  label: string;
  /** Its label says that percentages stand below. */
  hasShares: boolean;
  /** By column. */
  sizes: (LocalSize | undefined)[];
  /** Its rows are indented; undefined before the first. */
  indented: boolean | undefined;
}

/** The rows above the first section. */
export const noSection = (): Section => ({ number: 0, label: "", hasShares: false, sizes: [], indented: undefined });

/**
 * The section that a row opens: nothing but sizes stands behind its label; undefined where it opens none.
 *
 * @param columns of the table
 */
export function sectionOpenedBy(line: Line, section: Section, columns: number): Section | undefined {
  const { stub, label, filled } = line;
  if (!filled.every(isSizeAlone)) return undefined;
  const ofLabel = filled.length === 0 && label ? sizeOf(label)?.size : undefined;
  const sizes: (LocalSize | undefined)[] = [];
  for (let c = 0; c < columns; c += 1) {
    const over = filled.find((p) => p.column <= c && c < p.column + p.span);
    const size: NumberMention | undefined = over ? sizeOf(over)!.size : ofLabel;
    if (size) sizes[c] = { relation: "subset", binds: true, population: stub, ...size };
  }
  return { number: section.number + 1, label: stub, hasShares: hasShares(stub), sizes, indented: undefined };
}

const sizeInCell = /(?:\(\s*)?\bn\s*(?:=\s*)?\d[\d,]*(?:\s*\))?/i;
const numberInBracket = /\(\s*\d+(?:[.,·]\d+)?\s*(?:%\s*)?(?:\)|[;,] ?$)/;
/** "80% (n = 20)": no size. */
const shareWithCount = /^\d+(?:[.,·]\d+)?\s?%\s?[([]\s?n\b/i;

/** "Drug (n = 40)", but not "n = 40 (80%)" nor "28 (45%; n = 62)" */
const isSizeAlone = (piece: Piece): boolean =>
  sizeOf(piece) !== undefined && !numberInBracket.test(piece.text.replace(sizeInCell, "")) && !shareWithCount.test(piece.text);

/** Ends a section whose rows are indented at the first that is not. */
export function endIndented(section: Section, { label }: Line): void {
  const indented = /^[\u00a0\u2000-\u200a\u3000]/.test(label?.prose.text ?? "");
  section.indented ??= indented;
  if (!section.indented || indented) return;
  section.sizes = [];
  section.hasShares = false;
  section.number += 1;
  section.indented = false;
}
