/**
 * Tables: what each column and row holds is read from heads and stubs, then every cell is read for a count and a
 * percentage. The denominator of a cell stands in it, in its row, in a section of the table, or at the head of its column.
 */
import type { Prose, Table } from "../markdown/types.ts";
import type { Relation } from "../review/types.ts";
import { cellInterval, cellPercent, parseCell, plainCount, readLimits, sizeAt, type ParsedCell } from "./cells.ts";
import { isTurned, numberMention } from "./found.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { outcomeOf } from "./outcomes.ts";
import { isOpening, mark, readingOf, type Reading } from "./reading.ts";
import { stemsOf } from "./stems.ts";
import { hasCounts, hasShares, hintOf, isEstimated, isMeasured, isRate, isSizes, isTotal, isWorkedOut, kindOf, mayBeShares, type ColumnKind, type Hint } from "./table-labels.ts";
import type { IntervalMention, LocalSize, NumberMention, ProportionMention } from "./types.ts";

export interface TableFacts {
  /** Stands in a block quote. */
  quoted: boolean;
  proportions: ProportionMention[];
  /** Counts of people by row and column, for sums of categories. */
  counts: TableCount[];
  /** The people of each row, from the columns that give them. */
  sizes: TableCount[];
  rows: RowFacts[];
  columns: Column[];
}

interface Column {
  kind: ColumnKind;
  /** Stems of its heads. */
  label: string[];
  head: string;
  size: NumberMention | null;
  /** Its cells, not its head, say that it holds percentages: only a column that is surely one of counts goes with it. */
  bySigns: boolean;
  /** "ORR, % (n)" */
  percentFirst: boolean;
}

export interface TableCount extends NumberMention {
  row: number;
  column: number;
  /** Index in `proportions`, or -1. */
  proportion: number;
}

export interface RowFacts {
  stub: string;
  /** A number that grows at each row that opens a section. */
  section: number;
  /** A row that sums up the rows above it. */
  total: boolean;
  /** The whole numbers that stand alone in its cells. */
  numbers: (NumberMention & { column: number })[];
}

interface Piece {
  prose: Prose;
  reading: Reading;
  text: string;
  column: number;
  span: number;
  header: boolean;
}

/** "ORR, % (n)" */
const percentFirst = /%\s?\(\s?n\s?\)/i;
const sizeIn = /^(?:n|N)$/;
/** "Interventionn = 71": a name and its "n" without the line break that stood between them; no word ends so. */
const runIn = /^\p{L}{2,40}[lntpdkcs]n$/u;
const tidy = (text: string): string => text.replace(/[\s\u00a0\u2009\u202f]+/g, " ").trim();

/** A size printed in a head or a stub: "Mesh, n = 96", "(N=120)", "N 120". */
function sizeOf(piece: Piece): { size: NumberMention; from: number } | undefined {
  const { reading } = piece;
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind !== "word" || !(sizeIn.test(token.text) || (mark(tokens[i + 1]) === "=" && runIn.test(token.text)))) continue;
    const at = /^[=:]$/.test(mark(tokens[i + 1])) ? i + 2 : i + 1;
    const numeral = tokens[at]?.number;
    if (numeral && numeral.count !== null && numeral.count > 0 && !numeral.percent) return { size: numberMention(reading, at), from: i };
  }
  return undefined;
}

/** Reads a table; `part` is its index in the block. */
export function readTable(table: Table, part: number): TableFacts {
  const rows: Piece[][] = table.rows.map((row) => row.cells.map((cell) => ({
    prose: cell.prose, reading: readingOf(cell.prose), text: tidy(cell.prose.text), column: cell.column, span: cell.colspan, header: cell.header,
  })));
  let heads = table.rows.findIndex((row) => !row.header);
  if (heads < 0) heads = rows.length;
  if (heads === 0 && rows.length > 1 && rows[0]!.every((p) => !/^\d/.test(p.text))) heads = 1;
  // a pipe table has one row of heads: those below it stand among the cells
  const printedHeads = heads;
  while (heads > 0 && heads < printedHeads + 2 && heads < rows.length - 1 && continuesHeads(rows[heads]!, rows[heads - 1]!)) heads += 1;
  const facts: TableFacts = { quoted: table.quoted, proportions: [], counts: [], sizes: [], rows: [], columns: [] };

  const filledBelow = Array.from({ length: table.columns }, (): Piece[] => []);
  for (let r = heads; r < rows.length; r += 1) for (const p of rows[r]!) if (p.text !== "") filledBelow[p.column]?.push(p);
  for (let column = 0; column < table.columns; column += 1) {
    const pieces = rows.slice(0, heads).flatMap((row, r) => headsOver(row, column, heads > printedHeads && (r < heads - 1 || row.filter((p) => p.text !== "").length === 1)));
    const sized = pieces.map(sizeOf).filter((s) => s !== undefined).at(-1);
    const own = pieces.at(-1)?.text ?? "";
    const all = pieces.map((p) => p.text).join(" ");
    const label = pieces.flatMap((p) => stemsOf(p.reading.tokens, 0, p.reading.tokens.length)).filter((s) => s !== "n" && s !== sized?.size.text);
    const kind = kindOf(own, all, column);
    // "Treated (N = 60)" names a group and gives its size, and so does "Treated" above cells like 17/45
    const cells = filledBelow[column]!;
    const plain = cells.filter((p) => plainCount(p.reading) >= 0).length * 2 > cells.length;
    // "Response rate (%)" above cells with one number each: the percentage alone
    const alone = kind === "count-percent" && isRate(own) && cells.length > 0 && cells.every((p) => p.reading.numbers.length === 1);
    const bySigns = kind === "other" && cells.length > 0 && mayBeShares(own) && cells.every(isPercentage);
    facts.columns.push({ kind: alone || bySigns ? "percent" : kind === "size" && (sized || !plain) ? "other" : kind, label, head: tidy(all), size: sized?.size ?? null, bySigns, percentFirst: percentFirst.test(own) });
  }
  // "| Study | n | Cured, n (%) |": with counts elsewhere, and no percentages behind it, an n is a size
  for (const [c, column] of facts.columns.entries()) {
    if (column.kind !== "count" || !/^n$/.test(column.head) || column.size || facts.columns[c + 1]?.kind === "percent") continue;
    if (facts.columns.some(({ kind }, other) => other > c && kind === "count-percent") || paired(filledBelow[c + 1] ?? [])) column.kind = "size";
  }
  for (let c = 2; c < facts.columns.length; c += 1) if (facts.columns[c]!.kind === "other" && divides(rows.slice(heads), c)) facts.columns[c]!.kind = "percent";
  for (let c = 3; c < facts.columns.length; c += 1) if (facts.columns[c]!.bySigns) readShares(rows.slice(heads), facts.columns, c);
  const totals = totalsOf(rows, facts.columns);
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
    const numbers = r < heads ? [] : row.flatMap((p) => {
      const at = p.column > 0 ? plainCount(p.reading) : -1;
      return at >= 0 ? [{ column: p.column, ...numberMention(p.reading, at) }] : [];
    });
    facts.rows.push({ stub, section, total: isTotal(stub), numbers });
    if (r < heads) continue;
    const others = row.filter((p) => p.column > 0);
    const filled = others.filter((p) => p.text !== "");
    const sizes = others.map((p) => ({ p, sized: sizeOf(p) })).filter((x) => x.sized && !/\(\s*\d+(?:[.,·]\d+)?\s*(?:%\s*)?\)/.test(x.p.text.replace(/(?:\(\s*)?\bn\s*(?:=\s*)?\d[\d,]*(?:\s*\))?/i, "")));
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
    if (isSizes(stub) && filled.length > 0 && filled.every((p) => (isTotal(stub) ? plainCount(p.reading) : sizeAt(p.reading)) >= 0)) {
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
    readRow(table, facts, row, r, part, { stub, stubPiece, section: sectionStub, sectionSizes, rowSizes, totals: totals[r]!, hint: hintOf(hintAll, sectionHint ? sectionStub : "", stub) });
  }
  // nobody asks for the numbers of a table without percentages
  if (facts.proportions.length === 0) for (const row of facts.rows) row.numbers = [];
  return facts;
}

/** "| | n | % | n | % |", "| Event | Any | Grade 3 |", "| | no. (%) | |": a row among the cells that goes on with the heads. */
function continuesHeads(row: readonly Piece[], above: readonly Piece[]): boolean {
  const stub = row.find((p) => p.column === 0)?.text ?? "";
  const filled = row.filter((p) => p.column > 0 && p.text !== "");
  if (filled.length === 0 || filled.some((p) => /^[\d<>≤≥(±−–-]/.test(p.text) && !sizeOf(p))) return false;
  const open = above.some((p) => p.column > 0 && p.text === "");
  // a row of sizes with a name is a section of the table
  if (stub !== "" && filled.every((p) => sizeOf(p))) return false;
  return stub === "" || (open && filled.length > 1 && /^(?:event|variable|outcome|characteristic|category|parameter|term|item|type|response|symptom|adverse|study|trial)/i.test(stub));
}

/** "7.7%", "7.7% (5.5–10.7)" */
function isPercentage({ reading }: Piece): boolean {
  const cell = parseCell(reading);
  return cell !== undefined && cell.bare && cell.percent >= 0 && reading.tokens[cell.percent]!.number!.percent !== null;
}

/** "| 103/280 | 36.8 |": a column of percentages without a name, from what most of its cells are beside fractions. */
function divides(rows: readonly (readonly Piece[])[], column: number): boolean {
  let all = 0;
  let follow = 0;
  for (const row of rows) {
    const [fraction, percent] = [column - 1, column].map((c) => row.find((piece) => piece.column === c));
    if (!fraction || !percent || percent.text === "") continue;
    const { tokens } = percent.reading;
    const numeral = tokens.length === 1 ? tokens[0]!.number : null;
    const cell = parseCell(fraction.reading);
    if (!numeral || !cell || cell.denominator < 0 || cell.percent >= 0) return false;
    all += 1;
    const [n, size] = [cell.count, cell.denominator].map((i) => fraction.reading.tokens[i]!.number!.count!) as [number, number];
    if (size > 0 && n <= size && classify(n, size, parseDecimal(numeral.value)) !== "inconsistent") follow += 1;
  }
  return follow > 1 && follow * 2 > all;
}

/** "| Survey | Invited | Responded | 45.8% |": of two columns of counts, from which most percentages behind them follow, one holds the sizes. */
function readShares(rows: readonly (readonly Piece[])[], columns: Column[], column: number): void {
  const [size, count] = [columns[column - 2]!, columns[column - 1]!];
  if ([size, count].some(({ kind }) => kind === "percent" || kind === "count-percent" || kind === "interval")) return;
  let all = 0;
  let follow = 0;
  for (const row of rows) {
    const [n, k, p] = [column - 2, column - 1, column].map((c) => row.find((piece) => piece.column === c));
    if (!n || !k || !p || p.text === "") continue;
    const [whole, part] = [n, k].map(({ reading }) => reading.tokens[plainCount(reading)]?.number?.count);
    if (typeof whole !== "number" || typeof part !== "number" || part > whole || whole === 0) return;
    all += 1;
    const { percent } = parseCell(p.reading)!;
    if (classify(part, whole, parseDecimal(p.reading.tokens[percent]!.number!.value)) !== "inconsistent") follow += 1;
  }
  if (all < 2 || follow * 2 < all) return;
  size.kind = "size";
  count.kind = "count";
}

/** Whether cells are mostly like "42 (35.0%)". */
function paired(cells: readonly Piece[]): boolean {
  const pairs = cells.filter((p) => {
    const cell = parseCell(p.reading);
    return cell !== undefined && cell.count >= 0 && cell.percent >= 0 && cell.denominator < 0;
  });
  return pairs.length * 2 > cells.length;
}

/**
 * "Total | 300 (100) | 415 (100)": the sizes of columns that have none at their heads. Each row of totals speaks for those
 * above it, up to the one before.
 *
 * @param rows all rows of the table
 * @returns a list of sizes by column for each row
 */
function totalsOf(rows: readonly (readonly Piece[])[], columns: TableFacts["columns"]): readonly (readonly (NumberMention | undefined)[])[] {
  const of: (readonly (NumberMention | undefined)[])[] = [];
  let below: readonly (NumberMention | undefined)[] = [];
  for (let r = rows.length - 1; r >= 0; r -= 1) {
    const row = rows[r]!;
    if (isTotal(row.find((p) => p.column === 0)?.text ?? "")) {
      const totals: (NumberMention | undefined)[] = [];
      for (const [c, p] of row.entries()) {
        const plain = columns[p.column]?.kind === "count" && !columns[p.column]!.size ? plainCount(p.reading) : -1;
        const behind = row[c + 1];
        if (plain >= 0 && behind && columns[behind.column]?.kind === "percent" && isHundred(behind)) totals[p.column] = numberMention(p.reading, plain);
        const cell = p.column > 0 && !columns[p.column]?.size ? parseCell(p.reading) : undefined;
        if (!cell || cell.count < 0 || cell.percent < 0 || cell.denominator >= 0 || Number(p.reading.tokens[cell.percent]!.number!.value) !== 100) continue;
        totals[p.column] = numberMention(p.reading, cell.count);
      }
      below = totals;
    }
    of[r] = below;
  }
  return of;
}

/** "100", "100.0%" */
const isHundred = ({ reading: { tokens } }: Piece): boolean => tokens.length === 1 && Number(tokens[0]!.number?.value) === 100;

/** The head of a column in a row; where heads of a pipe table span several columns, those to the right are empty. */
function headsOver(row: readonly Piece[], column: number, spans: boolean): Piece[] {
  const own = row.filter((p) => p.column <= column && column < p.column + p.span);
  if (!spans || column === 0 || own.some((p) => p.text !== "")) return own;
  const left = row.filter((p) => p.column > 0 && p.column < column && p.text !== "").at(-1);
  return left ? [left] : own;
}

interface RowContext {
  stub: string;
  stubPiece: Piece | undefined;
  section: string;
  sectionSizes: (LocalSize | undefined)[];
  rowSizes: (LocalSize | undefined)[];
  /** The counts of everybody in the row of totals below, by column. */
  totals: readonly (NumberMention | undefined)[];
  hint: Hint;
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
  const stubSizes = stubReading && stubSized ? sizesInOrder(stubReading, stubSized.from, others.length) : undefined;
  const outcome = outcomeOf(context.stub.toLowerCase());
  const measured = isMeasured(context.stub);

  for (const piece of row) {
    const column = columns[piece.column];
    if (!column || column.kind === "stub" && piece.column === 0 && table.columns > 1) continue;
    if (piece.text === "" || column.kind === "size" || column.kind === "interval") continue;
    const cell = parseCell(piece.reading, column.percentFirst || percentFirst.test(context.stub));
    if (!cell) continue;
    // a whole number in a column of percentages is one
    if (cell.denominator >= 0 && cell.percent >= 0 && isTurned(piece.reading, cell.percent, cell.count, cell.denominator)) continue;
    const parsed = column.kind === "percent" && cell.bare && cell.percent < 0 ? { ...cell, percent: cell.count, count: -1 } : cell;
    const signed = parsed.percent >= 0 && !!piece.reading.tokens[parsed.percent]!.number!.percent;
    const neighbours = pairFrom(row, columns, piece, parsed);
    const count = parsed.count >= 0 ? numberMention(piece.reading, parsed.count) : neighbours.count;
    if (count && parsed.count >= 0 && !measured && parsed.percent < 0 && column.kind !== "percent" && column.kind !== "other") facts.counts.push({ row: r, column: piece.column, proportion: -1, ...count });
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
    const unsure = !signed && !percentColumn && context.hint === "";
    // "Haematocrit, %", "Hct (%)": measured in per cent, or counted
    const weak = signed || unsure || counts || parsed.count < 0 ? undefined : percentColumn ? "column" : "row";
    const local: LocalSize[] = [];
    const push = (size: NumberMention | undefined | null, relation: Relation, population: string, binds = true): void => {
      if (size && size.value > 0) local.push({ relation, binds, population, ...size });
    };
    // the nearest N column on the left, else the only one of the row
    const left = sizeCells.filter((p) => p.column < piece.column).at(-1) ?? (sizeCells.length > 0 ? sizeCells[0] : undefined);
    const printed = parsed.denominator >= 0 ? numberMention(piece.reading, parsed.denominator) : neighbours.denominator ?? (left ? numberMention(left.reading, plainCount(left.reading)) : null);
    const ofColumn = stubSizes && others.indexOf(piece);
    if (stubSizes && ofColumn !== undefined && ofColumn >= 0) push(stubSizes[ofColumn], "subset", context.stub);
    else if (stubSized) push(stubSized.size, "subset", context.stub);
    const sectional = context.sectionSizes[piece.column];
    if (sectional) local.push(sectional);
    // a column of percentages has the people of its counts
    const sized = column.size || neighbours.column < 0 ? column : columns[neighbours.column]!;
    push(sized.size, "arm", sized.head);
    if (context.rowSizes[piece.column]) local.push(context.rowSizes[piece.column]!);
    const whole = context.totals[neighbours.column >= 0 ? neighbours.column : piece.column];
    if (local.length === 0 && whole && whole.start !== count.start) push(whole, "total", column.head);
    const interval = parsed.low >= 0 ? cellInterval(piece.reading, parsed) : intervalBeside(row, columns, piece);
    const span = piece.prose.map.span(
      piece.reading.tokens[0]!.start,
      Math.max(piece.reading.tokens.at(-1)!.end, piece.reading.tokens.at(-1)!.number?.percent?.end ?? 0),
    );
    const start = Math.min(span.start, count.start);
    const end = Math.max(span.end, count.end);
    const index = facts.proportions.length;
    facts.proportions.push({
      start, end,
      place: { part, sentence: r, order: piece.column },
      shape: "table cell",
      percent: cellPercent(piece.reading, parsed.percent),
      count,
      denominator: printed,
      ...(interval ? { interval } : {}),
      ...(isEstimated(context.stub) || isEstimated(column.head) ? { notCountRatio: "an estimate, not the count divided by a number of people" } : {}),
      before: stubStems.map((stem) => ({ stem, beyond: false })),
      after: column.label.map((stem) => ({ stem, beyond: false })),
      within: [],
      passed: [],
      ...(outcome ? { outcome } : {}),
      ignoreAt: piece.prose.map.behind(piece.prose.text.length),
      quoted: table.quoted,
      cell: { table: part, row: r, column: piece.column, local, ...(unsure ? { unsure } : {}), ...(weak ? { weak } : {}) },
    });
    let known: TableCount | undefined;
    for (let k = facts.counts.length - 1; k >= 0 && facts.counts[k]!.row === r && !known; k -= 1) if (facts.counts[k]!.start === count.start) known = facts.counts[k];
    if (known) known.proportion = index;
    else facts.counts.push({ row: r, column: piece.column, proportion: index, ...count });
  }
}

/** "3 months (n = 480/310)": as many sizes as the row has cells, in their order; undefined where they are not. */
function sizesInOrder(reading: Reading, from: number, cells: number): NumberMention[] | undefined {
  const { tokens } = reading;
  const sizes: NumberMention[] = [];
  for (let i = from + 2; isSizeToken(reading, i); i += 2) {
    sizes.push(numberMention(reading, i));
    if (mark(tokens[i + 1]) !== "/") break;
  }
  return sizes.length > 1 && sizes.length === cells ? sizes : undefined;
}

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
