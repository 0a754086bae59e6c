import { badDirective } from "./bad-directive.ts";
import { countExceedsTotal } from "./count-exceeds-total.ts";
import { intervalExcludesEstimate } from "./interval-excludes-estimate.ts";
import { intervalMismatch } from "./interval-mismatch.ts";
import { percentMismatch } from "./percent-mismatch.ts";
import { percentPopulation } from "./percent-population.ts";
import { percentRounding } from "./percent-rounding.ts";
import { responseSum } from "./response-sum.ts";
import type { Rule } from "./types.ts";
import { unusedDirective } from "./unused-directive.ts";

/** Every rule that runs, in the order of the documentation. */
export const rules: readonly Rule[] = [
  percentMismatch,
  percentPopulation,
  percentRounding,
  countExceedsTotal,
  responseSum,
  intervalMismatch,
  intervalExcludesEstimate,
  unusedDirective,
  badDirective,
];
