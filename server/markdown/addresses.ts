/** Addresses in a plain text, and what is cited with an at sign. */
import { OBJECT } from "./run.ts";
import { isWord, type Search } from "./search.ts";

const address = /[^\s<>\u00a0\uFFFC]*/y;
const restOfHandle = /\d{4,9}\//y;

/**
 * Takes out an address: "https://a.b/c", "www.a.b", "doi: 10.1000/182", "10.1000/182".
 *
 * @param opening what it begins with: "https://", "doi:", "10.1000"
 */
export function takeOutAddress(search: Search, opening: string, i: number): void {
  const { text } = search;
  if (i > 0 && isWord(text.charAt(i - 1))) return;
  if (opening.startsWith("1") && !isHandle(text, i)) return;
  const spaced = /^doi:/i.test(opening) && /\s/.test(text.charAt(i + 4));
  const from = spaced ? i + 5 : i + opening.length;
  address.lastIndex = from;
  let end = from + (address.exec(text)?.[0].length ?? 0);
  while (end > i && /[.,;:!?)\]"'”’»*]/.test(text.charAt(end - 1))) end -= 1;
  if (end > i) search.replace(i, end, OBJECT);
}

/** Whether a DOI begins with the "10." at an offset: "10.1000/". */
function isHandle(text: string, i: number): boolean {
  restOfHandle.lastIndex = i + 3;
  return restOfHandle.test(text);
}

/** Takes out what has an at sign in it: "\@ref(tab:a)", "a@b.org", "@smith2020". */
export function takeOutAt(search: Search, i: number): void {
  const { text } = search;
  if (text.startsWith("@ref(", i)) {
    const end = search.until(41, i + 5, 80, 10);
    if (end > 0) search.replace(i, end + 1, OBJECT);
    return;
  }
  let start = i;
  while (start > 0 && i - start < 64 && /[\w.+-]/.test(text.charAt(start - 1))) start -= 1;
  if (start < i) takeOutMail(search, start, i);
  else takeOutKey(search, i);
}

/** Takes out an address of mail that begins at `start` and whose at sign stands at `i`. */
function takeOutMail(search: Search, start: number, i: number): void {
  const { text } = search;
  let end = i + 1;
  while (end < text.length && end - i < 255 && /[\w.-]/.test(text.charAt(end))) end += 1;
  while (end > i && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  if (/^[\w-]+\.[\w.-]*[A-Za-z]/.test(text.slice(i + 1, end))) search.replace(start, end, OBJECT);
}

/** Takes out the key of a source: "@smith2020". */
function takeOutKey(search: Search, i: number): void {
  const { text } = search;
  let end = i + 1;
  if (!/[A-Za-z_]/.test(text.charAt(end)) || isWord(text.charAt(i - 1))) return;
  while (end < text.length && end - i < 100 && /[\w:.#$&+?~/-]/.test(text.charAt(end))) end += 1;
  while (/[:.#$&+?~/-]/.test(text.charAt(end - 1))) end -= 1;
  search.replace(i, end, OBJECT);
}
