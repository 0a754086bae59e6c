import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as esbuild from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundles, optionsOf } from "../../scripts/build.mjs";
import { work, type Helper } from "../../server/cli/crew.ts";
import { main } from "../../server/cli/main.ts";
import type { Reader } from "../../server/cli/files.ts";
import type { Report } from "../../server/review/report.ts";

const wrong = "Of these, 43 of 270 (19%) responded.\n";
const right = "Of these, 43 of 270 (16%) responded.\n";
/** Bytes that are read fast, so that some files together are worth a thread. */
const padding = `\n\`\`\`\n${"x".repeat(99_000)}\n\`\`\`\n`;

interface Said { status: number; out: string; err: string }

/** A command over files in memory, which are said to be of some size, with made-up threads. */
function commandOver(files: Readonly<Record<string, string>>, size: (file: string) => number): { reader: Reader; run: (args: string[], cores: number, helper: Helper) => Promise<Said> } {
  const reader: Reader = {
    size: (path) => Promise.resolve(size(path)),
    read: (path) => Promise.resolve(new TextEncoder().encode(files[path])),
    stdin: () => Promise.resolve(new TextEncoder().encode(wrong)),
  };
  const run = async (args: string[], cores: number, helper: Helper): Promise<Said> => {
    const said = { out: "", err: "" };
    const status = await main(["--no-config", ...args], {
      ...reader, cwd: "/nowhere", colour: false, cores, helper,
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      kind: (path) => Promise.resolve(Object.hasOwn(files, path) ? "file" : undefined),
      readUri: () => Promise.resolve(undefined),
      serve: () => Promise.resolve(),
    });
    return { status, ...said };
  };
  return { reader, run };
}

const noHelper: Helper = () => Promise.reject(new Error("no thread is wanted"));

describe("files checked in several threads", () => {
  const names = ["a.md", "b.md", "c.md", "d.md", "e.md"];
  const files = Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? wrong : right]));
  const { reader, run } = commandOver(files, (name) => 500_000 + names.indexOf(name));

  it.each([["text", names], ["json", names], ["text", ["a.md", "none.md", "-", "b.md", "c.md"]]])("are told of as one thread tells of them, in %s", async (format, named) => {
    let threads = 0;
    const alone = await run(["--format", format, ...named], 1, noHelper);
    const together = await run(["--format", format, ...named], 3, async (task, onOutcome) => {
      threads += 1;
      await work(task, reader, onOutcome);
      return undefined;
    });
    expect(threads).toBe(2);
    expect(together).toEqual(alone);
    expect(alone.out).toContain("percent-mismatch");
  });

  it("come in the order of the arguments, whichever is done first", async () => {
    const done: number[] = [];
    const { out } = await run(["--format", "json", ...names], 2, async (task, onOutcome) => {
      await work(task, reader, (job, outcome) => {
        done.push(job);
        onOutcome(job, outcome);
      });
      return undefined;
    });
    expect((JSON.parse(out) as Report[]).map(({ file }) => file)).toEqual(names);
    // the largest first
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => b - a));
  });

  it("are all told of where a thread breaks off, and the one that it was at by name", async () => {
    const { status, out, err } = await run(names, 2, ({ order, board }) => {
      // takes two files, begins the first, and ends
      const taken = order[Atomics.add(board, 0, 1)]!;
      Atomics.add(board, 0, 1);
      Atomics.store(board, 1 + taken, 1);
      return Promise.resolve("out of memory");
    });
    expect(err).toMatch(/^ratecheck: [a-e]\.md: the check broke off \(out of memory\)\n$/);
    expect(out).toContain("in 4 files\n");
    expect(status).toBe(2);
  });

  it("are all checked where no thread can be started", async () => {
    expect(await run(names, 2, () => Promise.resolve("no more threads"))).toEqual(await run(names, 1, noHelper));
  });

  it("need no thread where there is little to do", async () => {
    const small = commandOver({ "a.md": wrong, "b.md": right }, () => 20_000);
    expect(await small.run(["a.md", "b.md"], 8, noHelper)).toMatchObject({ status: 1, err: "" });
    expect(await run(["a.md"], 8, noHelper)).toMatchObject({ status: 1, err: "" });
  });
});

describe("the command as it is shipped", () => {
  let folder: string;
  const ratecheck = (...args: string[]): Said => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "ratecheck.mjs"), "--no-config", ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
    return { status: status ?? -1, out: stdout, err: stderr };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "ratecheck-threads-"));
    const command = bundles.filter(({ entry }) => entry.startsWith("server/cli/"));
    for (const bundle of command) await esbuild.build({ ...optionsOf(bundle, false), outfile: join(folder, basename(bundle.outfile)) });
    for (let index = 0; index < 6; index += 1) writeFileSync(join(folder, `${index}.md`), (index === 4 ? wrong : right) + padding);
    writeFileSync(join(folder, "binary.md"), new Uint8Array([0x89, 0x50, 0, 1]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds the files of a folder", () => {
    const { status, out, err } = ratecheck(".");
    expect(status).toBe(2);
    expect(err).toBe("ratecheck: ./binary.md: not checked: binary, not text\n");
    expect(out).toMatch(/^\.\/4\.md:1:22 {2}warning .*\n\n6 checked, 1 to look at, 0 cannot be checked in 6 files\n$/);
  });

  it("finds the files that a pattern fits", () => {
    const { status, out, err } = ratecheck("[3-5].md");
    expect([status, err]).toEqual([1, ""]);
    expect(out).toMatch(/^4\.md:1:22 {2}warning .*\n\n3 checked, 1 to look at, 0 cannot be checked in 3 files\n$/);
  });

  it("checks many files in threads of its own", () => {
    const names = Array.from({ length: 6 }, (_, index) => `${index}.md`);
    const { status, out, err } = ratecheck("--format", "json", ...names);
    expect([status, err]).toEqual([1, ""]);
    const reports = JSON.parse(out) as Report[];
    expect(reports.map(({ file, diagnostics }) => [file, diagnostics.length])).toEqual(names.map((name) => [name, name === "4.md" ? 1 : 0]));
  });

  it("says which file cannot be checked, and checks the others", () => {
    const { status, out, err } = ratecheck("0.md", "1.md", "2.md", "binary.md", "4.md", "5.md");
    expect(status).toBe(2);
    expect(err).toBe("ratecheck: binary.md: not checked: binary, not text\n");
    expect(out).toMatch(/^4\.md:1:22 {2}warning .*\n\n5 checked, 1 to look at, 0 cannot be checked in 5 files\n$/);
  });
});
