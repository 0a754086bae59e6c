// Bundles what runs into dist/: `npm run build`, or `npm run build -- --watch` while developing.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as esbuild from "esbuild";
import { minify } from "terser";
import { bundledPackages, licencesFile, licencesText, requireLicences } from "./licences.mjs";
import { partOfJstat } from "./jstat.mjs";
import { offeredFeaturesOnly } from "./language-features.mjs";
import { usedNamespacesOnly } from "./namespaces.mjs";
import { kilobytes, root, runScript } from "./project.mjs";
import { borrowing, inputsOf, lending, loansBetween } from "./twins.mjs";

/**
 * The budgets are in KB, for the minified bundle. Each leaves a fifth of headroom over what the bundle weighed when it
 * was set: room for rules, not for a dependency that nobody noticed.
 *
 * What runs on Node and in a browser is nearly the same twice. So that it is packed once, the bundle for Node borrows from
 * the one for browsers whatever that one has anyway, see twins.mjs.
 *
 * @typedef {{ entry: string, outfile: string, budget: number, options: import("esbuild").BuildOptions, borrows?: string }} Bundle
 * @type {Bundle[]}
 */
export const bundles = [
  {
    entry: "client/main-browser.ts",
    outfile: "dist/client-browser.js",
    budget: 430,
    options: { platform: "browser", format: "cjs", external: ["vscode"] },
  },
  {
    entry: "client/main-node.ts",
    outfile: "dist/client-node.cjs",
    borrows: "dist/client-browser.js",
    budget: 28,
    options: { platform: "node", format: "cjs", external: ["vscode"] },
  },
  {
    // No Node built-in resolves on this platform: importing one in the server's core fails the build. A worker has no
    // DOM, which some packages take for granted in a browser: they say otherwise under this condition.
    entry: "server/main-browser.ts",
    outfile: "dist/server-browser.js",
    budget: 1180,
    options: {
      platform: "browser",
      format: "iife",
      conditions: ["worker"],
      globalName: "ratecheckServer",
      // a worker has no modules, Node has: there the other bundle borrows from this one
      footer: { js: 'if (typeof module === "object") module.exports = ratecheckServer;' },
    },
  },
  {
    entry: "server/main-node.ts",
    outfile: "dist/server-node.cjs",
    borrows: "dist/server-browser.js",
    budget: 60,
    options: { platform: "node", format: "cjs" },
  },
  {
    entry: "server/launch/launch.ts",
    outfile: "dist/server.cjs",
    budget: 5,
    options: { platform: "node", format: "cjs" },
  },
  {
    entry: "server/cli/command.ts",
    outfile: "dist/ratecheck.cjs",
    budget: 1020,
    options: {
      platform: "node",
      format: "cjs",
      plugins: [serverStaysOutside()],
      // a package that finds files asks where it stands itself
      define: { "import.meta.url": "bundleUrl" },
      banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    },
  },
  {
    entry: "server/remark/main.ts",
    outfile: "dist/remark.mjs",
    budget: 1020,
    options: { platform: "node", format: "esm" },
  },
  {
    entry: "server/cli/bin.ts",
    outfile: "dist/ratecheck.mjs",
    budget: 1,
    options: { platform: "node", format: "esm" },
  },
];

/**
 * `ratecheck lsp` starts the server's own bundle; a second copy inside the command would double its size.
 * @returns {import("esbuild").Plugin}
 */
function serverStaysOutside() {
  return {
    name: "server-stays-outside",
    setup(build) {
      build.onResolve({ filter: /\/main-node\.ts$/ }, () => ({ path: "./server-node.cjs", external: true }));
    },
  };
}

/**
 * The options of a bundle that stands alone.
 * @param {Bundle} bundle
 * @param {boolean} production
 * @returns {import("esbuild").BuildOptions & { metafile: true }}
 */
export function optionsOf(bundle, production) {
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.outfile,
    bundle: true,
    // The oldest engines in use: VS Code 1.100 has Node 20, and so does `engines` in package.json.
    target: bundle.options.platform === "node" ? "node20" : "es2022",
    // Node 20 reads \p{L}; where it is thought not to, each use of a literal makes a new pattern
    supported: { "regexp-unicode-property-escapes": true },
    minify: production,
    sourcemap: !production,
    legalComments: "none",
    alias: {
      // its other build asks for its parts in a way that no bundler follows
      "jsonc-parser": "jsonc-parser/lib/esm/main.js",
      // the names of characters are in the bundle once
      "decode-named-character-reference": join(root, "server/markdown/character-references.ts"),
    },
    logLevel: "warning",
    // there it is undefined, which shows only when the line is run
    logOverride: { "empty-import-meta": "error" },
    ...bundle.options,
    plugins: [partOfJstat(), offeredFeaturesOnly(), ...bundle.options.plugins ?? []],
    metafile: true,
  };
}

function requireEntries() {
  const missing = bundles.map((bundle) => bundle.entry).filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`nothing to bundle: ${missing.join(", ")} missing`);
}

/**
 * The options of all bundles for production: those that borrow know what, and those that lend give it.
 * @returns {Promise<{ bundle: Bundle, options: import("esbuild").BuildOptions & { metafile: true } }[]>}
 */
export async function productionOptions() {
  const whole = [];
  for (const bundle of bundles) whole.push(await inputsOf(optionsOf(bundle, true)));
  const namespaces = await usedNamespacesOnly(whole);

  const planned = [];
  for (const bundle of bundles) {
    const borrower = bundles.find(({ borrows }) => borrows === bundle.outfile);
    const lender = bundles.find(({ outfile }) => outfile === bundle.borrows);
    const options = optionsOf(bundle, true);
    options.plugins = [...options.plugins ?? [], namespaces];
    if (borrower) planned.push({ bundle, options: lending(options, await loansBetween(options, optionsOf(borrower, true))) });
    else if (lender) planned.push({ bundle, options: borrowing(options, await inputsOf(optionsOf(lender, true)), basename(lender.outfile)).options });
    else planned.push({ bundle, options });
  }
  return planned;
}

/**
 * A bundle for production. esbuild puts it together, and terser goes over it once more: it gives the shortest names to
 * what is named most, so that the same code packs smaller.
 * @param {esbuild.BuildOptions & { metafile: true }} options
 * @returns {Promise<{ code: string, metafile: esbuild.Metafile }>} the metafile is esbuild's, and so are the sizes in it
 */
export async function bundled(options) {
  const { metafile, outputFiles } = await esbuild.build({ ...options, write: false });
  const { code } = await minify(outputFiles[0]?.text ?? "", {
    ecma: 2020,
    // what the first pass puts together, the second makes shorter
    compress: { passes: 2 },
    module: options.format === "esm",
    // a CommonJS module is a function's body: what it declares is seen by nobody else
    toplevel: options.format === "cjs",
    // one character outside Latin 1, and V8 takes two bytes for each of the bundle
    format: { ascii_only: true },
  });
  if (!code) throw new Error(`nothing in ${options.outfile}`);
  return { code, metafile };
}

/** Builds for production and holds every bundle to its budget. */
export async function build() {
  requireEntries();
  rmSync(join(root, "dist"), { recursive: true, force: true });

  const tooLarge = [];
  const metafiles = [];
  for (const { bundle, options } of await productionOptions()) {
    const { code, metafile } = await bundled(options);
    mkdirSync(dirname(join(root, bundle.outfile)), { recursive: true });
    writeFileSync(join(root, bundle.outfile), code);
    metafiles.push(metafile);
    const size = Buffer.byteLength(code);
    if (size !== code.length) throw new Error(`${bundle.outfile} holds characters that are not ASCII`);
    console.log(`${bundle.outfile.padEnd(24)} ${kilobytes(size).padStart(9)} of ${bundle.budget} KB`);
    if (size > bundle.budget * 1024) tooLarge.push(basename(bundle.outfile));
  }
  await chmod(join(root, "dist/ratecheck.mjs"), 0o755);
  await writeSchemas();
  writePages();
  const packages = bundledPackages(metafiles);
  requireLicences(packages);
  writeFileSync(join(root, licencesFile), licencesText(packages));
  if (tooLarge.length > 0) {
    throw new Error(`over budget: ${tooLarge.join(", ")}; find out what came in before raising it in scripts/build.mjs`);
  }
}

/** Writes the JSON schemas of config files, from what their reader goes by. */
async function writeSchemas() {
  const { outputFiles: [bundle] } = await esbuild.build({
    absWorkingDir: root, entryPoints: ["server/config/schema.ts"], bundle: true, format: "esm", platform: "node", write: false, logLevel: "warning",
  });
  if (bundle === undefined) throw new Error("the schemas of config files were not built");
  const { schemaFiles } = /** @type {{ schemaFiles: Record<string, object> }} */ (await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString("base64")}`));
  mkdirSync(join(root, "dist/schemas"), { recursive: true });
  for (const [name, schema] of Object.entries(schemaFiles)) writeFileSync(join(root, "dist/schemas", name), `${JSON.stringify(schema)}\n`);
}

/** Writes the pages that the extension shows into one file, by their path below `docs`. */
function writePages() {
  const pages = ["comments.md", "config.md", ...readdirSync(join(root, "docs/rules")).sort().map((name) => `rules/${name}`)];
  writeFileSync(join(root, "dist/pages.json"), JSON.stringify(Object.fromEntries(pages.map((path) => [path, readFileSync(join(root, "docs", path), "utf8")]))));
}

async function watch() {
  requireEntries();
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...optionsOf(bundle, false), logLevel: "info" });
    await context.watch();
  }
}

await runScript(import.meta.filename, process.argv.includes("--watch") ? watch : build);
