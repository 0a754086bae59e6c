/** The pages of the rules, shown from the extension itself: they are there without a network. */
import { commands, FileType, Uri, window, workspace, type Disposable } from "vscode";

/** A scheme of their own: opened as files they would be checked, and their examples are mistakes on purpose. */
const scheme = "ratecheck-rule";

const folderOf = (extension: Uri): Uri => Uri.joinPath(extension, "docs", "rules");

export function registerRulePages(extension: Uri): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent(uri) {
        const name = uri.path.replace(/^\//, "");
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folderOf(extension), name)));
      },
    }),
  ];
}

/** The rules that have a page. */
export async function ruleNames(extension: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folderOf(extension));
  return entries
    .filter(([name, type]) => type === FileType.File && /^[a-z-]+\.md$/.test(name))
    .map(([name]) => name.slice(0, -".md".length))
    .sort();
}

/** Shows a rule's page as it looks when it is read; as source where the preview is switched off. */
export async function showRulePage(rule: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${rule}.md` });
  try {
    await commands.executeCommand("markdown.showPreview", uri);
  } catch {
    await window.showTextDocument(uri);
  }
}
