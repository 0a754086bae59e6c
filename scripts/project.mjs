// The places and names that the scripts and the editor tests share.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** @type {{ name: string, publisher: string, version: string }} */
export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The review that a first start shows, with mistakes planted in it. */
export const exampleFolder = join(root, "examples");
export const example = join(exampleFolder, "review.md");

export const command = join(root, "dist", "ratecheck.mjs");
export const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * True when the module is the script that node was told to run, not one that another script imports.
 * @param {string} moduleFile
 */
export const isMain = (moduleFile) => process.argv[1] !== undefined && resolve(process.argv[1]) === moduleFile;
