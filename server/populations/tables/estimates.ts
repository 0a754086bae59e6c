/** Cells that are estimates and no shares: a note or the title of the table says so, or all of them run ahead beside hazard ratios. */
import { append } from "../../lists.ts";
import { carries } from "../../statements/tables/note-marks.ts";
import type { EstimateNote } from "../../statements/tables/estimate-notes.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { doubt, groupBy, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits } from "../fitting.ts";
import type { PlacedBlock } from "../people/census.ts";
import { isAhead } from "../judging/judge.ts";

/** Blocks before a table that may hold its title and what is said of it, and blocks behind it that may hold its notes. */
const reach = { before: 2, behind: 3 };
/** Notes that are looked at. */
const mostNotes = 40;

const holdsTable = ({ facts: { parts } }: PlacedBlock): boolean => parts.some(({ table }) => table);

/** ": Outcomes at three years": the caption of the table above it, not of one behind it. */
const isCaptionBelow = (b: number, blocks: readonly PlacedBlock[]): boolean =>
  blocks[b]!.facts.parts[0]?.role === "caption" && !(blocks[b + 1] && holdsTable(blocks[b + 1]!));

/** A note beside a table. */
export interface PlacedNote extends EstimateNote {
  /** The table's title carries its mark. */
  titled: boolean;
}

/** The notes and titles of that kind that stand with the tables of a block, above and below them. */
export function estimatesOf(block: number, blocks: readonly PlacedBlock[]): PlacedNote[] {
  const notes = [...blocks[block]!.facts.estimates];
  const titles = [blocks[block]!.facts.titled];
  for (let b = block - 1; b >= 0 && b >= block - reach.before && !holdsTable(blocks[b]!); b -= 1) {
    const { estimates, heading, parts, titled } = blocks[b]!.facts;
    titles.push(titled);
    const isTitle = heading > 0 || parts[0]?.role === "caption";
    // what stands between two tables is a note of the one above, unless it is a title
    const below = b > 0 && holdsTable(blocks[b - 1]!) && !isTitle;
    if (!below) append(notes, estimates);
    if (!isTitle && estimates.length === 0) break;
  }
  for (let b = block + 1; b < blocks.length && b <= block + reach.behind; b += 1) {
    const { facts } = blocks[b]!;
    if (facts.heading > 0 || holdsTable(blocks[b]!)) break;
    // further away it is a note of the table only behind another, or behind its caption
    if (b > block + 1 && !isCaptionBelow(b - 1, blocks) && blocks[b - 1]!.facts.notes.length === 0 && blocks[b - 1]!.facts.estimates.length === 0) break;
    if (b < block + reach.behind && isCaptionBelow(b, blocks)) titles.push(facts.titled);
    // the title of the next table
    append(notes, facts.estimates.filter(({ sure }) => sure));
  }
  return notes.slice(0, mostNotes).map((note) => ({ ...note, titled: titles.some((title) => carries(title, note.mark)) }));
}

const told = "A note or the title of the table calls its percentages estimates, which are not the count divided by a number of people.";
const beside = "Beside hazard ratios, percentages that are all a little higher than the count divided by the number of people may be estimates over time.";

/**
 * Takes back what was said of cells that the notes call estimates. A note without a mark may be of some rows only: one that is
 * wholly the counts divided by the people of its columns is none of them.
 */
export function leaveEstimates(cells: readonly Ballot[], { rows, columns }: TableFacts, notes: readonly PlacedNote[]): void {
  if (notes.length === 0) return;
  const plain = new Set(groupBy(cells, (b) => b.located.mention.cell!.row).filter((row) => row.length > 1 && row.every(isPlain)).flat());
  for (const note of notes) {
    const isOf = ({ noted }: { noted: string }): boolean => carries(noted, note.mark);
    const known = note.titled || (note.mark !== "" && (rows.some(isOf) || columns.some(isOf)));
    if (note.marked && !known) continue;
    // "Event rate†" over the labels, "Values*" over words: what is said of the whole table
    const all = note.titled || !known || columns.some((column, c) => (c === 0 || column.wordy) && isOf(column));
    const sections = new Set(all ? [] : rows.flatMap((row, r) => (r > 0 && row.section !== rows[r - 1]!.section && isOf(row) ? [row.section] : [])));
    for (const ballot of cells) {
      const { row, column } = ballot.located.mention.cell!;
      const own = rows[row]!;
      if (!all && !isOf(own) && !sections.has(own.section) && !(columns[column] && isOf(columns[column]))) continue;
      const { verdict } = ballot.judgement;
      if (!known && plain.has(ballot)) continue;
      if (verdict === "inconsistent" || (note.sure && verdict !== "unverifiable")) withdraw(ballot, told);
    }
  }
}

/** It follows from the people of its column, in its cell or at its head. */
const isPlain = ({ candidates: [own], judgement: { verdict, denominator } }: Ballot): boolean =>
  verdict === "consistent" && own !== undefined && own.tier < 2 && denominator?.value === own.denominator.value;

/** Cells of which more than a slip of one is seen. */
const several = 3;

/**
 * "86/933 (9.8) | 101/929 (11.7) | HR 0.84": where several percentages beside hazard ratios are a little higher than the count
 * divided by the number of people, and none lower, they may be estimates of what happens in time. One alone is a slip.
 */
export function leaveAhead(cells: readonly Ballot[], { rows }: TableFacts): void {
  const counted = cells.filter(({ count, percent, judgement: { denominator }, located: { mention } }) => rows[mention.cell!.row]!.hazard && count > 0 && denominator !== null && !percent.bound);
  const odd = counted.filter(({ judgement: { verdict } }) => verdict === "inconsistent");
  if (odd.length < 2 || odd.length * 2 < counted.length || !odd.every(({ judgement, percent }) => isAhead("rises", Number(percent.value), judgement.exact!))) return;
  // two may be two slips, where others of the table are shares
  const lone = odd.length < several;
  if (lone && cells.some(({ count, judgement: { verdict } }) => count > 0 && verdict === "consistent")) return;
  for (const ballot of odd) {
    if (lone) doubt(ballot);
    else withdraw(ballot, beside);
  }
}

/** Takes back what was said of a column of rates per thousand, by its head or not: "4.21" beside 388 of 92,160, and none a percentage. */
export function leavePerThousand(columns: Iterable<readonly Ballot[]>): void {
  for (const column of columns) {
    const counted = column.filter(({ count, judgement: { denominator } }) => count > 0 && denominator !== null);
    if (counted.length > 1 && counted.every(({ count, percent, judgement: { denominator, verdict } }) => verdict === "inconsistent" && fits(count * 10, denominator!.value, percent))) for (const ballot of counted) withdraw(ballot, "This is a rate per thousand, and no percentage.");
  }
}

/** Takes back what was said of a column of fractions of one: "0.21 (0.16–0.27)" beside 44 of 210. */
export function leaveFractions(columns: Iterable<readonly Ballot[]>): void {
  for (const column of columns) {
    if (column.some(({ percent: { value, text } }) => Number(value) > 1 || text.includes("%"))) continue;
    const fractions = column.filter(({ count, percent, judgement: { denominator } }) => denominator !== null && fits(count, denominator.value * 100, percent));
    if (fractions.length * 2 >= column.length) for (const ballot of column) if (ballot.judgement.verdict === "inconsistent") withdraw(ballot, "This is a fraction of one, and no percentage.");
  }
}
