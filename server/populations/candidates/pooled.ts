/** The line of everybody beside those of the arms: "cohort A (n = 40): 20 (50%); cohort B (n = 25): 5 (20%); combined: 25 (38%)". */
import type { ProportionMention } from "../../statements/types.ts";
import { follows } from "../fitting.ts";
import type { Population } from "../people/enrolment.ts";
import type { Located } from "./located.ts";
import { addingUp } from "./preceding.ts";
import type { Scope } from "./scope.ts";

/** The statements right beside one, shares of any whole, whose counts add up to its count; undefined where there are none. */
export const pooledFrom = (mentions: readonly ProportionMention[], i: number): Located["pooled"] => addingUp(mentions, i, ({ cell }) => !cell)[0];

/** The arms of which those statements are shares, one each, where the statement follows from all of them together, and not from the arm with which its sentence begins. */
export function pooledArms({ mention, pooled }: Located, { groups }: Scope): readonly Population[] | undefined {
  if (!pooled || !mention.frame?.size || follows(mention, mention.frame.size)) return undefined;
  return groups.find(({ arms, sum }) => arms.length === pooled.length && follows(mention, { value: sum }) && arms.every((arm, i) => follows(pooled[i]!, arm)))?.arms;
}
