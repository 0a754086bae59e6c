/**
 * Groups of an analysis, told by their order behind its name: "Full analysis set (FAS): 305 and 153", "the modified intention-to-treat
 * population of 182, 180 and 181 subjects".
 */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import { mostArms } from "./arm-limits.ts";
import { behindJoint, fewestOfPair } from "./paired-sizes.ts";
import { namesAnalysis } from "./size-labels.ts";

/** Such a name in short. */
const short = /^(?:fas|m?itt|pps?|per-protocol|safety)$/;

/** Where a list goes on behind the count at a token, "305 and 153", "305, 153", "305 vs. 153"; -1 at its end. */
function next(reading: Reading, at: number): number {
  const joint = behindJoint(reading, at + 1);
  const to = mark(reading.tokens[joint]) === "." && joint > at + 1 ? joint + 1 : joint;
  return to > at + 1 && isCount(reading, to) ? to : -1;
}

const none: readonly number[] = [];

/** The tokens of the numbers of such a list that begins at one; none where it says more, or too few may be meant, "FAS: 12 and 15". */
export function analysisList(reading: Reading, first: number): readonly number[] {
  const { tokens, sentence } = reading;
  if (next(reading, first) < 0 || !isBehindAnalysis(reading, first)) return none;
  const list: number[] = [];
  for (let at = first; at >= 0 && list.length < mostArms; at = next(reading, at)) list.push(at);
  if (list.length < 2 || list.some((at) => tokens[at]!.number!.count! < fewestOfPair)) return [];
  const behind = list.at(-1)! + 1;
  const end = peopleNouns.has(word(tokens[behind])) ? behind + 1 : behind;
  // "a full analysis set of 305 and 153": so many may be of something else
  return (sentence[end] !== sentence[first] || /^[.,;)]$/.test(mark(tokens[end]))) && (end > behind || word(tokens[first - 1]) !== "of") ? list : [];
}

/** Words of a name in front of its last one: "the modified intention-to-treat population". */
const mostOfName = 8;
/** "Excluded from the per-protocol analysis: 30 and 60", "Deaths, ITT: 30 and 60" */
const ofOthers = /^(?:from|excluded|not|non|outside|without|deaths?|events?|doses?|ages?|lost|missing)$/;

/** Nothing in front of a name in its sentence says of something else what its numbers are. */
function isOfAnalysisAlone({ tokens, sentence }: Reading, last: number): boolean {
  for (let i = last; i > last - mostOfName && sentence[i] === sentence[last]; i -= 1) {
    if (ofOthers.test(word(tokens[i])) || mark(tokens[i]) === ",") return false;
    if (/^[.;:]$/.test(mark(tokens[i]))) return true;
  }
  return true;
}

/** Whether a colon, or "of", and the name of an analysis stand in front of a token. */
function isBehindAnalysis(reading: Reading, first: number): boolean {
  const { tokens, partner } = reading;
  if (mark(tokens[first - 1]) !== ":" && word(tokens[first - 1]) !== "of") return false;
  const open = isClosing(tokens[first - 2]) ? partner[first - 2]! : first - 1;
  return open > 0 && isOfAnalysisAlone(reading, open - 1) && (namesAnalysis(reading, open - 1) || short.test(word(tokens[open - 1])));
}
