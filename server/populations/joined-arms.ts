/** Arms that are told together by their names: "eight (4.3%) on foam and wax together", "in groups B and C combined". */
import { groupWords } from "../statements/lexicon.ts";
import type { ProportionMention } from "../statements/types.ts";
import { betweenNames } from "./arms.ts";
import type { Population } from "./enrolment.ts";
import type { Scope } from "./scope.ts";

const together = /^(?:together|combined|pooled|jointly)$/;

/** The arms that the words of a statement name side by side and take together, as often as they are named where all have one size; none where they do not. */
export function joinedArms({ cell, within, after, before }: ProportionMention, scope: Scope): readonly Population[] {
  if (cell) return nobody;
  const inFront = (): string[] => before.map(({ stem }) => stem).reverse();
  for (const [stems, isInFront] of [[within, false], [after.map(({ stem }) => stem), false], [before.some(({ stem }) => together.test(stem)) ? inFront() : nothing, true]] as const) {
    const end = stems.findIndex((s) => together.test(s));
    if (end < 0) continue;
    const arms = joinedAt(stems, end, isInFront, scope);
    if (arms.length > 1) return arms;
  }
  return nobody;
}

const nobody: readonly Population[] = [];
const nothing: readonly string[] = [];

/** Those named right in front of a word such as "together", where no other stands nearer to the figure. */
function joinedAt(stems: readonly string[], end: number, isInFront: boolean, { groups, all }: Scope): readonly Population[] {
  // "taken together"
  let from = stems[end - 1] === "taken" ? end - 1 : end;
  const each = all.find((p) => p.each);
  const group = groups.find(({ names }) => stems.slice(0, end).some((s) => names.has(s)));
  const isName = (s: string): boolean => (group ? group.names.has(s) : each !== undefined && /^#[a-z]$/.test(s));
  const goesOn = (s: string): boolean => s === "and" || isName(s) || groupWords.has(s) || betweenNames.test(s);
  while (from > 0 && goesOn(stems[from - 1]!)) from -= 1;
  if ((isInFront ? stems.slice(end) : stems.slice(0, from)).some(isName)) return nobody;
  const named = [...new Set(stems.slice(from, end).filter(isName))];
  return group ? [...new Set(named.map((s) => group.arms[group.names.get(s)!]!))] : named.map(() => each!);
}
