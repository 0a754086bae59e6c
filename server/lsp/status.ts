/** What the client is told of a document: how many statements were checked, and how that came out. */
import { isShown, tally } from "../review/tally.ts";
import type { Review, Severity, Tally } from "../review/types.ts";
import type { Analysis } from "./analyses.ts";
import type { DocumentState, StatusParams } from "./protocol.ts";

const byGravity: readonly Severity[] = ["error", "warning", "information"];

/** Sends the status of documents, the last known counts with it while a new version is being checked. */
export class Statuses {
  readonly #send: (status: StatusParams) => void;
  readonly #last = new Map<string, { tally: Tally; worst: Severity | null }>();

  constructor(send: (status: StatusParams) => void) {
    this.#send = send;
  }

  checking(uri: string, version: number): void {
    const last = this.#last.get(uri);
    this.#send({ uri, version, state: "checking", tally: last?.tally ?? null, worst: last?.worst ?? null });
  }

  checked({ document, review }: Analysis): void {
    const now = { tally: tally(review), worst: worstOf(review) };
    this.#last.set(document.uri, now);
    this.#send({ uri: document.uri, version: document.version, state: "checked", ...now });
  }

  without(uri: string, version: number, state: Exclude<DocumentState, "checking" | "checked">, reason?: string): void {
    this.#last.delete(uri);
    this.#send({ uri, version, state, tally: null, worst: null, ...(reason === undefined ? {} : { reason }) });
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

const worstOf = (review: Review): Severity | null =>
  byGravity.find((severity) => review.findings.some((f) => f.severity === severity && isShown(f))) ?? null;
