/** Words that several rules say. */
import type { Count, Denominator, Fix, PrintedPercent, ProportionStatement, Quote, Span } from "../review/types.ts";
import { formatPercent } from "../statistics/rounding.ts";

/** Decimals that a percentage is printed with. */
export const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;

/** A whole number as the text prints it, "1,375"; in plain digits where it stands in words, is worked out, or looks like a decimal. */
export function asPrinted(value: number, parts: readonly Quote[]): string {
  const text = parts.length === 1 ? parts[0]!.text : "";
  return text.replace(/\D/g, "") === String(value) && !text.includes(".") ? text : String(value);
}

/** Digits with a mark between thousands. */
export function inThousands(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(mark);
}

/** The mark between the thousands of a number, where it has one. */
export const thousandsMark = (text: string): string | undefined => /^\d{1,3}([,.'’′´‘‛\s])\d{3}/.exec(text)?.[1];

/** A whole number with the thousands marks of another: 1453 beside "1,543" is "1,453". */
export const numberLike = (text: string, value: number): string => inThousands(String(value), thousandsMark(text) ?? "");

/** The decimal mark of a percentage as printed; a point where it has none. */
export const decimalMark = (text: string): string => /^[\d\s.,'’′´‘‛]*([.,·∙⋅‧・])\d/.exec(text)?.[1] ?? ".";

/** On one line. */
export const oneLine = (words: string): string => words.replace(/[ \t\r\n]+/g, " ");

/** With a percent sign, where that stands at the head of a column or behind another number. */
export const withSign = (percent: string): string => (/\d$/.test(percent) ? `${percent}%` : percent);

/** A printed percentage for a sentence: in digits, on one line, with its sign. */
export function percentInWords({ text, value }: PrintedPercent): string {
  const words = oneLine(text);
  return /^\d/.test(words) ? withSign(words) : `${value}%`;
}

/** A percentage that was worked out, with the decimal mark of the printed one. */
export const percentLike = ({ text }: PrintedPercent, value: string): string => `${value.replace(".", decimalMark(text))}%`;

/** "17 + 26", "386 − 141"; of "no complete responses", "0 + 26". */
export const partsInWords = ({ parts, left = 0 }: Pick<Count, "parts" | "left">): string =>
  parts.map((p, i) => `${i === 0 ? "" : i < parts.length - left ? " + " : " − "}${/^no$/i.test(p.text) ? "0" : p.text}`).join("");

/** "17 + 26 = 43" or "43". */
export const countInWords = (count: Count): string => (count.parts.length < 2 ? asPrinted(count.value, count.parts) : `${partsInWords(count)} = ${count.value}`);

/** "120", or "121 (61 + 60)" for a sum. */
export const denominatorInWords = (denominator: Denominator): string =>
  (denominator.parts.length < 2 ? asPrinted(denominator.value, denominator.parts) : `${denominator.value} (${partsInWords(denominator)})`);

/** "17 of 45 is 37.8%": the arithmetic, with one decimal more than printed when that is needed to see the difference. */
export function working(statement: ProportionStatement, denominator: Denominator = statement.denominator!): string {
  const { percent, count } = statement;
  const decimals = Math.max(decimalsOf(percent.value), 1);
  return `${countInWords(count!)} of ${denominatorInWords(denominator)} is ${percentLike(percent, formatPercent(count!.value, denominator.value, decimals))}`;
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
