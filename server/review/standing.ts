/** Corrections of a number on which more than one statement stands say so. */
import type { Finding, Fix } from "./types.ts";

/** Names the places of the numbers on which statements stand, each with the index of its statement, in the order of those. */
export type Standing = (stands: (index: number, start: number) => void) => void;

/** The findings, with the other statements that stand on a number in the titles of the corrections that change it. */
export function withOthers(findings: readonly Finding[], standingOn: Standing): Finding[] {
  /** For each number that a correction changes, the statements that stand on it. */
  const standing = new Map<number, number[]>();
  for (const { fixes } of findings) for (const { edits } of fixes) for (const { start } of edits) standing.set(start, []);
  if (standing.size === 0) return [...findings];
  standingOn((index, start) => {
    const list = standing.get(start);
    if (list && list.at(-1) !== index) list.push(index);
  });
  return findings.map((finding) => {
    const fixes = finding.fixes.map((fix): Fix => {
      const others = new Set(fix.edits.flatMap((e) => standing.get(e.start) ?? []));
      for (const index of finding.statements) others.delete(index);
      return others.size === 0 ? fix : { ...fix, title: `${fix.title} (${others.size} other ${others.size === 1 ? "statement stands" : "statements stand"} on it)` };
    });
    return fixes.some((fix, i) => fix !== finding.fixes[i]) ? { ...finding, fixes } : finding;
  });
}
