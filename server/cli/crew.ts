/**
 * Files checked on as many cores as are worth it. Nobody hands out the work: each thread takes the next file from a list
 * that all of them see, the largest first, so that none is left with a long one at the end.
 */
import { readText, type Reader } from "./files.ts";
import { failure, notChecked, outcomeOf, type Job, type Outcome, type Style } from "./outcome.ts";

/** What a thread is given, as plain data. */
export interface Task {
  jobs: readonly Job[];
  style: Style;
  /** Places in `jobs`, in the order in which they are taken. */
  order: readonly number[];
  /** Shared: how many were taken, then for each job whether its check has begun. */
  board: Int32Array;
}

export type OnOutcome = (job: number, outcome: Outcome) => void;

/** A thread that works on the task until nothing is left; why it ended before, or undefined. */
export type Helper = (task: Task, onOutcome: OnOutcome) => Promise<string | undefined>;

/** Bytes that take a core about as long to check as a further thread takes to start. */
const worthAThread = 400_000;

/** Files that are read while another one is checked. */
const ahead = 2;

/** Takes files and checks them until none is left. */
export async function work({ jobs, style, order, board }: Task, reader: Reader, onOutcome: OnOutcome): Promise<void> {
  const taken: { index: number; reading: ReturnType<typeof readText> }[] = [];
  for (;;) {
    while (taken.length <= ahead) {
      const index = order[Atomics.add(board, 0, 1)];
      if (index === undefined) break;
      const { file, sizeLimit } = jobs[index]!;
      taken.push({ index, reading: readText(file, reader, sizeLimit) });
    }
    const next = taken.shift();
    if (!next) return;
    const read = await next.reading;
    Atomics.store(board, 1 + next.index, 1);
    onOutcome(next.index, outcomeOf(jobs[next.index]!, read, style));
  }
}

/**
 * Checks all files, in this thread and in helpers.
 *
 * @param sizes bytes in each file
 * @param cores that this process may use
 * @param onOutcome called once for each job, in any order
 */
export async function checkAll(
  jobs: readonly Job[], style: Style, reader: Reader, { sizes, cores, helper }: { sizes: readonly number[]; cores: number; helper: Helper }, onOutcome: OnOutcome,
): Promise<void> {
  const order = [...jobs.keys()].sort((a, b) => sizes[b]! - sizes[a]!);
  const board = new Int32Array(new SharedArrayBuffer(4 * (1 + jobs.length)));
  const task: Task = { jobs, style, order, board };
  const done = new Set<number>();
  const finish: OnOutcome = (job, outcome) => {
    done.add(job);
    onOutcome(job, outcome);
  };
  const helpers = helpersWorth(sizes, cores);
  const ended = Array.from({ length: helpers }, () => helper(task, finish));
  await work(task, reader, finish);
  const reasons = (await Promise.all(ended)).filter((reason) => reason !== undefined);
  // a thread that broke off has left what it was at, and what it had taken besides
  for (const index of order) {
    if (done.has(index)) continue;
    const job = jobs[index]!;
    const begun = Atomics.load(board, 1 + index) === 1;
    finish(index, begun ? notFinished(job, reasons) : outcomeOf(job, await readText(job.file, reader, job.sizeLimit), style));
  }
}

const notFinished = ({ file }: Job, reasons: readonly string[]): Outcome => notChecked({ problem: failure(file, reasons.join("; ")) });

/** How many threads beside this one are worth their start. */
function helpersWorth(sizes: readonly number[], cores: number): number {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(0, Math.min(cores - 1, sizes.length - 1, Math.floor(bytes / worthAThread)));
}
