/** The report of a file: what `--format json` prints, one object a file. */
import type { Review, Statement } from "./types.ts";

export interface Report {
  file: string;
  statements: readonly Statement[];
  diagnostics: {
    rule: string;
    severity: string;
    start: number;
    end: number;
    message: string;
    fixes: { title: string; edits: { start: number; end: number; text: string }[] }[];
    /** Only where the author has marked an error of the source. */
    asPublished?: string;
  }[];
}

/** The report of a review; offsets are UTF-16 code units from the file's start. */
export function reportOf(file: string, review: Pick<Review, "statements" | "findings">): Report {
  return {
    file,
    statements: review.statements,
    diagnostics: review.findings.map(({ rule, severity, start, end, message, fixes, asPublished }) => ({ rule, severity, start, end, message, fixes, ...(asPublished === undefined ? {} : { asPublished }) })),
  };
}
