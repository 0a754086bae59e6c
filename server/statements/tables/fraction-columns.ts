/** Columns of percentages and of the fractions that they may be of: two numbers with a slash, "80/120", are a fraction of people, or two arms, two sexes, a dose. */
import { plainCount } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import { numberMention } from "../found.ts";
import type { Column, Piece } from "./column.ts";
import { sharesIn } from "./following.ts";
import { isMeasured, isSizes } from "./labels.ts";
import type { NumberMention } from "../types.ts";

/** Columns to the left of a percentage that are looked at. */
const reach = 6;

/** Rows that are asked. */
const asked = 60;

/** "n/N", "r/n", "No./total", "events/patients", "n of N" */
const fraction = /(?:\/ ?(?:total|n|all|patients|participants|subjects|people|tested|examined|evaluable|evaluated|assessed|analy[sz]ed|treated|at risk)|\bof (?:n|total))(?![\p{L}/])/giu;

/** "Response, n/N", but not "% of total" */
export const namesFraction = (label: string): boolean => label.match(fraction)?.some((name) => !/^of t/i.test(name)) === true;

/** "Screened/analysed", "Randomised/treated": two sizes. */
const twoSizes = /\b(?:screened|eligible|invited|enrolled|randomi[sz]ed|included|allocated) ?\//i;
/** "n/N (drug/sham)", "Male/female", "Drug vs sham": what is set against each other. */
const mirrored = /\p{L}\.? ?\/ ?\p{L}|\b(?:vs|versus)\b/iu;

/** "Sex, male/female", "Gender" */
export const namesTwo = (label: string): boolean => mirrored.test(label) || /\b(?:sex|gender|ratio)\b/i.test(label);

/** "Visual acuity", "Score", "Dose": two numbers, none of them counts. */
const noCounts = /\b(?:acuity|scores?|scale|doses?|dosage|dates?|ratio|pressure|bp)\b/i;
/** A head that says of percentages only that they are some. */
const bare = /^\(?(?:%|percent(?:age)?|rate|risk|proportion|share)?[ ,(%)]{0,4}$/i;

/** A head that tells of some of the people: "Response in women", "Women aged over 65" */
const narrows = /\b(?:in|among|aged?|with|without)\b/i;

/** Notes for each column of percentages of which column of fractions it is, as heads and arithmetic tell. */
export function pairFractions(rows: readonly (readonly Piece[])[], columns: readonly Column[]): void {
  const some = rows.slice(0, asked);
  for (let c = 1; c < columns.length; c += 1) {
    const percents = columns[c]!;
    if (percents.kind !== "percent" || percents.countsIn !== undefined) continue;
    let best = 0;
    for (let from = c - 1; from >= Math.max(0, c - reach); from -= 1) {
      const likely = bond(some, columns, c, from);
      if (likely > best) [best, percents.countsIn] = [likely, from];
    }
  }
}

/** How likely it is that the percentages of a column are those of the fractions in another: 0 where nothing binds them. */
function bond(rows: readonly (readonly Piece[])[], columns: readonly Column[], c: number, from: number): number {
  const { all, follow } = followers(rows, columns, c, from);
  if (all === 0) return 0;
  const [percents, fractions] = [columns[c]!, columns[from]!];
  const names = fractions.head.replace(fraction, "");
  const named = names !== fractions.head && !twoSizes.test(fractions.head);
  if (!named && (isMeasured(fractions.head) || noCounts.test(fractions.head))) return 0;
  if (follow > 1 && follow * 2 > all) return 3;
  if (mirrored.test(named ? names.replace(/^[^(]*/, "") : names)) return 0;
  const tells = !bare.test(percents.head);
  if (tells && all > 1 && follow === 0) return 0;
  const sized = !named && isSizes(fractions.head);
  // "Relapsed | Relapse rate"; of two that are akin, "BCG" and "No BCG", the one that fits
  if (!sized && isAkin(percents, fractions, names)) return 2 + follow / (all + 1);
  // "Relapse, n/N | Women, %", not "n/N | Response"
  if (tells && (/\p{L}{3}/u.test(names) || (all > 1 && follow * 2 < all))) return 0;
  const beside = from >= c - 2 && columns.slice(from + 1, c).every(({ kind }) => kind !== "percent" && kind !== "interval");
  return beside && (named || fractions.kind === "count" || (!tells && !sized)) ? 1 : 0;
}

/** "Relapsed | Relapse rate", but not "Response | Response in women" nor "Women | Women aged over 65": the percentages are named by words of the fractions alone. */
function isAkin(percents: Column, fractions: Column, names: string): boolean {
  const stems = percents.label.filter((stem) => !bare.test(stem));
  const shared = stems.filter((stem) => fractions.label.some((other) => stem.slice(0, 5) === other.slice(0, 5)));
  return shared.length > 0 && shared.length === stems.length && narrows.test(names) === narrows.test(percents.head);
}

/** How many rows print a fraction and a percentage in two columns, and how many of these are the same. */
const followers = (rows: readonly (readonly Piece[])[], columns: readonly Column[], c: number, from: number): { all: number; follow: number } => sharesIn(rows, (at) => {
  const fraction = fractionAt(at, columns, from);
  const percents = at(c);
  const cell = fraction && percents && percents.text !== "" ? parseCell(percents.reading) : undefined;
  const percent = cell ? Math.max(cell.percent, cell.count) : -1;
  return percent < 0 ? undefined : { count: fraction!.count.value, size: fraction!.size.value, percent: percents!.reading.tokens[percent]!.number!.value };
});

/** The fraction that stands in a column of a row, "80/120", or begins in it: "| 80 | 120 |" under "Events" and "Total". */
export function fractionAt(at: (column: number) => Piece | undefined, columns: readonly Column[], from: number): { count: NumberMention; size: NumberMention } | undefined {
  const [piece, behind] = [at(from), at(from + 1)];
  if (!piece || piece.text === "") return undefined;
  if (columns[from]!.kind === "count" && behind && columns[behind.column]!.kind === "size") {
    const [count, size] = [plainCount(piece.reading), plainCount(behind.reading)];
    return count >= 0 && size >= 0 ? { count: numberMention(piece.reading, count), size: numberMention(behind.reading, size) } : undefined;
  }
  const cell = parseCell(piece.reading);
  return cell && cell.denominator >= 0 && cell.percent < 0 ? { count: numberMention(piece.reading, cell.count), size: numberMention(piece.reading, cell.denominator) } : undefined;
}
