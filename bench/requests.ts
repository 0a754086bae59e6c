/** What an editor asks besides diagnostics, in a review of 1 MB: straight after an edit, and once the edit is analysed. */
import { Writer } from "./edits.ts";
import { folderGiven, inMilliseconds, median, tell } from "./measure.ts";
import { ratecheckServer, Server } from "./server.ts";
import { textOf } from "./text.ts";

const uri = "file:///bench/review.md";
const rounds = 40;
const warmUp = 10;
const target = 5;
/** Lines that an editor shows. */
const shown = 60;

const server = await Server.start(ratecheckServer(), true);
const writer = new Writer(uri, textOf(folderGiven(), 1e6));
await server.open(uri, writer.document.getText());
await server.diagnostics(uri);
await server.answered();

const requests: { name: string; method: string; params: () => object }[] = [
  { name: "hover", method: "textDocument/hover", params: () => ({ position: writer.somePercentage().range.start }) },
  { name: "code actions", method: "textDocument/codeAction", params: () => ({ range: writer.somePercentage().range, context: { diagnostics: [] } }) },
  { name: "semantic tokens, all", method: "textDocument/semanticTokens/full", params: () => ({}) },
  {
    name: "inlay hints of a window", method: "textDocument/inlayHint", params: () => {
      const { start } = writer.somePercentage().range;
      return { range: { start: { line: start.line, character: 0 }, end: { line: start.line + shown, character: 0 } } };
    },
  },
];
for (const { name, method, params } of requests) {
  const fresh: number[] = [];
  const known: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const { range, text } = writer.next();
    void server.change(uri, writer.document.version, range, text);
    await server.ask(method, uri, params());
    const afterEdit = await server.answered();
    await server.ask(method, uri, params());
    const afterwards = await server.answered();
    if (round < 0) continue;
    fresh.push(afterEdit);
    known.push(afterwards);
  }
  tell({
    what: `${name}, 1 MB`, measured: `${inMilliseconds(median(fresh))} after an edit, then ${inMilliseconds(median(known))}`,
    target: `≤ ${target} ms`, met: median(fresh) <= target,
  });
}
await server.end();
