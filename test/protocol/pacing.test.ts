import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  CancellationToken, CancellationTokenSource, createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection,
} from "vscode-languageserver/node";
import { memoryHost } from "../../server/host/memory.ts";
import type { Reviewing } from "../../server/lsp/analyses.ts";
import { statusMethod, type StatusParams } from "../../server/lsp/protocol.ts";
import { serve } from "../../server/lsp/server.ts";
import type { Review } from "../../server/review/types.ts";
import { able } from "./client.ts";

const uri = "file:///review.md";
const nothing: Review = { statements: [], checked: 0, unverifiable: 0, findings: [], headings: [], degraded: [] };

let client: ProtocolConnection | undefined;
afterEach(() => client?.dispose());

/** A server in this process, with an analysis of the test's own. */
async function serving(reviewing: Reviewing, capabilities: object = able) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), { files: memoryHost(), reviewing });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client = connection;
  const statuses: StatusParams[] = [];
  const logged: string[] = [];
  connection.onNotification(statusMethod, (status: StatusParams) => void statuses.push(status));
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => void logged.push(message));
  connection.onRequest("workspace/configuration", () => [null]);
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
  await connection.sendNotification("initialized", {});
  return {
    statuses, logged,
    open: (text: string) => connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } }),
    change: (version: number, text: string) =>
      connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] }),
    ask: (method: string, more: object = {}, token: CancellationToken = CancellationToken.None): Promise<unknown> =>
      connection.sendRequest(method, { textDocument: { uri }, ...more }, token),
  };
}

/** Keeps the thread busy for a while, as the analysis of one block does. */
const work = (milliseconds: number): void => {
  const until = Date.now() + milliseconds;
  while (Date.now() < until);
};

describe("the analysis", () => {
  it("is done once for a version, whoever asks", async () => {
    const begun: string[] = [];
    const server = await serving(function* (text) {
      begun.push(text.slice());
      yield;
      return nothing;
    });
    await server.open("one");
    const position = { position: { line: 0, character: 0 } };
    await Promise.all([server.ask("textDocument/diagnostic"), server.ask("textDocument/hover", position), server.ask("textDocument/diagnostic")]);
    expect(begun).toEqual(["one"]);
  });

  it("is abandoned when a newer version comes, and who waits gets the newer one's", async () => {
    const ended: string[] = [];
    const server = await serving(function* (text) {
      for (let block = 0; block < (text.slice() === "long" ? 10_000 : 1); block++) {
        work(2);
        yield;
      }
      ended.push(text.slice());
      return nothing;
    });
    await server.open("long");
    const asked = server.ask("textDocument/diagnostic");
    await vi.waitFor(() => expect(server.statuses).toMatchObject([{ state: "checking", version: 1 }]));
    await server.change(2, "short");
    expect(await asked).toMatchObject({ kind: "full" });
    expect(ended).toEqual(["short"]);
  });

  it("lets a request be cancelled while it runs", async () => {
    const server = await serving(function* () {
      for (let block = 0; block < 150; block++) {
        work(2);
        yield;
      }
      return nothing;
    });
    await server.open("long");
    const source = new CancellationTokenSource();
    const asked = server.ask("textDocument/diagnostic", {}, source.token);
    setTimeout(() => source.cancel(), 20);
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  it("lets other documents and messages through", async () => {
    const server = await serving(function* (text) {
      for (let block = 0; block < (text.slice() === "long" ? 200 : 1); block++) {
        work(2);
        yield;
      }
      return nothing;
    });
    await server.open("long");
    const begun = Date.now();
    expect(await server.ask("textDocument/hover", { textDocument: { uri: "file:///other.md" }, position: { line: 0, character: 0 } })).toBeNull();
    expect(Date.now() - begun).toBeLessThan(200);
  });

  it("that breaks off is told in the status and the log, and everything goes on", async () => {
    const server = await serving(function* (text) {
      yield;
      if (text.slice() === "bad") throw new Error("a fault");
      return nothing;
    });
    await server.open("bad");
    expect(await server.ask("textDocument/diagnostic")).toMatchObject({ kind: "full", items: [] });
    await vi.waitFor(() => expect(server.statuses.at(-1)).toMatchObject({ state: "failed" }));
    expect(server.logged.join()).toContain("a fault");
    await server.change(2, "good");
    expect(await server.ask("textDocument/diagnostic")).toMatchObject({ kind: "full" });
    await vi.waitFor(() => expect(server.statuses.at(-1)).toMatchObject({ state: "checked", version: 2 }));
  });
});
