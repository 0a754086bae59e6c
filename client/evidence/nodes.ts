/** The tree of the Evidence view as plain data: which nodes it has, and what each of them says. */
import type { Evidence, EvidenceFinding, EvidenceStatement } from "../../server/lsp/protocol.ts";
import type { Severity } from "../../server/review/types.ts";

export interface SectionNode {
  kind: "section";
  /** Null in front of the first heading. */
  title: string | null;
  /** The same in the next version of the document, if nothing was moved. */
  id: string;
  children: LeafNode[];
}

/** A statement with its findings, or a finding that is marked on none. */
export interface LeafNode {
  kind: "leaf";
  id: string;
  parent: SectionNode;
  statement: EvidenceStatement | null;
  findings: EvidenceFinding[];
}

export type Node = SectionNode | LeafNode;

/** @param all everything, or only what is to look at: findings of information or above */
export function nodesOf(evidence: Evidence, all: boolean): SectionNode[] {
  const sections: SectionNode[] = [];
  const ids = new Map<string, number>();
  const unique = (id: string): string => {
    const before = ids.get(id) ?? 0;
    ids.set(id, before + 1);
    return `${id}#${before}`;
  };
  for (const { statement, findings, section } of leavesOf(evidence)) {
    if (!all && !findings.some(isToLookAt)) continue;
    let parent = sections.at(-1);
    if (!parent || parent.title !== section) {
      parent = { kind: "section", title: section, id: unique(section ?? ""), children: [] };
      sections.push(parent);
    }
    const words = statement?.text ?? findings[0]?.rule ?? "";
    parent.children.push({ kind: "leaf", id: unique(`${parent.id}/${words}`), parent, statement, findings });
  }
  return sections;
}

/** "To look at" is a finding of information or above. */
export const isToLookAt = ({ severity }: EvidenceFinding): boolean => severity !== "hint";

interface Leaf {
  statement: EvidenceStatement | null;
  findings: EvidenceFinding[];
  section: string | null;
}

function leavesOf({ statements, findings }: Evidence): Leaf[] {
  const marked = new Set(statements.flatMap((statement) => statement.findings));
  const leaves: Leaf[] = statements.map((statement) => ({
    statement, findings: statement.findings.flatMap((index) => findings[index] ?? []), section: statement.section,
  }));
  for (const [index, finding] of findings.entries()) {
    if (!marked.has(index)) leaves.push({ statement: null, findings: [finding], section: finding.section });
  }
  return leaves.sort((a, b) => before(startOf(a), startOf(b)));
}

const startOf = ({ statement, findings }: Pick<Leaf, "statement" | "findings">) => (statement ?? findings[0])?.range.start ?? { line: 0, character: 0 };

const before = (a: { line: number; character: number }, b: { line: number; character: number }): number =>
  a.line - b.line || a.character - b.character;

/** The gravest finding, or undefined. */
export function gravest(findings: readonly EvidenceFinding[]): EvidenceFinding | undefined {
  const byGravity: readonly Severity[] = ["error", "warning", "information", "hint"];
  return [...findings].sort((a, b) => byGravity.indexOf(a.severity) - byGravity.indexOf(b.severity))[0];
}

/** "17 + 26 = 43 of 270 is 15.9%, 19% is printed": what a line of the tree says. */
export function labelOf({ statement, findings }: LeafNode): string {
  if (!statement) return findings[0]?.message ?? "";
  const { kind, percent, count, denominator, exact } = statement;
  if (kind === "size") return `N = ${denominator?.value ?? "?"}`;
  const ratio = count && denominator ? `${count.value}/${denominator.value}` : count ? `${count.value}/?` : "";
  if (!percent) return ratio;
  if (ratio === "") return percent.text;
  return exact === null || !denominator ? `${percent.text} · ${ratio}` : `${percent.text} · ${ratio} = ${exact.toFixed(decimalsOf(percent.text))}%`;
}

/** One more than is printed, so that a rounding can be seen. */
function decimalsOf(percent: string): number {
  const printed = /[.,·](\d+)/.exec(percent)?.[1]?.length ?? 0;
  return Math.min(printed + 1, 6);
}
