/** "Review All Rounding…": percentages that are off by rounding alone, through the editor's preview of refactorings. */
import { l10n, window, workspace } from "vscode";
import type { Server } from "./server.ts";

export async function reviewRounding(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const edit = await server.roundingEdit(editor.document.uri);
  if (!edit) {
    void window.showInformationMessage(l10n.t("Every percentage that could be checked is rounded as it should be."));
    return;
  }
  await workspace.applyEdit(edit, { isRefactoring: true });
}
