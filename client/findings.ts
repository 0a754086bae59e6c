/** Going from finding to finding in the document in front, round and round. */
import { commands, l10n, languages, Selection, TextEditorRevealType, window, type Diagnostic, type TextEditor } from "vscode";
import { section } from "../server/lsp/protocol.ts";

/** Puts the cursor on the next finding, or the one before, and shows its hover; from the last it goes on at the first. */
export async function goToFinding(direction: "next" | "previous"): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const found = findingsIn(editor);
  const finding = direction === "next" ? nextOf(found, editor) : previousOf(found, editor);
  if (!finding) {
    window.setStatusBarMessage(l10n.t("Ratecheck: nothing to look at in this document"), 3000);
    return;
  }
  const { range } = finding;
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand("editor.action.showHover");
}

/** The findings that this extension has in a document, in the order of the text. */
export function findingsIn({ document }: TextEditor): Diagnostic[] {
  return languages.getDiagnostics(document.uri)
    .filter(({ source }) => source === section)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

function nextOf(found: readonly Diagnostic[], { selection }: TextEditor): Diagnostic | undefined {
  return found.find(({ range }) => range.start.isAfter(selection.active)) ?? found[0];
}

function previousOf(found: readonly Diagnostic[], { selection }: TextEditor): Diagnostic | undefined {
  return found.findLast(({ range }) => range.start.isBefore(selection.active)) ?? found.at(-1);
}
