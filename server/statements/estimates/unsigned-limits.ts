/** Limits without a sign behind a percentage, as most journals print them: "12.4% (95% CI 11.1 to 13.9)". They may as well be those of something else. */
import type { Numeral } from "../../numerals/tokens.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Tokens before the percentage, and behind the bracket, that may say of what the interval is. */
const reachBefore = 14;
const reachBehind = 4;

/** Of what is compared, or is no share, an interval has another scale, or is that of both. */
const other = /^(?:differen\w{2,5}|ratios?|reduc\w{2,5}|chang\w{1,3}|increas\w{1,3}|decreas\w{1,3}|declin\w{1,3}|improve\w{0,5}|gain(?:s|ed)?|loss|lost|fell|fall|falls|rose|rise|rises|drop(?:s|ped)?|higher|lower|greater|more|fewer|less|smaller|larger|versus|vs|v|against|than|compared|odds|hazard|relative|effects?|median|means?|months?|points?|per|excess|benefits?|favou?r\w{0,3}|variance|variation|explained|average[ds]?)$/;

const against = /^(?:versus|vs|v|against|than|compared)$/;

/** Limits below this may be those of a ratio or of a difference, where the percentage is far above them. */
const small = 10;

/** So far from their percentage limits may be those of the rest of a hundred. */
const half = 50;

/** Percentages in numbers per thousand, per ten thousand, per hundred thousand. */
const scales = [10, 100, 1000];

/**
 * Whether limits that have no sign are in percent like the estimate, which stands directly before their bracket: nothing else is named of
 * which they could be, and they are no proportions, "12.4% (95% CI 0.111 to 0.139)", and no numbers per thousand.
 *
 * @param at the token of the percentage
 * @param level that of the level
 */
export function areInPercent({ tokens, roles, sentence, partner }: Reading, at: number, level: number, { low, high }: { low: number; high: number }): boolean {
  const [estimate, from, to] = [at, low, high].map((t) => tokens[t]!.number!) as [Numeral, Numeral, Numeral];
  if (from.percent || to.percent || level !== at + 2 || !isOpening(tokens[at + 1])) return false;
  if (!isClosing(tokens[high + 1]) && !/^[,;]$/.test(mark(tokens[high + 1]))) return false;
  const [value, least, most] = [estimate, from, to].map((n) => Number(n.value)) as [number, number, number];
  if (estimate.decimals > to.decimals || to.decimals > estimate.decimals + 1 || most <= 1 || most > 100) return false;
  // "97% (95% CI 1 to 8)": of the others
  if ((most < small && value > 2 * most) || (Math.abs(value - least) > half && least <= 100 - value && 100 - value <= most)) return false;
  if (scales.some((k) => least <= value * k && value * k <= most)) return false;
  for (let i = at - 1; i >= 0 && i > at - reachBefore && sentence[i] === sentence[at] && roles[i] !== "limit"; i -= 1) if (other.test(word(tokens[i]))) return false;
  const close = partner[at + 1]!;
  for (let i = high + 1; i <= Math.max(close, high) + reachBehind && sentence[i] === sentence[at]; i += 1) {
    // "12.4% (95% CI 11.1 to 13.9) versus 9.9% (…": the other has its own
    if (other.test(word(tokens[i])) && !(i > close && against.test(word(tokens[i])))) return false;
  }
  return true;
}
