/** An interval for a proportion, limits in percent, with a bound on the numerical error of either limit (percent points). */
export interface ComputedInterval {
  method: IntervalMethod;
  low: number;
  high: number;
  error: number;
  /** The limits before they are cut at 0 and 100, where they lie beyond. */
  uncut?: { low: number; high: number };
}

export type IntervalMethod =
  | "Clopper–Pearson"
  | "mid-P"
  | "Wilson"
  | "Wilson with continuity correction"
  | "Wald"
  | "Wald with continuity correction"
  | "Wald from the printed percent"
  | "Agresti–Coull"
  | "Agresti–Coull (add two successes and two failures)"
  | "Jeffreys";
