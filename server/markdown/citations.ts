/** Citations by number: [12], [1, 2], [3–5, 9]. */

/** A bracket with nothing but small whole numbers: [12], [1, 2], [3–5, 9]. */
const onlyNumbers = /^\s*\d{1,3}[a-z]?(?:\s*[,;–—−-]\s*\d{1,3}[a-z]?)*\s*$/;
const oneRange = /^\s*(\d{1,3})\s*[,;–—−-]\s*(\d{1,3})\s*$/;
/** A number with its percent sign, right before a bracket. */
const numberBefore = /(?<![\p{L}\d.,·]|\p{L}[-–‐])(\d{1,9}(?:[.,·]\d{1,6})*)[ \u00a0\u2009\u202f]?(%?)[ \u00a0\u2009\u202f]?$/u;
/** "28 (45) [62]": a count and its percentage that fill a cell up to a bracket, in which the people may stand. */
const shareBefore = /^\s?\d{1,6}(?:\.\d{1,2})?\s?%?\s?\(\d{1,6}(?:\.\d{1,2})?\s?%?\)\s?$/;
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
  if (!number) return !(cell && /^\d+$/.test(inner) && shareBefore.test(before));
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
