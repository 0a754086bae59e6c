/** Which files are meant, and what is in them. */
import { glob } from "tinyglobby";

export interface FileSystem {
  /** "file", "folder", or undefined where there is nothing. */
  kind(path: string): Promise<"file" | "folder" | undefined>;
  /** The bytes of a file; rejects with a reason. */
  read(path: string): Promise<Uint8Array>;
  /** Standard input to its end. */
  stdin(): Promise<Uint8Array>;
  /** Folder that relative paths start from. */
  cwd: string;
}

const markdown = "**/*.{md,markdown,qmd,rmd,Rmd}";
const ignore = ["**/node_modules/**"];

/** The files that arguments name, each once, in the order of the arguments; and what names nothing. */
export async function collect(named: readonly string[], fs: FileSystem): Promise<{ files: string[]; problems: string[] }> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const name of named) {
    const kind = name === "-" ? "file" : await fs.kind(name);
    if (kind === "file") {
      files.add(name);
      continue;
    }
    if (kind === undefined && !/[*?[{]/.test(name)) {
      problems.push(`${name}: no such file`);
      continue;
    }
    const found = kind === "folder"
      ? (await glob(markdown, { cwd: name, ignore, expandDirectories: false })).map((path) => `${name.replace(/[/\\]$/, "")}/${path}`)
      : await glob(name, { cwd: fs.cwd, ignore, expandDirectories: false });
    if (found.length === 0) problems.push(kind === "folder" ? `${name}: no Markdown file in this folder` : `${name}: matches no file`);
    for (const path of found.sort()) files.add(path);
  }
  return { files: [...files], problems };
}

/** The text of a file, or in one line why it has none. */
export async function readText(file: string, fs: FileSystem): Promise<{ text: string } | { problem: string }> {
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await fs.stdin() : await fs.read(file);
  } catch (error) {
    return { problem: `${file}: cannot be read (${error instanceof Error ? (error as NodeJS.ErrnoException).code ?? error.message : String(error)})` };
  }
  if (bytes.subarray(0, 8192).includes(0)) return { problem: `${file}: not a text file` };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: `${file}: not encoded in UTF-8` };
  }
}
