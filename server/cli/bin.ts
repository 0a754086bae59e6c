#!/usr/bin/env node
import { readFile, stat } from "node:fs/promises";
import { nodeFiles } from "../host/node.ts";
import { main } from "./main.ts";

/** What is piped into the command, to its end. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

// a reader that has seen enough, such as head, is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  colour: process.stdout.isTTY && !process.env["NO_COLOR"],
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  size: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  readUri: (uri) => nodeFiles.read(uri),
  stdin: standardInput,
  kind: async (path) => {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? "folder" : found ? "file" : undefined;
  },
  serve: async () => {
    // the connection reads its transport from the command line
    if (!process.argv.includes("--stdio")) process.argv.push("--stdio");
    const { startServer } = await import("../main-node.ts");
    startServer();
  },
});
