/** The language server as the client sees it: started, restarted and stopped, asked and heard. */
import {
  EventEmitter, l10n, window,
  type CancellationToken, type Diagnostic, type Event, type LogOutputChannel, type Uri, type WorkspaceEdit,
} from "vscode";
import {
  CloseAction, ErrorAction, NotificationType, RequestType, State,
  type BaseLanguageClient, type ErrorHandler, type LanguageClientOptions, type VisibleDocuments, type WorkspaceEdit as ProtocolEdit,
} from "vscode-languageclient";
import {
  checkMethod, evidenceMethod, goToCommand, reportMethod, roundingMethod, rulePageCommand, section, statusMethod,
  type CheckParams, type CheckResult, type EvidenceParams, type EvidenceResult, type InitializationOptions,
  type ReportParams, type ReportResult, type RoundingParams, type StatusParams,
} from "../server/lsp/protocol.ts";
import type { Tally } from "../server/review/types.ts";
import { HeldBack } from "./held-back.ts";
import { serveFiles } from "./files.ts";

/**
 * Languages only, in any scheme: which of these documents a person is writing is for the server to say, in one place for
 * all clients.
 */
export const selector = ["markdown", "quarto", "rmd"].map((language) => ({ language }));

/** Makes the client of a server that is a process, or a worker. */
export type Launch = (options: LanguageClientOptions) => BaseLanguageClient;

const statusNotification = new NotificationType<StatusParams>(statusMethod);
const checkRequest = new RequestType<CheckParams, CheckResult, void>(checkMethod);
const roundingRequest = new RequestType<RoundingParams, ProtocolEdit | null, void>(roundingMethod);

const evidenceRequest = new RequestType<EvidenceParams, EvidenceResult, void>(evidenceMethod);
const reportRequest = new RequestType<ReportParams, ReportResult, void>(reportMethod);

/** A status, its address as VS Code writes it. */
export interface DocumentStatus extends StatusParams {
  document: string;
}

/** A text that was checked without being open. */
export interface Checked {
  diagnostics: Diagnostic[];
  /** Null where it is not checked, or switched off. */
  tally: Tally | null;
}

/** A server that ends this often in this time (milliseconds) is not started again by itself. */
const ends = { most: 5, within: 3 * 60_000 };

export class Server {
  readonly #output: LogOutputChannel;
  readonly #client: BaseLanguageClient;
  readonly #heldBack = new HeldBack();
  readonly #statuses = new EventEmitter<DocumentStatus>();
  readonly #stops = new EventEmitter<void>();
  #ended: number[] = [];
  /** Somebody waits for a start, and will say it when that does not work. */
  #awaited = false;

  /** A document's status has changed. */
  readonly onStatus: Event<DocumentStatus> = this.#statuses.event;
  /** The server has ended; what it said holds no longer. */
  readonly onStop: Event<void> = this.#stops.event;

  constructor(output: LogOutputChannel, launch: Launch) {
    this.#output = output;
    const client = launch({
      documentSelector: selector,
      outputChannel: output,
      diagnosticCollectionName: section,
      diagnosticCollectionProvider: this.#heldBack.collections,
      diagnosticPullOptions: { onChange: true },
      middleware: { provideDiagnostics: this.#heldBack.provideDiagnostics },
      initializationOptions: { files: true, commandLinks: true } satisfies InitializationOptions,
      markdown: { isTrusted: { enabledCommands: [goToCommand, rulePageCommand] } },
      // said once, by #saying()
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
    });
    const error = client.error.bind(client);
    client.error = (message, data, show = true) => error(message, data, client.state === State.Running ? show : false);
    client.onNotification(statusNotification, (status) => {
      this.#statuses.fire({ ...status, document: client.protocol2CodeConverter.asUri(status.uri).toString() });
    });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) this.#stops.fire();
      if (newState === State.StartFailed && !this.#awaited) this.#complain(l10n.t("Ratecheck could not restart its language server."));
    });
    serveFiles(client);
    this.#client = client;
  }

  get running(): boolean {
    return this.#client.isRunning();
  }

  /** The documents that are in a tab: for those, the client asks for findings. */
  get visible(): VisibleDocuments {
    return this.#client.visibleDocuments;
  }

  /** Starts the server; says it, once, when that does not work. */
  async start(): Promise<void> {
    await this.#saying(l10n.t("Ratecheck could not start its language server."), () => this.#client.start());
  }

  async restart(): Promise<void> {
    this.#ended = [];
    await this.#saying(l10n.t("Ratecheck could not restart its language server."), async () => {
      if (this.#client.needsStop()) await this.#client.stop();
      await this.#client.start();
    });
  }

  async stop(): Promise<void> {
    this.#heldBack.dispose();
    if (this.#client.needsStop()) await this.#client.stop();
  }

  /**
   * Checks a text that need not be open.
   *
   * @throws CancellationError when it is cancelled, an error when the server does not answer
   */
  async check(uri: Uri, text: string, token: CancellationToken): Promise<Checked> {
    const params: CheckParams = { uri: this.#client.code2ProtocolConverter.asUri(uri), text };
    const { diagnostics, tally } = await this.#client.sendRequest(checkRequest, params, token);
    return { diagnostics: await this.#client.protocol2CodeConverter.asDiagnostics(diagnostics, token), tally };
  }

  /** The edit that rounds anew what is off by rounding alone, each percentage to be confirmed; undefined where nothing is. */
  async roundingEdit(uri: Uri): Promise<WorkspaceEdit | undefined> {
    const edit = await this.#client.sendRequest(roundingRequest, { uri: this.#client.code2ProtocolConverter.asUri(uri) });
    return edit ? this.#client.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
  }

  /** The evidence of an open document, or of a text that need not be open; null where there is none. */
  async evidence(uri: Uri, text: string | undefined, token?: CancellationToken): Promise<EvidenceResult> {
    const params: EvidenceParams = { uri: this.#client.code2ProtocolConverter.asUri(uri), ...(text === undefined ? {} : { text }) };
    return await this.#client.sendRequest(evidenceRequest, params, token);
  }

  /** The report of a text, as the terminal prints it; null where there is none. */
  async report(uri: Uri, rest: Omit<ReportParams, "uri">, token?: CancellationToken): Promise<ReportResult> {
    return await this.#client.sendRequest(reportRequest, { uri: this.#client.code2ProtocolConverter.asUri(uri), ...rest }, token);
  }

  async #saying(failure: string, work: () => Promise<void>): Promise<void> {
    this.#awaited = true;
    try {
      await work();
      const { name, version } = this.#client.initializeResult?.serverInfo ?? {};
      this.#output.info(`The language server runs: ${name ?? "Ratecheck"} ${version ?? ""}`);
    } catch (error) {
      this.#output.error(`${failure} ${error instanceof Error ? error.message : String(error)}`);
      this.#complain(failure);
    } finally {
      this.#awaited = false;
    }
  }

  #complain(message: string): void {
    const restart = l10n.t("Restart Server");
    const show = l10n.t("Show Output");
    void window.showErrorMessage(message, restart, show).then((answer) => {
      if (answer === restart) return this.restart();
      if (answer === show) this.#output.show();
      return undefined;
    });
  }

  /** A server that ran and ended is started again, a few times; one that never ran is not. */
  #errorHandler(): ErrorHandler {
    return {
      // what is written to a server that was killed a moment ago cannot be sent; that it has ended is told to `closed`, which decides
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (this.#client.state !== State.Running) return { action: CloseAction.DoNotRestart, handled: true };
        const now = Date.now();
        this.#ended = [...this.#ended.filter((at) => now - at < ends.within), now];
        if (this.#ended.length < ends.most) {
          return { action: CloseAction.Restart, handled: true, message: "The language server ended; it is started again." };
        }
        this.#ended = [];
        this.#complain(l10n.t("Ratecheck's language server ended five times in three minutes and is not started again."));
        return { action: CloseAction.DoNotRestart, handled: true, message: "The language server ended too often." };
      },
    };
  }
}
