/** Comments by which an author silences a rule: `<!-- ratecheck-ignore percent-mismatch -->` behind a statement. */
import type { Finding, RuleName, Span, Statement } from "./types.ts";

export interface IgnoreDirective extends Span {
  /** Empty: every rule. */
  rules: RuleName[];
}

/** The directive in a comment's text; undefined when the comment is none of ours. */
export function readDirective(text: string, span: Span): IgnoreDirective | undefined {
  const words = text.trim().split(/[\s,]+/);
  if (words[0] !== "ratecheck-ignore") return undefined;
  return { start: span.start, end: span.end, rules: words.slice(1) as RuleName[] };
}

/**
 * Takes out the findings that a directive silences. A directive speaks for the statement directly in front of it: the
 * last statement that ends before it with nothing but white space, marks and citations between.
 */
export function silence(findings: readonly Finding[], statements: readonly Statement[], directives: readonly IgnoreDirective[], text: string): Finding[] {
  if (directives.length === 0) return [...findings];
  const silenced = new Map<number, Set<RuleName> | "all">();
  for (const directive of directives) {
    let best = -1;
    for (const [i, s] of statements.entries()) {
      if (s.kind !== "proportion") continue;
      const end = Math.max(s.ignoreAt, s.end);
      if (end > directive.start || (best >= 0 && end < reach(statements[best]!))) continue;
      best = i;
    }
    if (best < 0) continue;
    const end = reach(statements[best]!);
    if (directive.start - end > 80 || /[\p{L}\p{N}]/u.test(withoutComments(text.slice(end, directive.start)))) continue;
    // several statements can end at one place: all of them are meant
    for (const [i, s] of statements.entries()) {
      if (s.kind !== "proportion" || reach(s) !== end) continue;
      const was = silenced.get(i);
      silenced.set(i, directive.rules.length === 0 || was === "all" ? "all" : new Set([...(was ?? []), ...directive.rules]));
    }
  }
  return findings.filter((f) => !f.statements.slice(0, 1).some((i) => {
    const rules = silenced.get(i);
    return rules === "all" || rules?.has(f.rule);
  }));
}

const reach = (s: Statement): number => (s.kind === "proportion" ? Math.max(s.ignoreAt, s.end) : s.end);

function withoutComments(text: string): string {
  let out = "";
  let i = 0;
  for (;;) {
    const open = text.indexOf("<!--", i);
    if (open < 0) return out + text.slice(i);
    out += text.slice(i, open);
    const close = text.indexOf("-->", open);
    if (close < 0) return out;
    i = close + 3;
  }
}
