/** Slips of the keyboard between two numbers. */
import { parseDecimal } from "./decimal.ts";
import { formatPercent, impliedRange } from "./rounding.ts";

const digits = (text: string): string => text.replace(/\D/g, "");

export type Slip = "digits swapped" | "one digit differs" | "a digit too many" | "a digit missing";

/**
 * The slip that turns `meant` into `printed`, looking at digits alone; undefined when there is none.
 * Only a swap of neighbours, one other digit, one digit too many or one missing count as a slip.
 */
export function slipBetween(printed: string, meant: string): Slip | undefined {
  const a = digits(printed);
  const b = digits(meant);
  if (a === b || a === "" || b === "") return undefined;
  if (a.length === b.length) {
    const differing = [...a].map((c, i) => (c === b[i] ? -1 : i)).filter((i) => i >= 0);
    // one digit of a one-digit number is any number
    if (differing.length === 1) return a.length > 1 ? "one digit differs" : undefined;
    if (differing.length === 2 && [...a].sort().join("") === [...b].sort().join("")) return "digits swapped";
    return undefined;
  }
  if (a.length === b.length + 1 && dropsTo(a, b)) return "a digit too many";
  if (b.length === a.length + 1 && dropsTo(b, a)) return "a digit missing";
  return undefined;
}

/** The slip that turns the percentage of a count in a denominator into the printed one; undefined when there is none. */
export const slipOfPercent = (count: number, denominator: number, printed: string): Slip | undefined =>
  slipBetween(printed, formatPercent(count, denominator, parseDecimal(printed).decimals));

/** Whether a slip turns one of the counts that would give the printed percentage into this one. Of more than `most`, one is a slip away by chance. */
export function isSlippedCount(count: number, denominator: number, printed: string, most: number): boolean {
  const meant = impliedRange(parseDecimal(printed), denominator);
  if (!meant || meant.high - meant.low >= most) return false;
  for (let n = meant.low; n <= meant.high; n += 1) if (slipBetween(String(count), String(n))) return true;
  return false;
}

function dropsTo(long: string, short: string): boolean {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i += 1;
  return long.slice(i + 1) === short.slice(i);
}
