import type { Rule } from "./types.ts";

/** A P value above 1, limits in the wrong order, more than all of the people. */
export const impossibleNumber: Rule = {
  name: "impossible-number",
  severity: "warning",
  summary: "A number that cannot be: P above 1, limits reversed, a share above 100 %.",
  check: ({ block: { facts, start } }) => facts.oddities.filter((odd) => odd.rule === "impossible-number").map((odd) => ({
    start: odd.start + start, end: odd.end + start, message: odd.message, related: [], fixes: [], statements: [],
  })),
};
