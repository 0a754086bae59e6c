/** Corrections of a proportion, as alternatives: the percent, the count, the denominator. */
import { spellingOf } from "../markdown/spelling.ts";
import { inWords } from "../populations/judging/judge.ts";
import { nearerGroup } from "../populations/candidates/preceding.ts";
import type { Denominator, Edit, Fix, PrintedPercent, ProportionStatement, Quote } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, formatPercent, impliedRange, impliedSizes, type Range } from "../statistics/rounding.ts";
import { slipBetween } from "../statistics/slips.ts";
import type { Text } from "../text/text.ts";
import { exchangedWith, isRestOf } from "./beside.ts";
import { countSlippedOf, slippedOf } from "./slipped.ts";
import type { CheckContext, Judged } from "./types.ts";
import { witnessOf } from "./witness.ts";
import { asPrinted, decimalMark, decimalsOf, denominatorInWords, inThousands, numberLike, oneLine, percentInWords, percentLike, sicBehind, thousandsMark, withSign } from "./wording.ts";

/** A replacement, and what it is to a reader of the text: "14\.8\%" is "14.8%". */
export interface Styled extends Edit {
  shown: string;
}

/**
 * A percentage in the style of the printed one: decimals, decimal mark, sign or word, spacing, and how all that is spelled in
 * Markdown.
 *
 * @returns undefined where there is something in the number, such as emphasis, that a replacement would tear apart
 */
export function percentInStyle(text: Text, printed: PrintedPercent, value: string): Styled | undefined {
  const { start, end } = printed;
  const source = text.slice(start, end);
  const number = /^[\d\s.,·∙⋅‧・'’′´‘‛]*\d/.exec(printed.text)?.[0];
  const spelled = spellingOf(number ?? printed.text, source);
  if (!spelled) return undefined;
  if (number === undefined) return { start, end, text: percentLike(printed, value), shown: percentLike(printed, value) };
  const mark = decimalMark(number);
  const written = value.replace(".", spelled[number.lastIndexOf(mark)] ?? mark);
  return { start, end, text: written + source.slice(spelled.join("").length), shown: value.replace(".", mark) + oneLine(printed.text.slice(number.length)) };
}

/** A whole number in the style of the printed one: thousands marks; digits for words. Undefined as for percentages. */
export function numberInStyle(text: Text, { start, end, text: printed }: Quote, value: number): Styled | undefined {
  const spelled = spellingOf(printed, text.slice(start, end));
  if (spelled?.join("").length !== end - start) return undefined;
  const mark = thousandsMark(printed);
  return { start, end, text: inThousands(String(value), mark === undefined ? "" : spelled[printed.indexOf(mark)]!), shown: numberLike(printed, value) };
}

/** A correction that puts some replacements into the text; none where one of them cannot be made. */
export const fixOf = (title: string, ...edits: (Styled | undefined)[]): Fix[] =>
  edits.every((e) => e !== undefined) ? [{ title, edits: edits.map(({ start, end, text }) => ({ start, end, text })) }] : [];

/** Two numbers, each as it is written at the place of the other. */
export function swapFix(text: Text, first: Quote, second: Quote): Fix[] {
  const written = (quote: Quote): string | undefined => {
    const source = text.slice(quote.start, quote.end);
    return spellingOf(quote.text, source)?.join("") === source ? source : undefined;
  };
  const at = ({ start, end }: Quote, other: Quote): Styled | undefined => {
    const source = written(other);
    return source === undefined ? undefined : { start, end, text: source, shown: other.text };
  };
  return fixOf(`Swap ${first.text} and ${second.text}`, at(first, second), at(second, first));
}

/** From more numbers than these a percentage says little of which was meant. */
const most = 13;
/** So few come out right by chance less often. */
const few = 3;

/** Numbers that would make a percentage right, some of which are a slip away from the printed one. */
export interface Meant {
  range: Range;
  /** The one that was meant; undefined where several may have been. */
  slip: number | undefined;
}

/**
 * What was meant by a number that is printed with a slip of the keyboard; undefined where no slip explains it.
 *
 * @param range the numbers that would make the percentage right
 */
function meantBy(printed: Quote, value: number, range: Range | undefined): Meant | undefined {
  if (!range || range.high - range.low >= most || !/\d/.test(printed.text)) return undefined;
  const slips = Array.from({ length: range.high - range.low + 1 }, (_, i) => range.low + i)
    .flatMap((n) => { const slip = n === value ? undefined : slipBetween(String(value), String(n)); return slip ? [{ n, slip }] : []; });
  if (slips.length === 0) return undefined;
  // any digit may be hit instead of another, but two are swapped in few ways
  const swaps = slips.filter(({ slip }) => slip === "digits swapped" && range.high - range.low < few);
  const likely = swaps.length > 0 ? swaps : slips;
  return { range, slip: likely.length === 1 ? likely[0]!.n : undefined };
}

/** The counts from which the percentage would follow, where a slip explains the printed one. */
export function countsMeant({ count, denominator, percent }: ProportionStatement): Meant | undefined {
  if (count?.parts.length !== 1 || !denominator || percent.bound) return undefined;
  return meantBy(count.parts[0]!, count.value, impliedRange(parseDecimal(percent.value), denominator.value));
}

/** The same for the denominator of the phrase, unless the text gives it twice. */
export function sizesMeant({ count, denominator, percent }: ProportionStatement, { census }: Pick<CheckContext, "census">): Meant | undefined {
  if (!count || denominator?.parts.length !== 1 || denominator.relation !== "explicit" || percent.bound) return undefined;
  const part = denominator.parts[0]!;
  if (census.anyPopulationsNear(percent.start).some((p) => p.value === denominator.value && p.order !== part.start)) return undefined;
  const sizes = impliedSizes(count.value, parseDecimal(percent.value));
  return meantBy(part, denominator.value, sizes && { low: Math.max(sizes.low, count.value), high: sizes.high });
}

/** Whether something beside the percentage says that the count and its denominator are right. */
export const isBorneOut = (judged: Judged, context: CheckContext): boolean => witnessOf(judged.statement)?.side === "count" || isRestOf(judged, context);

/** The corrections that the text supports for a proportion whose percentage does not follow; for quoted text "[sic]" alone. */
export function proportionFixes(judged: Judged, context: CheckContext): Fix[] {
  const { percent, quoted } = judged.statement;
  if (quoted) return [sicBehind({ ...percent, text: percentInWords(percent) })];
  const fixes = withoutDoubles([...exchangeFix(judged, context), ...percentFix(judged, context), ...nearerFix(judged, context), ...slippedFixes(judged, context)]);
  if (isBorneOut(judged, context)) return fixes;
  const counts = countFixes(judged, context);
  // the interval says which of the two is likelier to be wrong
  return witnessOf(judged.statement) ? [...counts, ...fixes] : [...fixes, ...counts, ...denominatorFixes(judged, context)];
}

/** Without those that come to the same as one before. */
const withoutDoubles = (fixes: readonly Fix[]): Fix[] => {
  const seen = new Set<string>();
  return fixes.filter(({ edits }) => {
    const key = edits.map(({ start, text }) => `${start} ${text}`).join();
    return !seen.has(key) && seen.add(key);
  });
};

/** The percentage that the count and the denominator give. */
export const percentFix = ({ statement }: Judged, context: Pick<CheckContext, "text">): Fix[] => percentOf(statement.denominator, "", statement, context);

/** The percentage that the count gives with people who stand nearer. */
function nearerFix({ statement, mention }: Judged, context: CheckContext): Fix[] {
  const nearer = nearerGroup(mention);
  return nearer && nearer.value !== statement.denominator?.value && !statement.percent.bound ? percentOf(nearer, ` (of the ${asPrinted(nearer.value, [nearer])})`, statement, context) : [];
}

/** The percentage that the count gives with a number of people; the title tells whose it is. */
function percentOf(denominator: { value: number } | null, whose: string, { count, percent }: ProportionStatement, { text }: Pick<CheckContext, "text">): Fix[] {
  if (!count || !denominator || count.value > denominator.value) return [];
  const right = percentInStyle(text, percent, formatPercent(count.value, denominator.value, decimalsOf(percent.value)));
  if (!right || right.text === text.slice(percent.start, percent.end)) return [];
  const title = `Change ${percent.bound ?? ""}${percentInWords(percent)} to ${withSign(right.shown)}${whose}`;
  if (!percent.bound) return fixOf(title, right);
  // "<1%" goes as a whole, "less than 1%" stays
  const sign = /(?:\\?[<>≤≥⩽⩾≦≧]|&(?:lt|gt|le|ge);)\s?$/.exec(text.slice(Math.max(0, percent.start - 6), percent.start))?.[0];
  return sign === undefined ? [] : fixOf(title, { ...right, start: percent.start - sign.length });
}

/** The percentages that the count gives of others who may be meant, where the printed one is a digit away; or such a count. */
function slippedFixes(judged: Judged, { text }: CheckContext): Fix[] {
  const { percent, count } = judged.statement;
  const of = (denominator: Denominator): string => ` (of ${denominatorInWords(denominator)})`;
  const fixes = slippedOf(judged).flatMap(({ denominator, right }) => {
    const edit = percentInStyle(text, percent, right);
    return fixOf(`Change ${percentInWords(percent)} to ${edit && withSign(edit.shown)}${of(denominator)}`, edit);
  });
  const other = fixes.length === 0 ? countSlippedOf(judged) : undefined;
  if (!other || !/\d/.test(count!.parts[0]!.text)) return fixes;
  const edit = numberInStyle(text, count!.parts[0]!, other.right);
  return fixOf(`Change the count ${count!.parts[0]!.text} to ${edit?.shown}${of(other.denominator)}`, edit);
}

/** The percentage of a statement and that of another, each at the place of the other. */
function exchangeFix(judged: Judged, context: CheckContext): Fix[] {
  const other = exchangedWith(judged, context)?.statement.percent;
  if (!other) return [];
  const { percent } = judged.statement;
  const { text } = context;
  const [first, second] = percent.start < other.start ? [percent, other] : [other, percent];
  return fixOf(`Swap ${percentInWords(first)} and ${percentInWords(second)}`, percentInStyle(text, first, second.value), percentInStyle(text, second, first.value));
}

/** Of several numbers that would make it right, one is changed into; the title says how many there are. */
const ofSeveral = ({ low, high }: Range): string => (low === high ? "" : ` (${inWords({ low, high })} would fit)`);

/** The count: where the right one is the only one a slip away, or stands in the text. */
function countFixes({ statement }: Judged, { text, census }: CheckContext): Fix[] {
  const { count, denominator, percent } = statement;
  if (count?.parts.length !== 1 || !denominator || percent.bound) return [];
  const range = impliedRange(parseDecimal(percent.value), denominator.value);
  if (!range) return [];
  const slip = countsMeant(statement)?.slip;
  const offered = new Set(slip === undefined ? [] : [slip]);
  if (range.high - range.low < few) {
    for (const { value } of census.anyPopulationsNear(percent.start)) if (value >= range.low && value <= range.high && value !== count.value && offered.size < 2) offered.add(value);
  }
  return [...offered].flatMap((value) => {
    const edit = numberInStyle(text, count.parts[0]!, value);
    return fixOf(`Change the count ${count.parts[0]!.text} to ${edit?.shown}${ofSeveral(range)}`, edit);
  });
}

/** The denominator of the phrase: another size in the text from which the percentage follows, or the only one a slip away. */
function denominatorFixes({ statement }: Judged, { text, census }: CheckContext): Fix[] {
  const { count, denominator, percent } = statement;
  if (!count || denominator?.parts.length !== 1 || denominator.relation !== "explicit" || percent.bound) return [];
  const part = denominator.parts[0]!;
  const change = (value: number, remark: string): Fix[] => {
    const edit = numberInStyle(text, part, value);
    return fixOf(`Change the denominator ${part.text} to ${edit?.shown}${remark}`, edit);
  };
  const standing = new Set(census.anyPopulationsNear(percent.start)
    .filter((p) => !p.ofProportion && p.value !== denominator.value && p.value >= count.value && classify(count.value, p.value, parseDecimal(percent.value)) === "consistent")
    .map((p) => p.value));
  const meant = sizesMeant(statement, { census });
  return [
    ...[...standing].flatMap((value) => change(value, " (stands elsewhere in the text)")),
    ...(meant?.slip === undefined || standing.has(meant.slip) ? [] : change(meant.slip, ofSeveral(meant.range))),
  ];
}
