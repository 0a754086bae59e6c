/**
 * A client for tests: starts the server as an editor does, and speaks LSP with it. What the server says is kept, so
 * that a test can say what is to come and wait for it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import {
  CodeActionRequest, ConfigurationRequest, createProtocolConnection, DidChangeConfigurationNotification, DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, DiagnosticRefreshRequest, ExitNotification,
  HoverRequest, InitializedNotification, InlayHintRefreshRequest, SemanticTokensRefreshRequest, InitializeRequest, MarkupContent, PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest,
  StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type CodeAction, type CodeActionContext, type Diagnostic, type DocumentDiagnosticReport, type FullDocumentDiagnosticReport,
  type Hover, type InitializeResult, type Position, type ProtocolConnection, type PublishDiagnosticsParams, type Range, type TextEdit, type WorkspaceEdit,
} from "vscode-languageserver/node";
import { bundles, optionsOf } from "../../scripts/build.mjs";
import { type InitializationOptions, statusMethod, type StatusParams } from "../../server/lsp/protocol.ts";

/** A client that can do what VS Code can. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor"] } } },
    definition: { linkSupport: true },
    inlayHint: { resolveSupport: { properties: ["tooltip"] } },
  },
};

/** The same, without the diagnostics that are asked for: they have to be pushed. */
export const pushed: ClientCapabilities = {
  ...able,
  textDocument: {
    ...able.textDocument,
    diagnostic: undefined as never,
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, versionSupport: true },
  },
};

export const uri = "file:///review.md";

let folder: string;
let bundle: string;
const running: { kill(): void }[] = [];

/** Call in a test file whose tests start servers: builds the server before them, ends what is left after each. */
export function withServer(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "ratecheck-protocol-"));
    bundle = join(folder, "server-node.cjs");
    const server = bundles.find(({ entry }) => entry === "server/main-node.ts");
    if (server === undefined) throw new Error("no bundle for Node");
    await esbuild.build({ ...optionsOf(server, false), outfile: bundle });
  });
  afterEach(() => {
    for (const client of running.splice(0)) client.kill();
  });
  afterAll(() => rmSync(folder, { recursive: true }));
}

/**
 * The server's process, with nobody speaking to it yet. Ends after the test.
 *
 * @param nodeArguments where there are some, what they load can be spoken to over the process's own channel
 */
export function startProcess(nodeArguments: readonly string[] = []): ChildProcess {
  const server = spawn(process.execPath, [...nodeArguments, bundle, "--stdio"], { stdio: ["pipe", "pipe", "inherit", ...(nodeArguments.length > 0 ? ["ipc" as const] : [])] });
  running.push({ kill: () => void server.kill("SIGKILL") });
  return server;
}

export class Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  /** Methods of the refreshes that were asked for, other than of diagnostics. */
  readonly refreshed: string[] = [];
  /** What `workspace/configuration` answers; a function may refuse, or never answer. */
  settings: unknown = null;
  initialized!: InitializeResult;
  exitCode: Promise<number | null>;

  private constructor() {
    this.process = startProcess();
    this.exitCode = new Promise((resolve) => this.process.once("exit", resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout!), new StreamMessageWriter(this.process.stdin!));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (p) => void this.published.push(p));
    this.connection.onNotification(statusMethod, (p: StatusParams) => void this.statuses.push(p));
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    for (const method of [InlayHintRefreshRequest.method, SemanticTokensRefreshRequest.method]) this.connection.onRequest(method, () => void this.refreshed.push(method));
    this.connection.onRequest(RegistrationRequest.type, (p) => void this.registered.push(...p.registrations.map((r) => r.method)));
    this.connection.onRequest(ConfigurationRequest.type, (p) => Promise.all(p.items.map(({ scopeUri }) =>
      typeof this.settings === "function" ? (this.settings as (uri?: string) => unknown)(scopeUri) : this.settings)) as Promise<never[]>);
    this.connection.listen();
    running.push(this);
  }

  static async start(capabilities: ClientCapabilities = able, settings: unknown = null, processId = process.pid, folders: string[] = [], initializationOptions: InitializationOptions = {}): Promise<Client> {
    const client = new Client();
    client.settings = settings;
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId, rootUri: null, capabilities, initializationOptions, workspaceFolders: folders.length === 0 ? null : folders.map((folder) => ({ uri: folder, name: "reviews" })),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(text: string, at = uri, languageId = "markdown", version = 1): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: at, languageId, version, text } });
  }

  /** Replaces a range, or everything. */
  change(version: number, text: string, range?: Range, at = uri): Promise<void> {
    const contentChanges = [range ? { range, text } : { text }];
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: at, version }, contentChanges });
  }

  close(at = uri): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: at } });
  }

  configure(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  pull(previousResultId?: string, at = uri): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: at }, ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(at = uri): Promise<Diagnostic[]> {
    return ((await this.pull(undefined, at)) as FullDocumentDiagnosticReport).items;
  }

  hover(position: Position, at = uri): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: at }, position });
  }

  async hoverText(position: Position): Promise<string> {
    const contents = (await this.hover(position))?.contents;
    return MarkupContent.is(contents) ? contents.value : "";
  }

  /** Any other request about the document. */
  ask<T>(method: string, params: object = {}, at = uri): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri: at }, ...params });
  }

  async actions(range: Range, context: Partial<CodeActionContext> = {}, at = uri): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: at }, range, context: { diagnostics: [], ...context } });
    return actions as CodeAction[];
  }

  /** The diagnostics that are pushed for a version, once they are. */
  publishedFor(version: number | undefined, at = uri): Promise<Diagnostic[]> {
    return vi.waitFor(() => {
      const last = this.published.findLast((p) => p.uri === at && p.version === version);
      if (!last) throw new Error(`nothing published for version ${version}`);
      return last.diagnostics;
    }, { timeout: 3000 });
  }

  statusOf(state: StatusParams["state"], version = 1, at = uri): Promise<StatusParams> {
    return vi.waitFor(() => {
      const last = this.statuses.findLast((s) => s.uri === at && s.version === version);
      expect(last?.state).toBe(state);
      return last!;
    }, { timeout: 3000 });
  }

  async shutdown(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exitCode;
  }

  kill(): void {
    this.connection.dispose();
    this.process.kill("SIGKILL");
  }
}

/** The range of some words in a text. */
export function rangeOf(text: string, words: string, from = 0): Range {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) };
}

export const inside = (text: string, words: string, from = 0): Position => rangeOf(text, words, from).start;

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** A text after an edit of one document, whichever way the edit is written. */
export function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[0];
  const edits: TextEdit[] = change && "edits" in change ? (change.edits as TextEdit[]) : Object.values(edit?.changes ?? {}).flat();
  const offset = ({ line, character }: Position): number => text.split("\n").slice(0, line).reduce((n, l) => n + l.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), text);
}
