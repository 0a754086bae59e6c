/** The least extension on the same library: starts its server, and that is all. */
import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = { module: Uri.joinPath(context.extensionUri, "server.cjs").fsPath, transport: TransportKind.ipc } as const;
  client = new LanguageClient("tiny", "Tiny", { run: module, debug: module }, { documentSelector: [{ language: "markdown" }] });
  await client.start();
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
