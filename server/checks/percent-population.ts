import { fits } from "../populations/fitting.ts";
import { inWords, sizesBelow } from "../populations/judging/judge.ts";
import type { Denominator } from "../review/types.ts";
import { occasionNouns } from "../statements/lexicon.ts";
import { proportionFixes } from "./fixes.ts";
import { likelyCause } from "./percent-mismatch.ts";
import { isLong, slippedOf } from "./slipped.ts";
import type { Judged, Rule } from "./types.ts";
import { asPrinted, countInWords, denominatorInWords, percentInWords, percentLike, relatedPlaces, working } from "./wording.ts";

/** The slip that made the percentage from that of another population, as a sentence; empty where none surely did, or several would. */
function slipOfAnother(judged: Judged): string {
  const [slipped, another] = slippedOf(judged);
  const { percent } = judged.statement;
  if (!slipped || another || !isLong(percent.value) || fits(judged.statement.count!.value, slipped.denominator.value, percent)) return "";
  return ` Perhaps ${percentLike(percent, slipped.right)} was meant: that is ${countInWords(judged.statement.count!)} of ${denominatorInWords(slipped.denominator)}.`;
}

/** More cycles than one person has are counted over all. */
const mostOccasions = 12;

/** "Given two induction cycles and three adjuvant cycles": how much each of them had is told as no population. */
const isOccasions = ({ value, population }: Denominator): boolean =>
  value <= mostOccasions && population !== undefined && population.toLowerCase().split(/[ -]/).some((w) => occasionNouns.has(w));

/** The percentage follows from none of several populations, or only from one that is not printed. */
export const percentPopulation: Rule = {
  name: "percent-population",
  severity: "information",
  summary: "The percent follows from none of the populations that the text allows.",
  check: (context) => context.judged
    .filter((j) => (j.statement.verdict === "inconsistent" && !j.judgement.certain && j.statement.count!.value <= j.statement.denominator!.value) || j.judgement.unprinted !== undefined || j.judgement.otherSizes !== undefined)
    .map((j) => {
      const { statement, judgement } = j;
      const { percent } = statement;
      const shown = percentInWords(percent);
      const { groupSizes, otherSizes } = judgement;
      if (groupSizes && otherSizes) {
        return {
          start: percent.start, end: percent.end,
          message: `${countInWords(statement.count!)} (${shown}) would be a share of ${inWords(groupSizes)} people; the other figures of this group follow from ${inWords(otherSizes)}. The text does not give its size.`,
          related: relatedPlaces(statement), fixes: [], statements: [j.index],
        };
      }
      const needed = (whole: Denominator): string => `${shown} needs ${sizesBelow(statement.count!.value, percent, whole.value)}; the text gives ${asPrinted(whole.value, whole.parts)}.`;
      const needs = judgement.needs === undefined ? "" : ` ${needed(statement.denominator!)}`;
      // what is off by rounding alone would follow
      const others = judgement.alternatives.filter(({ denominator }) => !isOccasions(denominator) && !fits(statement.count!.value, denominator.value, percent)).slice(0, 3).map(({ denominator: { value, parts } }) => asPrinted(value, parts));
      const message = judgement.unprinted !== undefined
        ? `${working(statement, judgement.denominator!)}, not ${shown}. ${needed(judgement.denominator!)}`
        : `${working(statement)}, not ${shown}${others.length > 0 ? `, and it does not follow from ${others.length === 1 ? others[0] : `${others.slice(0, -1).join(", ")} or ${others.at(-1)}`} either` : ""}.${needs || (judgement.overTime ? " It may be an estimate over time." : "") || likelyCause(j, context) || slipOfAnother(j)}`;
      return {
        start: percent.start, end: percent.end, message,
        related: relatedPlaces(statement),
        fixes: judgement.unprinted !== undefined ? [] : proportionFixes(j, context),
        statements: [j.index],
      };
    }),
};
