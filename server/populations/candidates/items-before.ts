/** Numbers of the item of a list under which a statement stands, "Excluded: 474", and below it "declined: 163 (34.4%)", or with which its list begins. */
import { follows } from "../fitting.ts";
import type { NumberMention, ProportionMention } from "../../statements/types.ts";
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

/** "On the register: 940", with which a list begins: the number from which two shares or more of the items behind it follow; none where it has a percentage. */
export function toldAtFirst([first]: Parts, shares: readonly ProportionMention[]): readonly NumberMention[] {
  if (!first?.item.length || !first.told || shares.length < 2 || shares[0]!.place.part === 0) return none;
  const [number] = first.told;
  return shares.filter((mention) => follows(mention, number!)).length > 1 ? [number!] : none;
}

const none: readonly NumberMention[] = [];
