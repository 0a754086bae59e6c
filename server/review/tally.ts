import type { Finding, Review, Tally } from "./types.ts";

/** Whether a finding is shown while writing: the errors of a source that the author has marked are kept for the report. */
export const isShown = (finding: Finding): boolean => finding.asPublished === undefined;

/** Counts a review in the words that every face uses: checked, to look at, cannot be checked. */
export function tally(review: Review): Tally {
  const proportions = review.statements.filter((s) => s.kind === "proportion");
  const unverifiable = proportions.filter((s) => s.verdict === "unverifiable").length;
  return {
    checked: proportions.length - unverifiable,
    toLookAt: review.findings.filter((f) => f.severity !== "hint" && isShown(f)).length,
    unverifiable,
  };
}

/** "14 checked, 2 to look at, 3 cannot be checked". */
export const tallyInWords = ({ checked, toLookAt, unverifiable }: Tally): string =>
  `${checked} checked, ${toLookAt} to look at, ${unverifiable} cannot be checked`;
