/** Rows of totals that are not the sums of their rows. */
import { outcomeOf } from "../statements/outcomes.ts";
import type { TableCount, TableFacts } from "../statements/tables/facts.ts";
import { mayBeShares } from "../statements/tables/labels.ts";
import type { ColumnSum, RowOfTotals } from "../statements/tables/total-rows.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { slipBetween } from "../statistics/slips.ts";
import { judgedIn, wrongSum } from "./sums.ts";
import type { CheckContext, Draft, Judged } from "./types.ts";

/** "≥1 dose", "Ever": other rows may add up to one by chance, "10", "20", "30". */
const subtotal = /[≥⩾]|>=|\b(?:any|all|ever|at least|or more|sub-?total)\b/i;

/** Whether one of the rows is called what several right above or right below it add up to: "1 dose", "2 doses", "≥1 dose". */
const holdsSubtotal = (table: TableFacts, parts: readonly TableCount[], value: number): boolean =>
  parts.some((p, i) => p.value === value && subtotal.test(table.rows[p.row]!.stub) && (addUp(parts.slice(0, i).reverse(), value) || addUp(parts.slice(i + 1), value)));

/** Whether the first few rows, two with somebody in them or more, add up to a number. */
function addUp(rows: readonly TableCount[], value: number): boolean {
  let sum = 0;
  for (let i = 0; i < rows.length && sum < value; i += 1) {
    sum += rows[i]!.value;
    if (sum === value) return rows[i]!.value < value && rows.slice(0, i).filter((r) => r.value > 0).length > 0;
  }
  return false;
}

/** "Readmitted (%)": numbers that stand alone below it are percentages, which nobody adds up. */
const percentHead = /%|\bper ?cent/i;

type JudgedAt = ReadonlyMap<number, Judged>;

/** Nearly a fifth of a sum may be lost in its total; of more, it is the total of others, or a mean. */
const isNear = ({ total, sum }: ColumnSum): boolean => Math.abs(total.value - sum) * 5 <= Math.max(total.value, sum) || slipBetween(String(total.value), String(sum)) !== undefined;

/** Whether a total is the sum of its rows, and not because of zeros. */
const comesOut = ({ total, parts, sum }: ColumnSum): boolean => sum === total.value && parts.filter((p) => p.value > 0).length > 1;

/** The totals of a row that are wrong where others of it come out: each may be a sum. */
function offBeside(sums: readonly ColumnSum[], right: readonly ColumnSum[], row: RowOfTotals, columns: TableFacts["columns"], judged: JudgedAt): ColumnSum[] {
  return sums.filter((s) => {
    const { total, parts, sum, fraction, counted } = s;
    if (sum === total.value || parts.length < row.stubs.length) return false;
    const wholes = total.column >= columns.length;
    if ((wholes || !counted) && (!isNear(s) || !isCounted(columns[total.column % columns.length]!))) return false;
    if (sum < total.value) return true;
    // whoever is in one row alone has it once: "12/120", "9/88", "Total | 20/208"
    if (fraction && !wholes) return right.some((r) => r.total.column === total.column + columns.length);
    if (!counted || !right.some((r) => r.counted)) return right.some((r) => r.sum >= sum) || isDivided(row);
    // of a part of the people, one can be in several rows: few are, where few are counted
    const { count, denominator } = judged.get(total.start)?.statement ?? {};
    return right.length > 1 || (wholes ? isDivided(row) : !(count && denominator && count.value < denominator.value));
  });
}

/** "Total", "All patients", "Total (95% CI)": what is above is summed up. */
const plainTotal = /^(?:total|all|overall|sum)(?: (?:no\.?|number|n|of|[a-z]+s))*(?:,? \((?:n|%|95% CI)\))?[:*]?$/i;
/** "Age", "Year", "Countries": numbers that nobody adds up, or of what may be in several rows. */
const noCounts = /\b(?:age|years?|follow|days|weeks|points|rate|per|countries|cent(?:er|re)s|sites|outcomes|comparisons|drugs|arms|unique)\b/i;
const isCounted = ({ head }: { head: string }): boolean => !noCounts.test(head) && mayBeShares(head);
/** What divides people so that each is in one row, and studies, of which each has its own. */
const dividing = /^(?:sex|gender|(?:\w+ )?(?:arm|cohort|stage)|(?:study|treatment) (?:group|outcome)|age(?:[ -](?:group|band|category))?s?|(?:study )?(?:cent(?:re|er)|country|hospital)|genotype|histology|severity|(?:first )?author|study|trial|reference|(?:study )?design|risk of bias)(?:,? ?\(?(?:n|no\.?|years?|id|%)\)?)*:?$/i;
const sexes = /^(?:(?:fe)?males?|(?:wo)?men|boys|girls)$/i;
/** Where one may be in several rows, or after all of them in none. */
const listing = /^(?:reason|database|source)(?!.*\b(?:main|common|top|select|key))/i;
/** "of which", "- severe" */
const partOfAbove = /^(?:of (?:wh|th)|includ|[-–—•>])/i;

/** Some of the numbers are what others add up to: the excess over their total is one of them, or a few side by side. */
const areNested = (parts: readonly TableCount[], excess: number): boolean =>
  excess > 0 && parts.some((p, i) => p.value === excess || addUp(parts.slice(i), excess) || addUp(parts.slice(i + 1), p.value));

/** "Tan 2011a", "Tan 2011 (10 mg)": the study, however often it is there. */
const nameOf = (stub: string): string => stub.replace(/(\d{4})[a-z]\b/, "$1").replace(/ ?[([].*/, "").toLowerCase();

/** Whether each of the people is in one row, as the labels say; "Tan 2011a" and "Tan 2011b" may have their controls in common. */
const isDivided = ({ label, stubs }: RowOfTotals, short = false): boolean =>
  (dividing.test(label) || stubs.every((stub) => sexes.test(stub))) && (short || new Set(stubs.map(nameOf)).size === stubs.length);

/** The only total of a row, where it is not the sum, and the labels or the percentages say that each of its people is in one row. */
function offAlone(sums: readonly ColumnSum[], totals: RowOfTotals, { columns, rows }: TableFacts, judged: JudgedAt): ColumnSum[] {
  const { row, label, stubs, last } = totals;
  const [s, ...others] = sums.filter((each) => each.counted || isNear(each));
  if (!s || others.length > 0 || s.fraction || !last || !plainTotal.test(rows[row]!.stub) || s.parts.length !== stubs.length || !isNear(s)) return [];
  const { total, parts, sum } = s;
  const excess = sum - total.value;
  if (excess === 0 || !isCounted(columns[total.column]!) || stubs.some((stub) => partOfAbove.test(stub)) || stubs.filter((stub) => subtotal.test(stub)).length > 1 || areNested(parts, excess)) return [];
  const shares = parts.flatMap((p) => judged.get(p.start)?.statement ?? []);
  // of all the rows together the percentages are, and not of the printed total
  if (shares.length > 0) return shares.length === parts.length && shares.every(({ count, percent }) => count && !percent.bound && classify(count.value, sum, parseDecimal(percent.value)) === "consistent") ? [s] : [];
  // a trial has several countries
  if (isDivided(totals, excess < 0)) return excess < 0 || !(/c(?:ent|ount)r|hosp/i.test(label) && /\b(?:stud|trial|rct)/i.test(columns[total.column]!.head)) ? [s] : [];
  return listing.test(label) && (excess < 0 || (excess >= 9 && slipBetween(String(total.value), String(sum)))) ? [s] : [];
}

/** Totals that are not the sums of their rows. */
export function totalRows(context: CheckContext, table: TableFacts): Draft[] {
  const { columns, rows, totals } = table;
  const judged = totals.length > 0 ? judgedIn(context) : new Map<number, Judged>();
  return totals.flatMap((row) => {
    // overall response has a rule of its own
    if (outcomeOf(rows[row.row]!.stub.toLowerCase()) !== undefined) return [];
    const sums = row.sums.filter(({ total, parts, fraction }) => parts.length > 1 && (fraction || !percentHead.test(columns[total.column]!.head) || parts.some(({ proportion }) => proportion >= 0)));
    const right = sums.filter(comesOut);
    const off = right.length > 0 ? offBeside(sums, right, row, columns, judged) : offAlone(sums, row, table, judged);
    return off.filter(({ total, parts, sum }) => !holdsSubtotal(table, parts, sum - total.value)).map((s) => wrongSum(context, table, "row", s, judged.get(s.total.start), (right.length === 0 || !s.counted) && listing.test(row.label)));
  });
}
