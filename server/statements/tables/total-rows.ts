/** Rows of totals, with what stands above them in each column: "12/120", "9/88", "Total | 21/208". */
import { plainCount } from "./cells.ts";
import type { Piece } from "./column.ts";
import type { TableCount, TableFacts } from "./facts.ts";
import { numberMention } from "../found.ts";
import { parseCell } from "./parsed-cells.ts";

/** Rows that a row of totals sums up at most: so many categories are none. */
const mostRows = 200;

/** A row of totals. */
export interface RowOfTotals {
  row: number;
  /** What its section or, where it has none, the first column is of: "Stage". */
  label: string;
  /** The labels of the rows above it, back to the section's beginning. */
  stubs: string[];
  sums: ColumnSum[];
  /** No other row of its section stands below it. */
  last: boolean;
}

/** A total and the numbers above it in its column. */
export interface ColumnSum {
  total: TableCount;
  parts: TableCount[];
  sum: number;
  /** They stand in fractions: the counts, or, in a column behind all others, of how many they are. */
  fraction: boolean;
  /** They count somebody for sure. */
  counted: boolean;
}

/** A number of a cell, by its column; that of a whole stands behind all columns. */
type Numbers = ReadonlyMap<number, Omit<ColumnSum, "total" | "parts" | "sum"> & { number: TableCount }>;

/** The rows of totals of a table, with the numbers that they sum up. */
export function rowsOfTotals(facts: TableFacts, rows: readonly (readonly Piece[])[], heads: number): RowOfTotals[] {
  if (!facts.rows.some(({ total }) => total)) return [];
  const width = facts.columns.length;
  const known = new Map([...facts.sizes, ...facts.counts].map((c) => [c.row * width + c.column, c]));
  const numbers = rows.map((row, r) => numbersOf(row, r, width, known));
  const isFilled = rows.map((row) => row.some((p) => p.column > 0 && p.text !== ""));
  const all: RowOfTotals[] = [];
  let above: number[] = [];
  let first = heads;
  for (let r = heads; r < rows.length; r += 1) {
    const { section, total } = facts.rows[r]!;
    const isBeside = (i: number): boolean => facts.rows[i]?.section === section;
    // a row of totals speaks for those above it, up to the one before
    if (facts.rows[r - 1]?.total || !isBeside(r - 1)) [above, first] = [[], r];
    if (!total) {
      if (isFilled[r]) above.push(r);
      continue;
    }
    if (above.length < 2 || above.length > mostRows) continue;
    let next = r + 1;
    while (isBeside(next) && facts.rows[next]!.total) next += 1;
    const sums = [...numbers[r]!].map(([column, { number, fraction, counted }]): ColumnSum => {
      const parts = above.flatMap((i) => numbers[i]!.get(column)?.number ?? []);
      return { total: number, parts, sum: parts.reduce((n, p) => n + p.value, 0), fraction, counted };
    });
    all.push({ row: r, label: isFilled[first] ? facts.columns[0]!.head : facts.rows[first]!.stub, stubs: above.map((i) => facts.rows[i]!.stub), sums, last: !isBeside(next) });
  }
  return all;
}

/** The counts of a row, and the sizes in its fractions. */
function numbersOf(row: readonly Piece[], r: number, width: number, known: ReadonlyMap<number, TableCount>): Numbers {
  const numbers = new Map<number, { number: TableCount; fraction: boolean; counted: boolean }>();
  for (const { column, reading } of row) {
    if (column === 0 || reading.numbers.length === 0) continue;
    const mention = (at: number, c: number): TableCount => ({ row: r, column: c, proportion: -1, ...numberMention(reading, at) });
    const { denominator = -1, count = -1 } = parseCell(reading) ?? {};
    const own = known.get(r * width + column);
    const at = denominator < 0 ? plainCount(reading) : count;
    if (own ?? at >= 0) numbers.set(column, { number: own ?? mention(at, column), fraction: denominator >= 0, counted: own !== undefined || denominator >= 0 });
    if (denominator >= 0) numbers.set(column + width, { number: mention(denominator, column + width), fraction: true, counted: true });
  }
  return numbers;
}
