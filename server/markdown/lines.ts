/** The lines of a text. */

export interface Line {
  start: number;
  /** Without the line's end. */
  end: number;
}

/** All of them, at once. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n?|\n/g;
  let start = 0;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    lines.push({ start, end: found.index });
    start = ends.lastIndex;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

/** The lines of a text, found as they are asked for; remembers how far it was asked. */
export class Lines {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Lines("", 0);
  static {
    // nor does a field that comes to hold a fraction or an infinity keep its first one
    Lines.kept.count();
  }

  readonly text: string;
  /** Where each line begins and ends: numbers, as a long text has more lines than it is good to keep objects. */
  readonly #starts: number[] = [];
  readonly #lineEnds: number[] = [];
  /** Where lines end of which some end otherwise than with "\n"; undefined where all end so. */
  readonly #ends: RegExp | undefined;
  #from: number;
  /** The last line has no end of its own, and more may be written in it. */
  #open = false;
  /** Up to where the text was looked at since this was last set. */
  reach = 0;
  /** What has been looked for in vain; it does not come further on either. */
  readonly #missing = new Set<string>();

  constructor(text: string, from: number) {
    this.text = text;
    this.#from = from;
    this.#ends = text.includes("\r") ? /\r\n?|\n/g : undefined;
  }

  /** Whether there is a line `i`. */
  has(i: number): boolean {
    while (this.#starts.length <= i && this.#from < this.text.length) {
      const end = this.#endFrom(this.#from);
      this.#open = end < 0;
      this.#starts.push(this.#from);
      this.#lineEnds.push(end < 0 ? this.text.length : end);
      this.#from = end < 0 ? this.text.length : this.#ends?.lastIndex ?? end + 1;
    }
    this.reach = Math.max(this.reach, this.#behind(i));
    return i < this.#starts.length;
  }

  /** Where the line that goes on at an offset ends; -1 where the text does. */
  #endFrom(offset: number): number {
    if (!this.#ends) return this.text.indexOf("\n", offset);
    this.#ends.lastIndex = offset;
    return this.#ends.exec(this.text)?.index ?? -1;
  }

  at(i: number): Line {
    this.has(i);
    return { start: this.#starts[i]!, end: this.#lineEnds[i]! };
  }

  /** How far the text has to be known for line `i` to be what it is. */
  #behind(i: number): number {
    const last = this.#starts.length - 1;
    return i < last ? this.#starts[i + 1]! : i === last && !this.#open ? this.#from : Infinity;
  }

  /** The number of lines. */
  count(): number {
    let i = this.#starts.length;
    while (this.has(i)) i = this.#starts.length;
    return i;
  }

  /** What stands in line `i`; empty where there is none. */
  textOf(i: number): string {
    if (!this.has(i)) return "";
    const { start, end } = this.at(i);
    return this.text.slice(start, end);
  }

  /** Whether line `i` holds nothing but spaces and tabs. */
  isBlank(i: number): boolean {
    const { text } = this;
    const { start, end } = this.at(i);
    for (let k = start; k < end; k += 1) {
      const c = text.charCodeAt(k);
      if (c !== 32 && c !== 9) return false;
    }
    return true;
  }

  /** The first blank line from line `i` on, or the number of lines. */
  blankFrom(i: number): number {
    let j = i;
    while (this.has(j) && !this.isBlank(j)) j += 1;
    return j;
  }

  /** Where what comes next from an offset on ends; -1 where it does not come. */
  find(what: RegExp, offset: number): number {
    let found = -1;
    if (!this.#missing.has(what.source)) {
      what.lastIndex = offset;
      if (what.test(this.text)) found = what.lastIndex;
      else this.#missing.add(what.source);
    }
    this.reach = Math.max(this.reach, found < 0 ? Infinity : found);
    return found;
  }

  /** The line behind the one that holds an offset, from line `i` on. */
  behind(i: number, offset: number): number {
    let j = i;
    while (this.has(j) && this.at(j).end < offset) j += 1;
    return this.has(j) ? j + 1 : j;
  }
}
