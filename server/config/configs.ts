/** The config files: which of them speaks for a document. */
import { Patterns } from "./patterns.ts";
import type { Config } from "./preferences.ts";
import { readConfig, readPackage } from "./read.ts";
import type { Problem } from "../checks/bad-config.ts";

/** Files that can hold a config, the likelier first. */
export const configNames = [".ratecheckrc.json", "package.json"] as const;

/** A config and the file that holds it. */
export interface ConfigFile {
  uri: string;
  text: string;
  config: Config;
  problems: Problem[];
  /** Whether a document in the file's folder or below is checked. */
  includes(document: string): boolean;
}

export interface ConfigsOptions {
  /** The text of a file by URI, undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  /** A folder is looked into for the first time, or again after `forget`. */
  onLook?(folder: string): void;
  /** What its file holds now. */
  onRead?(file: ConfigFile): void;
}

export class Configs {
  readonly #options: ConfigsOptions;
  readonly #known = new Map<string, Promise<ConfigFile | undefined>>();

  constructor(options: ConfigsOptions) {
    this.#options = options;
  }

  /**
   * The config that speaks for a document: that of its own folder or of the nearest above.
   *
   * @param document a URI
   * @param isLast whether nothing above a folder is looked at
   */
  async nearest(document: string, isLast: (folder: string) => boolean | Promise<boolean>): Promise<ConfigFile | undefined> {
    for (const folder of foldersAbove(document)) {
      const found = await this.in(folder);
      if (found) return found;
      if (await isLast(folder)) return undefined;
    }
    return undefined;
  }

  /** The config of one folder. */
  in(folder: string): Promise<ConfigFile | undefined> {
    const known = this.#known.get(folder);
    if (known) return known;
    this.#options.onLook?.(folder);
    const looked = this.#look(folder);
    this.#known.set(folder, looked);
    return looked;
  }

  /** One file, whatever its name. */
  async at(uri: string): Promise<ConfigFile | undefined> {
    const text = await this.#options.read(uri);
    if (text === undefined) return undefined;
    const read = uri.endsWith("/package.json") ? readPackage(text) : readConfig(text);
    if (!read) return undefined;
    const file: ConfigFile = { uri, text, ...read, includes: including(uri, read.config) };
    this.#options.onRead?.(file);
    return file;
  }

  /** Forgets what a folder holds: one of its files has come, changed or gone. */
  forget(folder: string): void {
    this.#known.delete(folder);
  }

  async #look(folder: string): Promise<ConfigFile | undefined> {
    for (const name of configNames) {
      const file = await this.at(`${folder}/${name}`);
      if (file) return file;
    }
    return undefined;
  }
}

/** The folders that a file lies in, the innermost first, without a slash at their end. */
export function* foldersAbove(uri: string): Generator<string, void, void> {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0].length ?? 0;
  for (let at = uri.lastIndexOf("/"); at >= root; at = uri.lastIndexOf("/", at - 1)) {
    yield uri.slice(0, at);
    if (at === 0) return;
  }
}

function including(config: string, { files, ignore }: Config): (document: string) => boolean {
  const folder = decoded(config.slice(0, config.lastIndexOf("/") + 1));
  const named = files && new Patterns(files);
  const ignored = ignore && new Patterns(ignore);
  return (document) => {
    const path = decoded(document);
    if (!path.startsWith(folder)) return true;
    const below = path.slice(folder.length);
    return (named?.names(below) ?? true) && !(ignored?.names(below) ?? false);
  };
}

/** A URI's characters: not every program escapes the same ones. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
