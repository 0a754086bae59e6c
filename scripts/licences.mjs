// The licences of other people's code that is bundled: they want to be handed on with it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/** @typedef {{ name: string, version: string, folder: string, licence: string, text: string }} BundledPackage */

/** Where the collection stands, from the project's root. */
export const licencesFile = "dist/THIRD-PARTY-LICENSES.txt";

/** Licences that ask for no more than to be handed on. */
export const allowedLicences = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "BlueOak-1.0.0", "CC0-1.0", "Unlicense"]);

/**
 * The files of other people's packages that are in a bundle, from the project's root.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 */
export function bundledFiles(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  return [...new Set(inputs.map((file) => file.replace(/^[a-z-]+:(?=node_modules)/, "")))].filter((file) => file.startsWith("node_modules/"));
}

/**
 * The packages of which something is in a bundle, by name.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @returns {BundledPackage[]}
 */
export function bundledPackages(metafiles) {
  // a package may lie in the folder of another one: the last name in the path is whose file it is
  const folders = new Set(bundledFiles(metafiles).flatMap((file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
  return [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * @param {string} folder from the project's root
 * @returns {BundledPackage}
 */
function packageIn(folder) {
  const manifest = /** @type {{ name: string, version: string, license?: string, licenses?: { type: string }[], author?: string | { name: string } }} */ (
    JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
  );
  const { name, version } = manifest;
  const licence = manifest.license ?? manifest.licenses?.[0]?.type ?? "";
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(?:[-.](?:md|txt|mit))?$/i.test(entry));
  const author = typeof manifest.author === "string" ? manifest.author : manifest.author?.name ?? name;
  const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : `Licence: ${licence}\nCopyright (c) ${author}`;
  return { name, version, folder, licence, text: text.replaceAll("\r\n", "\n") };
}

/**
 * The collection as it is shipped. A text that several packages have stands once.
 * @param {readonly BundledPackage[]} packages
 */
export function licencesText(packages) {
  /** @type {Map<string, BundledPackage[]>} */
  const byText = new Map();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const line = "-".repeat(100);
  const parts = [...byText].map(([text, those]) => `${line}\n${those.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n")}\n\n${text}\n`);
  return `Ratecheck contains code of these packages, each under the licence that follows it.\n\n${parts.join("\n")}`;
}

/**
 * Refuses what may not be handed on.
 * @param {readonly BundledPackage[]} packages
 */
export function requireLicences(packages) {
  const refused = packages.filter(({ licence }) => !allowedLicences.has(licence));
  if (refused.length > 0) {
    throw new Error(`bundled under a licence that is not on the list in scripts/licences.mjs: ${refused.map(({ name, licence }) => `${name} (${licence || "none"})`).join(", ")}`);
  }
}
