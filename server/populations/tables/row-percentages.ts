/** Percentages of the row's total: every cell of a row is a share of what the row adds up to, "| <40 | 30 (60) | 20 (40) |". */
import type { TableFacts } from "../../statements/tables/facts.ts";
import { byKey, groupBy, settle, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";

/** "n (row %)", "Row %" */
const ofRow = /\brow ?(?:%|percent)/i;

/** A row whose cells may be shares of its sum. */
interface Row {
  cells: readonly Ballot[];
  value: number;
  /** The counts that the sum is made of. */
  whole: TableFacts["counts"];
  /** Its cells that follow from the sum. */
  shares: number;
  /** Its cells that do not follow from their columns. */
  odd: number;
  /** All of it follows exactly, and its percentages make a hundred. */
  divides: boolean;
}

/** Takes the cells of rows that divide their own sum for shares of it, and where most rows do, so those of the others. */
export function rowPercentages(cells: readonly Ballot[], facts: TableFacts): void {
  if (!cells.some(isOdd)) return;
  const declared = new Set(facts.columns.flatMap(({ head }, c) => (ofRow.test(head) ? [c] : [])));
  const isOf = (column: number): boolean => declared.size === 0 || declared.has(column);
  const byRow = byKey(facts.counts.filter(({ column }) => isOf(column)), (count) => count.row);
  const rows = groupBy(cells.filter((b) => isOf(b.located.mention.cell!.column)), (b) => b.located.mention.cell!.row).flatMap((list) => rowOf(list, byRow, facts) ?? []);
  const dividing = rows.filter(({ divides, odd }) => divides && odd > 0);
  // "10 (50) | 10 (50)" may be halves of two columns, of which one is wrong
  const told = dividing.length > 1 || declared.size > 0;
  for (const row of dividing) if (told || !row.cells.every((b) => b.count === row.cells[0]!.count)) settleRow(row);
  const sure = dividing.length * 2 > rows.length && (dividing.length >= fewest || (declared.size > 0 && dividing.length > 1));
  for (const row of rows) if (sure && !row.divides && row.odd > 0) settleOrLeave(row);
  if (!sure) settleBySums(rows.filter((row) => !row.divides || dividing.includes(row)));
}

/** Rows that divide their sums, from which on others of the table are accused by theirs. */
const fewest = 3;

const isOdd = ({ judgement: { verdict } }: Ballot): boolean => verdict === "inconsistent" || verdict === "unverifiable";

function rowOf(cells: readonly Ballot[], byRow: ReadonlyMap<number, TableFacts["counts"]>, facts: TableFacts): Row | undefined {
  const counts = byRow.get(cells[0]!.located.mention.cell!.row) ?? [];
  if (cells.length < 2 || counts.length < 2) return undefined;
  const sum = counts.reduce((n, c) => n + c.value, 0);
  const largest = counts.reduce((a, b) => (b.value > a.value ? b : a));
  // "| 30 (50) | 20 (33) | 10 (17) |": half of the row is not the total of the rest
  const total = largest.proportion < 0 || Number(facts.proportions[largest.proportion]!.percent.value) === 100;
  const whole = largest.value * 2 === sum && total ? [largest] : counts;
  const value = whole.length === 1 ? largest.value : sum;
  const percents = cells.filter((b) => whole.length > 1 || b.count !== value).reduce((n, b) => n + Number(b.percent.value), 0);
  return {
    cells, value, whole,
    shares: cells.filter((b) => fits(b.count, value, b.percent)).length,
    odd: cells.filter(isOdd).length,
    divides: Math.abs(percents - 100) <= 1 && counts.every(({ proportion, value: n }) => proportion >= 0 || n === value) && cells.every((b) => b.located.mention.denominator === null && fitsExactly(b.count, value, b.percent)),
  };
}

/** Rows of which most follows from nothing but their sum: wholly, or in part where others add up to the same. */
function settleBySums(rows: readonly Row[]): void {
  const odd = rows.filter((row) => row.odd * 2 > row.cells.length);
  const sums = new Map<number, number>();
  for (const row of odd) {
    if (row.shares < row.cells.length) continue;
    settleRow(row);
    sums.set(row.value, (sums.get(row.value) ?? 0) + 1);
  }
  // the row adds up as others do, and all but one or so of its percentages say the same
  for (const row of odd) if (row.shares < row.cells.length && row.shares * 2 > row.cells.length && (sums.get(row.value) ?? 0) >= 2) settleRow(row);
}

/** A row among others that divide their sums: where half of it follows from its own, so does the rest, or it is wrong. */
function settleOrLeave(row: Row): void {
  if (row.shares * 2 >= row.cells.length) settleRow(row);
  else for (const ballot of row.cells) if (ballot.judgement.verdict === "inconsistent") withdraw(ballot, "Most rows of the table are divided by their own sum; this one does not follow from its.");
}

function settleRow({ cells, value, whole }: Row): void {
  const { start } = cells[0]!.located;
  for (const ballot of cells) {
    settle(ballot, { value, relation: "sum", parts: whole.map((c) => inDocument(c, start)), population: "the row's total", fitted: true }, true);
    ballot.ofCategories = true;
  }
}
