/** The people of each study, told by its name for the figures that follow: "Percentages are of those treated: 125 and 62 in STAR, 79 in Garcia 2012", "the safety populations were 153 (STAR) and 118 (Garcia)". */
import { isCount } from "../pattern.ts";
import { isOpening, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";
import { labelEnd } from "./size-labels.ts";
import { nextOfList, previousOfList } from "./size-lists.ts";

/** What its sentence says in front of the first number. */
const ofBases = /\bdenominators\b|\bpercentages .{0,60}\b(?:refer|relate|apply|based|calculated|are of|are on)\b|\b(?:safety|treated|analysis|evaluable|efficacy|treat|protocol) (?:populations?|sets?|samples?)\b/;
/** Others than all of a study: "deaths in the safety population were 12 (STAR) and 9 (Garcia)". */
const ofSome = /\b(?!(?:denominators?|percentages?|figures?|people|patients|numbers?)\b)[a-z]{3,20} in (?:the |our )?(?:\w{1,20} ){1,2}(?:populations?|sets?|samples?)\b|\b(?:deaths?|events?|responders?|cases|withdr\w{1,10}|excluded|lost|missing|without|not)\b/;
/** Tokens back to where the first number of the list must have stood, and words of a name. */
const listReach = 40;
const mostOfName = 4;

/** Where the name stands behind a number of such a list, and where the list goes on: "(STAR)", "in Garcia 2012"; undefined where none does. */
function nameBehind(reading: Reading, i: number): readonly [from: number, to: number, end: number] | undefined {
  const { tokens, partner } = reading;
  const from = i + 2;
  if (!tokens[from]?.capital || tokens[from].kind !== "word") return undefined;
  if (isOpening(tokens[i + 1])) {
    const to = partner[i + 1]!;
    return to > from && to - from <= mostOfName ? [from, to, to + 1] : undefined;
  }
  const to = /^(?:in|from|for|of)$/.test(word(tokens[i + 1])) ? labelEnd(reading, from, mostOfName) : from;
  return to > from ? [from, to, to] : undefined;
}

/**
 * Where the name of the study stands whose people a number counts, empty where it is one of two arms, which the name does not tell
 * apart; undefined where it is none of a list of such numbers.
 */
export function namedStudy(reading: Reading, i: number): readonly [from: number, to: number] | undefined {
  const { tokens, sentence, sentences } = reading;
  if (tokens[i]!.number!.count! < fewestOfArm) return undefined;
  const last = nextOfList(reading, i);
  const own = nameBehind(reading, last < 0 ? i : last);
  if (!own) return undefined;
  const begin = sentences[sentence[i]!]!;
  let first = i;
  for (let at = i - 1; at >= begin && at > i - listReach; at -= 1) if (isCount(reading, at)) first = at;
  const said = tokens.slice(Math.max(begin, i - listReach), first).map((t) => t.text.toLowerCase()).join(" ");
  if (!ofBases.test(said) || ofSome.test(said)) return undefined;
  const goesOn = last >= 0 || [1, 2].some((d) => isCount(reading, own[2] + d));
  const isArm = last >= 0 || previousOfList(reading, i) >= 0;
  return first < i || goesOn ? [own[0], isArm ? own[0] : own[1]] : undefined;
}
