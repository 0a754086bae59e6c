/** What is said of many files that are done in any order: in the order of the files, each as soon as it can be. */
import type { Tally } from "../review/types.ts";
import type { Outcome, Style } from "./outcome.ts";

export class InOrder {
  /** Reports as JSON, for a format that is printed as a whole. */
  readonly reports: string[] = [];
  /** Of all files that were checked. */
  readonly tally: Tally = { checked: 0, toLookAt: 0, unverifiable: 0 };
  /** How many were. */
  checked = 0;
  /** Why others were not. */
  readonly problems: string[] = [];
  /** Whether anything is found at warning or above. */
  loud = false;
  /** Whether anything is found at all. */
  found = false;
  readonly #format: Style["format"];
  readonly #out: (text: string) => void;
  readonly #err: (text: string) => void;
  readonly #waiting = new Map<number, Outcome>();
  #next = 0;

  constructor(format: Style["format"], { out, err }: { out: (text: string) => void; err: (text: string) => void }) {
    this.#format = format;
    this.#out = out;
    this.#err = err;
  }

  /** @param place of the file among all, from 0; each comes once */
  put(place: number, outcome: Outcome): void {
    this.#waiting.set(place, outcome);
    for (let next = this.#waiting.get(this.#next); next; next = this.#waiting.get(++this.#next)) {
      this.#waiting.delete(this.#next);
      this.#say(next);
    }
  }

  #say({ out, err, loud, found, tally, problem }: Outcome): void {
    if (this.#format === "text") this.#out(out);
    else if (tally) this.reports.push(out);
    this.#err(err);
    this.loud ||= loud;
    this.found ||= found;
    if (problem !== undefined) this.problems.push(problem);
    if (!tally) return;
    this.checked += 1;
    this.tally.checked += tally.checked;
    this.tally.toLookAt += tally.toLookAt;
    this.tally.unverifiable += tally.unverifiable;
  }
}
