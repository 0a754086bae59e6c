/** Percentages of what the counts before them add up to: "| Rash | 4 | 12 | 20 |" under "Grade 3", "Grade 4" and "Grade ≥3, %". */
import type { TableFacts } from "../../statements/tables/facts.ts";
import { groupBy, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";

/** Columns of counts that may be added up. */
const mostColumns = 5;

const told = "Most of this column follows from the sum of the counts before it; the table does not say so.";

/** Accuses no cell of a column that most often follows from the sum of the counts beside it, and more often than from the last of them. */
export function sharesOfSums(cells: readonly Ballot[], facts: TableFacts): void {
  for (const column of groupBy(cells.filter((b) => isBehind(b, facts)), (b) => b.located.mention.cell!.column)) {
    const odd = column.filter(({ judgement: { verdict } }) => verdict === "inconsistent");
    if (odd.length === 0) continue;
    if (isSum(column, (b) => sumBefore(b, facts)) || (namesSeveral(facts, column[0]!) && isSum(column, (b) => sumOfTwo(b, facts)))) for (const ballot of odd) withdraw(ballot, told);
  }
}

/** Whether a column follows from such sums in two thirds of its rows, and more often than from its counts. */
function isSum(column: readonly Ballot[], sumOf: (b: Ballot) => number): boolean {
  const summed = column.map((ballot) => ({ ballot, sum: sumOf(ballot) })).filter(({ ballot, sum }) => sum > 0 && ballot.candidates[0] !== undefined);
  const size = (b: Ballot): number => b.candidates[0]!.denominator.value;
  const follow = summed.filter(({ ballot, sum }) => fitsExactly(sum, size(ballot), ballot.percent)).length;
  const alone = summed.filter(({ ballot }) => fits(ballot.count, size(ballot), ballot.percent)).length;
  return follow * 3 >= summed.length * 2 && follow > alone;
}

/** "Grade 3–4 (%)", "Grade ≥3, %": the head of a percentage is of two columns, or of more. */
const namesSeveral = ({ columns }: TableFacts, { located: { mention } }: Ballot): boolean => /\d\s?(?:[-–/+]|and|or|to)\s?\d|[≥⩾>]\s?\d/.test(columns[mention.cell!.column]?.head ?? "");

/** What the two columns right before a percentage add up to, of which one may be empty. */
function sumOfTwo({ located: { mention } }: Ballot, facts: TableFacts): number {
  const { row, column } = mention.cell!;
  return facts.rows[row]!.numbers.reduce((sum, n) => (n.column < column && n.column >= column - 2 ? sum + n.value : sum), 0);
}

/** Its count stands alone in a column before that of its percentage, and nothing else gives its people: "49 (63.9%)" is of 49, whatever stands before. */
const isBehind = ({ located: { mention: { cell, count, denominator } } }: Ballot, { rows }: TableFacts): boolean =>
  count !== null && denominator === null && rows[cell!.row]!.numbers.some(({ start }) => start === count.start);

/** What the whole numbers in the columns right before a percentage add up to; 0 where there is only one. */
function sumBefore({ located: { mention } }: Ballot, facts: TableFacts): number {
  const { row, column } = mention.cell!;
  const { numbers } = facts.rows[row]!;
  let [sum, terms] = [0, 0];
  for (let c = column - 1; c >= Math.max(1, column - mostColumns); c -= 1) {
    const number = facts.columns[c]!.kind === "percent" ? undefined : numbers.find((n) => n.column === c);
    if (!number) break;
    sum += number.value;
    terms += 1;
  }
  return terms > 1 ? sum : 0;
}
