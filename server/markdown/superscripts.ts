/** Superscripts and subscripts in a plain text: set in HTML, between carets or tildes, of raised characters. */
import { isRaised } from "./candidates.ts";
import { lowered, raisedText } from "./raised.ts";
import type { Search } from "./search.ts";

/** What a script stands at, right before it. */
const host = /[\p{L}\p{N})%\]’'".,]$/u;
const exponent = /\^(?:[-−–+]?\d{1,3}|\{[^{}\n]{1,10}\})/y;

/** Four characters before an offset, or fewer. */
const before = (text: string, i: number): string => text.slice(Math.max(0, i - 4), i);

/** Takes out what the document sets as script: "<sup>2</sup>". */
export function takeOutSetScripts(search: Search): void {
  const { text } = search;
  for (const { start, end, sub } of search.run.raised) {
    const left = raisedText(before(text, start), text.slice(start, end), sub);
    if (left !== undefined && end > start) search.put(start, end, left, sub ? undefined : text.slice(start, end));
  }
}

/** Takes out what a caret or a tilde begins: "m^2^", "H~2~O", "10^9/L", and the caret of "^[a note]". */
export function takeOutMarkedScript(search: Search, i: number): void {
  const { text } = search;
  const sub = text.charCodeAt(i) === 126;
  if (!sub && text.charAt(i + 1) === "[") {
    search.put(i, i + 1, "");
    return;
  }
  const close = search.until(sub ? 126 : 94, i + 1, sub ? 24 : 40, 10);
  if (close > i + 1 && !search.run.isEscaped(close) && isScript(text.slice(i + 1, close), before(text, i), sub)) takeOutBetween(search, i, close, sub);
  else if (!sub && host.test(before(text, i))) takeOutExponent(search, i);
}

/** Whether what stands between two carets or tildes is one: no white space, and between tildes what formulas have, as in "H~2~O". */
function isScript(inner: string, preceding: string, sub: boolean): boolean {
  if (/\s/.test(inner)) return false;
  return !sub || (host.test(preceding) && /^[\p{L}\p{N}+,.–−-]+$/u.test(inner) && !/\d$/.test(preceding));
}

/** Takes out a script between two marks; where it is ordinary text set small, the marks alone. */
function takeOutBetween(search: Search, open: number, close: number, sub: boolean): void {
  const { text } = search;
  const inner = text.slice(open + 1, close);
  const left = raisedText(before(text, open), inner, sub);
  if (left === undefined) {
    search.put(open, open + 1, "");
    search.put(close, close + 1, "");
    search.at = close + 1;
  } else search.replace(open, close + 1, left, sub ? undefined : inner);
}

/** Takes out an exponent without a second caret: "10^9/L", "10^{9}", "m^2". */
function takeOutExponent(search: Search, i: number): void {
  const { text } = search;
  exponent.lastIndex = i;
  if (!exponent.test(text)) return;
  const end = exponent.lastIndex;
  search.replace(i, end, raisedText(before(text, i), text.slice(i + 1, end).replace(/[{}]/g, ""), false) ?? "");
}

/** Takes out characters that are raised of themselves: "10⁹", "5ᵃ". */
export function takeOutRaised(search: Search, i: number): void {
  const { text } = search;
  let end = i + 1;
  while (end < text.length && isRaised.test(text.charAt(end))) end += 1;
  const raised = text.slice(i, end);
  search.replace(i, end, raisedText(before(text, i), lowered(raised), false) ?? "", raised);
}
