// A real VS Code without a download from its makers: the one inside the npm package code-server, run by a Node
// binary that comes from npm as well. It is fetched once into .vscode-real/, outside the project's dependencies.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

const nodePackage = `node-linux-${process.arch}`;
/** Exact versions: what was tried is what runs. The oldest is the one that `engines.vscode` in package.json allows. */
const versions = {
  newest: { "code-server": "4.139.1", [nodePackage]: "24.20.0" },
  // it fetches the program that it finds files with while it is installed; npm has that as well
  oldest: { "code-server": "4.100.3", [nodePackage]: "20.20.2", "@vscode/ripgrep-universal": "1.18.0" },
};
const which = process.env["RATECHECK_VSCODE"] === "oldest" ? "oldest" : "newest";
const dependencies = versions[which];
/** The oldest names a release that is built while it is installed; later ones bring what they need. */
const overrides = { argon2: "0.44.0" };

const home = join(root, ".vscode-real", ...(which === "newest" ? [] : [which]));
const codeServer = join(home, "node_modules", "code-server");

/** Something that stands in the way and is not the project's fault: said in one line, without a stack. */
export class Unavailable extends Error {}

/**
 * Fetches VS Code unless it is there already.
 * @param {(line: string) => void} progress
 */
export async function fetchVSCode(progress) {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const glibc = report.header.glibcVersionRuntime !== undefined;
  if (process.platform !== "linux" || !glibc || !["x64", "arm64"].includes(process.arch)) {
    throw new Unavailable(`the VS Code from npm runs on Linux (glibc, x64 or arm64) only, not on ${process.platform} ${process.arch}`);
  }

  const stamp = join(home, "fetched.json");
  const wanted = JSON.stringify(dependencies);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  for (const name of ["node_modules", "package-lock.json", "fetched.json"]) rmSync(join(home, name), { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, dependencies, overrides }));
  const vscode = join(codeServer, "lib", "vscode");
  const steps = [
    { what: "VS Code and a Node to run it", where: home },
    { what: "the modules of its server", where: vscode },
    { what: "the modules of its own extensions", where: join(vscode, "extensions") },
  ];
  progress(`Fetching ${which === "newest" ? "VS Code" : "the oldest VS Code"} into .vscode-real/, this once (about 800 MB on disk) …`);
  for (const [index, { what, where }] of steps.entries()) {
    const started = Date.now();
    await npmInstall(where);
    progress(`  ${index + 1}/${steps.length} ${what}: ${Math.round((Date.now() - started) / 1000)} s`);
  }
  // VS Code's server looks for its modules under the name that its desktop build gives them.
  const alias = join(vscode, "node_modules.asar");
  if (!existsSync(alias)) symlinkSync("node_modules", alias);
  const finder = join(vscode, "node_modules", "@vscode", "ripgrep", "bin", "rg");
  const fromNpm = join(home, "node_modules", "@vscode", "ripgrep-universal", "bin", `linux-${process.arch}`, "rg");
  if (!existsSync(finder) && existsSync(fromNpm)) {
    mkdirSync(dirname(finder), { recursive: true });
    symlinkSync(fromNpm, finder);
  }
  writeFileSync(stamp, wanted);
}

/** @param {string} folder */
async function npmInstall(folder) {
  // --force: code-server names the one Node it is made for in `engines`, and npm itself runs on another.
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  // npm's own patience with a network that is not there is more than two minutes.
  const impatient = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000"];
  const args = ["install", "--omit=dev", "--ignore-scripts", "--force", ...quiet, ...impatient];
  const { status, output } = await run("npm", args, { cwd: folder });
  if (status === 0) return;
  const reason = output.split("\n").find((line) => /\b(code|errno|network|request to)\b/.test(line)) ?? output.slice(-200);
  throw new Unavailable(`npm could not fetch VS Code (${reason.replace(/^npm error /, "").trim()})`);
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}

/**
 * A profile of its own: nothing is read from or written to the user's VS Code.
 * @param {string} folder
 */
export function profileIn(folder) {
  return {
    userData: join(folder, "user-data"),
    extensions: join(folder, "extensions"),
    config: join(folder, "config.yaml"),
    settings: join(folder, "user-data", "User", "settings.json"),
    data: join(folder, "data"),
  };
}
/** @typedef {ReturnType<typeof profileIn>} Profile */

/** The profile that `npm start` keeps between starts. */
export const ownProfile = profileIn(join(home, "profile"));

/** @param {Profile} profile */
function commandLine(profile) {
  const { userData, extensions, config } = profile;
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(config, "");
  const directories = ["--config", config, "--user-data-dir", userData, "--extensions-dir", extensions];
  return { command: join(home, "node_modules", nodePackage, "bin", "node"), args: [join(codeServer, "out", "node", "entry.js"), ...directories] };
}

/**
 * The environment without what a terminal inside another VS Code leaves there (with it, code-server talks to that
 * one), and with a place for code-server's logs that is not the user's home.
 * @param {Profile} profile
 */
function environment(profile) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("VSCODE_"));
  return { ...Object.fromEntries(inherited), XDG_DATA_HOME: profile.data };
}

/**
 * @param {Profile} profile
 * @param {string} file a .vsix
 */
export async function installExtension(profile, file) {
  const { command, args } = commandLine(profile);
  const { status, output } = await run(command, [...args, "--force", "--install-extension", file], { env: environment(profile) });
  if (status !== 0) throw new Error(`VS Code did not take ${file}:\n${output}`);
}

/**
 * The wanted port of the loopback interface if it is free, any other if not.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (wanted !== 0 && error.code === "EADDRINUSE") resolve(freePort(0));
      else reject(error);
    });
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts VS Code and waits until its workbench answers.
 * @param {{ profile: Profile, folder: string, port: number, env?: Record<string, string> }} options
 */
export async function serve({ profile, folder, port, env = {} }) {
  const { command, args } = commandLine(profile);
  const address = `127.0.0.1:${port}`;
  const flags = ["--auth", "none", "--bind-addr", address, "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  // A process group of its own, so that the extension hosts and language servers in it end with it.
  const child = spawn(command, [...args, ...flags, folder], {
    detached: true,
    env: { ...environment(profile), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (chunk) => (log += chunk));
  child.stderr.on("data", (chunk) => (log += chunk));
  const ended = new Promise((resolve) => child.once("close", resolve));

  /** @param {NodeJS.Signals | 0} signal */
  const toGroup = (signal) => {
    try {
      return child.pid !== undefined && process.kill(-child.pid, signal);
    } catch {
      return false;
    }
  };
  process.once("exit", () => toGroup("SIGKILL"));
  const stop = async () => {
    toGroup("SIGTERM");
    for (let wait = 0; wait < 30 && toGroup(0); wait++) await new Promise((resolve) => setTimeout(resolve, 100));
    toGroup("SIGKILL");
    await ended;
  };

  const deadline = Date.now() + 60_000;
  while (!(await answers(`http://${address}/`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Unavailable(`VS Code did not start: ${log.trim().split("\n").at(-1)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url: `http://${address}/`, address, ended, stop };
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url);
    return response.ok && (await response.text()).includes("workbench");
  } catch {
    return false;
  }
}

/**
 * The address that opens a folder with a file in it. The file's URI must name the server it comes from: without that
 * the file opens, but no extension sees it as part of the folder.
 * @param {string} address
 * @param {string} folder
 * @param {string} file
 */
export function workbenchUrl(address, folder, file) {
  const uri = `vscode-remote://${address}${pathToFileURL(file).pathname}`;
  return `http://${address}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify([["openFile", uri]]))}`;
}
