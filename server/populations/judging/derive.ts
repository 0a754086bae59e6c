/** Works out the count of a response rate from the counts of its categories. */
import type { Count } from "../../review/types.ts";
import { responses } from "../../statements/outcomes.ts";
import type { Outcome } from "../../statements/types.ts";
import { inDocument, type Located } from "../candidates/located.ts";
import type { Census } from "../people/census.ts";
import type { Population } from "../people/enrolment.ts";
import { isOfSome } from "./rates-of-some.ts";

const categories: Readonly<Partial<Record<Outcome, readonly Outcome[]>>> = {
  overall: responses,
  control: ["overall", ...responses, "stable"],
  "complete-or-better": ["stringent", "complete"],
  "very-good-or-better": ["stringent", "complete", "very-good-partial"],
};
/** Characters within which categories are looked for. */
const reach = 3000;

const needed: Readonly<Partial<Record<Outcome, readonly Outcome[]>>> = {
  overall: ["complete", "partial"],
  control: ["stable"],
  "complete-or-better": ["stringent", "complete"],
  "very-good-or-better": ["complete", "very-good-partial"],
};

/**
 * The count of a rate that is printed without one.
 *
 * @returns undefined where the text does not give the categories, each once, close by, or gives them of others
 */
export function deriveCount(located: Located, census: Census): Count | undefined {
  const { mention, block, start } = located;
  if (mention.parts) return { value: mention.parts.reduce((n, p) => n + p.value, 0), parts: mention.parts.map((part) => inDocument(part, start)) };
  const { outcome } = mention;
  const list = outcome && categories[outcome];
  if (!outcome || !list || isOfSome(mention)) return undefined;
  const order = mention.percent.start + start;
  const near = [block - 1, block, block + 1].flatMap((b) => census.inBlock(b, order - reach, order + reach)).filter((p) => p.outcome !== undefined && list.includes(p.outcome) && !p.ofTable);
  const chosen: Population[] = [];
  // disease control is response and stable disease; the response as one number, or by its categories
  const whole = outcome === "control" && near.some((p) => p.outcome === "overall");
  if (outcome === "control" && !whole && !["complete", "partial"].every((c) => near.some((p) => p.outcome === c))) return undefined;
  for (const category of whole ? list.filter((c) => c === "overall" || c === "stable") : list) {
    const found = near.filter((p) => p.outcome === category);
    // the same count said twice is one count; two counts are two arms
    const values = new Set(found.map((p) => p.value));
    if (values.size > 1) return undefined;
    if (found.length > 0) chosen.push(found.sort((a, b) => Math.abs(a.order - order) - Math.abs(b.order - order))[0]!);
    else if (needed[outcome]!.includes(category)) return undefined;
  }
  // categories before the rate are no whole with those of a later sentence
  const isLater = (p: Population): boolean => p.order > order && (p.block !== block || p.part !== mention.place.part || p.sentence !== mention.place.sentence);
  if (chosen.some(isLater) && chosen.some((p) => p.order < order)) return undefined;
  const parts = chosen.sort((a, b) => a.order - b.order).map((p) => p.quote);
  return { value: chosen.reduce((n, p) => n + p.value, 0), parts };
}
