/** The server as the client launches it: with what was compiled of it kept from one start to the next. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type FullDocumentDiagnosticReport, type ProtocolConnection } from "vscode-languageserver/node";
import { bundles, optionsOf } from "../../scripts/build.mjs";
import { able } from "./client.ts";

let folder: string;
const kept = (): string => join(folder, "kept");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ratecheck-launch-"));
  for (const [entry, name] of [["server/launch/launch.ts", "server.cjs"], ["server/main-node.ts", "server-node.cjs"]] as const) {
    const bundle = bundles.find((one) => one.entry === entry);
    if (bundle === undefined) throw new Error(`no bundle for ${entry}`);
    await esbuild.build({ ...optionsOf(bundle, false), sourcemap: false, outfile: join(folder, name) });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Running {
  process: ChildProcess;
  connection: ProtocolConnection;
  exit: Promise<number | null>;
}

function launch(...given: readonly string[]): Running {
  const process = spawn(globalThis.process.execPath, [join(folder, "server.cjs"), "--stdio", ...given], { stdio: ["pipe", "pipe", "inherit"], cwd: folder });
  const connection = createProtocolConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  return { process, connection, exit: new Promise((resolve) => process.once("exit", resolve)) };
}

/** The messages for a document with one mistake in it, from start to exit. */
async function messages(...given: readonly string[]): Promise<string[]> {
  const { connection, exit } = launch(...given);
  await connection.sendRequest("initialize", { processId: null, rootUri: null, workspaceFolders: null, capabilities: able });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: "file:///review.md", languageId: "markdown", version: 1, text: "A response was seen in 43 of 270 patients (19%)." } });
  const { items } = await connection.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: "file:///review.md" } });
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await exit).toBe(0);
  connection.dispose();
  return items.map(({ message }) => (typeof message === "string" ? message : message.value));
}

describe("the launcher", () => {
  it("starts the server, and keeps nothing where nobody said where", async () => {
    const [message] = await messages();
    expect(message).toContain("43 of 270 is 15.9%");
    expect(readdirSync(folder).filter((name) => name.endsWith(".cache") || name === "kept")).toEqual([]);
  });

  it("keeps what was compiled, for the next start to say the same", async () => {
    const first = await messages(`--code-cache=${kept()}`);
    const [file] = readdirSync(kept());
    expect(file).toBe("server-node.cjs.cache");
    const written = statSync(join(kept(), file!));
    expect(written.size).toBeGreaterThan(100_000);
    expect(await messages(`--code-cache=${kept()}`)).toEqual(first);
    expect(statSync(join(kept(), file!)).mtimeMs).toBe(written.mtimeMs);
  });
});
