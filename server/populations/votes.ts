/**
 * Second thoughts: statements vote on each other's denominators. A size from which most of its column follows is the
 * column's denominator, and what does not follow is worth a remark; a size from which hardly anything follows is not,
 * however well it seemed to fit the words. Nothing here invents a population: a verdict is only moved to a population
 * that the text gives, or withdrawn.
 */
import type { Denominator, PrintedPercent } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, exactPercent, impliedSizes } from "../statistics/rounding.ts";
import type { TableFacts } from "../statements/tables.ts";
import type { Candidate, Located } from "./candidates.ts";
import type { Judgement } from "./judge.ts";
import { intersectSizes } from "./unsized.ts";

export interface Ballot {
  located: Located;
  count: number;
  percent: PrintedPercent;
  candidates: Candidate[];
  judgement: Judgement;
  /** Settled as one of several categories with missing data. */
  ofCategories?: boolean;
}

const fits = (count: number, n: number, percent: PrintedPercent): boolean =>
  n >= count && n > 0 && classify(count, n, parseDecimal(percent.value), percent.bound) !== "inconsistent";

const fitsExactly = (count: number, n: number, percent: PrintedPercent): boolean =>
  n >= count && n > 0 && classify(count, n, parseDecimal(percent.value), percent.bound) === "consistent";

/** Lets the statements of a document vote; `tables` gives the facts of a table by block and part. */
export function vote(ballots: readonly Ballot[], tableAt: (block: number, part: number) => TableFacts | null): void {
  const tables = new Map<string, Ballot[]>();
  const prose: Ballot[] = [];
  for (const ballot of ballots) {
    const { cell } = ballot.located.mention;
    if (!cell) {
      prose.push(ballot);
      continue;
    }
    const key = `${ballot.located.block}:${cell.table}`;
    const list = tables.get(key);
    if (list) list.push(ballot);
    else tables.set(key, [ballot]);
  }
  for (const cells of tables.values()) {
    const { block, mention } = cells[0]!.located;
    const facts = tableAt(block, mention.cell!.table);
    if (facts) voteInTable(cells, facts);
  }
  voteInProse(prose);
  intersectSizes(prose);
  needSupport(prose, ballots);
}

/** Statements of a longer text than an abstract. */
const long = 30;

/**
 * In a long text a population is only accused by when something else follows from it: the nearest size may belong to
 * another study, or to a part of this one.
 */
function needSupport(prose: readonly Ballot[], ballots: readonly Ballot[]): void {
  if (ballots.length <= long) return;
  const placeOf = (b: Ballot): number => b.judgement.denominator?.parts[0]?.start ?? -1;
  const followed = new Set(ballots.filter((b) => b.judgement.verdict === "consistent" && !b.judgement.denominator?.fitted).map(placeOf));
  for (const ballot of prose) {
    if (ballot.judgement.verdict !== "inconsistent" || (ballot.candidates[0]?.tier ?? 0) < 2) continue;
    if (!followed.has(placeOf(ballot))) doubt(ballot);
  }
}

const settle = (ballot: Ballot, denominator: Denominator, certain: boolean): void => {
  const { count, percent } = ballot;
  const verdict = classify(count, denominator.value, parseDecimal(percent.value), percent.bound);
  ballot.judgement = {
    ...ballot.judgement, verdict, denominator, exact: exactPercent(count, denominator.value), reason: null, certain,
    alternatives: ballot.judgement.alternatives.filter((a) => a.denominator.value !== denominator.value),
  };
  delete ballot.judgement.unprinted;
};

const withdraw = (ballot: Ballot, reason: string): void => {
  ballot.judgement = { verdict: "unverifiable", denominator: null, exact: null, reason, alternatives: [], certain: false };
};

const doubt = (ballot: Ballot): void => {
  ballot.judgement = { ...ballot.judgement, certain: false };
};

// --- tables ---------------------------------------------------------------------------------------------------

function voteInTable(cells: readonly Ballot[], facts: TableFacts): void {
  sharesOfPairs(cells);
  rowPercentages(cells, facts);
  sharesOfRowsAbove(cells, facts);
  categoriesOf(cells, facts);
  const byColumn = new Map<number, Ballot[]>();
  for (const ballot of cells) {
    if (ballot.candidates[0]?.tier === 0) continue;
    const { column } = ballot.located.mention.cell!;
    const list = byColumn.get(column);
    if (list) list.push(ballot);
    else byColumn.set(column, [ballot]);
  }
  // a table that gives more sizes than it can have groups gives a size a row: those bind by themselves
  const sizes = new Map<number, Denominator>();
  for (const ballot of cells) for (const c of ballot.candidates) if (sizes.size < 60 && !sizes.has(c.denominator.value)) sizes.set(c.denominator.value, c.denominator);
  const rows = new Map<number, Ballot[]>();
  for (const ballot of cells) {
    const { row } = ballot.located.mention.cell!;
    const list = rows.get(row);
    if (list) list.push(ballot);
    else rows.set(row, [ballot]);
  }
  const asked = cells.filter((b) => b.count > 0 && b.candidates[0] && b.candidates[0].tier > 0);
  const table = { follow: asked.filter((b) => fits(b.count, b.candidates[0]!.denominator.value, b.percent)).length, all: asked.length };
  for (const column of byColumn.values()) voteInColumn(column, { rows, sizes, table });
  missingData(cells, byColumn, rows);
  allowMissing(cells);
}

/** What a vote in a column looks at beside it. */
interface Grid {
  rows: ReadonlyMap<number, readonly Ballot[]>;
  sizes: ReadonlyMap<number, Denominator>;
  /** How many cells of the table follow from the size that the words give them. */
  table: { follow: number; all: number };
}

/** The cells of a column near a row; the column is in the order of its rows. */
function around(column: readonly Ballot[], row: number, reach = 30): readonly Ballot[] {
  if (column.length <= 2 * reach) return column;
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]!.located.mention.cell!.row < row) low = middle + 1;
    else high = middle;
  }
  return column.slice(Math.max(0, low - reach), low + reach);
}

/** "Sex, males/females: 17/19 (47)": the percentage is a share of both together, in the whole row. */
function sharesOfPairs(cells: readonly Ballot[]): void {
  const odd = cells.filter((b) => b.judgement.verdict === "inconsistent" && b.located.mention.denominator && b.judgement.denominator);
  const paired = new Set(odd.filter((b) => fitsExactly(b.count, b.count + b.located.mention.denominator!.value, b.percent)).map((b) => b.located.mention.cell!.row));
  // "cohabiting/single, n (% single)": the share of the second of the two
  const others = new Set(odd.filter((b) => fitsExactly(b.located.mention.denominator!.value, b.count + b.located.mention.denominator!.value, b.percent)).map((b) => b.located.mention.cell!.row));
  for (const ballot of cells) {
    const { judgement, count, located } = ballot;
    const printed = located.mention.denominator;
    if (!printed || !judgement.denominator) continue;
    if (!paired.has(located.mention.cell!.row)) {
      if (others.has(located.mention.cell!.row)) withdraw(ballot, "The two numbers are compared with each other; the percentage is that of the second.");
      continue;
    }
    const own = judgement.denominator.parts[0]!;
    const countPart = { text: String(count), start: located.mention.count!.start + located.start, end: located.mention.count!.end + located.start };
    settle(ballot, { value: count + printed.value, relation: "sum", parts: [countPart, own], population: "both together", fitted: true }, true);
  }
}

/** Percentages of the row's total: every cell of the row is a share of what the row adds up to. */
function rowPercentages(cells: readonly Ballot[], facts: TableFacts): void {
  const byRow = new Map<number, TableFacts["counts"]>();
  for (const count of facts.counts) {
    const list = byRow.get(count.row);
    if (list) list.push(count);
    else byRow.set(count.row, [count]);
  }
  for (const row of groupBy(cells, (b) => b.located.mention.cell!.row)) {
    if (row.length < 2 || row.filter((b) => b.judgement.verdict === "inconsistent" || b.judgement.verdict === "unverifiable").length * 2 <= row.length) continue;
    const counts = byRow.get(row[0]!.located.mention.cell!.row) ?? [];
    if (counts.length < 2) continue;
    const start = row[0]!.located.start;
    const sum = counts.reduce((n, c) => n + c.value, 0);
    const largest = counts.reduce((a, b) => (b.value > a.value ? b : a));
    const whole = largest.value * 2 === sum ? [largest] : counts;
    const value = whole.length === 1 ? largest.value : sum;
    const shares = row.filter((b) => fits(b.count, value, b.percent));
    if (shares.length < row.length) continue;
    for (const ballot of row) {
      settle(ballot, { value, relation: "sum", parts: whole.map((c) => ({ text: c.text, start: c.start + start, end: c.end + start })), population: "the row's total", fitted: true }, true);
    }
  }
}

/**
 * Categories with missing data: the cells of a section of the column are shares of what they add up to, which is a
 * little less than the column has.
 */
function categoriesOf(cells: readonly Ballot[], facts: TableFacts): void {
  for (const column of groupBy(cells, (b) => b.located.mention.cell!.column)) {
    let run: Ballot[] = [];
    for (const ballot of [...column, undefined]) {
      const last = run.at(-1)?.located.mention.cell!.row;
      const row = ballot?.located.mention.cell!.row;
      const apart = last !== undefined && row !== undefined && (row - last > 1 || facts.rows[row]!.section !== facts.rows[last]!.section);
      const odd = ballot && !ballot.located.mention.denominator && (ballot.judgement.verdict === "inconsistent" || ballot.judgement.verdict === "unverifiable");
      if (!odd || apart) {
        settleCategories(run);
        run = [];
      }
      if (odd) run.push(ballot);
    }
  }
}

/** Most categories that are tried together. */
const mostCategories = 10;

/** The longest stretches of odd cells that are shares of their own sum, but for one at most. */
function settleCategories(run: readonly Ballot[]): void {
  for (let from = 0; from < run.length - 1; from += 1) {
    for (let to = Math.min(run.length, from + mostCategories); to > from + 1; to -= 1) {
      const list = run.slice(from, to);
      const size = list[0]!.candidates[0]?.denominator.value;
      const sum = list.reduce((n, b) => n + b.count, 0);
      if (size === undefined || sum >= size) continue;
      const follow = list.filter((b) => fitsExactly(b.count, sum, b.percent)).length;
      // all of them with decimals are no accident; with one that does not follow the sum must be near the column's
      const sure = follow === list.length && (list.every((b) => b.percent.value.includes(".")) || Math.abs(list.reduce((n, b) => n + Number(b.percent.value), 0) - 100) <= 1);
      if (!sure && (sum < size * 0.8 || follow < Math.max(2, list.length - 1))) continue;
      const parts = list.map(({ located: { mention, start } }) => ({ text: mention.count!.text, start: mention.count!.start + start, end: mention.count!.end + start }));
      for (const ballot of list) {
        settle(ballot, { value: sum, relation: "sum", parts, population: "those with data", fitted: true }, false);
        ballot.ofCategories = true;
      }
      from = to - 1;
      break;
    }
  }
}

/** How many cells of a column follow from a size. */
const support = (column: readonly Ballot[], n: number): number => column.filter((b) => b.count > 0 && fits(b.count, n, b.percent)).length;

/** The most cells of a column that follow from one number of people, whatever it is. */
function mostExplained(column: readonly Ballot[]): number {
  const edges: [at: number, step: 1 | -1][] = [];
  for (const { count, percent } of column) {
    const sizes = percent.bound ? undefined : impliedSizes(count, parseDecimal(percent.value));
    if (sizes) edges.push([sizes.low, 1], [sizes.high + 1, -1]);
  }
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let most = 0;
  for (const [, step] of edges) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

/** By how many people a row may have less than its column without a word: data are missing for one or two, or for one in a hundred. */
const missing = (size: number): number => Math.max(2, Math.floor(size / 100));

/** Accuses no cell whose percentage follows from a few people less than the column has. */
function allowMissing(cells: readonly Ballot[]): void {
  for (const ballot of cells) {
    const { judgement, candidates, percent, count } = ballot;
    const size = judgement.denominator?.value;
    if (judgement.verdict !== "inconsistent" || !judgement.certain || candidates[0]?.tier === 0 || size === undefined || percent.bound) continue;
    const sizes = impliedSizes(count, parseDecimal(percent.value));
    const needs = sizes && Math.min(sizes.high, size - 1);
    if (needs === undefined || needs < Math.max(sizes!.low, count, size - missing(size))) continue;
    ballot.judgement = { ...judgement, certain: false, needs };
  }
}

/** A row of plain counts opens its section: "Controls | 60 | 21", and below it "Healthy | 30 (50.0) | 11 (52.4)". */
function sharesOfRowsAbove(cells: readonly Ballot[], facts: TableFacts): void {
  const plain = new Map<number, TableFacts["counts"]>();
  for (const count of facts.counts) {
    if (count.proportion >= 0) continue;
    const list = plain.get(count.column);
    if (list) list.push(count);
    else plain.set(count.column, [count]);
  }
  const follows = (ballot: Ballot): Denominator | undefined => {
    const { row, column } = ballot.located.mention.cell!;
    const above = plain.get(column)?.findLast((c) => c.row < row && row - c.row <= sectionReach);
    if (!above || !fitsExactly(ballot.count, above.value, ballot.percent)) return undefined;
    const { start } = ballot.located;
    return { value: above.value, relation: "subset", parts: [{ text: above.text, start: above.start + start, end: above.end + start }], population: facts.rows[above.row]!.stub, fitted: true };
  };
  for (const row of groupBy(cells, (b) => b.located.mention.cell!.row)) {
    const odd = row.filter((b) => !b.located.mention.denominator && (b.judgement.verdict === "inconsistent" || b.judgement.verdict === "unverifiable"));
    if (odd.length < 2 || odd.length < row.length) continue;
    const sizes = odd.map(follows);
    if (sizes.some((s) => s === undefined)) continue;
    for (const [i, ballot] of odd.entries()) {
      settle(ballot, sizes[i]!, false);
      ballot.ofCategories = true;
    }
  }
}

/** Rows below its first that a section may have. */
const sectionReach = 8;

/**
 * A single cell is accused by its size only where the table is seen to be read rightly: the rest of its row or its
 * column follows from theirs, no more people are counted than there are, and no other size of the table explains it.
 */
function trusted(ballot: Ballot, column: readonly Ballot[], grid: Grid): boolean {
  if (ballot.count > (ballot.candidates[0]?.denominator.value ?? 0)) return false;
  const good = (b: Ballot): boolean => b !== ballot && b.count > 0 && (b.judgement.verdict === "consistent" || b.judgement.verdict === "rounding");
  const { row } = ballot.located.mention.cell!;
  const inRow = grid.rows.get(row)!.filter((b) => b !== ballot);
  if ([...grid.sizes.keys()].some((n) => n !== ballot.candidates[0]!.denominator.value && fitsExactly(ballot.count, n, ballot.percent))) return false;
  const rest = around(column, row).filter((b) => b !== ballot && b.count > 0);
  if (rest.length > 0 && rest.filter(good).length * 2 <= rest.length) return false;
  return inRow.length === 0 ? rest.some(good) : inRow.some(good);
}

function voteInColumn(column: readonly Ballot[], grid: Grid): void {
  const { table } = grid;
  // cells by the size that the words give them: sections of a table have their own
  // nobody of any number is none of it: such a cell speaks for no size
  for (const list of groupBy(column.filter((b) => b.count > 0), (b) => b.candidates[0]?.denominator.value ?? 0)) {
    const own = list[0]!.candidates[0];
    const follow = own ? support(list, own.denominator.value) : 0;
    const odd = list.filter((b) => !b.ofCategories && (b.judgement.verdict === "inconsistent" || b.judgement.verdict === "unverifiable"));
    if (odd.length === 0) continue;
    // a size that the table itself does not give: another number, printed or not, may explain more of the column
    if (own && own.tier >= 2) {
      const explained = mostExplained(list);
      if (explained > follow && (explained >= 3 || follow === 0) && explained >= 2) {
        for (const ballot of odd) withdraw(ballot, `More of this column follows from another number of people than from ${own.denominator.value}; the text does not say from which.`);
        continue;
      }
    }
    if (own && follow >= 2 && follow * 2 > list.length) continue;
    if (own && own.tier <= 2 && follow > 0) {
      // a percentage with a decimal hardly follows from a wrong size by chance; a whole one may
      const weight = list.reduce((n, b) => n + (b.count > 0 && fits(b.count, own.denominator.value, b.percent) ? (b.percent.value.includes(".") ? 1 : 0.6) : 0), 0);
      if (list.length <= 2 || (weight >= 1.8 && follow >= list.length * 0.3) || (table.follow >= 3 && table.follow >= table.all * 0.4)) continue;
    }
    // another size of the table or the text from which the column follows
    let best: Denominator | undefined;
    let most = 0;
    const decimals = list.every((b) => b.percent.value.includes("."));
    for (const size of grid.sizes.values()) {
      const n = support(list, size.value);
      if (n > most) {
        most = n;
        best = size;
      }
    }
    if (best && (most >= 3 ? most >= list.length * 0.7 : decimals && most === 2 && list.length === 3)) {
      for (const ballot of list) settle(ballot, { ...best, fitted: true }, (own?.tier ?? 9) <= 2 && own?.denominator.value === best.value ? true : most >= 5 && most >= list.length * 0.8);
      continue;
    }
    if (own && own.binds && follow === 0 && list.length === 1 && trusted(list[0]!, column, grid)) continue;
    for (const ballot of odd) {
      if (fits(ballot.count, own?.denominator.value ?? 0, ballot.percent)) continue;
      withdraw(ballot, own
        ? `Most percentages of this column do not follow from ${own.denominator.value}; the text does not say from what they do.`
        : "The table does not give the number of people that this is a share of.");
    }
  }
}

/** Rows with missing data: the percentages follow from fewer people than the column has, and more than one says so. */
function missingData(cells: readonly Ballot[], columns: ReadonlyMap<number, readonly Ballot[]>, rows: ReadonlyMap<number, readonly Ballot[]>): void {
  const isOdd = (b: Ballot): boolean => b.judgement.verdict === "inconsistent" && b.judgement.denominator !== null && b.judgement.denominator.relation !== "explicit";
  const odd = cells.filter(isOdd);
  for (const ballot of odd) {
    const n = ballot.judgement.denominator!.value;
    const lower = (b: Ballot, size: number): number[] => {
      const found: number[] = [];
      for (let m = size - 1; m >= Math.max(b.count, Math.ceil(size * 0.6), size - 3000); m -= 1) if (fitsExactly(b.count, m, b.percent)) found.push(m);
      return found;
    };
    const own = lower(ballot, n);
    if (own.length === 0) continue;
    const { row, column } = ballot.located.mention.cell!;
    const near = around(columns.get(column) ?? [], row, 8).filter((b) => b !== ballot && isOdd(b) && Math.abs(b.located.mention.cell!.row - row) <= 8 && b.judgement.denominator!.value === n);
    const sameSmaller = near.some((b) => own.some((m) => fitsExactly(b.count, m, b.percent)));
    const inRow = rows.get(row)!.filter((b) => b !== ballot);
    const rowToo = inRow.length > 0 && inRow.every((b) => b.judgement.verdict === "inconsistent" && b.judgement.denominator && lower(b, b.judgement.denominator.value).length > 0);
    if (sameSmaller || rowToo) {
      doubt(ballot);
      ballot.judgement.missing = own[0]!;
    }
  }
  for (const ballot of odd) {
    const { missing } = ballot.judgement;
    if (missing === undefined) continue;
    const size = ballot.judgement.denominator!.value;
    ballot.judgement = { ...ballot.judgement, verdict: "unverifiable", reason: `The column has ${size}; the percentages of these rows follow from fewer (${missing} here), as where data are missing.`, certain: false };
  }
}

// --- prose ----------------------------------------------------------------------------------------------------

function voteInProse(ballots: readonly Ballot[]): void {
  // of a list whose neighbours follow from one population, the odd one belongs to it as well
  for (const [i, ballot] of ballots.entries()) {
    const { judgement, candidates, located } = ballot;
    if (judgement.verdict !== "inconsistent" || !candidates[0] || candidates[0].tier <= 2 || candidates[0].binds) continue;
    const beside = [i - 2, i - 1, i + 1, i + 2].map((k) => ballots[k]).filter((b) => b !== undefined && b.located.block === located.block && b.judgement.verdict === "consistent" && b.candidates[0]!.tier > 0) as Ballot[];
    const votes = new Map<number, number>();
    for (const b of beside) {
      const { value } = b.judgement.denominator!;
      votes.set(value, (votes.get(value) ?? 0) + 1);
    }
    const winner = [...votes.entries()].sort((a, b) => b[1] - a[1])[0];
    const chosen = winner && candidates.find((c) => c.denominator.value === winner[0]);
    if (chosen && winner[1] >= 2) settle(ballot, chosen.denominator, true);
    else if (chosen && judgement.denominator?.value !== chosen.denominator.value) settle(ballot, chosen.denominator, judgement.certain);
  }
  for (const [i, ballot] of ballots.entries()) {
    if (ballot.judgement.verdict !== "inconsistent" || (ballot.candidates[0]?.tier ?? 0) < 2) continue;
    // the population of the statement before, when the paragraph goes on about it
    const around = [i - 1, i - 2, i + 1].map((k) => ballots[k]).filter((b) => b !== undefined && b.located.block === ballot.located.block && b.judgement.verdict === "consistent") as Ballot[];
    const carried = around.find((b) => !b.judgement.denominator!.fitted && fitsExactly(ballot.count, b.judgement.denominator!.value, ballot.percent) && b.judgement.denominator!.relation !== "sum");
    const armsOf = ballot.candidates[0]!.denominator.relation === "arm" && carried?.judgement.denominator!.relation === "arm";
    if (carried && (!ballot.candidates[0]!.binds || !armsOf)) {
      settle(ballot, { ...carried.judgement.denominator!, fitted: true }, false);
      continue;
    }
    // far more than the population would give: a part of it may be meant that the text does not count
    const exact = ballot.judgement.exact ?? 0;
    const supported = around.some((b) => ballot.candidates.some((c) => c.tier <= 4 && c.denominator.value === b.judgement.denominator!.value) || (b.located.mention.ordinal && ballot.located.mention.ordinal && b.located.mention.place.sentence === ballot.located.mention.place.sentence));
    const much = (ballot.candidates[0]?.tier ?? 0) >= 5 ? 1.2 : 2;
    const far = Number(ballot.percent.value) > much * exact || ((ballot.candidates[0]?.tier ?? 0) >= 3 && exact > 2 * Number(ballot.percent.value));
    if (!supported && far) doubt(ballot);
    // two in one sentence that both say more: a smaller population is meant
    const more = (b: Ballot | undefined): boolean => b !== undefined && b.located.block === ballot.located.block && b.located.mention.place.sentence === ballot.located.mention.place.sentence &&
      b.judgement.verdict === "inconsistent" && (b.candidates[0]?.tier ?? 0) >= 2 && Number(b.percent.value) > (b.judgement.exact ?? 0);
    if (more(ballot) && (more(ballots[i - 1]) || more(ballots[i + 1])) && !crossedAt(ballots, i)) doubt(ballot);
  }
  swappedArms(ballots);
  // "17% (8)" may be a citation: where the shape does not hold elsewhere, it is doubted
  const reversed = ballots.filter((b) => b.located.mention.shape === "p% (n)");
  if (reversed.filter((b) => b.judgement.verdict === "consistent").length <= reversed.filter((b) => b.judgement.verdict === "inconsistent").length) {
    for (const ballot of reversed) if (ballot.judgement.verdict === "inconsistent" && (ballot.candidates[0]?.tier ?? 0) > 1) doubt(ballot);
  }
  // a size from which less than half follows that seemed to be said of it is no size to accuse by
  for (const list of groupBy(ballots.filter((b) => (b.candidates[0]?.tier ?? 0) >= 2), (b) => b.candidates[0]!.denominator.value)) {
    const follow = support(list, list[0]!.candidates[0]!.denominator.value);
    const odd = list.filter((b) => b.judgement.verdict === "inconsistent");
    if (odd.length < 2 || odd.length <= follow) continue;
    for (const ballot of odd) doubt(ballot);
  }
}

/** Whether the statement and one beside it have each other's percentage. */
const crossedAt = (ballots: readonly Ballot[], i: number): boolean => [ballots[i - 1], ballots[i + 1]].some((other) => {
  const one = ballots[i]!;
  const a = one.candidates[0]?.denominator.value ?? 0;
  const b = other?.candidates[0]?.denominator.value ?? 0;
  return other !== undefined && fitsExactly(one.count, a, other.percent) && fitsExactly(other.count, b, one.percent);
});

/** Two statements that stand for two arms, each with the other's percentage: a mistake, whatever else would explain one of them. */
function swappedArms(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const next = ballots[i + 1];
    const a = ballot.located.mention.ordinal;
    const b = next?.located.mention.ordinal;
    if (!next || a?.of !== 2 || b?.of !== 2 || a.index !== 0 || b.index !== 1) continue;
    const first = ballot.candidates[0]?.denominator;
    const second = next.candidates[0]?.denominator;
    if (!first || !second || ballot.percent.value === next.percent.value) continue;
    const crossed = fitsExactly(ballot.count, first.value, next.percent) && fitsExactly(next.count, second.value, ballot.percent);
    if (!crossed || fitsExactly(ballot.count, first.value, ballot.percent)) continue;
    settle(ballot, first, ballot.judgement.certain);
    settle(next, second, next.judgement.certain);
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
