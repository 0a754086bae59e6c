import { swapFix } from "./fixes.ts";
import type { Rule } from "./types.ts";

/** A P value above 1, limits in the wrong order, more than all of the people. */
export const impossibleNumber: Rule = {
  name: "impossible-number",
  severity: "warning",
  summary: "A number that cannot be: P above 1, limits reversed, a share above 100 %.",
  check: ({ text, block: { facts, start } }) => facts.oddities.map((odd) => ({
    start: odd.start + start, end: odd.end + start, message: odd.message, related: [], statements: [],
    fixes: odd.limits ? swapFix(text, ...odd.limits.map((q) => ({ ...q, start: q.start + start, end: q.end + start })) as typeof odd.limits) : [],
  })),
};
