/** Columns of points in time whose people a note below the table gives: "n = 98, 95 and 90 at weeks 4, 8 and 12". */
import { carries } from "../../statements/tables/note-marks.ts";
import type { TableNote } from "../../statements/tables/notes.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { timeOf } from "../../statements/tables/time-notes.ts";
import { byKey, settle, support, type Ballot } from "../judging/ballots.ts";

/**
 * Gives the cells of such columns the people of their time, where most of a column follows from them.
 *
 * @returns the cells that say nothing more of their column's size
 */
export function sharesOfTimes(cells: readonly Ballot[], { rows, columns }: TableFacts, notes: readonly TableNote[]): Set<Ballot> {
  const told = new Set<Ballot>();
  for (const note of notes) {
    if (note.times.length === 0) continue;
    const own = rows.map(({ noted }) => carries(noted, note.mark));
    const open = cells.filter(({ located: { mention: { cell, denominator } } }) => !denominator && cell!.local.length === 0 && (own[cell!.row] || !own.includes(true)));
    const times = columns.map(({ head }) => timeOf(head));
    for (const [c, column] of byKey(open, ({ located: { mention } }) => mention.cell!.column)) {
      const size = note.sizes[note.times.indexOf(times[c]!)];
      // two arms at the same time: the note is of both, or of one
      if (!size || times.filter((time) => time === times[c]).length > 1) continue;
      const counted = column.filter(({ count }) => count > 0);
      if (counted.some(({ count }) => count > size.value) || support(counted, size.value) * 2 <= counted.length) continue;
      const { text, start, end, value } = size;
      for (const ballot of column) {
        settle(ballot, { value, relation: "arm", parts: [{ text, start, end }], population: columns[c]!.head }, true);
        told.add(ballot);
      }
    }
  }
  return told;
}
