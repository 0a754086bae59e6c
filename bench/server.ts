/** A server in a process of its own, spoken to as VS Code does. */
import { fork, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import {
  type ClientCapabilities, createProtocolConnection, type DocumentDiagnosticReport, IPCMessageReader, IPCMessageWriter, type ProtocolConnection, type Range,
} from "vscode-languageserver/node";
import { heapMethod, type Held, probePipe, type Told } from "./server-protocol.ts";

/** What VS Code can do, as far as the server asks. */
const capabilities: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor"] } } },
    definition: { linkSupport: true },
    inlayHint: { resolveSupport: { properties: ["tooltip"] } },
  },
};

export class Server {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #told: Told[] = [];
  readonly #waiting: ((told: Told) => void)[] = [];

  private constructor(script: string, probed: boolean, given: readonly string[]) {
    const preloaded = probed ? ["--expose-gc", "--import", `file://${resolve("bench/node_modules/.cache/probe.mjs")}`] : [];
    this.#process = fork(script, ["--node-ipc", ...given], { execArgv: preloaded, stdio: ["ignore", "inherit", "inherit", "ipc", "pipe"] });
    this.#connection = createProtocolConnection(new IPCMessageReader(this.#process), new IPCMessageWriter(this.#process));
    this.#connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
    this.#connection.onRequest("client/registerCapability", () => null);
    // statuses and the like are of no interest
    this.#connection.onUnhandledNotification(() => undefined);
    this.#connection.listen();
    createInterface({ input: this.#process.stdio[probePipe] as Readable }).on("line", (line) => {
      const told = JSON.parse(line) as Told;
      const waiting = this.#waiting.shift();
      if (waiting) waiting(told);
      else this.#told.push(told);
    });
  }

  /**
   * @param script the server's bundle
   * @param probed with the probe in it
   * @param given arguments besides those of the transport
   */
  static async start(script: string, probed: boolean, given: readonly string[] = []): Promise<Server> {
    const server = new Server(script, probed, given);
    await server.#connection.sendRequest("initialize", { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
    await server.#connection.sendNotification("initialized", {});
    return server;
  }

  open(uri: string, text: string): Promise<void> {
    return this.#connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  }

  change(uri: string, version: number, range: Range, text: string): Promise<void> {
    return this.#connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  close(uri: string): Promise<void> {
    return this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  ask<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.#connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  diagnostics(uri: string): Promise<DocumentDiagnosticReport> {
    return this.ask("textDocument/diagnostic", uri);
  }

  /** Milliseconds that the server took for the last answer that nobody has asked about. */
  async answered(): Promise<number> {
    const told = await this.#next();
    if (!("answered" in told)) throw new Error("the probe told something else");
    return told.answered;
  }

  /** What the server holds after a collection. */
  async held(): Promise<Held> {
    await this.#connection.sendNotification(heapMethod);
    const told = await this.#next();
    if (!("heap" in told)) throw new Error("the probe told something else");
    return told;
  }

  async end(): Promise<void> {
    const exit = new Promise((onExit) => this.#process.once("exit", onExit));
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    await exit;
    this.#connection.dispose();
  }

  #next(): Promise<Told> {
    const told = this.#told.shift();
    return told ? Promise.resolve(told) : new Promise((onTold) => this.#waiting.push(onTold));
  }
}

/** The bundle that the extension starts. */
export const ratecheckServer = (): string => resolve("dist/server.cjs");
