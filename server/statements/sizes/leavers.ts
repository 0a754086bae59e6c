/** People who were enrolled and then left out: "20 were excluded because of distant disease", "18 were lost to follow-up". */
import { firstIndex } from "../../lists.ts";
import { groupWords, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { namesAnalysis } from "./size-labels.ts";

/** Tokens behind a number within which its clause says that they left. */
const reach = 10;
/** Sentences and numbers that are looked back at. */
const most = { sentences: 4, numbers: 6 };

const left: ReadonlySet<string> = new Set(["excluded", "ineligible", "withdrew", "withdrawn", "cancelled", "canceled", "declined", "refused", "inevaluable", "unevaluable"]);
/** "12 were not eligible" */
const entitled: ReadonlySet<string> = new Set(["eligible", "evaluable", "analysed", "analyzed", "included", "assessable"]);
/** All other words by which it is seen whether they left. */
const telling: ReadonlySet<string> = new Set(["and", "but", "of", "lost", "dropped", ...left, ...entitled]);

/** The tokens, of those of all counts, that count those who left. */
export const leaversIn = (reading: Reading, counts: readonly number[]): number[] => counts.filter((i) => saysLeft(reading, i) || isLeftOut(reading, i));

/** Groups that are told one after the other. */
const mostGroups = 3;
/** Says something of those who are counted, before the clause is over. */
const says = /^(?:had|have|has|were|was|did|died|received|developed|experienced|completed|got|took|who|which|that|not)$/;

/** "8 in the drug group and 6 in the control group": the number behind the "and" at `j`, of whom is said what is said of both; -1 where there is none. */
function besideOf({ tokens }: Reading, i: number, j: number): number {
  if (!tokens[j + 1]?.number || tokens[j + 1]!.number!.percent) return -1;
  let group = false;
  for (let k = i + 1; k < j; k += 1) {
    if (says.test(word(tokens[k]))) return -1;
    if (groupWords.has(word(tokens[k]))) group = true;
  }
  return group ? j + 1 : -1;
}

/** "were lost to follow-up", and of people "12 were lost;", but not "9 grafts were lost", of what is counted at token `first`. */
const isLost = ({ tokens, sentence }: Reading, j: number, first: number): boolean =>
  word(tokens[j + 1]) === "to" || (/^(?:were|was)$/.test(word(tokens[j - 1])) && (sentence[j + 1] !== sentence[j] || /^[.;,]$/.test(mark(tokens[j + 1]))) && !tokens.slice(first, j).some((t) => thingNouns.has(word(t))));

/** "20 patients were excluded", as far as the clause goes; `first` counts the first of several groups of whom it says so. */
function saysLeft(reading: Reading, i: number, groups = 0, first = i): boolean {
  const { tokens, sentence, inside } = reading;
  // "the per-protocol set (341 and 162) excluded those who …"
  if (inside[i]! > 0 && namesAnalysis(reading, inside[i]! - 1)) return false;
  for (let j = i + 1; j <= i + reach && sentence[j] === sentence[i]; j += 1) {
    const { kind, text, number } = tokens[j]!;
    if (kind !== "word") {
      if (text === "," || text === ";" || text === ":" || (number && !number.percent)) return false;
    } else if (telling.has(text)) {
      const beside = text === "and" && groups < mostGroups ? besideOf(reading, i, j) : -1;
      if (beside >= 0) return isCount(reading, beside) && saysLeft(reading, beside, groups + 1, first);
      // "two of the patients were excluded": of those who have been told of
      if (text === "and" || text === "but" || (text === "of" && !(j === i + 1 && /^(?:the|these|those|them)$/.test(word(tokens[j + 1]))))) return false;
      if (left.has(text) || (text === "lost" && isLost(reading, j, first)) || (text === "dropped" && word(tokens[j + 1]) === "out")) return true;
      if (entitled.has(text) && word(tokens[j - 1]) === "not") return true;
    }
  }
  return false;
}

/** "We excluded 20 patients", "after exclusion of 20" */
function isLeftOut({ tokens }: Reading, i: number): boolean {
  const before = wordBefore(tokens, i);
  return before === "excluded" || before === "excluding" || (before === "of" && wordBefore(tokens, i - 1) === "exclusion");
}

/**
 * Those who left as the text has said before a statement, the nearest first.
 *
 * @param leavers of the reading
 * @param first token of the statement
 */
export function leftBefore({ sentence }: Reading, leavers: readonly number[], first: number): number[] {
  const before: number[] = [];
  for (let k = firstIndex(leavers, (i) => i >= first) - 1; k >= 0 && before.length < most.numbers; k -= 1) {
    const i = leavers[k]!;
    if (sentence[first]! - sentence[i]! > most.sentences) break;
    before.push(i);
  }
  return before;
}
