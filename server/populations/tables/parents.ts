/** Rows of a table that are shares of a row above them: of a row of sizes in its midst, or of the row whose parts they are. */
import { largest } from "../../lists.ts";
import type { Denominator } from "../../review/types.ts";
import type { RowFacts, TableFacts } from "../../statements/tables/facts.ts";
import type { NumberMention } from "../../statements/types.ts";
import { byKey, groupBy, settle, type Ballot, type Cells } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";
import type { Candidate } from "../candidates/candidate.ts";

/**
 * "Evaluable patients, n | 55 | 54" in the midst of a table: what follows from that row, and not from the head of its column,
 * is of those people, and so is the rest of its row, or of what stands below where most of that is.
 */
export function sharesBelowSizes(cells: readonly Ballot[]): void {
  const below = cells.filter(sizeAbove);
  const own = new Set(below.filter((b) => b.count > 0 && b.judgement.verdict !== "inconsistent" && b.judgement.denominator?.value === sizeAbove(b)!.denominator.value));
  const odd = new Set<Ballot>();
  const byColumn = groupBy(below, (b) => sizeAbove(b)!.denominator.parts[0]!.start);
  const byRow = groupBy(below, (b) => b.located.mention.cell!.row);
  for (const [list, least] of [...byColumn.map((list) => [list, 2] as const), ...byRow.map((list) => [list, 1] as const)]) {
    const counted = list.filter((b) => b.count > 0);
    const follow = counted.filter((b) => own.has(b)).length;
    if (follow >= least && follow * 2 >= counted.length + least - 1) for (const b of list) if (b.judgement.verdict === "inconsistent") odd.add(b);
  }
  for (const ballot of odd) settle(ballot, sizeAbove(ballot)!.denominator, true);
  for (const ballot of [...own, ...odd]) take(ballot, sizeAbove(ballot)!);
}

/** The size that a row of sizes above a cell gives it, behind that of its column. */
const sizeAbove = ({ candidates, located: { mention } }: Ballot): Candidate | undefined =>
  mention.denominator || candidates[0]?.denominator.relation !== "arm" ? undefined : candidates.find((c, i) => i > 0 && c.tier === 1 && c.denominator.relation === "arm");

/** Makes a size the first that is in question for a cell: the cell votes with those who have the same. */
export function take(ballot: Ballot, base: Candidate): void {
  ballot.candidates = [base, ...ballot.candidates.filter((c) => c !== base)];
}

/** "Urban, n (%) | 7 (29)" below "Drug (24 clusters, n = 80)": what follows from another thing that its head counts says nothing of the people. */
export function sharesOfUnits(cells: readonly Ballot[], facts: TableFacts): void {
  for (const ballot of cells) {
    const { candidates, judgement: { verdict, denominator }, located: { mention } } = ballot;
    const { units } = facts.columns[mention.cell!.column]!;
    const own = verdict === "consistent" && units.length > 0 ? candidates.find((c) => c.denominator.value === denominator?.value) : undefined;
    if (own?.tier === 1) take(ballot, own);
  }
}

/** Rows above one that it may be a share of. */
const parentReach = 3;

/**
 * "Smoker | 30 (9.4) | 33 (10.2)", and below it "Quit | 12 (40.0) | 11 (33.3)": a row of which nothing follows from the heads of
 * its columns, and all of it exactly from one row a little above. A lone cell may be a share of the row right above it, or of
 * that of which the cell above it is one.
 */
export function sharesOfRowNear({ rows }: Cells, facts: TableFacts): void {
  let counts: ReadonlyMap<number, TableFacts["counts"]> | undefined;
  // the rows of which those above are shares
  const parents = new Map<number, number>();
  for (const row of rows.values()) {
    const counted = row.filter((b) => b.count > 0);
    if (counted.length === 0 || row.some((b) => b.located.mention.denominator !== null || b.candidates.length === 0) || counted.some(({ judgement: { verdict } }) => verdict !== "inconsistent" && verdict !== "unverifiable")) continue;
    const own = row[0]!.located.mention.cell!.row;
    counts ??= byKey(facts.counts, (c) => c.row);
    const near = counted.length > 1 ? [own - 1, own - 2, own - parentReach] : [own - 1, parents.get(own - 1)];
    for (const r of near) {
      const over = r === undefined ? noCounts : counts.get(r) ?? noCounts;
      const above = row.map((b) => over.find((c) => c.column === b.located.mention.cell!.column && isPartOf(b, c.value)));
      if (above.some((c) => c === undefined) || (areWeak(counted) && !isNested(facts.rows[own]!.stub, facts.rows[r!]!.stub))) continue;
      parents.set(own, r!);
      for (const [i, ballot] of row.entries()) settle(ballot, shareOf(above[i]!, ballot.located.start, facts.rows[r!]!.stub), false);
      break;
    }
  }
}

/** A lone percentage, or a whole one twice, follows from a row above by chance: "Nausea | 40 (40%)", "Vomiting | 15 (37.5%)". */
const areWeak = (counted: readonly Ballot[]): boolean => counted.length === 1 || counted.length === 2 && counted.every(({ percent: { value } }) => value === counted[0]!.percent.value && !value.includes("."));

/** A label that goes on from one above: "– with blisters", "leading to withdrawal", "Requiring surgery". */
const goesOn = /^(?:[^\p{L}\p{N}(]|\p{Ll}|(?:Leading|Resulting|Requiring|Needing|With|Of|Grade|Severe|Resolved)\b)/u;

/** Whether a label goes on from one above, or says its last word again: "Rash", and below it "Severe rash". */
function isNested(stub: string, above: string): boolean {
  if (goesOn.test(stub) && !goesOn.test(above)) return true;
  const last = wordsOf(above.slice(-longestWord)).at(-1);
  return last !== undefined && wordsOf(stub).includes(last);
}

const wordsOf = (label: string): string[] => label.toLowerCase().split(/[^\p{L}]+/u).filter((w) => w.length > 1);

/** Characters in which the last word of a label stands. */
const longestWord = 40;

/** "Yes | 30 (60)", "No | 20 (67)", of 50: a cell that follows from a count above it is no share of that where both make up the column. */
const isPartOf = ({ count, percent, candidates: [first] }: Ballot, whole: number): boolean =>
  fitsExactly(count, whole, percent) && whole + count !== first!.denominator.value;

const noCounts: TableFacts["counts"] = [];

/** A count of another row as the denominator of a cell. */
export const shareOf = (number: NumberMention, blockStart: number, population: string): Denominator =>
  ({ value: number.value, relation: "subset", parts: [inDocument(number, blockStart)], population, fitted: true });

/**
 * "Total | 424 | 74 (21.9%)", where one study did not report it: the total of a column whose percentage follows from those that
 * have a count there, each with the size of its row.
 */
export function totalsOfReported({ columns }: Cells): void {
  for (const column of columns.values()) {
    const total = column.at(-1)!;
    if (column.length < 3 || total.judgement.verdict !== "inconsistent") continue;
    const parts = column.slice(0, -1);
    if (parts.reduce((n, b) => n + b.count, 0) !== total.count) continue;
    const sizes = parts.map(({ judgement: { verdict, denominator } }) => (verdict === "consistent" ? denominator : null));
    if (sizes.some((d) => d === null)) continue;
    const value = sizes.reduce((n, d) => n + d!.value, 0);
    if (value < total.judgement.denominator!.value && fitsExactly(total.count, value, total.percent)) settle(total, { value, relation: "sum", parts: sizes.flatMap((d) => d!.parts), population: "those with a count", fitted: true }, false);
  }
}

/** Most rows that are taken for the parts of one. */
const mostParts = 10;

/**
 * "TEAE | 20 (13.3)", and below it "Mild | 12 (60.0)", "Moderate | 6 (30.0)", "Severe | 2 (10.0)": the parts of a row, which
 * add up to it, are shares of it. A column that proves so speaks for those beside it.
 */
export function sharesOfParents(cells: readonly Ballot[], facts: TableFacts): void {
  const byRow = byKey(cells.filter((b) => !b.located.mention.denominator), (b) => b.located.mention.cell!.row);
  for (let row = 0; row < facts.rows.length; row += 1) {
    const parts = partsBelow(row, facts.rows, byRow);
    if (parts.length < 2) continue;
    const columns = (byRow.get(parts[0]!) ?? []).map(({ located: { mention } }) => familyIn(mention.cell!.column, row, parts, facts.rows, byRow)).filter((f) => f !== undefined);
    const proof = columns.filter(isProven);
    const last = largest(proof.map(({ children }) => children.at(-1)!.located.mention.cell!.row));
    for (const family of proof.length === 0 ? [] : columns) settleFamily(family, last, facts);
  }
}

/** The rows of shares below a row, up to one that holds something else; lines between that only open a section do not count. */
function partsBelow(row: number, rows: readonly RowFacts[], byRow: ReadonlyMap<number, readonly Ballot[]>): number[] {
  const parts: number[] = [];
  if (!byRow.has(row) && rows[row]!.numbers.length === 0) return parts;
  for (let r = row + 1; r < rows.length && parts.length < mostParts; r += 1) {
    if (byRow.has(r)) parts.push(r);
    else if (rows[r]!.numbers.length > 0 || parts.length > 0) break;
  }
  return parts;
}

/** A count in one column, and the cells below it. */
interface Family {
  parent: NumberMention;
  row: number;
  start: number;
  /** The cells that add up to it; where none do, all below it. */
  children: Ballot[];
  addsUp: boolean;
}

function familyIn(column: number, row: number, parts: readonly number[], rows: readonly RowFacts[], byRow: ReadonlyMap<number, readonly Ballot[]>): Family | undefined {
  const at = (r: number): Ballot | undefined => byRow.get(r)?.find((b) => b.located.mention.cell!.column === column);
  const parent = at(row)?.located.mention.count ?? rows[row]!.numbers.find((n) => n.column === column);
  const below = parts.map(at).filter((b) => b !== undefined);
  if (!parent || parent.value === 0 || below.length === 0) return undefined;
  let sum = 0;
  let end = 0;
  for (const [i, { count }] of below.entries()) {
    sum += count;
    if (sum === parent.value) end = i + 1;
  }
  return { parent, row, start: below[0]!.located.start, children: end > 0 ? below.slice(0, end) : below, addsUp: end > 0 };
}

const followers = ({ children, parent }: Family): number => children.filter((b) => b.count > 0 && fitsExactly(b.count, parent.value, b.percent)).length;
const counted = ({ children }: Family): number => children.filter((b) => b.count > 0).length;

/** Two parts or more add up to the whole and follow from it, not from the people of the column; of three with decimals, one may be wrong. */
function isProven(family: Family): boolean {
  const { children, parent, addsUp } = family;
  const follow = followers(family);
  const apart = children.filter((b) => b.count > 0 && !ofColumn(b)).length;
  if (!addsUp || follow < 2 || apart < 2 || parent.value === children[0]!.candidates[0]?.denominator.value) return false;
  // what follows from its column is no part that went wrong
  return follow === counted(family) || (follow === counted(family) - 1 && children.every((b) => b.percent.value.includes(".") && (!ofColumn(b) || fitsExactly(b.count, parent.value, b.percent))));
}

/** Whether a cell follows from the people of its column. */
const ofColumn = ({ candidates: [first], count, percent }: Ballot): boolean => first !== undefined && fits(count, first.denominator.value, percent);

/** Takes the cells of a column, down to the last row that is known to be a part, for shares of the row above them. */
function settleFamily(family: Family, last: number, facts: TableFacts): void {
  const { parent, row, start, addsUp } = family;
  const within = { ...family, children: family.children.filter((b) => b.located.mention.cell!.row <= last) };
  const follow = followers(within);
  if (follow === 0 || follow * 2 < counted(within) + (addsUp ? 0 : 1)) return;
  const denominator = shareOf(parent, start, facts.rows[row]!.stub);
  for (const ballot of within.children) {
    if (ofColumn(ballot) && !fitsExactly(ballot.count, parent.value, ballot.percent)) continue;
    settle(ballot, denominator, true);
    take(ballot, { denominator, tier: 1, binds: true });
  }
}
