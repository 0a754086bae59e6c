import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { describe, expect, it } from "vitest";
import { unusedNamespaces, withoutNamespaces } from "../../scripts/namespaces.mjs";
import { root } from "../../scripts/project.mjs";

const types = "node_modules/vscode-languageserver-types/lib/esm/main.js";
const protocol = "node_modules/vscode-languageserver-protocol/lib/common/protocol.js";
const sourceOf = (path: string) => esbuild.transformSync(readFileSync(join(root, path), "utf8")).code;

const namespace = (name: string, body: string) => `export var ${name};\n(function(${name}2) {\n  ${body}\n})(${name} || (${name} = {}));\n`;
const library = namespace("Position", "Position2.create = () => 1;")
  + namespace("Range", "Range2.create = () => Position.create();")
  + namespace("Colour", "Colour2.is = (what) => Range.is(what);")
  + "export class Document { a = Colour; }\n";

describe("namespaces that nothing in a bundle uses", () => {
  it("are those that are named neither outside, nor by one that is used", () => {
    const withoutDocument = library.replace(/^export class.*\n/m, "");
    const use = (text: string) => unusedNamespaces(new Map([[types, withoutDocument], ["server/lsp/hover.ts", text]]));
    expect(use("types.Range.create();")).toEqual(new Set(["Colour"]));
    expect(use("types.Position.create();")).toEqual(new Set(["Range", "Colour"]));
    expect(use("types.Colour.is();")).toEqual(new Set());
    expect(use("")).toEqual(new Set(["Position", "Range", "Colour"]));
  });

  it("are not those that the rest of their own file names", () => {
    expect(unusedNamespaces(new Map([[types, library]]))).toEqual(new Set());
  });

  it("go, and what hands them on goes with them", () => {
    expect(withoutNamespaces(library, new Set(["Colour", "Range"])))
      .toBe(`${namespace("Position", "Position2.create = () => 1;")}export class Document { a = Colour; }\n`);
    const index = [
      "exports.Document = exports.Colour = void 0;",
      "exports.Colour = void 0;",
      'const colours_1 = require("./colours");',
      'Object.defineProperty(exports, "Colour", { enumerable: true, get: function() {\n  return colours_1.Colour;\n} });',
      'const documents_1 = require("./documents");',
      'Object.defineProperty(exports, "Document", { enumerable: true, get: function() {\n  return documents_1.Document;\n} });',
    ].map((line) => `${line}\n`);
    expect(withoutNamespaces(index.join(""), new Set(["Colour"]))).toBe(["exports.Document = void 0;\n", ...index.slice(4)].join(""));
  });

  it("are found in the libraries as they are published, each with its end", () => {
    for (const path of [types, protocol]) {
      const source = sourceOf(path);
      const names = [...source.matchAll(/^(?:export )?var (\w+);\n\(function/gm)].map(([, name = ""]) => name);
      expect(names.length).toBeGreaterThan(50);
      const rest = withoutNamespaces(source, new Set(names));
      expect(rest).not.toMatch(/^\(function/m);
      expect(() => esbuild.transformSync(rest)).not.toThrow();
      expect(withoutNamespaces(source, new Set())).toBe(source);
    }
  });

  it("cannot be looked for where the libraries are written in another way", () => {
    expect(() => unusedNamespaces(new Map([[types, "export const Position = {};"]]))).toThrow("scripts/namespaces.mjs");
  });
});
