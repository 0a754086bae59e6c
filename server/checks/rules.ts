import { badConfig } from "./bad-config.ts";
import { badDirective } from "./bad-directive.ts";
import { categorySum } from "./category-sum.ts";
import { countExceedsTotal } from "./count-exceeds-total.ts";
import { impossibleNumber } from "./impossible-number.ts";
import { intervalExcludesEstimate } from "./interval-excludes-estimate.ts";
import { intervalMismatch } from "./interval-mismatch.ts";
import { partExceedsWhole } from "./part-exceeds-whole.ts";
import { percentImpossible } from "./percent-impossible.ts";
import { percentMismatch } from "./percent-mismatch.ts";
import { percentPopulation } from "./percent-population.ts";
import { percentRounding } from "./percent-rounding.ts";
import { responseSum } from "./response-sum.ts";
import { totalMismatch } from "./total-mismatch.ts";
import type { Rule } from "./types.ts";
import { unusedDirective } from "./unused-directive.ts";

/** Every rule that runs, in the order of the documentation. */
export const rules: readonly Rule[] = [
  percentMismatch,
  percentPopulation,
  percentRounding,
  percentImpossible,
  countExceedsTotal,
  partExceedsWhole,
  responseSum,
  categorySum,
  totalMismatch,
  intervalMismatch,
  intervalExcludesEstimate,
  impossibleNumber,
  unusedDirective,
  badDirective,
  badConfig,
];
