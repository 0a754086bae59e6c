/** `ratecheck` on Node: the command with the machine's files, streams and threads. */
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { nodeFiles } from "../host/node.ts";
import { work, type Helper, type OnOutcome, type Task } from "./crew.ts";
import type { Reader } from "./files.ts";
import { main } from "./main.ts";

/** What is piped into the command, to its end. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const reader: Reader = {
  size: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  stdin: standardInput,
};

/** A thread that runs this very file. */
const helper: Helper = (task, onOutcome) => new Promise((resolve) => {
  const worker = new Worker(__filename, { workerData: task });
  worker.on("message", (told: Parameters<OnOutcome>) => onOutcome(...told));
  worker.on("error", (error) => resolve(error instanceof Error ? error.message : String(error)));
  // comes after all messages, and after an error
  worker.on("exit", () => resolve(undefined));
});

async function run(): Promise<void> {
  // a reader that has seen enough, such as head, is no failure
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

  process.exitCode = await main(process.argv.slice(2), {
    ...reader,
    cwd: process.cwd(),
    colour: process.stdout.isTTY && !process.env["NO_COLOR"],
    cores: availableParallelism(),
    helper,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readUri: (uri) => nodeFiles.read(uri),
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
}

if (isMainThread) void run();
else void work(workerData as Task, reader, (...told) => parentPort?.postMessage(told));
