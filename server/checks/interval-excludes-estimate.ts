import { compareDecimals, parseDecimal } from "../statistics/decimal.ts";
import type { ProportionStatement } from "../review/types.ts";
import { within, type CheckContext, type Draft, type Rule } from "./types.ts";
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
const perThousands = /\bper 10{0,2}[ ,.\u00a0\u2009]?000\b/;
const perReach = 40;

/**
 * "43/1000 (4.3%; 95% CI 38 to 47)", "402/4010 (10%) (88 to 114 per 1000)": the percentage follows from its counts, and the interval is that of the
 * number per thousand, of which the text speaks, and not far from that of the counts: no point is lost in it.
 */
function isOfOtherScale(context: CheckContext, { interval, verdict, exact, denominator, start }: ProportionStatement): boolean {
  if (verdict !== "consistent" && verdict !== "rounding") return false;
  if (denominator!.value % 1000 !== 0 && !perThousands.test(within(context, start - perReach, interval!.end + perReach))) return false;
  const [low, high] = [Number(interval!.low.value), Number(interval!.high.value)];
  return scales.some((k) => low <= exact! * k && exact! * k <= high && !interval!.computed?.every((c) => low * 2 < c.low * k || high > c.high * k * 2));
}

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
    .filter(({ statement }) => !isOfOtherScale(context, statement))
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
