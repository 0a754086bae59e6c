import type { Population } from "../populations/people/enrolment.ts";
import { inWords } from "../populations/judging/judge.ts";
import { nearerGroup } from "../populations/candidates/preceding.ts";
import { stopWords } from "../statements/lexicon.ts";
import type { NumberMention } from "../statements/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, formatPercent, type Bound } from "../statistics/rounding.ts";
import type { ProportionStatement } from "../review/types.ts";
import { slipBetween, slipOfPercent, type Slip } from "../statistics/slips.ts";
import { beside, exchangedWith } from "./beside.ts";
import { countsMeant, isBorneOut, proportionFixes, sizesMeant } from "./fixes.ts";
import type { CheckContext, Judged, Rule } from "./types.ts";
import { witnessOf } from "./witness.ts";
import { asPrinted, countInWords, decimalsOf, denominatorInWords, percentInWords, percentLike, relatedPlaces, working } from "./wording.ts";

/** The likeliest cause of a mismatch, as a sentence; empty where none stands out. */
export function likelyCause(judged: Judged, context: CheckContext): string {
  const { statement } = judged;
  const { count, denominator, percent } = statement;
  if (!count || !denominator || percent.bound) return "";
  const shown = percentInWords(percent);
  const exchanged = exchangedWith(judged, context);
  if (exchanged) return ` ${shown} and ${percentInWords(exchanged.statement.percent)} may have been swapped: each would be right for the other.`;
  const right = formatPercent(count.value, denominator.value, decimalsOf(percent.value));
  const slip = slipBetween(percent.value, right);
  const mistyped = slip === undefined ? "" : ` Perhaps ${mistyping[slip](shown, percentLike(percent, right))}.`;
  if (slip === "digits swapped" || isBorneOut(judged, context)) return mistyped;
  // what the interval says of the count has been told
  if (witnessOf(statement)) return "";
  const printed = parseDecimal(percent.value);
  const others = beside(judged, context).map((j) => j.statement);
  const other = neighbourThatFits(statement, others);
  if (other) return ` ${shown} would fit ${countInWords(count)} of ${denominatorInWords(other.denominator)}, the denominator beside it.`;
  const swapped = others.find((s) => classify(s.count.value, s.denominator.value, printed) === "consistent" && s.percent.value !== percent.value);
  if (swapped) return ` ${shown} is the percentage of ${countInWords(swapped.count)} of ${denominatorInWords(swapped.denominator)}, beside it.`;
  const former = formerSize(judged, context);
  if (former) return ` ${shown} would fit ${countInWords(count)} of ${former.value}${former.phrase ? `, "${former.phrase}"` : ""}: the number may be an old one.`;
  const counts = countsMeant(statement);
  if (counts) return ` ${shown} would be ${inWords(counts.range)} of ${denominatorInWords(denominator)}.`;
  // others beside it follow from the same number
  const firm = others.some((s) => s.verdict !== "inconsistent" && s.denominator.parts[0]?.start === denominator.parts[0]?.start);
  const sizes = slip === undefined && !firm ? sizesMeant(statement, context) : undefined;
  return sizes ? ` ${shown} would fit ${countInWords(count)} of ${inWords(sizes.range)}.` : mistyped;
}

/** A statement beside one from whose denominator it would follow. */
const neighbourThatFits = <S extends ProportionStatement>({ count, denominator, percent }: ProportionStatement, others: readonly S[]): S | undefined =>
  others.find((s) => s.denominator!.value !== denominator!.value && classify(count!.value, s.denominator!.value, parseDecimal(percent.value)) === "consistent");

/** In prose that does not print its denominator beside it, it may be a share of people who are told near it: nobody is accused. */
function mayBeOfOthers(judged: Judged, context: CheckContext): boolean {
  const { statement, mention } = judged;
  // of a study that its words name, the people of another are not
  if (mention.denominator || mention.cell || mention.studies || statement.denominator!.relation === "explicit" || statement.percent.bound || exchangedWith(judged, context) || isBorneOut(judged, context) || witnessOf(statement)) return false;
  if (slipOfPercent(statement.count!.value, statement.denominator!.value, statement.percent.value) === "digits swapped") return false;
  // "44 (37%) in the placebo group (n = 110)": its size stands behind the name of its arm, whatever frames the sentence
  if (statement.denominator!.relation === "arm" && mention.after.some(({ stem, beyond }) => !beyond && stem === String(statement.denominator!.value))) return false;
  const other = neighbourThatFits(statement, beside(judged, context).map((j) => j.statement));
  // what one arm would give is a mistake where the words name another
  return (other !== undefined && !(other.denominator.relation === "arm" && statement.denominator!.relation === "arm")) || formerSize(judged, context) !== undefined;
}

/** What a slip of the keyboard made of the right percentage, as the end of a sentence. */
const mistyping: Readonly<Record<Slip, (printed: string, right: string) => string>> = {
  "digits swapped": (printed, right) => `${printed} is ${right} with two digits swapped`,
  "one digit differs": (printed, right) => `one digit of ${printed} is mistyped for ${right}`,
  "a digit too many": (printed, right) => `${printed} is ${right} with a digit too many`,
  "a digit missing": (printed, right) => `${printed} is ${right} with a digit missing`,
};

/** What a bound says, in words. */
const bounds: Readonly<Record<Bound, string>> = { "<": "less than", ">": "more than", "≤": "at most", "≥": "at least" };

/** Another size of the same people, said before, from which alone the percentage follows: an old number of people. */
function formerSize({ statement, path }: Judged, { census }: CheckContext): Population | undefined {
  const { count, denominator, percent } = statement;
  const start = denominator!.parts[0]?.start ?? 0;
  const near = census.populationsNear(path, percent.start);
  const label = near.find((p) => p.order === start)?.label;
  const fits = near.filter((p) => p.order < percent.start && !p.ofProportion && !p.each && p.order !== start && p.value >= count!.value &&
    classify(count!.value, p.value, parseDecimal(percent.value)) === "consistent" && (p.cue === "total" || [...p.label].some((s) => !stopWords.has(s) && label?.has(s))));
  return new Set(fits.map((p) => p.value)).size === 1 ? fits[0] : undefined;
}

/** What the percentage would be of people who stand nearer than its denominator, as a sentence. */
function ofNearer({ statement: { count, denominator, percent } }: Judged, nearer: NumberMention | undefined): string {
  if (!nearer || nearer.value === denominator!.value) return "";
  return ` Of the ${asPrinted(nearer.value, [nearer])} named just before, it would be ${percentLike(percent, formatPercent(count!.value, nearer.value, decimalsOf(percent.value)))}.`;
}

/** What the interval says of the two numbers, as a sentence. */
function testimony(statement: ProportionStatement): string {
  const witness = witnessOf(statement);
  if (!witness) return "";
  return witness.side === "count" ? " The interval agrees with the count." : ` The interval agrees with ${percentInWords(statement.percent)}, which ${witness.count} would give.`;
}

/** The percentage is not the count divided by its denominator, and no other population may be meant. */
export const percentMismatch: Rule = {
  name: "percent-mismatch",
  severity: "warning",
  summary: "The percent is not the count divided by its denominator.",
  check: (context) => context.judged
    .filter((j) => j.statement.verdict === "inconsistent" && j.judgement.certain && j.statement.count!.value <= j.statement.denominator!.value)
    .map((j) => {
      const { statement } = j;
      const { percent } = statement;
      const printed = `${percent.bound ? `${bounds[percent.bound]} ` : ""}${percentInWords(percent)}`;
      return {
        start: percent.start, end: percent.end,
        ...mayBeOfOthers(j, context) && { severity: "information" as const },
        message: `${working(statement)}, not ${printed}.${ofNearer(j, nearerGroup(j.mention))}${testimony(statement)}${likelyCause(j, context)}`,
        related: relatedPlaces(statement),
        fixes: proportionFixes(j, context),
        statements: [j.index],
      };
    }),
};
