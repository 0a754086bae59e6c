import { largest } from "../lists.ts";
import type { TableCount, TableFacts } from "../statements/tables/facts.ts";
import { judgedIn, wrongSum } from "./sums.ts";
import { totalRows } from "./total-rows.ts";
import type { CheckContext, Draft, Rule } from "./types.ts";

/** "Women | 310 | 204 | 466": the numbers of wholes that are less than the columns add up to, since some are in several; so may those of them be who are counted. */
function overlapping({ rows }: TableFacts, column: number): ReadonlySet<number> {
  const exceeded = rows.filter(({ numbers }) => numbers.reduce((sum, n) => sum + (n.column === column ? -n.value : n.value), 0) > 0);
  return new Set(exceeded.flatMap(({ numbers }) => numbers.filter((n) => n.column === column).map((n) => n.value)));
}

const totalHead = /^(?:total|overall|all)\b/i;

/**
 * "| Bern (n = 14) | Ulm (n = 9) | All (n = 23) |" above "| 11 | 6 | 17 (73.9%) |": the numbers that stand alone under the sizes of arms, where
 * these add up to that of the total, and beside a share in its column.
 */
function countsOfArms({ columns, counts, rows }: TableFacts, total: number): TableCount[] {
  const isArm = columns.map(({ kind, size }, c) => c !== total && kind === "other" && size !== null);
  if (columns.reduce((sum, { size }, c) => sum + (isArm[c] ? size!.value : 0), 0) !== columns[total]!.size?.value) return [];
  const shared = new Set(counts.flatMap(({ column, proportion, row }) => (column === total && proportion >= 0 ? [row] : [])));
  return rows.flatMap(({ numbers }, row) => (shared.has(row) ? numbers.flatMap((n) => (isArm[n.column] ? [{ ...n, row, proportion: -1 }] : [])) : []));
}

/** A column headed "Total", of which the rows are the sums of the columns beside it, but for one or the other. */
function totalColumns(context: CheckContext, table: TableFacts): Draft[] {
  const column = table.columns.findIndex(({ head, kind }, c) => c > 0 && kind !== "size" && totalHead.test(head));
  if (column < 0) return [];
  const judged = judgedIn(context);
  const rows = new Map<number, { total?: TableCount; parts: TableCount[] }>();
  for (const count of [...table.counts, ...countsOfArms(table, column)]) {
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
  const isOfOverlap = ({ start }: TableCount): boolean => ofOverlap.has(judged.get(start)?.statement.denominator?.value ?? NaN);
  return whole.filter(({ total, sum }) => sum !== total.value && !(sum > total.value && isOfOverlap(total))).map((s) => wrongSum(context, table, "column", s, judged.get(s.total.start)));
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
    ...context.block.facts.parts.flatMap((p) => (p.table ? [...totalRows(context, p.table), ...totalColumns(context, p.table)] : [])),
    ...responses(context),
  ],
};
