/** The file system of the machine, for the terminal and for editors that serve no files. */
import { watch } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { skipped, withoutSlash, type Files, type Host } from "./types.ts";

/** Files by `file:` URI; any other URI has none. */
export const nodeFiles: Files = {
  async read(uri, within) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    if (within !== undefined && !(await liesWithin(path, pathOf(within)))) return undefined;
    // a pipe or a device would be waited for without end
    const isFile = await stat(path).then((found) => found.isFile(), () => false);
    return isFile ? await readFile(path, "utf8").catch(() => undefined) : undefined;
  },

  async find(folder, endings) {
    const root = pathOf(folder);
    if (root === undefined) return [];
    const found: string[] = [];
    const folders = [root];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const path = join(next, entry.name);
        // links to folders are not followed: they may lead round in circles
        if (entry.isDirectory() && !skipped(entry.name)) folders.push(path);
        else if (entry.isFile() && endings.some((e) => path.endsWith(e))) found.push(pathToFileURL(path).href);
      }
    }
    return found.sort();
  },

  watch(folder, names, listener) {
    const path = pathOf(folder);
    if (path === undefined) return { dispose: () => undefined };
    try {
      const watcher = watch(path, { persistent: false }, (_, file) => {
        // where the system does not say which file it was, it may be any
        for (const name of names) if (file === null || file === name) listener(`${withoutSlash(folder)}/${name}`);
      });
      watcher.on("error", () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch {
      return { dispose: () => undefined };
    }
  },
};

/** The machine's files and no settings: what the terminal has. */
export const nodeHost: Host = { ...nodeFiles, settings: () => Promise.resolve({}) };

/** Whether a file lies in a folder or below, wherever links lead. */
async function liesWithin(path: string, folder: string | undefined): Promise<boolean> {
  if (folder === undefined) return false;
  const [file, root] = await Promise.all([path, folder].map((one) => realpath(one).catch(() => undefined)));
  return file !== undefined && root !== undefined && file.startsWith(root.endsWith(sep) ? root : root + sep);
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
