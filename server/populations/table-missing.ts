/** Cells of a table for which data are missing: their percentages follow from fewer people than the column has. */
import { parseDecimal } from "../statistics/decimal.ts";
import { impliedSizes } from "../statistics/rounding.ts";
import { around, doubt, fitsExactly, type Ballot } from "./ballots.ts";

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
    const rowToo = inRow.length > 0 && inRow.every((b) => b.judgement.verdict === "inconsistent" && b.judgement.denominator && lower(b, b.judgement.denominator.value).length > 0);
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

/** By how many people a row may have less than its column without a word: data are missing for one or two, or for one in a hundred. */
const missing = (size: number): number => Math.max(2, Math.floor(size / 100));

/** Accuses no cell whose percentage follows from a few people less than the column has. */
export function allowMissing(cells: readonly Ballot[]): void {
  for (const ballot of cells) {
    const { judgement, candidates, percent, count } = ballot;
    const size = judgement.denominator?.value;
    if (judgement.verdict !== "inconsistent" || !judgement.certain || candidates[0]?.tier === 0 || size === undefined || percent.bound) continue;
    const sizes = impliedSizes(count, parseDecimal(percent.value));
    const needs = sizes && Math.min(sizes.high, size - 1);
    if (needs === undefined || needs < Math.max(sizes!.low, count, size - missing(size))) continue;
    ballot.judgement = { needs, ...judgement, certain: false };
  }
}
