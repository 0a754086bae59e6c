/** Whether a printed percentage follows from two numbers, as tokens. */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify, type Rounding } from "../../statistics/rounding.ts";

/** How a percentage stands to a count and a whole; of a whole of nought it is judged as of one. */
export const roundingOf = (count: Token, whole: Token, percent: Token): Rounding =>
  classify(count.number!.count!, Math.max(1, whole.number!.count!), parseDecimal(percent.number!.value));
