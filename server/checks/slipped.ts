/** Populations beside the chosen one of which a slip of one digit made the printed percentage. */
import type { Count, Denominator } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { formatPercent, impliedRange } from "../statistics/rounding.ts";
import { slipBetween, type Slip } from "../statistics/slips.ts";
import type { Judged } from "./types.ts";
import { decimalsOf } from "./wording.ts";

/** A population, its percentage, and how that became the printed one. */
export interface Slipped {
  denominator: Denominator;
  right: string;
  slip: Slip;
}

/** Populations that are tried, the likeliest first: of more, one is a slip away by chance. */
const mostTried = 3;
/** The same for percentages that are so short that many are a slip away. */
const mostForShort = 2;
/** Those that are told. */
const mostTold = 2;

/** Numbers of so many digits are seldom a slip away from each other by chance. */
export const isLong = (number: string): boolean => number.replace(/\D/g, "").length >= 3;

/** Not a digit too many or missing: that is often chance, among several populations. */
const keepsLength = (slip: Slip | undefined): slip is Slip => slip === "one digit differs" || slip === "digits swapped";

/** The others who may be meant, the likeliest first; where the words leave no doubt whom they mean, it is nobody else. */
function othersOf({ statement: { count, denominator, percent, verdict }, judgement: { certain, alternatives } }: Judged): { count: Count; others: Denominator[] } | undefined {
  if (!count || !denominator || verdict !== "inconsistent" || certain || percent.bound) return undefined;
  const tried = alternatives.slice(0, isLong(percent.value) ? mostTried : mostForShort);
  return { count, others: tried.map((a) => a.denominator).filter(({ value }) => value >= count.value) };
}

/**
 * "89 (10.1%) of the combination group", where the text gives 145 and 148, and does not say whose they are: 61.4% of the
 * one, and 60.1% of the other.
 */
export function slippedOf(judged: Judged): Slipped[] {
  const found = othersOf(judged);
  if (!found) return [];
  const { percent, denominator } = judged.statement;
  const rightOf = ({ value }: Denominator): string => formatPercent(found.count.value, value, decimalsOf(percent.value));
  const told = new Set([rightOf(denominator!)]);
  const slipped: Slipped[] = [];
  for (const other of found.others) {
    const right = rightOf(other);
    const slip = slipBetween(percent.value, right);
    if (!keepsLength(slip) || told.has(right) || slipped.length === mostTold) continue;
    told.add(right);
    slipped.push({ denominator: other, right, slip });
  }
  return slipped;
}

/** "89 (66.2%)", of 148: the one count from which the percentage follows, and that is a slip away; undefined where none is, or several are. */
export function countSlippedOf(judged: Judged): { denominator: Denominator; right: number } | undefined {
  const found = othersOf(judged);
  if (!found || found.count.parts.length !== 1 || !isLong(judged.statement.percent.value)) return undefined;
  const slipped = found.others.flatMap((denominator) => {
    const range = impliedRange(parseDecimal(judged.statement.percent.value), denominator.value);
    if (range?.low !== range?.high) return [];
    const slip = range && slipBetween(String(found.count.value), String(range.low));
    return slip === "digits swapped" || (slip === "one digit differs" && isLong(String(range!.low))) ? [{ denominator, right: range!.low }] : [];
  });
  return slipped.length === 1 ? slipped[0] : undefined;
}
