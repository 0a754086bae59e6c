/** What the statements beside one say of its numbers. */
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import type { Count, Denominator, PrintedPercent, ProportionStatement } from "../review/types.ts";
import type { CheckContext, Judged } from "./types.ts";

/** A statement with both of its numbers. */
export interface Whole extends Judged {
  statement: ProportionStatement & { count: Count; denominator: Denominator };
}

const isWhole = (j: Judged): j is Whole => j.statement.count !== null && j.statement.denominator !== null;

/** How many statements on either side are looked at. */
const reach = 3;

/** The statements beside one that have a count and a denominator, in the order of the text. */
export const beside = (judged: Judged, { judged: all }: CheckContext): Whole[] =>
  all.slice(Math.max(0, judged.index - reach), judged.index + reach + 1).filter((j) => j !== judged).filter(isWhole);

const fits = ({ statement: { count, denominator } }: Whole, { value, bound }: PrintedPercent): boolean =>
  denominator.value > 0 && classify(count.value, denominator.value, parseDecimal(value), bound) === "consistent";

/** "12/40 (24.0%) vs 12/50 (30.0%)": the statement beside one, nearest first, of which each has the other's percentage. */
export function exchangedWith(judged: Judged, context: CheckContext): Whole | undefined {
  if (!isWhole(judged) || judged.statement.verdict !== "inconsistent" || judged.statement.percent.bound) return undefined;
  const { percent } = judged.statement;
  return beside(judged, context)
    .filter((other) => other.statement.verdict === "inconsistent" && !other.statement.percent.bound && !other.statement.quoted &&
      fits(judged, other.statement.percent) && fits(other, percent))
    .sort((a, b) => Math.abs(a.index - judged.index) - Math.abs(b.index - judged.index))[0];
}

/** "Of 40 patients, 12 (30%) responded and 28 (30%) did not": the counts beside each other are those of the whole. */
export function isRestOf(judged: Judged, context: CheckContext): boolean {
  const { count, denominator } = judged.statement;
  return !!count && !!denominator && beside(judged, context)
    .some(({ statement: other }) => other.denominator.value === denominator.value && other.count.value + count.value === denominator.value);
}
