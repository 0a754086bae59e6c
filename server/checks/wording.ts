/** Words that several rules say. */
import type { Count, Denominator, Fix, ProportionStatement, Quote, Span } from "../review/types.ts";
import { formatPercent } from "../statistics/rounding.ts";

/** Decimals that a percentage is printed with. */
export const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;

/** "17 + 26 = 43" or "43". */
export function countInWords(count: Count): string {
  if (count.parts.length < 2) return String(count.value);
  return `${count.parts.map((p) => p.text).join(" + ")} = ${count.value}`;
}

/** "120", or "61 + 60 = 121" for a sum. */
export function denominatorInWords(denominator: Denominator): string {
  if (denominator.parts.length < 2) return String(denominator.value);
  return `${denominator.value} (${denominator.parts.map((p) => p.text).join(" + ")})`;
}

/** "17 of 45 is 37.8%": the arithmetic, with one decimal more than printed when that is needed to see the difference. */
export function working(statement: ProportionStatement, denominator: Denominator = statement.denominator!): string {
  const decimals = Math.max(decimalsOf(statement.percent.value), 1);
  return `${countInWords(statement.count!)} of ${denominatorInWords(denominator)} is ${formatPercent(statement.count!.value, denominator.value, decimals)}%`;
}

/** The places that a verdict rests on. */
export function relatedPlaces(statement: ProportionStatement): (Span & { message: string })[] {
  const places: (Span & { message: string })[] = [];
  for (const part of statement.count?.parts ?? []) places.push({ start: part.start, end: part.end, message: `Count: ${part.text}` });
  const { denominator } = statement;
  if (denominator) {
    const name = denominator.relation === "explicit" ? "Denominator" : denominator.relation === "sum" ? "Part of the denominator" : "Population";
    for (const part of denominator.parts) places.push({ start: part.start, end: part.end, message: `${name}: ${part.text}` });
  }
  return places;
}

/** Says that a number stands so in what is quoted. */
export const sicBehind = ({ text, end }: Quote): Fix => ({ title: `Insert [sic] behind ${text}`, edits: [{ start: end, end, text: " [sic]" }] });
