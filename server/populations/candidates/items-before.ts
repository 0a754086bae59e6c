/** Numbers of the item of a list under which a statement stands: "Excluded: 474", and below it "declined: 163 (34.4%)". */
import type { NumberMention } from "../../statements/types.ts";
import type { PlacedBlock } from "../people/census.ts";

type Parts = PlacedBlock["facts"]["parts"];

/** Items that are looked back at. */
const mostItems = 12;

/** Such numbers for a part of a block, the last first. */
export function toldInItems(parts: Parts, part: number): readonly NumberMention[] {
  const depth = parts[part]!.item.length;
  for (let i = part - 1; depth > 0 && i >= Math.max(0, part - mostItems); i -= 1) {
    const { item, told } = parts[i]!;
    if (item.length < depth) return told?.toReversed() ?? none;
  }
  return none;
}

const none: readonly NumberMention[] = [];
