/** The correction of a number that is the sum of others, with the percentage that is printed of it. */
import type { Fix, ProportionStatement, Quote } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, formatPercent } from "../statistics/rounding.ts";
import type { Text } from "../text/text.ts";
import { fixOf, numberInStyle, percentInStyle } from "./fixes.ts";
import { decimalsOf, percentInWords, withSign } from "./wording.ts";

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
