/** Fractions with their percentages in a cell that compares two, or goes on like prose: "12/40 (30%) v 20/40 (50%)". */
import { isCountLike, type Share } from "./cells.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Fractions that one cell may hold. */
const mostFractions = 6;
/** Tokens of a fraction with its percentage, the bracket included: n / N ( p ). */
const length = 6;

/**
 * "12/40 (30%) v 20/40 (50%)", "Drug 12/40 (30%); placebo 20/40 (50%)", "Remission in 2/10 (20%) at 12 months", "Better in 24 of 32 (75%)": what is said in full.
 *
 * @returns undefined for a cell that holds nothing but one fraction, or one that may not be of people
 */
export function fractionsOfCell(reading: Reading): Share[] | undefined {
  const { tokens } = reading;
  if (tokens.length <= length) return undefined;
  const list: Share[] = [];
  for (let i = 0; i + length <= tokens.length; i += 1) {
    if (!isFraction(reading, i)) continue;
    if (list.length === mostFractions || tokens[i]!.number!.count! > tokens[i + 2]!.number!.count!) return undefined;
    list.push({ count: i, denominator: i + 2, percent: i + 4, low: -1, high: -1, bare: false, from: i, to: i + length - 1 });
    i += length - 1;
  }
  const named = tokens[0]!.kind === "word";
  return list.length > 1 || (named && list.length === 1) ? list : undefined;
}

/** "12/40 (30%)", "12 of 40 (30%)", with its sign, and no number beside it that would make it a date or a ratio. */
function isFraction(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const [, slash, , open, percent, close] = tokens.slice(i, i + length);
  const whole = tokens[i]!.kind === "number" && tokens[i + 2]!.kind === "number" && isCountLike(reading, i) && isCountLike(reading, i + 2);
  return whole && (mark(slash) === "/" || word(slash) === "of") && isOpening(open) && !!percent!.number?.percent && isClosing(close) && mark(tokens[i - 1]) !== "/";
}
