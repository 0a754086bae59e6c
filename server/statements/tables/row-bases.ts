/**
 * Rows that name the row above of which they are a share: "Miscarriage per clinical pregnancy", "Live birth, n (% of transfers)",
 * and "Lesions resected" below "Lesions, n".
 */
import type { Column } from "./columns.ts";
import type { Line } from "./lines.ts";
import { parseCell } from "./parsed-cells.ts";
import { eventNouns, stopWords, thingNouns } from "../lexicon.ts";
import { stem } from "../stems.ts";
import { countsOf, type CountedRow } from "./subgroups.ts";

/** "… per clinical pregnancy", "n (% of transfers)", not "10–50% of the biopsy" */
const named = /(?:\bper|(?<!\d ?)% ?of) (?:the |all |those )?(\p{L}[\p{L} -]{2,40})/iu;
/** What a label says beside its name: "(n = 40)", "per transfer". */
const besideName = /\([^()]{0,60}\)|\bper \p{L}[\p{L} -]{1,40}/giu;
/** "Patients with a biopsy": no row of biopsies. */
const preposition = /\b(?:with|without|of|in|for|at|by|who|having)\b/i;

/** Rows above one that it may name. */
const reach = 20;

const namesIn = (label: string): string[] =>
  label.toLowerCase().split(/[^\p{L}-]+/u).filter((w) => w.length > 1 && !stopWords.has(w)).map(stem);

/** It counts, and gives no percentage. */
const isPlain = ({ filled }: Line): boolean => filled.every(({ reading }) => (parseCell(reading)?.percent ?? -1) < 0);

/** Whether a row is called so: "per transfer" names "Embryo transfers", and "% of lesions" also "Lesions examined, n". */
function isCalled(line: Line, words: readonly string[]): boolean {
  const own = line.stub.replace(besideName, " ");
  const name = namesIn(own);
  const ends = words.every((w, i) => name[name.length - words.length + i] === w);
  return ends ? name.length === words.length || !preposition.test(own) : words.every((w) => name.includes(w)) && isPlain(line) && !preposition.test(own);
}

/** Whether a row counts the things with which a label begins. */
const countsThem = (line: Line, thing: string): boolean => namesIn(line.stub)[0] === thing && isPlain(line);

/**
 * The row above that a label names as its whole.
 *
 * @param above the rows above it, the nearest last
 * @returns null where it names more than one
 */
export function baseOf(stub: string, above: readonly Line[], columns: readonly Column[]): CountedRow | null | undefined {
  const whole = named.exec(stub)?.[1];
  const [first] = stub.toLowerCase().split(/[^\p{L}-]+/u, 1) as [string];
  const words = whole === undefined ? [] : namesIn(whole);
  const thing = whole === undefined && thingNouns.has(first) && !eventNouns.has(first) ? stem(first) : undefined;
  if (words.length === 0 && thing === undefined) return undefined;
  const bases = above.slice(-reach).filter((line) => line.filled.length > 0 && (thing === undefined ? isCalled(line, words) : countsThem(line, thing)));
  const base = bases.at(-1);
  if (!base || (bases.length > 1 && thing === undefined)) return base && null;
  return { label: base.stub, counts: countsOf(base.pieces, columns, base.stub) };
}
