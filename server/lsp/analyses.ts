/** The reviews of the open documents: made when somebody asks, kept while they are true, abandoned when they are not. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { Memo } from "../review/memo.ts";
import type { Review, ReviewOptions } from "../review/types.ts";
import type { Text } from "../text/text.ts";
import { isChecked, whyNot } from "./checked.ts";
import type { OpenDocument } from "./documents.ts";
import type { Settings } from "./settings.ts";

/** The analysis, a step at a time. */
export type Reviewing = (text: Text, options: ReviewOptions, memo: Memo) => Generator<void, Review, void>;

/** A review and the very document that its offsets are of. */
export interface Analysis {
  document: OpenDocument;
  review: Review;
  settings: Settings;
}

/** The work on one version of a document. */
interface Work {
  document: OpenDocument;
  settings: Settings;
  abandoned: boolean;
  done: boolean;
  /** Undefined when the work was abandoned. */
  result: Promise<Analysis | undefined>;
}

export interface AnalysesOptions {
  reviewing: Reviewing;
  document: (uri: string) => OpenDocument | undefined;
  settings: (uri: string) => Promise<Settings>;
  /** The work takes long. */
  onLong: (document: OpenDocument) => void;
  /** The work is done and those who asked have their answer; not called for a version that is not the last one any more. */
  onDone: (analysis: Analysis) => void;
  /** The reviewer broke off. Nobody else is told: who waits gets an empty review. */
  onFailed: (document: OpenDocument, error: unknown) => void;
}

/** What is kept of a document. */
interface Kept {
  memo: Memo;
  /** Undefined until somebody asks for the version that is there now. */
  work: Work | undefined;
  /** UTF-16 code units in the version that was worked on last. */
  length: number;
}

/** Milliseconds of work between two looks at what has come in. */
const slice = 8;

/** Milliseconds of work after which somebody may wonder whether anything is being done. */
const long = 100;

/** UTF-16 code units in the documents of which something is kept, together. What is kept is many times larger. */
const budget = 1_200_000;

export class Analyses {
  readonly #options: AnalysesOptions;
  /** By document; the one that was asked for last stands last. */
  readonly #kept = new Map<string, Kept>();

  constructor(options: AnalysesOptions) {
    this.#options = options;
  }

  /**
   * The review of a document as it stands now, however often it changes meanwhile; undefined when it is not open, not
   * checked or switched off.
   *
   * @throws ResponseError when the request is cancelled
   */
  async current(uri: string, token?: CancellationToken): Promise<Analysis | undefined> {
    for (;;) {
      const opened = this.#options.document(uri);
      if (!opened || !isChecked(opened)) return undefined;
      const settings = await this.#options.settings(uri);
      stopIfCancelled(token);
      const document = this.#options.document(uri);
      if (!document) return undefined;
      if (!this.#known(document, settings) && whyNot(document, settings)) {
        this.abandon(uri);
        return undefined;
      }
      const analysis = await this.#work(document, settings).result;
      stopIfCancelled(token);
      // settings that leave the review as it was may have changed
      if (analysis && this.#options.document(uri)?.version === analysis.document.version) return analysis.settings === settings ? analysis : { ...analysis, settings };
    }
  }

  /** Ends the work on a document's last version: a newer one has come, and whoever waits asks for that. */
  abandon(uri: string): void {
    const kept = this.#kept.get(uri);
    if (kept?.work) kept.work.abandoned = true;
    if (kept) kept.work = undefined;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.abandon(uri);
    this.#kept.delete(uri);
  }

  /** The work on a document as it is, done or under way. */
  #known(document: OpenDocument, settings: Settings): Work | undefined {
    const known = this.#kept.get(document.uri)?.work;
    return known?.document.version === document.version && known.settings.key === settings.key ? known : undefined;
  }

  #work(document: OpenDocument, settings: Settings): Work {
    const { uri } = document;
    const kept = this.#lastAskedFor(uri);
    const known = this.#known(document, settings);
    if (known) return known;
    this.abandon(uri);
    const work: Work = { document, settings, abandoned: false, done: false, result: Promise.resolve(undefined) };
    kept.work = work;
    kept.length = document.text.length;
    work.result = this.#run(work, kept);
    return work;
  }

  #lastAskedFor(uri: string): Kept {
    const kept = this.#kept.get(uri) ?? { memo: new Memo(), work: undefined, length: 0 };
    this.#kept.delete(uri);
    this.#kept.set(uri, kept);
    return kept;
  }

  async #run(work: Work, kept: Kept): Promise<Analysis | undefined> {
    const { document, settings } = work;
    let analysis: Analysis;
    try {
      const steps = this.#options.reviewing(document.text, settings.options, kept.memo);
      const review = await inSlices(steps, () => !work.abandoned, () => this.#options.onLong(document));
      if (!review) return undefined;
      analysis = { document, review, settings };
    } catch (error) {
      kept.memo = new Memo();
      this.#options.onFailed(document, error);
      return { document, review: { statements: [], checked: 0, unverifiable: 0, findings: [], headings: [], degraded: [] }, settings };
    } finally {
      work.done = true;
    }
    void this.#afterwards(work, kept, analysis);
    return analysis;
  }

  /** What can wait until those who asked have their answer. */
  async #afterwards(work: Work, kept: Kept, analysis: Analysis): Promise<void> {
    await pause();
    if (kept.work === work) this.#options.onDone(analysis);
    this.#keepWithin(budget);
  }

  /** Lets documents go that nobody has asked for lately, but neither the last one nor what is being worked on. */
  #keepWithin(limit: number): void {
    let length = 0;
    for (const kept of this.#kept.values()) length += kept.length;
    const last = [...this.#kept.keys()].at(-1);
    for (const [uri, kept] of this.#kept) {
      if (length <= limit || uri === last) return;
      if (kept.work?.done === false) continue;
      this.#kept.delete(uri);
      length -= kept.length;
    }
  }
}

/**
 * Does the steps in slices, and lets messages in before each.
 *
 * @param wanted asked before each slice
 * @param onLong called once, when the work takes long
 * @returns undefined when it was no longer wanted
 */
export async function inSlices(
  steps: Generator<void, Review, void>, wanted: () => boolean, onLong: () => void = () => undefined,
): Promise<Review | undefined> {
  const start = Date.now();
  let told = false;
  for (;;) {
    await pause();
    if (!wanted()) return undefined;
    const review = advance(steps);
    if (review) return review;
    if (told || Date.now() - start < long) continue;
    told = true;
    onLong();
  }
}

/** Works for the length of one slice; the review when it is done. */
function advance(steps: Generator<void, Review, void>): Review | undefined {
  const until = Date.now() + slice;
  do {
    const step = steps.next();
    if (step.done) return step.value;
  } while (Date.now() < until);
  return undefined;
}

/**
 * Lets messages in. No microtask does: those run before any message is read. A timer takes a millisecond at least, and is
 * what is left where the host has nothing better.
 */
const pause = (): Promise<void> => new Promise((resolve) => {
  const { setImmediate: soon } = globalThis as { setImmediate?: (then: () => void) => void };
  if (soon) soon(resolve);
  else setTimeout(resolve, 0);
});

export function stopIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
