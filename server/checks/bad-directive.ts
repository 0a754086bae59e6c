import type { Misunderstood } from "../review/directives.ts";
import type { Draft, Rule } from "./types.ts";

/** A comment that begins like one of ours and cannot be understood. */
export const badDirective: Rule = {
  name: "bad-directive",
  severity: "warning",
  summary: "A comment to Ratecheck cannot be understood.",
  // comments speak of the document, not of one block
  check: () => [],
};

/** What the rule says of a comment. */
export const misunderstoodDraft = ({ start, end, message }: Misunderstood): Draft => ({ start, end, message, related: [], fixes: [], statements: [] });
