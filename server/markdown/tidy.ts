/**
 * What is no prose inside prose: citations, footnote marks, exponents, addresses, attributes. Finds them in the plain
 * text; each goes, or leaves one U+FFFC where numbers on either side must not run together.
 */
import { lowered, raisedText } from "./raised.ts";
import { OBJECT, type Edit, type Run } from "./run.ts";

const raisedChars = "\\u00b2\\u00b3\\u00b9\\u2070-\\u207f\\u02b0-\\u02b8\\u1d2c-\\u1d6a";
const isRaised = new RegExp(`[${raisedChars}]`);
/** Where to look; everything else is copied as it stands. Each alternative has a fixed length, so the search is linear. */
const candidates = new RegExp(`[[^~{@\\\\\\u0000\\ufffd${raisedChars}]|https?://|ftp://|www\\.|doi:(?=\\s?10\\.)|10\\.\\d{4}|(?<=\\n):::`, "gi");
const address = /[^\s<>\u00a0\uFFFC]*/y;
const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

/** A bracket with nothing but small whole numbers: [12], [1, 2], [3–5, 9]. */
const onlyNumbers = /^\s*\d{1,3}[a-z]?(?:\s*[,;–—−-]\s*\d{1,3}[a-z]?)*\s*$/;
const oneRange = /^\s*(\d{1,3})\s*[,;–—−-]\s*(\d{1,3})\s*$/;
/** A number with its percent sign, right before a bracket. */
const numberBefore = /(?<![\p{L}\d.,·]|\p{L}[-–‐])(\d{1,9}(?:[.,·]\d{1,6})*)[ \u00a0\u2009\u202f]?(%?)[ \u00a0\u2009\u202f]?$/u;
const intervalBefore = /\b(?:C\.?I\.?|interval|CrI|IQR|range|median|mean|SD|HR|OR|RR)[,:;=]?\s?$/i;

/**
 * Is `[inner]` a citation?
 *
 * @param before the characters before the bracket; 24 are enough
 * @param parens whether the bracket stands inside round brackets
 * @param cell whether it stands in a table's cell
 */
export function isCitation(inner: string, before: string, parens: boolean, cell: boolean): boolean {
  if (!onlyNumbers.test(inner)) return false;
  const range = oneRange.exec(inner);
  const [low, high] = [Number(range?.[1]), Number(range?.[2])];
  if (range && high - low > 2 && intervalBefore.test(before)) return false;
  if (before.trim() === "") return !cell && !range;
  const number = numberBefore.exec(before);
  if (!number) return true;
  const year = /^(?:19|20)\d\d$/.test(number[1] ?? "") && number[2] === "";
  if (year) return true;
  if (range) {
    // "28% [17-42]" is an interval, "45% [28-34]" two or more sources
    const value = Number((number[1] ?? "").replace(/[,·]/, "."));
    // "in 15 [13-27] of them": as many sources as were counted
    if (!cell && number[2] === "" && high - low + 1 === value) return true;
    return !(low <= value && value <= high) || (high - low === 1 && /[,;]/.test(inner));
  }
  if (/[,;–—−-]/.test(inner)) return true;
  // "(45% [12])" and a cell's "140 [52]" give counts; "in 45% [12]." gives the source
  return !cell && (!parens || (number[2] === "" && /\d[.·]\d/.test(number[1] ?? "")));
}

/** What stands in each of them, and is soon found. */
const telling = new RegExp(`[[^~{@\\\\\\u0000\\ufffd${raisedChars}]|:[/:]|[wW]\\.|[iI]:|10\\.\\d`);

/** Whether there is nothing in a text that could be taken out. */
export function isTidy(text: string): boolean {
  if (!telling.test(text)) return true;
  candidates.lastIndex = 0;
  return !candidates.test(text);
}

/** The edits that take out what is no prose, ordered. `cell`: the text is a table's cell. Linear in the text. */
export function tidy(run: Run, source: string, cell: boolean): Edit[] {
  const text = run.text();
  const edits: Edit[] = [];
  for (const { start, end, sub } of run.raised) {
    const left = raisedText(text.slice(Math.max(0, start - 4), start), text.slice(start, end), sub);
    if (left !== undefined && end > start) edits.push({ start, end, text: left, ...(left === "" && !sub ? { raised: text.slice(start, end) } : {}) });
  }
  // Depth of round brackets, worked out as the search moves on
  let depth = 0;
  let counted = 0;
  const inParens = (at: number): boolean => {
    for (; counted < at; counted += 1) {
      const c = text.charCodeAt(counted);
      if (c === 40) depth += 1;
      else if (c === 41) depth = Math.max(0, depth - 1);
      else if (c === 10) depth = depth > 3 ? 0 : depth;
    }
    return depth > 0;
  };
  const missing = new Set<string>();
  const find = (what: string, from: number): number => {
    if (missing.has(what)) return -1;
    const at = text.indexOf(what, from);
    if (at < 0) missing.add(what);
    return at;
  };
  /** End of what stands between `from` and a closing character, within `most` characters and without `without`. */
  const until = (close: number, from: number, most: number, without: number): number => {
    for (let j = from; j < text.length && j < from + most; j += 1) {
      const c = text.charCodeAt(j);
      if (c === close) return j;
      if (c === without) return -1;
    }
    return -1;
  };
  const edit = (start: number, end: number, left: string, raised?: string): void => {
    edits.push(left === "" && raised !== undefined ? { start, end, text: left, raised } : { start, end, text: left });
    candidates.lastIndex = end;
  };
  candidates.lastIndex = 0;
  for (let found = candidates.exec(text); found; found = candidates.exec(text)) {
    const i = found.index;
    const c = found[0].charAt(0);
    if (found[0].length > 1) {
      if (c === ":") {
        const line = text.indexOf("\n", i);
        edit(i, line < 0 ? text.length : line, "");
        continue;
      }
      if (i > 0 && isWord(text.charAt(i - 1))) continue;
      let from = i;
      if (c === "1") {
        const slash = /\d{4,9}\//y;
        slash.lastIndex = i + 3;
        if (!slash.test(text)) continue;
      } else if (/^doi:/i.test(found[0]) && /\s/.test(text.charAt(i + 4))) from = i + 5;
      address.lastIndex = Math.max(from, i + (from === i ? found[0].length : 0));
      let end = address.lastIndex + (address.exec(text)?.[0].length ?? 0);
      while (end > i && /[.,;:!?)\]"'”’»*]/.test(text.charAt(end - 1))) end -= 1;
      if (end > i) edit(i, end, OBJECT);
      continue;
    }
    if (c === "\0" || c === "\ufffd") {
      // not a character of any text
      edit(i, i + 1, "");
      continue;
    }
    if (c === "[") {
      const close = until(93, i + 1, 600, 91);
      if (close < 0) continue;
      const inner = text.slice(i + 1, close);
      const next = text.charAt(close + 1);
      // whoever reads "45 [sic] of 40" reads 45 of 40
      if (/^sic!?$/i.test(inner)) edit(i, close + 1, "");
      else if (inner.startsWith("^") && inner.length > 1 && !/\s/.test(inner)) edit(i, close + 1, "");
      else if (/^-?@[\w{]|^\S+ @[\w{]|^\S+ \S+ @[\w{]|^\S+ \S+ \S+ @[\w{]/.test(inner)) edit(i, close + 1, "");
      else if (isCitation(inner, text.slice(Math.max(0, i - 24), i), inParens(i), cell)) {
        const doubled = text.charAt(i - 1) === "[" && next === "]";
        edit(doubled ? i - 1 : i, doubled ? close + 2 : close + 1, "");
      } else if (next === "{" || next === "[") {
        // a span with attributes; a link whose target stands elsewhere
        const end = next === "{" ? until(125, close + 2, 300, 10) : until(93, close + 2, 80, 91);
        if (end < 0) continue;
        const label = text.slice(close + 2, end);
        if (next === "{" ? /^\s*(?:[.#]|[\w-]+=|-\s*$)/.test(label) : /^(?:[A-Za-z][^%]*)?$/.test(label)) {
          edits.push({ start: i, end: i + 1, text: "" });
          edits.push({ start: close, end: end + 1, text: "" });
        }
      }
      continue;
    }
    if (c === "{") {
      if (text.startsWith("{{<", i)) {
        const end = find(">}}", i);
        if (end > 0) edit(i, end + 3, OBJECT);
        continue;
      }
      const end = until(125, i + 1, 300, 10);
      if (end < 0) continue;
      const inner = text.slice(i + 1, end);
      const place = i < run.length ? run.sourceOf(i, i + 1).start : 0;
      const attached = /[)\]`>]/.test(source.charAt(place - 1));
      if (/^\s*[#.][\p{L}_-]/u.test(inner) || /^-\s*$/.test(inner) || (/^\s*(?:[\w-]+=|=\w)/.test(inner) && (attached || end + 1 >= text.length))) edit(i, end + 1, "");
      continue;
    }
    if (c === "\\") {
      if (text.startsWith("\\begin{", i)) {
        const close = until(125, i + 7, 40, 10);
        const name = close < 0 ? "" : text.slice(i + 7, close);
        const end = name === "" ? -1 : find(`\\end{${name}}`, i);
        if (end > 0) edit(i, end + 6 + name.length, OBJECT);
      } else {
        const command = /\\(?:cite[a-z]{0,8}|[a-zA-Z]{0,8}ref|label|footnotemark|index)\*?(?:\[[^\]\n]{0,80}\])?\{/y;
        command.lastIndex = i;
        if (!command.test(text)) continue;
        const end = until(125, command.lastIndex, 300, 10);
        if (end > 0) edit(i, end + 1, "");
      }
      continue;
    }
    if (run.isEscaped(i) && c !== "@") continue;
    if (c === "@") {
      if (text.startsWith("@ref(", i)) {
        const end = until(41, i + 5, 80, 10);
        if (end > 0) edit(i, end + 1, OBJECT);
        continue;
      }
      let start = i;
      while (start > 0 && i - start < 64 && /[\w.+-]/.test(text.charAt(start - 1))) start -= 1;
      let end = i + 1;
      if (start < i) {
        while (end < text.length && end - i < 255 && /[\w.-]/.test(text.charAt(end))) end += 1;
        while (end > i && /[.-]/.test(text.charAt(end - 1))) end -= 1;
        if (/^[\w-]+\.[\w.-]*[A-Za-z]/.test(text.slice(i + 1, end))) edit(start, end, OBJECT);
      } else if (/[A-Za-z_]/.test(text.charAt(end)) && !isWord(text.charAt(i - 1))) {
        while (end < text.length && end - i < 100 && /[\w:.#$&+?~/-]/.test(text.charAt(end))) end += 1;
        while (/[:.#$&+?~/-]/.test(text.charAt(end - 1))) end -= 1;
        edit(i, end, OBJECT);
      }
      continue;
    }
    if (c === "^" || c === "~") {
      if (c === "^" && text.charAt(i + 1) === "[") {
        edits.push({ start: i, end: i + 1, text: "" });
        continue;
      }
      const before = text.slice(Math.max(0, i - 4), i);
      let close = until(c.charCodeAt(0), i + 1, c === "^" ? 40 : 24, 10);
      if (close === i + 1 || run.isEscaped(close)) close = -1;
      const inner = close < 0 ? "" : text.slice(i + 1, close);
      const attached = /[\p{L}\p{N})%\]’'".,]$/u.test(before);
      if (close > 0 && !/\s/.test(inner) && (c === "^" || (attached && /^[\p{L}\p{N}+,.–−-]+$/u.test(inner) && !/\d$/.test(before)))) {
        const left = raisedText(before, inner, c === "~");
        if (left === undefined) {
          edits.push({ start: i, end: i + 1, text: "" });
          edits.push({ start: close, end: close + 1, text: "" });
          candidates.lastIndex = close + 1;
        } else edit(i, close + 1, left, c === "^" ? inner : undefined);
      } else if (c === "^" && attached) {
        // 10^9/L, 10^{9}, m^2
        const power = /\^(?:[-−–+]?\d{1,3}|\{[^{}\n]{1,10}\})/y;
        power.lastIndex = i;
        if (power.test(text)) {
          const end = power.lastIndex;
          edit(i, end, raisedText(before, text.slice(i + 1, end).replace(/[{}]/g, ""), false) ?? "");
        }
      }
      continue;
    }
    if (isRaised.test(c)) {
      let end = i + 1;
      while (end < text.length && isRaised.test(text.charAt(end))) end += 1;
      const left = raisedText(text.slice(Math.max(0, i - 4), i), lowered(text.slice(i, end)), false) ?? "";
      edit(i, end, left, text.slice(i, end));
    }
  }
  return settled(edits, text);
}

/** Ordered, without overlaps; what would join two digits leaves a mark instead. */
function settled(edits: Edit[], text: string): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Edit[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end <= edit.start) continue;
    at = edit.end;
    const joins = edit.text === "" && /\d/.test(text.charAt(edit.start - 1)) && /\d/.test(text.charAt(edit.end));
    out.push(joins ? { ...edit, text: OBJECT } : edit);
  }
  return out;
}
