import type { Directive } from "../review/directives.ts";
import type { Draft, Rule } from "./types.ts";

/** A comment that silences nothing: the mistake was corrected, or the comment stands in the wrong place. */
export const unusedDirective: Rule = {
  name: "unused-directive",
  severity: "information",
  summary: "A comment silences nothing.",
  // which comments were needed is known only when all the other rules have spoken
  check: () => [],
};

/** What the rule says of a comment that nobody needed. */
export function unusedDraft(directive: Directive): Draft {
  return {
    start: directive.start, end: directive.end,
    message: directive.rules.length > 0 ? `Nothing is found here by ${directive.rules.join(", ")}: the comment can go.` : "Nothing is found here: the comment can go.",
    related: [],
    fixes: [{ title: "Remove the comment", edits: [{ start: directive.start, end: directive.end, text: "" }] }],
    statements: [],
  };
}
