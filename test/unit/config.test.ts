import { describe, expect, it } from "vitest";
import { Configs, foldersAbove } from "../../server/config/configs.ts";
import { Patterns } from "../../server/config/patterns.ts";
import { intervalMethods } from "../../server/config/methods.ts";
import { readConfig, readPackage } from "../../server/config/read.ts";
import { configSchema, schemaFiles } from "../../server/config/schema.ts";
import { rules } from "../../server/checks/rules.ts";
import { memoryHost } from "../../server/host/memory.ts";

/** What is wrong in a config, with the words it is wrong at. */
const wrongIn = (text: string): string[] => readConfig(text).problems.map(({ start, end, message }) => `«${text.slice(start, end)}» ${message}`);

describe("a config", () => {
  it("may have comments and commas at the end, and may be empty", () => {
    expect(readConfig("{ // strict\n \"sizeLimit\": 2, }")).toEqual({ config: { sizeLimit: 2 }, problems: [] });
    expect(readConfig("")).toEqual({ config: {}, problems: [] });
    expect(readConfig("\uFEFF{ \"sizeLimit\": 2 }").config).toEqual({ sizeLimit: 2 });
  });

  it("stands in a package.json below its own key, and what else is wrong there is somebody else's", () => {
    expect(readPackage("{ \"name\": 3, \"ratecheck\": { \"sizeLimit\": 2 } }")).toEqual({ config: { sizeLimit: 2 }, problems: [] });
    expect(readPackage("{ \"name\": \"x\" }")).toBeUndefined();
  });

  it.each([
    ["{ \"rules\": { \"percent-mismach\": \"off\" } }", /^«"percent-mismach"» "rules" has no "percent-mismach"\. There are percent-mismatch, /],
    ["{ \"rules\": { \"percent-mismatch\": \"of\" } }", /^«"of"» "percent-mismatch" must be one of default, error, /],
    ["{ \"rules\": [] }", /^«\[\]» "rules" must be an object\.$/],
    ["{ \"sizeLimit\": 0 }", /^«0» "sizeLimit" must lie between 0\.001 and 100\.$/],
    ["{ \"ignore\": [\"../other\"] }", /^«"\.\.\/other"» A pattern names files below the folder of the config/],
    ["{ \"ignore\": [\"/etc\"] }", /^«"\/etc"» A pattern names files below/],
    ["{ \"files\": [\"a{b\"] }", /^«"a\{b"» The braces of this pattern are not understood/],
    ["{ \"sizeLimit\": 2, \"sizeLimit\": 3 }", /^«"sizeLimit"» "sizeLimit" stands here twice; the last one counts\.$/],
    ["{ \"rules\": ", /This is not JSON: .* Nothing of this file is used\.$/],
  ])("is told where it is wrong: %s", (text, said) => {
    const [first, ...more] = wrongIn(text);
    expect(first).toMatch(said);
    expect(more).toEqual([]);
  });

  it("keeps what is right beside what is wrong", () => {
    expect(readConfig("{ \"sizeLimit\": 2, \"nonsense\": 1 }").config).toEqual({ sizeLimit: 2 });
    expect(readConfig("{ \"files\": [\"/a.md\", \"b.md\"] }").config).toEqual({ files: ["b.md"] });
    expect(readConfig("{ \"files\": [\"/a.md\"] }").config).toEqual({});
    expect(readConfig("{ \"files\": [] }").config).toEqual({ files: [] });
  });

  it("survives what nobody would write", () => {
    expect(readConfig("[".repeat(200_000)).problems).toHaveLength(1);
    expect(readConfig(" ".repeat(1_000_001)).problems[0]!.message).toBe("This file is too long for a config. Nothing of this file is used.");
    expect(readConfig("{ \"__proto__\": { \"sizeLimit\": 1 } }").config).toEqual({});
  });
});

describe("patterns", () => {
  it.each([
    [["drafts"], "drafts/a.md", true],
    [["drafts"], "deep/drafts/a.md", false],
    [["**/drafts"], "deep/drafts/a.md", true],
    [["*.md"], "a.md", true],
    [["*.md"], "deep/a.md", false],
    [["reviews/**/*.md"], "reviews/a.md", true],
    [["reviews/**/*.md"], "reviews/2024/a.md", true],
    [["a?.{md,qmd}"], "ab.qmd", true],
    [["drafts", "!drafts/keep.md"], "drafts/keep.md", false],
    [["!a.md", "a.md"], "a.md", true],
    [[], "a.md", false],
  ])("%j and %s: %s", (patterns, path, named) => {
    expect(new Patterns(patterns).names(path)).toBe(named);
  });

  it("cost no more than their product with the path", () => {
    expect(new Patterns([`${"*a".repeat(200)}b`]).names("a".repeat(2000))).toBe(false);
    expect(new Patterns([`${"**/".repeat(100)}x`]).names("a/".repeat(1000))).toBe(false);
  });
});

describe("the config that speaks for a document", () => {
  it("is the nearest, the likelier name first", async () => {
    const host = memoryHost({
      "file:///r/.ratecheckrc.json": "{ \"sizeLimit\": 1 }", "file:///r/deep/package.json": "{ \"ratecheck\": { \"sizeLimit\": 2 } }",
      "file:///r/both/.ratecheckrc.json": "{ \"sizeLimit\": 3 }", "file:///r/both/package.json": "{ \"ratecheck\": { \"sizeLimit\": 4 } }",
    });
    const configs = new Configs({ read: (uri) => host.read(uri) });
    const limit = async (uri: string): Promise<number | undefined> => (await configs.nearest(uri, (folder) => folder === "file:///r"))?.config.sizeLimit;
    expect(await limit("file:///r/a.md")).toBe(1);
    expect(await limit("file:///r/deep/down/a.md")).toBe(2);
    expect(await limit("file:///r/both/a.md")).toBe(3);
  });

  it("is looked for in every folder above, and in none twice", () => {
    expect([...foldersAbove("file:///r/deep/a.md")]).toEqual(["file:///r/deep", "file:///r", "file://"]);
    expect([...foldersAbove("untitled:a.md")]).toEqual([]);
  });
});

describe("the schema for editors", () => {
  it("knows every rule, and what the reader knows", () => {
    expect(Object.keys(configSchema.properties!["rules"]!.properties!)).toEqual(rules.map(({ name }) => name));
    const { properties } = schemaFiles["ratecheckrc.schema.json"] as { properties: Record<string, { properties?: Record<string, object> }> };
    expect(Object.keys(properties)).toEqual(Object.keys(configSchema.properties!));
    expect(properties["interval"]?.properties?.["method"]).toEqual({
      markdownDescription: expect.stringContaining("method") as string, default: "clopper-pearson", examples: Object.keys(intervalMethods),
    });
  });

  it("marks nothing: the server does", () => {
    const marking = ["type", "enum", "const", "pattern", "minimum", "maximum", "maxItems", "required", "additionalProperties"];
    const keywords = (schema: object): string[] => Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => [
      keyword, ...(keyword === "properties" ? Object.values(value as object).flatMap(keywords as (one: unknown) => string[]) : keyword === "items" ? keywords(value as object) : []),
    ]);
    expect(Object.values(schemaFiles).flatMap(keywords).filter((keyword) => marking.includes(keyword))).toEqual([]);
  });
});
