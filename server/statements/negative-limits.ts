/** Lower limits below nought, as Wald's method gives them: "7.1% (95% CI −4.2 to 18.4)". */
import type { PrintedPercent } from "../review/types.ts";
import type { Token } from "../numerals/tokens.ts";
import { isClosing, isDash, isOpening, mark, type Reading } from "./reading/reading.ts";

/**
 * A lower limit with the minus sign in front of it; as it is where none stands there.
 *
 * @param i its token
 * @param low what is printed of it
 * @param high the upper limit
 * @param share the percentage that the interval is of; undefined where it stands elsewhere
 */
export function signedLimit(reading: Reading, i: number, low: PrintedPercent, high: PrintedPercent, share?: string): PrintedPercent {
  const { tokens, prose } = reading;
  const sign = i > 0 ? tokens[i - 1]! : undefined;
  if (!sign || !isDash(sign) || low.bound || Number(low.value) === 0 || !(isNegative(tokens, i) || isInMiddle(low, high, share))) return low;
  return { ...low, text: prose.text.slice(sign.start, tokens[i]!.start) + low.text, value: `-${low.value}`, start: prose.map.span(sign.start, sign.end).start };
}

/** Whether a dash in front of a number is its sign: "CI -4.2", "(− 4.2", "; − 4.2", not "3-4.2" nor "CI – 4.2". */
export function isNegative(tokens: readonly Token[], i: number): boolean {
  const [before, sign, number] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (!sign || !isDash(sign) || !number?.number || before?.kind === "number") return false;
  return before === undefined || isOpening(before) || /^[,;:=]$/.test(mark(before)) || (sign.end === number.start && before.end < sign.start && (before.kind === "word" || isClosing(before)));
}

/** "CI – 4.2 to 18.4" of 7.1: whether a percentage is in the middle of its limits with the sign. */
const isInMiddle = (low: PrintedPercent, high: PrintedPercent, share: string | undefined): boolean =>
  share !== undefined && Math.abs((Number(high.value) - Number(low.value)) / 2 - Number(share)) <= 10 ** -(low.value.split(".")[1]?.length ?? 0);
