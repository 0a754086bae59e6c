/** What the server holds after a collection: with 100 reviews open, and after they are closed. */
import { setTimeout } from "node:timers/promises";
import { inMegabytes, tell } from "./measure.ts";
import { ratecheckServer, Server } from "./server.ts";
import type { Held } from "./server-protocol.ts";
import { reviewText } from "./text.ts";

const reviews = 100;
const size = 50_000;
const targets = { open: 60e6, closed: 5e6 };
/** Milliseconds until the server has done what it does unasked. */
const quiet = 1000;

const uriOf = (index: number): string => `file:///bench/review-${index}.md`;

const server = await Server.start(ratecheckServer(), true);

async function held(): Promise<Held> {
  await setTimeout(quiet);
  return await server.held();
}

async function openAll(): Promise<void> {
  for (let index = 0; index < reviews; index += 1) {
    await server.open(uriOf(index), reviewText(size, index + 1));
    await server.diagnostics(uriOf(index));
    await server.answered();
  }
}

async function closeAll(): Promise<void> {
  for (let index = 0; index < reviews; index += 1) await server.close(uriOf(index));
}

const start = await held();
await openAll();
const open = await held();
await closeAll();
const closed = await held();
// what a review leaves behind would be left behind again; what is compiled of the server is compiled once
await openAll();
await closeAll();
const again = await held();
await server.end();

const above = ({ heap }: Held, other: Held): number => heap - other.heap;
const compiled = ({ compiled: now }: Held): string => `of which ${inMegabytes(now - start.compiled)} is compiled code`;
tell({ what: `heap, ${reviews} reviews of ${size / 1000} KB open`, measured: `${inMegabytes(above(open, start))} above the start`, reference: compiled(open), target: `≤ ${inMegabytes(targets.open)}`, met: above(open, start) <= targets.open });
tell({ what: "heap, after closing them", measured: `${inMegabytes(above(closed, start))} above the start`, reference: compiled(closed), target: `≤ ${inMegabytes(targets.closed)}`, met: above(closed, start) <= targets.closed });
tell({ what: "heap, after opening and closing them again", measured: `${inMegabytes(above(again, closed))} above the first closing`, reference: compiled(again), target: "" });
