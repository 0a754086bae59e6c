/** Where documents are read from. */
import { workspace, type Uri } from "vscode";

export interface Disk {
  /** Tells a file from what it is after a change; rejects where there is none. */
  stampOf(uri: Uri): Promise<string>;
  /** The bytes of a file; rejects where it cannot be read. */
  read(uri: Uri): Promise<Uint8Array>;
}

/** Whatever the editor can reach. Each question goes through its window, even one about a file beside us. */
export const editorsDisk: Disk = {
  async stampOf(uri) {
    const { mtime, size } = await workspace.fs.stat(uri);
    return `${mtime}.${size}`;
  },
  async read(uri) {
    return workspace.fs.readFile(uri);
  },
};
