/**
 * Arms that a list gives below or behind what introduces them: "Adults were randomised:" and lines such as "Gel: 172", "Randomised: gel,
 * 301; foam, 304", "Per protocol: A 151, B 155", "one of two regimens (four drugs, Q14; 168 people) or (three drugs, T14; 166 people)".
 */
import { countsOthers, introduces, labelOf, wordsOf } from "../../markdown/introductions.ts";
import { peopleNouns, sends } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm, mostArms } from "./arm-limits.ts";

/** An arm of such a list: the token of its number, those of its name, and the analysis that the list is of, where some may be missing. */
export interface IntroducedArm {
  at: number;
  name: readonly [from: number, to: number];
  /** The noun that is counted; empty where none stands there. */
  noun: string;
  /** Behind it, and what joins the next to it. */
  end: number;
  analysis: readonly string[];
}

/** Tokens of the name of an arm, of a label, and of a sentence in front of brackets. */
const mostOfName = 12;
const mostOfLabel = 8;
const sentenceReach = 40;
/** Tokens from one bracket to the next, "), or (". */
const jointReach = 3;
/** Colons and brackets of a text that are looked at. */
const mostMarks = 24;
/** So many times as many are in no other arm of a list that is not surely one of arms. */
const mostTimes = 2;

/** Of whom a list tells besides its arms, and what is no name. */
const noName = /^(?:total|all|overall|screened|eligible|women|men|males?|females?|girls|boys|ag(?:e|es|ed)|than|at|between)$/;
const noEnd = /^(?:of|was|were|is|in|to|about)$/;

/**
 * The arms of a text, by the tokens of their numbers.
 *
 * @param isFree whether the number at a token is no count and no denominator
 */
export function introducedArms(reading: Reading, isFree: (i: number) => boolean): ReadonlyMap<number, IntroducedArm> {
  const found = new Map<number, IntroducedArm>();
  const { prose: { introduced, text }, tokens } = reading;
  const take = (arms: readonly IntroducedArm[], says: ReturnType<typeof labelOf>, fewest = 2): void => {
    if (says && arms.length >= fewest && arms.length <= mostArms && arms.every(({ at }) => isFree(at)) && (says !== "people" || countPeople(reading, arms))) for (const arm of arms) found.set(arm.at, arm);
  };
  // an item of a list is one line, and introduced with the others
  if (introduced) take(armsFrom(reading, 0, true), introduced, 1);
  else if (/[:)]/.test(text)) {
    let marks = 0;
    let brackets: IntroducedArm[] = [];
    for (let i = 1; i < tokens.length && marks < mostMarks; i += 1) {
      const isColon = mark(tokens[i]) === ":";
      if (!isColon && !isOpening(tokens[i])) continue;
      marks += 1;
      if (!isColon) brackets = [...brackets, ...armInBracket(reading, i, brackets.at(-1))];
      else if (startsLine(reading, i + 1)) take(armsFrom(reading, i + 1, true), introduces(text.slice(0, tokens[i]!.end)));
      else {
        const words = labelBefore(reading, i);
        const says = labelOf(words);
        if (says) take(armsFrom(reading, i + 1, false).map((arm) => ({ ...arm, analysis: says === "analysis" ? words : [] })), says);
      }
    }
    take(brackets, "people");
  }
  return found;
}

/** Whether a token is the first of its line. */
const startsLine = ({ tokens, prose: { text } }: Reading, i: number): boolean => i < tokens.length && text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes("\n");

/** The words from the beginning of a sentence, or of a line, to a colon. */
function labelBefore(reading: Reading, colon: number): string[] {
  const { tokens, sentence, sentences, prose: { text } } = reading;
  let from = colon;
  while (from > Math.max(sentences[sentence[colon]!]!, colon - mostOfLabel) && !startsLine(reading, from)) from -= 1;
  return wordsOf(text.slice(tokens[from]!.start, tokens[colon]!.start));
}

/** Whether numbers that need not be those of arms all count people, and about as many. */
function countPeople({ tokens }: Reading, arms: readonly IntroducedArm[]): boolean {
  const values = arms.map(({ at }) => tokens[at]!.number!.count!);
  return arms.every(({ noun }) => noun !== "") && Math.max(...values) <= mostTimes * Math.min(...values);
}

/** The arms from a token on, each on a line of its own or joined to the one before; none where something else is said with them. */
export function armsFrom(reading: Reading, first: number, inLines: boolean): IntroducedArm[] {
  const { tokens, sentence } = reading;
  const arms: IntroducedArm[] = [];
  for (let at = first; at < tokens.length && arms.length <= mostArms;) {
    const arm = armAt(reading, at);
    const isNew = at > first && startsLine(reading, at);
    if (!arm) return isNew ? arms : [];
    arms.push(arm);
    at = arm.end;
    if (at >= tokens.length || (!inLines && (startsLine(reading, at) || sentence[at] !== sentence[first]))) return arms;
    if (inLines ? !startsLine(reading, at) : !/^(?:[,;/]|and|v|vs|versus)$/.test(tokens[at - 1]!.text)) return [];
  }
  return arms;
}

/** "Gel: 172", "Gel, 172 children", "gel (172)", "B14 151": the arm whose name begins at a token. */
function armAt(reading: Reading, from: number): IntroducedArm | undefined {
  const { tokens } = reading;
  let at = from;
  while (at < from + mostOfName && at < tokens.length && !isCount(reading, at)) at += 1;
  if (!isCount(reading, at) || tokens[at]!.number!.count! < fewestOfArm) return undefined;
  let to = at;
  while (to > from && /^(?:[:,;=(–—-]|n)$/.test(tokens[to - 1]!.text)) to -= 1;
  const name = tokens.slice(from, to);
  // "a mean of 63": no name ends so
  if (noEnd.test(word(name.at(-1))) || !name.some((t) => t.kind === "word") || name.some((t) => /^[;:]$/.test(t.text) || noName.test(word(t)) || countsOthers.test(word(t)))) return undefined;
  const noun = peopleNouns.has(word(tokens[at + 1])) ? word(tokens[at + 1]) : "";
  let end = noun === "" ? at + 1 : at + 2;
  if (isClosing(tokens[end])) end += 1;
  if (/^[,;./]$/.test(mark(tokens[end]))) end += 1;
  if (/^(?:and|v|vs|versus)$/.test(word(tokens[end]))) end += 1;
  return { at, name: [from, to], noun, end, analysis: [] };
}

/** "(four drugs, Q14; 168 people), (three drugs, T14; 166 people)": the arm in the bracket at a token, which stands behind a verb that sends, or beside the last. */
function armInBracket(reading: Reading, open: number, last: IntroducedArm | undefined): IntroducedArm[] {
  const { tokens, sentence, sentences, partner } = reading;
  const arm = armAt(reading, open + 1);
  if (!arm || arm.noun === "" || partner[open] !== arm.at + 2 || (last && open > last.at + 2 + jointReach)) return [];
  return last || tokens.slice(Math.max(sentences[sentence[open]!]!, open - sentenceReach), open).some((t) => sends.test(word(t))) ? [arm] : [];
}
