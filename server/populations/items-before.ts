/** Numbers of the items of a list under which a statement stands, or that tell before it who are left: "Excluded: 474", and below it "declined: 163 (34.4%)". */
import { append } from "../lists.ts";
import type { NumberMention } from "../statements/types.ts";
import type { PlacedBlock } from "./census.ts";

type Parts = PlacedBlock["facts"]["parts"];

/** Items that are looked back at. */
const mostItems = 12;

/** Such numbers for a part of a block, the nearest first. */
export function toldInItems(parts: Parts, part: number): readonly NumberMention[] {
  const { item: own, told: here } = parts[part]!;
  if (own.length === 0) return none;
  const found: NumberMention[] = [];
  // "- Gel: 184, lost 3 (1.6%), analysed 181", and the next item of the other arm
  const isArm = here?.ofNext;
  for (let i = part - 1; i >= Math.max(0, part - mostItems); i -= 1) {
    const { item, told } = parts[i]!;
    const isAbove = item.length < own.length;
    if (told && (isAbove || (told.ofNext && !isArm && item.length === own.length))) append(found, told.numbers.toReversed());
    if (isAbove) break;
  }
  return found;
}

const none: readonly NumberMention[] = [];
