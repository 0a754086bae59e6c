/** The documents of the workspace: every Markdown file that its author did not put aside. */
import type { Uri} from "vscode";
import { RelativePattern, workspace, type CancellationToken, type WorkspaceFolder } from "vscode";
import { Ignored } from "./ignored.ts";

/** As in the terminal: dot folders and node_modules hold other people's files. `files.exclude` goes without saying. */
const otherPeoples = "**/{node_modules,.*}/**";

/** Markdown files by name. Not every file system tells capitals from small letters, so both are named. */
export const pattern = "**/*.{md,MD,markdown,qmd,Rmd,rmd}";

/** The documents of all folders, in the order of their names. */
export async function documentsIn(folders: readonly WorkspaceFolder[], token?: CancellationToken): Promise<Uri[]> {
  const found = await Promise.all(folders.map((folder) => documentsOf(folder, token)));
  const unique = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
}

async function documentsOf({ uri: root }: WorkspaceFolder, token: CancellationToken | undefined): Promise<Uri[]> {
  const find = (what: string): Thenable<Uri[]> => workspace.findFiles(new RelativePattern(root, what), otherPeoples, undefined, token);
  const [documents, ignoreFiles] = await Promise.all([find(pattern), find("**/.gitignore")]);
  const pathOf = (uri: Uri): string => uri.path.slice(root.path.length).replace(/^\//, "");
  const ignored = new Ignored(await Promise.all(ignoreFiles.map(async (file) => ({
    folder: pathOf(file).replace(/\/?\.gitignore$/, ""),
    text: await textOf(file) ?? "",
  }))));
  return documents.filter((document) => !ignored.has(pathOf(document)));
}

/** The text of a file, with what is not saved yet; undefined where it cannot be read. An open document follows its file only after a while. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  try {
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return open?.getText();
  }
}
