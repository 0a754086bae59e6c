// The places and names that the scripts and the editor tests share.

import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

export const manifest = /** @type {{ name: string, publisher: string, version: string }} */ (
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
);

/** The review that a first start shows, with mistakes planted in it. */
export const exampleFolder = join(root, "examples");
export const example = join(exampleFolder, "review.md");

export const command = join(root, "dist", "ratecheck.mjs");
export const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * Does a script's work where the script is what node was told to run, not a module that another one imports. What goes
 * wrong is said in one line.
 * @param {string} script the script's own file
 * @param {() => Promise<void>} work
 */
export async function runScript(script, work) {
  if (process.argv[1] === undefined || resolve(process.argv[1]) !== script) return;
  try {
    await work();
  } catch (error) {
    console.error(`${basename(script, ".mjs")}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
