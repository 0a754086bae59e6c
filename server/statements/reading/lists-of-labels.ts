/** Numbers that go on with a list of labels: "grade 3/4", "grades 3 and 4", "days 1, 8, and 15", "aged 18 to 25". */
import type { Token } from "../../numerals/tokens.ts";
import { countsPeople, isShare, isShareOfPeople } from "./counted-people.ts";
import { labelWords, months, peopleNouns, thingNouns } from "../lexicon.ts";
import type { Reading } from "./types.ts";
import { isDash, isOpening, mark, markBefore, word, wordBefore } from "./words-and-marks.ts";

/** Of which several are named: "at weeks 6 and 10 (20%)"; in "in week 6, 12 (10%) …" people are counted. */
const severalTimes = /^(?:days|weeks|months|years|visits|cycles|types|genotypes|exons|codons|introns|chromosomes|levels|stages|categories|classes)$/;

/** Words between a fraction and the bracket with its percentage. */
const sharedReach = 3;

/** Values of a scale with a slash between them go no further. */
const lastClass = 6;

/**
 * "At week 12, 24/60 (40%)", "cycle 6, 45/50 patients (90%)": a fraction with its percentage behind a comma, where one label
 * stands before it, and no list of them; in "weeks 4, 8/12 (70%)" only if the percentage follows, and so behind "20/71 (28%) at week 12 and".
 */
function isShareWithWhole(tokens: readonly Token[], i: number, single: boolean): boolean {
  const whole = tokens[i + 2];
  const joined = word(tokens[i - 1]) === "and";
  if ((!joined && mark(tokens[i - 1]) !== ",") || mark(tokens[i + 1]) !== "/" || whole?.number?.percent !== null) return false;
  let open = i + 3;
  while (open < i + 3 + sharedReach && tokens[open]?.kind === "word") open += 1;
  if (!isOpening(tokens[open]) || !tokens[open + 1]?.number?.percent || (whole.number.count ?? 0) <= lastClass) return false;
  return single && !joined ? whole.number.count! >= tokens[i]!.number!.count! : isShare(tokens[i], whole, tokens[open + 1]);
}

/** "22 at week 12 and 30 at week 24": the number has a time of its own. */
const isAtTime = (tokens: readonly Token[], i: number): boolean => /^(?:at|by|on)$/.test(word(tokens[i])) && labelWords.has(word(tokens[i + 1])) && tokens[i + 2]?.kind === "number";

/** Nobody is older. */
const oldest = 120;

/** "18 to 25", "18–25", "between 18 and 25": the second of two ages. */
const closesRange = (tokens: readonly Token[], i: number): boolean =>
  isDash(tokens[i - 1]) || word(tokens[i - 1]) === "to" || (word(tokens[i - 1]) === "and" && word(tokens[i - 3]) === "between");

/** The word that a list of labels begins with: "grade" of "grade 3 or 4". */
function labelHead({ tokens }: Reading, i: number): string {
  for (let j = i - 1; j >= 0 && j > i - 8; j -= 1) if (tokens[j]!.kind === "word" && labelWords.has(word(tokens[j]))) return word(tokens[j]);
  return "";
}

/** Whether what stands in front of a number may join it to a label: "3/4", "1, 8", "3 and 4". */
function joinsLabels(tokens: readonly Token[], i: number): boolean {
  const m = markBefore(tokens, i);
  return m === "/" || m === "," || m === "–" || m === "-" || /^(and|or|to|through|vs)$/.test(wordBefore(tokens, i));
}

/** The label that a number goes on with, "3" of "grades 3 and 4", or -1. */
function labelBefore({ tokens, roles }: Reading, i: number): number {
  const { inWords, count } = tokens[i]!.number!;
  if (inWords || count === null || i < 2) return -1;
  const last = word(tokens[i - 1]) !== "" && mark(tokens[i - 2]) === "," ? i - 3 : i - 2;
  return last >= 0 && roles[last] === "label" && joinsLabels(tokens, i) ? last : -1;
}

/** A list of labels rises no further. */
const mostRising = 60;

/** Whether a number behind the label `last` can be the next of its list, which begins with the word `head`. */
function isNextLabel(tokens: readonly Token[], i: number, last: number, head: string): boolean {
  const count = tokens[i]!.number!.count!;
  const before = mark(tokens[i - 1]);
  const after = tokens[i + 1];
  const rises = count > Number(tokens[last]!.number!.value);
  // "aged 18 to 25 (46%)", "aged between 18 and 25"
  if (/^age[ds]?$/.test(head) && rises && count < oldest && closesRange(tokens, i)) return true;
  if (/^(grade|grades|gr|ctcae)$/.test(head)) return count <= 5;
  const goesOn = !isOpening(after) || (severalTimes.test(head) && !(before === "," && /^(?:and|or)$/.test(word(tokens[last - 1]))));
  return ((rises && count < mostRising) || before === "/") && goesOn && count < 1000 && !peopleNouns.has(word(after)) && !thingNouns.has(word(after));
}

/** "Grades 3 and 4": a label that goes on with others, or "free" where a count stands behind one, "in week 4, 12/64 (19%)"; undefined behind none. */
export function roleInLabels(reading: Reading, i: number): "label" | "free" | undefined {
  const { tokens } = reading;
  const last = labelBefore(reading, i);
  // "in week 4, 12 of 64 patients"
  if (last < 0 || isShareOfPeople(tokens, i) || isAtTime(tokens, i + 1)) return undefined;
  const head = labelHead(reading, last);
  if (isShareWithWhole(tokens, i, !head.endsWith("s"))) return "free";
  // "until August 01, 36 eligible patients were enrolled"
  if (mark(tokens[i - 1]) === "," && months.test(head) && countsPeople(tokens, i)) return "free";
  return isNextLabel(tokens, i, last, head) ? "label" : undefined;
}
