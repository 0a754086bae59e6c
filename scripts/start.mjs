// `npm start`: checks the example review in the terminal, then opens it in a real VS Code with the extension in it.
// With --once, or without a terminal, it ends when VS Code has answered.

import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { build } from "./build.mjs";
import { packExtension } from "./package.mjs";
import { command, example, exampleFolder, root, runScript, vsix } from "./project.mjs";
import { Unavailable, fetchVSCode, freePort, installExtension, ownProfile, serve, workbenchUrl } from "./real-vscode.mjs";

const once = process.argv.includes("--once") || !process.stdin.isTTY || !process.stdout.isTTY;
const usualPort = 8123;

function checkExample() {
  const file = relative(root, example);
  console.log(`\n$ ratecheck ${file}`);
  const { status } = spawnSync(process.execPath, [command, file], { cwd: root, stdio: "inherit" });
  // The example has mistakes in it to show them: status 1 is as it should be.
  if (status !== 0 && status !== 1) throw new Error(`ratecheck ended with ${status}`);
}

/** Opens the desktop VS Code where there is one, and says whether it did. */
function openDesktop() {
  const shell = process.platform === "win32"; // where `code` is a .cmd file
  /** @param {string} path */
  const quoted = (path) => (shell ? `"${path}"` : path);
  const found = spawnSync("code", ["--version"], { shell, stdio: "ignore" });
  if (found.status !== 0) return false;
  const args = [`--extensionDevelopmentPath=${root}`, exampleFolder, example].map(quoted);
  if (spawnSync("code", args, { shell, stdio: "inherit" }).status !== 0) {
    console.log("`code` is there but opens no window; trying the VS Code from npm.");
    return false;
  }
  console.log(`VS Code is opening ${basename(example)}, with Ratecheck from this folder.`);
  return true;
}

async function openFromNpm() {
  await fetchVSCode((line) => console.log(line));
  await packExtension();
  await installExtension(ownProfile, vsix);
  if (!existsSync(ownProfile.settings)) {
    writeFileSync(ownProfile.settings, JSON.stringify({ "workbench.startupEditor": "none" }));
  }

  const interrupted = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
  });
  const port = await freePort(usualPort);
  if (port !== usualPort) console.log(`Port ${usualPort} is taken; this start uses ${port}.`);
  const vscode = await serve({ profile: ownProfile, folder: exampleFolder, port });
  console.log(`\nVS Code is running; open\n\n  ${workbenchUrl(vscode.address, exampleFolder, example)}\n`);

  if (!once) {
    console.log("Ctrl-C ends it.");
    await Promise.race([interrupted, vscode.ended]);
  }
  await vscode.stop();
}

await runScript(import.meta.filename, async () => {
  await build();
  checkExample();

  console.log();
  try {
    if (!openDesktop()) await openFromNpm();
  } catch (error) {
    // Without an editor the check above still counts.
    if (!(error instanceof Unavailable)) throw error;
    console.log(`No VS Code this time: ${error.message}.`);
  }
});
