/** What the probe in a server and the bench say to each other. */

/** A notification after which the probe collects garbage and tells what is left. */
export const heapMethod = "bench/heap";

/** The file descriptor on which it tells. */
export const probePipe = 4;

/** Bytes on a heap: all that is held, and what of it V8 compiled. */
export interface Held { heap: number; compiled: number }

/** One line of JSON: milliseconds from a message to its answer, or bytes. */
export type Told = { answered: number } | Held;
