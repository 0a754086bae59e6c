// The libraries of the protocol give each of its types a namespace, with functions to make and to recognise it. Their bundles
// hold them all, since CommonJS asks for a file as a whole; here those stay out that nothing else in a bundle names.

import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import * as esbuild from "esbuild";
import { contentsInstead } from "./language-features.mjs";
import { root } from "./project.mjs";

/** The files whose namespaces are looked at. */
const libraries = /[\\/]vscode-languageserver-(?:types|protocol)[\\/]lib[\\/].+\.js$/;

/** A namespace at the top of a file, as esbuild prints what TypeScript's compiler makes of one. */
const namespaces = /^(?:export )?var (\w+);\n\(function\(\w+\) \{\n(?:  .*\n|\n)*\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);\n/gm;

/** What hands names on: not yet a use of them. */
const handedOn = /^(?:exports\.\w+ = )+void 0;\n|^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function\(\) \{\n  return \w+\.\w+;\n\} \}\);\n/gm;

/**
 * The names of namespaces that nothing in a bundle uses.
 * @param {ReadonlyMap<string, string>} sources of all files in it, as esbuild prints them, by their path
 * @returns {Set<string>}
 */
export function unusedNamespaces(sources) {
  /** @type {Map<string, Set<string>>} */
  const bodies = new Map();
  /** @type {Set<string>} */
  const used = new Set();
  const words = (/** @type {string} */ text) => new Set(text.match(/\w+/g));
  for (const [path, source] of sources) {
    if (!libraries.test(path)) {
      for (const word of words(source)) used.add(word);
      continue;
    }
    // two files may have one of the same name
    for (const [whole, name = ""] of source.matchAll(namespaces)) bodies.set(name, new Set([...bodies.get(name) ?? [], ...words(whole)]));
    for (const word of words(source.replace(namespaces, "").replace(handedOn, ""))) used.add(word);
  }
  if (bodies.size === 0 && [...sources.keys()].some((path) => libraries.test(path))) throw new Error("no namespace is found any more: see scripts/namespaces.mjs");

  const needed = [...bodies.keys()].filter((name) => used.has(name));
  for (const name of needed) {
    for (const word of bodies.get(name) ?? []) {
      if (!bodies.has(word) || used.has(word)) continue;
      used.add(word);
      needed.push(word);
    }
  }
  return new Set([...bodies.keys()].filter((name) => !used.has(name)));
}

/**
 * A file of these libraries without some of its namespaces.
 * @param {string} source as esbuild prints it
 * @param {ReadonlySet<string>} unused
 */
export function withoutNamespaces(source, unused) {
  const rest = source
    .replace(namespaces, (whole, /** @type {string} */ name) => unused.has(name) ? "" : whole)
    .replace(handedOn, (whole, /** @type {string | undefined} */ name) => {
      if (name !== undefined) return unused.has(name) ? "" : whole;
      const left = [...whole.matchAll(/exports\.(\w+) = /g)].filter(([, name = ""]) => !unused.has(name));
      return left.length > 0 ? `${left.map(([each]) => each).join("")}void 0;\n` : "";
    });
  // a file is not asked for that gives nothing any more
  return rest.replace(/^const (\w+) = require\(".*"\);\n/gm, (whole, /** @type {string} */ name) => rest.split(name).length > 2 ? whole : "");
}

/**
 * What esbuild prints for a file: without its comments and types.
 * @param {string} path
 */
async function printed(path) {
  const source = contentsInstead(path) ?? readFileSync(path, "utf8");
  const { code } = await esbuild.transform(source, { loader: extname(path) === ".ts" ? "ts" : "js" });
  return code;
}

/**
 * Leaves those out that nothing uses in the bundles into which a file goes.
 * @param {readonly ReadonlySet<string>[]} bundles the files of each, from the project's root
 * @returns {Promise<import("esbuild").Plugin>}
 */
export async function usedNamespacesOnly(bundles) {
  const withLibrary = bundles.filter((files) => [...files].some((file) => libraries.test(file)));
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const file of new Set(withLibrary.flatMap((files) => [...files]))) {
    if (/\.[mc]?[jt]s$/.test(file)) sources.set(file, await printed(resolve(root, file)));
  }
  /** @type {Map<string, string>} */
  const contents = new Map();
  for (const file of sources.keys()) {
    if (!libraries.test(file)) continue;
    const together = new Set(withLibrary.filter((files) => files.has(file)).flatMap((files) => [...files]));
    const unused = unusedNamespaces(new Map([...sources].filter(([path]) => together.has(path))));
    contents.set(resolve(root, file), withoutNamespaces(sources.get(file) ?? "", unused));
  }
  return {
    name: "used-namespaces-only",
    setup(build) {
      build.onLoad({ filter: libraries, namespace: "file" }, ({ path }) => {
        const left = contents.get(path);
        return left === undefined ? undefined : { contents: left };
      });
    },
  };
}
