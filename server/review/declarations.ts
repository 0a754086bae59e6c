/** Where a population that the author states holds: from its comment to the next heading of the same or a higher level. */
import { firstIndex } from "../lists.ts";
import type { PlacedBlock } from "../populations/people/census.ts";
import type { Declaration } from "./directives.ts";
import type { Denominator } from "./types.ts";

export interface Declarations {
  /** The population that holds for what stands at an offset. */
  at(offset: number): Denominator | undefined;
  /** The same for two states of a block in which the same declarations hold for its statements. */
  keyOf(block: PlacedBlock): string;
}

/** @param declarations in the order of the text; those before all blocks are of the front matter and hold for the document */
export function declarationsIn(declarations: readonly Declaration[], blocks: readonly PlacedBlock[]): Declarations {
  if (declarations.length === 0) return { at: () => undefined, keyOf: () => "" };
  // for each block and depth the next heading that ends a section of that depth, from the last block back
  const ends: number[][] = [];
  let next: number[] = Array.from({ length: 7 }, () => Infinity);
  for (let b = blocks.length - 1; b >= 0; b -= 1) {
    ends[b] = next;
    const { facts: { heading }, start } = blocks[b]!;
    if (heading > 0) next = next.map((end, depth) => (heading <= (depth || 6) ? start : end));
  }
  let b = -1;
  let depth = 0;
  const scopes = declarations.map((d) => {
    while (b + 1 < blocks.length && blocks[b + 1]!.start <= d.start) {
      b += 1;
      depth = blocks[b]!.facts.heading || depth;
    }
    const block = blocks[b];
    return {
      start: d.start, until: block ? ends[b]![depth]! : Infinity,
      // front matter is no block: an edit in it can move the number without a block that is another
      key: block ? `${block.id}.${d.start - block.start}.${d.value}` : `-.${d.start}.${d.quote.start}.${d.value}`,
      population: { value: d.value, relation: "declared", parts: [d.quote], population: "declared by the author" } satisfies Denominator,
    };
  });
  const holding = (offset: number): (typeof scopes)[number] | undefined => {
    const scope = scopes[firstIndex(scopes, (one) => one.start >= offset) - 1];
    return scope && offset < scope.until ? scope : undefined;
  };
  return {
    at: (offset) => holding(offset)?.population,
    keyOf: ({ facts, start }) => facts.proportions.map((p) => holding(start + p.start)?.key ?? "").join(" "),
  };
}
