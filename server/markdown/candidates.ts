/** Where something may stand in a plain text that is no prose. */

const raisedChars = "\\u00b2\\u00b3\\u00b9\\u2070-\\u207f\\u02b0-\\u02b8\\u1d2c-\\u1d6a";
/** Characters that are raised of themselves: "²", "ᵃ". */
export const isRaised = new RegExp(`[${raisedChars}]`);
/** Where to look; everything else is copied as it stands. Each alternative has a fixed length, so the search is linear. */
export const candidates = new RegExp(`[[^~{@\\\\\\u0000\\ufffd${raisedChars}]|https?://|ftp://|www\\.|doi:(?=\\s?10\\.)|10\\.\\d{4}|(?<=\\n):::`, "gi");

/** What stands in each of them, and is soon found. */
const telling = new RegExp(`[[^~{@\\\\\\u0000\\ufffd${raisedChars}]|:[/:]|[wW]\\.|[iI]:|10\\.\\d`);

/** Whether there is nothing in a text that could be taken out. */
export function isTidy(text: string): boolean {
  if (!telling.test(text)) return true;
  candidates.lastIndex = 0;
  return !candidates.test(text);
}
