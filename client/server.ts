/** The language server as the client sees it: started, restarted and stopped, and heard. */
import { EventEmitter, Uri, window, type Event, type LogOutputChannel } from "vscode";
import {
  CloseAction, LanguageClient, NotificationType, State, TransportKind,
  type ErrorHandler, type LanguageClientOptions, type NodeModule,
} from "vscode-languageclient/node";
import { section, statusMethod, type InitializationOptions, type StatusParams } from "../server/lsp/protocol.ts";
import { serveFiles } from "./files.ts";

/**
 * Languages only, in any scheme: which of these documents a person is writing is for the server to say, in one place for
 * all clients.
 */
export const selector = ["markdown", "quarto", "rmd"].map((language) => ({ language }));

const statusNotification = new NotificationType<StatusParams>(statusMethod);

/** A status, its address as VS Code writes it. */
export interface DocumentStatus extends StatusParams {
  document: string;
}

/** What goes wrong at a start is said by who started it; without this, it would be said twice. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown, showNotification: boolean | "force" = true): void {
    super.error(message, data, this.state === State.Running ? showNotification : false);
  }
}

export class Server {
  readonly #output: LogOutputChannel;
  readonly #client: LanguageClient;
  readonly #statuses = new EventEmitter<DocumentStatus>();
  readonly #stops = new EventEmitter<void>();

  /** A document's status has changed. */
  readonly onStatus: Event<DocumentStatus> = this.#statuses.event;
  /** The server has ended; what it said holds no longer. */
  readonly onStop: Event<void> = this.#stops.event;

  constructor(extension: Uri, output: LogOutputChannel) {
    this.#output = output;
    const module: NodeModule = { module: Uri.joinPath(extension, "dist", "server-node.cjs").fsPath, transport: TransportKind.ipc };
    const options: LanguageClientOptions = {
      documentSelector: selector,
      outputChannel: output,
      diagnosticCollectionName: section,
      diagnosticPullOptions: { onChange: true },
      initializationOptions: { files: true } satisfies InitializationOptions,
      // said once, by start()
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
    };
    const client = new Client(section, "Ratecheck", { run: module, debug: module }, options);
    client.onNotification(statusNotification, (status) => {
      this.#statuses.fire({ ...status, document: client.protocol2CodeConverter.asUri(status.uri).toString() });
    });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) this.#stops.fire();
    });
    serveFiles(client);
    this.#client = client;
  }

  /** Starts the server; says it, once, when that does not work. */
  async start(): Promise<void> {
    await this.#saying("start", () => this.#client.start());
  }

  async restart(): Promise<void> {
    await this.#saying("restart", async () => {
      if (this.#client.needsStop()) await this.#client.stop();
      await this.#client.start();
    });
  }

  async stop(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
  }

  async #saying(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      const { name, version } = this.#client.initializeResult?.serverInfo ?? {};
      this.#output.info(`The language server runs: ${name ?? "Ratecheck"} ${version ?? ""}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#output.error(`The language server did not ${what}: ${reason}`);
      const show = "Show Output";
      void window.showErrorMessage(`Ratecheck could not ${what} its language server; the output says why.`, show).then((answer) => {
        if (answer === show) this.#output.show();
      });
    }
  }

  /** A server that ran and ended is started again, a few times; one that never ran is not. */
  #errorHandler(): ErrorHandler {
    let usual: ErrorHandler | undefined;
    const handler = (): ErrorHandler => (usual ??= this.#client.createDefaultErrorHandler());
    return {
      error: (error, message, count) => handler().error(error, message, count),
      closed: () => this.#client.state === State.Running
        ? handler().closed()
        : { action: CloseAction.DoNotRestart, handled: true },
    };
  }
}
