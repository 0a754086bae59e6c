/** Numbers as printed: exact, trailing zeros kept. */

export interface Decimal {
  /** All digits without the point. */
  readonly digits: bigint;
  /** How many of them stand behind the point. */
  readonly decimals: number;
  /** The digits as a number where that is exact, and Infinity elsewhere. */
  readonly safe: number;
}

/** Most percentages are compared by `safe` alone: the large number is made when it is asked for. */
class ReadDecimal implements Decimal {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new ReadDecimal("0", 0);
  readonly decimals: number;
  readonly safe: number;
  readonly #digits: string;

  constructor(digits: string, decimals: number) {
    const number = Number(digits);
    this.decimals = decimals;
    this.safe = Number.isSafeInteger(number) ? number : Infinity;
    this.#digits = digits;
  }

  get digits(): bigint {
    return BigInt(this.#digits);
  }
}

/**
 * Reads a canonical decimal, "16", "12.50", or "-4.2", a limit below nought.
 *
 * @throws RangeError when the text is no such number; numerals are canonical, so this is a fault of the program
 */
export function parseDecimal(text: string): Decimal {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const point = text.indexOf(".");
  return point < 0 ? new ReadDecimal(text, 0) : new ReadDecimal(text.slice(0, point) + text.slice(point + 1), text.length - point - 1);
}

/** Ten to a whole power. */
export const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const decimals = Math.max(a.decimals, b.decimals);
  const x = a.digits * power(decimals - a.decimals);
  const y = b.digits * power(decimals - b.decimals);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The nearest float, for display and for methods that have no exact value. */
export const toNumber = (decimal: Decimal): number => Number(decimal.digits) / 10 ** decimal.decimals;
