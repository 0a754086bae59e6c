/** Cells of a table that are shares of fewer people than their row or column has: of those whom a cell beside them, the sizes of their row or a note give. */
import type { Quote } from "../../review/types.ts";
import { carries } from "../../statements/tables/note-marks.ts";
import type { TableNote } from "../../statements/tables/notes.ts";
import type { RowFacts, TableFacts } from "../../statements/tables/facts.ts";
import type { NumberMention } from "../../statements/types.ts";
import { fitsExactly } from "../fitting.ts";
import { inDocument } from "../candidates/located.ts";
import { around, settle, type Ballot, type Cells } from "../judging/ballots.ts";

/** Rows above a cell whose denominators may be its own. */
const reach = 8;

/**
 * "| A | 46 | 18/41 (43.9) | 3 (7.3) |", "| A | 46 (41 evaluable) | 3 (7.3) |", "* 41 were evaluable.": a cell that does not follow from its
 * row or its column is a share of those whom the table calls fewer, where it follows from them exactly.
 */
export function sharesOfEvaluable({ all, rows, columns }: Cells, facts: TableFacts, notes: readonly TableNote[]): void {
  // "112 were evaluable for response": without a mark it may be said of any column, unless it gives a number for each row
  const noted = notes.filter(({ times, mark, sizes }) => times.length === 0 && (mark !== "" || sizes.length > 1)).flatMap(({ lacking, mark, sizes }) => {
    const elsewhere = facts.rows.some((row) => carries(row.noted, mark));
    return sizes.map((size) => ({ lacking, mark, size, elsewhere }));
  });
  const fractions = new Map(all.filter(({ located: { mention } }) => isFraction(mention)).map(({ located: { mention } }) => [placeOf(mention.cell!.row, mention.cell!.column), mention.denominator!]));
  for (const [r, row] of rows) for (const ballot of row) {
    const { judgement: { verdict, denominator: own }, percent, count, located: { mention, start } } = ballot;
    if ((verdict !== "inconsistent" && verdict !== "rounding") || !own || count === 0 || percent.bound || isFraction(mention)) continue;
    const { column } = mention.cell!;
    const follows = (value: number): boolean => value < own.value && fitsExactly(count, value, percent);
    const sized = fractionNear(ballot, row, around(columns.get(column)!, r, reach), fractions, follows) ?? secondOf(facts.rows[r]!, mention, follows);
    if (sized) settleAs(ballot, sized.value, inDocument(sized, start));
    // what a note says of a row of a column is heard with the rows that carry its mark
    else if (mention.denominator) {
      const note = noted.find(({ lacking, mark, size, elsewhere }) => (!elsewhere || carries(facts.rows[r]!.noted, mark)) && follows(lacking ? own.value - size.value : size.value));
      if (note) settleAs(ballot, note.lacking ? own.value - note.size.value : note.size.value, note.size);
    }
  }
}

const placeOf = (row: number, column: number): string => `${row}:${column}`;

/**
 * The denominator of a fraction in the row of a cell, or above it, from which it follows: from one in its row where the cells near it in its column
 * follow from those in theirs, too, and from one above where those near it in its row do. One alone may have gone wrong: "Healed | 31/50 (62%) |
 * 40/80 (50%)" above "Scarred | 10 (20%) | 23 (23%)".
 */
function fractionNear({ located: { mention } }: Ballot, row: readonly Ballot[], near: readonly Ballot[], fractions: ReadonlyMap<string, NumberMention>, follows: (value: number) => boolean): NumberMention | undefined {
  const { row: r, column } = mention.cell!;
  const explains = (n: NumberMention | undefined): boolean => n !== undefined && follows(n.value);
  const isAlike = ({ count, percent, located: { mention: other } }: Ballot, n: NumberMention | undefined): boolean =>
    n === undefined || count === 0 || isFraction(other) || fitsExactly(count, n.value, percent);
  const at = (b: Ballot): number => b.located.mention.cell!.row;
  const beside = row.find((b) => explains(fractions.get(placeOf(r, b.located.mention.cell!.column))))?.located.mention;
  if (beside) return near.every((b) => isAlike(b, fractions.get(placeOf(at(b), beside.cell!.column)))) ? beside.denominator! : undefined;
  const above = near.find((b) => at(b) < r && r - at(b) <= reach && explains(fractions.get(placeOf(at(b), column))))?.located.mention;
  const own = row.findIndex((b) => b.located.mention === mention);
  const inRow = row.slice(Math.max(0, own - reach), own + reach);
  return above && inRow.every((b) => isAlike(b, fractions.get(placeOf(above.cell!.row, b.located.mention.cell!.column)))) ? above.denominator! : undefined;
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
