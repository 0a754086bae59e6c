import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { remarkPlugin, type RemarkOptions } from "../../server/remark/plugin.ts";
import ratecheck from "../../server/remark/main.ts";
import type published from "../../server/remark/remark.d.mts";
import type { RemarkOptions as PublishedOptions } from "../../server/remark/remark.d.mts";

/** One message, as a reporter prints it. */
interface Told {
  at: string;
  fatal: boolean | undefined | null;
  rule: string | undefined;
  message: string;
}

/** A type, not an interface: a file may have other things about it. */
type Document = { value: string; path?: string; cwd: string };

/** What the plugin says of a document, over files in memory. */
async function told(document: string | Document, options?: RemarkOptions, files: Record<string, string> = {}): Promise<Told[]> {
  const plugin = remarkPlugin((uri) => Promise.resolve(files[uri.replace("file:///reviews/", "")]));
  const processor = unified().use(remarkParse).use(plugin, options);
  const given = typeof document === "string" ? { value: document, path: "a.md", cwd: "/reviews" } : document;
  const file = new VFile(given);
  await processor.run(processor.parse(file), file);
  return file.messages.map(({ place, fatal, ruleId, reason }) => ({
    at: place && "start" in place ? `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}` : "", fatal, rule: ruleId, message: reason,
  }));
}

const wrong = "# A trial\n\nOf these, 43 of 270 (19%) responded.\n";
const finding = "43 of 270 is 15.9%, not 19%. Perhaps one digit of 19% is mistyped for 16%.";

describe("findings as messages of a file", () => {
  it("have a place, a rule, and the severity of a linter's warning", async () => {
    expect(await told(wrong)).toEqual([{ at: "3:22-3:25", fatal: false, rule: "percent-mismatch", message: finding }]);
  });

  it("have what stands there, what may be put there, the places that they rest on, and the page of the rule", async () => {
    const file = await unified().use(remarkParse).use(remarkPlugin(() => Promise.resolve(undefined))).use(toNothing).process(wrong);
    const [message] = file.messages;
    expect([message!.source, message!.actual, message!.expected]).toEqual(["ratecheck", "19%", ["16%"]]);
    expect(message!.note).toContain("3:17: ");
    expect(message!.url).toMatch(/docs\/rules\/percent-mismatch\.md$/);
  });

  it("are fatal where they are errors, and information where they are no more", async () => {
    const rules = (severity: "error" | "information"): RemarkOptions => ({ rules: { "percent-mismatch": severity } });
    expect((await told(wrong, rules("error"))).map((m) => m.fatal)).toEqual([true]);
    expect((await told(wrong, rules("information"))).map((m) => m.fatal)).toEqual([undefined]);
  });

  it("leave hints out unless they are asked for", async () => {
    const text = "In all, 3 of 58 (5.1%) left.";
    expect(await told(text)).toEqual([]);
    expect((await told(text, { hints: true })).map((m) => m.rule)).toEqual(["percent-rounding"]);
  });

  it("count columns as editors do, and a byte-order mark as nothing that moves a line", async () => {
    expect((await told("﻿one\r\n\r\n😀 43 of 270 (19%)\r\n")).map((m) => m.at)).toEqual(["3:15-3:18"]);
  });

  it("are none where the text is right, is quoted as it was published, or is not there", async () => {
    expect(await told("Of these, 43 of 270 (16%) responded.")).toEqual([]);
    expect(await told("Of these, 43 of 270 (19% [sic]) responded.")).toEqual([]);
    expect(await told({ value: "", cwd: "/reviews" })).toEqual([]);
  });
});

describe("what is not checked is told", () => {
  it("where it is too large", async () => {
    const [message, ...others] = await told(wrong.repeat(40), { sizeLimit: 0.001 });
    expect(message).toMatchObject({ at: "", fatal: false });
    expect(message!.message).toMatch(/^not checked: .* MB, limit 0\.001 MB$/);
    expect(others).toEqual([]);
  });

  it("where it is no text", async () => {
    expect((await told("\0".repeat(200))).map((m) => m.message)).toEqual(["not checked: binary, not text"]);
  });

  it("where a block is too hostile to be read as Markdown", async () => {
    const messages = await told("*a **b ".repeat(4000));
    expect(messages.map((m) => [m.fatal, m.message])).toEqual([[undefined, expect.stringMatching(/^read as plain text: /)]]);
  });
});

describe("the config of a document's folder", () => {
  it("goes before the options, which say the rest", async () => {
    const files = { ".ratecheckrc.json": '{ "rules": { "percent-mismatch": "error" } }' };
    expect((await told(wrong, { rules: { "percent-mismatch": "information" } }, files)).map((m) => m.fatal)).toEqual([true]);
    expect((await told("In all, 3 of 58 (5.1%) left.", { hints: true, rules: { "percent-rounding": "warning" } }, files)).map((m) => m.fatal)).toEqual([false]);
  });

  it("may leave it out", async () => {
    const files = { ".ratecheckrc.json": '{ "ignore": ["drafts"] }' };
    expect(await told({ value: wrong, path: "drafts/a.md", cwd: "/reviews" }, {}, files)).toEqual([]);
    expect(await told({ value: wrong, path: "a.md", cwd: "/reviews" }, {}, files)).toHaveLength(1);
  });

  it("is not asked where it is not wanted, and then nothing waits", () => {
    const processor = unified().use(remarkParse).use(remarkPlugin(() => Promise.reject(new Error("asked"))), { config: false }).use(toNothing);
    expect(processor.processSync(wrong).messages.map((m) => m.reason)).toEqual([finding]);
  });

  it("may be one for all", async () => {
    const files = { "strict.json": '{ "rules": { "percent-mismatch": "error" } }', ".ratecheckrc.json": '{ "rules": { "percent-mismatch": "off" } }' };
    expect((await told(wrong, { config: "strict.json" }, files)).map((m) => m.fatal)).toEqual([true]);
  });

  it("is missed where it is not there, in every file", async () => {
    await expect(told(wrong, { config: "none.json" })).rejects.toThrow("ratecheck: no config in none.json");
  });

  it("is told where it is wrong, in each document, and is read again", async () => {
    let config = '{\n  "rule": {}\n}';
    const processor = unified().use(remarkParse).use(remarkPlugin((uri) => Promise.resolve(uri.endsWith("/.ratecheckrc.json") ? config : undefined))).use(toNothing);
    const told = async (): Promise<unknown[]> => (await processor.process(new VFile({ value: "One.", path: "a.md", cwd: "/reviews" }))).messages.map((m) => [m.ruleId, m.fatal, m.reason]);
    const wrong = [["bad-config", true, expect.stringMatching(/^\.ratecheckrc\.json:2:3: /)]];
    expect([await told(), await told()]).toEqual([wrong, wrong]);
    config = "{}";
    expect(await told()).toEqual([]);
  });

  it("is that of the place where a document was read, whatever becomes of its name", async () => {
    const files: Record<string, string> = { "drafts/.ratecheckrc.json": '{ "rules": { "percent-mismatch": "error" } }' };
    const file = new VFile({ value: wrong, path: "drafts/a.md", cwd: "/reviews" });
    file.path = "out/a.html";
    const processor = unified().use(remarkParse).use(remarkPlugin((uri) => Promise.resolve(files[uri.replace("file:///reviews/", "")]))).use(toNothing);
    expect((await processor.process(file)).messages.map((m) => m.fatal)).toEqual([true]);
  });
});

describe("options", () => {
  it.each([
    [{ rules: { "percent-mismatch": "loud" } }],
    [{ rules: { "percent-mistake": "error" } }],
    [{ interval: { level: 20 } }],
    [{ severity: "error" }],
    [{ ignore: ["drafts"] }],
    [{ files: ["**/*.md"] }],
    [{ hints: "yes" }],
    [{ config: true }],
  ])("that cannot be understood are refused: %j", (options) => {
    expect(() => unified().use(remarkParse).use(remarkPlugin(() => Promise.resolve(undefined)), options as RemarkOptions).freeze()).toThrow(/^ratecheck: /);
  });
});

it("takes no options for none", async () => {
  const processor = unified().use(remarkParse).use(remarkPlugin(() => Promise.resolve(undefined)), null).use(toNothing);
  expect((await processor.process(wrong)).messages).toHaveLength(1);
});

describe("the plugin on a disk", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ratecheck-remark-"));
    mkdirSync(join(folder, "drafts"));
    writeFileSync(join(folder, ".ratecheckrc.json"), '{ "rules": { "percent-mismatch": "error" }, "ignore": ["drafts"] }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads the config that lies there", async () => {
      const processor = unified().use(remarkParse).use(ratecheck).use(toNothing);
    const file = await processor.process(new VFile({ value: wrong, path: join(folder, "a.md") }));
    expect(file.messages.map((m) => m.fatal)).toEqual([true]);
    const draft = await processor.process(new VFile({ value: wrong, path: join(folder, "drafts", "a.md") }));
    expect(draft.messages).toEqual([]);
  });

  it("is what the built file gives", async () => {
    const { default: built } = await import(pathToFileURL(join(import.meta.dirname, "../../dist/remark.mjs")).href) as { default: typeof ratecheck };
    const file = await unified().use(remarkParse).use(built, { config: false }).use(toNothing).process(wrong);
    expect(file.messages.map((m) => m.reason)).toEqual([finding]);
  });
});

/** A compiler: a processor without one cannot process. */
function toNothing(this: { compiler?: unknown }): void {
  this.compiler = () => "";
}

describe("the types that are published", () => {
  it("are those of the plugin", () => {
    expectTypeOf<PublishedOptions>().toEqualTypeOf<RemarkOptions>();
    expectTypeOf<typeof published>().toEqualTypeOf<typeof ratecheck>();
  });
});
