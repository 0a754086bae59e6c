/** Quick fixes: the corrections of a finding as alternatives, and a comment that silences it. None is preferred. */
import {
  type CodeAction, type CodeActionContext, CodeActionKind, type CodeActionParams, type Diagnostic, type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit, Finding, Review } from "../review/types.ts";
import type { Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { offsetOf, rangeOf, textEditOf } from "./positions.ts";
import { section } from "./protocol.ts";

/** Whether the editor asks for quick fixes at all: on save, and for refactorings, it does not. */
export function asksForQuickFixes({ only }: CodeActionContext): boolean {
  // "" is the kind above all others
  return only === undefined || only.length === 0 || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
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

function isAbout(diagnostic: Diagnostic, finding: Finding, document: TextDocument): boolean {
  if (diagnostic.source !== section || diagnostic.code !== finding.rule) return false;
  const { start, end } = rangeOf(document, finding);
  const { range } = diagnostic;
  return range.start.line === start.line && range.start.character === start.character &&
    range.end.line === end.line && range.end.character === end.character;
}

/** The comment goes behind the statement that the finding is marked on; not where it would begin a line. */
function ignoring(finding: Finding, review: Review, document: TextDocument): { title: string; edits: Edit[] }[] {
  const statement = review.statements[finding.statements[0] ?? -1];
  if (statement?.kind !== "proportion" || document.positionAt(statement.ignoreAt).character === 0) return [];
  const { ignoreAt } = statement;
  const comment = ` <!-- ratecheck-ignore ${finding.rule} -->`;
  return [{ title: `Ignore this statement (${finding.rule})`, edits: [{ start: ignoreAt, end: ignoreAt, text: comment }] }];
}

function workspaceEdit(document: TextDocument, edits: readonly Edit[], abilities: Abilities): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => textEditOf(document, edit));
  return abilities.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
