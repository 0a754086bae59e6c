/**
 * Sizes of columns that arithmetic tells, not words: in a first row that gives the people, or the things, of each column under a name of
 * its own, "Transplants, n | 30 | 18 | 12", or in the brackets of the heads, "Drug (146) | Placebo (162)".
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { isBounded, plainCount } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import type { Column, Piece } from "./column.ts";
import { numberMention } from "../found.ts";
import { eventNouns, peopleNouns, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening } from "../reading/reading.ts";

/** "Transplants, n", "Procedures (n)", "Number of centres" */
const counted = /(?:,|[—–]|\() ?(?:n|no\.?)\)?$|^(?:number|no\.?) of /i;

/** "Admissions", "Hospital admissions", "Women assessed", but not "Deaths", and of others not "Infections": what a table may be of. */
function namesWhole(stub: string): boolean {
  const words = stub.toLowerCase().split(" ");
  return words.length < 4 && [words[0]!, words.at(-1)!].some((w) => w.length > 2 && (w === "admissions" || peopleNouns.has(w) || (thingNouns.has(w) && !eventNouns.has(w))));
}

/** Percentages that have to follow where nothing says that the row counts, "Identified injuries | 500 | 200 | 300", and their least share. */
const untold = { fewest: 5, share: 0.8 };

/** Rows below that are asked. */
const asked = 60;

/** That a first row gives the sizes of all rows below it, or of those that bear it out; "" where it gives none. */
export type Opening = "all" | "some" | "";

/**
 * Whether most percentages below the first row under the heads follow from the numbers that stand in it, or, where these are those of
 * people or of things that others are shares of, most of the first row of percentages.
 *
 * @param rows all rows of a table whose heads give no sizes, of which the first `heads` are heads
 * @param end the row behind those that are asked
 */
export function opensWithSizes(rows: readonly (readonly Piece[])[], heads: number, end = rows.length): Opening {
  const [stub, ...cells] = rows[heads] ?? [];
  const filled = cells.filter((p) => p.text !== "");
  if (!stub || stub.text === "" || filled.length < 2) return "";
  const sizes = new Map(filled.map((p) => [p.column, p.reading.tokens[plainCount(p.reading)]?.number?.count ?? 0]));
  if ([...sizes.values()].includes(0)) return "";
  const below = rows.slice(heads + 1, end);
  const { all, follow } = followers(below, sizes);
  if (counted.test(stub.text) ? follow > 2 && follow * 2 > all : follow >= untold.fewest && follow >= all * untold.share) return "all";
  return namesWhole(stub.text) && bearsOut(below.find((row) => followers([row], sizes).all > 0) ?? [], sizes) ? "some" : "";
}

/** "Residents", "Women at home", "Pupils, n", but not "Patient age": people, and more than one. */
const people = (stub: string): boolean => stub.toLowerCase().split(/,? /).some((w) => peopleNouns.has(w) && /(?:s|men|people|children)$/.test(w));

/**
 * Whether the first row of a section, "At entry" above "Residents | 204 | 201", gives the sizes of all others up to the next: where it is of
 * people, and those before explain less.
 *
 * @param before the sizes by column that are in force above it
 */
export function opensSection(rows: readonly (readonly Piece[])[], first: number, before: ReadonlyMap<number, number>): boolean {
  if (!people(rows[first]?.[0]?.text ?? "")) return false;
  let end = first + 1;
  while (end < rows.length && end < first + asked && rows[end]!.some((p) => p.column > 0 && p.text !== "")) end += 1;
  if (opensWithSizes(rows, first, end) !== "all") return false;
  const { all, follow } = followers(rows.slice(first + 1, end), before);
  return follow < all * untold.share;
}

/** "Implants, n", "Number of lesions": what is counted. */
const withoutNumber = (stub: string): string => stub.replace(/^(?:(?:total )?(?:number|no\.?) of|total) |(?:,|:| \() ?(?:n|no\.?)\)?$/gi, "");

/** "Implants | 312 | 304": nothing but how many there are of some things. */
const countsThings = ([stub, ...cells]: readonly Piece[]): boolean =>
  namesWhole(withoutNumber(stub?.text ?? "")) && cells.some(({ text }) => text !== "") && cells.every(({ reading, text }) => text === "" || plainCount(reading) >= 0);

/**
 * Whether a row further down opens the part of a table that counts other things, "Implants | 312" below "Patients | 104": the percentages up to the
 * next such row follow from it rather than from the sizes before.
 *
 * @param before the sizes by column that are in force above it
 */
export function opensThings(rows: readonly (readonly Piece[])[], at: number, before: ReadonlyMap<number, number>): boolean {
  if (before.size === 0 || !countsThings(rows[at]!)) return false;
  let end = at + 1;
  while (end < rows.length && end <= at + asked && !countsThings(rows[end]!)) end += 1;
  const below = rows.slice(at + 1, end);
  const { all, follow, exact } = followers(below, new Map(rows[at]!.map(({ reading, column }) => [column, reading.tokens[plainCount(reading)]?.number?.count ?? 0])));
  return exact > 0 && follow * 2 >= all && follow > followers(below, before).follow;
}

/** Whether half of the percentages of a row, or more, follow from some sizes, and one of them with decimals. */
export function bearsOut(row: readonly Piece[], sizes: ReadonlyMap<number, number>): boolean {
  const { all, follow, exact } = followers([row], sizes);
  return exact > 0 && follow * 2 >= all;
}

/** Whether a column bears its size out: one percentage at most does not follow from it, or less than half of them. */
export function bearsOutColumn(rows: readonly (readonly Piece[])[], column: number, sizes: ReadonlyMap<number, number>): boolean {
  const { all, follow } = followers(rows.slice(0, asked).map((row) => row.filter((p) => p.column === column)), sizes);
  return all - follow < 2 || follow * 2 > all;
}

/** How many percentages some rows print, and how many of them follow from the sizes of their columns; `exact`: with decimals. */
function followers(rows: readonly (readonly Piece[])[], sizes: ReadonlyMap<number, number>): { all: number; follow: number; exact: number } {
  let [all, follow, exact] = [0, 0, 0];
  for (const row of rows.slice(0, asked)) {
    for (const { reading, column } of row) {
      const cell = column > 0 ? parseCell(reading) : undefined;
      if (!cell || cell.count < 0 || cell.percent < 0 || cell.denominator >= 0 || isBounded(reading, cell.percent)) continue;
      const [count, size] = [reading.tokens[cell.count]!.number!.count ?? 0, sizes.get(column) ?? 0];
      if (count === 0) continue;
      all += 1;
      const percent = parseDecimal(reading.tokens[cell.percent]!.number!.value);
      if (count > size || classify(count, size, percent) !== "consistent") continue;
      follow += 1;
      if (percent.decimals > 0) exact += 1;
    }
  }
  return { all, follow, exact };
}

/**
 * Gives columns without sizes the numbers in the brackets of their heads, where most percentages follow from them, "Drug (146)", or all of
 * them do where the brackets say what is counted, "Drug (51 periods)": rows below may be of the people who had the periods.
 */
export function sizeByBrackets(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): void {
  const sized = (rows[heads - 1] ?? []).flatMap(({ reading, column }) => {
    const { tokens } = reading;
    const isSaid = tokens.at(-2)?.kind === "word";
    const at = tokens.length - (isSaid ? 3 : 2);
    const isBracket = column > 0 && at > 1 && isCount(reading, at) && isOpening(tokens[at - 1]) && isClosing(tokens.at(-1));
    return isBracket ? [{ column, isSaid, size: numberMention(reading, at) }] : [];
  });
  if (sized.length < 2) return;
  const { all, follow } = followers(rows.slice(heads), new Map(sized.map(({ column, size }) => [column, size.value])));
  if (follow > 2 && (sized.some(({ isSaid }) => isSaid) ? follow === all : follow * 2 > all)) for (const { column, size } of sized) columns[column]!.size = size;
}
