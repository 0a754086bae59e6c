/** The methods for confidence intervals, by the names that they have in settings. */
import type { IntervalMethod } from "../statistics/types.ts";

export const intervalMethods = {
  "clopper-pearson": "Clopper–Pearson",
  "mid-p": "mid-P",
  jeffreys: "Jeffreys",
  wilson: "Wilson",
  "wilson-continuity": "Wilson with continuity correction",
  "agresti-coull": "Agresti–Coull",
  wald: "Wald",
  "wald-continuity": "Wald with continuity correction",
} as const satisfies Readonly<Record<string, IntervalMethod>>;

export type MethodName = keyof typeof intervalMethods;
