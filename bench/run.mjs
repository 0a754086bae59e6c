// Runs the benches and prints one table: `npm run bench -- FOLDER_OF_DOCUMENTS`. See docs/development.md.

import { fork, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { build } from "../scripts/build.mjs";
import { packExtension } from "../scripts/package.mjs";
import { kilobytes, root, runScript, vsix } from "../scripts/project.mjs";

/** @typedef {import("./measure.ts").Row} Row */

const folder = import.meta.dirname;
/** Where the packages to compare with are found, and no tool looks. */
const out = join(folder, "node_modules/.cache");

/**
 * In the order of the table. What an argument of its own means stands in the bench.
 * @type {Readonly<Record<string, { tools?: true, dist?: true, inProcess?: true, args?: readonly string[] }>>}
 */
const benches = {
  core: { tools: true },
  keystroke: { dist: true },
  requests: { dist: true },
  terminal: { tools: true, dist: true },
  growth: { args: ["--to", "10", "--for", "2000"] },
  activation: { dist: true },
  heap: { dist: true },
  size: { dist: true, inProcess: true },
};

function installTools() {
  if (existsSync(join(folder, "node_modules/.package-lock.json"))) return;
  console.log("Installing what Ratecheck is measured against …");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) throw new Error("the tools to compare with cannot be installed");
}

/**
 * Bundles benches as the product is bundled.
 * @param {readonly string[]} names
 */
async function bundle(names) {
  /** @satisfies {esbuild.BuildOptions} */
  const common = { absWorkingDir: root, outdir: out, outbase: folder, bundle: true, minify: true, platform: "node", target: "node20", supported: { "regexp-unicode-property-escapes": true }, logLevel: "warning" };
  /** @param {string} name */
  const entry = (name) => join(folder, `${name}.ts`);
  await esbuild.build({
    ...common,
    entryPoints: [...names, "probe", "load-extension"].map(entry),
    outExtension: { ".js": ".mjs" },
    format: "esm",
    // parts of some packages ask for Node's modules in the old way
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  });
  await esbuild.build({ ...common, entryPoints: ["tiny/server", "tiny/client"].map(entry), outExtension: { ".js": ".cjs" }, format: "cjs", external: ["vscode"] });
}

/**
 * Runs a bench in a process of its own and gives its rows as they come.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {(row: Row) => void} onRow
 * @returns {Promise<number>} its exit status
 */
function run(name, args, onRow) {
  return new Promise((onExit, onError) => {
    const child = fork(join(out, `${name}.mjs`), [...args], { execArgv: ["--expose-gc"], cwd: root, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.on("message", (row) => onRow(/** @type {Row} */ (row)));
    child.on("error", onError);
    child.on("exit", (code) => onExit(code ?? 1));
  });
}

/**
 * What is downloaded: the extension as it is packed, with both its builds.
 * @returns {Promise<Row>}
 */
async function packageSize() {
  const target = 500;
  await packExtension();
  const { size } = statSync(vsix);
  return { what: ".vsix, Node and web builds together", measured: kilobytes(size), target: `≤ ${target} KB`, met: size <= target * 1024 };
}

/** @param {Row} row */
function print({ what, measured, reference, ratio, target, met }) {
  const cells = [what.padEnd(48), measured.padEnd(44), (reference ?? "").padEnd(36), (ratio === undefined ? "" : ratio.toFixed(3)).padEnd(6), target.padEnd(28), met === undefined ? "" : met ? "met" : "NOT MET"];
  console.log(`| ${cells.join(" | ")} |`);
}

await runScript(import.meta.filename, async () => {
  const args = process.argv.slice(2);
  const growthGate = args.includes("--growth");
  const at = args.indexOf("--only");
  const shape = args.indexOf("--shape");
  const chosen = growthGate ? ["growth"] : at < 0 ? Object.keys(benches) : args[at + 1]?.split(",") ?? [];
  const unknown = chosen.find((name) => !(name in benches));
  if (unknown !== undefined) throw new Error(`no bench ${unknown}; there are ${Object.keys(benches).join(", ")}`);
  const strange = args.find((argument) => argument.startsWith("--") && !["--growth", "--only", "--shape"].includes(argument));
  if (strange !== undefined) throw new Error(`no option ${strange}; there are --growth, --only NAMES and --shape WORD`);
  const documents = args.find((argument, index) => !argument.startsWith("--") && ![at, shape].some((option) => option >= 0 && index === option + 1));

  if (chosen.some((name) => benches[name]?.tools)) installTools();
  if (chosen.some((name) => benches[name]?.dist)) await build();
  await bundle(chosen.filter((name) => !benches[name]?.inProcess));

  const [cpu] = cpus();
  console.log(`\n${cpu?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}, ${process.platform}\n`);
  print({ what: "", measured: "measured (median)", reference: "reference, in the same run", target: "target" });
  for (const name of chosen) {
    if (name === "size") {
      print(await packageSize());
      continue;
    }
    const own = [...growthGate ? [] : benches[name]?.args ?? [], ...shape < 0 ? [] : args.slice(shape, shape + 2)];
    const status = await run(name, [...(documents === undefined ? [] : [resolve(documents)]), ...own], print);
    if (status !== 0) process.exitCode = status;
  }
});
