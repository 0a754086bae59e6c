/**
 * Statements of one "them": "31 left, 14 (45%) of them at once and eight (26%) in the end", "in 77 of them (65%) it was mild, and 39 of them
 * (33%) had it before".
 */
import type { ProportionMention } from "../../statements/types.ts";
import { saysAll } from "./arms.ts";
import type { Located } from "./located.ts";

/** Statements back to the first of them. */
const reach = 6;

const saysThem = ({ of }: ProportionMention): boolean => of?.length === 2 && of[0] === "=them";

/** It says of nobody whose share it is. */
const isPlain = (mention: ProportionMention): boolean =>
  !mention.of && !mention.frame && !mention.cell && !mention.denominator && !mention.ordinal?.compares && mention.count !== null && !saysAll(mention);

/** Where the first of the statements "of them" stands that this one goes on with in its sentence. */
export function themBefore(mentions: readonly ProportionMention[], i: number): Located["them"] {
  const own = mentions[i]!;
  if (!saysThem(own) && !isPlain(own)) return undefined;
  let them: number | undefined;
  for (let k = i - 1; k >= 0 && k >= i - reach; k -= 1) {
    const other = mentions[k]!;
    if (other.place.part !== own.place.part || other.place.sentence !== own.place.sentence) break;
    if (saysThem(other)) them = Math.min(other.start, other.count?.start ?? other.start);
    else if (!isPlain(other)) break;
  }
  return them;
}
