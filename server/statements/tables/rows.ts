/** A row of a table, cell by cell: which numbers are counts, and which of them stand with a percentage. */
import { append, compact } from "../../lists.ts";
import { limitsIn } from "./cell-limits.ts";
import { cellInterval, cellPercent, comparesShares, leadingCount, plainCount, type ParsedCell } from "./cells.ts";
import { valuesOf, type Value } from "./cell-values.ts";
import { parseCell } from "./parsed-cells.ts";
import { intervalBeside, pairFrom, type Pair } from "./columns-beside.ts";
import type { Column, Piece } from "./column.ts";
import type { TableCount, TableFacts } from "./facts.ts";
import { isTurned, numberMention, proportionMention } from "../found.ts";
import { hasCounts, hasShares, isEstimated, isOfBothSexes, isWorkedOut } from "./labels.ts";
import { groupWords } from "../lexicon.ts";
import type { Line } from "./lines.ts";
import { denominatorOf, localSizes } from "./local-sizes.ts";
import type { Row } from "./row.ts";
import { armsOfRow } from "./row-arms.ts";
import { partsOfRate, sumOf } from "./summed-rates.ts";
import type { ContextWord, NumberMention, ProportionMention } from "../types.ts";

/** The cells of a line that give its own size, in columns of sizes. */
export const sizeCellsOf = ({ pieces }: Line, columns: readonly Column[]): Piece[] =>
  pieces.filter((p) => (columns[p.column]?.kind === "size" && plainCount(p.reading) >= 0) || (columns[p.column]?.leads && leadingCount(p.reading) >= 0));

/** Reads the cells of a row. */
export function readRow(facts: TableFacts, row: Row): void {
  const { table, columns, line, percentFirst } = row;
  for (const { reading, column } of row.sizeCells) facts.sizes.push({ row: line.index, column, proportion: -1, ...numberMention(reading, Math.max(plainCount(reading), leadingCount(reading))) });
  const arms = armsOfRow(line.pieces);
  const from = facts.proportions.length;
  for (const piece of line.pieces) {
    const column = columns[piece.column];
    if (!column || piece.text === "" || column.kind === "size" || column.kind === "interval") continue;
    if (column.kind === "stub" && piece.column === 0 && table.columns > 1) continue;
    for (const value of valuesOf(piece, column, percentFirst, arms)) if (!isSomeInWords(piece, value.cell.count) || hasDigitsBeside(line.pieces, piece)) readValue(facts, row, value);
  }
  append(facts.oddities, limitsIn(line.pieces, columns, `${columns[0]!.head} ${row.section} ${line.stub}`, (start) => facts.proportions.slice(from).some(({ percent }) => percent.start === start)));
}

/** "One", but not "none". */
const isSomeInWords = ({ reading }: Piece, count: number): boolean => reading.tokens[count]?.number?.inWords === true && reading.tokens[count].number.count !== 0;

/** "Death | Eleven (16%) | 12 (17%)", but not "Most common parity | One (45%) | One (30%)": whether another cell of a row has a count in digits, or of none. */
const hasDigitsBeside = (pieces: readonly Piece[], own: Piece): boolean => pieces.some((piece) => {
  const count = piece === own || piece.column === 0 ? -1 : parseCell(piece.reading)?.count ?? -1;
  return count >= 0 && !isSomeInWords(piece, count);
});

/** A value that is a count with its percentage, in its cell or beside it. */
interface Share {
  value: Value;
  /** Its tokens; a whole number alone in a column of percentages is one. */
  cell: ParsedCell;
  count: NumberMention;
  /** The counts that make up one that is not printed. */
  parts: NumberMention[] | undefined;
  pair: Pair;
  /** Its percentage has a sign, or stands below one. */
  signed: boolean;
  belowSign: boolean;
}

/** Reads a value of a cell as a count, a share, or both. */
function readValue(facts: TableFacts, row: Row, value: Value): void {
  const { piece, column, cell: printed } = value;
  const { reading } = piece;
  if (printed.denominator >= 0 && printed.percent >= 0 && isTurned(reading, printed.percent, printed.count, printed.denominator)) return;
  // a number alone of which no head says that it counts anybody
  if (column.kind === "other" && printed.percent < 0 && printed.denominator < 0) return;
  const cell = column.kind === "percent" && printed.bare && printed.percent < 0 ? { ...printed, percent: printed.count, count: -1 } : printed;
  const pair = pairFrom(row.line.pieces, row.columns, piece, cell);
  const printedCount = cell.count >= 0 ? numberMention(reading, cell.count) : pair.count;
  const parts = printedCount ? undefined : partsOfRate(facts, row, value, cell);
  const count = printedCount ?? (parts && sumOf(parts));
  if (!count) return;
  if (!parts) noteCount(facts, row, value, cell, count);
  if (cell.percent < 0) return;
  const signed = !!reading.tokens[cell.percent]!.number!.percent;
  const share: Share = { value, cell, count, parts, pair, signed, belowSign: column.kind === "percent" || column.kind === "count-percent" };
  if (isNoShare(row, share)) return;
  facts.proportions.push(shareMention(row, share));
  // one count a cell adds up with those of other cells
  if (!value.named && value.index === 0 && !parts) noteShare(facts, row, share);
}

/** Notes a count without a percentage, and the two parts of everybody: "Sex, males/females: 8/10". */
function noteCount(facts: TableFacts, { line, label }: Row, { piece, column }: Value, cell: ParsedCell, count: NumberMention): void {
  if (cell.count >= 0 && cell.percent < 0 && column.kind !== "percent" && column.kind !== "other" && !label().measured) facts.counts.push({ row: line.index, column: piece.column, proportion: -1, ...count });
  if (cell.denominator >= 0 && isOfBothSexes(line.stub)) facts.sexes.push({ column: piece.column, parts: [count, numberMention(piece.reading, cell.denominator)] });
}

/** Notes the count of the last share among the counts of its row. */
function noteShare({ counts, proportions }: TableFacts, { line }: Row, { value, count }: Share): void {
  const proportion = proportions.length - 1;
  let known: TableCount | undefined;
  for (let k = counts.length - 1; k >= 0 && counts[k]!.row === line.index && !known; k -= 1) if (counts[k]!.start === count.start) known = counts[k];
  if (known) known.proportion = proportion;
  else counts.push({ row: line.index, column: value.piece.column, proportion, ...count });
}

/** Whether nothing says that the second number is a percentage: no sign, no head, and no label. */
const isUntold = ({ label }: Row, { signed, belowSign }: Share): boolean => !signed && !belowSign && label().hint === "";

/** Whether two numbers are none of a count and its percentage, by what their labels say. */
function isNoShare(row: Row, share: Share): boolean {
  const { value, cell, signed } = share;
  if (signed) return false;
  // "LVEF, %, mean (SD)"
  if (cell.count >= 0 && cell.denominator < 0 && (isWorkedOut(row.line.stub) || isWorkedOut(value.column.head))) return true;
  // 45 (12) may be a mean and its standard deviation: the populations decide by arithmetic
  return row.label().measured || (isUntold(row, share) && (cell.count < 0 || cell.bare));
}

/** Whether a share may be of other people than those of its column, or none at all. */
function isUnsure(row: Row, share: Share): boolean {
  const { named, apart, column } = share.value;
  // "Drug: 12 (30%), placebo: 10 (25%)": what is named in a cell may be of other people than the column
  return isUntold(row, share) || (named && !column.leads && share.cell.denominator < 0 && row.label().hint !== "counts" && (apart || !column.size));
}

/** "Haematocrit, %", "Hct (%)": measured in per cent, or counted; which of its labels says "%". */
function weaknessOf(row: Row, { value, cell, signed, belowSign }: Share): "row" | "column" | undefined {
  if (signed || cell.count < 0 || cell.denominator >= 0 || row.label().hint === "counts" || hasCounts(value.column.head)) return undefined;
  return belowSign ? "column" : "row";
}

/** A share as a mention, with the words and the sizes that the table gives for it. */
function shareMention(row: Row, share: Share): ProportionMention {
  const { table, part, line } = row;
  const label = row.label();
  const { value, cell, count, parts, pair } = share;
  const { piece, column, index } = value;
  const { reading, prose } = piece;
  const unsure = isUnsure(row, share);
  const local = compact(localSizes(row, value, pair, count));
  const { start, end } = spanOf(share);
  const mention = proportionMention({
    start,
    end,
    place: { part, sentence: line.index, order: piece.column },
    shape: "table cell",
    percent: cellPercent(reading, cell.percent),
    count: parts ? null : count,
    denominator: denominatorOf(row, value, cell, pair, unsure),
    before: label.stems.map(notBeyond),
    // "| Drug, n | % |": the head of the count names the arm
    after: [...(pair.column >= 0 ? row.columns[pair.column]!.label : []), ...column.label].map(notBeyond),
    label: undefined,
    within: [],
    passed: [],
    ignoreAt: prose.map.behind(prose.text.length),
    quoted: table.quoted,
  });
  mention.parts = parts;
  mention.wholeParts = pair.whole;
  mention.interval = cell.low >= 0 ? cellInterval(reading, cell) : intervalBeside(line.pieces, row.columns, piece);
  if (isEstimate(row, column)) mention.notCountRatio = "an estimate, not the count divided by a number of people";
  if (column.spanned && local.length === 0 && !label.stems.some((stem) => groupWords.has(stem))) mention.ordinal = { index: column.spanned.index, of: column.spanned.of, compares: true, lead: [], trail: [], near: 0, opens: false };
  mention.outcome = label.outcome;
  mention.cell = {
    table: part, row: line.index, column: piece.column, local,
    some: label.some || undefined, unsure: unsure || undefined, weak: unsure ? undefined : weaknessOf(row, share), compared: (index === 0 && !value.size && comparesShares(reading)) || undefined,
  };
  return mention;
}

const notBeyond = (stem: string): ContextWord => ({ stem, beyond: false });

/** From the first of the tokens of a share, or its count in another cell, to the last. */
function spanOf({ value: { piece: { prose, reading }, from, to }, count, parts }: Share): { start: number; end: number } {
  const last = reading.tokens[to]!;
  const { start, end } = prose.map.span(reading.tokens[from]!.start, Math.max(last.end, last.number?.percent?.end ?? 0));
  return parts ? { start, end } : { start: Math.min(start, count.start), end: Math.max(end, count.end) };
}

/** Whether the label of a row or of its section, the head of a column, or that of all labels calls its figures estimates. */
const isEstimate = ({ line: { stub }, section, estimated }: Row, { head }: Column): boolean =>
  isEstimated(stub) || isEstimated(head) || (isEstimated(section) && !hasShares(stub)) || (estimated && !hasShares(stub) && !hasShares(head));
