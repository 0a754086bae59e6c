/** Parts of two groups that stand side by side: "106 (53%) of 202 sent to drugs took them, and 154 (92%) of 167 sent to surgery had it". */
import type { Population } from "../people/enrolment.ts";
import type { Candidate } from "./candidate.ts";
import type { Located } from "./located.ts";
import type { Scope } from "./scope.ts";

const areTogether = (a: Population, b: Population): boolean => a.block === b.block && a.part === b.part && a.sentence === b.sentence;

/** Whether the likeliest candidate of a later sentence is one of such parts or groups, and nothing tells it from the other: either may be meant, or those of whom the text does not tell. */
export function isOneOfRivals([first]: readonly Candidate[], { mention: { place, cell }, block }: Located, { all }: Scope): boolean {
  const [one] = first?.people ?? [];
  if (cell || !one || first!.people!.length > 1 || first!.binds || !(one.ofProportion || one.inProportion) || one.group || (one.block === block && one.part === place.part && one.sentence === place.sentence)) return false;
  const beside = all.filter((p) => p !== one && areTogether(p, one));
  return beside.some((p) => p.ofProportion && !p.group) && new Set([one, ...beside].filter((p) => p.inProportion).map(({ value }) => value)).size > 1;
}
