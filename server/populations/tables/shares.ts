/** What the cells of a table are shares of, where it is not the people at the head of their column. */
import { firstIndex } from "../../lists.ts";
import type { Denominator, Quote } from "../../review/types.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { namesFraction, namesTwo } from "../../statements/tables/fraction-columns.ts";
import { byKey, countsAt, groupBy, settle, withdraw, type Ballot, type Cells } from "../judging/ballots.ts";
import { fits, fitsExactly, fitsOthers } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";
import { ofSome } from "../judging/judge.ts";
import { shareOf } from "./parents.ts";

/**
 * "Sex, males/females: 17/19 (47)": the percentage is a share of both together, in the whole row. One wrong percentage may
 * look so by chance: where another of its row follows from the denominator alone, or most of its column, none is.
 */
export function sharesOfPairs(cells: readonly Ballot[], facts: TableFacts): void {
  const printed = cells.filter(({ located: { mention } }) => mention.denominator);
  const odd = printed.filter(({ judgement: { verdict, denominator } }) => verdict === "inconsistent" && denominator);
  if (odd.length === 0) return;
  const apart = rowsApart(printed, facts);
  const open = odd.filter((b) => !apart.has(rowOf(b)));
  const paired = new Set(open.filter(ofBoth).map(rowOf));
  const others = new Set(open.filter(ofSecond).map(rowOf));
  for (const ballot of printed) {
    const { judgement, count, located } = ballot;
    if (!judgement.denominator) continue;
    const row = rowOf(ballot);
    if (!paired.has(row)) {
      if (others.has(row)) withdraw(ballot, "The two numbers are compared with each other; the percentage is that of the second.");
      continue;
    }
    const own = judgement.denominator.parts[0]!;
    const countPart = { text: String(count), start: located.mention.count!.start + located.start, end: located.mention.count!.end + located.start };
    settle(ballot, { value: count + located.mention.denominator!.value, relation: "sum", parts: [countPart, own], population: "both together", fitted: true }, true);
  }
}

const rowOf = ({ located: { mention } }: Ballot): number => mention.cell!.row;

/** "17/19 (47)": the share of the first of the two. */
const ofBoth = ({ count, percent, located: { mention } }: Ballot): boolean => fitsExactly(count, count + mention.denominator!.value, percent);

/** "cohabiting/single, n (% single)": the share of the second. */
const ofSecond = ({ count, percent, located: { mention } }: Ballot): boolean => fitsExactly(mention.denominator!.value, count + mention.denominator!.value, percent);

/** The rows of cells with a denominator in which this is no second of two, as a label, another cell, or most of a column says. */
function rowsApart(printed: readonly Ballot[], facts: TableFacts): ReadonlySet<number> {
  const isApart = (b: Ballot): boolean => b.count > 0 && b.judgement.verdict === "consistent" && !ofBoth(b);
  const columns = new Set(groupBy(printed, (b) => b.located.mention.cell!.column).filter((column) => column.filter(isApart).length * 2 > Math.max(column.length, 2)).flat());
  // a whole row may be what most of its columns are not
  const whole = new Set(groupBy(printed, rowOf).filter((row) => row.length > 1 && (row.every(ofBoth) || row.every(ofSecond))).flat());
  // "Patients (n = 90)" above "M:F", "30/60 (33.3)"
  const isOfHead = (b: Ballot): boolean => ofBoth(b) && facts.columns[b.located.mention.cell!.column]!.size?.value === b.count + b.located.mention.denominator!.value;
  const isOfColumn = (b: Ballot): boolean => columns.has(b) && !whole.has(b) && !isOfHead(b) && !namesTwo(facts.rows[rowOf(b)]!.stub);
  return new Set(printed.filter((b) => isApart(b) || isOfColumn(b) || (b.count > 0 && declaresSize(b, facts))).map(rowOf));
}

/** "Response, % (n/N)": a row, a column, or that of its counts, says that behind these stand those whom they are shares of. */
function declaresSize({ located: { mention } }: Ballot, { columns, rows }: TableFacts): boolean {
  const { column, row } = mention.cell!;
  const { countsIn = column - 1, kind, head } = columns[column]!;
  return [head, rows[row]!.stub, (kind === "percent" && columns[countsIn]?.head) || ""].some(namesFraction);
}

/**
 * "Sex, males/females | 8/10 | 7/2": the people of columns whose sizes the table gives nowhere else, where most of the
 * columns follows from them. That they add up to a number of the text says the same as a third cell that follows.
 */
export function sizesOfSexes(cells: readonly Ballot[], facts: TableFacts): void {
  if (facts.sexes.length === 0) return;
  const pairs = byKey(facts.sexes, ({ column }) => column);
  const columns = byKey(cells.filter((b) => b.count > 0 && b.percent.bound === undefined && !b.located.mention.denominator), (b) => b.located.mention.cell!.column);
  const sized = [...columns].flatMap(([column, list]) => {
    const own = pairs.get(column);
    return own?.length === 1 && list.every(({ candidates }) => !candidates[0] || candidates[0].tier > 2) ? [{ list, parts: own[0]!.parts, size: sumOf(own[0]!.parts) }] : [];
  });
  const all = sized.reduce((n, { list }) => n + list.length, 0);
  const follow = sized.reduce((n, { list, size }) => n + list.filter((b) => fitsExactly(b.count, size, b.percent)).length, 0);
  const whole = sized.reduce((n, { size }) => n + size, 0);
  const told = sized.length > 1 && sized.some(({ list }) => list.some(({ candidates }) => candidates.some((c) => c.denominator.value === whole)));
  if (follow < (told ? 2 : 3) || follow * 2 <= all) return;
  for (const { list, parts, size } of sized) {
    for (const ballot of list) {
      const { start } = ballot.located;
      settle(ballot, { value: size, relation: "sum", parts: parts.map((p) => inDocument(p, start)), population: "both sexes", fitted: true }, true);
    }
  }
}

const sumOf = (parts: readonly { value: number }[]): number => parts.reduce((n, { value }) => n + value, 0);

/** A row of plain counts opens its section: "Controls | 60 | 21", and below it "Healthy | 30 (50.0) | 11 (52.4)". */
export function sharesOfRowsAbove({ rows }: Cells, facts: TableFacts): void {
  let plain: ReadonlyMap<number, TableFacts["counts"]> | undefined;
  const follows = (ballot: Ballot): Denominator | undefined => {
    const { row, column } = ballot.located.mention.cell!;
    plain ??= byKey(facts.counts.filter((count) => count.proportion < 0), (count) => count.column);
    const above = lastBefore(plain.get(column) ?? [], row);
    if (!above || row - above.row > sectionReach || !fitsExactly(ballot.count, above.value, ballot.percent)) return undefined;
    return shareOf(above, ballot.located.start, facts.rows[above.row]!.stub);
  };
  for (const row of rows.values()) {
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

/** Words of a row that speak of some of the people above it: "Serious, n (% of infections)", "Relapse among responders". */
const someOfThem = /%[^()]{0,4}of\b|\b(?:among|amongst|of (?:which|whom|these|those)|in (?:those|patients|participants|women|men|responders)|responders|case fatality)\b|^\s*fatal\b/i;

/** "Relapse (of 41 in CR)", "Relapse, of 41 with CR", "MRD negative, 52 tested": a number of people in a label, not "Loss of 10 kg". */
const someInNumbers = /[,(] ?of (?:the )?(\d[\d,]{0,7})\b|\b(\d[\d,]{0,7}) (?:patients|participants|subjects|\p{L}{2,12}ed|\p{L}{2,12}able)\b/iu;

/** The same of a row that opens a section: "Among patients with infection". */
const sectionOfSome = /^\W*(?:among|amongst|of|in|within) /i;

/** A section of some of the people, whose rows divide them: "Drain used (mastectomy only)". */
const onlySome = /[([,][^()[\]]{0,60}\bonly\W{0,3}$/i;

/** Rows below the words of such a section that may be its own. */
const onlyReach = 5;

/** Rows above that such a row may speak of. */
const someReach = 20;

/** A row of some of the people of its column is a share of a count above it, or of those whom that leaves; the text does not say for sure. */
export function sharesOfSome(cells: readonly Ballot[], facts: TableFacts): void {
  let byColumn: Map<number, TableFacts["counts"]> | undefined;
  let starts: readonly number[] | undefined;
  for (const ballot of cells) {
    const { judgement, candidates, located } = ballot;
    const own = candidates[0];
    if (judgement.verdict !== "inconsistent" || located.mention.denominator || !own) continue;
    const { row, column } = located.mention.cell!;
    starts ??= sectionStarts(facts);
    const opening = starts[row]!;
    const section = opening === 0 ? "" : facts.rows[opening]!.stub;
    if (row - opening <= onlyReach && onlySome.test(section)) {
      withdraw(ballot, ofSome);
      continue;
    }
    const { stub } = facts.rows[row]!;
    const told = someInNumbers.exec(stub);
    if (told && fitsExactly(ballot.count, Number((told[1] ?? told[2])!.replaceAll(",", "")), ballot.percent)) {
      withdraw(ballot, ofSome);
      continue;
    }
    if (!someOfThem.test(stub) && !sectionOfSome.test(section)) continue;
    byColumn ??= byKey(facts.counts, (count) => count.column);
    // "| 12 | 20.0 |": in a column of percentages its count stands in another
    const { kind, countsIn } = facts.columns[column]!;
    const counted = [...(byColumn.get(column) ?? []), ...(kind === "percent" ? byColumn.get(countsIn ?? column - 1) ?? [] : [])];
    const above = counted.filter((c) => c.row < row && row - c.row <= someReach);
    if (above.some((c) => fits(ballot.count, c.value, ballot.percent) || fits(ballot.count, own.denominator.value - c.value, ballot.percent))) {
      withdraw(ballot, ofSome);
    }
  }
}

/** For each row the one that opened its section; 0 where none did. */
export function sectionStarts({ rows }: TableFacts): number[] {
  let start = 0;
  return rows.map(({ section }, r) => (start = r > 0 && rows[r - 1]!.section !== section ? r : start));
}

/** The denominator is printed between count and percentage, not in a column of its own. */
const printedInside = ({ count, denominator, percent }: Ballot["located"]["mention"]): boolean =>
  denominator !== null && count !== null && denominator.start > Math.min(count.start, percent.start) && denominator.end < Math.max(count.end, percent.end);

/** As many rows do not all follow from one column by chance. */
const fewestRows = 3;

/**
 * "| Sex | Patients | Died |", "| Men | 90 (60%) | 36 (40%) |": a column of which little follows from its own size, and all from the counts
 * of one other column: each is a share of that in its row.
 */
export function sharesOfColumn(cells: readonly Ballot[], facts: TableFacts): void {
  let byRow: ReadonlyMap<number, TableFacts["counts"]> | undefined;
  for (const column of groupBy(cells.filter((b) => b.count > 0 && !printedInside(b.located.mention)), (b) => b.located.mention.cell!.column)) {
    if (column.length < fewestRows || column.filter(({ judgement: { verdict } }) => verdict === "consistent").length * 2 > column.length) continue;
    const inRows = byRow ??= byKey(facts.counts, (count) => count.row);
    const wholesOf = ({ located: { mention }, count, percent }: Ballot): (Quote & { value: number; column: number })[] => {
      const { row, column: own } = mention.cell!;
      return [...facts.rows[row]!.numbers, ...(inRows.get(row) ?? [])].filter((n) => n.column !== own && n.value > count && fitsExactly(count, n.value, percent));
    };
    const wholes = column.map(wholesOf);
    const base = wholes[0]!.find((n) => wholes.every((list) => list.some((other) => other.column === n.column)))?.column;
    // a column with people of its own at its head is no share of those of another
    const { size } = facts.columns[column[0]!.located.mention.cell!.column]!;
    if (base === undefined || noSizes.test(facts.columns[base]!.head) || (size && size.value !== facts.columns[base]!.size?.value)) continue;
    for (const [i, ballot] of column.entries()) {
      const whole = wholes[i]!.find((n) => n.column === base)!;
      settle(ballot, { value: whole.value, relation: "subset", parts: [inDocument(whole, ballot.located.start)], population: facts.columns[base]!.head, fitted: true }, true);
    }
  }
}

/**
 * A column of which most follows from another count of its own row is a share of that: the table says which people it means. So is one of the shares
 * of the others, "| Patients | Implants | Lost | Survival, % |".
 */
export function sharesInRow(cells: readonly Ballot[], facts: TableFacts): void {
  let byRow: ReadonlyMap<number, TableFacts["counts"]> | undefined;
  for (const column of groupBy(cells.filter(({ located: { mention } }) => !printedInside(mention)), (b) => b.located.mention.cell!.column)) {
    const odd = column.filter((b) => b.judgement.verdict === "inconsistent" || b.judgement.verdict === "rounding");
    if (odd.length < 2) continue;
    const inRows = byRow ??= byKey(facts.counts, (count) => count.row);
    const inRow = (b: Ballot): boolean => {
      const { row, column: own } = b.located.mention.cell!;
      return facts.rows[row]!.numbers.some((n) => n.value > b.count && (fitsExactly(b.count, n.value, b.percent) || (n.value !== b.judgement.denominator!.value && fitsOthers(b.count, n.value, b.percent)))) ||
        (inRows.get(row) ?? []).some((c) => c.column !== own && c.value > b.count && fitsExactly(b.count, c.value, b.percent));
    };
    const others = odd.filter(inRow);
    if (others.length < 2 || others.length * 2 < odd.length) continue;
    for (const ballot of odd) withdraw(ballot, "Most of this column follows from other numbers of its rows; the table does not say for sure from which.");
  }
}

/** Heads of columns whose numbers are no people. */
const noSizes = /\b(?:years?|age|dose|weeks?|months?|days?|follow|mg|duration|date|cost|score)\b/i;

/**
 * A column of which nothing says what it is a share of, and of which most follows from one other column: that has the sizes
 * of the rows, however it is called. So have the arms that a cell of the row names, together: "| Garcia 2012 | Plate 36, cast 37 | 5 (7%) |".
 */
export function sizesInRow(cells: readonly Ballot[], facts: TableFacts): void {
  // "Cultures were positive in 90 patients" above "| E. coli | 82 | 19 (23.2) |": the number of the text explained nothing
  const untold = ({ candidates: [first], judgement: { verdict } }: Ballot): boolean => first === undefined || (first.tier > 2 && verdict === "unverifiable");
  const columns = groupBy(cells.filter((b) => b.count > 0 && untold(b)), (b) => b.located.mention.cell!.column).filter(({ length }) => length > 1);
  const arms = columns.length > 0 ? byKey(facts.studies.filter(({ arm, counted, study }) => arm && !counted && study), ({ row }) => row) : undefined;
  for (const column of columns) {
    const rows = column.map((ballot) => {
      const { row } = ballot.located.mention.cell!;
      const sizes: { column: number; value: number; parts: readonly Quote[] }[] = facts.rows[row]!.numbers.map((n) => ({ column: n.column, value: n.value, parts: [n] }));
      const own = arms!.get(row) ?? [];
      if (own.length > 1) sizes.push({ column: -1, value: own.reduce((sum, { value }) => sum + value, 0), parts: own });
      return { ballot, sizes, follows: ({ value }: { value: number }) => value > ballot.count && fitsExactly(ballot.count, value, ballot.percent) };
    });
    const follow = new Map<number, number>();
    for (const { sizes, follows } of rows) for (const size of sizes) if (follows(size)) follow.set(size.column, (follow.get(size.column) ?? 0) + 1);
    const [best, most] = [...follow].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0];
    const head = facts.columns[best]?.head ?? "all arms";
    if (most < 2 || most < column.length * 0.6 || noSizes.test(head)) continue;
    for (const { ballot, sizes, follows } of rows) {
      const size = sizes.find((n) => n.column === best);
      // one that does not follow is accused where nearly all do
      if (!size || (!follows(size) && (most < 3 || size.value < ballot.count))) continue;
      settle(ballot, { value: size.value, relation: best < 0 ? "sum" : "explicit", parts: size.parts.map((part) => inDocument(part, ballot.located.start)), population: head, fitted: true }, true);
    }
  }
}

/** The last of a column's counts above a row; they are in the order of the rows. */
function lastBefore(counts: TableFacts["counts"], row: number): TableFacts["counts"][number] | undefined {
  return counts[firstIndex(counts, (count) => count.row >= row) - 1];
}

/** Rows below its first that a section may have. */
const sectionReach = 8;

/**
 * Categories with missing data: the cells of a section of the column are shares of what they add up to, which is a
 * little less than the column has.
 */
export function categoriesOf({ rows, columns }: Cells, facts: TableFacts): void {
  for (const column of columns.values()) {
    settleAboveUnknown(column, facts);
    for (const section of groupBy(column, (b) => facts.rows[b.located.mention.cell!.row]!.section)) settleSection(section);
    let run: Ballot[] = [];
    for (const ballot of [...column, undefined]) {
      const last = run.at(-1)?.located.mention.cell!.row;
      const row = ballot?.located.mention.cell!.row;
      const apart = last !== undefined && row !== undefined && (row - last > 1 || facts.rows[row]!.section !== facts.rows[last]!.section);
      const odd = ballot && !ballot.ofCategories && !ballot.located.mention.denominator && (ballot.judgement.verdict === "inconsistent" || ballot.judgement.verdict === "unverifiable");
      if (!odd || apart) {
        settleCategories(run);
        run = [];
      }
      if (odd) run.push(ballot);
    }
  }
  leaveLoneCategories(rows);
}

/** "Yes | 1 (100) | 1 (33)", "No | 0 | 2 (67)": all of those of whom the rows are, where beside it they are shares of what they add up to. */
function leaveLoneCategories(rows: Cells["rows"]): void {
  for (const row of rows.values()) {
    if (!row.some((b) => b.ofCategories === true && b.judgement.denominator?.relation === "sum")) continue;
    for (const b of row) if (b.judgement.verdict === "inconsistent" && !b.located.mention.denominator && Number(b.percent.value) === 100) withdraw(b, "The column beside it has shares of what its rows add up to; so may this be one.");
  }
}

/**
 * "Stage I | 29 (33)", "II | 15 (17)", "III | 43 (49)", and below them "Unknown | 3", of 90: categories that all follow from
 * what they add up to, which is the column's size without those of whom nothing is known.
 */
function settleAboveUnknown(column: readonly Ballot[], facts: TableFacts): void {
  for (let i = 1; i < column.length; i += 1) {
    const { located: { mention }, candidates: [own] } = column[i]!;
    if (!own || mention.denominator) continue;
    const { row, column: at } = mention.cell!;
    const known = own.denominator.value - unknownBelow(facts, row, at);
    const list = known < own.denominator.value ? categoriesUpTo(column, i, known) : [];
    if (list.length < 2 || list.every((b) => b.judgement.verdict === "consistent") || !list.every((b) => fitsExactly(b.count, known, b.percent))) continue;
    settleAsSum(list, known);
  }
}

/** Rows without a percentage below categories that are read: "Unknown", "Not done". */
const unknownReach = 3;

/** The people in the rows below one that have a number of them only. */
function unknownBelow(facts: TableFacts, row: number, column: number): number {
  let sum = 0;
  for (let r = row + 1; r <= row + unknownReach && facts.rows[r]?.section === facts.rows[row]!.section && !facts.rows[r]!.total; r += 1) {
    const number = facts.rows[r]!.numbers.find((n) => n.column === column);
    if (!number) break;
    sum += number.value;
  }
  return sum;
}

/** The cells of a column in the rows up from one of them that add up to a number; none where they do not. */
function categoriesUpTo(column: readonly Ballot[], last: number, sum: number): readonly Ballot[] {
  let rest = sum;
  for (let i = last; i >= 0 && i > last - mostCategories && rest > 0; i -= 1) {
    const { count, ofCategories, located: { mention } } = column[i]!;
    if (ofCategories || mention.denominator || mention.cell!.row !== column[last]!.located.mention.cell!.row - (last - i)) return [];
    rest -= count;
    if (rest === 0) return column.slice(i, last + 1);
  }
  return [];
}

/** Two percentages that are rounded add up to so little less or more than a hundred. */
const rounded = 0.11;

/** A whole section that is shares of its sum: one of few people may follow from the column's size as well, by chance. */
function settleSection(section: readonly Ballot[]): void {
  if (section.length < 2 || section.length > mostCategories || section.some((b) => b.located.mention.denominator)) return;
  const sum = section.reduce((n, b) => n + b.count, 0);
  const own = section[0]!.candidates[0];
  const percent = section.reduce((n, b) => n + Number(b.percent.value), 0);
  // "Yes | 30 (60.0)" and "No | 20 (40.0)" are all, "4 (10)" and "12 (30)" may be shares of more
  const areAll = section.length > 2 || Math.abs(percent - 100) <= rounded;
  if (areAll && (!own || own.tier > 2) && settleUnsized(section, sum)) return;
  if (!own || section.length < 3) return;
  const size = own.denominator.value;
  const odd = section.filter((b) => b.judgement.verdict === "inconsistent" || b.judgement.verdict === "unverifiable").length;
  if (sum >= size || odd < 2 || Math.abs(percent - 100) > 1 || !section.every((b) => b.percent.value.includes(".") && fits(b.count, sum, b.percent))) return;
  if (section.filter((b) => fitsExactly(b.count, sum, b.percent)).length < section.length - 1) return;
  settleAsSum(section, sum);
}

/**
 * A section of a column to which the table gives no size: what its rows add up to goes before a number of the text, where
 * all of them follow from it, or with decimals all but one of many.
 */
function settleUnsized(section: readonly Ballot[], sum: number): boolean {
  if (section[0]!.candidates[0]?.denominator.value === sum || section.every((b) => b.judgement.verdict === "consistent")) return false;
  const decimals = section.every((b) => b.percent.value.includes("."));
  const odd = section.filter((b) => !fitsExactly(b.count, sum, b.percent)).length;
  const counted = section.filter((b) => b.count > 0).length;
  if (counted < 2 || odd > (decimals && counted > 3 ? 1 : 0)) return false;
  settleAsSum(section, sum, true);
  return true;
}

/** Takes categories for shares of what they add up to. */
export function settleAsSum(list: readonly Ballot[], value: number, certain = false): void {
  const parts = countsAt(list);
  for (const ballot of list) {
    settle(ballot, { value, relation: "sum", parts, population: "those with data", fitted: true }, certain);
    ballot.ofCategories = true;
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
      settleAsSum(list, sum);
      from = to - 1;
      break;
    }
  }
}
