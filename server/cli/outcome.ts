/** One file checked, and all that is to be said of it: plain data, small enough to be sent between threads. */
import { reportOf } from "../review/report.ts";
import { review } from "../review/review.ts";
import { isShown, tally } from "../review/tally.ts";
import type { ReviewOptions, Tally } from "../review/types.ts";
import type { FileText } from "./files.ts";
import { findingLines } from "./text.ts";

/** A file to be checked. */
export interface Job {
  /** As on the command line. */
  file: string;
  options: ReviewOptions;
  /** Megabytes of 1 000 000 bytes. */
  sizeLimit: number;
}

/** How findings are printed. */
export interface Style {
  format: "text" | "json";
  hints: boolean;
  colour: boolean;
}

export interface Outcome {
  /** For standard output: lines, each with its end, or the report of this file as JSON. */
  out: string;
  /** For standard error, the same. */
  err: string;
  /** Whether anything is found at warning or above. */
  loud: boolean;
  /** Whether anything is found at all. */
  found: boolean;
  /** Undefined where the file was not checked. */
  tally?: Tally;
  /** Why it was not, where that is a failure. */
  problem?: string;
}

export const notChecked = (said: { err?: string; problem?: string }): Outcome => ({ out: "", err: "", loud: false, found: false, ...said });

/** Checks one file. Never throws. */
export function outcomeOf({ file, options }: Job, read: FileText, style: Style): Outcome {
  if ("problem" in read) return notChecked(read);
  try {
    const result = review(read.text, options);
    const { findings, degraded } = result;
    return {
      out: style.format === "json"
        ? JSON.stringify(reportOf(file, result))
        : findingLines(file, read.text, findings, style).map((line) => `${line}\n`).join(""),
      err: style.format === "json" ? "" : degraded.map(({ start, end, reason }) => `ratecheck: ${file}: read as plain text from offset ${start} to ${end}: ${reason}\n`).join(""),
      loud: findings.some((f) => (f.severity === "error" || f.severity === "warning") && isShown(f)),
      found: findings.length > 0,
      tally: tally(result),
    };
  } catch (error) {
    return notChecked({ problem: failure(file, error) });
  }
}

/** What is said of a file when its check broke off. */
export const failure = (file: string, error: unknown): string => `${file}: the check broke off (${error instanceof Error ? error.message : String(error)})`;
