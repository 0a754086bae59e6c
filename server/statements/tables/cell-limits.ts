/** Limits in the cells of a table that cannot be: "97.1 (98.0–99.1)", "12.5 (18.0 to 9.1)". */
import { cellAt, type Column, type Piece } from "./column.ts";
import { isIntervalOfOne } from "./columns-beside.ts";
import { mayBeShares } from "./labels.ts";
import { findOddities, outside, quoted, reversed, type Oddity } from "../oddities.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** "95% CI": a bare "CI" may be a cumulative incidence. */
const announced = /([89]\d(?:\.\d)?) ?% ?(?:CIs?\b|confidence)/i;
/** Only that: "95% CI of OR", "95% CI, ‰" are limits of something else than stands beside them. */
const plainHead = /^\(?(?:[89]\d(?:\.\d)? ?% ?)?(?:CIs?|confidence (?:interval|limit)s?)[,%() ]{0,4}$/i;
/** Limits of something else, or in another order, as those of a number needed to treat or of a time of day. */
const otherLimits = /\b(?:(?:iqr|sd|se|range|log|ln|nnt[bh]?|vs|p|h)\b|quartile|diff|chang|reduc|predict|expected|reference|needed|coefficient|one-sided|versus|against|contrast|compar|acrophase|clock|time)/i;
/** What may be the estimate of limits in the column behind it, as a standard error is not. */
const ratio = /\b(?:[ac]?[roh]r|ratio)s?$/i;
const name = /^(?:[ac]?[roh]r|irr|pr|=|:)$/;

/**
 * The limits of a row in the wrong order, or without their estimate between them.
 *
 * @param labels what is said of all cells of the row
 * @param counted where percentages stand that are judged with their counts
 */
export function limitsIn(row: readonly Piece[], columns: readonly Column[], labels: string, counted: (start: number) => boolean): Oddity[] {
  return row.flatMap((piece): Oddity[] => {
    const { reading, column } = piece;
    const label = `${labels} ${columns[column]?.head ?? ""}`;
    if (otherLimits.test(label)) return [];
    if (reading.roles.includes("level")) return findOddities(reading, new Set()).filter(({ estimate }) => !estimate || !counted(estimate.start));
    const level = column > 0 && reading.numbers.length > (columns[column]!.kind === "interval" ? 1 : 2) ? announced.exec(label)?.[1] : undefined;
    if (!level) return [];
    const before = columns[column - 1]!;
    const beside = plainHead.test(columns[column]!.head) && (ratio.test(before.head) || (before.kind === "percent" && isIntervalOfOne(columns, column) && mayBeShares(before.head))) ? cellAt(row, column - 1) : undefined;
    return reading.numbers.flatMap((low): Oddity[] => {
      if (!isPair(reading, low)) return [];
      const { tokens } = reading;
      const open = isOpening(tokens[low - 1]) ? low - 1 : low;
      const [from, at] = open > 0 ? [reading, isClosing(tokens[open - 1]) ? open - 2 : open - 1] : [beside?.reading, 0];
      const estimate = from?.tokens[at]?.number;
      if (!estimate || (from !== reading ? from.tokens.length > 1 : open === low || !(at === 0 || isOpening(tokens[at - 1]) || name.test(tokens[at - 1]!.text)))) return [];
      const limits = { low, high: low + 2 };
      const [lower, upper] = [tokens[low]!.number!, tokens[low + 2]!.number!];
      // "48 (31.2–49.3)" below "n (95% CI)"
      if (estimate.decimals !== lower.decimals || lower.decimals !== upper.decimals || (estimate.decimals === 0 && !estimate.percent && columns[column]!.kind !== "percent")) return [];
      const [value, least, most] = [estimate, lower, upper].map((n) => Number(n.value)) as [number, number, number];
      // "0.92 (0.60, 0.11)" may be a limit, and a P value
      if (least > most) return /^[,;]$/.test(mark(tokens[low + 1])) ? [] : [reversed(reading, limits)];
      const quote = quoted(from, at);
      return (value < least || value > most) && !counted(quote.start) ? [outside(reading, quote, level, limits)] : [];
    });
  });
}

/** "98.0–99.1", "18.0 to 9.1": two numbers, alone or at the end of their bracket, of which none has a sign of its own. */
function isPair({ tokens }: Reading, low: number): boolean {
  const [joined, high, behind] = [tokens[low + 1], tokens[low + 2], tokens[low + 3]];
  return high?.kind === "number" && (isDash(joined) || /^[,;]$/.test(mark(joined)) || word(joined) === "to") && (behind === undefined || isClosing(behind)) && (low === 0 || isOpening(tokens[low - 1]));
}
