import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { contentsInstead, leavings } from "../../scripts/language-features.mjs";
import { root } from "../../scripts/project.mjs";
import { selector } from "../../client/server.ts";

// neither is there outside of VS Code
vi.mock("vscode", () => ({}));
vi.mock("vscode-languageclient", () => ({ NotificationType: class {}, RequestType: class {} }));

const library = (name: string) => join(root, "node_modules", name);
const oldestVSCode = (folder: string) => {
  const { engines } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { engines: { vscode: string } };
  const [, major, minor] = /^\^(\d+)\.(\d+)\.0$/.exec(engines.vscode) ?? [];
  return Number(major) * 1000 + Number(minor);
};

describe.each(leavings)("what is left out of $library", ({ library: name, files }) => {
  const folder = join(library(name), "lib");
  const rest = ["common", "browser", "node"].flatMap((part) => readdirSync(join(folder, part)).map((file) => join(part, file)))
    .filter((file) => file.endsWith(".js") && !files.some((left) => file === join("common", `${left}.js`)));

  it("is features, and nothing else of those files is used", () => {
    const isLeft = new RegExp(`\\b(?:${files.join("|")})_1\\.(\\w+)`, "g");
    const used = rest.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(isLeft)].map(([, what = ""]) => what));
    expect(used.filter((what) => what.endsWith("Feature")).length).toBeGreaterThan(9);
    // handed on to those who want it
    expect(used.filter((what) => !what.endsWith("Feature") && what !== "NotebookDocuments")).toEqual([]);
  });

  it("is asked for as a whole by nobody", () => {
    const whole = new RegExp(`__(?:importStar|exportStar)\\(require\\("\\.{1,2}/(?:common/)?(?:${files.join("|")})"\\)`);
    expect(rest.filter((file) => whole.test(readFileSync(join(folder, file), "utf8")))).toEqual([]);
  });
});

describe("what stands in the place of the client's notebooks", () => {
  const folder = join(library("vscode-languageclient"), "lib/common");
  const instead = contentsInstead(join(folder, "notebook.js")) ?? "";

  it("has all that the rest of the library asks of them", () => {
    const sources = readdirSync(folder).filter((file) => file.endsWith(".js") && file !== "notebook.js").map((file) => readFileSync(join(folder, file), "utf8"));
    const asked = sources.flatMap((source) => [...source.matchAll(/(?:\bnotebookFeature|\bNotebookDocumentSyncFeature)\??\.(\w+)/g)].map(([, what = ""]) => what));
    expect(new Set(asked).size).toBeGreaterThan(4);
    for (const what of asked) expect(instead).toMatch(new RegExp(`\\b${what} =`));
    expect(sources.some((source) => source.includes("return feature.handles(textDocument)"))).toBe(true);
    expect(instead).toContain("handles()");
  });

  it("is a feature that can be registered, as the client sees it", () => {
    const isDynamic = /is\(value\) \{[^}]*candidate\.register\)[^}]*\}/.exec(readFileSync(join(folder, "features.js"), "utf8"))?.[0] ?? "";
    const members = [...isDynamic.matchAll(/Is\.func\(candidate\.(\w+)\)/g)].map(([, what = ""]) => what).filter((what) => what !== "fillInitializeParams");
    expect(members.length).toBeGreaterThan(4);
    for (const what of members) expect(instead).toContain(`${what}()`);
  });
});

describe("the client", () => {
  it("may run in every VS Code that the extension is for", () => {
    const folder = library("vscode-languageclient");
    expect(oldestVSCode(root)).toBeGreaterThanOrEqual(oldestVSCode(folder));
    expect(readFileSync(join(folder, "lib/node/main.js"), "utf8")).toContain(`'^1.${oldestVSCode(folder) - 1000}.0'`);
  });

  it("is given no documents by the pattern of their path", () => {
    for (const filter of selector) expect(Object.keys(filter)).toEqual(["language"]);
  });
});
