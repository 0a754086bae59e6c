/** The categories of response: which of them a phrase names, and of which a response is made up. */
import type { Outcome } from "./types.ts";

const rules: readonly [RegExp, Outcome][] = [
  // "CR + PR + SD ≥6 wk", "CR/PR/SD": what disease control is defined as
  [/\bprs? ?(?:[+/]|plus) ?sd\b/, "control"],
  // "a complete or partial response": both
  [/\b(?:complete|crs?)(?: (?:responses?|remissions?))? or (?:an? )?(?:partial (?:responses?|remissions?|responders?)|prs?)\b/, "overall"],
  [/\b(?:very good partial (?:response|remission)s?|vgprs?) or (?:better|greater|higher)\b|(?:\bat least (?:an? )?|[≥⩾] ?)(?:very good partial (?:response|remission)|vgpr)/, "very-good-or-better"],
  [/\b(?:complete (?:response|remission)s?|cr) or (?:better|greater|higher)\b|(?:\bat least (?:an? )?|[≥⩾] ?)(?:complete (?:response|remission)|cr\b)/, "complete-or-better"],
  [/\b(?:partial (?:response|remission)s?|pr) or (?:better|greater|higher)\b|(?:\bat least (?:an? )?|[≥⩾] ?)(?:partial (?:response|remission)|pr\b)/, "partial-or-better"],
  [/\b(?:stringent complete (?:response|remission)s?|scr)\b/, "stringent"],
  [/\b(?:very good partial (?:response|remission)s?|vgprs?)\b/, "very-good-partial"],
  [/\b(?:disease[- ]control|dcr|clinical benefit|cbr)\b/, "control"],
  [/\b(?:overall|objective|confirmed objective|best overall|total|tumou?r) (?:tumou?r )?(?:response|remission)(?: rate)?s?\b|\borr\b|\bresponse rate\b|\bresponded\b|\bresponders\b|\b(?:had|achieved|showed) a response\b/, "overall"],
  [/\b(?:complete|completely)(?: \w+)? (?:response|responses|remission|remissions|responder|responders)\b|\bcm?rs?\b/, "complete"],
  [/\bpartial(?: \w+)? (?:response|responses|remission|remissions|responder|responders)\b|\bprs?\b/, "partial"],
  [/\bminor (?:response|responses)\b/, "minor"],
  [/\bstable disease\b|\bsd\b/, "stable"],
  // "PD-1" is a receptor, of which the stems are "pd-1 pd 1"
  [/\bprogressive disease\b|(?<!\bpd-l?[12] )\bpd\b(?!-l?[12])/, "progressive"],
];

/** A part of every name of a category: most phrases have none. */
const any = /respon|remission|disease|benefit|\b(?:vgprs?|s?cr|cmrs?|crs|prs?|dcr|cbr|orr|sd|pd)\b/;

/** The response category that a lower-case phrase names, the most specific first; undefined when it names none. */
export function outcomeOf(phrase: string): Outcome | undefined {
  if (!any.test(phrase)) return undefined;
  for (const [test, outcome] of rules) if (test.test(phrase)) return outcome;
  return undefined;
}

/** The categories that make up the overall response, the best first; with stable disease, disease control. */
export const responses: readonly Outcome[] = ["stringent", "complete", "very-good-partial", "partial"];

const exclusive = /^(?:complete|partial|stable|progressive)$/;

/** Those with a complete response are none of those with stable disease: everybody has one best response. */
export const excludesOther = (one: Outcome | undefined, other: Outcome | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other && exclusive.test(one) && exclusive.test(other);
