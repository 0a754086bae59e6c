/** A host of made-up files and settings, for tests. */
import { skipped, withoutSlash, type Host } from "./types.ts";

export interface MemoryHost extends Host {
  /** Writes a file, or takes it away where there is no text, and tells who watches. */
  write(uri: string, text: string | undefined): void;
}

/** @param settings what the user has set, the same for every document */
export function memoryHost(files: Readonly<Record<string, string>> = {}, settings: unknown = {}): MemoryHost {
  const texts = new Map(Object.entries(files));
  const watchers = new Set<(uri: string) => void>();
  const inside = (folder: string, uri: string): boolean =>
    uri.startsWith(withSlash(folder)) && !uri.slice(withSlash(folder).length).split("/").slice(0, -1).some(skipped);
  return {
    read: (uri) => Promise.resolve(texts.get(uri)),
    find: (folder, endings) =>
      Promise.resolve([...texts.keys()].filter((uri) => inside(folder, uri) && endings.some((e) => uri.endsWith(e))).sort()),
    watch(folder, names, listener) {
      const watcher = (uri: string): void => {
        if (names.some((name) => uri === `${withoutSlash(folder)}/${name}`)) listener(uri);
      };
      watchers.add(watcher);
      return { dispose: () => void watchers.delete(watcher) };
    },
    settings: () => Promise.resolve(settings),
    write(uri, text) {
      if (text === undefined) texts.delete(uri);
      else texts.set(uri, text);
      for (const watcher of watchers) watcher(uri);
    },
  };
}

const withSlash = (folder: string): string => `${withoutSlash(folder)}/`;
