/** Superscripts and subscripts: footnote marks go, exponents leave a mark, so that 10⁹ is not read as 10. */
import { OBJECT } from "./run.ts";

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
const level = "0123456789+-";

/** Unicode superscript digits and signs as ordinary ones; other characters as they are. */
export function lowered(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]/g, (c) => level[superscript.indexOf(c)] ?? c);
}

/**
 * What is left of raised or lowered text.
 *
 * @param before the characters that stand before it; four are enough
 * @param inner what is raised
 * @param sub lowered, not raised
 * @returns the text that takes its place; undefined when it is ordinary text that is only set small
 */
export function raisedText(before: string, inner: string, sub: boolean): string | undefined {
  const mark = inner.trim();
  if (!/^[\d\s,;–−\-[\]()]*$/.test(mark) && (mark.length > 40 || (sub ? /[%=]/ : /[%=]|\p{L}{4}|\d\.\d/u).test(mark))) return undefined;
  if (sub) return "";
  if (/\d$/.test(before)) {
    if (/^(?:st|nd|rd|th)$/i.test(mark)) return undefined;
    if (/^[-−–+]\s?\d/.test(mark)) return OBJECT;
    if (/^\d+$/.test(mark) && /(?:^|[^\d.,·])10$/.test(before)) return OBJECT;
  }
  // I², the heterogeneity, is another thing than I
  if (mark === "2" && /(?:^|[^\p{L}\p{N}])I$/u.test(before)) return "²";
  return "";
}
