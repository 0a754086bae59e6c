/** Times and how they are told. */

/** One line of the table. */
export interface Row {
  what: string;
  /** With its unit. */
  measured: string;
  /** What it is compared with, measured in the same run. */
  reference?: string;
  /** How many times the reference. */
  ratio?: number;
  target: string;
  /** Undefined where nothing is to be reached. */
  met?: boolean;
}

/** Tells a row to the command that started this bench, or prints it. */
export function tell(row: Row): void {
  if (process.send) process.send(row);
  else console.log(row);
}

/** @param share 0.5 for the median, 0.99 for the 99th percentile: the least value that as many are not above */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The collector's work that is left over from before is not the next one's. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error("start Node with --expose-gc");
  globalThis.gc();
}

/** Milliseconds on the clock. */
export function wallTime(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of the processor, in all threads of this process: what else runs on the machine does not count. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Medians of several works, done in turn, so that a busy moment of the machine meets all of them.
 *
 * @param runs of each
 * @param options `warmUp`: runs before them that do not count; `collect`: whether the garbage of the one before is collected first.
 *   A collection that is forced throws away compiled code too, so it is not for what is asked how fast it is when it is warm.
 */
export async function medians(works: readonly (() => number | Promise<number>)[], runs: number, { warmUp = 1, collect = true } = {}): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      if (collect) globalThis.gc?.();
      const time = await work();
      if (run >= 0) times[index]!.push(time);
    }
  }
  return times.map(median);
}

export function inMilliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0)} ms`;
}

export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The folder of documents that the command was given. */
export const folderGiven = (): string | undefined => process.argv.slice(2).find((argument) => !argument.startsWith("--"));
