/** The sizes that a table gives for a cell, the nearest first. */
import { leadingCount, plainCount, type ParsedCell } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import type { Value } from "./cell-values.ts";
import { cellAt } from "./column.ts";
import { pairColumn, type Pair } from "./columns-beside.ts";
import { follows } from "./following.ts";
import { numberMention } from "../found.ts";
import { groupWords } from "../lexicon.ts";
import { word, type Reading } from "../reading/reading.ts";
import type { Row } from "./row.ts";
import { trailingSize } from "./trailing-sizes.ts";
import type { Relation } from "../../review/types.ts";
import type { LocalSize, NumberMention } from "../types.ts";

/**
 * The denominator that is printed in a cell, or in its row.
 *
 * @param unsure nothing says for sure that the cell holds a percentage of the people of its column
 */
export function denominatorOf(row: Row, { piece, column, named, apart }: Value, cell: ParsedCell, pair: Pair, unsure: boolean): NumberMention | null {
  if (cell.denominator >= 0) return numberMention(piece.reading, cell.denominator);
  // "| Children | TP | FN | Sensitivity, % |": of the results of the test, not of all the children
  if (pair.denominator || pair.whole) return pair.denominator;
  const behind = apart || named ? -1 : trailingSize(row.line.pieces, row.columns, piece, cell, row.line.stub);
  if (behind >= 0) return numberMention(piece.reading, behind);
  const people = column.sizedBy === undefined ? undefined : cellAt(row.line.pieces, column.sizedBy);
  const peopleAt = people ? parseCell(people.reading)?.count ?? -1 : -1;
  if (peopleAt >= 0) return numberMention(people!.reading, peopleAt);
  if (apart || (named && unsure)) return null;
  // the nearest N column on the left, else the first of the row
  const sizeCell = row.sizeCells.findLast((p) => p.column < piece.column) ?? row.sizeCells[0];
  const size = sizeCell ? numberMention(sizeCell.reading, Math.max(plainCount(sizeCell.reading), leadingCount(sizeCell.reading))) : null;
  return size && namesOthers(piece.reading, cell) && !followsFrom(piece.reading, cell, size) ? null : size;
}

/** "12 (6%) in the text arm", "15 (10%) of the controls": whether a cell goes on with others than the people of its row. */
function namesOthers({ tokens }: Reading, { count, percent }: ParsedCell): boolean {
  let at = Math.max(count, percent) + 1;
  while (tokens[at]?.kind === "mark") at += 1;
  if (!/^(?:in|on|of|among)$/.test(word(tokens[at]))) return false;
  const from = word(tokens[at + 1]) === "the" ? at + 2 : at + 1;
  // "in both arms", "of all participants", "in hospital", "on day 28": of the people of the row
  for (let i = from; i < from + mostOfName && tokens[i]?.kind === "word" && !ofAll.test(word(tokens[i])); i += 1) if (groupWords.has(word(tokens[i])) || ofArm.test(word(tokens[i]))) return true;
  return false;
}

/** Words of the name of an arm. */
const mostOfName = 4;
const ofArm = /^(?:intervention|controls?|placebo|comparator|sham|active)$/;
const ofAll = /^(?:both|all|either|each|any|total|whole|entire)$/;

const followsFrom = ({ tokens }: Reading, { count, percent }: ParsedCell, { value }: NumberMention): boolean =>
  count >= 0 && percent >= 0 && follows(tokens[count]!.number!.count!, value, tokens[percent]!.number!.value);

/** The sizes that stand at the label of a row, at its section, at the head of the column, and in rows of sizes. */
export function localSizes({ line, label: asked, columns, sectionSizes, rowSizes, totals }: Row, { piece, column, named, index, size: ofArm }: Value, pair: Pair, count: NumberMention): LocalSize[] {
  const local: LocalSize[] = [];
  if (ofArm) {
    add(local, ofArm, "arm", column.head);
    return local;
  }
  const label = asked();
  const counted = pairColumn(pair, piece);
  if (label.sizes.length > 1) add(local, label.sizes.length === line.filled.length ? label.sizes[line.filled.indexOf(piece)] : undefined, "subset", line.stub);
  else add(local, label.size, "subset", line.stub);
  const ofBase = label.base?.counts[counted];
  if (ofBase && ofBase.value >= count.value) add(local, ofBase, "subset", label.base!.label);
  // "Candidiasis (females)" is of the row "Female"; "Women with a hysterectomy" may be
  const { some, sexRow } = label;
  if (some && sexRow) add(local, sexRow.counts[counted], "subset", sexRow.label);
  const ofSection = sectionSizes[piece.column];
  if (ofSection) local.push(ofSection);
  // a column of percentages has the people of its counts
  const { size, units, head } = column.size ? column : columns[counted]!;
  // "Eyes with oedema" below "Drug (n = 120; 240 eyes)"
  const other = units.find(({ unit, size: { value } }) => unit === label.unit?.of && value >= count.value)?.size;
  // a share that is named in its cell may be of fewer: others of the row stand elsewhere, or are missing
  add(local, (label.unit?.named && other) || size, "arm", head, !named || index > 0);
  if (label.unit && !label.unit.named) add(local, other, "subset", head, false);
  if (!some && sexRow) add(local, sexRow.counts[counted], "subset", sexRow.label);
  const ofRow = rowSizes[piece.column] ?? rowSizes[counted];
  if (ofRow) local.push(ofRow);
  const whole = totals[counted];
  // without its percentage it may be one of events
  if (local.length === 0 && whole && line.index >= (whole.from ?? 0)) add(local, whole.size, "total", column.head, whole.binds);
  return local;
}

/** Adds a size that counts anybody. */
function add(local: LocalSize[], size: NumberMention | undefined | null, relation: Relation, population: string, binds = true): void {
  if (size && size.value > 0) local.push({ relation, binds, population, ...size });
}
