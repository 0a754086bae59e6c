/** Cells of a table that are shares of fewer people than their row or column has: of those whom a cell beside them, the sizes of their row or a note give. */
import type { Quote } from "../../review/types.ts";
import { carries } from "../../statements/tables/note-marks.ts";
import type { TableNote } from "../../statements/tables/notes.ts";
import type { RowFacts, TableFacts } from "../../statements/tables/facts.ts";
import { fitsExactly } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";
import { around, settle, type Ballot, type Cells } from "../judging/ballots.ts";

/** Rows above a cell whose denominators may be its own. */
const reach = 8;

/**
 * "| A | 46 | 18/41 (43.9) | 3 (7.3) |", "| A | 46 (41 evaluable) | 3 (7.3) |", "* 41 were evaluable.": a cell that does not follow from its
 * row or its column is a share of those whom the table calls fewer, where it follows from them exactly.
 */
export function sharesOfEvaluable({ rows, columns }: Cells, facts: TableFacts, notes: readonly TableNote[]): void {
  const noted = notes.filter(({ times }) => times.length === 0).flatMap(({ lacking, mark, sizes }) => sizes.map((size) => ({ lacking, mark, size, elsewhere: facts.rows.some((row) => carries(row.noted, mark)) })));
  for (const [r, row] of rows) for (const ballot of row) {
    const { judgement: { verdict, denominator: own }, percent, count, located: { mention, start } } = ballot;
    if ((verdict !== "inconsistent" && verdict !== "rounding") || !own || count === 0 || percent.bound || isFraction(mention)) continue;
    const { column } = mention.cell!;
    const follows = (value: number): boolean => value < own.value && fitsExactly(count, value, percent);
    const explains = ({ located: { mention: other } }: Ballot): boolean => isFraction(other) && follows(other.denominator!.value);
    const beside = row.find(explains) ?? around(columns.get(column)!, r, reach).find((b) => r > b.located.mention.cell!.row && r - b.located.mention.cell!.row <= reach && explains(b));
    const sized = beside?.located.mention.denominator ?? secondOf(facts.rows[r]!, mention, follows);
    if (sized) settleAs(ballot, sized.value, inDocument(sized, start));
    // what a note says of a row of a column is heard with the rows that carry its mark
    else if (mention.denominator) {
      const note = noted.find(({ lacking, mark, size, elsewhere }) => (!elsewhere || carries(facts.rows[r]!.noted, mark)) && follows(lacking ? own.value - size.value : size.value));
      if (note) settleAs(ballot, note.lacking ? own.value - note.size.value : note.size.value, note.size);
    }
  }
}

/** The second number of the cell that gives the size of a row: a first that does not stand alone is none of the row's numbers. */
function secondOf({ numbers }: RowFacts, { denominator }: Ballot["located"]["mention"], follows: (value: number) => boolean): RowFacts["numbers"][number] | undefined {
  const second = denominator && !numbers.some(({ start }) => start === denominator.start) ? numbers.find(({ start }) => start > denominator.start) : undefined;
  return second && second.start - denominator!.end <= withinCell && follows(second.value) ? second : undefined;
}

/** "130 (of whom 120 were evaluable)" */
const withinCell = 20;

/** "18/41": behind a count stands its denominator. */
const isFraction = ({ count, denominator }: Ballot["located"]["mention"]): boolean =>
  count !== null && denominator !== null && denominator.start > count.start && denominator.start - count.end <= betweenBoth;

/** "18 of the 41" */
const betweenBoth = 8;

const settleAs = (ballot: Ballot, value: number, { text, start, end }: Quote): void =>
  settle(ballot, { value, relation: "subset", parts: [{ text, start, end }], population: "those evaluable", fitted: true }, false);
