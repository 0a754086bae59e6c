/** The pages of the rules, shown from the extension itself: they are there without a network. */
import { commands, Uri, window, workspace, type Disposable } from "vscode";

/** A scheme of their own: opened as files they would be checked, and their examples are mistakes on purpose. */
const scheme = "ratecheck-rule";

/** The pages by their path below `docs`, by which they name each other: packed as one file, they take half the room. */
type Pages = Readonly<Record<string, string>>;

async function pagesOf(extension: Uri): Promise<Pages> {
  const file = await workspace.fs.readFile(Uri.joinPath(extension, "dist", "pages.json"));
  return JSON.parse(new TextDecoder().decode(file)) as Pages;
}

export function registerRulePages(extension: Uri): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        return (await pagesOf(extension))[path.slice(1)];
      },
    }),
  ];
}

/** The rules that have a page. */
export async function ruleNames(extension: Uri): Promise<string[]> {
  return Object.keys(await pagesOf(extension)).flatMap((path) => /^rules\/([a-z-]+)\.md$/.exec(path)?.[1] ?? []).sort();
}

/** Shows a rule's page as it looks when it is read; as source where the preview is switched off. */
export async function showRulePage(rule: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/rules/${rule}.md` });
  try {
    await commands.executeCommand("markdown.showPreview", uri);
  } catch {
    await window.showTextDocument(uri);
  }
}
