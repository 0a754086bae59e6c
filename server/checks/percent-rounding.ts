import { compareExact, formatPercent } from "../statistics/rounding.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { percentFix, proportionFixes } from "./fixes.ts";
import type { Rule } from "./types.ts";
import { decimalsOf, percentInWords, percentLike, relatedPlaces, countInWords, denominatorInWords } from "./wording.ts";

/** The percentage is truncated, or rounded the wrong way. */
export const percentRounding: Rule = {
  name: "percent-rounding",
  severity: "hint",
  summary: "The percent is truncated or rounded the wrong way.",
  check: (context) => context.judged
    .filter((j) => j.statement.verdict === "rounding" && j.statement.count && j.statement.denominator)
    .map((j) => {
      const { statement } = j;
      const { percent } = statement;
      const count = statement.count!;
      const denominator = statement.denominator!;
      const below = compareExact(count.value, denominator.value, parseDecimal(percent.value)) > 0;
      const rounded = (decimals: number): string => percentLike(percent, formatPercent(count.value, denominator.value, decimals));
      const decimals = decimalsOf(percent.value);
      return {
        start: percent.start, end: percent.end,
        message: `${countInWords(count)} of ${denominatorInWords(denominator)} is ${rounded(decimals + 2)}: ${percentInWords(percent)} is ${below ? "cut off" : "rounded up"}, rounded it is ${rounded(decimals)}.`,
        related: relatedPlaces(statement),
        // nothing says that another number is wrong
        fixes: statement.quoted ? proportionFixes(j, context) : percentFix(j, context),
        statements: [j.index],
      };
    }),
};
