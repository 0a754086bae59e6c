/** Arms of the text from which a whole table follows, where its heads name others: those who were treated, above "Adverse events". */
import type { Group, Population } from "../people/enrolment.ts";
import { population } from "../candidates/by-phrase.ts";
import { settle, support, type Ballot } from "../judging/ballots.ts";

/** Percentages of a column that follow, and their least share: as many are no accident; nor are fewer of which all follow in all columns, but one. */
const fewest = { many: 5, few: 3 };
const leastShare = 0.7;

/**
 * Settles a table whose columns all follow from the arms of one list, in its order, better than from those whom the words give them.
 *
 * @param byColumn the cells whose people the table does not give in them
 * @param groups the lists of arms around the table
 * @returns whether it has
 */
export function sharesOfOtherArms(byColumn: ReadonlyMap<number, readonly Ballot[]>, groups: () => readonly Group[]): boolean {
  const columns = [...byColumn].sort(([a], [b]) => a - b).map(([, column]) => column);
  const least = columns.map((column) => Math.max(fewest.few, column.filter((b) => b.count > 0).length * leastShare));
  if (columns.length < 2 || !columns.every((column) => column.length >= fewest.many && column.every(mayBeOfOthers))) return false;
  const own = columns.flat().filter((b) => support([b], b.candidates[0]?.denominator.value ?? 0) > 0).length;
  const counted = columns.flat().filter((b) => b.count > 0).length;
  let most = own;
  let best: readonly Population[] | undefined;
  for (const { arms } of groups()) {
    const follow = arms.length === columns.length ? arms.map(({ value }, i) => support(columns[i]!, value)) : [];
    if (follow.length === 0 || follow.some((n, i) => n < least[i]!)) continue;
    const all = follow.reduce((sum, n) => sum + n, 0);
    if (follow.some((n) => n < fewest.many) && counted - all > 1) continue;
    // of two lists that explain as much, either may be meant
    if (all > most) best = arms;
    else if (all === most && !best?.every(({ value }, i) => value === arms[i]!.value)) best = undefined;
    most = Math.max(most, all);
  }
  if (!best) return false;
  const rowOf = ({ located: { mention } }: Ballot): number => mention.cell!.row;
  // a row of which nothing follows is of other people: "Menorrhagia"
  const rows = new Set(best.flatMap(({ value }, i) => columns[i]!.filter((ballot) => ballot.count > 0 && support([ballot], value) > 0).map(rowOf)));
  for (const [i, arm] of best.entries()) for (const ballot of columns[i]!) if (support([ballot], arm.value) > 0 || (isOpen(ballot) && rows.has(rowOf(ballot)))) settle(ballot, { ...population(arm, "arm"), fitted: true }, true);
  return true;
}

/** Nothing in the table or above it gives its people, nor is it of a study that the row names; with a decimal a percentage follows from few numbers. */
const mayBeOfOthers = ({ candidates: [own], percent, ofCategories, located: { mention } }: Ballot): boolean =>
  (own?.tier ?? 9) > 2 && (percent.value.includes(".") || percent.bound !== undefined) && !ofCategories && !mention.studies;

/** Not of some of the people of the column, "Women", as its row says or its percentage. */
const isOpen = ({ count, judgement: { verdict }, located: { mention } }: Ballot): boolean =>
  count === 0 || ((verdict === "inconsistent" || verdict === "unverifiable") && !mention.cell!.some);
