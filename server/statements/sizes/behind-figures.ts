/** Sizes of groups behind their figures: "6 (8.5%) in the short and 11 (16.2%) in the long group (71 and 68 analysed)". */
import { groupWords, peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";
import { knownData } from "./followed-up.ts";
import { behindJoint, behindSign, countsReach, fewestOfPair } from "./paired-sizes.ts";
import { namesAnalysis } from "./size-labels.ts";
import { openingReach, opensWithGroups } from "./size-lists.ts";

/** Behind the numbers of a bracket: "(71 and 68 analysed)", "(41 and 39 with complete data)", "(51 and 48 at risk)". */
const ofKnown = /^(?:analy[sz]ed|randomi[sz]ed|assessed|evaluated|evaluable|assessable|treated|followed|included|enrolled|examined|available|studied|responding|answering)$/;

/** The token of the first number of a bracket: behind "n =", "evaluated" or "analysed:". */
export function firstInBracket(reading: Reading, open: number): number {
  const { tokens } = reading;
  if (!ofKnown.test(word(tokens[open + 1]))) return behindSign(reading, open + 1);
  return mark(tokens[open + 2]) === ":" ? open + 3 : open + 2;
}

/** Tokens of what such a bracket says of its numbers. */
const tailReach = 6;

/** Whether a bracket says behind its last number of whom these are all, where it says nothing else; undefined where it does. */
function endOfSizes({ tokens, partner, roles }: Reading, open: number, last: number): { told: boolean } | undefined {
  const close = partner[open]!;
  let at = peopleNouns.has(word(tokens[last + 1])) ? last + 2 : last + 1;
  if (mark(tokens[at]) === ",") at += 1;
  if (word(tokens[at]) === "respectively") at += 1;
  if (at === close) return { told: false };
  const tail = tokens.slice(at, close);
  const first = /^(?:were|was|had)$/.test(word(tail[0])) ? word(tail[1]) : word(tail[0]);
  const told = ofKnown.test(first) || (/^(?:with|at|had)$/.test(word(tail[0])) && tail.some((t) => knownData.test(word(t))));
  return told && tail.length <= tailReach && tail.every((t, k) => t.kind === "word" || roles[at + k] === "measure") ? { told } : undefined;
}

/**
 * The numbers of "(163 and 165 patients)", "(71, 68 and 70 analysed)", "(312 and 308)" that fill the bracket opening at a token, where it
 * stands behind the groups or the analysis whose sizes they are: "16% (n=26) in the restrictive and 20% (n=33) in the liberal group (163 and
 * 165 patients)", "In the intention-to-treat population (312 and 308), …", "In the drug and placebo groups (n = 101 and 99), …". In "rash was commoner in the liberal group (63 and 45 patients)"
 * they had something.
 *
 * They are named by what stands behind the counts.
 *
 * @param shares the percentage of each count of a statement; all are tokens
 * @param follows whether the percentage of the count at a token is its share of the number at another
 */
export function sizesBehindGroups(reading: Reading, open: number, shares: ReadonlyMap<number, number>, follows: (count: number, size: number) => boolean): GroupInOrder[] {
  const { tokens, sentence, sentences, partner } = reading;
  const close = partner[open]!;
  const list: number[] = [];
  for (let at = firstInBracket(reading, open); at < close && isCount(reading, at) && list.length < mostArms; at = behindSign(reading, behindJoint(reading, at + 1))) list.push(at);
  const end = list.length > 1 ? endOfSizes(reading, open, list.at(-1)!) : undefined;
  if (!end || list.some((at) => shares.has(at) || tokens[at]!.number!.count! < (end.told ? fewestOfArm : fewestOfPair))) return [];
  const from = sentences[sentence[open]!]!;
  const before = word(tokens[open - 1]);
  if (list.length === 2 && !end.told && namesAnalysis(reading, open - 1) && open - from <= openingReach && /^(?:in|for|among)$/.test(word(tokens[from]))) return list.map((at) => ({ at }));
  if (groupWords.has(before) && opensWithGroups(reading, open)) return list.map((at) => ({ at }));
  const counts: number[] = [];
  for (let at = open - 1; at >= from && at > open - countsReach && counts.length < list.length; at -= 1) if (shares.has(at)) counts.unshift(at);
  if (counts.length < list.length) return [];
  const isNamed = end.told || ofKnown.test(word(tokens[open + 1])) || groupWords.has(before) || peopleNouns.has(before);
  if (!counts[isNamed ? "some" : "every"]((at, k) => follows(at, list[k]!))) return [];
  return list.map((at, k) => ({ at, name: nameBehind(reading, counts[k]!, k + 1 < counts.length ? Math.min(counts[k + 1]!, shares.get(counts[k + 1]!)!) : open, shares) }));
}

/** A number that is the size of one of several groups in their order, and the tokens that name the group, where any do. */
export interface GroupInOrder {
  at: number;
  name?: readonly [from: number, to: number];
}

/** What stands between a statement and token `end`, up to a joiner: "in the short" of "6 (8.5%) in the short and 11 …". */
function nameBehind({ tokens, inside, partner }: Reading, count: number, end: number, shares: ReadonlyMap<number, number>): readonly [from: number, to: number] {
  const [first, last] = [Math.min(count, shares.get(count)!), Math.max(count, shares.get(count)!)];
  const from = (inside[last]! > first ? partner[inside[last]!]! : last) + 1;
  let to = from;
  while (to < end && tokens[to]!.kind === "word" && !/^(?:and|vs|versus|v|but|while|whereas|compared)$/.test(word(tokens[to]))) to += 1;
  return [from, to];
}
