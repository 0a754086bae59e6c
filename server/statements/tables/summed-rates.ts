/** Rates of response without a count in a table: "ORR, % | 30.3" below "CR | 2 (6.1)" and "PR | 8 (24.2)", or behind them. */
import { countIn } from "./added-up.ts";
import type { ParsedCell } from "./cells.ts";
import type { Value } from "./cell-values.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import type { TableFacts } from "./facts.ts";
import { follows, followsFromFewer, sharesIn } from "./following.ts";
import { isTotal } from "./labels.ts";
import { parseCell } from "./parsed-cells.ts";
import { numberMention } from "../found.ts";
import { outcomeOf, responses } from "../outcomes.ts";
import type { Row } from "./row.ts";
import type { NumberMention, Outcome } from "../types.ts";

/** Which categories of response make up a rate, and which of them a table may not have. */
const made: Readonly<Partial<Record<Outcome, ReadonlySet<Outcome>>>> = {
  overall: new Set(responses),
  control: new Set<Outcome>([...responses, "stable"]),
};
const dispensable = /^(?:stringent|very-good-partial)$/;
/** Rows beside the categories that are none of them. */
const unrated = /^(?:stable|progressive)$/;
const notRated = /\b(?:not|non|un|missing|died|death)[ -]?(?:evalua|assess|known|done|available|determined)|\b(?:missing|unknown|ne|na)\b/i;

/** Nothing but the name of a rate, its sign and an interval: "ORR (BICR), %" and "DCR at week 24, %" may be of others, and a "clinical benefit" lasts. */
const plainRate = /^(?:(?:best )?(?:overall|objective|total) (?:tumou?r )?(?:response|remission)|response|disease[- ]control|orr|dcr|cr ?[+/] ?pr(?: ?[+/] ?sd)?)(?: rates?)?(?:,? ?\((?:orr|dcr|crs? ?[+/] ?prs?(?: ?[+/] ?sd)?)\))?[ ,(]{0,3}(?:%[ )]{0,2})?(?:[,;]? ?[([]?95 ?% (?:ci|confidence interval)[)\]]?)?[ ,(]{0,3}(?:%[ )]{0,2})?[*†‡§]{0,2}$/i;

/** "CR + PR", and no category behind it: both. */
const bothAlone = /^crs? ?[+/] ?prs?[\s,;(n%)]{0,8}$/i;
const rateOf = (label: string): Outcome | undefined => (bothAlone.test(label) ? "overall" : outcomeOf(label.toLowerCase()));

/** Counts above a rate among which its categories are looked for. */
const countsAbove = 200;

/** "| CR | 2 (6.1) |", "| PR | 8 (24.2) |", "| ORR, % (95% CI) | 30.3 (15.6–48.7) |": the counts above in its column that make up a rate without one, each of which stands there once, and nothing else that might be one. */
export function partsOfRate({ counts, rows }: TableFacts, row: Row, { piece, column }: Value, { percent, denominator }: ParsedCell): NumberMention[] | undefined {
  if (percent < 0 || denominator >= 0) return undefined;
  const { line, label } = row;
  if (column.madeOf) {
    const parts = countsIn((c) => cellAt(line.pieces, c), column.madeOf);
    return parts && !isOfOthers(row, piece, sumOf(parts).value, piece.reading.tokens[percent]!.number!.value, column.sizedBy!) ? parts : undefined;
  }
  if (!plainRate.test(line.stub)) return undefined;
  const { outcome, hint } = label();
  const rate = bothAlone.test(line.stub) ? "overall" : outcome;
  const categories = rate && made[rate];
  if (!categories || (hint === "" && !piece.reading.tokens[percent]!.number!.percent)) return undefined;
  const above = counts.slice(-countsAbove).filter((c) => c.column === piece.column && rows[c.row]!.section === rows[line.index]!.section && !isTotal(rows[c.row]!.stub));
  const outcomes = above.map((c) => outcomeOf(rows[c.row]!.stub.toLowerCase()));
  const from = outcomes.findIndex((outcome) => outcome && categories.has(outcome));
  const own = above.filter((_, i) => outcomes[i] && categories.has(outcomes[i]));
  const isKnown = from >= 0 && outcomes.every((outcome, i) => i < from || (outcome ? categories.has(outcome) || unrated.test(outcome) : notRated.test(rows[above[i]!.row]!.stub)));
  return isKnown && areWhole(categories, outcomes) ? own : undefined;
}

/** "Pooled", "Birk 2013*": of several studies, or with a note. */
const isNoted = ({ text, prose }: Piece): boolean => prose.marks.length > 0 || /^(?:pooled|summary)\b|[*†‡§¶#]/i.test(text);

/** "| Birk (40 treated) | 36 | 33 | 1 | 8 | 22.5 |": whether a rate that does not follow from the people of most may be of others, whom its row gives or a note. */
function isOfOthers({ line: { pieces }, columns }: Row, piece: Piece, count: number, percent: string, sizedBy: number): boolean {
  const size = countIn(cellAt(pieces, sizedBy));
  if (follows(count, size, percent)) return false;
  const others = pieces.filter(({ column }) => column === 0 || (column !== sizedBy && columns[column]?.kind === "size"));
  return followsFromFewer(count, size, percent) || isNoted(piece) || others.some((p) => (p.column === 0 && isNoted(p)) || p.reading.numbers.some((n) => follows(count, p.reading.tokens[n]!.number!.count ?? 0, percent)));
}

/** Whether each of some categories, but for those that need not be, is there once. */
const areWhole = (categories: ReadonlySet<Outcome>, outcomes: readonly (Outcome | undefined)[]): boolean =>
  [...categories].every((category) => outcomes.filter((outcome) => outcome === category).length === (outcomes.includes(category) || !dispensable.test(category) ? 1 : 0));

/** What numbers add up to, at the place of the first. */
export const sumOf = (parts: readonly NumberMention[]): NumberMention => ({ ...parts[0]!, value: parts.reduce((sum, { value }) => sum + value, 0) });

/** The counts of a row in some columns; undefined where one of them has none. */
function countsIn(at: (column: number) => Piece | undefined, columns: readonly number[]): NumberMention[] | undefined {
  const counts = columns.flatMap((c) => {
    const piece = at(c);
    const count = piece ? parseCell(piece.reading)?.count ?? -1 : -1;
    return count >= 0 ? [numberMention(piece!.reading, count)] : [];
  });
  return counts.length === columns.length ? counts : undefined;
}

/** The columns of the categories that make up the rate that a head names, where the table has each of them once, and nothing else that might be one. */
function categoriesOf(head: string, rate: Outcome | undefined, outcomes: readonly (Outcome | undefined)[]): number[] {
  const categories = plainRate.test(head) ? rate && made[rate] : undefined;
  if (!categories || !areWhole(categories, outcomes) || outcomes.some((o) => o && !categories.has(o) && !unrated.test(o) && !made[o])) return [];
  return outcomes.flatMap((o, c) => (o && categories.has(o) ? [c] : []));
}

/** Columns before one of percentages among which its sizes are looked for. */
const sizesBefore = 12;

/** The column of sizes from which most percentages follow, if these are of the counts of some columns; how many do, and of how many. */
function wholeFor(rows: readonly (readonly Piece[])[], columns: readonly Column[], c: number, counted: readonly number[]): { whole: number; all: number; follow: number } {
  let best = { whole: -1, all: 0, follow: 0 };
  for (let whole = c - 1; whole > c - sizesBefore; whole -= 1) {
    if (columns[whole]?.kind !== "size") continue;
    const found = sharesIn(rows, (at) => {
      const [people, ...counts] = countsIn(at, [whole, ...counted]) ?? [];
      const piece = at(c);
      const cell = piece && parseCell(piece.reading);
      const numeral = cell && piece.reading.tokens[cell.percent >= 0 ? cell.percent : cell.count]?.number;
      return people && numeral ? { count: sumOf(counts).value, size: people.value, percent: numeral.value } : undefined;
    });
    if (best.whole < 0 || found.follow > best.follow) best = { whole, ...found };
  }
  return best;
}

/**
 * "| Evaluable | CR | PR | SD | PD | ORR, % |": notes for columns of percentages in which columns the counts stand that make them up.
 * They are no shares of the counts before them where these are of another category of response, or where their heads have no word in common
 * and hardly a percentage follows.
 */
export function readRates(rows: readonly (readonly Piece[])[], columns: readonly Column[]): void {
  const outcomes = columns.map(({ kind, head }) => (/^(?:count|other|count-percent)$/.test(kind) ? rateOf(head) : undefined));
  for (const [c, column] of columns.entries()) {
    if (c < 2 || column.kind !== "percent" || column.countsIn !== undefined) continue;
    const before = columns[c - 1]!.kind === "size" ? c - 2 : c - 1;
    const rate = rateOf(column.head);
    if (rate && rate === outcomes[before]) continue;
    const counted = categoriesOf(column.head, rate, outcomes);
    const sum = wholeFor(rows, columns, c, counted.length > 0 ? counted : [before]);
    if (counted.length > 0 && sum.follow > 0 && sum.follow * 2 >= sum.all) {
      column.madeOf = counted;
      column.sizedBy = sum.whole;
    }
    if (counted.length > 0 || (rate && outcomes[before] && sum.follow * 2 <= sum.all)) column.countsIn = -1;
  }
}
