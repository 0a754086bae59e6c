/** What `.gitignore` files leave out. */
import ignore, { type Ignore } from "ignore";

/** Paths go from the root, with `/` between, without one in front: "docs/draft.md". */
export class Ignored {
  readonly #rules: { folder: string; rules: Ignore }[];

  /** @param files the `.gitignore` files: their folder ("" for the root), and what stands in them */
  constructor(files: readonly { folder: string; text: string }[]) {
    this.#rules = files
      .map(({ folder, text }) => ({ folder, rules: ignore({ allowRelativePaths: false }).add(text) }))
      .sort((a, b) => a.folder.length - b.folder.length);
  }

  /** Whether Git would leave a file out: because of itself, or of a folder above, which nothing below can take back. */
  has(file: string): boolean {
    for (let end = file.indexOf("/"); end !== -1; end = file.indexOf("/", end + 1)) {
      if (this.#names(file.slice(0, end + 1))) return true;
    }
    return this.#names(file);
  }

  /** The deepest file that has something to say decides. */
  #names(path: string): boolean {
    let named = false;
    for (const { folder, rules } of this.#rules) {
      const prefix = folder === "" ? "" : `${folder}/`;
      if (!path.startsWith(prefix) || path === prefix) continue;
      const { ignored, unignored } = rules.test(path.slice(prefix.length));
      if (ignored) named = true;
      else if (unignored) named = false;
    }
    return named;
  }
}
