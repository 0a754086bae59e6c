/** Rows of a table that are about a study each, "Evans 2001 | 212 | …", or columns below its name, and the people that they give for it. */
import { leadingCount, plainCount } from "./cells.ts";
import { numberMention } from "../found.ts";
import { parseCell } from "./parsed-cells.ts";
import { studyOfRow } from "../studies/study-names.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import { isSizes, isTotal } from "./labels.ts";
import { armsNamedInRow } from "./row-arms.ts";
import type { StudySize } from "./facts.ts";
import type { Line } from "./lines.ts";
import { peopleStems, stemsOf } from "../stems.ts";
import type { NumberMention } from "../types.ts";

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
  if (wholes.length === 0 && arms.length === 0) {
    const named = study === undefined ? [] : armsNamedInRow(study, r, row, columns);
    return named.length > 0 ? named : armsCounted(study, row, r, columns);
  }
  return arms.map((p): StudySize => ({ study, row: r, label: columns[p.column]!.label, arm: arms.length > 1, counted: study === undefined, ...numberMention(p.reading, sizeOf(p)) }));
}

/** "Drug: deaths, n/N | Sham: deaths, n/N": the people of the only two columns of fractions, one of which is of controls; none elsewhere. */
function armsCounted(study: string | undefined, row: readonly Piece[], r: number, columns: readonly Column[]): StudySize[] {
  const fractions = row.filter(({ column, reading }) => column > 0 && columns[column] && (parseCell(reading)?.denominator ?? -1) >= 0);
  if (fractions.length !== 2 || fractions.filter(({ column }) => control.test(columns[column]!.head)).length !== 1) return [];
  return fractions.map(({ column, reading }): StudySize => ({ study, row: r, label: columns[column]!.label, arm: true, counted: true, ...numberMention(reading, parseCell(reading)!.denominator) }));
}

/** "Randomised, n", not "Randomised and treated": all who were sent to an arm. */
export const sentRow = /^(?:(?:no\.?|number|n|patients|participants|people)[ ,:]{1,3}(?:of |of patients |of participants )?)?(?:randomi[sz]ed|enrolled)\b(?! (?:and|who|but))/i;
/** "n", "No. of patients": all of a column. */
const allRow = /^(?:n|(?:total )?(?:no\.?|number|n)(?: of (?:patients|participants|subjects|people))?|(?:patients|participants|subjects|people)(?:, ?n| \(n\))?)[:*]?$/i;

/** Of what tables give, that which holds in one without percentages, or with several rows of sizes: the people of studies, and those who were sent to an arm. */
export const withoutShares = (studies: readonly StudySize[], stubs: (row: number) => string): StudySize[] => studies.filter(({ study, counted, row }) => study !== undefined || (counted && isTotal(stubs(row))) || sentRow.test(stubs(row)));

/**
 * "Randomised | 210 | 214 | 208" below heads that name groups and give no size: the people of these, and of all. None where a head says nothing, or there is one only.
 *
 * Those of "n" may be others than a text speaks of, those of another visit; "men" and "women" are none.
 *
 * @param plain one row of heads names the groups, so that "n" is of these
 */
export function armsInRow({ stub, filled, index }: Line, columns: readonly Column[], plain: boolean): StudySize[] {
  const isOfAll = ({ column }: Piece): boolean => isTotal(columns[column]?.head ?? "");
  const arms = filled.filter((p) => columns[p.column] && !isOfAll(p));
  const counted = !sentRow.test(stub);
  if (counted && arms.every((p) => columns[p.column]!.label.every((s) => peopleStems.has(s)))) return [];
  if (!(sentRow.test(stub) || (plain && allRow.test(stub))) || arms.length < 2 || arms.some((p) => columns[p.column]!.label.length === 0 || columns[p.column]!.kind === "percent" || plainCount(p.reading) < 0)) return [];
  const wholes = filled.filter((p) => isOfAll(p) && plainCount(p.reading) >= 0);
  return [...wholes.slice(0, 1), ...arms].map((p): StudySize => ({ study: undefined, row: index, label: columns[p.column]!.label, arm: !isOfAll(p), counted, ...numberMention(p.reading, plainCount(p.reading)) }));
}

/** What stands above the names of arms. */
const armCorner = /^(?:(?:treatment|study|dose|intervention|trial|randomi[sz]ed)[ -])?(?:groups?|arms?|treatments?|doses?|regimens?|interventions?)$/i;
/** A trial has hardly more. */
const mostArms = 8;

/**
 * "| Arm | Patients | Cured |", "| Gel | 189 | 97 (51) |", "| Foam | 184 | …": the people of arms that stand in rows, and of all in a last one.
 * "| Study | Arm | N |", "| Wu 2015 | Gel | 107 |", "| | Foam | 108 |": those of each study.
 */
export function armsInRows(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): StudySize[] {
  const sizes = columns.flatMap(({ kind }, c) => (kind === "size" ? [c] : []));
  const body = rows.slice(heads);
  const stubs = [0, 1].find((c) => armCorner.test(columns[c]?.head ?? ""));
  // "| Regimen | Trials | Treated |": of several trials together
  if (stubs === undefined || sizes.length !== 1 || body.length < 2 || (stubs === 0 && (columns.some(({ head }) => /\b(?:trials|studies|cohorts|comparisons)\b/i.test(head)) || body.length > mostArms))) return [];
  const found: StudySize[] = [];
  let [study, first] = [undefined as string | undefined, heads];
  for (const [i, row] of body.entries()) {
    const [name, stub, cell] = [cellAt(row, 0), cellAt(row, stubs), cellAt(row, sizes[0]!)];
    const at = cell ? plainCount(cell.reading) : -1;
    if (!stub || stub.text === "" || at < 0) return [];
    if (stubs > 0 && name && name.text !== "") [study, first] = [studyOfRow(name.reading, columns[0]!.head), heads + i];
    const size: StudySize = { study, row: first, label: stemsOf(stub.reading.tokens, 0, stub.reading.tokens.length), arm: !isTotal(stub.text), counted: stubs === 0, ...numberMention(cell!.reading, at) };
    if (stubs > 0 && (study === undefined || !size.arm)) return [];
    if (size.arm) found.push(size);
    else found.unshift(size);
  }
  const isAlone = ({ row }: StudySize, i: number): boolean => found[i - 1]?.row !== row && found[i + 1]?.row !== row;
  return (stubs > 0 ? found.some(isAlone) : found.filter(({ arm }) => arm).length < 2) ? [] : found;
}

/** What stands above trials, each of which gives so many, and above the places of one. */
const trialCorner = /^(?:stud(?:y|ies)|trials?|programmes?|programs?)$/i;
const placeCorner = /^(?:(?:study|trial|recruiting) )?(?:sites?|cent(?:er|re)s?|hospitals?|clinics?|countr(?:y|ies)|regions?|districts?|cit(?:y|ies))$/i;
/** Of which a trial may have so many as well. */
const noPeople = /\b(?:events?|deaths?|deviations?|failures?|costs?|cases?|beds?|episodes?|relapses?|infections?|withdrawals?|visits?|days?|weeks?|villages?|clusters?|schools?|households?|wards?|practices?|samples?|eyes?)\b/i;
const areSent = /\b(?:randomi[sz]ed|enrolled|allocated|assigned)\b/i;

/**
 * "| Trial | Gel | Control | Total |", "| STAR | 80 | 78 | 158 |", …: the people of the arms in each trial, where every row adds up to its
 * total, and all of them to that of a last one, if there is one.
 *
 * "| Site | Gel | Control | Total |": those in each place of one trial, who are meant where it is named, and of all in the last row.
 */
export function armsByTrial(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): StudySize[] {
  const body = rows.slice(heads);
  const width = columns.length;
  const corner = columns[0]?.head ?? "";
  const places = placeCorner.test(corner);
  const whole = [width - 1, 1].find((c) => isTotal(columns[c]?.head ?? "") || isSizes(columns[c]?.head ?? "")) ?? 0;
  if (!(places || trialCorner.test(corner)) || width < 4 || body.length < 2 || whole === 0 || !columns.some(({ head }, c) => c !== whole && control.test(head)) || columns.some(({ head }) => noPeople.test(head))) return [];
  // "Controls" are no more said to be people than "Gel"
  const saysPeople = columns.some(({ head, label }, c) => c > 0 && (areSent.test(head) || label.some((s) => s !== "control" && peopleStems.has(s))));
  const found: StudySize[] = [];
  let sum = 0;
  for (const [i, [stub, ...cells]] of body.entries()) {
    const values = cells.map(({ reading }) => reading.tokens[plainCount(reading)]?.number?.count ?? -1);
    const all = values[whole - 1] ?? 0;
    if (stub?.column !== 0 || cells.length !== width - 1 || values.some((value) => value < 1) || values.reduce((n, value) => n + value, 0) !== 2 * all) return [];
    const isLast = i === body.length - 1 && isTotal(stub.text);
    if (isLast && all !== sum) return [];
    if (isLast && !places) return found.map((size) => ({ ...size, unsure: false }));
    sum += all;
    const study = places ? undefined : studyOfRow(stub.reading, corner);
    if (study === undefined && !places) return [];
    for (const { column, reading } of [cells[whole - 1]!, ...cells.filter((_, c) => c !== whole - 1)]) {
      const arm = column !== whole;
      found.push({ study, row: heads + i, label: arm ? columns[column]!.label : [], arm, counted: places, unsure: places || !saysPeople, place: places && !isLast ? stub.text : "", ...numberMention(reading, plainCount(reading)) });
    }
    if (isLast) return found;
  }
  return places ? [] : found;
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
