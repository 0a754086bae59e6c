/** Numbers that no trial can give: found on the way, each said by the rule that it names. */
import { append } from "../lists.ts";
import type { Quote, RuleName, Span } from "../review/types.ts";
import { estimateBefore, excludedBy, isExcluded } from "./estimates/estimates.ts";
import { announcesInterval } from "./reading/interval-levels.ts";
import { peopleNouns } from "./lexicon.ts";
import { isNegative } from "./negative-limits.ts";
import { isDash, mark, word, type Reading } from "./reading/reading.ts";
import { limitsAt } from "./estimates/intervals.ts";
import { printedAlike } from "./estimates/printed-alike.ts";

export interface Oddity extends Span {
  rule: Extract<RuleName, "impossible-number" | "interval-excludes-estimate">;
  message: string;
  /** The estimate that its interval excludes. */
  estimate?: Quote;
  /** Limits in the wrong order that are nobody else's words. */
  limits?: [Quote, Quote];
}

const spot = (reading: Reading, from: number, to: number): Span =>
  reading.prose.map.span(startOf(reading, from), endOf(reading, to));

/** Where a number begins, with its sign, and ends. */
const startOf = ({ tokens }: Reading, i: number): number => tokens[isNegative(tokens, i) ? i - 1 : i]!.start;
const endOf = ({ tokens }: Reading, i: number): number => tokens[i]!.number?.percent?.end ?? tokens[i]!.end;

const shownIn = (reading: Reading, i: number): string => reading.prose.text.slice(startOf(reading, i), endOf(reading, i));

/** A number as it stands, with its sign. */
export const quoted = (reading: Reading, i: number): Quote => ({ ...spot(reading, i, i), text: shownIn(reading, i) });

/** What is told of an estimate that lies outside of its limits. */
export const outside = (reading: Reading, estimate: Quote, level: string, { low, high }: { low: number; high: number }): Oddity => ({
  rule: "interval-excludes-estimate", ...spot(reading, low, high), estimate,
  message: `${estimate.text} lies outside its own ${level}% interval, ${shownIn(reading, low)} to ${shownIn(reading, high)}.`,
});

/** What is told of limits in the wrong order. */
export function reversed(reading: Reading, limits: { low: number; high: number }): Oddity {
  const [low, high] = [limits.low, limits.high].map((i): Quote => ({ text: reading.tokens[i]!.text, ...reading.prose.map.span(reading.tokens[i]!.start, reading.tokens[i]!.end) })) as [Quote, Quote];
  return {
    rule: "impossible-number", ...spot(reading, limits.low, limits.high), message: `The limits are in the wrong order: ${low.text} is above ${high.text}.`,
    ...(reading.prose.quoted ? {} : { limits: [low, high] }),
  };
}

/** Limits without a level behind an estimate whose limits have one, which hold it. */
function besides(reading: Reading, level: number, limits: { low: number; high: number }, counted: ReadonlySet<number>): Oddity[] {
  const { tokens } = reading;
  const first = estimateBefore(reading, level);
  if (first < 0 || tokens[limits.low]!.number!.decimals !== tokens[limits.high]!.number!.decimals || isExcluded(reading, first, limits)) return [];
  return printedAlike(reading, { at: first, ...limits }).flatMap(({ at, low, high }): Oddity[] => {
    if (counted.has(at)) return [];
    const [least, most] = [low, high].map((i) => Number(tokens[i]!.number!.value)) as [number, number];
    // "0.92 (0.60, 0.11)" may be a limit, and a P value
    if (least > most && !isNegative(tokens, low)) return mark(tokens[low + 1]) === "," ? [] : [reversed(reading, { low, high })];
    return isExcluded(reading, at, { low, high }) ? [outside(reading, quoted(reading, at), tokens[level]!.number!.value, { low, high })] : [];
  });
}

/**
 * P values above 1, limits in the wrong order, estimates outside of their limits, more than all of the people.
 *
 * @param counted the tokens of percentages that are judged with their counts
 */
export function findOddities(reading: Reading, counted: ReadonlySet<number>): Oddity[] {
  const { tokens, roles } = reading;
  const rule = "impossible-number";
  const found: Oddity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "word" && token.text === "p") {
      const value = tokens[i + 2]?.number;
      // P = 5 × 10⁻⁸ is a power of ten; "P = 2" alone may count patients
      if (/^[=<≤]$/.test(mark(tokens[i + 1])) && value && value.decimals > 0 && Number(value.value) > 1 && !value.percent && !/^[×x\uFFFC^]$/.test(tokens[i + 3]?.text ?? "") && !isDash(tokens[i + 3])) {
        found.push({ rule, ...spot(reading, i, i + 2), message: `A P value is at most 1; here it is ${tokens[i + 2]!.text}.` });
      }
      continue;
    }
    if (roles[i] === "level") {
      let at = i + 1;
      const bound = i + 9;
      while (at < tokens.length && at < bound && tokens[at]!.kind !== "number" && !isDash(tokens[at])) at += 1;
      if (isNegative(tokens, at + 1)) at += 1;
      if (!announcesInterval(tokens, i + 1) || tokens[at]?.kind !== "number") continue;
      const limits = limitsAt(reading, at, true);
      if (!limits) continue;
      const low = tokens[limits.low]!;
      const high = tokens[limits.high]!;
      const signed = isNegative(tokens, limits.low) || isNegative(tokens, limits.high);
      if (signed || Number(low.number!.value) <= Number(high.number!.value)) {
        const estimate = excludedBy(reading, i, limits, (t) => counted.has(t));
        // the one before may have spoken for it
        if (estimate >= 0 && found.at(-1)?.start !== spot(reading, limits.low, limits.high).start) found.push(outside(reading, quoted(reading, estimate), token.number!.value, limits));
        else if (estimate < 0) append(found, besides(reading, i, limits, counted));
        continue;
      }
      // "95% CI 12, 2012": a list; limits have the same decimals
      if (low.number!.decimals === high.number!.decimals) found.push(reversed(reading, limits));
      continue;
    }
    const numeral = token.number;
    if (numeral?.percent && roles[i] === "free" && Number(numeral.value) > 100 && word(tokens[i + 1]) === "of") {
      const at = word(tokens[i + 2]) === "the" || word(tokens[i + 2]) === "all" ? i + 3 : i + 2;
      const noun = word(tokens[at]);
      // "150% of patients' usual dose" is a share of the dose
      if (peopleNouns.has(noun) && !/^['’]$/.test(mark(tokens[at + 1])) && !/^(increase|rise|increased|rose|dose)$/.test(word(tokens[i - 1]))) {
        found.push({ rule, ...spot(reading, i, i), message: `${token.text}% of ${noun} is more than all of them.` });
      }
    }
  }
  return found;
}
