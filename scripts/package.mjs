// Packs the extension into ratecheck-<version>.vsix: `npm run package`.

import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { build } from "./build.mjs";
import { kilobytes, root, runScript, vsix } from "./project.mjs";
import { repack, unpack } from "./repack.mjs";

/**
 * All that may be in the .vsix: what runs in VS Code, what it shows, and what a shop needs. .vscodeignore says what
 * is packed; this says it again, so that a slip there fails instead of being shipped.
 */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls)?\.json$/,
  /^extension\/readme\.md$/i,
  /^extension\/LICENSE\.(txt|md)$/i,
  /^extension\/icon\.png$/,
  /^extension\/dist\/(client|server)-(node\.cjs|browser\.js)$/,
  /^extension\/dist\/server\.cjs$/,
  /^extension\/dist\/THIRD-PARTY-LICENSES\.txt$/,
  /^extension\/dist\/schemas\/[a-z]+\.schema\.json$/,
  /^extension\/images\/view\.svg$/,
  /^extension\/examples\/review\.md$/,
  /^extension\/dist\/pages\.json$/,
  /^extension\/docs\/walkthrough\/[a-z-]+\.md$/,
  /^extension\/syntaxes\/[a-z-]+\.injection\.tmLanguage\.json$/,
];
const required = [
  "package.json", "package.nls.json", "icon.png", "examples/review.md",
  "dist/client-node.cjs", "dist/client-browser.js", "dist/server.cjs", "dist/server-node.cjs", "dist/server-browser.js",
  "dist/schemas/ratecheckrc.schema.json", "dist/schemas/package.schema.json",
  "dist/pages.json", "dist/THIRD-PARTY-LICENSES.txt",
].map((name) => `extension/${name}`);

/** KB. What is read from a shop over a slow line, each time. */
const budget = 500;

/** What a manifest says to those who develop the extension, or install the command: VS Code reads none of it. */
const unread = { scripts: undefined, devDependencies: undefined, bin: undefined, exports: undefined };

/**
 * The manifest as it is packed.
 * @param {string} manifest
 */
const forVsCode = (manifest) => JSON.stringify({ .../** @type {object} */ (JSON.parse(manifest)), ...unread });

/** Packs what is built, and looks into the package. */
export async function packExtension() {
  rmSync(vsix, { force: true });
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
  const packed = await repack(readFileSync(vsix), { "extension/package.json": forVsCode });
  writeFileSync(vsix, packed);

  const names = (await unpack(packed)).map(({ name }) => name);
  console.log(`${basename(vsix)}: ${kilobytes(statSync(vsix).size)}, ${names.length} files`);
  const strangers = names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
  if (strangers.length > 0) throw new Error(`not on the list of what is packed: ${strangers.join(", ")}`);
  const missing = required.filter((name) => !names.includes(name));
  if (statSync(vsix).size > budget * 1024) throw new Error(`the package is over its budget of ${budget} KB`);
  if (missing.length > 0) throw new Error(`missing in the package: ${missing.join(", ")}`);
}

await runScript(import.meta.filename, async () => {
  await build();
  await packExtension();
});
