// Looks at where the bundled code comes from: `node scripts/supply-chain.mjs`. What the lockfile says is held to always;
// what only the registry knows is "not checked" where it does not answer.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { productionOptions } from "./build.mjs";
import { bundledPackages, requireLicences } from "./licences.mjs";
import { root, runScript } from "./project.mjs";

/** @typedef {import("./licences.mjs").BundledPackage} BundledPackage */
/** @typedef {{ packages: Record<string, { version?: string, hasInstallScript?: boolean, deprecated?: string, dependencies?: Record<string, string> }> }} Lockfile */

/** What esbuild says of each bundle. */
export async function shippedMetafiles() {
  const metafiles = [];
  for (const { options } of await productionOptions()) metafiles.push((await esbuild.build({ ...options, write: false })).metafile);
  return metafiles;
}

/**
 * What a lockfile holds against packages, a line each. Their dependencies count, whether or not they are bundled: an
 * install script of one of them would run as well.
 * @param {readonly Pick<BundledPackage, "folder">[]} packages
 * @param {Lockfile} lockfile
 */
export function reservations(packages, lockfile) {
  const seen = new Set(packages.map(({ folder }) => folder));
  const said = [];
  for (const folder of seen) {
    const entry = lockfile.packages[folder];
    if (!entry) {
      said.push(`${folder} is not in the lockfile`);
      continue;
    }
    if (entry.hasInstallScript) said.push(`${folder} has an install script`);
    if (entry.deprecated) said.push(`${folder} is deprecated: ${entry.deprecated}`);
    for (const name of Object.keys(entry.dependencies ?? {})) {
      const found = resolved(folder, name, lockfile);
      if (found !== undefined) seen.add(found);
    }
  }
  return said;
}

/**
 * Where a package finds another one, as Node looks for it.
 * @param {string} from
 * @param {string} name
 * @param {Lockfile} lockfile
 */
function resolved(from, name, lockfile) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const candidate = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lockfile.packages[candidate]) return candidate;
    if (folder === "") return undefined;
  }
}

/** The project's own. */
export function lockfile() {
  const read = /** @type {Lockfile} */ (JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return read;
}

/**
 * Runs npm, impatiently.
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  const impatient = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000", "--loglevel=error"];
  return spawnSync("npm", [...args, ...impatient], { cwd, encoding: "utf8", shell: process.platform === "win32" });
}

/**
 * What the registry holds against packages today, asked once for all.
 * @param {readonly BundledPackage[]} packages
 * @returns {{ said: string[], notChecked: string[] }}
 */
function asRegistryTells(packages) {
  const said = [];
  const notChecked = [];
  const audit = npm(["audit", "--json"], root);
  const answer = /** @type {{ vulnerabilities?: Record<string, { severity: string, nodes: string[] }>, message?: string }} */ (parsed(audit.stdout));
  if (answer.vulnerabilities) {
    const folders = new Set(packages.map(({ folder }) => folder));
    for (const [name, { severity, nodes }] of Object.entries(answer.vulnerabilities)) {
      if (nodes.some((node) => folders.has(node))) said.push(`${name} has an advisory (${severity})`);
    }
  } else notChecked.push(`advisories (${answer.message ?? "the registry does not answer"})`);

  // a lockfile made anew says what is deprecated by now
  const folder = mkdtempSync(join(tmpdir(), "ratecheck-supply-"));
  try {
    const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "supply", version: "0.0.0", private: true, dependencies }));
    const made = npm(["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
    if (made.status === 0) {
      const fresh = /** @type {Lockfile} */ (parsed(readFileSync(join(folder, "package-lock.json"), "utf8")));
      said.push(...reservations(packages.map(({ name }) => ({ folder: `node_modules/${name}` })), fresh));
    } else notChecked.push(`what is deprecated today (${made.stderr.trim().split("\n")[0] ?? "npm failed"})`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { said, notChecked };
}

/**
 * @param {string} json
 * @returns {object}
 */
function parsed(json) {
  try {
    const read = /** @type {object} */ (JSON.parse(json));
    return read;
  } catch {
    return {};
  }
}

await runScript(import.meta.filename, async () => {
  const packages = bundledPackages(await shippedMetafiles());
  requireLicences(packages);
  const { said, notChecked } = asRegistryTells(packages);
  const all = new Set([...reservations(packages, lockfile()), ...said]);
  console.log(`${packages.length} packages are bundled, under ${[...new Set(packages.map(({ licence }) => licence))].sort().join(", ")}.`);
  for (const what of notChecked) console.log(`Not checked: ${what}.`);
  if (all.size > 0) throw new Error([...all].join("; "));
  console.log("No install scripts, nothing deprecated" + (notChecked.length === 0 ? ", no known advisory." : "."));
});
