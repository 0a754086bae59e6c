/** Square brackets and braces in a plain text: citations, notes, attributes. */
import { isCitation } from "./citations.ts";
import { OBJECT } from "./run.ts";
import type { Search } from "./search.ts";

/** Takes out a bracket that is no prose, or what makes one of a span: "[12]", "[^1]", "[@smith]", "[text]{.small}". */
export function takeOutBracket(search: Search, i: number): void {
  const { text } = search;
  const close = search.until(93, i + 1, 600, 91);
  if (close < 0) return;
  const inner = text.slice(i + 1, close);
  if (isAside(inner)) search.replace(i, close + 1, "");
  else if (isCitation(inner, text.slice(Math.max(0, i - 24), i), search.inParens(i), search.cell)) {
    const doubled = text.charAt(i - 1) === "[" && text.charAt(close + 1) === "]";
    search.replace(doubled ? i - 1 : i, doubled ? close + 2 : close + 1, "");
  } else unwrap(search, i, close);
}

/** What stands in a bracket that is passed over in reading: "sic", "^1", "see @smith". */
function isAside(inner: string): boolean {
  // whoever reads "45 [sic] of 40" reads 45 of 40
  if (/^sic!?$/i.test(inner)) return true;
  if (inner.startsWith("^") && inner.length > 1 && !/\s/.test(inner)) return true;
  return /^-?@[\w{]|^\S+ @[\w{]|^\S+ \S+ @[\w{]|^\S+ \S+ \S+ @[\w{]/.test(inner);
}

/** Leaves the text of a span with attributes, and of a link whose target stands elsewhere: "[text]{.small}", "[text][name]". */
function unwrap(search: Search, open: number, close: number): void {
  const { text } = search;
  const next = text.charAt(close + 1);
  if (next !== "{" && next !== "[") return;
  const end = next === "{" ? search.until(125, close + 2, 300, 10) : search.until(93, close + 2, 80, 91);
  if (end < 0) return;
  const label = text.slice(close + 2, end);
  if (!(next === "{" ? /^\s*(?:[.#]|[\w-]+=|-\s*$)/ : /^(?:[A-Za-z][^%]*)?$/).test(label)) return;
  search.put(open, open + 1, "");
  search.put(close, end + 1, "");
}

/** Takes out braces that are no prose: "{{< pagebreak >}}", "{.unnumbered}", "{#sec-a}". */
export function takeOutBraces(search: Search, i: number): void {
  const { text } = search;
  if (text.startsWith("{{<", i)) {
    const end = search.find(">}}", i);
    if (end > 0) search.replace(i, end + 3, OBJECT);
    return;
  }
  const end = search.until(125, i + 1, 300, 10);
  if (end < 0) return;
  const inner = text.slice(i + 1, end);
  const sure = /^\s*[#.][\p{L}_-]/u.test(inner) || /^-\s*$/.test(inner);
  if (sure || (/^\s*(?:[\w-]+=|=\w)/.test(inner) && (end + 1 >= text.length || isAttached(search, i)))) search.replace(i, end + 1, "");
}

/** Whether braces stand right behind a link, code, maths or HTML in the document: "![](a.png){width=50%}". */
function isAttached({ run, source }: Search, i: number): boolean {
  const place = i < run.length ? run.sourceOf(i, i + 1).start : 0;
  return /[)\]`>]/.test(source.charAt(place - 1));
}
