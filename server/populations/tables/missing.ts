/** Cells of a table for which data are missing: their percentages follow from fewer people than the column has. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { formatPercent, impliedRange, impliedSizes } from "../../statistics/rounding.ts";
import { slipBetween } from "../../statistics/slips.ts";
import { around, doubt, fitsExactly, type Ballot } from "../ballots.ts";

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
    const size = ballot.judgement.denominator!.value;
    ballot.judgement = { ...ballot.judgement, verdict: "unverifiable", reason: `The column has ${size}; the percentages of these rows follow from fewer (${missing} here), as where data are missing.`, certain: false };
  }
}

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
function isSlip(count: number, size: number, { value }: Ballot["percent"]): boolean {
  const printed = parseDecimal(value);
  if (slipBetween(value, formatPercent(count, size, printed.decimals))) return true;
  const meant = impliedRange(printed, size);
  if (!meant || meant.high - meant.low >= fewCounts) return false;
  for (let n = meant.low; n <= meant.high; n += 1) if (slipBetween(String(count), String(n))) return true;
  return false;
}

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
      if (!percent.value.includes(".") || size - needs > missingExactly(size) || isSlip(count, size, percent)) continue;
      // the people of another column are all there in this row
      if (rows.get(ballot.located.mention.cell!.row)!.some((b) => b.count > 0 && b.judgement.verdict === "consistent")) continue;
    }
    ballot.judgement = { needs, ...judgement, certain: false };
  }
}
