/** The check as a remark plugin: what it finds becomes messages of the file, for any reporter of unified. */
import type { Root } from "mdast";
import type { Plugin } from "unified";
import { configFindings } from "../checks/bad-config.ts";
import { DiskConfigs, type ReadFile } from "../config/on-disk.ts";
import { over, reviewOptions, usualSizeLimit, type Preferences } from "../config/preferences.ts";
import { readConfig } from "../config/read.ts";
import { name, rulePage } from "../identity.ts";
import { lineAndColumn, lineStarts } from "../review/lines.ts";
import { refusalOf } from "../review/refusal.ts";
import { review } from "../review/review.ts";
import { isShown } from "../review/tally.ts";
import type { Finding, Severity, Span } from "../review/types.ts";

/** What may be said where the plugin is used. */
export interface RemarkOptions extends Preferences {
  /** Hints become messages, too. */
  hints?: boolean;
  /** `false` for no config file; a path for one that speaks for all files, in place of the nearest `.ratecheckrc.json` or `package.json`. */
  config?: false | string;
}

type RemarkPlugin = Plugin<[options?: RemarkOptions | null | undefined], Root>;
type File = Parameters<Exclude<ReturnType<RemarkPlugin>, void | undefined>>[1];

/** What unified calls a severity: that of linters, 2, 1 and "information". */
const fatal: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, information: undefined, hint: undefined };

/**
 * The plugin over a file system. It looks at the text of a file, not at its tree, and changes neither; a file without a text is
 * not checked. With `config: false` it needs no file, and runs synchronously.
 *
 * @param read the text of a config file by URI, undefined where there is none
 * @throws Error, when it is used, where the options cannot be understood, and when it runs, where there is no such config
 */
export function remarkPlugin(read: ReadFile): RemarkPlugin {
  return (options) => {
    const { hints, config, ...rest } = options ?? {};
    if (![undefined, true, false].includes(hints)) throw new Error(`${name}: "hints" must be true or false.`);
    if (config !== undefined && config !== false && typeof config !== "string") throw new Error(`${name}: "config" must be false, or the path of a config.`);
    const preferences = understood(rest);
    if (config === false) return (_, file) => check(file, preferences, hints);
    return async (_, file) => {
      // configs change while a processor lives on
      const configs = new DiskConfigs(file.cwd, read);
      if (config !== undefined && !(await configs.use(config))) throw new Error(`${name}: no config in ${config}`);
      // where it was read, whatever became of its name; a text that was piped in lies in the folder in which that was done
      const [path] = file.history;
      const own = await configs.of(path ?? "-");
      for (const faulty of configs.faulty) {
        const starts = lineStarts(faulty.text);
        for (const finding of configFindings(faulty.problems, reviewOptions(faulty.config))) {
          const { line, column } = lineAndColumn(starts, finding.start);
          tell(file, { ...finding, message: `${configs.nameOf(faulty)}:${line}:${column}: ${finding.message}` });
        }
      }
      if (path === undefined || own?.includes(configs.uriOf(path)) !== false) check(file, over(own?.config ?? {}, preferences), hints);
    };
  };
}

/** Options by the rules for a config file, which alone says which files are meant. */
function understood(options: Preferences): Preferences {
  const { config, problems: [first] } = readConfig(JSON.stringify(options));
  if (first) throw new Error(`${name}: ${first.message}`);
  for (const whose of ["files", "ignore"] as const) if (config[whose]) throw new Error(`${name}: "${whose}" is said in a config file.`);
  return config;
}

/** Checks a file and says in it what is found. */
function check(file: File, preferences: Preferences, hints = false): void {
  const text = String(file);
  const refusal = refusalOf(text, preferences.sizeLimit ?? usualSizeLimit);
  if (refusal !== undefined) {
    // silence would look like success
    file.message(`not checked: ${refusal}`, { source: name });
    return;
  }
  const { findings, degraded } = review(text, reviewOptions(preferences));
  const starts = lineStarts(text);
  for (const finding of findings) if (isShown(finding) && (hints || finding.severity !== "hint")) tell(file, finding, text, starts);
  for (const { reason, ...span } of degraded) file.info(`read as plain text: ${reason}`, { source: name, place: placeOf(span, starts) });
}

/** Makes a finding a message; without a text, one that has no place. */
function tell(file: File, { rule, severity, message, related, fixes, ...span }: Finding, text?: string, starts: readonly number[] = []): void {
  const told = file.message(message, { ruleId: rule, source: name, ...(text === undefined ? {} : { place: placeOf(span, starts) }) });
  told.fatal = fatal[severity];
  told.url = rulePage(rule);
  if (text === undefined) return;
  told.actual = text.slice(span.start, span.end);
  told.expected = fixes.flatMap(({ edits: [edit, another] }) => (edit && !another && edit.start === span.start && edit.end === span.end ? [edit.text] : []));
  if (related.length > 0) told.note = related.map((one) => {
    const { line, column } = lineAndColumn(starts, one.start);
    return `${line}:${column}: ${one.message}`;
  }).join("\n");
}

const placeOf = ({ start, end }: Span, starts: readonly number[]): { start: Point; end: Point } => ({ start: pointOf(start, starts), end: pointOf(end, starts) });

interface Point {
  line: number;
  column: number;
  offset: number;
}

const pointOf = (offset: number, starts: readonly number[]): Point => ({ ...lineAndColumn(starts, offset), offset });
