import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { memoryHost } from "../../server/host/memory.ts";
import { nodeHost } from "../../server/host/node.ts";
import type { Host } from "../../server/host/types.ts";

const files = { "a.md": "one", "deep/b.md": "two", "deep/c.txt": "three", ".hidden/d.md": "four", "node_modules/e.md": "five" };
const path = mkdtempSync(join(tmpdir(), "ratecheck-host-"));
const folder = pathToFileURL(path).href;

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), text);
  }
});
afterAll(() => rmSync(path, { recursive: true }));

const memory = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])));
const write: Record<string, (name: string, text: string) => void> = {
  memory: (name, text) => memory.write(`${folder}/${name}`, text),
  node: (name, text) => writeFileSync(join(path, name), text),
};

describe.each<[string, Host]>([["memory", memory], ["node", nodeHost]])("the host of %s", (name, host) => {
  it("reads files, and has nothing to say of others", async () => {
    expect(await host.read(`${folder}/deep/b.md`)).toBe("two");
    for (const uri of [`${folder}/none.md`, folder, "untitled:a", "no address at all"]) expect(await host.read(uri)).toBeUndefined();
  });

  it("finds files of a kind, not those of other people", async () => {
    expect(await host.find(folder, [".md"])).toEqual([`${folder}/a.md`, `${folder}/deep/b.md`]);
    expect(await host.find(`${folder}/deep`, [".md", ".txt"])).toEqual([`${folder}/deep/b.md`, `${folder}/deep/c.txt`]);
    expect(await host.find("memfs:/elsewhere", [".md"])).toEqual([]);
  });

  it("tells of changes to files of a name in a folder until it is told to stop", async () => {
    const seen = new Set<string>();
    const watch = host.watch(folder, ["a.md", "f.md"], (uri) => seen.add(uri));
    await vi.waitFor(() => {
      write[name]!("a.md", "changed");
      write[name]!("g.md", "none of them");
      write[name]!("deep/a.md", "not in the folder itself");
      expect([...seen]).toEqual([`${folder}/a.md`]);
    });
    watch.dispose();
    seen.clear();
    write[name]!("a.md", "again");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.size).toBe(0);
    host.watch("memfs:/elsewhere", ["a.md"], () => undefined).dispose();
    host.watch(`${folder}/nowhere`, ["a.md"], () => undefined).dispose();
  });
});
