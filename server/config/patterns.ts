/**
 * Patterns of paths, as people know them from other linters: `*` and `?` within a name, `**` for any folders, `{a,b}`,
 * `!` in front to take back. What matches a folder speaks for all in it.
 *
 * They come from files that nobody has to trust, so none is made a regular expression: comparing goes along path and
 * pattern and costs at most their product.
 */

/** Alternatives of one pattern. */
const most = 64;

interface Pattern {
  negated: boolean;
  /** Each alternative as its names. */
  alternatives: string[][];
}

export class Patterns {
  readonly #patterns: Pattern[];

  /** @param patterns without `problemOf`; others match nothing */
  constructor(patterns: readonly string[]) {
    this.#patterns = patterns.map((pattern) => {
      const negated = pattern.startsWith("!");
      const alternatives = expanded(negated ? pattern.slice(1) : pattern) ?? [];
      return { negated, alternatives: alternatives.map((alternative) => alternative.split("/").filter((name) => name !== "" && name !== ".")) };
    });
  }

  /** Why a pattern cannot be understood, in a sentence. */
  static problemOf(pattern: string): string | undefined {
    return expanded(pattern) ? undefined : `The braces of this pattern are not understood: write {a,b}, without braces in braces, and at most ${most} alternatives.`;
  }

  /**
   * Whether the patterns name a path; the last that matches says it.
   *
   * @param path relative to the folder of the patterns, with `/` between its names
   */
  names(path: string): boolean {
    const names = path.split("/");
    return this.#patterns.findLast(({ alternatives }) => alternatives.some((alternative) => leads(alternative, names)))?.negated === false;
  }
}

/** The alternatives that the braces of a pattern stand for; undefined where they are not closed, nested, or too many. */
function expanded(pattern: string): string[] | undefined {
  let alternatives = [""];
  let at = 0;
  while (at < pattern.length) {
    const open = pattern.indexOf("{", at);
    const plain = pattern.slice(at, open < 0 ? undefined : open);
    if (plain.includes("}")) return undefined;
    alternatives = alternatives.map((a) => a + plain);
    if (open < 0) break;
    const close = pattern.indexOf("}", open);
    const inner = pattern.slice(open + 1, close);
    if (close < 0 || inner.includes("{")) return undefined;
    const choices = inner.split(",");
    if (alternatives.length * choices.length > most) return undefined;
    alternatives = alternatives.flatMap((a) => choices.map((choice) => a + choice));
    at = close + 1;
  }
  return alternatives;
}

/** Whether a pattern matches a path or one of the folders that it lies in. */
function leads(pattern: readonly string[], path: readonly string[]): boolean {
  // places in the pattern that may be reached with the names so far
  let reached = closure(new Set([0]), pattern);
  for (const name of path) {
    const next = new Set<number>();
    for (const at of reached) {
      const part = pattern[at];
      if (part === "**") next.add(at);
      else if (part !== undefined && matches(part, name)) next.add(at + 1);
    }
    reached = closure(next, pattern);
    if (reached.has(pattern.length) && pattern.length > 0) return true;
  }
  return false;
}

/** `**` may stand for nothing. */
function closure(places: Set<number>, pattern: readonly string[]): Set<number> {
  for (const at of places) if (pattern[at] === "**") places.add(at + 1);
  return places;
}

/** Whether a name is what a part with `*` and `?` stands for. Going back to the last `*` is enough. */
function matches(part: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let from = 0;
  while (n < name.length) {
    if (part[p] === "*") {
      star = p;
      from = n;
      p += 1;
    } else if (p < part.length && (part[p] === "?" || part[p] === name[n])) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      from += 1;
      n = from;
      p = star + 1;
    } else return false;
  }
  while (part[p] === "*") p += 1;
  return p === part.length;
}
