/** Scripts that are loaded with what was compiled of them in an earlier process. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CodeCache } from "../../server/launch/code-cache.ts";

let folder: string;
let kept: string;
const write = (name: string, source: string): string => {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ratecheck-code-"));
  kept = join(folder, "kept");
});
afterEach(() => rmSync(folder, { recursive: true }));

const rate = "exports.rate = (count, of) => (100 * count) / of;\nexports.calls = 0;";
const main = 'const { basename } = require("node:path");\nconst other = require("./rate.cjs");\nother.calls += 1;\nmodule.exports = { name: basename(__filename), rate: other.rate(43, 270).toFixed(1), calls: other.calls };';

/** Loads the script in a cache of its own, as another process would, and keeps what was compiled. */
function start(file: string): unknown {
  const cache = new CodeCache(kept);
  const loaded = cache.load(file);
  cache.keep();
  return loaded;
}

describe("a script is loaded as by require", () => {
  it("with what it asks for, and each file once", () => {
    write("rate.cjs", rate);
    const file = write("main.cjs", main);
    const cache = new CodeCache(kept);
    expect(cache.load(file)).toEqual({ name: "main.cjs", rate: "15.9", calls: 1 });
    expect(cache.load(file)).toBe(cache.load(file));
    expect((cache.load(join(folder, "rate.cjs")) as { calls: number }).calls).toBe(1);
  });

  it("and what goes wrong in it is thrown", () => {
    expect(() => start(write("broken.cjs", "exports. = 1;"))).toThrow(SyntaxError);
    expect(() => start(write("throws.cjs", 'throw new Error("no server");'))).toThrow("no server");
    expect(() => start(join(folder, "missing.cjs"))).toThrow(/ENOENT/);
  });

  it("with its own file and line in the stack", () => {
    const file = write("throws.cjs", '\n  throw new Error("here");');
    const stack = (): string => {
      try {
        return String(start(file));
      } catch (error) {
        return (error as Error).stack ?? "";
      }
    };
    // compiled, and kept
    expect(stack()).toContain(`${file}:2:9`);
    expect(stack()).toContain(`${file}:2:9`);
  });
});

describe("what was compiled", () => {
  it("is kept in one file a script, and used from then on", () => {
    write("rate.cjs", rate);
    const file = write("main.cjs", main);
    const first = start(file);
    expect(readdirSync(kept).sort()).toEqual(["main.cjs.cache", "rate.cjs.cache"]);
    const before = readFileSync(join(kept, "main.cjs.cache"));
    expect(start(file)).toEqual(first);
    // nothing was compiled anew, so nothing is written
    expect(readFileSync(join(kept, "main.cjs.cache")).equals(before)).toBe(true);
  });

  it("is not used for another version of the script, of the same length", () => {
    const file = write("version.cjs", "module.exports = 1;");
    expect(start(file)).toBe(1);
    write("version.cjs", "module.exports = 2;");
    expect(start(file)).toBe(2);
    expect(start(file)).toBe(2);
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one bit", (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 9 ? byte ^ 1 : byte)))],
    ["something else", () => Buffer.from("not compiled at all")],
  ])("is made anew where the file is %s", (_, damage) => {
    const file = write("rate.cjs", rate);
    start(file);
    const path = join(kept, "rate.cjs.cache");
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    expect((start(file) as { rate(count: number, of: number): number }).rate(1, 4)).toBe(25);
    const mended = readFileSync(path);
    expect(mended.equals(damaged)).toBe(false);
    // it is whole: what is used is not written again
    start(file);
    expect(readFileSync(path).equals(mended)).toBe(true);
  });

  it("is not missed where it cannot be written", () => {
    writeFileSync(kept, "a file where the folder is to be");
    const file = write("rate.cjs", rate);
    expect(start(file)).toHaveProperty("rate");
    expect(readFileSync(kept, "utf8")).toBe("a file where the folder is to be");
    expect(existsSync(join(folder, "rate.cjs.cache"))).toBe(false);
  });
});
