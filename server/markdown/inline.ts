/** Inline Markdown as plain text: phrasing nodes are walked beside their source. */
import type { Nodes, PhrasingContent } from "mdast";
import { isTidy } from "./candidates.ts";
import { decodeNamedCharacterReference } from "./character-references.ts";
import { OffsetMap } from "./offset-map.ts";
import { noMarks, OBJECT, Run, type Place } from "./run.ts";
import { findMaths, readTex, type Maths } from "./tex.ts";
import { tidy } from "./tidy.ts";
import type { Comment, Prose } from "./types.ts";

/** What reading a block needs to know. */
export interface Context {
  /** The document; all offsets are in it. */
  source: string;
  /** What must be added to the offset of a node: the parser is given pieces of the document. */
  shift: number;
  /** Offset of the block in the document. */
  block: number;
  /** Comments of the block, offsets in the document. */
  comments: Comment[];
}

/** The context of no text. */
export const nowhere: Context = { source: "", shift: 0, block: 0, comments: [] };

export const isEscapable = (c: number): boolean => (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);

/** Escapes, references and line ends, of which a text's source has more than its value. */
const mayDiffer = /[\\&\n\r\0]/g;

/** Reads inline nodes as one text, before citations and the like are taken out. */
export class InlineReader {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new InlineReader(nowhere, 0, 0, false);
  readonly run = new Run();
  readonly #context: Context;
  readonly #source: string;
  readonly #quoted: boolean;
  #maths: Maths[] = [];
  #at = 0;
  #raised: { tag: string; start: number }[] = [];
  #muted: { tag: string; start: number } | null = null;
  /** Elements that are not closed in what remains. */
  readonly #unclosed = new Set<string>();
  readonly #end: number;
  readonly #mathsIn: { from: number; to: number } | null;

  constructor(context: Context, from: number, to: number, quoted: boolean) {
    this.#context = context;
    this.#source = context.source;
    this.#quoted = quoted;
    this.#end = to;
    // Only what has a dollar sign at all is searched for maths
    this.#mathsIn = context.source.slice(from, to).includes("$") ? { from, to } : null;
  }

  /** Inside an element that holds no prose. */
  get muted(): boolean {
    return this.#muted !== null;
  }

  read(nodes: readonly PhrasingContent[]): Run {
    if (this.#mathsIn) this.#maths = findMaths(this.#source, this.#mathsIn.from, this.#mathsIn.to, this.#holes(nodes));
    this.#walk(nodes, false);
    return this.run;
  }

  #start(node: Nodes): number {
    return (node.position?.start.offset ?? 0) + this.#context.shift;
  }

  #stop(node: Nodes): number {
    return (node.position?.end.offset ?? 0) + this.#context.shift;
  }

  /** Where a dollar sign opens no maths. */
  #holes(nodes: readonly PhrasingContent[], out: { start: number; end: number }[] = []): { start: number; end: number }[] {
    for (const node of nodes) {
      if (node.type === "inlineCode" || node.type === "html" || node.type === "image") out.push({ start: this.#start(node), end: this.#stop(node) });
      else if ("children" in node) {
        this.#holes(node.children, out);
        const last = node.children.at(-1);
        if (node.type === "link") out.push({ start: last ? this.#stop(last) : this.#start(node), end: this.#stop(node) });
      }
    }
    return out;
  }

  #walk(nodes: readonly PhrasingContent[], strong: boolean): void {
    const { run } = this;
    for (const node of nodes) {
      const start = this.#start(node);
      const end = this.#stop(node);
      if (node.type !== "text" && this.#insideMaths(start, end)) continue;
      switch (node.type) {
        case "text":
          this.align(node.value, start, end);
          break;
        case "emphasis":
        case "strong": {
          const from = run.length;
          this.#walk(node.children, true);
          if (!strong && run.length > from) run.emphasis.push({ start: from, end: run.length });
          this.#closes(node.children, end);
          break;
        }
        case "link":
          // A link to a place in the document, glued to a word, is a citation: "trial[12](#ref12)"
          if (node.url.startsWith("#") && onlyNumbers(node.children) && /[\p{L}.,;:)\]%”"’]$/u.test(run.tail())) break;
          this.#walk(node.children, strong);
          this.#closes(node.children, end);
          break;
        case "linkReference":
          // The brackets of a shortcut may be those of "24 [3%]"; whether its target is defined must not matter
          if (node.referenceType === "shortcut") run.copy("[", start);
          this.#walk(node.children, strong);
          if (node.referenceType === "shortcut") run.copy("]", end - 1);
          else this.#closes(node.children, end);
          if (node.referenceType !== "full") run.keepWhole(start, end);
          break;
        case "delete":
        case "inlineCode":
          this.#object(start, end);
          run.keepWhole(start, end);
          break;
        case "break":
          run.atom("\n", start, end);
          break;
        case "html":
          this.#html(node.value, start, end);
          break;
        default:
          // Images and references to footnotes leave nothing
          break;
      }
    }
  }

  /** Syntax that closes behind the last child. */
  #closes(children: readonly PhrasingContent[], end: number): void {
    const last = children.at(-1);
    if (last) this.run.closes(this.#stop(last), end);
  }

  /** Whether a node stands in maths, which is read from the source instead. */
  #insideMaths(start: number, end: number): boolean {
    while (this.#at < this.#maths.length && (this.#maths[this.#at]?.end ?? 0) <= start) this.#at += 1;
    const maths = this.#maths[this.#at];
    return maths !== undefined && maths.start <= start && end <= maths.end;
  }

  #object(start: number, end: number): void {
    if (!this.#muted) this.run.atom(OBJECT, start, end);
  }

  /** Adds text that stands in the source as it is; mathematics in it is read as TeX. */
  #put(text: string, at: number): void {
    if (this.#muted) return;
    let from = 0;
    while (from < text.length) {
      const place = at + from;
      while (this.#at < this.#maths.length && (this.#maths[this.#at]?.end ?? 0) <= place) this.#at += 1;
      const maths = this.#maths[this.#at];
      if (!maths || maths.start >= at + text.length) {
        this.run.copy(text.slice(from), place);
        return;
      }
      if (place < maths.start) {
        this.run.copy(text.slice(from, maths.start - at), place);
        from = maths.start - at;
        continue;
      }
      if (place === maths.start) this.#tex(maths);
      from = maths.end - at;
    }
  }

  #putAtom(text: string, start: number, end: number): void {
    if (this.#muted) return;
    if (this.#maths.length > 0 && this.#insideMaths(start, end)) return;
    this.run.atom(text, start, end);
  }

  #tex(maths: Maths): void {
    const { run } = this;
    const pieces = maths.display ? undefined : readTex(this.#source, maths.start + 1, maths.end - 1);
    if (!pieces) run.atom(OBJECT, maths.start, maths.end);
    else {
      for (const piece of pieces) run.atom(piece.text, piece.start, piece.end);
    }
    run.keepWhole(maths.start, maths.end);
  }

  /**
   * Adds the value of a text node. Its source has more in it: escapes, entities, and the indentation and quote marks of
   * continued lines, which are stepped over.
   */
  align(value: string, start: number, end: number): void {
    const source = this.#source;
    if (end - start === value.length && source.startsWith(value, start)) {
      this.#put(value, start);
      return;
    }
    const shown = source.slice(start, end);
    let i = start;
    let j = 0;
    /** Where the characters that stand one to one began, in the value. */
    let same = 0;
    /** Up to where it is known whether they do, in the source. */
    let compared = start;
    const flush = (): void => {
      if (j > same) this.#put(value.slice(same, j), i - (j - same));
    };
    while (j < value.length && i < end) {
      if (i >= compared) {
        // mostly up to what may stand otherwise
        mayDiffer.lastIndex = i - start;
        compared = mayDiffer.test(shown) ? start + mayDiffer.lastIndex - 1 : end;
        const stretch = source.slice(i, compared);
        if (value.startsWith(stretch, j)) {
          i = compared;
          j += stretch.length;
          if (i >= end) break;
        }
        compared += 1;
      }
      const c = source.charCodeAt(i);
      const v = value.charCodeAt(j);
      if (c === 92 && i + 1 < end && source.charCodeAt(i + 1) === v && isEscapable(v)) {
        flush();
        if (v !== 91 && v !== 93) this.run.escape();
        this.#putAtom(value.charAt(j), i, i + 2);
        i += 2;
        j += 1;
        same = j;
        continue;
      }
      if (c === 38) {
        const reference = characterReference(source, i, end);
        if (reference && value.startsWith(reference.text, j)) {
          flush();
          this.#putAtom(reference.text, i, reference.end);
          i = reference.end;
          j += reference.text.length;
          same = j;
          continue;
        }
      }
      if (c === v || (c === 0 && v === 0xfffd)) {
        i += 1;
        j += 1;
        if (c === 10 || (c === 13 && source.charCodeAt(i) !== 10)) {
          flush();
          same = j;
          i = this.#pastPrefix(i, end);
        }
        continue;
      }
      // White space at the end of a line, or a prefix that is not understood
      flush();
      same = j;
      i += 1;
    }
    flush();
    if (j < value.length) this.#putAtom(value.slice(j), Math.min(i, end), end);
  }

  /** Past the indentation and quote marks at the start of a line. */
  #pastPrefix(from: number, end: number): number {
    let i = from;
    while (i < end) {
      const c = this.#source.charCodeAt(i);
      if (c !== 32 && c !== 9 && !(c === 62 && this.#quoted)) break;
      i += 1;
    }
    return i;
  }

  #html(value: string, start: number, end: number): void {
    if (value.startsWith("<!--")) {
      this.#context.comments.push({ start, end, text: value.slice(4, value.endsWith("-->") ? -3 : undefined) });
      return;
    }
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/.exec(value);
    if (!tag?.[2]) return;
    const name = tag[2].toLowerCase();
    if (tag[1] === "/") this.closeTag(name, start, end);
    else if (!value.endsWith("/>") || name === "br") this.openTag(name, start, end);
  }

  /** An HTML tag in the text opens; offsets of the tag in the document. */
  openTag(name: string, start: number, end: number): void {
    if (this.#muted) return;
    if (name === "br") this.run.atom("\n", start, end);
    else if (name === "sup" || name === "sub") this.#raised.push({ tag: name, start: this.run.length });
    else if (silent.has(name) && !this.#unclosed.has(name)) {
      if (this.#source.slice(end, this.#end).includes(`</${name}`)) this.#muted = { tag: name, start };
      else this.#unclosed.add(name);
    }
  }

  /** An HTML tag in the text closes. */
  closeTag(name: string, start: number, end: number): void {
    if (this.#muted) {
      if (this.#muted.tag !== name) return;
      const from = this.#muted.start;
      this.#muted = null;
      this.run.atom(OBJECT, from, end);
      this.run.keepWhole(from, end);
      return;
    }
    if (name === "sup" || name === "sub") {
      const open = this.#raised.at(-1);
      if (open?.tag === name) {
        this.#raised.pop();
        this.run.raised.push({ start: open.start, end: this.run.length, sub: name === "sub" });
      }
      return;
    }
    this.run.closes(start, end);
  }
}

/** Whether a link shows nothing but small whole numbers. */
const onlyNumbers = (children: readonly PhrasingContent[]): boolean =>
  children.length === 1 && children[0]?.type === "text" && /^\d{1,3}(?:[,–-]\s?\d{1,3})*$/.test(children[0].value);

/** Elements in a line that hold no prose. */
const silent = new Set(["code", "kbd", "samp", "script", "style", "svg", "math", "del", "s", "strike"]);

/** The character reference at `at`, decoded; null when it is none. */
export function characterReference(source: string, at: number, end: number): { text: string; end: number } | null {
  const semicolon = source.slice(at, Math.min(end, at + 34)).indexOf(";");
  if (semicolon < 2) return null;
  const name = source.slice(at + 1, at + semicolon);
  const stop = at + semicolon + 1;
  if (name.startsWith("#")) {
    const hex = /^#[xX]([0-9a-fA-F]{1,6})$/.exec(name);
    const decimal = /^#(\d{1,7})$/.exec(name);
    if (!hex?.[1] && !decimal?.[1]) return null;
    const code = hex?.[1] ? Number.parseInt(hex[1], 16) : Number(decimal?.[1]);
    // What the parser replaces is seen in its value; the length is what matters here
    const bad = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) ||
      (code > 126 && code < 160) || (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe || code === 11;
    return { text: bad ? "\uFFFD" : String.fromCodePoint(code), end: stop };
  }
  if (!/^[A-Za-z0-9]+$/.test(name)) return null;
  const text = decodeNamedCharacterReference(name);
  return text ? { text, end: stop } : null;
}

const hasText = /[\p{L}\p{N}]/u;

/**
 * The Prose of a text that stands in the source as it is read, in one piece and with nothing in it to be taken out, as most
 * cells and many paragraphs do. Gives what the long way would give; undefined where that has to be gone.
 */
export function plainProse(context: Context, children: readonly PhrasingContent[], place: Place): Prose | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== "text") return undefined;
  const { value } = only;
  const start = (only.position?.start.offset ?? 0) + context.shift;
  const end = (only.position?.end.offset ?? 0) + context.shift;
  if (end - start !== value.length || value.includes("$") || value.includes("\n:") || value.charCodeAt(0) === 58) return undefined;
  if (/[ \t\r\n]/.test(value.charAt(0)) || /[ \t\r\n]/.test(value.charAt(value.length - 1)) || !hasText.test(value)) return undefined;
  if (!context.source.startsWith(value, start) || !isTidy(value)) return undefined;
  const at = start - context.block;
  return {
    kind: "prose", text: value, map: new OffsetMap(value, [0, value.length, at, value.length], [], [], at), role: place.role,
    depth: place.depth, quoted: place.quoted, item: place.item, emphasis: [], marks: noMarks,
  };
}

/** A short term above what is said of it. */
const opensTerm = /^\s*(?:[^\s,;:.]{1,30}[^\S\n]){0,3}[^\s,;:.]{1,30}[^\S\n]*\n~\s/;
/** A line that goes on in the next, and is no term: "We enrolled". */
const goesOn = /^\s*(?:(?:we|they|it|he|she|this|these|those|there|of|in|among)\b|[^\n]{0,90}(?:ed|\b(?:saw|had|has|have|was|were|is|are|did|took|gave|got|found|left|came|include|includes|about|of|in|to|with|from|for|by|at|on|among|than|over|under|after|before|and|or|but|the|an?))[^\S\n]*\n)/i;

/**
 * Makes Proses of a run: citations and the like are taken out, a definition list's texts are told apart.
 *
 * @param origin where an empty text stands in the document
 */
export function prosesOf(run: Run, place: Place, context: Context, origin: number): Prose[] {
  const text = run.text();
  const edits = tidy(run, context.source, place.role === "cell");
  const trimmed = (from: number, to: number): { from: number; to: number } => {
    let a = from;
    let b = to;
    let first = 0;
    let last = edits.length - 1;
    for (;;) {
      // Hard spaces at the start indent the rows of a table
      while (a < b && /[ \t\r\n]/.test(text.charAt(a))) a += 1;
      while (a < b && /[ \t\r\n]/.test(text.charAt(b - 1))) b -= 1;
      while (first < edits.length && (edits[first]?.start ?? 0) < a) first += 1;
      while (last >= 0 && (edits[last]?.end ?? 0) > b) last -= 1;
      const head = edits[first];
      const tail = edits[last];
      if (a < b && head?.start === a && head.text === "" && head.end <= b) a = head.end;
      else if (a < b && tail?.end === b && tail.text === "" && tail.start >= a) b = tail.start;
      else return { from: a, to: b };
    }
  };
  const make = (from: number, until: number, role: Prose["role"]): Prose | null => {
    const { from: a, to } = trimmed(from, until);
    const b = text.slice(a, to).trim() === "" ? a : to;
    if (role !== "cell" && !hasText.test(text.slice(a, b))) return null;
    const raised = edits.filter((edit) => edit.raised !== undefined && edit.start >= from && edit.end <= until);
    return run.finish({ role, depth: place.depth, quoted: place.quoted, item: place.item }, edits, context.block, origin, a, b, raised);
  };
  if (place.role === "cell" || place.role === "heading") {
    const one = make(0, text.length, place.role);
    return one ? [one] : [];
  }
  // Pandoc's definition lists: a line that begins with a colon is a text of its own, or with a tilde below a short term, where "~ 40" is no round number
  const sign = opensTerm.test(text) && !goesOn.test(text) ? "\n~" : "\n:";
  const out: Prose[] = [];
  let from = /^\s*:\s/.test(text) ? text.indexOf(":") + 1 : 0;
  const term = from === 0;
  for (let i = text.indexOf(sign, from); i >= 0; i = text.indexOf(sign, i + 1)) {
    if (!/\s/.test(text.charAt(i + 2))) continue;
    const before = make(from, i, term && from === 0 ? "term" : place.role);
    if (before) out.push(before);
    from = i + 2;
  }
  const rest = make(from, text.length, place.role);
  if (rest) out.push(rest);
  return out;
}
