/** A number that is not the sum of others, and its correction, with the percentage that is printed of it. */
import type { Fix, ProportionStatement, Quote } from "../review/types.ts";
import type { TableFacts } from "../statements/tables/facts.ts";
import type { NumberMention } from "../statements/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, formatPercent } from "../statistics/rounding.ts";
import type { Text } from "../text/text.ts";
import { fixOf, numberInStyle, percentInStyle } from "./fixes.ts";
import type { CheckContext, Draft, Judged } from "./types.ts";
import { decimalsOf, numberLike, percentInWords, withSign } from "./wording.ts";

/**
 * Changes a printed number to what its parts add up to.
 *
 * @param name what the number is, for the title
 * @param statement the proportion of which it is the count, if it is one
 * @returns none where the number cannot be replaced
 */
export function changeSum(text: Text, name: string, printed: Quote, sum: number, statement?: ProportionStatement): Fix[] {
  const count = numberInStyle(text, printed, sum);
  const value = statement && percentOf(statement, sum);
  if (value === undefined) return fixOf(`Change the ${name} ${printed.text} to ${count?.shown}`, count);
  const { percent } = statement!;
  const right = percentInStyle(text, percent, value);
  const edits = printed.start < percent.start ? [count, right] : [right, count];
  return fixOf(`Change ${printed.text} (${percentInWords(percent)}) to ${count?.shown} (${withSign(right?.shown ?? "")})`, ...edits);
}

/** The percentage that another count would have; undefined where the printed one follows from it, or nobody knows of how many people. */
function percentOf({ percent, denominator }: ProportionStatement, count: number): string | undefined {
  if (!denominator || percent.bound || count > denominator.value) return undefined;
  if (classify(count, denominator.value, parseDecimal(percent.value)) === "consistent") return undefined;
  return formatPercent(count, denominator.value, decimalsOf(percent.value));
}

/** A total of a table, the numbers that it sums up, and what they add up to. */
export interface Sum {
  total: NumberMention;
  parts: readonly NumberMention[];
  sum: number;
}

/** The shares of a block by where their counts begin in it. */
export const judgedIn = ({ judged, block: { start } }: CheckContext): ReadonlyMap<number, Judged> => new Map(judged.map((j) => [(j.statement.count?.parts[0]?.start ?? NaN) - start, j]));

/**
 * A total that is not the sum.
 *
 * @param of what is summed up
 * @param own the share of which the total is the count
 * @param soft some may be in several of them
 */
export function wrongSum({ text, block: { start } }: CheckContext, { quoted }: TableFacts, of: "row" | "column", { total, parts, sum }: Sum, own?: Judged, soft = false): Draft {
  const at = { text: total.text, start: total.start + start, end: total.end + start };
  return {
    // somebody in none of them is missing data, or belongs to no group
    ...(sum < total.value || soft ? { severity: "information" } : {}),
    start: at.start, end: at.end,
    message: `The ${of}s add up to ${numberLike(total.text, sum)}, not ${total.text} (${parts.map((p) => p.text).join(" + ")}).`,
    related: parts.map((p) => ({ start: p.start + start, end: p.end + start, message: `${of === "row" ? "Row" : "Column"}: ${p.text}` })),
    fixes: quoted ? [] : changeSum(text, "total", at, sum, own?.statement),
    statements: own ? [own.index] : [],
  };
}
