/**
 * Works out the count of a percentage that is that of the rest of the people counted before, "the other 63.5%", of several of them together,
 * "giving any infection in 18.0%", or of "all but three".
 */
import { firstIndex } from "../../lists.ts";
import type { Count, Denominator } from "../../review/types.ts";
import { groupBy, isOfSentence, settle, type Ballot } from "./ballots.ts";
import { fitsExactly } from "../fitting.ts";
import { inDocument, type Located } from "../candidates/located.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { judge } from "./judge.ts";

type Counted = Ballot & { counted: Count };

/** Statements back to those whose rest or whose sum it may be, and sentences; a percentage with decimals may be the rest of those farther away. */
const reach = { statements: 8, sentences: 1, withDecimals: 3 };
/** Candidates that are looked at. */
const mostCandidates = 3;

/** A count that was worked out, and the denominator from which the percentage follows. */
interface Share {
  count: Count;
  denominator: Denominator;
}

/**
 * A percentage as the share of those who are left of a whole, or of some together, where it follows from them. Where it does not, it is of others
 * whom the text has told in words, "a fifth", "among the doctors": it gives none.
 *
 * @param candidates the populations that the text allows for it
 * @param ballots the statements of its block, in the order of the text
 */
export function restOfThose(located: Located, candidates: readonly Candidate[], ballots: readonly Counted[]): Counted[] {
  const { mention: { approximate, percent, place, shape }, start } = located;
  const own = { ...percent, start: percent.start + start, end: percent.end + start };
  const end = firstIndex(ballots, ({ located: { mention } }) => mention.percent.start >= percent.start);
  const sentences = percent.value.includes(".") ? reach.withDecimals : reach.sentences;
  const before = /n$/i.test(shape) ? [] : ballots.slice(Math.max(0, end - reach.statements), end).reverse().filter(({ judgement: { denominator }, located: { mention } }) =>
    !mention.cell && mention.place.part === place.part && place.sentence - mention.place.sentence <= sentences && (denominator?.parts.length ?? 0) > 0);
  const shares = [...sharesOf(before, located), ...sharesOfCounts(located, candidates)];
  // though it does not follow, those of "all but 5 of 80 (96%)" are surely meant
  const share = shares.find(({ count, denominator }) => count.value > 0 && fitsExactly(count.value, denominator.value, percent)) ?? (/^(?:all but n \(p%\)|n \+ n) of N$/.test(shape) && !approximate ? shares[0] : undefined);
  if (!share) return [];
  const { count, denominator } = share;
  const ballot: Counted = { located, count: count.value, counted: count, candidates: [], percent: own, judgement: judge(count.value, own, []) };
  settle(ballot, denominator, true);
  return [ballot];
}

/** What is left of the whole of statements before, the nearest first, and what they are together. */
function* sharesOf(before: readonly Counted[], { mention: { shape, place, percent } }: Located): Iterable<Share> {
  const wholes = groupBy(before, (b) => b.judgement.denominator!.value);
  for (const all of wholes) for (const [k, first] of all.entries()) {
    const near = k === 0 && place.sentence - first.located.mention.place.sentence <= reach.sentences;
    // "38 (45%) had the one and 29 (35%) the other; the remaining 20%": those of several
    for (let end = k + 1; end <= all.length && isOfSentence(all[end - 1]!, first); end += 1) {
      const some = all.slice(k, end);
      // a percentage that is wrong itself tells nothing alone
      const denominator = some.find((b) => b.judgement.verdict === "consistent")?.judgement.denominator;
      const { value, parts } = summed(some.map(({ counted }) => counted).reverse());
      if (denominator && !shape.startsWith("sum")) yield { count: { value: denominator.value - value, parts: [...denominator.parts, ...parts], left: parts.length }, denominator };
      if (denominator && shape !== "rest" && near && end > 1) yield { count: { value, parts }, denominator };
    }
  }
  const [last] = before;
  if (shape !== "rest" && last) yield* sharesOfGroups(before.filter((b) => isOfSentence(b, last)), percent.value.includes(".") ? 2 : mostGroups);
}

/** Groups that are added up. */
const mostGroups = 6;

/**
 * "27 of 38, 24 of 29 and 15 of 17, thus 78.6% of the cohort", "on either drug 60.4%": groups that are told in one sentence, each of its own people;
 * all of them, and where there are not fewer than `fewest`, some side by side.
 */
function* sharesOfGroups(before: readonly Counted[], fewest: number): Iterable<Share> {
  const all = before.slice(0, mostGroups).reverse();
  for (let size = all.length; size >= Math.min(fewest, all.length) && size > 1; size -= 1) for (let k = all.length - size; k >= 0; k -= 1) {
    const some = all.slice(k, k + size);
    const wholes = some.map((b) => b.judgement.denominator!);
    if (new Set(wholes.map(({ parts }) => parts[0]!.start)).size < size || !some.every(({ judgement: { verdict } }, i) => verdict === "consistent" && /^(?:explicit|arm)$/.test(wholes[i]!.relation))) continue;
    yield { count: summed(some.map(({ counted }) => counted)), denominator: { relation: "sum", ...summed(wholes) } };
  }
}

/** Several numbers as one. */
const summed = (all: readonly Pick<Count, "value" | "parts">[]): Count => ({ value: all.reduce((sum, { value }) => sum + value, 0), parts: all.flatMap(({ parts }) => parts) });

/** "158 were examined. The others, 8.1% of the arm, …", "12, 7 and 2 (together 25%)": what counts without a percentage leave of people in question, or make up. */
function* sharesOfCounts({ mention: { shape, parts = [] }, start }: Located, candidates: readonly Candidate[]): Iterable<Share> {
  // "of 273, all but one": those of the sentence
  const [but, whole] = parts;
  const except = shape.startsWith("all");
  if (shape.endsWith("of N")) {
    const all = parts.map((part): Count => ({ value: part.value, parts: [inDocument(part, start)] }));
    const { value, parts: places } = (except ? all.splice(1, 1) : all.splice(-1))[0]!;
    const some = summed(all);
    if (some.value < value) yield { count: except ? { value: value - some.value, parts: [...places, ...some.parts], left: 1 } : some, denominator: { value, relation: "explicit", parts: places } };
    return;
  }
  const own = candidates.find(({ denominator: { parts: [place] } }) => except && whole !== undefined && place?.start === whole.start + start);
  for (const { denominator } of own ? [own] : candidates.slice(0, mostCandidates)) {
    const counts = (except ? [but!] : parts).map((part): Count => ({ value: part.value, parts: [inDocument(part, start)] }))
      .filter((count) => count.value < denominator.value && denominator.parts.every((p) => p.start !== count.parts[0]!.start));
    if (shape === "n and n" && counts.length === parts.length) yield { count: summed(counts), denominator };
    if (/^(?:rest|so|all)/.test(shape)) for (const count of counts) yield { count: { value: denominator.value - count.value, parts: [...denominator.parts, ...count.parts], left: 1 }, denominator };
    if (/^s/.test(shape)) for (let told = 2; told <= counts.length; told += 1) yield { count: summed(counts.slice(0, told).reverse()), denominator };
  }
}
