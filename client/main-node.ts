/** The extension on Node: the server is a process of its own. */
import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type NodeModule } from "vscode-languageclient/node";
import { section } from "../server/lsp/protocol.ts";
import { start, stop } from "./extension.ts";
import { nodeDisk } from "./workspace/node-disk.ts";

/** Called by VS Code when the first document comes that may have something to check. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module: NodeModule = {
    module: Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath,
    // what was compiled of the server is kept for its next start
    args: [`--code-cache=${context.globalStorageUri.fsPath}`],
    transport: TransportKind.ipc,
  };
  await start(context, (options) => new LanguageClient(section, "Ratecheck", { run: module, debug: module }, options), nodeDisk);
}

/** Called by VS Code when it closes or the extension is switched off. */
export const deactivate = stop;
