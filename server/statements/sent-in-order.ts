/** Groups whose numbers stand before their names: "601 and 598 patients were assigned to apixaban and warfarin, respectively". */
import { peopleNouns } from "./lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";
import { fewestOfArm, mostArms, nextOfList, previousOfList, sends } from "./size-labels.ts";

/** Words between the last number and the verb: "eligible patients". */
const nounReach = 3;
/** Words of one name. */
const mostWords = 6;
const between = /^(?:to|either|receive|with|in|into|the)$/;
const joiner = /^(?:and|or|vs|versus)$/;

/**
 * Where the name of the group stands whose number is at token `i`; undefined where it is not one of several numbers that are
 * followed by the verb and by as many names.
 */
export function sentInOrder(reading: Reading, i: number): [from: number, to: number] | undefined {
  const { tokens } = reading;
  const counts = listAround(reading, i);
  if (counts.length < 2 || counts.some((at) => tokens[at]!.number!.count! < fewestOfArm)) return undefined;
  const last = counts.at(-1)!;
  let verb = last + 1;
  while (verb <= last + nounReach && !/^(?:were|was|received|took|underwent)$/.test(word(tokens[verb])) && word(tokens[verb])) verb += 1;
  // "61 and 48 women received" are people, "61 and 48 courses" are none
  if (verb > last + 1 && !peopleNouns.has(word(tokens[verb - 1]))) return undefined;
  const passive = /^were$/.test(word(tokens[verb]));
  if (!passive && !/^(?:received|took|underwent)$/.test(word(tokens[verb]))) return undefined;
  const did = passive && word(tokens[verb + 1]).endsWith("ly") ? verb + 2 : verb + 1;
  const isSent = sends.test(word(tokens[did]));
  if (passive && !isSent && !/^(?:given|treated)$/.test(word(tokens[did]))) return undefined;
  let at = passive ? did + 1 : did;
  while (between.test(word(tokens[at]))) at += 1;
  const names = namesFrom(reading, at, counts.length);
  return names && (isSent || names.respectively) ? names.places[counts.indexOf(i)] : undefined;
}

/** The tokens of the list "601 and 598", "150, 80 and 70" that has one at `i`. */
function listAround(reading: Reading, i: number): number[] {
  let first = i;
  for (let k = 0, at = previousOfList(reading, i); at >= 0 && k < mostArms; k += 1, at = previousOfList(reading, first)) first = at;
  const counts: number[] = [];
  for (let at = first; at >= 0 && counts.length < mostArms; at = nextOfList(reading, at)) counts.push(at);
  return counts;
}

/** So many names, with nothing behind them in their clause but "respectively". */
function namesFrom(reading: Reading, from: number, k: number): { places: [from: number, to: number][]; respectively: boolean } | undefined {
  const { tokens, sentence } = reading;
  const places: [number, number][] = [];
  let at = from;
  while (places.length < k) {
    const start = at;
    while (at < start + mostWords && sentence[at] === sentence[from] && tokens[at]?.kind === "word" && !joiner.test(word(tokens[at])) && word(tokens[at]) !== "respectively") at += 1;
    if (at === start) return undefined;
    places.push([start, at]);
    if (places.length === k) break;
    if (mark(tokens[at]) === ",") at += 1;
    else if (!joiner.test(word(tokens[at]))) return undefined;
    if (joiner.test(word(tokens[at]))) at += 1;
  }
  const told = mark(tokens[at]) === "," ? at + 1 : at;
  const respectively = word(tokens[told]) === "respectively" && sentence[told] === sentence[from];
  const ends = respectively || sentence[at] !== sentence[from] || /^[.,;:]$/.test(mark(tokens[at])) || isOpening(tokens[at]) || isClosing(tokens[at]);
  // "to A, B and C" are more than two
  return ends && (respectively || mark(tokens[at]) !== "," || !joinsOn(reading, at)) ? { places, respectively } : undefined;
}

/** Whether a list of names goes on behind a comma. */
function joinsOn({ tokens, sentence }: Reading, comma: number): boolean {
  for (let at = comma + 1; at <= comma + mostWords && sentence[at] === sentence[comma] && tokens[at]!.kind === "word"; at += 1) if (/^(?:and|or)$/.test(word(tokens[at]))) return true;
  return false;
}
