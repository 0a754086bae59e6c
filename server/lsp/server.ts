/** The language server: puts the providers together and gives them a connection and a world. */
import {
  type CancellationToken, CodeActionKind, type Connection, DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification,
  type InitializeParams, type InitializeResult, NotificationType, type Range, RequestType, type SemanticTokens, TextDocuments,
  TextDocumentSyncKind, type WorkspaceEdit, type WorkspaceFolder,
} from "vscode-languageserver";
import { clientHost } from "../host/client.ts";
import type { Files } from "../host/types.ts";
import { name, version } from "../identity.ts";
import { reviewing } from "../review/review.ts";
import { Analyses, type Analysis, type Reviewing } from "./analyses.ts";
import { abilitiesOf } from "./capabilities.ts";
import { analysingOnce, checkOf, reportUnder } from "./check.ts";
import { isChecked, whyNot } from "./checked.ts";
import { asksForQuickFixes, asksForRewrites, codeActionsIn, rewritesIn } from "./code-actions.ts";
import { WorkspaceConfigs } from "./configs.ts";
import { DiagnosticReports, diagnosticsOf } from "./diagnostics.ts";
import { openDocuments } from "./documents.ts";
import { evidenceOf } from "./evidence.ts";
import { hoverAt } from "./hover.ts";
import { documentOf, inlayHintsIn, withTooltip } from "./inlay-hints.ts";
import { commandLinks, plainLinks } from "./links.ts";
import { definitionAt, referencesAt } from "./navigation.ts";
import {
  checkMethod, type CheckParams, type CheckResult, evidenceMethod, type EvidenceParams, type EvidenceResult,
  type InitializationOptions, reportMethod, type ReportParams, type ReportResult, roundingMethod, type RoundingParams, section,
  statusMethod, type StatusParams,
} from "./protocol.ts";
import { renameAt, renameRangeAt } from "./rename.ts";
import { roundingEdit } from "./rounding.ts";
import { legend, semanticTokensIn } from "./semantic-tokens.ts";
import { SettingsStore } from "./settings.ts";
import { Statuses } from "./status.ts";

export interface World {
  /** Files for clients that do not serve their own. */
  files: Files;
  /** The analysis; another one in tests. */
  reviewing?: Reviewing;
}

const roundingRequest = new RequestType<RoundingParams, WorkspaceEdit | null, void>(roundingMethod);
const statusNotification = new NotificationType<StatusParams>(statusMethod);

const checkRequest = new RequestType<CheckParams, CheckResult, void>(checkMethod);
const evidenceRequest = new RequestType<EvidenceParams, EvidenceResult, void>(evidenceMethod);
const reportRequest = new RequestType<ReportParams, ReportResult, void>(reportMethod);

/** Milliseconds without an edit before a document is checked for a client that does not ask. */
const quiet = 150;

/** Serves one client over a connection, until it ends. */
export function serve(connection: Connection, world: World): void {
  connection.onInitialize((params): InitializeResult => {
    begin(connection, world, params);
    const pulls = abilitiesOf(params.capabilities).pullsDiagnostics;
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
        ...(pulls ? { diagnosticProvider: { identifier: section, interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });
  connection.listen();
}

/** Everything from the client's first word on. */
function begin(connection: Connection, world: World, { capabilities, initializationOptions, ...folders }: InitializeParams): void {
  const abilities = abilitiesOf(capabilities);
  const client = (initializationOptions ?? {}) as InitializationOptions;
  const links = client.commandLinks ? commandLinks : plainLinks;
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
  const analyses = new Analyses({
    reviewing: world.reviewing ?? reviewing,
    document: (uri) => documents.get(uri),
    settings: (uri) => settings.of(uri),
    onLong: ({ uri, version }) => statuses.checking(uri, version),
    onDone: (analysis) => statuses.checked(analysis),
    onFailed(document, error) {
      connection.console.error(`The check of ${document.uri} broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      statuses.without(document.uri, document.version, "failed");
    },
  });

  const publish = (uri: string, analysis: Analysis | undefined): void => {
    if (abilities.pullsDiagnostics) return;
    const diagnostics = analysis ? diagnosticsOf(analysis, abilities) : [];
    const version = analysis?.document.version ?? documents.get(uri)?.version;
    ignoringEnd(connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }));
  };

  /** Checks a document without being asked: for the status, and for clients that do not ask. */
  const check = async (uri: string): Promise<void> => {
    const analysis = await analyses.current(uri);
    const document = documents.get(uri);
    if (!document) return;
    if (!analysis) {
      const refusal = whyNot(document, await settings.of(uri));
      if (refusal && documents.get(uri)) statuses.without(uri, document.version, refusal.state, refusal.reason);
    }
    if (isChecked(document)) publish(uri, analysis);
  };
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const checkSoon = (uri: string, delay: number): void => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => {
      timers.delete(uri);
      check(uri).catch((error: unknown) => connection.console.error(String(error)));
    }, delay));
  };

  const opened = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    analyses.abandon(uri);
    // the first change is the opening itself: nobody is typing yet
    checkSoon(uri, opened.has(uri) ? quiet : 0);
    opened.add(uri);
  });
  documents.onDidClose(({ document }) => {
    const { uri } = document;
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    opened.delete(uri);
    for (const kept of [analyses, settings, reports, statuses]) kept.forget(uri);
    if (isChecked(document)) publish(uri, undefined);
  });
  documents.listen(connection);

  connection.onInitialized(() => {
    if (abilities.registersConfiguration) {
      ignoringEnd(connection.client.register(DidChangeConfigurationNotification.type, { section }));
    }
  });
  /** Settings or configs are others now. */
  const afresh = (): void => {
    settings.forgetAll();
    if (abilities.pullsDiagnostics && abilities.refreshesDiagnostics) ignoringEnd(connection.languages.diagnostics.refresh());
    if (abilities.refreshesHints) ignoringEnd(connection.languages.inlayHint.refresh());
    if (abilities.refreshesTokens) ignoringEnd(connection.languages.semanticTokens.refresh());
    for (const { uri } of documents.all()) checkSoon(uri, 0);
  };
  connection.onDidChangeConfiguration((change) => {
    host.settingsChanged(change.settings);
    afresh();
    configs.tellAgain();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    configs.foldersChanged(event.added, event.removed);
    afresh();
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) =>
    reports.report(uri, await analyses.current(uri, token), previousResultId));
  const once = analysingOnce(world.reviewing ?? reviewing, (uri) => settings.ask(uri));
  connection.onRequest(checkRequest, async ({ uri, text }, token) => checkOf(await once(uri, text, token), abilities));
  connection.onRequest(reportRequest, async ({ uri, text, languageId, file }, token) =>
    reportUnder(file, await once(uri, text, token, languageId)));
  connection.onRequest(evidenceRequest, async ({ uri, text }, token) => {
    const analysis = await (text === undefined ? analyses.current(uri, token) : once(uri, text, token));
    return analysis ? evidenceOf(analysis) : null;
  });
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await analyses.current(uri, token);
    return analysis ? hoverAt(analysis, position, { format: abilities.hoverFormat, links }) : null;
  });
  connection.onCodeAction(async (params, token) => {
    if (!asksForQuickFixes(params.context) && !asksForRewrites(params.context)) return [];
    const analysis = await analyses.current(params.textDocument.uri, token);
    return analysis ? [...codeActionsIn(analysis, params, abilities), ...rewritesIn(analysis, params, abilities)] : [];
  });
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    const analysis = await analyses.current(uri, token);
    if (!analysis) return null;
    const hints = inlayHintsIn(analysis, range);
    return abilities.resolvesHintTooltips ? hints : hints.map((hint) => withTooltip(hint, analysis, links));
  });
  connection.languages.inlayHint.resolve(async (hint, token) => {
    const uri = documentOf(hint);
    return uri === undefined ? hint : withTooltip(hint, await analyses.current(uri, token), links);
  });
  const tokensIn = async (uri: string, token: CancellationToken, range?: Range): Promise<SemanticTokens> => {
    const analysis = await analyses.current(uri, token);
    return analysis ? semanticTokensIn(analysis, range) : { data: [] };
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) => tokensIn(uri, token));
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) => tokensIn(uri, token, range));
  connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await analyses.current(uri, token);
    return analysis ? definitionAt(analysis, position, abilities.definitionLinks) : null;
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
    const analysis = await analyses.current(uri, token);
    return analysis ? referencesAt(analysis, position, context.includeDeclaration) : null;
  });
  connection.onPrepareRename(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await analyses.current(uri, token);
    return analysis ? renameRangeAt(analysis, position) : null;
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
    const analysis = await analyses.current(uri, token);
    return analysis ? renameAt(analysis, position, newName, abilities) : null;
  });
  connection.onRequest(roundingRequest, async ({ uri }, token) => {
    const analysis = await analyses.current(uri, token);
    return analysis ? roundingEdit(analysis, abilities) : null;
  });
}

/** The folders that the client has open; older clients know of one only. */
function foldersOf({ workspaceFolders, rootUri }: Pick<InitializeParams, "workspaceFolders" | "rootUri">): WorkspaceFolder[] {
  return workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri, name: "" }]);
}

/** What is sent to a client that is going away need not arrive. */
function ignoringEnd(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
