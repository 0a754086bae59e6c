/** The command over all files of a folder, process start included, beside remark-cli and markdownlint-cli2. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { folderGiven, inMegabytes, inMilliseconds, medians, tell, wallTime } from "./measure.ts";
import { documentsIn, reviewText } from "./text.ts";

const tools = resolve("bench/node_modules");
const command = resolve("dist/ratecheck.mjs");
const runs = 5;

/** The documents of a folder; where there is none, as many made-up ones as a review group has. */
function documents(made: string): string[] {
  const given = folderGiven();
  if (given !== undefined) return documentsIn(given);
  return Array.from({ length: 200 }, (_, index) => {
    const file = join(made, `review-${index}.md`);
    writeFileSync(file, reviewText(37_000, index + 1));
    return file;
  });
}

/** Milliseconds that a command takes; exit status 1 is findings, for each of the three. */
function time(args: readonly string[], cwd: string): number {
  return wallTime(() => {
    const { status, stderr, error } = spawnSync(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1e9 });
    if (error) throw error;
    if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}: ${stderr.toString().slice(0, 500)}`);
  });
}

const made = mkdtempSync(join(tmpdir(), "ratecheck-bench-"));
try {
  const files = documents(made);
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  // the other two read patterns and files of their folder, not absolute paths
  const cwd = join(files[0]!, "..");
  const names = files.map((file) => relative(cwd, file));
  const [own, remark, markdownlint, start] = await medians([
    () => time([command, "--no-config", ...names], cwd),
    () => time([join(tools, "remark-cli/cli.js"), "--no-stdout", "--quiet", "--no-config", "--no-ignore", "--use", join(tools, "remark-preset-lint-recommended/index.js"), ...names], cwd),
    () => time([join(tools, "markdownlint-cli2/markdownlint-cli2-bin.mjs"), "--no-globs", ...names], cwd),
    () => time(["--eval", "0"], cwd),
  ], runs) as [number, number, number, number];
  const what = `terminal: ${files.length} files, ${inMegabytes(size)}`;
  for (const [name, reference, target] of [["remark-cli, lint recommended", remark, 0.25], ["markdownlint-cli2", markdownlint, 0.15]] as const) {
    const ratio = own / reference;
    tell({ what, measured: `${inMilliseconds(own)} (Node's own start ${inMilliseconds(start)})`, reference: `${name} ${inMilliseconds(reference)}`, ratio, target: `≤ ${target} ×`, met: ratio <= target });
  }
} finally {
  rmSync(made, { recursive: true });
}
