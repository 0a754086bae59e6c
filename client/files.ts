/** The editor's file system for the server, which has none of its own in the web and in virtual workspaces. */
import { FileType, RelativePattern, Uri, workspace, type Disposable } from "vscode";
import { RequestType, type BaseLanguageClient } from "vscode-languageclient";
import {
  findFilesMethod, readFileMethod, type FindFilesParams, type FindFilesResult, type ReadFileParams, type ReadFileResult,
} from "../server/lsp/protocol.ts";

const readFile = new RequestType<ReadFileParams, ReadFileResult, void>(readFileMethod);
const findFiles = new RequestType<FindFilesParams, FindFilesResult, void>(findFilesMethod);

/** Answers the server's questions about files, with what stands on the disk or behind a virtual scheme. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(readFile, async ({ uri }) => {
      try {
        const file = Uri.parse(uri);
        // where a link leads is not said: it may be out of a workspace that nobody has vouched for
        if (!workspace.isTrusted && ((await workspace.fs.stat(file)).type & FileType.SymbolicLink) !== 0) return null;
        return new TextDecoder().decode(await workspace.fs.readFile(file));
      } catch {
        return null;
      }
    }),
    client.onRequest(findFiles, async ({ folder, endings }) => {
      const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), "**/*"), "**/{node_modules,.*}/**");
      return found.map((uri) => uri.toString()).filter((uri) => endings.some((ending) => uri.endsWith(ending))).sort();
    }),
  ];
}
