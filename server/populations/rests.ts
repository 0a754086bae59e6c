/** Works out the count of a percentage that is that of the rest of the people counted before. */
import { firstIndex } from "../lists.ts";
import type { Count } from "../review/types.ts";
import { settle, type Ballot } from "./ballots.ts";
import type { Located } from "./scope.ts";

type Counted = Ballot & { counted: Count };

/** Statements back to those whose rest it may be. */
const reach = 4;

/**
 * A percentage as the share of those who are left of a whole, where it follows from them; where the words tell whose rest it is, also where
 * it does not. Gives none where there is none.
 *
 * @param ballots the statements of its block, in the order of the text
 */
export function restOfThose(located: Located, ballots: readonly Counted[]): Counted[] {
  const { mention: { percent, place, rest }, start } = located;
  const end = firstIndex(ballots, ({ located: { mention } }) => mention.percent.start >= percent.start);
  const near = ballots.slice(Math.max(0, end - reach), end).reverse()
    .filter(({ located: { mention } }) => !mention.cell && mention.place.part === place.part && place.sentence - mention.place.sentence < 2);
  const shares = near.filter(({ judgement: { verdict, denominator } }) => verdict === "consistent" && denominator!.parts.length > 0).map(({ counted: { value, parts }, judgement }) => {
    const denominator = judgement.denominator!;
    const count = denominator.value - value;
    const share: Counted = {
      located, count, counted: { value: count, parts: [...denominator.parts, ...parts], left: parts.length }, candidates: [],
      percent: { ...percent, start: percent.start + start, end: percent.end + start }, judgement: { ...judgement, alternatives: [] },
    };
    settle(share, denominator, true);
    return share;
  });
  const fitting = shares.find(({ judgement }) => judgement.verdict === "consistent");
  if (fitting) return [fitting];
  const [last, ...others] = near;
  // "40 (20%) died, most of them at home and the rest (8%) in hospital": perhaps of those alone
  if (rest !== "told" || Number(percent.value) <= Number(last?.percent.value) || last?.judgement.verdict !== "consistent" || !last.judgement.certain) return [];
  const { value: whole, fitted } = last.judgement.denominator!;
  // "120 were men, and 40 (20%) women; the other 10% …": of several categories of one whole, more may be left out
  const isOnly = !fitted && last.located.mention.passed.every(({ apart, value }) => apart || value >= whole) && others.every(({ judgement: { denominator } }) => denominator?.value !== whole);
  return isOnly ? shares.slice(0, 1) : [];
}
