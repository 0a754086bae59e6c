import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { bundled, productionOptions } from "../../scripts/build.mjs";
import { unofferedCapabilities } from "../../scripts/language-features.mjs";

interface Answer { id?: number; result?: unknown }

/** Runs a script where there is what a worker has, and nothing of Node's or of a page's. */
function startWorker(script: string) {
  const waiting = new Map<number, (result: unknown) => void>();
  const world = {
    addEventListener: () => undefined,
    onmessage: undefined as ((event: { data: object }) => void) | undefined,
    postMessage: ({ id, result }: Answer) => { if (id !== undefined) waiting.get(id)?.(result); },
    console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, TextDecoder, TextEncoder, URL,
  };
  runInNewContext(script, world);

  const tell = (message: object) => world.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      tell({ id, method, params });
    });
  return { tell, ask };
}

describe("the server's bundle for browsers", () => {
  it("checks a document in a worker, without Node or a DOM", async () => {
    const server = (await productionOptions()).find(({ bundle }) => bundle.entry === "server/main-browser.ts");
    if (server === undefined) throw new Error("no bundle for browsers");
    const { code, metafile } = await bundled(server.options);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);

    const worker = startWorker(code);
    const capabilities = { textDocument: { diagnostic: {} } };
    const initialized = await worker.ask("initialize", { processId: null, rootUri: null, capabilities });
    expect(initialized).toHaveProperty("capabilities.diagnosticProvider");
    for (const capability of unofferedCapabilities) expect(initialized).not.toHaveProperty(`capabilities.${capability}`);

    // The entity is there because reading one is where a page's DOM would be wanted.
    const text = "Of 270 patients treated &mdash; all of them &mdash; 43 (19%) responded.\n";
    const textDocument = { uri: "file:///review.md", languageId: "markdown", version: 1, text };
    worker.tell({ method: "initialized", params: {} });
    worker.tell({ method: "textDocument/didOpen", params: { textDocument } });
    const report = await worker.ask("textDocument/diagnostic", { textDocument: { uri: textDocument.uri } });
    expect(report).toMatchObject({ items: [{ source: "ratecheck", code: "percent-mismatch" }] });
  }, 120_000);
});
