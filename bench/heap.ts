/** What the server holds after a collection: with 100 reviews open, and after they are closed. */
import { setTimeout } from "node:timers/promises";
import { inMegabytes, tell } from "./measure.ts";
import { ratecheckServer, Server } from "./server.ts";
import { reviewText } from "./text.ts";

const reviews = 100;
const size = 50_000;
const targets = { open: 60e6, closed: 5e6 };
/** Milliseconds until the server has done what it does unasked. */
const quiet = 1000;

const uriOf = (index: number): string => `file:///bench/review-${index}.md`;

const server = await Server.start(ratecheckServer(), true);
await setTimeout(quiet);
const start = await server.heap();
for (let index = 0; index < reviews; index += 1) {
  await server.open(uriOf(index), reviewText(size, index + 1));
  await server.diagnostics(uriOf(index));
  await server.answered();
}
await setTimeout(quiet);
const open = await server.heap() - start;
for (let index = 0; index < reviews; index += 1) await server.close(uriOf(index));
await setTimeout(quiet);
const closed = await server.heap() - start;
await server.end();
const reference = `at the start ${inMegabytes(start)}`;
tell({ what: `heap, ${reviews} reviews of ${size / 1000} KB open`, measured: `${inMegabytes(open)} above the start`, reference, target: `≤ ${inMegabytes(targets.open)}`, met: open <= targets.open });
tell({ what: "heap, after closing them", measured: `${inMegabytes(closed)} above the start`, reference, target: `≤ ${inMegabytes(targets.closed)}`, met: closed <= targets.closed });
