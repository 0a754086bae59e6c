/** Rows of totals that are not the sums of their rows. */
import { sexes } from "../statements/lexicon.ts";
import { outcomeOf } from "../statements/outcomes.ts";
import type { TableCount, TableFacts } from "../statements/tables/facts.ts";
import { isPlainTotal, mayBeShares } from "../statements/tables/labels.ts";
import type { ColumnSum, RowOfTotals } from "../statements/tables/total-rows.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { slipBetween } from "../statistics/slips.ts";
import { judgedIn, wrongSum } from "./sums.ts";
import { within, type CheckContext, type Draft, type Judged } from "./types.ts";

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

const slipOf = ({ total, sum }: ColumnSum): boolean => slipBetween(String(total.value), String(sum)) !== undefined;

/** Nearly a fifth of a sum may be lost in its total; of more, it is the total of others, or a mean. */
const isNear = (s: ColumnSum): boolean => Math.abs(s.total.value - s.sum) * 5 <= Math.max(s.total.value, s.sum) || slipOf(s);

/** Whether a total is the sum of its rows, and not because of zeros. */
const comesOut = ({ total, parts, sum }: ColumnSum): boolean => sum === total.value && parts.filter((p) => p.value > 0).length > 1;

/** "Age", "Year", "Trials", "Nurses": numbers that nobody adds up, or of what may be in several rows, and says nothing of people. */
const noCounts = /\b(?:age|years?|follow|days|weeks|points|rate|per|outcomes|comparisons|drugs|arms|unique|countries|cent(?:er|re)s|sites|hospitals|clinics|schools|wards|beds|villages|clusters|households|families|trials|studies|rcts|staff|nurses|surgeons|doctors|physicians|clinicians|therapists|teachers|doses|eyes|teeth|lesions)\b/i;
/** What divides people so that each is in one row, and studies, of which each has its own; behind these, of what one may have several: they moved, or have two genotypes. */
const dividing = /^(?:(sex|gender|(?:(?:disease|clinical|cancer|tumou?r) )?stage|age(?:[ -](?:group|band|category))?s?|study|trial)|(?:\w+ )?(?:arm|cohort)|(?:study|treatment) (?:group|outcome)|(?:study )?(?:cent(?:re|er)|country|hospital|site|design)|ward|doses|genotype|histology|severity|(?:first )?author|reference|risk of bias)(?:,? ?\(?(?:n|no\.?|years?|id|%)\)?)*:?$/i;
const areSexes = ({ stubs }: RowOfTotals): boolean => stubs.every((stub) => sexes.test(stub.toLowerCase()));
/** Whether each of the people is in one row, as the labels say. */
const isDivided = (row: RowOfTotals): boolean => dividing.exec(row.label)?.[1] !== undefined || areSexes(row);
const mayDivide = (row: RowOfTotals): boolean => dividing.test(row.label) || areSexes(row);
/** Where one may be in several rows, or after all of them in none. */
const listing = /^(?:reason|database|source)(?!.*\b(?:main|common|top|select|key))/i;
/** "of which", "- severe" */
const partOfAbove = /^(?:of (?:wh|th)|includ|[-–—•>])/i;
/** "(same cohort)", "37 in common" */
const overlap = /\b(?:same|overlap\w*|in common|duplicat\w+ (?:of|reports?|publications?|patients))\b/i;

/** Some of the numbers are what others add up to, as the controls that two arms have in common: the excess over their total is one of them, or a few side by side. */
const areNested = ({ total, parts, sum }: ColumnSum): boolean =>
  sum > total.value && parts.some((p, i) => p.value === sum - total.value || addUp(parts.slice(i), sum - total.value) || addUp(parts.slice(i + 1), p.value));

/** "Tan 2011a", "Tan 2015", "Tan (10 mg)": who may report the same people again. */
const nameOf = (stub: string): string => stub.replace(/\b(?:19|20)\d\d/.test(stub) ? /[^\p{L}'’-].*/u : / ?[([,].*/, "").toLowerCase();

/** No row is a part of another, or of a study that stands there twice. */
const areApart = ({ stubs }: RowOfTotals): boolean =>
  !stubs.some((stub) => partOfAbove.test(stub)) && stubs.filter((stub) => subtotal.test(stub)).length < 2 && new Set(stubs.map(nameOf)).size === stubs.length;

/** Whether a total is wrong where others of its row come out that count the like. */
function isOffBeside(s: ColumnSum, right: readonly ColumnSum[], row: RowOfTotals, wholes: boolean): boolean {
  const { total, parts, sum, counted } = s;
  if (sum === total.value || parts.length < row.stubs.length || !right.some((r) => r.counted === counted) || ((wholes || !counted) && !isNear(s))) return false;
  return sum < total.value || (counted && (isDivided(row) ? !areNested(s) : mayDivide(row)));
}

/** Whether the only total of a row is not the sum, and the labels or the percentages say that each of its people is in one row. */
function isOffAlone(s: ColumnSum, row: RowOfTotals, stub: string, judged: JudgedAt): boolean {
  const { total, parts, sum, fraction, counted } = s;
  if (sum === total.value || fraction || !row.last || !isPlainTotal(stub) || parts.length !== row.stubs.length || !isNear(s) || areNested(s)) return false;
  const isShort = sum < total.value;
  const shares = parts.flatMap((p) => judged.get(p.start)?.statement ?? []);
  if (shares.length > 0) {
    // of all the rows together the percentages are, and not of the printed total: of what is mentioned, unless it is a slip for all
    const isSlip = slipOf(s) && !/ [a-z]/i.test(stub) && (isShort || Number(judged.get(total.start)?.statement.percent.value) === 100);
    return (isSlip || isDivided(row)) && shares.length === parts.length && shares.every(({ count, percent }) => count && !percent.bound && classify(count.value, sum, parseDecimal(percent.value)) === "consistent");
  }
  if (listing.test(row.label)) return isShort || (sum - total.value >= 9 && slipOf(s));
  return counted && (isShort ? mayDivide(row) : isDivided(row));
}

/** Totals that are not the sums of their rows. */
export function totalRows(context: CheckContext, table: TableFacts): Draft[] {
  const { columns, rows, totals } = table;
  // what a mark says stands elsewhere
  if (totals.length === 0 || rows.some(({ stub, noted }) => noted && noted !== stub) || overlap.test(within(context, context.block.start, context.block.end))) return [];
  const judged = judgedIn(context);
  const headOf = ({ total }: ColumnSum): string => columns[total.column % columns.length]!.head;
  return totals.flatMap((row) => {
    const { stub } = rows[row.row]!;
    // overall response has a rule of its own
    if (outcomeOf(stub.toLowerCase()) !== undefined || !areApart(row)) return [];
    const sums = row.sums.filter((s) => s.parts.length > 1 && (s.fraction || !percentHead.test(headOf(s)) || s.parts.some(({ proportion }) => proportion >= 0)));
    const isCounted = (s: ColumnSum): boolean => !noCounts.test(headOf(s)) && mayBeShares(headOf(s));
    const right = sums.filter(comesOut);
    const near = sums.filter((s) => s.counted || isNear(s));
    const off = right.length > 0 ? sums.filter((s) => isOffBeside(s, right.filter(isCounted), row, s.total.column >= columns.length)) : near.length === 1 && isOffAlone(near[0]!, row, stub, judged) ? near : [];
    return off.filter((s) => isCounted(s) && !holdsSubtotal(table, s.parts, s.sum - s.total.value)).map((s) => wrongSum(context, table, "row", s, judged.get(s.total.start), !isDivided(row)));
  });
}
