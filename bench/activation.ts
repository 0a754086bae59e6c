/**
 * From the start of the extension to the first diagnostics on the example, beside an extension on the same libraries that
 * answers each pull with one fixed diagnostic: the time to load the extension, and from the server's start to the answer.
 * What VS Code itself does is the same for both, and not in it. The first start after an installation compiles the server;
 * all others find that done.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inMilliseconds, medians, tell } from "./measure.ts";
import { ratecheckServer, Server } from "./server.ts";

const target = 1.5;
const runs = 15;
const example = readFileSync(resolve("examples/review.md"), "utf8");
const built = (file: string): string => resolve("bench/node_modules/.cache", file);
/** Where the client has the server keep what was compiled; each first start has a folder of its own, as it writes as well. */
const kept = mkdtempSync(join(tmpdir(), "ratecheck-bench-"));
let firsts = 0;

async function serverStart(script: string, given: readonly string[] = []): Promise<number> {
  const start = performance.now();
  const server = await Server.start(script, false, given);
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

const [ownLoad, tinyLoad, first, later, tiny] = await medians([
  () => load(resolve("dist/client-node.cjs")),
  () => load(built("tiny/client.cjs")),
  () => serverStart(ratecheckServer(), [`--code-cache=${join(kept, String(firsts++))}`]),
  () => serverStart(ratecheckServer(), [`--code-cache=${join(kept, "later")}`]),
  () => serverStart(built("tiny/server.cjs")),
], runs) as [number, number, number, number, number];
rmSync(kept, { recursive: true });

function told(server: number): { measured: string; reference: string; ratio: number } {
  const [own, other] = [ownLoad + server, tinyLoad + tiny];
  return { measured: `${inMilliseconds(own)} (loaded in ${inMilliseconds(ownLoad)})`, reference: `fixed diagnostic ${inMilliseconds(other)} (${inMilliseconds(tinyLoad)})`, ratio: own / other };
}

tell({ what: "start to diagnostics on the example, the first time", ...told(first), target: "" });
const again = told(later);
tell({ what: "start to diagnostics on the example, from then on", ...again, target: `≤ ${target} ×`, met: again.ratio <= target });
