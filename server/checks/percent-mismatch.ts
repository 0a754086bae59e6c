import type { Population } from "../populations/enrolment.ts";
import { stopWords } from "../statements/lexicon.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, formatPercent, impliedCounts, impliedSizes } from "../statistics/rounding.ts";
import type { ProportionStatement } from "../review/types.ts";
import { slipBetween } from "../statistics/slips.ts";
import { proportionFixes } from "./fixes.ts";
import type { CheckContext, Judged, Rule } from "./types.ts";
import { witnessOf } from "./witness.ts";
import { decimalsOf, relatedPlaces, working } from "./wording.ts";

/** The likeliest cause of a mismatch, as a sentence; empty where none stands out. */
export function likelyCause(judged: Judged, context: CheckContext): string {
  const { statement } = judged;
  const { count, denominator, percent } = statement;
  if (!count || !denominator || percent.bound) return "";
  const decimals = decimalsOf(percent.value);
  const right = formatPercent(count.value, denominator.value, decimals);
  const slip = slipBetween(percent.value, right);
  if (slip === "digits swapped") return ` The digits of ${right} may have been swapped.`;
  const printed = parseDecimal(percent.value);
  const beside = context.judged.slice(Math.max(0, judged.index - 3), judged.index + 4).filter((j) => j !== judged && j.statement.denominator && j.statement.count);
  const other = beside.find((j) => j.statement.denominator!.value !== denominator.value && classify(count.value, j.statement.denominator!.value, printed) === "consistent");
  if (other) return ` It would follow from ${other.statement.denominator!.value}, the denominator of the statement beside it.`;
  const swapped = beside.find((j) => classify(j.statement.count!.value, j.statement.denominator!.value, printed) === "consistent" && j.statement.percent.value !== percent.value);
  if (swapped) return ` It is the percentage of ${swapped.statement.count!.value} of ${swapped.statement.denominator!.value}, beside it.`;
  const former = formerSize(judged, context);
  if (former) return ` It would follow from ${former.value}${former.phrase ? `, "${former.phrase}"` : ""}: the number may be an old one.`;
  const counts = impliedCounts(printed, denominator.value);
  const meant = counts.length <= 40 ? counts.find((c) => slipBetween(String(count.value), String(c)) !== undefined) : undefined;
  if (meant !== undefined) return ` ${percent.text} would be ${meant} of ${denominator.value}.`;
  const sizes = denominator.relation === "explicit" ? impliedSizes(count.value, printed) : undefined;
  const size = sizes && sizes.high - sizes.low <= 12 ? range(sizes).find((n) => n >= count.value && slipBetween(String(denominator.value), String(n)) !== undefined) : undefined;
  if (size !== undefined && !slip) return ` It would follow from ${size}.`;
  if (slip) return ` A digit may be ${slip === "one digit differs" ? "mistyped" : slip === "a digit too many" ? "too many" : "missing"}: ${right}% would follow.`;
  return "";
}

const range = ({ low, high }: { low: number; high: number }): number[] => Array.from({ length: high - low + 1 }, (_, i) => low + i);

/** Another size of the same people, said before, from which alone the percentage follows: an old number of people. */
function formerSize({ statement, path }: Judged, { census }: CheckContext): Population | undefined {
  const { count, denominator, percent } = statement;
  const start = denominator!.parts[0]?.start ?? 0;
  const label = census.populationsNear(path, percent.start).find((p) => p.order === start)?.label;
  const fits = census.populationsNear(path, percent.start).filter((p) => p.order < percent.start && !p.ofProportion && !p.each && p.order !== start &&
    (p.cue === "total" || [...p.label].some((s) => !stopWords.has(s) && label?.has(s))) &&
    classify(count!.value, p.value, parseDecimal(percent.value)) === "consistent" && p.value >= count!.value);
  return new Set(fits.map((p) => p.value)).size === 1 ? fits[0] : undefined;
}

/** What the interval says of the two numbers, as a sentence. */
function testimony(statement: ProportionStatement): string {
  const witness = witnessOf(statement);
  if (!witness) return "";
  return witness.side === "count" ? " The interval agrees with the count." : ` The interval agrees with ${statement.percent.text}, which ${witness.count} would give.`;
}

/** The percentage is not the count divided by its denominator, and no other population may be meant. */
export const percentMismatch: Rule = {
  name: "percent-mismatch",
  severity: "warning",
  summary: "The percent is not the count divided by its denominator.",
  check: (context) => context.judged
    .filter((j) => j.statement.verdict === "inconsistent" && j.judgement.certain && j.statement.count!.value <= j.statement.denominator!.value)
    .map((j) => {
      const { statement } = j;
      const { percent } = statement;
      const verb = percent.bound ? `which is not ${percent.bound}${percent.text}` : `not ${percent.text}`;
      return {
        start: percent.start, end: percent.end,
        message: `${working(statement)}, ${verb}.${testimony(statement)}${likelyCause(j, context)}`,
        related: relatedPlaces(statement),
        fixes: proportionFixes(j, context),
        statements: [j.index],
      };
    }),
};
