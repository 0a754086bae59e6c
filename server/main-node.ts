/** The server on Node: for the editor's client, and for any other over `ratecheck lsp --stdio`. */
import { createConnection } from "vscode-languageserver/node";
import { nodeFiles } from "./host/node.ts";
import { serve } from "./lsp/server.ts";

const namesTransport = (argument: string): boolean => /^--(?:node-ipc|stdio|pipe|socket)(?:=|$)/.test(argument);

/** Starts the server over the transport that the command line names, or over standard input and output. */
export function startServer(): void {
  const connection = process.argv.some(namesTransport) ? createConnection() : createConnection(process.stdin, process.stdout);
  serve(connection, { files: nodeFiles });
}

// The command `ratecheck lsp` loads this bundle and starts the server itself.
if (require.main === module) startServer();
