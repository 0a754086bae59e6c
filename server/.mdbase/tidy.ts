/**
 * What is no prose inside prose: mathematics, citations, footnote marks, exponents, addresses, attributes. Each is taken
 * out of the plain text, or leaves one U+FFFC where the words on either side must not run together.
 */
import { PlainText } from "./offset-map.ts";
import { readTex } from "./tex.ts";

export const gap = "\uFFFC";

const superscripts = /[\u00b9\u00b2\u00b3\u2070-\u207e\u1d43-\u1d6a\u02b0-\u02b8\u2071]/;
const numberBefore = /(?:^|[\s(>])[\d.,·∙]{1,12}\s?%?\s?$/;
const citation = /^\d{1,3}[a-z]?(?:\s?[,;–—-]\s?\d{1,3}[a-z]?){0,30}$/;
const address = /^(?:https?:\/\/|www\.|doi:\s?|mailto:)[^\s<>]+/i;
const doi = /^10\.\d{4,9}\/[^\s<>]+/;

/** Takes out what is no prose. `source` is the document; the result maps to it as the input does. */
export function tidy(input: PlainText, source: string): PlainText {
  const text = input.text.join("");
  if (!/[$[^~{@/\u00b9\u00b2\u00b3\u2070-\u207e\u1d43-\u1d6a\u02b0-\u02b8]|www\.|10\./.test(text)) return input;
  const out = new PlainText();
  const copy = (i: number): void => {
    out.text.push(input.text[i]!);
    out.start.push(input.start[i]!);
    out.end.push(input.end[i]!);
    out.after.push(input.after[i]!);
    out.strong.push(input.strong[i]!);
  };
  const leaveGap = (from: number, to: number): void => {
    out.add(gap, input.start[from]!, input.end[to - 1]!, false);
  };
  /** Nothing is left of [from, to): a comment behind what stands before goes behind it. */
  const drop = (to: number): void => {
    if (out.length > 0) out.after[out.length - 1] = Math.max(out.after[out.length - 1]!, input.end[to - 1]!);
  };
  let i = 0;
  while (i < text.length) {
    const c = text[i]!;
    if (c === "$") {
      const math = mathAt(text, i);
      if (math > 0) {
        const from = input.end[i]!;
        const tex = source.slice(from, input.start[math]);
        const read = readTex(tex);
        const closing = input.end[math]!;
        if (read) {
          const first = out.length;
          for (const { unit, start, end } of read) out.add(unit, from + start, from + end, false);
          out.close(first, closing, true);
        } else leaveGap(i, math + 1);
        i = math + 1;
        continue;
      }
    } else if (c === "[") {
      const close = text.indexOf("]", i);
      if (close > 0 && close - i < 120) {
        const inner = text.slice(i + 1, close).trim();
        const cites = inner.startsWith("^") || /^-?@[\w:]/.test(inner) || /^(?:see |cf\.? |e\.g\.,? )@/.test(inner) ||
          (citation.test(inner) && !numberBefore.test(text.slice(Math.max(0, i - 16), i)));
        if (cites) {
          drop(close + 1);
          i = close + 1;
          continue;
        }
      }
    } else if (c === "^" || c === "~") {
      const close = text.indexOf(c, i + 1);
      if (close > i + 1 && close - i < 14 && !/\s/.test(text.slice(i + 1, close))) {
        const inner = text.slice(i + 1, close);
        if (c === "^" && /\d$/.test(text.slice(0, i)) && /^[-−–+]/.test(inner) || (c === "^" && /(?:^|\D)10$/.test(text.slice(Math.max(0, i - 3), i)) && /^\d+$/.test(inner))) leaveGap(i, close + 1);
        else drop(close + 1);
        i = close + 1;
        continue;
      }
    } else if (c === "{") {
      const close = text.indexOf("}", i);
      if (close > 0 && close - i < 160 && /^\{\s*[#.:\-\w]+(?:[=\s][^{}]*)?$/.test(text.slice(i, close)) && /^\{\s*(?:[#.]|\w+=|-\})/.test(text.slice(i, close + 1))) {
        drop(close + 1);
        i = close + 1;
        continue;
      }
    } else if (superscripts.test(c) && i > 0 && /[\p{L}\p{N}%)\].,;]/u.test(text[i - 1]!)) {
      let to = i;
      while (to < text.length && superscripts.test(text[to]!)) to += 1;
      const exponent = /(?:^|\D)10$/.test(text.slice(Math.max(0, i - 3), i)) || /[\u207a\u207b]/.test(c);
      if (exponent) leaveGap(i, to);
      else drop(to);
      i = to;
      continue;
    } else if ((c === "h" || c === "H" || c === "w" || c === "d" || c === "m" || c === "1") && (i === 0 || !/[\p{L}\p{N}.]/u.test(text[i - 1]!))) {
      const rest = text.slice(i, i + 400);
      const found = address.exec(rest)?.[0] ?? doi.exec(rest)?.[0];
      if (found) {
        const to = i + found.replace(/[.,;:)\]]+$/, "").length;
        leaveGap(i, to);
        i = to;
        continue;
      }
    } else if (c === "@" && i > 0 && /[\w.+-]/.test(text[i - 1]!) && /[a-z]/i.test(text[i + 1] ?? "")) {
      // an e-mail address
      while (out.length > 0 && /[\w.+-]/.test(out.text[out.length - 1]!)) {
        for (const list of [out.text, out.start, out.end, out.after, out.strong]) list.pop();
      }
      let to = i + 1;
      while (to < text.length && /[\w.-]/.test(text[to]!)) to += 1;
      leaveGap(i, to);
      i = to;
      continue;
    }
    copy(i);
    i += 1;
  }
  return out;
}

/** Where mathematics that opens with the dollar at `i` closes, by Pandoc's rule; -1 when it is a sum of money. */
function mathAt(text: string, i: number): number {
  if (text[i + 1] === "$" || text[i + 1] === undefined || /\s/.test(text[i + 1]!)) return -1;
  const most = Math.min(text.length, i + 300);
  for (let j = i + 1; j < most; j += 1) {
    if (text[j] !== "$") continue;
    if (/\s/.test(text[j - 1]!) || /\d/.test(text[j + 1] ?? "")) return -1;
    return j;
  }
  return -1;
}
