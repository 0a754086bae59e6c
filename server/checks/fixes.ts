/** Corrections of a proportion, as alternatives: the percent, the count, the denominator. */
import type { Edit, Fix, PrintedPercent, Quote } from "../review/types.ts";
import { formatPercent, impliedCounts, impliedSizes } from "../statistics/rounding.ts";
import { classify } from "../statistics/rounding.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import type { Text } from "../text/text.ts";
import { slipBetween } from "../statistics/slips.ts";
import type { CheckContext, Judged } from "./types.ts";
import { witnessOf } from "./witness.ts";
import { decimalsOf } from "./wording.ts";

/** A percentage in the style of the printed one: decimals, decimal mark, sign or word, spacing. */
export function percentInStyle(text: Text, printed: PrintedPercent, value: string): Edit & { shown: string } {
  const source = text.slice(printed.start, printed.end);
  const number = /^[\d.,·∙⋅\u00a0\u2009\u202f]*\d/.exec(source)?.[0];
  const mark = /[.,·∙⋅](?=\d)/.exec(number ?? "")?.[0] ?? ".";
  const tail = number === undefined ? "%" : source.slice(number.length);
  const written = value.replace(".", mark) + tail;
  return { start: printed.start, end: printed.end, text: written, shown: written.replaceAll("\\", "").replaceAll("&nbsp;", " ") };
}

/** Digits with a mark between thousands. */
function inThousands(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(mark);
}

/** A whole number in the style of the printed one: thousands marks; digits for words. */
export function numberInStyle(text: Text, printed: Quote, value: number): Edit {
  const source = text.slice(printed.start, printed.end);
  const mark = /^\d{1,3}([,.'’\u00a0\u2009\u202f])\d{3}/.exec(source)?.[1];
  const digits = String(value);
  const written = mark && digits.length > 3 ? inThousands(digits, mark) : digits;
  return { start: printed.start, end: printed.end, text: written };
}

/** From more sizes than these a percentage says little of which was meant. */
const mostSizes = 12;

/** The corrections that the text supports for a proportion whose percentage does not follow; for quoted text "[sic]" alone. */
export function proportionFixes(judged: Judged, context: CheckContext): Fix[] {
  const { statement } = judged;
  const { count, denominator, percent } = statement;
  if (statement.quoted) return [{ title: `Insert [sic] behind ${percent.text}`, edits: [{ start: percent.end, end: percent.end, text: " [sic]" }] }];
  if (!count || !denominator) return [];
  const { text } = context;
  const fixes: Fix[] = [];
  const decimals = decimalsOf(percent.value);
  if (count.value <= denominator.value) {
    const right = percentInStyle(text, percent, formatPercent(count.value, denominator.value, decimals));
    if (right.text !== text.slice(percent.start, percent.end) && percent.bound === undefined) {
      fixes.push({ title: `Change ${percent.text} to ${right.shown}`, edits: [{ start: right.start, end: right.end, text: right.text }] });
    }
  }
  const printed = parseDecimal(percent.value);
  const witness = witnessOf(statement);
  // the count: where the right one is a slip away, or stands in the text
  if (count.parts.length === 1 && percent.bound === undefined) {
    const part = count.parts[0]!;
    const near = context.census.anyPopulationsNear(percent.start);
    const standing = new Set(near.map((p) => p.value));
    const options = impliedCounts(printed, denominator.value).filter((c) => c !== count.value);
    if (options.length <= 40) {
      const offered = options.filter((c) => slipBetween(String(count.value), String(c)) !== undefined || (standing.has(c) && options.length <= 3)).slice(0, 2).map((value): Fix => {
        const edit = numberInStyle(text, part, value);
        return { title: `Change the count ${part.text} to ${edit.text}`, edits: [edit] };
      });
      // the interval says which of the two is likelier to be wrong
      if (witness?.side === "percent") fixes.unshift(...offered);
      else fixes.push(...offered);
    }
  }
  // the denominator of the phrase: another size in the text from which the percentage follows, or one a slip away
  if (denominator.parts.length === 1 && denominator.relation === "explicit") {
    const part = denominator.parts[0]!;
    const seen = new Set<number>([denominator.value]);
    for (const p of context.census.anyPopulationsNear(percent.start)) {
      if (seen.has(p.value) || p.value < count.value || p.ofProportion) continue;
      seen.add(p.value);
      if (classify(count.value, p.value, printed, percent.bound) !== "consistent") continue;
      const edit = numberInStyle(text, part, p.value);
      fixes.push({ title: `Change the denominator ${part.text} to ${edit.text} (stands elsewhere in the text)`, edits: [edit] });
    }
    const sizes = percent.bound === undefined ? impliedSizes(count.value, printed) : undefined;
    for (let n = sizes?.low ?? 1, offered = 0; sizes && sizes.high - sizes.low <= mostSizes && n <= sizes.high && offered < 1; n += 1) {
      if (seen.has(n) || n < count.value || slipBetween(part.text.replace(/\D/g, ""), String(n)) === undefined) continue;
      const edit = numberInStyle(text, part, n);
      fixes.push({ title: `Change the denominator ${part.text} to ${edit.text}`, edits: [edit] });
      offered += 1;
    }
  }
  return fixes;
}
