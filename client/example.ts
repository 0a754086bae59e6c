/** The example review, as a copy that belongs to the reader: the walkthrough starts with it. */
import { Uri, window, workspace } from "vscode";

export async function openExample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, "examples", "review.md"));
  const content = new TextDecoder().decode(bytes);
  const open = workspace.textDocuments.find((document) => document.isUntitled && document.getText() === content);
  await window.showTextDocument(open ?? await workspace.openTextDocument({ language: "markdown", content }));
}
