import type { Quote } from "../review/types.ts";
import { swapFix } from "./fixes.ts";
import type { CheckContext, Draft, Rule } from "./types.ts";
import { percentInWords } from "./wording.ts";

/** A P value above 1, limits in the wrong order, more than all of the people. */
export const impossibleNumber: Rule = {
  name: "impossible-number",
  severity: "warning",
  summary: "A number that cannot be: P above 1, limits reversed, a share above 100 %.",
  check: (context) => [...ofOddities(context), ...ofShares(context)],
};

const ofOddities = ({ text, block: { facts, start } }: CheckContext): Draft[] => facts.oddities.filter((odd) => odd.rule === "impossible-number").map((odd) => ({
  start: odd.start + start, end: odd.end + start, message: odd.message, related: [], statements: [],
  fixes: odd.limits ? swapFix(text, ...odd.limits.map((q) => ({ ...q, start: q.start + start, end: q.end + start })) as [Quote, Quote]) : [],
}));

/** "12 patients (130%)": where their number is known, percent-mismatch says what is right. */
const ofShares = ({ judged }: CheckContext): Draft[] => judged
  .filter(({ statement: { verdict, percent, count }, mention: { cell, denominator, notCountRatio } }) =>
    verdict === "unverifiable" && count && !cell && !denominator && !notCountRatio && !percent.bound && Number(percent.value) > 100)
  .map(({ index, statement: { percent } }) => ({
    start: percent.start, end: percent.end, message: `A share of people is at most 100%; here it is ${percentInWords(percent)}.`,
    related: [], fixes: [], statements: [index],
  }));
