import type { Finding, Review, Tally } from "./types.ts";

/** Whether a finding is shown while writing: the errors of a source that the author has marked are kept for the report. */
export const isShown = (finding: Finding): boolean => finding.asPublished === undefined;

/** Whether a finding is one of those that the tally calls "to look at": information or above, and shown. */
export const isToLookAt = (finding: Finding): boolean => finding.severity !== "hint" && isShown(finding);

/** Counts a review in the words that every face uses: checked, to look at, cannot be checked. */
export const tally = ({ checked, unverifiable, findings }: Review): Tally => ({ checked, toLookAt: findings.filter(isToLookAt).length, unverifiable });

/** "14 checked, 2 to look at, 3 cannot be checked". */
export const tallyInWords = ({ checked, toLookAt, unverifiable }: Tally): string =>
  `${checked} checked, ${toLookAt} to look at, ${unverifiable} cannot be checked`;
