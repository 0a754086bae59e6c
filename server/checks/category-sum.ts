import type { TableCount, TableFacts } from "../statements/tables.ts";
import type { CheckContext, Draft, Rule } from "./types.ts";

/** The counts of a column above a row, back to the section's beginning. */
function above(table: TableFacts, column: number, row: number): TableCount[] {
  const { section } = table.rows[row]!;
  return table.counts.filter((c) => c.column === column && c.row < row && table.rows[c.row]!.section === section && !table.rows[c.row]!.total);
}

/** Rows that are summed up, and whether each column of them comes out. */
function totals(table: TableFacts, start: number): Draft[] {
  const drafts: Draft[] = [];
  for (const [row, facts] of table.rows.entries()) {
    if (!facts.total) continue;
    const sums = table.counts.filter((c) => c.row === row).map((total) => {
      const parts = above(table, total.column, row);
      return { total, parts, sum: parts.reduce((n, p) => n + p.value, 0) };
    }).filter((s) => s.parts.length > 1);
    // a Total row is the sum of its rows where some column of it is
    if (!sums.some((s) => s.sum === s.total.value)) continue;
    const rows = sums.find((s) => s.sum === s.total.value)!.parts.length;
    for (const { total, parts, sum } of sums) {
      if (sum === total.value || parts.length !== rows) continue;
      drafts.push({
        start: total.start + start, end: total.end + start,
        message: `The rows add up to ${sum}, not ${total.value} (${parts.map((p) => p.value).join(" + ")}).`,
        related: parts.map((p) => ({ start: p.start + start, end: p.end + start, message: `Row: ${p.text}` })),
        fixes: [{ title: `Change the total ${total.text} to ${sum}`, edits: [{ start: total.start + start, end: total.end + start, text: String(sum) }] }],
        statements: [],
      });
    }
  }
  return drafts;
}

/** Best responses exclude each other: together they cannot be more than the people of their column. */
function responses(context: CheckContext): Draft[] {
  const columns = new Map<string, CheckContext["judged"][number][]>();
  for (const j of context.judged) {
    if (!j.mention.cell || !j.statement.count || !j.statement.denominator || !/^(complete|partial|stable|progressive)$/.test(j.mention.outcome ?? "")) continue;
    const key = `${j.block}:${j.mention.cell.table}:${j.mention.cell.column}:${j.statement.denominator.value}`;
    columns.set(key, [...(columns.get(key) ?? []), j]);
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

/** Exclusive categories exceed their total, or a Total row is not the sum of its rows. */
export const categorySum: Rule = {
  name: "category-sum",
  severity: "warning",
  summary: "Categories add up to more than their total, or a Total row is not the sum of its rows.",
  check: (context) => [
    ...context.blocks.flatMap(({ facts, start }) => facts.parts.flatMap((p) => (p.table ? totals(p.table, start) : []))),
    ...responses(context),
  ],
};
