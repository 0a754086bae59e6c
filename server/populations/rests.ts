/** Works out the count of a percentage that is that of the rest of the people counted before. */
import { firstIndex } from "../lists.ts";
import type { Count } from "../review/types.ts";
import { fitsExactly, settle, type Ballot } from "./ballots.ts";
import type { Located } from "./scope.ts";

type Counted = Ballot & { counted: Count };

/** Statements back to those whose rest it may be. */
const reach = 4;

/**
 * A percentage as the share of those who are left of a whole, where it follows from them. Where it does not, it is of others whom the text has
 * told in words, "a fifth", "among the doctors": it gives none.
 *
 * @param ballots the statements of its block, in the order of the text
 */
export function restOfThose(located: Located, ballots: readonly Counted[]): Counted[] {
  const { mention: { percent, place }, start } = located;
  const end = firstIndex(ballots, ({ located: { mention } }) => mention.percent.start >= percent.start);
  const before = ballots.slice(Math.max(0, end - reach), end).reverse().filter(({ judgement: { verdict, denominator }, located: { mention } }) =>
    !mention.cell && mention.place.part === place.part && place.sentence - mention.place.sentence <= 1 && verdict === "consistent" && denominator!.parts.length > 0);
  for (const [k, { judgement, located: { mention } }] of before.entries()) for (let told = 1; told <= before.length - k; told += 1) {
    const { denominator } = judgement;
    // "38 (45%) had the one and 29 (35%) the other; the remaining 20%": those of several
    const some = before.slice(k, k + told);
    if (some.some((b) => b.judgement.denominator!.value !== denominator!.value || b.located.mention.place.sentence !== mention.place.sentence)) break;
    const parts = some.flatMap(({ counted }) => counted.parts);
    const count = some.reduce((left, { counted }) => left - counted.value, denominator!.value);
    if (count <= 0 || !fitsExactly(count, denominator!.value, percent)) continue;
    const share: Counted = {
      located, count, counted: { value: count, parts: [...denominator!.parts, ...parts], left: parts.length }, candidates: [],
      percent: { ...percent, start: percent.start + start, end: percent.end + start }, judgement: { ...judgement, alternatives: [] },
    };
    settle(share, denominator!, true);
    return [share];
  }
  return [];
}
