/** Estimates printed like one whose interval is announced: "The risk ratio was 1.52 (95% CI 1.21 to 1.94) with abatril and 1.31 (1.04 to 1.70) with gel". */
import { isEstimate, otherKind } from "./estimates.ts";
import { limitsAt } from "./intervals.ts";
import { isNegative } from "../negative-limits.ts";
import { isDash, isOpening, word, type Reading } from "../reading/reading.ts";

interface Estimated {
  at: number;
  low: number;
  high: number;
}

/** Of these a bracket may hold something else than limits. */
const other = /^(?:means?|medians?|average|range|normal|log|dose|aged?|p)$/;

/** Behind these stands one of two. */
const joiners = /^(?:vs|versus|v|to|or|than|from|against|with|minus)$/;

/** Tokens from an estimate to its limits. */
const mostAnnounced = 9;

/** Tokens to the next estimate of a list. */
const reach = 24;

/** How an estimate and its limits are printed: "2–2–2", "1%to1%to1%". */
const shapeOf = ({ tokens }: Reading, { at, low, high }: Estimated, joined = false): string =>
  [at, low, high].map((i) => tokens[i]!.number!.decimals + (tokens[i]!.number!.percent ? "%" : "")).join(joined ? " " : tokens[low + 1]!.text);

/**
 * The estimates behind one in its sentence, each with two numbers in a bracket of its own, with a level or without, all printed as those of the first.
 *
 * @param first an estimate between its announced limits
 */
export function printedAlike(reading: Reading, first: Estimated): Estimated[] {
  const { tokens, partner, sentence, roles } = reading;
  const found: Estimated[] = [];
  const shape = shapeOf(reading, first);
  // whole numbers may be doses, ages, references: "28% (20–37)"
  if (!/^0%to|[1-9%]$/.test(shape)) return found;
  let named = false;
  for (let i = first.high, end = i + reach; i < end && sentence[i] === sentence[first.at] && roles[i] !== "level"; i += 1) {
    named ||= other.test(word(tokens[i]));
    if (!tokens[i]!.number || !isEstimate(roles[i]) || !isOpening(tokens[i + 1])) continue;
    const announced = roles[i + 2] === "level";
    // "3.1 vs 5.2 (95% CI 1.1 to 3.1)" is a difference; "creatinine was 1.8 (0.6–1.2)", "fell by 1.2 (8.4 to 7.2)" speak of something else
    const before = isNegative(tokens, i) ? i - 2 : i - 1;
    if (announced ? joiners.test(word(tokens[before])) : named || !/^(?:and|[,;])$/.test(tokens[before]!.text) || tokens[before - 1]!.number) break;
    let from = i + 2;
    while (announced && from < i + mostAnnounced && (roles[from] === "level" || !(tokens[from]!.number || isDash(tokens[from])))) from += 1;
    // "60% (95% CI for the difference 8% to 22%)"
    if (announced && tokens.slice(i + 2, from).some((t) => otherKind.test(word(t)))) break;
    if (isNegative(tokens, from + 1)) from += 1;
    const limits = limitsAt(reading, from, true);
    if (limits?.low !== from || partner[i + 1] !== limits.to) continue;
    const one = { at: i, low: from, high: limits.high };
    if (shapeOf(reading, one, announced) !== (announced ? shapeOf(reading, first, true) : shape)) continue;
    found.push(one);
    // it speaks for those behind it
    if (announced) break;
    end = limits.to + reach;
  }
  return found;
}
