/**
 * The odd cell of a column of which all others are of the same people, which a slip explains: "| Nausea | 16 (31.4) |, | Rash | 11 (21.6) |,
 * | Headache | 7 (17.3) |, | Any | 29 (56.9) |" is 13.7 of the 51. Without a slip, the row may have people of its own: women, or those at a year.
 */
import type { Denominator } from "../../review/types.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { commonSize, type CommonSize } from "../../statistics/common-size.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { slipOfPercent } from "../../statistics/slips.ts";
import { around, groupBy, settle, type Ballot } from "../judging/ballots.ts";
import { fitsExactly, slips } from "../fitting.ts";

/** Others of a column, where its rows have other cells; and where they have none. */
const fewest = 2;
const fewestAlone = 4;
/** The part of a size by which others that would explain as much may differ. */
const room = 0.05;
/** So many of the people as there have to be, for a few to be missing. */
const mostMissing = 0.6;
/** "8.3" is a slip away from much by chance, and "18.3" is not. */
const fewestSigns = 4;

/** The people from whom a column follows, and those of its cells that do not. */
interface Core extends CommonSize {
  all: number;
}

/**
 * Gives back a verdict, though an uncertain one, to a cell that was withdrawn because the size that the words give its column explains little of it:
 * the text gives another from which all the others follow. Where it gives none, they still have one in common that is not that of the cell.
 */
export function oddOfColumns(columns: ReadonlyMap<number, readonly Ballot[]>, rows: ReadonlyMap<number, readonly Ballot[]>, sizes: ReadonlyMap<number, Denominator>, facts: TableFacts): void {
  // studies have people of their own
  if (facts.studies.length > 0) return;
  const cores = new Map<Ballot, Core>();
  const odd: [ballot: Ballot, core: Core, others: readonly Ballot[]][] = [];
  for (const column of columns.values()) {
    const counted = column.filter(({ count }) => count > 0);
    if (counted.length <= fewest) continue;
    // a section may have people of its own
    const whole = coreOf(counted);
    for (const part of whole.follow + 1 >= whole.all ? [counted] : groupBy(counted, ({ located: { mention } }) => facts.rows[mention.cell!.row]!.section)) {
      const core = part === counted ? whole : coreOf(part);
      if (core.follow < fewest || core.follow + 1 < core.all || core.high - core.low > core.low * room) continue;
      for (const ballot of part) {
        cores.set(ballot, core);
        if (ballot.judgement.verdict === "unverifiable" && ballot.percent.value.length >= fewestSigns && !ballot.located.mention.studies && !follows(ballot, core)) odd.push([ballot, core, part]);
      }
    }
  }
  for (const [ballot, core, others] of odd) {
    const { count, percent, located: { mention: { cell } } } = ballot;
    const beside = rows.get(cell!.row)!.filter((b) => b !== ballot && b.count > 0);
    if (core.follow < (beside.length > 0 ? fewest : fewestAlone) || beside.some((b) => !follows(b, cores.get(b)))) continue;
    const printed = others.find(({ judgement: { denominator } }) => denominator && isIn(denominator.value, core))?.judgement.denominator ?? [...sizes.values()].find(({ value }) => isIn(value, core));
    // "| Gel | Foam (n = 120) |": nothing says that the size of another column is that of this
    if (ballot.candidates.length === 0 || (printed && (!ballot.candidates.some(({ denominator }) => denominator.value === printed.value) || facts.columns.some(({ size: head }, c) => c !== cell!.column && head?.value === printed.value)))) continue;
    const size = printed?.value ?? core.low;
    const needs = impliedSizes(count, parseDecimal(percent.value));
    // "46 (47.9)" of 98 is as well of the 96 whose data are there
    const isOfFewer = !!needs && needs.high < size && needs.high >= size * mostMissing && slipOfPercent(count, size, percent.value) !== "digits swapped";
    if (count > size || isOfFewer || !slips(count, size, percent) || [...sizes.keys()].some((n) => fitsExactly(count, n, percent))) continue;
    if (around(others, cell!.row).some((b) => b !== ballot && fitsExactly(count, b.count, percent))) continue;
    if (printed) settle(ballot, printed, false);
    else if (needs && core.follow > fewest && beside.length > 0) ballot.judgement = { ...ballot.judgement, groupSizes: needs, otherSizes: { low: core.low, high: core.high } };
  }
}

const coreOf = (cells: readonly Ballot[]): Core => ({ all: cells.length, ...commonSize(cells.map(({ count, percent }) => ({ count, percent: percent.value }))) });

const isIn = (n: number, { low, high }: Core): boolean => n >= low && n <= high;

const follows = ({ count, percent }: Ballot, core: Core | undefined): boolean => core !== undefined && fitsExactly(count, core.low, percent);
