/** Inline Markdown as plain text: phrasing nodes walked beside their source. */
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Nodes, PhrasingContent } from "mdast";
import { PlainText } from "./offset-map.ts";
import { gap } from "./tidy.ts";
import type { Comment } from "./types.ts";

export interface InlineContext {
  /** The document. */
  source: string;
  comments: Comment[];
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** The plain text of inline nodes, in document offsets. */
export function plainOf(nodes: readonly PhrasingContent[], context: InlineContext): PlainText {
  const out = new PlainText();
  const raised: { tag: string; from: number; at: number }[] = [];
  // an explicit stack: emphasis can nest deeper than calls may
  walk(nodes, out, context, false, raised);
  return out;
}

function walk(nodes: readonly PhrasingContent[], out: PlainText, context: InlineContext, strong: boolean, raised: { tag: string; from: number; at: number }[]): void {
  for (const node of nodes) {
    const from = out.length;
    switch (node.type) {
      case "text":
        alignText(node.value, context.source, startOf(node), endOf(node), out, strong);
        break;
      case "emphasis":
      case "strong":
        walk(node.children, out, context, true, raised);
        out.close(from, endOf(node), false);
        break;
      case "delete":
        out.add(gap, startOf(node), endOf(node), false);
        break;
      case "link":
      case "linkReference": {
        const shownIsTarget = node.type === "link" && node.children.length === 1 && node.children[0]!.type === "text" && (node.url === node.children[0].value || node.url.endsWith(node.children[0].value));
        if (shownIsTarget) {
          out.add(gap, startOf(node), endOf(node), false);
          break;
        }
        // a shortcut reference is written in brackets, which may be the brackets of "24 [3%]"
        const bracketed = node.type === "linkReference" && node.referenceType === "shortcut";
        if (bracketed) out.add("[", startOf(node), startOf(node) + 1, strong);
        walk(node.children, out, context, strong, raised);
        if (bracketed) out.add("]", endOf(node) - 1, endOf(node), strong);
        else out.close(from, endOf(node), true);
        break;
      }
      case "inlineCode":
        out.add(gap, startOf(node), endOf(node), false);
        break;
      case "break":
        out.add("\n", startOf(node), endOf(node), false);
        break;
      case "footnoteReference":
      case "image":
      case "imageReference":
        out.close(Math.max(0, out.length - 1), endOf(node), false);
        break;
      case "html":
        inlineHtml(node.value, startOf(node), endOf(node), out, context, raised);
        break;
      default:
        break;
    }
  }
}

/** A tag or a comment between words. Superscripts are footnote marks or exponents; subscripts go too. */
export function inlineHtml(value: string, start: number, end: number, out: PlainText, context: InlineContext, raised: { tag: string; from: number; at: number }[]): void {
  if (value.startsWith("<!--")) {
    context.comments.push({ start, end, text: value.slice(4, value.endsWith("-->") ? -3 : undefined) });
    return;
  }
  const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(value);
  if (!tag) return;
  const name = tag[2]!.toLowerCase();
  if (name === "br") {
    out.add("\n", start, end, false);
    return;
  }
  if (name !== "sup" && name !== "sub") return;
  if (tag[1] === "") {
    raised.push({ tag: name, from: out.length, at: start });
    return;
  }
  const open = raised.pop();
  if (!open || open.tag !== name) return;
  const inner = out.text.slice(open.from).join("");
  const before = out.text.slice(Math.max(0, open.from - 3), open.from).join("");
  const exponent = name === "sup" && (/(?:^|\D)10$/.test(before) || (/\d$/.test(before) && /^[-−–+]/.test(inner)));
  for (const list of [out.text, out.start, out.end, out.after, out.strong]) list.length = open.from;
  if (exponent) out.add(gap, open.at, end, false);
  else out.close(Math.max(0, out.length - 1), end, false);
}

/**
 * Walks a text node's value beside its source. The source also has escapes, entities, and the quote marks and
 * indentation of continued lines, which are stepped over.
 */
export function alignText(value: string, source: string, start: number, end: number, out: PlainText, strong: boolean): void {
  let i = start;
  let j = 0;
  while (j < value.length && i < end) {
    const unit = value[j]!;
    const c = source[i]!;
    if (c === "\\" && i + 1 < end && source[i + 1] === unit && /[!-/:-@[-`{-~]/.test(unit)) {
      out.add(unit, i, i + 2, strong);
      i += 2;
      j += 1;
      continue;
    }
    if (c === "&") {
      const semicolon = source.indexOf(";", i);
      const decoded = semicolon > 0 && semicolon - i < 34 && semicolon < end ? decode(source.slice(i + 1, semicolon)) : undefined;
      if (decoded !== undefined && value.startsWith(decoded, j)) {
        for (const piece of decoded.split("")) out.add(piece, i, semicolon + 1, strong);
        i = semicolon + 1;
        j += decoded.length;
        continue;
      }
    }
    if (c === unit) {
      out.add(unit, i, i + 1, strong);
      i += 1;
      j += 1;
      continue;
    }
    // CRLF is a line feed in the value; the rest is indentation and quote marks
    i += 1;
  }
}

/** A text with its character references replaced by what they stand for. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? text.replace(/&(#?[0-9a-zA-Z]{1,32});/g, (whole, name: string) => decode(name) ?? whole) : text;
}

/** A character reference without its ampersand and semicolon. */
function decode(name: string): string | undefined {
  if (name.startsWith("#")) {
    const code = /^#[xX][0-9a-fA-F]{1,6}$/.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : -1;
    if (code <= 0 || code > 0x10ffff) return undefined;
    return String.fromCodePoint(code);
  }
  return decodeNamedCharacterReference(name) || undefined;
}
