// Two bundles of nearly the same, one for browsers and one for Node: a browser's has to be in one file, so it is whole,
// and the one for Node takes from it what both have.

import { relative, resolve } from "node:path";
import * as esbuild from "esbuild";
import { root } from "./project.mjs";

/** @typedef {import("esbuild").BuildOptions} Options */

/**
 * The files that go into a bundle, from the project's root.
 * @param {Options} options
 * @returns {Promise<Set<string>>}
 */
export async function inputsOf(options) {
  const { metafile } = await esbuild.build({ ...options, metafile: true, write: false });
  return new Set(Object.keys(metafile.inputs));
}

/**
 * Options of a bundle that leaves out what another one has, and the files that it asks that one for: those through which
 * it reaches the others.
 * @template {Options} T
 * @param {T} options
 * @param {ReadonlySet<string>} there the files of the lender
 * @param {string} lender its file name; it stands beside the borrower
 */
export function borrowing(options, there, lender) {
  /** @type {Set<string>} */
  const loans = new Set();
  /** @type {import("esbuild").Plugin} */
  const plugin = {
    name: "borrowing",
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, pluginData, ...where }) => {
        if (where.kind === "entry-point" || pluginData === "resolving") return undefined;
        if (path === lender && where.namespace === "borrowed") return { path: `./${lender}`, external: true };
        const found = await build.resolve(path, { ...where, pluginData: "resolving" });
        const file = relative(root, found.path);
        if (found.external || found.namespace !== "file" || !there.has(file)) return found;
        loans.add(file);
        return { path: file, namespace: "borrowed" };
      });
      build.onLoad({ filter: /./, namespace: "borrowed" }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(lender)}).shared[${JSON.stringify(path)}];`,
      }));
    },
  };
  return { options: { ...options, plugins: [...options.plugins ?? [], plugin] }, loans };
}

/**
 * What the borrower asks the lender for.
 * @param {Options} lender
 * @param {Options} borrower
 */
export async function loansBetween(lender, borrower) {
  const { options, loans } = borrowing(borrower, await inputsOf(lender), "lender");
  await esbuild.build({ ...options, write: false });
  return [...loans].sort();
}

/**
 * Options of a bundle that gives some of its files to another one, beside what it exports itself.
 * @param {Options} options
 * @param {readonly string[]} loans
 * @returns {Options & { metafile: true }}
 */
export function lending({ entryPoints, ...options }, loans) {
  const [entry] = /** @type {string[]} */ (entryPoints);
  const required = (/** @type {string} */ file) => `require(${JSON.stringify(resolve(root, file))})`;
  const shared = loans.map((file) => `${JSON.stringify(file)}: ${required(file)}`);
  const contents = `module.exports = { ...${required(entry ?? "")}, shared: { ${shared.join(", ")} } };`;
  return { ...options, metafile: true, stdin: { contents, resolveDir: root } };
}
