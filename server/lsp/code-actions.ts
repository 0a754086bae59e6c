/**
 * Code actions: quick fixes, which are the corrections of a finding as alternatives and a comment that silences it, and
 * rewrites of a statement that stands. None is preferred, and there is nothing to be done on save.
 */
import {
  type CodeAction, type CodeActionContext, CodeActionKind, type CodeActionParams, CodeActionTriggerKind, type Diagnostic, type WorkspaceEdit,
} from "vscode-languageserver";
import { numberAt, statementsOf } from "../review/pointing.ts";
import { rewritesOf } from "../review/rewrites.ts";
import type { Edit, Finding, Review } from "../review/types.ts";
import type { Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import type { OpenDocument } from "./documents.ts";
import { offsetOf, rangeOf, textEditOf } from "./positions.ts";
import { section } from "./protocol.ts";

/** Whether the editor asks for quick fixes at all: on save, and for refactorings, it does not. */
export function asksForQuickFixes({ only }: CodeActionContext): boolean {
  // "" is the kind above all others
  return only === undefined || only.length === 0 || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

/** Whether the editor asks for rewrites. */
export function asksForRewrites({ only, triggerKind }: CodeActionContext): boolean {
  if (only === undefined || only.length === 0) return triggerKind !== CodeActionTriggerKind.Automatic;
  return only.some((kind) => kind === "" || kind === CodeActionKind.Refactor || kind === CodeActionKind.RefactorRewrite);
}

/** The rewrites of the statement that stands at a range: the smallest one there. */
export function rewritesIn({ document, review, settings }: Analysis, { range, context }: CodeActionParams, abilities: Abilities): CodeAction[] {
  if (!asksForRewrites(context)) return [];
  const start = offsetOf(document, range.start);
  const end = offsetOf(document, range.end);
  if (start === undefined || end === undefined) return [];
  const number = numberAt(review, start);
  const [index] = number ? statementsOf(review, number, start) : review.statements
    .map((statement, i) => ({ statement, i }))
    .filter(({ statement }) => statement.kind !== "size" && statement.start <= Math.min(start, end) && Math.max(start, end) <= statement.end)
    .sort((a, b) => (a.statement.end - a.statement.start) - (b.statement.end - b.statement.start))
    .map(({ i }) => i);
  if (index === undefined) return [];
  return rewritesOf(document.text, review, index, settings.interval)
    .map(({ title, edits }) => ({ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(document, edits, abilities) }));
}

/**
 * The quick fixes in a range. Always those of the document as it stands: a diagnostic that the client still shows from
 * an earlier version names the finding that is meant, and nothing of it is used for the edit.
 */
export function codeActionsIn(analysis: Analysis, { range, context }: CodeActionParams, abilities: Abilities): CodeAction[] {
  if (!asksForQuickFixes(context)) return [];
  const { document, review } = analysis;
  const start = offsetOf(document, range.start);
  const end = offsetOf(document, range.end);
  if (start === undefined || end === undefined) return [];
  const actions: CodeAction[] = [];
  for (const finding of review.findings) {
    const diagnostic = context.diagnostics.find((d) => isAbout(d, finding, document));
    const inRange = finding.start <= Math.max(start, end) && finding.end >= Math.min(start, end);
    if (!inRange && !diagnostic) continue;
    for (const { title, edits } of [...finding.fixes, ...ignoring(finding, review, document)]) {
      const action: CodeAction = { title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(document, edits, abilities) };
      if (diagnostic) action.diagnostics = [diagnostic];
      actions.push(action);
    }
  }
  return actions;
}

function isAbout(diagnostic: Diagnostic, finding: Finding, document: OpenDocument): boolean {
  if (diagnostic.source !== section || diagnostic.code !== finding.rule) return false;
  const { start, end } = rangeOf(document, finding);
  const { range } = diagnostic;
  return range.start.line === start.line && range.start.character === start.character &&
    range.end.line === end.line && range.end.character === end.character;
}

/** The comment goes behind the statement that the finding is marked on, or behind the number; not where it would begin a line. */
function ignoring(finding: Finding, review: Review, document: OpenDocument): { title: string; edits: Edit[] }[] {
  const statement = review.statements[finding.statements[0] ?? -1];
  if (finding.rule === "bad-directive" || finding.rule === "unused-directive" || finding.rule === "bad-config") return [];
  const ignoreAt = statement?.kind === "proportion" ? statement.ignoreAt : finding.end;
  if (document.positionAt(ignoreAt).character === 0) return [];
  const comment = ` <!-- ratecheck-ignore ${finding.rule} -->`;
  return [{ title: `Ignore this statement (${finding.rule})`, edits: [{ start: ignoreAt, end: ignoreAt, text: comment }] }];
}

function workspaceEdit(document: OpenDocument, edits: readonly Edit[], abilities: Abilities): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => textEditOf(document, edit));
  return abilities.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
