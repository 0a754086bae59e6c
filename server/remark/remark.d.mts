/** The types of `ratecheck/remark`, for programs in TypeScript; tests hold them to those of the plugin. */
import type { Root } from "mdast";
import type { Plugin } from "unified";

/** `default` leaves a rule to itself: it may choose its severity case by case. */
export type RuleSetting = "error" | "warning" | "information" | "hint" | "off" | "default";

export type RuleName =
  | "percent-mismatch"
  | "percent-population"
  | "percent-rounding"
  | "percent-impossible"
  | "count-exceeds-total"
  | "part-exceeds-whole"
  | "response-sum"
  | "category-sum"
  | "total-mismatch"
  | "interval-mismatch"
  | "interval-excludes-estimate"
  | "impossible-number"
  | "unused-directive"
  | "bad-directive"
  | "bad-config";

/** How an interval for a proportion is worked out. */
export type MethodName =
  "clopper-pearson" | "mid-p" | "jeffreys" | "wilson" | "wilson-continuity" | "agresti-coull" | "wald" | "wald-continuity";

/** What may be said where the plugin is used; it goes before the config of the document's folder. */
export interface RemarkOptions {
  rules?: Partial<Record<RuleName, RuleSetting>>;
  interval?: {
    method?: MethodName;
    /** Confidence level of intervals that print none, in percent. */
    level?: number;
  };
  /** Size above which a document is not checked, in megabytes (of 1 000 000 bytes, as UTF-8). */
  sizeLimit?: number;
  /** Hints become messages, too. */
  hints?: boolean;
  /** `false` for no config file; a path for one that speaks for all files, in place of the nearest `.ratecheckrc.json` or `package.json`. */
  config?: false | string;
}

/** For `unified().use(…)` behind remark-parse. */
declare const ratecheck: Plugin<[options?: RemarkOptions | null | undefined], Root>;
export default ratecheck;
