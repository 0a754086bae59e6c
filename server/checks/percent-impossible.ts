import { parseDecimal } from "../statistics/decimal.ts";
import { formatPercent, impliedRange } from "../statistics/rounding.ts";
import type { Rule } from "./types.ts";
import { asPrinted, decimalsOf, percentInWords, percentLike } from "./wording.ts";

/** How far below a stated population an unprinted one may lie that would explain the percentage: some are not evaluable. */
const attrition = 0.9;

/**
 * No whole number of the stated people gives a percentage that is printed without its count (the granularity test of
 * Brown & Heathers 2017, Soc Psychol Personal Sci 8:363–369, for proportions).
 */
export const percentImpossible: Rule = {
  name: "percent-impossible",
  severity: "information",
  summary: "No whole number of the stated people gives this percent.",
  check: (context) => context.judged.filter(({ judgement, statement }) => {
    if (!judgement.rate || statement.percent.bound) return false;
    const printed = parseDecimal(statement.percent.value);
    if (judgement.rate.some((c) => impliedRange(printed, c.denominator.value) !== undefined)) return false;
    const size = judgement.rate[0]!.denominator.value;
    for (let n = size - 1; n >= size * attrition; n -= 1) if (impliedRange(printed, n)) return false;
    return true;
  }).map(({ judgement, statement, index }) => {
    const { percent } = statement;
    const { value, parts } = judgement.rate![0]!.denominator;
    const low = Math.floor((Number(percent.value) * value) / 100);
    const share = (count: number): string => `${count} is ${percentLike(percent, formatPercent(count, value, decimalsOf(percent.value)))}`;
    return {
      start: percent.start, end: percent.end,
      message: `No whole number of ${asPrinted(value, parts)} people is ${percentInWords(percent)}: ${share(low)}, ${share(low + 1)}.`,
      related: parts.map((p) => ({ start: p.start, end: p.end, message: `Population: ${p.text}` })),
      fixes: [],
      statements: [index],
    };
  }),
};
