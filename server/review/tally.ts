import type { Review, Tally } from "./types.ts";

/** Counts a review in the words that every face uses: checked, to look at, cannot be checked. */
export function tally(review: Review): Tally {
  const proportions = review.statements.filter((s) => s.kind === "proportion");
  const unverifiable = proportions.filter((s) => s.verdict === "unverifiable").length;
  return {
    checked: proportions.length - unverifiable,
    toLookAt: review.findings.filter((f) => f.severity !== "hint").length,
    unverifiable,
  };
}
