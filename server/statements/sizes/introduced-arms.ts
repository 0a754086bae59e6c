/**
 * Arms that a list gives below or behind what introduces them: "Adults were randomised:" and lines such as "Gel: 172", "Randomised: gel,
 * 301; foam, 304", "Per protocol: A 151, B 155", "one of two regimens (four drugs, Q14; 168 people) or (three drugs, T14; 166 people)".
 */
import { countsOthers, introduces, labelOf, lastWords } from "../../markdown/introductions.ts";
import { peopleNouns, sends } from "../lexicon.ts";
import { areArms, armAt, armsFrom, startsLine, type NamedArm } from "../named-arms.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";

/** Tokens of a sentence in front of brackets. */
const sentenceReach = 40;
/** Tokens from one bracket to the next, "), or (". */
const jointReach = 3;

/**
 * The arms of a text, by the tokens of their numbers.
 *
 * @param free tokens of the counts that are none of a statement
 */
export function introducedArms(reading: Reading, free: readonly number[]): ReadonlyMap<number, NamedArm> {
  const { prose: { introduced, text }, tokens } = reading;
  // an item of a list is one line, and introduced with the others
  const fewest = introduced ? 1 : 2;
  const sizes = new Set(free.filter((i) => tokens[i]!.number!.count! >= fewestOfArm));
  if (sizes.size < fewest) return none;
  const found = new Map<number, NamedArm>();
  const take = (arms: readonly NamedArm[], says: ReturnType<typeof labelOf>): void => {
    if (arms.length >= fewest && arms.every(({ at }) => sizes.has(at)) && areArms(reading, arms, says)) for (const arm of arms) found.set(arm.at, arm);
  };
  if (introduced) take(armsFrom(reading, 0, true), introduced);
  const brackets: NamedArm[] = [];
  const sums: { arms: readonly NamedArm[]; isSent: boolean }[] = [];
  for (let i = 1; !introduced && i < tokens.length; i += 1) {
    const sign = tokens[i]!;
    if (sign.kind !== "mark") continue;
    const opens = isOpening(sign);
    if (opens) {
      const arm = armInBracket(reading, i, brackets.at(-1));
      if (arm) brackets.push(arm);
      if (saysSent(reading, i)) take(armsInBracket(reading, i), "groups");
    }
    if (opens || sign.text === "=") {
      const arms = armsOfSum(reading, i);
      if (arms.length > 0) sums.push({ arms, isSent: saysSentOnly(reading, i) });
    }
    if (sign.text !== ":") continue;
    const inLines = startsLine(reading, i + 1);
    const arms = armsFrom(reading, i + 1, inLines);
    // few colons stand in front of such a list, whatever they introduce
    if (arms.length < 2) continue;
    if (inLines) take(arms, introduces(text.slice(0, sign.end)));
    else {
      const words = lastWords(text.slice(0, sign.start), "\n");
      const says = labelOf(words);
      take(says === "analysis" ? arms.map((arm) => ({ ...arm, analysis: words })) : arms, says);
    }
  }
  take(brackets, "people");
  // of two, "analysed: 300 = …", "randomised men: 200 = …", each is of some
  if (sums.length === 1 && sums[0]!.isSent) take(sums[0]!.arms, "groups");
  return found;
}

const none: ReadonlyMap<number, NamedArm> = new Map();

/** Tokens in front of a sum within which it says that these were sent somewhere: "Randomised. 340 patients = 172 gel + 168 foam". */
const sumReach = 6;
/** What may stand there besides: of "centres randomised" and "deviations in those allocated" nobody is an arm. */
const besideSent = /^(?:we|were|was|in|all|total|n|the|a|of|have|had|been|at|random|first)$|ly$/;

/** Whether all in front of a sum says that people were sent somewhere. */
function saysSentOnly({ tokens, sentence }: Reading, sign: number): boolean {
  let isSent = false;
  for (let i = sign - 1; i >= 0 && i > sign - sumReach - 2; i -= 1) {
    const w = word(tokens[i]);
    if (sends.test(w)) isSent = true;
    else if (w !== "" && !peopleNouns.has(w) && !besideSent.test(w)) return isSent && sentence[i] !== sentence[sign];
  }
  return isSent;
}

/** "Randomised: 340 = 172 gel + 168 foam", "assigned 340 women (172 to gel + 168 to foam)": the arms that add up to what stands before them; none elsewhere. */
function armsOfSum(reading: Reading, sign: number): NamedArm[] {
  const { tokens } = reading;
  const whole = peopleNouns.has(word(tokens[sign - 1])) ? sign - 2 : sign - 1;
  if (!isCount(reading, whole) || !isCount(reading, sign + 1) || mark(tokens[whole - 1]) === ",") return [];
  const arms = armsFrom(reading, sign + 1, false);
  return arms.reduce((sum, { at }) => sum + tokens[at]!.number!.count!, 0) === tokens[whole]!.number!.count ? arms : [];
}

/** "(four drugs, Q14; 168 people), (three drugs, T14; 166 people)": the arm in the bracket at a token, which stands behind a verb that sends, or beside the last. */
function armInBracket(reading: Reading, open: number, last: NamedArm | undefined): NamedArm | undefined {
  const { tokens, sentence, sentences, partner } = reading;
  const close = partner[open]!;
  if (close < 0 || !peopleNouns.has(word(tokens[close - 1])) || !isCount(reading, close - 2) || (last && open > last.at + 2 + jointReach)) return undefined;
  const arm = armAt(reading, open + 1);
  if (arm?.at !== close - 2) return undefined;
  return last || tokens.slice(Math.max(sentences[sentence[open]!]!, open - sentenceReach), open).some((t) => sends.test(word(t))) ? arm : undefined;
}

/** "All analyses are by randomised group (", "patients were randomised (": the bracket at a token tells of the arms, and of nothing that happened in them. */
function saysSent({ tokens, sentence }: Reading, open: number): boolean {
  const group = /^(?:groups?|arms?)$/.test(word(tokens[open - 1]));
  if (!sends.test(word(tokens[group ? open - 2 : open - 1])) || !(group || /^were$|ly$/.test(word(tokens[open - 2])))) return false;
  let analysed = !group;
  for (let i = open - 1; i > open - sentenceReach && sentence[i] === sentence[open]; i -= 1) {
    if (countsOthers.test(word(tokens[i])) || tokens[i]!.number) return false;
    // "analyses of bleeding by randomised group (40, 21)"
    analysed ||= /^analys[ei]s$/.test(word(tokens[i])) && word(tokens[i + 1]) !== "of";
  }
  return analysed;
}

/** "(gel 291, foam 194)": the arms that fill a bracket, each with a name of its own. */
function armsInBracket(reading: Reading, open: number): NamedArm[] {
  const { tokens, partner } = reading;
  const arms: NamedArm[] = [];
  if (/^(?:see|cf|refs?|references?|tables?|figures?|figs?|appendix)$/.test(word(tokens[open + 1]))) return arms;
  for (let at = open + 1; at < partner[open]! && arms.length <= mostArms;) {
    const arm = armAt(reading, at);
    if (!arm || arm.at > partner[open]!) return [];
    arms.push(arm);
    at = arm.end;
  }
  const names = new Set(arms.map(({ name: [from, to] }) => tokens.slice(from, to).map((t) => t.text).join(" ")));
  return names.size === arms.length ? arms : [];
}
