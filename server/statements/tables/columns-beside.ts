/** What the columns beside a percentage give for it: its count and size, and its interval. */
import { cellInterval, plainCount, readLimits, type ParsedCell } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import { fractionAt } from "./fraction-columns.ts";
import { isTotal } from "./labels.ts";
import { numberMention } from "../found.ts";
import { isOpening } from "../reading/reading.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { measureNamed, resultNamed, type TestMeasure } from "../test-results.ts";
import type { IntervalMention, NumberMention } from "../types.ts";

/** What stands beside a percentage, and in which column its count does. */
export interface Pair {
  count: NumberMention | null;
  denominator: NumberMention | null;
  /** Counts that add up to the denominator. */
  whole: NumberMention[] | undefined;
  column: number;
}

const noPair: Pair = { count: null, denominator: null, whole: undefined, column: -1 };

/** The column in which the count of a cell stands: its own, or one beside it. */
export const pairColumn = (pair: Pair, piece: Piece): number => (pair.column >= 0 ? pair.column : piece.column);

/** For a cell that holds only a percentage: count and size from the columns beside it. */
export function pairFrom(row: readonly Piece[], columns: readonly Column[], piece: Piece, parsed: ParsedCell): Pair {
  if (parsed.count >= 0 || columns[piece.column]?.kind !== "percent") return noPair;
  const measure = measureNamed(columns[piece.column]!.head.toLowerCase());
  if (measure && columns.some(({ head }) => resultNamed(head.toLowerCase()))) {
    const pair = ofTest(row, columns, measure);
    if (pair.count) return isEstimate(row, columns) && !followsFrom(pair, piece, parsed) ? noPair : pair;
  }
  const apart = columns[piece.column]!.countsIn;
  if (apart !== undefined) return pairApartFrom(row, columns, apart);
  for (let back = 1; back <= 2; back += 1) {
    const beside = cellAt(row, piece.column - back);
    if (!beside) continue;
    const kind = columns[beside.column]?.kind;
    // "| Study | Cases | Sensitivity, % |": the share of those whom the test found, not of the cases
    if (measure?.counted.length === 1 && !measure.counted.includes(resultNamed(columns[beside.column]?.head.toLowerCase() ?? "")!)) break;
    if (kind === "percent" || kind === "interval") break;
    const cell = parseCell(beside.reading);
    if (columns[piece.column]!.bySigns && kind !== "count" && kind !== "size") break;
    if (!cell || cell.count < 0 || cell.percent >= 0) {
      if (kind === "size") continue;
      break;
    }
    if (kind === "size") continue;
    // "80/120" of which nothing says that it is a fraction of people
    if (cell.denominator >= 0 || kind === "stub") break;
    const between = cellAt(row, piece.column - 1);
    const size = back === 2 && between && columns[between.column]?.kind === "size" ? plainCount(between.reading) : -1;
    return { count: numberMention(beside.reading, cell.count), denominator: size >= 0 ? numberMention(between!.reading, size) : null, whole: undefined, column: beside.column };
  }
  return noPair;
}

/** "| TP | FP | FN | TN | Sensitivity, % |": the counts of a measure of a test, each of which stands in a column of its own. */
function ofTest(row: readonly Piece[], columns: readonly Column[], { counted, whole }: TestMeasure): Pair {
  const parts: NumberMention[] = [];
  let count: NumberMention | null = null;
  let column = -1;
  for (const piece of row) {
    const result = resultNamed(columns[piece.column]?.head.toLowerCase() ?? "");
    const plain = result && whole.includes(result) ? plainCount(piece.reading) : -1;
    if (plain < 0) continue;
    const part = numberMention(piece.reading, plain);
    parts.push(part);
    if (counted.includes(result!)) [count, column] = [part, piece.column];
  }
  // of two tests side by side nobody knows which
  return counted.length === 1 && parts.length === whole.length && count ? { count, denominator: null, whole: parts, column } : noPair;
}

/** Whether the measures of a row are estimates: pooled ones, and those for which a result of nought was corrected. */
const isEstimate = (row: readonly Piece[], columns: readonly Column[]): boolean =>
  row.some(({ column, text }) => (column === 0 ? isTotal(text) || /^(?:pooled|summary|meta-analysis)/i.test(text) : text === "0" && resultNamed(columns[column]?.head.toLowerCase() ?? "")));

/** Whether the percentage of a cell is that of the counts of a pair. */
function followsFrom({ count, whole }: Pair, { reading }: Piece, { percent }: ParsedCell): boolean {
  const sum = whole?.reduce((n, { value }) => n + value, 0) ?? 0;
  return sum > 0 && percent >= 0 && classify(count!.value, sum, parseDecimal(reading.tokens[percent]!.number!.value)) === "consistent";
}

/** Count and size from a column of counts, or of fractions, and one of sizes behind it. */
function pairApartFrom(row: readonly Piece[], columns: readonly Column[], column: number): Pair {
  const at = (c: number): Piece | undefined => cellAt(row, c);
  const fraction = fractionAt(at, columns, column);
  if (fraction) return { count: fraction.count, denominator: fraction.size, whole: undefined, column };
  const counted = at(column);
  const cell = counted && parseCell(counted.reading);
  return cell && cell.count >= 0 && cell.percent < 0 ? { count: numberMention(counted.reading, cell.count), denominator: null, whole: undefined, column } : noPair;
}

/** Whether a column of intervals goes with the percentages in front of it: that behind two, "Gel, % | Foam, % | 95% CI", is of their difference, and others say so. */
export function isIntervalOfOne(columns: readonly Column[], column: number): boolean {
  const own = columns[column];
  if (own?.kind !== "interval" || /‰|\b(?:of|[ro]r|ratio|difference)\b/i.test(own.head)) return false;
  let percents = 0;
  for (let c = column - 1; c > 0 && columns[c]!.kind !== "interval"; c -= 1) if (columns[c]!.kind === "percent") percents += 1;
  return percents < 2;
}

/** An interval in the column behind the percentage. */
export function intervalBeside(row: readonly Piece[], columns: readonly Column[], piece: Piece): IntervalMention | undefined {
  const beside = cellAt(row, piece.column + 1);
  if (!beside || !isIntervalOfOne(columns, beside.column)) return undefined;
  const at = beside.reading.tokens.map((_, i) => i);
  const out: ParsedCell = { count: -1, denominator: -1, percent: -1, low: -1, high: -1, bare: false };
  readLimits(beside.reading, at, beside.reading.tokens[0] && isOpening(beside.reading.tokens[0]) ? 1 : 0, out);
  return out.low >= 0 ? cellInterval(beside.reading, out) : undefined;
}
