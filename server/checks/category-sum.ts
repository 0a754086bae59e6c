import { firstIndex, largest } from "../lists.ts";
import { byKey } from "../populations/judging/ballots.ts";
import { outcomeOf } from "../statements/outcomes.ts";
import type { TableCount, TableFacts } from "../statements/tables/facts.ts";
import { changeSum } from "./sums.ts";
import type { CheckContext, Draft, Rule } from "./types.ts";
import { numberLike } from "./wording.ts";

/** Rows that a row of totals sums up at most: so many categories are none. */
const mostRows = 200;

/**
 * The counts above a row, back to the section's beginning; none where there are too many.
 *
 * @param column the counts of one column but those of totals, in the order of the rows
 */
function above(table: TableFacts, column: readonly TableCount[], row: number): TableCount[] {
  const { section } = table.rows[row]!;
  const parts: TableCount[] = [];
  for (let i = firstIndex(column, (c) => c.row >= row) - 1; i >= 0 && table.rows[column[i]!.row]!.section === section; i -= 1) {
    if (parts.push(column[i]!) > mostRows) return [];
  }
  return parts.reverse();
}

/** "≥1 dose", "Ever": other rows may add up to one by chance, "10", "20", "30". */
const subtotal = /[≥⩾]|>=|\b(?:any|all|ever|at least|or more|sub-?total)\b/i;

/** Whether one of the rows is called what several right above or right below it add up to: "1 dose", "2 doses", "≥1 dose". */
const holdsSubtotal = (table: TableFacts, parts: readonly TableCount[], value: number): boolean =>
  parts.some((p, i) => p.value === value && subtotal.test(table.rows[p.row]!.stub) && (addUp(parts.slice(0, i).reverse(), value) || addUp(parts.slice(i + 1), value)));

/** Whether the first few rows, two with somebody in them or more, add up to a number. */
function addUp(rows: readonly TableCount[], value: number): boolean {
  let sum = 0;
  for (let i = 0; i < rows.length && sum < value; i += 1) {
    sum += rows[i]!.value;
    if (sum === value) return rows[i]!.value < value && rows.slice(0, i).filter((r) => r.value > 0).length > 0;
  }
  return false;
}

/** "Readmitted (%)": numbers that stand alone below it are percentages, which nobody adds up. */
const percentHead = /%|\bper ?cent/i;

/** Rows that are summed up, and whether each column of them comes out. */
function totals(context: CheckContext, table: TableFacts): Draft[] {
  const drafts: Draft[] = [];
  if (!table.rows.some(({ total }) => total)) return drafts;
  const { start } = context.block;
  const counts = [...table.counts, ...table.sizes].sort((x, y) => x.row - y.row);
  const byRow = byKey(counts, (c) => c.row);
  const byColumn = byKey(counts.filter((c) => !table.rows[c.row]!.total), (c) => c.column);
  const judgedAt = new Map(context.judged.map((j) => [j.statement.count?.parts[0]?.start, j]));
  for (const [row, facts] of table.rows.entries()) {
    // overall response has a rule of its own
    if (!facts.total || outcomeOf(facts.stub.toLowerCase()) !== undefined) continue;
    const sums = (byRow.get(row) ?? []).map((total) => {
      const parts = above(table, byColumn.get(total.column) ?? [], row);
      return { total, parts, sum: parts.reduce((n, p) => n + p.value, 0) };
    }).filter(({ total, parts }) => parts.length > 1 && !(percentHead.test(table.columns[total.column]!.head) && parts.every(({ proportion }) => proportion < 0)));
    // a Total row is the sum of its rows where some column of it is, and not because of zeros
    const comesOut = sums.filter((s) => s.sum === s.total.value && s.parts.filter((p) => p.value > 0).length > 1);
    if (comesOut.length === 0) continue;
    const rows = comesOut[0]!.parts.length;
    for (const { total, parts, sum } of sums) {
      if (sum === total.value || parts.length !== rows || holdsSubtotal(table, parts, sum - total.value)) continue;
      const judged = judgedAt.get(total.start + start);
      // of a part of the people, one can be in several rows: few are, where few are counted
      const { count, denominator } = judged?.statement ?? {};
      if (sum > total.value && count && denominator && count.value < denominator.value && comesOut.length < 2) continue;
      drafts.push({
        // somebody in none of the rows is missing data
        ...(sum < total.value ? { severity: "information" } : {}),
        start: total.start + start, end: total.end + start,
        message: `The rows add up to ${numberLike(total.text, sum)}, not ${total.text} (${parts.map((p) => p.text).join(" + ")}).`,
        related: parts.map((p) => ({ start: p.start + start, end: p.end + start, message: `Row: ${p.text}` })),
        fixes: table.quoted ? [] : changeSum(context.text, "total", { text: total.text, start: total.start + start, end: total.end + start }, sum, judged?.statement),
        statements: judged ? [judged.index] : [],
      });
    }
  }
  return drafts;
}

/** "Women | 310 | 204 | 466": the numbers of wholes that are less than the columns add up to, since some are in several; so may those of them be who are counted. */
function overlapping({ rows }: TableFacts, column: number): ReadonlySet<number> {
  const exceeded = rows.filter(({ numbers }) => numbers.reduce((sum, n) => sum + (n.column === column ? -n.value : n.value), 0) > 0);
  return new Set(exceeded.flatMap(({ numbers }) => numbers.filter((n) => n.column === column).map((n) => n.value)));
}

const totalHead = /^(?:total|overall|all)\b/i;

/** A column headed "Total", of which the rows are the sums of the columns beside it, but for one or the other. */
function totalColumns(context: CheckContext, table: TableFacts): Draft[] {
  const column = table.columns.findIndex(({ head, kind }, c) => c > 0 && kind !== "size" && totalHead.test(head));
  if (column < 0) return [];
  const { start } = context.block;
  const judgedAt = new Map(context.judged.map((j) => [j.statement.count?.parts[0]?.start, j]));
  const rows = new Map<number, { total?: TableCount; parts: TableCount[] }>();
  for (const count of table.counts) {
    const row = rows.get(count.row) ?? { parts: [] };
    rows.set(count.row, row);
    if (count.column === column) row.total = count;
    else row.parts.push(count);
  }
  const groups = largest([0, ...[...rows.values()].map(({ parts }) => parts.length)]);
  const whole = [...rows.values()].filter(({ total, parts }) => total && parts.length === groups && groups > 1)
    .map(({ total, parts }) => ({ total: total!, parts, sum: parts.reduce((n, p) => n + p.value, 0) }));
  const comesOut = whole.filter(({ total, parts, sum }) => sum === total.value && parts.filter((p) => p.value > 0).length > 1);
  // that nearly every row comes out is no accident
  if (comesOut.length < 3 || comesOut.length < whole.length * 0.75) return [];
  const ofOverlap = overlapping(table, column);
  const isOfOverlap = (start: number): boolean => ofOverlap.has(judgedAt.get(start)?.statement.denominator?.value ?? NaN);
  return whole.filter(({ total, sum }) => sum !== total.value && !(sum > total.value && isOfOverlap(total.start + start))).map(({ total, parts, sum }): Draft => {
    const at = { text: total.text, start: total.start + start, end: total.end + start };
    const judged = judgedAt.get(at.start);
    return {
      // somebody in none of the columns belongs to no group
      ...(sum < total.value ? { severity: "information" } : {}),
      start: at.start, end: at.end,
      message: `The columns add up to ${numberLike(total.text, sum)}, not ${total.text} (${parts.map((p) => p.text).join(" + ")}).`,
      related: parts.map((p) => ({ start: p.start + start, end: p.end + start, message: `Column: ${p.text}` })),
      fixes: table.quoted ? [] : changeSum(context.text, "total", at, sum, judged?.statement),
      statements: judged ? [judged.index] : [],
    };
  });
}

/** Best responses exclude each other: together they cannot be more than the people of their column. */
function responses(context: CheckContext): Draft[] {
  const columns = new Map<string, CheckContext["judged"][number][]>();
  for (const j of context.judged) {
    if (!j.mention.cell || !j.statement.count || !j.statement.denominator || !/^(complete|partial|stable|progressive)$/.test(j.mention.outcome ?? "")) continue;
    const key = `${j.mention.cell.table}:${j.mention.cell.column}:${j.statement.denominator.value}`;
    const list = columns.get(key);
    if (list) list.push(j);
    else columns.set(key, [j]);
  }
  return [...columns.values()].flatMap((list): Draft[] => {
    const outcomes = new Set(list.map((j) => j.mention.outcome));
    if (outcomes.size < 4 || list.length !== 4) return [];
    const sum = list.reduce((n, j) => n + j.statement.count!.value, 0);
    const n = list[0]!.statement.denominator!.value;
    // a count that its own percentage contradicts is said by that rule
    if (sum <= n || list.some((j) => j.statement.verdict === "inconsistent")) return [];
    const first = list[0]!.statement;
    return [{
      start: first.count!.parts[0]!.start, end: first.count!.parts[0]!.end,
      message: `The best responses add up to ${sum}; there are ${n} people.`,
      related: list.map(({ statement }) => ({ start: statement.count!.parts[0]!.start, end: statement.count!.parts[0]!.end, message: `Count: ${statement.count!.value}` })),
      fixes: [],
      statements: list.map((j) => j.index),
    }];
  });
}

/** Exclusive categories exceed their total, or a Total row or column is not the sum of what it sums up. */
export const categorySum: Rule = {
  name: "category-sum",
  severity: "warning",
  summary: "Categories add up to more than their total, or a row or column of totals is not the sum of the others.",
  check: (context) => [
    ...context.block.facts.parts.flatMap((p) => (p.table ? [...totals(context, p.table), ...totalColumns(context, p.table)] : [])),
    ...responses(context),
  ],
};
