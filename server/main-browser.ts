/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { Files } from "./host/types.ts";
import { serve } from "./lsp/server.ts";

/** A worker has no files of its own. */
const noFiles: Files = {
  read: () => Promise.resolve(undefined),
  find: () => Promise.resolve([]),
  watch: () => ({ dispose: () => undefined }),
};

// In a worker it starts; on Node the other main borrows from this bundle, and starts itself.
if ("postMessage" in globalThis) {
  serve(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), { files: noFiles });
}
