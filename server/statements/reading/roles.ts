/** What each number of a reading is before any shape looks at it: a label, a measure, a level, a year, or free to be a count. */
import type { Token } from "../../numerals/tokens.ts";
import { isAmount } from "./amounts.ts";
import { isBeforeGroup, isGraded, isKey, isNumberedName, isOfScore, roleBehindLabel } from "./behind-labels.ts";
import { isLevel } from "./interval-levels.ts";
import { roleInLabels } from "./lists-of-labels.ts";
import { elidesUnit, followsAverage, isAverage, isBesideMeasureMark, isConditionOf, isHadByEach, isInCompound, isLimitOfShare, isOfFraction, isOrEqual, isOrMore, opensPercentRange, opensRange, roleBeforeUnit } from "./measures.ts";
import { isAgeLimit, isLimitOrTime, opensNames, roleInRow } from "./named-by-number.ts";
import type { Reading, Role } from "./types.ts";
import { isPronoun } from "./pronouns.ts";
import { isOfThose } from "./valued-people.ts";
import { isDash, isOpening, mark, markBefore, word, wordBefore } from "./words-and-marks.ts";
import { isYear } from "./years.ts";

/** The role of the number at token `i`; it may rest on the roles of those before it. */
export function roleOf(reading: Reading, i: number): Role {
  const { tokens } = reading;
  if (tokens[i]!.number!.percent) return isLevel(tokens, i) ? "level" : isLimitOfShare(tokens, i) ? "measure" : "free";
  if (opensPercentRange(tokens, i) || opensRange(tokens, i) || isAverage(tokens, i) || followsAverage(reading, i)) return "measure";
  if (isKey(tokens, i) || isOfCode(reading, i) || isIndex(reading, i) || isPronoun(tokens, i)) return "label";
  if (isOrMore(tokens, i) || isOrEqual(tokens, i) || isConditionOf(tokens, i) || isInCompound(tokens, i) || isHadByEach(tokens, i) || isOfFraction(tokens, i) || elidesUnit(tokens, i) || isAmount(reading, i)) return "measure";
  const named = roleBehindLabel(reading, i) ?? roleByName(reading, i) ?? roleInLabels(reading, i);
  if (named) return named;
  if (isOfRatio(tokens, i)) return "ratio";
  if (isBeforeGroup(tokens, i)) return "label";
  if (isBesideMeasureMark(tokens, i)) return "measure";
  return roleBeforeUnit(tokens, i) ?? (isYear(tokens, i) ? "year" : "free");
}

/** "ACR 50", "serotypes 19 (22%), 6 (18%) and 3", "age above 65 (45%)": what a name or a scale before a number makes of it. */
function roleByName(reading: Reading, i: number): "label" | "measure" | undefined {
  const { tokens, roles } = reading;
  if (isFirstAge(tokens, i) || isNumberedName(reading, i)) return "label";
  if (isAgeLimit(tokens, i) || (isOpening(tokens[i + 1]) && isLimitOrTime(tokens, i)) || isOfThose(tokens, roles, i)) return "measure";
  if (opensNames(tokens, i) || isGraded(tokens, i)) return "label";
  return roleInRow(tokens, roles, i) ?? (isOfScore(tokens, i) ? "label" : undefined);
}

/** "Aged between 18 and 25": the first of two ages. */
const isFirstAge = (tokens: readonly Token[], i: number): boolean => wordBefore(tokens, i) === "between" && /^age[ds]?$/.test(word(tokens[i - 2]));

/** "SOSIP.664": run into a name in capitals; "PD-(L)1": or behind a letter of it in brackets. */
function isOfCode({ tokens, prose }: Reading, i: number): boolean {
  if (markBefore(tokens, i) === ")" && !tokens[i]!.spaced) return i > 3 && mark(tokens[i - 3]) === "(" && word(tokens[i - 2]).length === 1 && !tokens[i - 3]!.spaced && isDash(tokens[i - 4]);
  if (markBefore(tokens, i) !== "." || tokens[i]!.spaced || tokens[i - 1]!.spaced || tokens[i - 2]?.kind !== "word") return false;
  const name = prose.text.slice(tokens[i - 2]!.start, tokens[i - 2]!.end);
  return name.length > 1 && name === name.toUpperCase();
}

/** Units whose power is printed in brackets: "m(2)". */
const powered = /^(?:k|c|m)?m$/;

/** "FEV(1)", "SpO(2)", "kg/m(2)": an index or a power, run into a name in capitals or a unit. */
function isIndex({ tokens, prose }: Reading, i: number): boolean {
  const name = tokens[i - 2];
  if (markBefore(tokens, i) !== "(" || tokens[i]!.spaced || tokens[i - 1]!.spaced || mark(tokens[i + 1]) !== ")" || name?.kind !== "word" || tokens[i]!.number!.value.length > 1) return false;
  return powered.test(name.text) || /^\p{L}{0,3}\p{Lu}$/u.test(prose.text.slice(name.start, name.end));
}

/** "1:2" */
const isOfRatio = (tokens: readonly Token[], i: number): boolean =>
  (markBefore(tokens, i) === ":" && !tokens[i - 1]!.spaced && tokens[i - 2]?.kind === "number" && !tokens[i]!.spaced) ||
  (mark(tokens[i + 1]) === ":" && !tokens[i + 1]!.spaced && tokens[i + 2]?.kind === "number" && !tokens[i + 2]!.spaced && !tokens[i]!.number!.inWords);
