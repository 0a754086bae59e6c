/**
 * How cost grows with size: the check of prose, tables and hostile text, each at sizes that double. Where the last two
 * doublings take more than `limit` times as long each, the growth is not linear.
 *
 *     --to MB      the largest size, 4 MB without it
 *     --for MS     a shape that takes longer at a size is not tried at a larger one, 250 ms without it
 *     --shape WORD the shapes whose name has it
 */
import { review } from "../server/review/review.ts";
import { shapes, type Shape } from "./hostile.ts";
import { reviewText } from "./text.ts";
import { collectGarbage, inMilliseconds, median, processorTime, tell } from "./measure.ts";

const limit = 2.2;
/** Below this many milliseconds a time is mostly that of the clock and the compiler. */
const tooShort = 4;
const repeats = 3;
/** A measurement that is shorter says more of the machine's caches and of the clock's steps than of the text, so that it is repeated. */
const longEnough = 40;
/**
 * Noise or a step, such as a larger heap or a text that no longer fits into a cache, may lift one measurement above the
 * limit; growth lifts those at larger sizes as well, so that these are tried, even beyond the largest size of the others.
 */
const attempts = 6;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const largest = Number(option("--to") ?? 4) * 1e6;
const tooLong = Number(option("--for") ?? 250);
const only = option("--shape");

interface Point {
  size: number;
  time: number;
}

/** Processor time of one check of the text, in milliseconds: of so many in a row as are long enough together. */
function timeOf(text: string): number {
  let spent = 0;
  let checks = 0;
  while (spent < longEnough) {
    spent += processorTime(() => void review(text));
    checks += 1;
  }
  return spent / checks;
}

/** Medians of the time of a check at a size, half of it and a quarter, measured in turn. */
function measured(shape: Shape, size: number): Point[] {
  const texts = [size / 4, size / 2, size].map((each) => shape.text(Math.round(each)));
  const times = texts.map((): number[] => []);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const [index, text] of texts.entries()) {
      collectGarbage();
      times[index]!.push(timeOf(text));
    }
  }
  return texts.map((text, index) => ({ size: text.length, time: median(times[index]!) }));
}

/** The largest size that the shape is to be tried at; its code is warm then. */
function sizeFor(shape: Shape): number {
  for (let size = largest / 1024; ; size *= 2) {
    const time = processorTime(() => void review(shape.text(Math.round(size))));
    if (size * 2 > largest || time > tooLong) return size;
  }
}

/** By how much the time grew for each doubling of the text, over the last two. */
function factorOf([first, , last]: readonly Point[]): number {
  if (!first || !last || last.time < tooShort) return 0;
  return Math.pow(last.time / Math.max(first.time, 0.1), Math.log(2) / Math.log(last.size / first.size));
}

/** The usual way through the code is compiled before anything is measured. */
for (let run = 0; run < 5; run += 1) review(reviewText(100_000, run));

const failed: string[] = [];
for (const shape of shapes) {
  if (only !== undefined && !shape.name.includes(only)) continue;
  const size = sizeFor(shape);
  let points = measured(shape, size);
  for (let attempt = 1; attempt < attempts && factorOf(points) > limit; attempt += 1) {
    const again = measured(shape, Math.min(size, largest) * 2 ** (attempt % 3));
    if (factorOf(again) < factorOf(points)) points = again;
  }
  const factor = factorOf(points);
  const met = factor <= limit;
  if (!met) failed.push(shape.name);
  const { size: reached, time } = points.at(-1)!;
  tell({
    what: `growth: ${shape.name}`,
    measured: `${factor === 0 ? "–" : `× ${factor.toFixed(2)}`} a doubling, ${inMilliseconds(time)} at ${(reached / 1e6).toFixed(2)} MB`,
    target: `≤ × ${limit}`,
    met,
  });
}
if (failed.length > 0) process.exitCode = 1;
