/** The report as a document of the editor. */
import { commands, languages, Range, Uri, ViewColumn, window, workspace, WorkspaceEdit, type TextDocument } from "vscode";

/** Names that the server knows: a report repeats the mistakes that it tells of, and is not checked. */
const ending = ".ratecheck.md";

export const isReport = ({ path }: Uri): boolean => path.toLowerCase().endsWith(ending);

/** Beside the review; where the report is open already, it stays where it is. */
const besides = (document: TextDocument): ViewColumn =>
  window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ?? ViewColumn.Beside;

/** Shows a report beside the review, as it is read; the last one of the same name is written anew. */
export async function showReport(name: string, content: string): Promise<void> {
  const uri = Uri.from({ scheme: "untitled", path: `${name}${ending}` });
  const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), "markdown");
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), content);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document, { viewColumn: besides(document), preview: false });
  // a table is for reading; its source stays in the tab beside, to be saved or copied
  await Promise.resolve(commands.executeCommand("markdown.showPreview", uri)).catch(() => undefined);
}
