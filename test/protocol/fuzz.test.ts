import type { ChildProcess } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { able, pushed, startProcess, withServer } from "./client.ts";

withServer();

/** Sessions in one run; `RATECHECK_RUNS` where it is set. A failure names its seed, and `RATECHECK_SEED` repeats it. */
const sessions = Number(process.env["RATECHECK_RUNS"] ?? 12);
const seed = process.env["RATECHECK_SEED"] === "random" ? undefined : process.env["RATECHECK_SEED"];

/** Milliseconds. Much more than any answer takes, on a busy machine as well. */
const patience = 30_000;

interface Answer { id?: unknown; method?: string; params?: unknown; result?: unknown; error?: { code: unknown; message: unknown } }

/** Speaks with the server in bytes: what no library would let through must be possible. */
class Wire {
  readonly #process: ChildProcess;
  #received = Buffer.alloc(0);
  #next = 0;
  /** Ids of the requests that are to be answered. */
  readonly asked = new Map<string, string>();
  readonly answers = new Map<string, Answer[]>();
  readonly told: Answer[] = [];
  /** What the server's own requests are answered with. */
  reply: (request: Answer) => object | undefined = () => ({ result: null });
  exitCode: number | null | undefined;

  constructor() {
    this.#process = startProcess();
    this.#process.once("exit", (code) => (this.exitCode = code));
    this.#process.stdin!.on("error", () => undefined);
    this.#process.stdout!.on("data", (chunk: Buffer) => this.#take(chunk));
  }

  bytes(text: string): void {
    this.#process.stdin!.write(text);
  }

  /** A body, JSON or not, with the header that it needs. */
  frame(body: string): void {
    this.bytes(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  tell(method: string, params?: unknown): void {
    this.frame(JSON.stringify({ jsonrpc: "2.0", method, params }));
  }

  ask(method: string, params?: unknown): string {
    const id = `r${this.#next++}`;
    this.asked.set(id, method);
    this.frame(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    return id;
  }

  async answerTo(id: string): Promise<Answer> {
    return await vi.waitFor(() => {
      const [answer] = this.answers.get(id) ?? [];
      if (!answer) throw new Error(`no answer to ${this.asked.get(id)}${this.exitCode === undefined ? "" : `: the server has ended with ${this.exitCode}`}`);
      return answer;
    }, { timeout: patience, interval: 5 });
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString("latin1", 0, Math.max(head, 0)))?.[1]);
      if (head < 0 || this.#received.length < head + 4 + length) return;
      const message = JSON.parse(this.#received.toString("utf8", head + 4, head + 4 + length)) as Answer;
      this.#received = this.#received.subarray(head + 4 + length);
      this.#heard(message);
    }
  }

  #heard(message: Answer): void {
    if (message.method === undefined) {
      const id = String(message.id);
      this.answers.set(id, [...this.answers.get(id) ?? [], message]);
    } else if (message.id === undefined) this.told.push(message);
    else {
      const reply = this.reply(message);
      if (reply) this.frame(JSON.stringify({ jsonrpc: "2.0", id: message.id, ...reply }));
    }
  }
}

const wrong = "# Results\n\nOf 45 patients, 17 (47%) responded.\n\n| n (%) | A (N = 40) |\n|---|---|\n| Nausea | 12/40 (81%) |\n";
const texts = [wrong, "", "\0\0\0\0PK", "Of 270 patients,\r\n43 (19%) responded. 👩‍⚕️\r\n", wrong.repeat(400), "<!-- ratecheck-nonsense -->\n".repeat(20)];
const uris = ["file:///a.md", "file:///b.qmd", "untitled:Untitled-1", "git:/a.md?ref", "no address", "", "file:///%ZZ.md"];
const documents = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...uris.slice(0, 2)) }, { weight: 1, arbitrary: fc.constantFrom(...uris) });

const whole = fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1e9, 2 ** 31, 2 ** 53, 0.5, 1e300) });
const position = fc.record({ line: whole, character: whole });
const range = fc.record({ start: position, end: position });
/** What stands where something else belongs. */
const nonsense = fc.oneof(fc.constantFrom(null, true, 0, -1, "", "x", [], {}, [null], { uri: 5 }, { textDocument: null }, { textDocument: { uri: null } }), fc.jsonValue({ maxDepth: 2 }));
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: nonsense });

const methods = [
  "textDocument/diagnostic", "textDocument/hover", "textDocument/codeAction", "textDocument/inlayHint", "textDocument/semanticTokens/full", "textDocument/semanticTokens/range",
  "textDocument/definition", "textDocument/references", "textDocument/prepareRename", "textDocument/rename", "inlayHint/resolve",
  "ratecheck/check", "ratecheck/report", "ratecheck/evidence", "ratecheck/rounding", "textDocument/completion", "workspace/symbol", "no/such", "$/no/such", "", "initialize", "__proto__", "constructor",
];
const params = fc.record({
  textDocument: sometimes(fc.record({ uri: sometimes(documents) })), position: sometimes(position), range: sometimes(range), context: sometimes(fc.constantFrom({ diagnostics: [] }, { diagnostics: [{}] }, { includeDeclaration: true, diagnostics: [], only: ["quickfix"] })),
  newName: sometimes(fc.constantFrom("270", "", "-1", "many", "9".repeat(400))), uri: sometimes(documents), text: sometimes(fc.constantFrom(...texts)), languageId: sometimes(fc.constant("markdown")), file: sometimes(fc.constant("a.md")), data: nonsense,
}, { requiredKeys: [] });

const edit = fc.record({ range: sometimes(range), text: sometimes(fc.constantFrom("7", "", "\n\n", "```\n", wrong)), rangeLength: whole }, { requiredKeys: ["text"] });
const version = sometimes(fc.integer({ min: -2, max: 20 }));

/** Something that a client may say, rightly or not. */
type Saying =
  | { tell: string; params: unknown }
  | { ask: string; params: unknown; then: "wait" | "cancel" | "cancel twice" | "cancel later" }
  | { body: string }
  /** How the server's own requests are answered from now on. */
  | { replies: "null" | "nothing set" | "no" | "error" | "never" };

const notification: fc.Arbitrary<Saying> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(documents, fc.constantFrom(...texts), version, sometimes(fc.constantFrom("markdown", "quarto", "plaintext")))
    .map(([uri, text, v, languageId]) => ({ tell: "textDocument/didOpen", params: { textDocument: { uri, text, version: v, languageId } } })) },
  { weight: 8, arbitrary: fc.tuple(documents, version, sometimes(fc.array(sometimes(edit), { maxLength: 3 })))
    .map(([uri, v, contentChanges]) => ({ tell: "textDocument/didChange", params: { textDocument: { uri, version: v }, contentChanges } })) },
  { weight: 3, arbitrary: documents.map((uri) => ({ tell: "textDocument/didClose", params: { textDocument: { uri } } })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave", "textDocument/willSave", "initialized", "no/such", "$/setTrace", "$/progress"), nonsense)
    .map(([tell, p]) => ({ tell, params: p })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders"),
    sometimes(fc.constantFrom({ settings: { ratecheck: { enable: "perhaps" } } }, { changes: [{ uri: "file:///.ratecheckrc.json", type: 9 }] }, { event: { added: [{ uri: "file:///nowhere", name: "x" }], removed: [] } })))
    .map(([tell, p]) => ({ tell, params: p })) },
);
const request: fc.Arbitrary<Saying> = fc.record({
  ask: fc.constantFrom(...methods), params: fc.oneof({ weight: 9, arbitrary: params }, { weight: 1, arbitrary: nonsense }),
  then: fc.constantFrom("wait", "wait", "wait", "cancel", "cancel twice", "cancel later"),
});
/** Bodies that are no message, or none that was asked for. */
const body: fc.Arbitrary<Saying> = fc.constantFrom(
  "", "{", "hello", "[".repeat(100_000), "{}", "[]", "null", "0", "\"\"", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"2.0\",\"id\":\"none\",\"result\":1}", "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{}}", "{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":null}",
  "{\"jsonrpc\":\"2.0\",\"method\":5}", "{\"jsonrpc\":\"1.0\",\"method\":\"textDocument/hover\"}", "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":\"none\"}}", "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\"}",
  "[{\"jsonrpc\":\"2.0\",\"method\":\"initialized\"}]", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"textDocument/hover\",\"params\":{}}", "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"textDocument/hover\",\"params\":{}}",
  "{\"jsonrpc\":\"2.0\",\"id\":\"twice\",\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"file:///a.md\"},\"position\":{\"line\":0,\"character\":0}}}",
).map((text) => ({ body: text }));
const replies: fc.Arbitrary<Saying> = fc.constantFrom("null", "nothing set", "no", "error", "never").map((how) => ({ replies: how }));
const answers = { null: { result: null }, "nothing set": { result: [null] }, no: { result: "no" }, error: { error: { code: -32000, message: "not today" } }, never: undefined };

const session = fc.array(fc.oneof({ weight: 5, arbitrary: notification }, { weight: 6, arbitrary: request }, { weight: 1, arbitrary: body }, { weight: 1, arbitrary: replies }), { minLength: 20, maxLength: 120 });

function say(wire: Wire, saying: Saying): void {
  if ("tell" in saying) wire.tell(saying.tell, saying.params);
  else if ("body" in saying) wire.frame(saying.body);
  else if ("replies" in saying) wire.reply = () => answers[saying.replies];
  else {
    const id = wire.ask(saying.ask, saying.params);
    const cancel = (): void => wire.tell("$/cancelRequest", { id });
    if (saying.then === "cancel later") setTimeout(cancel, 3);
    else if (saying.then !== "wait") cancel();
    if (saying.then === "cancel twice") cancel();
  }
}

/** What the server finds in a document that it has not seen before. */
async function found(wire: Wire, asks: boolean, uri: string): Promise<object[]> {
  wire.tell("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text: wrong } });
  if (asks) return ((await wire.answerTo(wire.ask("textDocument/diagnostic", { textDocument: { uri } }))).result as { items: object[] }).items;
  return await vi.waitFor(() => {
    const told = wire.told.findLast(({ method, params: p }) => method === "textDocument/publishDiagnostics" && (p as { uri: string }).uri === uri);
    if (!told) throw new Error("no diagnostics were sent");
    return (told.params as { diagnostics: object[] }).diagnostics;
  }, { timeout: patience });
}

describe("the server answers or says an error, and goes on,", () => {
  it.each([["asks for diagnostics", able], ["is sent them", pushed]])("whatever a client says that %s", async (_, capabilities) => {
    await fc.assert(fc.asyncProperty(session, async (sayings) => {
      const wire = new Wire();
      // before it knows the client
      for (const saying of sayings.slice(0, 2)) say(wire, saying);
      await wire.answerTo(wire.ask("initialize", { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null }));
      wire.tell("initialized", {});
      for (const [i, saying] of sayings.slice(2).entries()) {
        say(wire, saying);
        if (i % 16 === 15) await new Promise((resolve) => setTimeout(resolve, 2));
      }
      wire.reply = () => answers["nothing set"];
      for (const [id, method] of wire.asked) {
        const answer = await wire.answerTo(id);
        if (answer.error) expect(answer.error, method).toEqual({ ...answer.error, code: expect.any(Number) as number, message: expect.any(String) as string });
        else expect(answer, method).toHaveProperty("result");
        expect(wire.answers.get(id), method).toHaveLength(1);
      }
      wire.tell("workspace/didChangeConfiguration", { settings: null });
      expect(await found(wire, capabilities === able, "file:///after.md")).toMatchObject([{ range: { start: { line: 2, character: 20 } } }, { range: { start: { line: 6, character: 18 } } }]);
      await wire.answerTo(wire.ask("shutdown"));
      wire.tell("exit");
      await vi.waitFor(() => expect(wire.exitCode).toBe(0), { timeout: patience });
      // a session made smaller is another one, and takes as long: the seed is enough to see it again
    }), { numRuns: sessions, endOnFailure: true, ...(seed === undefined ? {} : { seed: Number(seed) }) });
  }, 1_000_000);
});
