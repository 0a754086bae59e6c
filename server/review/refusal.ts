/** Texts that are not worth reading, or too long to be read in time. Said in the same words by every face. */
import type { Text } from "../text/text.ts";

/** As much of a text as shows what it is, in UTF-16 code units. */
const head = 8192;

/**
 * Why a text is not checked, to be put behind "not checked: "; undefined where nothing speaks against it.
 *
 * @param sizeLimit megabytes of 1 000 000 bytes, as UTF-8
 */
export function refusalOf(text: Text, sizeLimit: number): string | undefined {
  const limit = sizeLimit * 1e6;
  // a code unit is one to three bytes: most texts need no counting
  if (text.length * 3 > limit) {
    const size = bytesOf(text);
    if (size > limit) return tooLarge(size, sizeLimit);
  }
  return isBinary(text) ? "binary, not text" : undefined;
}

/** "12 MB, limit 5 MB". @param size bytes @param sizeLimit megabytes */
export function tooLarge(size: number, sizeLimit: number): string {
  const megabytes = size / 1e6;
  // never the same number twice
  for (let decimals = megabytes < 10 ? 1 : 0; decimals < 7; decimals += 1) {
    const shown = Number(megabytes.toFixed(decimals));
    if (shown > sizeLimit) return `${shown} MB, limit ${sizeLimit} MB`;
  }
  return `${size} bytes, limit ${sizeLimit} MB`;
}

/** A NUL or two is a slip; one in ten characters is a file format, or text in UTF-16. */
function isBinary(text: Text): boolean {
  const start = text.slice(0, head);
  return (start.split("\0").length - 1) * 10 > start.length;
}

/** Length as UTF-8. */
function bytesOf(text: Text): number {
  let bytes = text.length;
  for (let from = 0; from < text.length; from += head) {
    const piece = text.slice(from, from + head);
    for (let i = 0; i < piece.length; i += 1) {
      const c = piece.charCodeAt(i);
      // the two halves of a pair are four bytes together
      if (c >= 0x80) bytes += c < 0x800 || (c >= 0xd800 && c < 0xe000) ? 1 : 2;
    }
  }
  return bytes;
}
