/** Tables of nothing but people: how many each arm had in each set of the analysis, "| Arm | Randomised | Treated | Efficacy set |", in rows or in columns. */
import { plainCount } from "./cells.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import { numberMention } from "../found.ts";
import { isSizes, isTotal } from "./labels.ts";
import { stemsOf } from "../stems.ts";
import { sentRow } from "./study-rows.ts";
import type { StudySize } from "./facts.ts";

/** A trial has hardly more arms, or more sets. */
const most = 8;
/** "Received ≥ 1 dose", "At least one dose" */
const dosed = /\bdoses?\b/i;

/**
 * The arms by set, where a table without percentages gives all of them.
 *
 * @param rows all rows, of which the first `heads` are heads
 */
export function armsInSets(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): StudySize[] {
  const body = rows.slice(heads);
  const labels = body.map((row) => cellAt(row, 0));
  const stubs = labels.map((piece) => piece?.text ?? "");
  const names = columns.slice(1).map(({ head }) => head);
  const isSet = (text: string): boolean => (isSizes(text) && !isTotal(text)) || dosed.test(text);
  const turned = stubs.every(isSet);
  const [sets, arms] = turned ? [stubs, names] : [names, stubs];
  if (!(sets.length > 1 || sentRow.test(sets[0] ?? "")) || arms.length < 2 || sets.length > most || arms.length > most || !sets.every(isSet) || arms.some((name) => name === "" || isSet(name))) return [];
  const found: StudySize[] = [];
  for (const s of sets.keys()) {
    for (const [a, arm] of arms.entries()) {
      const [r, c] = turned ? [s, a + 1] : [a, s + 1];
      const cell = cellAt(body[r]!, c);
      const at = cell ? plainCount(cell.reading) : -1;
      if (at < 0) return [];
      const { tokens } = labels[r]!.reading;
      if (!isTotal(arm)) found.push({ study: undefined, row: heads + s, label: [...stemsOf(tokens, 0, tokens.length), ...columns[c]!.label], arm: true, counted: s > 0, ...numberMention(cell!.reading, at) });
    }
  }
  return found;
}
