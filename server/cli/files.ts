/** Which files are meant, and what is in them. */
import { refusalOf, tooLarge } from "../review/refusal.ts";

export interface FileSystem {
  /** "file", "folder", or undefined where there is nothing. */
  kind(path: string): Promise<"file" | "folder" | undefined>;
  /** Bytes in a file; rejects with a reason. */
  size(path: string): Promise<number>;
  /** The bytes of a file; rejects with a reason. */
  read(path: string): Promise<Uint8Array>;
  /** Standard input to its end. */
  stdin(): Promise<Uint8Array>;
  /** Folder that relative paths start from. */
  cwd: string;
}

/** What a file's text is read with. */
export type Reader = Pick<FileSystem, "size" | "read" | "stdin">;

/** The text of a file, or in one line why it has none. */
export type FileText = { text: string } | { problem: string };

const markdown = "**/*.{md,markdown,qmd,rmd,Rmd}";
const ignore = ["**/node_modules/**"];

export interface Collected {
  /** Each once, in the order of the arguments. */
  files: string[];
  /** Those among them that an argument names as they are, and not a folder or a pattern. */
  literal: Set<string>;
  /** Arguments that name nothing. */
  problems: string[];
}

/** The files that arguments name. */
export async function collect(named: readonly string[], fs: FileSystem): Promise<Collected> {
  const files = new Set<string>();
  const literal = new Set<string>();
  const problems: string[] = [];
  for (const name of named) {
    const kind = name === "-" ? "file" : await fs.kind(name);
    if (kind === "file") {
      files.add(name);
      literal.add(name);
      continue;
    }
    if (kind === undefined && !/[*?[{]/.test(name)) {
      problems.push(`${name}: no such file`);
      continue;
    }
    // not needed for files that are named
    const { glob } = await import("tinyglobby");
    const found = kind === "folder"
      ? (await glob(markdown, { cwd: name, ignore, expandDirectories: false })).map((path) => `${name.replace(/[/\\]$/, "")}/${path}`)
      : await glob(name, { cwd: fs.cwd, ignore, expandDirectories: false });
    if (found.length === 0) problems.push(kind === "folder" ? `${name}: no Markdown file in this folder` : `${name}: matches no file`);
    for (const path of found.sort()) files.add(path);
  }
  return { files: [...files], literal, problems };
}

/**
 * Reads a file. Never rejects.
 *
 * @param sizeLimit megabytes of 1 000 000 bytes
 */
export async function readText(file: string, fs: Reader, sizeLimit: number): Promise<FileText> {
  let bytes: Uint8Array;
  try {
    const size = file === "-" ? 0 : await fs.size(file);
    if (size > sizeLimit * 1e6) return { problem: `${file}: not checked: ${tooLarge(size, sizeLimit)}` };
    bytes = file === "-" ? await fs.stdin() : await fs.read(file);
  } catch (error) {
    return { problem: `${file}: cannot be read (${error instanceof Error ? (error as NodeJS.ErrnoException).code ?? error.message : String(error)})` };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: `${file}: not checked: ${bytes.subarray(0, 8192).includes(0) ? "binary, not text" : "not encoded in UTF-8"}` };
  }
  const refusal = refusalOf(text, sizeLimit);
  return refusal === undefined ? { text } : { problem: `${file}: not checked: ${refusal}` };
}
