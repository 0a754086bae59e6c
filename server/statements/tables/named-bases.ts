/** Columns whose heads say of which other column they are a share: "Linked (% of screened)". */
import { stopWords } from "../lexicon.ts";
import type { Column } from "./columns.ts";

/** "Linked (% of screened)", "Linked, n (% of those screened)" */
const shareOf = /\(\s?% of (?:(?:the|those|all|total) ){0,2}([^()%\d]{2,40})\)\W{0,3}$/i;

/**
 * The column that a head names as the whole of its share: the one column before it with all the words that the bracket has.
 *
 * @param at the column whose head it is
 * @returns -1 where the head names none, or more than one
 */
export function baseNamed(columns: readonly Column[], at: number): number {
  const named = shareOf.exec(columns[at]!.head)?.[1];
  if (named === undefined) return -1;
  const words = named.toLowerCase().split(/[^\p{L}]+/u).filter((w) => w !== "" && !stopWords.has(w));
  if (words.length === 0) return -1;
  const bases: number[] = [];
  for (let c = 0; c < at; c += 1) {
    // what the bracket of another head says is not its name
    const name = columns[c]!.head.toLowerCase().replace(/\([^()]{0,60}\)/g, " ").split(/[^\p{L}]+/u);
    if (words.every((w) => name.includes(w))) bases.push(c);
  }
  return bases.length === 1 ? bases[0]! : -1;
}
