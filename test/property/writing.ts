/** A document that is written while it is checked. */
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { Memo } from "../../server/review/memo.ts";
import { review, reviewing } from "../../server/review/review.ts";
import type { Review, ReviewOptions } from "../../server/review/types.ts";

/** Goes the whole way, or as many steps and then no further. */
function advance(steps: Generator<void, Review, void>, most = Infinity): Review | undefined {
  for (let i = 0; i < most; i += 1) {
    const step = steps.next();
    if (step.done) return step.value;
  }
  return undefined;
}

/**
 * One document that is written, with what its reviewer remembers: whatever has been, each review is that of a check
 * from nothing, and what was given before stays as it was.
 */
export class Writing {
  readonly #memo = new Memo();
  readonly #texts: string[];
  #given: { review: Review; copy: Review } | undefined;
  /** A review that nobody has looked at: what it says is worked out when it is asked for, and that may be after the next edit. */
  #unseen: { review: Review; fresh: Review } | undefined;

  constructor(text: string) {
    this.#texts = [text];
  }

  get text(): string {
    return this.#texts.at(-1)!;
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  write(text: string): void {
    this.#texts.push(text);
  }

  /** Begins a check, and leaves it: the next edit has come. */
  begin(settings: ReviewOptions, steps: number, politely: boolean): void {
    const begun = reviewing(this.text, settings, this.#memo);
    advance(begun, steps);
    if (politely) begun.return(undefined as never);
  }

  /** @param fresh the review of a check from nothing, where it is known already */
  check(settings: ReviewOptions, fresh: Review = review(this.text, settings)): void {
    const found = advance(reviewing(this.text, settings, this.#memo))!;
    if (!isDeepStrictEqual(found, fresh)) {
      const last = this.#texts.slice(-3).map((text) => JSON.stringify(text)).join("\n→ ");
      expect(found, `of the last text of\n  ${last}`).toStrictEqual(fresh);
    }
    if (this.#given) expect(this.#given.review, "what was given for an earlier text").toStrictEqual(this.#given.copy);
    this.#given = { review: found, copy: structuredClone(found) };
    if (this.#unseen && !isDeepStrictEqual(this.#unseen.review, this.#unseen.fresh)) expect(this.#unseen.review, "what was asked for late").toStrictEqual(this.#unseen.fresh);
    this.#unseen = { review: advance(reviewing(this.text, settings, this.#memo))!, fresh };
  }
}
