/** The correction of a number that is the sum of others, with the percentage that is printed of it. */
import type { Fix, ProportionStatement, Quote } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, formatPercent } from "../statistics/rounding.ts";
import type { Text } from "../text/text.ts";
import { numberInStyle, percentInStyle } from "./fixes.ts";
import { decimalsOf } from "./wording.ts";

/**
 * Changes a printed number to what its parts add up to.
 *
 * @param name what the number is, for the title
 * @param statement the proportion of which it is the count, if it is one
 */
export function changeSum(text: Text, name: string, printed: Quote, sum: number, statement?: ProportionStatement): Fix {
  const count = numberInStyle(text, printed, sum);
  const percent = statement && percentOf(text, statement, sum);
  if (!percent) return { title: `Change the ${name} ${printed.text} to ${count.text}`, edits: [count] };
  const { shown, ...edit } = percent;
  return { title: `Change ${printed.text} (${statement.percent.text}) to ${count.text} (${shown})`, edits: [count, edit].sort((a, b) => a.start - b.start) };
}

/** The percentage that another count would have; undefined where the printed one follows from it, or nobody knows of how many people. */
function percentOf(text: Text, { percent, denominator }: ProportionStatement, count: number): ReturnType<typeof percentInStyle> | undefined {
  if (!denominator || percent.bound || count > denominator.value) return undefined;
  if (classify(count, denominator.value, parseDecimal(percent.value)) === "consistent") return undefined;
  return percentInStyle(text, percent, formatPercent(count, denominator.value, decimalsOf(percent.value)));
}
