import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { leavings } from "../../scripts/language-features.mjs";
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
