import { compareExact } from "../statistics/rounding.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { proportionFixes } from "./fixes.ts";
import type { Rule } from "./types.ts";
import { decimalsOf, relatedPlaces } from "./wording.ts";
import { countInWords, denominatorInWords } from "./wording.ts";
import { formatPercent } from "../statistics/rounding.ts";

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
      const exact = formatPercent(count.value, denominator.value, decimalsOf(percent.value) + 2);
      return {
        start: percent.start, end: percent.end,
        message: `${countInWords(count)} of ${denominatorInWords(denominator)} is ${exact}%: ${percent.text} is ${below ? "cut off" : "rounded up"}, rounded it is ${formatPercent(count.value, denominator.value, decimalsOf(percent.value))}%.`,
        related: relatedPlaces(statement),
        fixes: proportionFixes(j, context),
        statements: [j.index],
      };
    }),
};
