/** Columns whose heads say of which other column they are a share: "Linked (% of screened)", "Deaths drug, n (%)" beside "Drug, n". */
import { stopWords } from "../lexicon.ts";
import type { Column } from "./column.ts";

/** "Linked (% of screened)", "Linked, n (% of those screened)", "% of screened", "Linked, % of screened" */
const shareOf = /(?:\(\s?|^|[,;] )% of (?:(?:the|those|all|total) ){0,2}([^()%\d]{2,40})\)?\W{0,3}$/i;

/** The words of whom a head gives the share: "screened". */
function wordsOfWhole(head: string): string[] {
  const whole = head.includes("%") ? shareOf.exec(head)?.[1] : undefined;
  return whole === undefined ? [] : wordsOf(whole).filter((w) => !stopWords.has(w));
}

const wordsOf = (label: string): string[] => label.toLowerCase().split(/[^\p{L}]+/u).filter((w) => w !== "");

/** "% of screened" above "| Screened | 463 | 100 |": whether a head gives shares of those whom the label of a row names. */
export function namesRow(head: string, stub: string): boolean {
  const words = wordsOfWhole(head);
  if (words.length === 0) return false;
  const label = wordsOf(stub);
  return words.every((w) => label.includes(w));
}

/**
 * The column that a head names as the whole of its share: the one column before it with all the words that the bracket has.
 *
 * @param at the column whose head it is
 * @returns -1 where the head names none, or more than one
 */
export function baseNamed(columns: readonly Column[], at: number): number {
  const words = wordsOfWhole(columns[at]!.head);
  if (words.length === 0) return -1;
  const bases: number[] = [];
  for (let c = 0; c < at; c += 1) {
    // what the bracket of another head says is not its name
    const name = wordsOf(columns[c]!.head.replace(/\([^()]{0,60}\)/g, " "));
    if (words.every((w) => name.includes(w))) bases.push(c);
  }
  return bases.length === 1 ? bases[0]! : -1;
}

/**
 * "Drug, n | Sham, n | Deaths drug, n (%) | Deaths sham, n (%)": the column of counts before one of shares whose words its head has all, and
 * the most of them; -1 where there is none, or more than one.
 */
export function baseWithin(columns: readonly Column[], at: number): number {
  const { label } = columns[at]!;
  let [best, most, ties] = [-1, 0, 0];
  for (let c = 1; c < at; c += 1) {
    const own = columns[c]!;
    if ((own.kind !== "count" && own.kind !== "size") || own.label.length < most || own.label.length >= label.length || !own.label.every((stem) => label.includes(stem))) continue;
    ties = own.label.length === most ? ties + 1 : 1;
    [best, most] = [c, own.label.length];
  }
  return most > 0 && ties === 1 ? best : -1;
}
