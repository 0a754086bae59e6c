/**
 * Groups whose size the text does not print: each percentage implies the sizes from which it could follow, and the
 * figures of one group must have a size in common.
 */
import { groupWords, stopWords } from "../../statements/lexicon.ts";
import type { ProportionMention } from "../../statements/types.ts";
import type { Ballot } from "../judging/ballots.ts";

interface Sizes {
  low: number;
  high: number;
}

/** Marks the figures that share no size with the others of their group. */
export function intersectSizes(ballots: readonly Ballot[]): void {
  const groups = new Map<string, Ballot[]>();
  for (const ballot of ballots) {
    const name = ballot.judgement.groupSizes && groupNamed(ballot.located.mention);
    if (!name) continue;
    const list = groups.get(name);
    if (list) list.push(ballot);
    else groups.set(name, [ballot]);
  }
  for (const list of groups.values()) {
    if (list.length < 2 || common(list)) continue;
    // the one without which the others agree; of two that do not, the later
    const odd = list.length === 2 ? list[1] : list.length > most ? undefined : list.find((b) => common(list.filter((o) => o !== b)));
    const others = odd && common(list.filter((o) => o !== odd));
    if (others) odd.judgement = { otherSizes: others, ...odd.judgement };
  }
}

/** Figures of one group in a paragraph; more than these are several outcomes with several populations. */
const most = 12;

/** The sizes from which all follow. */
function common(ballots: readonly Ballot[]): Sizes | undefined {
  let low = 1;
  let high = Infinity;
  for (const { judgement } of ballots) {
    low = Math.max(low, judgement.groupSizes!.low);
    high = Math.min(high, judgement.groupSizes!.high);
  }
  return low <= high ? { low, high } : undefined;
}

/** The name of the group that the clause speaks of: "#a" of "arm A", "placebo" of "the placebo group". */
function groupNamed(mention: ProportionMention): string | undefined {
  const zones = [
    mention.within,
    mention.after.filter((w) => !w.beyond).map((w) => w.stem),
    mention.before.filter((w) => !w.beyond).map((w) => w.stem).reverse(),
  ];
  for (const words of zones) {
    const at = words.findIndex((w) => groupWords.has(w));
    const letter = words.find((w) => w.startsWith("#"));
    if (letter) return letter;
    const name = words[at - 1];
    if (at > 0 && name && !stopWords.has(name)) return name;
  }
  return undefined;
}
