/**
 * Groups that are named in front of their numbers, as what was given: "Aspirin was given to 402 patients and placebo to 505", "allocation was to
 * aspirin for 402 patients and to placebo for 505".
 */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";

const gives = /^(?:gave|given|administered|offered|allocated|allocation|assigned|prescribed|randomi[sz]ed)$/;
const leads = /^(?:to|for)$/;
/** In front of a name; "what they were allocated was aspirin for 402". */
const joins = /^(?:and|or|while|whereas|was|were)$/;
const active = /^(?:gave|administered|offered|allocated|assigned|prescribed|we|they)$/;
const noName = /(?:ed|ing|ly)$|^(?:up|down|close|due|prior|similar|equal|relative|compared|next|from|that|which|this|it|them|were|was|had|rose|fell|grew)$/;
/** Words of a name, tokens from one such number to the next, and from the verb to the first. */
const mostOfName = 4;
const listReach = 8;
const verbReach = 14;

/** Where the name of the group stands whose number is at token `i`; undefined where it is none of two or more that something was given to. */
export function givenTo(reading: Reading, i: number): [from: number, to: number] | undefined {
  const { tokens, sentence, sentences } = reading;
  if (!leads.test(word(tokens[i - 1])) || tokens[i]!.number!.count! < fewestOfArm) return undefined;
  const own = nameBefore(reading, i);
  if (!own || !hasOther(reading, i, own[0])) return undefined;
  const from = Math.max(sentences[sentence[i]!]!, own[0] - verbReach);
  const given = tokens.slice(from, i).some((t) => gives.test(word(t)));
  let people = false;
  for (let j = from; j < i + listReach && sentence[j] === sentence[i]; j += 1) if (isCount(reading, j) && peopleNouns.has(word(tokens[j + 1]))) people = true;
  return given && people ? own : undefined;
}

/** "Placebo" in "and placebo to 505", "aspirin" in "aspirin was given to 402" and "we gave aspirin to 402". */
function nameBefore({ tokens, sentence, sentences }: Reading, i: number): [from: number, to: number] | undefined {
  const isPassive = gives.test(word(tokens[i - 2])) && /^(?:was|were)$/.test(word(tokens[i - 3]));
  const to = isPassive ? i - 3 : i - 1;
  const begin = sentences[sentence[i]!]!;
  let from = to;
  while (from > begin && from > to - mostOfName && tokens[from - 1]!.kind === "word" && !joins.test(word(tokens[from - 1])) && !active.test(word(tokens[from - 1]))) from -= 1;
  if (from === to || tokens.slice(from, to).some((t) => noName.test(word(t)))) return undefined;
  const before = tokens[from - 1];
  return from === begin || /^[,;:]$/.test(mark(before)) || joins.test(word(before)) || active.test(word(before)) ? [from, to] : undefined;
}

/** Whether there is another such number, the next or the one before. */
function hasOther(reading: Reading, i: number, name: number): boolean {
  const { tokens, sentence } = reading;
  const lead = word(tokens[i - 1]);
  const isOther = (at: number): boolean => isCount(reading, at) && word(tokens[at - 1]) === lead && tokens[at]!.number!.count! >= fewestOfArm && nameBefore(reading, at) !== undefined;
  let next = i + 1;
  while (next < i + listReach && sentence[next] === sentence[i] && !tokens[next]!.number) next += 1;
  let last = name - 1;
  while (last > name - listReach && last > 0 && sentence[last] === sentence[i] && !tokens[last]!.number) last -= 1;
  return [next, last].some((at) => sentence[at] === sentence[i] && isOther(at));
}
