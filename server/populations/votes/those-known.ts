/** Categories that are shares of those of whom something is known. */
import { countsAt, settleOpen, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { mostParts } from "./own-sum.ts";

/** The least share of a whole of whom something is known, and the least number of categories that show it, and of those that are no share of the whole. */
const known = 0.8;
const fewestParts = 3;
const fewestOdd = 2;

/**
 * "Of 520 people, treatment was drug A (201; 39.3%), drug B (141; 27.5%), drug C (107; 20.9%) or none (63; 12.3%)": categories of a
 * sentence that add up to a few less than its people, and to a hundred percent, are shares of those of whom it was known.
 */
export function divideThoseKnown(ballots: readonly Ballot[]): void {
  for (let from = 0; from + fewestParts <= ballots.length; from += 1) {
    const first = ballots[from]!;
    const whole = first.candidates[0]?.denominator.value ?? 0;
    const { part, sentence } = first.located.mention.place;
    let sum = 0;
    let percent = 0;
    for (let k = from; k < from + mostParts && k < ballots.length; k += 1) {
      const { count, percent: printed, candidates: [own], located: { mention } } = ballots[k]!;
      if (mention.place.part !== part || mention.place.sentence !== sentence || !mention.count || count === 0 || own?.denominator.value !== whole || own.tier === 0) break;
      sum += count;
      percent += Number(printed.value);
      const parts = ballots.slice(from, k + 1);
      if (parts.length < fewestParts || Math.abs(percent - 100) > 1 || sum >= whole || sum < whole * known) continue;
      if (!parts.every((b) => fitsExactly(b.count, sum, b.percent)) || !isOddFor(parts, whole)) continue;
      const places = countsAt(parts);
      for (const b of parts) settleOpen(b, { value: sum, relation: "sum", parts: places, population: "all of them", fitted: true });
      from = k;
      break;
    }
  }
}

/** Two of the parts are no share of the whole, or none is but by rounding, and one is not even exactly that. */
function isOddFor(parts: readonly Ballot[], whole: number): boolean {
  const odd = parts.filter((b) => !fits(b.count, whole, b.percent)).length;
  return odd >= fewestOdd || (odd === 0 && parts.some((b) => !fitsExactly(b.count, whole, b.percent)));
}
