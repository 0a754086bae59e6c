/** How much each of those who are counted had: "12 received two cycles (16%), 15 two (20%)", "8 of whom needed more than one dose (13%)". It counts nobody. */
import type { Token } from "../../numerals/tokens.ts";
import { isShare, noAdjective } from "./counted-people.ts";
import { occasionNouns } from "../lexicon.ts";
import type { Reading } from "./types.ts";
import { things } from "./valued-people.ts";
import { isClosing, isDash, isOpening, word } from "./words-and-marks.ts";

const isThing = (w: string): boolean => occasionNouns.has(w) || things.test(w);
const had = /^(?:ha[ds]|have|having|received|needed|required|harbou?red|carried|underwent|undergone|completed|took|given)$/;
const during = /^(?:after|within|during|before|beyond)$/;
const uncounted = /^(?:most|many|majority|half)$/;
/** Words in front of such a number: "more than one", "at least two", "the first two". */
const limits = /^(?:than|more|fewer|less|at|least|most|only|just|up|to|the|first|last|exactly)$/;

/** As much as nobody has. */
const mostEach = 20;
/** Words of the phrase behind the number, and from those who are counted to the verb. */
const phraseReach = 6;
const subjectReach = 9;
/** Of as many, a number of things may be the share: "60 patients had 5 mutations (8%)". */
const many = 10;

/** The percentage in the bracket behind a number of things, or, where `bare`, behind the number alone; -1 where there is none. */
function shareBehind(tokens: readonly Token[], i: number, bare: boolean): number {
  let at = i + 1;
  let thing = bare && isOpening(tokens[at]);
  for (; at <= i + phraseReach && tokens[at]?.kind === "word" && (thing || !noAdjective.test(tokens[at]!.text)); at += 1) thing ||= isThing(tokens[at]!.text) || (bare && /^(?:prior|previous|earlier)$/.test(tokens[at]!.text));
  return thing && isOpening(tokens[at]) && tokens[at + 1]?.number?.percent ? at + 1 : -1;
}

/** Whether a number may be that of people: not "15 cycles". */
const countsPeople = ({ tokens, roles }: Reading, i: number): boolean => roles[i] === "free" && tokens[i]!.number?.percent === null && !isThing(word(tokens[i + 1]));

/** The number of those who are the subject of a verb, "15 of them had"; -1 where there is none. */
function subjectOf(reading: Reading, verb: number): number {
  const { tokens, partner } = reading;
  for (let at = verb - 1; at >= 0 && at > verb - subjectReach; at -= 1) {
    // "fifty patients (68%) received"
    if (isClosing(tokens[at]) && tokens[partner[at]! + 1]?.number?.percent) at = partner[at]!;
    else if (tokens[at]!.kind !== "word" || /^(?:and|but|or|which)$/.test(tokens[at]!.text)) return countsPeople(reading, at) ? at : -1;
  }
  return -1;
}

/** "3 to 5", "1 or 2", "1–2": numbers on either side of a token. */
const isRange = (tokens: readonly Token[], at: number): boolean =>
  (isDash(tokens[at]) || /^(?:to|or)$/.test(word(tokens[at]))) && tokens[at - 1]?.number?.percent === null && tokens[at + 1]?.number?.percent === null;

/** Whether the number at token `i` says how much each of those had who are counted in front of it. */
export function isAmount(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const { count, inWords } = tokens[i]!.number!;
  if (i < 2 || count === null || count > mostEach) return false;
  // ", 15 two (20%)", "and 7 two reductions (9%)", "at dose level four (13%)"
  if (inWords && /^(?:[,;]|and|but|dose)$/.test(tokens[i - 2]!.text) && (word(tokens[i - 1]) === "level" || (countsPeople(reading, i - 1) && !tokens[i - 1]!.number!.inWords && shareBehind(tokens, i, true) > 0))) return true;
  // "5 drugs (38%) or 6 drugs (24%)"
  const last = isClosing(tokens[i - 2]) && /^(?:and|or)$/.test(word(tokens[i - 1])) ? reading.partner[i - 2]! - 2 : -1;
  if (last >= 0 && reading.roles[last] === "measure" && word(tokens[i + 1]) === word(tokens[last + 1]) && shareBehind(tokens, i, false) > 0) return true;
  const first = isRange(tokens, i - 1) ? i - 2 : i;
  let verb = first - 1;
  while (verb > 0 && verb > first - phraseReach && limits.test(word(tokens[verb]))) verb -= 1;
  const occasion = during.test(word(tokens[verb]));
  if (!occasion && !had.test(word(tokens[verb]))) return false;
  const ranged = isRange(tokens, i + 1);
  const share = shareBehind(tokens, ranged ? i + 2 : i, !occasion);
  // "most took 5 drugs (38%)"
  if (share > 0 && uncounted.test(word(tokens[verb - 1]))) return true;
  const people = share < 0 ? -1 : subjectOf(reading, verb);
  if (people < 0 || occasion || verb < first - 1) return people >= 0;
  const those = tokens[people]!.number!.count!;
  // "six patients had 15 lesions (25%)": more things than people are those of all of them
  return (ranged || first < i || count <= those) && (those < many || !isShare(tokens[i], tokens[people]!, tokens[share]));
}
