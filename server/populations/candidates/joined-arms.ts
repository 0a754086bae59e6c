/** Arms that are told together by their names: "eight (4.3%) on foam and wax together", "in groups B and C combined". */
import { groupWords } from "../../statements/lexicon.ts";
import type { ProportionMention } from "../../statements/types.ts";
import { betweenNames } from "./arms.ts";
import type { Population } from "../people/enrolment.ts";
import type { Scope } from "./scope.ts";

const together = /^(?:together|combined|pooled)$/;
const combination = /^(?:both|combin|dual|plus)/;
const isTogether = (word: { stem: string }): boolean => together.test(word.stem);
const nobody: readonly Population[] = [];

/** The arms that the words of a statement name side by side and take together, one as often as it is named where all have one size; none where they do not. */
export function joinedArms({ cell, within, after, before }: ProportionMention, scope: Scope): readonly Population[] {
  if (cell) return nobody;
  const isInFront = before.some(isTogether);
  if (!isInFront && !after.some(isTogether)) return joinedIn(within, false, scope);
  const stems = (isInFront ? before : after).map(({ stem }) => stem);
  return joinedIn(isInFront ? stems.reverse() : stems, isInFront, scope);
}

/** Those named right in front of a word such as "together", where no other stands nearer to the figure. */
function joinedIn(stems: readonly string[], isInFront: boolean, { groups, all }: Scope): readonly Population[] {
  const end = stems.findIndex((s) => together.test(s));
  if (end < 0) return nobody;
  const group = groups.find(({ names }) => stems.some((s) => names.has(s)));
  const each = all.find((p) => p.each);
  const isName = (s: string): boolean => (group ? group.names.has(s) : each !== undefined && /^#[a-z]$/.test(s));
  // "taken together"
  let from = stems[end - 1] === "taken" ? end - 1 : end;
  for (let s = stems[from - 1]; s !== undefined && (s === "and" || isName(s) || groupWords.has(s) || betweenNames.test(s)); s = stems[from - 1]) from -= 1;
  // "aspirin, warfarin or both": the two taken together may be the third
  if (group?.arms.some(({ label }) => [...label].some((s) => combination.test(s)))) return nobody;
  // "hepatitis B and C combined"
  if (!group && !stems.some((s, i) => i >= from && i < end && groupWords.has(s) && [stems[i - 1], stems[i + 1]].some((w) => w !== undefined && isName(w)))) return nobody;
  if ((isInFront ? stems.slice(end) : stems.slice(0, from)).some(isName)) return nobody;
  const named = [...new Set(stems.slice(from, end).filter(isName).map((s) => (group ? group.arms[group.names.get(s)!]! : s)))];
  return named.length > 1 ? named.map((arm) => (typeof arm === "string" ? each! : arm)) : nobody;
}
