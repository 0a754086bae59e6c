/**
 * From the start of the extension to the first diagnostics on the example, beside an extension on the same libraries that
 * answers each pull with one fixed diagnostic: the time to load the extension, and from the server's start to the answer.
 * What VS Code itself does is the same for both, and not in it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inMilliseconds, medians, tell } from "./measure.ts";
import { ratecheckServer, Server } from "./server.ts";

const target = 1.5;
const runs = 15;
const example = readFileSync(resolve("examples/review.md"), "utf8");
const built = (file: string): string => resolve("bench/node_modules/.cache", file);

async function serverStart(script: string): Promise<number> {
  const start = performance.now();
  const server = await Server.start(script, false);
  await server.open("file:///bench/review.md", example);
  await server.diagnostics("file:///bench/review.md");
  const time = performance.now() - start;
  await server.end();
  return time;
}

function load(bundle: string): number {
  const { stdout, status, stderr } = spawnSync(process.execPath, [built("load-extension.mjs"), bundle], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${bundle} cannot be loaded: ${stderr}`);
  return Number(stdout);
}

const [ownLoad, tinyLoad, ownServer, tinyServer] = await medians([
  () => load(resolve("dist/client-node.cjs")),
  () => load(built("tiny/client.cjs")),
  () => serverStart(ratecheckServer()),
  () => serverStart(built("tiny/server.cjs")),
], runs) as [number, number, number, number];
const ratio = (ownLoad + ownServer) / (tinyLoad + tinyServer);
tell({
  what: "start to diagnostics on the example", measured: `${inMilliseconds(ownLoad + ownServer)} (loaded in ${inMilliseconds(ownLoad)})`,
  reference: `fixed diagnostic ${inMilliseconds(tinyLoad + tinyServer)} (${inMilliseconds(tinyLoad)})`, ratio, target: `≤ ${target} ×`, met: ratio <= target,
});
