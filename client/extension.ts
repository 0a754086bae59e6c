/** The extension: a language server's client, a status, a few commands. */
import { window, type ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { registerRulePages } from "./rule-pages.ts";
import { Server } from "./server.ts";
import { Status } from "./status.ts";

let server: Server | undefined;

/** Called by VS Code when the first document comes that may have something to check. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("Ratecheck", { log: true });
  server = new Server(context.extensionUri, output);
  context.subscriptions.push(
    output,
    new Status(server),
    ...registerRulePages(context.extensionUri),
    ...registerCommands(server, output, context.extensionUri),
  );
  await server.start();
}

/** Called by VS Code when it closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
