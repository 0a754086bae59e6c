/** Groups of which only the first has a verb: "405 were given aspirin, 398 clopidogrel and 401 placebo". */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";

const sentBefore = /^(?:given|received|assigned|allo(?:cat|tt)ed|randomi[sz]ed|took|underwent|treated)$/;
/** Tokens from one such number to the next. */
const listReach = 14;
const mostOfName = 4;
const noName = /(?:ed|ing|ly)$|^(?:of|in|to|with|for|who|were|was|had|have|did|died|left|at|by|on|from|that|which|as|than|per|after|before|not|more|others?)$/;

/**
 * Where the name ends of a group in the midst of such a list; -1 where the number at token `i` counts none.
 *
 * @param last the size before it
 * @param goesOn whether that was read so itself
 */
export function endOfMiddle(reading: Reading, i: number, last: number, goesOn: boolean): number {
  const { tokens, sentence } = reading;
  if (mark(tokens[i - 1]) !== "," || last < 0 || i - last > listReach || sentence[last] !== sentence[i] || [last, i].some((at) => tokens[at]!.number!.count! < fewestOfArm)) return -1;
  if (!goesOn && !tokens.slice(last + 1, i).some((t) => sentBefore.test(word(t)))) return -1;
  const end = endOfName(reading, i + 1);
  const comma = mark(tokens[end]) === "," ? end + 1 : end;
  const next = word(tokens[comma]) === "and" ? comma + 1 : comma;
  return end > 0 && next > end && isCount(reading, next) && tokens[next]!.number!.count! >= fewestOfArm && endOfName(reading, next + 1) > 0 ? end : -1;
}

/** "The first dose and 90 the second": what the same people get one after the other. */
const inTurn = /^(?:first|second|third|fourth|last|final|next|full|initial|booster|complete|rest)$/;

/** "60 the comparator": whether behind a number goes on what those of the size before it were given. */
export const namesGiven = (reading: Reading, i: number, last: number): boolean =>
  word(reading.tokens[i + 1]) === "the" && !inTurn.test(word(reading.tokens[i + 2])) && !reading.tokens.slice(last + 1, i).some((t) => inTurn.test(word(t))) && [last, i].every((at) => reading.tokens[at]!.number!.count! >= fewestOfArm) &&
  reading.tokens.slice(last + 1, i).some((t) => sentBefore.test(word(t))) && endOfName(reading, i + 2) > 0;

/** Where a name of a few words ends, none of which says what was done to somebody; -1 where it is none. */
function endOfName({ tokens, sentence }: Reading, from: number): number {
  let at = from;
  while (at <= from + mostOfName && sentence[at] === sentence[from] && tokens[at]?.kind === "word" && word(tokens[at]) !== "and") {
    if (noName.test(word(tokens[at])) || peopleNouns.has(word(tokens[at]))) return -1;
    at += 1;
  }
  return at === from || at > from + mostOfName || isOpening(tokens[at]) ? -1 : at;
}
