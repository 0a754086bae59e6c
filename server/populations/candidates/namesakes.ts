/** Those of whom an arm is a part that was looked at again: "47 atopic subjects (AWE) … The test was repeated in 19 NA and 37 AWE". */
import type { Population } from "../people/enrolment.ts";
import { stem } from "../../statements/stems.ts";
import type { Scope } from "./scope.ts";

/** Arms that are looked at, and people of the name of each. */
const mostNamed = 4;
const mostWholes = 2;

/**
 * More people of the same name in front of arms that the words of a statement name. Which of the two is meant no word says: "the test
 * was positive in 5 (10.6%) AWE".
 */
export function wholesOf(arms: readonly Population[], { all }: Scope): Population[] {
  return arms.slice(0, mostNamed).flatMap((arm) => (arm.distinct.size === 0 ? [] : all.filter((p) => isWholeOf(p, arm)).slice(0, mostWholes)));
}

/** Not all who were sent to the arms, "160 were allocated to gel (n = 82) or foam (n = 78)", but some who have this name alone. */
const isWholeOf = (p: Population, arm: Population): boolean =>
  !p.group && !p.ofProportion && !p.inProportion && !p.each && (p.cue === "subset" || p.cue === "unknown") && p.value > arm.value && p.order < arm.order && p.block === arm.block &&
  [...arm.distinct].every((s) => p.label.has(s) || stem(p.noun) === s);
