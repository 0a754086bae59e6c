/**
 * Scripts that are loaded with what V8 compiled of them in an earlier process. Reading and compiling a bundle anew takes a
 * good part of its start; what has been run once is kept, functions that were compiled late included. Newer versions of
 * Node have a cache of their own, for what is compiled while a file is loaded: https://nodejs.org/api/module.html#module-compile-cache.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { Script } from "node:vm";

const wrapper = ["(function (exports, require, module, __filename, __dirname) {", "\n})"] as const;

type Wrapped = (this: unknown, exports: unknown, require: (id: string) => unknown, module: { exports: unknown }, filename: string, folder: string) => void;

/** Bytes of the digest with which a file of the cache begins. */
const digestLength = 32;

/** Of a script and of what was compiled of it: a file that was damaged, or is of another version, is not used. */
const digestOf = (source: string, compiled: Buffer): Buffer => createHash("sha256").update(source).update(compiled).digest();

export class CodeCache {
  readonly #folder: string;
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #fresh = new Map<string, { script: Script; source: string }>();

  /** @param folder is made when there is something to keep; nothing else is to be in it */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * What a CommonJS file exports. Files that it asks for by a relative path are loaded in the same way, all others as usual.
   *
   * @param file absolute path
   * @throws where the file cannot be read, or its code throws; never because of the cache
   */
  load(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.#modules.set(file, module);
    const require = createRequire(file);
    const load = (id: string): unknown => (id.startsWith(".") ? this.load(resolve(dirname(file), id)) : require(id));
    (this.#scriptOf(file).runInThisContext() as Wrapped).call(module.exports, module.exports, load, module, file, dirname(file));
    return module.exports;
  }

  /** Keeps what was compiled of the files that were not in the cache. What cannot be written is not kept. */
  keep(): void {
    for (const [file, { script, source }] of this.#fresh) {
      try {
        const compiled = script.createCachedData();
        mkdirSync(this.#folder, { recursive: true });
        // several windows may do so at once
        const written = `${this.#pathOf(file)}.${process.pid}`;
        writeFileSync(written, Buffer.concat([digestOf(source, compiled), compiled]));
        renameSync(written, this.#pathOf(file));
      } catch {
        // the next start takes a little longer, that is all
      }
    }
    this.#fresh.clear();
  }

  #pathOf(file: string): string {
    return join(this.#folder, `${basename(file)}.cache`);
  }

  #scriptOf(file: string): Script {
    const source = readFileSync(file, "utf8");
    const cachedData = this.#compiledOf(file, source);
    const script = new Script(`${wrapper[0]}${source}${wrapper[1]}`, { filename: file, columnOffset: -wrapper[0].length, ...(cachedData && { cachedData }) });
    // V8 refuses what another version of it has compiled, or under other flags
    if (!cachedData || script.cachedDataRejected) this.#fresh.set(file, { script, source });
    return script;
  }

  #compiledOf(file: string, source: string): Buffer | undefined {
    try {
      const kept = readFileSync(this.#pathOf(file));
      const compiled = kept.subarray(digestLength);
      return digestOf(source, compiled).equals(kept.subarray(0, digestLength)) ? compiled : undefined;
    } catch {
      return undefined;
    }
  }
}
