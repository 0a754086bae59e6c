/** Lists of a flow of participants, of which some items divide the one above them: "Randomised: 340", and below it "Gel: 172" and "Foam: 168". */
import { labelOf, lastWords } from "../../markdown/introductions.ts";
import type { Block, Prose } from "../../markdown/types.ts";
import { tokenize } from "../../numerals/tokens.ts";
import { numberMention } from "../found.ts";
import type { Reading } from "../reading/reading.ts";
import type { NumberMention } from "../types.ts";

type Part = Block["parts"][number];

/**
 * The parts of a block as its lists introduce them: items that are all of those sent to groups in the item above them are these groups, and so
 * are those that divide the analysed, where they are called the same.
 */
export function dividedByFlow(parts: readonly Part[]): readonly Part[] {
  if (!parts.some(({ item }) => item.length > 1)) return parts;
  const divided = new Set<Part>();
  const names = new Set<string>();
  for (const [i, part] of parts.entries()) {
    const says = part.kind === "prose" && part.item.length > 0 ? labelOf(lastWords(part.text, "\n")) : null;
    if (says === null) continue;
    const below = itemsBelow(parts, i);
    const groups = below.map(lastNumberOf);
    const named = groups.map(({ name }) => name).join("\n");
    if (below.length < 2 || groups.reduce((sum, { value }) => sum + value, 0) !== lastNumberOf(part as Prose).value || !(says === "arms" || names.has(named))) continue;
    names.add(named);
    for (const item of below) divided.add(item);
  }
  return divided.size === 0 ? parts : parts.map((part) => (divided.has(part) ? { ...part as Prose, introduced: "arms" } : part));
}

/** Counts of an item that tells how many there are, and no more. */
const mostTold = 4;

/** The numbers of an item of which those below it may be shares, "Excluded: 474". */
export function toldByItem(reading: Reading, counts: readonly number[]): NumberMention[] | undefined {
  if (reading.prose.item.length === 0 || counts.length === 0 || counts.length > mostTold) return undefined;
  return counts.map((i) => numberMention(reading, i));
}

/** The items one level below that of a part. */
function itemsBelow(parts: readonly Part[], whole: number): Prose[] {
  const depth = parts[whole]!.item.length;
  const items: Prose[] = [];
  for (let i = whole + 1; i < parts.length && parts[i]!.item.length > depth; i += 1) {
    const part = parts[i]!;
    if (part.kind === "prose" && part.item.length === depth + 1) items.push(part);
  }
  return items;
}

/** What an item says in front of its last number, and that number: behind "Gel 5 mg" it is that of the people. No number where it is a percentage. */
function lastNumberOf({ text }: Prose): { name: string; value: number } {
  const numbers = tokenize(text).filter((token) => token.number);
  let last = numbers.at(-1);
  // "Randomised: 460 (49.3%)"
  if (last?.number?.percent && text.endsWith(")") && text.slice(numbers.at(-2)?.end, last.start).trim() === "(") last = numbers.at(-2);
  return last?.number && !last.number.percent ? { name: text.slice(0, last.start).toLowerCase(), value: last.number.count ?? NaN } : { name: text, value: NaN };
}
