import { inWords, sizesBelow } from "../populations/judge.ts";
import { proportionFixes } from "./fixes.ts";
import { likelyCause } from "./percent-mismatch.ts";
import type { Rule } from "./types.ts";
import { relatedPlaces, working } from "./wording.ts";

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
      const { groupSizes, otherSizes } = judgement;
      if (groupSizes && otherSizes) {
        return {
          start: percent.start, end: percent.end,
          message: `${statement.count!.value} (${percent.text}) would be a share of ${inWords(groupSizes)} people; the other figures of this group follow from ${inWords(otherSizes)}. The text does not give its size.`,
          related: relatedPlaces(statement), fixes: [], statements: [j.index],
        };
      }
      const needed = (whole: number): string => `${percent.text} needs ${sizesBelow(statement.count!.value, percent, whole)}; the text gives ${whole}.`;
      const needs = judgement.needs === undefined ? "" : ` ${needed(statement.denominator!.value)}`;
      const others = judgement.alternatives.slice(0, 3).map((a) => a.denominator.value);
      const message = judgement.unprinted !== undefined
        ? `${working(statement, judgement.denominator!)}, not ${percent.text}. ${needed(judgement.denominator!.value)}`
        : `${working(statement)}, not ${percent.text}${others.length > 0 ? `, and it does not follow from ${others.length === 1 ? others[0] : `${others.slice(0, -1).join(", ")} or ${others.at(-1)}`} either` : ""}.${needs || likelyCause(j, context)}`;
      return {
        start: percent.start, end: percent.end, message,
        related: relatedPlaces(statement),
        fixes: judgement.unprinted !== undefined ? [] : proportionFixes(j, context),
        statements: [j.index],
      };
    }),
};
