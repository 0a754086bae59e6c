/** Arms that a list, or a cell, names with their numbers: "gel: 172, foam: 168", "gel, 172 children; foam, 168 children", "B14 151, C14 155". */
import { largest, least } from "../lists.ts";
import { countsOthers, type labelOf } from "../markdown/introductions.ts";
import { groupWords, peopleNouns } from "./lexicon.ts";
import { isCount } from "./pattern.ts";
import { isClosing, mark, word, type Reading } from "./reading/reading.ts";
import { fewestOfArm, mostArms } from "./sizes/arm-limits.ts";

/** An arm of such a list: the token of its number, those of its name, and the analysis that the list is of, where some may be missing. */
export interface NamedArm {
  at: number;
  name: readonly [from: number, to: number];
  /** The noun that is counted; empty where none stands there. */
  noun: string;
  /** Nothing stands between its name and its number: "B14 151". */
  bare: boolean;
  /** Behind it, and what joins the next to it. */
  end: number;
  analysis: readonly string[];
}

/** Tokens of a name. */
const mostOfName = 12;
/** So many times as many are in no other arm of a list that is not surely one of arms. */
const mostTimes = 2;

/** Of whom a list tells besides its arms, and what is no name. */
const noName = /^(?:total|all|overall|screened|eligible|(?:wo)?men|(?:fe)?males?|girls|boys|ag(?:e|es|ed)|than|at|between|above|below|under|over|least|most|until|from|up|exceeding|was|were|[;:<>≤≥])$/;
const joint = /^(?:[,;/.]|and|v|vs|versus)$/;

/** Whether a token is the first of its line. */
export const startsLine = ({ tokens, prose: { text } }: Reading, i: number): boolean => i < tokens.length && text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes("\n");

/** Whether the numbers of a list are those of arms by what introduces it, or count people or are those of groups, and about as many. */
export function areArms({ tokens }: Reading, arms: readonly NamedArm[], says: ReturnType<typeof labelOf>): boolean {
  const values = arms.map(({ at }) => tokens[at]!.number!.count!);
  // "FOLFOX 6" is a name; behind "per protocol" and "group sizes", "B14 151" gives a number
  if (says !== "analysis" && says !== "groups" && arms.some(({ bare, noun }) => bare && noun === "")) return false;
  return says !== null && arms.length <= mostArms && (says !== "people" || (arms.every(({ noun, name: [from, to] }) => noun !== "" || tokens.slice(from, to).some((t) => groupWords.has(word(t)))) && largest(values) <= mostTimes * least(values)));
}

/** The arms from a token on, each on a line of its own or joined to the one before; none where something else is said with them. */
export function armsFrom(reading: Reading, first: number, inLines: boolean): NamedArm[] {
  const { tokens, sentence } = reading;
  const isAhead = !inLines && isCount(reading, first);
  const arms: NamedArm[] = [];
  for (let at = first; at < tokens.length && arms.length <= mostArms;) {
    const arm = isAhead ? armAhead(reading, at) : armAt(reading, at);
    if (!arm) return inLines ? arms : [];
    at = arm.end;
    const isNew = at >= tokens.length || startsLine(reading, at);
    if (inLines && !isNew) return [];
    arms.push(arm);
    if (!inLines && (isNew || sentence[at] !== sentence[first])) return arms;
    if (!inLines && !isJoint(reading, at - 1)) return [];
  }
  return arms;
}

/** In "172 gel + 168 foam", but not in "172 gel + cream", a plus joins two arms. */
const isJoint = (reading: Reading, at: number): boolean => joint.test(reading.tokens[at]?.text ?? "") || (mark(reading.tokens[at]) === "+" && isCount(reading, at + 1));

/** Behind what joins an arm to the next, ", and". */
function behindJoints(reading: Reading, at: number): number {
  const { tokens } = reading;
  const end = isJoint(reading, at) ? at + 1 : at;
  return end > at && joint.test(tokens[end]?.text ?? "") ? end + 1 : end;
}

/** "172 gel, 168 foam", "172 to gel and 168 to foam": an arm whose number stands in front of its name. */
function armAhead(reading: Reading, at: number): NamedArm | undefined {
  const { tokens, sentence } = reading;
  if (!isCount(reading, at) || tokens[at]!.number!.count! < fewestOfArm) return undefined;
  let to = at + 1;
  while (to < at + mostOfName && sentence[to] === sentence[at] && !isJoint(reading, to) && !isCount(reading, to)) to += 1;
  const name = tokens.slice(at + 1, to);
  if (name[0]?.kind !== "word" || peopleNouns.has(word(name[0])) || /^(?:of|with|who|from|in|per)$/.test(word(name[0])) || name.some(({ text, number }) => number?.percent || /^[()[\]]$/.test(text) || noName.test(text) || countsOthers.test(text))) return undefined;
  return { at, name: [at + 1, to], noun: "", bare: false, end: behindJoints(reading, to), analysis: [] };
}

/** "Gel: 172", "Gel, 172 children", "gel (172)", "B14 151": the arm whose name begins at a token. */
export function armAt(reading: Reading, from: number): NamedArm | undefined {
  const { tokens } = reading;
  let at = from;
  while (at < from + mostOfName && at < tokens.length && !isCount(reading, at)) at += 1;
  if (!isCount(reading, at) || tokens[at]!.number!.count! < fewestOfArm) return undefined;
  let to = at;
  while (to > from && /^(?:[:,;=(–—-]|n)$/.test(tokens[to - 1]!.text)) to -= 1;
  const name = tokens.slice(from, to);
  // "six months of isoniazid: 398"
  const isTime = (k: number): boolean => !!name[k - 1]?.number && name[k + 1]?.text === "of";
  if (!name.some((t) => t.kind === "word") || name.some(({ text }, k) => noName.test(text) || (countsOthers.test(text) && !isTime(k)))) return undefined;
  const noun = peopleNouns.has(word(tokens[at + 1])) ? word(tokens[at + 1]) : "";
  let end = noun === "" ? at + 1 : at + 2;
  if (isClosing(tokens[end])) end += 1;
  return { at, name: [from, to], noun, bare: to === at, end: behindJoints(reading, end), analysis: [] };
}
