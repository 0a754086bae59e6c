import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, HoverRequest, InitializedNotification, InitializeRequest,
  StreamMessageReader, StreamMessageWriter, type FullDocumentDiagnosticReport, type Position,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { review } from "../../server/review/review.ts";
import { isShown } from "../../server/review/tally.ts";
import { change, changed, realistic } from "../property/documents.ts";
import { startProcess, uri, withServer } from "./client.ts";

withServer();

/** The whole soak is of 20 000: `RATECHECK_EDITS=20000`. */
const edits = Number(process.env["RATECHECK_EDITS"] ?? 1000);
const seed = process.env["RATECHECK_SEED"] === "random" ? Date.now() % 1e6 : Number(process.env["RATECHECK_SEED"] ?? 17);
/** UTF-16 code units. */
const length = 100_000;

let folder: string;
let preload: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratecheck-soak-"));
  preload = join(folder, "heap.cjs");
  writeFileSync(preload, "process.on('message', () => { globalThis.gc(); process.send(process.memoryUsage().heapUsed); });\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A review of many sections, the same for the same seed. */
function longReview(): string {
  const parts: string[] = [];
  for (const part of fc.sample(realistic, { seed, numRuns: 1000 })) {
    if (parts.reduce((n, p) => n + p.length, 0) >= length) break;
    // front matter and fences stand once, or close
    if (!/^(?:---|\+\+\+)|`{3}|~{3}|<!--/.test(part)) parts.push(`## Section ${parts.length + 1}\n\n${part}\n\n`);
  }
  return parts.join("");
}

/** The smallest replacement that makes one text of another. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

describe("a review of 100 KB that is edited for hours", () => {
  it("takes no more memory at the end than near the beginning, and is told what a check from nothing tells", async () => {
    const server = startProcess(["--expose-gc", "--require", preload]);
    const heap = async (): Promise<number> => {
      server.send("heap");
      const [bytes] = (await once(server, "message")) as [number];
      return bytes;
    };
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { textDocument: { diagnostic: {} } } });
    await connection.sendNotification(InitializedNotification.type, {});
    const diagnostics = async (): Promise<{ code: unknown; message: unknown; start: Position }[]> => {
      const { items } = (await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })) as FullDocumentDiagnosticReport;
      return items.map(({ code, message, range }) => ({ code, message, start: range.start }));
    };

    const before = await heap();
    const original = longReview();
    let text = original;
    const history = [text];
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "markdown", version: 1, text } });
    const changes = fc.sample(change.filter(({ what }) => what !== "clear"), { seed, numRuns: edits });
    let early = 0;
    for (const [i, one] of changes.entries()) {
      let next = changed(text, one, history);
      // it may grow and shrink, but stays the document that it is
      if (Math.abs(next.length - length) > length / 5) next = original;
      const document = TextDocument.create(uri, "markdown", 0, text);
      const { start, end, text: written } = difference(text, next);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      // an end of a line is one to an editor
      const splitsLineEnd = [start, end].some((at) => text[at - 1] === "\r" && text[at] === "\n");
      await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: i + 2 }, contentChanges: [splitsLineEnd ? { text: next } : { range, text: written }] });
      text = next;
      history.push(text);
      if (history.length > 6) history.shift();
      if (i % 20 === 0) await diagnostics();
      if (i % 100 === 0) await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: range.start });
      if (i + 1 === Math.floor(edits / 10)) early = await heap();
    }

    const document = TextDocument.create(uri, "markdown", 0, text);
    const told = await diagnostics();
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(review(text).findings.filter(isShown).map((f) => ({ code: f.rule, message: f.message, start: document.positionAt(f.start) })));

    const late = await heap();
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await diagnostics();
    const closed = await heap();
    const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
    const figures = `heap in MB: ${megabytes(before)} at the start, ${megabytes(early)} after ${Math.floor(edits / 10)} edits, ${megabytes(late)} after ${edits}, ${megabytes(closed)} when it is closed`;
    if (process.env["RATECHECK_EDITS"] !== undefined) console.log(figures);
    // in a short soak the engine is still compiling
    expect(late / early, figures).toBeLessThan(edits < 10_000 ? 1.5 : 1.25);
    connection.dispose();
  }, 3_600_000);
});
