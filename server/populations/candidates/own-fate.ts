/** "80 died. Among survivors, 24 (30%) needed dialysis": whether it is of those who lived or of those who died. */
import type { ProportionMention } from "../../statements/types.ts";
import type { Candidate } from "./candidate.ts";
import type { Population } from "../people/enrolment.ts";

const lived = /^(?:surviv(?:or|ed|ing)|alive)$/;
const dead = /^(?:died|deaths?|dead|deceased|dying|non-?surviv(?:or|ing))$/;

/** What words say became of people; undefined where they do not, or speak of both. */
function fateOf(words: Iterable<string>): "lived" | "died" | undefined {
  let [living, dying] = [false, false];
  for (const w of words) {
    if (lived.test(w)) living = true;
    else if (dead.test(w)) dying = true;
  }
  return living === dying ? undefined : living ? "lived" : "died";
}

/**
 * The candidates without those of whom the text says the opposite of what the statement says of its own people; where it counts
 * no others of these, those who are left are more than are meant.
 *
 * @param sight the people in it are asked for only where words say what became of somebody
 */
export function ofOwnFate(list: readonly Candidate[], { of, frame, count }: ProportionMention, sight: { readonly all: readonly Population[] }): readonly Candidate[] {
  const own = fateOf(of ?? (frame && !frame.size ? frame.words : []));
  if (!own) return list;
  const others = new Set<number>();
  let counted = false;
  for (const p of sight.all) {
    const fate = fateOf(p.label);
    // "60 (79%) of the survivors" are not all of them
    if (fate === own) counted ||= p.value > (count?.value ?? 0);
    else if (fate) others.add(p.value);
  }
  const kept = list.filter((c) => c.tier <= 1 || !others.has(c.denominator.value));
  return counted || others.size === 0 ? kept : kept.map((c) => (c.binds ? c : { narrowed: true, ...c }));
}
