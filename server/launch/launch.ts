/** What the client launches as a process of its own: the server for Node, which starts sooner than by itself. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import type * as Main from "../main-node.ts";
import { CodeCache } from "./code-cache.ts";

// Most patterns are used again and again, and V8 would compile each twice: for the first use, and for all others.
setFlagsFromString("--no-regexp-tier-up");

const option = "--code-cache=";
/** Milliseconds after which what a start needs has been compiled, and the first document is read. */
const settled = 10_000;

const folder = process.argv.find((argument) => argument.startsWith(option))?.slice(option.length);
const bundle = resolve(__dirname, "server-node.cjs");
const cache = folder ? new CodeCache(folder) : undefined;
const server = (cache ? cache.load(bundle) : createRequire(__filename)(bundle)) as typeof Main;
server.startServer();
if (cache) {
  const keep = (): void => cache.keep();
  setTimeout(keep, settled).unref();
  process.once("exit", keep);
}
