import type { Fix } from "../review/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { proportionFixes, swapFix } from "./fixes.ts";
import { within, type CheckContext, type Draft, type Judged, type Rule } from "./types.ts";
import { asPrinted, countInWords, denominatorInWords, relatedPlaces, sicBehind } from "./wording.ts";

/** Things of which one person can have several. */
const plural = /\b(?:events?|episodes?|lesions?|eyes?|cycles?|doses?|infections?|exacerbations?|attacks?|seizures?|visits?|admissions?|hospitali[sz]ations?|teeth|nodes?|tumou?rs?|metastases|fractures?|ulcers?|wounds?|infusions?|injections?|courses?|oocytes?|embryos?|stents?|samples?|specimens?|occurrences?|reactions?|falls?|relapses?|recurrences?|procedures?|biopsies|cells?|isolates?|pregnanc(?:y|ies))\b/i;

/** "288 patients (104.3% of the 276 planned)", "210 of 200 beds": more than there were to be, or room for. */
const ofPlan = /\b(?:plan(?:ned)?|target(?:ed)?|expected|anticipated|scheduled|intended|projected|required|quota|goal|capacity|occupancy|beds?)\b/i;

/** The percentage says that they are more, and the words do not speak of people who are there. */
const isOfPlan = (context: CheckContext, { statement: { verdict, start, end } }: Judged): boolean => verdict === "consistent" && ofPlan.test(within(context, start - 30, end + 30));

/** More people with an event than people, in one statement. */
export const countExceedsTotal: Rule = {
  name: "count-exceeds-total",
  severity: "error",
  summary: "More people with an event than people.",
  check: (context) => [...ofProportions(context), ...ofCounts(context)],
};

/** "45 of 40 patients", without a percentage. */
function ofCounts(context: CheckContext): Draft[] {
  const { facts, start } = context.block;
  return facts.counts.filter((c) => c.count.value > c.denominator.value && !plural.test(within(context, c.start + start, c.end + start + 30))).map((c): Draft => ({
    start: c.count.start + start, end: c.count.end + start,
    message: `${asPrinted(c.count.value, [c.count])} of ${asPrinted(c.denominator.value, [c.denominator])}: more people than there are.`,
    related: [{ start: c.denominator.start + start, end: c.denominator.end + start, message: `Denominator: ${c.denominator.text}` }],
    fixes: c.quoted ? [sicBehind({ text: c.count.text, start: c.count.start + start, end: c.count.end + start })] : [], statements: [],
  }));
}

function ofProportions(context: CheckContext): Draft[] {
  return context.judged
    .filter(({ statement, judgement, mention }) => statement.count && statement.denominator && statement.count.value > statement.denominator.value &&
      judgement.certain && !mention.perPerson && mention.ofThings === undefined && !plural.test(within(context, statement.start, statement.end)) && !mention.within.some((w) => plural.test(w)) && !mention.before.slice(0, 12).some((w) => plural.test(w.stem)))
    .filter((j) => !isOfPlan(context, j))
    .map((j) => {
      const { statement } = j;
      const count = statement.count!;
      const denominator = statement.denominator!;
      return {
        start: count.parts[0]!.start, end: count.parts.at(-1)!.end,
        message: `${countInWords(count)} of ${denominatorInWords(denominator)}: more people with the event than people.`,
        related: relatedPlaces(statement),
        fixes: statement.quoted ? [sicBehind(count.parts.at(-1)!)] : [...turned(j, context), ...proportionFixes(j, context)],
        statements: [j.index],
      };
    });
}

/** The two numbers the other way round, where the percentage follows from that. */
function turned({ statement: { count, denominator, percent } }: Judged, { text }: CheckContext): Fix[] {
  const [first, second] = [count!.parts[0]!, denominator!.parts[0]];
  if (count!.parts.length !== 1 || denominator!.relation !== "explicit" || !second) return [];
  if (classify(denominator!.value, count!.value, parseDecimal(percent.value), percent.bound) !== "consistent") return [];
  return swapFix(text, first, second);
}
