import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

describe("what a folder holds", () => {
  const outside = mkdtempSync(join(tmpdir(), "ratecheck-outside-"));
  const root = mkdtempSync(join(tmpdir(), "ratecheck-root-"));
  const uri = (...names: string[]): string => pathToFileURL(join(...names)).href;
  beforeAll(() => {
    mkdirSync(join(root, "deep"));
    mkdirSync(`${root}-beside`);
    for (const place of [outside, root, `${root}-beside`]) writeFileSync(join(place, "secret.json"), "secret");
    symlinkSync(join(outside, "secret.json"), join(root, "deep", "link.json"));
    symlinkSync(outside, join(root, "folder"));
    symlinkSync(join(root, "secret.json"), join(root, "deep", "inside.json"));
    symlinkSync("/dev/zero", join(root, "endless.json"));
  });
  afterAll(() => {
    for (const place of [outside, root, `${root}-beside`]) rmSync(place, { recursive: true });
  });

  it("is read, through links within it as well", async () => {
    expect(await nodeHost.read(uri(root, "secret.json"), pathToFileURL(root).href)).toBe("secret");
    expect(await nodeHost.read(uri(root, "deep", "inside.json"), pathToFileURL(root).href)).toBe("secret");
  });

  it.each([
    ["a link to a file", () => uri(root, "deep", "link.json")], ["a link to a folder", () => uri(root, "folder", "secret.json")], ["dots", () => `${pathToFileURL(root).href}/../${outside.split("/").at(-1)}/secret.json`],
    ["escaped dots", () => `${pathToFileURL(root).href}/%2e%2e/${outside.split("/").at(-1)}/secret.json`], ["an absolute path", () => uri(outside, "secret.json")], ["a name that begins alike", () => uri(`${root}-beside`, "secret.json")],
    ["a device", () => uri(root, "endless.json")],
  ])("is all that is read: not %s", async (_, place) => {
    expect(await nodeHost.read(place(), pathToFileURL(root).href)).toBeUndefined();
  });

  it("is found without going through links", async () => {
    expect(await nodeHost.find(pathToFileURL(root).href, [".json"])).toEqual([uri(root, "secret.json")]);
  });
});
