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

serve(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), { files: noFiles });
