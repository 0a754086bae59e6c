import { compareDecimals, parseDecimal } from "../statistics/decimal.ts";
import type { ProportionStatement } from "../review/types.ts";
import type { CheckContext, Draft, Rule } from "./types.ts";
import { percentInWords } from "./wording.ts";

/** The estimate lies outside its own two-sided interval. */
export const intervalExcludesEstimate: Rule = {
  name: "interval-excludes-estimate",
  severity: "error",
  summary: "The estimate lies outside its own confidence interval.",
  check: (context) => [...ofProportions(context), ...ofOthers(context)],
};

/** Ratios, differences, and percentages without a count. */
const ofOthers = ({ block: { facts, start } }: CheckContext): Draft[] => facts.oddities.flatMap(({ rule, estimate, ...odd }) => (rule !== "interval-excludes-estimate" || !estimate ? [] : [{
  start: odd.start + start, end: odd.end + start, message: odd.message,
  related: [{ start: estimate.start + start, end: estimate.end + start, message: `Estimate: ${estimate.text}` }],
  fixes: [], statements: [],
}]));

/** Ten times, a hundred times and a thousand times a percentage: per 1,000, per 10,000 and per 100,000. */
const scales = [10, 100, 1000];

/** "43/1000 (4.3%; 95% CI 38 to 47)": the percentage follows from its counts, and the interval is that of the number per thousand. */
const isOfOtherScale = ({ interval, verdict, exact }: ProportionStatement): boolean =>
  (verdict === "consistent" || verdict === "rounding") && scales.some((k) => Number(interval!.low.value) <= exact! * k && exact! * k <= Number(interval!.high.value));

function ofProportions(context: CheckContext): Draft[] {
  return context.judged
    .filter(({ statement }) => {
      const { interval, percent } = statement;
      if (!interval || percent.bound || interval.low.bound || interval.high.bound) return false;
      const estimate = parseDecimal(percent.value);
      const low = parseDecimal(interval.low.value);
      const high = parseDecimal(interval.high.value);
      // limits in the wrong order are a mistake of their own
      return compareDecimals(low, high) <= 0 && (compareDecimals(estimate, low) < 0 || compareDecimals(estimate, high) > 0);
    })
    .filter(({ statement }) => !isOfOtherScale(statement))
    // where the percentage is known to be wrong, that is the mistake
    .filter(({ statement, judgement }) => statement.verdict !== "inconsistent" || !judgement.certain)
    .map(({ statement, index }) => {
      const interval = statement.interval!;
      return {
        start: interval.start, end: interval.end,
        message: `${percentInWords(statement.percent)} lies outside its own ${interval.level}% interval, ${interval.low.text} to ${interval.high.text}.`,
        related: [{ start: statement.percent.start, end: statement.percent.end, message: `Estimate: ${percentInWords(statement.percent)}` }],
        fixes: [],
        statements: [index],
      };
    });
}
