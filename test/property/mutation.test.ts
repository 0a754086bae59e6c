import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import type { Review } from "../../server/review/types.ts";
import { placesIn, placesOf, runsOr } from "./documents.ts";
import { Writing } from "./writing.ts";

/** What is done to a document, with places and lengths as parts of it, from 0 to 1. */
interface Mutation {
  what: "cut" | "paste" | "repeat" | "swap";
  from: number;
  to: number;
  /** Where it goes; at a border of something, or anywhere. */
  at: number;
  nasty: boolean;
  times: number;
}

const part = fc.double({ min: 0, max: 1, noNaN: true });
/** Mostly short: a long cut leaves little to break. */
const short = part.map((x) => x ** 4);
const mutation: fc.Arbitrary<Mutation> = fc.record({ what: fc.constantFrom<Mutation["what"][]>("cut", "paste", "repeat", "swap"), from: part, to: short, at: part, nasty: fc.boolean(), times: fc.integer({ min: 2, max: 12 }) });

/** @param most code units that the text may come to have */
function mutated(text: string, { what, from, to, at, nasty, times }: Mutation, most: number): string {
  const start = Math.floor(from * text.length);
  const end = Math.min(text.length, start + 1 + Math.floor(to * text.length));
  const piece = text.slice(start, end);
  const places = nasty ? placesIn(text) : undefined;
  const place = places ? places[Math.floor(at * (places.length - 1))]! : Math.floor(at * text.length);
  const insert = (words: string): string => (text.length + words.length > most ? text : text.slice(0, place) + words + text.slice(place));
  switch (what) {
    case "cut": return text.slice(0, start) + text.slice(end);
    case "paste": return insert(piece);
    case "repeat": return insert(piece.repeat(times));
    case "swap": return piece + text.slice(0, start) + text.slice(end);
  }
}

/** How many times as long as the document itself a mutant may take, for its length. On a busy machine it is often the double. */
const bound = 12;

/** Milliseconds for each code unit; the least of some tries, since a machine has other work. */
function cost(text: string, tries: number): { cost: number; review: Review } {
  let least = Infinity;
  let found: Review | undefined;
  for (let i = 0; i < tries; i += 1) {
    const begun = performance.now();
    found = review(text);
    least = Math.min(least, performance.now() - begun);
  }
  // a text of some lines is done before it can be measured
  return { cost: least / Math.max(text.length, 4000), review: found! };
}

/** Tries mutants of a document; the worst ratio of cost that was seen. */
function tryMutants(text: string, seed: number, mutants: number): number {
  const own = cost(text, 3).cost;
  let worst = 0;
  const writing = new Writing(text);
  writing.check({});
  for (const mutations of fc.sample(fc.array(mutation, { minLength: 1, maxLength: 4 }), { seed, numRuns: mutants })) {
    const mutant = mutations.reduce((now, one) => mutated(now, one, 3 * text.length), text);
    const first = cost(mutant, 1);
    // what takes long once may have been kept waiting
    const ratio = (first.cost < 3 * own ? first.cost : cost(mutant, 4).cost) / own;
    expect(ratio, `${mutations.map(({ what }) => what).join(", ")}: a mutant of ${mutant.length} code units takes too long`).toBeLessThan(bound);
    worst = Math.max(worst, ratio);
    for (const { start, end } of placesOf(first.review)) expect(0 <= start && start <= end && end <= mutant.length).toBe(true);
    writing.write(mutant);
    writing.check({}, first.review);
  }
  return worst;
}

const folder = process.env["RATECHECK_DOCUMENTS"];
const seed = Number(process.env["RATECHECK_SEED"] ?? 1);

describe("a document that was cut, pasted and repeated at random", () => {
  it("is checked, in about the time of what it was, and after it as from nothing", () => {
    tryMutants(readFileSync(join(import.meta.dirname, "../../examples/review.md"), "utf8"), seed, runsOr(30));
  }, 900_000);

  it.runIf(folder !== undefined)("is checked so, for every document of a folder", () => {
    let worst = { ratio: 0, name: "" };
    let mutants = 0;
    for (const [i, name] of readdirSync(folder!).sort().filter((f) => /\.(?:md|qmd|Rmd)$/.test(f)).entries()) {
      const each = runsOr(3);
      try {
        const ratio = tryMutants(readFileSync(join(folder!, name), "utf8"), seed + i, each);
        if (ratio > worst.ratio) worst = { ratio, name };
      } catch (error) {
        throw new Error(`${name}, seed ${seed + i}`, { cause: error });
      }
      mutants += each;
    }
    console.log(`${mutants} mutants; the most that one took for its length: ${worst.ratio.toFixed(1)} times what its document took (${worst.name})`);
    expect(mutants).toBeGreaterThan(0);
  }, 3_600_000);
});
