/** The extension in a browser: the server is a worker. */
import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { section } from "../server/lsp/protocol.ts";
import { start, stop } from "./extension.ts";

interface WebWorker {
  terminate(): void;
}
declare const Worker: new (script: string, options?: { name?: string }) => WebWorker;

/** Called by VS Code when the first document comes that may have something to check. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "server-browser.js").toString(true);
  let worker: WebWorker | undefined;
  const launch = (): Promise<never> => {
    // a worker that was told to stop does not end by itself
    worker?.terminate();
    worker = new Worker(script, { name: "Ratecheck" });
    return Promise.resolve(worker as never);
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await start(context, (options) => new LanguageClient(section, "Ratecheck", launch, options));
}

/** Called by VS Code when it closes or the extension is switched off. */
export const deactivate = stop;
