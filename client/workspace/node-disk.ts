/** The disk of the machine that the extension runs on, without a way through the editor's window for each file. */
import { readFile, stat } from "node:fs/promises";
import { editorsDisk, type Disk } from "./disk.ts";

export const nodeDisk: Disk = {
  async stampOf(uri) {
    if (uri.scheme !== "file") return editorsDisk.stampOf(uri);
    const { mtimeMs, size } = await stat(uri.fsPath);
    return `${mtimeMs}.${size}`;
  },
  async read(uri) {
    return uri.scheme === "file" ? readFile(uri.fsPath) : editorsDisk.read(uri);
  },
};
