/** The extension in a browser: the server is a worker. */
import { Uri, workspace, type ExtensionContext } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { section } from "../server/lsp/protocol.ts";
import { start, stop } from "./extension.ts";
import { editorsDisk } from "./workspace/disk.ts";

interface WebWorker {
  terminate(): void;
}
declare const Worker: new (script: string, options?: { name?: string }) => WebWorker;

/** Called by VS Code when the first document comes that may have something to check. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = await addressOf(Uri.joinPath(context.extensionUri, "dist", "server-browser.js"));
  let worker: WebWorker | undefined;
  const launch = (): Promise<MessageTransports> => {
    // a worker that was told to stop does not end by itself
    worker?.terminate();
    worker = new Worker(script, { name: "Ratecheck" });
    // not left to the client: VS Code's workers are no instances of the Worker that it knows
    const port = worker as never;
    return Promise.resolve({ reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await start(context, (options) => new LanguageClient(section, "Ratecheck", launch, options), editorsDisk);
}

/** Where a worker finds its script. Of an extension that is installed on a remote machine, a browser can load none. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== "vscode-remote") return script.toString(true);
  const source = new Blob([await workspace.fs.readFile(script)], { type: "text/javascript" });
  return URL.createObjectURL(source);
}

/** Called by VS Code when it closes or the extension is switched off. */
export const deactivate = stop;
