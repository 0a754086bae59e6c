/**
 * Tables: what each column and row holds is read from heads and stubs, then every cell is read for a count and a
 * percentage. The denominator of a cell stands in it, in its row, in a section of the table, or at the head of its column.
 */
import { append } from "../../lists.ts";
import type { Table } from "../../markdown/types.ts";
import type { Relation } from "../../review/types.ts";
import { fractionsOfCell } from "./cell-fractions.ts";
import { bracketedPercent, cellInterval, cellPercent, comparesShares, parseCell, plainCount, readLimits, sharesOfCell, sizeAt, type ParsedCell } from "./cells.ts";
import { isTurned, numberMention, proportionMention } from "../found.ts";
import { groupWords } from "../lexicon.ts";
import { shiftRows } from "./lost-spans.ts";
import { opensWithSizes } from "./opening-sizes.ts";
import { outcomeOf } from "../outcomes.ts";
import { isClosing, isOpening, mark, readingOf, word, type Reading } from "../reading.ts";
import { stemsOf } from "../stems.ts";
import { studySizes, type StudySize } from "./study-rows.ts";
import { columnsOf, headsOf, holdsShares, shiftHeads, sizeOf, tidy, totalsOf, type Column, type Piece, type Total } from "./columns.ts";
import { hasCounts, hasShares, hintOf, isEstimated, isMeasured, isOfBothSexes, isPercentFirst, isSizes, isTotal, isWorkedOut, namesHazard, type Hint } from "./labels.ts";
import { estimatesIn, type EstimateNote } from "./estimate-notes.ts";
import { withMarks } from "./note-marks.ts";
import { notesIn, type TableNote } from "./notes.ts";
import { namesSome, sexNamed, sexOfRow, sexRows, type Sex, type SexRow } from "./subgroups.ts";
import type { ContextWord, IntervalMention, LocalSize, NumberMention, ProportionMention } from "../types.ts";

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
  /** Notes in rows of their own. */
  notes: TableNote[];
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

/** "80% (n = 20)": no size. */
const shareWithCount = /^\d+(?:[.,·]\d+)?\s?%\s?[([]\s?n\b/i;

/** Reads a table; `part` is its index in the block. */
export function readTable(table: Table, part: number): TableFacts {
  const rows: Piece[][] = table.rows.map((row) => row.cells.map((cell) => ({
    prose: cell.prose, reading: readingOf(cell.prose), text: tidy(cell.prose.text), column: cell.column, span: cell.colspan, header: cell.header,
  })));
  shiftHeads(table, rows);
  shiftRows(table, rows);
  const { heads, printed } = headsOf(table, rows);
  const columns = columnsOf(table, rows, heads, printed);
  const facts: TableFacts = { quoted: table.quoted, proportions: [], counts: [], sizes: [], studies: [], sexes: [], rows: [], notes: [], estimates: [], columns };

  const ofSex = sexRows(rows, heads, columns);
  const totals = totalsOf(rows, columns, heads);
  const opening = columns.every(({ size, kind }) => !size && kind !== "size") && opensWithSizes(rows, heads);
  const hintAll = rows.slice(0, heads).flatMap((row) => row.filter((p) => p.column === 0).map((p) => p.text)).join(" ");

  let section = 0;
  let sectionSizes: (LocalSize | undefined)[] = [];
  let sectionHint = false;
  let sectionStub = "";
  const rowSizes: (LocalSize | undefined)[] = [];
  let sectionIndented: boolean | undefined;
  for (let r = 0; r < rows.length; r += 1) {
    const row = rows[r]!;
    const stubPiece = row.find((p) => p.column === 0);
    const stub = stubPiece?.text ?? "";
    const numbers: RowFacts["numbers"] = [];
    if (r >= heads) {
      for (const p of row) {
        const at = p.column > 0 ? plainCount(p.reading) : -1;
        if (at >= 0) numbers.push({ column: p.column, ...numberMention(p.reading, at) });
      }
    }
    const hazard = r >= heads && row.some((p) => namesHazard(p.text) || (/\d/.test(p.text) && namesHazard(columns[p.column]?.head ?? "")));
    facts.rows.push({ stub, noted: stubPiece ? withMarks(stub, stubPiece.prose.marks) : "", section, total: isTotal(stub), hazard, numbers });
    if (r < heads) continue;
    append(facts.studies, studySizes(row, r, columns));
    const others = row.filter((p) => p.column > 0);
    const filled = others.filter((p) => p.text !== "");
    const sizes = others.map((p) => ({ p, sized: sizeOf(p) })).filter((x) => x.sized && !/\(\s*\d+(?:[.,·]\d+)?\s*(?:%\s*)?\)/.test(x.p.text.replace(/(?:\(\s*)?\bn\s*(?:=\s*)?\d[\d,]*(?:\s*\))?/i, "")) && !shareWithCount.test(x.p.text));
    if (filled.length === 0 && stubPiece) {
      append(facts.notes, notesIn(stubPiece.prose));
      append(facts.estimates, estimatesIn(stubPiece.prose, false));
    }
    if (filled.length === 0 || (sizes.length > 0 && sizes.length === filled.length)) {
      section += 1;
      facts.rows[r]!.section = section;
      sectionHint = hasShares(stub);
      sectionStub = stub;
      sectionSizes = [];
      sectionIndented = undefined;
      const stubSize = stubPiece && sizeOf(stubPiece);
      for (let c = 0; c < table.columns; c += 1) {
        const found = sizes.find((x) => x.p.column <= c && c < x.p.column + x.p.span);
        if (found?.sized) sectionSizes[c] = { relation: "subset", binds: true, population: stub, ...found.sized.size };
        else if (stubSize && filled.length === 0) sectionSizes[c] = { relation: "subset", binds: true, population: stub, ...stubSize.size };
      }
      continue;
    }
    // a section whose rows are indented ends at the first that is not
    const indented = /^[\u00a0\u2000-\u200a\u3000]/.test(stubPiece?.prose.text ?? "");
    sectionIndented ??= indented;
    if (sectionIndented && !indented) {
      sectionSizes = [];
      sectionHint = false;
      section += 1;
      facts.rows[r]!.section = section;
      sectionIndented = false;
    }
    // a row of sizes: "No. of patients | 120 | 118"
    // "Total | 158 (100%)" closes the rows above it
    if ((isSizes(stub) || (opening && r === heads)) && filled.length > 0 && !holdsShares(row, columns) && filled.every((p) => (isTotal(stub) ? plainCount(p.reading) : sizeAt(p.reading)) >= 0)) {
      // "n | 627 (%) | 636 (%)" says what the rows below it hold
      if (filled.every((p) => p.text.endsWith("(%)"))) {
        sectionHint = true;
        sectionStub = "n (%)";
      }
      for (const p of filled) {
        const size = numberMention(p.reading, sizeAt(p.reading));
        for (let c = p.column; c < p.column + p.span; c += 1) rowSizes[c] = { relation: "arm", binds: true, population: facts.columns[c]?.head ?? "", ...size };
        // below counts it is also their sum
        const kind = facts.columns[p.column]?.kind;
        if (facts.rows[r]!.total && (kind === "count" || kind === "size")) facts[kind === "count" ? "counts" : "sizes"].push({ row: r, column: p.column, proportion: -1, ...size });
      }
      continue;
    }
    readRow(table, facts, row, r, part, { stub, stubPiece, section: sectionStub, sectionSizes, rowSizes, ofSex, totals: totals[r]!, hint: hintOf(hintAll, sectionHint ? sectionStub : "", stub), estimated: isEstimated(hintAll) });
  }
  // nobody asks for the numbers of a table without percentages
  if (facts.proportions.length === 0) for (const row of facts.rows) row.numbers = [];
  return facts;
}

interface RowContext {
  stub: string;
  stubPiece: Piece | undefined;
  section: string;
  sectionSizes: (LocalSize | undefined)[];
  rowSizes: (LocalSize | undefined)[];
  /** The rows that count everybody of one sex. */
  ofSex: Partial<Record<Sex, SexRow>>;
  /** The counts of everybody in the row of totals below, by column. */
  totals: readonly (Total | undefined)[];
  hint: Hint;
  /** The head of the labels calls all figures estimates: "Events (3-year rate)". */
  estimated: boolean;
}

function readRow(table: Table, facts: TableFacts, row: readonly Piece[], r: number, part: number, context: RowContext): void {
  const { columns } = facts;
  // the row's own size: its N column, or its stub
  const sizeCells = row.filter((p) => columns[p.column]?.kind === "size" && plainCount(p.reading) >= 0);
  for (const p of sizeCells) facts.sizes.push({ row: r, column: p.column, proportion: -1, ...numberMention(p.reading, plainCount(p.reading)) });
  const stubSized = context.stubPiece ? sizeOf(context.stubPiece) : undefined;
  const stubReading = context.stubPiece?.reading;
  const stubStems = stubReading ? stemsOf(stubReading.tokens, 0, stubReading.tokens.length) : [];
  const others = row.filter((p) => p.column > 0 && p.text !== "");
  const stubSizes = stubReading && stubSized ? sizesInOrder(stubReading, stubSized.from) : [];
  // "(n = 160, 163)" above three columns says nothing for sure
  const some = namesSome(context.stub) || (stubSizes.length > 1 && stubSizes.length !== others.length);
  const sex = sexOfRow(context.stub) ? undefined : sexNamed(context.stub) ?? sexOfRow(context.section);
  const sexRow = sex && context.ofSex[sex];
  const outcome = outcomeOf(context.stub.toLowerCase());
  const measured = isMeasured(context.stub);
  const stubFirst = isPercentFirst(context.stub);
  const ofBothSexes = isOfBothSexes(context.stub);

  const values: Value[] = [];
  for (const piece of row) {
    const column = columns[piece.column];
    if (!column || (column.kind === "stub" && piece.column === 0 && table.columns > 1)) continue;
    if (piece.text !== "" && column.kind !== "size" && column.kind !== "interval") append(values, valuesOf(piece, column, stubFirst));
  }
  for (const { piece, column, cell, from, to, named, index: ofCell, apart } of values) {
    // a whole number in a column of percentages is one
    if (cell.denominator >= 0 && cell.percent >= 0 && isTurned(piece.reading, cell.percent, cell.count, cell.denominator)) continue;
    const parsed = column.kind === "percent" && cell.bare && cell.percent < 0 ? { ...cell, percent: cell.count, count: -1 } : cell;
    const signed = parsed.percent >= 0 && !!piece.reading.tokens[parsed.percent]!.number!.percent;
    const neighbours = pairFrom(row, columns, piece, parsed);
    const count = parsed.count >= 0 ? numberMention(piece.reading, parsed.count) : neighbours.count;
    if (count && parsed.count >= 0 && !measured && parsed.percent < 0 && column.kind !== "percent" && column.kind !== "other") facts.counts.push({ row: r, column: piece.column, proportion: -1, ...count });
    if (count && parsed.denominator >= 0 && ofBothSexes) facts.sexes.push({ column: piece.column, parts: [count, numberMention(piece.reading, parsed.denominator)] });
    if (parsed.percent < 0 || !count) continue;
    const percentColumn = column.kind === "percent" || column.kind === "count-percent";
    const counts = hasCounts(column.head) || context.hint === "counts" || parsed.denominator >= 0;
    // "LVEF, %, mean (SD)"
    const worked = isWorkedOut(context.stub) || isWorkedOut(column.head);
    if (worked && !signed && parsed.count >= 0 && parsed.denominator < 0) continue;
    if (!signed && !percentColumn && context.hint === "") {
      // 45 (12) may be a mean and its standard deviation: the populations decide by arithmetic
      if (measured || parsed.count < 0 || parsed.bare) continue;
    }
    if (measured && !signed) continue;
    // "Drug: 12 (30%), placebo: 10 (25%)": what is named in a cell may be of other people than the column
    const unsure = (!signed && !percentColumn && context.hint === "") || (named && parsed.denominator < 0 && context.hint !== "counts" && (apart || !column.size));
    // "Haematocrit, %", "Hct (%)": measured in per cent, or counted
    const weak = signed || unsure || counts || parsed.count < 0 ? undefined : percentColumn ? "column" : "row";
    const local: LocalSize[] = [];
    const push = (size: NumberMention | undefined | null, relation: Relation, population: string, binds = true): void => {
      if (size && size.value > 0) local.push({ relation, binds, population, ...size });
    };
    // the nearest N column on the left, else the only one of the row
    const people = column.sizedBy === undefined ? undefined : row.find((p) => p.column === column.sizedBy);
    const peopleAt = people ? parseCell(people.reading)?.count ?? -1 : -1;
    const left = sizeCells.filter((p) => p.column < piece.column).at(-1) ?? (sizeCells.length > 0 ? sizeCells[0] : undefined);
    const printed = parsed.denominator >= 0 ? numberMention(piece.reading, parsed.denominator) : neighbours.denominator ?? (peopleAt >= 0 ? numberMention(people!.reading, peopleAt) : left && !apart && !(named && unsure) ? numberMention(left.reading, plainCount(left.reading)) : null);
    if (stubSizes.length > 1) push(stubSizes.length === others.length ? stubSizes[others.indexOf(piece)] : undefined, "subset", context.stub);
    else if (stubSized) push(stubSized.size, "subset", context.stub);
    // "Candidiasis (females)" is of the row "Female"; "Women with a hysterectomy" may be
    const everyOne = sexRow?.counts[neighbours.column >= 0 ? neighbours.column : piece.column];
    if (some && sexRow) push(everyOne, "subset", sexRow.label);
    const sectional = context.sectionSizes[piece.column];
    if (sectional) local.push(sectional);
    // a column of percentages has the people of its counts
    const sized = column.size || neighbours.column < 0 ? column : columns[neighbours.column]!;
    // a share that is named in its cell may be of fewer: others of the row stand elsewhere, or are missing
    push(sized.size, "arm", sized.head, !named || ofCell > 0);
    if (!some && sexRow) push(everyOne, "subset", sexRow.label);
    if (context.rowSizes[piece.column]) local.push(context.rowSizes[piece.column]!);
    const whole = context.totals[neighbours.column >= 0 ? neighbours.column : piece.column];
    // without its percentage it may be one of events
    if (local.length === 0 && whole) push(whole.size, "total", column.head, whole.binds);
    const interval = parsed.low >= 0 ? cellInterval(piece.reading, parsed) : intervalBeside(row, columns, piece);
    const span = piece.prose.map.span(
      piece.reading.tokens[from]!.start,
      Math.max(piece.reading.tokens[to]!.end, piece.reading.tokens[to]!.number?.percent?.end ?? 0),
    );
    const start = Math.min(span.start, count.start);
    const end = Math.max(span.end, count.end);
    const index = facts.proportions.length;
    const mention = proportionMention({
      start, end,
      place: { part, sentence: r, order: piece.column },
      shape: "table cell",
      percent: cellPercent(piece.reading, parsed.percent),
      count,
      denominator: printed,
      before: stubStems.map(notBeyond),
      after: column.label.map(notBeyond),
      within: [],
      passed: [],
      ignoreAt: piece.prose.map.behind(piece.prose.text.length),
      quoted: table.quoted,
    });
    mention.interval = interval;
    if (isEstimated(context.stub) || isEstimated(column.head) || (context.estimated && !hasShares(context.stub) && !hasShares(column.head))) mention.notCountRatio = "an estimate, not the count divided by a number of people";
    if (column.spanned && local.length === 0 && !stubStems.some((stem) => groupWords.has(stem))) mention.ordinal = { index: column.spanned.index, of: column.spanned.of, compares: true, lead: [], trail: [], near: 0, opens: false };
    mention.outcome = outcome;
    mention.cell = {
      table: part, row: r, column: piece.column, local,
      some: some || undefined, unsure: unsure || undefined, weak, compared: (ofCell === 0 && comparesShares(piece.reading)) || undefined,
    };
    facts.proportions.push(mention);
    // one count a cell adds up with those of other cells
    if (named || ofCell > 0) continue;
    let known: TableCount | undefined;
    for (let k = facts.counts.length - 1; k >= 0 && facts.counts[k]!.row === r && !known; k -= 1) if (facts.counts[k]!.start === count.start) known = facts.counts[k];
    if (known) known.proportion = index;
    else facts.counts.push({ row: r, column: piece.column, proportion: index, ...count });
  }
}

const notBeyond = (stem: string): ContextWord => ({ stem, beyond: false });

/** A value that stands in a cell, alone or with others. */
interface Value {
  piece: Piece;
  column: Column;
  cell: ParsedCell;
  /** Its first and its last token. */
  from: number;
  to: number;
  /** A name stands with it in the cell. */
  named: boolean;
  index: number;
  /** It is one of several that do not divide one whole. */
  apart: boolean;
}

function valuesOf(piece: Piece, column: Column, stubFirst: boolean): Value[] {
  const { reading } = piece;
  const first = column.percentFirst || stubFirst;
  const shares = sharesOfCell(reading, first);
  if (shares) {
    const percents = shares.list.reduce((sum, { percent }) => sum + Number(reading.tokens[percent]!.number!.value), 0);
    const counts = shares.list.reduce((sum, { count }) => sum + reading.tokens[count]!.number!.count!, 0);
    const apart = shares.list.length > 1 && Math.abs(percents - 100) > 1 && counts !== column.size?.value;
    return shares.list.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: shares.named, index, apart }));
  }
  const fractions = fractionsOfCell(reading);
  if (fractions) return fractions.map((cell, index) => ({ piece, column, cell, from: cell.from, to: cell.to, named: true, index, apart: true }));
  const cell = valueOf(reading, column, first);
  return cell ? [{ piece, column, cell, from: 0, to: reading.tokens.length - 1, named: false, index: 0, apart: false }] : [];
}

/** A cell alone; where the head puts the percentage first, and more would be counted than there are, the count is. */
function valueOf(reading: Reading, { size, kind }: Column, percentFirst: boolean): ParsedCell | undefined {
  const cell = parseCell(reading, percentFirst) ?? (kind === "percent" ? bracketedPercent(reading) : undefined);
  return percentFirst && size && cell && cell.count >= 0 && reading.tokens[cell.count]!.number!.count! > size.value ? parseCell(reading) : cell;
}

/** "3 months (n = 480/310)", "Pregnant (n = 160, n = 163)": the sizes that a label gives, up to its end or that of its bracket; one alone goes with all cells. */
function sizesInOrder(reading: Reading, from: number): NumberMention[] {
  const { tokens } = reading;
  const sizes: NumberMention[] = [];
  const first = behindN(tokens, from);
  for (let i = first; isSizeToken(reading, i);) {
    sizes.push(numberMention(reading, i));
    if (!/^(?:[/,;]|and|vs)$/.test(tokens[i + 1]?.text ?? "")) {
      // "(n = 25, 2 weeks)"
      return i + 1 >= tokens.length || isClosing(tokens[i + 1]) || mark(tokens[i - 1]) === "/" ? sizes : sizes.slice(0, 1);
    }
    i = behindN(tokens, i + 2);
  }
  return sizes.slice(0, 1);
}

/** Behind "n =" or "n", where they stand at a token. */
const behindN = (tokens: Reading["tokens"], i: number): number => {
  const named = word(tokens[i]) === "n" || /n$/.test(word(tokens[i])) ? i + 1 : i;
  return /^[=:]$/.test(mark(tokens[named])) ? named + 1 : named;
};

const isSizeToken = ({ tokens }: Reading, i: number): boolean => (tokens[i]?.number?.count ?? 0) > 0 && !tokens[i]!.number!.percent;

/** What stands beside a percentage, and in which column its count does. */
interface Pair {
  count: NumberMention | null;
  denominator: NumberMention | null;
  column: number;
}

const noPair: Pair = { count: null, denominator: null, column: -1 };

/** For a cell that holds only a percentage: count and size from the columns beside it. */
function pairFrom(row: readonly Piece[], columns: TableFacts["columns"], piece: Piece, parsed: ParsedCell): Pair {
  if (parsed.count >= 0 || columns[piece.column]?.kind !== "percent") return noPair;
  for (let back = 1; back <= 2; back += 1) {
    const beside = row.find((p) => p.column === piece.column - back);
    if (!beside) continue;
    const kind = columns[beside.column]?.kind;
    if (kind === "percent" || kind === "interval") break;
    const cell = parseCell(beside.reading);
    if (columns[piece.column]!.bySigns && kind !== "count" && kind !== "size" && !(cell && cell.denominator >= 0)) break;
    if (!cell || cell.count < 0 || cell.percent >= 0) {
      if (kind === "size") continue;
      break;
    }
    if (kind === "size") continue;
    if (cell.denominator >= 0) return { count: numberMention(beside.reading, cell.count), denominator: numberMention(beside.reading, cell.denominator), column: beside.column };
    if (kind === "stub") break;
    const between = row.find((p) => p.column === piece.column - 1);
    const size = back === 2 && between && columns[between.column]?.kind === "size" ? plainCount(between.reading) : -1;
    return { count: numberMention(beside.reading, cell.count), denominator: size >= 0 ? numberMention(between!.reading, size) : null, column: beside.column };
  }
  return noPair;
}

/** An interval in the column behind the percentage. */
function intervalBeside(row: readonly Piece[], columns: TableFacts["columns"], piece: Piece): IntervalMention | undefined {
  const beside = row.find((p) => p.column === piece.column + 1);
  if (!beside || columns[beside.column]?.kind !== "interval") return undefined;
  const at = beside.reading.tokens.map((_, i) => i);
  const out: ParsedCell = { count: -1, denominator: -1, percent: -1, low: -1, high: -1, bare: false };
  readLimits(beside.reading, at, beside.reading.tokens[0] && isOpening(beside.reading.tokens[0]) ? 1 : 0, out);
  return out.low >= 0 ? cellInterval(beside.reading, out) : undefined;
}
