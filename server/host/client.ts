/** The world as an LSP client shows it: its settings, and its file system where it serves one. */
import {
  type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification, RequestType,
} from "vscode-languageserver";
import {
  findFilesMethod, readFileMethod, section,
  type FindFilesParams, type FindFilesResult, type InitializationOptions, type ReadFileParams, type ReadFileResult,
} from "../lsp/protocol.ts";
import { withoutSlash, type Files, type Host } from "./types.ts";

const readFile = new RequestType<ReadFileParams, ReadFileResult, void>(readFileMethod);
const findFiles = new RequestType<FindFilesParams, FindFilesResult, void>(findFilesMethod);

/** A client that says it has settings and never answers must not hold up the check. */
const patience = 3000;

/** The host of an LSP connection, known once the client has said what it can do. */
export interface ClientHost extends Host {
  /** Takes what `workspace/didChangeConfiguration` brings, for clients that cannot be asked. */
  settingsChanged(settings: unknown): void;
}

/**
 * @param fallback files for a client that does not serve its own
 */
export function clientHost(
  connection: Connection, capabilities: ClientCapabilities, options: InitializationOptions, fallback: Files,
): ClientHost {
  let told: unknown;
  const askable = capabilities.workspace?.configuration === true;
  return {
    ...fallback,
    ...(options.files === true ? clientFiles(connection) : {}),
    ...(capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true ? { watch: clientWatch(connection) } : {}),
    async settings(uri) {
      if (!askable) return told;
      const asked: Promise<unknown> = connection.workspace.getConfiguration({ scopeUri: uri, section });
      return await within(patience, asked).catch((error: unknown) => {
        connection.console.warn(`No settings for ${uri}, the defaults are used: ${String(error)}`);
        return undefined;
      });
    },
    settingsChanged(settings) {
      told = settings !== null && typeof settings === "object" && section in settings ? settings[section] : undefined;
    },
  };
}

function clientFiles(connection: Connection): Pick<Files, "read" | "find"> {
  return {
    read: async (uri) => (await connection.sendRequest(readFile, { uri }).catch(() => null)) ?? undefined,
    find: (folder, endings) => connection.sendRequest(findFiles, { folder, endings: [...endings] }).catch(() => []),
  };
}

/** Watches with the client's eyes. What to look for is said once for each name, wherever it may lie. */
function clientWatch(connection: Connection): Files["watch"] {
  const listeners = new Set<(uri: string) => void>();
  const registered = new Set<string>();
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) for (const listener of listeners) listener(uri);
  });
  return (folder, names, listener) => {
    const unknown = names.filter((name) => !registered.has(name));
    for (const name of unknown) registered.add(name);
    if (unknown.length > 0) {
      const watchers = unknown.map((name) => ({ globPattern: `**/${name}` }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
    }
    const matching = (uri: string): void => {
      if (names.some((name) => uri === `${withoutSlash(folder)}/${name}`)) listener(uri);
    };
    listeners.add(matching);
    return { dispose: () => void listeners.delete(matching) };
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
