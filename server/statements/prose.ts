/** Proportions, sizes and counts in a prose text. */
import type { Prose } from "../markdown/types.ts";
import { holdsNumber } from "../numerals/words.ts";
import { findCounts } from "./shares/counts.ts";
import { findDivided } from "./sizes/divided.ts";
import { findReasons } from "./sizes/reasons.ts";
import { findDerived, findNone, findSums } from "./shares/derived.ts";
import type { Found } from "./found.ts";
import { findFrames, type FoundFrame } from "./mentions/frames.ts";
import { armsBehind } from "./sizes/groups.ts";
import { findIntervals } from "./estimates/intervals.ts";
import { toldByItem } from "./sizes/flow-lists.ts";
import { leaversIn } from "./sizes/leavers.ts";
import { findLists } from "./shares/lists.ts";
import { mentionsOf } from "./mentions/mentions.ts";
import { findOfEach } from "./shares/of-each.ts";
import { findOddities, type Oddity } from "./oddities.ts";
import { countAt, countsIn, isPercent, matchAt, thingsIn, type Beginning } from "./pattern.ts";
import { plausible } from "./shares/plausible.ts";
import { isOpening, readingOf, type Reading } from "./reading/reading.ts";
import { findRespective } from "./shares/respective.ts";
import { shapes } from "./shares/shapes.ts";
import { findSizes } from "./sizes/sizes.ts";
import { findSexRatios } from "./shares/sex-ratios.ts";
import { findSlashed } from "./shares/slashed.ts";
import { studiesIn, type StudiesFound } from "./studies/studies.ts";
import { findSummedResponses } from "./shares/summed-responses.ts";
import { findTests } from "./shares/tests.ts";
import { findRestated, findTwice } from "./shares/twice.ts";
import { findRests } from "./shares/rests.ts";
import type { CountMention, NumberMention, ProportionMention, SizeMention, SumMention } from "./types.ts";
import { countOfUnit } from "./shares/units.ts";
import { areAsMany, areOfWhom, areOthers, withSize } from "./shares/wholes.ts";

export interface ProseFacts {
  proportions: ProportionMention[];
  sizes: SizeMention[];
  counts: CountMention[];
  rests: ProportionMention[];
  told: NumberMention[] | undefined;
  oddities: Oddity[];
  sums: SumMention[];
}

/** Reads a prose text. `part` is its index in the block. */
export function readProse(prose: Prose, part: number): ProseFacts {
  if (!holdsNumber(prose.text)) {
    return { proportions: [], sizes: [], counts: [], rests: [], told: undefined, oddities: [], sums: [] };
  }
  const reading = readingOf(prose);
  const intervals = findIntervals(reading);
  const found = findProportions(reading);
  const derived = findDerived(reading, new Set(found.map((f) => f.percent))).map((d): Found => ({
    shape: "rate without a count", percent: d.percent, count: -1, denominator: d.denominator, from: d.from, to: d.to, ...(d.outcome ? { outcome: d.outcome } : {}), parts: d.parts,
  }));
  const tests = findTests(reading, new Set([...found, ...derived].map((f) => f.percent)));
  const all = [...found, ...derived, ...tests].sort((a, b) => a.percent - b.percent);
  const counts = countsIn(reading);
  const leavers = leaversIn(reading, counts);
  const spoken = all.length > 0 ? studiesIn(reading) : undefined;
  const proportions = all.length === 0 ? [] : mentionsOf(reading, all, intervals, framesWithin(spoken, findFrames(reading, found)), leavers, part);
  const outcomes = new Map(proportions.filter((m) => m.count && m.outcome).map((m) => [m.count!.start, m.outcome!]));
  const sizes = findSizes(reading, counts, found, leavers, part);
  for (const size of sizes) if (size.ofProportion) size.outcome = outcomes.get(size.start);
  const studies = all.length === 0 && sizes.length > 0 ? studiesIn(reading) : spoken;
  const people = studies ? withArms(reading, sizes, studies, part) : sizes;
  if (studies) nameStudies(proportions, people, studies);
  const taken = new Set(all.map((f) => f.percent));
  return { proportions, sizes: people, counts: findCounts(reading, all), rests: findRests(reading, all, taken, part), told: toldByItem(reading, counts), oddities: findOddities(reading, taken), sums: [...findDivided(reading), ...findReasons(reading), ...findSummedResponses(reading, all, proportions)] };
}

/** "Of 75 patients in Adams 2010, 45 (60%) improved; in Brown 2012, 30 (50%) did": a frame holds up to where another study is spoken of. */
function framesWithin(studies: StudiesFound | undefined, frames: readonly FoundFrame[]): readonly FoundFrame[] {
  if (studies) for (const frame of frames) if (frame.size >= 0) frame.until = studies.turnBehind(frame.size, frame.until);
  return frames;
}

/** Adds the arms that stand behind the names of studies. */
function withArms(reading: Reading, sizes: SizeMention[], { brackets }: StudiesFound, part: number): SizeMention[] {
  const arms = brackets.flatMap((open) => armsBehind(reading, open, sizes, part));
  return arms.length === 0 ? sizes : [...sizes, ...arms].sort((a, b) => a.start - b.start);
}

/** Notes of which study each statement and each size is. */
function nameStudies(proportions: readonly ProportionMention[], sizes: readonly SizeMention[], { at, authorAt }: StudiesFound): void {
  for (const mention of proportions) {
    mention.studies ??= at(mention.place.order);
    mention.author = authorAt(mention.place.order);
  }
  for (const size of sizes) size.study ??= at(size.place.order)?.introduced;
}

/** Where a shape may begin, and what its sentence holds of the things that patterns need. */
interface Start {
  at: number;
  things: number;
}

/** Tokens from where a shape begins to its percentage. */
const shapeReach = 40;

/** What shapes may begin with, in front of each percentage in its sentence. */
function startsOf(reading: Reading, percents: readonly number[]): Record<Beginning, Start[]> {
  const { tokens, sentence, sentences } = reading;
  const starts: Record<Beginning, Start[]> = { count: [], percent: [], open: [] };
  let next = 0;
  let things = 0;
  for (const percent of percents) {
    const own = sentence[percent]!;
    if (next <= sentences[own]!) things = thingsIn(reading, own);
    for (let at = Math.max(next, sentences[own]!, percent - shapeReach); at <= percent; at += 1) {
      if (isOpening(tokens[at])) starts.open.push({ at, things });
      else if (isPercent(reading, at)) starts.percent.push({ at, things });
      else if (countAt(reading, at) >= 0) starts.count.push({ at, things });
    }
    next = percent + 1;
  }
  return starts;
}

function findProportions(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  // every shape has a percentage that can be a share
  const percents = reading.numbers.filter((i) => tokens[i]!.number!.percent);
  const shares = percents.filter((i) => isPercent(reading, i));
  if (shares.length === 0) return found;
  const percentTaken = new Set<number>();
  const countTaken = new Set<number>();
  const take = (one: Found): void => {
    found.push(one);
    percentTaken.add(one.percent);
    countTaken.add(one.count);
  };
  for (const sum of findSums(reading)) take({ shape: sum.shape, percent: sum.percent, count: -1, denominator: sum.denominator, from: sum.from, to: sum.to, ...(sum.outcome ? { outcome: sum.outcome } : {}), parts: sum.parts });
  for (const pair of findTwice(reading, percents)) {
    if (!pair.some((one) => percentTaken.has(one.percent) || countTaken.has(one.count))) for (const one of pair) take(one);
  }
  for (const list of [...findRespective(reading, percents), ...findSlashed(reading, percents), ...findLists(reading), ...findOfEach(reading, percents)]) {
    if (list.some((one) => percentTaken.has(one.percent))) continue;
    for (const one of list) take(one);
  }
  for (const one of findSexRatios(reading, shares)) if (!percentTaken.has(one.percent)) take(one);
  const starts = startsOf(reading, shares);
  for (const shape of shapes) {
    for (const { at, things } of starts[shape.beginning]) {
      const matched = (shape.pattern.needs & ~things) === 0 ? matchAt(shape.pattern, reading, at) : undefined;
      if (!matched || matched.percent < 0 || matched.count < 0) continue;
      const match = withSize(reading, matched);
      if (percentTaken.has(match.percent) || countTaken.has(match.count)) continue;
      const count = match.count < match.percent && (match.denominator < 0 || match.denominator > match.percent) ? countOfUnit(reading, match.count, match.percent) : match.count;
      if (!plausible(reading, match.percent, count, match.denominator, shape.name)) continue;
      if (areAsMany(reading, match) || areOfWhom(reading, match)) {
        take({ shape: shape.name, percent: match.percent, count: match.denominator, denominator: -1, from: match.denominator, to: match.to });
        continue;
      }
      const denominator = areOthers(reading, { ...match, count }) ? -1 : match.denominator;
      take({ shape: shape.name, percent: match.percent, count, denominator, from: Math.min(count, match.from), to: match.to });
    }
  }
  for (const one of findRestated(reading, found, percents, percentTaken)) take(one);
  for (const none of findNone(reading, percentTaken)) take({ shape: "no … (0%)", ...none, denominator: -1, from: none.count, to: none.percent + 1 });
  return found.sort((a, b) => a.percent - b.percent);
}
