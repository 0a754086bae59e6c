/** `ratecheck`, the command: files in, findings or a report out. */
import { parseArgs, styleText } from "node:util";
import { configFindings } from "../checks/bad-config.ts";
import { reviewOptions, usualSizeLimit } from "../config/preferences.ts";
import { reportOf, type Report } from "../review/report.ts";
import { review } from "../review/review.ts";
import { isShown, tally, tallyInWords } from "../review/tally.ts";
import type { Review } from "../review/types.ts";
import { version } from "../identity.ts";
import { TerminalConfigs, type ReadFile } from "./configs.ts";
import { collect, readText, type FileSystem } from "./files.ts";
import { findingLines } from "./text.ts";

export interface Io extends FileSystem {
  out(text: string): void;
  err(text: string): void;
  /** The text of a file by URI, undefined where there is none: for configs. */
  readUri: ReadFile;
  /** Whether the output is a terminal that shows colours. */
  colour: boolean;
  /** Starts the language server on standard input and output; returns when it has ended. */
  serve(): Promise<void>;
}

const help = `Usage: ratecheck [options] FILE…
       ratecheck lsp --stdio

Recounts the proportions in Markdown reviews and says which do not add up.
FILE is a file, a folder (every .md, .markdown, .qmd and .Rmd file below it),
a pattern such as 'reviews/**/*.md', or - for standard input.

Options:
  --format text|json   findings for reading (default), or the report as JSON
  --hints              show hints as well, such as truncated percentages
  --config FILE        use this config for all files, not the nearest
                       .ratecheckrc.json or package.json
  --no-config          use no config
  --no-colour          plain text
  -v, --version        the version
  -h, --help           this text

Exit status: 0 nothing at warning or above, 1 findings (mistakes in a config are
findings), 2 a file could not be checked or the call was wrong.
`;

/**
 * Runs the command.
 *
 * @param argv arguments without the program's name
 * @returns the exit status
 */
export async function main(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  if (argv[0] === "lsp") {
    const rest = argv.slice(1);
    if (rest.length > 1 || (rest.length === 1 && rest[0] !== "--stdio")) return misuse(io, `unknown argument ${rest.find((a) => a !== "--stdio") ?? rest[1] ?? ""}`);
    await io.serve();
    return 0;
  }
  let options;
  try {
    options = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        hints: { type: "boolean", default: false },
        config: { type: "string" },
        "no-config": { type: "boolean", default: false },
        "no-colour": { type: "boolean", default: false },
        "no-color": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", short: "v", default: false },
      },
    });
  } catch (error) {
    return misuse(io, error instanceof Error ? error.message.split(". ")[0]! : String(error));
  }
  const { values, positionals } = options;
  if (values.help) {
    io.out(help);
    return 0;
  }
  if (values.version) {
    io.out(`${version}\n`);
    return 0;
  }
  if (values.format !== "text" && values.format !== "json") return misuse(io, `unknown format ${values.format}; there are text and json`);
  if (positionals.length === 0) return misuse(io, "no file named");
  const configs = new TerminalConfigs(io.cwd, io.readUri);
  if (values["no-config"]) configs.useNone();
  else if (values.config !== undefined && !(await configs.use(values.config))) return misuse(io, `no config in ${values.config}`);
  const { files, literal, problems } = await collect(positionals, io);
  const colour = io.colour && !values["no-colour"] && !values["no-color"];
  const reports: Report[] = [];
  const reviews: Review[] = [];
  let loud = false;
  let leftOut = 0;
  for (const file of files) {
    const config = await configs.of(file);
    if (config?.includes(configs.uriOf(file)) === false && file !== "-") {
      // who names a file wants to know; who names a folder has put it aside
      if (literal.has(file)) io.err(`ratecheck: ${file}: not checked: left out by ${configs.nameOf(config)}\n`);
      leftOut += 1;
      continue;
    }
    const preferences = config?.config ?? {};
    const read = await readText(file, io, preferences.sizeLimit ?? usualSizeLimit);
    if ("problem" in read) {
      problems.push(read.problem);
      continue;
    }
    const result = review(read.text, reviewOptions(preferences));
    loud ||= result.findings.some((f) => (f.severity === "error" || f.severity === "warning") && isShown(f));
    if (values.format === "json") reports.push(reportOf(file, result));
    else {
      reviews.push(result);
      for (const line of findingLines(file, read.text, result.findings, { colour, hints: values.hints })) io.out(`${line}\n`);
      for (const place of result.degraded) io.err(`ratecheck: ${file}: read as plain text from offset ${place.start} to ${place.end}: ${place.reason}\n`);
    }
  }
  for (const config of configs.faulty) {
    const findings = configFindings(config.problems, reviewOptions(config.config));
    if (findings.length === 0) continue;
    loud ||= findings.some((f) => f.severity === "error" || f.severity === "warning");
    const name = configs.nameOf(config);
    if (values.format === "json") reports.push(reportOf(name, { statements: [], findings }));
    else for (const line of findingLines(name, config.text, findings, { colour, hints: values.hints })) io.out(`${line}\n`);
  }
  if (files.length > 0 && leftOut === files.length && literal.size === 0) io.err("ratecheck: nothing is checked: all files are left out by a config\n");
  if (values.format === "json") io.out(`${JSON.stringify(reports)}\n`);
  else if (reviews.length > 0) {
    const total = reviews.map(tally).reduce((a, b) => ({ checked: a.checked + b.checked, toLookAt: a.toLookAt + b.toLookAt, unverifiable: a.unverifiable + b.unverifiable }));
    const line = `${tallyInWords(total)} in ${reviews.length === 1 ? "1 file" : `${reviews.length} files`}`;
    io.out(`${reviews.some((r) => r.findings.length > 0) ? "\n" : ""}${colour ? styleText("bold", line, { validateStream: false }) : line}\n`);
  }
  for (const problem of problems) io.err(`ratecheck: ${problem}\n`);
  return problems.length > 0 ? 2 : loud ? 1 : 0;
}

function misuse(io: Io, message: string): 2 {
  io.err(`ratecheck: ${message}; see ratecheck --help\n`);
  return 2;
}
