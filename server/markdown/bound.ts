/**
 * Splits a document into units that can be read one by one, and measures each. The parser's cost grows faster than the
 * text on runs of delimiters, on brackets, on deep nesting and on long stretches without a blank line, and its stack can
 * overflow. So it is given small pieces, and a piece that exceeds a bound is read as plain prose.
 *
 * A unit ends where no Markdown construct can go on: at a blank line before a line that is neither indented nor an item
 * of a list. Code, HTML, and long tables are units of their own and never reach the parser as a whole.
 */

/** Most that a paragraph may hold of each, and most that a unit may. Far above what people write. */
export const bounds = {
  /** Runs of emphasis marks in a paragraph. */
  emphasis: 600,
  brackets: 800,
  /** Backticks, angle brackets and exclamation marks in a paragraph. */
  others: 1000,
  paragraph: 60_000,
  /** Nested lists and quotes. */
  depth: 32,
  /** Columns before a list item. */
  indentation: 160,
  /** Characters of a list with all of its items, and lines times depth. */
  unit: 200_000,
  nestedLines: 6000,
} as const;

export interface Unit {
  /** markdown: for the parser; pipes: a long table; the others are never given to it. */
  kind: "markdown" | "pipes" | "html" | "code" | "marker" | "tex" | "grid" | "columns";
  start: number;
  end: number;
  /** Why it must not be given to the parser; empty when it may. */
  reason: string;
  /** Up to where the text was looked at to find the unit: a change further on leaves it as it is. */
  reach: number;
}

/** HTML elements that open a block in Markdown. */
const htmlBlocks = new Set((
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure " +
  "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option " +
  "p param search section summary table tbody td tfoot th thead title tr track ul"
).split(" "));

/** HTML that goes on over blank lines to a mark: how it begins, its mark, and behind how many characters that can stand. */
const marked: readonly [opening: RegExp, closing: RegExp, skip: number][] = [
  [/^<!--/, /-->/g, 2], [/^<\?/, /\?>/g, 2], [/^<!\[CDATA\[/, /\]\]>/g, 9], [/^<![A-Za-z]/, />/g, 2],
];

/** Rows from which on a table is read in pieces. */
const longTable = 120;
/** Length from which on a list is cut between its items. */
const longList = 40_000;

export interface Line {
  start: number;
  /** Without the line's end. */
  end: number;
}

/** The lines of a text from an offset on. */
export function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n?|\n/g;
  ends.lastIndex = from;
  let start = from;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    lines.push({ start, end: found.index });
    start = ends.lastIndex;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

const listMarker = /[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
/** The definition of a link's target or of a footnote. */
const definition = /\[[^\]\r\n]{1,200}\]:/y;
const isDelimiterRow = (line: string): boolean => line.length < 5000 && line.includes("-") && /^[ \t]*[|:-][|:\- \t]*$/.test(line);

/** What has been counted in the unit so far. */
class Measure {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Measure();
  #emphasis = 0;
  #brackets = 0;
  #others = 0;
  #length = 0;
  #depth = 0;
  #lines = 0;
  #table = false;
  reason = "";

  /** A new paragraph begins. */
  paragraph(): void {
    this.#emphasis = 0;
    this.#brackets = 0;
    this.#others = 0;
    this.#length = 0;
    this.#table = false;
  }

  /** Counts one line; markers of lists and quotes at its start begin a paragraph. */
  line(text: string, start: number, end: number): void {
    this.#lines += 1;
    let depth = 0;
    let column = 0;
    let i = start;
    let item = false;
    for (; i < end && depth <= bounds.depth; i += 1) {
      const c = text.charCodeAt(i);
      if (c === 32) column += 1;
      else if (c === 9) column += 4;
      else if (c === 62) depth += 1;
      else {
        listMarker.lastIndex = i;
        if (!listMarker.test(text)) break;
        item = true;
        depth += 1;
        i = listMarker.lastIndex - 1;
      }
    }
    definition.lastIndex = i;
    if (definition.test(text)) this.paragraph();
    if (item) {
      this.paragraph();
      if (column > bounds.indentation) this.#fail("nested too deeply");
    } else if (this.#table || (end - start < 5000 && isDelimiterRow(text.slice(start, end)) && text.slice(start, end).includes("|"))) {
      // Cells are parsed one by one
      this.paragraph();
      this.#table = true;
    }
    this.#depth = Math.max(this.#depth, depth);
    if (this.#depth > bounds.depth) this.#fail("nested too deeply");
    if (this.#depth > 1 && this.#lines * this.#depth > bounds.nestedLines) this.#fail("nested too deeply for its length");
    this.#length += end - start;
    if (this.#length > bounds.paragraph) {
      this.#fail("a paragraph is too long");
      return;
    }
    let run = 0;
    for (; i < end; i += 1) {
      const c = text.charCodeAt(i);
      if (c === 92) i += 1;
      else if (c === 42 || c === 95 || c === 126) {
        if (run !== c) this.#emphasis += 1;
      } else if (c === 91 || c === 93) this.#brackets += 1;
      else if ((c === 96 && run !== c) || c === 60) this.#others += 1;
      run = c;
    }
    if (this.#emphasis > bounds.emphasis) this.#fail("too many emphasis marks");
    if (this.#brackets > bounds.brackets) this.#fail("too many brackets");
    if (this.#others > bounds.others) this.#fail("too many backticks or angle brackets");
  }

  #fail(reason: string): void {
    if (this.reason === "") this.reason = reason;
  }
}

/** The lines of a text, found as they are asked for; remembers how far it was asked. */
class Lines {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Lines("", 0);
  static {
    // nor does a field that comes to hold a fraction or an infinity keep its first one
    Lines.kept.count();
  }

  readonly #text: string;
  readonly #lines: (Line & { next: number })[] = [];
  readonly #ends = /\r\n?|\n/g;
  #from: number;
  /** Up to where the text was looked at since this was last set. */
  reach = 0;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
  }

  /** Whether there is a line `i`. */
  has(i: number): boolean {
    while (this.#lines.length <= i && this.#from < this.#text.length) {
      this.#ends.lastIndex = this.#from;
      const found = this.#ends.exec(this.#text);
      const next = found ? this.#ends.lastIndex : this.#text.length;
      // at the end of the text more may be written
      this.#lines.push({ start: this.#from, end: found?.index ?? next, next: found ? next : Infinity });
      this.#from = next;
    }
    const there = i < this.#lines.length;
    this.reach = Math.max(this.reach, there ? (this.#lines[i] as { next: number }).next : Infinity);
    return there;
  }

  at(i: number): Line {
    this.has(i);
    return this.#lines[i] as Line;
  }

  /** The number of lines. */
  count(): number {
    let i = this.#lines.length;
    while (this.has(i)) i = this.#lines.length;
    return i;
  }
}

/**
 * Splits a text from an offset on. Units are in order and do not overlap; between them there is only white space. Linear.
 *
 * @param from where a line begins, outside of any unit
 * @param isKnown asked where a unit begins; the split ends where it says so, because all that follows is known
 */
export function unitsOf(text: string, from: number, isKnown: (start: number) => boolean = () => false): Unit[] {
  const lines = new Lines(text, from);
  const units: Unit[] = [];
  const at = (i: number): Line => lines.at(i);
  const lineText = (i: number): string => (lines.has(i) ? text.slice(at(i).start, at(i).end) : "");
  const isBlank = (i: number): boolean => {
    const { start, end } = at(i);
    for (let k = start; k < end; k += 1) {
      const c = text.charCodeAt(k);
      if (c !== 32 && c !== 9) return false;
    }
    return true;
  };
  /** What has been looked for in vain; it does not come further on either. */
  const missing = new Set<string>();
  const find = (what: RegExp, offset: number): number => {
    let found = -1;
    if (!missing.has(what.source)) {
      what.lastIndex = offset;
      if (what.test(text)) found = what.lastIndex;
      else missing.add(what.source);
    }
    lines.reach = Math.max(lines.reach, found < 0 ? Infinity : found);
    return found;
  };
  /** The line behind the one that holds an offset, from line `i` on. */
  const lineBehind = (i: number, offset: number): number => {
    let j = i;
    while (lines.has(j) && at(j).end < offset) j += 1;
    return lines.has(j) ? j + 1 : j;
  };

  let open = -1;
  let last = -1;
  let container = false;
  let reach = 0;
  let measure = new Measure();
  const close = (): void => {
    if (open >= 0) {
      const start = at(open).start;
      const { end } = at(last);
      units.push({ kind: "markdown", start, end, reason: measure.reason || (end - start > bounds.unit ? "a stretch without a break is too long" : ""), reach: Math.max(reach, lines.reach) });
    }
    open = -1;
    container = false;
    measure = new Measure();
  };
  const add = (kind: Unit["kind"], first: number, behind: number): void => {
    let end = behind - 1;
    while (end > first && isBlank(end)) end -= 1;
    units.push({ kind, start: at(first).start, end: at(end).end, reason: "", reach: lines.reach });
  };
  let blankBefore = true;
  let i = 0;
  for (;;) {
    reach = Math.max(reach, lines.reach);
    lines.reach = 0;
    if (!lines.has(i)) break;
    if (isBlank(i)) {
      blankBefore = true;
      i += 1;
      continue;
    }
    const { start, end } = at(i);
    const c = text.charCodeAt(start);
    let cutBehind = false;
    // in a list what is indented belongs to an item
    const first = c === 32 && !(open >= 0 && container) ? pastIndent(start) : start;
    if (text.charCodeAt(first) !== 32 && text.charCodeAt(first) !== 9) {
      const behind = special(i, first);
      if (behind) {
        close();
        if (isKnown(start)) return units;
        add(behind.kind, i, behind.line);
        i = behind.line;
        blankBefore = true;
        continue;
      }
    }
    if (c !== 32 && c !== 9) {
      if (c === 35 && /^#{1,6}(?:[ \t]|$)/.test(text.slice(start, Math.min(end, start + 8)))) {
        close();
        cutBehind = true;
      } else if (c === 91 && open >= 0 && !blankBefore) {
        definition.lastIndex = start;
        const here = definition.test(text);
        definition.lastIndex = at(last).start;
        if (here && definition.test(text)) close();
      } else if ((c === 45 || c === 61) && open >= 0 && !container && !blankBefore && /^(?:-+|=+)[ \t]*$/.test(text.slice(start, Math.min(end, start + 2000)))) {
        cutBehind = true;
      }
    }
    listMarker.lastIndex = start;
    const item = listMarker.test(text);
    const deep = item && /^[ \t]{4}/.test(text.slice(start, start + 4));
    if (open >= 0 && blankBefore && (!container || (c !== 32 && c !== 9 && !item))) close();
    if (open >= 0 && container && item && c !== 32 && c !== 9 && start - at(open).start > longList) close();
    if (open < 0) {
      if (isKnown(start)) return units;
      open = i;
      reach = lines.reach;
    }
    if (blankBefore) measure.paragraph();
    if ((item && !deep) || /^ {0,3}\[\^/.test(text.slice(start, Math.min(end, start + 6)))) container = true;
    measure.line(text, start, end);
    last = i;
    blankBefore = false;
    i += 1;
    if (cutBehind) {
      close();
      blankBefore = true;
    }
  }
  close();
  return units;

  /** Behind the spaces that may stand before a fence or a tag. */
  function pastIndent(start: number): number {
    let k = start;
    while (k < start + 3 && text.charCodeAt(k) === 32) k += 1;
    return k;
  }

  /** A unit that begins with line `i`, whose first character stands at `start`, and that is not for the parser: its kind and the line behind it. */
  function special(i: number, start: number): { kind: Unit["kind"]; line: number } | null {
    const { end } = at(i);
    const c = text.charCodeAt(start);
    const plain = open < 0 || blankBefore;
    if (c === 96 || c === 126) {
      const fence = /^(`{3,}(?!`)|~{3,}(?!~))([^\n]*)$/.exec(text.slice(start, Math.min(end, start + 2000)));
      if (!fence?.[1] || (c === 96 && fence[2]?.includes("`"))) return null;
      const size = fence[1].length;
      for (let j = i + 1; lines.has(j); j += 1) {
        const k = pastIndent(at(j).start);
        let n = 0;
        while (text.charCodeAt(k + n) === c) n += 1;
        if (n >= size && text.slice(k + n, at(j).end).trim() === "") return { kind: "code", line: j + 1 };
      }
      return { kind: "code", line: lines.count() };
    }
    if (c === 60) return html(i, start);
    // what follows is not indented
    if (start > at(i).start) return null;
    if (c === 58 && text.startsWith(":::", start)) return { kind: "marker", line: i + 1 };
    if (c === 92) {
      const name = /^\\begin\{([A-Za-z*]{1,30})\}/.exec(text.slice(start, start + 50))?.[1];
      if (name === undefined) return null;
      const stop = find(new RegExp(`\\\\end\\{${name.replaceAll("*", "\\*")}\\}`, "g"), start);
      return stop < 0 ? null : { kind: "tex", line: lineBehind(i, stop) };
    }
    if (c === 43 && plain && /^\+(?:[-=:]+\+)+[ \t]*$/.test(text.slice(start, Math.min(end, start + 5000)))) {
      let j = i + 1;
      while (lines.has(j) && /[+|]/.test(text.charAt(at(j).start))) j += 1;
      return j > i + 2 ? { kind: "grid", line: j } : null;
    }
    if (c === 45 && plain) {
      const behind = columnsFrom(i, i);
      if (behind > 0) return { kind: "columns", line: behind };
    }
    if (lines.has(i + 1) && at(i + 1).end - at(i + 1).start > 2) {
      const below = text.charCodeAt(at(i + 1).start);
      if (plain && (below === 45 || below === 32) && c !== 45 && c !== 62) {
        const behind = columnsFrom(i, i + 1);
        if (behind > 0) return { kind: "columns", line: behind };
      }
      if ((below === 124 || below === 58 || below === 45) && lineText(i).includes("|") && isDelimiterRow(lineText(i + 1))) {
        let j = i + 2;
        while (lines.has(j) && !isBlank(j) && !/^(?:>|#{1,6}[ \t]|```|~~~|:::|<|[-+*][ \t]|\d{1,9}[.)][ \t])/.test(text.slice(at(j).start, at(j).start + 12))) j += 1;
        if (j - i > longTable) return { kind: "pipes", line: j };
      }
    }
    return null;
  }

  function html(i: number, start: number): { kind: Unit["kind"]; line: number } | null {
    // comments, instructions, declarations and CDATA end with their mark alone
    for (const [opening, closing, skip] of marked) {
      if (!opening.test(text.slice(start, start + 9))) continue;
      const stop = find(closing, start + skip);
      return { kind: "html", line: stop < 0 ? lines.count() : lineBehind(i, stop) };
    }
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[ \t>/\r\n]|$)/.exec(text.slice(start, start + 30))?.[1]?.toLowerCase();
    if (name === undefined) return null;
    if (/^(?:script|pre|style|textarea)$/.test(name) && text.charCodeAt(start + 1) !== 47) {
      const stop = find(/<\/(?:script|pre|style|textarea)>/gi, start);
      return { kind: "html", line: stop < 0 ? lines.count() : lineBehind(i, stop) };
    }
    if (!htmlBlocks.has(name)) return null;
    let j = i + 1;
    while (lines.has(j) && !isBlank(j)) j += 1;
    // A table goes on over blank lines
    const stretch = text.slice(start, at(j - 1).end);
    const opens = stretch.search(/<table[\s>]/i);
    if (opens >= 0 && !/<\/table\s*>/i.test(stretch)) {
      const stop = find(/<\/table[ \t]*>/gi, at(j - 1).end);
      if (stop >= 0) j = lineBehind(j, stop);
    }
    return { kind: "html", line: j };
  }

  /**
   * Pandoc's tables without pipes, whose columns are marked by a line of dashes.
   *
   * @param i the first line of the table
   * @param dashes the line of dashes: the first one, or the one under a heading
   * @returns the line behind the table, or -1
   */
  function columnsFrom(i: number, dashes: number): number {
    const line = lineText(dashes);
    if (line.length > 2000 || !/^ {0,3}-{2,}(?: +-{2,})+ *$/.test(line)) {
      // A multiline table begins with one line of dashes over its whole width
      if (i !== dashes || !/^-{10,} *$/.test(line)) return -1;
      let j = i + 1;
      let columns = false;
      while (j < i + 400 && lines.has(j)) {
        const below = lineText(j);
        if (/^-{10,} *$/.test(below) && columns) return j + 1;
        if (/^ {0,3}-{2,}(?: +-{2,})+ *$/.test(below)) columns = true;
        else if (!columns && (isBlank(j) || j > i + 12)) return -1;
        j += 1;
      }
      return -1;
    }
    let j = dashes + 1;
    while (lines.has(j) && !isBlank(j)) j += 1;
    return j - dashes > 1 ? j : -1;
  }
}
