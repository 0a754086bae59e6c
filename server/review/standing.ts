/** Corrections of a number on which more than one statement stands say so. */
import type { Finding, Fix, Statement } from "./types.ts";

/** The findings, with the other statements that stand on a number in the titles of the corrections that change it. */
export function withOthers(findings: readonly Finding[], statements: readonly Statement[]): Finding[] {
  if (!findings.some((f) => f.fixes.length > 0)) return [...findings];
  const standing = new Map<number, number[]>();
  for (const [index, statement] of statements.entries()) {
    if (statement.kind === "size") continue;
    const own = new Set([...(statement.count?.parts ?? []), ...(statement.denominator?.parts ?? [])].map((p) => p.start));
    for (const at of own) {
      const list = standing.get(at);
      if (list) list.push(index);
      else standing.set(at, [index]);
    }
  }
  return findings.map((finding) => {
    const fixes = finding.fixes.map((fix): Fix => {
      const others = new Set(fix.edits.flatMap((e) => standing.get(e.start) ?? []));
      for (const index of finding.statements) others.delete(index);
      return others.size === 0 ? fix : { ...fix, title: `${fix.title} (${others.size} other ${others.size === 1 ? "statement stands" : "statements stand"} on it)` };
    });
    return fixes.some((fix, i) => fix !== finding.fixes[i]) ? { ...finding, fixes } : finding;
  });
}
