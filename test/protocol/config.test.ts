import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { able, Client, withServer } from "./client.ts";

withServer();

const wrong = "An objective response was seen in 17 of 45 patients (47%).\n";
const off = JSON.stringify({ rules: { "percent-mismatch": "off" } });
const soon = { timeout: 4000, interval: 50 };

describe("a config file in the workspace", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ratecheck-config-"));
    mkdirSync(join(folder, "drafts"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const address = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const start = (settings: unknown = null, name = ""): Promise<Client> => Client.start(able, settings, process.pid, [pathToFileURL(join(folder, name)).href]);
  const rulesOf = async (client: Client, name = "review.md"): Promise<unknown[]> => (await client.diagnostics(address(name))).map(({ code }) => code);

  it("speaks for the documents of its folder and below", async () => {
    write(".ratecheckrc.json", off);
    const client = await start();
    await client.open(wrong, address("review.md"));
    await client.open(wrong, address("drafts/second.md"));
    expect(await rulesOf(client)).toEqual([]);
    expect(await rulesOf(client, "drafts/second.md")).toEqual([]);
  });

  it("comes before the settings in what it names, and leaves them the rest", async () => {
    write(".ratecheckrc.json", JSON.stringify({ rules: { "percent-mismatch": "hint" } }));
    const client = await start({ rules: { "percent-mismatch": "off", "count-exceeds-total": "warning" } });
    await client.open(`${wrong}\nA response was seen in 45 of 40 patients (89%).\n`, address("review.md"));
    expect((await client.diagnostics(address("review.md"))).map(({ code, severity }) => [code, severity])).toEqual([["percent-mismatch", 4], ["count-exceeds-total", 2]]);
  });

  it("is read anew when it changes, comes or goes", async () => {
    const client = await start();
    await client.open(wrong, address("review.md"));
    expect(await rulesOf(client)).toEqual(["percent-mismatch"]);
    write(".ratecheckrc.json", off);
    await vi.waitFor(async () => expect(await rulesOf(client)).toEqual([]), soon);
    expect(client.refreshes).toBeGreaterThan(0);
    rmSync(join(folder, ".ratecheckrc.json"));
    await vi.waitFor(async () => expect(await rulesOf(client)).toEqual(["percent-mismatch"]), soon);
  });

  it("leaves documents out, and the status says so", async () => {
    write(".ratecheckrc.json", JSON.stringify({ ignore: ["drafts"] }));
    const client = await start();
    await client.open(wrong, address("drafts/second.md"));
    expect(await rulesOf(client, "drafts/second.md")).toEqual([]);
    expect(await client.statusOf("not-checked", 1, address("drafts/second.md"))).toMatchObject({ reason: "left out by .ratecheckrc.json" });
  });

  it("is marked where it is wrong, until it is right", async () => {
    const text = "{\n  \"rules\": { \"percent-mismach\": \"off\" }\n}\n";
    write(".ratecheckrc.json", text);
    const client = await start();
    await client.open(wrong, address("review.md"));
    expect(await rulesOf(client)).toEqual(["percent-mismatch"]);
    const [diagnostic] = await client.publishedFor(undefined, address(".ratecheckrc.json"));
    expect(diagnostic).toMatchObject({ code: "bad-config", severity: 1, range: { start: { line: 1, character: 13 }, end: { line: 1, character: 30 } } });
    write(".ratecheckrc.json", off);
    await vi.waitFor(() => expect(client.published.findLast((p) => p.uri === address(".ratecheckrc.json"))?.diagnostics).toEqual([]), soon);
  });

  it.each([
    ["a link to a file", (place: string) => symlinkSync(join(place, ".ratecheckrc.json"), join(place, "drafts", ".ratecheckrc.json")), "drafts", "drafts/second.md"],
    ["a link to a folder", (place: string) => symlinkSync(place, join(place, "drafts", "deep")), "drafts", "drafts/deep/second.md"],
    ["dots in the address of a document", () => undefined, "drafts", "drafts/x/../../second.md"],
  ])("outside the workspace is not read through %s", async (_, link, root, document) => {
    write(".ratecheckrc.json", off);
    link(folder);
    const client = await start(null, root);
    const at = `${pathToFileURL(folder).href}/${document}`;
    await client.open(wrong, at);
    expect((await client.diagnostics(at)).map(({ code }) => code)).toEqual(["percent-mismatch"]);
  });

  it.each([
    ["extends", { extends: "/etc/passwd" }], ["plugins", { plugins: ["./run.js"] }], ["a pattern upwards", { ignore: ["../**"] }], ["a pattern from the root", { files: ["/etc/**"] }],
    ["a pattern with a drive", { files: ["C:/x"] }], ["a pattern with backslashes", { files: ["..\\x"] }],
  ])("names nothing outside and runs nothing: %s is a mistake in it", async (_, config) => {
    write(".ratecheckrc.json", JSON.stringify(config));
    const client = await start();
    await client.open(wrong, address("review.md"));
    expect(await rulesOf(client)).toEqual(["percent-mismatch"]);
    expect(await client.publishedFor(undefined, address(".ratecheckrc.json"))).toMatchObject([{ code: "bad-config" }]);
  });

  it("above the workspace is not read", async () => {
    write(".ratecheckrc.json", off);
    const client = await start(null, "drafts");
    await client.open(wrong, address("drafts/second.md"));
    expect(await rulesOf(client, "drafts/second.md")).toEqual(["percent-mismatch"]);
  });
});

describe("a document that is too large, or no text", () => {
  it.each([
    ["too large", { sizeLimit: 0.001 }, wrong.repeat(40), "0.002 MB, limit 0.001 MB"],
    ["binary", null, "\0\0\0\0PK\0\0\0", "binary, not text"],
  ])("is not checked, and says so: %s", async (_, settings, text, reason) => {
    const client = await Client.start(able, settings);
    await client.open(text);
    expect(await client.diagnostics()).toEqual([]);
    expect((await client.statusOf("not-checked")).reason).toBe(reason);
  });
});
