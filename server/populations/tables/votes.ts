/** Votes of the cells of a table: columns follow from their sizes, or from others that the table gives. */
import type { Denominator } from "../../review/types.ts";
import { commonSize } from "../../statistics/common-size.ts";
import type { TableNote } from "../../statements/tables/notes.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { around, byKey, groupBy, inGrid, settle, support, withdraw, type Ballot, type Cells } from "../judging/ballots.ts";
import { leaveOthers } from "../judging/of-others.ts";
import { fits, fitsExactly } from "../fitting.ts";
import type { Group } from "../people/enrolment.ts";
import { sharesOfAlleles } from "./alleles.ts";
import { sharesOfCountedRows } from "./counted-rows.ts";
import { leaveAhead, leaveEstimates, leaveFractions, leavePerThousand, type PlacedNote } from "./estimates.ts";
import { sharesOfEvaluable } from "./evaluable.ts";
import { allowMissing, missingBelow, missingBeside, missingData, missingOfAll } from "./missing.ts";
import { oddOfColumns } from "./odd-of-column.ts";
import { sharesOfOtherArms } from "./other-arms.ts";
import { sharesBelowSizes, sharesOfParents, sharesOfRowNear, sharesOfUnits, totalsOfReported } from "./parents.ts";
import { rowPercentages } from "./row-percentages.ts";
import { categoriesOf, sharesInRow, sharesOfColumn, sharesOfPairs, sharesOfRowsAbove, sharesOfSome, sizesInRow, sizesOfSexes } from "./shares.ts";
import { sharesOfSums } from "./summed-columns.ts";
import { sharesOfOtherUnits } from "./other-units.ts";
import { sharesOfSeveral } from "./several-answers.ts";
import { sharesOfParted } from "./shared-sizes.ts";
import { sharesOfSubgroups } from "./subgroups.ts";
import { sharesOfTimes } from "./times.ts";

/** Lets the cells of one table vote; `groups` gives the lists of arms around it. */
export function voteInTable(all: readonly Ballot[], facts: TableFacts, notes: readonly TableNote[], estimates: readonly PlacedNote[], groups: () => readonly Group[]): void {
  // a rate whose count is worked out is judged by the people of its column, and says nothing of them
  const [cells, derived] = [all.filter(isPrinted), all.filter((ballot) => !isPrinted(ballot))];
  const grid = inGrid(cells);
  const { rows } = grid;
  sharesOfPairs(cells, facts);
  rowPercentages(cells, facts);
  leaveOutnumbered(grid);
  const timed = sharesOfTimes(cells, facts, notes);
  const apart = sharesOfSubgroups(cells, facts, notes.filter(({ times }) => times.length === 0));
  for (const ballot of timed) apart.add(ballot);
  sharesOfUnits(cells, facts);
  sharesOfAlleles(cells, facts);
  for (const ballot of sharesOfOtherUnits(cells, facts)) apart.add(ballot);
  sharesBelowSizes(cells);
  sharesOfCountedRows(grid, facts);
  sharesOfParents(cells, facts);
  sharesOfRowsAbove(grid, facts);
  categoriesOf(grid, facts);
  sharesOfRowNear(grid, facts);
  sharesOfSeveral(grid, facts);
  sharesOfEvaluable(grid, facts, notes);
  // "1 (<1)" follows from nearly anything
  const byColumn = byKey(cells.filter((ballot) => ballot.candidates[0]?.tier !== 0 && !apart.has(ballot) && !ballot.percent.bound), (ballot) => ballot.located.mention.cell!.column);
  // a table that gives more sizes than it can have groups gives a size a row: those bind by themselves
  const sizes = new Map<number, Denominator>();
  for (const { candidates } of cells) {
    if (sizes.size >= mostSizes) break;
    for (const { denominator } of candidates) if (sizes.size < mostSizes && !sizes.has(denominator.value)) sizes.set(denominator.value, denominator);
  }
  const asked = cells.filter((b) => b.count > 0 && !b.percent.bound && b.candidates[0] && b.candidates[0].tier > 0 && !apart.has(b));
  const table = { follow: asked.filter((b) => fits(b.count, b.candidates[0]!.denominator.value, b.percent)).length, all: asked.length };
  if (!sharesOfOtherArms(byColumn, groups)) for (const column of byColumn.values()) {
    voteInColumn(column, { rows, sizes, table });
    refuseLone(column);
  }
  oddOfColumns(byColumn, rows, sizes, facts);
  // whether most of a column follows from the size from which a cell of it does not
  let followers: ReturnType<typeof followersOf> | undefined;
  const isBorneOut = ({ located: { mention: { cell } }, judgement: { denominator } }: Ballot): boolean =>
    denominator !== null && ((followers ??= followersOf(byColumn)).get(cell!.column)?.get(denominator.value) ?? 0) * 2 > (byColumn.get(cell!.column)?.length ?? 0);
  for (const ballot of derived) if (ballot.judgement.verdict === "inconsistent" && !facts.columns[ballot.located.mention.cell!.column]!.madeOf && !isBorneOut(ballot)) withdraw(ballot, unprinted);
  for (const ballot of cells) if (ballot.percent.bound && ballot.judgement.verdict === "inconsistent" && ballot.candidates[0]?.tier !== 0 && !isBorneOut(ballot)) withdraw(ballot, unprinted);
  sizesOfSexes(cells, facts);
  totalsOfReported(grid);
  missingBeside(cells, facts);
  missingBelow(cells, facts);
  missingOfAll(rows.values(), facts);
  missingData(cells, byColumn, rows);
  allowMissing(cells, rows);
  sharesOfSome(cells, facts);
  sharesOfColumn(cells, facts);
  sharesInRow(cells, facts);
  sharesOfParted(cells);
  sharesOfSums(cells, facts);
  sizesInRow(cells, facts);
  leaveEstimates(all, facts, estimates);
  leaveAhead(cells, facts);
  leaveFractions(grid.columns.values());
  leavePerThousand(grid.columns.values());
  leaveOthers(grid.columns.values(), facts);
}

/** Sizes that are tried for a column. */
const mostSizes = 60;

const unprinted = "The table does not give the number of people that this is a share of.";

const isPrinted = ({ located: { mention } }: Ballot): boolean => mention.count !== null;

/** How many cells of each column follow from each size. */
function followersOf(columns: ReadonlyMap<number, readonly Ballot[]>): ReadonlyMap<number, ReadonlyMap<number, number>> {
  return new Map([...columns].map(([c, column]) => {
    const sizes = new Map<number, number>();
    for (const { judgement: { verdict, denominator } } of column) if (verdict === "consistent") sizes.set(denominator!.value, (sizes.get(denominator!.value) ?? 0) + 1);
    return [c, sizes];
  }));
}

/**
 * Takes back what most of a column is said to be a share of in its own rows, where in several there are more people counted than those, and hardly
 * a percentage follows: they are others.
 */
function leaveOutnumbered({ columns }: Cells): void {
  for (const column of columns.values()) {
    // "30/10" in a cell is a fraction, whatever it is
    const own = column.filter(({ located: { mention: { count, denominator } } }) => denominator !== null && denominator.start < count!.start);
    const more = own.filter(({ count, located: { mention } }) => count > mention.denominator!.value);
    const follow = own.filter(({ judgement: { verdict } }) => verdict === "consistent" || verdict === "rounding").length;
    if (more.length > 1 && follow * 2 < own.length) for (const ballot of own) if (ballot.judgement.verdict === "inconsistent") withdraw(ballot, unprinted);
  }
}

/** What a vote in a column looks at beside it. */
interface Grid {
  rows: ReadonlyMap<number, readonly Ballot[]>;
  sizes: ReadonlyMap<number, Denominator>;
  /** How many cells of the table follow from the size that the words give them. */
  table: { follow: number; all: number };
}

/** The most cells of a column that follow from one number of people, whatever it is. */
const mostExplained = (column: readonly Ballot[]): number =>
  commonSize(column.flatMap(({ count, percent }) => (percent.bound ? [] : [{ count, percent: percent.value }]))).follow;

/**
 * A single cell is accused by its size only where the table is seen to be read rightly: the rest of its row or its
 * column follows from theirs, no more people are counted than there are, and no other size of the table explains it.
 */
function trusted(ballot: Ballot, column: readonly Ballot[], grid: Grid): boolean {
  if (ballot.count > (ballot.candidates[0]?.denominator.value ?? 0)) return false;
  const good = (b: Ballot): boolean => b !== ballot && b.count > 0 && (b.judgement.verdict === "consistent" || b.judgement.verdict === "rounding");
  const { row } = ballot.located.mention.cell!;
  // nobody of any number is none of it
  const inRow = grid.rows.get(row)!.filter((b) => b !== ballot && b.count > 0);
  // the size of another column, from which that follows in this very row, is none of this one
  const taken = new Set(inRow.every(good) ? inRow.map((b) => b.judgement.denominator!.value) : []);
  if ([...grid.sizes.keys()].some((n) => n !== ballot.candidates[0]!.denominator.value && !taken.has(n) && fitsExactly(ballot.count, n, ballot.percent))) return false;
  const rest = around(column, row).filter((b) => b !== ballot && b.count > 0);
  if (rest.length > 0 && rest.filter(good).length * 2 <= rest.length) return false;
  return inRow.length === 0 ? rest.some(good) : inRow.some(good);
}

/** A number of the text from which a single cell follows, and nothing else of its column, is no population of the table: it fits by chance. */
function refuseLone(column: readonly Ballot[]): void {
  const counted = column.filter((b) => b.count > 0);
  const good = counted.filter((b) => b.judgement.verdict === "consistent" || b.judgement.verdict === "rounding");
  if (counted.length < 3 || good.length * 2 >= counted.length) return;
  for (const ballot of good) {
    const size = ballot.judgement.denominator!.value;
    const own = ballot.candidates.find((c) => c.denominator.value === size);
    if (ballot.ofCategories || !own || own.binds || own.tier <= 3 || support(good, size) > 1) continue;
    withdraw(ballot, `Nothing else of this column follows from ${size}; the text does not say from what it does.`);
  }
}

function voteInColumn(column: readonly Ballot[], grid: Grid): void {
  const { table } = grid;
  // cells by the size that the words give them: sections of a table have their own
  // nobody of any number is none of it: such a cell speaks for no size
  for (const list of groupBy(column.filter((b) => b.count > 0), (b) => b.candidates[0]?.denominator.value ?? 0)) {
    const odd = list.filter((b) => !b.ofCategories && (b.judgement.verdict === "inconsistent" || b.judgement.verdict === "unverifiable"));
    if (odd.length === 0) continue;
    const own = list[0]!.candidates[0];
    const follow = own ? support(list, own.denominator.value) : 0;
    // a size that the table itself does not give: another number, printed or not, may explain more of the column
    if (own && own.tier >= 2) {
      const explained = mostExplained(list);
      if (explained > follow && (explained >= 3 || follow === 0) && explained >= 2) {
        for (const ballot of list.filter((b) => !b.ofCategories && b.judgement.verdict !== "consistent")) withdraw(ballot, `More of this column follows from another number of people than from ${own.denominator.value}; the text does not say from which.`);
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
      // "| Drug | Placebo (n = 120) |": whole percentages of about as many follow from the number of the other column by chance
      const isOther = own === undefined && best.relation === "arm" && !decimals;
      for (const ballot of list) {
        // "Pupils | 4 (0.1) | 96 (2.8)": the row that gives the sizes is no share of itself
        const isItself = best.parts.some(({ start }) => start === ballot.located.start + (ballot.located.mention.count?.start ?? -1));
        if (isItself || (isOther && !fits(ballot.count, best.value, ballot.percent))) withdraw(ballot, unprinted);
        else settle(ballot, { fitted: true, ...best }, (own?.tier ?? 9) <= 2 && own?.denominator.value === best.value ? true : most >= 5 && most >= list.length * 0.8);
      }
      continue;
    }
    if (own && own.binds && follow === 0 && list.length === 1 && trusted(list[0]!, column, grid)) continue;
    for (const ballot of odd) {
      if (fits(ballot.count, own?.denominator.value ?? 0, ballot.percent)) continue;
      withdraw(ballot, own
        ? `Most percentages of this column do not follow from ${own.denominator.value}; the text does not say from what they do.`
        : unprinted);
    }
  }
}
