/** Numbers of the item of a list under which a statement stands, "Excluded: 474", and below it "declined: 163 (34.4%)", or with which its list begins. */
import type { NumberMention } from "../../statements/types.ts";
import type { PlacedBlock } from "../people/census.ts";

type Parts = PlacedBlock["facts"]["parts"];

/** Items that are looked back at. */
const mostItems = 12;

/**
 * Such numbers for a part of a block, the last first. What stands under no item may be of those of the first, "On the register: 940", where
 * that has no percentage.
 *
 * @param shared the parts that have one
 */
export function toldInItems(parts: Parts, part: number, shared: ReadonlySet<number>): readonly NumberMention[] {
  const depth = parts[part]!.item.length;
  if (depth === 0) return none;
  let i = part - 1;
  for (; i >= Math.max(0, part - mostItems) && parts[i]!.item.length > 0; i -= 1) {
    const { item, told } = parts[i]!;
    if (item.length < depth) return told?.toReversed() ?? none;
  }
  const { told } = parts[i + 1]!;
  return told && (i < 0 || parts[i]!.item.length === 0) && !shared.has(i + 1) ? told.slice(0, 1) : none;
}

const none: readonly NumberMention[] = [];
