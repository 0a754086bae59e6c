/** Rows that are of some of the people of their columns, as their labels or the notes below the table say. */
import { carries } from "../../statements/tables/note-marks.ts";
import { namesIn } from "../../statements/tables/row-bases.ts";
import type { TableNote } from "../../statements/tables/notes.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { groupBy, settle, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";
import type { PlacedBlock } from "../people/census.ts";
import { ofSome, thoseLeft } from "../judging/judge.ts";
import { sectionStarts } from "./shares.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";

/** Blocks behind a table that may hold its notes. */
const noteReach = 3;

/** The notes that stand with the tables of a block and right behind it, with the places of their numbers in the document. */
export function notesOf(block: number, blocks: readonly PlacedBlock[]): TableNote[] {
  const notes: TableNote[] = [];
  for (let b = block; b <= block + noteReach && b < blocks.length && notes.length < mostNotes; b += 1) {
    const { facts, start } = blocks[b]!;
    if (b > block && (facts.heading > 0 || facts.parts.some(({ table }) => table))) break;
    // further away only a mark tells that it is a note of the table, or one before it
    const near = b <= block + 1 || blocks[b - 1]!.facts.notes.length > 0;
    for (const { sizes, ...note } of facts.notes.slice(0, mostNotes)) if (near || note.mark !== "") notes.push({ sizes: sizes.map((size) => ({ value: size.value, ...inDocument(size, start) })), ...note });
  }
  return notes;
}

/** Notes of a table that are looked at. */
const mostNotes = 40;

const loosely = "A note below the table may speak of some of the people of this row; the text does not say for sure of how many.";

/**
 * Accuses no cell by the head of its column whose row is of some of the people only: its label says so, or a note with its
 * mark. Where the mark of a note has left no trace, it may be that of any row of which nothing follows from the columns.
 *
 * @returns the cells that say nothing of their column's size
 */
export function sharesOfSubgroups(cells: readonly Ballot[], facts: TableFacts, notes: readonly TableNote[]): Set<Ballot> {
  const apart = new Set<Ballot>();
  const [lacking, based] = [notes.filter((note) => note.lacking), notes.filter((note) => !note.lacking && (note.per === "" || countsAny(facts, note.per)))];
  const unmarked = based.filter(({ mark }) => !facts.rows.some(({ noted }) => carries(noted, mark)));
  const loose = unmarked.filter(({ some }) => some);
  const proven = new Map(based.map((note) => [note, followsNote(cells, facts, note)]));
  const rows = groupBy(cells.filter(({ located: { mention } }) => !mention.denominator), (b) => b.located.mention.cell!.row);
  const headings = lacking.some(({ mark }) => mark !== "") ? sectionStarts(facts) : [];
  const governing = unmarked.filter((note) => governs(rows, note));
  for (const row of rows) {
    const odd = row.filter(isOdd);
    if (row.every(({ judgement: { verdict } }) => verdict === "consistent")) continue;
    const { cell } = row[0]!.located.mention;
    for (const { mark, sizes } of lacking) {
      // "Schooling, n (%)†" above the rows that the note is of
      const heading = facts.rows[headings[cell!.row] ?? 0]!.noted;
      if (mark !== "" && !carries(facts.rows[cell!.row]!.noted, mark) && !(headings[cell!.row]! > 0 && carries(heading, mark))) continue;
      for (const ballot of row) if ((isOdd(ballot) || ballot.judgement.verdict === "rounding") && lacksData(ballot, sizes, mark !== "")) apart.add(ballot);
    }
    if (row.some((ballot) => apart.has(ballot))) continue;
    const own = based.filter(({ mark }) => carries(facts.rows[cell!.row]!.noted, mark));
    if (odd.length === 0) {
      // "^a Drug, n = 48; placebo, n = 47", where nothing else gives the people of the columns, or only some that nearly fit
      if (own.some(({ sizes }) => settleBySizes(row, sizes, true))) for (const ballot of row) apart.add(ballot);
      continue;
    }
    const told = own.length > 0 || cell!.some === true;
    const may = own.length > 0 ? own : loose;
    // the numbers of a note without a mark explain a whole row, or nothing of it; one that governs accuses a cell beside another that follows from it
    if (own.length === 0 && (unmarked.some(({ sizes }) => settleBySizes(row, sizes, false)) || (cell!.some !== true && odd.length === row.length && governing.some(({ sizes }) => row.some((b, i) => b.count > 0 && sizes[i] && fits(b.count, sizes[i].value, b.percent)) && settleBySizes(row, sizes, true, true))))) {
      for (const ballot of odd) apart.add(ballot);
      continue;
    }
    if (!told && (may.length === 0 || row.some((b) => b.count > 0 && !isOdd(b)))) continue;
    const sized = may.some((note) => settleBySizes(row, note.sizes, own.length > 0, proven.get(note)));
    for (const ballot of odd) {
      if (!sized) withdraw(ballot, told ? ofSome : loosely);
      if (sized || told) apart.add(ballot);
    }
  }
  return apart;
}

/** "Per clinical pregnancy.", "Per cycle started.", not "Per RECIST 1.1.": whether a row or a head of the table bears such words. */
function countsAny({ rows, columns }: TableFacts, per: string): boolean {
  const things = namesIn(per.replace(furtherOn, ""));
  return things.length > 0 && [...rows.map(({ stub }) => namesIn(stub)), ...columns.map(({ label }) => label)].some((names) => things.every((thing) => names.includes(thing)));
}

/** "… started", "… in the first year" */
const furtherOn = / (?:\p{L}{2,20}ed\b|(?:in|of|for|at|by|with)\b).*/u;

/** Its percentage follows from nothing that its row or its column gives; a size that its own label gives binds. */
const isOdd = ({ judgement: { verdict }, candidates: [first] }: Ballot): boolean =>
  verdict === "inconsistent" && !(first?.tier === 1 && first.denominator.relation === "subset");

/** Of whom data are missing at most, where a note does not say of how many. */
const mostMissing = 0.2;

/**
 * "* Missing for 6 patients in the drug group.": takes back what was said of a cell that follows from so many people less than its
 * column has. Several numbers may be those of one arm, or of both; a note that gives none says so of any.
 */
function lacksData(ballot: Ballot, sizes: TableNote["sizes"], marked: boolean): boolean {
  const { count, percent, judgement: { denominator } } = ballot;
  const whole = denominator!.value;
  const told = sizes.reduce((sum, { value }) => sum + value, 0);
  if (told === 0 && !marked) return false;
  const most = told || whole * mostMissing;
  const implied = impliedSizes(count, parseDecimal(percent.value));
  if (!implied || implied.low >= whole || implied.high < whole - most) return false;
  const exact = sizes.find(({ value }) => fits(count, whole - value, percent));
  withdraw(ballot, exact ? thoseLeft(whole, exact.value) : ofSome);
  return true;
}

/** Whether most cells behind the mark of a note follow from its one size: "^b Of those with a biopsy (n = 55)." */
function followsNote(cells: readonly Ballot[], facts: TableFacts, { mark, sizes: [size, another] }: TableNote): boolean {
  if (!size || another || mark === "") return false;
  const behind = cells.filter(({ count, located: { mention } }) => count > 0 && !mention.denominator && carries(facts.rows[mention.cell!.row]!.noted, mark));
  return behind.length > 1 && behind.filter((b) => fits(b.count, size.value, b.percent)).length * 2 >= behind.length;
}

/** "The table is of the 60 and 63 with a biopsy.": whether most rows, and more than one, follow from the numbers of a note that leaves none out. */
function governs(rows: readonly (readonly Ballot[])[], { mark, sizes, excepts }: TableNote): boolean {
  if (mark !== "" || sizes.length === 0 || excepts) return false;
  const follow = rows.filter((row) => row.length === sizes.length && row.every((b, i) => b.count > 0 && fits(b.count, sizes[i]!.value, b.percent))).length;
  return follow > 1 && follow * 2 > rows.length;
}

/**
 * "^a Denominators: 160 and 163 female patients.": one size a cell, in the order of the columns.
 *
 * @param marked the row carries the mark of the note
 * @param proven other rows with the mark follow from its size
 */
function settleBySizes(row: readonly Ballot[], sizes: TableNote["sizes"], marked: boolean, proven = false): boolean {
  if (sizes.length !== row.length) return false;
  const follow = row.filter((b, i) => fits(b.count, sizes[i]!.value, b.percent)).length;
  if (follow < row.length && !(marked && (proven || follow * 2 >= row.length) && row.every((b, i) => b.count <= sizes[i]!.value))) return false;
  for (const [i, ballot] of row.entries()) {
    const { text, start, end, value } = sizes[i]!;
    settle(ballot, { value, relation: "subset", parts: [{ text, start, end }], population: "those of the note" }, marked);
  }
  return true;
}
