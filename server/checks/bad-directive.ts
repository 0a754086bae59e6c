import type { Rule } from "./types.ts";

/** A comment that begins like one of ours and cannot be understood. */
export const badDirective: Rule = {
  name: "bad-directive",
  severity: "warning",
  summary: "A comment to Ratecheck cannot be understood.",
  check: (context) => context.directives.misunderstood.map(({ start, end, message }) => ({ start, end, message, related: [], fixes: [], statements: [] })),
};
