import type { Review, ReviewOptions } from "./types.ts";

/** What a reviewer may keep between two reviews of one document, by content; opaque to its owner. */
export class Memo {}

/**
 * The analysis as a resumable sequence: yields between blocks, returns the Review.
 *
 * @param text the document
 * @param options settings
 * @param memo what an earlier review of the same document learned; results are the same with and without it
 */
export function* reviewing(text: string, options: ReviewOptions = {}, memo: Memo = new Memo()): Generator<void, Review, void> {
  void text; void options; void memo;
  return { statements: [], findings: [], degraded: [] };
}

/** Analyses a document in one go. Never throws. */
export function review(text: string, options: ReviewOptions = {}): Review {
  const steps = reviewing(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
