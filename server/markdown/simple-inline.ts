/**
 * A reader for what most lines of a review hold: plain text, emphasis, links, code, tags of HTML, escapes and character
 * references. It gives the nodes that the parser would give, in one pass; what is not surely simple is left to the parser.
 */
import type { InlineCode, Link, PhrasingContent } from "mdast";
import { characterReference, isEscapable } from "./inline.ts";

/** Where a node stands: offsets in the source are all that is read of a position. */
export interface Placed {
  position: { start: { offset: number; line: number; column: number }; end: { offset: number; line: number; column: number } };
}

export const placed = (start: number, end: number): Placed => ({
  position: { start: { offset: start, line: 0, column: 0 }, end: { offset: end, line: 0, column: 0 } },
});

/** A run of asterisks or of underscores, of which some may have found their counterparts. */
interface Delimiters {
  type: "delimiters";
  marker: string;
  start: number;
  length: number;
  opens: boolean;
  closes: boolean;
  /** Some of them belong to another run. */
  used: boolean;
}

/** Characters that may be more than text. A search for the next is much faster than a look at each. */
const marks = /[\n\0\t\r`~![\]\\&<*_]/g;

/** More of them in one text are the parser's, whose time for them is bounded. */
const mostDelimiters = 200;

const isWhite = (c: string): boolean => c === "" || /\s/u.test(c);
const isPunctuation = (c: string): boolean => /[\p{P}\p{S}]/u.test(c);

/**
 * Inline content from `start` to `end`; null where it is not surely simple. Linear: each character is looked at once.
 *
 * @param inQuote each further line begins with the mark of a quote
 */
export function readInline(source: string, start: number, end: number, inQuote = false): PhrasingContent[] | null {
  const nodes: (PhrasingContent | Delimiters)[] = [];
  let delimiters = 0;
  let value = "";
  /** Where the text began that is being gathered, and the part of it that is copied as it stands. */
  let from = start;
  let copied = start;
  /** Where the last line begins, and its text: what is between them is of no text. */
  let edge = -1;
  let inner = -1;
  const flush = (to: number): void => {
    value += source.slice(copied, to);
    if (value !== "") nodes.push({ type: "text", value, ...placed(from, to === inner ? edge : to) });
    value = "";
  };
  /** Adds what stands from `at` to `stop` and is no text; gives where it goes on. */
  const add = (node: PhrasingContent | Delimiters, at: number, stop: number): number => {
    flush(at);
    nodes.push(node);
    from = stop;
    copied = stop;
    return stop;
  };
  const text = source.slice(start, end);
  marks.lastIndex = 0;
  while (marks.test(text)) {
    let i = start + marks.lastIndex - 1;
    switch (source.charCodeAt(i)) {
      case 13: // CR, or CR LF
      case 10: { // spaces at the end of a line are dropped; two of them break it
        const behind = source.charCodeAt(i) === 13 ? i + 2 : i + 1;
        if (source.charCodeAt(behind - 1) !== 10) return null;
        let spaces = i;
        while (spaces > from && source.charCodeAt(spaces - 1) === 32) spaces -= 1;
        if (spaces < copied) return null;
        let next = inQuote ? behind + 2 : behind;
        while (source.charCodeAt(next) === 32) next += 1;
        if (i - spaces > 1) add({ type: "break", ...placed(spaces, behind) }, spaces, next);
        else if (spaces < i || next > behind) {
          value += source.slice(copied, spaces);
          if (value === "") from = i;
          if (next > behind) {
            value += source.slice(i, behind);
            copied = next;
            edge = behind;
            inner = next;
          } else copied = i;
        }
        i = next;
        break;
      }
      case 0: // NUL
      case 9: // tab
        return null;
      case 96: { // `code`
        const code = readCode(source, i, end);
        if (!code) return null;
        i = add(code, i, code.position!.end.offset!);
        break;
      }
      case 126: // ~~struck out~~
        if (source.charCodeAt(i + 1) === 126) return null;
        i += 1;
        break;
      case 33: // ![image]
        if (source.charCodeAt(i + 1) === 91) return null;
        i += 1;
        break;
      case 91: { // [text](target); of a note whose text stands elsewhere the parser knows as little
        const link = readLink(source, i, end);
        i = link ? add(link, i, link.position!.end.offset!) : i + 1;
        break;
      }
      case 93: { // ](target), ][name]
        const next = source.charCodeAt(i + 1);
        if (i + 1 < end && (next === 40 || next === 91)) return null;
        i += 1;
        break;
      }
      case 92: { // \
        const next = source.charCodeAt(i + 1);
        if (i + 1 < end && next === 10) return null;
        if (i + 1 < end && isEscapable(next)) {
          value += source.slice(copied, i) + source.charAt(i + 1);
          copied = i + 2;
          i += 2;
        } else i += 1;
        break;
      }
      case 38: { // &
        const reference = characterReference(source, i, end);
        if (reference) {
          value += source.slice(copied, i) + reference.text;
          copied = reference.end;
          i = reference.end;
        } else i += 1;
        break;
      }
      case 60: { // <
        const stop = addressEnd(source, i, end);
        if (stop > 0) {
          const target = source.slice(i + 1, stop - 1);
          i = add(linkTo(target, target, i, stop), i, stop);
          break;
        }
        if (!/[A-Za-z/!?]/.test(source.charAt(i + 1)) || i + 1 >= end) {
          // "<5@b.org>" is an address
          if (/^[^\s<>@]{1,100}@/.test(source.slice(i + 1, Math.min(end, i + 102)))) return null;
          i += 1;
          break;
        }
        const close = tagEnd(source, i, end);
        if (close < 0) return null;
        i = add({ type: "html", value: source.slice(i, close), ...placed(i, close) }, i, close);
        break;
      }
      case 42: // *
      case 95: { // _
        const marker = source.charAt(i);
        let stop = i + 1;
        while (stop < end && source.charAt(stop) === marker) stop += 1;
        const before = i === start ? "" : source.charAt(i - 1);
        const after = stop >= end ? "" : source.charAt(stop);
        // "a_b", as names are written
        if (marker === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) {
          i = stop;
          break;
        }
        // halves of surrogate pairs are not told apart here, and a tilde beside them has rules of its own
        if (/[\ud800-\udfff~]/.test(before + after)) return null;
        const outer = isWhite(before) || isPunctuation(before);
        const inner = isWhite(after) || isPunctuation(after);
        const left = !isWhite(after) && (!isPunctuation(after) || outer);
        const right = !isWhite(before) && (!isPunctuation(before) || inner);
        const opens = left && (marker === "*" || outer || !right);
        const closes = right && (marker === "*" || inner || !left);
        if (opens || closes) {
          delimiters += 1;
          if (delimiters > mostDelimiters) return null;
          add({ type: "delimiters", marker, start: i, length: stop - i, opens, closes, used: false }, i, stop);
        }
        i = stop;
        break;
      }
    }
    marks.lastIndex = i - start;
  }
  flush(end);
  return delimiters > 0 ? emphasised(nodes) : nodes as PhrasingContent[];
}

/**
 * Makes emphasis of the delimiters that belong together, and text of the others, as CommonMark's "process emphasis" does; null
 * where the parser would pair once more what is left of a run between two that it has paired.
 */
function emphasised(nodes: readonly (PhrasingContent | Delimiters)[]): PhrasingContent[] | null {
  const out: (PhrasingContent | Delimiters)[] = [];
  for (const node of nodes) {
    if (node.type !== "delimiters") {
      out.push(node);
      continue;
    }
    const closer = node;
    for (let at = closer.closes ? openerOf(closer, out) : -1; at >= 0; at = closer.length > 0 ? openerOf(closer, out) : -1) {
      const opener = out[at] as Delimiters;
      const use = opener.length > 1 && closer.length > 1 ? 2 : 1;
      const between = out.splice(at + 1);
      if (between.some((one) => one.type === "delimiters" && one.used)) return null;
      const children = withoutDelimiters(between);
      opener.length -= use;
      opener.used = true;
      closer.used = true;
      const place = placed(opener.start + opener.length, closer.start + use);
      closer.start += use;
      closer.length -= use;
      if (opener.length === 0) out.pop();
      out.push({ type: use === 2 ? "strong" : "emphasis", children, ...place });
    }
    if (closer.length > 0) out.push(closer);
  }
  return withoutDelimiters(out);
}

/** Where the last delimiters stand that a run of them can close; -1 where there are none. */
function openerOf(closer: Delimiters, nodes: readonly (PhrasingContent | Delimiters)[]): number {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const opener = nodes[i]!;
    if (opener.type !== "delimiters" || !opener.opens || opener.marker !== closer.marker) continue;
    const either = opener.closes || closer.opens;
    if (!(either && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0)) return i;
  }
  return -1;
}

/** Delimiters that belong to nothing are text, in one piece with the text beside them. */
function withoutDelimiters(nodes: readonly (PhrasingContent | Delimiters)[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const own: PhrasingContent = node.type === "delimiters" ? { type: "text", value: node.marker.repeat(node.length), ...placed(node.start, node.start + node.length) } : node;
    const last = out.at(-1);
    if (own.type === "text" && last?.type === "text") {
      last.value += own.value;
      last.position = { start: last.position!.start, end: own.position!.end };
    } else out.push(own);
  }
  return out;
}

const address = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\0- \x7f<>]*>/y;
const inlineLink = /\[([^[\]\\<>&`*_~\r\n\0]{1,200})\]\(((?:[^\0- \x7f<>()\\&]|&(?![#\p{L}\d]{1,40};)){1,500})\)/uy;
const codeSpan = /(`{1,3})([^`\\|\r\n\0\t]{1,300})\1(?!`)/y;

/** The code that begins at `start`, in one line and with nothing in it that a table would take for its own. */
function readCode(source: string, start: number, end: number): InlineCode | null {
  codeSpan.lastIndex = start;
  const found = codeSpan.exec(source);
  if (!found || codeSpan.lastIndex > end) return null;
  const inner = found[2]!;
  const padded = inner.startsWith(" ") && inner.endsWith(" ") && inner.trim() !== "";
  return { type: "inlineCode", value: padded ? inner.slice(1, -1) : inner, ...placed(start, codeSpan.lastIndex) };
}

/** Where an address between angle brackets that begins at `start` ends: "<https://a.b/c>"; -1 where there is none. */
export function addressEnd(source: string, start: number, end: number): number {
  address.lastIndex = start;
  return address.test(source) && address.lastIndex <= end ? address.lastIndex : -1;
}

/** The link that begins at `start`, where there is nothing but plain text in it: "[text](https://a.b/c)". */
function readLink(source: string, start: number, end: number): Link | null {
  inlineLink.lastIndex = start;
  const found = inlineLink.exec(source);
  return found && inlineLink.lastIndex <= end ? linkTo(found[2]!, found[1]!, start, inlineLink.lastIndex) : null;
}

/** A link whose text begins behind one mark. */
const linkTo = (url: string, value: string, start: number, end: number): Link => ({
  type: "link", url, children: [{ type: "text", value, ...placed(start + 1, start + 1 + value.length) }], ...placed(start, end),
});

/** Longest tag that is read here. */
const longestTag = 600;

/** Whether a stretch is one tag of HTML, as those around tables are: it has no text, and is no comment. */
export const isLoneTag = (source: string, start: number, end: number): boolean =>
  source.charCodeAt(start) === 60 && source.charCodeAt(start + 1) !== 33 && tagEnd(source, start, end) === end;

/** Where a tag or a comment of HTML that begins at `start` ends, all in one line; -1 where it is none, or an address. */
export function tagEnd(source: string, start: number, end: number): number {
  if (source.startsWith("<!--", start)) {
    const close = source.indexOf("-->", start + 4);
    const inner = close < 0 || close + 3 > end || close - start > longestTag ? undefined : source.slice(start + 4, close);
    return inner === undefined || inner.includes("\n") || inner.includes("--") || inner.startsWith(">") || inner.startsWith("->") || inner.endsWith("-") ? -1 : close + 3;
  }
  const most = Math.min(end, start + longestTag);
  let i = start + 1;
  const closing = source.charCodeAt(i) === 47;
  if (closing) i += 1;
  if (!isLetter(source.charCodeAt(i))) return -1;
  while (i < most && isNameOfTag(source.charCodeAt(i))) i += 1;
  for (;;) {
    let spaces = 0;
    while (i < most && source.charCodeAt(i) === 32) {
      i += 1;
      spaces += 1;
    }
    if (i >= most) return -1;
    const c = source.charCodeAt(i);
    if (c === 62) return i + 1;
    if (closing) return -1;
    if (c === 47) return source.charCodeAt(i + 1) === 62 && i + 1 < most ? i + 2 : -1;
    if (spaces === 0 || !(isLetter(c) || c === 95 || c === 58)) return -1;
    while (i < most && isNameOfAttribute(source.charCodeAt(i))) i += 1;
    if (source.charCodeAt(i) !== 61) continue;
    const quote = source.charCodeAt(i + 1);
    if (quote !== 34 && quote !== 39) return -1;
    const close = source.indexOf(quote === 34 ? "\"" : "'", i + 2);
    if (close < 0 || close >= most || source.slice(i, close).includes("\n")) return -1;
    i = close + 1;
  }
}

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isNameOfTag = (c: number): boolean => isLetter(c) || isDigit(c) || c === 45;
const isNameOfAttribute = (c: number): boolean => isLetter(c) || isDigit(c) || c === 95 || c === 58 || c === 46 || c === 45;
