/** The people of a cell behind its share: "28 (45%), n = 62", "28 (45) [62]" under "n (%) [N]". */
import { isCountLike, type ParsedCell } from "./cells.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** "n (%) [N]", "n (%) [n evaluated]", not "Drug (N = 60)" nor "n (%) [N events]" */
const announced = /[[(] ?(?:N(?!\p{L}| ?[=:/]| (?:of )?(?:events|episodes))|n (?:evaluated|evaluable|assessed|analy[sz]ed|tested|examined|available|with data))/u;

/**
 * The token of the size that stands last in a cell, behind its count and its percentage; -1 where there is none.
 *
 * @param labels the label of its row and the head of its column
 */
export function trailingSize(reading: Reading, { count, percent }: ParsedCell, labels: readonly string[]): number {
  const { tokens } = reading;
  if (count < 0 || percent < count) return -1;
  let i = percent + 1;
  while (isClosing(tokens[i]) || isOpening(tokens[i]) || /^[,;]$/.test(mark(tokens[i]))) i += 1;
  const named = word(tokens[i]) === "n" && /^[=:]$/.test(mark(tokens[i + 1]));
  if (!named && !(isOpening(tokens[i - 1]) && labels.some((label) => announced.test(label)))) return -1;
  const at = named ? i + 2 : i;
  const size = tokens[at]?.number?.count ?? 0;
  const ends = at === tokens.length - 1 || (at === tokens.length - 2 && isClosing(tokens[at + 1]));
  return ends && isCountLike(reading, at) && size >= tokens[count]!.number!.count! ? at : -1;
}
