/** Rates of response without a count in a table: "ORR, % | 30.3" below "CR | 2 (6.1)" and "PR | 8 (24.2)". */
import type { ParsedCell } from "./cells.ts";
import type { Value } from "./cell-values.ts";
import type { TableFacts } from "./facts.ts";
import { isTotal } from "./labels.ts";
import { outcomeOf, responses } from "../outcomes.ts";
import type { Row } from "./row.ts";
import type { NumberMention, Outcome } from "../types.ts";

/** Which categories of response make up a rate, and which of them a table may not have. */
const made: Readonly<Partial<Record<Outcome, ReadonlySet<Outcome>>>> = {
  overall: new Set(responses),
  control: new Set<Outcome>([...responses, "stable"]),
};
const dispensable = /^(?:stringent|very-good-partial)$/;
/** Rows beside the categories that are none of them. */
const unrated = /^(?:stable|progressive)$/;
const notRated = /\b(?:not|non|un|missing|died|death)[ -]?(?:evalua|assess|known|done|available|determined)|\b(?:missing|unknown|ne|na)\b/i;

/** Nothing but the name of a rate, its sign and an interval: "ORR (BICR), %" and "DCR at week 24, %" may be of others, and a "clinical benefit" lasts. */
const plainRate = /^(?:(?:best )?(?:overall|objective|total) (?:tumou?r )?(?:response|remission)|response|disease[- ]control|orr|dcr)(?: rates?)?(?:,? ?\((?:orr|dcr)\))?[ ,(]{0,3}(?:%[ )]{0,2})?(?:[,;]? ?[([]?95 ?% (?:ci|confidence interval)[)\]]?)?[ ,(]{0,3}(?:%[ )]{0,2})?[*†‡§]{0,2}$/i;

/** Counts above a rate among which its categories are looked for. */
const countsAbove = 200;

/** "| CR | 2 (6.1) |", "| PR | 8 (24.2) |", "| ORR, % (95% CI) | 30.3 (15.6–48.7) |": the counts above in its column that make up a rate without one, each of which stands there once, and nothing else that might be one. */
export function partsOfRate({ counts, rows }: TableFacts, { line, label }: Row, { piece }: Value, { percent, denominator }: ParsedCell): NumberMention[] | undefined {
  if (percent < 0 || denominator >= 0 || !plainRate.test(line.stub)) return undefined;
  const { outcome: rate, hint } = label();
  const categories = rate && made[rate];
  if (!categories || (hint === "" && !piece.reading.tokens[percent]!.number!.percent)) return undefined;
  const above = counts.slice(-countsAbove).filter((c) => c.column === piece.column && rows[c.row]!.section === rows[line.index]!.section && !isTotal(rows[c.row]!.stub));
  const outcomes = above.map((c) => outcomeOf(rows[c.row]!.stub.toLowerCase()));
  const from = outcomes.findIndex((outcome) => outcome && categories.has(outcome));
  const own = above.filter((_, i) => outcomes[i] && categories.has(outcomes[i]));
  const isWhole = [...categories].every((category) => outcomes.filter((outcome) => outcome === category).length === (outcomes.includes(category) || !dispensable.test(category) ? 1 : 0));
  const isKnown = from >= 0 && outcomes.every((outcome, i) => i < from || (outcome ? categories.has(outcome) || unrated.test(outcome) : notRated.test(rows[above[i]!.row]!.stub)));
  return isWhole && isKnown ? own : undefined;
}

/** What numbers add up to, at the place of the first. */
export const sumOf = (parts: readonly NumberMention[]): NumberMention => ({ ...parts[0]!, value: parts.reduce((sum, { value }) => sum + value, 0) });
