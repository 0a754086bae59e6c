/** The extension: a language server's client, a status, views and commands. Each host's main starts it. */
import { commands, window, type ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { registerEvidenceCommands } from "./evidence/commands.ts";
import { EvidenceView } from "./evidence/view.ts";
import { registerReportCommands } from "./report/commands.ts";
import { registerRulePages } from "./rule-pages.ts";
import { Server, type Launch } from "./server.ts";
import { Status } from "./status.ts";
import { checkWorkspace } from "./workspace/check.ts";
import type { Disk } from "./workspace/disk.ts";
import { Documents } from "./workspace/documents.ts";
import { Results } from "./workspace/results.ts";

let server: Server | undefined;

/**
 * @param launch makes the client, in the way of the host
 * @param disk where the host reads files from
 */
export async function start(context: ExtensionContext, launch: Launch, disk: Disk): Promise<void> {
  const output = window.createOutputChannel("Ratecheck", { log: true });
  server = new Server(output, launch);
  const running = server;
  const documents = new Documents(disk);
  const results = new Results(documents, running.visible);
  const evidence = new EvidenceView(running, context.workspaceState);
  context.subscriptions.push(
    output,
    results,
    evidence,
    ...registerEvidenceCommands(evidence),
    ...registerReportCommands(running, documents, evidence),
    commands.registerCommand("ratecheck.checkWorkspace", () => checkWorkspace(running, documents, results)),
    new Status(server),
    ...registerRulePages(context.extensionUri),
    ...registerCommands(server, output, context.extensionUri),
  );
  await server.start();
}

export async function stop(): Promise<void> {
  await server?.stop();
}
