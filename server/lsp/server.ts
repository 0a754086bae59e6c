/** The language server: puts the providers together and gives them a connection and a world. */
import {
  CodeActionKind, type Connection, DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification, type InitializeParams,
  type InitializeResult, NotificationType, TextDocuments, TextDocumentSyncKind, type WorkspaceFolder,
} from "vscode-languageserver";
import { clientHost } from "../host/client.ts";
import type { Files } from "../host/types.ts";
import { name, version } from "../identity.ts";
import { reviewing } from "../review/review.ts";
import { Analyses, type Reviewing } from "./analyses.ts";
import { answer } from "./answers.ts";
import { type Abilities, abilitiesOf } from "./capabilities.ts";
import { analysingOnce } from "./check.ts";
import { WorkspaceConfigs } from "./configs.ts";
import { DiagnosticReports } from "./diagnostics.ts";
import { openDocuments } from "./documents.ts";
import { commandLinks, plainLinks } from "./links.ts";
import { type InitializationOptions, section, statusMethod, type StatusParams } from "./protocol.ts";
import { legend } from "./semantic-tokens.ts";
import { SettingsStore } from "./settings.ts";
import { Statuses } from "./status.ts";
import { UnaskedChecks } from "./unasked.ts";

export interface World {
  /** Files for clients that do not serve their own. */
  files: Files;
  /** The analysis; another one in tests. */
  reviewing?: Reviewing;
}

const statusNotification = new NotificationType<StatusParams>(statusMethod);

/** Serves one client over a connection, until it ends. */
export function serve(connection: Connection, world: World): void {
  connection.onInitialize((params): InitializeResult => {
    const abilities = abilitiesOf(params.capabilities);
    begin(connection, world, params, abilities);
    return {
      serverInfo: { name, version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        inlayHintProvider: { resolveProvider: true },
        semanticTokensProvider: { legend, full: true, range: true },
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        ...(abilities.pullsDiagnostics ? { diagnosticProvider: { identifier: section, interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });
  connection.listen();
}

/** Everything from the client's first word on. */
function begin(connection: Connection, world: World, { capabilities, initializationOptions, ...folders }: InitializeParams, abilities: Abilities): void {
  const client = (initializationOptions ?? {}) as InitializationOptions;
  const host = clientHost(connection, capabilities, client, world.files);
  const settings: SettingsStore = new SettingsStore(host, (uri) => configs.nearest(uri));
  const configs = new WorkspaceConfigs({
    host,
    abilities,
    options: async (uri) => (await settings.ask(uri)).options,
    publish: (uri, diagnostics) => ignoringEnd(connection.sendDiagnostics({ uri, diagnostics })),
    onChange: () => afresh(),
  });
  configs.foldersChanged(foldersOf(folders));
  const documents = new TextDocuments(openDocuments);
  const statuses = new Statuses((status) => ignoringEnd(connection.sendNotification(statusNotification, status)));
  const reports = new DiagnosticReports(abilities);
  const analysis = world.reviewing ?? reviewing;
  const analyses = new Analyses({
    reviewing: analysis,
    document: (uri) => documents.get(uri),
    settings: (uri) => settings.of(uri),
    onLong: ({ uri, version }) => statuses.checking(uri, version),
    onDone: (done) => statuses.checked(done),
    onFailed(document, error) {
      connection.console.error(`The check of ${document.uri} broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      statuses.without(document.uri, document.version, "failed");
    },
  });
  const unasked = new UnaskedChecks({
    documents, analyses, settings, statuses, abilities,
    send: (params) => ignoringEnd(connection.sendDiagnostics(params)),
    onFailed: (error) => connection.console.error(String(error)),
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    analyses.abandon(uri);
    unasked.changed(uri);
  });
  documents.onDidClose(({ document }) => {
    for (const kept of [analyses, settings, reports, statuses]) kept.forget(document.uri);
    unasked.closed(document);
  });
  documents.listen(connection);

  /** Settings or configs are others now. */
  const afresh = (): void => {
    settings.forgetAll();
    askAgain(connection, abilities);
    unasked.again();
  };
  connection.onInitialized(() => {
    if (abilities.registersConfiguration) ignoringEnd(connection.client.register(DidChangeConfigurationNotification.type, { section }));
  });
  connection.onDidChangeConfiguration((change) => {
    host.settingsChanged(change.settings);
    afresh();
    configs.tellAgain();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    configs.foldersChanged(event.added, event.removed);
    afresh();
  });
  answer(connection, {
    analyses, reports, abilities, links: client.commandLinks ? commandLinks : plainLinks,
    once: analysingOnce(analysis, (uri) => settings.ask(uri)),
  });
}

/** Tells the client that what it was answered is out of date. */
function askAgain({ languages }: Connection, abilities: Abilities): void {
  if (abilities.pullsDiagnostics && abilities.refreshesDiagnostics) ignoringEnd(languages.diagnostics.refresh());
  if (abilities.refreshesHints) ignoringEnd(languages.inlayHint.refresh());
  if (abilities.refreshesTokens) ignoringEnd(languages.semanticTokens.refresh());
}

/** The folders that the client has open; older clients know of one only. */
function foldersOf({ workspaceFolders, rootUri }: Pick<InitializeParams, "workspaceFolders" | "rootUri">): WorkspaceFolder[] {
  return workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri, name: "" }]);
}

/** What is sent to a client that is going away need not arrive. */
function ignoringEnd(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
