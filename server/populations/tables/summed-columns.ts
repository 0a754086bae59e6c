/** Percentages of what the counts before them add up to: "| Rash | 4 | 12 | 20 |" under "Grade 3", "Grade 4" and "Grade ≥3, %". */
import type { TableFacts } from "../../statements/tables/table.ts";
import { fits, fitsExactly, groupBy, withdraw, type Ballot } from "../ballots.ts";

/** Columns of counts that may be added up. */
const mostColumns = 5;

const told = "Most of this column follows from the sum of the counts before it; the table does not say so.";

/** Accuses no cell of a column that most often follows from the sum of the counts beside it, and more often than from the last of them. */
export function sharesOfSums(cells: readonly Ballot[], facts: TableFacts): void {
  for (const column of groupBy(cells.filter(isBehind), (b) => b.located.mention.cell!.column)) {
    const odd = column.filter(({ judgement: { verdict } }) => verdict === "inconsistent");
    if (odd.length === 0) continue;
    const summed = column.map((b) => ({ ballot: b, sum: sumBefore(b, facts) })).filter(({ ballot, sum }) => sum > 0 && ballot.candidates[0] !== undefined);
    const size = (b: Ballot): number => b.candidates[0]!.denominator.value;
    const follow = summed.filter(({ ballot, sum }) => fitsExactly(sum, size(ballot), ballot.percent)).length;
    const alone = summed.filter(({ ballot }) => fits(ballot.count, size(ballot), ballot.percent)).length;
    if (follow * 3 < summed.length * 2 || follow <= alone) continue;
    for (const ballot of odd) withdraw(ballot, told);
  }
}

/** Its count stands in a column before that of its percentage, and nothing else gives its people. */
const isBehind = ({ located: { mention: { count, denominator, percent } } }: Ballot): boolean => count !== null && denominator === null && count.end < percent.start;

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
