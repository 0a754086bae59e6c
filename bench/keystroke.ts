/** From a keystroke to new diagnostics, in the server. */
import { Writer } from "./edits.ts";
import { folderGiven, inMilliseconds, quantile, tell } from "./measure.ts";
import { ratecheckServer, Server } from "./server.ts";
import { textOf } from "./text.ts";

const uri = "file:///bench/review.md";
/** The first edits meet code that is not compiled yet; who writes meets that once a day. */
const warmUp = 40;
const edits = 400;
/** Milliseconds after which enough was measured. */
const patience = 60_000;

for (const { name, size, targets } of [
  { name: "100 KB", size: 1e5, targets: { median: 2, p99: 8 } },
  { name: "1 MB", size: 1e6, targets: { median: 8, p99: 30 } },
]) {
  const server = await Server.start(ratecheckServer(), true);
  const writer = new Writer(uri, textOf(folderGiven(), size));
  await server.open(uri, writer.document.getText());
  await server.diagnostics(uri);
  await server.answered();
  const own: number[] = [];
  const roundTrip: number[] = [];
  const until = performance.now() + patience;
  for (let n = -warmUp; n < edits && (n < 20 || performance.now() < until); n += 1) {
    const { range, text } = writer.next();
    const start = performance.now();
    void server.change(uri, writer.document.version, range, text);
    await server.diagnostics(uri);
    const there = performance.now() - start;
    const served = await server.answered();
    if (n < 0) continue;
    own.push(served);
    roundTrip.push(there);
  }
  await server.end();
  const both = (times: readonly number[]): string => `${inMilliseconds(quantile(times, 0.5))}, 99th percentile ${inMilliseconds(quantile(times, 0.99))}`;
  tell({
    what: `keystroke to diagnostics, ${name}, ${own.length} edits`, measured: both(own), reference: `with the way there and back ${both(roundTrip)}`,
    target: `≤ ${targets.median} ms, ≤ ${targets.p99} ms`, met: quantile(own, 0.5) <= targets.median && quantile(own, 0.99) <= targets.p99,
  });
}
