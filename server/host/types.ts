/** The world, as far as a face needs it. Everything is named by URI; nothing here throws or rejects. */

/** Something that can be ended. */
export interface Disposable {
  dispose(): void;
}

/** Files, wherever they are: on a disk, behind an editor's file system, in a test's memory. */
export interface Files {
  /**
   * The text of a file; undefined where there is none, or none that can be read.
   *
   * @param within a folder: what lies outside, links followed, is as if it were not there
   */
  read(uri: string, within?: string): Promise<string | undefined>;
  /** Files in a folder and below whose path ends in one of the endings, sorted; dot folders and node_modules left out. */
  find(folder: string, endings: readonly string[]): Promise<string[]>;
  /**
   * Tells of files directly in a folder, by their names, that come, change or go. Not below: a workspace may hold more
   * folders than a machine can watch.
   */
  watch(folder: string, names: readonly string[], listener: (uri: string) => void): Disposable;
}

export interface Host extends Files {
  /** What the user has set for a document, unread: any value may come. */
  settings(uri: string): Promise<unknown>;
}

/** Folders that hold other people's files. */
export const skipped = (folder: string): boolean => folder.startsWith(".") || folder === "node_modules";

export const withoutSlash = (folder: string): string => folder.replace(/\/$/, "");
