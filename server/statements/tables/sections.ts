/** The sections of a table: rows below a label of their own, "Adverse events", with the sizes that stand beside it. */
import type { Column, Piece } from "./column.ts";
import { sizeOf } from "./columns.ts";
import { comparedSizes, sizesInOrder } from "./label-sizes.ts";
import { hasShares, mayBeShares } from "./labels.ts";
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
  /** It is of some of the people, and does not say for sure of how many of each column. */
  some: boolean;
  /** Its rows are indented; undefined before the first. */
  indented: boolean | undefined;
}

/** The rows above the first section. */
export const noSection = (): Section => ({ number: 0, label: "", hasShares: false, sizes: [], some: false, indented: undefined });

/**
 * The section that a row opens: nothing but sizes stands behind its label; undefined where it opens none.
 */
export function sectionOpenedBy(line: Line, section: Section, columns: readonly Column[]): Section | undefined {
  const { stub, label, filled } = line;
  // most rows hold something else
  if (filled.some((p) => !isLeftOut(p) && !isSizeAlone(p))) return undefined;
  const sized = filled.filter((p) => !isLeftOut(p));
  // "Women | n = 60 | –" under "Value" and "P": one of the rows
  if (sized.length === 1 && filled.some((p) => isLeftOut(p) && isOfNobody(columns[p.column]!))) return undefined;
  if (sized.length === 0 && filled.length > 0) return undefined;
  const ofLabel = filled.length === 0 && label ? sizesOfLabel(label) : [];
  const inOrder = ofLabel.length > 1 ? columnsInOrder(columns, ofLabel.length) : [];
  const sizes: (LocalSize | undefined)[] = [];
  for (let c = 0; c < columns.length; c += 1) {
    const over = sized.find((p) => p.column <= c && c < p.column + p.span);
    const size: NumberMention | undefined = over ? sizeIn(over)!.size : ofLabel.length > 1 ? ofLabel[inOrder.indexOf(c)] : ofLabel[0];
    if (size) sizes[c] = { relation: "subset", binds: true, population: stub, ...size };
  }
  return { number: section.number + 1, label: stub, hasShares: hasShares(stub), sizes, some: ofLabel.length > 1 && inOrder.length === 0, indented: undefined };
}

/** "No. tested | (n = 61) | Total (n = 118)": the sizes of a section that gives each column that has one at its head another; none elsewhere. */
export const sizesForAll = ({ sizes }: Section, columns: readonly Column[]): (LocalSize | undefined)[] =>
  sizes.filter((size) => size).length > 1 && columns.some(({ size }) => size !== null) && columns.every(({ size }, c) => size === null || sizes[c])
    ? sizes.map((size): LocalSize | undefined => size && { ...size, relation: "arm" })
    : [];

/** "Infants", "n = 40", and "Alleles", "2n = 80" */
const sizeIn = (piece: Piece): ReturnType<typeof sizeOf> => sizeOf(piece, 0, named);
const named = /^2?n$/i;

/** "Infants (n = 143 and n = 144)" */
function sizesOfLabel(label: Piece): readonly NumberMention[] {
  const first = sizeIn(label);
  return first ? sizesInOrder(label.reading, first.from) : comparedSizes(label.reading);
}

/** The columns of several sizes that stand in one label: those that have a size at their head, that hold counts with percentages, or all with numbers; none where there are more or fewer. */
function columnsInOrder(columns: readonly Column[], sizes: number): readonly number[] {
  const shared = columns.flatMap(({ kind }, c) => (c > 0 && kind === "count-percent" ? [c] : []));
  const [sized, counted] = [columns.flatMap(({ size }, c) => (c > 0 && size ? [c] : [])), columns.flatMap(({ wordy, kind }, c) => (c > 0 && !wordy && kind !== "interval" ? [c] : []))];
  return [sized, shared, counted].find(({ length }) => length === sizes) ?? [];
}

const sizeInCell = /(?:\(\s*)?\bn\s*(?:=\s*)?\d[\d,]*(?:\s*\))?/i;
const numberInBracket = /\(\s*\d+(?:[.,·]\d+)?\s*(?:%\s*)?(?:\)|[;,] ?$)/;
/** "80% (n = 20)": no size. */
const shareWithCount = /^\d+(?:[.,·]\d+)?\s?%\s?[([]\s?n\b/i;

/** "–", "not tested", "closed": says that a column has nobody here, but not "NS" beside two numbers of events. */
export const isLeftOut = ({ text, reading }: Piece): boolean => reading.numbers.length === 0 && !/^n\.?s\.?$/i.test(text);

/** "P", "Hazard ratio": nobody is left out of such a column, whatever stands in it. */
const isOfNobody = ({ head, kind }: Column): boolean => kind === "interval" || /^p\W{0,3}$/i.test(head) || !mayBeShares(head);

/** "Drug (n = 40)", but not "n = 40 (80%)" nor "28 (45%; n = 62)" */
const isSizeAlone = (piece: Piece): boolean =>
  sizeIn(piece) !== undefined && !numberInBracket.test(piece.text.replace(sizeInCell, "")) && !shareWithCount.test(piece.text);

/** Ends a section whose rows are indented at the first that is not. */
export function endIndented(section: Section, { label }: Line): void {
  const indented = /^[\u00a0\u2000-\u200a\u3000]/.test(label?.prose.text ?? "");
  section.indented ??= indented;
  if (!section.indented || indented) return;
  section.sizes = [];
  section.some = false;
  section.hasShares = false;
  section.number += 1;
  section.indented = false;
}
