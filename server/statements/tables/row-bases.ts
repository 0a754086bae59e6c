/**
 * Rows that name the row above of which they are a share: "Miscarriage per clinical pregnancy", "Live birth, n (% of transfers)",
 * "Lesions resected" below "Lesions, n", "Attempts without a bougie" below "Attempts, total", and "Of completers, seen at a year" below
 * "Completed treatment, n (%)".
 */
import { leans, sharesOf } from "./added-up.ts";
import type { Column } from "./column.ts";
import { followEach, followsFromFewer } from "./following.ts";
import type { Line } from "./lines.ts";
import { parseCell } from "./parsed-cells.ts";
import { eventNouns, peopleNouns, stopWords, thingNouns } from "../lexicon.ts";
import { stem } from "../stems.ts";
import { countsOf, type CountedRow } from "./subgroups.ts";
import { countsSeveral } from "./unit-sizes.ts";

/** "… per clinical pregnancy", "n (% of transfers)", not "10–50% of the biopsy" and "Malaria, by rapid test" */
const named = /(?:\bper|(?<!\d ?)% ?of) (?:the |all |those )?(\p{L}[\p{L} -]{2,40})/iu;
/** What it begins with; most labels have none. */
const mayName = /per |% ?of /i;
/** What a label says beside its name: "(n = 40)", "per transfer", "No. of". */
const besideName = /^(?:total )?(?:no\.?|number) of |\([^()]{0,60}\)|\bper \p{L}[\p{L} -]{1,40}/giu;
/** "Patients with a biopsy": no row of biopsies. */
const preposition = /\b(?:with|without|of|in|for|at|by|who|having)\b/i;
/** "Catheter days": nobody is a share of these. */
const timeBehind = /[ -](?:days|weeks|months|years)\W{0,3}n?\W{0,3}$/i;

/** "– of completers, seen at 6 months", "Good outcome among survivors", "Relapsed (of those treated)" */
const amongThose = /(?:^[-–—•>\s]{0,3}of|\(of|\bamong(?:st)?) (?:(?:the|all|those|patients|participants) ){0,2}(\p{L}{5,30})/iu;
/** Letters that "completers" and "Completed", "responders" and "Response" have in common. */
const trunk = 5;
const withData = /\b(?:data|assess(?:ed|able|ments?)|availab\w{2,6}|evaluab\w{2,6}|evaluated)\b/i;
const negated = /\b(?:not|no|without)\b/i;

/**
 * The nearest row above that counts the people whom a label names, and from which most of the row follows; null where only half does, or others
 * may be those of fewer, as where data are missing.
 */
function peopleNamed({ stub, pieces }: Line, above: readonly Line[], columns: readonly Column[]): CountedRow | null | undefined {
  const name = amongThose.exec(stub)?.[1]?.toLowerCase().slice(0, trunk);
  if (name === undefined) return undefined;
  const base = above.slice(-reach).findLast((line) => line.filled.length > 0 && !amongThose.test(line.stub) && !negated.test(line.stub) && line.stub.toLowerCase().split(/[^\p{L}-]+/u).some((w) => w.startsWith(name)));
  if (!base) return undefined;
  const counts = countsOf(base.pieces, columns, base.stub);
  const shares = sharesOf(pieces, columns);
  const each = followEach(shares, counts);
  const follow = each.filter(Boolean).length * 2;
  if (follow < shares.length || !leans(shares, counts, columns.map(({ size }) => size))) return undefined;
  // "36 (75.0)" of 50 is of the 48 who have data
  const isOfFewer = withData.test(stub) || shares.some(({ count, percent, column }, i) => !each[i] && followsFromFewer(count, counts[column]?.value ?? 0, percent));
  return follow > shares.length && !isOfFewer ? { label: base.stub, counts } : null;
}

/** Rows above one that it may name. */
const reach = 20;

/** The stems of the words of a label that name something. */
export const namesIn = (label: string): string[] =>
  label.toLowerCase().split(/[^\p{L}-]+/u).filter((w) => w.length > 1 && !stopWords.has(w)).map(stem);

/** It counts, and gives no percentage. */
const isPlain = ({ filled }: Line): boolean => filled.every(({ reading }) => (parseCell(reading)?.percent ?? -1) < 0);

/** How well some words name a row: "transfers" is all of "Transfers, n", and a part of "Embryo transfers" and of "Transfers done, n". */
function calls(line: Line, words: readonly string[]): "whole" | "part" | "" {
  const own = line.stub.replace(besideName, " ");
  if (timeBehind.test(own)) return "";
  const name = namesIn(own);
  const ends = words.every((w, i) => name[name.length - words.length + i] === w);
  if (ends && name.length === words.length) return "whole";
  return (ends || (words.every((w) => name.includes(w)) && isPlain(line))) && !preposition.test(own) ? "part" : "";
}

/** The rows that some words name: those called so before those whose names are longer. */
function rowsCalled(above: readonly Line[], words: readonly string[]): Line[] {
  const called = above.map((line) => calls(line, words));
  const best = called.includes("whole") ? "whole" : "part";
  return above.filter((_, i) => called[i] === best);
}

/** Whether a row counts the things with which a label begins. */
const countsThem = (line: Line, thing: string): boolean => namesIn(line.stub)[0] === thing && isPlain(line);

/** "Attempts, total", "No. of transfers": all that a label says is what is counted. */
const countsAlone = /^(?:(?:total|all) )?(?:(?:no\.?|number) of )?(\p{L}{3,30}s)(?:[, (]{1,2}(?:n|no\.?|number|total)\)?)?$/iu;

/** The nearest row above that counts alone what a label speaks of, whatever that is: "Failed attempts", "Attempts with a bougie". */
function countedIn(stub: string, above: readonly Line[]): Line | undefined {
  let names: string[] | undefined;
  for (let i = above.length - 1; i >= Math.max(0, above.length - reach); i -= 1) {
    const line = above[i]!;
    const noun = line.filled.length > 0 ? countsAlone.exec(line.stub)?.[1]?.toLowerCase() : undefined;
    if (noun !== undefined && !stopWords.has(noun) && !peopleNouns.has(noun) && (names ??= namesIn(stub)).includes(stem(noun)) && isPlain(line)) return line;
  }
  return undefined;
}

/**
 * The row above that the label of a row names as its whole, where the row does not lean to the people of its columns.
 *
 * @param above the rows above it, the nearest last
 * @returns null where it may be one of several, or one with percentages of its own and a longer name that is not all of it
 */
export function baseOf(line: Line, above: readonly Line[], columns: readonly Column[]): CountedRow | null | undefined {
  const people = peopleNamed(line, above, columns);
  if (people !== undefined) return people;
  const { stub, pieces } = line;
  const whole = mayName.test(stub) ? named.exec(stub)?.[1] : undefined;
  const [first] = /^[\p{L}-]*/u.exec(stub.toLowerCase())!;
  const words = whole === undefined ? [] : namesIn(whole);
  const thing = whole === undefined && thingNouns.has(first) && countsSeveral(first) && !eventNouns.has(first) ? stem(first) : undefined;
  const near = words.length > 0 || thing !== undefined ? above.slice(-reach).filter(({ filled }) => filled.length > 0) : [];
  const bases = thing === undefined ? rowsCalled(near, words) : near.filter((row) => countsThem(row, thing));
  const spoken = bases.length > 0 ? undefined : countedIn(stub, above);
  const base = bases.at(-1) ?? spoken;
  if (!base) return undefined;
  const counts = countsOf(base.pieces, columns, base.stub);
  const shares = sharesOf(pieces, columns);
  const ofColumns = columns.map(({ size }) => size);
  if (leans(shares, ofColumns, counts)) return undefined;
  const isOfBase = (): boolean => leans(shares, counts, ofColumns);
  // one cell that does not follow may be of a part of them: "Resistant isolates" are of "Isolates sequenced"
  if (spoken) return isOfBase() ? (followEach(shares, counts).every(Boolean) ? { label: base.stub, counts } : null) : undefined;
  if (bases.length > 1 && thing === undefined) return null;
  // "Cancelled cycles, n (%)" are some of those of "per cycle", "Clinical pregnancies, n (%)" may be all of "per pregnancy"
  const isSure = thing !== undefined || isPlain(base) || calls(base, words) === "whole" || isOfBase();
  return isSure ? { label: base.stub, counts } : null;
}
