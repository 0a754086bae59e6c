/**
 * Rows of a table that count everybody: "Total | 300 (100) | 415 (100)".
 */
import { columnSums, sharesOf, stubOf } from "./added-up.ts";
import { plainCount } from "./cells.ts";
import type { Column, Piece } from "./column.ts";
import { parseCell } from "./parsed-cells.ts";
import { followEach } from "./following.ts";
import { numberMention } from "../found.ts";
import { peopleNouns } from "../lexicon.ts";
import { namesRow } from "./named-bases.ts";
import { isSizes, isTotal } from "./labels.ts";
import type { NumberMention } from "../types.ts";

/**
 * "Total | 300 (100) | 415 (100)": the sizes of columns that have none at their heads. Each row of totals speaks for those
 * above it, up to the one before; where a table begins with one, and does not end so, for those below it.
 *
 * @param rows all rows of the table, of which the first `heads` are heads
 * @returns a list of sizes by column for each row
 */
export function totalsOf(rows: readonly (readonly Piece[])[], columns: readonly Column[], heads: number): readonly (readonly (Total | undefined)[])[] {
  const of: (readonly (Total | undefined)[])[] = [];
  const opens = opensWithTotal(rows, heads, columns);
  let totals: readonly (Total | undefined)[] = [];
  let from = heads;
  for (let i = 0; i < rows.length; i += 1) {
    const r = opens ? i : rows.length - 1 - i;
    const row = rows[r]!;
    // "Infants, n (%) | 5 (100) | 3 (100)" below everybody: others come now
    if (isTotal(stubOf(row)) || (opens && (r === heads || (r > heads && countsAll(row, columns))))) {
      totals = totalsIn(row, columns, columnSums(rows, columns, from, r));
      // what stands above a row of everybody is not added up below it
      if (opens) from = r + 1;
    }
    of[r] = totals;
  }
  if (!opens) goBelow(rows, columns, of);
  return of;
}

/** Percentages below the last row of totals that say so. */
const fewestBelow = 3;

/** What stands below the last row of totals is a share of it, too, where most percentages there follow from everybody: "Mild | 20 (33)", "Severe | 40 (67)", "Total | 60 (100)", "Nausea | 12 (20)". */
function goBelow(rows: readonly (readonly Piece[])[], columns: readonly Column[], of: (readonly (Total | undefined)[])[]): void {
  const last = rows.findLastIndex((row) => isTotal(stubOf(row)));
  const totals = of[last];
  if (!totals || !isOfEverybody(rows[last]!, columns)) return;
  const sizes = totals.map((total) => total?.size);
  const shares = rows.slice(last + 1).flatMap((row) => sharesOf(row, columns));
  const follow = followEach(shares, sizes).filter(Boolean).length;
  if (follow < fewestBelow || follow * 4 < shares.length * 3) return;
  // the text may name others
  const below = totals.map((total) => total && { size: total.size, binds: false, from: total.from });
  // "Cure after operation | 15 (50)": a row of which nothing follows is of others
  for (let r = last + 1; r < rows.length; r += 1) if (followEach(sharesOf(rows[r]!, columns), sizes).some(Boolean)) of[r] = below;
}

/** "All patients, n (%) | 120 (100) | 118 (100)", but not "Total, n (%)", which may be one of events: the people of a row that counts everybody, by column; none elsewhere. */
export const everybodyIn = (row: readonly Piece[], columns: readonly Column[]): readonly (Total | undefined)[] =>
  row.some(({ text }) => text.includes("100")) && stubOf(row).toLowerCase().split(/[^a-z]+/).some((w) => peopleNouns.has(w)) && countsAll(row, columns) ? totalsIn(row, columns) : [];

const countsAll = (row: readonly Piece[], columns: readonly Column[], first = false): boolean =>
  (isSizes(stubOf(row).replace(percentBehind, ""), first) || columns.some(({ head }) => namesRow(head, stubOf(row)))) && isOfEverybody(row, columns);

/** The first row below the heads is a total, by its name, as "Patients | 99 | 100 | 124 | 100" or as "Screened | 463 | 100" below "% of screened", the last is none. */
const opensWithTotal = (rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): boolean =>
  rows.length > heads + 1 && (isTotal(stubOf(rows[heads]!)) || countsAll(rows[heads]!, columns, true)) && !isTotal(stubOf(rows.at(-1)!));

/** "Patients, n (%)" */
export const percentBehind = /,? ?\( ?% ?\)$/;

/** All its shares are a hundred percent. */
function isOfEverybody(row: readonly Piece[], columns: readonly Column[]): boolean {
  const shares = row.filter(({ column, text, reading }) => column > 0 && (columns[column]?.kind === "percent" ? text !== "" : (parseCell(reading)?.percent ?? -1) >= 0));
  return shares.length > 0 && totalsIn(row, columns).filter((total) => total?.binds).length === shares.length;
}

/** A count in a row of totals; it binds where it is a hundred percent, or the sum of rows above it, of which `from` is the first. */
export interface Total {
  size: NumberMention;
  binds: boolean;
  from: number | undefined;
}

/**
 * The counts of a row of totals: those that are a hundred percent, and those that stand alone under "n (%)".
 *
 * @param sums columns whose counts add up to theirs, as the percentages say, with the first row of each sum
 */
function totalsIn(row: readonly Piece[], columns: readonly Column[], sums: ReadonlyMap<number, number> = new Map()): (Total | undefined)[] {
  const totals: (Total | undefined)[] = [];
  const sizes = isSizes(stubOf(row));
  for (const [c, p] of row.entries()) {
    if (columns[p.column]?.size) continue;
    const plain = sums.has(p.column) ? plainCount(p.reading) : wholeBeside(p, row[c + 1], columns);
    const alone = sizes && plain < 0 && standsAlone(p, row[c + 1], columns) ? plainCount(p.reading) : -1;
    if (plain >= 0 || alone >= 0) totals[p.column] = { size: numberMention(p.reading, Math.max(plain, alone)), binds: plain >= 0, from: sums.get(p.column) };
    const cell = p.column > 0 ? parseCell(p.reading) : undefined;
    if (!cell || cell.count < 0 || cell.percent < 0 || cell.denominator >= 0 || Number(p.reading.tokens[cell.percent]!.number!.value) !== 100) continue;
    totals[p.column] = { size: numberMention(p.reading, cell.count), binds: true, from: undefined };
  }
  return totals;
}

/** "| 86 | 100.0 |": the token of a count beside a hundred percent; -1 elsewhere. */
const wholeBeside = ({ reading, column }: Piece, behind: Piece | undefined, columns: readonly Column[]): number =>
  columns[column]?.kind === "count" && behind && columns[behind.column]?.kind === "percent" && isHundred(behind) ? plainCount(reading) : -1;

/** "| Total | 86 |" under "n (%)", "| Total | 86 | |" under "n" and "%" */
const standsAlone = ({ column }: Piece, behind: Piece | undefined, columns: readonly Column[]): boolean =>
  columns[column]?.kind === "count-percent" || (columns[column]?.kind === "count" && behind?.text === "" && columns[behind.column]?.kind === "percent");

/** "| Total | 86 | 100 |": a row of counts with their percentages, not one of sizes. */
export const holdsShares = (row: readonly Piece[], columns: readonly Column[]): boolean =>
  row.some((p, c) => c > 1 && p.text !== "" && columns[p.column]?.kind === "percent" && /^(?:count|size)$/.test(columns[row[c - 1]!.column]?.kind ?? "") && row[c - 1]!.text !== "");

/** "100", "100.0%" */
const isHundred = ({ reading: { tokens } }: Piece): boolean => tokens.length === 1 && Number(tokens[0]!.number?.value) === 100;
