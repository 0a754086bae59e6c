// Bundles what runs into dist/: `npm run build`, or `npm run build -- --watch` while developing.

import { existsSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { basename, join } from "node:path";
import * as esbuild from "esbuild";
import { kilobytes, root, runScript } from "./project.mjs";

/**
 * The budgets are in KB, for the minified bundle. Each leaves a fifth of headroom over what the bundle weighed when it
 * was set (432, 573, 565 and 406 KB): room for rules, not for a dependency that nobody noticed.
 *
 * @type {{ entry: string, outfile: string, budget: number, options: import("esbuild").BuildOptions }[]}
 */
export const bundles = [
  {
    entry: "client/extension.ts",
    outfile: "dist/client.cjs",
    budget: 520,
    options: { platform: "node", format: "cjs", external: ["vscode"] },
  },
  {
    entry: "server/main-node.ts",
    outfile: "dist/server-node.cjs",
    budget: 690,
    options: { platform: "node", format: "cjs" },
  },
  {
    // No Node built-in resolves on this platform: importing one in the server's core fails the build. A worker has no
    // DOM, which some packages take for granted in a browser: they say otherwise under this condition.
    entry: "server/main-browser.ts",
    outfile: "dist/server-browser.js",
    budget: 680,
    options: { platform: "browser", format: "iife", conditions: ["worker"] },
  },
  {
    entry: "server/cli/bin.ts",
    outfile: "dist/ratecheck.mjs",
    budget: 490,
    options: { platform: "node", format: "esm", plugins: [serverStaysOutside()] },
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
 * @param {typeof bundles[number]} bundle
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
    minify: production,
    sourcemap: !production,
    legalComments: "none",
    // its other build asks for its parts in a way that no bundler follows
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    logLevel: "warning",
    ...bundle.options,
    metafile: true,
  };
}

function requireEntries() {
  const missing = bundles.map((bundle) => bundle.entry).filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`nothing to bundle: ${missing.join(", ")} missing`);
}

/** Builds for production and holds every bundle to its budget. */
export async function build() {
  requireEntries();
  rmSync(join(root, "dist"), { recursive: true, force: true });

  const tooLarge = [];
  for (const bundle of bundles) {
    const { metafile } = await esbuild.build(optionsOf(bundle, true));
    const size = metafile.outputs[bundle.outfile]?.bytes ?? 0;
    console.log(`${bundle.outfile.padEnd(24)} ${kilobytes(size).padStart(9)} of ${bundle.budget} KB`);
    if (size > bundle.budget * 1024) tooLarge.push(basename(bundle.outfile));
  }
  await chmod(join(root, "dist/ratecheck.mjs"), 0o755);
  if (tooLarge.length > 0) {
    throw new Error(`over budget: ${tooLarge.join(", ")}; find out what came in before raising it in scripts/build.mjs`);
  }
}

async function watch() {
  requireEntries();
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...optionsOf(bundle, false), logLevel: "info" });
    await context.watch();
  }
}

await runScript(import.meta.filename, process.argv.includes("--watch") ? watch : build);
