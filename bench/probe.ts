/**
 * Loaded into a server before it: tells over a pipe how long the server had a message until it gave the answer, and how
 * much it holds. The way there and back, and the work of the client, are not in it.
 */
import { writeSync } from "node:fs";
import { getHeapCodeStatistics } from "node:v8";
import { heapMethod, probePipe, type Told } from "./server-protocol.ts";

interface Message { id?: unknown; method?: string; result?: unknown }

const tell = (told: Told): void => void writeSync(probePipe, `${JSON.stringify(told)}\n`);

/** When the first message came that is not answered. */
let since: number | undefined;

const emit = process.emit.bind(process) as (event: string, ...args: unknown[]) => boolean;
process.emit = ((event: string, ...args: unknown[]): boolean => {
  if (event === "message") {
    const { method } = args[0] as Message;
    if (method === heapMethod) {
      // what one collection leaves behind a second one takes
      for (let run = 0; run < 3; run += 1) globalThis.gc?.();
      const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
      tell({ heap: process.memoryUsage().heapUsed, compiled: code + bytecode });
      return true;
    }
    if (method?.startsWith("textDocument/")) since ??= performance.now();
  }
  return emit(event, ...args);
}) as typeof process.emit;

const send = process.send?.bind(process) as ((message: Message, ...args: unknown[]) => boolean) | undefined;
if (!send) throw new Error("start the server with an IPC channel");
process.send = ((message: Message, ...args: unknown[]): boolean => {
  const sent = send(message, ...args);
  if (since !== undefined && message.id !== undefined && message.method === undefined) {
    tell({ answered: performance.now() - since });
    since = undefined;
  }
  return sent;
}) as NonNullable<typeof process.send>;
