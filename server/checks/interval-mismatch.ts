import type { Severity } from "../review/types.ts";
import { intervals } from "../statistics/intervals.ts";
import { levelsThatFit } from "../statistics/agreement.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { countInWords, denominatorInWords, relatedPlaces } from "./wording.ts";
import type { Rule } from "./types.ts";

/** No usual method gives both limits of a printed interval. */
export const intervalMismatch: Rule = {
  name: "interval-mismatch",
  severity: "warning",
  summary: "No usual method gives this confidence interval.",
  check: (context) => context.judged
    .filter(({ statement, mention }) => statement.interval?.computed && statement.interval.computed.length > 0 && !mention.interval?.special &&
      statement.count && statement.denominator && statement.count.value <= statement.denominator.value)
    .filter(({ statement }) => statement.interval!.methods!.length === 0 && !statement.percent.bound && statement.verdict !== "inconsistent" && !outside(statement))
    .map(({ statement, mention, judgement, index }) => {
      const interval = statement.interval!;
      const count = statement.count!;
      const denominator = statement.denominator!;
      const exact = intervals(count.value, denominator.value, interval.level);
      const method = context.options.interval?.method ?? "Clopper–Pearson";
      const usual = exact.find((i) => i.method === method);
      const level = levelsThatFit(count.value, denominator.value, parseDecimal(interval.low.value), parseDecimal(interval.high.value)).find((l) => l !== interval.level);
      const shown = usual ? ` The ${method === "Clopper–Pearson" ? "exact" : method} interval for ${countInWords(count)} of ${denominatorInWords(denominator)} is ${usual.low.toFixed(1)} to ${usual.high.toFixed(1)}%.` : "";
      const cause = level === undefined ? "" : ` It fits a level of ${level}%.`;
      // "10 had a partial response, for a response rate of 26%": others may have responded
      const whole = mention.count !== null || count.parts.length > 1;
      const binds = whole && judgement.certain && (mention.denominator !== null || mention.cell !== undefined || denominator.relation === "explicit");
      const severity: { severity?: Severity } = binds ? {} : { severity: "information" };
      return {
        start: interval.start, end: interval.end,
        message: `No usual method gives ${interval.low.text} to ${interval.high.text} as the ${interval.level}% interval.${shown}${cause}`,
        related: relatedPlaces(statement),
        fixes: [],
        statements: [index],
        ...severity,
      };
    }),
};

/** The estimate is outside: that is said by its own rule. */
function outside(statement: { percent: { value: string }; interval?: { low: { value: string }; high: { value: string } } }): boolean {
  const { interval, percent } = statement;
  return !!interval && (Number(percent.value) < Number(interval.low.value) || Number(percent.value) > Number(interval.high.value));
}
