/** The config that speaks for a file on the disk: that of its folder or of the nearest above, within its repository. */
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Configs, type ConfigFile } from "./configs.ts";
import type { Files } from "../host/types.ts";

export type ReadFile = Files["read"];

export class DiskConfigs {
  /** Configs with mistakes, in the order in which they were met. */
  readonly faulty: ConfigFile[] = [];
  readonly #cwd: string;
  readonly #read: ReadFile;
  readonly #configs: Configs;
  readonly #repositories = new Map<string, Promise<boolean>>();
  #only: ConfigFile | undefined;
  #none = false;

  /** @param read the text of a file by URI */
  constructor(cwd: string, read: ReadFile) {
    this.#cwd = cwd;
    this.#read = read;
    this.#configs = new Configs({
      read,
      onRead: (file) => {
        if (file.problems.length > 0) this.faulty.push(file);
      },
    });
  }

  /** Uses one file for all; says whether it holds a config. */
  async use(file: string): Promise<boolean> {
    this.#only = await this.#configs.at(this.uriOf(file));
    return this.#only !== undefined;
  }

  /** Uses none at all. */
  useNone(): void {
    this.#none = true;
  }

  /** @param file as on the command line; for - the folder that the command runs in is asked */
  async of(file: string): Promise<ConfigFile | undefined> {
    if (this.#none) return undefined;
    return this.#only ?? await this.#configs.nearest(this.uriOf(file), (folder) => this.#isRepository(folder));
  }

  uriOf(file: string): string {
    return pathToFileURL(resolve(this.#cwd, file)).href;
  }

  /** A config's file as a person would name it here. */
  nameOf({ uri }: ConfigFile): string {
    return relative(this.#cwd, fileURLToPath(uri)).replaceAll("\\", "/");
  }

  #isRepository(folder: string): Promise<boolean> {
    const known = this.#repositories.get(folder);
    if (known) return known;
    // a folder in the repository itself, a file in its other working trees
    const asked = Promise.all([this.#read(`${folder}/.git/HEAD`), this.#read(`${folder}/.git`)]).then((found) => found.some((text) => text !== undefined));
    this.#repositories.set(folder, asked);
    return asked;
  }
}
