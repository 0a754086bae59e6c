/** `ratecheck`, the command: files in, findings or a report out. */
import { parseArgs, styleText } from "node:util";
import { append } from "../lists.ts";
import { configFindings } from "../checks/bad-config.ts";
import { DiskConfigs, type ReadFile } from "../config/on-disk.ts";
import { reviewOptions, usualSizeLimit } from "../config/preferences.ts";
import { reportOf } from "../review/report.ts";
import { tallyInWords } from "../review/tally.ts";
import { version } from "../identity.ts";
import { checkAll, type Helper } from "./crew.ts";
import { collect, readText, type FileSystem } from "./files.ts";
import { InOrder } from "./in-order.ts";
import { notChecked, outcomeOf, type Job, type Style } from "./outcome.ts";
import { findingLines } from "./text.ts";

export interface Io extends FileSystem {
  out(text: string): void;
  err(text: string): void;
  /** The text of a file by URI, undefined where there is none: for configs. */
  readUri: ReadFile;
  /** Whether the output is a terminal that shows colours. */
  colour: boolean;
  /** Cores that this process may use. */
  cores: number;
  /** Starts a thread that checks files. */
  helper: Helper;
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
  const configs = new DiskConfigs(io.cwd, io.readUri);
  if (values["no-config"]) configs.useNone();
  else if (values.config !== undefined && !(await configs.use(values.config))) return misuse(io, `no config in ${values.config}`);
  const { files, literal, problems } = await collect(positionals, io);
  const style: Style = { format: values.format, hints: values.hints, colour: io.colour && !values["no-colour"] && !values["no-color"] };

  const said = new InOrder(style.format, io);
  const jobs: Job[] = [];
  /** Where the file of each job stands among all. */
  const places: number[] = [];
  let leftOut = 0;
  for (const [place, file] of files.entries()) {
    const config = await configs.of(file);
    if (config?.includes(configs.uriOf(file)) === false && file !== "-") {
      // who names a file wants to know; who names a folder has put it aside
      said.put(place, notChecked({ err: literal.has(file) ? `ratecheck: ${file}: not checked: left out by ${configs.nameOf(config)}\n` : "" }));
      leftOut += 1;
      continue;
    }
    const preferences = config?.config ?? {};
    const job: Job = { file, options: reviewOptions(preferences), sizeLimit: preferences.sizeLimit ?? usualSizeLimit };
    if (file === "-") said.put(place, outcomeOf(job, await readText(file, io, job.sizeLimit), style));
    else {
      jobs.push(job);
      places.push(place);
    }
  }
  const sizes = await Promise.all(jobs.map(({ file }) => io.size(file).catch(() => 0)));
  await checkAll(jobs, style, io, { sizes, cores: io.cores, helper: io.helper }, (job, outcome) => said.put(places[job]!, outcome));
  append(problems, said.problems);

  let { loud } = said;
  for (const config of configs.faulty) {
    const findings = configFindings(config.problems, reviewOptions(config.config));
    if (findings.length === 0) continue;
    loud ||= findings.some((f) => f.severity === "error" || f.severity === "warning");
    const name = configs.nameOf(config);
    if (style.format === "json") said.reports.push(JSON.stringify(reportOf(name, { statements: [], findings })));
    else for (const line of findingLines(name, config.text, findings, style)) io.out(`${line}\n`);
  }
  if (files.length > 0 && leftOut === files.length && literal.size === 0) io.err("ratecheck: nothing is checked: all files are left out by a config\n");
  if (style.format === "json") io.out(`[${said.reports.join(",")}]\n`);
  else if (said.checked > 0) {
    const line = `${tallyInWords(said.tally)} in ${said.checked === 1 ? "1 file" : `${said.checked} files`}`;
    io.out(`${said.found ? "\n" : ""}${style.colour ? styleText("bold", line, { validateStream: false }) : line}\n`);
  }
  for (const problem of problems) io.err(`ratecheck: ${problem}\n`);
  return problems.length > 0 ? 2 : loud ? 1 : 0;
}

function misuse(io: Io, message: string): 2 {
  io.err(`ratecheck: ${message}; see ratecheck --help\n`);
  return 2;
}
