/** The documents of the workspace: every Markdown file that its author did not put aside. */
import { RelativePattern, workspace, type CancellationToken, type Uri, type WorkspaceFolder } from "vscode";
import type { Disk } from "./disk.ts";
import { Ignored } from "./ignored.ts";

/** As in the terminal: dot folders and node_modules hold other people's files. `files.exclude` goes without saying. */
const otherPeoples = "**/{node_modules,.*}/**";

/** Markdown files by name. Not every file system tells capitals from small letters, so both are named. */
export const pattern = "**/*.{md,MD,markdown,qmd,Rmd,rmd}";

export class Documents {
  readonly #disk: Disk;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The documents of all folders, in the order of their names. */
  async in(folders: readonly WorkspaceFolder[], token?: CancellationToken): Promise<Uri[]> {
    const found = await Promise.all(folders.map((folder) => this.#of(folder, token)));
    const unique = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
  }

  /** The text of a file, with what is not saved yet; undefined where it cannot be read. An open document follows its file only after a while. */
  async textOf(uri: Uri): Promise<string | undefined> {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty) return open.getText();
    try {
      const bytes = await this.#disk.read(uri);
      return usualText(bytes, uri) ?? await workspace.decode(bytes, { uri });
    } catch {
      return open?.getText();
    }
  }

  /** Tells a document from what it is after a change; empty where there is none. */
  async stampOf(uri: Uri): Promise<string> {
    try {
      return await this.#disk.stampOf(uri);
    } catch {
      return "";
    }
  }

  async #of({ uri: root }: WorkspaceFolder, token: CancellationToken | undefined): Promise<Uri[]> {
    const find = (what: string): Thenable<Uri[]> => workspace.findFiles(new RelativePattern(root, what), otherPeoples, undefined, token);
    const [documents, ignoreFiles] = await Promise.all([find(pattern), find("**/.gitignore")]);
    const pathOf = (uri: Uri): string => uri.path.slice(root.path.length).replace(/^\//, "");
    const ignored = new Ignored(await Promise.all(ignoreFiles.map(async (file) => ({
      folder: pathOf(file).replace(/\/?\.gitignore$/, ""),
      text: await this.textOf(file) ?? "",
    }))));
    return documents.filter((document) => !ignored.has(pathOf(document)));
  }
}

/** The text of bytes that are what the settings say and surely no other encoding: UTF-8. Undefined where the editor has to be asked. */
function usualText(bytes: Uint8Array, uri: Uri): string | undefined {
  const files = workspace.getConfiguration("files", { uri, languageId: "markdown" });
  // a zero byte is how UTF-16 without a mark at its beginning is told
  if (files.get("encoding") !== "utf8" || files.get("autoGuessEncoding") === true || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
