/**
 * Tables: what each column and row holds is read from heads and stubs, then every cell is read for a count and a
 * percentage. The denominator of a cell stands in it, in its row, in a section of the table, or at the head of its column.
 */
import { append } from "../../lists.ts";
import type { Table } from "../../markdown/types.ts";
import { stubOf } from "./added-up.ts";
import type { Column, Piece } from "./column.ts";
import { armsInSets } from "./analysis-sets.ts";
import { columnsOf, headsOf, shiftHeads, tidy } from "./columns.ts";
import { rowsOfTotals } from "./total-rows.ts";
import { totalsOf } from "./totals.ts";
import { estimatesIn } from "./estimate-notes.ts";
import type { TableFacts } from "./facts.ts";
import { pairFractions } from "./fraction-columns.ts";
import { isEstimated, isPercentFirst, isSizes, namesHazard } from "./labels.ts";
import { headFacts, lineOf, numbersIn, rowFacts, type Line } from "./lines.ts";
import { shiftRows } from "./lost-spans.ts";
import { notesIn } from "./notes.ts";
import { bearsOut, bearsOutColumn, opensSection, opensThings, opensWithSizes, sizeByBrackets } from "./opening-sizes.ts";
import { joinPercentRows } from "./percent-rows.ts";
import { turnColumns, turnedRows } from "./percents-first.ts";
import { readingOf } from "../reading/reading.ts";
import { askedLabel } from "./row-labels.ts";
import { armsInColumns } from "./row-arms.ts";
import { readRow, sizeCellsOf } from "./rows.ts";
import { endIndented, noSection, sectionOpenedBy, sizesForAll } from "./sections.ts";
import { announcesShares, endOutgrown, isRowOfSizes, readSizes } from "./size-rows.ts";
import { armsByTrial, armsInRow, armsInRows, sizesUnder, studiesOver, studySizes, withoutShares } from "./study-rows.ts";
import { sexRows } from "./subgroups.ts";
import type { LocalSize, NumberMention } from "../types.ts";

/** Reads a table; `part` is its index in the block. */
export function readTable(table: Table, part: number): TableFacts {
  const pieces = piecesOf(table);
  shiftHeads(table, pieces);
  shiftRows(table, pieces);
  const { heads, printed } = headsOf(table, pieces);
  const rows = joinPercentRows(pieces, heads);
  turnColumns(rows, heads);
  const columns = columnsOf(table, rows, heads, printed);
  pairFractions(rows.slice(heads), columns);
  if (isUnsized(columns)) sizeByBrackets(rows, heads, columns);
  const facts: TableFacts = { quoted: table.quoted, proportions: [], counts: [], sizes: [], studies: [], sexes: [], rows: [], totals: [], notes: [], oddities: [], estimates: [], columns };
  for (let r = 0; r < heads; r += 1) facts.rows.push(headFacts(lineOf(rows[r]!, r), 0));
  readRows(facts, table, part, rows, heads);
  facts.totals = rowsOfTotals(facts, rows, heads);
  // nobody asks for the numbers of a table without percentages
  if (facts.proportions.length === 0) {
    const inSets = armsInSets(rows, heads, columns);
    facts.studies = inSets.length > 0 ? inSets : withoutShares(facts.studies, (r) => facts.rows[r]!.stub);
  } else for (let r = heads; r < rows.length; r += 1) facts.rows[r]!.numbers = numbersIn(rows[r]!, columns);
  append(facts.studies, armsInColumns(rows, columns));
  if (facts.proportions.length === 0 && !facts.studies.some(({ arm }) => arm)) {
    const byTrial = armsByTrial(rows, heads, columns);
    if (byTrial.length > 0) facts.studies = byTrial;
  }
  return facts;
}

const piecesOf = (table: Table): Piece[][] => table.rows.map((row) => row.cells.map((cell) => ({
  prose: cell.prose, reading: readingOf(cell.prose), text: tidy(cell.prose.text), column: cell.column, span: cell.colspan, header: cell.header,
})));

/** Reads the rows below the heads: each opens a section, gives sizes, or holds counts and percentages. */
function readRows(facts: TableFacts, table: Table, part: number, rows: readonly (readonly Piece[])[], heads: number): void {
  const { columns } = facts;
  const ofSex = sexRows(rows, heads, columns);
  const turned = turnedRows(rows, heads, columns);
  const totals = totalsOf(rows, columns, heads);
  const isUntold = isUnsized(columns) && !isSizes(stubOf(rows[heads] ?? []), true);
  let opening = isUntold ? opensWithSizes(rows, heads) : "";
  const corner = cornerOf(rows, heads);
  const estimated = isEstimated(corner);
  const hazards = columns.map(({ head }) => namesHazard(head));
  const twoUnits = columns.some(({ units }) => units.length > 0);
  let rowSizes: (LocalSize | undefined)[] = [];
  let outer: typeof rowSizes = [];
  // of the people, where rows further down count things
  let ofPeople: typeof rowSizes | undefined;
  const lines: Line[] = [];
  const over = studiesOver(rows, heads);
  append(facts.studies, sizesUnder(over, columns, heads - 1, columns.map(({ size }) => size)));
  const inRows = armsInRows(rows, heads, columns);
  append(facts.studies, inRows);
  let section = noSection();
  // those that a section gave to all columns: a heading below it does not end them
  let renewed: typeof rowSizes = [];
  let openedAt = isUntold && opening === "" && opensSection(rows, heads, valuesOf(rowSizes)) ? heads : 0;
  for (let r = heads; r < rows.length; r += 1) {
    const line = lineOf(rows[r]!, r);
    const opened = sectionOpenedBy(line, section, columns);
    if (opened) section = opened;
    else endIndented(section, line);
    facts.rows.push(rowFacts(line, hazards, section.number));
    if (!inRows[0]?.study) append(facts.studies, studySizes(line.pieces, r, columns, facts.studies));
    if (line.filled.length === 0) readNotes(facts, line);
    if (opened) {
      // what only arithmetic tells speaks for its own section
      if (openedAt > 0) rowSizes = outer;
      if (opened.sizes.length > 0) renewed = sizesForAll(opened, columns);
      else if (renewed.length > 0) rowSizes = columns.map((_, c) => renewed[c] ?? rowSizes[c]);
      openedAt = opened.sizes.length === 0 && isUnsized(columns) && opensSection(rows, r + 1, valuesOf(rowSizes)) ? r + 1 : 0;
      outer = rowSizes;
      if (openedAt > 0) rowSizes = [...outer];
      continue;
    }
    const ofThings = r > heads && section.sizes.length === 0 && opensThings(rows, r, valuesOf(columns.map(({ size }, c) => rowSizes[c] ?? size)));
    if (isRowOfSizes(line, columns, { told: ofThings || (opening !== "" && r === heads) || r === openedAt, first: r === heads })) {
      ofPeople = ofThings ? ofPeople ?? [...rowSizes] : undefined;
      // another row of sizes needs nobody to bear it out
      if (r > heads) opening = "";
      if (announcesShares(line)) {
        section.hasShares = true;
        section.label = "n (%)";
      }
      if (rowSizes.length === 0 && section.number === 0 && over.length === 0 && isUnsized(columns)) append(facts.studies, armsInRow(line, columns, heads === 1 && opening !== "some"));
      else if (rowSizes.length > 0) facts.studies = withoutShares(facts.studies, (row) => facts.rows[row]!.stub);
      renewed = [];
      readSizes(facts, line, rowSizes, totals[r]!);
      if (opening === "some") doubtSizes(rowSizes, rows.slice(r + 1));
      append(facts.studies, sizesUnder(over, columns, r, rowSizes));
      continue;
    }
    endOutgrown(line, columns, section.sizes, rowSizes);
    const isOfPeople = ofPeople && !bearsOut(line.pieces, valuesOf(rowSizes)) && bearsOut(line.pieces, valuesOf(columns.map(({ size }, c) => ofPeople![c] ?? size)));
    readRow(facts, {
      table, part, columns, line, label: askedLabel(line, { columns, section, lines, corner, twoUnits, ofSex }), percentFirst: isPercentFirst(line.stub) || turned.has(r), sizeCells: sizeCellsOf(line, columns), sectionSizes: section.sizes, rowSizes: opening === "some" && !bearsOut(line.pieces, valuesOf(rowSizes)) ? [] : isOfPeople ? ofPeople! : rowSizes, totals: totals[r]!,
      section: section.label, estimated,
    });
    lines.push(line);
  }
}

/** Sizes that only arithmetic tells accuse nobody for sure, and a column that does not bear them out has none. */
function doubtSizes(sizes: (LocalSize | undefined)[], below: readonly (readonly Piece[])[]): void {
  const values = valuesOf(sizes);
  for (const [c, size] of sizes.entries()) if (size) sizes[c] = bearsOutColumn(below, c, values) ? { ...size, binds: false } : undefined;
}

const valuesOf = (sizes: readonly (NumberMention | null | undefined)[]): ReadonlyMap<number, number> => new Map(sizes.flatMap((size, c) => (size ? [[c, size.value]] : [])));

const isUnsized = (columns: readonly Column[]): boolean => columns.every(({ size, kind }) => !size && kind !== "size");

/** What stands above the labels of the rows. */
function cornerOf(rows: readonly (readonly Piece[])[], heads: number): string {
  const texts: string[] = [];
  for (let r = 0; r < heads; r += 1) for (const p of rows[r]!) if (p.column === 0) texts.push(p.text);
  return texts.join(" ");
}

/** Notes that stand in a row of their own. */
function readNotes(facts: TableFacts, { label }: Line): void {
  if (!label) return;
  append(facts.notes, notesIn(label.prose));
  append(facts.estimates, estimatesIn(label.prose, false));
}
