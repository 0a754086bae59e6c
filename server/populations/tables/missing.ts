/** Cells of a table for which data are missing: their percentages follow from fewer people than the column has. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { isSlippedCount } from "../../statistics/slips.ts";
import type { Column } from "../../statements/tables/column.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { isOfMissing } from "../../statements/tables/labels.ts";
import { around, doubt, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly, slips } from "../fitting.ts";

/** Rows with missing data: the percentages follow from fewer people than the column has, and more than one says so. */
export function missingData(cells: readonly Ballot[], columns: ReadonlyMap<number, readonly Ballot[]>, rows: ReadonlyMap<number, readonly Ballot[]>): void {
  const isOdd = (b: Ballot): boolean => b.judgement.verdict === "inconsistent" && b.judgement.denominator !== null && b.judgement.denominator.relation !== "explicit";
  const odd = cells.filter(isOdd);
  for (const ballot of odd) {
    const n = ballot.judgement.denominator!.value;
    const lower = (b: Ballot, size: number): number[] => {
      const found: number[] = [];
      for (let m = size - 1; m >= Math.max(b.count, Math.ceil(size * 0.6), size - 3000); m -= 1) if (fitsExactly(b.count, m, b.percent)) found.push(m);
      return found;
    };
    const own = lower(ballot, n);
    if (own.length === 0) continue;
    const { row, column } = ballot.located.mention.cell!;
    const near = around(columns.get(column) ?? [], row, 8).filter((b) => b !== ballot && isOdd(b) && Math.abs(b.located.mention.cell!.row - row) <= 8 && b.judgement.denominator!.value === n);
    const sameSmaller = near.some((b) => own.some((m) => fitsExactly(b.count, m, b.percent)));
    const inRow = rows.get(row)!.filter((b) => b !== ballot);
    const oddInRow = inRow.filter((b) => b.judgement.verdict === "inconsistent");
    const least = (b: Ballot): number => (b.judgement.denominator ? lower(b, b.judgement.denominator.value)[0] ?? 0 : 0);
    const rowToo = oddInRow.length > 0 && oddInRow.every((b) => least(b) > 0) && (oddInRow.length === inRow.length || mostlyOdd([ballot, ...oddInRow], inRow.length + 1, least));
    if (sameSmaller || rowToo) {
      doubt(ballot);
      ballot.judgement.missing = own[0]!;
    }
  }
  for (const ballot of odd) {
    const { missing } = ballot.judgement;
    if (missing === undefined) continue;
    leave(ballot, missing);
  }
}

const leave = (ballot: Ballot, known: number): void => {
  ballot.judgement = { ...ballot.judgement, verdict: "unverifiable", reason: `The column has ${ballot.judgement.denominator!.value}; the percentages of these rows follow from fewer (${known} here), as where data are missing.`, certain: false };
};

/** "| Smoker, n (%) | 29 (54.7) | 31 (49.2) | 1 |" under "Missing, n": accuses no cell that follows from its column without as many as the row says. */
export function missingBeside(cells: readonly Ballot[], facts: TableFacts): void {
  const isMissing = facts.columns.map((column) => isOfMissing(column.head) && !isGroup(column, facts));
  if (!isMissing.includes(true)) return;
  const lost = new Map<number, number>();
  for (const [r, { numbers }] of facts.rows.entries()) for (const n of numbers) if (isMissing[n.column]) lost.set(r, (lost.get(r) ?? 0) + n.value);
  for (const { row, column, value, proportion } of facts.counts) if (proportion >= 0 && isMissing[column]) lost.set(row, (lost.get(row) ?? 0) + value);
  for (const ballot of cells) {
    const { judgement: { verdict, denominator }, located: { mention: { cell } }, count, percent } = ballot;
    if (verdict !== "inconsistent" || percent.bound || !denominator || denominator.relation === "explicit" || isMissing[cell!.column]) continue;
    const sizes = impliedSizes(count, parseDecimal(percent.value));
    const known = Math.min(sizes?.high ?? 0, denominator.value - 1);
    const least = denominator.value - (lost.get(cell!.row) ?? 0);
    // of some who may be missing a slip is likelier
    if (!sizes || known < Math.max(sizes.low, count, least) || (!fitsExactly(count, least, percent) && isEitherSlipped(count, denominator.value, percent))) continue;
    leave(ballot, known);
  }
}

/** "Fever | 60 (15.5) | 31 (15.8)", and below it "Missing data | 13 | 4": accuses no cell that follows from its column without those. */
export function missingBelow(cells: readonly Ballot[], facts: TableFacts): void {
  for (const ballot of cells) {
    const { judgement: { verdict, denominator }, located: { mention: { cell } }, count, percent } = ballot;
    if ((verdict !== "inconsistent" && verdict !== "rounding") || !denominator || denominator.relation === "explicit") continue;
    const below = facts.rows[cell!.row + 1];
    const lost = below && isOfMissing(below.stub) ? below.numbers.find(({ column }) => column === cell!.column)?.value ?? 0 : 0;
    if (lost > 0 && fitsExactly(count, denominator.value - lost, percent)) leave(ballot, denominator.value - lost);
  }
}

/** Columns of arms beside that of all. */
const mostArms = 8;

/**
 * "30 (46.2) | 33 (48.5) | 63 (47.4)", of 66, 68 and 134: accuses no cell that follows from one less than its column has, where as many are missing from
 * the arms as from all of them.
 */
export function missingOfAll(rows: Iterable<readonly Ballot[]>, facts: TableFacts): void {
  for (const row of rows) {
    if (row.length < 3 || row.length > mostArms + 1) continue;
    const lost = row.map(lostFrom);
    const all = row.findIndex((b, i) => lost[i] && isSumOf(sizeOf(b, facts), row.filter((_, k) => k !== i).map((other) => sizeOf(other, facts))));
    const own = lost[all];
    if (!own || own.low === 0) continue;
    const arms = lost.filter((_, i) => i !== all);
    const [low, high] = [arms.reduce((n, a) => n + (a?.low ?? Infinity), 0), arms.reduce((n, a) => n + (a?.high ?? 0), 0)];
    if (low > own.high || high < own.low) continue;
    for (const [i, b] of row.entries()) if (b.judgement.verdict === "inconsistent") leave(b, b.judgement.denominator!.value - lost[i]!.low);
  }
}

const sizeOf = ({ located: { mention } }: Ballot, { columns }: TableFacts): number => columns[mention.cell!.column]!.size?.value ?? 0;

const isSumOf = (whole: number, parts: readonly number[]): boolean => parts.every((part) => part > 0) && parts.reduce((n, part) => n + part, 0) === whole;

/** How many may be missing from those of its column; undefined where as few as that do not explain a cell. */
function lostFrom({ count, percent, judgement: { denominator } }: Ballot): { low: number; high: number } | undefined {
  const whole = denominator?.value ?? 0;
  const sizes = percent.bound || count === 0 ? undefined : impliedSizes(count, parseDecimal(percent.value));
  if (!sizes || whole === 0 || fits(count, whole, percent)) return whole === 0 ? undefined : { low: 0, high: sizes ? Math.max(0, whole - sizes.low) : 0 };
  const known = Math.min(sizes.high, whole - 1);
  return known < Math.max(sizes.low, count, whole * nearlyAll) ? undefined : { low: whole - known, high: whole - Math.max(sizes.low, count) };
}

/** "Unknown (n = 100)", and "Unknown, n (%)" beside "HER2 positive": people of whom a column tells as of any others. */
const isGroup = ({ head, size, kind }: Column, { columns }: TableFacts): boolean =>
  (size !== null && !columns.some((other) => other.head !== head && other.size?.start === size.start)) || (/^unknown/i.test(head) && kind !== "count" && /%/.test(head));

/** The part of a column's people that have data at least, where some of a row still follow from all of them. */
const nearlyAll = 0.8;

/**
 * "1 (4.2) | 5 (4.5) | 4 (7.3)", of 24, 120 and 60: most of a row follows from somewhat fewer people than its columns have, and
 * the rest from all of them; one arm has its data.
 */
function mostlyOdd(odd: readonly Ballot[], all: number, least: (ballot: Ballot) => number): boolean {
  return odd.length * 2 > all && odd.every((b) => b.percent.value.includes(".") && least(b) >= b.judgement.denominator!.value * nearlyAll);
}

/** By how many people a row may have less than its column without a word: data are missing for one or two, or for one in a hundred. */
const missing = (size: number): number => Math.max(2, Math.floor(size / 100));

/** The same where the percentage has decimals, so that few numbers of people explain it, and nothing speaks for all of them. */
const missingExactly = (size: number): number => Math.floor(size / 20);

/** "38 (53.5)", of 74: whether a slip of one digit, in the percentage or in the count, explains a cell. */
const isEitherSlipped = (count: number, size: number, percent: Ballot["percent"]): boolean =>
  slips(count, size, percent) || isSlippedCount(count, size, percent.value, fewCounts);

/** Of more counts, one is a slip away by chance. */
const fewCounts = 4;

/** Accuses no cell whose percentage follows from a few people less than the column has. */
export function allowMissing(cells: readonly Ballot[], rows: ReadonlyMap<number, readonly Ballot[]>): void {
  for (const ballot of cells) {
    const { judgement, candidates, percent, count } = ballot;
    const size = judgement.denominator?.value;
    if (judgement.verdict !== "inconsistent" || !judgement.certain || candidates[0]?.tier === 0 || size === undefined || percent.bound) continue;
    const sizes = impliedSizes(count, parseDecimal(percent.value));
    const needs = sizes && Math.min(sizes.high, size - 1);
    if (needs === undefined || needs < Math.max(sizes!.low, count)) continue;
    if (size - needs > missing(size)) {
      if (!percent.value.includes(".") || size - needs > missingExactly(size) || isEitherSlipped(count, size, percent)) continue;
      // the people of another column are all there in this row
      if (rows.get(ballot.located.mention.cell!.row)!.some((b) => b.count > 0 && b.judgement.verdict === "consistent")) continue;
    }
    ballot.judgement = { needs, ...judgement, certain: false };
  }
}
