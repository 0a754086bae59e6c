/** Rows of a table that are about a study each, "Evans 2001 | 212 | …", or columns below its name, and the people that they give for it. */
import { leadingCount, plainCount } from "./cells.ts";
import { numberMention } from "../found.ts";
import { parseCell } from "./parsed-cells.ts";
import { studyOfRow } from "../studies/studies.ts";
import type { Column, Piece } from "./column.ts";
import { isTotal } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { NumberMention } from "../types.ts";

/** People of a study, in a cell of its row. */
export interface StudySize extends NumberMention {
  /** Undefined for all studies together. */
  study: string | undefined;
  row: number;
  /** Words of the column's head. */
  label: string[];
  /** One of several columns, each of which gives those of an arm. */
  arm: boolean;
  /** It stands below a number that is counted: of another outcome there may be others. */
  counted: boolean;
}

/** "Yoga, n": how many there were, where a column beside it is of controls. */
const sized = /(?:^|[ ,(])n\)?$/i;
const control = /\b(?:control|controls|placebo|sham|usual care|waiting list|wait[- ]list|standard care|comparator)\b/i;

/**
 * The people that a row gives for its study: in the column of sizes, in the only one headed "n", or in those of the arms.
 *
 * The same of a row "All trials" below rows with the people of their arms.
 *
 * @param r index of the row
 * @param above what the rows above it give
 */
export function studySizes(row: readonly Piece[], r: number, columns: readonly Column[], above: readonly StudySize[]): StudySize[] {
  const [stub] = row;
  if (!stub || stub.column !== 0 || row.length < 2) return [];
  const study = studyOfRow(stub.reading, columns[0]?.head ?? "");
  if (study === undefined && !(isTotal(stub.text) && above.some(({ arm, counted }) => arm || counted))) return [];
  const sizeOf = ({ column, reading }: Piece): number => (columns[column]!.leads ? leadingCount(reading) : plainCount(reading));
  const headed = (holds: (column: Column) => boolean): Piece[] => row.filter((p) => p.column > 0 && columns[p.column] && holds(columns[p.column]!) && sizeOf(p) >= 0);
  const wholes = headed(({ kind, head, leads }) => kind === "size" || leads || /^n$/i.test(head));
  // all trials together are spoken of anywhere: their arms have to have names, and there may be others for another outcome
  if (study === undefined && (wholes.length < 2 || wholes.some(({ column }) => columns[column]!.label.length === 0))) return above.some(({ counted }) => counted) ? armsCounted(study, row, r, columns) : [];
  const arms = wholes.length === 0 && columns.some(({ head }) => sized.test(head) && control.test(head)) ? headed(({ head }) => sized.test(head)) : wholes;
  if (wholes.length === 0 && arms.length === 0) return armsCounted(study, row, r, columns);
  return arms.map((p): StudySize => ({ study, row: r, label: columns[p.column]!.label, arm: arms.length > 1, counted: study === undefined, ...numberMention(p.reading, sizeOf(p)) }));
}

/** "Drug: deaths, n/N | Sham: deaths, n/N": the people of the only two columns of fractions, one of which is of controls; none elsewhere. */
function armsCounted(study: string | undefined, row: readonly Piece[], r: number, columns: readonly Column[]): StudySize[] {
  const fractions = row.filter(({ column, reading }) => column > 0 && columns[column] && (parseCell(reading)?.denominator ?? -1) >= 0);
  if (fractions.length !== 2 || fractions.filter(({ column }) => control.test(columns[column]!.head)).length !== 1) return [];
  return fractions.map(({ column, reading }): StudySize => ({ study, row: r, label: columns[column]!.label, arm: true, counted: true, ...numberMention(reading, parseCell(reading)!.denominator) }));
}

/** "Randomised, n", not "Randomised and treated": all who were sent to an arm. */
const sentRow = /^(?:(?:no\.?|number|n|patients|participants|people)[ ,:]{1,3}(?:of |of patients |of participants )?)?randomi[sz]ed\b(?! (?:and|who|but))/i;

/** "Randomised | 210 | 214 | 208" below heads that name groups and give no size: the people of these. None where a head says nothing, or there is one only. */
export function armsInRow({ stub, filled, index }: Line, columns: readonly Column[]): StudySize[] {
  const arms = filled.filter(({ column }) => columns[column] && !isTotal(columns[column].head));
  if (!sentRow.test(stub) || arms.length < 2 || arms.some((p) => columns[p.column]!.label.length === 0 || columns[p.column]!.kind === "percent" || plainCount(p.reading) < 0)) return [];
  return arms.map(({ column, reading }): StudySize => ({ study: undefined, row: index, label: columns[column]!.label, arm: true, counted: false, ...numberMention(reading, plainCount(reading)) }));
}

/** "STAR-A" and "STAR-B": what trials of one programme have in common, and what tells them apart. */
const programme = /^(\p{Lu}{3}[\p{Lu}\d]{0,20})[-‐‑](?:[A-Z]|\d|I{1,3})$/u;

/** The study of each column, where a row of heads names trials of one programme, each over columns of its own: "| | STAR-A | | STAR-B | |". */
export function studiesOver(rows: readonly (readonly Piece[])[], heads: number): readonly string[] {
  for (let r = 0; r + 1 < heads; r += 1) {
    const named = rows[r]!.filter(({ column, text }) => column > 0 && text !== "");
    const programmes = new Set(named.map(({ text }) => programme.exec(text)?.[1]));
    const width = (named[1]?.column ?? 0) - (named[0]?.column ?? 0);
    if (programmes.size !== 1 || programmes.has(undefined) || width < 2 || new Set(named.map(({ text }) => text)).size < named.length) continue;
    const over: string[] = [];
    for (const [i, { text, column }] of named.entries()) for (let c = column; c < (named[i + 1]?.column ?? column + width); c += 1) over[c] = text.toLowerCase();
    return over;
  }
  return [];
}

/** The people of such columns, each of them those of an arm. */
export function sizesUnder(over: readonly string[], columns: readonly Column[], r: number, sizes: readonly (NumberMention | null | undefined)[]): StudySize[] {
  const found: StudySize[] = [];
  for (const [c, study] of over.entries()) {
    const size = sizes[c];
    if (study && size && columns[c]) found.push({ study, row: r, label: columns[c].label, arm: true, counted: false, value: size.value, text: size.text, start: size.start, end: size.end });
  }
  return found;
}
