/** The line of everybody beside those of the arms: "cohort A (n = 40): 20 (50%); cohort B (n = 25): 5 (20%); combined: 25 (38%)". */
import type { ProportionMention } from "../../statements/types.ts";
import { follows } from "../fitting.ts";
import type { Population } from "../people/enrolment.ts";
import type { Located } from "./located.ts";
import { mostSummed } from "./preceding.ts";
import type { Scope } from "./scope.ts";

/** The statements right beside one whose counts add up to its count, in their order; undefined where there are none. */
export function pooledFrom(mentions: readonly ProportionMention[], i: number): Located["pooled"] {
  const { cell, count, denominator, place } = mentions[i]!;
  if (cell || !count || denominator) return undefined;
  for (const way of [-1, 1]) {
    const parts: ProportionMention[] = [];
    let sum = 0;
    for (let k = i + way; parts.length < mostSummed && sum < count.value; k += way) {
      const one = mentions[k];
      if (!one?.count || one.cell || one.place.part !== place.part || one.place.sentence > place.sentence || place.sentence - one.place.sentence > 1) break;
      sum += one.count.value;
      parts.push(one);
    }
    if (parts.length > 1 && sum === count.value) return way < 0 ? parts.reverse() : parts;
  }
  return undefined;
}

/** The arms of which those statements are shares, one each, where the statement follows from all of them together, and not from the arm with which its sentence begins. */
export function pooledArms({ mention, pooled }: Located, { groups }: Scope): readonly Population[] | undefined {
  if (!pooled || !mention.frame?.size || follows(mention, mention.frame.size)) return undefined;
  return groups.find(({ arms, sum }) => arms.length === pooled.length && follows(mention, { value: sum }) && arms.every((arm, i) => follows(pooled[i]!, arm)))?.arms;
}
